"""The open book: one for the whole process, named by the environment; the sample when none is named."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import platformdirs
import streamlit as st

from claimbook import sample
from claimbook.book import Book
from claimbook.errors import ClaimbookError
from claimbook.language import chosen
from claimbook.ui.launch import BOOK
from claimbook.ui.words import literal

_FLASH = "flash"
_LASTS, _LASTS_REFUSED = 4.0, 30.0  # seconds


def book() -> Book:
    """The book that this process has open."""
    return _opened(str(path()))


def path() -> Path:
    """Where the open book lies."""
    return Path(os.environ.get(BOOK) or sample_path())


def sample_path() -> Path:
    """Where the sample's book lies, whichever book is open."""
    return platformdirs.user_data_path("claimbook") / "sample.db"


def language() -> str:
    """The language pipeline that reads here: the environment's, else the open book's, else ours."""
    return chosen(setting=book().setting("language"))


def is_sample() -> bool:
    """Whether the sample is open."""
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


@dataclass
class Flash:
    """What an act did, told after the page is drawn anew."""

    kind: str
    words: str
    names: tuple[str, ...] = ()  # what the words speak of, too much to be read at once
    shown_at: float | None = None

    @property
    def is_over(self) -> bool:
        lasts = _LASTS if self.kind == "success" else _LASTS_REFUSED
        return self.shown_at is not None and time.monotonic() - self.shown_at > lasts


def flash(words: str, *, kind: str = "success", names: Sequence[str] = ()) -> None:
    """Tell these words on the next run of the page, instead of what was told before."""
    hush()
    st.session_state[_FLASH].append(Flash(kind, words, tuple(names)))


def hush() -> None:
    """Tell no more what was told of the act before: there is another one."""
    st.session_state[_FLASH] = [told for told in st.session_state.get(_FLASH, []) if told.shown_at is None]


def show_flashes() -> None:
    """Tell what there is to tell; it stays a moment, for one act may let the page run several times."""
    st.session_state[_FLASH] = [told for told in st.session_state.get(_FLASH, []) if not told.is_over]
    with st.container():  # always there: where what stands below has moved, Streamlit closes what was open in it
        for told in st.session_state[_FLASH]:
            told.shown_at = told.shown_at or time.monotonic()
            {"success": st.success, "warning": st.warning, "error": st.error}[told.kind](literal(told.words))
            if told.names:
                with st.expander("Which ones"):
                    st.text("\n".join(told.names))


@contextmanager
def telling() -> Iterator[None]:
    """Inside a callback: a refusal is told on the page that follows."""
    try:
        yield
    except ClaimbookError as refusal:
        flash(str(refusal), kind="error")


def soon(key: str, *given: object) -> None:
    """Inside a callback: what the page is to do when it comes to ``done``.

    A run of a page may be cut short by the next message from the browser, and a press is told to one run only: what
    is done in the page itself, and not in a callback, would be lost.
    """
    st.session_state[f"soon {key}"] = given


def done(key: str, words: str, act: Callable[..., object]) -> bool:
    """Do it with what was given, if it was asked for, under these words; whether it was done without a refusal."""
    given = st.session_state.get(f"soon {key}")
    if given is None:
        return False
    with st.spinner(words), guard():
        try:
            act(*given)
        finally:
            del st.session_state[f"soon {key}"]
        return True
    return False


@st.cache_resource(show_spinner=False)
def _opened(where: str) -> Book:
    if where != str(sample_path()):
        return Book.open(Path(where))
    Path(where).parent.mkdir(parents=True, exist_ok=True)
    opened = Book.open(Path(where))
    if not opened.articles():
        sample.fill(opened)
    return opened
