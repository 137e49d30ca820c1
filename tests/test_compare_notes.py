"""The notebook keeps charts as they stood and text between them, in order, undone like any act."""

from dataclasses import replace
from pathlib import Path

import pytest
from invented import EXACT, claim, number

from claimbook.book import Book
from claimbook.book.notes import Note
from claimbook.errors import NotFound

PAIRS = [claim("a", "3,000", EXACT, "Ann Ross"), claim("b", "9,000", number(9_000), "Bo Lind")]


@pytest.fixture
def book() -> Book:
    opened = Book.open(":memory:")
    opened.add([article for _, article in PAIRS])
    opened.restore({article.sha256: {} for _, article in PAIRS}, [claim for claim, _ in PAIRS])
    return opened


def told(book: Book) -> list[str]:
    return [note.text for note in book.notes()]


def test_a_chart_is_kept_with_its_claims_and_its_sentence(book: Book) -> None:
    note = book.keep("They differ.", side="source", choice="outlet", claims=["a", "b", "gone"])
    revision = book.claim("a").revision
    assert book.notes() == [Note(note.id, 1, "They differ.", "source", "outlet", {"a": revision, "b": revision})]


def test_a_kept_chart_says_how_many_claims_changed_since(book: Book) -> None:
    note = book.keep(side="date", claims=["a", "b"])
    assert book.changed_since(note) == 0
    book.edit(["a"], {"speaker": "Anna Ross"})
    assert book.changed_since(note) == 1
    book.remove(["b"])
    assert book.changed_since(note) == 2
    assert book.changed_since(replace(note, claims={})) == 0


def test_claims_of_a_deleted_article_are_there_no_longer(book: Book) -> None:
    note = book.keep(side="date", claims=["a", "b"])
    book.delete_article(book.claim("a").article_sha256)
    assert book.changed_since(note) == 1
    book.undo()
    assert book.changed_since(note) == 0


def test_entries_are_moved_written_and_taken_out_and_undo_takes_it_back(book: Book) -> None:
    first, _, third = [book.keep(text) for text in ("one", "two", "three")]
    book.move_note(third.id, -1)
    assert told(book) == ["one", "three", "two"]
    book.move_note(first.id, -1)
    assert told(book) == ["one", "three", "two"]
    book.write_note(first.id, "eins")
    book.drop_note(third.id)
    assert told(book) == ["eins", "two"]
    for expected in (["eins", "three", "two"], ["one", "three", "two"], ["one", "two", "three"]):
        book.undo()
        assert told(book) == expected


def test_the_notebook_survives_closing_the_book(tmp_path: Path) -> None:
    with Book.open(tmp_path / "a.db") as book:
        book.keep("one")
    with Book.open(tmp_path / "a.db") as book:
        assert told(book) == ["one"]


def test_an_entry_that_is_gone_is_refused_by_name(book: Book) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        book.write_note("nowhere", "text")
