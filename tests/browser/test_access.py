"""For everyone: what axe-core, a checker of access, says of every page, light and dark; and pages in a small window."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from claimbook import sample
from claimbook.book import Book
from claimbook.language import RULES, suggest

PAGES = ("articles", "annotate", "claims", "series", "compare", "notebook", "export", "tags")
GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 22, 20)"}
SMALL = (1024, 683)  # a small window; 1366 pixels at twice the size
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
PATIENCE = 90_000  # milliseconds


@pytest.fixture(scope="module")
def sampled(shared_server: Any) -> str:
    """The address of a server on a book with the articles of the sample, which are read: no page changes by itself."""
    with Book.open(shared_server.book) as book:
        sample.fill(book)
        for article in book.articles():
            book.suggest(article.sha256, suggest(article), RULES)
    return str(shared_server.url)


def shown(page: Page, url: str, name: str) -> None:
    page.set_default_timeout(PATIENCE)
    page.goto(f"{url}/{name}")
    page.get_by_role("heading").first.wait_for()
    page.locator(IDLE).wait_for()
    if name == "claims":
        page.frame_locator("iframe[title*=agGrid]").locator(".ag-row").first.wait_for()


def grave(where: Any) -> list[tuple[str, list[Any]]]:
    """The serious and critical violations, each with where it is; those of a page half faded, while drawn, are none."""
    found: list[tuple[str, list[Any]]] = []
    for _ in range(4):
        if not (found := _grave(where)):
            break
        where.wait_for_timeout(1_500)
    return found


def _grave(where: Any) -> list[tuple[str, list[Any]]]:
    found = Axe().run(where).response["violations"]
    return [
        (each["id"], [(node["target"], node["failureSummary"]) for node in each["nodes"][:3]])
        for each in found
        if each["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_shuts_anyone_out(sampled: str, page: Page, name: str) -> None:
    shown(page, sampled, name)
    main = page.locator('[data-testid="stMain"]')
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator('[data-testid="stApp"]')).to_have_css("background-color", GROUND[scheme])
        page.locator(IDLE).wait_for()
        assert (scheme, grave(page)) == (scheme, [])
        if name == "claims":
            assert (scheme, grave(page.frames[-1])) == (scheme, [])
    for width in SMALL:
        page.set_viewport_size({"width": width, "height": 700})
        page.locator(IDLE).wait_for()
        page.wait_for_function("box => box.scrollWidth <= box.clientWidth", arg=main.element_handle())
