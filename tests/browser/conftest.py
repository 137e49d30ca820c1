"""A real server and a real browser, one of each for all tests here; every test brings an article of its own."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

ROOT = Path(__file__).parents[2]
PATIENCE = 60

expect.set_options(timeout=30_000)  # on a busy machine the first mark by hand waits for the language to be loaded


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
    return {**browser_context_args, "viewport": {"width": 1366, "height": 860}}


Fork = Callable[[Sequence[str], Mapping[str, str], Path], int]  # of a command line, an environment and a log


@dataclass
class Server:
    """The app on a book, on a port of its own that stays the same when it is started again."""

    book: Path
    fork: Fork
    port: int = field(default_factory=lambda: _free_port())
    process: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = ["run", str(ROOT / "app.py"), "--server.port", str(self.port)]
        quiet = ["--server.headless", "true", "--server.fileWatcherType", "none"]
        self.process = self.fork([*command, *quiet], {"CLAIMBOOK_BOOK": str(self.book)}, self._log)
        _until(self._answers, f"{self.url} answers")

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        if self._lives():
            os.kill(self.process, how)
            _until(lambda: not self._lives(), f"{self.url} has ended")

    @property
    def _log(self) -> Path:
        return self.book.parent / "server.log"

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1):
                return True
        except OSError:
            assert self._lives(), self._log.read_text()
            return False

    def _lives(self) -> bool:
        return self.process > 0 and Path(f"/proc/{self.process}").exists()


def _until(true: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.05)


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
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        self.page.wait_for_function("!JSON.parse(sessionStorage.getItem('claimbook acts') ?? '[]').length")

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

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
def server(tmp_path_factory: pytest.TempPathFactory, fork: Fork) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("served") / "claims.db", fork)
    Book.open(running.book, annotator="Mara").close()
    running.start()
    yield running
    running.kill(signal.SIGTERM)


@pytest.fixture(scope="module")
def shared_server(tmp_path_factory: pytest.TempPathFactory, fork: Fork) -> Iterator[Server]:
    """A server for the tests of one file that look at one book."""
    running = Server(tmp_path_factory.mktemp("shared") / "claims.db", fork)
    Book.open(running.book, annotator="Mara").close()
    running.start()
    yield running
    running.kill()


@pytest.fixture
def own_server(tmp_path: Path, fork: Fork) -> Iterator[Server]:
    """A server that a test may kill."""
    running = Server(tmp_path / "claims.db", fork)
    Book.open(running.book, annotator="Mara").close()
    running.start()
    yield running
    running.kill()


Lay = Callable[..., Desk]


@pytest.fixture
def lay(page: Page, request: pytest.FixtureRequest) -> Iterator[Lay]:
    """Put an article with suggestions on these words into the book and open it."""
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    books: list[Book] = []

    def laid(text: str, words: Sequence[str] = (), *, server: Server | None = None, **fields: Any) -> Desk:
        served = server or request.getfixturevalue("server")
        article = Article(f"{request.node.name}.txt", text, **fields)
        books.append(Book.open(served.book))
        books[-1].add([article])
        books[-1].suggest(article.sha256, [suggestion(article, quote) for quote in words], "rules 1")
        desk = Desk(page, served, books[-1], article)
        desk.open()
        return desk

    yield laid
    for book in books:
        book.close()
    assert not troubles


def suggestion(article: Article, quote: str) -> Claim:
    """A suggested figure, or a suggested claim where the words hold no number."""
    start = article.text.index(quote)
    span = Span(start, start + len(quote))
    number = re.sub(r"\D", "", quote)
    figure = Figure(float(number), float(number), counted="crates") if number else None
    tag = "figure" if number else "claim"
    made = suggestion_id(article.sha256, tag, span)
    return Claim(made, article.sha256, span, quote, quote, tag, figure=figure, reason=f"‘{quote}’ counts something")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
