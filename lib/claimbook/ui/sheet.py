"""The sheet of claims: what is asked of it, the page of it that is drawn, what its acts do to the book."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from claimbook.book import Book
from claimbook.book.base import Op
from claimbook.model import STAGES, Claim
from claimbook.ui import elsewhere, grid, ledger, outline, recalling, session, words
from claimbook.ui.annotator import fields
from claimbook.ui.sieve import Found, Group, Wanted
from claimbook.ui.words import count

KEY = "claims_grid"
SIZE = 200  # lines of a page: what a change of the filter sends
GROUPS = {"": "Nothing", "series": "Series", "speaker": "Speaker", "article": "Article", "outlet": "Outlet"}
KEYS = (
    "In the grid: arrows walk, `space` selects, `Enter` edits, `ctrl+z` undoes. In the columns Quote, Verdict, Article "
    "and Outlet `a` accepts, `x` rejects, `u` undoes and `o` opens the article; elsewhere a letter begins to type."
)
_OFFERED = 500  # names with which typing is completed
_PAGE = "claims_page"  # the key of the widget; another filter begins at the first
_LAYOUT = "claims columns"  # the setting of the book
_RESET, _LAID = "claims_columns_reset", "claims_columns_laid"


def asked(find: str, group: str | None) -> Wanted:
    """Which claims are wanted: by the words to find, by the filters of the columns, in their order."""
    said = grid.answer(KEY)
    wanted = Wanted(find, said.filters or {}, said.sort, group)
    if wanted != st.session_state.get("claims_wanted", wanted):
        st.session_state[_PAGE] = 1
    st.session_state["claims_wanted"] = wanted
    return wanted


def draw(book: Book, found: Found, group: str | None) -> list[str]:
    """Draw one page of what was found; the ids of the claims on it."""
    folded = {name for column, name in st.session_state.get("claims_folded", ()) if column == group}
    lines = outline.length(found.groups, folded) if group else len(found)
    page = _page(lines)
    drawn = list(outline.parts(found.groups, folded, page)) if group else [outline.Part(_ALL, True, page)]
    claims = {claim.id: (claim, heading) for claim, heading in book.listed(_ids(found, drawn))}
    turn = {"turn": st.session_state.get("claims_turn", 0), "fold": None}
    rows: list[Mapping[str, Any]] = []
    for part in drawn:
        rows += [_head(part) | turn | {"fold": "open" if part.unfolded else "shut"}] if group else []
        here = [found.register.ids[found.rows[row]] for row in part.rows]
        rows += [ledger.row(*claims[claim_id]) | turn for claim_id in here if claim_id in claims]
    height = min(430, 110 + 30 * max(len(rows), 3))
    grid.show(rows, columns(book), layout(book), key=KEY, height=height, on_change=settle)
    return [*claims]


COLUMNS: Mapping[str, grid.Column] = {
    "quote": grid.Column("Quote", width=170, pinned=True),
    "verdict": grid.Column("Verdict", width=105, choices=[*ledger.DONE], closed=True),
    "figure": grid.Column("Figure", width=130, choices=()),
    "speaker": grid.Column("Speaker", width=160, choices=()),
    "said_on": grid.Column("Said on", "day", width=180, choices=()),
    "series": grid.Column("Series", width=190, choices=()),
    "stage": grid.Column("Stage", width=140, choices=["", *map(words.spoken, STAGES)], closed=True),
    "article": grid.Column("Article", width=200),
    "outlet": grid.Column("Outlet"),
    "status": grid.Column("Status", choices=[*map(words.spoken, fields.STATUSES)], closed=True),
    "tag": grid.Column("Tag", width=90, choices=(), closed=True),
    "note": grid.Column("Note", width=160, choices=()),
    "amount": grid.Column("Amount", "number", choices=()),
}


def columns(book: Book) -> dict[str, grid.Column]:
    """The columns, with what this book offers in them."""
    offered = _names(book, str(session.path()), book.revision) | {"tag": [tag.name for tag in book.tags()]}
    return {**COLUMNS, **{name: replace(COLUMNS[name], choices=choices) for name, choices in offered.items()}}


@st.cache_data(max_entries=4, show_spinner=False)
def _names(_book: Book, where: str, revision: int) -> dict[str, list[str]]:
    """The names with which typing is completed: worked out once for each state of a book."""
    return {name: _book.values(name, _OFFERED) for name in ("speaker", "series")}


def layout(book: Book) -> grid.Layout:
    """Which columns are shown and how, as this book remembers it."""
    told = json.loads(book.setting(_LAYOUT) or "{}")
    return grid.Layout(
        tuple(told.get("order", ())),
        tuple(told.get("hidden", ())),
        tuple(told.get("widths", {}).items()),
        reset=st.session_state.get(_RESET, False),
    )


def choose_columns(book: Book) -> None:
    """Ask which columns are shown; the book remembers it."""
    titles = {name: column.title for name, column in COLUMNS.items() if not column.pinned}
    hidden = layout(book).hidden
    st.pills(
        "Columns shown",
        [*titles],
        selection_mode="multi",
        default=[name for name in titles if name not in hidden],
        format_func=titles.__getitem__,
        key="claims_columns",
        on_change=_choose,
        args=(tuple(titles),),
    )
    st.caption("Drag a heading to move its column, or its edge to widen it. The book remembers all three.")
    st.button("All as at first", key="claims_reset", disabled=not book.setting(_LAYOUT), on_click=_reset)


def settle() -> None:
    """Do in the book what was done in the grid since: each act once, however often it is told."""
    said, book = grid.answer(KEY), session.book()
    done = st.session_state.setdefault("claims_done", {})
    for act in said.acts:
        if act["seq"] > done.get(said.client, 0) and act["seq"] > book.ack(said.client):
            session.hush()
            with session.telling():
                _ACTS[act["kind"]](book, act, (said.client, act["seq"]))
            st.session_state["claims_turn"] = st.session_state.get("claims_turn", 0) + 1
        done[said.client] = max(act["seq"], done.get(said.client, 0))
    _keep_layout(book, said)


def _page(lines: int) -> range:
    """The lines of the page that is chosen, where there are several."""
    pages, number = max(1, -(-lines // SIZE)), 1
    recalling.recall(_PAGE, 1)
    if st.session_state[_PAGE] > pages:  # a filter has left fewer
        st.session_state[_PAGE] = pages
    if pages > 1:
        number = int(st.number_input(f"Page, of {pages:,}", 1, pages, key=_PAGE, width=160))
        recalling.keep(_PAGE)
    return range((number - 1) * SIZE, min(number * SIZE, lines))


def _ids(found: Found, drawn: Sequence[outline.Part]) -> list[str]:
    return [found.register.ids[found.rows[row]] for part in drawn for row in part.rows]


_ALL = Group(None, 0, 0)


def _head(part: outline.Part) -> dict[str, Any]:
    group = part.group
    named = group.name or "none"
    waiting = f", {group.waiting:,} to be judged" if group.waiting else ""
    return {"id": _head_id(group.name), "quote": f"{named} · {count(group.claims, 'claim')}{waiting}"}


def _head_id(name: str | None) -> str:
    return f"group {json.dumps(name)}"


def _choose(names: Sequence[str]) -> None:
    book, shown = session.book(), st.session_state["claims_columns"]
    _remember(book, hidden=[name for name in names if name not in shown])


def _keep_layout(book: Book, said: grid.Answer) -> None:
    """Remember columns that were moved or widened since the grid last told of them."""
    laid, st.session_state[_LAID] = st.session_state.get(_LAID), (said.order, said.widths)
    if laid == st.session_state[_LAID]:
        return
    known, defaults = layout(book), {name: column.width for name, column in COLUMNS.items()}
    order = said.order if said.order != (known.order or tuple(defaults)) else ()
    widths = {name: width for name, width in said.widths if width != (defaults | dict(known.widths)).get(name)}
    if order:
        _remember(book, order=order)
    if widths:
        _remember(book, widths=dict(known.widths) | widths)


def _reset() -> None:
    """Every column shown, in its place and as wide as at first."""
    book = session.book()
    if not book.read_only:
        book.set_setting(_LAYOUT, "")
        st.session_state[_RESET] = True
        st.session_state.pop("claims_columns", None)


def _remember(book: Book, **told: Any) -> None:
    st.session_state[_RESET] = False
    if not book.read_only:
        book.set_setting(_LAYOUT, json.dumps(json.loads(book.setting(_LAYOUT) or "{}") | told))


def _edit(book: Book, act: Mapping[str, Any], op: Op) -> None:
    mine: dict[str, int] = st.session_state.setdefault("claims_mine", {})
    over = max(act["revision"], mine.get(act["id"], 0))
    typed = None if act["value"] is None else str(act["value"])
    mine[act["id"]] = ledger.edit(book, act["id"], act["column"], typed, over, op=op)
    if act["column"] == "speaker":
        elsewhere.corrected([act["id"]])


def _judge(book: Book, act: Mapping[str, Any], op: Op) -> None:
    book.judge(book.there(act["ids"]), act["verdict"], op=op)
    mine: dict[str, int] = st.session_state.setdefault("claims_mine", {})
    mine |= dict.fromkeys(act["ids"], book.revision)


def _fold(book: Book, act: Mapping[str, Any], op: Op) -> None:
    group = (st.session_state.get("claims_group") or None, json.loads(act["id"].removeprefix("group ")))
    st.session_state["claims_folded"] = st.session_state.get("claims_folded", frozenset()) ^ {group}


def _open(book: Book, act: Mapping[str, Any], op: Op) -> None:
    st.session_state["claims_open"] = act["id"]


_ACTS: Mapping[str, Callable[[Book, Mapping[str, Any], Op], object]] = {
    "edit": _edit,
    "judge": _judge,
    "undo": lambda book, _, op: book.undo(op=op),
    "redo": lambda book, _, op: book.redo(op=op),
    "fold": _fold,
    "open": _open,
}


def to_open(book: Book) -> Claim | None:
    """The claim whose sentence was asked for in the grid, once."""
    wanted = st.session_state.pop("claims_open", None)
    return next((claim for claim, _ in book.listed([wanted])), None) if wanted else None
