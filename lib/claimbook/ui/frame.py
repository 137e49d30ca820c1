"""What stands on every page: the line of the sample, undo and redo in words, who annotates, the progress of reading."""

from pathlib import Path

import streamlit as st

from claimbook.book import Book
from claimbook.ui import intake, session, suggester
from claimbook.ui.words import literal

_HERE = Path(__file__).parent
ICON = (_HERE / "icon.svg").read_text("utf-8")


def show(*, undoing: bool = True) -> None:
    """The sidebar, the sample's line and what the last act has to tell; no undo where the page has its own."""
    book = session.book()
    st.html(_HERE / "frame.css")
    with st.sidebar:
        st.caption(literal("The sample" if session.is_sample() else book.path.name), help=literal(book.path))
        if undoing:
            undo(book)
        suggester.show()
        annotator(book)
    if session.is_sample():
        sample_line()
    if book.read_only:
        st.warning("This book can be read here, not written: nothing you do is kept. Export works.")
    session.show_flashes()


def undo(book: Book) -> None:
    """Undo and redo, each with the words of what it takes back or does again."""
    st.button(
        f"Undo: {literal(book.undoable)}" if book.undoable else "Undo",
        key="undo",
        icon=":material/undo:",
        disabled=not book.undoable,
        on_click=_undo,
        width="stretch",
    )
    if book.redoable:
        st.button(
            f"Redo: {literal(book.redoable)}", key="redo", icon=":material/redo:", on_click=_redo, width="stretch"
        )


def annotator(book: Book) -> None:
    """Asked once; afterwards a line with a way to change it."""
    if session.is_sample():
        return
    if book.setting("annotator") is None:
        _ask(book)
    else:
        with st.popover(f"Annotator: {literal(book.annotator)}", type="tertiary"):
            _ask(book)


def sample_line() -> None:
    """One line that says this is the sample, and leads out of it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown("This is the sample.", width="content")
        with st.popover("**Open my own articles**", type="tertiary"):
            _way_out()


def _way_out() -> None:
    here = Path("claimbook.db")
    if here.exists():
        st.button(f"Open {literal(here.absolute())}", key="own_open", on_click=_open, args=(here,))
    st.caption(f"They go into a book of their own: {literal(here.absolute())}")
    intake.ask("own", into=lambda: session.switch(here))


def _open(where: Path) -> None:
    with session.telling():
        session.switch(where)


def _ask(book: Book) -> None:
    with st.form("annotator_form", border=False):
        st.text_input("Who annotates?", value=book.annotator, key="annotator_name")
        st.form_submit_button("Keep the name", on_click=_keep_name)


def _keep_name() -> None:
    if name := st.session_state["annotator_name"].strip():
        with session.telling():
            session.book().set_setting("annotator", name)


def _undo() -> None:
    with session.telling():
        if words := session.book().undo():
            session.flash(f"Undone: {words}")


def _redo() -> None:
    with session.telling():
        if words := session.book().redo():
            session.flash(f"Done again: {words}")
