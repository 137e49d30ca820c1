"""Why a number is left alone: the words around it show that it measures nothing."""

from ..numbers.counted_words import AUXILIARIES, FUNCTION, HUMAN, STATES, VERBS
from ..numbers.measures import measure
from ..numbers.number import Number, Tokens, peek
from ..numbers.number_words import ORDINALS, SMALL
from ..people.roles import ROLES
from .ages import age
from .capitals import goes_with_name
from .clock import hour
from .name_words import KNOWN, KNOWN_NUMBERS, PERSONS
from .named import address, name, year
from .positions import position
from .sayings import saying
from .scores import calibre, score
from .sorts import sort


def why_alone(tokens: Tokens, number: Number, before: Number | None) -> str | None:
    """Why this number is left alone, or None when it counts; ``before`` is the one before it if that was left alone."""
    return next((why for rule in _RULES if (why := rule(tokens, number))), None) or _like_the_one_before(
        tokens, number, before
    )


def _text(tokens: Tokens, number: Number) -> str:
    return " ".join(token.low for token in tokens[number.first : number.last])


_JOINTS = {"/", "_", "\\", "+", "."}


def _code(tokens: Tokens, number: Number) -> str | None:
    first, before, after = tokens[number.first], peek(tokens, number.first - 1), peek(tokens, number.last)
    earlier, next_is_number = peek(tokens, number.first - 2), peek(tokens, number.last + 1).kind in "nx"
    if earlier.low == "magnitude":
        return None
    if first.text.isdigit() and len(first.text) > 1 and first.text[0] == "0":
        return "it begins with 0, as codes and room numbers do"
    hyphened = first.tight and before.text == "-" and before.tight and not number.money
    if hyphened and (earlier.kind in "wxd" or (earlier.kind == "n" and number.range)):
        return "a hyphen ties it to a name or a code"
    if number.range and after.text == "-" and after.tight and next_is_number:
        return "part of a code"
    whole = first.text.isdigit() and tokens[number.last - 1].text.isdigit()
    wide = number.high >= max(1000, 20 * number.low) and number.low >= 10
    if (
        number.range
        and whole
        and wide
        and tokens[number.first + 1].text == "-"
        and (after.kind == "p" or after.low in FUNCTION)
    ):
        return "part of a code"  # case 24-1187
    joint = before.text in _JOINTS and (before.text != "+" or (before.tight and earlier.text != "("))  # Tesla +3%
    if first.tight and number.form == "digits" and (joint or before.kind == "x"):
        return "part of a code or a fraction"
    dotted = after.text == "." and peek(tokens, number.last + 1).tight  # 1.888.509.3736
    if after.tight and (after.text in {"/", "_", "+"} or dotted) and next_is_number:
        return "part of a code or a fraction"
    return None


def _inches(tokens: Tokens, number: Number) -> str | None:
    """ "5'9", "54º 55": feet and inches, degrees and minutes; an equation."""
    before, after = peek(tokens, number.first - 1), peek(tokens, number.last)
    if number.form != "digits":
        return None
    marked = after.tight and after.text in {"'", "º"} and peek(tokens, number.last + 1).kind == "n"
    if marked or (before.text in {"'", "º"} and before.tight and tokens[number.first].tight):
        return "feet and inches, or a place on the map"
    return "part of an equation" if after.text == "=" else None


def _multiplied(tokens: Tokens, number: Number) -> str | None:
    after, then = peek(tokens, number.last), peek(tokens, number.last + 1)
    if after.text == "-" and after.tight and then.low in {"fold", "times", "time"}:
        return f"‘-{then.text}’ makes it a multiplier"
    if after.low == "more" and then.low in {"times", "time"}:
        return "‘times’ makes it a multiplier"
    if number.form == "words" and tokens[number.first].low == "a" and peek(tokens, number.first - 1).kind == "n":
        return "a price for each, as in ‘$5 a dozen’"
    ends = then.kind == "p" or then.low in FUNCTION - _COMPARED
    if after.low == "times" and number.high >= 10 and ends and not _hyperbole(tokens, number):  # stabbed 17 times
        return None
    if (
        after.low in {"times", "fold"}
        or (after.low == "x" and after.tight)
        or (after.text == "×" and number.form == "digits")
    ):
        return f"‘{after.text}’ makes it a multiplier"
    return None


