"""Everything that is counted, on one page: a row for each stage of a series, one axis by decades.

What is none, or less, has a lane of its own where there is any.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .alphabet import Seat, drawn, reach
from .clearing import clear
from .ink import Area, Door, Sheet, Stroke, Words
from .labels import Box, cut, width, wrap
from .marks import Mark
from .measures import how_far
from .palette import Palette
from .panels import groups
from .saying import door, said
from .scales import Scale, decades
from .statements import TOLERANCES, Tolerances
from .thinned import MOST, shares
from .tints import Tint
from .verdicts import verdict

ROWS = 40  # of a chart; the fullest series come first
_HEAD, _SIZE, _SMALL, _LANE, _LANES, _AROUND = 26.0, 13.0, 11.5, 17.0, 272.0, 16.0
_LINE, _REASON = 15.0, 0.145  # a line at the right; of the page's width, what a reason may take
_NONE, _BRIDGE, _APART, _WIDEST = 34.0, 24.0, 8.0, 0.3
_LABELLED, _SHORTEST = 14, 8  # marks of a row that all have their words beside them; letters of a name cut short
_STAGES = {
    "present": "there already",
    "sent": "sent in all",
    "expected": "expected",
    "killed_or_injured": "killed or injured",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A stage of a series: what it is called and what was said of it."""

    series: str
    stage: str
    marks: tuple[Mark, ...]

    @property
    def name(self) -> str:
        return ", ".join(filter(None, (self.series, self.stage)))

    @property
    def wide(self) -> float:
        return max(width(self.series, _SIZE), width(self.stage, _SMALL))

    def words(self, x: float, middle: float, colours: Palette) -> list[Words]:
        """What it is called, in one line or two that end at ``x``."""
        name, stage = cut(self.series, x - 4, _SIZE), cut(self.stage, x - 4, _SMALL)
        beneath = [Words(x, middle + 7.5, stage, _SMALL, colours.mute, "right")] if stage else []
        return [Words(x, middle - (7.5 if stage else 0), name, _SIZE, colours.ink, "right"), *beneath]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the names end, the amounts stand, and the words at the right begin."""

    names: float
    amounts: Scale
    right: float
    wide: float

    @property
    def lane(self) -> Box:
        """What is at most none stands here; of no width where nothing is."""
        if not self.amounts.none:
            return Box(self.names + 8, 0, self.names + 8, 0)
        return Box(self.amounts.start - _NONE / 2, 0, self.amounts.start + _NONE / 2, 0)


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands at the right of a row: whether its numbers conflict and why, and beneath how far apart they are."""

    verdict: str
    why: tuple[str, ...]
    apart: str

    @property
    def wide(self) -> float:
        return max(width(self.verdict, _SIZE, bold=True), *(width(line, _SMALL) for line in (*self.why, self.apart)))

    @property
    def tall(self) -> float:
        return _LINE * (bool(self.verdict) + len(self.why) + 1)

    def words(self, x: float, middle: float, colours: Palette) -> list[Words]:
        y = middle - self.tall / 2 + _LINE / 2
        first = [Words(x, y, self.verdict, _SIZE, colours.ink, bold=True)] if self.verdict else []
        rest = (*self.why, self.apart)
        return first + [
            Words(x, y + _LINE * (line + len(first)), text, _SMALL, colours.mute) for line, text in enumerate(rest)
        ]


