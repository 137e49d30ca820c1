"""The annotator alone, without Streamlit around it; its first start; and a review of one article by keyboard.

    python benchmarks/annotator.py component [kB marks]    # one size, or all three
    python benchmarks/annotator.py cold                    # a new browser each time
    python benchmarks/annotator.py review                  # every suggestion of the sample's fullest article

"component": the same modules in an empty page; the handler is what the key itself costs, "drawn" is to after the next
frame, which the browser adds (its length stands beside). "cold": from the address to the frame with the first mark, and
to that with the title of an empty Streamlit page served beside it, in turn, in a book that knows who annotates; the
first of each warms its server and is not counted. "review": one key a suggestion as an analyst presses them, each once
the one before is drawn; machine wait is the time from each key to its drawing, and from the last to the book.
"""

import os
import statistics
import time
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page
from quay import FRAME, NOTHING_WAITS, SIZES, article, browsing, served, shelved

from claimbook import language, sample
from claimbook.book import Book
from claimbook.ui.annotator import assets, message, ops

ROUNDS = 25
STARTS = 7

_MOUNT = """async ({ html, css, js, text, told }) => {
  document.body.innerHTML = '<div data-testid="stMain"><div id="host"></div></div>';
  const root = document.getElementById("host").attachShadow({ mode: "open" });
  root.innerHTML = `<style>${css}</style><div>${html}</div>`;
  const { default: start } = await import(URL.createObjectURL(new Blob([js], { type: "text/javascript" })));
  const frame = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  }));
  await frame();
  const began = performance.now();
  start({ parentElement: root, setStateValue: () => {} });
  Object.assign(globalThis.claimbook, { words: text, told: { data: told, setStateValue: () => {} } });
  globalThis.claimbook.hear();
  const made = performance.now() - began;
  const drawn = (await frame()) - began;
  globalThis.pressed = [];
  let key = {};
  root.addEventListener("keydown", (event) => {
    const own = (key = { stamp: event.timeStamp, began: performance.now() });
    event.stopPropagation = () => {};
    frame().then((now) => globalThis.pressed.push({ ...own, drawn: now - own.stamp }));
  }, true);
  addEventListener("keydown", () => { key.handler = performance.now() - key.began; });
  return [made, drawn];
}"""
_DRAWN = """() => new Promise((done) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
}))"""


def component(sizes: Sequence[tuple[int, int]] = SIZES) -> None:
    print(f"load {os.getloadavg()[0]:.1f}; ms; keys: median and 95th percentile of handler, of drawn")
    print("                    made  drawn    j handler  j drawn    a handler  a drawn   frame")
    for size in sizes:
        _measured(*size)


def _measured(kilobytes: int, marks: int) -> None:
    made, claims = article(kilobytes, marks)
    with shelved([(made, claims)]) as path, Book.open(path) as book, browsing() as (page, _):
        around = message.surroundings(book, book.headings(), None)
        told = message.message(book, made, around, ops.Done({}))
        parts = {
            "html": assets.html(),
            "css": assets.css(),
            "js": assets.js(),
            "text": message.text(made),
            "told": told,
        }
        page.goto("about:blank")
        first = page.evaluate(_MOUNT, parts)
        page.wait_for_timeout(1500)
        keys = [_pressed(page, key, min(ROUNDS, marks - 1)) for key in "ja"]
        frame = page.evaluate(FRAME)
    shown = "   ".join(f"{_spread(own, 'handler')}  {_spread(own, 'drawn')}" for own in keys)
    print(f"{kilobytes:4} kB {marks:5} marks {first[0]:5.0f}  {first[1]:5.0f}    {shown}   {frame:4.1f}")


def _pressed(page: Page, key: str, rounds: int) -> list[dict[str, Any]]:
    page.evaluate("globalThis.pressed.length = 0")
    for _ in range(rounds):
        page.keyboard.press(key)
        page.wait_for_timeout(200)
    return list(page.evaluate("globalThis.pressed"))


def _spread(keys: Sequence[dict[str, Any]], name: str) -> str:
    ordered = sorted(key[name] for key in keys if name in key)
    return f"{statistics.median(ordered):4.1f} {ordered[int(len(ordered) * 0.95)]:4.1f}"


_LOOK = """(wanted) => {
  const roots = () => [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
  const look = (now) => {
    if (roots().some((root) => root.querySelector(wanted)?.getClientRects().length)) globalThis.shownAt = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""  # frame by frame: Playwright itself looks ever more seldom, half a second apart at last


def cold() -> None:
    """Print how much longer a new browser takes to the first mark than to an empty page of Streamlit."""
    made, claims = article(2, 10)
    with shelved([(made, claims)]) as book, served(book) as app, served(book, script="empty.py") as empty:
        with Book.open(book) as met:
            met.set_setting("annotator", "Ida Holm")  # asked for once, on the first day
        pages = {f"{app}/annotate?article={made.sha256[:12]}": "mark.chosen", empty: "h1"}
        times = [[_first(*page) for page in pages.items()] for _ in range(STARTS)]
    own, bare = (statistics.median(each) for each in zip(*times[1:], strict=True))
    more = statistics.median(one - other for one, other in times[1:])
    print(
        f"load {os.getloadavg()[0]:.1f}; first mark after {own:.2f} s, an empty page after {bare:.2f} s: {more:+.2f} s"
    )


def _first(url: str, shown: str) -> float:
    """Seconds from the address to the frame in which it is shown, in a browser that was never here."""
    with browsing() as (page, _):
        page.add_init_script(f"({_LOOK})({shown!r})")
        page.goto(url)
        page.wait_for_function("globalThis.shownAt", timeout=60_000)
        return float(page.evaluate("globalThis.shownAt")) / 1000


def review() -> None:
    """Accept three of four suggestions and reject the fourth, to the end of the article."""
    found = ((made, language.suggest(made)) for made in sample.articles())
    made, claims = max(found, key=lambda pair: len(pair[1]))
    with shelved([(made, claims)]) as path:
        with served(path) as url, browsing() as (page, _):
            page.goto(f"{url}/annotate?article={made.sha256[:12]}")
            page.locator("mark.chosen").first.wait_for(timeout=60_000)
            page.wait_for_timeout(1500)
            waits = [_turn(page, "x" if at % 4 == 3 else "a") for at in range(len(claims))]
            began = time.monotonic()
            page.wait_for_function(NOTHING_WAITS, polling=20)
            last = time.monotonic() - began
        with Book.open(path) as book:
            left = len(book.claims(made.sha256, verdict="suggested"))
    print(
        f"{made.name}: {len(claims)} suggestions, {len(waits)} keys pressed, {left} left; load {os.getloadavg()[0]:.1f}"
    )
    print(
        f"machine wait {sum(waits):.2f} s in all, {max(waits) * 1000:.0f} ms at most; saved {last:.2f} s after the last"
    )


def _turn(page: Page, key: str) -> float:
    """Seconds from a key to after the frame that draws it."""
    began = time.monotonic()
    page.keyboard.press(key)
    page.evaluate(_DRAWN)
    return time.monotonic() - began