_COMPARED = {
    "more", "less", "fewer", "as", "the", "that", "what", "its", "their", "his", "her", "our", "those", "this",
    "higher", "lower", "bigger", "larger", "greater", "faster", "slower", "smaller", "better", "worse", "cheaper",
    "older", "younger", "longer", "shorter", "above", "below", "over",
}  # fmt: skip


def _hyperbole(tokens: Tokens, number: Number) -> bool:
    """ "I have said it a million times"; "a dozen times a day" is none."""
    words = [token.low for token in tokens[number.first : number.last]]
    return len(words) == 2 and words[0] == "a" and words[1] != "dozen"


def _one(tokens: Tokens, number: Number) -> str | None:
    """ "one" as pronoun or determiner; it counts with a measure, behind "at least", in a list, or as a result."""
    if number.range or number.money or number.percent or number.form != "words" or _text(tokens, number) != "one":
        return None
    before, after = peek(tokens, number.first - 1), peek(tokens, number.last)
    measured = measure(tokens, number)
    if measured and measured.kind == "duration" and peek(tokens, measured.end).low == "on":
        return "‘one’ as a pronoun"  # one week on
    if measured and before.low not in KNOWN | {"no", "any", "every", "last", "that", "this"}:
        some_day = after.low in {"day", "night"} and before.low not in _LASTING  # one day he will return
        return "‘one’ as a pronoun" if some_day else None
    if tuple(t.low for t in tokens[max(0, number.first - 2) : number.first]) in {
        ("at", "least"),
        ("at", "most"),
        ("up", "to"),
    }:
        return None
    if before.low in {"is", "was", "of", "to", "by", "at"} and after.kind == "p" and _has_result(tokens, number.first):
        return None
    if _listed(tokens, number) or _harmed(tokens, number):
        return None
    return "‘one’ as a pronoun or an article"


# "closed for one day", "only one day left": here the day is counted
_LASTING = {"for", "in", "within", "only", "just", "than", "least", "most", "about", "after", "to", "under", "over"}
_RESULTS = {"majority", "total", "toll", "tally", "number", "lead", "margin", "score", "count", "advantage"}


def _has_result(tokens: Tokens, i: int) -> bool:
    return any(token.low in _RESULTS for token in tokens[max(0, i - 4) : i])


_PEOPLE = PERSONS | ROLES | HUMAN


_HARMING = {
    "killed", "killing", "kills", "injured", "injuring", "injures", "wounded", "wounding", "wounds", "hurt", "hurting",
}  # fmt: skip


def _harmed(tokens: Tokens, number: Number) -> bool:
    """ "a blast killed one person", "one woman was hurt": the victims are counted, though only one."""
    verb, noun, then = (peek(tokens, k) for k in (number.first - 1, number.last, number.last + 1))
    if noun.low not in _PEOPLE | {"person", "other"}:
        return False
    ends = then.kind == "p" or then.low in FUNCTION - {"of", "who"}
    return (verb.low in _HARMING and ends) or _is_hurt(tokens, number.last + 1)


_IN_STATE = {"was", "is", "has", "had", "been", "still", "also", "remains", "remained", "seriously", "reported"}


def _is_hurt(tokens: Tokens, i: int) -> bool:
    """ "... died", "... was killed", "... is still missing": what has happened to the one."""
    k = i
    while peek(tokens, k).low in _IN_STATE:
        k += 1
    return (peek(tokens, k).low in STATES and k > i) or peek(tokens, i).low in {"died", "drowned", "dead", "missing"}


def _listed(tokens: Tokens, number: Number) -> bool:
    """Whether "one" counts people in a list: "two men and one woman", "one adult and three children"."""
    after, then = peek(tokens, number.last), [peek(tokens, number.last + k) for k in (1, 2, 3, 4)]
    nouns = {peek(tokens, number.last + k).low for k in range(3)}
    if after.kind != "w" or after.low in FUNCTION or not nouns & _PEOPLE:
        return False
    before = [peek(tokens, number.first - k) for k in (1, 2, 3, 4, 5)]
    if before[0].low in {"and", ","} and any(t.kind == "n" or (t.low in SMALL and t.low != "one") for t in before[1:]):
        return True
    joint = next((k for k, t in enumerate(then) if t.low in {"and", ","}), None)
    other = then[joint + 1] if joint is not None and joint < 3 else None
    return other is not None and other.low != "one" and (other.kind == "n" or other.low in SMALL)


