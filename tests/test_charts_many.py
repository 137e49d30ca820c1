"""Many sources: what stands on each day, the corridor of it, who runs high, who moved; nothing before there are six."""

from datetime import date, timedelta
from functools import cache
from itertools import combinations

import altair as alt
import pandas as pd
import pytest
from drawn import MANY as CHARTS
from drawn import overlapping, views
from hypothesis import given
from hypothesis import strategies as st
from invented import ABOUT, EXACT, MORE, OVER, THOUSANDS, UP_TO, claim, crowd, day, number, season, table

from claimbook.compare import charts, corridor, many, multiples, reckoning, revisions, standings
from claimbook.compare.marks import marks
from claimbook.compare.panels import groups

FIRST = date(2024, 10, 1)


def later(days: int) -> date:
    return FIRST + timedelta(days=days)


@cache
def half_a_year() -> pd.DataFrame:
    return season()


def counted(found: pd.DataFrame) -> list[str]:
    """The claims of which the charts are made."""
    return [name for name, why in reckoning.reckoned(found).items() if why == reckoning.COUNTED]


def said(*told: tuple[str, int, float]) -> list[standings.Step]:
    """The steps of numbers said by these, so many days after the first of October."""
    found = table(
        *(claim(f"c{n}", f"{n}", number(value), who, said_on=later(on)) for n, (who, on, value) in enumerate(told))
    )
    [group] = groups(marks(found))
    return standings.steps(standings.points(group.panels[0]))


def test_a_number_stands_until_the_next_of_its_source_or_until_it_is_too_old() -> None:
    start = FIRST.toordinal()
    assert [
        (step.day - start, step.until - start, step.low, step.middle, step.high, step.speakers)
        for step in said(("Ann", 0, 10), ("Bea", 3, 20), ("Ann", 5, 40), ("Cid", 60, 30))
    ] == [
        (0, 3, 10, 10, 10, 1),
        (3, 5, 10, 15, 20, 2),
        (5, 46, 20, 30, 40, 2),
        (46, 49, 20, 30, 40, 2),
        (49, 51, 40, 40, 40, 1),
        (60, 61, 30, 30, 30, 1),
    ]


@given(
    st.lists(
        st.tuples(st.sampled_from("ABCDEFGH"), st.integers(0, 200), st.integers(0, 10**7).map(float)),
        min_size=1,
        max_size=40,
    )
)
def test_a_corridor_holds_its_quarters_in_order_and_every_number_on_its_day(told: list[tuple[str, int, float]]) -> None:
    found = said(*told)
    for step in found:
        assert step.low <= step.first <= step.middle <= step.third <= step.high
        assert 1 <= step.speakers <= 8
    assert all(one.until <= other.day for one, other in combinations(found, 2))
    newest = {(who, on): value for who, on, value in told}
    for (_, on), value in newest.items():
        there = [step for step in found if step.day <= later(on).toordinal() < step.until]
        single = sum(one[1] == on for one in newest) == len([t for t in told if t[1] == on])
        assert not single or any(step.low <= value <= step.high for step in there)


def test_bounds_bands_additions_and_the_undated_never_enter_a_corridor() -> None:
    loose = [OVER, UP_TO, THOUSANDS, MORE]
    pairs = [claim(f"p{n}", "3,000", EXACT, f"Source {n}", said_on=day(n + 1)) for n in range(6)]
    pairs += [claim(f"l{n}", "it", figure, f"Loose {n}", said_on=day(9)) for n, figure in enumerate(loose)]
    pairs += [claim("u", "9", number(9), "Undated"), claim("d", "8", number(8), "Fay", said_on=day(4), status="denied")]
    assert counted(table(*pairs)) == [f"p{n}" for n in range(6)]


@pytest.mark.parametrize("how", CHARTS)
def test_before_six_sources_are_dated_nothing_is_drawn_and_that_is_said(how: str) -> None:
    five = table(*(claim(f"p{n}", "3,000", EXACT, f"Source {n}", said_on=day(n + 1)) for n in range(5)))
    assert many.crowd(five) is None
    assert CHARTS[how](five).to_dict()["title"]["text"] == ["No series has 6 dated sources yet"]
    assert many.crowd(half_a_year()) is not None


