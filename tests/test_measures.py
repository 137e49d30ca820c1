"""Sentences that may be read aloud, because the claims say no less and no more."""

from typing import Any

import pytest
from invented import ABOUT, BETWEEN, EXACT, MORE, NEARLY, OVER, THOUSANDS, UP_TO, claim, day, number, table

from claimbook.compare.marks import marks
from claimbook.compare.measures import TOLERANCES, summary, tolerances
from claimbook.compare.statements import statements
from claimbook.model import Figure

HERE = "Said to be there already: "


def said(*pairs: Any) -> list[str]:
    return summary(table(*pairs))[1:]


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        pytest.param(
            [claim("a", "3,000", EXACT, "Ann", said_on=day(3))],
            "one number, 3,000 (Ann).",
            id="one number",
        ),
        pytest.param(
            [claim("a", "thousands", THOUSANDS, "Ann")],
            "only vague amounts.",
            id="vague only",
        ),
        pytest.param(
            [claim("a", "3,000", EXACT, "Ann"), claim("b", "3,000", ABOUT, "Bea")],
            "every number is 3,000. All can be true at once: 2,985 to 3,015.",
            id="agreement",
        ),
        pytest.param(
            [
                claim("a", "12,000", number(12_000), "Ann", said_on=day(3)),
                claim("b", "3,000", EXACT, "Bea", said_on=day(4)),
            ],
            "highest is 4.0 times lowest: 12,000 (Ann) against 3,000 (Bea). "
            "Both cannot be right: 12,000 (Ann) and 3,000 (Bea), said a day apart.",
            id="dispute",
        ),
        pytest.param(
            [claim("a", "11,000", UP_TO, "Ann"), claim("b", "3,000", EXACT, "Bea")],
            "highest is 3.7 times lowest: up to 11,000 (Ann) against 3,000 (Bea). "
            "All can be true at once, but only because “up to 11,000” leaves an end open.",
            id="an open end hides no contradiction and settles none",
        ),
        pytest.param(
            [
                claim("a", "thousands", THOUSANDS, "Ann", said_on=day(3)),
                claim("b", "12,000", NEARLY, "Bea", said_on=day(3)),
            ],
            "one number, nearly 12,000 (Bea). "
            "All can be true at once, but only because “thousands” leaves an end open.",
            id="a vague word has no upper bound to conflict by",
        ),
        pytest.param(
            [claim("a", "12,000", number(12_000), "Ann"), claim("b", "3,000", EXACT, "Bea", said_on=day(4))],
            "highest is 4.0 times lowest: 12,000 (Ann) against 3,000 (Bea). "
            "They differ, with a day missing: cannot tell.",
            id="an undated one cannot be told",
        ),
        pytest.param(
            [
                claim("a", "12,000", number(12_000), "Ann", said_on=day(30)),
                claim("b", "3,000", EXACT, "Bea", said_on=day(4)),
            ],
            "highest is 4.0 times lowest: 12,000 (Ann) against 3,000 (Bea). "
            "They differ, 26 days apart: a later figure may be right too.",
            id="later is no dispute",
        ),
        pytest.param(
            [
                claim("a", "3,000", EXACT, "Ann", said_on=day(4)),
                claim("b", "12,000", number(12_000), "Ann", said_on=day(9)),
            ],
            "highest is 4.0 times lowest: 12,000 (Ann) against 3,000 (Ann). "
            "Ann moved from 3,000 (4 Oct 2024) to 12,000 (9 Oct 2024): a revision, not a dispute.",
            id="who moves does not dispute",
        ),
        pytest.param(
            [
                claim("a", "none", number(0), "Ann", said_on=day(4)),
                claim("b", "300 to 420", BETWEEN, "Bea", said_on=day(4)),
            ],
            "from none (Ann) to 300 to 420 (Bea). "
            "Both cannot be right: none (Ann) and 300 to 420 (Bea), said on the same day.",
            id="none has no ratio",
        ),
        pytest.param(
            [
                claim("a", "300 to 420", BETWEEN, "Ann", said_on=day(4)),
                claim("b", "420", number(420), "Bea", said_on=day(4)),
            ],
            "all lie within 300 to 420 (Ann). All can be true at once: 417.9 to 420.",
            id="a range has two ends, and is no number equal to its higher one",
        ),
        pytest.param(
            [
                claim("a", "300 to 420", BETWEEN, "Ann", said_on=day(4)),
                claim("b", "1,200", number(1_200), "Bea", said_on=day(4)),
            ],
            "highest is 4.0 times lowest: 1,200 (Bea) against 300 to 420 (Ann). "
            "Both cannot be right: 300 to 420 (Ann) and 1,200 (Bea), said on the same day.",
            id="the lowest is the lower end of a range",
        ),
        pytest.param(
            [
                claim("a", "3,000", EXACT, "Ann", said_on=day(4)),
                claim("b", "3,000", EXACT, "Bea", said_on=day(4)),
                claim("c", "9,000", number(9_000), "Ann"),
            ],
            "highest is 3.0 times lowest: 9,000 (Ann) against 3,000 (Ann). "
            "1 pair differs, with a day missing: cannot tell.",
            id="an undated number is not taken back by a dated one",
        ),
        pytest.param(
            [
                claim("a", "3,000", EXACT, "Ann"),
                claim("b", "600", number(600), "Bea"),
                claim("c", "3,000", Figure(3_000, None, "more_than", "more than"), "Cid"),
                claim("d", "600", Figure(None, 600, "at_most", "up to"), "Dot"),
            ],
            "highest is 5.0 times lowest: more than 3,000 (Cid) against up to 600 (Dot). "
            "4 pairs differ, with a day missing: cannot tell.",
            id="of equal numbers the open one lies farthest out",
        ),
        pytest.param(
            [
                claim("a", "3,000", EXACT, None, said_on=day(4), outlet="Hill Post"),
                claim("b", "9,000", number(9_000), None, said_on=day(4)),
            ],
            "highest is 3.0 times lowest: 9,000 (not said by whom, in Lowland Wire) against"
            " 3,000 (not said by whom, in Hill Post). Both cannot be right: 3,000 (not said by whom, in Hill Post)"
            " and 9,000 (not said by whom, in Lowland Wire), said on the same day.",
            id="two articles that name nobody are not one speaker",
        ),
        pytest.param(
            [
                claim("a", "3,000", EXACT, "Ann", said_on=day(4)),
                claim("b", "9,000", number(9_000), "Ann", said_on=day(4)),
                claim("c", "3,000 to 9,000", Figure(3_000, 9_000, "range"), "Bea", said_on=day(4)),
            ],
            "highest is 3.0 times lowest: 9,000 (Ann) against 3,000 (Ann). No two speakers contradict each other.",
            id="one who contradicts only himself",
        ),
        pytest.param(
            [
                claim("a", "3,000", EXACT, "Ann", said_on=day(4)),
                claim("b", "3,000", Figure(3_000, None, "at_least", "at least"), "Bea", said_on=day(4)),
            ],
            "every number is 3,000. All can be true at once: 3,000 to 3,015.",
            id="a bound that is met rests on no open end",
        ),
        pytest.param(
            [
                claim("a", "3,000", EXACT, "Ann", said_on=day(4)),
                claim("b", "3,000", Figure(3_000, None, "at_least", "at least"), "Bea", said_on=day(4)),
                claim("c", "600", OVER, "Cid", said_on=day(4)),
            ],
            "highest is 5.0 times lowest: at least 3,000 (Bea) against over 600 (Cid). "
            "All can be true at once, but only because “over 600” leaves an end open.",
            id="the open end that agreement rests on is the one that is named",
        ),
    ],
)
def test_a_panel_in_words(pairs: list[Any], sentence: str) -> None:
    assert said(*pairs) == [HERE + sentence]


