"""What a chart must never do, whatever is in the book: lose a claim, mix unlike things, invent a number."""

import re
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import claim, table

from claimbook.compare import accounts, charts, matrix, overview, thinned
from claimbook.compare.accounts import counted
from claimbook.compare.alphabet import Seat, drawn
from claimbook.compare.ink import Point
from claimbook.compare.marks import marks
from claimbook.compare.outliers import outliers
from claimbook.compare.palette import LIGHT
from claimbook.compare.panels import groups
from claimbook.compare.statements import standing, statements
from claimbook.model import STAGES, Figure

HURT = {"killed", "injured", "killed_or_injured", "missing", "captured", "displaced", "rescued"}
_AMOUNT = st.sampled_from([0.0, 4.0, 70.0, 3_000.0, 9_500.0, 12_000.0, 600_000.0])
_FIGURES = st.one_of(
    st.builds(lambda v: Figure(v, v), _AMOUNT),
    st.builds(lambda v: Figure(v, v, "approx", "nearly"), _AMOUNT),
    st.builds(lambda v: Figure(v, None, "more_than", "over"), _AMOUNT),
    st.builds(lambda v: Figure(None, v, "at_most", "up to"), _AMOUNT),
    st.builds(lambda v: Figure(v, 2 * v + 1, "range", vague=True), _AMOUNT),
    st.builds(lambda v: Figure(v, v, delta=True), _AMOUNT),
    st.builds(lambda v: Figure(v, v, kind="percent", unit="%"), _AMOUNT),
    st.none(),
)
_CLAIMS = st.lists(
    st.fixed_dictionaries(
        {
            "figure": _FIGURES,
            "speaker": st.sampled_from(["Ann", "Bea", None]),
            "stage": st.sampled_from([*STAGES, None]),
            "series": st.sampled_from(["Tents", "Boats", None]),
            "verdict": st.sampled_from(["accepted", "suggested", "rejected"]),
            "status": st.sampled_from(["reported", "expected", "denied", "revised_from"]),
            "said_on": st.sampled_from([date(2024, 10, 3), date(2024, 11, 9), None]),
        }
    ),
    max_size=12,
)


def book(claims: list[dict[str, Any]]) -> pd.DataFrame:
    return table(
        *(
            claim(f"c{n}", "it", told["figure"], told["speaker"], **{k: v for k, v in told.items() if k not in NAMED})
            for n, told in enumerate(claims)
        )
    )


NAMED = ("figure", "speaker")


@settings(deadline=None, max_examples=60)
@given(_CLAIMS)
def test_drawn_and_listed_and_filtered_are_all_claims_in_every_chart(claims: list[dict[str, Any]]) -> None:
    found = book(claims)
    for kept in (overview.kept, thinned.kept, matrix.kept):
        told = counted(found, drawn=kept)
        assert told.drawn + told.left + told.listed + told.rejected + told.filtered == len(found)


@settings(deadline=None, max_examples=60)
@given(_CLAIMS, st.data())
def test_the_line_of_accounts_states_numbers_that_add_up_whatever_is_filtered(
    claims: list[dict[str, Any]], data: st.DataObject
) -> None:
    found = book(claims)
    shown = found[data.draw(st.lists(st.booleans(), min_size=len(found), max_size=len(found)))]
    for kept in (overview.kept, thinned.kept, matrix.kept):
        told = accounts(found, shown, kept)
        whole, *parts = (int(number) for number in re.findall(r"(?<!of )\b\d+", told))
        assert (whole, sum(parts)) == (len(found), len(found)), told


@settings(deadline=None, max_examples=25)
@given(_CLAIMS)
def test_what_the_accounts_call_drawn_has_a_door_in_the_chart(claims: list[dict[str, Any]]) -> None:
    found = book(claims)
    numbered = {mark.claim_id for mark in marks(found) if mark.drawn}
    for chart in (charts.overview, charts.by_source, charts.by_date):
        assert numbered <= _doors(chart(found))
        assert counted(found).drawn == len(numbered)


