"""How a large book answers: the Articles and Claims pages opened, and the list of claims filtered, sorted and paged.

    python benchmarks/book.py [articles] [--book FILE]

Makes a book of so many articles (10,000 unless said) with twenty claims each, or takes the one it made before under
FILE. Every time is wall-clock milliseconds on the server, the median and the slowest of five; pages run whole, as at
every click, in Streamlit's own test harness. Beside each stands how many times a book of a tenth of the size needs.
"""

import argparse
import os
import platform
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from claimbook.book import Book
from claimbook.model import STAGES, Article, Claim, Figure, Span, suggestion_id

ROOT = Path(__file__).parents[1]
CLAIMS = 20  # of an article
SPEAKERS = [f"{first} {last}" for first in ("Ana", "Ivo", "Mara", "Olha") for last in ("Belo", "Kos", "Tamm", "Rud")]
SERIES = ("crates on the pier", "sheep on the hill", "litres through the weir", "tents by the river", None)
AIM = 300  # milliseconds, from the question to the rows


def made_up(number: int) -> tuple[Article, list[Claim]]:
    """An article of twenty sentences with a figure each."""
    dice = random.Random(number)
    day = date(2023, 1, 1) + timedelta(days=number % 700)
    counts = [dice.randrange(100, 99_999) for _ in range(CLAIMS)]
    sentences = [
        f"{dice.choice(SPEAKERS)} of district {number} counted {n:,} things in row {i}." for i, n in enumerate(counts)
    ]
    text = " ".join(sentences)
    article = Article(f"{number:05}.txt", text, title=f"Count {number}", outlet=f"Outlet {number % 40}", published=day)
    return article, [*_claims(article, sentences, counts, dice)]


def _claims(article: Article, sentences: list[str], counts: list[int], dice: random.Random) -> Iterator[Claim]:
    begins = 0
    for sentence, count in zip(sentences, counts, strict=True):
        start = begins + sentence.index(f"{count:,}")
        span = Span(start, start + len(f"{count:,}"))
        yield Claim(
            suggestion_id(article.sha256, "figure", span),
            article.sha256,
            span,
            span.of(article.text),
            sentence,
            figure=Figure(count, count, dice.choice(("exact", "approx"))),
            speaker=" ".join(sentence.split()[:2]),
            said_on=article.published,
            said_on_basis="inferred",
            series=dice.choice(SERIES),
            stage=dice.choice(STAGES),
            reason="a number before a noun; the subject of ‘counted’ is the nearest name",
        )
        begins += len(sentence) + 1


def filled(path: Path, articles: int) -> Path:
    """The path of a book with so many articles, made if it is not there."""
    if path.exists():
        return path
    with Book.open(path, annotator="Mara") as book:
        pairs = [made_up(number) for number in range(articles)]
        book.add([article for article, _ in pairs])
        for article, claims in pairs:
            book.suggest(article.sha256, claims, "rules 1")
        book.judge([claims[0].id for _, claims in pairs[::3]], "accepted")
    return path


def pages(path: Path) -> dict[str, list[float]]:
    """Milliseconds of each step, by its name: pages as a whole, then the list behind the Claims page by itself."""
    os.environ["CLAIMBOOK_BOOK"] = str(path)
    from streamlit.testing.v1 import AppTest

    from claimbook.ui import grid, register, sieve

    took: dict[str, list[float]] = {}
    for name in ("articles", "claims"):
        page = AppTest.from_file(ROOT / "pages" / f"{name}.py", default_timeout=120)
        took[f"{name}: opened, first in this process"] = timed(page.run, times=1)
        took[f"{name}: run again, as at a click"] = timed(page.run)
    for words in ("belo", "ana 12,3", "zzz"):
        page.text_input(key="claims_find").set_value(words)
        took[f"claims: page with “{words}” found"] = timed(page.run, times=1)
    page.text_input(key="claims_find").set_value("").run()
    rule = {"filterType": "text", "type": "contains", "filter": "kos"}
    page.session_state["claims_grid_said"] = grid.Answer(filters={"speaker": rule}, sort=(("amount", True),))
    took["claims: page filtered by speaker, sorted by amount"] = timed(page.run)
    book = Book.open(path)
    keeper = register.Keeper(book)
    told = keeper.register()
    for what, wanted in WANTED.items():
        took[f"list: {what}"] = timed(lambda wanted=wanted: rows(book, sieve.found(told, sieve.Wanted(**wanted))))
    took["list: brought up to date after an edit"] = [edited(book, keeper, told.ids[turn]) for turn in range(5)]
    book.close()
    return took


WANTED: dict[str, dict[str, Any]] = {
    "all": {},
    "filtered by speaker": {"filters": {"speaker": {"filterType": "text", "type": "contains", "filter": "belo"}}},
    "filtered by quote": {"filters": {"quote": {"filterType": "text", "type": "contains", "filter": "12,"}}},
    "three words found": {"words": "ana belo 12"},
    "sorted by amount": {"sort": (("amount", True),)},
    "grouped by speaker": {"group": "speaker"},
}


def rows(book: Book, found: Any) -> Any:
    """The first page of the list, and how many wait for a verdict."""
    return book.listed([found.register.ids[row] for row in found.rows[:200]]), len(found.waiting)


def edited(book: Book, keeper: Any, claim_id: str) -> float:
    book.edit([claim_id], {"note": f"looked at {time.time()}"})
    return timed(keeper.register, times=1)[0]


def timed(work: Callable[[], object], times: int = 5) -> list[float]:
    """The milliseconds of each run."""
    took = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1000)
    return took


def told(number: int, large: dict[str, list[float]], small: dict[str, list[float]]) -> Iterator[str]:
    machine = f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    yield f"{machine}, Python {platform.python_version()}"
    yield f"{number:,} articles, {number * CLAIMS:,} claims; the last column: times as long as with a tenth of them"
    for name, took in large.items():
        ratio = statistics.median(took) / statistics.median(small[name])
        late = "" if not name.startswith("list: ") or statistics.median(took) <= AIM else f"  above {AIM} ms"
        yield f"{name:52} {statistics.median(took):9.1f} {max(took):9.1f} ms {ratio:6.1f} x{late}"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("articles", type=int, nargs="?", default=10_000)
    asked.add_argument("--book", type=Path, help="where the book is kept for the next time; a tenth of it beside it")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = options.book or Path(folder) / "large.db"
        small = large.with_name(f"tenth-{large.name}")
        made = [filled(small, options.articles // 10), filled(large, options.articles)]
        tenth, whole = (pages(path) for path in made)
    print("\n".join(told(options.articles, whole, tenth)))


if __name__ == "__main__":
    main()
