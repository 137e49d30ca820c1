"""Origins are counted, not articles: what one speaker said of one number is one, wherever it is repeated."""

from datetime import date
from itertools import combinations, pairwise
from typing import Any

import pandas as pd
import pytest
from invented import ABOUT, EXACT, MORE, UP_TO, claim, crowd, day, number, table

from claimbook.compare import charts, matrix, provenance
from claimbook.compare.ink import SOLID, Area, Door, Point, Sheet, Stroke
from claimbook.compare.labels import Box
from claimbook.compare.marks import marks
from claimbook.compare.palette import LIGHT
from claimbook.compare.tints import tint
from claimbook.model import Figure

REPEATED = (
    claim("a", "3,000", EXACT, "Ann", published=day(9), outlet="Lowland Wire"),
    claim("b", "3,000", ABOUT, "Ann", published=day(4), outlet="Hill Post"),
    claim("c", "3,000", EXACT, "Bea", published=None, outlet=None),
    claim("d", "11,000", UP_TO, None, published=day(9)),
    claim("e", "11,000", UP_TO, None, published=day(9), sentence="Elsewhere up to 11,000 came."),
    claim("f", "9,000", MORE, "Ann", published=day(9), base_claim="a", stage="expected"),
)


def laid_out(found: pd.DataFrame, wide: int = 900) -> Sheet:
    shown = matrix.matrix(marks(found))
    everyone = [mark for origin in shown.origins for mark in origin.mentions]
    hues = tint(everyone, LIGHT, source=lambda mark: mark.speaker, named=True)
    return provenance.sheet(shown, wide, hues, LIGHT)


def test_one_speaker_s_number_is_one_origin_and_two_unnamed_articles_are_two() -> None:
    found = matrix.matrix(marks(table(*REPEATED)))
    assert [(origin.said, origin.who, origin.told) for origin in found.origins] == [
        (("up to 11,000",), "not said by whom", "1 mention, 1 article"),
        (("up to 11,000",), "not said by whom", "1 mention, 1 article"),
        (("about 3,000", "3,000"), "Ann", "2 mentions, 2 articles"),
        (("3,000",), "Bea", "1 mention, 1 article"),
        (("9,000 (on 3,000 = 12,000)",), "Ann", "1 mention, 1 article"),
    ]
    title = charts.provenance(table(*REPEATED)).to_dict()["title"]
    assert title["text"] == ["Tents: 6 mentions, 5 origins"]
    assert "an origin is one speaker’s number, however often it is printed" in " ".join(title["subtitle"])


def test_several_series_are_counted_in_the_title_and_named_over_their_panels() -> None:
    boats = claim("boats", "70", number(70), "Ann", series="Boats", published=day(2))
    chart = charts.provenance(table(*REPEATED, boats)).to_dict()
    assert chart["title"]["text"] == ["2 series: 7 mentions, 6 origins"]
    assert {"Boats: said to be there already", "Tents: expected or planned"} <= texts(chart)


def texts(chart: dict[str, Any]) -> set[str]:
    return {row["text"] for name, rows in chart["datasets"].items() if name.startswith("words") for row in rows}


HEDGED = (
    claim("a", "10,000", number(10_000, qualifier="approx", hedge="approximately"), "Ann", published=day(9)),
    claim("b", "10,000", number(10_000, qualifier="approx", hedge="some"), "Ann", published=day(3), outlet="Hill Post"),
    claim("c", "10,000", number(10_000, qualifier="approx", hedge="around"), "Bea", published=None, outlet=None),
)


@pytest.mark.parametrize("wide", [700, 900, 1200])
def test_no_hedge_is_lost_where_a_number_stands(wide: int) -> None:
    words = [one.text for one in laid_out(table(*HEDGED), wide).words]
    assert {"some 10,000 / approximately 10,000", "around 10,000", "some 10,000"} <= {*words, *joined(words)}
    assert "10,000" not in words or "approximately" in words
    assert not [text for text in words if "10,000" in text and "…" in text]


