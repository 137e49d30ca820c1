"""Files that are uploaded: asked for, taken when a button is pressed, and kept until they were.

Nothing tells a button of a file whose upload has not begun: where the server is slow, one that is pressed at once
would take nothing, and a form that clears itself would let the file go.
"""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from claimbook.ui import session

_NOT_HERE = "No file has come as yet. Press again when its name stands there; choose it anew if it does not come."


def ask(label: str, key: str, kinds: Sequence[str] | None = None, *, several: bool = True) -> None:
    """Ask for files, or for one, under this key."""
    st.file_uploader(label, type=kinds, accept_multiple_files=several, key=_turned(key))


def here(key: str, *others: str) -> list[list[UploadedFile]]:
    """Inside a callback: the files that came under each key, to be asked anew; nothing without those of the first."""
    found = [_listed(st.session_state[_turned(each)]) for each in (key, *others)]
    if not found[0]:
        session.flash(_NOT_HERE, kind="warning")
        return []
    for each in (key, *others):
        st.session_state[f"{each} turn"] = _turn(each) + 1
    return found


def _listed(held: list[UploadedFile] | UploadedFile | None) -> list[UploadedFile]:
    if isinstance(held, list):
        return held
    return [held] if held else []


def _turned(key: str) -> str:
    return f"{key} {_turn(key)}"


def _turn(key: str) -> int:
    turn: int = st.session_state.get(f"{key} turn", 0)
    return turn
