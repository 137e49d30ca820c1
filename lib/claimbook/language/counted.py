"""What a number counts: the noun phrase behind it, before it, or the one carried over, without a parser.

A noun phrase ends at the first word of a closed class, at a verb, at a participle, or at its first plural
noun, which is its head. Where the number stands alone, what was counted before it is carried over.
"""

from .counted_words import FUNCTION, MEASURING, PLURALS, SINGULAR_S, STATES, VERBS
from .numbers import STARTERS, Number, Tokens, at, peek

LONGEST = 8
_DETERMINERS = {
    "the",
    "a",
    "an",
    "its",
    "their",
    "his",
    "her",
    "our",
    "those",
    "these",
    "this",
    "that",
    "all",
    "such",
    "my",
    "your",
}
_ADJECTIVE_ED = {
    "armed", "unarmed", "wounded", "injured", "displaced", "registered", "planned", "mixed", "used",
    "retired", "confirmed", "reported", "suspected", "abandoned", "disabled", "elected", "unoccupied",
    "skilled", "unskilled", "organised", "organized", "uniformed", "masked", "promised", "furnished", "newly",
    "red", "listed", "related", "educated", "experienced", "damaged", "ruined", "collapsed", "refrigerated",
    "stranded", "detained", "captured", "trained", "proposed", "unidentified", "required", "infected",
    "vaccinated", "heated", "hundred", "paid", "unpaid", "convicted", "alleged", "accused", "seized",
    "stolen", "united", "advanced", "licensed", "sacred", "unmarried", "married", "forced", "combined",
    "unused", "fortified", "occupied", "homemade", "guided", "unmanned", "manned", "crewed", "tagged",
    "undecided", "unexploded",
}  # fmt: skip

Phrase = tuple[int, int]  # tokens, half-open


def phrase_at(tokens: Tokens, i: int) -> Phrase | None:
    """The noun phrase that begins with token ``i``, or None where none does."""
    j, plural = i, False
    while j < len(tokens) and j - i < LONGEST + 4:
        step = _step(tokens, i, j, plural)
        if step == 0:
            break
        j += step
        plural = plural or is_plural(tokens[j - 1].low)
    j = _without_tail(tokens, i, j)
    return (i, j) if j > i and tokens[j - 1].kind in "wx" else None


def _step(tokens: Tokens, i: int, j: int, plural: bool) -> int:
    """How many tokens from ``j`` on belong to the phrase as one word; 0 where it ends."""
    token = tokens[j]
    if token.text in {"-", "&"} and j > i and peek(tokens, j + 1).kind in "wxn" and (token.text == "&" or token.tight):
        return 2
    if token.text in {'"', "[", "("} and j == i and peek(tokens, j + 1).kind == "w":
        return 0
    if token.text == "," and j > i and not plural and _adjectives_go_on(tokens, j):
        return 1
    if token.kind not in "wx" or (token.line and j > i and peek(tokens, j - 1).text.islower() is False and j - i > 1):
        return 0
    return 1 if _belongs(tokens, i, j, plural) else 0


def _belongs(tokens: Tokens, i: int, j: int, plural: bool) -> bool:
    low = tokens[j].low
    if low in FUNCTION or (low in STARTERS and low not in {"third", "quarter", "second", "half"}):
        return False
    state = low in STATES
    if j == i and low.endswith("ed") and not state and low not in _ADJECTIVE_ED and not _noun_follows(tokens, j + 1):
        return False
    if j == i:
        return state or not (low in VERBS and not is_plural(low)) or is_plural(peek(tokens, j + 1).low)
    if state:
        return not plural and peek(tokens, j + 1).kind == "w" and peek(tokens, j + 1).low not in FUNCTION
    if plural:
        return (is_plural(low) and low not in VERBS and not tokens[j - 1].low.endswith("'s")) or tokens[
            j - 1
        ].low.endswith(("s'", "'s"))
    if low in VERBS and not _noun_follows(tokens, j + 1):
        return False
    if low.endswith("ed") and len(low) > 4 and low not in _ADJECTIVE_ED:
        return _noun_follows(tokens, j + 1) and not is_plural(tokens[j - 1].low)
    if low.endswith("ing") and len(low) > 5:
        return _noun_follows(tokens, j + 1) or low in {
            "building",
            "meeting",
            "killing",
            "warning",
            "opening",
            "sitting",
        }
    return not (low.endswith("ly") and len(low) > 4 and not _noun_follows(tokens, j + 1))


def _noun_follows(tokens: Tokens, j: int) -> bool:
    """Whether a plural noun comes before any word of a closed class, within three words."""
    for k in range(j, j + 3):
        token = peek(tokens, k)
        if token.kind != "w" or token.low in FUNCTION:
            return False
        if is_plural(token.low):
            return True
    return False


def _adjectives_go_on(tokens: Tokens, comma: int) -> bool:
    """ "12 large, heavily armed trucks": the comma stands between adjectives."""
    return (
        _noun_follows(tokens, comma + 1)
        and peek(tokens, comma - 1).kind == "w"
        and not is_plural(tokens[comma - 1].low)
        and not (peek(tokens, comma + 1).text.istitle() or tokens[comma - 1].low in STATES)
    )


def _without_tail(tokens: Tokens, i: int, j: int) -> int:
    """The end without a trailing hyphen, comma or adverb."""
    while j > i and (
        tokens[j - 1].kind == "p"
        or (tokens[j - 1].low.endswith("ly") and j - i > 1 and tokens[j - 1].low not in {"family", "assembly"})
    ):
        j -= 1
    return j


