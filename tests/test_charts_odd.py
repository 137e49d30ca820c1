"""Odd books: no figures but zeros, less than none, names as wide as a column; no chart breaks, none loses its frame."""

from datetime import date, timedelta
from itertools import combinations
from random import Random

import pandas as pd
import pytest
from drawn import CHARTS, MANY, overlapping, views
from invented import MORE, THOUSANDS, claim, number, table

from claimbook.compare import measures
from claimbook.model import Article, Claim, Figure

ALL = CHARTS | MANY
EXTENTS = ((0, 10), (5, 30_000), (-50, 50), (1e9, 5e13), (900, 1_000), (0, 0), (0.1, 3))
LONG = "Kanalbauverwaltungsoberaufsicht"
WHO = (None, "Ann", "Bea", "Cid", "Dot", "Eve", "Fay", "Gil", f"{LONG}skommission", "数字統計局")


def odd(seed: int) -> pd.DataFrame:
    dice = Random(seed)
    low, high = EXTENTS[seed % len(EXTENTS)]
    return table(*(_claim(dice, n, low, high) for n in range(dice.choice((6, 9, 25)))))


def _claim(dice: Random, n: int, low: float, high: float) -> tuple[Claim, Article]:
    value = dice.choice((low, high, dice.uniform(low, high)))
    hedged = Figure(value, value, "approx", dice.choice(("about", "approximately", "nearly")))
    open_ = (Figure(None, value, "at_most", "up to"), Figure(value, None, "more_than", "over"))
    figure = dice.choice((number(value), number(value), hedged, *open_, Figure(value, high, "range"), THOUSANDS, MORE))
    said = date(2024, 1, 1) + timedelta(days=dice.randrange(dice.choice((1, 400))))
    return claim(
        f"c{n}",
        f"{value:,.0f}",
        figure,
        dice.choice(WHO),
        said_on=dice.choice((None, said)),
        said_on_basis=dice.choice((None, "inferred")),
        published=dice.choice((None, date(2024, 5, dice.randrange(1, 30)))),
        outlet=dice.choice((None, f"{LONG} Wire", "X")),
        stage=dice.choice(("present", "sent", None)),
        status=dice.choice(("reported", "expected", "denied")),
        verdict=dice.choice(("accepted", "suggested", "rejected")),
    )


@pytest.mark.parametrize("seed", [*range(7), 38, 91])
def test_no_words_overlap_others_or_leave_the_frame(seed: int) -> None:
    found = odd(seed)
    assert all(measures.summary(found)) or found.empty
    for how, chart in ALL.items():
        for wide in (600, 1000):
            for frame, words in views(chart(found, width=wide).to_dict()):
                assert [one.text for one in words if one.text and not one.box.within(frame)] == [], how
                assert [pair for pair in combinations(words, 2) if overlapping(*pair)] == [], how
