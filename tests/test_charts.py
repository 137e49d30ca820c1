"""What the analyst sees: every claim with a number drawn as it was said, in its panel, with its words beside it."""

import importlib.util
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Any

import altair as alt
import pandas as pd
import pytest
from drawn import doors, rows, texts
from invented import (
    ABOUT,
    BETWEEN,
    EXACT,
    MORE,
    NEARLY,
    OVER,
    THOUSANDS,
    UP_TO,
    claim,
    crowd,
    day,
    number,
    table,
)

from claimbook.compare import by_date as dates
from claimbook.compare import by_source as sources
from claimbook.compare import charts
from claimbook.compare.ink import Door, Sheet, Words
from claimbook.compare.labels import Box
from claimbook.compare.marks import marks
from claimbook.compare.palette import LIGHT
from claimbook.compare.panels import groups

CHARTS = {"by source": charts.by_source, "by date": charts.by_date}


def many() -> pd.DataFrame:
    """Every sign of the alphabet once, and what else a panel may hold."""
    return table(
        claim("exact", "3,000", EXACT, "Ann", said_on=day(3)),
        claim("about", "3,000", ABOUT, "Bea", said_on=day(4)),
        claim("up_to", "11,000", UP_TO, "Cid"),
        claim("nearly", "12,000", NEARLY, "Ann", said_on=day(9), stage="expected", status="expected"),
        claim("more", "9,000", MORE, "Ann", said_on=day(9), base_claim="exact", sentence="Then another 9,000 come."),
        claim("range", "300 to 420", BETWEEN, "Dot", said_on=day(5), stage="sent"),
        claim("vague", "thousands", THOUSANDS, "Eve", stage="sent", verdict="suggested"),
        claim("over", "600", OVER, None, said_on=day(6), stage="killed"),
        claim("denied", "500", number(500), "Fay", said_on=day(6), stage="killed", status="denied"),
        claim("was", "450", number(450), "Fay", said_on=day(5), stage="killed", status="revised_from"),
        claim("wordless", "It was", None, "Gus", said_on=day(7), tag="claim"),
        claim("rejected", "7", number(7), "Hal", verdict="rejected"),
        claim("share", "40%", number(40, kind="percent", unit="%"), "Ida", said_on=day(8)),
    )


BOOKS = {
    "every sign": many,
    "forty sources": lambda: crowd(40),
    "one claim": lambda: table(claim("a", "3,000", EXACT, "Ann", said_on=day(3))),
    "none dated": lambda: table(*(claim(f"c{n}", f"{n},000", number(n * 1000), f"Speaker {n}") for n in range(2, 9))),
    "all on one day": lambda: table(
        *(claim(f"c{n}", "3,000", EXACT, f"Speaker {n}", said_on=day(3)) for n in range(9))
    ),
    "far apart": lambda: table(
        claim("a", "113 trillion", number(113e12), "A bank", said_on=day(3)),
        claim("b", "none", number(0), "B", said_on=day(4)),
        claim("c", "40", number(40), "C", said_on=date(1999, 2, 28)),
    ),
    "below zero": lambda: table(
        claim("a", "-3", number(-3), "A", said_on=day(3)), claim("b", "4", number(4), "B", said_on=day(3))
    ),
    "only none": lambda: table(claim("a", "none", number(0), "A", said_on=day(3))),
    "nothing": lambda: table(),
}


def spec(chart: alt.TopLevelMixin) -> dict[str, Any]:
    return chart.to_dict()


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("how", CHARTS)
def test_every_book_gives_a_chart_that_altair_reads_back_the_same(name: str, how: str) -> None:
    chart = spec(CHARTS[how](BOOKS[name](), width=800))
    assert alt.VConcatChart.from_dict(chart).to_dict() == chart


@pytest.mark.parametrize("how", CHARTS)
def test_every_mark_is_a_door_to_its_claim_and_nothing_rejected_has_one(how: str) -> None:
    opened = set(doors(CHARTS[how](many())))
    wordless = {"wordless"} if how == "by source" else set()
    assert opened == {*many().claim_id} - {"rejected", "wordless"} | wordless


def test_a_click_picks_the_claim_in_whatever_panel_it_stands() -> None:
    found = spec(charts.by_source(many()))
    views = {layer["name"] for view in found["vconcat"] for layer in view["layer"] if "name" in layer}
    assert found["params"] == [
        {"name": "pick", "select": {"fields": ["claim_id"], "type": "point"}, "views": sorted(views)}
    ]


