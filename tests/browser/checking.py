"""What axe-core, a checker of access, says of a page."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from browser.waiting import IDLE
from playwright.sync_api import Page, expect

SCHEMES = {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 22, 20)"}  # and their grounds


def dressed(page: Page, scheme: str) -> None:
    """Have the page in light or in dark."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    expect(page.locator('[data-testid="stApp"]')).to_have_css("background-color", SCHEMES[scheme])
    page.locator(IDLE).wait_for()


def grave(where: Any) -> list[tuple[str, list[Any]]]:
    """The serious and critical violations, each with where it is; those of a page half faded, while drawn, are none."""
    found: list[tuple[str, list[Any]]] = []
    for _ in range(20):
        if not (found := _grave(where)):
            break
        where.wait_for_timeout(300)
    return found


def _grave(where: Any) -> list[tuple[str, list[Any]]]:
    found = Axe().run(where).response["violations"]
    return [
        (each["id"], [(node["target"], node["failureSummary"]) for node in each["nodes"][:3]])
        for each in found
        if each["impact"] in {"serious", "critical"}
    ]
