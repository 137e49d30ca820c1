"""What happened in a book: the events of a claim, and the acts taken back and done again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from claimbook.book.base import Base, Op
from claimbook.book.desk import Change, Desk, event, stacks
from claimbook.book.tables import EVENT, LOGGED, TRACE


@dataclass(frozen=True, slots=True)
class Event:
    """One act, as one claim met it: the columns that changed, before and after (None: the claim was not there)."""

    seq: int
    at: str
    who: str
    act: str
    words: str
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None


class History(Base):
    """A book as the log of itself."""

    @property
    def undoable(self) -> str | None:
        """What undo would take back, in words."""
        with self._database.reading() as connection:
            seq = stacks(connection).undo_next
            return None if seq is None else self._told(connection, seq)

    @property
    def redoable(self) -> str | None:
        """What redo would do again, in words."""
        with self._database.reading() as connection:
            seq = stacks(connection).redo_next
            return None if seq is None else self._told(connection, event(connection, seq)["undoes"])

    def undo(self, *, op: Op | None = None) -> str | None:
        """The words of the act that was taken back; None where there was none."""

        def undone(desk: Desk) -> str | None:
            seq = stacks(desk.connection).undo_next
            if seq is None:
                return None
            told = event(desk.connection, seq)["words"]
            desk.revert("undo", f"took back: {told}", _inverse(desk, seq), undoes=seq)
            return self._told(desk.connection, seq)

        return self._act(undone, op)

    def redo(self, *, op: Op | None = None) -> str | None:
        """The words of the act that was done again; None where nothing was taken back."""

        def redone(desk: Desk) -> str | None:
            seq = stacks(desk.connection).redo_next
            if seq is None:
                return None
            first = event(desk.connection, seq)["undoes"]
            desk.revert("redo", event(desk.connection, first)["words"], _inverse(desk, seq), undoes=seq)
            return self._told(desk.connection, first)

        return self._act(redone, op)

    def history(self, claim_id: str) -> list[Event]:
        """The events that met a claim, oldest first, whether or not it is still there."""
        change = func.json_each(EVENT.c.changes).table_valued("value")
        here = func.json_extract(change.c.value, "$[0]", "$[1]") == func.json_array("claim", claim_id)
        traced = select(EVENT, change.c.value.label("change")).join(TRACE).join(change, here)
        query = traced.where(TRACE.c.claim_id == claim_id).order_by(EVENT.c.seq)
        return [_event(row, json.loads(row["change"])) for row in self._rows(query)]

    def _told(self, connection: Connection, seq: int) -> str:
        """The words of an act; of another's than the annotator's with his name."""
        told = event(connection, seq)
        return str(told["words"]) + ("" if told["who"] == self._who(connection) else f", by {told['who']}")


def _event(row: Mapping[str, Any], change: list[Any]) -> Event:
    return Event(row["seq"], row["at"], row["who"], row["act"], row["words"], before=change[2], after=change[3])


def _inverse(desk: Desk, seq: int) -> list[Change]:
    """The changes that take an event back, from what stands now: acts that are not undone may have come between."""
    told = [Change(*change) for change in json.loads(event(desk.connection, seq)["changes"])]
    now = {table: desk.rows(table, (one.key for one in told if one.table == table)) for table in LOGGED}
    changes = (_backward(change, now[change.table].get(change.key)) for change in told)
    return [change for change in changes if change]


def _backward(change: Change, now: dict[str, Any] | None) -> Change | None:
    if now is None:  # it left, or left meanwhile: then only what was a whole row can come back
        return Change(change.table, change.key, None, change.before) if change.after is None else None
    if change.before is None:
        return Change(change.table, change.key, now, None)
    return Change(change.table, change.key, {name: now[name] for name in change.before}, change.before)
