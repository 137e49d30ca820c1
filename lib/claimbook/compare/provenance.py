"""Where each number was printed: a row for each origin, a column for each article; one origin counts once.

The columns run by the day on which the articles were published; those without one stand on a ground of their own, and
no line but a dashed one leads there. All dots are alike: a place tells an article, never an amount.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .clearing import clear
from .headings import heading
from .ink import SOLID, Area, Door, Point, Sheet, Stroke, Words
from .labels import Box, cut, parted, width, wrap
from .marks import Mark
from .matrix import SMALL as _SMALL
from .matrix import Matrix, Origin
from .palette import Palette
from .saying import door, fitting, said, wordings
from .scales import Scale
from .statements import TOLERANCES, Tolerances
from .tints import Tint

_ROW, _LINE, _SIZE = 44.0, 14.0, 13.0
_WIDEST, _SIGN, _GAP = 0.27, 80.0, 12.0
_NARROWED = 0.8  # of its even share, what is left to a column where others need more
_DASHED = (3.0, 4.0)
_TIMES = 56.0  # pixels of a column in which a dot may have words at its side


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the names end, each article stands, the ground of the undated begins, the counts begin."""

    names: float
    right: float
    each: float
    late: float  # the width of a column of the undated, which has no neighbour's room to take
    places: dict[str, float]
    undated: float  # the right edge of the plot where everything is dated

    def dated(self, sha256: str) -> bool:
        return self.places[sha256] < self.undated

    def wide(self, sha256: str) -> float:
        return self.each if self.dated(sha256) else self.late


def sheet(shown: Matrix, wide: float, tint: Tint, colours: Palette, held: Tolerances = TOLERANCES) -> Sheet:
    """The matrix laid out on ``wide`` pixels."""
    found = Sheet(wide, 0, Scale(0, wide, 0, wide))
    frame = _frame(shown, wide)
    bottom, before = _heads(found, shown, frame, colours), None
    y = bottom
    for origin in shown.origins:
        if origin.panel is not before:
            y, before = heading(found, origin.panel, y, colours, held), origin.panel
        y = _row(found, origin, frame, y, shown.year, tint, colours)
    found.tall = y + 2
    if frame.undated < frame.right:
        edge = frame.undated, 2.0, frame.right - 4, y
        found.pieces.insert(0, Area(*edge, colours.panel, colours.panel))
    return found


def _frame(shown: Matrix, wide: float) -> _Frame:
    heads = [width(" / ".join(origin.said), _SIZE, bold=True) for origin in shown.origins]
    who = [width(f"{origin.who}, {origin.when(shown.year)}", _SMALL) for origin in shown.origins]
    names = min(max([width("published 2024", _SMALL), *heads, *who]), _WIDEST * wide) + 6
    right = wide - max((width(origin.told, _SMALL) for origin in shown.origins), default=0) - 4
    dated = sum(head.dated for head in shown.heads)
    undated = len(shown.heads) - dated
    gap = _GAP if dated and undated else 0.0
    room = right - names - 16 - gap
    each = room / max(1, len(shown.articles))
    late = each
    if dated and undated:
        late = min(max(each, _late(shown)), (room - _NARROWED * each * dated) / undated)
        each = (room - late * undated) / dated
    start = names + 8
    ground = start + dated * each + gap if undated else right
    places = [start + (count + 0.5) * each for count in range(dated)]
    places += [ground + (count + 0.5) * late for count in range(undated)]
    return _Frame(names, right, each, late, dict(zip(shown.articles, places, strict=True)), ground)


def _late(shown: Matrix) -> float:
    """The pixels that the longest word of an undated article takes."""
    there = {sha256 for sha256, head in zip(shown.articles, shown.heads, strict=True) if not head.dated}
    marks = (mark for origin in shown.origins for mark in origin.mentions if mark.article_sha256 in there)
    return 6 + max((width(word, _SMALL) for mark in marks for word in mark.words.split()), default=0)


def _heads(found: Sheet, shown: Matrix, frame: _Frame, colours: Palette) -> float:
    """Write where and when each article was published, the days on one line; where that ends."""
    told = [head.lines(frame.wide(sha256) - 6) for sha256, head in zip(shown.articles, shown.heads, strict=True)]
    bottom = 10 + _LINE * max(map(len, told), default=1)
    for sha256, lines in zip(shown.articles, told, strict=True):
        for line, text in enumerate(reversed(lines)):
            words = cut(text, frame.wide(sha256) - 6, _SMALL)
            ink = colours.ink if line else colours.mute
            found.add(Words(frame.places[sha256], bottom - 10 - _LINE * line, words, _SMALL, ink, "center"))
    if any(head.dated for head in shown.heads):
        published = " ".join(filter(None, ("published", shown.year)))
        found.add(Words(frame.names, bottom - 10, published, _SMALL, colours.mute, "right", italic=True))
    return bottom


