"""The kind, unit and value of a number: money, a share, a measure, a magnitude, or a plain count."""

from dataclasses import dataclass, replace

from claimbook.model import Kind

from ..numbers.measures import Measured, currency, measure, pounds
from ..numbers.money import SIGNS
from ..numbers.number import Number, Tokens, closes, peek
from .noun_phrases import phrase_at


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its kind, unit and value; ``end`` is the token behind its unit."""

    number: Number
    low: float
    high: float
    kind: Kind
    unit: str | None
    end: int
    why: str = ""


def amount(tokens: Tokens, number: Number) -> Amount:
    """The number with its kind and unit."""
    low, high = number.low, number.high
    if number.form == "share":
        return _shared(tokens, number)
    if number.percent:
        return Amount(number, low, high, "percent", "%", number.last, why="a per cent")
    paid = None if number.money else currency(tokens, number)
    if number.money or paid:
        unit, end = paid or (number.money or "", number.last)
        if unit == "cent":
            unit = f"{currency_near(tokens, number) or ''} cent".strip()
        return Amount(number, *_thousands(tokens, number, "money"), "money", unit, end, why="a currency")
    found = _borrowed(number) or measure(tokens, number) or pounds(tokens, number)
    found = found or magnitude(tokens, number) or heat(tokens, number)
    if found:
        low, high = _thousands(tokens, number, found.kind)
        return Amount(number, low, high, found.kind, found.unit, found.end, why=f"measured in ‘{found.unit}’")
    return Amount(number, *_thousands(tokens, number, "count"), "count", None, number.last)


def _borrowed(number: Number) -> Measured | None:
    """The measure that the number leaves out and the one before it names."""
    return Measured(*number.borrowed, number.last, hyphen=False) if number.borrowed else None


def _shared(tokens: Tokens, number: Number) -> Amount:
    """A fraction of a measure ("half a mile"), of a point, or of something as a per cent."""
    i = number.last
    skipped = i + (peek(tokens, i).low == "of")
    skipped += peek(tokens, skipped).low in {"a", "an"}
    if peek(tokens, i).low in {"point", "points", "percentage"} or peek(tokens, skipped).low in {"point", "points"}:
        return Amount(number, number.low, number.high, "percent", "%", skipped + 1, why="a share of a point")
    of_one = peek(tokens, skipped - 1).low in {"a", "an"}
    paid = currency(tokens, replace(number, last=skipped)) if of_one else None
    if paid:  # half a cent
        return Amount(number, number.low, number.high, "money", paid[0], paid[1], why="a share of a coin")
    of_it = replace(number, last=skipped)
    found = measure(tokens, of_it) or pounds(tokens, of_it) if skipped > i or peek(tokens, i).text == "-" else None
    if found and peek(tokens, skipped - 1).low in {"a", "an", "-"}:
        return Amount(
            number, number.low, number.high, found.kind, found.unit, found.end, why=f"measured in ‘{found.unit}’"
        )
    low, high = (round(100 * end, 2) or float(f"{100 * end:.2g}") for end in (number.low, number.high))
    return Amount(number, low, high, "percent", "%", i, why="a share of something")


def currency_near(tokens: Tokens, number: Number) -> str | None:
    """The currency whose sign stands nearest to the number in the paragraph, or None."""
    around = range(max(0, number.first - 60), min(len(tokens), number.last + 60))
    signs = [(abs(k - number.first), k) for k in around if tokens[k].kind == "c" and tokens[k].text in SIGNS]
    return SIGNS[tokens[min(signs)[1]].text] if signs else None


def _thousands(tokens: Tokens, number: Number, kind: Kind) -> tuple[float, float]:
    """Low and high; "12.000 soldiers" is twelve thousand, "12.125 seconds" is not."""
    text = tokens[number.last - 1].text
    whole, point, rest = text.partition(".")
    if (
        not point
        or len(rest) != 3
        or not rest.isdigit()
        or not 0 < len(whole) < 4
        or whole[0] == "0"
        or number.scale > 1
    ):
        return number.low, number.high
    grouped = rest == "000" or (kind == "money" and rest.endswith("00"))
    if kind == "count":
        counted = peek(tokens, number.last).low == "of" or phrase_at(tokens, number.last) is not None
        grouped = grouped or rest.endswith("00") or counted
    return (number.low * 1000, number.high * 1000) if grouped else (number.low, number.high)


_QUAKE = {
    "quake", "earthquake", "tremor", "tremors", "aftershock", "aftershocks", "magnitude", "richter", "seismic",
    "temblor", "quakes", "earthquakes", "shock",
}  # fmt: skip


_NAMED_BY_IT = {"quake", "earthquake", "tremor", "temblor", "aftershock"}


def magnitude(tokens: Tokens, number: Number) -> Measured | None:
    """The magnitude of an earthquake: "magnitude 4.9", "the strongest aftershock measured 5.1"."""
    if number.high >= 10 or number.form != "digits":
        return None
    before = {peek(tokens, number.first - k).low for k in (1, 2, 3)}
    pointed, after = "." in tokens[number.last - 1].text, peek(tokens, number.last)
    if pointed and after.low in _NAMED_BY_IT and peek(tokens, number.first - 1).low in {"the", "a", "an"}:
        return Measured("other", "magnitude", number.last, hyphen=False)  # the 6.9 quake
    decimal = (pointed and (closes(after) or "measuring" in before)) or "magnitude" in before
    verb = before & {
        "magnitude",
        "measured",
        "measuring",
        "registered",
        "registering",
        "struck",
        "of",
        "at",
        "exceed",
        "exceeded",
        "reach",
        "reached",
    }
    near = {token.low for token in tokens[max(0, number.first - 14) : number.last + 8]}
    if decimal and verb and near & _QUAKE and ("magnitude" in before or phrase_at(tokens, number.last) is None):
        return Measured("other", "magnitude", number.last, hyphen=False)
    return None


_THERMAL = {"temperature", "temperatures", "mercury", "thermometer", "thermometers", "highs", "lows"}


def heat(tokens: Tokens, number: Number) -> Measured | None:
    """Degrees that are not named: "the mercury hit 41", "it was minus 12 in Oslo"."""
    first = number.first
    before = [token for token in tokens[max(0, first - 8) : first] if token.kind != "p"]
    warm = any(token.low in _THERMAL for token in before) and number.high <= 130
    bare = closes(peek(tokens, number.last)) and not number.money and not number.percent and number.form != "vague"
    return (
        Measured("other", "degree", number.last, hyphen=False)
        if bare and (warm or (number.high < 0 and before))
        else None
    )
