"""By date no mark stands on a day on which nobody said it, and no line rises on another day than the number did."""

from datetime import date, timedelta
from itertools import combinations
from operator import attrgetter

import pandas as pd
import pytest
from invented import ABOUT, BETWEEN, EXACT, NEARLY, OVER, THOUSANDS, UP_TO, claim, crowd, number, table

from claimbook.compare import by_date as dates
from claimbook.compare import charts
from claimbook.compare.alphabet import WHISKER
from claimbook.compare.ink import Area, Door, Point, Sheet, Stroke
from claimbook.compare.labels import Box
from claimbook.compare.levels import ends
from claimbook.compare.marks import marks
from claimbook.compare.palette import LIGHT
from claimbook.compare.panels import groups
from claimbook.compare.seating import OWN
from claimbook.compare.tints import tint

LINE = 0.5  # how faint a line of what a speaker stands by is
FIRST = date(2024, 10, 17)
SIGNS = (ABOUT, BETWEEN, EXACT, NEARLY, OVER, THOUSANDS, UP_TO, number(3_000), number(3_050), number(9_000))


def sheet(span: int, wide: int) -> Sheet:
    """Ten figures on the first and on the last day of the span, and one speaker who moves on every day of it."""
    ends = [
        claim(f"{day}-{count}", f"{count}", figure, f"Speaker {count}", said_on=FIRST + timedelta(days=day))
        for day in {0, span}
        for count, figure in enumerate(SIGNS)
    ]
    steps = [
        claim(f"s{day}", f"{day}", number(1_000 + day), "Ann", said_on=FIRST + timedelta(days=day))
        for day in range(0, span + 1, 1 + span // 20)
    ]
    return laid_out(table(*ends, *steps), wide)


def laid_out(found: pd.DataFrame, wide: int) -> Sheet:
    shown = groups(marks(found))
    everyone = [mark for group in shown for mark in group.marks]
    hues = tint(everyone, LIGHT, source=attrgetter("speaker"), named=True)
    return dates.sheet(shown, wide, "said_on", hues, LIGHT, headed=[False] * len(shown))


def a_day(sheet: Sheet) -> float:
    return sheet.scale.pixel(sheet.scale.low + 1) - sheet.scale.pixel(sheet.scale.low)


def shifts(sheet: Sheet) -> list[float]:
    """How far from its day the middle of every piece of a sign stands."""
    points = [(point.x, point.at) for point in sheet.of(Point) if point.at is not None]
    bars = [
        ((piece.x + piece.x2) / 2, piece.at)
        for piece in sheet.of(Stroke) + sheet.of(Area)
        if piece.at is not None and piece.at == piece.to and piece.opacity != LINE
    ]
    return [abs(x - sheet.scale.pixel(at)) for x, at in points + bars]


@pytest.mark.parametrize("wide", [600, 900, 1200])
@pytest.mark.parametrize("span", [0, 1, 3, 11, 30, 90, 400, 6_000])
def test_every_mark_stands_within_its_own_day(span: int, wide: int) -> None:
    found = sheet(span, wide)
    assert max(shifts(found)) <= OWN * a_day(found) + 0.01


@pytest.mark.parametrize("wide", [600, 900, 1200])
@pytest.mark.parametrize("span", [0, 1, 3, 11, 30, 90, 400, 6_000])
def test_lines_begin_rise_and_end_on_the_day(span: int, wide: int) -> None:
    found = sheet(span, wide)
    lines = [stroke for stroke in found.of(Stroke) if stroke.opacity == LINE]
    assert lines or not span
    assert {round(line.x - found.scale.pixel(line.at), 6) for line in lines if not ends(line)} <= {0}
    rises = [line for line in lines if line.x == line.x2]
    assert {round(line.x2 - found.scale.pixel(line.to), 6) for line in rises} <= {0}


def test_in_a_crowd_too_every_mark_stands_within_its_own_day() -> None:
    found = laid_out(crowd(40), 900)
    assert max(shifts(found)) <= OWN * a_day(found) + 0.01


def test_three_figures_of_one_day_are_all_told_where_the_day_is_narrow() -> None:
    pairs = [claim(name, "3,000", EXACT, name, said_on=FIRST) for name in ("Ann", "Bea", "Cid")]
    later = claim("late", "9,000", number(9_000), "Dot", said_on=FIRST + timedelta(days=30))
    told = " ".join(words.text for words in laid_out(table(*pairs, later), 900).words)
    assert all(name in told for name in ("Ann", "Bea", "Cid"))


def test_a_day_that_was_inferred_has_a_whisker_to_both_sides_and_the_key_says_so() -> None:
    found = table(
        claim("a", "3,000", EXACT, "Ann", said_on=FIRST, said_on_basis="inferred"),
        claim("b", "9,000", number(9_000), "Bea", said_on=FIRST + timedelta(days=6), said_on_basis="stated"),
    )
    [mark, _] = marks(found)
    level = [stroke for stroke in laid_out(found, 900).of(Stroke) if stroke.width == 1.2 and stroke.y == stroke.y2]
    assert [(stroke.at, stroke.x2 - stroke.x) for stroke in level] == [(float(FIRST.toordinal()), 2 * WHISKER)]
    assert mark.inferred
    assert "day inferred" in str(charts.by_date(found).to_dict()["datasets"]["words_0"])
    assert "day inferred" not in str(charts.by_date(found.tail(1)).to_dict()["datasets"]["words_0"])


def said_twice() -> Sheet:
    """Three marks of one day at one height, a number said three times, two speakers who stand by one figure."""
    last = FIRST + timedelta(days=27)
    return laid_out(
        table(
            claim("floor", "10,000", number(10_000), "Ann", said_on=FIRST + timedelta(days=18)),
            claim("most", "11,000", UP_TO, "Bea", said_on=FIRST + timedelta(days=18)),
            claim("again", "11,000", UP_TO, "Bea", said_on=FIRST + timedelta(days=18), sentence="Up to 11,000 came."),
            claim("one", "3,000", EXACT, "Cid", said_on=FIRST),
            claim("two", "3,000", EXACT, "Cid", said_on=FIRST, sentence="It was 3,000 once more."),
            claim("three", "3,000", ABOUT, "Cid", said_on=FIRST),
            claim("same", "3,000", EXACT, "Dot", said_on=FIRST + timedelta(days=5)),
            claim("last", "9,000", number(9_000), "Eve", said_on=last),
            claim("undated", "3,000", EXACT, "Fay"),
        ),
        900,
    )


def signs(sheet: Sheet) -> dict[str, Box]:
    """What a click on each mark's sign opens, without its words."""
    found: dict[str, Box] = {}
    for door in sheet.of(Door):
        found.setdefault(door.claim_id, door.box)
    return found


def test_signs_of_one_day_stand_side_by_side_and_cover_nothing_of_one_another() -> None:
    boxes = signs(said_twice())
    assert not boxes["floor"].meets(boxes["most"])
    assert [pair for pair in combinations(boxes, 2) if boxes[pair[0]].meets(boxes[pair[1]])] == []


def test_a_number_said_again_by_one_speaker_on_one_day_is_one_sign_and_how_often_is_said() -> None:
    sheet = said_twice()
    there = {point.x for point in sheet.of(Point) if point.at == FIRST.toordinal()}
    assert there == {sheet.scale.pixel(FIRST.toordinal())}
    assert "3,000 / about 3,000 (3 times)" in [words.text for words in sheet.words]
    assert {"one", "two", "three"} <= set(signs(sheet))


def levelled(sheet: Sheet) -> list[Stroke]:
    return [line for line in sheet.of(Stroke) if line.opacity == LINE and line.y == line.y2]


def test_no_line_lies_on_that_of_another_speaker() -> None:
    lines = levelled(said_twice())
    assert lines
    for one, other in combinations(lines, 2):
        if one.ink != other.ink and one.x < other.x2 and other.x < one.x2:
            assert abs(one.y - other.y) >= 2


def test_a_line_on_while_no_newer_figure_is_known_is_dotted_and_ends_with_the_last_day() -> None:
    sheet = said_twice()
    tails = [line for line in levelled(sheet) if ends(line)]
    assert tails
    assert max(line.x2 for line in tails) <= sheet.scale.pixel(sheet.scale.high) + 0.01
    found = table(
        claim("a", "3,000", EXACT, "Ann", said_on=FIRST),
        claim("b", "9,000", number(9_000), "Ann", said_on=FIRST + timedelta(days=6)),
        claim("c", "9,000", number(9_000), "Bea", said_on=FIRST + timedelta(days=9)),
    )
    told = str(charts.by_date(found).to_dict()["datasets"]["words_0"])
    assert "holds until the speaker’s next figure" in told
    assert "no newer figure by the speaker" in told
    assert "next figure" not in str(charts.by_date(found.tail(1)).to_dict()["datasets"]["words_0"])


def captioned(sheet: Sheet) -> list[tuple[str, Box]]:
    """The words beside signs, and whose they are: each stands in a door of its own after the signs."""
    ids = signs(sheet)
    return [(door.claim_id, door.box) for door in sheet.of(Door) if door.box != ids[door.claim_id]]


@pytest.mark.parametrize("wide", [600, 900, 1200])
@pytest.mark.parametrize("book", ["said twice", "ten a day", "forty sources"])
def test_words_stand_nearest_to_their_own_sign(book: str, wide: int) -> None:
    found = {
        "said twice": said_twice,
        "ten a day": lambda: sheet(30, wide),
        "forty sources": lambda: laid_out(crowd(40), wide),
    }[book]()
    whole, boxes = captioned(found), signs(found)
    assert whole
    for claim_id, words in whole:
        label = block(words, whole)
        own = label.far(boxes[claim_id])
        others = [box for box in boxes.values() if box.far(boxes[claim_id]) > 6]  # not of its sign or its pile
        nearer = [box for box in others if label.far(box) < own - 1]
        assert nearer == [], (claim_id, nearer)


def block(words: Box, whole: list[tuple[str, Box]]) -> Box:
    """All lines of the caption that this line is of: those that touch it."""
    label = words
    for _, other in whole:
        if label.grown(1).meets(other) and abs(other.left - label.left) < 1:
            label = label.around(other)
    return label


def test_no_line_of_the_ground_strikes_through_words() -> None:
    found = said_twice()
    ground = [line for line in found.of(Stroke) if line.ink == LIGHT.grid]
    struck = [
        words.text
        for words in found.words
        for line in ground
        if words.box.left < line.x2 and line.x < words.box.right and words.box.top < line.y < words.box.bottom
    ]
    assert ground
    assert struck == []
