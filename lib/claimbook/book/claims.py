"""The claims of a book: looked up, marked, judged, edited, removed."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from claimbook.book import words
from claimbook.book.base import Base, Op
from claimbook.book.desk import Change, Desk, by_column, changed, dropped, inserted, last_seq
from claimbook.book.rows import Row, claim_of, claim_row, storable
from claimbook.book.ruling import rules
from claimbook.book.suggesting import checked, named
from claimbook.book.tables import ARTICLE, CLAIM
from claimbook.errors import ChangedElsewhere, NotFound
from claimbook.model import Claim, Span, Verdict

_THE_BOOKS_OWN = frozenset({"id", "article_sha256", "origin", "annotator", "created", "updated", "revision"})
_LISTS_HELD = 16
_EDITABLE = frozenset(field.name for field in fields(Claim)) - _THE_BOOKS_OWN


Wanted = tuple[str | None, Verdict | None, str | None]


class Claims(Base):
    """A book as a list of claims."""

    _held: tuple[int, dict[Wanted, list[Claim]]] = (-1, {})

    def claims(
        self, article: str | None = None, *, verdict: Verdict | None = None, tag: str | None = None
    ) -> list[Claim]:
        """Claims in reading order; all of them, or those of one article, verdict or tag."""
        with self._database.reading() as connection:
            held = self._held_at(last_seq(connection))
            if (article, verdict, tag) not in held:
                rows = by_column(connection.execute(_selected(article, verdict, tag)))
                held[article, verdict, tag] = [claim_of(row) for row in rows]
            return list(held[article, verdict, tag])

    def claim(self, claim_id: str) -> Claim:
        """One claim, by its id."""
        found = self._rows(in_reading_order().where(CLAIM.c.id == claim_id))
        if not found:
            raise NotFound("claim", claim_id)
        return claim_of(found[0])

    def mark(self, claim: Claim, *, op: Op | None = None) -> Claim:
        """The analyst's claim as it now stands in the book: an id of its own, accepted unless rejected."""

        def marked(desk: Desk) -> Claim:
            mine = analysts(desk, claim)
            checked([mine], desk.texts([mine.article_sha256]))
            _known_tag(desk, mine.tag)
            told = f"tagged “{words.short(mine.quote)}” as {mine.tag}"
            desk.write("mark", told, [inserted("claim", claim_row(mine))])
            return claim_of(desk.claims([mine.id])[0])

        return self._act(marked, op) or self._marked_before(claim)

    def judge(self, ids: Sequence[str], verdict: Verdict, *, op: Op | None = None) -> int:
        """How many claims got another verdict."""

        def judged(desk: Desk) -> int:
            rows = [row for row in desk.claims(ids) if row["verdict"] != verdict]
            changes = [touched(row, {"verdict": verdict}, desk) for row in rows]
            desk.write("judge", words.judged(verdict, rows), changes)
            return len(changes)

        return self._act(judged, op) or 0

    def edit(
        self, ids: Sequence[str], changes: Mapping[str, object], *, revision: int | None = None, op: Op | None = None
    ) -> int:
        """How many claims changed. A suggestion that changes is accepted by that.

        With a ``revision``, of the claim or of the book, a claim that changed after it is refused.
        """
        if strange := changes.keys() - _EDITABLE:
            raise ValueError(f"no field of a claim to edit: {', '.join(sorted(strange))}")

        def edited(desk: Desk) -> int:
            rows = desk.claims(ids)
            _unchanged_since(revision, rows)
            after = _edited(desk, rows, changes)
            made = [touched(row, after[row["id"]], desk) for row in rows if row["id"] in after]
            desk.write("edit", words.edited(changes, [row for row in rows if row["id"] in after]), made)
            return len(made)

        return self._act(edited, op) or 0

    def remove(self, ids: Sequence[str], *, op: Op | None = None) -> int:
        """How many claims left: the analyst's own go, suggestions are rejected, so that they do not come again."""

        def removed(desk: Desk) -> int:
            rows = [row for row in desk.claims(ids) if row["origin"] == "analyst" or row["verdict"] != "rejected"]
            changes = [_gone(row, desk) for row in rows]
            desk.write("remove", f"removed {words.these(rows)}", changes)
            return len(changes)

        return self._act(removed, op) or 0

    def _held_at(self, seq: int) -> dict[Wanted, list[Claim]]:
        """The lists read since the last act: pages ask for the same ones at every turn, and claims are frozen."""
        held_at, held = self._held
        if held_at != seq or len(held) > _LISTS_HELD:
            held = {}
            self._held = (seq, held)
        return held

    def _marked_before(self, claim: Claim) -> Claim:
        """What an earlier sending of the same operation made of this claim."""
        here = (CLAIM.c.article_sha256 == claim.article_sha256, CLAIM.c.start == claim.span.start)
        same = (CLAIM.c.end == claim.span.end, CLAIM.c.tag == claim.tag, CLAIM.c.origin == "analyst")
        found = self._read(in_reading_order().where(*here, *same), claim_of)
        return next((other for other in found if other.id == claim.id), found[-1] if found else claim)


