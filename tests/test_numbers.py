"""How numbers are written in English news, and what each is worth."""

import pytest

from claimbook.language.figures.reading import read

WRITTEN = [
    ("12,000", "12,000", 12_000),
    ("1,234.5", "1,234.5", 1234.5),
    ("12 000", "12 000", 12_000),
    ("12\u00a0000", "12\u00a0000", 12_000),
    ("12\u2009000", "12\u2009000", 12_000),
    ("1.234.567", "1.234.567", 1_234_567),
    ("12.000", "12.000", 12_000),
    ("12,34,567", "12,34,567", 1_234_567),
    ("１２,０００", "１２,０００", 12_000),
    ("١٢", "١٢", 12),
    ("10,\u200b000", "10,\u200b000", 10_000),
    ("3,5 million", "3,5 million", 3.5e6),
    ("1.2 million", "1.2 million", 1.2e6),
    ("1.2\nmillion", "1.2\nmillion", 1.2e6),
    ("14,\n000", "14,\n000", 14_000),
    ("4.1 billion", "4.1 billion", 4.1e9),
    ("3.5bn", "3.5bn", 3.5e9),
    ("40m", "40m", 40e6),
    ("10k", "10k", 10_000),
    ("1.5mn", "1.5mn", 1.5e6),
    ("2tn", "2tn", 2e12),
    ("300 thousand", "300 thousand", 300_000),
    ("2½", "2½", 2.5),
    ("2 1/2", "2 1/2", 2.5),
    ("3 and a half million", "3 and a half million", 3.5e6),
    ("2 lakh", "2 lakh", 200_000),
    ("3 crore", "3 crore", 30e6),
    ("seven", "seven", 7),
    ("twenty-three", "twenty-three", 23),
    ("twenty three", "twenty three", 23),
    ("ninety-nine", "ninety-nine", 99),
    ("a hundred", "a hundred", 100),
    ("two hundred and six", "two hundred and six", 206),
    ("two hundred six", "two hundred six", 206),
    ("eleven hundred", "eleven hundred", 1100),
    ("a hundred and fifty thousand", "a hundred and fifty thousand", 150_000),
    ("six hundred and twelve thousand", "six hundred and twelve thousand", 612_000),
    ("two million three hundred thousand", "two million three hundred thousand", 2.3e6),
    ("three and a half million", "three and a half million", 3.5e6),
    ("a million and a half", "a million and a half", 1.5e6),
    ("half a million", "half a million", 500_000),
    ("a quarter of a million", "a quarter of a million", 250_000),
    ("a quarter\nof a million", "a quarter\nof a million", 250_000),
    ("three-quarters of a million", "three-quarters of a million", 750_000),
    ("a dozen", "a dozen", 12),
    ("two dozen", "two dozen", 24),
    ("half a dozen", "half a dozen", 6),
    ("a thousand", "a thousand", 1000),
    ("a billion", "a billion", 1e9),
]


@pytest.mark.parametrize(("written", "quote", "value"), WRITTEN)
def test_a_number_is_worth_what_it_says(written: str, quote: str, value: float) -> None:
    text = f"They counted {written} people there."
    (found,) = read(text).found
    assert (text[found.start : found.end], found.figure.low, found.figure.high) == (quote, value, value)
    assert (found.figure.kind, found.figure.counted, found.figure.qualifier) == ("count", "people", "exact")


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("10,000-12,000", 10_000, 12_000),
        ("10,000–12,000", 10_000, 12_000),
        ("10,000 to 12,000", 10_000, 12_000),
        ("between 40 and 60", 40, 60),
        ("between about 40 and 60", 40, 60),
        ("from 40 to 60", 40, 60),
        ("five or six", 5, 6),
        ("ten to fifteen", 10, 15),
        ("five-to-ten", 5, 10),
        ("two or three hundred", 200, 300),
        ("two or three hundred thousand", 200_000, 300_000),
        ("10-12 million", 10e6, 12e6),
        ("1.5 to 2 million", 1.5e6, 2e6),
        ("800,000 to 1.2 million", 800_000, 1.2e6),
        ("perhaps 140, 150", 140, 150),
        ("dozens of", 24, 99),
        ("scores of", 40, 99),
        ("hundreds of", 200, 999),
        ("several hundred", 200, 999),
        ("a few hundred", 200, 999),
        ("thousands of", 2_000, 9_999),
        ("several thousand", 2_000, 9_999),
        ("tens of thousands of", 20_000, 99_999),
        ("hundreds of thousands of", 200_000, 999_999),
        ("millions of", 2_000_000, 9_999_999),
    ],
)
def test_a_range_or_a_vague_amount_is_one_figure_with_two_ends(written: str, low: float, high: float) -> None:
    (found,) = read(f"They counted {written} people there.").found
    assert (found.figure.low, found.figure.high, found.figure.qualifier) == (low, high, "range")
    assert found.figure.counted == "people"