def test_hovering_shows_the_quotation_first_cut_where_it_is_long() -> None:
    long = "Rain fell on the tents. " * 12 + "There were 3,000."
    found = table(claim("a", "3,000", EXACT, "Ann", sentence=long, citing=("a register",), said_on=day(3)))
    tip = next(row["tip"] for row in rows(charts.by_source(found)) if "tip" in row)
    assert list(tip) == ["title", "said by", "words", "said on", "printed in"]
    assert tip["title"].startswith("“Rain fell on the tents. Rain")
    assert tip["title"].endswith("…”")
    assert len(tip["title"]) <= 162
    assert list(tip.values())[1:] == ["Ann, citing a register", "3,000", "2024-10-03", "Lowland Wire, a.txt"]


@pytest.mark.parametrize("how", CHARTS)
def test_text_from_articles_is_drawn_letter_for_letter(how: str) -> None:
    hostile = "<script>alert(1)</script> *x* $y$ {{z}}"
    found = table(
        claim("a", "3,000", EXACT, hostile, said_on=day(3), series=hostile, stage=hostile, outlet=hostile),
        claim("b", "5", number(5, kind="other", unit="'] + alert(1) + ['"), hostile, said_on=day(3), series="x"),
    )
    chart = CHARTS[how](found, width=1200)
    assert hostile in texts(chart)
    assert not [part for part in str(spec(chart)["vconcat"]).split("labelExpr")[1:] if "alert" in part.split("}")[0]]


def test_panels_are_headed_in_words_and_in_their_order() -> None:
    headings = [text for text in texts(charts.by_source(many())) if text.startswith(("Said", "Expected"))]
    assert headings == [
        "Said to be there already",
        "Said to have been sent, in all",
        "Expected or planned",
        "Said to have been killed",
        "Said to be there already",
    ]


def test_casualties_percentages_and_other_series_each_have_an_axis_of_their_own() -> None:
    other = claim("boats", "70", number(70), "Ann", series="Boats")
    found = groups(marks(pd.concat([many(), table(other)])))
    axes = [(group.title, sorted({mark.stage for mark in group.marks})) for group in found]
    assert axes == [
        ("Tents", ["expected", "present", "sent"]),
        ("Tents", ["killed"]),
        ("Boats", ["present"]),
        ("Tents (per cent)", ["present"]),
    ]


def test_the_source_that_named_the_most_comes_first_and_its_name_stands_once() -> None:
    found = table(
        claim("a", "3,000", EXACT, "Ann", said_on=day(3)),
        claim("b", "9,000", number(9_000), "Bea", said_on=day(9)),
        claim("c", "2,000", number(2_000), "Bea", said_on=day(2)),
    )
    names = [text for text in texts(charts.by_source(found)) if text in ("Ann", "Bea", "2,000", "3,000", "9,000")]
    assert names[-5:] == ["2,000", "Bea", "9,000", "3,000", "Ann"]


def test_the_source_may_be_the_outlet() -> None:
    chart = charts.by_source(many(), source="outlet")
    assert spec(chart)["title"]["text"] == ["Tents, by outlet"]
    assert (texts(chart).count("Lowland Wire"), texts(chart).count("Ann")) == (5, 3)  # once a panel; once a claim


def test_where_the_outlet_is_unknown_no_article_is_taken_for_one() -> None:
    found = table(
        claim("a", "3,000", EXACT, "Ann", outlet="Lowland Wire"), claim("b", "4,000", number(4_000), "Bea", outlet=None)
    )
    by_outlet, by_speaker = texts(charts.by_source(found, source="outlet")), texts(charts.by_source(found))
    assert [text for text in by_outlet if text in ("Lowland Wire", "outlet unknown")] == [
        "outlet unknown",
        "Lowland Wire",
    ]
    assert by_outlet.count("Bea") == 1  # who said it, at the right of its row
    assert by_speaker.count("outlet unknown") == 1
    assert not {"b.txt"} & {*by_outlet, *by_speaker}


def test_every_panel_has_the_amounts_over_it_and_an_addition_its_sum() -> None:
    chart = charts.by_source(many())
    said = texts(chart)
    assert said.count("3,000") >= 2  # of three panels on one axis, two print it as words, the first at the axis
    assert any("labelExpr" in str(view) for view in spec(chart)["vconcat"])
    assert "another 9,000 (on 3,000 = 12,000)" in said


