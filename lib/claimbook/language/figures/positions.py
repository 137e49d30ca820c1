"""Numbers that name a place in an order or one thing among its like: a draw, a rank, a title, a telephone, an hour."""

import re

from ..numbers.counted_words import FUNCTION, PLURALS, STATES
from ..numbers.measures import measure
from ..numbers.number import Number, Tokens, peek
from .counted import past_adverbs
from .name_words import CALLING
from .noun_phrases import phrase_at
from .shapes import ends_phrase, plain, starts_sentence

_REACH = 12  # tokens on each side in which a word shows what is talked of


def position(tokens: Tokens, number: Number) -> str | None:
    """Why the number is a name or a place in an order, or None."""
    if number.money or number.percent:
        return None
    return next((why for rule in _RULES if (why := rule(tokens, number))), None)


def _drawn(tokens: Tokens, number: Number) -> str | None:
    """ "the winning numbers were 4, 9, 17 and 40": the first of them; the others go with it."""
    listed = [peek(tokens, number.last + k) for k in range(3)]
    if peek(tokens, number.first - 1).low not in {"were", "are", ":", "was", "is"}:
        return None
    if not plain(tokens, number) or [t.kind for t in listed[1::2]] != ["n"] or listed[0].text != ",":
        return None
    before = {token.low for token in tokens[max(0, number.first - _REACH) : number.first]}
    return "one of the numbers drawn" if listed[2].low in {",", "and"} and before & {"numbers", "balls"} else None


_RATED = {"rated", "ranked", "graded", "seeded", "ranking", "seed", "rating"}


def _ranked(tokens: Tokens, number: Number) -> str | None:
    """ "ranked 14", "rated 2431"; "the top four", "its bottom three"."""
    before, earlier = peek(tokens, number.first - 1), peek(tokens, number.first - 2)
    if before.low in _RATED and plain(tokens, number) and ends_phrase(tokens, number):
        return f"‘{before.text}’ before it: a rank"
    whose = earlier.low in {"the", "a", "its", "his", "her", "their", "our"} or earlier.low.endswith("'s")
    whose = whose or (before.text in {"Top", "TOP"} and starts_sentence(tokens, number.first - 1))  # Top 5 phones
    if before.low in {"top", "bottom"} and whose and not measure(tokens, number):
        return f"‘{earlier.text} {before.text}’ before it: a rank"
    return None


def _telephone(tokens: Tokens, number: Number) -> str | None:
    """ "call 311", "ring 111 for advice", "dialled 999"; not "called 300 witnesses"."""
    k = number.first - 1 - (peek(tokens, number.first - 1).low == "on")
    if peek(tokens, k).low not in CALLING or not _dialled(tokens, number):
        return None
    alone = ends_phrase(tokens, number) and peek(tokens, number.last).low not in {"of", "more"}
    return f"‘{tokens[k].text}’ before it: a telephone number" if alone else None


def _dialled(tokens: Tokens, number: Number) -> bool:
    """Whether three to six digits stand alone, or in two groups: "999", "116 123"."""
    digits = tokens[number.first].text.replace(" ", "").replace("\xa0", "")
    return number.last == number.first + 1 and digits.isdigit() and 3 <= len(digits) <= 6


_AIR = {
    "jet", "jets", "plane", "planes", "aircraft", "flight", "flights", "airline", "runway", "pilot", "pilots",
    "airport", "boeing", "landed", "cockpit", "cabin", "airliner", "fleet", "jetliner",
}  # fmt: skip


def _aircraft(tokens: Tokens, number: Number) -> str | None:
    """ "the 747 sent to replace it": a make of aircraft, where flying is the talk."""
    text = tokens[number.first].text
    if not plain(tokens, number) or not re.fullmatch("7[0-8]7", text):
        return None
    after, before = peek(tokens, number.last), peek(tokens, number.first - 1)
    counted = after.low in PLURALS | STATES or (after.low.endswith("s") and after.low not in FUNCTION)
    near = {token.low for token in tokens[max(0, number.first - 60) : number.last + 60]}
    named = before.low in {"a", "the", "another", "its", "his"} and not counted and near & _AIR
    variant = (after.text.isupper() and len(after.text) > 1) or (after.text == "s" and after.tight)  # 737 MAX, 737s
    variant = variant or (before.kind == "n" and after.text.istitle())  # 40 787 Dreamliners
    return "a make of aircraft" if named or variant or before.low == "boeing" else None


_MARKED = {
    "marked", "numbered", "labelled", "labeled", "reading", "bearing", "called", "named", "titled", "entitled",
    "dubbed", "codenamed", "tattooed", "printed", "stamped", "painted", "nicknamed", "saying", "wearing",
}  # fmt: skip
_SPOKEN = {"said", "says", "say", "told", "replied", "answered", "added", "asked", ",", ".", ":", "!", "?", ";", ""}


def _title(tokens: Tokens, number: Number) -> str | None:
    """ "a sequel to “Eight”", "among them “Seven Winters”", "a hood marked “23”": a short quotation that is a name."""
    opening = next((k for k in range(number.first - 1, number.first - 4, -1) if peek(tokens, k).text == '"'), None)
    closing = next((k for k in range(number.last, number.last + 4) if peek(tokens, k).text == '"'), None)
    if opening is None or closing is None:
        return None
    before, words = peek(tokens, opening - 1), tokens[opening + 1 : closing]
    if before.low in _MARKED:
        return f"what is {before.low}: a name"
    capitals = all(word.text.istitle() or word.kind == "n" or word.low in {"of", "the", "and"} for word in words)
    named = capitals and any(word.kind == "w" for word in words) and before.low not in _SPOKEN - {":"}
    named = named and (before.text != ":" or len(words) > 1)
    return "a title in quotation marks" if named else None


def _model(tokens: Tokens, number: Number) -> str | None:
    """ "7-Eleven", "a million and one", "one or two"."""
    after, then = peek(tokens, number.last), peek(tokens, number.last + 1)
    before = peek(tokens, number.first - 1)
    if after.text == "-" and after.tight and then.tight and then.text.istitle() and number.form == "digits":
        return "part of a name" if then.low in _NUMBER_NAMES else None
    if before.text == "-" and before.tight and tokens[number.first].tight and tokens[number.first].text.istitle():
        return "part of a name" if peek(tokens, number.first - 2).kind == "n" else None
    words = [token.low for token in tokens[number.first : number.last]]
    if words[-2:] == ["and", "one"] and words[0] == "a":  # a million and one
        return "part of a saying or a name"
    if (
        words == ["one", "or", "two"]
        and not phrase_at(tokens, past_adverbs(tokens, number.last))
        and not measure(tokens, number)
    ):
        return "part of a saying or a name"
    return None


_NUMBER_NAMES = {"eleven", "twelve", "seven", "ten", "nine", "one", "two", "three", "four", "five", "six", "eight"}


_RULES = (_drawn, _ranked, _telephone, _aircraft, _title, _model)
