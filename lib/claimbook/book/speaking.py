"""Who said it, corrected in one place and offered wherever the same words stand for a speaker."""

from collections.abc import Sequence

from sqlalchemy import func

from claimbook.book import words
from claimbook.book.base import Base, Op
from claimbook.book.claims import in_reading_order
from claimbook.book.desk import Change, Desk, changed
from claimbook.book.rows import claim_of, storable
from claimbook.book.tables import CLAIM
from claimbook.model import Claim

_MOST = 2000  # claims: more than anybody would look through


class Speaking(Base):
    """A book as the place where the same words stand for one speaker."""

    def same_words(self, claim: Claim) -> list[Claim]:
        """The other claims whose speaker is printed in the same words and goes by another name; rejected ones not."""
        if not claim.speaker_text or not claim.speaker:
            return []
        same = func.lower(CLAIM.c.speaker_text) == func.lower(claim.speaker_text)
        other = (CLAIM.c.id != claim.id, CLAIM.c.verdict != "rejected", CLAIM.c.speaker.is_distinct_from(claim.speaker))
        return self._read(in_reading_order().where(same, *other).limit(_MOST), claim_of)

    def set_speaker(self, ids: Sequence[str], speaker: str, *, op: Op | None = None) -> int:
        """How many claims have another speaker now. A suggestion keeps waiting for its verdict, but is made no more."""
        name = storable(speaker)

        def said(desk: Desk) -> int:
            rows = [row for row in desk.claims(ids) if row["speaker"] != name]
            signed = {"speaker": name, "annotator": desk.who, "updated": desk.at}
            met = [changed("claim", row, {**signed, "created": row["created"] or desk.at}) for row in rows]
            changes: list[Change] = [change for change in met if change]
            desk.write("edit", f"set speaker of {words.these(rows)}", changes)
            return len(changes)

        return self._act(said, op) or 0
