"""Who said how many of what: a panel for each stage, a row for each claim, the words as said beside the mark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from . import days
from .alphabet import ARROW, Seat, drawn, reach
from .clearing import clear
from .headings import heading, subject
from .ink import Door, Sheet, Stroke, Words
from .labels import Box, cut, width
from .marks import NO_OUTLET, Mark
from .palette import Palette
from .panels import Group, Panel
from .saying import door, said
from .scales import Scale, scale
from .statements import TOLERANCES, Tolerances
from .ticks import of_amounts
from .tints import Tint, speaker, tint

Source = Literal["speaker", "outlet"]

_ROW, _PANEL_GAP = 25.0, 10.0
_SIZE, _SMALL, _BESIDE, _GAP = 13.0, 12.0, 10.0, 14.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the names end, the plot begins and ends, the days and the places of printing begin."""

    names: float
    start: float
    end: float
    days: float
    printed: float
    wide: float
    year: int | None  # printed once, over the chart


@dataclass(frozen=True, slots=True)
class Look:
    """How every row of a chart is laid out and coloured."""

    columns: Columns
    source: Source
    tint: Tint
    colours: Palette


def sheet(group: Group, look: Look, *, headed: bool, held: Tolerances = TOLERANCES) -> Sheet:
    """The rows of one axis laid out in columns, under the name of their series where that is asked for."""
    found = Sheet(look.columns.wide, 0, _scale(group.marks, look.columns))
    y = subject(found, group.title, 0, look.colours) if headed else 0.0
    for panel in group.panels:
        first = panel is group.panels[0]
        y = heading(found, panel, y if first else y + _PANEL_GAP, look.colours, held)
        y = _axis(found, y, look) if first else _again(found, y, group.unit, look.colours)
        start = len(found.pieces)
        y = _panel(found, panel, y, look)
        clear(found, start, lambda stroke: stroke.ink == look.colours.grid)
    found.tall = y + 4
    return found


def who(mark: Mark, source: Source) -> str:
    """Whose row the mark is in."""
    return mark.who if source == "speaker" else mark.outlet or NO_OUTLET


def hues(marks: Iterable[Mark], source: Source, colours: Palette, camps: Sequence[str] = ()) -> Tint:
    """The colour of each mark: its camp's, else its row's; grey for articles of which nobody knows who printed them."""

    def name(mark: Mark) -> str | None:
        return speaker(mark) if source == "speaker" else mark.outlet

    return tint(marks, colours, camps=camps, source=name, named=False)


def day(mark: Mark, year: int | None = None) -> str:
    """The day a claim was made, as the chart prints it, without the ``year`` it prints once; a star where inferred."""
    if mark.said_on is None:
        return "undated"
    said = days.said(date.fromisoformat(mark.said_on))
    return said.removesuffix(f" {year}") + ("*" if mark.inferred else "")


def only_year(marks: Iterable[Mark]) -> int | None:
    """The year of all days, where they have one in common."""
    years = {date.fromisoformat(mark.said_on).year for mark in marks if mark.said_on}
    return years.pop() if len(years) == 1 else None


def columns(marks: Sequence[Mark], wide: float, source: Source) -> Columns:
    """The columns that hold the widest of all ``marks``, so that every axis of a chart stands under the other."""
    names = min(max((width(who(mark, source), _SIZE) for mark in marks), default=0), 0.27 * wide)
    year = only_year(marks)
    said = max(width(words, _SMALL) for words in ("said on", *(day(mark, year) for mark in marks)))
    printed = min(max((width(_beside(mark, source), _SMALL) for mark in marks), default=0), 0.17 * wide)
    printed = max(printed, width("printed in", _SMALL))
    right = wide - printed - 2
    return Columns(names + 4, names + _GAP, right - said - 2 * _GAP, right - said - _GAP, right, wide, year)


def _beside(mark: Mark, source: Source) -> str:
    """Where it was printed; beside an outlet who said it."""
    return mark.who if source == "outlet" else mark.outlet or NO_OUTLET


def _scale(marks: Sequence[Mark], columns: Columns) -> Scale:
    """As wide as the words beside the marks let it be."""
    shown = [mark for mark in marks if mark.drawn]
    numbers = [number for mark in shown for number in (mark.least, mark.value)]
    start, least = columns.start + 12, columns.start + 0.5 * (columns.end - columns.start)
    whole = scale(numbers, 0, 1)
    ends = [start + (columns.end - _needed(mark) - start) / max(whole.pixel(mark.value), 0.01) for mark in shown]
    return scale(numbers, start, max(least, min([columns.end - 20, *ends])))


def _needed(mark: Mark) -> float:
    """The pixels that sign and words take at the right of where a mark stands."""
    return width(said(mark), _SIZE) + 2 * _BESIDE + (ARROW if mark.form == "more" else 0)


