"""Which number before lends its unit to one that says none: "340 tonnes of rice, 12 of salt"; "It was 1.8"."""

from ..numbers.counted_words import DETERMINERS
from ..numbers.measures import currency, measure
from ..numbers.number import Number, Tokens, peek
from . import counted
from .changes import before_qualifier
from .noun_phrases import is_plural


def lenders(tokens: Tokens, number: Number, before: list[Number]) -> list[Number]:
    """The numbers before this one, without those in a bracket closed before it ("12 crowns ($9) from 10") and those
    whose measure only describes a thing ("the 6.8-magnitude quake", "a 22 storey block")."""

    def closed(one: Number) -> bool:
        opened = "(" in {peek(tokens, one.first - 1).text, peek(tokens, one.first - 2).text}
        return opened and any(token.text == ")" for token in tokens[one.last : min(one.last + 8, number.first)])

    def describes(one: Number) -> bool:
        found = measure(tokens, one)
        unit = tokens[found.end - 1].low if found else ""
        return found is not None and (found.hyphen or (one.high > 1 and unit in {"storey", "story", "magnitude"}))

    near = before[-8:]
    return [one for one in near if not describes(one) and not (one in before[-3:] and closed(one))]


def is_part(tokens: Tokens, number: Number, model: Number) -> bool:
    """Whether the number is a part of the amount before it, or goes on the list that it opens."""
    if not counted.of_them(tokens, number.last):
        if _takes_turns(tokens, number, model) or _stands_beside(tokens, number, model):
            return True
        return _goes_on_list(tokens, number, model)
    return _is_beside(tokens, model, number) or _is_used_of(tokens, number, model)


def _takes_turns(tokens: Tokens, number: Number, model: Number) -> bool:
    """ "on for four hours a day, then off for eight": bare, behind "for" as the time before it is."""
    found, after = measure(tokens, model), peek(tokens, number.last)
    timed = found is not None and found.kind == "duration" and not found.hyphen
    led = [peek(tokens, before_qualifier(tokens, one.first) - 1).low for one in (model, number)]
    bare = number.scale == 1 and not number.range and after.kind == "p" and after.text != "-"
    return timed and bare and led == ["for", "for"] and same_sentence(tokens, model, number)


_WHERE = {"in", "at", "on", "during", "under"}


def _stands_beside(tokens: Tokens, number: Number, model: Number) -> bool:
    """ "12 to 16 hours in villages and six to eight in towns": the same preposition behind both."""
    found, first = measure(tokens, model), before_qualifier(tokens, number.first)
    if found is None or found.hyphen or not found.end < first < found.end + 7:
        return False
    alike = peek(tokens, found.end).low in _WHERE and peek(tokens, found.end).low == peek(tokens, number.last).low
    return alike and peek(tokens, first - 1).low in {"and", ",", "but"} and same_sentence(tokens, model, number)


def _is_used_of(tokens: Tokens, number: Number, model: Number) -> bool:
    """ "a pier 900 metres long, and the sea took 60 of them": nothing else in between that "them" could be."""
    found = measure(tokens, model)
    if found is None or found.kind == "duration" or number.high > model.high:
        return False
    between = tokens[found.end : number.first]
    return same_sentence(tokens, model, number) and not any(is_plural(token.low) for token in between)


def _goes_on_list(tokens: Tokens, number: Number, model: Number) -> bool:
    """ "9 tonnes of wheat, 4 of barley and 2 of oats": each is followed by "of"."""
    found = measure(tokens, model)
    end = found.end if found and not found.hyphen else model.last if model.borrowed else 0
    first = before_qualifier(tokens, number.first)
    listed = end > 0 and peek(tokens, end).low == "of" == peek(tokens, number.last).low
    joined = peek(tokens, first - 1).low in {",", "and", "or", ";"} and first - end < 9
    return listed and joined and peek(tokens, number.last + 1).low not in DETERMINERS


_IT_IS = {"it's", "that's"}
_IS = {"is", "was", "isn't", "wasn't"}
_STILL = {"now", "not", "still", "then"}
_DAYTIME = {"hour", "minute"}  # "It was nine" behind hours may be the clock


def is_said_of_it(tokens: Tokens, number: Number, model: Number) -> bool:
    """Whether "it" is the amount before: "the wait is two days. Now it's nine"; "£3m was cut. It was 1.8, he said"."""
    ends = peek(tokens, number.last)
    bare = number.form in {"digits", "words"} and number.scale == 1 and ends.text in {".", ",", ";", "!", "?", '"'}
    if not bare or number.first - model.last > 30:
        return False
    i = before_qualifier(tokens, number.first)
    while peek(tokens, i - 1).low in _STILL:
        i -= 1
    word, earlier = peek(tokens, i - 1).low, peek(tokens, i - 2).low
    if word not in _IT_IS and not (word in _IS and earlier in {"it", "that"}):
        return False
    found, paid = measure(tokens, model), currency(tokens, model)
    end = found.end if found else paid[1] if paid else model.last
    echoed = model.scale > 1 and number.high == model.mantissa  # £3m was cut … it wasn't three
    if peek(tokens, end).text not in {".", "!", "?"} and not echoed:
        return False
    unit = found.unit if found else model.borrowed[1] if model.borrowed else None
    return bool(paid or model.money or (unit and unit not in _DAYTIME))


def _is_beside(tokens: Tokens, model: Number, number: Number) -> bool:
    """Whether at most a measure and a comma stand between the two."""
    between = tokens[model.last : number.first]
    return len(between) < 4 and not any(token.text in {";", ":", ".", "!", "?"} for token in between)


def same_sentence(tokens: Tokens, model: Number, number: Number) -> bool:
    between = tokens[model.last : number.first]
    return len(between) < 30 and not any(token.text in {".", "!", "?"} for token in between)
