"""The controls round the grid: acts on the rows shown, and edits of cells."""

from collections.abc import Sequence

import streamlit as st

from claimbook.book import Book
from claimbook.model import STAGES
from claimbook.ui import elsewhere, grid, ledger, session
from claimbook.ui.words import count

FIELDS = {"speaker": "Speaker", "series": "Series", "stage": "Stage", "said_on": "Day", "tag": "Tag"}


def buttons(ids: Sequence[str], waiting: Sequence[str], book: Book) -> None:
    """Accept or reject those of the rows shown that wait for a verdict, or set a field of all; each number said before.

    What the analyst judged by hand is never judged over.
    """
    none, these = not waiting, _these(waiting)
    st.button(
        f"Accept {these}",
        key="bulk_accept",
        type="secondary" if none else "primary",
        disabled=none,
        on_click=ledger.judge,
        args=(waiting, "accepted"),
    )
    st.button(f"Reject {these}", key="bulk_reject", disabled=none, on_click=ledger.judge, args=(waiting, "rejected"))
    with st.popover(f"Set a field of {_these(ids)}", disabled=not ids):
        _setting(ids, book)
    if judged := len(ids) - len(waiting):
        st.caption(f"{judged:,} already judged {'stays as it is' if judged == 1 else 'stay as they are'}")


def apply_edits() -> None:
    """Put what was typed into the grid's cells into the book, each cell an act."""
    for edit in grid.edits("claims_grid", ledger.EDITABLE):
        session.hush()
        with session.telling():
            revision = ledger.edit(session.book(), edit.id, edit.column, edit.typed, edit.revision)
            grid.edited("claims_grid", edit, revision)
            if edit.column == "speaker":
                elsewhere.corrected([edit.id])


def page_of(total: int, size: int) -> slice:
    """Which of the rows to show, where they are too many for one grid."""
    pages = max(1, -(-total // size))
    if st.session_state.get("claims_page", 1) > pages:  # a filter has left fewer
        st.session_state["claims_page"] = pages
    number = st.number_input(f"Page, of {pages}", 1, pages, key="claims_page") if pages > 1 else 1
    return slice((number - 1) * size, number * size)


def _these(ids: Sequence[str]) -> str:
    return f"these {len(ids):,}" if len(ids) != 1 else "this one"


def _setting(ids: Sequence[str], book: Book) -> None:
    field = st.selectbox("Field", list(FIELDS), format_func=FIELDS.__getitem__, key="bulk_field")
    title = FIELDS[field]
    key = f"bulk_{field}"
    if field == "said_on":
        st.text_input(title, key=key, placeholder="2024-10-28 or 28 October 2024")
    elif field == "tag":
        st.selectbox(title, [tag.name for tag in book.tags()], key=key)
    else:
        known = STAGES if field == "stage" else ledger.values(book.claims(), field)
        st.selectbox(title, known, index=None, accept_new_options=True, key=key)
    st.button(
        f"Set the {title.lower()} of {count(len(ids), 'claim')}", key="bulk_set", on_click=_set, args=(ids, field)
    )


def _set(ids: Sequence[str], field: str) -> None:
    ledger.set_field(ids, field, str(st.session_state[f"bulk_{field}"] or ""))
    if field == "speaker":
        elsewhere.corrected(ids)
