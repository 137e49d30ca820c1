"""Make the README's pictures from the bundled sample: each page in light and dark, under docs/pictures.

    python scripts/screenshots.py [page ...]

Needs Debian's chromium and the test extra. It starts Claimbook on a sample book of its own and ends it again.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
PAGES = ("articles", "annotate", "claims", "series", "overview", "compare", "dates", "provenance", "export", "tags")
PATIENCE = 120_000  # milliseconds
SIDES = {"overview": "Overview", "compare": "By source", "dates": "By date", "provenance": "Provenance"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def claimbook() -> Iterator[str]:
    """The address of a Claimbook that shows a fresh sample."""
    port = free_port()
    with tempfile.TemporaryDirectory() as home:
        command = [Path(sys.executable).with_name("claimbook"), "--no-browser", "--port", str(port)]
        server = subprocess.Popen(command, cwd=home, env=os.environ | {"XDG_DATA_HOME": home})
        try:
            until = time.monotonic() + PATIENCE / 1000
            while not healthy(f"http://127.0.0.1:{port}/_stcore/health"):
                if time.monotonic() > until:
                    raise TimeoutError(f"Claimbook did not start within {PATIENCE // 1000} seconds")
                time.sleep(0.2)  # it starts; nothing tells when it has
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(10)


def healthy(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=1) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def settle(page: Page) -> None:
    """Wait until the script has run and the frames, charts and fonts are drawn."""
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_load_state("networkidle")
    page.wait_for_function("!document.querySelector('[data-testid=stSkeleton]')")  # a busy machine loads parts late
    page.wait_for_function("document.fonts.status === 'loaded'")
    page.wait_for_timeout(2500)  # what moves into its place tells no end of it


def show(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}/{'compare' if name in SIDES else name}")
    if name == "claims":
        row = page.frame_locator("iframe[title*=agGrid]").locator('.ag-row[row-index="0"] [col-id="quote"]')
        row.click()
    settle(page)
    if name in SIDES:
        page.locator(":is(canvas, svg).marks").first.wait_for()
        page.get_by_text(SIDES[name], exact=True).first.click()
        settle(page)


def main() -> None:
    names = [name for name in PAGES if name in sys.argv[1:]] or PAGES
    chromium = shutil.which("chromium")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with claimbook() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": 1360, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            for name in names:
                show(page, address, name)
                page.screenshot(path=PICTURES / f"{name}-{scheme}.png")
                print(PICTURES / f"{name}-{scheme}.png")
        browser.close()


if __name__ == "__main__":
    main()