def joined(words: list[str]) -> set[str]:
    """Lines that follow on one another, read as one."""
    return {f"{one} {other}" for one, other in pairwise(words)}


def test_the_day_is_said_to_be_that_of_publication() -> None:
    words = [one.text for one in laid_out(table(*HEDGED)).words]
    assert "published 2024" in words
    assert "published" not in " ".join(one.text for one in laid_out(table(HEDGED[2])).words)


def test_the_undated_stand_on_a_ground_of_their_own_to_which_only_a_dashed_line_leads() -> None:
    again = claim("d", "10,000", number(10_000, qualifier="approx", hedge="some"), "Ann", outlet="Delta News")
    late = claim("e", "10,000", number(10_000), "Ann", published=day(12), outlet="Delta News")
    sheet = laid_out(table(*HEDGED, again, late))
    [ground] = sheet.of(Area)
    solid = [one for one in sheet.of(Stroke) if one.ink == LIGHT.guide and one.dash == SOLID]
    dashed = [one for one in sheet.of(Stroke) if one.ink == LIGHT.guide and one.dash != SOLID]
    assert solid
    assert max(one.x2 for one in solid) < ground.x
    assert [one.x < ground.x < one.x2 for one in dashed] == [True]
    undated = [one for one in sheet.words if one.text == "undated"]
    assert [ground.x < one.box.left and one.box.right < ground.x2 for one in undated] == [True, True]
    assert not [one for one in sheet.words if one.y > 100 and one.box.left < ground.x < one.box.right]
    assert laid_out(table(*HEDGED[:2])).of(Area) == []


def test_two_articles_of_one_outlet_are_told_apart_and_one_without_an_outlet_is_said_to_have_none() -> None:
    heads = matrix.matrix(marks(table(*REPEATED, HEDGED[0]))).heads
    assert [head.lines(500) for head in heads][:2] == [
        ["Hill Post", "4 Oct"],
        ["Lowland Wire", "article 1 of 5", "9 Oct"],
    ]
    assert heads[-1].lines(500) == ["outlet unknown", "“c.txt”", "undated"]


def test_what_is_added_is_told_with_its_sum() -> None:
    more = claim("more", "9,000", MORE, "Ann", published=day(9), base_claim="a", sentence="Then another 9,000 come.")
    assert "another 9,000 (on 3,000 = 12,000)" in [one.text for one in laid_out(table(*REPEATED, more)).words]


def test_every_dot_is_of_one_size_and_how_often_stands_beside_it() -> None:
    (first, article), (again, _) = REPEATED[0], claim("g", "3,000", EXACT, "Ann", sentence=REPEATED[0][1].text)
    sheet = laid_out(table((first, article), (again, article), REPEATED[1]))
    assert len({point.size for point in sheet.of(Point)}) == 1
    assert "× 2" in [one.text for one in sheet.words]


def test_no_line_strikes_through_words() -> None:
    sheet = laid_out(table(*REPEATED, *HEDGED), 900)
    assert [(words.text, line) for words in sheet.words for line in sheet.of(Stroke) if crosses(line, words.box)] == []


def crosses(line: Stroke, box: Box) -> bool:
    left, right = sorted((line.x, line.x2))
    top, bottom = sorted((line.y, line.y2))
    return left < box.right and box.left < right + 0.01 and top < box.bottom - 0.01 and box.top + 0.01 < bottom + 0.01


def test_articles_stand_in_the_order_in_which_they_were_published() -> None:
    heads = matrix.matrix(marks(table(*REPEATED))).heads
    assert [head.day for head in heads] == ["4 Oct", "9 Oct", "9 Oct", "9 Oct", "9 Oct", "undated"]


