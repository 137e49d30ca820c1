"""Noun phrases without a parser.

A noun phrase ends at the first word of a closed class, at a verb, at a participle, or at its first plural noun, which
is its head.
"""

from ..numbers.counted_words import (
    ADJECTIVAL,
    ADJECTIVES_IN_ED,
    DEEDS,
    DETERMINERS,
    FUNCTION,
    NOUNS_LIKE_VERBS,
    PARTICIPLES,
    PLURALS,
    SINGULAR_S,
    STATES,
    VERBS,
)
from ..numbers.number import Tokens, peek
from ..numbers.parser import STARTERS
from ..numbers.tokens import Token

LONGEST = 8
_HERE_NOUNS = {"third", "quarter", "second", "half"}  # number words that open or stand in noun phrases

Phrase = tuple[int, int]  # tokens, half-open


def phrase_at(tokens: Tokens, i: int) -> Phrase | None:
    """The noun phrase that begins with token ``i``, or None where none does."""
    j, plural = i, False
    while j < len(tokens) and j - i < LONGEST + 4:
        step = _step(tokens, i, j, plural)
        if step == 0:
            break
        j += step
        plural = plural or is_plural(tokens[j - 1].low) or tokens[j - 1].low == "s"
    j = _without_tail(tokens, i, j)
    if j - i == 1 and tokens[i].low in ADJECTIVES_IN_ED - STATES:  # double the 400 reported
        return None
    return (i, j) if j > i and tokens[j - 1].kind in "wx" else None


def coordinated(tokens: Tokens, phrase: Phrase) -> Phrase:
    """The phrase with a second plural noun joined to its head: "drivers and guards", "men and women"."""
    i = phrase[1]
    if peek(tokens, i).low not in {"and", "or"} or not is_plural(tokens[i - 1].low) or peek(tokens, i + 1).kind != "w":
        return phrase
    then = phrase_at(tokens, i + 1)
    if then is None or then[1] - then[0] > 2 or then[1] - phrase[0] > LONGEST:
        return phrase
    head, word = tokens[then[1] - 1], peek(tokens, then[1])
    plain = is_plural(head.low) and head.low not in STATES | VERBS and head.text.islower()
    clause = word.low in _CLAUSAL | VERBS
    opens = clause and any(peek(tokens, phrase[0] - k).text in {"", ".", "!", "?"} for k in (2, 3))
    stands = (word.kind == "p" and word.text not in {"-", "'"}) or (
        opens if clause else word.low in FUNCTION - _OBJECTS
    )
    return (phrase[0], then[1]) if plain and stands else phrase


_OBJECTS = DETERMINERS | {"itself", "himself", "herself", "themselves", "it", "him", "them", "up", "out", "off", "down"}
_CLAUSAL = {"were", "was", "are", "had", "have", "has", "is", "said"}  # it took 40 roofs and cars were hit


def _step(tokens: Tokens, i: int, j: int, plural: bool) -> int:
    """How many tokens from ``j`` on belong to the phrase as one word; 0 where it ends."""
    token, after = tokens[j], peek(tokens, j + 1)
    if token.text in {"-", "&"} and j > i and after.kind in "wxn" and (token.text == "&" or token.tight):
        return 2
    if token.kind == "n" and j > i and after.tight and after.low == "s":  # Boeing 737s
        return 2
    if token.low == "and" and j > i and not plural:
        return _conjoined(tokens, j)
    if token.text == "," and j > i and not plural and _adjectives_go_on(tokens, j):
        return 1
    if token.low == "of" and j > i and not plural:
        return _named_of(tokens, j)
    if token.kind not in "wx" or (token.line and j - i > 1 and token.text[0].isupper()):
        return 0
    return 1 if _belongs(tokens, i, j, plural) else 0


def _conjoined(tokens: Tokens, j: int) -> int:
    """ "two separate and competing worlds": "and" between adjectives."""
    then = peek(tokens, j + 1)
    follows = tokens[j - 1].low not in STATES and _noun_follows(tokens, j + 1)
    return 2 if follows and not is_plural(then.low) and then.low not in STARTERS else 0


def _named_of(tokens: Tokens, j: int) -> int:
    """ "three State of the Union addresses", "two Bank of England officials": "of" within a name before the head."""
    k = j + 1 + (peek(tokens, j + 1).low == "the")
    name = peek(tokens, k)
    named = tokens[j - 1].text.istitle() and name.text.istitle() and not is_plural(name.low)
    return k + 1 - j if named and _noun_follows(tokens, k + 1) else 0


