"""The same again: suggestions that say what a claim says, and places where its words stand unmarked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from claimbook.book import words
from claimbook.book.base import Base, Op
from claimbook.book.claims import analysts, in_reading_order, touched
from claimbook.book.desk import Desk, inserted
from claimbook.book.rows import claim_of, claim_row
from claimbook.book.suggesting import checked
from claimbook.book.tables import ARTICLE, CLAIM
from claimbook.model import Claim, Span, Verdict

MOST = 500  # claims, or places, of one offer: what is beyond them is offered after these


class Again(Base):
    """A book as the place where the same is said more than once."""

    def alike(self, claim: Claim) -> list[Claim]:
        """The suggestions of the same tag: with the same figure of the same speaker, or of the same words."""
        same = _same_figure(claim) if claim.figure else CLAIM.c.quote == claim.quote
        here = (CLAIM.c.verdict == "suggested", CLAIM.c.tag == claim.tag, CLAIM.c.id != claim.id)
        return self._read(in_reading_order().where(same, *here).limit(MOST), claim_of)

    def unmarked(self, quote: str, tag: str) -> list[tuple[str, Span]]:
        """Where the same whole words stand, in any article, without a claim of this tag over them."""
        if not re.search(r"\w\w", quote):
            return []
        holding = select(ARTICLE.c.sha256, ARTICLE.c.text).where(
            ~ARTICLE.c.deleted, func.instr(ARTICLE.c.text, quote) > 0
        )
        texts = {row["sha256"]: row["text"] for row in self._rows(holding.order_by(ARTICLE.c.name).limit(MOST))}
        taken = self._taken(texts, tag)
        standing = ((sha256, span) for sha256, text in texts.items() for span in _places(text, quote))
        free = (at for at in standing if not any(at[1].overlaps(other) for other in taken[at[0]]))
        return [at for at, _ in zip(free, range(MOST), strict=False)]

    def repeat(
        self, claim: Claim, ids: Sequence[str], marks: Sequence[Claim], verdict: Verdict, *, op: Op | None = None
    ) -> int:
        """How many claims there are more with this verdict: suggestions that got it, and marks made; one act."""

        def repeated(desk: Desk) -> int:
            rows = [row for row in desk.claims(ids) if row["verdict"] != verdict]
            mine = [analysts(desk, mark) for mark in marks]
            checked(mine, desk.texts(mark.article_sha256 for mark in mine))
            changes = [touched(row, {"verdict": verdict}, desk) for row in rows]
            changes += [inserted("claim", claim_row(mark)) for mark in mine]
            told = f"{words.VERDICTS[verdict]} {len(changes):,} more like “{words.short(claim.quote)}”"
            desk.write("repeat", told, changes)
            return len(changes)

        return self._act(repeated, op) or 0

    def _taken(self, articles: Iterable[str], tag: str) -> dict[str, list[Span]]:
        found = select(CLAIM.c.article_sha256, CLAIM.c.start, CLAIM.c.end)
        taken: dict[str, list[Span]] = defaultdict(list)
        for row in self._rows(found.where(CLAIM.c.tag == tag, CLAIM.c.article_sha256.in_([*articles]))):
            taken[row["article_sha256"]].append(Span(row["start"], row["end"]))
        return taken


def _same_figure(claim: Claim) -> ColumnElement[bool]:
    assert claim.figure is not None
    told: dict[str, Any] = {name: getattr(claim.figure, name) for name in ("low", "high", "qualifier", "unit")}
    speaker = func.coalesce(CLAIM.c.speaker, "") == (claim.speaker or "")  # not by its index: one may say thousands
    return and_(speaker, *_equal(told))


def _equal(told: dict[str, Any]) -> list[ColumnElement[bool]]:
    return [CLAIM.c[name].is_not_distinct_from(value) for name, value in told.items()]


def _places(text: str, quote: str) -> list[Span]:
    """The stretches where the words stand by themselves, not as a part of longer ones."""
    return [Span(*found.span()) for found in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", text)]
