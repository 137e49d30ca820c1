"""What a number is measured in: the unit behind it, the currency noun behind it."""

from dataclasses import dataclass

from claimbook.model import Kind

from . import money, units
from .counted_words import FUNCTION
from .number import Number, Tokens, peek

_OTHER: Kind = "other"


@dataclass(frozen=True, slots=True)
class Measured:
    """A kind and unit, and where the words that name it end."""

    kind: Kind
    unit: str
    end: int
    hyphen: bool  # "a three-year plan", "18-km"


def measure(tokens: Tokens, number: Number) -> Measured | None:
    """The unit written behind a number, or None."""
    i = after_of(tokens, number)
    sign = peek(tokens, i)
    if sign.text in {"°", "º", "℃", "℉"}:
        return Measured(_OTHER, "degree", i + 1 + (peek(tokens, i + 1).low in {"c", "f"}), False)
    if sign.text == "-" and sign.tight and peek(tokens, i + 1).tight:
        return _named(tokens, i + 1, hyphen=True)
    if sign.kind == "w" and sign.tight:
        return _attached(tokens, i)
    spaced = number.form == "digits" and sign.text in units.SPACED and not sign.line
    if spaced and (number.scale == 1 or sign.text in {"t", "ha"}):  # 6m t
        kind, unit = units.SPACED[sign.text]
        return _compound(tokens, kind, unit, i + 1, hyphen=False)
    return _named(tokens, _past_fillers(tokens, i), hyphen=False)


def after_of(tokens: Tokens, number: Number) -> int:
    """The place behind the number, or behind "of" after a vague one: "hundreds of miles", "billions of dollars"."""
    of = number.form == "vague" and peek(tokens, number.last).low == "of"
    odd = peek(tokens, number.last).text == "-" and peek(tokens, number.last + 1).low in {"odd", "plus", "ish"}
    return number.last + (2 if odd else of)  # 160-odd kilos


def _attached(tokens: Tokens, i: int) -> Measured | None:
    if tokens[i].text == "s" and ("," in tokens[i - 1].text or peek(tokens, i + 1).low == "of"):  # 100s of patients
        return None
    if tokens[i].text == "m" and peek(tokens, i - 2).low in {"h", "hr", "hrs"}:  # 3h 20m
        return Measured("duration", "minute", i + 1, hyphen=False)
    found = units.ATTACHED.get(tokens[i].text) or units.WORDS.get(tokens[i].low)
    return _compound(tokens, *found, i + 1, hyphen=False) if found else None


def _past_fillers(tokens: Tokens, i: int) -> int:
    """The place behind "more", "full", "consecutive metric" and the like, two at most."""
    for _ in (1, 2):
        word = peek(tokens, i)
        if word.kind != "w" or word.low not in units.BETWEEN:
            break
        i += 1
    return i


def _named(tokens: Tokens, i: int, *, hyphen: bool) -> Measured | None:
    """The unit whose words begin here: "km", "square kilometres", "nautical miles", "basis points"."""
    word, after = peek(tokens, i), peek(tokens, i + 1)
    if word.text == "-" and word.tight:  # 12- to 15-hour shifts
        return None
    if word.low in units.POWERS:
        return _powered(tokens, i, hyphen)
    if word.low == "stone" and (after.kind != "w" or after.low in FUNCTION):  # he weighs 12 stone
        return Measured("weight", "stone", i + 1, hyphen)
    if word.low == "parts" and after.low == "per":  # 422 parts per million
        return Measured(_OTHER, "ppm" if peek(tokens, i + 2).low == "million" else "part", i + 3, hyphen)
    if word.low in {"points", "point"} and not hyphen:
        return _points(tokens, i)
    if (word.low, after.low) in {("basis", "points"), ("basis", "point")}:
        return Measured(_OTHER, "basis point", i + 2, hyphen)
    if word.low == "light" and _after_hyphen(tokens, i + 1)[0] in {"year", "years"}:
        return Measured("distance", "light-year", _after_hyphen(tokens, i + 1)[1], hyphen)
    if (word.low, after.low) in {("nautical", "miles"), ("nautical", "mile")}:
        return Measured("distance", "nautical mile", i + 2, hyphen)
    found = units.WORDS.get(word.low.removesuffix("'")) or (units.HYPHENED.get(word.low) if hyphen else None)
    short = len(word.text) < 4 and word.text.istitle() and len(word.text) > 1
    if found is None or short or (word.kind != "w" and word.low not in {"km2", "m2", "m3"}):
        return None
    kind, unit = found
    before = peek(tokens, i - 1).low
    if before == "nautical" and unit == "mile":
        unit = "nautical mile"
    elif before == "metric" and unit == "ton":
        unit = "t"
    return _compound(tokens, kind, unit, i + 1, hyphen=hyphen)


