"""On which day something was said, and the words that show how it is known."""

from datetime import date

import pytest

from claimbook.language import redate, suggest
from claimbook.language.days import days
from claimbook.model import Article

TUESDAY = date(2023, 5, 9)


@pytest.mark.parametrize(
    ("words", "day", "basis"),
    [
        ("on Monday", date(2023, 5, 8), "resolved"),
        ("on Tuesday", TUESDAY, "resolved"),
        ("late Wednesday", date(2023, 5, 3), "resolved"),
        ("yesterday", date(2023, 5, 8), "resolved"),
        ("last night", date(2023, 5, 8), "resolved"),
        ("three days ago", date(2023, 5, 6), "resolved"),
        ("late on Sunday night", date(2023, 5, 7), "resolved"),
        ("today", TUESDAY, "resolved"),
        ("on 4 May", date(2023, 5, 4), "resolved"),
        ("on Dec. 30", date(2022, 12, 30), "resolved"),
        ("on 1 March 2021", date(2021, 3, 1), "stated"),
        ("on March 1, 2021", date(2021, 3, 1), "stated"),
    ],
)
def test_a_day_is_resolved_against_publication(words: str, day: date, basis: str) -> None:
    (found,) = days(f"She said so {words}.", TUESDAY)
    assert (found.day, found.basis) == (day, basis)


@pytest.mark.parametrize("words", ["last week", "in May", "in 2021", "on 30 February 2021", "soon"])
def test_a_week_a_month_and_a_day_that_is_none_are_no_day(words: str) -> None:
    assert days(f"She said so {words}.", TUESDAY) == []


@pytest.mark.parametrize("words", ["on Monday", "yesterday", "on 4 May", "last night", "two days ago"])
def test_without_publication_nothing_relative_is_resolved(words: str) -> None:
    assert days(f"She said so {words}.", None) == []


def test_the_resolution_is_shown_in_words() -> None:
    (found,) = days("on Monday", TUESDAY)
    assert found.why == "Monday → 2023-05-08, the last Monday on or before 2023-05-09"


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("Ana Belo said on Monday that 31 boats were lost.", date(2023, 5, 8), "resolved"),
        ("Some 31 boats were lost, Ana Belo said in Lima on Monday.", date(2023, 5, 8), "resolved"),
        ("As of 4 May, Ana Belo had counted 31 boats. She met divers on Monday.", date(2023, 5, 4), "inferred"),
        (
            "“It was 31 boats,” Ana Belo said. She spoke of rain. Belo said on Monday it was over.",
            date(2023, 5, 8),
            "inferred",
        ),
        ("Some 31 boats were lost on Monday, Ana Belo said.", date(2023, 5, 8), "inferred"),
        ("Ana Belo spoke on Monday. She said 31 boats were lost.", date(2023, 5, 8), "inferred"),
        ("Some 31 boats are lost, says a count published today by the board.", TUESDAY, "inferred"),
        ("Ana Belo said 31 boats would be gone by Friday.", None, ""),
        ("Ana Belo said 31 boats were lost as of Monday.", None, ""),
        ("The fair opens on Monday and 31 boats will race, Ana Belo said.", None, ""),
        ("Ana Belo said 31 boats were lost.", None, ""),
    ],
)
def test_a_figure_is_dated_by_its_saying(text: str, day: date | None, basis: str) -> None:
    claim = next(c for c in suggest(Article("a.txt", text, published=TUESDAY)) if c.tag == "figure" and c.quote == "31")
    assert (claim.said_on, claim.said_on_basis) == (day, basis)


def test_an_undated_article_gets_no_days_and_a_date_brings_them() -> None:
    text = "Ana Belo said on Monday that 31 boats were lost."
    claims = suggest(Article("a.txt", text))
    assert {claim.said_on for claim in claims} == {None}
    dated = redate(claims, Article("a.txt", text, published=TUESDAY))
    assert {claim.said_on for claim in dated} == {date(2023, 5, 8)}
    assert [claim.id for claim in dated] == [claim.id for claim in claims]


def test_in_an_undated_article_a_day_of_the_event_is_no_day_of_an_assertion() -> None:
    (claim,) = suggest(Article("a.txt", "The barge sank on 3 June 2031 with 40 people aboard."))
    assert (claim.said_on, claim.said_on_basis) == (None, "")
