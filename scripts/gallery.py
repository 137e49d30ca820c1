"""Draw the four charts as they are taken away, light and dark, from the bundled sample, under docs/pictures.

    python scripts/gallery.py [folder]

Needs the extra ``pictures``. Each picture holds title, key, source line and line of accounts, in at most 256
colours.
"""

import io
import sys
from datetime import date
from pathlib import Path

from PIL import Image

from claimbook import compare, sample
from claimbook.book import Book
from claimbook.compare import charts, origins, overview, printing, provenance, thinned
from claimbook.compare import copies as same
from claimbook.compare.accounts import accounts

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SERIES = "North Korean soldiers"
DAY = date(2026, 11, 22)  # the same on every day, so that only what is drawn changes a picture
CHARTS = {
    "overview": (charts.overview, overview.kept),
    "by-source": (charts.by_source, thinned.kept),
    "by-date": (charts.by_date, thinned.kept),
    "provenance": (charts.provenance, provenance.kept),
}


def picture(name: str, table: object, *, dark: bool) -> bytes:
    """The chart as a small PNG."""
    chart, kept = CHARTS[name]
    part = table if name == "overview" else table[table["series"] == SERIES]
    drawn = chart(part, dark=dark)
    spec = printing.signed(drawn, printing.source_line(part, DAY), told=accounts(table, part, kept) + ".", dark=dark)
    image = Image.open(io.BytesIO(printing.png(spec))).convert("RGB")
    small = io.BytesIO()
    image.quantize(256, kmeans=2, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with Book.open(":memory:") as book:
        sample.fill(book)
        claims, articles = book.claims(), book.articles()
        table = compare.tidy(claims, articles, book.camps_of(claims))
    found = origins.origins(claims, articles, same.pairs(articles))
    table = origins.marked(table, found.of)
    for name in CHARTS:
        for scheme in ("light", "dark"):
            target = folder / f"chart-{name}-{scheme}.png"
            target.write_bytes(picture(name, table, dark=scheme == "dark"))
            print(f"{target.stat().st_size // 1000:>4} kB  {target}")


if __name__ == "__main__":
    main()
