"""The notebook as a page: what was kept with its claims, what changed since, and the files it is handed on as."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bookmaking import CRACKS, DAM, OLD, UNION
from streamlit.testing.v1 import AppTest

from claimbook.book import Book

PAGE = Path(__file__).parents[1] / "pages" / "notebook.py"


@pytest.fixture
def book(open_book: Book) -> Book:
    """A chart of three cracks with a sentence, and a line of text behind it."""
    open_book.add([DAM])
    claims = [replace(claim, series="cracks", sentence=DAM.text) for claim in (CRACKS, OLD, UNION)]
    open_book.suggest(DAM.sha256, claims, "rules 1")
    open_book.judge([claim.id for claim in claims], "accepted")
    open_book.keep("Nobody agrees.", side="source", choice="speaker", claims=[claim.id for claim in claims])
    open_book.keep("Asked again on Monday.")
    return open_book


def opened() -> AppTest:
    return AppTest.from_file(PAGE, default_timeout=60).run()


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return page.run()


def test_an_entry_lists_its_claims_with_their_sentences_and_says_which_changed(book: Book) -> None:
    book.edit([OLD.id], {"note": "read twice"})
    page = opened()
    assert not page.exception
    assert "1 claim changed since" in [caption.value for caption in page.caption]
    table = page.dataframe[0].value
    assert dict(zip(table["Figure"], table["Since"], strict=True)) == {
        "1,200": "",
        "about 900": "changed",
        "2,000": "",
    }
    assert set(table["Sentence"]) == {DAM.text}


def test_a_claim_that_left_the_book_is_counted(book: Book) -> None:
    marked = book.mark(replace(UNION, id="b" * 32, origin="analyst", tag="figure", verdict="accepted"))
    book.keep("Two of them.", side="source", choice="speaker", claims=[marked.id, OLD.id])
    book.remove([marked.id])
    page = opened()
    assert not page.exception
    captions = [caption.value for caption in page.caption]
    assert "1 claim no longer in the book" in captions
    assert "1 claim changed since" in captions


def handed_on(form: str) -> bytes:
    page = opened()
    page.selectbox(key="note_form").set_value(form).run()
    page = press(page, "Make the file")
    assert not page.exception
    content: Any = page.session_state["note_made"][-1]
    return bytes(content)


def test_as_one_file_it_holds_the_charts_their_claims_and_the_text_in_order(book: Book) -> None:
    pytest.importorskip("vl_convert", reason="vl-convert-python makes the page")
    text = handed_on("One HTML file").decode()
    assert text.count("<blockquote>") == 3
    assert text.index("Nobody agrees.") < text.index("Asked again on Monday.")
    assert "3 claims: 3 drawn, 0 listed without a number, 0 hidden by the filter. Source: Valley Post. Exported" in text
    assert text.count("3 claims: 3 drawn") == 2  # under the claims and in the chart itself
    assert 'src="http' not in text


def test_as_markdown_its_pictures_lie_beside_it_and_are_named_in_it(book: Book) -> None:
    pytest.importorskip("vl_convert", reason="vl-convert-python draws the pictures")
    with zipfile.ZipFile(io.BytesIO(handed_on("Markdown with pictures"))) as box:
        assert box.testzip() is None
        assert box.namelist() == ["notebook.md", "chart0.png"]
        text = box.read("notebook.md").decode()
        assert box.read("chart0.png").startswith(b"\x89PNG")
    assert "](chart0.png)" in text
    assert text.count("\n> ") >= 6
    assert "\n\n*3 claims: 3 drawn, 0 listed without a number, 0 hidden by the filter. Source: Valley Post." in text
    assert text.index("Nobody agrees.") < text.index("Asked again on Monday.")
