"""What a number leaves out because one before it said it: "€22.4bn, up from 21.5", "a billion, maybe 1.2"."""

from dataclasses import replace

from ..numbers.change_words import COMPARED, MARKS
from ..numbers.hedges import BEFORE
from ..numbers.measures import currency, measure
from ..numbers.number import Number, Tokens, peek, tidy
from .amounts import currency_near
from .changes import before_qualifier
from .lenders import is_part, is_said_of_it, lenders, same_sentence
from .levels import PERCENT, Unit, level_of, limited
from .noun_phrases import is_function, phrase_at

_COMPARING = {"further", "another", "from", "against", "versus", "than", "maybe", "perhaps", "or", "not"}
_DIMENSIONS = {"wide", "deep", "high", "tall", "long", "thick", "across"}
_TURNED = {"losses", "gains", "loss", "gain", "lead", "share", "inflation", "growth", "turnout", "unemployment"}
_FORECASTS = {
    "forecast", "estimate", "estimates", "forecasts", "projection", "target", "prediction", "reading", "figure",
    "rate",
}  # fmt: skip


def completed(tokens: Tokens, numbers: list[Number]) -> list[Number]:
    """The numbers, each with the multiplier, currency or per cent that it leaves out."""
    made: list[Number] = []
    numbers = [_in_grands(tokens, number) for number in numbers]
    numbers = [_priced_ahead(tokens, number, numbers[k + 1 : k + 4]) for k, number in enumerate(numbers)]
    ahead = _listed(tokens, numbers)
    for k, number in enumerate(ahead):
        shared = any(_awaits(tokens, number, model) for model in numbers[k + 1 : k + 2])
        one = replace(number, percent=True) if shared else number
        made.append(_completed(tokens, one, made, ahead[k + 1 : k + 3]))
    return made


def _listed(tokens: Tokens, numbers: list[Number]) -> list[Number]:
    """The numbers, those of a list with what its last one names: "prizes of 900, 500 and 200 euros"."""
    made = list(numbers)
    for k in range(len(numbers) - 2, -1, -1):
        number, model = numbers[k], made[k + 1]
        between = [token.low for token in tokens[number.last : model.first]]
        named = model.money or model.percent or model.borrowed or measure(tokens, model) or currency(tokens, model)
        listed = between in ([","], ["and"], ["or"], [",", "and"]) or _is_start(tokens, number, model, between)
        if listed and named and _is_bare(tokens, number):
            made[k] = _like(tokens, number, model, lasting=True)
    return made


def _is_start(tokens: Tokens, number: Number, model: Number, between: list[str]) -> bool:
    """Whether the number is where a change begins, or its step: "from 300 to 410 tonnes", "by 2.5 to 240 euros"."""
    if between == ["to"] and peek(tokens, number.first - 1).low == "by" and "." in tokens[number.last - 1].text:
        return number.high < 1000
    near = model.scale == 1 or ("." in tokens[number.last - 1].text and number.high < 1000)
    return between == ["to"] and peek(tokens, number.first - 1).low == "from" and near


_AGAINST = {"against", "versus", "from", "compared", "with", "up", "down", "to", "in", "then", "after", ","}


def _awaits(tokens: Tokens, number: Number, model: Number) -> bool:
    """Whether the number leaves its per cent to the one it is set against: "38, against 44 per cent"."""
    between = {token.low for token in tokens[number.last : model.first]} if model.percent else set()
    plain = number.scale == 1 and number.high <= 100 and number.form == "digits" and not number.money
    set_against = between <= _AGAINST and bool(between & {"against", "from", "versus", "with"})
    return plain and (set_against or (between == {"to"} and peek(tokens, number.first - 1).low in {"from", "by"}))