@pytest.mark.parametrize(
    ("stage", "first", "then", "apart", "sentence"),
    [
        ("sent", 3_000, 10_000, 5, "They differ, 5 days apart: a later figure may be right too."),
        ("sent", 3_000, 10_000, 2, "They differ, 2 days apart: a later figure may be right too."),
        ("sent", 3_000, 10_000, 1, "They differ, 1 day apart: a later figure may be right too."),
        ("killed", 30, 100, 1, "They differ, 1 day apart: a later figure may be right too."),
        ("injured", 100, 30, 1, "Both cannot be right: 100 (Ann) and 30 (Bea), said a day apart."),
        ("sent", 3_000, 10_000, 0, "Both cannot be right: 3,000 (Ann) and 10,000 (Bea), said on the same day."),
        ("missing", 30, 100, 1, "Both cannot be right: 30 (Ann) and 100 (Bea), said a day apart."),
        ("present", 3_000, 10_000, 2, "They differ, 2 days apart: a later figure may be right too."),
    ],
)
def test_only_what_was_said_at_one_time_cannot_both_be_right(
    stage: str, first: int, then: int, apart: int, sentence: str
) -> None:
    found = said(
        claim("a", f"{first:,}", number(first), "Ann", said_on=day(3), stage=stage),
        claim("b", f"{then:,}", number(then), "Bea", said_on=day(3 + apart), stage=stage),
    )
    assert found[0].endswith(f". {sentence}")
    assert len(found) == 1


