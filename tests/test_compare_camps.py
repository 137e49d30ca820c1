"""The camp of a speaker: set once, kept by the book, taken back by undo, exported and read back."""

from datetime import date
from pathlib import Path

import pytest
from invented import EXACT, claim, number

from claimbook import compare, exchange
from claimbook.book import Book
from claimbook.model import Article, Claim

PAIRS = [
    claim("a", "3,000", EXACT, "Ann Ross", said_on=date(2024, 10, 3)),
    claim("b", "9,000", number(9_000), "Bo Lind"),
    claim("c", "70", number(70), "Ann Ross; Bo Lind"),
    claim("d", "80", number(80)),
]
CLAIMS: list[Claim] = [claim for claim, _ in PAIRS]
ARTICLES: list[Article] = [article for _, article in PAIRS]


@pytest.fixture
def book() -> Book:
    opened = Book.open(":memory:")
    opened.add(ARTICLES)
    opened.restore({article.sha256: {} for article in ARTICLES}, CLAIMS)
    return opened


def test_a_speaker_is_put_into_a_camp_once_and_every_claim_has_it(book: Book) -> None:
    book.set_camp(["Ann Ross"], "  River   side ")
    assert book.camps() == {"Ann Ross": "River side"}
    assert book.camps_of(book.claims()) == {"a": "River side"}


def test_joint_speakers_have_the_camp_they_share(book: Book) -> None:
    book.set_camp(["Ann Ross", "Bo Lind"], "River side")
    assert book.camps_of(book.claims()) == dict.fromkeys("abc", "River side")
    book.set_camp(["Bo Lind"], "Hill side")
    assert book.camps_of(book.claims()) == {"a": "River side", "b": "Hill side"}


def test_a_camp_is_taken_back_and_brought_home_by_undo_and_redo(book: Book) -> None:
    book.set_camp(["Ann Ross"], "River side")
    book.set_camp(["Ann Ross"], None)
    assert book.undoable == "put Ann Ross into no camp"
    book.undo()
    assert book.camps() == {"Ann Ross": "River side"}
    book.undo()
    assert book.camps() == {}
    book.redo()
    assert book.camps() == {"Ann Ross": "River side"}


def test_a_name_merged_into_another_brings_its_camp(book: Book) -> None:
    book.set_camp(["Bo Lind"], "Hill side")
    book.merge_speakers(["Bo Lind"], "Bo Lindqvist")
    assert book.camps_of(book.claims())["b"] == "Hill side"


@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_camps_go_out_and_come_back(book: Book, tmp_path: Path, format: exchange.Format) -> None:
    book.set_camp(["Ann Ross", "Bo Lind"], "River side")
    exchange.export(book, tmp_path / "first", format=format)
    other = Book.open(":memory:")
    exchange.restore(tmp_path / "first", other, ARTICLES)
    exchange.export(other, tmp_path / "second", format=format)
    assert (tmp_path / "second").read_bytes() == (tmp_path / "first").read_bytes()
    assert other.camps_of(other.claims()) == book.camps_of(book.claims())


def test_an_older_export_without_camps_changes_none(book: Book, tmp_path: Path) -> None:
    export = tmp_path / "old.jsonl"
    exchange.export(book, export, format="jsonl")
    export.write_text(export.read_text(encoding="utf-8").replace(', "camp": null', ""), encoding="utf-8")
    book.set_camp(["Ann Ross"], "River side")
    exchange.restore(export, book)
    assert book.camps() == {"Ann Ross": "River side"}


def test_the_table_carries_the_camp_in_its_last_column(book: Book) -> None:
    book.set_camp(["Bo Lind"], "Hill side")
    table = compare.tidy(book.claims(), book.articles(), book.camps_of(book.claims()))
    assert dict(zip(table.claim_id, table.camp, strict=True)) == {"a": None, "b": "Hill side", "c": None, "d": None}
    assert table.columns[-1] == "camp"
