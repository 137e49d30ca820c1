"""The notebook: charts as they stood and text between them, in the analyst's order."""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from sqlalchemy import select

from claimbook.book import words
from claimbook.book.base import Base, put
from claimbook.book.desk import Change, Desk, batches, dropped
from claimbook.book.rows import Row, storable
from claimbook.book.ruling import under
from claimbook.book.tables import ARTICLE, CLAIM, SETTING
from claimbook.errors import NotFound

PREFIX = "note:"  # a setting of this name and the note's id holds it: no table of its own, undone like any act


@dataclass(frozen=True, slots=True)
class Note:
    """One entry: text alone, or a chart of claims with text under it."""

    id: str
    place: int
    text: str = ""
    side: str = ""  # which chart; none for text alone
    choice: str = ""
    claims: Mapping[str, int] = field(default_factory=dict)  # by id, the revision when it was kept


class Notes(Base):
    """A book as a notebook."""

    def notes(self) -> list[Note]:
        """The entries in their order."""
        query = select(SETTING).where(under(PREFIX))
        return sorted(map(_note, self._rows(query)), key=lambda note: (note.place, note.id))

    def keep(self, text: str = "", *, side: str = "", choice: str = "", claims: Iterable[str] = ()) -> Note:
        """Put an entry at the end: text, or the chart of these claims as they are now."""
        wanted = list(claims)

        def kept(desk: Desk) -> Note:
            held = desk.rows("claim", wanted)
            found = [_note(row).place for row in _all(desk)]
            revisions = {claim_id: row["revision"] for claim_id, row in held.items()}
            place = max(found, default=0) + 1
            note = Note(uuid.uuid4().hex[:12], place, storable(text) or "", side, choice, revisions)
            desk.write("note", f"kept {words.short(text) if text else 'a chart'} in the notebook", _put(desk, note))
            return note

        made = self._act(kept)
        assert made is not None
        return made

    def write_note(self, note_id: str, text: str) -> None:
        """Give an entry another text."""

        def written(desk: Desk) -> None:
            note = replace(_one(desk, note_id), text=storable(text) or "")
            desk.write("note", "wrote in the notebook", _put(desk, note))

        self._act(written)

    def move_note(self, note_id: str, by: int) -> None:
        """Move an entry up (-1) or down (1) past its neighbour; at an end nothing happens."""

        def moved(desk: Desk) -> None:
            order = sorted(map(_note, _all(desk)), key=lambda note: (note.place, note.id))
            at = [note.id for note in order].index(_one(desk, note_id).id)
            if 0 <= at + by < len(order):
                order.insert(at + by, order.pop(at))
                placed = [replace(note, place=count) for count, note in enumerate(order, 1)]
                changes = [change for note in placed for change in _put(desk, note)]
                desk.write("note", "moved an entry of the notebook", changes)

        self._act(moved)

    def drop_note(self, note_id: str) -> None:
        """Take an entry out of the notebook; undo brings it back."""

        def gone(desk: Desk) -> None:
            _one(desk, note_id)
            rows = desk.rows("setting", [PREFIX + note_id]).values()
            desk.write("note", "took an entry out of the notebook", [dropped("setting", row) for row in rows])

        self._act(gone)

    def changed_since(self, note: Note) -> int:
        """How many claims of a kept chart are no longer as they were, or no longer there."""
        standing = select(CLAIM.c.id, CLAIM.c.revision).join(ARTICLE).where(~ARTICLE.c.deleted)
        kept = (standing.where(CLAIM.c.id.in_(ids)) for ids in batches([*note.claims]))
        now = {row["id"]: row["revision"] for query in kept for row in self._rows(query)}
        return sum(now.get(claim_id) != revision for claim_id, revision in note.claims.items())


def _note(row: Row) -> Note:
    fields: dict[str, Any] = json.loads(row["value"])
    return Note(id=row["key"].removeprefix(PREFIX), **fields)


def _put(desk: Desk, note: Note) -> list[Change]:
    key = PREFIX + note.id
    fields = {name: value for name, value in asdict(note).items() if name != "id"}
    return put(desk, "setting", key, {"key": key, "value": json.dumps(fields, ensure_ascii=False)})


def _all(desk: Desk) -> list[Row]:
    return desk.all(select(SETTING).where(under(PREFIX)))


def _one(desk: Desk, note_id: str) -> Note:
    rows = desk.rows("setting", [PREFIX + note_id])
    if not rows:
        raise NotFound("note", note_id)
    return _note(next(iter(rows.values())))