@pytest.mark.parametrize("how", CHARTS)
def test_altair_reads_them_back_the_same(how: str) -> None:
    spec = CHARTS[how](season(8)).to_dict()
    assert alt.Chart.from_dict(spec).to_dict() == spec


@pytest.mark.parametrize("wide", [600, 900, 1200])
@pytest.mark.parametrize("how", CHARTS)
@pytest.mark.parametrize("name", ["half a year", "forty sources", "six in one day"])
def test_no_words_overlap_others_or_leave_the_frame(name: str, how: str, wide: int) -> None:
    six = [claim(f"p{n}", "3,000", ABOUT, f"Source {n}", said_on=day(3)) for n in range(6)]
    found = {"half a year": half_a_year, "forty sources": lambda: crowd(40), "six in one day": lambda: table(*six)}
    for frame, words in views(CHARTS[how](found[name](), width=wide).to_dict()):
        assert [one for one in words if one.text and not one.box.within(frame)] == []
        assert [pair for pair in combinations(words, 2) if overlapping(*pair)] == []


def test_what_is_off_the_scale_stands_at_its_edge_with_its_words() -> None:
    words = [
        row["text"]
        for rows in many.corridor(half_a_year()).to_dict()["datasets"].values()
        for row in rows
        if "text" in row
    ]
    assert "Source 37: 40,000, off the scale" in words


def test_every_number_of_the_corridor_is_a_door() -> None:
    spec = many.corridor(half_a_year()).to_dict()
    opened = {row["claim_id"] for rows in spec["datasets"].values() for row in rows if "claim_id" in row}
    assert {*counted(half_a_year())} <= opened
    assert spec["params"] == charts.by_date(half_a_year()).to_dict()["params"]


@pytest.mark.parametrize(
    ("share", "words"),
    [(None, "too few to tell"), (0.01, "on the median"), (0.15, "15% above"), (-0.24, "24% below")],
)
def test_how_far_from_the_median_a_source_is_said_in_words(share: float | None, words: str) -> None:
    assert multiples.says(share) == words


def test_who_spoke_once_did_not_move_and_the_highest_newest_comes_first() -> None:
    found = table(
        claim("a", "3,000", EXACT, "Ann", said_on=day(3)),
        claim("b", "9,000", number(9_000), "Ann", said_on=day(9)),
        claim("c", "20", number(20), "Bea", said_on=day(2)),
        claim("d", "10,000", number(10_000), "Cid", said_on=day(5)),
        claim("e", "9,500", number(9_500), "Cid", said_on=day(7)),
    )
    [group] = groups(marks(found))
    assert [(moved.who, moved.when(), moved.told) for moved in revisions.moves(standings.points(group.panels[0]))] == [
        ("Cid", "5 Oct → 7 Oct", "2 statements"),
        ("Ann", "3 Oct → 9 Oct", "2 statements"),
    ]


def test_of_very_many_marks_a_part_is_drawn_and_that_is_said() -> None:
    many_said = table(
        *(
            claim(f"c{n}", f"{n}", number(1_000 + n % 97), f"Source {n % 8}", said_on=later(n % 150))
            for n in range(1_100)
        )
    )
    spec = many.corridor(many_said, picked=()).to_dict()
    doors = [row for name, rows in spec["datasets"].items() if name.startswith("doors_") for row in rows]
    assert len(doors) == corridor.DOTS
    assert "800 of " in " ".join(spec["title"]["subtitle"])


