"""Everything that is counted stands on one page: a row for each stage of each series, on one axis by decades."""

from itertools import combinations

import pandas as pd
import pytest
from invented import ABOUT, BETWEEN, EXACT, MORE, OVER, THOUSANDS, UP_TO, claim, crowd, day, number, table

from claimbook.compare import charts, overview
from claimbook.compare.accounts import counted
from claimbook.compare.ink import Area, Door, Point, Sheet
from claimbook.compare.labels import Box
from claimbook.compare.marks import marks
from claimbook.compare.measures import apart, how_far
from claimbook.compare.palette import LIGHT
from claimbook.compare.tints import tint
from claimbook.model import Figure

HARBOUR = (
    claim("few", "3,000", EXACT, "Ann", said_on=day(3)),
    claim("most", "11,000", UP_TO, "Bea"),
    claim("soon", "12,000", number(12_000), "Ann", stage="expected", status="expected"),
    claim("none", "none", number(0), "Cid", series="Leaks", stage=None),
    claim("cold", "-4", number(-4), "Cid", series="Degrees", stage=None),
    claim("vague", "thousands", THOUSANDS, "Dot", series="Crates", stage=None),
    claim("word", "It was", None, "Eve", tag="claim"),
)


def laid_out(found: pd.DataFrame, wide: int = 900) -> Sheet:
    shown = overview.rows(marks(found))
    hues = tint([mark for row in shown for mark in row.marks], LIGHT, source=lambda mark: mark.speaker, named=True)
    return overview.sheet(shown, wide, hues, LIGHT)


def test_each_stage_of_each_series_has_a_row_and_a_word_at_its_right() -> None:
    assert [(row.name, apart(row.marks)) for row in overview.rows(marks(table(*HARBOUR)))] == [
        ("Tents, there already", "× 3.7"),
        ("Tents, expected", "one figure"),
        ("Crates", "only vague"),
        ("Degrees", "one figure"),
        ("Leaks", "one figure"),
    ]


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ([3_000, 3_000], "same figure"),
        ([3_000, 9_000], "× 3.0"),
        ([3_000], "one figure"),
        ([0, 5], "from none"),
        ([-2, 5], "from below none"),
    ],
)
def test_how_far_apart_is_said_in_two_words(figures: list[int], words: str) -> None:
    found = table(*(claim(f"c{n}", f"{value}", number(value), f"S {n}") for n, value in enumerate(figures)))
    assert apart(marks(found)) == words


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ([number(3_000), number(9_000)], "highest / lowest: × 3.0"),
        ([number(3_000), UP_TO], "highest / lowest as printed: × 3.7"),
        ([number(3_000), UP_TO, Figure(10_000, None, "at_least")], "highest / lowest as printed: × 3.7"),
        ([number(200), OVER], "highest / lowest: at least × 3.0"),
        ([number(9_000), OVER], "highest / lowest as printed: × 15"),
        ([number(1_200), BETWEEN], "highest / lowest: × 4.0"),
        ([number(3_000), number(3_000)], "same figure"),
    ],
)
def test_what_a_ratio_is_of_is_said_and_that_an_open_end_leaves_it_open(figures: list[Figure], words: str) -> None:
    found = table(*(claim(f"c{n}", "it", figure, f"S {n}") for n, figure in enumerate(figures)))
    assert how_far(marks(found)) == words


def test_whether_figures_conflict_stands_first_and_strongest_with_its_reason() -> None:
    found = table(claim("a", "3,000", EXACT, "Ann", said_on=day(3)), claim("b", "11,000", UP_TO, "Bea", said_on=day(3)))
    told = laid_out(found, 1200).words
    [verdict] = [words for words in told if words.text == "no conflict"]
    beneath = sorted((words for words in told if words.x == verdict.x and words is not verdict), key=lambda one: one.y)
    assert verdict.bold
    assert verdict.y < beneath[0].y
    assert " ".join(words.text for words in beneath) == (
        "but only because “up to 11,000” leaves an end open highest / lowest as printed: × 3.7"
    )


def test_where_nothing_is_none_there_is_no_lane_for_it() -> None:
    found = table(HARBOUR[0], HARBOUR[1])
    sheet = laid_out(found)
    assert "none" not in overview.ticks(sheet, overview.rows(marks(found))).values()
    assert sheet.of(Area) == []


def test_what_is_added_makes_no_total() -> None:
    assert apart(marks(table(claim("a", "9,000", MORE, "Ann")))) == "no total"


def test_none_has_a_lane_of_its_own_and_less_than_none_stands_in_it() -> None:
    found = table(*HARBOUR)
    sheet, shown = laid_out(found), overview.rows(marks(found))
    printed = overview.ticks(sheet, shown)
    assert list(printed.values()) == ["none or less", "1,000", "3,000", "10,000"]
    assert {point.x for point in sheet.of(Point) if point.at in (0, -4)} == {sheet.scale.start}
    assert overview.ticks(sheet)[sheet.scale.low] == "none"


def test_every_figure_is_a_door_and_no_two_signs_of_a_row_cover_each_other() -> None:
    sheet = laid_out(table(*HARBOUR))
    doors = sheet.of(Door)
    assert {door.claim_id for door in doors} == {"few", "most", "soon", "none", "cold", "vague"}
    assert [pair for pair in combinations(doors, 2) if pair[0].box.meets(pair[1].box)] == []


@pytest.mark.parametrize("wide", [600, 900, 1200])
@pytest.mark.parametrize("found", [table(*HARBOUR), crowd(40), table()], ids=["every lane", "forty sources", "nothing"])
def test_no_words_overlap_others_or_leave_the_frame(found: pd.DataFrame, wide: int) -> None:
    sheet = laid_out(found, wide)
    frame = Box(0, 0, sheet.wide, sheet.tall)
    assert [words for words in sheet.words if not words.box.within(frame)] == []
    assert [pair for pair in combinations(sheet.words, 2) if pair[0].box.meets(pair[1].box)] == []
    assert [door for door in sheet.of(Door) if not door.box.within(frame)] == []


def test_rows_beyond_a_page_are_left_out_and_the_accounts_say_so() -> None:
    found = table(*(claim(f"c{n}", f"{n}", ABOUT, "Ann", series=f"Series {n}") for n in range(1, 51)))
    assert counted(found, drawn=overview.kept).words == (
        "50 claims: 40 of 50 drawn (pick fewer series to see all), 0 listed without a number, 0 hidden by the filter"
    )
    assert "40 of 50 figures, from the lowest to the highest of the fullest series" in str(
        charts.overview(found).to_dict()["title"]
    )
