"""How long a key takes from the press to the drawn mark, in the real app in a real browser.

    python benchmarks/annotator.py [kilobytes] [marks]

Opens an article of 50 kB with 300 suggested marks, walks and judges by key, and prints the median and the 95th
percentile from the key's own time stamp to after the frame in which the text had changed; beside it how long one
frame takes in the same browser. Needs Debian's chromium and the test extra.
"""

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
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

ROUNDS = 40
SENTENCE = "Officials in district {n} counted {n} crates on the quay and went on to the next shed without a word. "

_WATCH = """() => {
  const box = [...document.querySelectorAll("*")].map((e) => e.shadowRoot?.querySelector(".cb-text")).find(Boolean);
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
_FRAME = """() => new Promise((done) => {
  const times = [];
  const tick = (now) => times.push(now) < 31 ? requestAnimationFrame(tick) : done((times.at(-1) - times[0]) / 30);
  requestAnimationFrame(tick);
})"""


def article(kilobytes: int, marks: int) -> tuple[Article, list[Claim]]:
    """An invented article of that size, with that many suggestions spread evenly."""
    sentences = [SENTENCE.format(n=1000 + n) for n in range(kilobytes * 1000 // len(SENTENCE))]
    text = "".join(line + ("\n\n" if n % 5 == 4 else "") for n, line in enumerate(sentences))
    made = Article("quay.txt", text)
    step = max(1, len(sentences) // marks)
    return made, [suggestion(made, str(1000 + n)) for n in range(0, len(sentences), step)][:marks]


def suggestion(made: Article, number: str) -> Claim:
    start = made.text.index(f"counted {number}") + len("counted ")
    span = Span(start, start + len(number))
    claim_id = suggestion_id(made.sha256, "figure", span)
    return Claim(claim_id, made.sha256, span, number, number, figure=Figure(float(number), float(number)))


def serve(book: Path) -> tuple[subprocess.Popen[bytes], str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [Path(sys.executable).with_name("claimbook"), "--book", str(book), "--no-browser", "--port", str(port)]
    server = subprocess.Popen(command, env=dict(os.environ), stdout=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    for _ in range(150):
        try:
            urllib.request.urlopen(f"{url}/_stcore/health", timeout=1).close()
            return server, url
        except OSError:
            time.sleep(0.2)
    server.terminate()
    raise TimeoutError(url)


def pressed(page: Page, key: str) -> list[float]:
    """Milliseconds from the press to the drawn mark, one a press."""
    page.evaluate("globalThis.drawn.length = 0")
    for _ in range(ROUNDS):
        page.keyboard.press(key)
        page.wait_for_timeout(120)
    return list(page.evaluate("globalThis.drawn"))


def main(kilobytes: int = 50, marks: int = 300) -> None:
    made, claims = article(kilobytes, marks)
    with tempfile.TemporaryDirectory() as home:
        with Book.open(Path(home) / "quay.db") as book:
            book.add([made])
            book.suggest(made.sha256, claims, "benchmark")
        server, url = serve(Path(home) / "quay.db")
        try:
            with sync_playwright() as playwright:
                arguments = ["--no-sandbox", "--disable-gpu"]
                browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
                page = browser.new_page(viewport={"width": 1360, "height": 900})
                page.goto(f"{url}/annotate?article={made.sha256[:12]}")
                page.locator("mark.chosen").first.wait_for(timeout=60_000)
                page.evaluate(_WATCH)
                print(f"{platform.platform()}, {len(made.text):,} characters, {len(claims)} marks")
                print(f"one frame {page.evaluate(_FRAME):.1f} ms")
                for key, name in (("j", "next mark"), ("a", "accept")):
                    times = sorted(pressed(page, key))
                    median, late = statistics.median(times), times[int(len(times) * 0.95)]
                    print(f"{name:10} median {median:.0f} ms, p95 {late:.0f} ms over {len(times)} presses")
                browser.close()
        finally:
            server.terminate()
            server.wait(10)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
