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


@pytest.mark.parametrize(
    "text",
    [
        "A fire in 2014 killed the mayor.",
        "May 3, 2024 10:12 am • 4 min read",
        "A 12-minute read",
        "She was in seat 31F, he in row 8C.",
        "The lamp goes on at six.",
        "By nine Lena Osk had left, and by ten the hall was dark.",
        "At seven the gates shut; at eight they opened, but by nine there was no bread.",
        "One of them was hurt; it hurt one of his aides.",
        "Take the K2 for an hour, then the N14 a mile on; it has an R4 engine and P5 plugs.",
    ],
)
def test_hours_seats_and_the_time_to_read_are_left_alone(text: str) -> None:
    assert [row[0] for row in rows(text)] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "A flood in 1998 killed 40 people.",
            [("40", 40, 40, "exact", "count", None, "people")],
        ),
        ("At six sites digging stopped.", [("six", 6, 6, "exact", "count", None, "sites")]),
        ("The blast killed one woman.", [("one", 1, 1, "exact", "count", None, "woman")]),
        ("Not even a fifth had been paid.", [("a fifth", None, 20, "less_than", "percent", "%", None)]),
        ("Only a quarter were open.", [("a quarter", 25, 25, "exact", "percent", "%", None)]),
        ("We can feed 60, 65 at best.", [("60, 65", 60, 65, "range", "count", None, None)]),
        ("It costs €20, €25 if you ask late.", [("€20, €25", 20, 25, "range", "money", "EUR", None)]),
        (
            "She paid K70 for it, he K15 a bag; salt is P6 for a 2-kilo bag.",
            [
                ("K70", 70, 70, "exact", "money", "ZMW", None),
                ("K15", 15, 15, "exact", "money", "ZMW", None),
                ("P6", 6, 6, "exact", "money", "PHP", None),
                ("2", 2, 2, "exact", "weight", "kg", None),
            ],
        ),
    ],
)
def test_what_looks_like_an_hour_a_name_or_a_list_is_a_figure_all_the_same(text: str, figures: list[Row]) -> None:
    assert rows(text) == figures
