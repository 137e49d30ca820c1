"""With which language pipeline the articles of the book are read: chosen on the page, kept in the book."""

import os

import streamlit as st

from claimbook.book import Book
from claimbook.language import choice
from claimbook.ui import session

_SAID = {
    choice.BLANK: "rules alone, many times faster",
    choice.PACKAGED: "rules and the English parser that ships with Claimbook",
}


def choose(book: Book) -> None:
    """Ask with what to read from now on; what was read before stays until it is suggested again."""
    named = os.environ.get(choice.VARIABLE)
    current = named or book.setting("language") or choice.DEFAULT
    names = [current, *(name for name in choice.available() if name != current)]
    st.selectbox(
        "Read with",
        names,
        key="language",
        format_func=lambda name: f"{name}: {_SAID[name]}" if name in _SAID else f"{name}: installed",
        help="For articles read from now on. Those read before change when you suggest again.",
        disabled=bool(named) or book.read_only,
        on_change=_keep,
    )
    if named:
        st.caption(f"{choice.VARIABLE} or --language says so; start Claimbook without it to choose here.")


def _keep() -> None:
    with session.telling():
        session.book().set_setting("language", st.session_state["language"])
