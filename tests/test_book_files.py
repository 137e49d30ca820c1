"""The file of a book in trouble: killed, damaged, newer, older, read-only, busy, full. Nothing acknowledged is lost."""

import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from bookmaking import BRIDGE, CRACKS, DAM, OLD, UNION
from sqlalchemy import event

from claimbook.book import Book
from claimbook.book.tables import APPLICATION_ID, VERSIONS
from claimbook.errors import (
    BookBusy,
    BookError,
    DamagedBook,
    EmptyBookFile,
    NewerBook,
    NotABook,
    NotSaved,
    ReadOnlyBook,
)

FIRST_VERSION = Path(__file__).with_name("test_book_0001.sql")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A book with one article, three suggestions, one of them accepted."""
    made = tmp_path / "day.db"
    with Book.open(made, annotator="ida") as book:
        book.add([DAM])
        book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
        book.judge([OLD.id], "accepted")
    return made


def verdicts(book: Book) -> list[str]:
    return [claim.verdict for claim in book.claims()]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as file:
        return file.execute("pragma integrity_check").fetchall() == [("ok",)]


# as it should be


def test_a_closed_book_is_one_file_that_can_be_carried_away(path: Path) -> None:
    assert [file.name for file in path.parent.iterdir()] == ["day.db"]
    copy = shutil.copy(path, path.with_name("copy.db"))
    with Book.open(copy) as book:
        assert verdicts(book) == ["suggested", "accepted", "suggested"]


def test_every_connection_of_a_book_keeps_what_it_was_told(path: Path) -> None:
    with Book.open(path) as book:
        for connected in (book._database.reading, book._database.writing):
            with connected() as connection:
                asked = ("journal_mode", "synchronous", "foreign_keys")
                assert [connection.exec_driver_sql(f"pragma {name}").scalar() for name in asked] == ["wal", 2, 1]


def test_a_book_in_a_folder_yet_to_be_made_is_made_with_it(tmp_path: Path) -> None:
    with Book.open(tmp_path / "new folder" / "100% #1?.db") as book:
        book.add([DAM])
    assert [file.name for file in (tmp_path / "new folder").iterdir()] == ["100% #1?.db"]


def test_a_name_that_a_form_asks_for_is_kept_in_the_book(path: Path) -> None:
    with Book.open(path) as book:
        assert (book.annotator, book.setting("annotator"), book.setting("nothing")) == ("ida", "ida", None)


def test_opening_a_book_is_quick_and_loads_no_migrations(path: Path) -> None:
    told = (
        "import sys, time; begun = time.process_time(); from claimbook.book import Book; "
        f"Book.open({str(path)!r}).close(); "
        "print(time.process_time() - begun, 'alembic' in sys.modules, 'pandas' in sys.modules)"
    )
    seconds, *slow = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    ).stdout.split()
    assert slow == ["False", "False"]
    assert float(seconds) < 1.5


# no book


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    note = tmp_path / "note.db"
    note.write_text("Not a book, only a long note about one. " * 40)
    before = digest(note)
    with pytest.raises(NotABook, match=r"note\.db"):
        Book.open(note)
    assert digest(note) == before


def test_somebody_elses_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as file:
        file.execute("create table claim (id)")
    before = digest(other)
    with pytest.raises(NotABook):
        Book.open(other)
    assert (digest(other), [file.name for file in tmp_path.iterdir()]) == (before, ["other.db"])


def test_a_folder_is_no_book(tmp_path: Path) -> None:
    with pytest.raises(NotABook):
        Book.open(tmp_path)


def test_an_emptied_book_is_not_taken_for_a_new_one(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(EmptyBookFile):
        Book.open(path)
    assert path.read_bytes() == b""


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "the header zeroed": lambda data: bytes(100) + data[100:],
    "cut in half": lambda data: data[: len(data) // 2],
    "cut within the first page": lambda data: data[:700],
    "a page of garbage": lambda data: data[:4096] + b"\xa5" * 4096 + data[8192:],
    "garbage throughout": lambda data: data[:100] + bytes(reversed(data[100:])),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_book_is_refused_and_left_for_those_who_can_mend_it(
    path: Path, damage: Callable[[bytes], bytes]
) -> None:
    path.write_bytes(damage(path.read_bytes()))
    before = digest(path)
    with pytest.raises((DamagedBook, NotABook)):
        Book.open(path)
    assert digest(path) == before


# newer and older


def test_a_newer_book_is_refused_by_its_version_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("update alembic_version set version_num = '9001'")
    before = digest(path)
    with pytest.raises(NewerBook, match=rf"9001.*{VERSIONS[-1]}"):
        Book.open(path)
    assert digest(path) == before


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A book as the first version wrote it."""
    made = tmp_path / "older.db"
    with closing(sqlite3.connect(made)) as file:
        file.executescript(FIRST_VERSION.read_text("utf-8"))
        file.execute("pragma journal_mode=wal")
    return made