def _zero(tokens: Tokens, number: Number) -> str | None:
    """ "nine degrees below zero": where the scale begins."""
    beside = peek(tokens, number.first - 1).low in {"below", "above", "under", "near", "around"}
    return "the zero of a scale" if beside and _text(tokens, number) == "zero" else None


def _ordinal(tokens: Tokens, number: Number) -> str | None:
    hyphen, word = peek(tokens, number.last), peek(tokens, number.last + 1)
    if hyphen.text == "-" and hyphen.tight and word.low in ORDINALS:
        return "part of an ordinal"
    return None


_WHOSE = {"his", "her", "their", "its", "our", "my", "your", "one's"}


def _known(tokens: Tokens, number: Number) -> str | None:
    """ "the two sides", "two of its neighbours, A and B": which ones, not how many."""
    word, before, after = _text(tokens, number), peek(tokens, number.first - 1), peek(tokens, number.last)
    if number.range or word not in KNOWN_NUMBERS or number.percent:
        return None
    owner = peek(tokens, number.first - 2).low
    if before.low == "own" and after.kind == "w" and (owner in _WHOSE or owner.endswith("'s")):
        return "‘own’ before it: which ones, not how many"
    if measure(tokens, number):
        return None
    behind = before.low in {"first", "last", "next", "final"} and peek(tokens, number.first - 2).low == "the"
    if behind and (after.kind == "p" or after.low in FUNCTION - {"of"}):
        return f"‘the {before.text}’ before it: which ones, not how many"
    if before.low == "all" and {peek(tokens, number.last + k).low for k in range(1, 5)} & {"aboard", "board"}:
        return None
    if before.low in KNOWN and after.kind == "w" and after.low not in STATES:
        return f"‘{before.text}’ before it: which ones, not how many"
    if after.low == "of" and _named_after(tokens, number.last + 2):
        return "those meant are named behind it"
    return None


def _named_after(tokens: Tokens, i: int) -> bool:
    """Whether a comma and a name follow within a few words: "two of its neighbours, Russia and China"."""
    comma = next((k for k in range(i, i + 4) if peek(tokens, k).text == ","), None)
    return (
        comma is not None
        and peek(tokens, comma + 1).text.istitle()
        and any(peek(tokens, comma + k).low == "and" for k in (2, 3, 4))
    )


def _like_the_one_before(tokens: Tokens, number: Number, before: Number | None) -> str | None:
    """ "Articles 5 and 6", "boys aged 9 and 12": what holds for the first holds for the next."""
    if before is None or before.form != number.form or number.money or number.percent or number.scale > 1:
        return None
    if goes_with_name(tokens, before, number):
        return "it goes with the one before it"
    between = [t.low for t in tokens[before.last : number.first]]
    after = peek(tokens, number.last)
    told = between == [","] or (between == ["and"] and number.high >= 100)  # in 2023, 198; not in 1998 and 99
    if told and after.text != ")" and _is_dated(tokens, before) and not _is_dated(tokens, number):
        return None
    verb = between != [","] and after.low in VERBS  # grades 7 to 9 fell
    ends = after.kind == "p" or verb or after.low in FUNCTION - (AUXILIARIES if between == [","] else set())
    if between in (["and"], [","], ["or"], ["-"], ["–"], ["to"], [",", "and"], ["&"]) and ends:
        return "it goes with the one before it"
    return None


def _is_dated(tokens: Tokens, number: Number) -> bool:
    return len(tokens[number.first].text) == 4 and 1000 <= number.high <= 2100


_RULES = (
    _code,
    _inches,
    _ordinal,
    _zero,
    _multiplied,
    calibre,
    age,
    year,
    saying,
    sort,
    _one,
    score,
    address,
    name,
    position,
    hour,
    _known,
)
