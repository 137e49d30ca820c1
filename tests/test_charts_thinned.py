"""Of more figures than anybody could read a chart draws some hundreds, and says so."""

from collections import Counter
from collections.abc import Callable

import altair as alt
import pandas as pd
import pytest
from drawn import doors
from hypothesis import given
from hypothesis import strategies as st
from invented import claim, crowd, number, table

from claimbook.compare import accounts, charts
from claimbook.compare.accounts import counted
from claimbook.compare.marks import marks
from claimbook.compare.thinned import MOST, highest, kept, shares, spread


@pytest.fixture(scope="module")
def many() -> pd.DataFrame:
    return crowd(200)  # 600 figures


@pytest.mark.parametrize("how", [charts.by_source, charts.by_date])
def test_a_chart_of_many_draws_as_many_as_the_accounts_say(
    how: Callable[[pd.DataFrame], alt.TopLevelMixin], many: pd.DataFrame
) -> None:
    chart = how(many)
    assert len({*doors(chart)}) == MOST
    assert "300 of 600 figures" in " ".join(chart.to_dict()["title"]["subtitle"])
    assert accounts(many) == (
        "600 claims: 300 of 600 drawn (pick fewer series to see all), 0 listed without a number, 0 hidden by the filter"
    )
    assert counted(many).claims == 600


def test_by_source_the_highest_of_every_panel_are_drawn() -> None:
    pairs = [claim(f"p{n}", f"{n}", number(n), "Ann") for n in range(1, 401)]
    pairs += [claim(f"s{n}", f"{n}", number(n), "Ann", stage="sent") for n in range(1, 11)]
    drawn = highest(marks(table(*pairs)))
    assert Counter(mark.stage for mark in drawn) == {"present": MOST - 10, "sent": 10}
    assert min(mark.value for mark in drawn if mark.stage == "present") == 111


def test_by_date_the_first_and_the_late_days_stay() -> None:
    found = marks(crowd(200))
    drawn = spread(found)
    days, all_days = ({mark.said_on for mark in some if mark.said_on} for some in (drawn, found))
    assert (min(days), len(drawn)) == (min(all_days), MOST)
    assert len(days) > 0.7 * len(all_days)
    assert len({mark.claim_id for mark in drawn}) == MOST


def test_so_many_as_can_be_read_are_all_drawn() -> None:
    found = marks(crowd(100))
    assert highest(found) == found == spread(found)
    assert kept(found) == MOST


def test_of_more_series_than_can_stand_under_one_another_the_fullest_are_drawn() -> None:
    found = marks(table(*(claim(f"c{n}", "5", number(5), "Ann", series=f"Series {n}") for n in range(400))))
    assert kept(found) == len(highest(found)) == len(spread(found)) == 24


@given(st.lists(st.integers(0, 60), max_size=30), st.integers(0, 200))
def test_what_may_be_drawn_is_dealt_out_whole_and_evenly(sizes: list[int], most: int) -> None:
    dealt = shares(sizes, most)
    assert sum(dealt) == min(most, sum(sizes))
    assert all(0 <= part <= size for part, size in zip(dealt, sizes, strict=True))
    cut = [part for part, size in zip(dealt, sizes, strict=True) if part < size]
    assert not cut or max(dealt) - min(cut) <= 1
