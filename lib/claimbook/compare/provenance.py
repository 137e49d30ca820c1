"""Where each number was printed: a row for each origin, a column for each article; one origin counts once.

The columns run by the day on which the articles were published; those without one stand on a ground of their own, and
no line but a dashed one leads there. All dots are alike: a place tells an article, never an amount.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from . import days
from .clearing import clear
from .headings import heading
from .ink import SOLID, Area, Door, Point, Sheet, Stroke, Words
from .labels import Box, cut, width, wrap
from .marks import Mark
from .origins import of_marks
from .palette import Palette
from .panels import Group, Panel, groups
from .saying import fitting, said, wordings
from .scales import Scale
from .statements import TOLERANCES, Tolerances
from .tints import Tint

COLUMNS, ROWS = 12, 60  # of a matrix that can be read: the articles and the origins with the most mentions
_UNDATED = "undated"
_ROW, _LINE, _SIZE, _SMALL = 44.0, 14.0, 13.0, 11.5
_WIDEST, _SIGN, _GAP = 0.27, 80.0, 12.0
_DASHED = (3.0, 4.0)
_TIMES = 56.0  # pixels of a column in which a dot may have words at its side


@dataclass(frozen=True, slots=True)
class Origin:
    """One number from one source, however often and in however many articles it was printed."""

    panel: Panel
    said: tuple[str, ...]  # every wording of it
    who: str
    mentions: tuple[Mark, ...]

    @property
    def told(self) -> str:
        articles = len({mark.article_sha256 for mark in self.mentions})
        return f"{_count(len(self.mentions), 'mention')}, {_count(articles, 'article')}"

    @property
    def cells(self) -> dict[str, list[Mark]]:
        """The mentions by article."""
        found: dict[str, list[Mark]] = {}
        for mark in self.mentions:
            found.setdefault(mark.article_sha256, []).append(mark)
        return found


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over the column of an article: who printed it, or that nobody knows and its title; the day."""

    outlet: str | None
    title: str
    day: str
    which: str = ""  # "article 1 of 2", where an outlet printed several

    @property
    def dated(self) -> bool:
        return self.day != _UNDATED

    def lines(self, room: float) -> list[str]:
        if self.outlet is None:
            name = [*wrap("outlet unknown", room, _SMALL), *wrap(f"“{self.title}”", room, _SMALL, most=4)]
        else:
            name = wrap(self.outlet, room, _SMALL)
        return [*name, *filter(None, [self.which]), self.day]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The origins as rows and the articles as columns, by the day they were published, the undated last."""

    origins: tuple[Origin, ...]
    articles: tuple[str, ...]  # their sha256
    heads: tuple[Head, ...]
    subjects: tuple[str, ...] = ()
    year: str = ""  # of all days, where they have one in common

    @property
    def repeated(self) -> bool:
        """Whether an article mentions an origin twice."""
        return any(len(mentions) > 1 for origin in self.origins for mentions in origin.cells.values())


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the names end, each article stands, the ground of the undated begins, the counts begin."""

    names: float
    right: float
    each: float
    places: dict[str, float]
    undated: float  # the right edge of the plot where everything is dated

    def dated(self, sha256: str) -> bool:
        return self.places[sha256] < self.undated


def matrix(found: Iterable[Mark]) -> Matrix:
    """Every number printed, by origin and article; of more than can be read those that were printed most."""
    numbered = [mark for mark in found if mark.drawn]
    articles = _articles(numbered)
    shown = [mark for mark in numbered if mark.article_sha256 in articles]
    grouped = groups(shown)
    several = len({group.title for group in grouped}) > 1
    origins = [one for group in grouped for panel in group.panels for one in _origins(_titled(group, panel, several))]
    named = _heads_of([next(mark for mark in shown if mark.article_sha256 == article) for article in articles])
    years = {head.day[-4:] for head in named if head.dated}
    year = years.pop() if len(years) == 1 else ""
    heads = tuple(replace(head, day=head.day.removesuffix(f" {year}")) for head in named)
    subjects = tuple(dict.fromkeys(group.subject for group in grouped))
    return Matrix(tuple(_most(origins)), tuple(articles), heads, subjects, year)


