"""Figures: what a number in the news means, with the words that decided."""

import pytest

from claimbook.language.figures import figure_of
from claimbook.model import Figure


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("about 12k", Figure(12_000, 12_000, "approx", "about")),
        ("10,000-12,000", Figure(10_000, 12_000, "range")),
        ("up to 11,000", Figure(None, 11_000, "at_most", "up to")),
        ("more than 600,000", Figure(600_000, None, "more_than", "more than")),
        ("thousands", Figure(2_000, 9_999, "range", vague=True)),
        ("3.5bn", Figure(3.5e9, 3.5e9)),
        ("$3.5bn", Figure(3.5e9, 3.5e9, kind="money", unit="USD")),
        ("another 9,000", Figure(9_000, 9_000, delta=True)),
        ("12%", Figure(12, 12, kind="percent", unit="%")),
        ("18km", Figure(18, 18, kind="distance", unit="km")),
        ("-3.5", Figure(-3.5, -3.5)),
        ("between 40 and 60", Figure(40, 60, "range", "between")),
        ("a dozen", Figure(12, 12)),
        ("12 000", Figure(12_000, 12_000)),
        ("nothing", None),
        ("", None),
        ("NaN", None),
        ("1e999", None),
    ],
)
def test_a_figure_typed_by_a_person_is_understood(typed: str, figure: Figure | None) -> None:
    assert figure_of(typed) == figure
