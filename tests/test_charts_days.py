"""By date no mark stands on a day on which nobody said it, and no line rises on another day than the number did."""

from datetime import date, timedelta
from operator import attrgetter

import pytest
from invented import ABOUT, BETWEEN, EXACT, NEARLY, OVER, THOUSANDS, UP_TO, claim, crowd, number, table

from claimbook.compare import by_date as dates
from claimbook.compare import charts
from claimbook.compare.alphabet import WHISKER
from claimbook.compare.by_date import OWN
from claimbook.compare.ink import Area, Point, Sheet, Stroke
from claimbook.compare.marks import marks
from claimbook.compare.palette import LIGHT
from claimbook.compare.panels import groups
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


def laid_out(found, wide: int) -> Sheet:  # type: ignore[no-untyped-def]
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
    assert lines
    assert {round(line.x - found.scale.pixel(line.at), 6) for line in lines} == {0}
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
