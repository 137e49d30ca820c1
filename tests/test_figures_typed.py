"""A figure typed into a field, as a person writes it; and what is no figure, or not one, is refused."""

import pytest

from claimbook.language import figure_of
from claimbook.model import Figure

TYPED = [
    ("12", Figure(12, 12)),
    ("0", Figure(0, 0)),
    ("12,000", Figure(12_000, 12_000)),
    ("12000", Figure(12_000, 12_000)),
    ("11 000", Figure(11_000, 11_000)),
    ("11\u202f000", Figure(11_000, 11_000)),
    ("1 000 000", Figure(1e6, 1e6)),
    ("1,234.56", Figure(1234.56, 1234.56)),
    ("3,5", Figure(3.5, 3.5)),
    ("12k", Figure(12_000, 12_000)),
    ("1.2m", Figure(1.2e6, 1.2e6)),
    ("３００", Figure(300, 300)),
    ("٣٠٠", Figure(300, 300)),
    ("2024", Figure(2024, 2024)),
    ("up to 1999", Figure(None, 1999, "at_most", "up to")),
    ("one", Figure(1, 1)),
    ("twelve", Figure(12, 12)),
    ("twenty-three", Figure(23, 23)),
    ("Twenty three", Figure(23, 23)),
    ("two hundred and six", Figure(206, 206)),
    ("a dozen", Figure(12, 12)),
    ("half a million", Figure(500_000, 500_000)),
    ("  40  ", Figure(40, 40)),
    ("(40)", Figure(40, 40)),
    ("40.", Figure(40, 40)),
    ("about 12k", Figure(12_000, 12_000, "approx", "about")),
    ("~12,000", Figure(12_000, 12_000, "approx", "~")),
    ("ca. 300", Figure(300, 300, "approx", "ca.")),
    ("5,000 or so", Figure(5_000, 5_000, "approx", "or so")),
    ("nearly 12,000", Figure(12_000, 12_000, "approx", "nearly")),
    ("up to 11 000", Figure(None, 11_000, "at_most", "up to")),
    ("≤40", Figure(None, 40, "at_most", "≤")),
    ("no more than 40", Figure(None, 40, "at_most", "no more than")),
    ("<200", Figure(None, 200, "less_than", "<")),
    ("fewer than 40", Figure(None, 40, "less_than", "fewer than")),
    ("at least 40", Figure(40, None, "at_least", "at least")),
    ("300+", Figure(300, None, "at_least", "+")),
    ("≥ 40", Figure(40, None, "at_least", "≥")),
    ("> 5,000", Figure(5_000, None, "more_than", ">")),
    ("over 5,000", Figure(5_000, None, "more_than", "over")),
    ("10,000-12,000", Figure(10_000, 12_000, "range")),
    ("10000 – 12000", Figure(10_000, 12_000, "range")),
    ("10,000 to 12,000", Figure(10_000, 12_000, "range")),
    ("10-12k", Figure(10_000, 12_000, "range")),
    ("between 10,000 and 12,000", Figure(10_000, 12_000, "range", "between")),
    ("2 or 3", Figure(2, 3, "range")),
    ("two or three hundred", Figure(200, 300, "range")),
    ("thousands", Figure(2_000, 9_999, "range", vague=True)),
    ("several hundred", Figure(200, 999, "range", vague=True)),
    ("another 9,000", Figure(9_000, 9_000, delta=True)),
    ("+120", Figure(120, 120, delta=True)),
    ("-12", Figure(-12, -12)),
    ("-5%", Figure(-5, -5, kind="percent", unit="%")),
    ("5-10%", Figure(5, 10, "range", kind="percent", unit="%")),
    ("40 per cent", Figure(40, 40, kind="percent", unit="%")),
    ("a third", Figure(33.33, 33.33, kind="percent", unit="%")),
    ("1 in 5", Figure(20, 20, kind="percent", unit="%")),
    ("€3.5bn", Figure(3.5e9, 3.5e9, kind="money", unit="EUR")),
    ("3.5bn euros", Figure(3.5e9, 3.5e9, kind="money", unit="EUR")),
    ("$3-5m", Figure(3e6, 5e6, "range", kind="money", unit="USD")),
    ("NOK 400 million", Figure(4e8, 4e8, kind="money", unit="NOK")),
    ("18km", Figure(18, 18, kind="distance", unit="km")),
    ("45 minutes", Figure(45, 45, kind="duration", unit="minute")),
    ("12,000 soldiers", Figure(12_000, 12_000, counted="soldiers")),
]
REFUSED = [
    *("", " ", "?", "-", "—", "+", "n/a", "a", "none", "nobody", "unknown", "rubbish", "many", "a few", "NaN", "inf"),
    *("1e999", "1e5", "9" * 5_000, "G20", "10:30", "1:2", "10/12", "5'9", "3 May 2024", "in 1999"),
    *("aged 54", "12th", "12 13", "12, 13, 14", "1.234,56", "40 people and 3 dogs", "\x00", "\ud800", "😀", "5\u0301"),
]


@pytest.mark.parametrize(("typed", "figure"), TYPED)
def test_a_figure_is_read_as_a_person_types_it(typed: str, figure: Figure) -> None:
    assert figure_of(typed) == figure


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_figure_or_not_one_alone_is_refused(typed: str) -> None:
    assert figure_of(typed) is None
