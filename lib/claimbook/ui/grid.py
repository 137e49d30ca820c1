"""The grid of claims: AG Grid in a frame of its own, a page of rows at a time; filters and order are answered here.

It tells what was done and how it stands, never its rows. The scripts it takes are those of grid.js; no word of an
article, and nothing that a book remembers, may stand where it looks for scripts: such values go through ``_plain``.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import pandas as pd
import streamlit as st
from st_aggrid import AgGrid, DataReturnMode, JsCode, StAggridTheme

from claimbook.ui import theme

Row = Mapping[str, Any]
Kind = Literal["text", "day", "number"]
_MARK = "::JSCODE::"  # what AG Grid's wrapper takes for the beginning and the end of a script
_FILTERS = {"text": "agTextColumnFilter", "day": "agDateColumnFilter", "number": "agNumberColumnFilter"}
_TYPES = {"text": "text", "day": "dateString", "number": "number"}
_EVENTS = ("cellEditRequest", "cellKeyDown", "rowClicked", "selectionChanged", "filterChanged", "sortChanged")
_SLOWLY = (["cellFocused", 150], ["columnResized", 400], ["columnMoved", 400])  # told once in so many milliseconds
_HIDDEN = ("id", "revision", "fold", "turn")
_STYLE = {
    ".claimbook-completed, .claimbook-completed input": {"width": "100%", "height": "100%", "box-sizing": "border-box"},
    ".claimbook-completed input": {"font": "inherit", "color": "inherit", "background": "inherit", "border": "0"},
    ".claimbook-head": {"font-weight": "600", "padding": "0 14px", "line-height": "30px", "cursor": "pointer"},
    ".ag-full-width-row": {"background-color": "color-mix(in srgb, var(--ag-foreground-color) 6%, transparent)"},
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, what lies in it, how it is edited.

    ``choices`` None: not at all. ``closed``: one of these; otherwise typed, with these offered.
    """

    title: str
    kind: Kind = "text"
    width: int = 110
    choices: Sequence[str] | None = None
    closed: bool = False
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns are shown, in which order and how wide, as the analyst left them.

    ``reset``: their widths are put back in a grid that is drawn already.
    """

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    widths: tuple[tuple[str, int], ...] = ()
    reset: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the grid said last: its acts, the row the keyboard is in, what is selected, how it is filtered and laid."""

    client: str = ""
    acts: tuple[Mapping[str, Any], ...] = ()
    at: str | None = None
    filters: Mapping[str, Mapping[str, Any]] | None = None
    sort: tuple[tuple[str, bool], ...] = ()
    selected: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    widths: tuple[tuple[str, int], ...] = ()


def answer(key: str) -> Answer:
    """What the grid under this key said; kept apart from its widget, which is forgotten on another page."""
    if said := st.session_state.get(key):
        st.session_state[f"{key}_said"] = Answer(
            client=said["client"],
            acts=tuple(said["acts"]),
            at=said["at"],
            filters=said["filters"],
            sort=tuple((column, bool(down)) for column, down in said["sort"]),
            selected=tuple(said["selected"]),
            order=tuple(said["order"]),
            widths=tuple(said["widths"].items()),
        )
    kept: Answer = st.session_state.get(f"{key}_said", Answer())
    return kept


def show(
    rows: Sequence[Row],
    columns: Mapping[str, Column],
    layout: Layout,
    *,
    key: str,
    height: int,
    on_change: Callable[[], None],
) -> None:
    """Draw these rows. A row with a ``fold`` heads a group; ``turn`` changes whenever the rows must be drawn anew."""
    AgGrid(
        pd.DataFrame(rows, columns=[*_HIDDEN, *columns]),
        gridOptions=_begun(columns, layout, key),
        columns_state=[_standing(name, columns[name], layout) for name in _order(columns, layout)],
        height=height,
        theme=_look(),
        update_on=[*_EVENTS, *_SLOWLY],
        data_return_mode=DataReturnMode.CUSTOM,
        custom_jscode_for_grid_return=_script("answer"),
        should_grid_return=_script("tells"),
        allow_unsafe_jscode=True,
        custom_css=_STYLE,
        callback=lambda _: on_change(),
        key=key,
    )


def _begun(columns: Mapping[str, Column], layout: Layout, key: str) -> dict[str, Any]:
    """The options, as they were when this grid was first drawn: under a grid they never change."""
    if key not in st.session_state:  # not drawn yet, or forgotten while another page was open
        said = answer(key)
        st.session_state[f"{key}_begun"] = json.dumps(
            _options(columns, layout, said), default=lambda code: code.js_code
        )
    return dict(json.loads(st.session_state[f"{key}_begun"]))


