"""For everyone: what axe-core, a checker of access, says of every page, light and dark; and pages in a small window."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from claimbook import sample
from claimbook.book import Book

PAGES = ("articles", "annotate", "claims", "series", "compare", "notebook", "export", "tags")
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
PATIENCE = 90_000  # milliseconds


@pytest.fixture
def sampled(own_server: Any, page: Page) -> tuple[Page, str]:
    """A server on a book with the articles of the sample."""
    with Book.open(own_server.book) as book:
        sample.fill(book)
    page.set_default_timeout(PATIENCE)
    return page, own_server.url


def shown(page: Page, url: str, name: str) -> None:
    page.goto(f"{url}/{name}")
    page.get_by_role("heading").first.wait_for()
    page.locator(IDLE).wait_for()
    if name == "claims":
        page.frame_locator("iframe[title*=agGrid]").locator(".ag-row").first.wait_for()


def grave(where: Any) -> list[tuple[str, list[Any]]]:
    """The serious and critical violations, each with where it is."""
    found = Axe().run(where).response["violations"]
    return [
        (each["id"], [(node["target"], node["failureSummary"]) for node in each["nodes"][:3]])
        for each in found
        if each["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_shuts_anyone_out(sampled: tuple[Page, str], scheme: Any) -> None:
    page, url = sampled
    page.emulate_media(color_scheme=scheme)
    found = {}
    for name in PAGES:
        shown(page, url, name)
        found[name] = grave(page)
        if name == "claims":
            found["the grid"] = grave(page.frames[-1])
    assert {name: violations for name, violations in found.items() if violations} == {}


@pytest.mark.parametrize("width", [1024, 683])  # a small window; 1366 pixels at twice the size
def test_nothing_is_cut_off_in_a_small_window(sampled: tuple[Page, str], width: int) -> None:
    page, url = sampled
    page.set_viewport_size({"width": width, "height": 700})
    for name in PAGES:
        shown(page, url, name)
        main = page.locator('[data-testid="stMain"]')
        assert main.evaluate("box => box.scrollWidth <= box.clientWidth"), name
