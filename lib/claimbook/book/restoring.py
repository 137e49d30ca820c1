"""An export coming home: its claims as they were, its articles as they were described."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from claimbook.book import words
from claimbook.book.base import Base
from claimbook.book.camps import placed as put_into_camps
from claimbook.book.desk import Change, Desk, changed, inserted
from claimbook.book.rows import EVIDENCED, Row, article_cell, claim_row
from claimbook.book.suggesting import checked
from claimbook.book.tags import missing
from claimbook.errors import NotFound, SpanMismatch
from claimbook.model import Claim

_DESCRIBED = frozenset({"name", "author", "url", *EVIDENCED, *(f"{name}_evidence" for name in EVIDENCED)})


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of an import; ``refused`` says of each claim that was left out why."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    articles: int = 0
    refused: tuple[str, ...] = ()


class Restoring(Base):
    """A book as the place an export is put back into."""

    def restore(
        self,
        articles: Mapping[str, Mapping[str, object]],
        claims: Iterable[Claim],
        *,
        camps: Mapping[str, str] = MappingProxyType({}),
        undoable: bool = True,
    ) -> Restored:
        """What the import changed, as one act: claims by id, each article's fields by its hash, the camps of speakers.

        Articles must be in the book; those named here count as suggested, so that what the export left out is not made
        again. A claim whose quote is not in its text is left out and named.
        """
        arrived = {claim.id: claim for claim in claims}

        def restored(desk: Desk) -> Restored:
            held = desk.rows("article", [*articles, *(claim.article_sha256 for claim in arrived.values())])
            fitting, refused = _sorted_out(arrived.values(), {name: row["text"] for name, row in held.items()})
            described = [change for name, row in held.items() for change in _described(row, articles.get(name, {}))]
            there = desk.rows("claim", (claim.id for claim in fitting))
            made = [_placed(claim, there.get(claim.id)) for claim in fitting]
            changes = [change for change in made if change]
            added = sum(change.before is None for change in changes)
            told = f"imported {words.count(len(changes), 'claim')} in {words.count(len(held), 'article')}"
            tags = missing(desk, {claim.tag for claim in fitting})
            sides = put_into_camps(desk, camps)
            desk.write("import", told, [*tags, *described, *sides, *changes], undoable=undoable)
            return Restored(added, len(changes) - added, len(made) - len(changes), len(held), tuple(refused))

        return cast(Restored, self._act(restored))


def _sorted_out(claims: Iterable[Claim], texts: Mapping[str, str]) -> tuple[list[Claim], list[str]]:
    """The claims whose quote stands in their text, and why each other one does not."""
    fitting, refused = [], []
    for claim in claims:
        try:
            checked([claim], texts)
            fitting.append(claim)
        except (NotFound, SpanMismatch) as error:
            refused.append(f"claim {claim.id}: {error}")
    return fitting, refused


def _described(row: Row, fields: Mapping[str, object]) -> list[Change]:
    """The change of an article to the import's description; it then counts as suggested."""
    if strange := fields.keys() - _DESCRIBED:
        raise ValueError(f"no field of an article to import: {', '.join(sorted(strange))}")
    after: Row = {name: article_cell(name, value) for name, value in fields.items()}
    for name in [name for name in EVIDENCED if name in after and after[name] != row[name]]:
        after.setdefault(f"{name}_evidence", "from an import" if after[name] is not None else None)
    change = changed("article", row, {**after, "suggested_by": row["suggested_by"] or "import", "deleted": False})
    return [change] if change else []


def _placed(claim: Claim, there: Row | None) -> Change | None:
    return inserted("claim", claim_row(claim)) if there is None else changed("claim", there, claim_row(claim))