def test_every_mention_of_a_cell_has_a_door_and_they_stand_side_by_side() -> None:
    (first, article), (again, _) = REPEATED[0], claim("g", "3,000", EXACT, "Ann", sentence=REPEATED[0][1].text)
    twice = table((first, article), (again, article), REPEATED[1])
    [origin] = matrix.matrix(marks(twice)).origins
    assert origin.told == "3 mentions, 2 articles"
    doors = laid_out(twice).of(Door)
    assert [(door.claim_id, door.says.partition(": ")[2]) for door in doors] == [
        ("b", "about 3,000, 1 mention in b.txt. Opens the sentence."),
        ("a", "3,000, mention 1 of 2 in a.txt. Opens the sentence."),
        ("g", "3,000, mention 2 of 2 in a.txt. Opens the sentence."),
    ]
    assert [pair for pair in combinations(doors, 2) if pair[0].box.meets(pair[1].box)] == []


def test_beside_who_said_it_stands_when_and_that_nobody_knows() -> None:
    pairs = (
        claim("a", "3,000", EXACT, "Ann", said_on=day(3), published=day(9)),
        claim("b", "3,000", EXACT, "Ann", published=day(9)),
        claim("c", "4,000", number(4_000), "Bea", said_on=day(5), said_on_basis="inferred", published=day(9)),
        claim("d", "5,000", number(5_000), "Cid", published=day(9)),
        *(claim(f"e{n}", "7,000", number(7_000), "Dot", said_on=day(n), published=day(9)) for n in range(1, 4)),
    )
    words = {one.text for one in laid_out(table(*pairs)).words}
    assert {"Ann, said 3 Oct / undated", "Bea, said 5 Oct*", "Cid, undated", "Dot, said 1 Oct to 3 Oct"} <= words
    assert "* day inferred" in str(charts.provenance(table(*pairs)).to_dict()["title"])


@pytest.mark.parametrize("wide", [700, 900])
def test_a_word_wider_than_its_column_is_parted_and_not_cut(wide: int) -> None:
    hedged = Figure(10_000, 10_000, "approx", "approximately")
    found = table(
        *(claim(f"c{n}", "10,000", hedged, "Ann", published=day(n), outlet="Correspondent") for n in range(1, 13))
    )
    words = [one.text for one in laid_out(found, wide).words]
    assert {"pon-", "dent"} <= {*words} or {"Corres-", "pondent"} <= {*words}
    assert not [text for text in words if "…" in text]


def test_a_number_is_printed_whole_or_not_at_all() -> None:
    found = table(
        *(claim(f"c{n}", "10,000", number(10_000, hedge="very roughly"), "Ann", published=day(n)) for n in range(1, 13))
    )
    words = [one.text for one in laid_out(found, 600).words]
    assert not [text for text in words if text.startswith("10,0") and "10,000" not in text]


LATE = tuple(claim(f"l{n}", "10,000", number(10_000, hedge="approximately"), "Ann", outlet=None) for n in range(10))


@pytest.mark.parametrize("wide", [600, 900, 1200])
@pytest.mark.parametrize(
    "found",
    [table(*REPEATED), crowd(40), table(), table(*LATE, REPEATED[0])],
    ids=["repeated", "forty sources", "nothing", "few with a day"],
)
def test_no_words_overlap_others_or_leave_the_frame(found: pd.DataFrame, wide: int) -> None:
    sheet = laid_out(found, wide)
    frame = Box(0, 0, sheet.wide, max(sheet.tall, 44))
    assert [words for words in sheet.words if not words.box.within(frame)] == []
    assert [pair for pair in combinations(sheet.words, 2) if pair[0].box.meets(pair[1].box)] == []


def test_the_year_is_told_once_where_it_is_the_year_of_all_articles() -> None:
    two_years = [REPEATED[0], claim("z", "3,000", EXACT, "Ann", published=date(2025, 1, 2))]
    assert matrix.matrix(marks(table(*REPEATED))).year == "2024"
    assert matrix.matrix(marks(table(*two_years))).year == ""
    assert "published 2024" in texts(charts.provenance(table(*REPEATED)).to_dict())