def _told(row: Row, wide: float, held: Tolerances) -> _Told:
    found = verdict(row.marks, held)
    return _Told(found.short, tuple(wrap(found.why, _REASON * wide, _SMALL, most=4)), how_far(row.marks))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark in its lane, with the words beside it."""

    mark: Mark
    lane: int
    label: Words | None


def rows(found: Iterable[Mark]) -> list[Row]:
    """The rows of an overview: those with a number, the fullest series first, no more marks than can be read."""
    named = [(group, panel) for group in groups(mark for mark in found if mark.drawn) for panel in group.panels]
    shown = named[:ROWS]
    rooms = shares([len(panel.marks) for _, panel in shown], MOST)
    return [
        Row(group.title, _STAGES.get(panel.stage or "", panel.stage or ""), _spread(panel.marks, room))
        for (group, panel), room in zip(shown, rooms, strict=True)
    ]


def _spread(marks: tuple[Mark, ...], room: int) -> tuple[Mark, ...]:
    """All of them, or as many as there is room for, from the lowest to the highest."""
    if len(marks) <= room:
        return marks
    ordered, steps = sorted(marks, key=lambda mark: mark.value), max(1, room - 1)
    return tuple(ordered[count * (len(ordered) - 1) // steps] for count in range(room))


def kept(found: Iterable[Mark]) -> int:
    """How many of these marks an overview draws."""
    return sum(len(row.marks) for row in rows(found))


def sheet(shown: Sequence[Row], wide: float, tint: Tint, colours: Palette, held: Tolerances = TOLERANCES) -> Sheet:
    """All rows under one axis, laid out on ``wide`` pixels."""
    told = [_told(row, wide, held) for row in shown]
    frame = _frame(shown, told, wide)
    found = Sheet(wide, 0, frame.amounts, raised=_HEAD - 10)
    laid = [_laned(row, frame) for row in shown]
    bottom = _HEAD + sum(_tall(placed, right) for placed, right in zip(laid, told, strict=True))
    _ground(found, frame, bottom, colours)
    y = _HEAD
    for row, placed, right in zip(shown, laid, told, strict=True):
        y = _row(found, row, placed, right, frame, y, tint, colours)
    clear(found, 0, lambda stroke: stroke.ink == colours.grid)
    found.tall = bottom + 4
    return found


def ticks(found: Sheet, shown: Sequence[Row] = ()) -> dict[float, str]:
    """The decades at the axis; its first lane says none, or none and less."""
    numbers = found.scale
    below = any(mark.least < 0 for row in shown for mark in row.marks)
    lowest = {numbers.low: "none or less" if below else "none"} if numbers.none else {}
    return lowest | {tick: numbers.says(tick) for tick in numbers.ticks() if tick > numbers.low or not numbers.none}


def _frame(shown: Sequence[Row], told: Sequence[_Told], wide: float) -> _Frame:
    names = min(max((row.wide for row in shown), default=0), _WIDEST * wide)
    right = wide - max((one.wide for one in told), default=0) - 6
    numbers = [number for row in shown for mark in row.marks for number in (mark.least, mark.value)]
    return _Frame(names + 4, decades(numbers, names + 16 + _NONE / 2, right - 46), right, wide)


def _ground(found: Sheet, frame: _Frame, bottom: float, colours: Palette) -> None:
    lane, none = frame.lane, frame.amounts.none
    if none:
        found.add(Area(lane.left, _HEAD, lane.right, bottom, colours.panel, colours.panel))
    for tick in ticks(found):
        if tick > frame.amounts.low or not none:
            x = frame.amounts.pixel(tick)
            found.add(Stroke(x, _HEAD, x, bottom, colours.grid, 1, at=tick, to=tick))


def _tall(placed: Sequence[_Placed], told: _Told) -> float:
    """The pixels a row takes: its lanes, or the words at its right where they need more."""
    return max(min(_lanes(placed) * _LANE, _LANES), told.tall) + _AROUND


def _row(
    found: Sheet,
    row: Row,
    placed: Sequence[_Placed],
    told: _Told,
    frame: _Frame,
    top: float,
    tint: Tint,
    colours: Palette,
) -> float:
    """Lay one row out below ``top``; where it ends."""
    lanes = _lanes(placed)
    tall = _tall(placed, told)
    middle, step = top + tall / 2, (tall - _AROUND) / lanes
    for one in placed:
        y = top + _AROUND / 2 + (one.lane + 0.5) * step
        seat, ink = _seat(one.mark, frame.amounts, y), colours.mute
        label = replace(one.label, y=y, ink=ink) if one.label and step >= _SMALL + 2 else None
        covered = reach(one.mark, seat)
        found.add(*drawn(one.mark, seat, tint.of(one.mark), colours), *filter(None, [label]))
        found.add(_door(one.mark, covered.around(label.box) if label else covered))
    found.add(*row.words(frame.names, middle, colours), *told.words(frame.right, middle, colours))
    found.add(Stroke(2, top + tall, frame.wide - 2, top + tall, colours.grid, 1))
    return top + tall


def _lanes(placed: Sequence[_Placed]) -> int:
    return 1 + max(one.lane for one in placed)


def _laned(row: Row, frame: _Frame) -> list[_Placed]:
    """The marks from the lowest to the highest, each in the first lane in which it has room with its label."""
    ends: list[float] = []
    found = []
    ordered = sorted(row.marks, key=lambda mark: (mark.value, mark.form, mark.who))
    for mark, label in zip(ordered, _labels(ordered, frame), strict=True):
        box = reach(mark, _seat(mark, frame.amounts, 0))
        whole = box.around(label.box) if label else box
        lane = next((count for count, end in enumerate(ends) if end + _APART <= whole.left), len(ends))
        ends[lane : lane + 1] = [whole.right]
        found.append(_Placed(mark, lane, label))
    return found


def _labels(ordered: Sequence[Mark], frame: _Frame) -> list[Words | None]:
    """Who said what, beside each mark; where there are many, beside the lowest and the highest alone."""
    many, last = len(ordered) > _LABELLED, len(ordered) - 1
    return [
        None if many and count not in (0, last) else _label(mark, reach(mark, _seat(mark, frame.amounts, 0)), frame)
        for count, mark in enumerate(ordered)
    ]


def _label(mark: Mark, covered: Box, frame: _Frame) -> Words | None:
    """At the right of the mark, else at its left; the whole, or a shorter name, or the words alone."""
    right, left = frame.right - 8 - covered.right, covered.left - frame.lane.right - 8
    dated = "" if mark.said_on else ", undated"
    words, summed = mark.words + dated, said(mark) + dated
    short = cut(mark.who, max(right, left) - width(f": {words}", _SMALL) - 2, _SMALL)
    for text in (
        f"{mark.who}: {summed}",
        f"{mark.who}: {words}",
        *([f"{short}: {words}"] if len(short) > _SHORTEST else []),
        words,
    ):
        wide = width(text, _SMALL)
        if wide <= right:
            return Words(covered.right + 2, 0, text, _SMALL, "")
        if wide <= left:
            return Words(covered.left - 2, 0, text, _SMALL, "", "right")
    return None


def _seat(mark: Mark, numbers: Scale, y: float) -> Seat:
    """What is added to nothing known has a bridge from nowhere, of fixed length."""
    high = numbers.pixel(mark.value)
    low = high if mark.low is None else numbers.pixel(mark.low)
    base = high - _BRIDGE if mark.base is None else numbers.pixel(mark.base)
    return Seat(low, high, base, y, numbers.start - _NONE / 2)


def _door(mark: Mark, covered: Box) -> Door:
    return door(mark, covered, f"{mark.who}: {mark.words}, {mark.said_on or 'undated'}")
