"""On the screen: the mark of a claim in the light, days dragged out."""

from datetime import date
from typing import Any

import altair as alt
import pytest
from invented import EXACT, claim, day, number, table

from claimbook.compare import charts
from claimbook.compare.palette import palette
from claimbook.compare.touch import LIT, dragged, has, lit, spanned

TABLE = table(
    claim("a", "3,000", EXACT, "Ann Ross", said_on=day(3)),
    claim("b", "9,000", number(9_000), "Bo Lind", said_on=day(8)),
    claim("c", "12,000", number(12_000), "Bo Lind"),
)
SIDES = (charts.overview, charts.by_source, charts.by_date, charts.provenance)


def rows(spec: dict[str, Any], what: str) -> list[dict[str, Any]]:
    return [row for name, found in spec["datasets"].items() if name.startswith(what) for row in found]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("dark", [False, True])
def test_one_claim_is_lit_in_every_chart_and_no_other(side: Any, dark: bool) -> None:
    chart = side(TABLE, dark=dark)
    before, after = chart.to_dict(), lit(chart, "b", dark=dark).to_dict()
    if not dark and side is charts.by_source:
        alt.Chart.from_dict(after)
    told = {row["claim_id"] for row in rows(after, "doors_") if row["says"].startswith(LIT)}
    assert told == {"b"}
    ours = [row for row in rows(before, "doors_") if row["claim_id"] == "b"]
    assert len(rows(after, "areas_")) == len(rows(before, "areas_")) + len(ours)
    assert chart.to_dict() == before


@pytest.mark.parametrize("side", SIDES)
def test_a_chart_knows_whether_it_draws_a_claim(side: Any) -> None:
    assert has(side(TABLE), "a")
    assert not has(side(TABLE), "somewhere else")


def test_days_are_dragged_out_over_the_chart_alone_and_those_typed_are_drawn() -> None:
    chart = charts.by_date(TABLE)
    free, held = spanned(chart).to_dict(), spanned(chart, (day(3), day(5)), dark=True).to_dict()
    alt.Chart.from_dict(held)
    assert [param["name"] for param in free["params"]] == ["pick", "span"]
    assert "value" not in free["params"][1]
    assert held["params"][1]["views"] == ["doors_1"]
    assert held["params"][1]["value"] == {"x": [day(3).toordinal() - 0.5, day(5).toordinal() + 0.5]}
    assert [param["name"] for param in chart.to_dict()["params"]] == ["pick"]


@pytest.mark.parametrize(
    ("ends", "days"),
    [
        ([day(3).toordinal() - 0.4, day(5).toordinal() + 0.4], (day(3), day(5))),
        ([day(5).toordinal() + 0.4, day(3).toordinal() - 0.4], (day(3), day(5))),
        ([day(4).toordinal() + 0.1, day(4).toordinal() + 0.2], (day(4), day(4))),
    ],
)
def test_what_was_dragged_over_is_whole_days(ends: list[float], days: tuple[date, date]) -> None:
    assert dragged(ends) == days


@pytest.mark.parametrize("dark", [False, True])
def test_words_in_the_light_are_read_as_well(dark: bool) -> None:
    colours = palette(dark=dark)
    before, after = (
        chart.to_dict() for chart in (charts.by_source(TABLE), lit(charts.by_source(TABLE), "b", dark=dark))
    )
    [light] = [row for row in rows(after, "areas_") if row not in rows(before, "areas_")]
    share = light["opacity"]
    ground = [share * a + (1 - share) * b for a, b in zip(parts(light["fill"]), parts(colours.page), strict=True)]
    assert contrast(parts(colours.mute), ground) >= 4.5


def parts(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def contrast(one: list[float], other: list[float]) -> float:
    low, high = sorted(brightness(colour) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def brightness(colour: list[float]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