def _completed(tokens: Tokens, number: Number, before: list[Number], after: list[Number]) -> Number:
    before = lenders(tokens, number, before)
    if not before:
        return _of_level(number, level_of(tokens, number, before) or limited(tokens, number, after))
    named = number.money or number.percent or number.form == "share"
    if not named and (is_part(tokens, number, before[-1]) or is_said_of_it(tokens, number, before[-1])):
        return _like(tokens, number, before[-1], lasting=True)
    if _is_side(tokens, number):
        return _like(tokens, number, before[-1]) if _is_long(tokens, number, before[-1]) else number
    if not _is_bare(tokens, number):
        return number
    if _goes_on(tokens, number, before[-1]):
        return _like(tokens, number, before[-1])
    if _compares(tokens, number):
        near = [one for one in before[-3:] if same_sentence(tokens, one, number) and _fits(number, one)]
        lending = [one for one in near if one.scale == number.scale > 1] or near  # 5bn crowns in six months, from 4bn
        decimal = "." in tokens[number.last - 1].text  # 14.2 weeks, up from 8.1
        return _like(tokens, number, lending[-1], lasting=decimal) if lending else number
    each = peek(tokens, number.last).low in {"each", "apiece"}  # a prize of $5m, a quarter of a million each
    if number.scale >= 1e6 or _is_priced(tokens, number) or (each and number.high >= 1e4):
        money = next((paid for one in reversed(before[-3:]) if (paid := _money(tokens, one))), None)
        if money:
            return replace(number, money=money)
        alike = before[-1].scale == number.scale and measure(tokens, before[-1]) is not None
        return _like(tokens, number, before[-1]) if alike or before[-1].borrowed else number
    for one in reversed(before[-8:]):
        if _answers(tokens, number, one, after) or _said_alike(tokens, number, one):
            return _like(tokens, number, one)
    return _of_level(number, level_of(tokens, number, before) or limited(tokens, number, after))


def _in_grands(tokens: Tokens, number: Number) -> Number:
    """ "four grand" as 4,000 of the currency spoken of; not "two grand pianos"."""
    grand, after = peek(tokens, number.last), peek(tokens, number.last + 1)
    if grand.text != "grand" or number.scale > 1 or not (after.kind == "p" or is_function(after)):
        return number
    low, high = tidy(1000 * number.low), tidy(1000 * number.high)
    money = number.money or currency_near(tokens, number)
    return replace(number, last=number.last + 1, end=grand.end, low=low, high=high, scale=1000.0, money=money)


_PRICING = {("valued", "at"), ("priced", "at"), ("sold", "for"), ("bought", "for"), ("insured", "for")}


def _is_priced(tokens: Tokens, number: Number) -> bool:
    """Whether a price is told of a big number: "valued at half a billion", "worth 300,000"."""
    i = before_qualifier(tokens, number.first)
    words = peek(tokens, i - 2).low, peek(tokens, i - 1).low
    return number.high >= 1e4 and (words in _PRICING or words[1] in {"worth", "fetched"})


def _priced_ahead(tokens: Tokens, number: Number, after: list[Number]) -> Number:
    """The number with the currency of a sum behind it: "valued at half a billion; it was sold for €90m"."""
    if not (_is_bare(tokens, number) and _is_priced(tokens, number)):
        return number
    paid = next((found for one in after if (found := _money(tokens, one))), None)
    return replace(number, money=paid) if paid else number


def _of_level(number: Number, unit: Unit | None) -> Number:
    if unit is None:
        return number
    return replace(number, percent=True) if unit == PERCENT else replace(number, borrowed=unit)


def _is_side(tokens: Tokens, number: Number) -> bool:
    """Whether the number is a side of something: "366 metres long and 51 wide", "80 metres by 40"."""
    by = peek(tokens, number.first - 1).low == "by" and peek(tokens, number.last).kind == "p"
    return by or peek(tokens, number.last).low in _DIMENSIONS


def _is_long(tokens: Tokens, number: Number, model: Number) -> bool:
    """Whether the number before gives a length in the same sentence, and this one names no measure."""
    found = measure(tokens, model)
    kind = found.kind if found else model.borrowed[0] if model.borrowed else None
    long = kind == "distance" and same_sentence(tokens, model, number)
    return long and number.form == "digits" and not number.money and not number.percent


def _goes_on(tokens: Tokens, number: Number, model: Number) -> bool:
    """Whether a name and a number go on a list of shares: "gave him 43.5 per cent and Kostan 38"."""
    k = number.first
    while k > number.first - 4 and peek(tokens, k - 1).text.istitle():
        k -= 1
    decimal = "." in tokens[number.last - 1].text  # the coalition 44.9
    k -= k == number.first and decimal and not is_function(peek(tokens, k - 1))
    named = k < number.first
    k -= peek(tokens, k - 1).low == "the"
    listed = named and peek(tokens, k - 1).low in {"and", ",", "while", "to", "against"}
    after = peek(tokens, number.last)
    ends = after.kind == "p" or after.low in {"and", "while"}
    return listed and ends and model.percent and number.high <= 100 and same_sentence(tokens, model, number)