def kept(found: Iterable[Mark]) -> int:
    """How many of these marks a matrix shows."""
    return sum(len(origin.mentions) for origin in matrix(found).origins)


def sheet(shown: Matrix, wide: float, tint: Tint, colours: Palette, held: Tolerances = TOLERANCES) -> Sheet:
    """The matrix laid out on ``wide`` pixels."""
    found = Sheet(wide, 0, Scale(0, wide, 0, wide))
    frame = _frame(shown, wide)
    bottom, before = _heads(found, shown, frame, colours), None
    y = bottom
    for origin in shown.origins:
        if origin.panel is not before:
            y, before = heading(found, origin.panel, y, colours, held), origin.panel
        y = _row(found, origin, frame, y, tint, colours)
    found.tall = y + 2
    if frame.undated < frame.right:
        edge = frame.undated, 2.0, frame.right - 4, y
        found.pieces.insert(0, Area(*edge, colours.panel, colours.panel))
    return found


def _frame(shown: Matrix, wide: float) -> _Frame:
    heads = [width(" / ".join(origin.said), _SIZE, bold=True) for origin in shown.origins]
    who = [width(origin.who, _SMALL) for origin in shown.origins]
    names = min(max([width("published 2024", _SMALL), *heads, *who]), _WIDEST * wide) + 6
    right = wide - max((width(origin.told, _SMALL) for origin in shown.origins), default=0) - 4
    dated = sum(head.dated for head in shown.heads)
    gap = _GAP if 0 < dated < len(shown.heads) else 0.0
    each = (right - names - 16 - gap) / max(1, len(shown.articles))
    lefts = [names + 8 + count * each + (gap if count >= dated else 0) for count in range(len(shown.articles))]
    undated = lefts[dated] if dated < len(lefts) else right
    middles = {sha256: left + each / 2 for sha256, left in zip(shown.articles, lefts, strict=True)}
    return _Frame(names, right, each, middles, undated)


def _articles(numbered: Sequence[Mark]) -> list[str]:
    counts: dict[str, int] = {}
    for mark in numbered:
        counts[mark.article_sha256] = counts.get(mark.article_sha256, 0) + 1
    kept = {sha256 for sha256, _ in sorted(counts.items(), key=lambda pair: -pair[1])[:COLUMNS]}
    published = {mark.article_sha256: (mark.published or "9999", mark.article) for mark in numbered}
    return sorted(kept, key=lambda sha256: (published[sha256], sha256))


def _heads_of(firsts: Sequence[Mark]) -> list[Head]:
    outlets = [mark.outlet for mark in firsts]
    heads = []
    for count, mark in enumerate(firsts):
        several = outlets.count(mark.outlet) if mark.outlet else 1
        which = f"article {outlets[: count + 1].count(mark.outlet)} of {several}" if several > 1 else ""
        day = days.said(date.fromisoformat(mark.published)) if mark.published else _UNDATED
        heads.append(Head(mark.outlet, mark.article, day, which))
    return heads


def _titled(group: Group, panel: Panel, several: bool) -> Panel:
    """The panel, with the name of its series where there are several."""
    if not several:
        return panel
    return replace(panel, title=": ".join(filter(None, (group.title, panel.title[:1].lower() + panel.title[1:]))))


def _origins(panel: Panel) -> Iterator[Origin]:
    for them in sorted(of_marks(panel.marks), key=lambda them: -max(mark.value for mark in them)):
        mentions = tuple(sorted(them, key=lambda mark: mark.published or "9999"))
        told = next((mark for mark in mentions if mark.speaker), mentions[0])
        yield Origin(panel, tuple(wordings(mentions)), told.who, mentions)


def _most(origins: Sequence[Origin]) -> list[Origin]:
    kept = sorted(origins, key=lambda origin: -len(origin.mentions))[:ROWS]
    return [origin for origin in origins if origin in kept]


