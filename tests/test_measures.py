"""Sentences that may be read aloud, because the claims say no less and no more."""

from typing import Any

import pytest
from invented import ABOUT, BETWEEN, EXACT, MORE, NEARLY, OVER, THOUSANDS, UP_TO, claim, day, number, table

from claimbook.compare.marks import marks
from claimbook.compare.measures import summary, tolerances
from claimbook.compare.statements import statements

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
            "Both cannot be right: 12,000 (Ann) and 3,000 (Bea).",
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
            "1 pair differs with a day missing: cannot tell.",
            id="an undated one cannot be told",
        ),
        pytest.param(
            [
                claim("a", "12,000", number(12_000), "Ann", said_on=day(30)),
                claim("b", "3,000", EXACT, "Bea", said_on=day(4)),
            ],
            "highest is 4.0 times lowest: 12,000 (Ann) against 3,000 (Bea). "
            "1 pair differs more than 14 days apart: later figures.",
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
            "from none (Ann) to 300 to 420 (Bea). Both cannot be right: none (Ann) and 300 to 420 (Bea).",
            id="none has no ratio",
        ),
    ],
)
def test_a_panel_in_words(pairs: list[Any], sentence: str) -> None:
    assert said(*pairs) == [HERE + sentence]


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
    assert summary(found)[0] == "3 figures in 3 articles come from 2 statements of 1 named speaker; 1 names nobody."


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
