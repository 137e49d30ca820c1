"""How quick the annotator is, in the real app in a real browser, and how much it sends.

    python benchmarks/annotator.py                 # three sizes, then the naive version beside them
    python benchmarks/annotator.py 50 300          # one size: kilobytes, marks
    python benchmarks/annotator.py heap            # memory over 1,000 acts
    python benchmarks/annotator.py book            # a book of 10,000 articles, 200,000 claims: opening one, the lists
    python benchmarks/annotator.py component       # the same without Streamlit: what the component itself costs
    python benchmarks/annotator.py review          # an analyst's review of one article: keys pressed, seconds waited

"drawn" is from the key's own time stamp to after the frame in which the text had changed, "saved" to the moment in
which the browser heard that the book has the act; bytes are counted on the WebSocket. Beside it how long one frame
takes in the same browser. Needs Debian's chromium and the test extra.
"""

import importlib
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, WebSocket, sync_playwright

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

HERE = Path(__file__).resolve().parent
SIZES = ((2, 10), (50, 300), (500, 3000))
ROUNDS = 40
ACTS = 1000
SENTENCE = "Officials in district {n} counted {n} crates on the quay and went on to the next shed without a word. "

_WATCH = """() => {
  const shown = [...document.querySelectorAll("*")].map((e) => e.shadowRoot?.querySelector(".cb-text"));
  const box = shown.find(Boolean);
  globalThis.drawn = [];
  let pressed = 0;
  box.getRootNode().addEventListener("keydown", (event) => { pressed = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (!pressed) return;
    const since = pressed;
    pressed = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => globalThis.drawn.push(performance.now() - since);
      channel.port2.postMessage(0);
    });
  }).observe(box, { subtree: true, childList: true, attributes: true });
}"""
_SAVED = """() => {
  globalThis.saved = [];
  let since = 0;
  const keep = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    keep.call(this, key, value);
    if (key !== "claimbook acts") return;
    if (value !== "[]") since ||= performance.now();
    else { globalThis.saved.push(performance.now() - since); since = 0; }
  };
}"""
FRAME = """() => new Promise((done) => {
  const times = [];
  const tick = (now) => times.push(now) < 31 ? requestAnimationFrame(tick) : done((times.at(-1) - times[0]) / 30);
  requestAnimationFrame(tick);
})"""
_RENDERED = "() => performance.getEntriesByName('claimbook opened').at(-1)?.duration ?? NaN"
_NOTHING_WAITS = "() => (sessionStorage.getItem('claimbook acts') ?? '[]') === '[]'"