@pytest.mark.parametrize("how", CHARTS)
def test_every_claim_of_a_table_is_in_the_accounts_and_what_has_a_mark_is_a_door(how: str) -> None:
    loose = [OVER, UP_TO, THOUSANDS, MORE]
    pairs = [claim(f"p{n}", "3,000", EXACT, f"Source {n}", said_on=day(n + 1)) for n in range(6)]
    pairs += [claim(f"q{n}", f"{n},000", number(1_000 * n), f"Source {n}", said_on=day(n + 9)) for n in range(1, 6)]
    pairs += [claim(f"l{n}", "it", figure, f"Loose {n}", said_on=day(9)) for n, figure in enumerate(loose)]
    pairs += [claim("u", "9", number(9), "Undated"), claim("s", "4", number(4), "Ann", stage="sent", said_on=day(2))]
    pairs += [claim("t", "3,000", EXACT, "Source 1", said_on=day(2)), claim("w", "word", None, "Ann")]
    found = table(*pairs, claim("x", "5", number(5), "Ann", verdict="rejected"), claim("n", "6", number(6), None))
    marked = {"corridor": "; 2 open drawn beside", "multiples": "", "revisions": ", 10 of them with a mark"}
    assert reckoning.accounts(found, found[found["claim_id"] != "n"], how) == (
        f"21 claims: 11 counted{marked[how]}; not counted: 4 open, vague, added or denied,"
        " 1 another series or stage, 1 said before, 1 undated; 1 listed without a number; 1 rejected and not drawn;"
        " 1 hidden by the filter"
    )
    rows = [row for part in CHARTS[how](found).to_dict()["datasets"].values() for row in part]
    doors = {row["claim_id"] for row in rows if "claim_id" in row}
    assert len(doors) == {"corridor": 13, "multiples": 11, "revisions": 10}[how]
    assert doors <= {*reckoning.drawn(found, how)}


@pytest.mark.parametrize("how", CHARTS)
def test_of_very_much_a_part_is_drawn_and_that_is_said(how: str) -> None:
    pairs = [
        claim(f"s{n}", f"{n}", number(1_000 + n * 7_919 % 4_001), f"Source {n % 7}", said_on=later(n % 200))
        for n in range(4_000)
    ]
    spec = CHARTS[how](found := table(*pairs)).to_dict()
    assert sum(len(rows) for rows in spec["datasets"].values()) < 5_000
    told = " ".join(spec["title"]["subtitle"])
    assert len(counted(found)) == 4_000
    assert ("of 4,000" in told) == (how != "revisions")


@pytest.mark.parametrize(
    ("amounts", "told", "printed"),
    [
        ((8_100, 16_000), "the amounts begin at 8,000", {"8,000", "10,000", "16,000"}),
        ((3_000, 16_000), "", {"0", "5,000", "15,000"}),
        ((300, 30_000), "equal distances between amounts are equal multiples", {"100", "1,000", "3,000", "30,000"}),
    ],
    ids=["near each other", "from zero", "far apart"],
)
@pytest.mark.parametrize("how", ["corridor", "multiples"])
def test_the_axis_of_amounts_follows_what_was_said(
    how: str, amounts: tuple[int, int], told: str, printed: set[str]
) -> None:
    low, high = amounts
    values = [low, high, *(low + n * (high - low) / 9 for n in range(5, 9))]
    pairs = (claim(f"c{n}", f"{n}", number(v), f"Source {n}", said_on=day(n + 1)) for n, v in enumerate(values))
    spec = CHARTS[how](table(*pairs)).to_dict()
    words = {row["text"] for name, rows in spec["datasets"].items() if name.startswith("words") for row in rows}
    subtitle = " ".join(spec["title"]["subtitle"])
    assert printed <= words
    assert told in subtitle
    assert ("amounts" in subtitle) == bool(told)


def test_a_number_too_old_to_stand_has_no_line_any_more() -> None:
    found = table(
        claim("a", "10", number(10), "Ann", said_on=FIRST),
        claim("b", "20", number(20), "Ann", said_on=later(60)),
    )
    [group] = groups(marks(found))
    start, theirs = FIRST.toordinal(), standings.points(group.panels[0])
    assert standings.stands(theirs, start + 70) == [(start, start + 46, 10), (start + 60, start + 70, 20)]


def test_days_of_two_years_are_told_with_their_years() -> None:
    spec = many.revisions(half_a_year()).to_dict()
    words = [row["text"] for name, rows in spec["datasets"].items() if name.startswith("words") for row in rows]
    assert [text for text in words if "→" in text and ("2024 →" not in text or not text[-4:].isdigit())] == []
    foot = {row["text"] for row in many.multiples(half_a_year()).to_dict()["datasets"]["words_0"]}
    assert any(text.endswith(" 2025") for text in foot)


def test_no_line_over_a_chart_is_cut_by_the_page_before_its_font_is_there() -> None:
    assert charts.by_date(half_a_year()).to_dict()["title"]["limit"] == 0