def _is_bare(tokens: Tokens, number: Number) -> bool:
    """Whether nothing behind the number says what it counts or measures."""
    if number.money or number.percent or number.form not in {"digits", "words"}:
        return False
    if peek(tokens, number.last).text == "-" and peek(tokens, number.last + 1).low == "strong":
        return False
    return (
        not (measure(tokens, number) or currency(tokens, number) or phrase_at(tokens, number.last))
        and peek(tokens, number.last).low != "of"
    )


def _compares(tokens: Tokens, number: Number) -> bool:
    """Whether the words before the number set it beside the one before: "from", "perhaps", "a forecast of"."""
    i = number.first
    if peek(tokens, number.last).low in COMPARED and peek(tokens, number.last + 1).low in {"than", "on"}:
        return True  # 12 fewer than planned
    i -= peek(tokens, i - 1).low == "the" and peek(tokens, i - 2).low == "not"
    while i > 1 and (tokens[i - 1].low,) in BEFORE and tokens[i - 1].low not in _COMPARING:
        i -= 1
    i -= 2 * ((peek(tokens, i - 2).low, peek(tokens, i - 1).low) in BEFORE)  # less than 10 million
    word, earlier = peek(tokens, i - 1), peek(tokens, i - 2)
    if word.low == "of" and earlier.low in MARKS:  # against an average of 8.05
        return any(peek(tokens, k).low in _AGAINST - {"to", "in", ","} for k in (i - 3, i - 4, i - 5))
    return word.low in _COMPARING or (
        word.low in {"to", "in", "of"} and earlier.low in _FORECASTS | _TURNED | {"compared", "instead"}
    )


def _fits(number: Number, model: Number) -> bool:
    """Whether the number can be of the kind of its model: no millions of per cent."""
    return not model.percent or (number.scale == 1 and number.high <= max(100, 4 * model.high))


def _like(tokens: Tokens, number: Number, model: Number, *, lasting: bool = False) -> Number:
    """The number with the multiplier, currency, per cent and measure of its model; ``lasting``: hours too."""
    if model.form not in {"digits", "words"} or (
        model.range and not (model.percent or model.money or measure(tokens, model))
    ):
        return number
    borrows = model.scale >= 1e6 and number.scale == 1
    if borrows and number.high >= 1000 and not lasting:
        return number
    borrows = borrows and number.high < 1000
    scale = model.scale if borrows else 1.0
    low, high, scale = tidy(number.low * scale), tidy(number.high * scale), number.scale * scale
    found = measure(tokens, model)
    borrowed = (found.kind, found.unit) if found else model.borrowed
    return replace(
        number,
        low=low,
        high=high,
        scale=scale,
        money=_money(tokens, model),
        percent=model.percent,
        borrowed=borrowed if borrowed and (lasting or borrowed[0] != "duration") else None,
    )


def _money(tokens: Tokens, model: Number) -> str | None:
    """The currency of a number, by its sign or by the noun behind it."""
    paid = None if model.money else currency(tokens, model)
    return model.money or (paid[0] if paid else None)


def _answers(tokens: Tokens, number: Number, model: Number, after: list[Number]) -> bool:
    """Whether the sentence of the number names the very amount again: "gets €31bn … asked for 33 and got 31"."""
    if model.scale < 1e6 or not model.money or number.form != "digits":
        return False
    group = [number, *(one for one in after if same_sentence(tokens, number, one) and _is_bare(tokens, one))]
    return any(one.low == model.mantissa for one in group)


def _said_alike(tokens: Tokens, number: Number, model: Number) -> bool:
    """Whether the same verb stands before both: "pay 30% … most pay 15"."""
    word = peek(tokens, number.first - 1)
    alike = (
        word.kind == "w"
        and len(word.text) > 2
        and word.low == peek(tokens, model.first - 1).low
        and not word.text.istitle()
    )
    return (
        alike
        and model.percent
        and (word.low,) not in BEFORE
        and word.low not in {"the", "and", "from", "for", "with", "put", "was", "were", "are", "had", "has", "have"}
    )
