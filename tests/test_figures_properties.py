"""What holds of figures in any text: places inside it, low before high, nothing raised, time in line with length."""

import time
import unicodedata
from itertools import pairwise

import pytest
import regex  # installed with dateparser; its \\X is a grapheme cluster of Unicode's annex 29
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.language import figure_of
from claimbook.language.figures.reading import read


def listed(words: str) -> list[str]:
    return words.split(" ")


WORDS = listed(
    "about more than up to between and or to from at least 12 3.5 1,200 10,000 2024 million bn k m % per cent € $ km "
    "hours one two twenty-three hundred thousand thousands dozens half a third quarter in five of the men "
    "dead killed said on Monday aged 54 , . - – ( ) \" ' no. page G7 12-year-old 6.8-magnitude 1-0 7.30pm \n\n another "
    "rose by fell minus 9 C ½ | € \n"
)
news = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
anything = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=120)


@given(st.one_of(news, anything, st.text(alphabet="0123456789.,-–$%€ kmbn/'\n", max_size=60)))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_without_error_and_figures_lie_inside_it(text: str) -> None:
    reading = read(text)
    for found in reading.found:
        assert 0 <= found.start < found.end <= len(text)
        assert found.figure.low is not None or found.figure.high is not None
        if found.figure.low is not None and found.figure.high is not None:
            assert found.figure.low <= found.figure.high
        assert found.why
        if found.end < len(text):
            assert not unicodedata.combining(text[found.end])
    places = [(found.start, found.end) for found in reading.found]
    assert places == sorted(places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


@given(
    news,
    st.sampled_from(["Two men won €5m on 3 May.", "Sales fell 12%; 300 jobs went.", "Anna Berg, 54, spoke for hours."]),
)
@settings(max_examples=150, deadline=None)
def test_paragraphs_around_change_nothing_in_a_paragraph(text: str, other: str) -> None:
    alone = [(found.start, found.end, found.figure) for found in read(text).found]
    shift = len(other) + 2
    amid = read(f"{other}\n\n{text}\n\n{other}").found
    inside = [found for found in amid if shift <= found.start < shift + len(text)]
    assert [(found.start - shift, found.end - shift, found.figure) for found in inside] == alone


SMALL = listed("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen")
SMALL += listed("seventeen eighteen nineteen")
TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")


def words(value: int) -> str:
    """A whole number as a newspaper spells it."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = value % scale
            joint = " and " if rest and rest < 100 else " "
            return (f"{words(value // scale)} {name}" + (joint + words(rest) if rest else "")).strip()
    if value < 20:
        return SMALL[value]
    return TENS[value // 10 - 2] + (f"-{SMALL[value % 10]}" if value % 10 else "")


@given(st.integers(min_value=2, max_value=10**12 - 1))
@settings(max_examples=300, deadline=None)
def test_a_number_spelled_out_reads_back_to_its_value(value: int) -> None:
    figure = figure_of(f"{words(value)} people")
    assert figure is not None
    assert (figure.low, figure.high) == (value, value)


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from([",", "\u00a0", "\u202f", "\u2009"]))
@settings(max_examples=200, deadline=None)
def test_a_numeral_reads_back_to_its_value_whatever_parts_its_thousands(value: int, separator: str) -> None:
    figure = figure_of(f"{value:,} people".replace(",", separator))
    assert figure is not None
    assert (figure.low, figure.high, figure.counted) == (value, value, "people")


@given(st.integers(min_value=1, max_value=9999), st.integers(min_value=1, max_value=9999), st.sampled_from("-–"))
@settings(max_examples=100, deadline=None)
def test_a_range_reads_back_to_its_two_ends(low: int, more: int, dash: str) -> None:
    figure = figure_of(f"{low:,}{dash}{low + more:,} homes")
    assert figure is not None
    assert (figure.low, figure.high, figure.qualifier) == (low, low + more, "range")


HEDGES = {
    "": "exact",
    "about ": "approx",
    "nearly ": "approx",
    "an estimated ": "approx",
    "up to ": "at_most",
    "as many as ": "at_most",
    "at least ": "at_least",
    "no fewer than ": "at_least",
    "more than ": "more_than",
    "well over ": "more_than",
    "fewer than ": "less_than",
    "under ": "less_than",
}
AMOUNTS = st.one_of(
    st.integers(10, 999_999).map(lambda value: f"{value:,} people"),
    st.integers(11, 999).map(lambda value: f"{words(value)} people"),
    st.tuples(st.decimals("1.1", "99.9", places=1), st.sampled_from(["million", "bn", "m", "tn"])).map(
        lambda made: f"${made[0]} {made[1]}" if len(made[1]) > 2 else f"${made[0]}{made[1]}"
    ),
    st.integers(2, 99).map(lambda value: f"{value} per cent of homes"),
    st.integers(2, 99).map(lambda value: f"{value}% of homes"),
    st.integers(11, 999).map(lambda value: f"{value} kilometres"),
)


@given(st.sampled_from(sorted(HEDGES)), AMOUNTS)
@settings(max_examples=300, deadline=None)
def test_what_is_marked_reads_back_to_the_figure_it_was_marked_for(hedge: str, amount: str) -> None:
    text = f"Officials in Torhamn spoke of {hedge}{amount} on Monday."
    (found,) = read(text).found
    assert found.figure.qualifier == HEDGES[hedge]
    begins = min(found.start, found.hedge[0]) if found.hedge else found.start
    back = figure_of(text[begins : found.end])
    assert back is not None
    assert (back.low, back.high, back.qualifier) == (found.figure.low, found.figure.high, found.figure.qualifier)


HARD = [
    "$",
    "(",
    "=",
    "😀",
    ",",
    ".",
    "-",
    "'",
    '"',
    "#",
    "@",
    "%",
    "9,999,",
    "1 000 ",
    "one ",
    "12-",
    "1:2",
    "a.b/",
    "+1 ",
    "10.",
    "5'",
    "or 3 ",
    "1 of ",
    "$1 ",
    "“9” ",
    "call 111 ",
    "4, ",
    "5 kg, 4 fewer than ",
]


@pytest.mark.parametrize("piece", HARD)
def test_time_grows_in_line_with_length_whatever_is_repeated(piece: str) -> None:
    def seconds(length: int) -> float:
        text = "He counted 12 of them " + piece * (length // len(piece)) + "9"
        start = time.thread_time()
        read(text)
        return time.thread_time() - start

    short, long = (min(seconds(length) for _ in range(3)) for length in (6_000, 12_000))
    assert long < 3 * short + 0.1
    assert long < 2


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "2 – ² b",
        "Tarn 2, Lanby ².",
        "Lanby 1 - ² Tarn",
        "9" * 400,
        "1e999",
        "NaN",
        "inf people",
        "0x1F",
        "9" * 5000 + " people",
        "1/0",
        "\ud7ff5",
        "٣",
        "5\u0301 men",
        "5\ufe0f\u20e3",
    ],
)
def test_numbers_beyond_all_measure_are_left_alone_without_error(text: str) -> None:
    assert all(found.figure.high is None or found.figure.high < 1e300 for found in read(text).found)


CLUSTERS = st.sampled_from(
    ["e\u0301", "👩\u200d👧", "🇫🇷", "5\u0301", "9\ufe0f\u20e3", "\u0663", "\u202b", "\u200f", "한", "½", "m²"]
)
mixed = st.lists(st.one_of(CLUSTERS, st.sampled_from(WORDS), st.characters(exclude_categories=["Cs"])), max_size=30)


@given(mixed.map("".join), mixed.map(" ".join))
@settings(max_examples=300, deadline=None)
def test_no_figure_begins_or_ends_inside_a_character_as_people_see_it(tight: str, loose: str) -> None:
    for text in (tight, loose):
        edges = {0, *(match.end() for match in regex.finditer(r"\X", text))}
        places = {place for found in read(text).found for place in (found.start, found.end)}
        assert places <= edges, [text[found.start : found.end] for found in read(text).found]
