"""Everything that is counted, on one page: a row for each stage of a series, one axis by decades, a lane for none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .alphabet import Seat, drawn, reach
from .ink import Area, Door, Sheet, Stroke, Words
from .labels import Box, cut, width
from .marks import Mark
from .measures import apart
from .palette import Palette
from .panels import Group, Panel, groups
from .scales import Scale, decades
from .thinned import MOST, shares
from .tints import Tint

ROWS = 40  # of a chart; the fullest series come first
_HEAD, _SIZE, _LANE, _LANES, _AROUND = 26.0, 13.0, 16.0, 260.0, 16.0
_NONE, _BRIDGE, _APART, _WIDEST = 34.0, 24.0, 3.0, 0.3
_STAGES = {
    "present": "there already",
    "sent": "sent in all",
    "expected": "expected",
    "killed_or_injured": "killed or injured",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A stage of a series: what it is called and what was said of it."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the names end, the amounts stand, and the words at the right begin."""

    names: float
    amounts: Scale
    right: float
    wide: float

    @property
    def lane(self) -> Box:
        """What is at most none stands here."""
        return Box(self.amounts.start - _NONE / 2, 0, self.amounts.start + _NONE / 2, 0)


def rows(found: Iterable[Mark]) -> list[Row]:
    """The rows of an overview: those with a number, the fullest series first, no more marks than can be read."""
    named = [
        (_name(group, panel), panel) for group in groups(mark for mark in found if mark.drawn) for panel in group.panels
    ]
    shown = named[:ROWS]
    rooms = shares([len(panel.marks) for _, panel in shown], MOST)
    return [Row(name, _spread(panel.marks, room)) for (name, panel), room in zip(shown, rooms, strict=True)]


def _spread(marks: tuple[Mark, ...], room: int) -> tuple[Mark, ...]:
    """All of them, or as many as there is room for, from the lowest to the highest."""
    if len(marks) <= room:
        return marks
    ordered, steps = sorted(marks, key=lambda mark: mark.value), max(1, room - 1)
    return tuple(ordered[count * (len(ordered) - 1) // steps] for count in range(room))


def kept(found: Iterable[Mark]) -> int:
    """How many of these marks an overview draws."""
    return sum(len(row.marks) for row in rows(found))


def sheet(shown: Sequence[Row], wide: float, tint: Tint, colours: Palette) -> Sheet:
    """All rows under one axis, laid out on ``wide`` pixels."""
    frame = _frame(shown, wide)
    found = Sheet(wide, 0, frame.amounts, raised=_HEAD - 10)
    bottom = _HEAD + sum(_tall(_lanes(row, frame.amounts)) for row in shown)
    _ground(found, frame, bottom, colours)
    y = _HEAD
    for row in shown:
        y = _row(found, row, frame, y, tint, colours)
    found.tall = bottom + 4
    return found


def ticks(found: Sheet, shown: Sequence[Row] = ()) -> dict[float, str]:
    """The decades at the axis; its first lane says none, or none and less."""
    numbers = found.scale
    below = any(mark.least < 0 for row in shown for mark in row.marks)
    lowest = {numbers.low: "none or less" if below else "none"}
    return lowest | {tick: numbers.says(tick) for tick in numbers.ticks() if tick > numbers.low}


def _name(group: Group, panel: Panel) -> str:
    stage = panel.stage or ""
    return ", ".join(filter(None, (group.title, _STAGES.get(stage, stage))))


def _frame(shown: Sequence[Row], wide: float) -> _Frame:
    names = min(max((width(row.name, _SIZE) for row in shown), default=0), _WIDEST * wide)
    told = max((width(apart(row.marks), _SIZE) for row in shown), default=0)
    right = wide - told - 6
    numbers = [number for row in shown for mark in row.marks for number in (mark.least, mark.value)]
    return _Frame(names + 4, decades(numbers, names + 16 + _NONE / 2, right - 46), right, wide)


def _ground(found: Sheet, frame: _Frame, bottom: float, colours: Palette) -> None:
    lane = frame.lane
    found.add(Area(lane.left, _HEAD, lane.right, bottom, colours.panel, colours.panel))
    for tick in ticks(found):
        if tick > frame.amounts.low:
            x = frame.amounts.pixel(tick)
            found.add(Stroke(x, _HEAD, x, bottom, colours.grid, 1, at=tick, to=tick))


def _tall(lanes: int) -> float:
    return min(lanes * _LANE, _LANES) + _AROUND


def _row(found: Sheet, row: Row, frame: _Frame, top: float, tint: Tint, colours: Palette) -> float:
    """Lay one row out below ``top``; where it ends."""
    numbers, lanes = frame.amounts, _lanes(row, frame.amounts)
    tall = _tall(lanes)
    middle, step = top + tall / 2, (tall - _AROUND) / lanes
    for mark, lane in _laned(row, numbers):
        seat = _seat(mark, numbers, top + _AROUND / 2 + (lane + 0.5) * step)
        found.add(*drawn(mark, seat, tint.of(mark), colours), _door(mark, reach(mark, seat)))
    found.add(
        Words(frame.names, middle, cut(row.name, frame.names - 4, _SIZE), _SIZE, colours.ink, "right"),
        Words(frame.right, middle, apart(row.marks), _SIZE, colours.mute),
        Stroke(2, top + tall, frame.wide - 2, top + tall, colours.grid, 1),
    )
    return top + tall


def _lanes(row: Row, numbers: Scale) -> int:
    return 1 + max(lane for _, lane in _laned(row, numbers))


def _laned(row: Row, numbers: Scale) -> list[tuple[Mark, int]]:
    """The marks from the lowest to the highest, each in the first lane in which it has room."""
    ends: list[float] = []
    found = []
    for mark in sorted(row.marks, key=lambda mark: (mark.value, mark.form, mark.who)):
        box = reach(mark, _seat(mark, numbers, 0))
        lane = next((count for count, end in enumerate(ends) if end + _APART <= box.left), len(ends))
        ends[lane : lane + 1] = [box.right]
        found.append((mark, lane))
    return found


def _seat(mark: Mark, numbers: Scale, y: float) -> Seat:
    """What is added to nothing known has a bridge from nowhere, of fixed length."""
    high = numbers.pixel(mark.value)
    low = high if mark.low is None else numbers.pixel(mark.low)
    base = high - _BRIDGE if mark.base is None else numbers.pixel(mark.base)
    return Seat(low, high, base, y, numbers.start - _NONE / 2)


def _door(mark: Mark, covered: Box) -> Door:
    says = f"{mark.who}: {mark.words}, {mark.said_on or 'undated'}. Opens the sentence."
    return Door(covered, mark.claim_id, says, mark.tip)
