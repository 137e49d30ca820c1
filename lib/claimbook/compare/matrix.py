"""Every number printed, by its origin and by the article that printed it: one origin counts once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimbook.words import number_of

from . import days
from .labels import parted, wrap
from .marks import NO_OUTLET, Mark
from .origins import of_marks
from .panels import Group, Panel, groups
from .saying import wordings

COLUMNS, ROWS = 12, 60  # of a matrix that can be read: the articles and the origins with the most mentions
SMALL = 11.5  # pixels of the words over its columns
UNDATED = "undated"


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
        return f"{number_of(len(self.mentions), 'mention')}, {number_of(articles, 'article')}"

    def when(self, year: str = "") -> str:
        """The days it was said on, without the ``year`` that is told already: "said 28 Oct* / undated"."""
        stated = {mark.said_on: mark.inferred for mark in sorted(self.mentions, key=lambda mark: -mark.inferred)}
        dated = sorted((day, inferred) for day, inferred in stated.items() if day)
        said = [_day(day).removesuffix(f" {year}") + "*" * inferred for day, inferred in dated]
        said = [f"{said[0]} to {said[-1]}"] if len(said) > 2 else said
        return " / ".join([*(["said " + ", ".join(said)] if said else []), *([UNDATED] if None in stated else [])])

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
        return self.day != UNDATED

    def lines(self, room: float) -> list[str]:
        """Lines of that width, whatever the words; of a title that is very long the beginning."""
        told = [(self.outlet, 8)] if self.outlet else [(NO_OUTLET, 8), (f"“{self.title}”", 4)]
        return [
            line
            for text, most in (*told, (self.which, 5), (self.day, 3))
            for line in wrap(parted(text, room, SMALL), room, SMALL, most=most)
        ]


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
        day = _day(mark.published) if mark.published else UNDATED
        heads.append(Head(mark.outlet, mark.article, day, which))
    return heads


def _titled(group: Group, panel: Panel, several: bool) -> Panel:
    """The panel, with the name of its series where there are several."""
    if not several:
        return panel
    return replace(panel, title=": ".join(filter(None, (group.title, panel.inside))))


def _origins(panel: Panel) -> Iterator[Origin]:
    for them in sorted(of_marks(panel.marks), key=lambda them: -max(mark.value for mark in them)):
        mentions = tuple(sorted(them, key=lambda mark: mark.published or "9999"))
        told = next((mark for mark in mentions if mark.speaker), mentions[0])
        yield Origin(panel, tuple(wordings(mentions)), told.who, mentions)


def _most(origins: Sequence[Origin]) -> list[Origin]:
    kept = sorted(origins, key=lambda origin: -len(origin.mentions))[:ROWS]
    return [origin for origin in origins if origin in kept]


def _day(day: str) -> str:
    return days.said(date.fromisoformat(day))