@pytest.mark.parametrize("chart", [charts.overview, charts.by_source], ids=["overview", "by source"])
def test_no_line_of_the_ground_strikes_through_words(chart: Any) -> None:
    drawn = spec(chart(crowd(12)))["datasets"]
    for view in (name.removeprefix("words_") for name in drawn if name.startswith("words_")):
        ground = [row for row in drawn[f"strokes_{view}"] if row["ink"] == LIGHT.grid and row["dx"] == row["dx2"]]
        for words in drawn[f"words_{view}"]:
            level = [row for row in ground if row["y"] < words["y"] < row["y2"] and row["at"] == words.get("at")]
            assert all(abs(row["dx"] - words["dx"]) > 1 for row in level)


def test_the_key_tells_what_an_expected_estimate_and_a_vague_word_look_like() -> None:
    found = table(claim("a", "3,000", ABOUT, "Ann", status="expected"), claim("b", "thousands", THOUSANDS, "Bea"))
    told = texts(charts.by_source(found))
    assert {"expected, “about”", "“thousands”, drawn from 2,000 to 9,999"} <= {*told}


def test_no_outlet_has_no_colour_of_its_own() -> None:
    found = table(claim("a", "3,000", EXACT, "Ann", outlet=None))
    inks_used = {row["ink"] for row in rows(charts.by_source(found, source="outlet")) if "shape" in row}
    assert LIGHT.rest in inks_used
    assert not inks_used & {*LIGHT.hues}


@pytest.mark.parametrize(
    ("quote", "figure", "fields", "said"),
    [
        ("12,000", NEARLY, {}, "nearly 12,000"),
        ("3,000", ABOUT, {"sentence": "They had 3,000 or about."}, "3,000 or about"),
        ("9,000", MORE, {"sentence": "We expect another 9,000."}, "another 9,000"),
        ("120", number(120, delta=True), {"sentence": "It found a further 120."}, "a further 120"),
        ("40", number(40, delta=True), {"sentence": "Prices rose, up by 40."}, "up by 40"),
        ("a\nmillion", number(1e6), {}, "a million"),
        ("600", OVER, {"sentence": "Nothing of the kind; 600."}, "over 600"),
    ],
)
def test_the_words_stand_as_they_are_printed(quote: str, figure: Any, fields: dict[str, Any], said: str) -> None:
    found = table(claim("a", quote, figure, "Ann", **fields))
    assert marks(found)[0].words == said


@pytest.mark.parametrize(
    ("figure", "form"),
    [
        (EXACT, "exact"),
        (ABOUT, "about"),
        (NEARLY, "approaching"),
        (UP_TO, "most"),
        (OVER, "more"),
        (BETWEEN, "range"),
        (THOUSANDS, "vague"),
        (MORE, "another"),
        (None, "none"),
    ],
)
def test_each_way_to_say_a_number_has_its_sign(figure: Any, form: str) -> None:
    assert [mark.form for mark in marks(table(claim("a", "many", figure, "Ann")))] == [form]


def test_another_nine_thousand_stands_at_the_total_it_makes() -> None:
    more = next(mark for mark in marks(many()) if mark.claim_id == "more")
    assert (more.base, more.value) == (3_000, 12_000)


def test_the_key_shows_the_signs_that_are_used_and_no_other() -> None:
    found = table(claim("a", "3,000", EXACT, "Ann"), claim("b", "11,000", UP_TO, "Bea", verdict="suggested"))
    assert texts(charts.by_source(found))[:3] == ["as a plain number", "“up to”", "suggested, not yet judged"]


@pytest.mark.parametrize(
    ("verdicts", "subtitle"),
    [
        (["accepted", "accepted"], "2 figures"),
        (["suggested", "suggested"], "2 figures; all of them suggestions not yet judged, drawn pale"),
        (["suggested", "accepted"], "2 figures; 1 suggestion not yet judged drawn pale"),
    ],
)
def test_suggestions_are_said_to_be_suggestions(verdicts: list[str], subtitle: str) -> None:
    found = table(*(claim(f"c{n}", "3,000", EXACT, "Ann", verdict=verdict) for n, verdict in enumerate(verdicts)))
    assert spec(charts.by_source(found))["title"]["subtitle"] == [subtitle]


