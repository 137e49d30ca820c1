"""The buttons above the grid: acts on the rows chosen, or on all that are shown."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from claimbook.book import Book
from claimbook.model import STAGES, Verdict
from claimbook.ui import elsewhere, ledger, session
from claimbook.ui.sieve import Found
from claimbook.ui.words import count, literal, spoken

FIELDS = {"speaker": "Speaker", "series": "Series", "stage": "Stage", "said_on": "Day", "tag": "Tag"}


def buttons(found: Found, chosen: Sequence[str], book: Book, find: str) -> None:
    """Acts on the rows chosen, or where none is on all that are shown for these words; each number said before."""
    if chosen:
        _on_chosen(chosen)
    else:
        _on_shown(found, find)
    ids = chosen or found
    with st.popover(
        f"Set a field of {_these(len(ids))}", disabled=not len(ids), key="bulk_setting", on_change="rerun"
    ) as box:
        if box.open:
            _setting(chosen or found.ids, book)
    if not chosen and (judged := len(found) - len(found.waiting)):
        st.caption(f"{judged:,} already judged {'stays as it is' if judged == 1 else 'stay as they are'}")


def _on_shown(found: Found, find: str) -> None:
    """Accept or reject those that wait for a verdict: what was judged by hand is never judged over unseen."""
    waiting = found.waiting
    none, these = not len(waiting), _these(len(waiting))
    kind: Literal["primary", "secondary"] = "secondary" if none else "primary"
    accept, reject = (waiting, "accepted", find), (waiting, "rejected", find)
    st.button(f"Accept {these}", key="bulk_accept", type=kind, disabled=none, on_click=_judge, args=accept)
    st.button(f"Reject {these}", key="bulk_reject", disabled=none, on_click=_judge, args=reject)


def _on_chosen(ids: Sequence[str]) -> None:
    for act, verdict in (("Accept", "accepted"), ("Reject", "rejected"), ("Reopen", "suggested")):
        st.button(
            f"{act} the {len(ids):,} selected",
            key=f"bulk_{verdict}",
            type="primary" if verdict == "accepted" else "secondary",
            on_click=ledger.judge_over,
            args=(ids, verdict),
        )


def _judge(found: Found, verdict: Verdict, find: str) -> None:
    """Judge what was shown for these words; none where others were typed meanwhile, for nobody has seen their rows."""
    typed = st.session_state["claims_find"]
    if typed == find:
        ledger.judge(found.ids, verdict)
        return
    rows = f"the rows with “{literal(typed)}”" if typed.strip() else "all rows"
    session.flash(f"Nothing was judged: {rows} are shown only now. Look, and press again.", kind="warning")


def _these(number: int) -> str:
    return f"these {number:,}" if number != 1 else "this one"


def _setting(ids: Sequence[str], book: Book) -> None:
    field = st.selectbox("Field", list(FIELDS), format_func=FIELDS.__getitem__, key="bulk_field")
    title = FIELDS[field]
    key = f"bulk_{field}"
    if field == "said_on":
        st.text_input(title, key=key, placeholder="2024-10-28 or 28 October 2024")
    elif field == "tag":
        st.selectbox(title, [tag.name for tag in book.tags()], key=key)
    elif field == "stage":
        st.selectbox(title, STAGES, index=None, format_func=spoken, key=key)
    else:
        st.selectbox(title, book.values(field), index=None, accept_new_options=True, key=key)
    st.button(
        f"Set the {title.lower()} of {count(len(ids), 'claim')}", key="bulk_set", on_click=_set, args=(ids, field)
    )


def _set(ids: Sequence[str], field: str) -> None:
    ledger.set_field(ids, field, str(st.session_state[f"bulk_{field}"] or ""))
    if field == "speaker":
        elsewhere.corrected(ids)
