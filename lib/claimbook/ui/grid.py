"""The grid of claims. AG Grid stands in an iframe of its own; nothing here trusts where a row stands, only its id.

It writes into the table it is given, so it gets a new one each time; it takes no script and no enterprise module.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st
from st_aggrid import AgGrid, StAggridTheme

from claimbook.ui import sieve, theme

PAGE = 1000  # rows: each click sends all of them back
Row = Mapping[str, Any]
_WIDTHS = {"tag": 90, "quote": 200, "figure": 130, "speaker": 160, "series": 190, "article": 200, "note": 160}
_EVENTS = ("cellValueChanged", "selectionChanged", "filterChanged", "sortChanged")


@dataclass(frozen=True, slots=True)
class Edit:
    """One cell that was changed: the id of its row, its column, what was typed and what it was typed over."""

    id: str
    column: str
    typed: str | None
    revision: int


@dataclass(frozen=True, slots=True)
class View:
    """What the grid shows: the ids that pass its filters, the one selected row."""

    shown: tuple[str, ...]
    selected: str | None


def show(
    rows: Sequence[Row],
    columns: Mapping[str, str],
    choices: Mapping[str, Sequence[str]],
    *,
    find: str,
    key: str,
    on_change: Callable[[], None],
) -> View:
    """Draw the rows and say what is shown of them; columns in ``choices`` are picked from a list, or typed if empty."""
    name = _name(rows, key)
    AgGrid(
        pd.DataFrame(rows, columns=["id", *columns]),
        gridOptions=_options(columns, choices, find) | {"initialState": _kept(name, key)},
        height=min(520, 130 + 32 * max(len(rows), 3)),
        theme=_look(),
        update_on=list(_EVENTS),
        server_sync_strategy="server_wins",
        callback=lambda _: on_change(),
        key=name,
    )
    st.session_state[f"{key}_sent"] = {str(row["id"]): dict(row) for row in rows}
    st.session_state[f"{key}_name"] = name
    shown = tuple(str(row["id"]) for row in passing(rows, columns, find=find, key=key))
    return View(shown, _selected(_answer(key), {str(row["id"]) for row in rows}))


def passing(rows: Sequence[Row], columns: Mapping[str, str], *, find: str, key: str) -> list[Row]:
    """The rows that pass the words to find and the filters of the grid, as it told them last."""
    return sieve.found(sieve.shown(rows, _filters(_answer(key))), find, tuple(columns))


def edits(key: str, editable: Sequence[str]) -> list[Edit]:
    """The cells that were changed in the grid since it was last drawn."""
    sent = st.session_state.get(f"{key}_sent", {})
    return [
        Edit(cells["id"], column, cells.get(column), sent[cells["id"]]["revision"])
        for node in _raw(key).get("nodes", [])
        if (cells := node["data"])["id"] in sent
        for column in editable
        if (cells.get(column) or None) != sent[cells["id"]].get(column)
    ]


def edited(key: str, edit: Edit, revision: int) -> None:
    """Take note that an edit is done: the next one on its row is typed over this revision."""
    st.session_state[f"{key}_sent"][edit.id] |= {edit.column: edit.typed or None, "revision": revision}


def _answer(key: str) -> dict[str, Any]:
    """What the grid said last; kept apart from its widget, which is forgotten whenever another page is opened."""
    if said := _raw(key):
        st.session_state[f"{key}_said"] = {
            "gridState": said.get("gridState"),
            "selected": [node["data"]["id"] for node in said.get("nodes", []) if node.get("isSelected")],
        }
    return dict(st.session_state.get(f"{key}_said", {}))


def _raw(key: str) -> dict[str, Any]:
    name = st.session_state.get(f"{key}_name")
    return (st.session_state.get(name) if name else None) or {}


def _name(rows: Sequence[Row], key: str) -> str:
    """The widget's key. Rows are known to the grid by position: other rows or another order need another grid."""
    ids = "\n".join(str(row["id"]) for row in rows)
    return f"{key}_{hashlib.sha256(ids.encode()).hexdigest()[:12]}"


def _kept(name: str, key: str) -> dict[str, Any]:
    """Filters, order and widths that a new grid takes over from the one before; they never change under a grid."""
    if name not in st.session_state:  # a grid not drawn yet, or forgotten while another page was open
        state = _answer(key).get("gridState") or {}
        parts = ("filter", "sort", "columnSizing", "columnOrder")
        st.session_state[f"{key}_kept"] = {part: state[part] for part in parts if state.get(part)}
    return dict(st.session_state[f"{key}_kept"])


def _filters(answer: Mapping[str, Any]) -> sieve.Model:
    state = (answer.get("gridState") or {}).get("filter") or {}
    return dict(state.get("filterModel") or {})


def _selected(answer: Mapping[str, Any], there: set[str]) -> str | None:
    return next((claim_id for claim_id in answer.get("selected", []) if claim_id in there), None)


def _options(columns: Mapping[str, str], choices: Mapping[str, Sequence[str]], find: str) -> dict[str, Any]:
    return {
        "columnDefs": [_column(name, title, choices.get(name)) for name, title in columns.items()],
        "defaultColDef": {"sortable": True, "resizable": True, "floatingFilter": True, "minWidth": 70},
        "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": True},
        "stopEditingWhenCellsLoseFocus": True,
        "tooltipShowDelay": 500,
        "loadThemeGoogleFonts": False,
        "quickFilterText": find,
    }


def _column(name: str, title: str, choices: Sequence[str] | None) -> dict[str, Any]:
    number = name == "amount"
    column: dict[str, Any] = {
        "field": name,
        "headerName": title,
        "filter": "agNumberColumnFilter" if number else "agTextColumnFilter",
        "editable": choices is not None,
        "cellDataType": "number" if number else "text",
        "initialWidth": _WIDTHS.get(name, 110),
        "tooltipField": name,
    }
    if choices:
        column |= {"cellEditor": "agSelectCellEditor", "cellEditorParams": {"values": list(choices)}}
    return column


def _look() -> StAggridTheme:
    colours = theme.colours()
    return StAggridTheme(base="quartz").withParams(
        accentColor=colours.primary,
        backgroundColor=colours.page,
        foregroundColor=colours.text,
        browserColorScheme="dark" if theme.dark() else "light",
        fontFamily="Source Sans Pro, sans-serif",
        fontSize=14,
        spacing=5,
        wrapperBorderRadius=4,
    )
