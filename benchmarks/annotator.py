"""How quick the annotator is, in the real app in a real browser, and how much it sends.

    python benchmarks/annotator.py                 # three sizes, then the naive version beside them
    python benchmarks/annotator.py 50 300          # one size: kilobytes, marks
    python benchmarks/annotator.py heap            # memory over 1,000 acts
    python benchmarks/annotator.py book            # a book of 10,000 articles, 200,000 claims: opening one, the lists
    python benchmarks/annotator.py component       # the same without Streamlit: what the component itself costs
    python benchmarks/annotator.py cold            # a new browser to the first mark, and to an empty Streamlit page
    python benchmarks/annotator.py review          # an analyst's review of one article: keys pressed, seconds waited

"drawn" is from the key's own time stamp to after the frame in which the text had changed, "saved" to the moment in
which the browser heard that the book has the act; bytes are counted on the WebSocket. Beside it how long one frame
takes in the same browser. Needs Debian's chromium and the test extra.
"""

import os
import platform
import sys
import time
from collections.abc import Callable, Sequence

import annotator_review
from playwright.sync_api import Page
from quay import FRAME, NOTHING_WAITS, SIZES, Wire, article, browsing, served, shelved, spread

from claimbook.model import Article

ROUNDS = 40
OPENINGS = 7
ACTS = 1000

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
_RENDERED = "() => performance.getEntriesByName('claimbook opened').at(-1)?.duration ?? NaN"


def opened(page: Page, url: str, made: Article) -> float:
    """Milliseconds in which the component drew the article first."""
    page.goto(f"{url}/annotate?article={made.sha256[:12]}")
    page.locator("mark.chosen").first.wait_for(timeout=60_000)
    page.wait_for_timeout(1500)
    page.evaluate(_WATCH)
    page.evaluate(_SAVED)
    return float(page.evaluate(_RENDERED))


def pressed(page: Page, key: str, rounds: int = ROUNDS, *, pause: int = 200) -> list[float]:
    """Milliseconds from the press to the drawn mark, one a press."""
    page.evaluate("globalThis.drawn.length = 0")
    for _ in range(rounds):
        page.keyboard.press(key)
        page.wait_for_timeout(pause)
    page.wait_for_timeout(500)
    return list(page.evaluate("globalThis.drawn"))


def measured(kilobytes: int, marks: int) -> None:
    made, claims = article(kilobytes, marks)
    rounds = min(ROUNDS, marks - 1)
    with shelved([(made, claims)]) as book, served(book) as url, browsing() as (page, wire):
        rendered = [opened(page, url, made) for _ in range(OPENINGS)]
        walked = pressed(page, "j", rounds)
        before = wire.down, wire.up
        judged = pressed(page, "a", rounds)
        page.wait_for_function(NOTHING_WAITS)
        down, up = ((now - then) / rounds / 1000 for now, then in zip((wire.down, wire.up), before, strict=True))
        saved = page.evaluate("globalThis.saved")
        frame = page.evaluate(FRAME)
    print(
        f"{kilobytes:4} kB {marks:5} marks   {spread(rendered)}   {spread(walked)}   {spread(judged)}   {spread(saved)}"
        f"   {down:6.1f} {up:4.1f}   {frame:4.1f}"
    )


def measured_naive(kilobytes: int, marks: int) -> None:
    made, claims = article(kilobytes, marks)
    rounds = min(ROUNDS, marks - 1, 15)
    with shelved([(made, claims)]) as book, served(book, script="naive.py") as url, browsing() as (page, wire):
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
    """What the page holds over the acts, after one walk over all marks has drawn each of them and compiled the code."""
    made, claims = article(50, 300)
    with shelved([(made, claims)]) as book, served(book) as url, browsing() as (page, _):
        opened(page, url, made)
        pressed(page, "j", len(claims), pause=20)
        reader = page.context.new_cdp_session(page)
        for done in range(0, ACTS + 1, ACTS // 5):
            page.wait_for_function(NOTHING_WAITS, timeout=60_000)
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
        page.wait_for_function(NOTHING_WAITS, timeout=60_000)
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
    print("                     rendered    j drawn     a drawn     a saved     kB down  up  frame")
    for size in wanted:
        measured(*size)
    print("rerun for every key     drawn      kB down")
    for size in wanted:
        measured_naive(*size)


MEASURES: dict[str, Callable[[], None]] = {
    "heap": heap,
    "book": large_book,
    "cold": annotator_review.cold,
    "component": annotator_review.component,
    "review": annotator_review.review,
}

if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1] in MEASURES:
        MEASURES[sys.argv[1]]()
    else:
        sizes([(int(sys.argv[1]), int(sys.argv[2]))] if sys.argv[2:] else SIZES)