def _powered(tokens: Tokens, i: int, hyphen: bool) -> Measured | None:
    """ "square kilometres", "cubic-metre", "sq km"."""
    word, end = _after_hyphen(tokens, i + 1)
    base = units.WORDS.get(word) or units.SPACED.get(peek(tokens, i + 1).text)
    named = base and units.LONG.get(base[1], base[1])
    return Measured(_OTHER, f"{units.POWERS[tokens[i].low]} {named}", end, hyphen) if named else None


_INDEXED = {"index", "indices", "benchmark", "bourse", "shares", "exchange", "closed", "market", "markets", "stocks"}
_INDICES = {"index", "ftse", "dow", "nasdaq", "dax", "nikkei", "sensex", "nifty", "cac", "kospi", "topix", "stoxx"}
_APART = {
    "more",
    "fewer",
    "less",
    "ahead",
    "behind",
    "below",
    "above",
    "lead",
    "clear",
    "higher",
    "lower",
    "up",
    "down",
    "swing",
    "from",
    "to",
}
_LEADING = {"margin", "lead", "leads", "led", "swing", "ahead"}
_POLLED = {"poll", "polls", "error", "turnout", "inflation", "approval", "unemployment", "rate", "rates"}


def _points(tokens: Tokens, i: int) -> Measured | None:
    """Points of an index, or of a per cent where shares are the talk; points of a game are a count."""
    near = {token.low for token in tokens[max(0, i - 60) : i + 20]}
    long = len(tokens[i - 1].text) > 2
    if tokens[i - 1].kind == "n" and ((long and near & _INDEXED) or near & _INDICES):
        return Measured(_OTHER, "point", i + 1, False)
    beside = {peek(tokens, i + 1).low, peek(tokens, i - 2).low}
    shares = near & {"%", "percent", "cent"} and (beside & _APART or near & _LEADING)
    return Measured("percent", "%", i + 1, False) if shares or near & _POLLED else None


def _after_hyphen(tokens: Tokens, i: int) -> tuple[str, int]:
    i += peek(tokens, i).text == "-"
    return peek(tokens, i).low, i + 1


def _compound(tokens: Tokens, kind: Kind, unit: str, i: int, *, hyphen: bool) -> Measured:
    """The unit, or the speed or area that the words behind it make of it: "km/h", "miles an hour", "km²"."""
    if peek(tokens, i).text in {"²", "³"} and kind == "distance":
        power = "square" if tokens[i].text == "²" else "cubic"
        return Measured(_OTHER, f"{power} {units.LONG.get(unit, unit)}", i + 1, hyphen)
    k = i + (peek(tokens, i).text == "-")
    if kind == "distance" and peek(tokens, k).low in {"per", "an", "a", "/", "every"}:
        k += 1 + (peek(tokens, k + 1).text == "-")
        period = peek(tokens, k).low
        if period in units.PERIODS and unit != "inch":
            return Measured(_OTHER, _speed(unit, period), k + 1, hyphen)
    if unit.endswith("watt") and _after_hyphen(tokens, i)[0] in {"hour", "hours"}:
        return Measured(kind, f"{unit}-hour", _after_hyphen(tokens, i)[1], hyphen)
    if unit == "degree" and peek(tokens, i).low in {"celsius", "fahrenheit", "c", "f", "centigrade"}:
        i += 1
    return Measured(kind, unit, i, hyphen)


