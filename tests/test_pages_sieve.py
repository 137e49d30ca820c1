"""The list of claims: the grid's filters answered as AG Grid answers them, its order, its groups, kept up to date."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from bookmaking import BRIDGE, CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.book import Book
from claimbook.errors import ClaimbookError
from claimbook.model import Article, Claim, Figure, Span
from claimbook.ui import register, sieve
from claimbook.ui.register import Keeper
from claimbook.ui.sieve import Group, Wanted, found

TEXT = "three nine none"
PLACES = {"a": Span(0, 5), "b": Span(6, 10), "c": Span(11, 15)}
ROWS = {
    "a": {"speaker": "Zelensky", "series": None, "figure": Figure(3_000, 3_000), "said_on": date(2024, 10, 23)},
    "b": {"speaker": "Rutte", "series": "tanks", "figure": Figure(9_000, 9_000), "said_on": date(2024, 11, 4)},
    "c": {"speaker": None, "series": "troops", "figure": None, "said_on": None},
}


@pytest.fixture
def few() -> Iterator[register.Register]:
    article = Article("few.txt", TEXT, outlet="Hill Post")
    made = [
        Claim(name, article.sha256, PLACES[name], PLACES[name].of(TEXT), TEXT, **fields)
        for name, fields in ROWS.items()
    ]
    with Book.open(":memory:") as book:
        book.add([article])
        book.suggest(article.sha256, made, "rules 1")
        yield Keeper(book).register()


def text(kind: str, word: str = "") -> dict[str, Any]:
    return {"filterType": "text", "type": kind, "filter": word}


def number(kind: str, bound: float, to: float | None = None) -> dict[str, Any]:
    return {"filterType": "number", "type": kind, "filter": bound, "filterTo": to}


def day(kind: str, first: str, last: str | None = None) -> dict[str, Any]:
    return {"filterType": "date", "type": kind, "dateFrom": f"{first} 00:00:00", "dateTo": last and f"{last} 00:00:00"}


@pytest.mark.parametrize(
    ("model", "ids"),
    [
        ({}, "abc"),
        ({"speaker": text("contains", "ZEL")}, "a"),
        ({"speaker": text("notContains", "zel")}, "bc"),
        ({"speaker": text("equals", "rutte")}, "b"),
        ({"speaker": text("notEqual", "rutte")}, "ac"),
        ({"speaker": text("startsWith", "r")}, "b"),
        ({"speaker": text("endsWith", "sky")}, "a"),
        ({"speaker": text("blank")}, "c"),
        ({"speaker": text("notBlank")}, "ab"),
        ({"speaker": text("contains", "e"), "series": text("contains", "tank")}, "b"),
        ({"amount": number("greaterThan", 3_000)}, "b"),
        ({"amount": number("greaterThanOrEqual", 3_000)}, "ab"),
        ({"amount": number("lessThan", 9_000)}, "a"),
        ({"amount": number("inRange", 3_000, 9_000)}, "ab"),
        ({"amount": number("equals", 9_000)}, "b"),
        ({"amount": number("notEqual", 9_000)}, "ac"),
        ({"amount": {"filterType": "number", "type": "blank"}}, "c"),
        ({"said_on": day("equals", "2024-10-23")}, "a"),
        ({"said_on": day("greaterThan", "2024-10-23")}, "b"),
        ({"said_on": day("inRange", "2024-10-23", "2024-11-04")}, "ab"),
        ({"said_on": {"filterType": "date", "type": "blank"}}, "c"),
        ({"outlet": text("contains", "hill")}, "abc"),
        ({"figure": text("contains", "3,0")}, "a"),
        ({"a column of another time": text("contains", "x")}, "abc"),
        (
            {
                "speaker": {
                    "filterType": "text",
                    "operator": "OR",
                    "conditions": [text("equals", "rutte"), text("blank")],
                }
            },
            "bc",
        ),
        (
            {
                "speaker": {
                    "filterType": "text",
                    "operator": "AND",
                    "conditions": [text("contains", "e"), text("contains", "z")],
                }
            },
            "a",
        ),
    ],
)
def test_a_filter_shows_the_rows_that_pass_it(few: register.Register, model: sieve.Model, ids: str) -> None:
    assert "".join(found(few, Wanted(filters=model)).ids) == ids


@pytest.mark.parametrize(
    ("words", "ids"),
    [("", "abc"), ("rutte TANKS", "b"), ("zelensky tanks", ""), ("troops", "c"), ("9,0 hill", "b"), ("2024-10", "a")],
)
def test_every_word_looked_for_must_occur_somewhere_in_the_row(few: register.Register, words: str, ids: str) -> None:
    assert "".join(found(few, Wanted(words)).ids) == ids


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ((("speaker", False),), "bac"),
        ((("speaker", True),), "abc"),  # what is empty stays last
        ((("amount", True),), "bac"),
        ((("figure", False),), "abc"),
        ((("series", False),), "bca"),
        ((("outlet", True), ("said_on", True)), "bac"),
    ],
)
def test_the_order_is_of_all_pages(few: register.Register, sort: tuple[tuple[str, bool], ...], ids: str) -> None:
    assert "".join(found(few, Wanted(sort=sort)).ids) == ids


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(":memory:") as book:
        book.add([DAM, FERRY, BRIDGE])
        book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
        book.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
        yield book


def test_groups_come_in_order_with_what_waits_in_them_and_none_last(book: Book) -> None:
    book.judge([OLD.id], "accepted")
    listed = found(Keeper(book).register(), Wanted(group="speaker"))
    assert listed.groups == (
        Group("captain", 1, 1),
        Group("Olga Rud; captain", 1, 1),
        Group("Olha Rud", 1, 0),
        Group("the union", 1, 1),
        Group(None, 1, 1),
    )
    assert listed.ids == [CAPTAIN.id, PORT.id, OLD.id, UNION.id, CRACKS.id]
    assert listed.waiting.ids == [CAPTAIN.id, PORT.id, UNION.id, CRACKS.id]


ACTS = {
    "a field": lambda book: book.edit([OLD.id], {"speaker": "Ana Kos", "figure": Figure(5, 7, "range")}),
    "a verdict": lambda book: book.judge([CRACKS.id, PORT.id], "rejected"),
    "a mark": lambda book: (
        book.there(["mine"]) or book.mark(replace(UNION, id="mine", tag="claim", span=Span(0, 9), quote="Engineers"))
    ),
    "a mark removed": lambda book: book.remove(["mine"]),
    "an undo": lambda book: book.undo(),
    "a redo": lambda book: book.redo(),
    "a title": lambda book: book.edit_article(FERRY.sha256, title="The ferry", outlet=None),
    "an article deleted": lambda book: book.delete_article(DAM.sha256),
    "an article read": lambda book: book.suggest(BRIDGE.sha256, [_fifty(book)], "rules 1"),
    "a setting": lambda book: book.set_setting("colour", "red"),
}


def _fifty(book: Book) -> Claim:
    return Claim("fifty", BRIDGE.sha256, Span(43, 45), BRIDGE.text[43:45], BRIDGE.text, figure=Figure(50, 50))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(sorted(ACTS)), max_size=6))
def test_brought_up_to_date_it_is_as_if_read_anew(acts: list[str]) -> None:
    with Book.open(":memory:") as book:
        book.add([DAM, FERRY, BRIDGE])
        book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
        book.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
        keeper = Keeper(book)
        keeper.register()
        for act in acts:
            _try(book, act)
            assert _rows(keeper.register()) == _rows(Keeper(book).register())


def test_a_list_read_before_others_came_in_is_still_looked_through(book: Book) -> None:
    keeper = Keeper(book)
    before = keeper.register()
    book.suggest(BRIDGE.sha256, [_fifty(book)], "rules 1")
    assert len(keeper.register().order) == 6
    assert found(before, Wanted("captain")).ids == [CAPTAIN.id, PORT.id]
    assert len(found(before, Wanted(sort=(("amount", True),)))) == 5


def test_what_comes_in_while_a_column_is_read_waits_for_its_turn(book: Book) -> None:
    keeper = Keeper(book)
    before = keeper.register()
    book.suggest(BRIDGE.sha256, [_fifty(book)], "rules 1")
    assert found(before, Wanted("captain")).ids == [CAPTAIN.id, PORT.id]
    assert found(keeper.register(), Wanted("50")).ids == ["fifty"]


def test_once_made_ready_a_word_is_found_without_a_look_into_the_book(tmp_path: Path) -> None:
    book = Book.open(tmp_path / "claims.db")
    book.add([DAM])
    book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
    drawn = Keeper(book).register()
    sieve.make_ready(drawn)
    book.close()
    (tmp_path / "claims.db").unlink()
    assert found(drawn, Wanted("1,200 cracks")).ids == [CRACKS.id]


def test_an_empty_book_is_looked_through() -> None:
    with Book.open(":memory:") as book:
        register = Keeper(book).register()
        assert found(register, Wanted("captain", sort=(("figure", True),), group="speaker")).ids == []


def _try(book: Book, act: str) -> None:
    try:
        ACTS[act](book)
    except ClaimbookError:  # twice the same deletion, or nothing to remove
        return


def _rows(told: register.Register) -> list[dict[str, Any]]:
    return [
        {"id": told.ids[row], **{name: column.values[column.codes[row]] for name, column in told.columns.items()}}
        for row in np.asarray(told.order).tolist()
    ]
