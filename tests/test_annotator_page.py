"""The Annotate page, opened without a browser."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from bookmaking import CAPTAIN, CRACKS, DAM, FERRY, OLD
from streamlit.testing.v1 import AppTest

from claimbook.book import Book

PAGE = Path(__file__).parents[1] / "pages" / "annotate.py"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    monkeypatch.setenv("CLAIMBOOK_BOOK", str(tmp_path / "claims.db"))
    with Book.open(tmp_path / "claims.db") as opened:
        yield opened
    st.cache_resource.clear()


@pytest.fixture
def filled(book: Book) -> Book:
    book.add([DAM, FERRY])
    book.suggest(DAM.sha256, [CRACKS, OLD], "rules 1")
    book.suggest(FERRY.sha256, [CAPTAIN], "rules 1")
    return book


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def sent(app: AppTest) -> dict[str, Any]:
    """Both messages to the browser, as one."""
    return {**_message(app, 1), **_message(app, 2)}


def _message(app: AppTest, place: int) -> dict[str, Any]:
    message: dict[str, Any] = json.loads(app.get("bidi_component")[place].proto.json)
    return message


def test_an_empty_book_says_what_to_do(book: Book) -> None:
    assert [info.value for info in opened().info] == ["The book is empty. Add articles first."]


def test_the_first_article_with_something_to_review_opens(filled: Book) -> None:
    filled.judge([CRACKS.id, OLD.id], "accepted")
    app = opened()
    assert sent(app)["label"] == FERRY.label
    assert app.selectbox[0].label == "Article"


def test_an_address_opens_its_article_at_its_claim(filled: Book) -> None:
    app = opened(article=FERRY.sha256[:12], claim=CAPTAIN.id)
    assert (sent(app)["sha"], sent(app)["goto"]) == (FERRY.sha256, CAPTAIN.id)


def test_the_component_with_the_code_has_one_message_whatever_is_shown(filled: Book) -> None:
    told = [opened(article=article.sha256[:12]).get("bidi_component")[0].proto for article in (DAM, FERRY)]
    assert told[0].js_content
    assert told[0] == told[1]


def test_an_article_asked_for_is_shown_though_an_old_address_comes_along(filled: Book) -> None:
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    app.query_params["article"] = DAM.sha256[:12]
    app.session_state["annotate_asked"] = FERRY.sha256
    app.run()
    assert (sent(app)["sha"], app.query_params["article"]) == (FERRY.sha256, FERRY.sha256[:12])
    app.query_params["article"] = DAM.sha256[:12]  # as the browser's way back does
    app.run()
    assert sent(app)["sha"] == DAM.sha256


def test_a_list_that_is_gone_calls_no_article_back(filled: Book) -> None:
    app = opened(article=DAM.sha256[:12])
    gone = app.selectbox[0]
    app.query_params["article"] = FERRY.sha256[:12]
    app.run()
    assert app.selectbox[0].key != gone.key
    gone.set_value(DAM.sha256).run()
    assert sent(app)["sha"] == FERRY.sha256


def test_another_article_is_chosen_from_the_list(filled: Book) -> None:
    app = opened(article=DAM.sha256[:12], claim=CRACKS.id)
    app.selectbox[0].set_value(FERRY.sha256).run()
    assert (sent(app)["sha"], sent(app)["goto"]) == (FERRY.sha256, None)


def test_one_article_alone_needs_no_list(book: Book) -> None:
    book.add([DAM])
    app = opened()
    assert not app.selectbox
    assert sent(app)["waiting"] is True


def test_acts_sent_by_the_browser_are_in_the_book_and_acknowledged(filled: Book) -> None:
    app = opened(article=DAM.sha256[:12])
    act = {"client": "tab", "seq": 1, "article": DAM.sha256, "op": "judge", "id": OLD.id, "verdict": "rejected"}
    app.session_state["annotator"] = {"ops": {"list": [act], "has": DAM.sha256, "at": 0, "n": "1"}}
    app.run()
    assert filled.claim(OLD.id).verdict == "rejected"
    assert (sent(app)["acks"], sent(app)["base"]) == ({"tab": 1}, 0)


def test_what_an_act_has_to_tell_is_told_until_the_browser_has_heard_it(filled: Book) -> None:
    act = {
        "client": "tab",
        "seq": 1,
        "op": "all",
        "article": DAM.sha256,
        "verdict": "accepted",
        "ids": [[OLD.id, "suggested"]],
    }
    app = opened(article=DAM.sha256[:12])
    heard = sent(app)["at"]
    told = []
    for acts, at in (([act], heard), ([], heard), ([], heard + 1)):
        app.session_state["annotator"] = {"ops": {"list": acts, "has": DAM.sha256, "at": at, "n": str(len(told))}}
        app.run()
        told.append(sent(app)["said"])
    assert told == ["accepted 1", "accepted 1", ""]


def test_an_article_that_left_the_book_gives_way_to_one_that_is_there(filled: Book) -> None:
    filled.delete_article(DAM.sha256)
    assert sent(opened(article=DAM.sha256[:12]))["sha"] == FERRY.sha256
