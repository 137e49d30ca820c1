"""The pages in a real browser: the grid's filter and what is done to its rows, the chart's doors, the files."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser.checking import SCHEMES, dressed
from browser.waiting import CHOSEN, IDLE, choose, through
from playwright.sync_api import FrameLocator, Locator, Page, expect

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

HOSTILE = "<script>window.hurt = 1</script> **b** $x$"
TEXTS = {
    "quay.txt": "Harbour master Ana Brede counted 310 barrels on the quay. Clerk Ivo Tamm said there were 340 barrels.",
    "depot.txt": "Ivo Tamm later spoke of 900 barrels in the depot. The union counted 1,200 barrels.",
}


@pytest.fixture
def served(own_server: Any, page: Page) -> Iterator[tuple[Page, Book, str]]:
    """A server on a book of two articles with four suggestions, and its address."""
    with Book.open(own_server.book) as book:
        for name, text in TEXTS.items():
            article = Article(name, text, title=f"{HOSTILE} {name}")
            book.add([article])
            book.suggest(article.sha256, [_suggested(article, match) for match in _figures(text)], "rules 1")
        yield page, book, own_server.url
        assert page.evaluate("window.hurt") is None


def _figures(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"[\d,]+(?= barrels)", text)


def _suggested(article: Article, match: re.Match[str]) -> Claim:
    span, number = Span(*match.span()), float(match[0].replace(",", ""))
    speaker = next(name for name in ("Ivo Tamm", "Ana Brede", "union") if name in article.text[: match.start()])
    return Claim(
        suggestion_id(article.sha256, "figure", span),
        article.sha256,
        span,
        match[0],
        article.text,
        figure=Figure(number, number),
        speaker=speaker,
        series="barrels",
        reason="a number before a noun",
    )


def _open(page: Page, url: str) -> None:
    page.goto(url)
    page.locator(IDLE).wait_for()


def _grid(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe[title*=agGrid]")
    frame.locator(".ag-center-cols-container .ag-row").first.wait_for()
    return frame


def _column(grid: FrameLocator, name: str) -> Locator:
    return grid.locator(f".ag-row [col-id={name}]")


def test_exactly_the_rows_a_filter_shows_are_accepted_and_undone(served: tuple[Page, Book, str]) -> None:
    page, book, url = served
    _open(page, f"{url}/claims")
    grid = _grid(page)
    grid.get_by_label("Speaker Filter Input").fill("ivo")
    accept = page.get_by_role("button", name="Accept these 3", exact=True)
    expect(accept).to_be_visible()
    expect(grid.locator(".ag-center-cols-container .ag-row")).to_have_count(3)
    accept.click()
    expect(page.get_by_text("Accepted 3 claims.")).to_be_visible()
    assert {claim.speaker for claim in book.claims(verdict="accepted")} == {"Ivo Tamm"}
    expect(_column(grid, "verdict")).to_have_text(["accepted"] * 3)
    page.get_by_role("button", name="Undo: accepted 3").click()
    expect(_column(grid, "verdict")).to_have_text(["suggested"] * 3)
    assert book.claims(verdict="accepted") == []


def test_what_a_filter_no_longer_shows_after_an_act_is_not_acted_upon(served: tuple[Page, Book, str]) -> None:
    page, _, url = served
    _open(page, f"{url}/claims")
    grid = _grid(page)
    grid.get_by_label("Verdict Filter Input").fill("suggested")
    page.get_by_role("button", name="Reject these 4").click()
    expect(grid.locator(".ag-center-cols-container .ag-row")).to_have_count(0)
    expect(page.get_by_role("button", name="Accept these 0")).to_be_disabled()


FILTERED = (("Speaker", "AN", 1), ("Quote", "3", 2), ("Figure", "1,2", 1), ("Series", "quay", 0), ("Amount", "900", 1))


def test_the_grid_shows_as_many_rows_as_the_page_says(served: tuple[Page, Book, str]) -> None:
    page, _, url = served
    page.set_viewport_size({"width": 2400, "height": 900})  # wide enough for every column
    _open(page, f"{url}/claims")
    grid = _grid(page)
    for column, typed, rows in FILTERED:
        for words, left in ((typed, rows), ("", 4)):
            grid.get_by_label(f"{column} Filter Input").first.fill(words)
            expect(page.get_by_text("shown of 4 claims")).to_have_text(re.compile(f"^{left} row"))
            expect(grid.locator(".ag-center-cols-container .ag-row")).to_have_count(left)


def test_a_cell_is_edited_and_its_row_opens_the_sentence(served: tuple[Page, Book, str]) -> None:
    page, book, url = served
    _open(page, f"{url}/claims")
    grid = _grid(page)
    cell = _column(grid, "figure").nth(2)
    cell.dblclick()
    page.keyboard.press("Control+A")
    page.keyboard.type("up to 350")
    page.keyboard.press("Enter")
    expect(cell).to_have_text("up to 350")
    expect(page.get_by_role("button", name="Undo: set figure")).to_be_visible()
    changed = next(claim for claim in book.claims() if claim.annotator)
    assert (changed.verdict, changed.figure and changed.figure.qualifier) == ("accepted", "at_most")
    cell.click()
    expect(page.get_by_test_id("stText").filter(has_text=changed.sentence)).to_be_visible()
    page.get_by_role("button", name="Open the sentence").click()
    page.wait_for_url(f"**/annotate?article={changed.article_sha256[:12]}&claim={changed.id}")


def test_the_filter_is_still_there_after_another_page(served: tuple[Page, Book, str]) -> None:
    page, _, url = served
    _open(page, f"{url}/claims")
    _grid(page).get_by_label("Speaker Filter Input").fill("ivo")
    expect(page.get_by_text("3 rows shown of 4 claims")).to_be_visible()
    page.get_by_role("link", name="Export").click()
    page.get_by_text("As shown on the Claims page").click()
    expect(page.get_by_role("button", name="Download 3 claims")).to_be_visible()
    page.get_by_role("link", name="Claims").click()
    expect(_grid(page).get_by_label("Speaker Filter Input")).to_have_value("ivo")
    expect(page.get_by_text("3 rows shown of 4 claims")).to_be_visible()


def test_a_mark_of_the_chart_opens_its_sentence(served: tuple[Page, Book, str]) -> None:
    page, book, url = served
    _open(page, f"{url}/compare")
    marks = page.locator('[data-testid="stVegaLiteChart"] svg.marks')
    expect(marks).to_have_count(1)
    expect(page.get_by_text("4 claims: 4 drawn")).to_be_visible()
    through(page, marks.locator('[aria-label*="1,200"]').last)
    wanted = next(claim for claim in book.claims() if claim.quote == "1,200")
    assert page.url.endswith(f"claim={wanted.id}&from=compare")
    expect(page.get_by_role("button", name=re.compile("Back to the comparison"))).to_be_visible()
    page.get_by_role("link", name="Compare").click()
    expect(marks).to_have_count(1)
    expect(page).to_have_url(f"{url}/compare")


def test_the_list_under_the_chart_opens_sentences_by_keyboard(served: tuple[Page, Book, str]) -> None:
    page, book, url = served
    _open(page, f"{url}/compare")
    expect(page.locator('[data-testid="stVegaLiteChart"] svg.marks')).to_have_count(1)
    _click_cell(page, 120)
    page.keyboard.press("Shift+Space")
    page.wait_for_url(f"**/annotate?*claim={book.claims()[0].id}&from=compare")


def test_the_comparison_is_as_i_left_it_when_i_come_back_from_a_sentence(served: tuple[Page, Book, str]) -> None:
    page, book, url = served
    depot = [claim.id for claim in book.claims() if claim.quote in {"900", "1,200"}]
    book.edit(depot, {"series": "barrels in the depot"})
    book.judge([claim.id for claim in book.claims()], "accepted")
    _open(page, f"{url}/compare")
    page.get_by_text("By date", exact=True).click()
    page.get_by_text("Published", exact=True).click()
    page.get_by_role("combobox", name="Series").press("ArrowDown")
    page.get_by_role("option", name="barrels in the depot").click()
    page.keyboard.press("Escape")
    for return_ in (page.go_back, page.get_by_role("link", name="Compare").click):
        page.locator(IDLE).wait_for()
        expect(page.get_by_text("4 claims: 4 drawn")).to_be_visible()
        expect(page.get_by_role("radio", checked=True)).to_have_text(["By date", "Published"])
        page.get_by_role("link", name="Annotate").click()
        page.wait_for_url("**/annotate*")
        page.locator(IDLE).wait_for()
        return_()
        page.wait_for_url("**/compare")
    expect(page.get_by_role("radio", checked=True)).to_have_text(["By date", "Published"])
    expect(page.get_by_text("4 claims: 4 drawn")).to_be_visible()


def test_both_charts_are_drawn_light_and_dark(served: tuple[Page, Book, str]) -> None:
    page, _, url = served
    _open(page, f"{url}/compare")
    for scheme in SCHEMES:
        dressed(page, scheme)
        for side, title in (("By source", "barrels, by who said it"), ("By date", "barrels, by the day it was said")):
            page.get_by_text(side, exact=True).click()
            expect(page.locator('[data-testid="stVegaLiteChart"] svg.marks').filter(has_text=title)).to_have_count(1)


def test_the_csv_comes_down_and_goes_back_into_another_book(served: tuple[Page, Book, str], tmp_path: Path) -> None:
    page, book, url = served
    _open(page, f"{url}/export")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Download 4 claims").click()
    content = Path(coming.value.path()).read_bytes()
    assert coming.value.suggested_filename == "claims.csv"
    assert content.startswith(b'\xef\xbb\xbf"claim_id","article"')
    page.get_by_text("One per article").click()
    page.get_by_text("JSON Lines", exact=True).click()
    with page.expect_download() as coming:
        page.get_by_role("button", name="Download 4 claims as JSON Lines in a zip").click()
    with zipfile.ZipFile(io.BytesIO(Path(coming.value.path()).read_bytes())) as box:
        lines = [json.loads(line) for name in box.namelist() for line in box.read(name).splitlines()]
    assert {line["claim_id"] for line in lines} == {claim.id for claim in book.claims()}

    book.judge([claim.id for claim in book.claims()], "rejected")
    files = page.locator('input[type="file"]').first
    files.set_input_files({"name": "claims.csv", "mimeType": "text/csv", "buffer": content})
    expect(page.get_by_test_id("stFileUploader").first).to_contain_text("claims.csv")
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text("Imported 4 claims in 2 articles; 4 replaced")).to_be_visible()
    assert {claim.verdict for claim in book.claims()} == {"suggested"}
    page.get_by_role("button", name=re.compile("^Undo")).click()
    expect(page.get_by_text("Undone:")).to_be_visible()
    assert {claim.verdict for claim in book.claims()} == {"rejected"}


def test_a_button_pressed_before_files_have_come_says_so_and_takes_them_when_they_have(
    served: tuple[Page, Book, str],
) -> None:
    page, book, url = served
    _open(page, f"{url}/articles")
    page.get_by_text("Add articles").click()
    page.get_by_role("tab", name="Upload files").click()
    add = page.get_by_role("button", name="Add the files")
    add.click()
    expect(page.get_by_text("No file has come as yet.")).to_be_visible()
    ferry = {"name": "ferry.txt", "mimeType": "text/plain", "buffer": b"Seven ferries carried 640 people."}
    page.locator('input[type="file"]').first.set_input_files(ferry)
    expect(page.get_by_text("ferry.txt")).to_be_visible()
    add.click()
    expect(page.get_by_text("Added 1 article.")).to_be_visible()
    assert "ferry.txt" in {article.name for article in book.articles()}


def test_dates_and_outlets_are_filled_in_by_keyboard(served: tuple[Page, Book, str]) -> None:
    page, book, url = served
    _open(page, f"{url}/articles")
    page.get_by_text("2 articles have no date, 2 no outlet").click()
    page.locator("[class*=st-key-missing]").wait_for()
    _click_cell(page, 250)  # the title of the first article
    title = page.locator(CHOSEN).get_attribute("id") or ""
    page.keyboard.press("ArrowRight")
    expect(page.locator(CHOSEN)).not_to_have_id(title)
    _type(page, "Port Gazette", "Tab")
    expect(page.get_by_text("2 articles have no date, 1 no outlet")).to_be_visible()
    _type(page, "12 October 2024", "Enter")
    expect(page.get_by_text("published 12 October 2024. 0 claims changed day.")).to_be_visible()
    filled = book.articles()[0]
    assert (filled.outlet, str(filled.published), filled.published_evidence) == (
        "Port Gazette",
        "2024-10-12",
        "entered by Mara",
    )
    page.get_by_role("button", name=re.compile("^Undo")).click()
    expect(page.get_by_text("2 articles have no date, 1 no outlet")).to_be_visible()


def _click_cell(page: Page, x: float) -> None:
    """Click into the first row of the table: it is a canvas, with nothing in it to name."""
    page.locator(IDLE).wait_for()
    table = page.get_by_test_id("stDataFrame").first
    table.locator("canvas").first.wait_for()
    choose(table, x)


def _type(page: Page, words: str, end: str) -> None:
    page.locator(IDLE).wait_for()  # what comes meanwhile would close the cell
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('.gdg-style textarea, #portal textarea, #portal input')")
    page.keyboard.type(words, delay=20)
    page.keyboard.press(end)
