"""Draw the charts as they are taken away, light and dark: the README's under docs/pictures, or all into a folder.

    python scripts/gallery.py [folder]

Needs the extra ``pictures``. Four are of the bundled sample; it has no series of so many sources that the others could
be drawn, which are of the invented ones of the tests and say so. Each picture holds title, key, source line and line of
accounts, in at most 256 colours.
"""

import importlib
import io
import sys
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path

import pandas as pd
from PIL import Image

from claimbook import compare, sample
from claimbook.book import Book
from claimbook.compare import charts, days, many, matrix, origins, overview, printing, reckoning, thinned
from claimbook.compare import copies as same
from claimbook.compare.accounts import accounts
from claimbook.compare.layers import Spec

ROOT = Path(__file__).parents[1]
PICTURES, README = ROOT / "docs" / "pictures", (ROOT / "README.md").read_text("utf-8")
SERIES = "North Korean soldiers"
DAY = date(2026, 11, 22)  # the same on every day, so that only what is drawn changes a picture
CHARTS = {
    "overview": (charts.overview, overview.kept),
    "by-source": (charts.by_source, thinned.kept),
    "by-date": (charts.by_date, thinned.kept),
    "provenance": (charts.provenance, matrix.kept),
}
MANY = {"corridor": many.corridor, "multiples": many.multiples, "revisions": many.revisions}


def of_sample(name: str, table: pd.DataFrame, *, dark: bool) -> Spec:
    """One of the four charts, signed."""
    chart, kept = CHARTS[name]
    part = table if name == "overview" else table[table["series"] == SERIES]
    line, told = printing.source_line(part, DAY), accounts(table, part, kept) + "."
    return printing.signed(chart(part, dark=dark), line, told=told, dark=dark)


def of_many(name: str, table: pd.DataFrame, *, dark: bool) -> Spec:
    """One of the charts of many sources, signed."""
    line, told = f"Source: invented. Exported {days.said(DAY)}, Claimbook.", reckoning.accounts(table, how=name) + "."
    return printing.signed(MANY[name](table, dark=dark), line, told=told, dark=dark)


def small(spec: Spec) -> bytes:
    """The chart as a small PNG."""
    image = Image.open(io.BytesIO(printing.png(spec))).convert("RGB")
    found = io.BytesIO()
    image.quantize(256, kmeans=2, dither=Image.Dither.NONE).save(found, "PNG", optimize=True)
    return found.getvalue()


def book() -> pd.DataFrame:
    """The table of the bundled sample, with its origins."""
    with Book.open(":memory:") as held:
        sample.fill(held)
        claims, articles = held.claims(), held.articles()
        table = compare.tidy(claims, articles, held.camps_of(claims))
    return origins.marked(table, origins.origins(claims, articles, same.pairs(articles)).of)


def draw(folder: Path, wanted: Callable[[str], bool]) -> None:
    """Write the pictures of these names into the folder."""
    sys.path.append(str(ROOT / "tests"))
    invented = importlib.import_module("invented")
    for names, spec, table in ((CHARTS, of_sample, book()), (MANY, of_many, invented.season())):
        for name, scheme in product(names, ("light", "dark")):
            target = folder / f"chart-{name}-{scheme}.png"
            if wanted(target.name):
                target.write_bytes(small(spec(name, table, dark=scheme == "dark")))
                print(f"{target.stat().st_size // 1000:>4} kB  {target}")


def main() -> None:
    if sys.argv[1:]:
        folder = Path(sys.argv[1])
        folder.mkdir(parents=True, exist_ok=True)
        draw(folder, lambda name: True)
    else:
        draw(PICTURES, README.__contains__)


if __name__ == "__main__":
    main()
