"""What every part of the book stands on: reading, acting once, the annotator, the settings."""

import getpass
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from claimbook.book.database import Database
from claimbook.book.desk import Change, Desk, by_column, changed, inserted, last_seq
from claimbook.book.rows import Row
from claimbook.book.tables import CLIENT, SETTING
from claimbook.errors import BookError, ClaimbookError

Op = tuple[str, int]
Found = TypeVar("Found")


class Base:
    """An open book, before it can do anything with articles and claims."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def path(self) -> Path:
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether the file can be read only: every act would raise ReadOnlyBook."""
        return self._database.read_only

    @property
    def revision(self) -> int:
        """A number that grows with every act, whichever tab or program did it."""
        with self._database.reading() as connection:
            return last_seq(connection)

    @property
    def annotator(self) -> str:
        """Who annotates: as set in this book, else the login name."""
        return self.setting("annotator") or _login_name()

    def setting(self, key: str) -> str | None:
        """What the book remembers under ``key``."""
        found = self._rows(select(SETTING.c.value).where(SETTING.c.key == key))
        return found[0]["value"] if found else None

    def set_setting(self, key: str, value: str) -> None:
        """Remember a value under ``key``; not an act that ctrl+z takes back."""

        def remembered(desk: Desk) -> None:
            row = {"key": key, "value": value}
            desk.write("setting", f"set {key}", [*put(desk, "setting", key, row)], undoable=False)

        self._act(remembered, None)

    def ack(self, client: str) -> int:
        """The number of the last operation of this client that the book has, 0 before the first."""
        found = self._rows(select(CLIENT.c.ack).where(CLIENT.c.id == client))
        return found[0]["ack"] if found else 0

    def _rows(self, query: Select[Any]) -> list[Row]:
        return self._read(query, dict)

    def _read(self, query: Select[Any], value_of: Callable[[Row], Found]) -> list[Found]:
        """The values in the rows that a query finds, each made as its row is met."""
        with self._database.reading() as connection:
            return [value_of(row) for row in by_column(connection.execute(query))]

    def _act(self, work: Callable[[Desk], Found], op: Op | None = None) -> Found | None:
        """What the work returns; None where the operation was done before. A refused operation counts as done."""
        try:
            with self._database.writing() as connection:
                if op and _acked(connection, op):
                    return None
                result = work(Desk(connection, self._who(connection), _now()))
                if op:
                    _acknowledge(connection, op)
                return result
        except BookError:  # not saved: the same operation may be tried again
            raise
        except ClaimbookError:
            if op:
                with self._database.writing() as connection:
                    _acknowledge(connection, op)
            raise

    def _who(self, connection: Any) -> str:
        query = select(SETTING.c.value).where(SETTING.c.key == "annotator")
        return connection.scalar(query) or _login_name()


def put(desk: Desk, table: str, key: str, row: Row) -> list[Change]:
    """The change that makes ``row`` stand under ``key``, whatever stands there; none if it does already."""
    found = desk.rows(table, [key]).get(key)
    if found is None:
        return [inserted(table, row)]
    change = changed(table, found, row)
    return [change] if change else []


def _acked(connection: Any, op: Op) -> bool:
    client, seq = op
    return (connection.scalar(select(CLIENT.c.ack).where(CLIENT.c.id == client)) or 0) >= seq


def _acknowledge(connection: Any, op: Op) -> None:
    client, seq = op
    statement = upsert(CLIENT).values(id=client, ack=seq)
    newest = {"ack": func.max(CLIENT.c.ack, statement.excluded.ack)}
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=newest))


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name for this user on this machine
        return "analyst"


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