def test_how_many_are_undated_is_said_and_they_stay_in_the_view() -> None:
    chart = charts.by_date(many())
    assert spec(chart)["title"]["subtitle"] == ["11 figures; 1 suggestion not yet judged drawn pale; 2 of 11 undated"]
    assert {"up_to", "vague"} <= set(doors(chart))


def test_the_days_may_be_those_of_printing() -> None:
    found = table(claim("a", "3,000", EXACT, "Ann", said_on=day(3), published=day(5)))
    assert "3 Oct 2024" in str(spec(charts.by_date(found))["vconcat"])
    assert "5 Oct 2024" in str(spec(charts.by_date(found, when="published"))["vconcat"])


def test_a_speaker_s_line_holds_only_numbers_given_as_the_total() -> None:
    points = {mark.claim_id for mark in marks(many()) if mark.point}
    assert points == {"exact", "about", "share"}


@pytest.mark.parametrize("how", CHARTS)
def test_dark_and_light_differ_in_colour_alone(how: str) -> None:
    light, dark = CHARTS[how](many()), CHARTS[how](many(), dark=True)
    assert texts(light) == texts(dark)
    assert (spec(light)["background"], spec(dark)["background"]) == ("#ffffff", "#171614")


def sheets(found: pd.DataFrame, wide: int) -> Iterator[Sheet]:
    shown = groups(marks(found))
    everyone = [mark for group in shown for mark in group.marks]
    hues = sources.hues(everyone, "speaker", LIGHT)
    look = sources.Look(sources.columns(everyone, wide, "speaker"), "speaker", hues, LIGHT)
    for group in shown:
        yield sources.sheet(group, look, headed=True)
    drawn = groups(mark for mark in everyone if mark.drawn)
    yield dates.sheet(drawn, wide, "said_on", hues, LIGHT, headed=[True] * len(drawn))


@pytest.mark.parametrize("wide", [600, 700, 950, 1200])
@pytest.mark.parametrize("name", BOOKS)
def test_no_words_overlap_others_or_leave_the_frame(name: str, wide: int) -> None:
    for sheet in sheets(BOOKS[name](), wide):
        frame = Box(0, 0, sheet.wide, sheet.tall)
        for words in sheet.words:
            assert words.box.within(frame), words
        assert [pair for pair in combinations(sheet.words, 2) if overlapping(*pair)] == []


def overlapping(one: Words, other: Words) -> bool:
    """Lines of one label may touch; a pixel of leading is no overlap."""
    a, b = one.box, other.box
    return Box(a.left, a.top + 1, a.right, a.bottom - 1).meets(Box(b.left, b.top + 1, b.right, b.bottom - 1))


@pytest.mark.parametrize("wide", [600, 700, 950, 1200])
@pytest.mark.parametrize("name", BOOKS)
def test_no_sign_leaves_the_frame(name: str, wide: int) -> None:
    for sheet in sheets(BOOKS[name](), wide):
        for door in sheet.of(Door):
            assert door.box.within(Box(0, 0, sheet.wide, sheet.tall)), door


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("vl_convert") is None, reason="vl-convert-python draws the pictures")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("how", CHARTS)
def test_the_whole_alphabet_renders_as_a_picture(how: str, dark: bool) -> None:
    import vl_convert

    picture = vl_convert.vegalite_to_png(spec(CHARTS[how](many(), dark=dark)), scale=1)
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 20_000


@pytest.mark.parametrize("how", CHARTS)
def test_rows_survive_the_table_in_which_streamlit_sends_them(how: str) -> None:
    """A list in a cell, or a tip with rows of its own, comes out of it as something Vega does not read."""
    chart = CHARTS[how](many())
    tips = {tuple(row["tip"]) for row in rows(chart) if "tip" in row}
    assert len(tips) == 1
    assert {type(value) for row in rows(chart) for name, value in row.items() if name != "tip"} <= {int, float, str}
    assert isinstance(spec(chart)["padding"], dict)  # Streamlit writes its own bottom into it


def test_where_the_words_have_no_room_the_number_still_stands_whole() -> None:
    hedged = number(10_000, qualifier="approx", hedge="by what was then a widely shared estimate of the ministries")
    found = table(claim("a", "10,000", hedged, "The directorate of roads, bridges, ferries and canals", said_on=day(3)))
    assert "10,000" in texts(charts.by_source(found, width=700))
