"""A real server and a real browser with one page, one of each for all tests here; every test brings what it reads."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from browser.serving import ROOT, Fork, Server, free_ports, serving
from browser.waiting import PATIENCE, settled, until
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, ViewportSize, expect

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

VIEWPORT: ViewportSize = {"width": 1366, "height": 860}

expect.set_options(timeout=PATIENCE * 1_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests here need Chromium: without it they are skipped, or fail where the browser is required."""
    here = [item for item in items if item.path.is_relative_to(Path(__file__).parent)]
    for item in here:
        item.add_marker(pytest.mark.browser)
        if shutil.which("chromium") is None and os.environ.get("CLAIMBOOK_BROWSER") != "required":
            item.add_marker(pytest.mark.skip(reason="chromium is not installed"))


@pytest.fixture(scope="session")
def base_url() -> None:
    """No base: in place of the plugin's own fixture, whose form pytest 9 warns of."""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("CLAIMBOOK_BROWSER=required, but chromium is not installed")
    calm = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")
    return {"executable_path": chromium, "args": list(calm)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "viewport": VIEWPORT}


@dataclass
class Window:
    """A context of the browser and the page in it that serves all tests."""

    context: BrowserContext
    page: Page

    def renew(self) -> None:
        """Make the page as good as new; what it notes of unsaved words as it goes is not sent in the next test."""
        self.page.evaluate(
            "try { localStorage.clear(), sessionStorage.clear(), (Storage.prototype.setItem = () => {}) } catch {}"
        )
        self.page.mouse.move(0, 0)
        self.page.goto("about:blank")

    def replace(self) -> None:
        self.page.close()
        self.page = self.context.new_page()


@pytest.fixture(scope="session")
def window(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Window]:
    context = browser.new_context(**browser_context_args)
    yield Window(context, context.new_page())
    context.close()


@pytest.fixture
def context(window: Window) -> Iterator[BrowserContext]:
    yield window.context
    for other in set(window.context.pages) - {window.page}:
        other.close()


@pytest.fixture
def page(window: Window, context: BrowserContext, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page of the browser: it opens the app a second sooner than a new one would; in the end it met no error."""
    page, failed, troubles = window.page, request.session.testsfailed, list[str]()
    page.set_viewport_size(VIEWPORT)
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    page.set_default_timeout(PATIENCE * 1_000)

    def note(error: Error) -> None:
        troubles.append(str(error))

    page.on("pageerror", note)
    yield page
    page.remove_listener("pageerror", note)
    if request.session.testsfailed > failed:  # who knows what it has left
        window.replace()
    else:
        window.renew()
    assert troubles == []


@dataclass
class Desk:
    """The Annotate page in the browser, and the book behind it."""

    page: Page
    server: Server
    book: Book
    article: Article

    @property
    def text(self) -> Locator:
        return self.page.get_by_role("application")

    @property
    def said(self) -> Locator:
        """The line that says what was done."""
        return self.page.locator(".cb-said")

    def open(self, **query: str) -> None:
        named = {"article": self.article.sha256[:12], **query}
        self.page.goto(f"{self.server.url}/annotate?" + "&".join(f"{key}={value}" for key, value in named.items()))
        self.page.locator(".cb-counter:not(:empty)").wait_for()
        self.page.evaluate("document.fonts.ready.then(() => null)")  # a font that comes late moves the words
        self.settle()

    def settle(self) -> None:
        """Wait until Streamlit is idle and the browser has nothing left to send."""
        settled(self.page)

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def heard(self, key: str, said: str) -> None:
        """Press a key until it is heard and the page says so: for a moment after a surprise no key is."""

        def pressed() -> bool:
            self.keys(key)
            return self.said.inner_text() == said

        until(self.page, pressed)

    def drag(self, first: str, last: str, *, modifier: str | None = None) -> None:
        """Drag the mouse from the middle of the first word to the middle of the last one."""
        start, end = (self._middle(word) for word in (first, last))
        if modifier:
            self.page.keyboard.down(modifier)
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=3)
        self.page.mouse.move(*end)
        self.page.mouse.up()
        if modifier:
            self.page.keyboard.up(modifier)

    def claims(self, **only: Any) -> list[Claim]:
        """What the book holds of this article; every quote stands where it says."""
        self.settle()
        claims = self.book.claims(self.article.sha256, **only)
        assert all(claim.span.of(self.article.text) == claim.quote for claim in claims)
        return claims

    def verdicts(self) -> dict[str, str]:
        return {claim.quote: claim.verdict for claim in self.claims()}

    def _middle(self, word: str) -> tuple[float, float]:
        """The point in the middle of the only place where a word is drawn."""
        found = self.text.evaluate(_FIND, word)
        return found["x"], found["y"]


_FIND = """(box, word) => {
  const nodes = document.createTreeWalker(box.querySelector(".cb-text"), NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const at = node.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    const place = range.getBoundingClientRect();
    return { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  }
  throw new Error(`${word} is not drawn`);
}"""


@pytest.fixture(scope="session")
def fork() -> Iterator[Fork]:
    """Start a server as quickly as can be: forked from a process that has imported what servers need."""
    command = [sys.executable, Path(__file__).with_name("forking.py")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:

        def forked(arguments: Sequence[str], environment: Mapping[str, str], log: Path) -> int:
            assert process.stdin
            assert process.stdout
            print(json.dumps([arguments, environment, str(log)]), file=process.stdin, flush=True)
            return int(process.stdout.readline())

        yield forked


@pytest.fixture(scope="session")
def ports() -> list[int]:
    """Where servers answer: always the same, so that the browser need not fetch again what it has of the app."""
    return free_ports(3)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, fork: Fork, ports: list[int]) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("served"), fork, ports[0]) as running:
        yield running


@pytest.fixture(scope="module")
def shared_server(tmp_path_factory: pytest.TempPathFactory, fork: Fork, ports: list[int]) -> Iterator[Server]:
    """A server for the tests of one file that look at one book."""
    with serving(tmp_path_factory.mktemp("shared"), fork, ports[1]) as running:
        yield running


@pytest.fixture
def own_server(tmp_path: Path, fork: Fork, ports: list[int]) -> Iterator[Server]:
    """A server that a test may kill, or whose book it fills as it likes."""
    with serving(tmp_path, fork, ports[2]) as running:
        yield running


Lay = Callable[..., Desk]


@pytest.fixture
def lay(page: Page, request: pytest.FixtureRequest) -> Iterator[Lay]:
    """Put an article with suggestions on these words into the book and open it."""
    books: list[Book] = []

    def laid(text: str, words: Sequence[str] = (), *, server: Server | None = None, **fields: Any) -> Desk:
        served = server or request.getfixturevalue("server")
        name = f"test {crc32(request.node.name.encode()):08x}.txt"  # no words that another test could look for
        article = Article(name, text, **fields)
        books.append(Book.open(served.book))
        books[-1].add([article])
        books[-1].suggest(article.sha256, [suggestion(article, quote) for quote in words], "rules 1")
        desk = Desk(page, served, books[-1], article)
        desk.open()
        return desk

    yield laid
    for book in books:
        book.close()


def suggestion(article: Article, quote: str) -> Claim:
    """A suggested figure, or a suggested claim where the words hold no number."""
    start = article.text.index(quote)
    span = Span(start, start + len(quote))
    number = re.sub(r"\D", "", quote)
    figure = Figure(float(number), float(number), counted="crates") if number else None
    tag = "figure" if number else "claim"
    made = suggestion_id(article.sha256, tag, span)
    return Claim(made, article.sha256, span, quote, quote, tag, figure=figure, reason=f"‘{quote}’ counts something")
