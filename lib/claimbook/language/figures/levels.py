"""A level said again without its unit: rates, polls, temperatures, speeds ("inflation at 44, not 38").

What moves up and down in one unit is named once and then said bare. A bare number is taken for such a level where the
sentence or the one before gives one, or where its subject is a rate.
"""

from collections.abc import Iterator

from claimbook.model import Kind

from ..numbers.change_words import RISING
from ..numbers.counted_words import AUXILIARIES, FUNCTION, HUMAN, STATES, VERBS
from ..numbers.measures import currency, measure
from ..numbers.number import Number, Tokens, peek
from . import counted, implied
from .amounts import heat, magnitude
from .changes import before_qualifier
from .noun_phrases import is_function, is_plural

Unit = tuple[Kind, str]  # ("percent", "%"), ("other", "km/h")

PERCENT: Unit = ("percent", "%")
_HIGHEST = 400  # of winds, cars and summers
_MOVING = {"km/h", "m/s", "mph", "knot", "degree"}
_RATES = {
    "inflation", "unemployment", "turnout", "growth", "approval", "joblessness", "rate", "rates", "yield", "yields",
    "share", "support", "deficit", "margin",
}  # fmt: skip
_OF_BONDS = {"bond", "bonds", "gilt", "gilts", "note", "notes", "bund", "bunds", "treasury", "treasuries", "coupon"}
_SURE = {"inflation", "unemployment", "turnout", "growth", "joblessness"}  # what is stated in per cent and nothing else
_FOLLOWING = {
    "said",
    "says",
    "say",
    "came",
    "come",
    "who",
    "whom",
    "whose",
    "more",
    "fewer",
    "less",
    "of",
    "each",
    "made",
}
_ENDS = {".", "!", "?"}


def level_of(tokens: Tokens, number: Number, before: list[Number]) -> Unit | None:
    """The unit of the level that the number says bare, or None: "inflation was 4.2", "…, clothing 14.3"."""
    if not _is_bare(tokens, number):
        return None
    if number.high < 0 and _of_weather(tokens, number):
        return "other", "degree"
    decimal = "." in tokens[number.last - 1].text
    gapped = peek(tokens, number.first - 2).low in {"and", ",", "while"} and peek(tokens, number.last).kind == "p"
    whose = not decimal and not gapped and _counted_subject(tokens, number)
    for one in _near(tokens, number, before):
        unit = unit_of(tokens, one)
        if unit and _fits(number, unit):
            named = unit != PERCENT and peek(tokens, number.first - 1).text[:1].isupper()  # on Route 40
            return None if whose or named else unit
        if not decimal and unit is None and counted.after(tokens, one.last) and not _timed(tokens, one):
            break  # of 40 voters asked, 12
    return PERCENT if number.high <= 100 and _rated(tokens, number) else None


def _of_weather(tokens: Tokens, number: Number) -> bool:
    """Whether "it" is below zero: "it's minus 9 outside", "it was minus 20 by dawn"."""
    words = peek(tokens, number.first - 2).low, peek(tokens, number.first - 1).low
    return words[1] == "it's" or (words[0] == "it" and words[1] in {"is", "was"})


def unit_of(tokens: Tokens, one: Number) -> Unit | None:
    """The unit of a number that states a level, or None."""
    if one.percent:
        return PERCENT
    found = None if one.money or one.high > _HIGHEST else measure(tokens, one) or heat(tokens, one)
    named = (found.kind, found.unit) if found else one.borrowed
    return named if named and named[1] in _MOVING else None


def limited(tokens: Tokens, number: Number, after: list[Number]) -> Unit | None:
    """The unit of a speed whose limit is named behind it: "doing 97 in a 60 km/h zone"."""
    if not after or not _is_bare(tokens, number):
        return None
    unit = unit_of(tokens, after[0])
    between = {token.low for token in tokens[number.last : after[0].first]}
    behind = {token.low for token in tokens[after[0].last : after[0].last + 6]}
    return unit if unit and not between & _ENDS and ("limit" in between or behind & {"limit", "zone"}) else None


def _is_bare(tokens: Tokens, number: Number) -> bool:
    """Whether the number stands behind a word and closes what it says: "eased 0.2.", "at 44, not"; not "12 said"."""
    if number.form != "digits" or number.scale > 1 or number.range or number.money or number.percent or number.borrowed:
        return False
    if measure(tokens, number) or currency(tokens, number) or magnitude(tokens, number):
        return False
    after, word = peek(tokens, number.last), peek(tokens, before_qualifier(tokens, number.first) - 1)
    ends = after.kind == "p" and after.text not in {"-", "/", ":", "'"} and not (after.text == "-" and after.tight)
    goes_on = is_function(after) and after.low not in AUXILIARIES | _FOLLOWING
    marked = after.low in {"above", "below"}  # minus 6, about 9 below normal
    opens = (
        (word.kind != "w" and not marked)
        or word.low in HUMAN | STATES
        or word.low in {"aged", "about", "the", "these", "those"}
    )
    return (ends or goes_on) and not opens and implied.people(tokens, number) is None


def _fits(number: Number, unit: Unit) -> bool:
    return number.high <= (100 if unit == PERCENT else _HIGHEST)


def _counted_subject(tokens: Tokens, number: Number) -> bool:
    """Whether things are the subject: "cases rose to 12"; not "yields fell to 2", "the Greens are on 12"."""
    found = counted.before(tokens, number.first) or implied.subject(tokens, number)
    if not found:
        return False
    head = tokens[found[1] - 1]
    opens = peek(tokens, found[0] - 1).text in {"", *_ENDS}  # Deaths rose to 12
    return (
        (head.text.islower() or opens)
        and head.low not in _RATES
        and (is_plural(head.low) or head.low in {"toll", "tally"})
    )


def _near(tokens: Tokens, number: Number, before: list[Number]) -> Iterator[Number]:
    """The numbers before this one in its sentence and the one before, the nearest first."""
    ends, last = 0, number.first
    for one in reversed(before[-8:]):
        ends += sum(token.text in _ENDS for token in tokens[one.last : last])
        if ends > 1 or number.first - one.last > 40:
            return
        yield one
        last = one.first


def _timed(tokens: Tokens, one: Number) -> bool:
    found = measure(tokens, one)
    return one.money is not None or found is not None


def _rated(tokens: Tokens, number: Number) -> bool:
    """Whether a rate is the subject: "core inflation was 4.2", "growth will slow to 1.8", "the bond yields 2"."""
    for k in range(number.first - 1, max(-1, number.first - 9), -1):
        token = tokens[k]
        if token.low in _SURE:
            return True
        if token.low in {"yield", "yields", "yielded", "yielding"}:
            return bool({near.low for near in tokens[max(0, k - 8) : k]} & _OF_BONDS)
        moves = token.low in RISING | VERBS | FUNCTION or token.low.endswith(("ed", "ing"))
        if token.kind != "w" or not (moves or token.low in {"rate", "percentage", "next", "year"}):
            return False
    return False
