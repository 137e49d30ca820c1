"""Compare as the analyst comes to it: from a claim to its mark, and a few days alone."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bookmaking import CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION
from streamlit.testing.v1 import AppTest

from claimbook.book import Book

PAGE = Path(__file__).parents[1] / "pages" / "compare.py"
NOVEMBER = {"series": "cracks", "stage": "present"}


@pytest.fixture
def book(open_book: Book) -> Book:
    """Three cracks: of 17 and 20 November, and undated; two passengers."""
    open_book.add([DAM, FERRY])
    dated = [replace(CRACKS, **NOVEMBER), replace(OLD, **NOVEMBER, said_on=date(2026, 11, 20))]
    open_book.suggest(DAM.sha256, [*dated, replace(UNION, **NOVEMBER)], "rules 1")
    open_book.suggest(FERRY.sha256, [replace(CAPTAIN, series="passengers"), PORT], "rules 1")
    return open_book


def opened(**query: str) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=60)
    page.query_params.update(query)
    return page.run()


def by_date(page: AppTest) -> AppTest:
    page.session_state["compare_side"] = "date"
    page.session_state["compare_series"] = ["cracks"]
    return page.run()


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return page.run()


def told(page: AppTest) -> list[str]:
    return [text.value.replace("\\", "") for text in page.markdown]


def listed(page: AppTest) -> list[str]:
    return list(page.dataframe[0].value["Figure"])


def test_the_address_of_a_claim_opens_the_chart_of_its_series_with_its_mark_lit(book: Book) -> None:
    page = opened(claim=OLD.id)
    assert not page.exception
    assert page.session_state["compare_side"] == "source"
    assert page.session_state["compare_series"] == ["cracks"]
    assert "**Lit:** about 900, Olha Rud" in told(page)
    assert page.query_params == {}
    page = press(page, "Put the light out")
    assert not [text for text in told(page) if text.startswith("**Lit")]


def test_a_claim_not_yet_judged_is_lit_among_the_suggestions(book: Book) -> None:
    book.judge([CRACKS.id], "accepted")
    assert "**Lit:** 2,000, the union" in told(opened(claim=UNION.id))
    assert "**Lit:** 1,200, not said by whom" in told(opened(claim=CRACKS.id))


def test_a_claim_without_a_series_is_lit_among_those_without(book: Book) -> None:
    page = opened(claim=PORT.id)
    assert page.session_state["compare_series"] == ["no series yet"]
    assert "**Lit:** at least 340, Olga Rud; captain" in told(page)


@pytest.mark.parametrize("claim_id", ["gone", UNION.id])
def test_a_claim_that_no_chart_draws_changes_nothing(book: Book, claim_id: str) -> None:
    book.judge([UNION.id], "rejected")
    page = opened(claim=claim_id)
    assert not page.exception
    assert page.session_state["compare_side"] == "overview"
    assert not [text for text in told(page) if text.startswith("**Lit")]


def test_the_light_is_told_of_only_where_the_series_of_its_mark_is_drawn(book: Book) -> None:
    page = opened(claim=PORT.id)
    page.session_state["compare_series"] = ["cracks"]
    page = page.run()
    assert not [text for text in told(page) if text.startswith("**Lit")]


def test_days_that_are_typed_are_listed_and_taken_away_alone(book: Book) -> None:
    page = by_date(opened())
    assert sorted(listed(page)) == ["1,200", "2,000", "about 900"]
    page.date_input(key="compare_from").set_value(date(2026, 11, 18)).run()
    assert listed(page) == ["about 900"]
    assert (
        "**18 Nov 2026 to 20 Nov 2026**: 1 of 3 figures; 1 outside, 1 undated."
        " The list and every export hold these days alone."
    ) in told(page)
    assert "5 claims: 3 drawn, 0 listed without a number, 2 hidden by the filter “cracks”" in [
        caption.value.replace("\\", "") for caption in page.caption
    ]
    page.selectbox(key="taking_form").set_value("csv").run()
    content = taken(press(page, "Make the file"))
    assert content.count(b'"cracks"') == 1
    assert OLD.id.encode() in content
    page.selectbox(key="taking_form").set_value("json").run()
    assert b"Only 18 Nov 2026 to 20 Nov 2026." in taken(press(page, "Make the file"))
    page = press(page, "All days")
    assert len(listed(page)) == 3
    assert page.date_input(key="compare_from").value is None


def taken(page: AppTest) -> bytes:
    content: Any = page.session_state["taking_made"][1]
    return bytes(content)


def test_days_typed_the_wrong_way_round_are_meant(book: Book) -> None:
    page = by_date(opened())
    page.date_input(key="compare_from").set_value(date(2026, 11, 20))
    page.date_input(key="compare_to").set_value(date(2026, 11, 17)).run()
    assert sorted(listed(page)) == ["1,200", "about 900"]


def test_days_that_the_chart_does_not_have_are_let_go(book: Book) -> None:
    page = by_date(opened())
    page.date_input(key="compare_from").set_value(date(2026, 11, 20)).run()
    page.segmented_control(key="compare_date").set_value("published").run()
    assert not page.exception
    assert (page.date_input(key="compare_from").value, len(listed(page))) == (None, 3)


def test_where_nothing_is_dated_no_days_are_asked_for(book: Book) -> None:
    page = opened()
    page.session_state["compare_side"] = "date"
    page.session_state["compare_series"] = ["passengers"]
    page = page.run()
    assert not page.exception
    assert len(page.date_input) == 0


def test_the_chart_kept_in_the_notebook_is_of_the_days_alone(book: Book) -> None:
    page = by_date(opened())
    page.date_input(key="compare_from").set_value(date(2026, 11, 18)).run()
    page.text_area(key="keep_text").input("Only late in the week.")
    page.button(key="FormSubmitter:keep_form-Keep this").click().run()
    [note] = book.notes()
    assert list(note.claims) == [OLD.id]


@pytest.mark.parametrize("side", ["overview", "source", "date", "origins"])
def test_a_chart_taken_away_holds_its_accounts_and_verdicts_by_the_tolerances_of_the_book(
    book: Book, side: str
) -> None:
    before = drawing(book, side)
    book.set_setting("tolerances", json.dumps({form: [0.9, 0.9] for form in ("exact", "about", "approaching")}))
    after = drawing(book, side)
    assert ("cannot tell" in before, "cannot tell" in after) == (True, False)
    assert f"5 claims: {5 if side == 'overview' else 3} drawn, 0 listed" in after


def test_many_sources_are_offered_once_six_of_a_series_are_dated_and_only_these_series(book: Book) -> None:
    assert "Many sources" not in sides(opened())
    crowd(book)
    page = opened()
    assert "Many sources" in sides(page)
    page.session_state["compare_side"] = "many"
    page = page.run()
    assert not page.exception
    assert page.multiselect(key="compare_series").options == ["cracks (6 figures)"]
    accounts = next(text.value for text in page.caption if "counted" in text.value).replace("\\", "")
    assert accounts == "11 claims: 6 counted; 0 listed without a number; 5 hidden by the filter"
    assert list(page.dataframe[0].value["Counted"]) == ["counted"] * 6
    for choice in ("multiples", "revisions"):
        page.session_state["compare_many"] = choice
        assert not page.run().exception


def test_a_corridor_is_taken_away_and_kept_like_any_chart(book: Book) -> None:
    crowd(book)
    content = drawing(book, "many")
    assert "the corridor" in content
    assert "11 claims: 6 counted" in content
    page = opened()
    page.session_state["compare_side"] = "many"
    page = page.run()
    page = press(page, "Keep this")
    [note] = book.notes()
    assert (note.side, note.choice) == ("many", "corridor")


def crowd(book: Book) -> None:
    """Six more sources, each with a number of cracks on a day of its own."""
    more = [
        replace(CRACKS, **NOVEMBER, id=f"{n}" * 32, speaker=f"Engineer {n}", said_on=date(2026, 11, 10 + n))
        for n in range(6)
    ]
    for claim in more:
        book.mark(claim)


def sides(page: AppTest) -> list[str]:
    return list(page.segmented_control(key="compare_side").options)


def drawing(book: Book, side: str) -> str:
    """The specification of that chart of the cracks, as it is taken away."""
    page = opened()
    page.session_state["compare_side"] = side
    page.session_state["compare_series"] = ["cracks"]
    page = page.run()
    page.selectbox(key="taking_form").set_value("json").run()
    return taken(press(page, "Make the file")).decode()


def test_what_is_asked_for_is_told_to_the_browser_in_every_run_for_one_may_be_cut_short(book: Book) -> None:
    page = opened()
    page.segmented_control(key="compare_side").set_value("source").run()
    for run in range(3):
        begins = {
            key: list(page.segmented_control(key=key).proto.default) for key in ("compare_side", "compare_source")
        }
        assert begins == {"compare_side": [1], "compare_source": [0]}, run
        assert list(page.multiselect(key="compare_series").proto.default) == [0], run
        assert not page.warning
        page.run()
