"""What stands on each day: of every speaker the newest number, until it is too old; and how far these lie apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles
from typing import TypeVar

from .marks import Mark
from .panels import Panel
from .statements import Statement, statements

T = TypeVar("T")
STALE = 45  # days after which a number no longer stands


@dataclass(frozen=True, slots=True)
class Step:
    """The days, as ordinals, on which the same numbers stand: the first of them, and the first that is no more."""

    day: int
    until: int
    low: float
    first: float  # a quarter of the numbers are lower
    middle: float
    third: float  # a quarter are higher
    high: float
    speakers: int

    @property
    def ratio(self) -> float | None:
        """How many times the lowest the highest is; nothing where one is none or less."""
        return self.high / self.low if self.low > 0 else None


def points(panel: Panel) -> list[Statement]:
    """The dated totals that are one number each, in order of their days: no bounds, no bands, nothing that is added."""
    dated = [mark for mark in panel.marks if mark.single and mark.said_on and mark.speaker]
    found = [one for one in statements(dated) if one.point]
    return sorted(found, key=lambda one: (_ordinal(one), one.who))


def beside(panel: Panel) -> list[Mark]:
    """What is dated and open at one end: drawn beside the corridor, and no part of it."""
    return [mark for mark in panel.marks if mark.form in ("more", "most", "approaching") and mark.said_on]


def by_speaker(said: Iterable[Statement]) -> dict[str, list[Statement]]:
    """The statements of each speaker, in order of their days."""
    found: dict[str, list[Statement]] = {}
    for one in said:
        found.setdefault(one.who, []).append(one)
    return found


def steps(said: Sequence[Statement], stale: int = STALE) -> list[Step]:
    """The days from the first to the last statement, parted wherever the numbers that stand change."""
    if not said:
        return []
    last = _ordinal(said[-1])
    days = sorted({day for one in said for day in (_ordinal(one), _ordinal(one) + stale + 1) if day <= last})
    found, standing, left = [], dict[str, Statement](), list(reversed(said))
    for day, until in zip(days, [*days[1:], last + 1], strict=True):
        while left and _ordinal(left[-1]) <= day:
            newest = left.pop()
            standing[newest.who] = newest
        values = sorted(one.mark.value for one in standing.values() if day - _ordinal(one) <= stale)
        if values:
            found.append(_step(day, until, values))
    return found


def stands(theirs: Sequence[Statement], last: int, stale: int = STALE) -> list[tuple[int, int, float]]:
    """The days on which each number of a speaker stands, and the number: until the next, or until it is too old."""
    ends = [*(_ordinal(one) for one in theirs[1:]), last]
    parts = [(_ordinal(one), min(end, _ordinal(one) + stale + 1), one) for one, end in zip(theirs, ends, strict=True)]
    return [(day, until, one.mark.value) for day, until, one in parts if until > day]


def coarse(found: Sequence[Step], most: int) -> list[Step]:
    """At most so many steps: where there are more, neighbours made one, from the lowest of them to the highest."""
    if len(found) <= most:
        return list(found)
    edges = [count * len(found) // most for count in range(most + 1)]
    return [_joined(found[start:end]) for start, end in pairwise(edges)]


def evenly(said: Sequence[Statement], most: int) -> list[Statement]:
    """At most so many of them, from the first to the last, and always the lowest and the highest."""
    if len(said) <= most:
        return list(said)
    ends = {min(said, key=_value), max(said, key=_value)}
    rest = max(2, most - len(ends))
    kept = {count * (len(said) - 1) // (rest - 1) for count in range(rest)}
    return [one for count, one in enumerate(said) if count in kept or one in ends]


def apart(theirs: Sequence[Statement], found: Sequence[Step]) -> float | None:
    """How far a speaker's numbers lie from the median of their days, as a share of it; the middle one of them."""
    middles = [(step.day, step.until, step.middle) for step in found]
    shares = [
        one.mark.value / middle - 1
        for one in theirs
        for day, until, middle in middles
        if day <= _ordinal(one) < until and middle > 0
    ]
    return median(shares) if len(shares) > 2 else None


def merged(parts: Iterable[tuple[int, int, T]]) -> list[tuple[int, int, T]]:
    """The parts, those that follow at once with the same value made one."""
    found: list[tuple[int, int, T]] = []
    for day, until, value in parts:
        if found and found[-1][1:] == (day, value):
            found[-1] = (found[-1][0], until, value)
        else:
            found.append((day, until, value))
    return found


def _step(day: int, until: int, values: list[float]) -> Step:
    first, middle, third = quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
    return Step(day, until, values[0], first, middle, third, values[-1], len(values))


def _joined(steps_: Sequence[Step]) -> Step:
    return Step(
        steps_[0].day,
        steps_[-1].until,
        min(step.low for step in steps_),
        min(step.first for step in steps_),
        median(step.middle for step in steps_),
        max(step.third for step in steps_),
        max(step.high for step in steps_),
        max(step.speakers for step in steps_),
    )


def _value(one: Statement) -> float:
    return one.mark.value


def _ordinal(one: Statement) -> int:
    return one.day.toordinal() if one.day else 0
