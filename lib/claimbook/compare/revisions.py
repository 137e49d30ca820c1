"""How far each source moved: its first number as a ring, its newest as a dot, every other one as a tick between."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from . import days
from .ink import Door, Point, Sheet, Stroke, Words
from .labels import Box, cut, width
from .palette import Palette
from .panels import Group
from .saying import door
from .scales import Scale, scale
from .standings import by_speaker, evenly
from .statements import Statement
from .ticks import of_amounts
from .tints import Tint

TICKS = 40  # of a row
ROWS = 40  # of a chart; those with the highest newest numbers come first
_ROW, _HEAD, _SIZE, _SMALL, _GAP, _TICK = 26.0, 20.0, 13.0, 12.0, 16.0, 5.0
_WIDEST = 0.25


@dataclass(frozen=True, slots=True)
class Moved:
    """The numbers of one source, in order of their days."""

    said: tuple[Statement, ...]

    @property
    def who(self) -> str:
        return self.said[0].who

    def when(self, told: Callable[[date], str] = days.short) -> str:
        """The first day and the newest, as they are ``told``."""
        return " → ".join(told(one.day) for one in (self.said[0], self.said[-1]) if one.day)

    @property
    def between(self) -> list[Statement]:
        """Those that have a tick: all but the first and the last, or as many of them as can be told apart."""
        return evenly(list({one.mark.value: one for one in self.said[1:-1]}.values()), TICKS)

    @property
    def told(self) -> str:
        return f"{len(self.said):,} statements"


def moves(said: Sequence[Statement]) -> list[Moved]:
    """The sources that spoke on several days, the highest newest number first."""
    found = [Moved(tuple(theirs)) for theirs in by_speaker(said).values() if theirs[0].day != theirs[-1].day]
    return sorted(found, key=lambda moved: (-moved.said[-1].mark.value, moved.who))


def sheet(group: Group, shown: Sequence[Moved], wide: float, tint: Tint, colours: Palette) -> Sheet:
    """A row for each source, laid out on ``wide`` pixels."""
    names = 4 + min(max((width(moved.who, _SIZE) for moved in shown), default=0), _WIDEST * wide)
    count = wide - max((width(moved.told, _SMALL) for moved in shown), default=0) - 4
    told = _day(shown)
    when = count - max((width(moved.when(told), _SMALL) for moved in shown), default=0) - _GAP
    values = [one.mark.value for moved in shown for one in moved.said]
    found = Sheet(
        wide, _HEAD + _ROW * len(shown) + 2, scale(values, names + 2 * _GAP, when - 2 * _GAP), raised=_HEAD - 4
    )
    for tick in of_amounts(found.scale, group.unit):
        x = found.scale.pixel(tick)
        found.add(Stroke(x, _HEAD, x, found.tall - 2, colours.grid, 1, at=tick, to=tick))
    for row, moved in enumerate(shown):
        y = _HEAD + (row + 0.5) * _ROW
        _row(found, moved, y, tint.of(moved.said[0].mark), colours)
        found.add(
            Words(names, y, cut(moved.who, names - 2, _SIZE), _SIZE, colours.ink, "right"),
            Words(when, y, moved.when(told), _SMALL, colours.mute),
            Words(count, y, moved.told, _SMALL, colours.mute),
        )
    return found


def _day(shown: Sequence[Moved]) -> Callable[[date], str]:
    """How days are told: with the year where there are several."""
    years = {one.day.year for moved in shown for one in moved.said if one.day}
    return days.said if len(years) > 1 else days.short


def _row(found: Sheet, moved: Moved, y: float, ink: str, colours: Palette) -> None:
    numbers, values = found.scale, [one.mark.value for one in moved.said]
    found.add(_level(numbers, min(values), max(values), y, ink, 1.2, 0.7))
    for one in moved.between:
        value, x = one.mark.value, numbers.pixel(one.mark.value)
        found.add(Stroke(x, y - _TICK, x, y + _TICK, ink, 1.2, opacity=0.8, at=value, to=value))
        found.add(_door(one, x, y, 3))
    found.add(_level(numbers, values[0], values[-1], y, ink, 3.5, 1))
    for one, fill in ((moved.said[0], colours.page), (moved.said[-1], ink)):
        x = numbers.pixel(one.mark.value)
        found.add(Point(x, y, "circle", 85, ink, fill, 2, at=one.mark.value), _door(one, x, y, 7))


def _door(one: Statement, x: float, y: float, around: float) -> Door:
    box = Box(x - around, y - 7, x + around, y + 7)
    return door(one.mark, box, f"{one.who}: {one.mark.words}, {one.mark.said_on}")


def _level(numbers: Scale, low: float, high: float, y: float, ink: str, thick: float, opacity: float) -> Stroke:
    return Stroke(numbers.pixel(low), y, numbers.pixel(high), y, ink, thick, opacity=opacity, at=low, to=high)