def test_of_many_pairs_the_disputes_the_later_figures_and_the_undated_are_counted_apart() -> None:
    found = said(
        claim("a", "3,000", EXACT, "Ann", said_on=day(3)),
        claim("b", "9,000", number(9_000), "Bea", said_on=day(3)),
        claim("c", "12,000", number(12_000), "Cid", said_on=day(20)),
        claim("d", "6,000", number(6_000), "Dot"),
    )
    assert found[0].partition("lowest: ")[2].partition(". ")[2] == (
        "1 of 6 pairs of speakers cannot both be right, such as 3,000 (Ann) and 9,000 (Bea), said on the same day. "
        "2 pairs differ, 17 days apart: later figures may be right too. "
        "3 pairs differ, with a day missing: cannot tell."
    )


def test_what_begins_a_sentence_in_print_is_written_small_inside_another() -> None:
    assert said(claim("a", "11,000", UP_TO, "Ann", sentence="Up to 11,000 are there.")) == [
        f"{HERE}one number, up to 11,000 (Ann)."
    ]


def test_figures_without_a_series_are_not_compared() -> None:
    assert said(
        claim("a", "70,000", number(70_000), "Ann", said_on=day(3), series=None),
        claim("b", "100", number(100), "Bea", said_on=day(3), series=None),
        claim("c", "3,000", EXACT, "Ann", said_on=day(3), series="people"),
        claim("d", "6,000", number(6_000), "Bea", said_on=day(3), series="people"),
    ) == [
        "Said to be there already: highest is 2.0 times lowest: 6,000 (Bea) against 3,000 (Ann). "
        "Both cannot be right: 3,000 (Ann) and 6,000 (Bea), said on the same day.",
        "2 figures have no series: they may speak of unlike things and are not compared.",
    ]


def test_what_has_no_series_is_not_taken_for_the_series_it_counts() -> None:
    found = said(
        claim("a", "70,000", number(70_000, counted="people"), "Ann", said_on=day(3), series=None),
        claim("c", "3,000", EXACT, "Bea", said_on=day(3), series="people"),
    )
    assert found == [
        "Said to be there already: one number, 3,000 (Bea).",
        "1 figure has no series: it may speak of unlike things and is not compared.",
    ]


def test_what_is_denied_superseded_or_added_is_no_statement_of_a_total() -> None:
    found = table(
        claim("a", "500", number(500), "Ann", status="denied"),
        claim("b", "450", number(450), "Ann", status="revised_from"),
        claim("c", "9,000", MORE, "Ann"),
        claim("d", "600", OVER, "Ann"),
    )
    assert [statement.named for statement in statements(marks(found))] == ["over 600 (Ann)"]


