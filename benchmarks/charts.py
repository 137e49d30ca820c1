"""How long a chart takes: the table, the specification, the drawing in a browser, for more and more claims.

    python benchmarks/charts.py [claims ...] [--browser]

The server part is CPU seconds, the best of three up to 3,000 claims; the browser part is wall-clock seconds. It opens
the page that a chart is taken away as, and counts from the start of loading until its marks are there; the library it
loads takes the same time for every chart and is printed by itself.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd

from claimbook import compare
from claimbook.compare import charts, many, measures, printing
from claimbook.model import Article, Claim, Figure, Span

SIZES = (100, 1_000, 3_000, 100_000)
CHARTS = {
    "overview": charts.overview,
    "source": charts.by_source,
    "date": charts.by_date,
    "origins": charts.provenance,
    "corridor": many.corridor,
    "multiples": many.multiples,
    "revisions": many.revisions,
}
AN_ARTICLE = 20  # claims


def made_up(count: int) -> tuple[list[Claim], list[Article]]:
    """So many claims of forty sources, two stages and every way to say a number, twenty an article."""
    sentence = "The office counted 4,321 crates on the pier."
    articles = [
        Article(f"{n}.txt", f"{sentence} ({n})", outlet=f"Outlet {n % 30}", published=_day(n))
        for n in range(1 + count // AN_ARTICLE)
    ]
    claims = [_claim(n, articles[n // AN_ARTICLE], sentence) for n in range(count)]
    return claims, articles


def _claim(n: int, article: Article, sentence: str) -> Claim:
    value = 2_000.0 + (n * 7_919) % 17_000
    figures = (
        Figure(value, value),
        Figure(value, value, "approx", "about"),
        Figure(None, value, "at_most", "up to"),
        Figure(value, None, "more_than", "over"),
        Figure(value, 1.3 * value, "range"),
    )
    return Claim(
        f"c{n}",
        article.sha256,
        Span(19, 24),
        "4,321",
        sentence,
        verdict="accepted",
        figure=figures[n % 5],
        speaker=f"Directorate {n % 40}",
        said_on=_day(n) if n % 3 else None,
        series="crates",
        stage=("present", "sent")[n % 2],
    )


def _day(n: int) -> date:
    return date(2024, 9, 1) + timedelta(days=n * 13 % 90)


def timed(work: Callable[[], Any], times: int = 1) -> tuple[float, Any]:
    """The CPU seconds of the fastest run, and what came of it."""
    fastest, result = float("inf"), None
    for _ in range(times):
        start = time.process_time()
        result = work()
        fastest = min(fastest, time.process_time() - start)
    return fastest, result


def measured(count: int) -> Iterator[tuple[str, float, Any, pd.DataFrame]]:
    """What was done, its seconds, and the specification where one came of it."""
    claims, articles = made_up(count)
    seconds, table = timed(lambda: compare.tidy(claims, articles))
    yield "tidy", seconds, None, table
    yield "sentences", timed(lambda: measures.summary(table))[0], None, table
    for name, chart in CHARTS.items():
        seconds, spec = timed(lambda chart=chart: chart(table).to_dict(), times=3 if count <= 3_000 else 1)
        yield name, seconds, spec, table


def drawn(page: Any, spec: Any, table: pd.DataFrame, folder: Path) -> float:
    """Seconds from the start of loading the page until its marks are there."""
    file = folder / "chart.html"
    file.write_bytes(printing.page("", [printing.Section("", spec, table.head(0))]))
    start = time.perf_counter()
    page.goto(file.as_uri())
    page.locator("svg.marks").wait_for(timeout=120_000)
    return time.perf_counter() - start


def run(sizes: list[int], page: Any, folder: Path) -> None:
    for count in sizes:
        for name, seconds, spec, table in measured(count):
            browser = f"  browser {drawn(page, spec, table, folder):6.2f} s" if page and spec else ""
            print(f"{count:>7,} claims  {name:<9} server {seconds:7.3f} s{browser}", flush=True)


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()] or list(SIZES)
    if "--browser" not in sys.argv:
        run(sizes, None, Path())
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        empty = charts.overview(compare.tidy([], [])).to_dict()
        print(f"library and an empty chart  {drawn(page, empty, compare.tidy([], []), Path(folder)):.2f} s")
        run(sizes, page, Path(folder))
        browser.close()


if __name__ == "__main__":
    main()
