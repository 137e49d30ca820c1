"""For everyone: what axe-core, a checker of access, says of every page, light and dark; and pages in a small window."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from browser.checking import SCHEMES, dressed, grave
from browser.waiting import IDLE
from playwright.sync_api import Page, Request, expect

from claimbook import sample
from claimbook.book import Book
from claimbook.language import RULES, suggest

PAGES = ("articles", "annotate", "claims", "series", "compare", "notebook", "export", "tags")
FOLDED = '[data-testid="stExpander"] details:not([open]) summary'
SMALL = (1024, 683)  # a small window; 1366 pixels at twice the size


@pytest.fixture(scope="module")
def sampled(shared_server: Any) -> str:
    """The address of a server on a book with the articles of the sample, which are read: no page changes by itself."""
    with Book.open(shared_server.book) as book:
        sample.fill(book)
        for article in book.articles():
            book.suggest(article.sha256, suggest(article), RULES)
    return str(shared_server.url)


@pytest.fixture
def asked(page: Page) -> Iterator[list[str]]:
    """The addresses that the page asks anything of."""
    addresses: list[str] = []

    def note(request: Request) -> None:
        addresses.append(request.url)

    page.on("request", note)
    yield addresses
    page.remove_listener("request", note)


def shown(page: Page, url: str, name: str) -> None:
    page.goto(f"{url}/{name}")
    page.get_by_role("heading").first.wait_for()
    page.locator(IDLE).wait_for()
    if name == "claims":
        page.frame_locator("iframe[title*=agGrid]").locator(".ag-row").first.wait_for()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_shuts_anyone_out_or_asks_anything_of_the_network(
    sampled: str, page: Page, asked: list[str], name: str
) -> None:
    shown(page, sampled, name)
    expect(page.get_by_text(re.compile(r"\b(None|nan)\b"))).to_have_count(0)
    main = page.locator('[data-testid="stMain"]')
    for scheme in SCHEMES:
        dressed(page, scheme)
        assert (scheme, grave(page)) == (scheme, [])
        if name == "claims":
            assert (scheme, grave(page.frames[-1])) == (scheme, [])
    for width in SMALL:
        page.set_viewport_size({"width": width, "height": 700})
        page.locator(IDLE).wait_for()
        page.wait_for_function("box => box.scrollWidth <= box.clientWidth", arg=main.element_handle())
    assert [where for where in asked if not where.startswith((sampled, "data:", "blob:", "ws:"))] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_that_opens_on_a_page_shuts_anyone_out(sampled: str, page: Page, scheme: str) -> None:
    for name in ("tags", "articles", "claims", "series", "compare"):
        shown(page, sampled, name)
        dressed(page, scheme)
        folded = page.locator(FOLDED).count()
        for at in range(folded):
            page.locator(FOLDED).first.click()
            expect(page.locator(FOLDED)).to_have_count(folded - at - 1)
        where = page.locator("section") if name == "tags" else page.locator('[data-testid="stMain"]')
        assert (name, grave(page)) == (name, [])
        for button in where.get_by_test_id("stPopoverButton").all():
            button.click()
            expect(page.get_by_test_id("stPopoverBody")).to_be_visible()
            page.locator(IDLE).wait_for()
            assert (name, button.inner_text(), grave(page)) == (name, button.inner_text(), [])
            page.keyboard.press("Escape")
            expect(page.get_by_test_id("stPopoverBody")).to_be_hidden()
