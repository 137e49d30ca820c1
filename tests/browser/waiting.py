"""What a test waits for: what the page shows, what the browser has sent, what the book tells; never a time."""

import time
from collections.abc import Callable
from contextlib import suppress

from playwright.sync_api import Error, FloatRect, Locator, Page, TimeoutError

PATIENCE = 60  # seconds: on a busy machine the first mark by hand waits for the language to be loaded
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
CHOSEN = 'td[aria-selected="true"]'  # the cell of a table, which is a canvas and tells beside it what is in it
SENT = "!JSON.parse(sessionStorage.getItem('claimbook acts') ?? '[]').length"


def settled(page: Page) -> None:
    """Streamlit is idle and the browser has nothing left to send."""
    page.locator(IDLE).wait_for()
    page.wait_for_function(SENT)


def until(page: Page, told: Callable[[], bool]) -> None:
    """Wait for what the book tells: the page need not say that it has been told."""
    deadline = time.monotonic() + PATIENCE
    while not told():
        if time.monotonic() > deadline:
            raise TimeoutError("it is not told")
        page.wait_for_timeout(100)


def place(thing: Locator) -> FloatRect:
    """Where a thing stands, once it stands still; where it is drawn anew meanwhile, the one in its place."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            thing.scroll_into_view_if_needed()
            if thing.evaluate(_STILL) and (found := thing.bounding_box()):
                return found
        except Error as error:
            if "not attached" not in error.message:
                raise
    raise TimeoutError("it never stands still")


def through(page: Page, mark: Locator, *, left: float | None = None) -> None:
    """Click a mark of a chart, or so far left of it, and come to its sentence; again, where it was drawn anew."""
    page.locator(IDLE).wait_for()

    def arrived() -> bool:
        with suppress(TimeoutError):
            if "/annotate" not in page.url:  # where it came later than was waited for, the mark is gone by now
                box = place(mark)
                x = box["width"] / 2 if left is None else -left
                page.mouse.click(box["x"] + x, box["y"] + box["height"] / 2)
            page.wait_for_url("**/annotate?article=*&claim=*", timeout=5_000)
        return "/annotate" in page.url

    until(page, arrived)
    page.locator("mark.chosen").first.wait_for()


def choose(table: Locator, x: float) -> None:
    """Click the cell so far right in the first row of a table, until it is chosen: a key is lost that comes sooner."""
    chosen = table.locator(CHOSEN)

    def told() -> bool:
        box = place(table)
        table.page.mouse.click(box["x"] + x, box["y"] + 55)
        with suppress(TimeoutError):
            chosen.wait_for(state="attached", timeout=5_000)
        return chosen.count() == 1

    until(table.page, told)


_STILL = """thing => new Promise((done) => {
  let still = 0, before = "";
  const look = () => {
    const now = JSON.stringify(thing.getBoundingClientRect());
    still = now === before ? still + 1 : 0;
    before = now;
    if (still < 6) requestAnimationFrame(look);
    else done(thing.isConnected);
  };
  look();
})"""
