"""The grid of claims, asked without a browser: what it is told, and what it takes for a script."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from bookmaking import CRACKS, DAM, OLD
from streamlit.testing.v1 import AppTest

from claimbook.book import Book
from claimbook.model import Tag
from claimbook.ui.grid import Answer

PAGES = Path(__file__).parents[1] / "pages"
PAGE = PAGES / "claims.py"
MARK = "::JSCODE::"
SCRIPT = f"{MARK}alert(1){MARK}"
NESTED = f"::JS{MARK}CODE::alert(1)::JSC{MARK}ODE::"  # another one, once what is marked was taken out of it


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    monkeypatch.setenv("CLAIMBOOK_BOOK", str(tmp_path / "claims.db"))
    with Book.open(tmp_path / "claims.db") as opened:
        opened.add([DAM])
        opened.suggest(DAM.sha256, [CRACKS, OLD], "rules 1")
        yield opened
    st.cache_resource.clear()


def told() -> dict[str, Any]:
    """The options of the grid as the browser gets them."""
    app = AppTest.from_file(str(PAGE), default_timeout=60).run()
    assert not app.exception
    arguments = json.loads(app.get("component_instance")[0].proto.json_args)
    options: dict[str, Any] = arguments["gridOptions"]
    return options


def scripts() -> list[str]:
    return re.findall(f"{MARK}(.*?){MARK}", json.dumps(told()))


@pytest.mark.parametrize("words", [SCRIPT, NESTED])
def test_no_word_of_a_book_is_taken_for_a_script(book: Book, words: str) -> None:
    ours = scripts()
    assert len(ours) > 5
    book.edit([OLD.id], {"speaker": words, "series": words, "note": words})
    book.save_tag(Tag(words, "#123456", ""))
    layout = {"hidden": [words], "order": [words, "quote"], "widths": {words: 90, "quote": words}}
    book.set_setting("claims columns", json.dumps(layout))
    assert scripts() == ours


def test_columns_are_offered_as_the_book_remembers_them(book: Book) -> None:
    layout = {"hidden": ["note"], "order": ["quote", "speaker", "verdict"], "widths": {"speaker": 240}}
    book.set_setting("claims columns", json.dumps(layout))
    state = told()["initialState"]
    assert state["columnVisibility"] == {"hiddenColIds": ["note"]}
    assert state["columnOrder"]["orderedColIds"][:3] == ["quote", "speaker", "verdict"]
    assert state["columnSizing"] == {"columnSizingModel": [{"colId": "speaker", "width": 240}]}


def test_speakers_are_offered_by_their_names(book: Book) -> None:
    book.suggest(DAM.sha256, [CRACKS, replace(OLD, speaker="Ina Falk")], "rules 2")
    [speaker] = [column for column in told()["columnDefs"] if column["field"] == "speaker"]
    assert speaker["cellEditorParams"] == {"values": ["Ina Falk"]}


def test_what_was_looked_for_and_grouped_is_so_still_after_another_page(book: Book) -> None:
    app = AppTest.from_file(str(PAGES / "navigation.py"), default_timeout=60)
    app.switch_page("claims.py").run()
    app.text_input(key="claims_find").set_value("900").run()
    app.selectbox(key="claims_group").set_value("speaker").run()
    app.switch_page("tags.py").run()
    app.switch_page("claims.py").run()
    assert not app.exception
    assert (app.text_input(key="claims_find").value, app.selectbox(key="claims_group").value) == ("900", "speaker")
    assert "1 row shown of 2 claims" in [caption.value for caption in app.caption]


@pytest.mark.parametrize("button", ["bulk_accept", "bulk_reject"])
def test_a_verdict_for_all_rows_waits_for_the_words_typed_just_before_it(book: Book, button: str) -> None:
    app = AppTest.from_file(str(PAGES / "navigation.py"), default_timeout=60)
    app.switch_page("claims.py").run()
    app.text_input(key="claims_find").set_value("900")
    app.button(key=button).click().run()
    assert [claim.verdict for claim in book.claims()] == ["suggested"] * 2
    assert "rows with “900” are shown only now" in app.warning[0].value
    app.button(key=button).click().run()
    assert [claim.id for claim in book.claims(verdict="suggested")] == [CRACKS.id]


def test_the_sentence_below_the_grid_is_one_of_a_row_that_is_shown(book: Book) -> None:
    app = AppTest.from_file(str(PAGE), default_timeout=20)
    app.session_state["claims_grid_said"] = Answer(at=CRACKS.id)
    app.run()
    assert "lens_accepted" in [button.key for button in app.button]
    app.text_input(key="claims_find").set_value("900").run()
    assert "lens_accepted" not in [button.key for button in app.button]
