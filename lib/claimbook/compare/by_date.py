"""When who said how many: each mark on its day, a line for the figure a speaker stands by, a ground for the undated."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, groupby
from typing import Literal

from . import levels
from .alphabet import ARROW, Seat, reach
from .captions import LINE, SIZE, Line, Seated, around, captions, shortened, size, wordings
from .clearing import clear
from .headings import HEADING, heading, subject
from .ink import Area, Sheet, Stroke, Words
from .labels import Box, Ground, Spot, place, width
from .marks import Mark
from .palette import Palette
from .panels import Group, Panel
from .scales import Scale, scale, stride
from .seating import OWN, abreast, door_of, doors_of, pieces, signs
from .statements import TOLERANCES, Tolerances
from .ticks import of_days
from .tints import Tint

When = Literal["said_on", "published"]

_TALL, _GAP, _HEADROOM, _NOT_DATED = 166.0, 14.0, 40.0, 80.0
_BESIDE = 17.0
_FEW, _LOW = 3, 124.0  # with fewer marks a panel is that low
_CROWD = 12  # marks in a panel from which on it grows
_COLUMN = 180.0  # width of a mark with its words among the undated


@dataclass(frozen=True, slots=True)
class _Frame:
    """The parts of the view: amounts at the left, days, and the ground of what has no day."""

    left: float
    days: Scale
    undated: float  # where the ground begins; the right edge where everything is dated
    right: float
    last: float  # day of all

    @property
    def day(self) -> float:
        """The pixels a day is wide."""
        return (self.days.end - self.days.start) / (self.days.high - self.days.low)

    def at(self, day: float) -> float:
        return self.days.pixel(day)


def sheet(
    groups: Sequence[Group],
    wide: float,
    when: When,
    tint: Tint,
    colours: Palette,
    *,
    headed: Sequence[bool],
    held: Tolerances = TOLERANCES,
) -> Sheet:
    """All panels on one axis of days, laid out on ``wide`` pixels."""
    frame = _frame(groups, wide, when)
    found = Sheet(wide, 0, frame.days, foot=True)
    y = 0.0
    for group, named in zip(groups, headed, strict=True):
        y = subject(found, group.title, y, colours) if named else y
        for panel in group.panels:
            if any(mark.drawn for mark in panel.marks):
                top = heading(found, panel, y, colours, held, beside=_NOT_DATED)
                y = _Panel(found, frame, group, panel, (y, top), when, tint, colours).draw() + _GAP
    found.tall = max(y - _GAP + 2, 10)
    return found


def ticks(groups: Sequence[Group], found: Sheet, when: When) -> dict[float, str]:
    """The days printed at the foot, by their ordinals."""
    dated = _dated(groups, when)
    return of_days(found.scale, min(dated), max(dated)) if dated else {}


def day_of(mark: Mark, when: When) -> date | None:
    """The day on which the mark stands; None where it is not known."""
    day = mark.said_on if when == "said_on" else mark.published
    return date.fromisoformat(day) if day else None


def _dated(groups: Iterable[Group], when: When) -> list[date]:
    found = (day_of(mark, when) for group in groups for mark in group.marks if mark.drawn)
    return [day for day in found if day]


def _frame(groups: Sequence[Group], wide: float, when: When) -> _Frame:
    shown = [mark for group in groups for mark in group.marks if mark.drawn]
    left = 14 + max((_amounts_width(group) for group in groups), default=30)
    dated = [day.toordinal() for day in _dated(groups, when)]
    right = wide - 4
    if not dated:
        return _Frame(left, Scale(0, 1, left, left + 1), left, right, 0)
    ground = 0.28 * wide if len(dated) < len(shown) else 0.0
    last = right - ground
    low, high = min(dated), max(dated)
    if low == high:
        low, high = low - 1, high + 1
    return _Frame(left, Scale(low, high, left + 22, last - 60), last, right, max(dated))


def _amounts_width(group: Group) -> float:
    numbers = _amounts(group, 100, 0)
    return max(width(numbers.says(tick, group.unit), SIZE) for tick in numbers.ticks())


def _amounts(group: Group, bottom: float, top: float) -> Scale:
    values = [number for mark in group.marks if mark.drawn for number in (mark.least, mark.value)]
    return scale(values, bottom, top)


def _tall(marks: int) -> float:
    """How tall a panel of so many marks is."""
    return _LOW if marks < _FEW else _TALL + 5 * max(0, min(marks, 40) - _CROWD)


class _Panel:
    """One panel while it is drawn: what it holds already stands in the way of its labels."""

    def __init__(
        self,
        found: Sheet,
        frame: _Frame,
        group: Group,
        panel: Panel,
        head: tuple[float, float],
        when: When,
        tint: Tint,
        colours: Palette,
    ) -> None:
        self.sheet, self.frame, self.unit = found, frame, group.unit
        self.when, self.tint, self.colours = when, tint, colours
        self.marks = [mark for mark in panel.marks if mark.drawn]
        self.head = head[0] + HEADING / 2
        self.top = max(head[1], head[0] + (8 if frame.undated == frame.right else HEADING))
        self.bottom = self.top + _tall(len(self.marks))
        upwards = any(mark.form == "more" for mark in self.marks)
        self.amounts = _amounts(group, self.bottom - 8, self.top + (ARROW + 16 if upwards else _HEADROOM))
        self.taken, self.signs = Ground(), Ground()

    def draw(self) -> float:
        start = len(self.sheet.pieces)
        self._ground()
        seated = list(self._seated())
        for line in levels.lines(seated, self.frame.days, self.tint, self.frame.last):
            self.sheet.add(line)
            if not levels.ends(line):
                self.taken.take(Box(line.x, min(line.y, line.y2) - 2, line.x2, max(line.y, line.y2) + 2))
        for one in seated:
            self.sheet.add(*pieces(one, self.tint.of(one.mark), self.colours), *doors_of(one))
            self.signs.take(one.box)
        for told in captions(seated):
            self._label(told)
        clear(self.sheet, start, lambda stroke: stroke.ink == self.colours.grid or levels.ends(stroke))
        return self.bottom

    def _ground(self) -> None:
        """The lines of the amounts, and the grey ground of the undated."""
        frame, colours = self.frame, self.colours
        if frame.undated < frame.right:
            self.sheet.add(Area(frame.undated, self.top, frame.right, self.bottom, colours.panel, colours.panel))
            self.sheet.add(Words(frame.right - 6, self.head, "not dated", SIZE, colours.mute, "right", italic=True))
        ticks = self.amounts.ticks()
        every = stride([-self.amounts.pixel(tick) for tick in ticks], [SIZE + 2] * len(ticks))
        for tick in ticks[::every]:
            y = self.amounts.pixel(tick)
            says = self.amounts.says(tick, self.unit)
            self.sheet.add(Stroke(frame.left, y, frame.right, y, colours.grid, 1))
            self.sheet.add(Words(frame.left - 8, y, says, SIZE, colours.mute, "right"))

    def _seated(self) -> Iterator[Seated]:
        """Every sign on its day, beside those that stand there at its height; the undated beside one another."""
        on = {mark.claim_id: day_of(mark, self.when) for mark in self.marks}
        order = signs(self.marks, {name: day.isoformat() if day else None for name, day in on.items()})
        columns: dict[str, int] = {}
        for day, group in groupby(order, key=lambda together: on[together[0].claim_id]):
            if day:
                yield from self._abreast(list(group), float(day.toordinal()))
                continue
            for together in group:
                yield self._sit(together, self._column(columns.setdefault(together[0].heard, len(columns))))

    def _abreast(self, there: Sequence[tuple[Mark, ...]], day: float) -> Iterator[Seated]:
        """The signs of a day, those of one height side by side."""
        x = self.frame.at(day)
        boxes = [reach(together[0], self._seat(together[0], x, day)) for together in there]
        for together, aside in zip(there, abreast(boxes, OWN * self.frame.day), strict=True):
            one = self._try(together, self._seat(together[0], x + aside, day), day)
            self.taken.take(one.box)
            yield one

    def _column(self, count: int) -> float:
        columns = max(1, int((self.frame.right - self.frame.undated) / _COLUMN))
        return self.frame.undated + 18 + (count % columns) * _COLUMN

    def _sit(self, together: tuple[Mark, ...], x: float) -> Seated:
        """An undated sign in the nearest free place."""
        steps = [0.0] + [side * step * _BESIDE for step in range(1, 9) for side in (1, -1)]
        places = [x + step for step in steps if self._inside(x + step)] or [x]
        tries = [self._try(together, self._seat(together[0], here, None), None) for here in places]
        free = (one for one in tries if self.taken.free(one.box))
        one = next(free, None) or min(tries, key=lambda one: self.taken.covered(one.box))
        self.taken.take(one.box)
        return one

    def _try(self, together: tuple[Mark, ...], seat: Seat, day: float | None) -> Seated:
        return Seated(together[0], seat, day, reach(together[0], seat), together[1:])

    def _inside(self, x: float) -> bool:
        return self.frame.undated + 9 <= x <= self.frame.right - 9

    def _between(self, day: float | None) -> tuple[float, float]:
        frame = self.frame
        return (frame.undated, frame.right) if day is None else (frame.left, frame.undated)

    def _seat(self, mark: Mark, x: float, day: float | None) -> Seat:
        pixel = self.amounts.pixel
        low = pixel(mark.value if mark.low is None else mark.low)
        return Seat(low, pixel(mark.value), pixel(mark.base or 0), x, self.bottom, upright=True, day=day)

    def _label(self, told: Sequence[Sequence[Seated]]) -> None:
        """Write whose the signs are and what was said, where no other sign is nearer."""
        together = [one for theirs in told for one in theirs]
        left, right = self._between(together[0].day)
        area, whole = Box(left + 2, self.top + 2, right - 2, self.bottom - 2), around(together)

        def theirs(box: Box) -> bool:
            return self.signs.free(box.grown(max(0.0, box.far(whole) - 0.5)))

        sides = list(dict.fromkeys((around(together, anchored=True), whole)))
        tries = chain(
            ((lines, beside) for beside in sides for lines in wordings(told)),
            ((lines, beside) for lines in shortened(told) for beside in sides),
        )
        for lines, beside in tries:
            if spot := place(beside, *size(lines), self.taken, area, theirs):
                self.taken.take(spot.box)
                self._write(lines, spot)
                return

    def _write(self, lines: Sequence[Line], spot: Spot) -> None:
        for row, line in enumerate(lines):
            ink = self.colours.ink if line.named and not line.mark.pale else self.colours.mute
            top = spot.top + row * LINE
            words = Words(spot.x, top + LINE / 2, line.text, SIZE, ink, spot.align, bold=line.bold)
            self.sheet.add(words, door_of(line.mark, Box(spot.box.left, top, spot.box.right, top + LINE)))
