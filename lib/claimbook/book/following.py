"""What a reader who holds an article has to be told: headings, the claims since a revision, what is left to do."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select, true

from claimbook.book.base import Base
from claimbook.book.desk import by_column, last_seq
from claimbook.book.rows import claim_of, date_of
from claimbook.book.tables import ARTICLE, CLAIM, EVENT
from claimbook.model import Claim

_LONG = 200_000  # characters of changes to read through, rather than to count anew
_MANY = 400  # articles in one question


@dataclass(frozen=True, slots=True)
class Heading:
    """What an article is called by, without its text."""

    sha256: str
    name: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None

    @property
    def label(self) -> str:
        """What to call it on a screen, as the article itself says it."""
        return self.title or self.outlet or self.name


@dataclass(frozen=True, slots=True)
class News:
    """The claims of one article that changed after a revision, the ids that left, and the revision it is now."""

    revision: int
    claims: tuple[Claim, ...]
    gone: tuple[str, ...] = ()


class Following(Base):
    """A book as somebody follows it who reads one article."""

    _counted: tuple[int, dict[str, int]] = (0, {})  # at which revision was counted what is left, and what that was

    def headings(self) -> list[Heading]:
        """The articles by name, without the deleted and without their texts."""
        columns = [ARTICLE.c[name] for name in ("sha256", "name", "title", "outlet", "published")]
        query = select(*columns).where(~ARTICLE.c.deleted).order_by(ARTICLE.c.name, ARTICLE.c.sha256)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return [Heading(sha, name, title, outlet, date_of(day)) for sha, name, title, outlet, day in rows]

    def news(self, sha256: str, since: int | None = None) -> News:
        """What changed in an article after a revision of the book; without one, all its claims."""
        after = -1 if since is None else since
        here = select(CLAIM).where(CLAIM.c.article_sha256 == sha256, CLAIM.c.revision > after)
        with self._database.reading() as connection:
            now = last_seq(connection)
            rows = by_column(connection.execute(here.order_by(CLAIM.c.start, CLAIM.c.end, CLAIM.c.tag, CLAIM.c.id)))
            gone: list[str] = [] if since is None else [*connection.execute(_gone(since)).scalars()]
            return News(now, tuple(map(claim_of, rows)), tuple(gone))

    def names(self) -> tuple[list[str], list[str]]:
        """All speakers and all series of the book, each once, in order."""
        speakers, series = (
            [str(row["name"]) for row in self._rows(_distinct(column))] for column in ("speaker", "series")
        )
        return speakers, series

    def unreviewed(self) -> dict[str, int]:
        """How many suggestions wait for a verdict, in each article that has some."""
        since, before = self._counted
        with self._database.reading() as connection:
            now = last_seq(connection)
            met = _met(connection, since) if since else None
            if met is None:
                left = _left(connection)
            else:
                left = {name: count for name, count in before.items() if name not in met} | _left(connection, met)
        self._counted = (now, left)
        return left

    def of_series(self, claim: Claim, *, most: int) -> list[tuple[Claim, str]]:
        """The claims of the same series in the other articles, by day, each with what its article is called."""
        if claim.series is None:
            return []
        label = func.coalesce(ARTICLE.c.title, ARTICLE.c.outlet, ARTICLE.c.name).label("label")
        here = (CLAIM.c.series == claim.series, CLAIM.c.article_sha256 != claim.article_sha256, ~ARTICLE.c.deleted)
        query = select(CLAIM, label).join(ARTICLE).where(*here, CLAIM.c.verdict != "rejected")
        day = func.coalesce(CLAIM.c.said_on, ARTICLE.c.published)
        return self._read(query.order_by(day, CLAIM.c.id).limit(most), lambda row: (claim_of(row), str(row["label"])))

    def left(self, sha256: str) -> int:
        """How many suggestions of one article wait for a verdict."""
        here = (CLAIM.c.article_sha256 == sha256, CLAIM.c.verdict == "suggested")
        return int(self._rows(select(func.count().label("left")).where(*here))[0]["left"])

    def tags_in(self, sha256: str) -> set[str]:
        """The tags that the claims of an article carry."""
        return {
            row["tag"] for row in self._rows(select(CLAIM.c.tag).where(CLAIM.c.article_sha256 == sha256).distinct())
        }

    def is_waiting(self, sha256: str) -> bool:
        """Whether no suggestions were made yet for an article."""
        return bool(
            self._rows(select(ARTICLE.c.sha256).where(ARTICLE.c.sha256 == sha256, ARTICLE.c.suggested_by.is_(None)))
        )


def _left(connection: Connection, articles: Collection[str] | None = None) -> dict[str, int]:
    """How many suggestions wait in each of these articles, or in each of all, that has some."""
    if articles is not None and not articles:
        return {}
    here = CLAIM.c.article_sha256.in_(articles) if articles else true()
    found = select(CLAIM.c.article_sha256, func.count()).where(CLAIM.c.verdict == "suggested", here)
    return {str(sha256): int(left) for sha256, left in connection.execute(found.group_by(CLAIM.c.article_sha256))}


def _met(connection: Connection, since: int) -> set[str] | None:
    """The articles whose claims any event after a revision met; None where it is as quick to look at all of them."""
    size = connection.scalar(select(func.sum(func.length(EVENT.c.changes))).where(EVENT.c.seq > since)) or 0
    if size > _LONG:
        return None
    change = func.json_each(EVENT.c.changes).table_valued("value")
    key, was = (func.json_extract(change.c.value, path) for path in ("$[1]", "$[2].article_sha256"))
    of_claim = func.json_extract(change.c.value, "$[0]") == "claim"
    told = select(func.coalesce(CLAIM.c.article_sha256, was)).select_from(EVENT).join(change, of_claim)
    found = connection.execute(told.outerjoin(CLAIM, CLAIM.c.id == key).where(EVENT.c.seq > since).distinct())
    met = {str(sha256) for sha256 in found.scalars() if sha256}
    return met if len(met) <= _MANY else None


def _gone(since: int) -> Select[Any]:
    """The ids of claims that events after a revision met, and that are there no longer."""
    change = func.json_each(EVENT.c.changes).table_valued("value")
    met = func.json_extract(change.c.value, "$[1]")
    touched = select(met).select_from(EVENT).join(change, func.json_extract(change.c.value, "$[0]") == "claim")
    return touched.where(EVENT.c.seq > since, ~select(CLAIM.c.id).where(CLAIM.c.id == met).exists()).distinct()


def _distinct(column: str) -> Select[Any]:
    named = CLAIM.c[column]
    return select(named.label("name")).where(named.is_not(None)).distinct().order_by(named)
