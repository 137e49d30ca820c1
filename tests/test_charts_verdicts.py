"""Over each panel stands whether its numbers conflict, in the same words as the sentences above the chart mean it."""

from typing import Any

import pytest
from invented import ABOUT, EXACT, MORE, OVER, THOUSANDS, UP_TO, claim, day, number, table

from claimbook.compare.marks import marks
from claimbook.compare.verdicts import verdict
from claimbook.model import Figure

ANN, BEA = ("3,000", EXACT, "Ann"), ("9,000", number(9_000), "Bea")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ([], ""),
        ([(*ANN, day(3))], ""),
        ([(*ANN, day(3)), ("3,500", number(3_500), "Ann", day(3))], "one speaker"),
        ([(*ANN, day(3)), (*BEA, day(3))], "conflict: both cannot be right"),
        ([(*ANN, day(3)), (*BEA, day(3)), ("3,000", ABOUT, "Cid", day(3))], "conflict: 2 of 3 pairs of speakers"),
        ([(*ANN, day(3)), (*BEA, day(20))], "no conflict: different figures on different days"),
        ([(*ANN, day(3)), (*BEA, None)], "cannot tell: figures differ, and a day is missing"),
        ([(*ANN, day(3)), ("3,000", ABOUT, "Bea", day(3))], "no conflict: all can be true at once"),
        (
            [(*ANN, day(3)), ("11,000", UP_TO, "Bea", day(3))],
            "no conflict, but only because “up to 11,000” leaves an end open",
        ),
        (
            [("600", OVER, "Ann", day(3)), ("thousands", THOUSANDS, "Bea", day(3))],
            "no conflict, but only because “over 600” leaves an end open",
        ),
        ([(*ANN, day(3)), ("9,000", MORE, "Bea", day(3))], ""),
        (
            [(*ANN, day(3)), ("3,000", EXACT, "Bea", day(3)), ("9,000", number(9_000), "Ann", None)],
            "cannot tell: figures differ, and a day is missing",
        ),
        (
            [("3,000", EXACT, None, day(3)), ("9,000", number(9_000), None, day(3))],
            "conflict: both cannot be right",
        ),
        (
            [
                (*ANN, day(3)),
                ("9,000", number(9_000), "Ann", day(3)),
                ("3,000 to 9,000", Figure(3_000, 9_000, "range"), "Bea", day(3)),
            ],
            "no conflict: no two speakers contradict each other",
        ),
    ],
)
def test_whether_they_conflict_is_said_in_a_few_words(said: list[tuple[Any, ...]], words: str) -> None:
    pairs = (claim(f"c{n}", *told[:3], said_on=told[3]) for n, told in enumerate(said))
    assert verdict(marks(table(*pairs))).words == words


def test_a_toll_that_grew_overnight_is_no_conflict() -> None:
    first, next_day = (*ANN, day(3)), (*BEA, day(4))
    told = [claim(f"c{n}", *one[:3], said_on=one[3], stage="killed") for n, one in enumerate((first, next_day))]
    assert verdict(marks(table(*told))).short == "no conflict"
    fell = [claim(f"c{n}", *one[:3], said_on=day(4 - n), stage="killed") for n, one in enumerate((first, next_day))]
    assert verdict(marks(table(*fell))).short == "conflict"