def _doors(chart: Any) -> set[str]:
    return {row["claim_id"] for rows in chart.to_dict()["datasets"].values() for row in rows if "claim_id" in row}


@given(_CLAIMS)
def test_those_who_were_hurt_never_share_an_axis_with_those_who_are_there_nor_one_unit_with_another(
    claims: list[dict[str, Any]],
) -> None:
    for group in groups(mark for mark in marks(book(claims)) if mark.drawn):
        hurt = {mark.stage in HURT for mark in group.marks}
        assert len(hurt) == 1
        assert len({mark.unit for mark in group.marks}) == 1


@given(_CLAIMS)
def test_what_is_added_is_never_a_total_and_a_bound_never_a_point(claims: list[dict[str, Any]]) -> None:
    found = marks(book(claims))
    added = {mark.claim_id for mark in found if mark.form == "another"}
    bounds = {mark.claim_id for mark in found if mark.form in ("more", "most", "vague", "range")}
    said = statements(found)
    assert not added & {statement.mark.claim_id for statement in said}
    assert not (added | bounds) & {mark.claim_id for mark in found if mark.point}
    assert not bounds & {statement.mark.claim_id for statement in outliers(standing(said))}


@given(_FIGURES.filter(lambda figure: figure is not None and None in (figure.low, figure.high)))
def test_an_open_end_is_drawn_with_no_dot(figure: Figure) -> None:
    [mark] = marks(table(claim("a", "it", figure, "Ann")))
    shapes = {piece.shape for piece in drawn(mark, Seat(9, 9, 0, 0, 0), "#000", LIGHT) if isinstance(piece, Point)}
    assert shapes <= {"triangle-left", "triangle-right"}


@pytest.mark.parametrize("chart", [charts.overview, charts.by_source, charts.by_date])
def test_bounds_ranges_and_vague_amounts_have_no_dot_in_any_chart(chart: Any) -> None:
    loose = (
        Figure(3_000, None, "more_than", "over"),
        Figure(None, 3_000, "at_most", "up to"),
        Figure(2_000, 9_999, "range", vague=True),
        Figure(2_000, 3_000, "range"),
    )
    found = table(*(claim(f"c{n}", "it", figure, f"Speaker {n}") for n, figure in enumerate(loose)))
    drawn = chart(found).to_dict()["datasets"]
    shapes = {row["shape"] for name, rows in drawn.items() if name.startswith("points_") for row in rows if row["at"]}
    assert shapes <= {"triangle-left", "triangle-right", "triangle-up", "triangle-down"}
    assert sum(name.startswith("doors_") and len(rows) for name, rows in drawn.items()) >= len(loose)


@pytest.mark.parametrize("chart", [charts.overview, charts.by_source, charts.by_date, charts.provenance])
def test_dollars_and_euros_of_one_series_are_parted_and_named(chart: Any) -> None:
    found = table(
        claim("d", "5", Figure(5, 5, kind="money", unit="USD"), "Ann"),
        claim("e", "7", Figure(7, 7, kind="money", unit="EUR"), "Ann"),
    )
    words = [row["text"] for rows in chart(found).to_dict()["datasets"].values() for row in rows if "text" in row]
    assert [sum(f"({unit})" in text for text in words) for unit in ("USD", "EUR")] == [1, 1]
    assert "one speaker" not in words


def test_a_far_off_number_is_drawn_like_any_other() -> None:
    amounts = (90, 95, 97, 100, 101, 103, 9_000_000)
    found = table(*(claim(f"c{n}", f"{n}", Figure(n, n), f"Source {n}") for n in amounts))
    assert [statement.mark.claim_id for statement in outliers(statements(marks(found)))] == ["c9000000"]
    assert all("c9000000" in _doors(chart(found)) for chart in (charts.overview, charts.by_source, charts.by_date))
