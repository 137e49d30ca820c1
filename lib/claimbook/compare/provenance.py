"""Where each number was printed: a row for each origin, a column for each article; one origin counts once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from . import days
from .headings import heading
from .ink import SOLID, Door, Point, Sheet, Stroke, Words
from .labels import Box, cut, width, wrap
from .marks import Mark
from .origins import of_marks
from .palette import Palette
from .panels import Group, Panel, groups
from .scales import Scale, amount
from .statements import TOLERANCES, Tolerances
from .tints import Tint

COLUMNS, ROWS = 12, 60  # of a matrix that can be read: the articles and the origins with the most mentions
_UNDATED = "undated"
_ROW, _LINE, _SIZE, _SMALL = 44.0, 14.0, 13.0, 11.5
_WIDEST, _SIGN = 0.27, (70.0, 130.0, 200.0, 280.0)


@dataclass(frozen=True, slots=True)
class Origin:
    """One number from one source, however often and in however many articles it was printed."""

    panel: Panel
    said: str  # the number, or the words for it
    who: str
    mentions: tuple[Mark, ...]

    @property
    def told(self) -> str:
        articles = len({mark.article_sha256 for mark in self.mentions})
        return f"{_count(len(self.mentions), 'mention')}, {_count(articles, 'article')}"


@dataclass(frozen=True, slots=True)
class Matrix:
    """The origins as rows and the articles as columns, by the day they were published, the undated last."""

    origins: tuple[Origin, ...]
    articles: tuple[str, ...]  # their sha256
    names: tuple[tuple[str, str], ...]  # the outlet or title, and the day
    year: str = ""  # of all days, where they have one in common


def matrix(found: Iterable[Mark]) -> Matrix:
    """Every number printed, by origin and article; of more than can be read those that were printed most."""
    numbered = [mark for mark in found if mark.drawn]
    articles = _articles(numbered)
    shown = [mark for mark in numbered if mark.article_sha256 in articles]
    origins = [origin for group in groups(shown) for panel in group.panels for origin in _origins(group, panel)]
    named = [_headed(next(mark for mark in shown if mark.article_sha256 == article)) for article in articles]
    years = {day[-4:] for _, day in named if day != _UNDATED}
    year = years.pop() if len(years) == 1 else ""
    heads = tuple((name, day.removesuffix(f" {year}")) for name, day in named)
    return Matrix(tuple(_most(origins)), tuple(articles), heads, year)


def kept(found: Iterable[Mark]) -> int:
    """How many of these marks a matrix shows."""
    return sum(len(origin.mentions) for origin in matrix(found).origins)


def sheet(shown: Matrix, wide: float, tint: Tint, colours: Palette, held: Tolerances = TOLERANCES) -> Sheet:
    """The matrix laid out on ``wide`` pixels."""
    found = Sheet(wide, 0, Scale(0, wide, 0, wide))
    said = [width(origin.said, _SIZE, bold=True) for origin in shown.origins]
    who = [width(origin.who, _SMALL) for origin in shown.origins]
    names = min(max([0.0, *said, *who]), _WIDEST * wide) + 6
    told = max((width(origin.told, _SMALL) for origin in shown.origins), default=0)
    right = wide - told - 4
    each = (right - names - 24) / max(1, len(shown.articles))
    places = {sha256: names + 12 + (count + 0.5) * each for count, sha256 in enumerate(shown.articles)}
    y, before = _heads(found, shown, places, each, colours), None
    for origin in shown.origins:
        if origin.panel is not before:
            y, before = heading(found, origin.panel, y, colours, held), origin.panel
        _row(found, origin, places, each, (names, right), y, tint, colours)
        y += _ROW
    found.tall = y + 2
    return found


def _articles(numbered: Sequence[Mark]) -> list[str]:
    counts: dict[str, int] = {}
    for mark in numbered:
        counts[mark.article_sha256] = counts.get(mark.article_sha256, 0) + 1
    kept = {sha256 for sha256, _ in sorted(counts.items(), key=lambda pair: -pair[1])[:COLUMNS]}
    published = {mark.article_sha256: (mark.published or "9999", mark.article) for mark in numbered}
    return sorted(kept, key=lambda sha256: (published[sha256], sha256))


def _headed(mark: Mark) -> tuple[str, str]:
    day = days.said(date.fromisoformat(mark.published)) if mark.published else _UNDATED
    return mark.outlet or mark.article, day


def _origins(group: Group, panel: Panel) -> Iterator[Origin]:
    title = ": ".join(filter(None, (group.title, panel.title[:1].lower() + panel.title[1:])))
    panel = replace(panel, title=title)
    for mentions in sorted(of_marks(panel.marks), key=lambda them: -max(mark.value for mark in them)):
        told = next((mark for mark in mentions if mark.speaker), mentions[0])
        yield Origin(panel, _number(told, group.unit), told.who, mentions)


def _number(mark: Mark, unit: str | None) -> str:
    return amount(mark.value, unit) if mark.form in ("exact", "about", "approaching") else mark.words


def _most(origins: Sequence[Origin]) -> list[Origin]:
    kept = sorted(origins, key=lambda origin: -len(origin.mentions))[:ROWS]
    return [origin for origin in origins if origin in kept]


def _heads(found: Sheet, shown: Matrix, places: dict[str, float], each: float, colours: Palette) -> float:
    """Write where and when each article was printed, the days on one line; where that ends."""
    told = [[*wrap(name, each - 6, _SMALL), day] for name, day in shown.names]
    bottom = 10 + _LINE * max(map(len, told), default=1)
    for sha256, lines in zip(shown.articles, told, strict=True):
        for line, text in enumerate(reversed(lines)):
            words = cut(text, each - 6, _SMALL)
            ink = colours.ink if line else colours.mute
            found.add(Words(places[sha256], bottom - 10 - _LINE * line, words, _SMALL, ink, "center"))
    return bottom


def _row(
    found: Sheet,
    origin: Origin,
    places: dict[str, float],
    each: float,
    edges: tuple[float, float],
    top: float,
    tint: Tint,
    colours: Palette,
) -> None:
    names, right = edges
    y = top + 14
    cells: dict[str, list[Mark]] = {}
    for mark in origin.mentions:
        cells.setdefault(mark.article_sha256, []).append(mark)
    for x in places.values():
        found.add(Stroke(x, top, x, top + _ROW, colours.grid, 1))
    there = [places[sha256] for sha256 in cells]
    found.add(Stroke(min(there), y, max(there), y, colours.guide, 2))
    for sha256, mentions in cells.items():
        x = places[sha256]
        alone = all(abs(other - x) < 1 or abs(other - x) > 1.5 * each for other in there)
        most = 2 * min(x - names - 4, right - x - 4)
        _cell(found, mentions, x, y, min(most, 2 * each if alone else each) - 8, tint, colours)
    found.add(
        Words(names, y, cut(origin.said, names - 6, _SIZE, bold=True), _SIZE, colours.ink, "right", bold=True),
        Words(names, y + 18, cut(origin.who, names - 6, _SMALL), _SMALL, colours.mute, "right"),
        Words(right, y, origin.told, _SMALL, colours.mute),
    )


def _cell(
    found: Sheet, mentions: Sequence[Mark], x: float, y: float, room: float, tint: Tint, colours: Palette
) -> None:
    """A dot as large as there are mentions, with their words beneath; a click opens the first."""
    first, ink = mentions[0], tint.of(mentions[0])
    size = _SIGN[min(len(mentions), len(_SIGN)) - 1]
    words = Words(x, y + 18, _said(mentions, room), _SMALL, colours.mute, "center")
    faint = 0.45 if all(mark.pale for mark in mentions) else 1.0
    opens = f"{first.who}: {first.words}, {_count(len(mentions), 'mention')} in {first.article}. Opens the sentence."
    covered = Box(x - 10, y - 10, x + 10, y + 10).around(words.box)
    found.add(
        Point(x, y, "circle", size, colours.page, colours.page, 2, SOLID),
        Point(x, y, "circle", size, ink, ink, 1, SOLID, faint),
        words,
        Door(covered, first.claim_id, opens, first.tip),
    )


def _said(mentions: Sequence[Mark], room: float) -> str:
    """The words as printed; where they have no room the first ones, or the number: never half a number."""
    words = list(dict.fromkeys(mark.words for mark in mentions))
    tries = (" / ".join(words), *(f"{words[0]} …" for _ in words[1:2]), words[0], mentions[0].number)
    return next((said for said in tries if width(said, _SMALL) <= room), "")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