def _belongs(tokens: Tokens, i: int, j: int, plural: bool) -> bool:
    token, low = tokens[j], tokens[j].low
    if low in ADJECTIVAL and not plural and _noun_follows(tokens, j + 1):
        return True
    if is_function(token) or (low in STARTERS and low not in _HERE_NOUNS):
        return False
    if j == i:
        return _opens(tokens, j)
    before = tokens[j - 1].low
    if low in STATES:
        return not plural and peek(tokens, j + 1).kind == "w" and not is_function(tokens[j + 1])
    if plural:
        return (is_plural(low) and not VERBS & {low, low.removesuffix("s")}) or before.endswith(("s'", "'s"))
    if is_plural(low) or token.text[0].isupper():
        return True
    if low in DEEDS and not is_plural(before):
        return True
    return not _is_verbal(token) or (_noun_follows(tokens, j + 1) and not is_plural(before))


def _opens(tokens: Tokens, i: int) -> bool:
    """Whether the word can open a noun phrase: no verb, participle or adverb, unless a noun follows it."""
    token = tokens[i]
    if token.low in STATES or is_plural(token.low):
        return True
    if token.low in VERBS:
        return token.low in PARTICIPLES and _noun_follows(tokens, i + 1)
    return not _is_verbal(token) or _noun_follows(tokens, i + 1)


def is_function(token: Token) -> bool:
    """Whether a word is of a closed class; "US" and "IT" in capitals are none."""
    return token.low in FUNCTION and not (token.text.isupper() and 1 < len(token.text) < 4)


def _is_verbal(token: Token) -> bool:
    """Whether a word is a verb, a participle or an adverb by its list or its ending; a capital makes it a name."""
    low = token.low
    if token.text[0].isupper() and low not in VERBS:
        return False
    ending = (low.endswith("ed") and low not in ADJECTIVES_IN_ED) or low.endswith(("ing", "ly"))
    return low in VERBS or (ending and len(low) > 4 and low not in NOUNS_LIKE_VERBS)


def _noun_follows(tokens: Tokens, j: int) -> bool:
    """Whether a plural noun comes before any word of a closed class, within three words."""
    for k in range(j, j + 3):
        token = peek(tokens, k)
        if token.text == "-" and token.tight:
            continue
        if token.kind != "w" or is_function(token):
            return False
        if is_plural(token.low):
            return True
    return False


def _adjectives_go_on(tokens: Tokens, comma: int) -> bool:
    """ "12 large, heavily armed trucks": the comma stands between adjectives."""
    before, after = peek(tokens, comma - 1), peek(tokens, comma + 1)
    adjectives = before.kind == "w" and not is_plural(before.low) and before.low not in STATES
    clause = after.low.endswith("ing") or is_function(after)  # a request, asking officials
    return (
        adjectives
        and not clause
        and not after.text.istitle()
        and not is_plural(after.low)
        and _noun_follows(tokens, comma + 1)
    )


def _without_tail(tokens: Tokens, i: int, j: int) -> int:
    """The end without a trailing hyphen, comma or adverb."""
    while j > i and (tokens[j - 1].kind == "p" or (j - i > 1 and _is_adverb(tokens[j - 1].low))):
        j -= 1
    return j


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") and low not in NOUNS_LIKE_VERBS


def is_plural(low: str) -> bool:
    """Whether a word looks like a plural noun."""
    if low in PLURALS:
        return True
    if not low.endswith("s") or len(low) < 4 or low.endswith(("ss", "'s", "ous", "us", "is", "wards")):
        return False
    return low not in SINGULAR_S and low not in FUNCTION


def bracket_end(tokens: Tokens, i: int) -> int | None:
    """The place behind a bracket that holds one word or number, or "or so"."""
    ends = (k for k in (i + 2, i + 3) if peek(tokens, k).text in {"]", ")"})
    return next((k + 1 for k in ends), None)


_PERIODS = {"season", "year", "month", "week", "quarter", "term", "century", "decade"}


def before_period(tokens: Tokens, i: int) -> int:
    """The place before "this season" that ends at ``i``, or the same place."""
    timed = peek(tokens, i - 1).low in _PERIODS and peek(tokens, i - 2).low in {"this", "last", "next"}
    return i - 2 if timed else i
