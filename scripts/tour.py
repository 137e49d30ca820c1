"""Make the README's moving picture from the bundled sample: the first five minutes, page by page.

    python scripts/tour.py [FILE]

Needs what scripts/screenshots.py needs; writes docs/pictures/five-minutes.webp unless told otherwise.
"""

import io
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright
from screenshots import PATIENCE, PICTURES, claimbook, settle

WIDE, HIGH = 1200, 760  # pixels of the window
SHOWN = 900  # pixels of the picture's width
HELD = 2200  # milliseconds a picture stands
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"


def articles(page: Page) -> None:
    page.get_by_test_id("stDataFrame").first.wait_for()


def annotate(page: Page) -> None:
    page.locator(".cb-counter:not(:empty)").wait_for()
    page.keyboard.press("j")


def accept(page: Page) -> None:
    for key in "ajx":
        page.keyboard.press(key)


def claims(page: Page) -> None:
    grid = page.frame_locator("iframe[title*=agGrid]")
    grid.get_by_label("Speaker Filter Input").fill("zel")
    page.get_by_text("rows shown of").wait_for()
    grid.locator('.ag-row[row-index="0"] [col-id="quote"]').click()
    page.locator(".st-key-claims_lens").wait_for()


def overview(page: Page) -> None:
    page.locator('[data-testid="stVegaLiteChart"]').first.wait_for()


def by_source(page: Page) -> None:
    page.get_by_text("By source", exact=True).first.click()


def nothing(_: Page) -> None:
    return


STEPS: tuple[tuple[str | None, Callable[[Page], None]], ...] = (
    ("articles", articles),
    ("annotate", annotate),
    (None, accept),
    ("claims", claims),
    ("series", nothing),
    ("compare", overview),
    (None, by_source),
    ("notebook", nothing),
    ("export", nothing),
)


def pictures(page: Page, address: str) -> Iterator[Image.Image]:
    for name, act in STEPS:
        if name:
            page.goto(f"{address}/{name}")
            page.locator(IDLE).wait_for()
        act(page)
        settle(page)
        seen = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        yield seen.resize((SHOWN, SHOWN * HIGH // WIDE), Image.Resampling.LANCZOS)


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES / "five-minutes.webp"
    with claimbook() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": WIDE, "height": HIGH})
        page.set_default_timeout(PATIENCE)
        first, *others = pictures(page, address)
        browser.close()
    first.save(target, save_all=True, append_images=others, duration=HELD, loop=0, quality=80, method=6)
    print(f"{target}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
