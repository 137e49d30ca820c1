"""A chart that is taken away says what it shows, where that was printed and on what day; it asks no network."""

import importlib.util
import json
import re
from datetime import date

import altair as alt
import pandas as pd
import pytest
from invented import EXACT, UP_TO, claim, crowd, day, table

from claimbook.compare import charts, printing
from claimbook.compare.layers import Spec

DAY = date(2026, 11, 22)
HOSTILE = "</script><script>alert(1)</script>"
needs_pictures = pytest.mark.skipif(
    importlib.util.find_spec("vl_convert") is None, reason="vl-convert-python draws the pictures"
)
SIDES = {
    "overview": charts.overview,
    "source": charts.by_source,
    "date": charts.by_date,
    "origins": charts.provenance,
}


def two() -> pd.DataFrame:
    return table(
        claim("a", "3,000", EXACT, "Ann", said_on=day(3), outlet="Lowland Wire"),
        claim("b", "11,000", UP_TO, HOSTILE, outlet=None, sentence=f"It was up to 11,000 {HOSTILE}."),
        claim("c", "It was", None, "Eve", tag="claim"),
        claim("d", "7", EXACT, "Hal", verdict="rejected"),
        camps={"a": "Hill"},
    )


def signed(side: str) -> Spec:
    return printing.signed(SIDES[side](two()), printing.source_line(two(), DAY))


@pytest.mark.parametrize("side", SIDES)
def test_what_goes_out_as_csv_is_exactly_what_is_drawn(side: str) -> None:
    assert printing.drawn(two(), side) == ["a", "b"]


def test_of_very_many_what_goes_out_is_the_part_that_is_drawn() -> None:
    found = crowd(150)
    assert len(printing.drawn(found, "source")) == 300


def test_the_source_line_names_outlets_and_the_day() -> None:
    assert printing.source_line(two().head(2), DAY) == (
        "Source: Lowland Wire, 1 article of unknown outlet. Exported 22 Nov 2026, Claimbook."
    )
    assert "Herald, 5 more outlets. Exported" in printing.source_line(crowd(40), DAY)


@pytest.mark.parametrize("side", SIDES)
def test_the_specification_holds_its_source_and_altair_reads_it_back(side: str) -> None:
    spec = json.loads(printing.specification(signed(side)))
    assert alt.VConcatChart.from_dict(spec).to_dict() == spec
    assert spec["vconcat"][-1]["encoding"]["text"]["value"][0].startswith("Source: Lowland Wire")


@needs_pictures
@pytest.mark.slow
@pytest.mark.parametrize("side", SIDES)
def test_the_drawing_holds_its_title_its_words_and_its_source(side: str) -> None:
    drawing = printing.svg(signed(side)).decode()
    assert "Exported 22 Nov 2026" in drawing
    assert "3,000" in drawing
    assert printing.title_of(signed(side)) in drawing
    assert "<script" not in drawing


@needs_pictures
@pytest.mark.slow
def test_the_picture_is_drawn_at_twice_its_size() -> None:
    picture = printing.png(signed("source"))
    wide = int.from_bytes(picture[16:20])
    assert 2 * 900 <= wide <= 2 * 920


@needs_pictures
@pytest.mark.slow
def test_the_page_holds_chart_and_claims_and_nothing_that_asks_the_network() -> None:
    section = printing.Section(
        f"They differ {HOSTILE}", signed("source"), two().head(2), printing.source_line(two(), DAY)
    )
    page = printing.page(HOSTILE, [printing.Section("Before."), section]).decode()
    body = page.rpartition("<body>")[2]
    assert body.count("<li id=") == 2
    assert "Ann · 2024-10-03" in body
    assert "camp: Hill" in body
    assert HOSTILE not in page
    assert re.findall(r"""(?:src|href)=["'](?!data:)[^"']+""", body) == []
    assert "default-src 'none'" in page


def test_as_markdown_the_text_stands_as_it_was_typed_and_every_claim_is_quoted() -> None:
    section = printing.Section("1. *Not* a list\n# no heading", signed("source"), two().head(1), "Source: none.")
    assert printing.markdown("Tents_", [section], lambda count: f"{count}.png") == (
        "# Tents\\_\n\n![Tents, by who said it](0.png)\n\n1\\. \\*Not\\* a list  \n\\# no heading\n\n"
        "> It was 3,000 on the day (a).\n>\n> 3,000 · Ann · 2024-10-03 · Lowland Wire, a.txt · camp: Hill\n\n"
        "*Source: none.*\n"
    )


def test_a_sentence_of_several_lines_is_quoted_in_one() -> None:
    found = table(claim("a", "3,000", EXACT, "Ann", outlet=None, sentence="It was\n\n3,000 on\nthe day."))
    section = printing.Section("", signed("source"), found, "Source: none.")
    assert "> It was 3,000 on the day.\n>\n> 3,000 · Ann" in printing.markdown("Tents", [section], str)


def test_the_day_of_export_stands_whole_on_one_line() -> None:
    line = (
        "Source: " + ", ".join(f"The {n} Morning Chronicle" for n in range(1, 6)) + ". Exported 3 Oct 2024, Claimbook."
    )
    found = table(claim("a", "3,000", EXACT, "Ann"))
    told = printing.signed(charts.by_source(found, width=600), line)["vconcat"][-1]["encoding"]["text"]["value"]
    assert told[-1] == "Exported 3 Oct 2024, Claimbook."
    assert len(told) > 1
