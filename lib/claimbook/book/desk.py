"""One act at the desk: who acts, when, the rows it finds, the changes it writes and the event that tells of them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    Result,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from claimbook.book.rows import Row
from claimbook.book.tables import EVENT, LOGGED, TRACE, key_of
from claimbook.errors import NotFound

AT_ONCE = 500  # ids in one question: SQLite takes so many variables and no more


@dataclass(frozen=True, slots=True)
class Change:
    """What an act made of one row: the columns that differ, or None where there was, or is now, no row."""

    table: str
    key: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class Stacks:
    """What ctrl+z and ctrl+shift+z would take back, as numbers of events."""

    undo_next: int | None = None
    redo_next: int | None = None


@dataclass(frozen=True)
class Desk:
    """A transaction under way; everything written through it is one event."""

    connection: Connection
    who: str
    at: str

    @property
    def seq(self) -> int:
        """The number the event of this act will have."""
        return last_seq(self.connection) + 1

    def rows(self, table: str, keys: Iterable[str]) -> dict[str, Row]:
        """The rows of a logged table under these keys, those that exist, in the order asked."""
        key = LOGGED[table].c[key_of(LOGGED[table])]
        wanted = list(dict.fromkeys(keys))
        found: dict[str, Row] = {}
        for names in batches(wanted):
            found |= {row[key.name]: row for row in self.all(select(LOGGED[table]).where(key.in_(names)))}
        return {name: found[name] for name in wanted if name in found}

    def all(self, query: Select[Any]) -> list[Row]:
        """Every row a query finds, by column."""
        return list(by_column(self.connection.execute(query)))

    def claims(self, ids: Iterable[str]) -> list[Row]:
        """The rows of these claims; a claim that is not there is refused by its id."""
        wanted = list(dict.fromkeys(ids))
        found = self.rows("claim", wanted)
        for missing in (claim_id for claim_id in wanted if claim_id not in found):
            raise NotFound("claim", missing)
        return list(found.values())

    def article(self, sha256: str) -> Row:
        """The row of an article, deleted or not."""
        found = self.rows("article", [sha256])
        if not found:
            raise NotFound("article", sha256)
        return found[sha256]

    def texts(self, sha256s: Iterable[str]) -> dict[str, str]:
        """The texts of these articles, those that exist."""
        return {sha256: row["text"] for sha256, row in self.rows("article", sha256s).items()}

    def write(self, act: str, words: str, changes: Sequence[Change], *, undoable: bool = True) -> None:
        """Make the changes and tell of them; no change, no event."""
        if not changes:
            return
        seq, now = self.seq, stacks(self.connection)
        after = Stacks(seq, None) if undoable else now
        self._log(seq, act, words, changes, after, undoable=undoable, beneath=now.undo_next if undoable else None)

    def revert(self, act: str, words: str, changes: Sequence[Change], *, undoes: int) -> None:
        """Make the changes that take an event back: an undo moves it to the other stack, a redo brings it home."""
        seq, now = self.seq, stacks(self.connection)
        under = event(self.connection, undoes)["beneath"]
        if act == "undo":
            after, beneath = Stacks(under, seq), now.redo_next
        else:
            after, beneath = Stacks(seq, under), now.undo_next
        self._log(seq, act, words, changes, after, undoable=True, beneath=beneath, undoes=undoes)

    def _log(
        self,
        seq: int,
        act: str,
        words: str,
        changes: Sequence[Change],
        after: Stacks,
        *,
        undoable: bool,
        beneath: int | None,
        undoes: int | None = None,
    ) -> None:
        self._apply(changes, seq)
        told = [[change.table, change.key, change.before, change.after] for change in changes]
        if not undoable:  # the rows themselves, and what later events say they were before, hold it already
            told = [[table, key, before, None] for table, key, before, _ in told]
        row: Row = {"seq": seq, "at": self.at, "who": self.who, "act": act, "words": words, "undoable": undoable}
        row |= {"changes": json.dumps(told, ensure_ascii=False, separators=(",", ":"))}
        row |= {"undo_next": after.undo_next, "redo_next": after.redo_next, "beneath": beneath, "undoes": undoes}
        self.connection.execute(insert(EVENT), row)
        if met := [{"claim_id": change.key, "seq": seq} for change in changes if change.table == "claim"]:
            self.connection.execute(insert(TRACE), met)

    def _apply(self, changes: Iterable[Change], seq: int) -> None:
        """Write the rows, those of one shape together; a claim's revision is the number of the event."""
        batches: dict[tuple[str, str, tuple[str, ...]], list[Row]] = defaultdict(list)
        for change in changes:
            row = {**(change.after or {}), **({"revision": seq} if change.table == "claim" and change.after else {})}
            if change.before is None:
                batches["insert", change.table, ()].append(row)
            elif change.after is None:
                batches["delete", change.table, ()].append({"key_": change.key})
            else:
                batches["update", change.table, tuple(row)].append({**row, "key_": change.key})
        for (kind, table, _), rows in batches.items():
            self.connection.execute(_statement(kind, LOGGED[table]), rows)


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the ids, as many at a time as one question can name."""
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def changed(table: str, before: Row, after: Mapping[str, Any]) -> Change | None:
    """What turns one row into the other, if they differ."""
    columns = [column for column in after if column != "revision" and before[column] != after[column]]
    if not columns:
        return None
    key = before[key_of(LOGGED[table])]
    return Change(table, key, {name: before[name] for name in columns}, {name: after[name] for name in columns})


def inserted(table: str, row: Row) -> Change:
    """A row that was not there before."""
    return Change(table, row[key_of(LOGGED[table])], None, row)


def dropped(table: str, row: Row) -> Change:
    """A row that is there no longer."""
    return Change(table, row[key_of(LOGGED[table])], row, None)


def by_column(result: Result[Any]) -> Iterator[Row]:
    """The rows of a result, one by one, by column: a book is read whole at every turn of a page, so plainly."""
    names = tuple(result.keys())
    return (dict(zip(names, row, strict=True)) for row in result.all())


def last_seq(connection: Connection) -> int:
    """The number of the last event, 0 before the first."""
    return connection.scalar(select(func.max(EVENT.c.seq))) or 0


def event(connection: Connection, seq: int) -> Row:
    """One event's row."""
    return dict(connection.execute(select(EVENT).where(EVENT.c.seq == seq)).mappings().one())


def stacks(connection: Connection) -> Stacks:
    """What can be undone and redone now: the last event says so."""
    query = select(EVENT.c.undo_next, EVENT.c.redo_next).order_by(EVENT.c.seq.desc()).limit(1)
    found = connection.execute(query).first()
    return Stacks(*found) if found else Stacks()


def _statement(kind: str, table: Table) -> Insert | Update | Delete:
    here = table.c[key_of(table)] == bindparam("key_")
    match kind:
        case "insert":
            return insert(table)
        case "update":
            return update(table).where(here)
    return delete(table).where(here)
