"""Numbers behind a capital that belong to a name: "Holm 4", "Opus 111", "Lumen 3.1"; not "In Leeds 40 homes burned"."""

import re

from ..numbers.counted_words import FUNCTION, HUMAN, PLURALS, STATES, VERBS
from ..numbers.hedges import BEFORE
from ..numbers.number import Number, Tokens, peek
from ..numbers.number_words import SMALL
from ..numbers.tokens import Token
from .noun_phrases import is_plural
from .shapes import counts_after_all, in_headline, is_amount, plain, starts_sentence


def capital_name(tokens: Tokens, number: Number) -> bool:
    """Whether the number is the end of a name that stands before it with a capital."""
    before = peek(tokens, number.first - 1)
    if not _is_capital(tokens, number.first - 1) or not _may_end_a_name(tokens, number):
        return False
    if _acts(tokens, number.first - 1) or is_subject(tokens, number):
        return False
    if _version(tokens, number):
        return before.low not in _MEASURED and not is_amount(tokens, number)
    return not in_headline(tokens, number.first) and _goes_with(tokens, number)


def _is_capital(tokens: Tokens, i: int) -> bool:
    """Whether a capital stands at token ``i``: "Holm", "eBay", the "Away" of "Winter Away"."""
    word, before = peek(tokens, i), peek(tokens, i - 1)
    if word.kind != "w" or word.text.islower():
        return False
    titled = before.text.istitle() and word.text.istitle() and word.low in _PARTICLES
    return word.low not in FUNCTION or titled or word.text == "US"


_PARTICLES = {"out", "up", "down", "over", "off", "on", "back", "again", "away", "me", "you", "now", "here", "together"}
_VERSION = re.compile(r"\d{1,2}\.\d{1,2}")


def _may_end_a_name(tokens: Tokens, number: Number) -> bool:
    """Whether the number is bare, or like "8-400", "4.0", "14.2", or a model in the plural: "MAX 8s"."""
    first = tokens[number.first]
    coded = first.text.isdigit() and number.last == number.first + 3 and tokens[number.first + 1].text == "-"
    return plain(tokens, number) or coded or _version(tokens, number)


# before a number with a point these measure: "GDP 3.4", "Magnitude 6.1"
_MEASURED = {
    "gdp",
    "magnitude",
    "gpa",
    "mw",
    "inflation",
    "growth",
    "unemployment",
    "average",
    "total",
    "ph",
    "mach",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "pmi",
    "cpi",
}


def _version(tokens: Tokens, number: Number) -> bool:
    """Whether a version stands behind a name: "Lumen 3.1 fixes it", "USB 3.2"; not "Norway 3.4, Sweden 2.1"."""
    text, before = tokens[number.first].text, peek(tokens, number.first - 1)
    if number.last != number.first + 1 or not _VERSION.fullmatch(text):
        return False
    coined = any(letter.isupper() for letter in before.text[1:]) and not before.text.endswith("'s")
    return text.endswith(".0") or coined or not _continues_a_list(tokens, number.first)


def _acts(tokens: Tokens, i: int) -> bool:
    """Whether the capital is the verb of a title: "Storm Kills 12"."""
    word = peek(tokens, i).low
    verb = word in HUMAN or (word.endswith("s") and word[:-1] in VERBS | HUMAN | {"cut"})
    return verb and peek(tokens, i - 1).text.istitle()


_PLURAL_VERBS = {"were", "are", "have"}
_FRONTED = {"in", "at", "near", "on", "around", "outside", "from", "by", "across", "inside", "to", "of", "among"}
_TELLING = {"told", "tells", "tell", "telling", "gave", "give", "gives", "giving", "cost", "sent", "offered", "owed"}


def is_subject(tokens: Tokens, number: Number) -> bool:
    """ "In Gaza 40 died", "told Reuters 300 were dead", "according to AFP 40 left": a clause begins here."""
    after = peek(tokens, number.last)
    verb = after.low in HUMAN | _PLURAL_VERBS | VERBS | {"had"} or after.low.endswith("ed")
    if not verb or after.kind != "w":
        return False
    k = number.first - 1
    while k > number.first - 6 and (_is_capital(tokens, k) or peek(tokens, k).low == "the"):
        k -= 1
    lead = peek(tokens, k)
    if lead.low in _TELLING:
        return True
    opens = starts_sentence(tokens, k) or peek(tokens, k - 1).low in {",", "and", "that", "but", "according", "said"}
    return lead.low in _FRONTED and opens


