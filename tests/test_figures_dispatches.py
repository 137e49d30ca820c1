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
        ("It was pushing 300 people.", [("300", 300, 300, "approx", "count", None, "people")]),
        ("Complaints neared 300.", [("300", 300, 300, "approx", "count", None, "Complaints")]),
        ("It took the better part of 40 days.", [("40", 40, 40, "approx", "duration", "day", None)]),
        ("There are 300 dead and rising.", [("300", 300, None, "at_least", "count", None, "dead")]),
        (
            "It was 39 C. Two fell.",
            [("39", 39, 39, "exact", "other", "degree", None), ("Two", 2, 2, "exact", "count", None, None)],
        ),
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
        ("km2", "square kilometre"),
        ("m3", "cubic metre"),
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
        "Day 1,430 of the siege; Precinct 44 and Constituency 12 are shut.",
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
        ("One person died.", [("One", 1, 1, "exact", "count", None, "person")]),
        ("One driver is still missing.", [("One", 1, 1, "exact", "count", None, "driver")]),
        ("On that Day 1,430 ships sank.", [("1,430", 1430, 1430, "exact", "count", None, "ships")]),
        ("One driver said so; one was told.", []),
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


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "It landed 9.3 mln tonnes of rice, 1.4 mln of maize and 400,000 of beans.",
            [
                ("9.3 mln", 9.3e6, 9.3e6, "exact", "weight", "t", None),
                ("1.4 mln", 1.4e6, 1.4e6, "exact", "weight", "t", None),
                ("400,000", 4e5, 4e5, "exact", "weight", "t", None),
            ],
        ),
        (
            "It landed 40 tonnes of rice, 12 of the ships being full.",
            [
                ("40", 40, 40, "exact", "weight", "t", None),
                ("12", 12, 12, "exact", "count", None, "ships"),
            ],
        ),
        (
            "The pier is 900 metres long, and the sea took 60 of them.",
            [("900", 900, 900, "exact", "distance", "m", None), ("60", 60, 60, "exact", "distance", "m", None)],
        ),
        (
            "The ferry is 60 metres long and took pilgrims, 12 of them blind.",
            [("60", 60, 60, "exact", "distance", "m", None), ("12", 12, 12, "exact", "count", None, "pilgrims")],
        ),
        (
            "We used to wait two days. Now it's seven, and we pay for each.",
            [("two", 2, 2, "exact", "duration", "day", None), ("seven", 7, 7, "exact", "duration", "day", None)],
        ),
        (
            "He denied that £4m was cut. “It wasn't four. It was 1.9, and we told you.”",
            [
                ("£4m", 4e6, 4e6, "exact", "money", "GBP", None),
                ("four", 4e6, 4e6, "exact", "money", "GBP", None),
                ("1.9", 1.9e6, 1.9e6, "exact", "money", "GBP", None),
            ],
        ),
        (
            "They counted 30 votes in two days of talks. It was 12, he said.",
            [
                ("30", 30, 30, "exact", "count", None, "votes"),
                ("two", 2, 2, "exact", "duration", "day", None),
                ("12", 12, 12, "exact", "count", None, "votes"),
            ],
        ),
        (
            "Profit rose to 5.1 billion Danish crowns ($802 million) in the six months to June, from 4.6 billion.",
            [
                ("5.1 billion", 5.1e9, 5.1e9, "exact", "money", "DKK", None),
                ("$802 million", 8.02e8, 8.02e8, "exact", "money", "USD", None),
                ("six", 6, 6, "exact", "duration", "month", None),
                ("4.6 billion", 4.6e9, 4.6e9, "exact", "money", "DKK", None),
            ],
        ),
        (
            "Heating is off in 60% of flats. “It's minus 11 outside,” he said.",
            [
                ("60%", 60, 60, "exact", "percent", "%", None),
                ("minus 11", -11, -11, "exact", "other", "degree", None),
            ],
        ),
    ],
)
def test_a_unit_that_was_named_before_is_not_said_again(text: str, figures: list[Row]) -> None:
    assert rows(text) == figures


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Killed: 31 people; 90 injured, six still missing.", ["people", "injured", "missing"]),
        ("Men from 11 states joined. He put the Ostravan contingent at 6,000.", ["states", "Ostravan contingent"]),
        ("The number of people lost in a week of storms in the south has risen to 94.", ["people"]),
        ("Average attendance this season is 24,850.", ["Average attendance"]),
        ("The count on Sunday morning stood at 3,800.", [None]),
        ("She said in March that losses stood at 3,800.", ["losses"]),
        ("Eleven ships came. He puts the convoy at 40, and its dead at 12.", ["ships", "convoy", "dead"]),
    ],
)
def test_what_is_put_at_a_number_or_still_missing_is_counted(text: str, counted: list[str]) -> None:
    assert [row[-1] for row in rows(text)] == counted


