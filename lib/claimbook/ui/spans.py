"""A stretch of days of the chart by date: dragged out there or typed, for the list beneath it and what is exported."""

from datetime import date

import pandas as pd
import streamlit as st

from claimbook.compare import days, touch
from claimbook.compare.drawing import PICK
from claimbook.ui import recalling
from claimbook.ui.words import count

_FROM, _TO = "compare_from", "compare_to"
_TURN = "compare_turn"  # how often days were typed: each time the chart is a new one, with these days drawn
_DRAWN = "compare_drawn"  # the days with which it was put there; since then one may have dragged over others


def held(shown: pd.DataFrame, when: str) -> touch.Days | None:
    """The days that were dragged out or typed, as far as the chart has them; an open end is its first or last day."""
    if (whole := _extent(shown, when)) is None:
        return None
    for own in (_FROM, _TO):
        recalling.recall(own, None)
        day = st.session_state[own]
        if day and not whole[0] <= day <= whole[1]:
            st.session_state[own] = None
    recalling.keep(_FROM, _TO)
    first, last = st.session_state[_FROM], st.session_state[_TO]
    if first is None and last is None:
        return None
    ends = sorted((first or whole[0], last or whole[1]))
    return ends[0], ends[1]


def key() -> str:
    """What the chart is called until other days are typed."""
    return f"compare_chart_date_{st.session_state.setdefault(_TURN, 0)}"


def drawn(days_: touch.Days | None) -> touch.Days | None:
    """The days that the chart is told of: those it was put there with; what is dragged it knows by itself."""
    if key() not in st.session_state:
        st.session_state[_DRAWN] = days_
    found: touch.Days | None = st.session_state.get(_DRAWN)
    return found


def dragged() -> None:
    """Take over what was dragged out; a click on a mark, which opens its sentence, leaves the days as they are."""
    selection = st.session_state[key()]["selection"]
    if selection.get(PICK):
        return
    over = selection.get(touch.SPAN, {}).get("at")
    st.session_state[_FROM], st.session_state[_TO] = touch.dragged(over) if over else (None, None)


def ask(shown: pd.DataFrame, when: str, span: touch.Days | None) -> pd.DataFrame:
    """The days as they stand, to be typed over; the rows of the table that are of these days."""
    if (whole := _extent(shown, when)) is None:
        return shown
    with st.container(horizontal=True, vertical_alignment="bottom", key="compare_span"):
        for name, own in (("From", _FROM), ("To", _TO)):
            st.date_input(name, min_value=whole[0], max_value=whole[1], key=own, on_change=_typed, width=160)
        st.button("All days", key="compare_all_days", on_click=_all, disabled=span is None)
        part = of(shown, when, span)
        st.markdown(told(shown, part, when, span) or "Drag over days in the chart, or type them, to list these alone.")
    return part


def of(shown: pd.DataFrame, when: str, span: touch.Days | None) -> pd.DataFrame:
    """The rows of these days; all of them where none are named."""
    if span is None:
        return shown
    first, last = (day.isoformat() for day in span)
    return shown[[bool(day) and first <= day <= last for day in shown[when]]]


def told(shown: pd.DataFrame, part: pd.DataFrame, when: str, span: touch.Days | None) -> str:
    """What became of every figure: "17 Oct 2024 to 28 Oct 2024: 8 of 20 figures; 9 outside, 3 without a day"."""
    if span is None:
        return ""
    here, all_ = _figures(part), _figures(shown)
    undated = int(all_[when].isna().sum())
    outside = len(all_) - len(here) - undated
    return (
        f"**{named(span)}**: {len(here):,} of {count(len(all_), 'figure')}; {outside:,} outside, {undated:,} undated."
        " The list and every export hold these days alone."
    )


def named(span: touch.Days) -> str:
    """The days in words: "17 Oct 2024 to 28 Oct 2024"."""
    first, last = span
    return days.said(first) if first == last else f"{days.said(first)} to {days.said(last)}"


def _figures(table: pd.DataFrame) -> pd.DataFrame:
    return table[(table["low"].notna() | table["high"].notna()) & (table["verdict"] != "rejected")]


def _extent(shown: pd.DataFrame, when: str) -> touch.Days | None:
    """The first and the last day of the chart; none where nothing is dated."""
    found = _figures(shown)[when].dropna()
    return None if found.empty else (date.fromisoformat(found.min()), date.fromisoformat(found.max()))


def _typed() -> None:
    st.session_state[_TURN] += 1


def _all() -> None:
    st.session_state[_FROM] = st.session_state[_TO] = None
    _typed()