def _goes_with(tokens: Tokens, number: Number) -> bool:
    """Whether the capital before the number takes it as its own: "the Saturn 5", not "In Leeds 40 homes burned"."""
    after = peek(tokens, number.last)
    if _repeated(tokens, number):
        return True
    if starts_sentence(tokens, number.first - 1):
        return _opens_as_a_name(tokens, number)
    if after.low in _TENSED:
        return True
    if _continues_a_list(tokens, number.first):
        return False
    return not counts_after_all(tokens, number) or (_is_thing(tokens, number.first) and not is_amount(tokens, number))


def _repeated(tokens: Tokens, number: Number) -> bool:
    """Whether the same capital stands near with another number: "Holm 1 and Holm 4"."""
    word = peek(tokens, number.first - 1).text
    if counts_after_all(tokens, number) or peek(tokens, number.last).low in {"%", "per"}:
        return False
    near = range(max(0, number.first - 14), min(len(tokens) - 1, number.last + 12))
    beside = [k for k in near if tokens[k].text == word and k != number.first - 1]
    return any(tokens[k + 1].text.isdigit() and tokens[k + 1].text != tokens[number.first].text for k in beside)


# behind the number of a name, never behind an amount that stands without its noun in front of a sentence
_TENSED = {"is", "was", "will", "has", "had", "would", "did", "does", "says", "shows", "means"}
_LINKED = {"at", "on", "in", "of"}


def _opens_as_a_name(tokens: Tokens, number: Number) -> bool:
    """Whether a sentence opens with a name and its number, then a verb: "Ariel 6 lifted off", "Studio 12 closed"."""
    word, after, then = tokens[number.first - 1], peek(tokens, number.last), peek(tokens, number.last + 1)
    if after.low in _TENSED:
        return True
    if (word.low,) in BEFORE or word.low in PLURALS | STATES or word.low.endswith("ly"):
        return False
    if word.text.isupper() and len(word.text) < 4 and after.low in _LINKED | {"and", "near", "between"}:  # US 101 and
        return not is_amount(tokens, number)
    if is_plural(word.low):  # Conditions 4 and 6
        return (
            after.low in {"and", "to"} and then.text.isdigit() and not peek(tokens, number.last + 2).low.endswith("s")
        )
    acts = (
        plain(tokens, number)
        and after.low.endswith("s")
        and not counts_after_all(tokens, number)
        and after.low not in FUNCTION
    )
    tensed = acts or after.low in _LINKED | VERBS or after.low.endswith("ed")
    return tensed and after.low not in STATES and after.kind == "w" and not after.line


def _is_thing(tokens: Tokens, i: int) -> bool:
    """Whether capitals before token ``i`` follow an amount or a joint: "14 Leopard 2 tanks", "with Mig 29 jets"."""
    k = i - 1
    while peek(tokens, k).text.istitle():
        k -= 1
    before = peek(tokens, k)
    return before.kind == "n" or before.low in SMALL or before.low in {"and", ",", "of", "with", "by"}


def _continues_a_list(tokens: Tokens, i: int) -> bool:
    """Whether "Labour 49" goes on a list of amounts: "The Greens won 51 seats, Labour 49"."""
    k = i - 1
    while k > i - 6 and (peek(tokens, k).text.istitle() or peek(tokens, k).low in {"the", "in", "at", "for", "to"}):
        k -= 1
    near = tokens[max(0, k - 12) : max(0, k)]
    return peek(tokens, k).low in {",", ";", "and", "while", "or"} and any(token.kind == "n" for token in near)


def goes_with_name(tokens: Tokens, before: Number, number: Number) -> bool:
    """Whether one name with its number goes on another: "Opus 111 and Sonata 32", "marker 12 and buoy 7 went"."""
    owner, between = peek(tokens, before.first - 1), tokens[before.last : number.first]
    if not (plain(tokens, number) or _VERSION.fullmatch(tokens[number.first].text)):
        return False
    if owner.kind != "w" or owner.low in FUNCTION or before.high >= 2_000:
        return False
    words = between[1 + (len(between) > 1 and between[1].low == "and") :]
    joint = bool(between) and between[0].low in {"and", ",", ";", "or", "&", "("}
    if not joint or not 0 < len(words) < 4 or any(_breaks(word) for word in words):
        return False
    last = words[-1]
    noun = not last.text.islower() or not (
        last.low in VERBS | HUMAN or last.low.endswith(("ed", "ing", "ly")) or is_plural(last.low)
    )
    after = peek(tokens, number.last)
    ends = after.kind == "p" or after.low in FUNCTION | VERBS or after.low.endswith("ed")
    return noun and ends and not counts_after_all(tokens, number)


def _breaks(word: Token) -> bool:
    return word.text != "-" and (word.kind != "w" or word.low in FUNCTION)