def test_the_same_number_by_the_same_speaker_on_one_day_or_undated_is_one_statement() -> None:
    found = table(
        claim("a", "3,000", EXACT, "Ann"),
        claim("b", "3,000", ABOUT, "Ann", said_on=day(3)),
        claim("c", "3,000", EXACT, "Ann", said_on=day(9)),
        claim("d", "3,000", EXACT, "Bea", said_on=day(3)),
    )
    assert [(s.who, s.mark.said_on, s.mentions) for s in statements(marks(found))] == [
        ("Ann", "2024-10-03", 2),
        ("Bea", "2024-10-03", 1),
        ("Ann", "2024-10-09", 1),
    ]


def test_origins_are_counted_not_articles() -> None:
    found = table(
        claim("a", "3,000", EXACT, "Ann", said_on=day(3)),
        claim("b", "3,000", EXACT, "Ann", said_on=day(3)),
        claim("c", "600", OVER, None),
    )
    assert summary(found)[0] == (
        "3 figures in 3 articles come from 2 origins: 2 statements of 1 named speaker; 1 names nobody."
    )


def test_of_more_statements_than_can_be_held_against_each_other_none_is() -> None:
    found = said(*(claim(f"c{n}", f"{n}", number(n), f"Speaker {n}", said_on=day(3)) for n in range(1, 302)))
    assert found[0].endswith("301 statements are too many to hold each against every other: pick fewer series.")


def test_stages_are_judged_apart() -> None:
    sentences = said(
        claim("a", "3,000", EXACT, "Ann", said_on=day(3)),
        claim("b", "12,000", number(12_000), "Bea", said_on=day(3), stage="expected"),
    )
    assert sentences == [
        "Said to be there already: one number, 3,000 (Ann).",
        "Expected or planned: one number, 12,000 (Bea).",
    ]


def test_of_many_revisions_the_first_three_are_told() -> None:
    moved = [claim(f"c{n}", f"{n},000", number(n * 1_000), "Ann", said_on=day(n)) for n in range(1, 7)]
    assert said(*moved)[0].endswith("a revision, not a dispute. 2 more revisions of that kind.")


def test_an_empty_table_says_nothing() -> None:
    assert summary(table()) == []


def test_the_tolerances_are_printed() -> None:
    assert ("about 12,000", "12,000 ± 10%") in tolerances()


def test_what_lies_far_from_the_others_is_told_and_how_far_they_are_apart_without_it() -> None:
    amounts = (9_000, 10_000, 10_500, 11_000, 12_000, 40_000)
    told = said(*(claim(f"c{n}", f"{n}", number(n), f"Source {n}", said_on=day(3)) for n in amounts))[0]
    assert "highest is 4.4 times lowest" in told
    assert "Far from the others: 40000 (Source 40000); without it 1.3 times." in told


def test_among_five_nothing_is_far_from_the_others_and_bounds_are_no_numbers_to_be_far() -> None:
    amounts = (9_000, 10_000, 10_500, 40_000)
    bounds = [claim(f"b{n}", f"{n}", Figure(n, None, "more_than"), f"Bound {n}", said_on=day(3)) for n in (1, 900_000)]
    points = [claim(f"c{n}", f"{n}", number(n), f"Source {n}", said_on=day(3)) for n in amounts]
    assert "Far from" not in said(*points, *bounds)[0]


def test_the_tolerances_may_be_changed() -> None:
    found = table(
        claim("a", "3,000", ABOUT, "Ann", said_on=day(3)), claim("b", "3,500", number(3_500), "Bea", said_on=day(3))
    )
    wider = {**TOLERANCES, "about": (0.2, 0.2)}
    assert "Both cannot be right" in summary(found)[1]
    assert "All can be true at once: 3,482 to 3,518" in summary(found, wider)[1]
    assert ("about 12,000", "12,000 ± 20%") in tolerances(wider)
    assert ("approaching 12,000", "10,200 to 12,000") in tolerances()
