"""The claims as lines of a list: what is shown of each, what changed since a revision, and some of them whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from claimbook.book.base import Base
from claimbook.book.desk import AT_ONCE, batches, by_column, last_seq
from claimbook.book.following import Heading
from claimbook.book.rows import Row, article_of, claim_of, date_of
from claimbook.book.tables import ARTICLE, CLAIM, EVENT
from claimbook.model import Article, Claim, Verdict


@dataclass(frozen=True, slots=True)
class Moved:
    """What changed after a revision: the claims, whether articles did, and the revision it is now."""

    revision: int
    claims: tuple[str, ...] = ()
    articles: bool = False


class Listing(Base):
    """A book as a list of claims."""

    def cells(self, columns: Sequence[str], ids: Sequence[str] | None = None) -> dict[str, list[Any]]:
        """What stands in each of these columns, plainly, of all claims or of those of these that are there."""
        query, cells = select(*(CLAIM.c[name] for name in columns)), {name: list[Any]() for name in columns}
        queries = [query] if ids is None else [query.where(CLAIM.c.id.in_(part)) for part in batches(ids)]
        with self._database.reading() as connection:
            for result in map(connection.execute, queries):
                for rows in result.partitions(AT_ONCE):  # never all rows at once: to keep count of them takes as long
                    for column, met in zip(cells.values(), zip(*rows, strict=True), strict=True):
                        column += met
        return cells

    def moved(self, since: int) -> Moved:
        """What happened after a revision."""
        change = func.json_each(EVENT.c.changes).table_valued("value")
        table, key = (func.json_extract(change.c.value, f"$[{place}]") for place in (0, 1))
        query = select(table, key).select_from(EVENT).join(change, EVENT.c.seq > since).where(EVENT.c.seq > since)
        with self._database.reading() as connection:
            now = last_seq(connection)
            met = connection.execute(query).all() if now > since else []
        claims = dict.fromkeys(key for table, key in met if table == "claim")
        return Moved(now, tuple(claims), any(table == "article" for table, _ in met))

    def listed(self, ids: Sequence[str]) -> list[tuple[Claim, Heading]]:
        """Those of these claims that are there, in the order asked, each with the heading of its article."""
        query = select(CLAIM, *_heading()).join(ARTICLE)
        with self._database.reading() as connection:
            parts = (by_column(connection.execute(query.where(CLAIM.c.id.in_(part)))) for part in batches(ids))
            found = {row["id"]: (claim_of(row), _heading_of(row)) for part in parts for row in part}
        return [found[claim_id] for claim_id in ids if claim_id in found]

    def of_these(self, sha256s: Sequence[str]) -> list[Article]:
        """Those of these articles that are there, in the order asked."""
        standing = select(ARTICLE).where(~ARTICLE.c.deleted)
        with self._database.reading() as connection:
            parts = (connection.execute(standing.where(ARTICLE.c.sha256.in_(part))) for part in batches(sha256s))
            found = {row["sha256"]: article_of(row) for part in parts for row in by_column(part)}
        return [found[sha256] for sha256 in sha256s if sha256 in found]

    def there(self, ids: Sequence[str], verdict: Verdict | None = None) -> list[str]:
        """Those of these claims that are there, or there with that verdict, in the order asked."""
        query = select(CLAIM.c.id) if verdict is None else select(CLAIM.c.id).where(CLAIM.c.verdict == verdict)
        with self._database.reading() as connection:
            parts = (connection.execute(query.where(CLAIM.c.id.in_(part))).scalars() for part in batches(ids))
            found = {claim_id for part in parts for claim_id in part}
        return [claim_id for claim_id in ids if claim_id in found]

    def values(self, field: str, most: int = -1) -> list[str]:
        """What stands in one field of the claims, each once, in order; only the most frequent where limited."""
        cell = CLAIM.c[field]
        said = select(cell).where(cell.is_not(None), cell != "").group_by(cell)
        with self._database.reading() as connection:
            return sorted(connection.execute(said.order_by(func.count().desc(), cell).limit(most)).scalars())


def _heading() -> list[Any]:
    return [ARTICLE.c[name].label(f"article_{name}") for name in ("name", "title", "outlet", "published")]


def _heading_of(row: Row) -> Heading:
    name, title, outlet = (row[f"article_{name}"] for name in ("name", "title", "outlet"))
    return Heading(row["article_sha256"], name, title, outlet, date_of(row["article_published"]))
