"""Invented claims for the tests of comparing: one article a claim's outlet, sentences made of the words themselves."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from types import MappingProxyType
from typing import Any

import pandas as pd

from claimbook.compare import tidy
from claimbook.model import Article, Claim, Figure, Span

EXACT, ABOUT = Figure(3_000, 3_000), Figure(3_000, 3_000, "approx", "about")
UP_TO, OVER = Figure(None, 11_000, "at_most", "up to"), Figure(600, None, "more_than", "over")
NEARLY = Figure(12_000, 12_000, "approx", "nearly")
BETWEEN = Figure(300, 420, "range")
THOUSANDS = Figure(2_000, 9_999, "range", vague=True)
MORE = Figure(9_000, 9_000, delta=True)


def number(value: float, **fields: Any) -> Figure:
    return Figure(value, value, **fields)


def day(of_october: int) -> date:
    return date(2024, 10, of_october)


def claim(
    id_: str, quote: str, figure: Figure | None, speaker: str | None = None, **fields: Any
) -> tuple[Claim, Article]:
    """An accepted claim of the series Tents, standing in an article of its own."""
    hedge = f"{figure.hedge} " if figure and figure.hedge else ""
    sentence = fields.pop("sentence", f"It was {hedge}{quote} on the day ({id_}).")
    article = Article(
        f"{id_}.txt", sentence, outlet=fields.pop("outlet", "Lowland Wire"), published=fields.pop("published", None)
    )
    start = sentence.index(quote)
    fields = {"verdict": "accepted", "series": "Tents", "stage": "present"} | fields
    span = Span(start, start + len(quote))
    return Claim(id_, article.sha256, span, quote, sentence, figure=figure, speaker=speaker, **fields), article


def table(*pairs: tuple[Claim, Article], camps: Mapping[str, str] = MappingProxyType({})) -> pd.DataFrame:
    return tidy([claim for claim, _ in pairs], [article for _, article in pairs], camps)


def season(sources: int = 37, seed: int = 7) -> pd.DataFrame:
    """Many sources that each name a number now and then over half a year, near one that rises and falls; one wild."""
    dice = Random(seed)
    pairs = []
    for count in range(sources):
        bias, on = dice.gauss(1, 0.15), dice.randrange(25)
        while on < 170:
            true = 3_000 + 9_000 / (1 + 2.718 ** (-(on - 55) / 9)) - max(0, on - 110) * 35
            value = round(true * bias * dice.gauss(1, 0.06), -3 if true > 6_000 else -2)
            value = 40_000 if count == sources - 1 and 80 < on < 120 else value
            bound = Figure(None, 1.2 * value, "at_most", "up to")
            figure = dice.choice((number(value), number(value), Figure(value, value, "approx", "about"), bound))
            quote = f"{figure.high:,.0f}"
            said = date(2024, 10, 5) + timedelta(days=on)
            pairs.append(claim(f"s{count}-{on}", quote, figure, f"Source {count + 1:02}", said_on=said))
            on += dice.randrange(6, 32)
    return table(*pairs)


def crowd(sources: int) -> pd.DataFrame:
    """Many sources with long names, every way to say a number, a third of them undated."""
    figures: Sequence[tuple[str, Any]] = (
        ("exact", lambda v: Figure(v, v)),
        ("about", lambda v: Figure(v, v, "approx", "about")),
        ("up to", lambda v: Figure(None, v, "at_most", "up to")),
        ("over", lambda v: Figure(v, None, "more_than", "over")),
        ("thousands", lambda v: THOUSANDS),
        ("range", lambda v: Figure(v, v * 1.3, "range")),
        ("nearly", lambda v: Figure(v, v, "approx", "nearly")),
    )
    pairs = []
    for count in range(sources * 3):
        value = 2_000 + (count * 7_919) % 17_000
        name, figure = figures[count % len(figures)]
        said = date(2024, 9, 1) + timedelta(days=(count * 13) % 80) if count % 3 else None
        pairs.append(
            claim(
                f"c{count}",
                "thousands" if name == "thousands" else f"{value:,}",
                figure(value),
                f"Directorate {count % sources} of the Ministry of Extraordinary Situations",
                said_on=said,
                stage=("present", "sent", "killed")[count % 5 % 3],
                verdict="suggested" if count % 4 == 0 else "accepted",
                outlet=f"The {count % 9} Morning Chronicle and Herald",
            )
        )
    return table(*pairs)
