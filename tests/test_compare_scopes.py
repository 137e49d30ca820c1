"""Of which part a number speaks, as it is printed behind what is counted."""

import pytest
from invented import claim, day, number, table

from claimbook.compare.marks import marks
from claimbook.compare.measures import summary
from claimbook.compare.scopes import part_of, unlike
from claimbook.compare.verdicts import verdict


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("There are 40 tents on the northern bank, and more to come.", "on the northern bank"),
        ("Some 40 Danish guards taking part in the parade were counted.", "in the parade were counted"),
        ("Some 40 guards marching in the parade, she said.", "marching in the parade"),
        ("It counted 40 boats on Friday in the old harbour.", "in the old harbour"),
        ("It counted 40 boats in the past week.", ""),
        ("It counted 40 boats in total.", ""),
        ("It counted 40 boats, in Selby and elsewhere.", ""),
        ("In Selby it counted 40 boats.", ""),
        ("It counted 40 boats which lay in Selby.", ""),
        ("It counted 40 boats in May 2024 near Orne.", "near Orne"),
    ],
)
def test_the_place_or_the_doing_behind_a_number_is_its_part(sentence: str, part: str) -> None:
    [mark] = marks(table(claim("a", "40", number(40), "Ann", sentence=sentence)))
    assert part_of(mark) == part


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("40 boats on the lake.", "70 boats in the harbour.", True),
        ("40 boats in the harbour of Orne.", "70 boats in Orne.", False),
        ("40 guards on Danish soil.", "70 guards in Denmark.", True),
        ("40 guards in Russia.", "70 guards on Russian soil.", False),
        ("40 boats on the lake.", "70 boats.", False),
        ("40 boats.", "70 boats.", False),
    ],
)
def test_parts_are_unlike_where_both_are_named_and_share_no_word(one: str, other: str, apart: bool) -> None:
    first, second = marks(
        table(
            claim("a", "40", number(40), "Ann", sentence=one),
            claim("b", "70", number(70), "Bea", sentence=other),
        )
    )
    assert unlike(first, second) == unlike(second, first) == apart


def test_numbers_of_different_parts_are_no_dispute_and_that_is_said() -> None:
    found = summary(
        table(
            claim("a", "40", number(40), "Ann", said_on=day(3), sentence="There are 40 tents on the northern bank."),
            claim("b", "70", number(70), "Bea", said_on=day(3), sentence="There are 70 tents in the old town."),
        )
    )
    assert found[1].partition(". ")[2] == (
        "They differ, but “on the northern bank” and “in the old town” need not be the same: cannot tell."
    )


def test_numbers_of_one_part_are_a_dispute() -> None:
    found = summary(
        table(
            claim("a", "40", number(40), "Ann", said_on=day(3), sentence="There are 40 tents on the northern bank."),
            claim("b", "70", number(70), "Bea", said_on=day(3), sentence="The bank had 70 tents on its north bank."),
        )
    )
    assert found[1].endswith("Both cannot be right: 40 (Ann) and 70 (Bea), said on the same day.")


def test_over_the_panel_it_is_said_that_nobody_can_tell() -> None:
    found = marks(
        table(
            claim("a", "40", number(40), "Ann", said_on=day(3), sentence="There are 40 tents on the northern bank."),
            claim("b", "70", number(70), "Bea", said_on=day(3), sentence="There are 70 tents in the old town."),
        )
    )
    assert verdict(found).words == "cannot tell: figures differ, and may not count the same"
