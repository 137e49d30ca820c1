"""Amounts and days on an axis."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.compare.days import ticks
from claimbook.compare.scales import amount, scale, stride


@pytest.mark.parametrize(
    ("value", "unit", "says"),
    [
        (12_000, None, "12,000"),
        (999_999, None, "999,999"),
        (1_500_000, None, "1.5m"),
        (2e9, "USD", "2bn"),
        (113e12, None, "113tn"),
        (40, "%", "40%"),
        (33.33, "%", "33.33%"),
        (-3, None, "-3"),
        (0, None, "0"),
    ],
)
def test_an_amount_is_said_shortly(value: float, unit: str | None, says: str) -> None:
    assert amount(value, unit) == says


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        ([3_000, 12_000], ["0", "3,000", "6,000", "9,000", "12,000"]),
        ([3_000], ["0", "1,000", "2,000", "3,000"]),
        ([0], ["0"]),
        ([], ["0"]),
        ([-3, 40], ["0", "10", "20", "30", "40"]),
        ([0, 100, 500], ["0", "100", "200", "300", "400", "500"]),
        ([12, 15_000], ["10", "100", "1,000", "10,000"]),
        ([0, 12, 15_000], ["none", "10", "100", "1,000", "10,000"]),
        ([2e9, 113e12, 0], ["none", "1bn", "10bn", "100bn", "1tn", "10tn", "100tn"]),
    ],
)
def test_what_an_axis_prints(values: list[float], printed: list[str]) -> None:
    found = scale(values, 0, 500)
    assert [found.says(tick) for tick in found.ticks()] == printed


@given(st.lists(st.floats(-1e15, 1e15, allow_subnormal=False).map(lambda value: round(value, 2)), min_size=1))
def test_every_value_lies_on_its_axis(values: list[float]) -> None:
    found = scale(values, 100, 600)
    assert all(100 - 1e-6 <= found.pixel(value) <= 600 + 1e-6 for value in values)
    assert all(100 - 1e-6 <= found.pixel(tick) <= 600 + 1e-6 for tick in found.ticks())


@given(st.lists(st.floats(0, 1e12).map(lambda value: round(value, 1)), min_size=2))
def test_more_is_never_drawn_left_of_less(values: list[float]) -> None:
    found = scale(values, 0, 500)
    pixels = [found.pixel(value) for value in sorted(values)]
    assert pixels == sorted(pixels)


@pytest.mark.parametrize(
    ("first", "last", "printed"),
    [
        (date(2024, 10, 17), date(2024, 10, 21), ["17 Oct 2024", "18 Oct", "19 Oct", "20 Oct", "21 Oct"]),
        (date(2024, 12, 30), date(2025, 1, 2), ["30 Dec 2024", "31 Dec", "1 Jan 2025", "2 Jan"]),
        (date(2024, 1, 15), date(2024, 12, 20), ["Mar 2024", "May 2024", "Jul 2024", "Sep 2024", "Nov 2024"]),
        (date(2011, 5, 1), date(2024, 2, 1), ["2015", "2020"]),
        (date(2024, 10, 17), date(2024, 10, 17), ["17 Oct 2024"]),
    ],
)
def test_which_days_are_printed(first: date, last: date, printed: list[str]) -> None:
    assert list(ticks(first, last, 6).values()) == printed


@pytest.mark.parametrize(
    ("pixels", "every"), [([0, 50, 100, 150, 200], 1), ([0, 30, 60, 90, 120], 2), ([0, 5, 10, 15, 20], 5), ([7], 1)]
)
def test_ticks_that_would_touch_are_left_out_in_equal_steps(pixels: list[float], every: int) -> None:
    assert stride(pixels, [40.0] * len(pixels)) == every