def test_a_part_above_an_earlier_estimate_is_a_change_in_its_measure() -> None:
    [total, more] = read("It sees a crop of 22 million tonnes, half a million above its May figure.").found
    assert (total.figure.delta, more.figure.delta) == (False, True)
    assert (more.figure.low, more.figure.kind, more.figure.unit) == (500_000, "weight", "t")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Another dozen were hurt and a further hundred fled.",
            [
                ("dozen", 12, 12, "exact", "count", None, "people"),
                ("hundred", 100, 100, "exact", "count", None, "people"),
            ],
        ),
        (
            "It was 44°C. Three died.",
            [("44", 44, 44, "exact", "other", "degree", None), ("Three", 3, 3, "exact", "count", None, "people")],
        ),
        (
            "The lamps burn for three hours a night, then go dark for nine.",
            [("three", 3, 3, "exact", "duration", "hour", None), ("nine", 9, 9, "exact", "duration", "hour", None)],
        ),
        (
            "It burned 100s of homes and 10,000s of trees.",
            [
                ("100", 100, 100, "exact", "count", None, "homes"),
                ("10,000", 10000, 10000, "exact", "count", None, "trees"),
            ],
        ),
        ("It lost 35 paise.", [("35", 35, 35, "exact", "money", "INR paisa", None)]),
        (
            "Twelve survivors are Omani, seven Yemeni.",
            [
                ("Twelve", 12, 12, "exact", "count", None, "survivors"),
                ("seven", 7, 7, "exact", "count", None, "survivors"),
            ],
        ),
        ("Page 2 of 4\nPhoto 3 of 9\n5 MIN READ", []),
    ],
)
def test_what_daily_papers_leave_out_is_read_all_the_same(text: str, figures: list[Row]) -> None:
    assert rows(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The 6.8 quake struck at dawn.", [("6.8", 6.8, 6.8, "exact", "other", "magnitude", None)]),
        ("A tremor measuring 4.6 followed.", [("4.6", 4.6, 4.6, "exact", "other", "magnitude", None)]),
        ("The fund holds Rs4.5tr.", [("Rs4.5tr", 4.5e12, 4.5e12, "exact", "money", "INR", None)]),
        ("The villa cost RM3 mil.", [("RM3 mil", 3e6, 3e6, "exact", "money", "MYR", None)]),
        ("Millers bought 4,000 MT.", [("4,000", 4000, 4000, "exact", "weight", "t", None)]),
        ("She won by a majority of 12 votes in May.", [("12", 12, 12, "exact", "count", None, "votes")]),
        ("A city of 40,000 faces ruin.", [("40,000", 40000, 40000, "exact", "count", None, "city")]),
        ("It was nine degrees below zero.", [("nine", 9, 9, "exact", "other", "degree", None)]),
        (
            "It pays €3m to a 1.4 million-strong union.",
            [
                ("€3m", 3e6, 3e6, "exact", "money", "EUR", None),
                ("1.4 million", 1.4e6, 1.4e6, "exact", "count", None, "union"),
            ],
        ),
    ],
)
def test_quakes_sums_and_majorities_in_the_short_forms_of_papers(text: str, figures: list[Row]) -> None:
    assert rows(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Each day 90 lorries arrive.", [("90", 90, 90, "exact", "count", None, "lorries")]),
        (
            "The cuts last 11 to 14 hours in hamlets and five to seven in cities.",
            [
                ("11 to 14", 11, 14, "range", "duration", "hour", None),
                ("five to seven", 5, 7, "range", "duration", "hour", None),
            ],
        ),
    ],
)
def test_the_days_and_hours_of_villages_and_towns(text: str, figures: list[Row]) -> None:
    assert rows(text) == figures


def test_a_measure_that_is_up_on_the_day_before_has_changed() -> None:
    assert [found.figure.delta for found in read("It lacks 6,200MW, 900MW up on Monday, 3 km up on a hill.").found] == [
        False,
        True,
        False,
    ]