def _options(columns: Mapping[str, Column], layout: Layout, said: Answer) -> dict[str, Any]:
    return {
        "localeText": {"noRowsToShow": "no claim is like that"},
        "context": _all_scripts(),  # read before what stands below
        "columnDefs": [_column(name, column) for name, column in columns.items()],
        "defaultColDef": _any_column(),
        "initialState": _initial(columns, layout, said),
        "rowSelection": _selection(),
        "selectionColumnDef": {"pinned": "left", "width": 42},
        "getRowId": _script("rowId"),
        "isFullWidthRow": _script("isHead"),
        "fullWidthCellRenderer": _script("Head"),
        "alwaysPassFilter": _script("always"),
        "readOnlyEdit": True,
        "stopEditingWhenCellsLoseFocus": True,
        "maintainColumnOrder": True,
        "suppressColumnVirtualisation": True,  # or the keyboard and readers of the screen miss columns
        "ensureDomOrder": True,
        "tooltipShowDelay": 500,
        "loadThemeGoogleFonts": False,
    }


def _any_column() -> dict[str, Any]:
    return {
        "sortable": True,
        "resizable": True,
        "floatingFilter": True,
        "minWidth": 70,
        "comparator": _script("asItComes"),
        "suppressKeyboardEvent": _script("isOurs"),
    }


def _selection() -> dict[str, Any]:
    return {
        "mode": "multiRow",
        "checkboxes": True,
        "headerCheckbox": True,
        "enableClickSelection": False,
        "isRowSelectable": _script("isClaim"),
    }


def _initial(columns: Mapping[str, Column], layout: Layout, said: Answer) -> dict[str, Any]:
    """Filters and order as they were left in this tab, columns as they were left in this book."""
    sort = [{"colId": column, "sort": "desc" if down else "asc"} for column, down in said.sort]
    widths = [{"colId": column, "width": width} for column, width in layout.widths if column in columns]
    state = {
        "filter": {"filterModel": dict(said.filters)} if said.filters else None,
        "sort": {"sortModel": sort} if sort else None,
        "columnVisibility": {"hiddenColIds": [*layout.hidden]} if layout.hidden else None,
        "columnOrder": {"orderedColIds": _order(columns, layout)} if layout.order else None,
        "columnSizing": {"columnSizingModel": widths} if widths else None,
    }
    return {part: _plain(told) for part, told in state.items() if told} | {"partialColumnState": True}


def _order(columns: Mapping[str, Column], layout: Layout) -> list[str]:
    """Every column once: those that were put in order, then those that are new."""
    return list(dict.fromkeys([*(name for name in layout.order if name in columns), *columns]))


def _standing(name: str, column: Column, layout: Layout) -> dict[str, Any]:
    hidden = {"colId": name, "hide": name in layout.hidden}
    return hidden | ({"width": column.width} if layout.reset else {})


def _column(name: str, column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "field": name,
        "headerName": column.title,
        "filter": _FILTERS[column.kind],
        "filterParams": {"debounceMs": 250, "maxNumConditions": 2},
        "editable": column.choices is not None,
        "cellDataType": _TYPES[column.kind],
        "initialWidth": column.width,
        "tooltipField": name,
        **_editor(column),
    }
    return told | ({"initialPinned": "left", "lockPinned": True} if column.pinned else {})


def _editor(column: Column) -> dict[str, Any]:
    if column.choices is None:
        return {}
    if column.kind != "text":
        return {"cellEditor": _script("Day") if column.kind == "day" else "agNumberCellEditor"}
    values = _plain([*column.choices])
    editor = "agSelectCellEditor" if column.closed else _script("Completed")
    return {"cellEditor": editor, "cellEditorParams": {"values": values or None}}


def _plain(told: Any) -> Any:
    """The same without what would be taken for a script."""
    words = json.dumps(told)
    while _MARK in words:  # taken out, it may leave another one
        words = words.replace(_MARK, "")
    return json.loads(words)


@cache
def _script(name: str) -> JsCode:
    """One of the functions of grid.js, in the form that AG Grid's wrapper takes."""
    return _code(f"window.claimbookGrid.{name}")


@cache
def _all_scripts() -> JsCode:
    """What makes the functions of grid.js known to the frame."""
    source = files(__package__).joinpath("grid.js").read_text("utf-8")
    names = re.findall(r"^export (?:const|class) (\w+)", source, re.MULTILINE)
    plain = re.sub(r"^export ", "", source, flags=re.MULTILINE)
    return _code(f"(() => {{ {plain}\nwindow.claimbookGrid = {{ {', '.join(names)} }}; return {{}}; }})()")


def _code(source: str) -> JsCode:
    code = JsCode("")
    code.js_code = f"{_MARK}{source}{_MARK}"  # as it is: given to it, JsCode would take its lines for one
    return code


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