def _speed(unit: str, period: str) -> str:
    period = {"h": "hour", "hr": "hour", "s": "second", "sec": "second"}.get(period, period)
    return {("km", "hour"): "km/h", ("mile", "hour"): "mph", ("m", "second"): "m/s"}.get(
        (unit, period), f"{unit} per {period}"
    )


_PAYING = {
    "pay", "pays", "paid", "paying", "cost", "costs", "costing", "worth", "price", "priced", "fine", "fined",
    "fund", "budget", "spend", "spent", "spending", "sold", "sell", "buy", "bought", "debt", "debts", "money",
    "cash", "earn", "earned", "wage", "salary", "bill", "bills", "invest", "invested", "charge", "charged",
    "raise", "raised", "profit", "loss", "tax",
}  # fmt: skip
_WEIGHING = {"weigh", "weighs", "weighed", "weighing", "weight", "heavier", "lighter", "bomb", "bombs", "catch", "fish"}


def currency(tokens: Tokens, number: Number) -> tuple[str, int] | None:
    """The code of the currency noun behind a number ("million US dollars", "-euro") and where it ends, or None."""
    i = after_of(tokens, number)
    hyphen = peek(tokens, i).text == "-" and tokens[i].tight
    i += hyphen
    for k in range(i, min(i + 4, len(tokens))):
        word = tokens[k]
        if word.kind != "w":
            return None
        if word.low in money.CENTS and not (word.low == "p" and (not word.tight or number.scale > 1)):
            return money.CENTS[word.low], k + 1
        name = money.noun(word.low)
        if name:
            nation = tuple(token.low for token in tokens[i:k])
            if len(nation) != money.nation_length(nation, name) or not _is_currency(tokens, number, name, k):
                return None
            return money.code(name, nation), k + 1
    return None


# currency nouns that are words of their own: "two marks", "a real"
_HOMOGRAPHS = {
    "won", "real", "sol", "som", "crown", "sterling", "dong", "rand", "lari", "kip", "lek", "dram", "mark", "florin",
    "colon", "quetzal",
}  # fmt: skip


def _is_currency(tokens: Tokens, number: Number, name: str, k: int) -> bool:
    """Whether the noun is money here: pounds may be weight, "won" and "real" are words of their own."""
    if name in _HOMOGRAPHS:
        several = tokens[k].low != "mark"  # crossed the 2,000 mark
        shape = number.form == "digits" or number.scale > 1
        return number.high >= 100 and shape and several and tokens[k].text.islower()
    return name != "pound" or not _is_weight(tokens, number, k)


def _is_weight(tokens: Tokens, number: Number, k: int) -> bool:
    near = {token.low for token in tokens[max(0, number.first - 12) : k + 12]}
    if tokens[k].low == "pound" and peek(tokens, k + 1).low == "of":  # half a pound of cheese
        return True
    if near & _WEIGHING or tokens[k].low == "pound":
        return not near & _PAYING or bool(near & _WEIGHING)
    if number.scale >= 1e6 or near & _PAYING:
        return False
    return peek(tokens, k + 1).low == "of" or number.high < 1000


def pounds(tokens: Tokens, number: Number) -> Measured | None:
    """Pounds of weight, where the currency was ruled out."""
    k = after_of(tokens, number)
    k += peek(tokens, k).text == "-"
    word = peek(tokens, k)
    return Measured("weight", "pound", k + 1, tokens[k - 1].text == "-") if word.low in {"pound", "pounds"} else None
