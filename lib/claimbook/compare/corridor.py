"""Many sources as a corridor: from the lowest to the highest number that stands, its middle half and its median.

Beneath it how many times the lowest the highest is, and of how many speakers a number stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .alphabet import Seat, drawn, reach
from .ink import Area, Door, Point, Sheet, Stroke, Words
from .labels import Box, Ground, cut, place, width
from .marks import Mark
from .palette import Palette
from .panels import Group
from .saying import door
from .scales import Scale, following
from .stairs import stairs
from .standings import Step, by_speaker, evenly, merged, stands, steps
from .statements import Statement
from .ticks import of_days
from .tints import Tint

PICKED = 3  # speakers in colour, at most
DOTS = 800  # in grey that can be drawn; the bands are made of all numbers
OWN = 200  # of a speaker in colour
_MAIN, _BENEATH, _HEAD, _GAP = 300.0, 64.0, 26.0, 10.0
_FOOT = _MAIN + 6  # where the main part ends
_SIZE, _SMALL = 13.0, 12.0
_RIGHT, _BESIDE = 128.0, 8.0
_WILD = 2  # times the highest third quarter: what is farther up stands off the scale
_TIMES = (2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 1_000.0, 10_000.0)
_NAMED = 2  # of those off the scale that are told


@dataclass(frozen=True, slots=True)
class _Plot:
    """The paper with its axes and colours, on which every part is drawn."""

    paper: Sheet
    days: Scale
    amounts: Scale
    tint: Tint
    colours: Palette

    def x(self, mark: Mark) -> float:
        """The pixel of the day on which it was said."""
        return self.days.pixel(_day(mark))


def sheet(
    group: Group,
    said: Sequence[Statement],
    open_: Sequence[Mark],
    picked: Sequence[str],
    wide: float,
    tint: Tint,
    colours: Palette,
) -> Sheet:
    """The corridor of what was ``said``, what is open beside it, laid out on ``wide`` pixels over one axis of days."""
    found = steps(said)
    days, amounts = _axes(group, said, found, open_, wide)
    plot = _Plot(Sheet(wide, 0, days, foot=True, told=amounts.told), days, amounts, tint, colours)
    _ground(plot, group.unit)
    _bands(plot, found)
    middles = [(step.day, step.until, step.middle) for step in found]
    plot.paper.add(*stairs(middles, days, amounts.clamped, colours.ink, 2.2))
    _rest(plot, rest(said, open_, picked))
    for name in picked[:PICKED]:
        _own(plot, own(said, name), found[-1].until)
    _ends(plot, said, found, picked)
    bottom = _ratio(plot, found, _FOOT + _GAP)
    plot.paper.tall = _speakers(plot, found, bottom + _GAP) + 8
    return plot.paper


def own(said: Sequence[Statement], name: str) -> list[Statement]:
    """The numbers of one speaker that are drawn in colour: all, or as many as can be told apart."""
    return evenly(by_speaker(said).get(name, []), OWN)


def rest(said: Sequence[Statement], open_: Sequence[Mark], picked: Sequence[str]) -> list[Mark]:
    """The grey marks: those of nobody who is picked, and what is open."""
    return thinned([one.mark for one in said if one.who not in picked[:PICKED]] + list(open_))


def thinned(marks: Sequence[Mark]) -> list[Mark]:
    """As many as can be drawn, from the first day to the last, and always the highest."""
    if len(marks) <= DOTS:
        return list(marks)
    ordered = sorted(marks, key=lambda mark: mark.said_on or "")
    return [ordered[count * len(ordered) // DOTS] for count in range(DOTS - 1)] + [
        max(marks, key=lambda mark: mark.value)
    ]


def ticks(paper: Sheet) -> dict[float, str]:
    """The days printed at the foot, by their ordinals."""
    first, last = (date.fromordinal(round(end)) for end in (paper.scale.low, paper.scale.high))
    return of_days(paper.scale, first, last)


def _axes(
    group: Group, said: Sequence[Statement], found: Sequence[Step], open_: Sequence[Mark], wide: float
) -> tuple[Scale, Scale]:
    """The days across, and the amounts as far up as what is not wild."""
    values = [one.mark.value for one in said] + [mark.value for mark in open_]
    most = _WILD * max((step.third for step in found), default=1.0)
    kept = [value for value in values if value <= most] or values
    amounts = following(kept, _MAIN, 22)
    left = 14 + max(width(amounts.says(tick, group.unit), _SMALL) for tick in amounts.ticks())
    first, last = found[0].day, max(found[-1].until, found[0].day + 1)
    return Scale(first, last, left + 8, wide - _RIGHT), amounts


def _ground(plot: _Plot, unit: str | None) -> None:
    for tick in plot.amounts.ticks():
        y = plot.amounts.pixel(tick)
        plot.paper.add(Stroke(plot.days.start, y, plot.days.end, y, plot.colours.grid, 1))
        plot.paper.add(Words(plot.days.start - 8, y, plot.amounts.says(tick, unit), _SMALL, plot.colours.mute, "right"))


def _bands(plot: _Plot, found: Sequence[Step]) -> None:
    whole = [(step.day, step.until, (step.low, step.high)) for step in found]
    half = [(step.day, step.until, (step.first, step.third)) for step in found]
    for parts, share in ((whole, 0.1), (half, 0.2)):
        for day, until, (low, high) in merged(parts):
            if high > low:
                left, right = plot.days.pixel(day), plot.days.pixel(until)
                top, bottom = plot.amounts.clamped(high), plot.amounts.clamped(low)
                look = (plot.colours.mute, "transparent", share)
                plot.paper.add(Area(left, top, right, bottom, *look, at=day, to=until, square=True))


def _rest(plot: _Plot, marks: Sequence[Mark]) -> None:
    """Everybody else in grey: a dot for a number, a triangle for a number that is open upwards or downwards."""
    shapes = {"more": "triangle-up", "most": "triangle-down", "approaching": "triangle-down"}
    ink = plot.colours.mute
    for mark in marks:
        x, y = plot.x(mark), plot.amounts.clamped(mark.value)
        size, shape = (46.0, shapes[mark.form]) if mark.form in shapes else (30.0, "circle")
        if mark.value <= plot.amounts.high:
            plot.paper.add(Point(x, y, shape, size, ink, ink, 0, opacity=0.55, at=_day(mark)))
            plot.paper.add(_door(mark, Box(x - 5, y - 5, x + 5, y + 5)))
    _wild(plot, [mark for mark in marks if mark.value > plot.amounts.high])


def _wild(plot: _Plot, marks: Sequence[Mark]) -> None:
    """What is off the scale stands at its upper edge, the first ones with their words."""
    highest = sorted(marks, key=lambda mark: -mark.value)
    boxes = [Box(x - 6, 3, x + 6, 15) for x in (plot.x(mark) for mark in highest)]
    taken, ink = Ground(boxes), plot.colours.mute
    for count, (mark, box) in enumerate(zip(highest, boxes, strict=True)):
        x, y = box.left + 6, 9.0
        plot.paper.add(Point(x, y, "triangle-up", 60, ink, ink, 0, at=_day(mark)), _door(mark, box))
        says = f"{cut(mark.heard, 150, _SMALL)}: {mark.words}, off the scale"
        area = Box(plot.days.start, 0, plot.days.end, 22)
        if count < _NAMED and (spot := place(box, width(says, _SMALL), 14, taken, area)):
            taken.take(spot.box)
            plot.paper.add(Words(spot.x, spot.top + 7, says, _SMALL, ink, spot.align))


def _own(plot: _Plot, theirs: Sequence[Statement], last: int) -> None:
    """One speaker in colour: the numbers by their signs, and the line of what stands."""
    if not theirs:
        return
    ink = plot.tint.of(theirs[0].mark)
    plot.paper.add(*stairs(stands(theirs, last), plot.days, plot.amounts.clamped, ink, 1.8, 0.8))
    for one in theirs:
        y = plot.amounts.clamped(one.mark.value)
        seat = Seat(y, y, y, plot.x(one.mark), _FOOT, upright=True, day=_day(one.mark))
        plot.paper.add(*drawn(_plain(one.mark), seat, ink, plot.colours), _door(one.mark, reach(one.mark, seat)))


def _plain(mark: Mark) -> Mark:
    """The mark without the whisker of an inferred day, which a crowd has no room for."""
    return mark._replace(inferred=False)


def _ends(plot: _Plot, said: Sequence[Statement], found: Sequence[Step], picked: Sequence[str]) -> None:
    """What each line is, at its right end, as far apart as the words need."""
    last, colours = found[-1], plot.colours
    told = [
        ("highest standing", last.high, colours.mute, False),
        ("lowest standing", last.low, colours.mute, False),
        ("median", last.middle, colours.ink, True),
    ]
    newest = {name: theirs[-1].mark for name, theirs in by_speaker(said).items() if name in picked}
    told += [(name, newest[name].value, plot.tint.of(newest[name]), True) for name in picked if name in newest]
    places = _spread([plot.amounts.clamped(value) for _, value, _, _ in told])
    for (name, _, ink, bold), y in zip(told, places, strict=True):
        text = cut(name, _RIGHT - _BESIDE - 4, _SMALL, bold=bold)
        plot.paper.add(Words(plot.days.end + _BESIDE, y, text, _SMALL, ink, bold=bold))


def _spread(places: Sequence[float], least: float = 15.0) -> list[float]:
    """The same places, moved down where one would lie on the other."""
    moved, before = dict[int, float](), float("-inf")
    for count in sorted(range(len(places)), key=places.__getitem__):
        before = max(places[count], before + least)
        moved[count] = before
    return [moved[count] for count in range(len(places))]


def _ratio(plot: _Plot, found: Sequence[Step], top: float) -> float:
    """How many times the lowest the highest is, on a panel of its own; where that ends."""
    told = [(step, step.ratio) for step in found if step.ratio is not None]
    most = max((ratio for _, ratio in told), default=1.0)
    high = next((step for step in _TIMES if step >= most), most)
    shares = Scale(1, high, top + _HEAD + _BENEATH, top + _HEAD, log=True)
    marks = {step: f"× {step:,.4g}" for step in (1.0, *[step for step in _TIMES if step < high][-2:], high)}
    _small(plot, "Highest divided by lowest standing figure", shares, marks, top)
    _fill(plot, [(step.day, step.until, ratio) for step, ratio in told], shares, plot.colours.hues[1])
    return top + _HEAD + _BENEATH


def _speakers(plot: _Plot, found: Sequence[Step], top: float) -> float:
    """Of how many speakers a number stands, likewise."""
    most = max(step.speakers for step in found)
    counts = Scale(0, most, top + _HEAD + _BENEATH, top + _HEAD)
    _small(plot, "Sources whose figure stands", counts, {0.0: "0", float(most): f"{most:,}"}, top)
    _fill(plot, [(step.day, step.until, step.speakers) for step in found], counts, plot.colours.mute)
    return top + _HEAD + _BENEATH


def _small(plot: _Plot, title: str, upright: Scale, printed: dict[float, str], top: float) -> None:
    plot.paper.add(Words(plot.days.start, top + _HEAD / 2 - 2, title, _SIZE, plot.colours.ink, bold=True))
    for value, words in printed.items():
        y = upright.pixel(value)
        plot.paper.add(Stroke(plot.days.start, y, plot.days.end, y, plot.colours.grid, 1))
        plot.paper.add(Words(plot.days.start - 8, y, words, _SMALL, plot.colours.mute, "right"))


def _fill(plot: _Plot, parts: Sequence[tuple[int, int, float]], upright: Scale, ink: str) -> None:
    """A stepped area from the foot up, with its upper edge drawn."""
    for day, until, value in merged(parts):
        left, right, y = plot.days.pixel(day), plot.days.pixel(until), upright.pixel(value)
        plot.paper.add(Area(left, y, right, upright.start, ink, "transparent", 0.28, at=day, to=until, square=True))
    plot.paper.add(*stairs(parts, plot.days, upright.clamped, ink, 1.5))


def _day(mark: Mark) -> int:
    return date.fromisoformat(mark.said_on).toordinal() if mark.said_on else 0


def _door(mark: Mark, covered: Box) -> Door:
    return door(mark, covered, f"{mark.heard}: {mark.words}, {mark.said_on}")