def article(kilobytes: int, marks: int, name: str = "quay", first: int = 1000) -> tuple[Article, list[Claim]]:
    """An invented article of that size, with that many suggestions spread evenly; its numbers go up from the first."""
    count = max(kilobytes * 1000 // len(SENTENCE), marks)
    sentences = [SENTENCE.format(n=first + n) for n in range(count)]
    text = name + ". " + "".join(line + ("\n\n" if n % 5 == 4 else "") for n, line in enumerate(sentences))
    made = Article(f"{name}.txt", text)
    step = max(1, len(sentences) // marks)
    return made, [suggestion(made, str(first + n)) for n in range(0, len(sentences), step)][:marks]


def suggestion(made: Article, number: str) -> Claim:
    start = made.text.index(f"counted {number}") + len("counted ")
    span = Span(start, start + len(number))
    claim_id = suggestion_id(made.sha256, "figure", span)
    figure = Figure(float(number), float(number), counted="crates")
    return Claim(claim_id, made.sha256, span, number, number, figure=figure, speaker="Officials", reason="a number")


@contextmanager
def served(book: Path, *, naive: bool = False) -> Iterator[str]:
    """The address of the app, or of the naive version, with this book."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    beside = Path(sys.executable)
    command = [beside.with_name("claimbook"), "--book", str(book), "--no-browser", "--port", port]
    if naive:
        options = ["--server.port", port, "--server.headless", "true", "--server.fileWatcherType", "none"]
        command = [beside.with_name("streamlit"), "run", str(HERE / "naive.py"), *options, "--", str(book)]
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


def opened(page: Page, url: str, made: Article) -> None:
    page.goto(f"{url}/annotate?article={made.sha256[:12]}")
    page.locator("mark.chosen").first.wait_for(timeout=60_000)
    page.wait_for_timeout(1500)
    page.evaluate(_WATCH)
    page.evaluate(_SAVED)


def pressed(page: Page, key: str, rounds: int = ROUNDS) -> list[float]:
    """Milliseconds from the press to the drawn mark, one a press."""
    page.evaluate("globalThis.drawn.length = 0")
    for _ in range(rounds):
        page.keyboard.press(key)
        page.wait_for_timeout(200)
    page.wait_for_timeout(500)
    return list(page.evaluate("globalThis.drawn"))


def spread(times: Sequence[float]) -> str:
    ordered = sorted(times)
    return f"{statistics.median(ordered):4.0f} {ordered[int(len(ordered) * 0.95)]:4.0f}"


def measured(kilobytes: int, marks: int) -> None:
    made, claims = article(kilobytes, marks)
    rounds = min(ROUNDS, marks - 1)
    with shelved([(made, claims)]) as book, served(book) as url, browsing() as (page, wire):
        opened(page, url, made)
        rendered = page.evaluate(_RENDERED)
        walked = pressed(page, "j", rounds)
        before = wire.down, wire.up
        judged = pressed(page, "a", rounds)
        page.wait_for_function(_NOTHING_WAITS)
        down, up = ((now - then) / rounds / 1000 for now, then in zip((wire.down, wire.up), before, strict=True))
        saved = page.evaluate("globalThis.saved")
        frame = page.evaluate(FRAME)
    print(
        f"{kilobytes:4} kB {marks:5} marks   {rendered:6.0f}   {spread(walked)}   {spread(judged)}   {spread(saved)}"
        f"   {down:6.1f} {up:4.1f}   {frame:4.1f}"
    )


def measured_naive(kilobytes: int, marks: int) -> None:
    made, claims = article(kilobytes, marks)
    rounds = min(ROUNDS, marks - 1, 15)
    with shelved([(made, claims)]) as book, served(book, naive=True) as url, browsing() as (page, wire):
        page.goto(url)
        page.locator("mark.chosen").first.wait_for(timeout=60_000)
        page.wait_for_timeout(1500)
        page.evaluate(_WATCH)
        before = wire.down
        times = []
        for _ in range(rounds):
            page.evaluate("globalThis.drawn.length = 0")
            page.keyboard.press("a")
            page.wait_for_function("globalThis.drawn.length", timeout=60_000)
            times.append(page.evaluate("globalThis.drawn[0]"))
        down = (wire.down - before) / rounds / 1000
    print(f"{kilobytes:4} kB {marks:5} marks   {spread(times)}   {down:8.1f}")


def heap() -> None:
    made, claims = article(50, 300)
    with shelved([(made, claims)]) as book, served(book) as url, browsing() as (page, _):
        opened(page, url, made)
        reader = page.context.new_cdp_session(page)
        for done in range(0, ACTS + 1, ACTS // 5):
            page.wait_for_function(_NOTHING_WAITS, timeout=60_000)
            reader.send("HeapProfiler.collectGarbage")
            print(f"{done:5} acts   {reader.send('Runtime.getHeapUsage')['usedSize'] / 1e6:.1f} MB")
            for at in range(0 if done == ACTS else ACTS // 5):
                page.keyboard.press("aju"[at % 3])
                page.wait_for_timeout(20)


def large_book() -> None:
    shelf = [article(3, 20, f"quay {number}", 1000 + number * 20 % 8000) for number in range(10_000)]
    with shelved(shelf) as book, served(book) as url, browsing() as (page, wire):
        opened(page, url, shelf[0][0])
        turned(page, wire)
        acknowledged(page)
        page.get_by_role("link", name="Articles", exact=True).click()
        filtered(page, "found of 10,000")
        page.get_by_role("link", name="Claims", exact=True).click()
        filtered(page, "shown of 200,000 claims")


def turned(page: Page, wire: Wire) -> None:
    """Print how long the next article takes, from the key to its chosen mark."""
    times = []
    for _ in range(10):
        label, before = page.locator(".cb-head h2").inner_text(), wire.down
        began = time.monotonic()
        page.keyboard.press("ArrowRight")
        page.wait_for_function(f"title => [...document.querySelectorAll('*')].some((e) => {_OPENED})", arg=label)
        times.append((time.monotonic() - began) * 1000)
        size = (wire.down - before) / 1000
        page.wait_for_timeout(500)
    print(f"the next of 10,000 articles after {spread(times)} ms (median, p95), {size:.0f} kB down")


def acknowledged(page: Page) -> None:
    """Print how long an act takes until the browser knows that the book has it."""
    page.evaluate("globalThis.saved.length = 0")
    for _ in range(15):
        page.keyboard.press("a")
        page.wait_for_timeout(20)
        page.wait_for_function(_NOTHING_WAITS, timeout=60_000)
    print(f"saved after {spread(page.evaluate('globalThis.saved'))} ms (median, p95)")


def filtered(page: Page, told: str) -> None:
    """Print how long a list takes, from Enter to the count that tells of it."""
    times, count, rest = [], page.get_by_text(told), page.locator(_AT_REST)
    count.wait_for(timeout=60_000)
    for words in ("quay 77", "quay 7", "quay 777", "9", "quay 12"):
        rest.wait_for()
        shown = count.element_handle()
        page.get_by_role("textbox", name="Find").fill(words)
        began = time.monotonic()
        page.keyboard.press("Enter")
        page.wait_for_function("([shown, before]) => shown.textContent !== before", arg=[shown, shown.text_content()])
        times.append((time.monotonic() - began) * 1000)
        page.wait_for_timeout(1000)
    print(f"the list “{told}” after {spread(times)} ms (median, slowest)")


_AT_REST = '[data-testid="stApp"][data-test-script-state="notRunning"]'
_OPENED = """e.shadowRoot?.querySelector('.cb-head h2')
  && e.shadowRoot.querySelector('.cb-head h2').textContent !== title && e.shadowRoot.querySelector('mark.chosen')"""


def sizes(wanted: Sequence[tuple[int, int]]) -> None:
    print(
        f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; ms, median and 95th percentile"
    )
    print("                     rendered  j drawn     a drawn     a saved     kB down  up  frame")
    for size in wanted:
        measured(*size)
    print("rerun for every key     drawn      kB down")
    for size in wanted:
        measured_naive(*size)


def _beside(name: str) -> Callable[[], None]:
    """A measure of the module beside this one, which stands on this one."""
    return lambda: getattr(importlib.import_module("annotator_review"), name)()


MEASURES: dict[str, Callable[[], None]] = {
    "heap": heap,
    "book": large_book,
    "component": _beside("component"),
    "review": _beside("review"),
}

if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1] in MEASURES:
        MEASURES[sys.argv[1]]()
    else:
        sizes([(int(sys.argv[1]), int(sys.argv[2]))] if sys.argv[2:] else SIZES)
