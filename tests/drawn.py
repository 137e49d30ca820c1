"""What a chart holds, as the browser is sent it: its rows, its words, the claims that its marks open."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from claimbook import compare, sample
from claimbook.book import Book
from claimbook.compare import charts, many
from claimbook.compare.ink import Words
from claimbook.compare.labels import Box

CHARTS = {
    "overview": charts.overview,
    "by source": charts.by_source,
    "by date": charts.by_date,
    "provenance": charts.provenance,
}
MANY = {"corridor": many.corridor, "multiples": many.multiples, "revisions": many.revisions}


@cache
def of_sample() -> pd.DataFrame:
    """The table of the bundled sample."""
    with Book.open(":memory:") as book:
        sample.fill(book)
        claims = book.claims()
        return compare.tidy(claims, book.articles(), book.camps_of(claims))


def rows(chart: alt.TopLevelMixin, kind: str = "") -> Iterator[dict[str, Any]]:
    """Yield every row, or those of one kind of layer."""
    for name, values in chart.to_dict()["datasets"].items():
        if name.startswith(kind):
            yield from values


def texts(chart: alt.TopLevelMixin) -> list[str]:
    """The lines that are printed."""
    return [row["text"] for row in rows(chart) if "text" in row]


def doors(chart: alt.TopLevelMixin) -> list[str]:
    """The ids of the claims that a click opens."""
    return [row["claim_id"] for row in rows(chart) if "claim_id" in row]


def views(spec: dict[str, Any]) -> Iterator[tuple[Box, list[Words]]]:
    """The frame of each view with the words in it, where they stand in pixels."""
    for count, view in enumerate(spec["vconcat"]):
        start = view["layer"][0]["encoding"]["x"]["scale"]["range"][0]
        rows = spec["datasets"].get(f"words_{count}", [])
        words = [
            Words(start + row["dx"], row["y"], row["text"], row["size"], "", row["align"], row["weight"] > 400)
            for row in rows
        ]
        yield Box(0, 0, view["width"] + 1, view["height"] + 1), words


def overlapping(one: Words, other: Words) -> bool:
    """Lines of one label may touch; a pixel of leading is no overlap."""
    a, b = one.box, other.box
    return Box(a.left, a.top + 1, a.right, a.bottom - 1).meets(Box(b.left, b.top + 1, b.right, b.bottom - 1))
