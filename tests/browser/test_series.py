"""Names and series made one and parted again, a speaker set elsewhere, origins parted: by mouse and by keyboard."""

import re
from contextlib import suppress
from typing import Any

import pytest
from browser.waiting import IDLE, choose, until
from playwright.sync_api import Locator, Page, TimeoutError, expect

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

PIER = Article(
    "pier.txt",
    "The harbour office counted 480 crates on the long pier of Selby after the storm of Friday, said Pat Ryder. "
    "He said that 90 boxes were found by divers under the old bridge and brought ashore before the tide came in again.",
    outlet="The Harbour Dispatch",
)
COPY = Article("copy.txt", f"SELBY (Wire). {PIER.text}", outlet="Hill Post")


def figure(article: Article, words: str, **fields: Any) -> Claim:
    start = article.text.index(words)
    span, number = Span(start, start + len(words)), float(words)
    made = suggestion_id(article.sha256, "figure", span)
    told = {"figure": Figure(number, number, counted=fields["series"]), "speaker_text": "Ryder", **fields}
    return Claim(made, article.sha256, span, words, PIER.text, **told)


@pytest.fixture
def served(own_server: Any) -> Any:
    with Book.open(own_server.book) as book:
        book.add([PIER, COPY])
        first = figure(PIER, "480", series="crates", speaker="Pat Ryder", via=("Wire",))
        book.suggest(PIER.sha256, [first, figure(PIER, "90", series="boxes", speaker="Pat Ryder")], "rules 1")
        book.suggest(COPY.sha256, [figure(COPY, "480", series="crates", speaker="Pat Rider")], "rules 1")
    return own_server


def idle(page: Page) -> None:
    page.locator(IDLE).wait_for()


def kept(served: Any, field: str) -> set[str]:
    with Book.open(served.book) as book:
        return {getattr(claim, field) for claim in book.claims()}


def pick(page: Page, key: str, typed: str) -> None:
    box = page.locator(f".st-key-{key} input")
    box.click()
    box.press_sequentially(typed, delay=30)
    box.press("Enter")
    idle(page)


def tick(page: Page, table: Locator) -> None:
    """Tick the first figure; again, where the table was drawn anew between the click and the keys."""
    ticked = page.get_by_text("1 figure ticked")

    def done() -> bool:
        idle(page)
        if ticked.count() == 0:
            choose(table, 100)
            page.keyboard.press("Shift+Space")
        with suppress(TimeoutError):
            ticked.wait_for(timeout=10_000)
        return ticked.count() == 1

    until(page, done)


def test_series_are_merged_and_parted_again_and_a_figure_put_elsewhere_by_keyboard(served: Any, page: Page) -> None:
    page.goto(f"{served.url}/series")
    expect(page.get_by_text("All series")).to_be_visible()
    pick(page, "workshop_series", "boxes")
    page.keyboard.press("Escape")
    pick(page, "workshop_into", "crates")
    page.get_by_role("button", name="Rename", exact=True).click()
    expect(page.get_by_text("1 claim went into crates")).to_be_visible()
    assert kept(served, "series") == {"crates"}
    page.get_by_text("Remembered", exact=True).click()
    page.get_by_role("button", name="Part again").click()
    expect(page.get_by_text("boxes → crates")).to_have_count(0)
    assert kept(served, "series") == {"crates", "boxes"}
    tick(page, page.locator('[data-testid="stDataFrame"]').nth(1))
    page.get_by_label("Unit").fill("tonnes")
    page.get_by_role("button", name="Put them there").click()
    expect(page.get_by_text("1 claim changed.")).to_be_visible()
    with Book.open(served.book) as book:
        assert [claim.quote for claim in book.claims() if claim.figure and claim.figure.unit == "tonnes"] != []
        book.undo()
        assert {claim.figure and claim.figure.unit for claim in book.claims()} == {None}


def test_names_are_merged_and_parted_again(served: Any, page: Page) -> None:
    page.goto(f"{served.url}/claims")
    page.get_by_text("Merge speakers").click()
    page.get_by_role("button", name="Merge into Pat Ryder").click()
    expect(page.get_by_text("Pat Rider → Pat Ryder")).to_be_visible()
    assert kept(served, "speaker") == {"Pat Ryder"}
    page.get_by_role("button", name="Part again").click()
    expect(page.get_by_text("Pat Rider → Pat Ryder")).to_have_count(0)
    assert kept(served, "speaker") == {"Pat Ryder", "Pat Rider"}


def test_a_corrected_speaker_is_offered_for_the_same_words_and_the_chain_is_read(served: Any, page: Page) -> None:
    page.goto(f"{served.url}/claims")
    grid = page.frame_locator("iframe[title*=agGrid]")
    cell = grid.locator('.ag-row [col-id="speaker"]').first
    cell.click()
    expect(page.get_by_text(re.compile("Pat R.der( → Wire)? → (The Harbour Dispatch|Hill Post)"))).to_be_visible()
    cell.dblclick()
    grid.locator(".ag-cell-inline-editing input").fill("Ana Belo")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Set all 2").click()
    expect(page.get_by_text("Set the speaker of 2 more claims.")).to_be_visible()
    assert kept(served, "speaker") == {"Ana Belo"}


def test_a_copy_is_one_origin_until_it_is_parted(served: Any, page: Page) -> None:
    page.goto(f"{served.url}/compare")
    page.get_by_text("Provenance", exact=True).click()
    drawn = page.locator('[data-testid="stVegaLiteChart"] svg.marks')
    expect(drawn.filter(has_text="2 mentions, 1 origin")).to_have_count(1)
    page.get_by_text("Counted as one origin").click()
    for reason in ("of the shorter one stands in the other", "the same name, spelled differently"):
        row = page.locator('[data-testid="stHorizontalBlock"], [data-testid="stLayoutWrapper"]').filter(has_text=reason)
        row.get_by_role("button", name="Part them").first.click()
        expect(page.get_by_text(reason)).to_have_count(0)
    expect(drawn.filter(has_text="2 mentions, 2 origins")).to_have_count(1)
