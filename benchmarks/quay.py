"""An invented quay to measure on: articles of any size, the app served on a book of them, a browser that opens it."""

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, WebSocket, sync_playwright

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

HERE = Path(__file__).resolve().parent
SIZES = ((2, 10), (50, 300), (500, 3000))  # kilobytes, marks
SENTENCE = "Officials in district {n} counted {n} crates on the quay and went on to the next shed without a word. "
FRAME = """() => new Promise((done) => {
  const times = [];
  const tick = (now) => times.push(now) < 31 ? requestAnimationFrame(tick) : done((times.at(-1) - times[0]) / 30);
  requestAnimationFrame(tick);
})"""
NOTHING_WAITS = "() => (sessionStorage.getItem('claimbook acts') ?? '[]') === '[]'"


def article(kilobytes: int, marks: int, name: str = "quay", first: int = 1000) -> tuple[Article, list[Claim]]:
    """An invented article of that size, with that many suggestions spread evenly; its numbers go up from the first."""
    count = max(kilobytes * 1000 // len(SENTENCE), marks)
    sentences = [SENTENCE.format(n=first + n) for n in range(count)]
    text = name + ". " + "".join(line + ("\n\n" if n % 5 == 4 else "") for n, line in enumerate(sentences))
    made = Article(f"{name}.txt", text)
    step = max(1, len(sentences) // marks)
    return made, [suggestion(made, str(first + n)) for n in range(0, len(sentences), step)][:marks]


def suggestion(made: Article, number: str) -> Claim:
    """The suggestion of the number that was counted."""
    start = made.text.index(f"counted {number}") + len("counted ")
    span = Span(start, start + len(number))
    claim_id = suggestion_id(made.sha256, "figure", span)
    figure = Figure(float(number), float(number), counted="crates")
    return Claim(claim_id, made.sha256, span, number, number, figure=figure, speaker="Officials", reason="a number")


@contextmanager
def served(book: Path, *, script: str = "") -> Iterator[str]:
    """The address of the app, or of a script beside this one, with this book."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    beside = Path(sys.executable)
    command = [beside.with_name("claimbook"), "--book", str(book), "--no-browser", "--port", port]
    if script:
        options = ["--server.port", port, "--server.headless", "true", "--server.fileWatcherType", "none"]
        command = [beside.with_name("streamlit"), "run", str(HERE / script), *options, "--", str(book)]
    server = subprocess.Popen(command, env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield _answering(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait(10)


def _answering(url: str) -> str:
    for _ in range(150):
        try:
            urllib.request.urlopen(f"{url}/_stcore/health", timeout=1).close()
            return url
        except OSError:
            time.sleep(0.2)  # it starts; nothing tells when it has
    raise TimeoutError(url)


class Wire:
    """The bytes that came and went on the page's WebSocket."""

    def __init__(self, page: Page) -> None:
        self.down = self.up = 0
        page.on("websocket", self._opened)

    def _opened(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self._count("down", frame))
        socket.on("framesent", lambda frame: self._count("up", frame))

    def _count(self, way: str, frame: bytes | str) -> None:
        size = len(frame if isinstance(frame, bytes) else frame.encode())
        setattr(self, way, getattr(self, way) + size)


@contextmanager
def browsing() -> Iterator[tuple[Page, Wire]]:
    """A page of a browser, and what comes and goes on its WebSocket."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--js-flags=--expose-gc"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        page = browser.new_page(viewport={"width": 1360, "height": 900})
        yield page, Wire(page)
        browser.close()


@contextmanager
def shelved(articles: Sequence[tuple[Article, list[Claim]]]) -> Iterator[Path]:
    """A book with these articles and suggestions."""
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "quay.db"
        with Book.open(path) as book:
            book.add([made for made, _ in articles])
            for made, claims in articles:
                book.suggest(made.sha256, claims, "benchmark")
        yield path


def spread(times: Sequence[float]) -> str:
    """The median and the 95th percentile, in columns."""
    ordered = sorted(times)
    return f"{statistics.median(ordered):4.0f} {ordered[int(len(ordered) * 0.95)]:4.0f}"