def is_plural(low: str) -> bool:
    """Whether a word looks like a plural noun."""
    if low in PLURALS:
        return True
    return (
        low.endswith("s")
        and len(low) > 3
        and not low.endswith(("ss", "'s", "ous", "us", "is"))
        and low not in SINGULAR_S
        and low not in FUNCTION
    )


def after(tokens: Tokens, i: int) -> Phrase | None:
    """What the number that ends at ``i`` counts, by the words behind it: "... artillery attacks", "... of the crew"."""
    token = peek(tokens, i)
    if token.text == "-" and token.tight:  # 90-strong search team, six-member panel
        first = peek(tokens, i + 1)
        return phrase_at(tokens, i + 2) if first.low in {"strong", "odd", "plus", "ish"} else phrase_at(tokens, i + 1)
    if token.low == "[" and peek(tokens, i + 2).text == "]":
        return after(tokens, i + 3)
    if token.low == "of":
        return _of(tokens, i + 1)
    i = past_adverbs(tokens, i)
    return phrase_at(tokens, i)


def past_adverbs(tokens: Tokens, i: int) -> int:
    """The place behind "more", "other", "or so", "different" and quotation marks."""
    while peek(tokens, i).low in {
        "more",
        "other",
        "or",
        "so",
        "further",
        "additional",
        "extra",
        "fewer",
        "new",
        "odd",
        "+",
        "plus",
        '"',
    }:
        if peek(tokens, i).low == "or" and peek(tokens, i + 1).low not in {"so", "more", "fewer", "less"}:
            break
        if peek(tokens, i).low == "new" or (peek(tokens, i).low == '"' and peek(tokens, i + 1).kind != "w"):
            break
        i += 2 if peek(tokens, i).low == "or" else 1
    return i


def _of(tokens: Tokens, i: int) -> Phrase | None:
    """The phrase behind "of", past articles and another number: "of a promised 60,000 flats"."""
    if peek(tokens, i).low in {"them", "whom", "which", "it", "us", "you"}:
        return None
    if peek(tokens, i).low in {"those", "these", "the"} and peek(tokens, i + 1).low in FUNCTION | {
        "killed",
        "injured",
        "dead",
    }:
        return (i, i + 1) if peek(tokens, i).low == "those" and peek(tokens, i + 1).low not in FUNCTION else None
    for _ in range(3):
        if peek(tokens, i).low in _DETERMINERS or peek(tokens, i).low in {
            "promised",
            "planned",
            "some",
            "about",
            "more",
            "than",
            "other",
        }:
            i += 1
        elif i < len(tokens) and (number := at(tokens, i)):
            i = number.last
    found = phrase_at(tokens, i)
    if found and tokens[found[1] - 1].low.endswith("'s") and i < len(tokens):  # Arpalik's 5,400 buildings
        number = at(tokens, found[1]) if found[1] < len(tokens) else None
        return phrase_at(tokens, number.last) if number else found
    return found


def before(tokens: Tokens, i: int) -> Phrase | None:
    """What the number at ``i`` counts, by the words before it: "the number of dead at", "the aftershocks, 310"."""
    for k in range(i - 1, max(-1, i - 14), -1):
        token = tokens[k]
        if token.text in {".", "!", "?", ";"}:
            return None
        if token.low in MEASURING:
            of = peek(tokens, k + 1).low == "of"
            found = _of(tokens, k + 2) if of else None
            if found and found[1] <= i:
                return found
            if token.low in {"toll", "tally"}:
                return (k - (peek(tokens, k - 1).low == "death"), k + 1)
    return _apposed(tokens, i)


def _apposed(tokens: Tokens, i: int) -> Phrase | None:
    """ "the aftershocks, 310 so far"; "the displaced at 58,000"."""
    k = i - 1
    if peek(tokens, k).text in {",", ":"} or peek(tokens, k).low in {
        "at",
        "to",
        "numbered",
        "totalled",
        "totaled",
        "numbering",
        "were",
    }:
        noun = peek(tokens, k - 1)
        if noun.kind == "w" and (is_plural(noun.low) or (noun.low in STATES and peek(tokens, k - 2).low == "the")):
            return _back(tokens, k)
    return None


def _back(tokens: Tokens, end: int) -> Phrase:
    """The phrase that ends before ``end``, with the adjectives that can be told."""
    start = end - 1
    while (
        start > 0 and end - start < LONGEST and tokens[start - 1].kind == "w" and not is_plural(tokens[start - 1].low)
    ):
        low = tokens[start - 1].low
        if low in FUNCTION or low in VERBS or low.endswith("ed"):
            break
        start -= 1
    return start, end


def state_of(tokens: Tokens, i: int) -> Phrase | None:
    """ "304 were dead": the state behind the verb, where nothing else is counted."""
    if peek(tokens, i).low in {
        "were",
        "was",
        "are",
        "is",
        "have",
        "had",
        "has",
        "remain",
        "remained",
        "lay",
        "still",
        "been",
    }:
        k = i + 1
        while peek(tokens, k).low in {
            "been",
            "still",
            "now",
            "confirmed",
            "already",
            "reported",
            "also",
            "being",
            "unaccounted",
        }:
            k += 1
        if peek(tokens, k).low in STATES:
            return k, k + 1
    return None


def of_amount(tokens: Tokens, number: Number, end: int, *, money: bool) -> Phrase | None:
    """What a sum, a share or a length is of: "of the crew", "a €1.8bn fine", "a loss of €1.3bn"."""
    token = peek(tokens, end)
    if token.low == "of" or (money and token.low in {"in", "for"}):
        return _of(tokens, end + 1)
    found = phrase_at(tokens, end)
    if found:
        return found
    if peek(tokens, number.first - 1).low == "of" and number.first > 1 and tokens[number.first - 2].kind == "w":
        return _back(tokens, number.first - 1)
    return None
