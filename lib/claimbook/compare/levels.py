"""Lines for the figures speakers stand by: from each to the next, and, dotted, on while no newer one is known."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from .captions import Seated
from .ink import SOLID, Sheet, Stroke
from .scales import Scale
from .tints import Tint

FAINT = 0.5
_WIDE, _DOTS, _BESIDE, _TURNS = 1.4, (1.0, 3.0), 3.0, 4


def lines(seated: Iterable[Seated], days: Scale, tint: Tint, last: float) -> Iterator[Stroke]:
    """One line a speaker, a little off its level where another's runs there; none goes beyond the ``last`` day."""
    dated = [one for one in seated if one.day is not None and one.mark.point and one.mark.speaker]
    dated.sort(key=lambda one: (one.mark.heard, one.day))
    taken: list[tuple[float, float, float]] = []
    spoken = [list(group) for _, group in groupby(dated, key=lambda one: one.mark.heard)]
    for said in sorted(spoken, key=lambda said: said[0].day or 0):
        levels = [_level(one, after.day or last, days, taken) for one, after in pairwise(said)]
        levels.append(_level(said[-1], last, days, taken))
        yield from _steps(said, levels, days, tint)
        yield from _tail(said[-1], levels[-1], days, tint, last)


def ends(stroke: Stroke) -> bool:
    """Whether it is a line on while no newer figure is known; words may stand in it."""
    return (stroke.width, stroke.dash) == (_WIDE, _DOTS)


def kinds(found: Sheet) -> tuple[bool, bool]:
    """Whether there are lines to a next figure, and lines on while there is none."""
    drawn = [stroke for stroke in found.of(Stroke) if stroke.opacity == FAINT and stroke.width == _WIDE]
    return any(not ends(one) for one in drawn), any(map(ends, drawn))


def sample(x: float, y: float, x2: float, ink: str, *, dotted: bool) -> Stroke:
    """The line as the key shows it."""
    return Stroke(x, y, x2, y, ink, _WIDE, _DOTS if dotted else SOLID)


def _level(one: Seated, until: float, days: Scale, taken: list[tuple[float, float, float]]) -> float:
    """The pixel on which the line runs: that of the figure, or one beside it that is free."""
    start, end = days.pixel(one.day or 0), days.pixel(until)
    sides = [side * step * _BESIDE for step in range(1, _TURNS) for side in (1, -1)]
    tries = [one.seat.high + aside for aside in (0.0, *sides)]
    y = next((y for y in tries if all(_apart(start, end, y, line) for line in taken)), one.seat.high)
    taken.append((start, end, y))
    return y


def _apart(start: float, end: float, y: float, line: tuple[float, float, float]) -> bool:
    return abs(line[2] - y) >= _BESIDE - 0.01 or end <= line[0] or line[1] <= start


def _steps(said: list[Seated], levels: list[float], days: Scale, tint: Tint) -> Iterator[Stroke]:
    for (one, here), (after, there) in pairwise(zip(said, levels, strict=True)):
        start, end = days.pixel(one.day or 0), days.pixel(after.day or 0)
        ink = tint.of(one.mark)
        if end > start:
            yield Stroke(start, here, end, here, ink, _WIDE, opacity=FAINT, at=one.day, to=after.day)
            yield Stroke(end, here, end, there, ink, _WIDE, opacity=FAINT, at=after.day, to=after.day)


def _tail(one: Seated, y: float, days: Scale, tint: Tint, last: float) -> Iterator[Stroke]:
    start, end = days.pixel(one.day or 0), days.pixel(last)
    if end > start:
        yield Stroke(start, y, end, y, tint.of(one.mark), _WIDE, _DOTS, FAINT, at=one.day, to=last)
