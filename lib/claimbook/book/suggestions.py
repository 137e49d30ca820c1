"""Suggestions coming in: the first ones of an article, and new ones where others stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from sqlalchemy import select

from claimbook.book import words
from claimbook.book.base import Base
from claimbook.book.desk import Change, Desk, changed, dropped, inserted
from claimbook.book.rows import Row, claim_of, claim_row
from claimbook.book.rules import Rules
from claimbook.book.ruling import arrived as came_with
from claimbook.book.ruling import rules as decisions
from claimbook.book.suggesting import Difference, checked, difference, named, names
from claimbook.book.tables import CLAIM
from claimbook.book.tags import formerly
from claimbook.model import Claim


@dataclass(frozen=True, slots=True)
class Suggested:
    """What suggestions changed; ``kept`` counts the claims that stayed as they were."""

    added: int = 0
    updated: int = 0
    kept: int = 0
    removed: int = 0


class Suggestions(Base):
    """A book as the place where suggestions meet verdicts."""

    def suggest(self, sha256: str, claims: Iterable[Claim], rules: str) -> Suggested:
        """What the suggestions changed. The first ones of an article are not undone by ctrl+z; later ones are."""
        return self.suggest_again([(sha256, claims)], rules)

    def suggest_again(self, batch: Sequence[tuple[str, Iterable[Claim]]], rules: str) -> Suggested:
        """What the suggestions changed in all these articles: one act. What the analyst touched never moves."""
        arrived = {sha256: list(claims) for sha256, claims in batch}
        return cast(Suggested, self._act(lambda desk: _suggested(desk, arrived, rules))) if arrived else Suggested()

    def suggest_first(self, sha256: str, claims: Iterable[Claim], rules: str) -> Suggested:
        """The same where the article has none by now: those made or imported while these were made stay as they are."""
        arrived = list(claims)

        def first(desk: Desk) -> Suggested:
            waits = desk.article(sha256)["suggested_by"] is None
            return _suggested(desk, {sha256: arrived}, rules) if waits else Suggested()

        return cast(Suggested, self._act(first))


def _suggested(desk: Desk, arrived: Mapping[str, Sequence[Claim]], rules: str) -> Suggested:
    rows = {sha256: desk.article(sha256) for sha256 in arrived}
    first = all(row["suggested_by"] is None for row in rows.values())
    held, tags = decisions(desk), formerly(desk)
    met = {sha256: [named(claim, held, tags) for claim in arrived[sha256]] for sha256 in rows}
    found = [_difference(desk, row, arrived[sha256], met[sha256]) for sha256, row in rows.items()]
    done = _sum(found)
    told = _told(first, done, rows)
    remembered = [change for sha256 in rows for change in _came(desk, held, arrived[sha256], met[sha256])]
    changes = [*_changes(found), *remembered, *_signed(rows, rules)]
    desk.write("suggest", told, changes, undoable=not first and bool(done.added + done.updated + done.removed))
    return done


def _difference(desk: Desk, article: Row, claims: Sequence[Claim], met: Sequence[Claim]) -> Difference:
    checked(claims, {article["sha256"]: article["text"]})
    here = select(CLAIM).where(CLAIM.c.article_sha256 == article["sha256"])
    existing = [claim_of(row) for row in desk.all(here.order_by(CLAIM.c.start, CLAIM.c.end))]
    return difference(existing, met)


def _came(desk: Desk, held: Rules, claims: Sequence[Claim], met: Sequence[Claim]) -> list[Change]:
    """What remembers how the suggester named those that the analyst's decisions name otherwise."""
    if not held:
        return []
    return came_with(desk, {one.id: (names(one), names(other)) for one, other in zip(claims, met, strict=True)})


def _changes(found: Iterable[Difference]) -> list[Change]:
    changes: list[Change | None] = []
    for one in found:
        changes += [inserted("claim", claim_row(claim)) for claim in one.added]
        changes += [changed("claim", claim_row(old), claim_row(new)) for old, new in one.updated]
        changes += [dropped("claim", {**claim_row(claim), "revision": claim.revision}) for claim in one.removed]
    return [change for change in changes if change]


def _signed(rows: dict[str, Row], rules: str) -> list[Change]:
    """The articles marked as suggested by these rules."""
    changes = (changed("article", row, {"suggested_by": rules}) for row in rows.values())
    return [change for change in changes if change]


def _sum(found: Sequence[Difference]) -> Suggested:
    return Suggested(
        sum(len(one.added) for one in found),
        sum(len(one.updated) for one in found),
        sum(one.kept for one in found),
        sum(len(one.removed) for one in found),
    )


def _told(first: bool, done: Suggested, rows: dict[str, Row]) -> str:
    if first:
        return f"suggested {words.count(done.added, 'claim')} in {words.count(len(rows), 'article')}"
    return words.suggested(done.added, done.updated, done.removed, len(rows))
