"""The open book: one for the whole process, named by the environment; the sample when none is named."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
import streamlit as st

from claimbook import sample
from claimbook.book import Book
from claimbook.errors import ClaimbookError
from claimbook.ui.launch import BOOK
from claimbook.ui.words import literal

_FLASH = "flash"


def book() -> Book:
    """The book that this process has open."""
    return _opened(str(path()))


def path() -> Path:
    """Where the open book lies."""
    return Path(os.environ.get(BOOK) or sample_path())


def sample_path() -> Path:
    return platformdirs.user_data_path("claimbook") / "sample.db"


def is_sample() -> bool:
    return BOOK not in os.environ


def switch(other: Path) -> Book:
    """Open another book for everyone this process serves; what refuses to open changes nothing."""
    opened = _opened(str(other.absolute()))
    os.environ[BOOK] = str(other.absolute())
    return opened


@contextmanager
def guard() -> Iterator[None]:
    """Show a refusal where the page would be, in its own words."""
    try:
        yield
    except ClaimbookError as refusal:
        st.error(literal(refusal))


def flash(words: str, *, kind: str = "success") -> None:
    """Keep words for the next run of the page: what an act did is told after the page is drawn anew."""
    st.session_state.setdefault(_FLASH, []).append((kind, words))


def show_flashes() -> None:
    for kind, words in st.session_state.pop(_FLASH, []):
        {"success": st.success, "warning": st.warning, "error": st.error}[kind](literal(words))


@contextmanager
def telling() -> Iterator[None]:
    """Inside a callback: a refusal is told on the page that follows."""
    try:
        yield
    except ClaimbookError as refusal:
        flash(str(refusal), kind="error")


@st.cache_resource(show_spinner=False)
def _opened(where: str) -> Book:
    if where != str(sample_path()):
        return Book.open(Path(where))
    Path(where).parent.mkdir(parents=True, exist_ok=True)
    opened = Book.open(Path(where))
    if not opened.articles():
        sample.fill(opened)
    return opened