def _selected(article: str | None, verdict: Verdict | None, tag: str | None) -> Select[Any]:
    wanted = {CLAIM.c.article_sha256: article, CLAIM.c.verdict: verdict, CLAIM.c.tag: tag}
    return in_reading_order().where(*[column == value for column, value in wanted.items() if value is not None])


def in_reading_order() -> Select[Any]:
    """All claims, as they are met in reading."""
    place = (CLAIM.c.article_sha256, CLAIM.c.start, CLAIM.c.end, CLAIM.c.tag, CLAIM.c.id)
    return select(CLAIM).join(ARTICLE).where(~ARTICLE.c.deleted).order_by(ARTICLE.c.name, *place)


def analysts(desk: Desk, claim: Claim) -> Claim:
    """The claim as one of the analyst who acts: accepted unless rejected, under an id that is free."""
    free = claim.id if claim.id and not desk.rows("claim", [claim.id]) else uuid.uuid4().hex
    return replace(
        named(claim, rules(desk), {}),
        id=free,
        origin="analyst",
        verdict="accepted" if claim.verdict == "suggested" else claim.verdict,
        annotator=desk.who,
        created=desk.at,
        updated=desk.at,
    )


def touched(row: Row, after: Mapping[str, Any], desk: Desk) -> Change:
    """The change of a claim by the analyst: who and when come with it."""
    signed = {**after, "annotator": desk.who, "created": row["created"] or desk.at, "updated": desk.at}
    change = changed("claim", row, signed)
    assert change is not None, "a touch that changes nothing was sorted out before"
    return change


def _unchanged_since(revision: int | None, rows: Sequence[Row]) -> None:
    for row in rows:
        if revision is not None and row["revision"] > revision:
            raise ChangedElsewhere(row["id"])


def _edited(desk: Desk, rows: Sequence[Row], changes: Mapping[str, object]) -> dict[str, Row]:
    """By id, the columns of those claims that the changes change."""
    if isinstance(changes.get("tag"), str):
        _known_tag(desk, str(changes["tag"]))
    texts = desk.texts(row["article_sha256"] for row in rows) if {"span", "quote"} & changes.keys() else {}
    edited: dict[str, Row] = {}
    for before in map(claim_of, rows):
        after = _with(before, changes, texts)
        if after != before:
            taken = "verdict" not in changes and before.verdict == "suggested"
            edited[before.id] = claim_row(replace(after, verdict="accepted") if taken else after)
    return edited


def _with(claim: Claim, changes: Mapping[str, object], texts: Mapping[str, str]) -> Claim:
    """The claim with the changes, and what follows from them: another span has another quote, a day a basis."""
    told: dict[str, Any] = {name: _value(value) for name, value in changes.items()}
    if isinstance(span := told.get("span"), Span):
        told.setdefault("quote", span.of(texts[claim.article_sha256]))
    if "said_on" in told and told["said_on"] != claim.said_on:
        told.setdefault("said_on_basis", "analyst" if isinstance(told["said_on"], date) else "")
    after = replace(claim, **told)
    if texts:
        checked([after], texts)
    return after


def _value(value: object) -> object:
    """A field left empty holds nothing: a CSV could not tell the two apart."""
    return (storable(value) or None) if isinstance(value, str) else value


def _gone(row: Row, desk: Desk) -> Change:
    return dropped("claim", row) if row["origin"] == "analyst" else touched(row, {"verdict": "rejected"}, desk)


def _known_tag(desk: Desk, tag: str) -> None:
    if not desk.rows("tag", [tag]):
        raise NotFound("tag", tag)
