"""What a reader of one article is told, without the whole book being read."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from bookmaking import CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION, claim_on
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimbook.book import Book, Heading, News
from claimbook.errors import ClaimbookError


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(":memory:", annotator="Mara") as opened:
        opened.add([DAM, FERRY])
        opened.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
        yield opened


def test_articles_are_listed_by_name_without_their_texts(book: Book) -> None:
    assert book.headings() == [
        Heading(DAM.sha256, "dam.txt", "Cracks in the dam", "Valley Post", DAM.published),
        Heading(FERRY.sha256, "ferry.txt", outlet="Port Gazette"),
    ]
    assert [heading.label for heading in book.headings()] == [DAM.label, FERRY.label]
    book.delete_article(DAM.sha256)
    assert [heading.name for heading in book.headings()] == ["ferry.txt"]


def test_all_claims_are_news_to_one_who_knows_none(book: Book) -> None:
    assert book.news(DAM.sha256) == News(book.revision, tuple(book.claims(DAM.sha256)))


def test_only_the_claims_that_an_act_met_are_news_after_it(book: Book) -> None:
    before = book.revision
    book.judge([OLD.id], "accepted")
    mark = book.mark(replace(claim_on(DAM, "in the dam", "quote"), id="m" * 32))
    assert book.news(DAM.sha256, before) == News(book.revision, (mark, book.claim(OLD.id)))
    book.undo()
    assert book.news(DAM.sha256, before) == News(book.revision, (book.claim(OLD.id),), (mark.id,))
    assert book.news(DAM.sha256, book.revision) == News(book.revision, ())


def test_what_is_left_to_review_is_counted(book: Book) -> None:
    assert (book.unreviewed(), book.left(DAM.sha256), book.left(FERRY.sha256)) == ({DAM.sha256: 3}, 3, 0)
    book.judge([CRACKS.id, OLD.id, UNION.id], "rejected")
    assert (book.unreviewed(), book.left(DAM.sha256)) == ({}, 0)


def test_an_article_waits_until_suggestions_were_made(book: Book) -> None:
    assert (book.is_waiting(DAM.sha256), book.is_waiting(FERRY.sha256)) == (False, True)
    book.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
    assert not book.is_waiting(FERRY.sha256)


def test_the_names_and_tags_in_use_are_listed_once(book: Book) -> None:
    book.edit([CRACKS.id, OLD.id], {"series": "cracks"})
    assert book.names() == (["Olha Rud", "the union"], ["cracks"])
    assert (book.tags_in(DAM.sha256), book.tags_in(FERRY.sha256)) == ({"figure"}, set())


ACTS: dict[str, Callable[[Book], object]] = {
    "accept": lambda book: book.judge([OLD.id, PORT.id], "accepted"),
    "put back": lambda book: book.judge([OLD.id, CAPTAIN.id], "suggested"),
    "delete": lambda book: book.remove([UNION.id]),
    "suggest": lambda book: book.suggest(DAM.sha256, [CRACKS, UNION], "rules 2"),
    "suggest less": lambda book: book.suggest_again([(FERRY.sha256, [PORT]), (DAM.sha256, [])], "rules 3"),
    "mark": lambda book: book.mark(replace(PORT, id=uuid.uuid4().hex, tag="quote")),
    "undo": lambda book: book.undo(),
    "redo": lambda book: book.redo(),
    "setting": lambda book: book.set_setting("seen", uuid.uuid4().hex),
}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(sorted(ACTS)), max_size=3), max_size=6))
def test_what_is_left_is_the_same_whether_counted_on_or_counted_anew(tmp_path: Path, turns: list[list[str]]) -> None:
    path = tmp_path / f"{uuid.uuid4().hex}.db"
    with Book.open(path) as book, Book.open(path) as other:
        book.add([DAM, FERRY])
        book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
        book.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
        for turn in turns:
            for name in turn:
                with suppress(ClaimbookError):
                    ACTS[name](other)
            with Book.open(path) as fresh:
                assert book.unreviewed() == fresh.unreviewed()