@pytest.mark.parametrize(
    ("written", "percent"),
    [
        ("half of the crew", 50),
        ("a third of the crew", 33.33),
        ("two-thirds of the crew", 66.67),
        ("three quarters of the crew", 75),
        ("a tenth of the crew", 10),
        ("one in five of the crew", 20),
        ("three boats in ten", 30),
        ("nearly 9 pilots out of 10", 90),
        ("one boat in five", 20),
        ("three in four of the crew", 75),
        ("nine out of ten of the crew", 90),
        ("61 per cent of the crew", 61),
        ("61 percent of the crew", 61),
        ("61pc of the crew", 61),
        ("61% of the crew", 61),
        ("half a percentage point of the crew", 0.5),
        ("twelve per cent of the crew", 12),
    ],
)
def test_a_share_is_a_per_cent(written: str, percent: float) -> None:
    (found,) = read(f"They lost {written}.").found
    assert (found.figure.low, found.figure.kind, found.figure.unit) == (percent, "percent", "%")


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("It cost $3.5bn in all.", "$3.5bn", 3.5e9, "USD"),
        ("It cost US$113 trillion.", "US$113 trillion", 113e12, "USD"),
        ("It cost C$85m in all.", "C$85m", 85e6, "CAD"),
        ("It cost NOK 400 million.", "NOK 400 million", 400e6, "NOK"),
        ("It cost EUR40m in all.", "EUR40m", 40e6, "EUR"),
        ("It cost 40m EUR in all.", "40m EUR", 40e6, "EUR"),
        ("It cost 40 € in all.", "40 €", 40, "EUR"),
        ("A loss ($1,062) was booked.", "$1,062", 1062, "USD"),
        ("It cost 5 million dollars.", "5 million", 5e6, "USD"),
        ("It cost 5 million Canadian dollars.", "5 million", 5e6, "CAD"),
        ("It cost 300 Swiss francs.", "300", 300, "CHF"),
        ("It cost 300 Norwegian kroner.", "300", 300, "NOK"),
        ("It cost 90 roubles.", "90", 90, "RUB"),
        ("It cost 5,000 dinars.", "5,000", 5000, "dinar"),
        ("It cost 2 billion rupees.", "2 billion", 2e9, "INR"),
        ("It cost Rs 500.", "Rs 500", 500, "INR"),
        ("A loaf costs 8 cents more.", "8", 8, "cent"),
        ("A 50-million-euro plan.", "50-million", 50e6, "EUR"),
        ("It cost billions of dollars.", "billions", 2e9, "USD"),
    ],
)
def test_money_carries_its_currency(text: str, quote: str, value: float, unit: str) -> None:
    (found,) = read(text).found
    assert (text[found.start : found.end], found.figure.low) == (quote, value)
    assert (found.figure.kind, found.figure.unit) == ("money", unit)


@pytest.mark.parametrize(
    ("written", "kind", "unit"),
    [
        ("18km", "distance", "km"),
        ("18 kilometres", "distance", "km"),
        ("18 metres", "distance", "m"),
        ("18 miles", "distance", "mile"),
        ("18 nautical miles", "distance", "nautical mile"),
        ("18 feet", "distance", "foot"),
        ("18 hours", "duration", "hour"),
        ("18 straight days", "duration", "day"),
        ("18 years", "duration", "year"),
        ("18kg", "weight", "kg"),
        ("18 tonnes", "weight", "t"),
        ("18 metric tons", "weight", "t"),
        ("18 tons", "weight", "ton"),
        ("18 lbs", "weight", "pound"),
        ("18 square kilometres", "other", "square kilometre"),
        ("18 km²", "other", "square kilometre"),
        ("18 hectares", "other", "hectare"),
        ("18 degrees Celsius", "other", "degree"),
        ("18°C", "other", "degree"),
        ("18C", "other", "degree"),
        ("18 litres", "other", "litre"),
        ("18 barrels", "other", "barrel"),
        ("18 km/h", "other", "km/h"),
        ("18 kilometres per hour", "other", "km/h"),
        ("18 mph", "other", "mph"),
        ("18 knots", "other", "knot"),
        ("18 megawatts", "other", "megawatt"),
        ("18 basis points", "other", "basis point"),
    ],
)
def test_a_measure_is_named_by_its_unit(written: str, kind: str, unit: str) -> None:
    (found,) = read(f"They measured {written} there.").found
    assert (found.figure.low, found.figure.kind, found.figure.unit) == (18, kind, unit)


@pytest.mark.parametrize(
    "text",
    ["They lost two boats in 12 storms.", "They lost four men in five boats.", "It sold 4 boats out of 12 harbours."],
)
def test_so_many_in_so_many_others_are_two_counts(text: str) -> None:
    assert [found.figure.kind for found in read(text).found] == ["count", "count"]