def test_an_older_book_opens_with_all_that_was_in_it(older: Path) -> None:
    with Book.open(older) as book:
        assert [(claim.quote, claim.verdict, claim.speaker, claim.note) for claim in book.claims()] == [
            ("3,000", "accepted", "harbour office", None),
            ("Mayor Ilse Brandt spoke of about 4,500", "accepted", "I. Brandt", None),
            ("about 4,500", "accepted", "I. Brandt", "rounded"),
        ]
        assert [met.act for met in book.history(book.claims()[0].id)] == ["suggest", "judge", "judge", "undo"]
        assert (book.ack("tab"), book.aliases()) == (1, {"Ilse Brandt": "I. Brandt"})
        assert (book.redo(), book.undo(), book.undo()) == (
            "rejected “3,000”",
            "rejected “3,000”",
            "merged Ilse Brandt into I. Brandt",
        )


def test_a_copy_is_kept_before_an_older_book_is_changed(older: Path) -> None:
    with closing(sqlite3.connect(older)) as file:
        before = list(file.iterdump())
    Book.open(older).close()
    kept = older.with_name("older.db.before-0002")
    with closing(sqlite3.connect(kept)) as file:
        assert list(file.iterdump()) == before
    assert sorted(file.name for file in older.parent.iterdir()) == ["older.db", kept.name]
    Book.open(older).close()
    assert len(list(older.parent.iterdir())) == 2


def test_a_copy_never_takes_the_place_of_another(older: Path) -> None:
    earlier = older.with_name("older.db.before-0002")
    earlier.write_text("an earlier copy")
    Book.open(older).close()
    assert earlier.read_text() == "an earlier copy"
    assert older.with_name("older.db.before-0002-2").exists()


