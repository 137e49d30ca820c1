"""Searching a book: words in its texts, and claims by figure, speaker, series, day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from bookmaking import CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION

from claimbook.book import Book
from claimbook.book.searching import Query, query
from claimbook.model import Article


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(":memory:", annotator="Mara") as opened:
        opened.add([DAM, FERRY])
        opened.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
        opened.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
        yield opened


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Query()),
        ("old cracks", Query(words=("old", "cracks"))),
        ('"old cracks" dam', Query(words=("old cracks", "dam"))),
        (">5000", Query(bounds=((">", 5000),))),
        ("<= 12k soldiers", Query(words=("soldiers",), bounds=(("<=", 12_000),))),
        ("=1.5m", Query(bounds=(("=", 1_500_000),))),
        (
            ">5,000 soldiers speaker:zelensky before:2024-11-01",
            Query(("soldiers",), ((">", 5000),), (("speaker", "zelensky"),), (("before", date(2024, 11, 1)),)),
        ),
        ('speaker:"Olha Rud" Tag:quote', Query(fields=(("speaker", "Olha Rud"), ("tag", "quote")))),
        ("after:2024-13-01", Query()),
        (">5, soldiers – or less.", Query(words=("soldiers", "or", "less."), bounds=((">", 5),))),
        ("=2024.10.23", Query(words=("=2024.10.23",))),
        (">1..2", Query(words=(">1..2",))),
    ],
)
def test_what_is_typed_is_taken_apart(typed: str, meant: Query) -> None:
    assert query(typed) == meant


@pytest.mark.parametrize(
    ("typed", "quotes"),
    [
        (">1000", ["1,200 cracks", "2,000"]),
        (">=1200 <2000", ["1,200 cracks"]),
        ("=900", ["about 900"]),
        (">300 people", ["310 people"]),
        ("speaker:rud", ["340", "about 900"]),
        ("speaker:rud before:2026-12-01", ["about 900"]),
        (">1 before:2026-11-18", ["1,200 cracks"]),
        ("tag:figure outlet:gazette", ["310 people", "340"]),
        ("verdict:accepted", []),
        ("tag:figure %", []),
    ],
)
def test_claims_are_found_by_what_they_say(book: Book, typed: str, quotes: list[str]) -> None:
    hits = book.search(typed)
    assert [hit.sentence[hit.at : hit.at + hit.length] for hit in hits] == quotes
    assert all(hit.claim for hit in hits)


def test_a_speaker_is_found_under_a_name_that_was_merged_away(book: Book) -> None:
    before = [hit.claim for hit in book.search("speaker:rud")]
    assert len(before) == 2
    book.merge_speakers([book.claim(claim_id).speaker or "" for claim_id in before], "Minister of Dams")
    assert [hit.claim for hit in book.search("speaker:rud")] == before
    assert [hit.claim for hit in book.search('speaker:"minister of dams"')] == before
    assert book.search("speaker:nobody") == []


def test_words_are_found_in_their_sentences(book: Book) -> None:
    hits = book.search("minister")
    assert [(hit.label, hit.sentence, hit.at, hit.length, hit.claim) for hit in hits] == [
        ("Cracks in the dam", "Minister Olha Rud said about 900 were old.", 0, 8, None)
    ]
    assert DAM.text[hits[0].start :].startswith("Minister")


@pytest.mark.parametrize(("typed", "found"), [("CAPT", 1), ("port captain", 1), ("dam ferry", 0), ('"', 0), ("*", 0)])
def test_all_words_must_stand_in_the_text_as_a_whole_or_as_a_beginning(book: Book, typed: str, found: int) -> None:
    assert len(book.search(typed)) == found


@pytest.mark.parametrize("typed", ["sao", "São", "SAÕ", "sa\u0303o migu", "miguel são", "ilha"])
def test_accents_are_no_hindrance(book: Book, typed: str) -> None:
    book.add(
        [Article("isle.txt", "On the ílha they wait. The mayor of São Miguel, or Sa\u0303o Miguel, said 12 came.")]
    )
    hits = book.search(typed)
    assert {hit.sentence[hit.at : hit.at + hit.length] for hit in hits} <= {"São", "Sa\u0303o", "Miguel", "ílha"}
    assert len(hits) == (1 if typed == "ilha" else 2)


@pytest.mark.parametrize("typed", ["12000", "12,000", "counted 12000", "12000 eels"])
def test_a_number_is_found_however_its_thousands_are_printed(book: Book, typed: str) -> None:
    printed = ("12,000", "12000", "12\u00a0000", "12 000")
    book.add([Article(f"{at}.txt", f"In bay {at} they counted {number} eels.") for at, number in enumerate(printed)])
    book.add([Article("other.txt", "They counted 1,200 eels, then 112,000, then 12 and 3,000.")])
    hits = book.search(typed)
    assert sorted(hit.label for hit in hits) == ["0.txt", "1.txt", "2.txt", "3.txt"]
    assert {hit.sentence[hit.at : hit.at + hit.length] for hit in hits} <= {*printed, "counted"}


@pytest.mark.parametrize("typed", [">1000 1200", ">1000 1,200"])
def test_a_number_among_the_words_of_a_claim_is_found_however_it_is_printed(book: Book, typed: str) -> None:
    assert [hit.claim for hit in book.search(typed)] == [CRACKS.id]


def test_a_deleted_article_is_not_found_and_one_that_came_later_is(book: Book) -> None:
    book.delete_article(DAM.sha256)
    assert book.search("minister") == []
    assert book.search(">1000") == []


def test_an_older_book_can_be_searched_too(tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(tmp_path / "older.db")) as file:
        file.executescript((Path(__file__).parent / "test_book_0001.sql").read_text("utf-8"))
    with Book.open(tmp_path / "older.db") as book:
        words = book.articles()[0].text.split()[0]
        assert book.search(words)