def _heads(found: Sheet, shown: Matrix, frame: _Frame, colours: Palette) -> float:
    """Write where and when each article was published, the days on one line; where that ends."""
    told = [head.lines(frame.each - 6) for head in shown.heads]
    bottom = 10 + _LINE * max(map(len, told), default=1)
    for sha256, lines in zip(shown.articles, told, strict=True):
        for line, text in enumerate(reversed(lines)):
            words = cut(text, frame.each - 6, _SMALL)
            ink = colours.ink if line else colours.mute
            found.add(Words(frame.places[sha256], bottom - 10 - _LINE * line, words, _SMALL, ink, "center"))
    if any(head.dated for head in shown.heads):
        published = " ".join(filter(None, ("published", shown.year)))
        found.add(Words(frame.names, bottom - 10, published, _SMALL, colours.mute, "right", italic=True))
    return bottom


def _row(found: Sheet, origin: Origin, frame: _Frame, top: float, tint: Tint, colours: Palette) -> float:
    """Lay one origin out below ``top``; where it ends."""
    start, y = len(found.pieces), top + 14
    cells = {sha256: _caption(mentions, sha256, origin, frame) for sha256, mentions in origin.cells.items()}
    name = _name(origin, frame.names - 6)
    tall = _ROW + _LINE * max(len(name) - 1, *(len(lines) - 1 for lines in cells.values()))
    for x in frame.places.values():
        found.add(Stroke(x, top, x, top + tall, colours.grid, 1))
    _joined(found, [*cells], frame, y, colours)
    for line, text in enumerate(name):
        found.add(Words(frame.names, y + _LINE * line, text, _SIZE, colours.ink, "right", bold=True))
    who = cut(origin.who, frame.names - 6, _SMALL)
    found.add(
        Words(frame.names, y + _LINE * len(name) + 4, who, _SMALL, colours.mute, "right"),
        Words(frame.right, y, origin.told, _SMALL, colours.mute),
    )
    for sha256, mentions in origin.cells.items():
        _cell(found, mentions, cells[sha256], (frame.places[sha256], y), frame.each, tint, colours)
    clear(found, start, lambda stroke: stroke.ink in (colours.grid, colours.guide))
    return top + tall


def _name(origin: Origin, room: float) -> list[str]:
    """Every wording in two lines; a single one that is longer still is cut."""
    return fitting(origin.said, room, _SIZE, 2, bold=True) or wrap(origin.said[0], room, _SIZE, bold=True, most=2)


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
    alone = all(abs(other - x) < 1 or abs(other - x) > 1.5 * frame.each for other in there)
    left, right = (frame.names, frame.undated) if frame.dated(sha256) else (frame.undated, frame.right)
    most = 2 * min(x - left - 2, right - x - 2)
    words = wordings(mark._replace(base=None) for mark in mentions)  # what it is added to stands at the row's head
    return fitting(words, min(most, (1.6 if alone else 1) * frame.each - 8), _SMALL, 3)


def _cell(
    found: Sheet,
    mentions: Sequence[Mark],
    caption: Sequence[str],
    at: tuple[float, float],
    each: float,
    tint: Tint,
    colours: Palette,
) -> None:
    """A dot with the words beneath it, and how many mentions it is; a click opens the first."""
    (x, y), first, ink = at, mentions[0], tint.of(mentions[0])
    words = [Words(x, y + 18 + _LINE * line, text, _SMALL, colours.mute, "center") for line, text in enumerate(caption)]
    if len(mentions) > 1 and each >= _TIMES:
        words.append(Words(x + 9, y, f"× {len(mentions)}", _SMALL, colours.ink))
    faint = 0.45 if all(mark.pale for mark in mentions) else 1.0
    opens = f"{first.who}: {said(first)}, {_count(len(mentions), 'mention')} in {first.article}. Opens the sentence."
    covered = Box(x - 10, y - 10, x + 10, y + 10)
    for line in words:
        covered = covered.around(line.box)
    found.add(
        Point(x, y, "circle", _SIGN, colours.page, colours.page, 2, SOLID),
        Point(x, y, "circle", _SIGN, ink, ink, 1, SOLID, faint),
        *words,
        Door(covered, first.claim_id, opens, first.tip),
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
