"""No claim is lost between the table and the chart."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import EXACT, claim, table

from claimbook.compare import accounts
from claimbook.compare.accounts import counted


def some() -> pd.DataFrame:
    return table(
        claim("a", "3,000", EXACT, "Ann"),
        claim("b", "It was", None, "Ann", tag="claim"),
        claim("c", "3,000", EXACT, "Bea", verdict="rejected"),
        claim("d", "3,000", EXACT, "Bea", verdict="suggested"),
    )


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (
            [0, 1, 2, 3],
            "4 claims: 2 drawn, 1 listed without a number, 1 rejected and not drawn, 0 hidden by the filter",
        ),
        ([0, 1], "4 claims: 1 drawn, 1 listed without a number, 2 hidden by the filter"),
        ([], "4 claims: 0 drawn, 0 listed without a number, 4 hidden by the filter"),
    ],
)
def test_the_line_of_accounts(kept: list[int], words: str) -> None:
    assert accounts(some(), some().iloc[kept]) == words


def test_a_filter_by_series_is_named() -> None:
    other = table(claim("e", "70", EXACT, "Ann", series="Boats"))
    both = pd.concat([some(), other], ignore_index=True)
    assert accounts(both, both.iloc[:4]).endswith("1 hidden by the filter “Tents”")
    assert accounts(both, both.iloc[:3]).endswith("2 hidden by the filter")
    assert accounts(both, both.iloc[[0, 1, 2, 3, 4]]).endswith("0 hidden by the filter")


def test_without_a_filter_nothing_is_hidden() -> None:
    assert accounts(some().head(1)) == "1 claim: 1 drawn, 0 listed without a number, 0 hidden by the filter"


@given(st.lists(st.sampled_from(range(4)), max_size=12), st.data())
def test_drawn_and_listed_and_rejected_and_hidden_are_all_the_claims(picked: list[int], data: st.DataObject) -> None:
    whole = some().iloc[picked].reset_index(drop=True)
    shown = whole[[data.draw(st.booleans()) for _ in picked]] if picked else whole
    assert counted(whole, shown).claims == len(whole)
