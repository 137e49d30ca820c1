"""From a path to an open book: made when missing, refused when it is none, led up to the newest version when older."""

import os
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, insert

from claimbook.book.database import MEMORY, Database, refusals
from claimbook.book.rows import tag_row
from claimbook.book.tables import APPLICATION_ID, METADATA, TAG, VERSION, VERSIONS
from claimbook.errors import DamagedBook, EmptyBookFile, NewerBook, NotABook, ReadOnlyBook
from claimbook.model import DEFAULT_TAGS

_CHECKED_UP_TO = 32 * 2**20  # bytes: beyond it, looking at every page would delay the opening


def opened(path: Path, *, timeout: float) -> Database:
    """The book at ``path``, in the newest version."""
    if str(path) == MEMORY:
        return _in_memory(timeout)
    if path.is_dir():
        raise NotABook(path)
    if not path.exists():
        _create(path)
    if path.stat().st_size == 0:
        raise EmptyBookFile(path)
    version = _version(path)
    if version not in VERSIONS:
        raise NewerBook(path, version, VERSIONS[-1])
    if version != VERSIONS[-1]:
        _migrate(path, version, timeout)
    return _database(path, timeout)


def _in_memory(timeout: float) -> Database:
    database = Database(Path(MEMORY), "file::memory:", timeout=timeout)
    with database.writing() as connection:
        _begin(connection)
    return database


def _create(path: Path) -> None:
    """Make an empty book under another name first: whoever is killed meanwhile leaves no half book."""
    draft = path.with_name(f"{path.name}.new-{uuid.uuid4().hex[:8]}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with refusals(path):
            _fill(draft)
        _put(draft, path)
    except OSError as error:
        raise ReadOnlyBook(path) from error
    finally:
        draft.unlink(missing_ok=True)


def _fill(draft: Path) -> None:
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(draft))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        _begin(connection)
    engine.dispose()
    with closing(sqlite3.connect(draft)) as file:
        file.execute("PRAGMA journal_mode=WAL")


def _begin(connection: Connection) -> None:
    """Make the tables of the newest version, with the tags that every book begins with."""
    METADATA.create_all(connection)
    connection.execute(insert(VERSION), {"version_num": VERSIONS[-1]})
    connection.execute(insert(TAG), [tag_row(tag, place) for place, tag in enumerate(DEFAULT_TAGS)])


def _put(draft: Path, path: Path) -> None:
    """Give the draft its name, unless another process was quicker: then that book stands."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            draft.rename(path)


def _version(path: Path) -> str:
    """The version of the book, read without changing a byte of it."""
    with _looking(path) as file:
        if file.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            raise NotABook(path)
        if path.stat().st_size <= _CHECKED_UP_TO:
            [(verdict,), *_] = file.execute("PRAGMA quick_check(1)").fetchall()
            if verdict != "ok":
                raise DamagedBook(path, verdict)
        rows: list[tuple[str]] = file.execute("SELECT version_num FROM alembic_version").fetchall()
    if len(rows) != 1:
        raise DamagedBook(path, "it does not say its version")
    return rows[0][0]


@contextmanager
def _looking(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for one look, whose trouble with the file says what the file is."""
    try:
        with refusals(path), closing(sqlite3.connect(_readable(path), uri=True)) as file:
            yield file
    except DamagedBook as error:
        if getattr(error.__cause__, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB:
            raise NotABook(path) from error
        raise


def _database(path: Path, timeout: float) -> Database:
    if _writable(path, timeout):
        return Database(path, f"{path.absolute().as_uri()}?mode=rw", timeout=timeout)
    return Database(path, _readable(path), read_only=True, timeout=timeout)


def _writable(path: Path, timeout: float) -> bool:
    """Whether SQLite, who knows best, would write here; a book that another program is writing is writable."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)) as file:
            file.execute("BEGIN IMMEDIATE")
            file.execute("UPDATE alembic_version SET version_num = version_num")  # only a write meets the refusal
            file.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    return True


def _readable(path: Path) -> str:
    """A URI that reads the book: in a folder where SQLite can put nothing beside it, as a file that cannot change."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as file:
            file.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) and not _log(path):
            return f"{uri}&immutable=1"
    except sqlite3.DatabaseError:  # no database at all: whoever opens it next says so
        pass
    return uri


def _log(path: Path) -> bool:
    """Whether changes wait beside the book that are not in its file yet."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _migrate(path: Path, version: str, timeout: float) -> None:
    from claimbook.book.upgrading import upgrade  # Alembic is slow to load, and rarely needed

    upgrade(path, version, timeout)
