"""A chart is kept with a sentence, stands in the Notebook, leads to its sentences, and is handed on as a page."""

import re
import time
from pathlib import Path
from typing import Any

import pytest
from browser.waiting import IDLE, through, until
from playwright.sync_api import Page, expect

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

TEXT = "The lighthouse keeper counted 62 gulls on the rail. The warden of the island counted 75 gulls there."


@pytest.fixture
def served(own_server: Any) -> Any:
    article = Article("rail.txt", TEXT, outlet="Island Post")
    with Book.open(own_server.book) as book:
        book.add([article])
        book.suggest(article.sha256, [gulls(article, "62", "keeper"), gulls(article, "75", "warden")], "rules 1")
        book.judge([claim.id for claim in book.claims()], "accepted")
    return own_server


def gulls(article: Article, words: str, who: str) -> Claim:
    span = Span(TEXT.index(words), TEXT.index(words) + 2)
    number = Figure(float(words), float(words), counted="gulls")
    made = suggestion_id(article.sha256, "figure", span)
    return Claim(made, article.sha256, span, words, TEXT, figure=number, speaker=who, series="gulls")


def test_a_chart_is_kept_stands_in_the_notebook_and_is_handed_on(served: Any, page: Page, tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="vl-convert-python makes the page")
    page.goto(f"{served.url}/compare")
    page.get_by_text("By source", exact=True).click()
    chart = page.locator('[data-testid="stVegaLiteChart"] svg.marks')
    expect(chart.filter(has_text="gulls, by who said it")).to_have_count(1)
    page.get_by_text("Keep this in the notebook").click()
    page.get_by_label("What it shows").fill("They counted on different days.")
    page.get_by_role("button", name="Keep this", exact=True).click()
    expect(page.get_by_text("Kept in the notebook", exact=True)).to_be_visible()
    told = time.monotonic()
    page.get_by_role("link", name="Notebook").click()
    expect(chart.filter(has_text="gulls, by who said it")).to_have_count(1)
    expect(page.get_by_label("Text", exact=True)).to_have_value("They counted on different days.")
    expect(page.get_by_text("As it was when it was kept")).to_be_visible()
    with Book.open(served.book) as book:
        book.edit([book.claims()[0].id], {"speaker": "the keeper’s daughter"})
    page.get_by_label("Text between the charts").fill("Asked again in spring.")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("1 claim changed since")).to_be_visible()
    written = page.get_by_label("Text", exact=True)
    expect(written).to_have_count(2)
    expect(page.get_by_role("button", name="Up", exact=True).first).to_be_disabled()
    expect(page.get_by_role("button", name="Down", exact=True).nth(1)).to_be_disabled()
    page.get_by_role("button", name="Up", exact=True).nth(1).click()
    expect(written.first).to_have_value("Asked again in spring.")
    page.get_by_text("Hand it on").click()
    until(page, lambda: time.monotonic() - told > 4.5)  # it goes when it has had its time, and what is open stays open
    page.get_by_role("button", name="Make the file").click()
    with page.expect_download() as coming:
        page.locator(".st-key-note_download button").click()
    assert re.fullmatch(r"notebook-\d{4}-\d\d-\d\d\.html", coming.value.suggested_filename)
    file = tmp_path / "notebook.html"
    coming.value.save_as(file)
    _reads(page, file)


def _reads(page: Page, file: Path) -> None:
    page.goto(file.as_uri())
    told = page.locator("section p")
    expect(told.first).to_have_text("Asked again in spring.")
    expect(page.get_by_text("They counted on different days.")).to_be_visible()
    page.locator('[aria-label^="warden: 75"]').first.click(force=True)
    expect(page.locator("li:target blockquote")).to_have_text(TEXT)


def test_a_mark_in_the_notebook_opens_its_sentence(served: Any, page: Page) -> None:
    with Book.open(served.book) as book:
        book.keep("Gulls.", side="source", choice="speaker", claims=[claim.id for claim in book.claims()])
    page.goto(f"{served.url}/notebook")
    through(page, page.locator('[aria-label^="warden: 75"]').first)
    expect(page.locator("mark.chosen").first).to_have_text("75")


def test_a_text_is_added_though_the_window_changes_while_the_page_is_drawn(served: Any, page: Page) -> None:
    with Book.open(served.book) as book:
        for k in range(12):
            book.keep(f"Count {k}", side="source", choice="speaker", claims=[claim.id for claim in book.claims()])
    page.goto(f"{served.url}/notebook")
    expect(page.locator(IDLE)).to_be_visible()
    page.get_by_label("Text between the charts").fill("Asked again in spring.")
    page.get_by_role("button", name="Add", exact=True).click()
    page.set_viewport_size({"width": 900, "height": 700})
    expect(page.get_by_label("Text", exact=True)).to_have_count(13)
