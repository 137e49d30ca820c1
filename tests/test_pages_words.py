"""Words for the screen: what is typed is read back, and what an article says is never markup."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook import language
from claimbook.model import Article, Figure
from claimbook.ui import words

NUMBERS = st.integers(1, 10**9).map(float) | st.integers(1, 10**6).map(lambda tenths: tenths / 10)


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Figure(3_000, 3_000), "3,000"),
        (Figure(2.5, 2.5), "2.5"),
        (Figure(12_000, 12_000, "approx"), "about 12,000"),
        (Figure(None, 11_000, "at_most"), "up to 11,000"),
        (Figure(600_000, None, "more_than"), "more than 600,000"),
        (Figure(400, None, "at_least"), "at least 400"),
        (Figure(None, 90, "less_than"), "less than 90"),
        (Figure(10_000, 12_000, "range"), "10,000-12,000"),
        (Figure(2_000, 9_999, hedge="thousands", vague=True), "thousands"),
        (Figure(9_000, 9_000, delta=True), "another 9,000"),
        (Figure(9_000, 9_000, "approx", delta=True), "another about 9,000"),
        (Figure(2_000, 9_999, hedge="thousands", vague=True, delta=True), "another thousands"),
        (Figure(None, None), ""),
        (None, ""),
    ],
)
def test_a_figure_is_shown_as_a_person_would_type_it(figure: Figure | None, shown: str) -> None:
    assert words.figure(figure) == shown


@settings(deadline=None)  # the first example loads spaCy
@given(NUMBERS, st.sampled_from(["exact", "approx", "at_least", "at_most", "more_than", "less_than"]), st.booleans())
def test_a_figure_shown_is_read_back_as_the_same_bounds(number: float, qualifier: str, delta: bool) -> None:
    open_below, open_above = {"at_most", "less_than"}, {"at_least", "more_than"}
    low, high = None if qualifier in open_below else number, None if qualifier in open_above else number
    read = language.figure_of(words.figure(Figure(low, high, qualifier, delta=delta)))
    assert read is not None
    assert (read.low, read.high, read.qualifier, read.delta) == (low, high, qualifier, delta)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", r"\<script\>alert\(1\)\</script\>"),
        ("costs $5 to $6", r"costs \$5 to \$6"),
        (":red[alarm] **now**", r"\:red\[alarm\] \*\*now\*\*"),
        ("![](http://a.example/x.png)", r"\!\[\]\(http\://a\.example/x\.png\)"),
        ("one\ntwo", "one  \ntwo"),
    ],
)
def test_what_an_article_says_is_not_markup(text: str, shown: str) -> None:
    assert words.literal(text) == shown


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (words.count(1, "article"), "1 article"),
        (words.count(2_400, "claim"), "2,400 claims"),
        (words.day(date(2024, 10, 8)), "8 October 2024"),
        (words.day(None), ""),
    ],
)
def test_counts_and_days_read_like_words(shown: str, expected: str) -> None:
    assert shown == expected


@pytest.mark.parametrize(
    ("title", "outlet", "expected"),
    [
        ("Cracks", "Valley Post", "Cracks"),
        (None, "Valley Post", "dam.txt (Valley Post)"),
        (None, None, "dam.txt"),
    ],
)
def test_an_article_without_title_is_named_with_its_file(title: str | None, outlet: str | None, expected: str) -> None:
    assert words.named(Article("dam.txt", "Text", title=title, outlet=outlet)) == expected
