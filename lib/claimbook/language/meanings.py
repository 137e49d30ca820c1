"""What the numbers of one paragraph mean: kind, unit, value, qualifier, change, and what is counted."""

from dataclasses import dataclass, replace

from claimbook.model import Kind, Qualifier

from . import counted as counting
from .changes import change
from .counted_words import FUNCTION, STATES
from .ellipsis import completed
from .measures import Measured, currency, measure, pounds
from .numbers import Number, Tokens, peek
from .tokens import Token
from .qualifiers import hedge

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A number with all that was made of it; places are characters of the paragraph."""

    number: Number
    low: float | None
    high: float | None
    kind: Kind
    unit: str | None
    end: int  # the token behind its unit
    qualifier: Qualifier = "exact"
    hedge: Place | None = None
    counted: Place | None = None
    delta: bool = False
    why: str = ""


def meanings(text: str, tokens: Tokens, numbers: list[Number]) -> list[Meaning]:
    """The meaning of each number of a paragraph, in order; what is not said is carried from the one before."""
    made: list[Meaning] = []
    last: Place | None = None  # what the figure before counted
    for number in completed(tokens, numbers):
        meaning = _qualified(tokens, _measured(tokens, number))
        meaning = _counting(tokens, meaning, last)
        if meaning.kind == "count" and meaning.counted:
            last = meaning.counted
        made.append(meaning)
    return made


def _measured(tokens: Tokens, number: Number) -> Meaning:
    """The number with its kind and unit."""
    low, high = number.low, number.high
    if number.form == "share":
        return _shared(tokens, number)
    if number.percent:
        return Meaning(number, low, high, "percent", "%", number.last, why="a per cent")
    paid = None if number.money else currency(tokens, number)
    if number.money or paid:
        unit, end = paid or (number.money or "", number.last)
        if unit in {"cent", "penny"}:
            unit = f"{_currency_near(tokens, number) or ''} {unit}".strip()
        return Meaning(number, *_thousands(tokens, number, "money"), "money", unit, end, why="a currency")
    found = measure(tokens, number) or pounds(tokens, number) or _magnitude(tokens, number)
    if found:
        low, high = _thousands(tokens, number, found.kind)
        return Meaning(number, low, high, found.kind, found.unit, found.end, why=f"measured in ‘{found.unit}’")
    return Meaning(number, *_thousands(tokens, number, "count"), "count", None, number.last)


def _shared(tokens: Tokens, number: Number) -> Meaning:
    """A fraction of a measure ("half a mile"), of a point, or of something as a per cent."""
    i = number.last
    skipped = i + (peek(tokens, i).low == "of")
    skipped += peek(tokens, skipped).low in {"a", "an"}
    if peek(tokens, i).low in {"point", "points", "percentage"} or peek(tokens, skipped).low in {"point", "points"}:
        return Meaning(number, number.low, number.high, "percent", "%", skipped + 1, why="a share of a point")
    found = measure(tokens, replace(number, last=skipped)) if skipped > i or peek(tokens, i).text == "-" else None
    if found and peek(tokens, skipped - 1).low in {"a", "an", "-"}:
        return Meaning(
            number, number.low, number.high, found.kind, found.unit, found.end, why=f"measured in ‘{found.unit}’"
        )
    low, high = round(100 * number.low, 2), round(100 * number.high, 2)
    return Meaning(number, low, high, "percent", "%", i, why="a share of something")


def _currency_near(tokens: Tokens, number: Number) -> str | None:
    """The one currency whose sign stands in the paragraph near the number, or None."""
    from .money import SIGNS

    near = tokens[max(0, number.first - 60) : number.last + 60]
    codes = {SIGNS[token.text] for token in near if token.kind == "c" and token.text in SIGNS}
    return codes.pop() if len(codes) == 1 else None


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
        grouped = grouped or rest.endswith("00") or counting.phrase_at(tokens, number.last) is not None
    return (number.low * 1000, number.high * 1000) if grouped else (number.low, number.high)


_QUAKE = {
    "quake", "earthquake", "tremor", "tremors", "aftershock", "aftershocks", "magnitude", "richter",
    "seismic", "temblor", "quakes", "earthquakes", "shock",
}  # fmt: skip


def _magnitude(tokens: Tokens, number: Number) -> Measured | None:
    """The magnitude of an earthquake: "magnitude 4.9", "the strongest aftershock measured 5.1"."""
    if number.high >= 10 or number.form != "digits":
        return None
    before = {peek(tokens, number.first - k).low for k in (1, 2, 3)}
    decimal = ("." in tokens[number.last - 1].text and _ends(peek(tokens, number.last))) or "magnitude" in before
    verb = before & {"magnitude", "measured", "measuring", "registered", "registering", "struck", "of", "at"}
    near = {token.low for token in tokens[max(0, number.first - 14) : number.last + 8]}
    if (
        decimal
        and verb
        and near & _QUAKE
        and ("magnitude" in before or counting.phrase_at(tokens, number.last) is None)
    ):
        return Measured("other", "magnitude", number.last, hyphen=False)
    return None


def _ends(token: Token) -> bool:
    return token.kind != "w" or token.low in FUNCTION


def _qualified(tokens: Tokens, meaning: Meaning) -> Meaning:
    """The meaning with its hedge and whether it is a change."""
    number = meaning.number
    found = hedge(tokens, number, meaning.end, meaning.kind)
    turned = change(tokens, number, meaning.end, money_or_percent=meaning.kind in {"money", "percent"})
    low, high, qualifier = meaning.low, meaning.high, found.qualifier if found else "exact"
    if number.range:
        qualifier = "range"
    elif qualifier in {"at_least", "more_than"}:
        high = None
    elif qualifier in {"at_most", "less_than"}:
        low = None
    reasons = [found.why if found else "", turned or "", meaning.why]
    return replace(
        meaning,
        low=low,
        high=high,
        qualifier=qualifier,
        hedge=(tokens[found.first].start, tokens[found.last - 1].end) if found else _between(tokens, number),
        delta=turned is not None,
        why="; ".join(reason for reason in reasons if reason),
    )


def _between(tokens: Tokens, number: Number) -> Place | None:
    """The "between" of a range, as its hedge."""
    before = peek(tokens, number.first - 1)
    return (before.start, before.end) if number.range and before.low == "between" else None


def _counting(tokens: Tokens, meaning: Meaning, last: Place | None) -> Meaning:
    """The meaning with what is counted, and the reason complete."""
    found = _counted(tokens, meaning)
    if found is None and meaning.kind == "count":
        return replace(
            meaning, counted=last, why=_reason(meaning, "what the figure before counts" if last else "a number")
        )
    if found is None:
        return replace(meaning, why=_reason(meaning, ""))
    first, end = found
    end = min(end, first + counting.LONGEST)
    words = " ".join(token.text for token in tokens[first:end])
    place = (tokens[first].start, tokens[end - 1].end)
    return replace(
        meaning,
        counted=place,
        why=_reason(meaning, f"it counts ‘{words}’" if meaning.kind == "count" else f"of ‘{words}’"),
    )


def _reason(meaning: Meaning, more: str) -> str:
    return "; ".join(reason for reason in (meaning.why, more) if reason)


def _counted(tokens: Tokens, meaning: Meaning) -> tuple[int, int] | None:
    number, end = meaning.number, meaning.end
    if meaning.kind != "count":
        return counting.of_amount(tokens, number, end, money=meaning.kind == "money")
    found = counting.after(tokens, number.last)
    if found and not (found[1] - found[0] == 1 and tokens[found[0]].low in FUNCTION - STATES - {"those"}):
        return found
    if peek(tokens, number.last).low == "of" and peek(tokens, number.last + 1).low in {
        "them",
        "whom",
        "these",
        "those",
    }:
        return None
    return counting.before(tokens, number.first) or counting.state_of(tokens, number.last)
