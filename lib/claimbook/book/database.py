"""The connection to a book's file: one writer behind a lock, readers beside it, and SQLite's refusals in our words."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from claimbook.errors import BookBusy, BookError, DamagedBook, NotSaved, ReadOnlyBook

MEMORY = ":memory:"


class Database:
    """An open file. Reading never waits for writing; of several writers one waits for the other."""

    def __init__(self, path: Path, uri: str, *, read_only: bool = False, timeout: float = 5.0) -> None:
        self.path, self.read_only = path, read_only
        self._uri, self._timeout = uri, timeout
        self._in_memory = str(path) == MEMORY
        self._lock = threading.RLock()
        self._engine = self._readers()
        self._writer = self._engine.connect() if self._in_memory else self._single().connect()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the book throughout."""
        with refusals(self.path):
            if self._in_memory:  # one connection is the whole book: take turns
                with self._lock, self._writer.begin():
                    yield self._writer
            else:
                with self._engine.connect() as connection, connection.begin():
                    yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The writer, in a transaction that is saved whole when the block ends, or not at all."""
        if self.read_only:
            raise ReadOnlyBook(self.path)
        with self._lock, refusals(self.path):
            self._writer.info["begin"] = "BEGIN IMMEDIATE"
            try:
                with self._writer.begin():
                    yield self._writer
            finally:
                self._writer.info["begin"] = "BEGIN"

    def close(self) -> None:
        """Readers go first: the writer, last to leave, folds the log back into the file."""
        with self._lock:
            if not self._in_memory:
                self._engine.dispose()
            self._writer.close()
            self._writer.engine.dispose()

    def _readers(self) -> Engine:
        if self._in_memory:
            return _engine(create_engine("sqlite://", creator=self._connected, poolclass=StaticPool))
        engine = create_engine("sqlite://", creator=self._connected, poolclass=QueuePool, max_overflow=-1)
        return _engine(engine, "PRAGMA query_only=ON")

    def _single(self) -> Engine:
        return _engine(create_engine("sqlite://", creator=self._connected, poolclass=StaticPool))

    def _connected(self) -> sqlite3.Connection:
        with refusals(self.path):
            return sqlite3.connect(
                self._uri, uri=True, timeout=self._timeout, isolation_level=None, check_same_thread=False
            )


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """SQLite's errors inside the block leave it as the refusals an analyst can act upon."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        refusal = _refusal(path, cause)
        if refusal is None:
            raise
        raise refusal from error


def _refusal(path: Path, error: BaseException | None) -> BookError | None:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:  # the low byte: the rest is detail
        case 5 | 6:  # SQLITE_BUSY, SQLITE_LOCKED
            return BookBusy(path)
        case 8 | 14:  # SQLITE_READONLY, SQLITE_CANTOPEN
            return ReadOnlyBook(path)
        case 10 | 13:  # SQLITE_IOERR, SQLITE_FULL
            return NotSaved(path, error)
        case 11 | 26:  # SQLITE_CORRUPT, SQLITE_NOTADB
            return DamagedBook(path, error)
    return None


def _engine(engine: Engine, *pragmas: str) -> Engine:
    """The engine with every connection set up the same, and transactions begun by us: the driver would begin late."""

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in ("PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL", *pragmas):
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.info.get("begin", "BEGIN"))

    return engine
