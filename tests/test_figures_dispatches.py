"""What wires and dailies of many countries write: lines that are crossed, measures and sums that are said short."""

import pytest

from claimbook.language.figures.reading import read

Row = tuple[str, float | None, float | None, str, str, str | None, str | None]


def rows(text: str) -> list[Row]:
    """Each figure: its words, its two ends, qualifier, kind, unit, and what a count counts."""
    found = [(text[one.start : one.end], one.figure) for one in read(text).found]
    return [
        (quote, f.low, f.high, f.qualifier, f.kind, f.unit, f.counted if f.kind == "count" else None)
        for quote, f in found
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Infections cross 4,000 mark in Ostrava", [("4,000", 4000, None, "more_than", "count", None, "Infections")]),
        ("The toll has passed the 300 mark.", [("300", 300, None, "more_than", "count", None, "toll")]),
        ("Debts crossed $6bn in May.", [("$6bn", 6e9, None, "more_than", "money", "USD", None)]),
        ("Turnout breached 70 per cent.", [("70 per cent", 70, None, "more_than", "percent", "%", None)]),
        ("They crossed 30 bridges.", [("30", 30, 30, "exact", "count", None, "bridges")]),
        ("The herd crossed 30 km of sand.", [("30", 30, 30, "exact", "distance", "km", None)]),
        ("He was paid 3,000 marks.", [("3,000", 3000, 3000, "exact", "money", "BAM", None)]),
        ("The loss is closer to 900 posts.", [("900", 900, 900, "approx", "count", None, "posts")]),
    ],
)
def test_a_number_that_is_crossed_is_more_than_it_says(text: str, figures: list[Row]) -> None:
    assert rows(text) == figures


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("hectolitres", "hectolitre"),
        ("hectoliters", "hectolitre"),
        ("gigajoules", "gigajoule"),
        ("millisieverts", "millisievert"),
        ("kilovolts", "kilovolt"),
        ("megawatt hours", "megawatt-hour"),
        ("kilowatt-hours", "kilowatt-hour"),
        ("GWh", "gigawatt-hour"),
        ("cusecs", "cusec"),
        ("dunams", "dunam"),
    ],
)
def test_measures_of_every_prefix_are_known(written: str, unit: str) -> None:
    assert rows(f"The plant had 58 {written} left.") == [("58", 58, 58, "exact", "other", unit, None)]


@pytest.mark.parametrize("verb", ["eats up", "soaked up", "swallowed up", "burns up", "clocked up"])
def test_what_is_eaten_up_is_no_rise(verb: str) -> None:
    [found] = read(f"The dam {verb} some $90 million a year.").found
    assert not found.figure.delta
