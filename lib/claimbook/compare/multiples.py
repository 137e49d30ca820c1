"""Who runs high, who runs low, who stopped counting: a small panel for each source, on the corridor of all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from . import days
from .ink import Area, Point, Sheet, Stroke, Words
from .labels import Box, cut, width
from .palette import Palette
from .panels import Group
from .saying import door
from .scales import Scale, following
from .stairs import stairs
from .standings import Step, apart, by_speaker, coarse, evenly, merged, stands, steps
from .statements import Statement
from .thinned import shares
from .tints import Tint

PANELS = 24  # of a chart: the sources that spoke most often
DOTS = 800  # of a chart
_FINE = 3.0  # pixels of the narrowest step of the corridor
_LEAST, _TALL, _HEAD, _GAP, _FOOT = 136.0, 84.0, 38.0, 14.0, 18.0
_NAME, _SMALL = 13.0, 12.0


@dataclass(frozen=True, slots=True)
class _Cell:
    """Where a panel stands."""

    across: Scale
    upright: Scale

    @property
    def left(self) -> float:
        return self.across.start


def sheet(group: Group, said: Sequence[Statement], wide: float, tint: Tint, colours: Palette) -> Sheet:
    """As many panels a line as there is room for, all with the same axes, on ``wide`` pixels."""
    found, shown = steps(said), chosen(said)
    values = [step.third for step in found] + [one.mark.value for theirs in shown for one in theirs]
    amounts = following(values, 1, 0)
    margin = 12 + max(width(amounts.says(tick, group.unit), _SMALL) for tick in amounts.ticks())
    columns = max(1, int((wide - margin) / (_LEAST + _GAP)))
    each = (wide - margin) / columns - _GAP
    ground, drawn = coarse(found, int(each / _FINE)), kept(said)
    first, last = found[0].day, found[-1].until
    paper = Sheet(wide, 0, Scale(first, last, margin, margin + each), foot=True, told=amounts.told)
    for count, (theirs, dots) in enumerate(zip(shown, drawn, strict=True)):
        left = margin + (count % columns) * (each + _GAP)
        top = (count // columns) * (_HEAD + _TALL + _GAP)
        upright = replace(amounts, start=top + _HEAD + _TALL, end=top + _HEAD)
        cell = _Cell(Scale(first, last, left, left + each), upright)
        _amounts(paper, cell, group.unit, colours, printed=count % columns == 0)
        _cell(paper, cell, dots, says(apart(theirs, found)), ground, tint, colours)
        if count + columns >= len(shown):
            _days(paper, cell, colours)
    paper.tall = -(-len(shown) // columns) * (_HEAD + _TALL + _GAP) + _FOOT - _GAP
    return paper


def chosen(said: Sequence[Statement]) -> list[list[Statement]]:
    """The statements of the sources that have a panel: those that spoke most often, by name."""
    most = sorted(by_speaker(said).values(), key=lambda theirs: -len(theirs))[:PANELS]
    return sorted(most, key=lambda theirs: theirs[0].who.casefold())


def kept(said: Sequence[Statement]) -> list[list[Statement]]:
    """Those of them that are drawn: all, or of each source its share."""
    shown = chosen(said)
    rooms = shares([len(theirs) for theirs in shown], DOTS)
    return [evenly(theirs, room) for theirs, room in zip(shown, rooms, strict=True)]


def says(share: float | None) -> str:
    """How far from the median of its days a source usually is, in words; nothing of one that spoke seldom."""
    if share is None:
        return "too few to tell"
    return "on the median" if abs(share) < 0.02 else f"{abs(share):.0%} {'above' if share > 0 else 'below'}"


def _cell(
    paper: Sheet,
    cell: _Cell,
    theirs: Sequence[Statement],
    told: str,
    found: Sequence[Step],
    tint: Tint,
    colours: Palette,
) -> None:
    room, head, ink = cell.across.end - cell.left, cell.upright.end - _HEAD, tint.of(theirs[0].mark)
    name = cut(theirs[0].who, room, _NAME, bold=True)
    paper.add(Words(cell.left, head + 9, name, _NAME, colours.ink, bold=True))
    paper.add(Words(cell.left, head + 25, cut(told, room, _SMALL), _SMALL, colours.mute))
    for day, until, ends in merged([(step.day, step.until, (step.low, step.high)) for step in found]):
        left, right = cell.across.pixel(day), cell.across.pixel(until)
        low, high = map(cell.upright.clamped, ends)
        paper.add(Area(left, high, right, low, colours.mute, "transparent", 0.12, square=True))
    middles = [(step.day, step.until, step.middle) for step in found]
    paper.add(*stairs(middles, cell.across, cell.upright.clamped, colours.mute, 1, 0.7))
    paper.add(*stairs(stands(theirs, found[-1].until), cell.across, cell.upright.clamped, ink, 2))
    for one in theirs:
        x, y = cell.across.pixel(one.day.toordinal() if one.day else 0), cell.upright.pixel(one.mark.value)
        box = Box(max(x - 5, 0), y - 5, x + 5, y + 5)
        opening = door(one.mark, box, f"{one.who}: {one.mark.words}, {one.mark.said_on}")
        paper.add(Point(x, y, "circle", 34, ink, ink, 0), opening)


def _amounts(paper: Sheet, cell: _Cell, unit: str | None, colours: Palette, *, printed: bool) -> None:
    ticks = cell.upright.ticks()
    for tick in ticks[:: 1 + len(ticks) // 6]:
        y = cell.upright.pixel(tick)
        paper.add(Stroke(cell.left, y, cell.across.end, y, colours.grid, 1))
        if printed:
            paper.add(Words(cell.left - 6, y, cell.upright.says(tick, unit), _SMALL, colours.mute, "right"))


def _days(paper: Sheet, cell: _Cell, colours: Palette) -> None:
    """The first and the last day, at the foot of the lowest panels."""
    first, last = (date.fromordinal(round(end)) for end in (cell.across.low, cell.across.high - 1))
    y, (left, right) = cell.upright.start + 11, days.ends(first, last)
    paper.add(Words(cell.left, y, left, _SMALL, colours.mute))
    paper.add(Words(cell.across.end, y, right, _SMALL, colours.mute, "right"))
