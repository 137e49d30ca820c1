"""The open book: one for the process, the sample when none is named, another one when the analyst opens it."""

import time
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
import streamlit as st
from bookmaking import BRIDGE, DAM, FERRY

from claimbook.book import Book
from claimbook.errors import NotABook
from claimbook.ui import session
from claimbook.ui.suggester import Suggester


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda name: tmp_path / "data" / name)
    monkeypatch.setenv("CLAIMBOOK_BOOK", str(tmp_path / "claims.db"))
    yield
    session.book().close()
    st.cache_resource.clear()


def test_a_book_is_opened_once_for_everyone() -> None:
    assert session.book() is session.book()
    assert not session.is_sample()


def test_another_book_is_opened_for_everyone(tmp_path: Path) -> None:
    first = session.book()
    assert session.switch(tmp_path / "other.db") is session.book()
    assert session.book().path == tmp_path / "other.db"
    first.close()


def test_what_is_no_book_leaves_the_open_one_open(tmp_path: Path) -> None:
    first, strange = session.book(), tmp_path / "notes.db"
    strange.write_text("not a database, but a long enough text to be taken for something")
    with pytest.raises(NotABook):
        session.switch(strange)
    assert session.book() is first


def test_without_a_book_the_sample_opens_in_one_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session.book().close()
    monkeypatch.delenv("CLAIMBOOK_BOOK")
    assert session.is_sample()
    assert session.book().path == tmp_path / "data" / "claimbook" / "sample.db"
    assert len(session.book().articles()) >= 6
    assert any(claim.verdict == "accepted" for claim in session.book().claims())


def test_articles_get_their_suggestions_in_the_background() -> None:
    book = session.book()
    book.add([DAM, FERRY, BRIDGE])
    reader = Suggester(book)
    reader.start()
    _wait_for(reader)
    assert (reader.done, reader.total, reader.refusal, reader.unread) == (3, 3, None, set())
    assert book.waiting() == []
    assert "1,200" in {claim.quote for claim in book.claims(DAM.sha256, tag="figure")}


def test_where_nothing_waits_the_language_is_made_ready_for_marks_by_hand() -> None:
    reader = Suggester(session.book())
    reader.start()
    warmer = reader._warmer
    assert warmer is not None
    warmer.join(60)
    assert (warmer.is_alive(), reader.busy, reader.total) == (False, False, 0)
    reader.start()
    assert reader._warmer is warmer


def test_the_shortest_article_is_read_first_and_the_one_being_read_is_named() -> None:
    book = session.book()
    book.add([DAM, FERRY, BRIDGE])
    reader = Suggester(book)
    assert list(reader.waiting().values()) == ["bridge.txt", "ferry.txt", "dam.txt"]
    reader.start()
    _wait_for(reader)
    assert (reader.reading, reader.waiting()) == ("dam.txt", {})


@pytest.mark.parametrize(
    ("total", "seen", "done", "moved"),
    [(3, 0, 0, False), (3, 0, 1, True), (500, 10, 40, False), (500, 10, 60, True), (3, 12, 0, True)],
)
def test_the_list_is_drawn_anew_as_articles_are_done(total: int, seen: int, done: int, moved: bool) -> None:
    reader = Suggester(session.book())
    reader.total, reader.done = total, done
    assert reader.moved(seen) is moved


def test_a_book_that_is_busy_is_told_and_tried_again(tmp_path: Path) -> None:
    with Book.open(tmp_path / "busy.db", timeout=0.1) as book, Book.open(tmp_path / "busy.db") as other:
        book.add([DAM])
        reader = Suggester(book)
        with other._database.writing():
            reader.start()
            _wait_for(reader)
        assert "in use by another program" in (reader.refusal or "")
        reader.again()
        _wait_for(reader)
        assert (reader.refusal, book.waiting()) == (None, [])


def _wait_for(reader: Suggester) -> None:
    until = time.monotonic() + 60
    while reader.busy and time.monotonic() < until:
        time.sleep(0.02)
    assert not reader.busy