def _axis(found: Sheet, top: float, look: Look) -> float:
    """Put the amounts on a line of their own, with what stands in the columns at the right; where it ends."""
    columns, ink = look.columns, look.colours.mute
    found.raised = top + _SMALL + 2
    y = top + _SMALL / 2 - 1
    found.add(Words(columns.days, y, "said on", _SMALL, ink, italic=True))
    printed = cut("printed in" if look.source == "speaker" else "said by", columns.wide - columns.printed, _SMALL)
    found.add(Words(columns.printed, y, printed, _SMALL, ink, italic=True))
    return top + _SMALL + 6


def _again(found: Sheet, top: float, unit: str | None, colours: Palette) -> float:
    """The amounts once more, over a further panel; where they end."""
    for tick, words in of_amounts(found.scale, unit).items():
        found.add(Words(found.scale.pixel(tick), top + _SMALL / 2 - 1, words, _SMALL, colours.mute, "center"))
    return top + _SMALL + 6


def _panel(found: Sheet, panel: Panel, y: float, look: Look) -> float:
    """Lay the rows of one panel out below ``y``; where they end."""
    rows = _rows(panel.marks, look.source)
    _grid(found, y, y + len(rows) * _ROW, look.colours)
    before = None
    for mark in rows:
        name = who(mark, look.source)
        _row(found, mark, y + _ROW / 2, look)
        _columns_of(found, mark, y + _ROW / 2, look, named="" if name == before else name)
        before, y = name, y + _ROW
    return y


def _rows(marks: Iterable[Mark], source: Source) -> list[Mark]:
    """The source that named the most comes first; each one's claims by day, the undated last."""

    def voice(mark: Mark) -> str:
        return mark.heard if source == "speaker" else who(mark, source)

    tops: dict[str, float] = {}
    for mark in marks:
        name = voice(mark)
        tops[name] = max(tops.get(name, float("-inf")), mark.value if mark.drawn else float("-inf"))

    def order(mark: Mark) -> tuple[object, ...]:
        name = voice(mark)
        return -tops[name], name, mark.said_on or "9999", not mark.drawn, mark.value if mark.drawn else 0

    return sorted(marks, key=order)


def _grid(found: Sheet, top: float, bottom: float, colours: Palette) -> None:
    for tick in of_amounts(found.scale, None):
        x = found.scale.pixel(tick)
        found.add(Stroke(x, top, x, bottom, colours.grid, 1, at=tick, to=tick))


def _row(found: Sheet, mark: Mark, y: float, look: Look) -> None:
    columns, colours = look.columns, look.colours
    if not mark.drawn:
        room = columns.end - columns.start - 24
        text = cut(f"no figure: “{mark.words}”", room, _SIZE)
        words = Words(columns.start + 12, y, text, _SIZE, colours.mute, italic=True)
        found.add(words, _door(mark, words.box))
        return
    seat = _seat(mark, found.scale, y)
    covered = reach(mark, seat)
    words = _words(mark, covered, y, look)
    whole = covered.around(words.box)
    for left, right in ((columns.start, whole.left - 3), (whole.right + 6, columns.end)):
        if right > left:
            found.add(Stroke(left, y, right, y, colours.guide, 1, (1, 3)))
    found.add(*drawn(mark, seat, look.tint.of(mark), colours), words, _door(mark, whole))
    if mark.status == "denied":
        found.add(Stroke(words.box.left, y, words.box.right, y, words.ink, 1))


def _seat(mark: Mark, numbers: Scale, y: float) -> Seat:
    low = numbers.pixel(mark.value if mark.low is None else mark.low)
    base = numbers.pixel(mark.base or 0)
    return Seat(low, numbers.pixel(mark.value), base, y, numbers.start - 10)


def _words(mark: Mark, covered: Box, y: float, look: Look) -> Words:
    """The words as said at the right of the mark, else at its left; where neither has room the number alone."""
    ink = look.colours.mute if mark.pale else look.colours.ink
    right, left = look.columns.end - covered.right - _BESIDE, covered.left - look.columns.start - _BESIDE
    for text in dict.fromkeys((said(mark), mark.words, mark.number)):
        if width(text, _SIZE) <= right:
            return Words(covered.right + 4, y, text, _SIZE, ink)
        if width(text, _SIZE) <= left:
            return Words(covered.left - 4, y, text, _SIZE, ink, "right")
    if right >= left:
        return Words(covered.right + 4, y, cut(mark.number, right, _SIZE), _SIZE, ink)
    return Words(covered.left - 4, y, cut(mark.number, left, _SIZE), _SIZE, ink, "right")


def _columns_of(found: Sheet, mark: Mark, y: float, look: Look, *, named: str) -> None:
    """The name at the left, the day and the place of printing at the right."""
    columns, colours = look.columns, look.colours
    if named:
        found.add(Words(columns.names, y, cut(named, columns.names - 4, _SIZE), _SIZE, colours.ink, "right"))
    found.add(Words(columns.days, y, day(mark, columns.year), _SMALL, colours.mute))
    printed = cut(_beside(mark, look.source), columns.wide - columns.printed, _SMALL)
    found.add(Words(columns.printed, y, printed, _SMALL, colours.mute))


def _door(mark: Mark, covered: Box) -> Door:
    return door(mark, covered, f"{mark.who}: {mark.words}, {day(mark)}")