def shape(path: Path) -> set[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as file:
        told = file.execute("select type, name, sql from sqlite_master where name not like 'sqlite_%'").fetchall()
        return {(kind, name, " ".join((sql or "").replace('"', "").split())) for kind, name, sql in told}


def test_an_older_book_ends_up_shaped_like_a_new_one(older: Path, path: Path) -> None:
    Book.open(older).close()
    assert shape(older) == shape(path)


@pytest.mark.parametrize("statement", range(1, 5))
def test_a_migration_killed_half_way_is_completed_at_the_next_opening(older: Path, statement: int) -> None:
    told = f"""
import os, signal
from sqlalchemy import Engine, event
seen = []
@event.listens_for(Engine, "after_cursor_execute")
def count(connection, cursor, statement, *rest):
    if statement.lstrip().split()[0] in ("CREATE", "INSERT", "UPDATE"):
        seen.append(statement)
        if len(seen) == {statement}:
            os.kill(os.getpid(), signal.SIGKILL)
from claimbook.book import Book
Book.open({str(older)!r})
"""
    killed = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with Book.open(older) as book:
        assert (len(book.claims()), book.undoable) == (3, "merged Ilse Brandt into I. Brandt")
    assert sound(older)


# killed


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from dataclasses import replace
from bookmaking import DAM, claim_on
from claimbook.book import Book
book = Book.open({path!r}, annotator="ida")
for number in range(10000):
    draft = replace(claim_on(DAM, "cracks", "quote"), id=f"k{{number}}-{{sys.argv[1]}}")
    mark = book.mark(draft, op=("k" + sys.argv[1], number + 1))
    book.judge([mark.id, "{old}"], ("accepted", "rejected")[number % 2])
    print(mark.id, flush=True)
"""


def test_what_was_acknowledged_before_a_kill_is_there_after_it(path: Path) -> None:
    told = WRITER.format(tests=str(Path(__file__).parent), path=str(path), old=OLD.id)
    acknowledged: list[str] = []
    for number in range(3):
        with subprocess.Popen([sys.executable, "-c", told, str(number)], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            acknowledged += [writer.stdout.readline().strip() for _ in range(7 + 9 * number)]
            writer.kill()
            acknowledged += [line.strip() for line in writer.stdout if line.endswith("\n")]
        with Book.open(path) as book:
            there = [claim.id for claim in book.claims() if claim.tag == "quote"]
            assert set(acknowledged) <= set(there)
            assert len(there) - len(acknowledged) <= number + 1  # at most one a round was saved and not yet told
            assert book.ack(f"k{number}") == sum(name.endswith(f"-{number}") for name in there)
        assert sound(path)


def test_a_book_killed_while_it_was_made_does_not_stand_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    told = f"""
import os, signal
from sqlalchemy import Engine, event
@event.listens_for(Engine, "after_cursor_execute")
def kill(connection, cursor, statement, *rest):
    if "CREATE TABLE claim" in statement:
        os.kill(os.getpid(), signal.SIGKILL)
from claimbook.book import Book
Book.open({str(path)!r})
"""
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == -signal.SIGKILL
    with Book.open(path) as book:
        book.add([DAM])
    assert sound(path)


# busy, full, read-only


def test_a_book_that_another_program_writes_is_busy_and_can_be_read(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Book.open(path, timeout=0.1) as book:
        other.execute("begin immediate")
        with pytest.raises(BookBusy):
            book.judge([CRACKS.id], "accepted", op=("tab", 1))
        assert (verdicts(book), book.ack("tab")) == (["suggested", "accepted", "suggested"], 0)
        other.execute("rollback")
        assert book.judge([CRACKS.id], "accepted", op=("tab", 1)) == 1


def test_an_act_waits_for_another_program_that_writes_for_a_moment(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    with closing(other), Book.open(path, timeout=5) as book:
        other.execute("begin immediate")
        release = threading.Timer(0.3, lambda: other.execute("rollback"))
        release.start()
        assert book.judge([CRACKS.id], "accepted") == 1
        release.join()


def test_two_programs_writing_one_book_lose_nothing(path: Path) -> None:
    with Book.open(path) as one, Book.open(path) as two:
        one.judge([CRACKS.id], "accepted")
        two.judge([UNION.id], "rejected")
        assert verdicts(one) == verdicts(two) == ["accepted", "accepted", "rejected"]
        assert (one.undo(), two.undo()) == ("rejected “2,000”", "accepted “1,200 cracks”")


def test_a_full_disk_is_told_and_what_was_saved_stays(path: Path) -> None:
    with Book.open(path) as book:
        before, revision = book.claims(), book.revision
        with book._database.writing() as connection:
            pages = connection.exec_driver_sql("pragma page_count").scalar_one()
            connection.exec_driver_sql(f"pragma max_page_count={pages + 1}")
        with pytest.raises(NotSaved, match="full"):
            book.add([replace(BRIDGE, text="words " * 20_000)])
        assert (book.claims(), book.articles(), book.revision) == (before, [DAM], revision)
        with book._database.writing() as connection:
            connection.exec_driver_sql("pragma max_page_count=100000")
        assert book.judge([UNION.id], "rejected") == 1
    assert sound(path)


def test_whichever_statement_fails_the_act_is_undone_whole(path: Path) -> None:
    with Book.open(path) as book:
        before, revision, countdown = book.claims(), book.revision, [0]

        def fail(*_: object) -> None:
            countdown[0] -= 1
            if countdown[0] == 0:
                error = sqlite3.OperationalError("disk I/O error")
                error.sqlite_errorcode = sqlite3.SQLITE_IOERR
                raise error

        event.listen(book._database._writer, "before_cursor_execute", fail)
        for statement in range(1, 30):
            countdown[0] = statement
            try:
                book.edit([CRACKS.id, UNION.id], {"note": "x"}, op=("tab", 1))
                break
            except NotSaved:
                countdown[0] = 0
                assert (book.claims(), book.revision, book.ack("tab")) == (before, revision, 0)
        assert 6 < statement < 29
        assert [claim.note for claim in book.claims()] == ["x", None, "x"]


@pytest.fixture
def locked_folder(path: Path) -> Iterator[Callable[[int, int], Path]]:
    """Sets the rights of a file or folder, as somebody whom rights bind: root would write all the same."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = Path(shutil.copy(path, folder / "day.db"))
        root = os.geteuid() == 0
        if root:
            for place in (folder, book):
                os.chown(place, 65534, 65534)
            os.seteuid(65534)

        def locked(file_mode: int, folder_mode: int) -> Path:
            book.chmod(file_mode)
            folder.chmod(folder_mode)
            return book

        try:
            yield locked
        finally:
            folder.chmod(0o755)
            if root:
                os.seteuid(0)


@pytest.mark.parametrize(
    ("file", "folder"), [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)], ids=["file", "folder", "both"]
)
def test_a_book_that_cannot_be_written_is_read(
    locked_folder: Callable[[int, int], Path], file: int, folder: int
) -> None:
    where = locked_folder(file, folder)
    before = digest(where)
    with Book.open(where, annotator="bo") as book:
        assert book.read_only
        assert (verdicts(book), book.annotator, book.undoable) == (
            ["suggested", "accepted", "suggested"],
            "ida",
            "accepted “about 900”",
        )
        for act in (lambda: book.judge([CRACKS.id], "accepted"), lambda: book.add([BRIDGE]), book.undo):
            with pytest.raises(ReadOnlyBook, match=r"day\.db"):
                act()
    assert digest(where) == before


def test_a_book_cannot_be_made_where_nothing_can_be_written(locked_folder: Callable[[int, int], Path]) -> None:
    folder = locked_folder(0o644, 0o555).parent
    with pytest.raises(ReadOnlyBook):
        Book.open(folder / "new.db")
    with pytest.raises(ReadOnlyBook):
        Book.open(folder / "deeper" / "new.db")


@pytest.mark.parametrize("name", ["-wal", "-shm"])
def test_a_stray_file_beside_the_book_does_not_spoil_it(path: Path, name: str) -> None:
    path.with_name(path.name + name).write_bytes(b"\x37" * 5000)
    with Book.open(path) as book:
        assert verdicts(book) == ["suggested", "accepted", "suggested"]
        book.judge([CRACKS.id], "rejected")
    assert sound(path)


def test_a_book_says_what_kind_of_file_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("pragma application_id").fetchone() == (APPLICATION_ID,)


def test_every_trouble_with_a_book_is_one_kind_of_refusal() -> None:
    assert all(
        issubclass(refusal, BookError)
        for refusal in (BookBusy, DamagedBook, EmptyBookFile, NewerBook, NotABook, NotSaved, ReadOnlyBook)
    )