def _row(found: Sheet, origin: Origin, frame: _Frame, top: float, year: str, tint: Tint, colours: Palette) -> float:
    """Lay one origin out below ``top``; where it ends."""
    start, y = len(found.pieces), top + 14
    cells = {sha256: _caption(mentions, sha256, origin, frame) for sha256, mentions in origin.cells.items()}
    name, who = _name(origin, frame.names - 6), _who(origin, year, frame.names - 6)
    tall = _ROW + _LINE * max(len(name) + len(who) - 2, *(len(lines) - 1 for lines in cells.values()))
    for x in frame.places.values():
        found.add(Stroke(x, top, x, top + tall, colours.grid, 1))
    _joined(found, [*cells], frame, y, colours)
    for line, text in enumerate(name):
        found.add(Words(frame.names, y + _LINE * line, text, _SIZE, colours.ink, "right", bold=True))
    for line, text in enumerate(who, start=len(name)):
        found.add(Words(frame.names, y + _LINE * line + 4, text, _SMALL, colours.mute, "right"))
    found.add(Words(frame.right, y, origin.told, _SMALL, colours.mute))
    for sha256, mentions in origin.cells.items():
        _cell(found, mentions, cells[sha256], (frame.places[sha256], y), frame.wide(sha256), tint, colours)
    clear(found, start, lambda stroke: stroke.ink in (colours.grid, colours.guide))
    return top + tall


def _name(origin: Origin, room: float) -> list[str]:
    """Every wording in two lines; a single one that is longer still is cut."""
    return fitting(origin.said, room, _SIZE, 2, bold=True) or wrap(origin.said[0], room, _SIZE, bold=True, most=2)


def _who(origin: Origin, year: str, room: float) -> list[str]:
    """Who said it and when, on one line where there is room; the day has one of its own where there is none."""
    told = f"{origin.who}, {origin.when(year)}"
    return (
        [told] if width(told, _SMALL) <= room else [cut(line, room, _SMALL) for line in (origin.who, origin.when(year))]
    )


def _joined(found: Sheet, articles: Sequence[str], frame: _Frame, y: float, colours: Palette) -> None:
    """A line through the dated articles of one origin; one that is dashed on to those of which no day is known."""
    dated = [frame.places[sha256] for sha256 in articles if frame.dated(sha256)]
    there = [frame.places[sha256] for sha256 in articles]
    last = max(dated) if dated else min(there)
    if dated and min(dated) < last:
        found.add(Stroke(min(dated), y, last, y, colours.guide, 2))
    if last < max(there):
        found.add(Stroke(last, y, max(there), y, colours.guide, 1.5, _DASHED))


def _caption(mentions: Sequence[Mark], sha256: str, origin: Origin, frame: _Frame) -> list[str]:
    """The words as printed there, as wide as no other article of the origin stands beside it."""
    x, there = frame.places[sha256], [frame.places[other] for other in origin.cells]
    wide = frame.wide(sha256)
    alone = all(abs(other - x) < 1 or abs(other - x) > 1.5 * wide for other in there)
    left, right = (frame.names, frame.undated) if frame.dated(sha256) else (frame.undated, frame.right)
    room = min(2 * min(x - left - 1, right - x - 1), (1.6 if alone else 1) * wide - 8)
    words = wordings(mark._replace(base=None) for mark in mentions)  # what it is added to stands at the row's head
    return fitting([parted(text, room, _SMALL) for text in words], room, _SMALL, 3)


def _cell(
    found: Sheet,
    mentions: Sequence[Mark],
    caption: Sequence[str],
    at: tuple[float, float],
    each: float,
    tint: Tint,
    colours: Palette,
) -> None:
    """A dot with the words beneath it, and how many mentions it is; a door for each, side by side."""
    (x, y), ink = at, tint.of(mentions[0])
    words = [Words(x, y + 18 + _LINE * line, text, _SMALL, colours.mute, "center") for line, text in enumerate(caption)]
    if len(mentions) > 1 and each >= _TIMES:
        words.append(Words(x + 9, y, f"× {len(mentions)}", _SMALL, colours.ink))
    faint = 0.45 if all(mark.pale for mark in mentions) else 1.0
    covered = Box(x - 10, y - 10, x + 10, y + 10)
    for line in words:
        covered = covered.around(line.box)
    found.add(
        Point(x, y, "circle", _SIGN, colours.page, colours.page, 2, SOLID),
        Point(x, y, "circle", _SIGN, ink, ink, 1, SOLID, faint),
        *words,
        *_doors(mentions, covered),
    )


def _doors(mentions: Sequence[Mark], covered: Box) -> Iterator[Door]:
    wide = (covered.right - covered.left) / len(mentions)
    for place, mark in enumerate(mentions):
        left = covered.left + place * wide
        which = f"mention {place + 1} of {len(mentions)}" if len(mentions) > 1 else "1 mention"
        box = Box(left, covered.top, left + wide, covered.bottom)
        yield door(mark, box, f"{mark.who}: {said(mark)}, {which} in {mark.article}")
