"""How the Compare page was left: Streamlit forgets its widgets when another page is opened.

What a widget begins with is told to it in every run, as its default: a run may be cut short, and what is told in one
run alone is then lost. Its state is set only where it must change, for it shows what is set even over a click that
came meanwhile.
"""

from collections.abc import Sequence
from typing import Any

import streamlit as st

SIDE, SERIES = "compare_side", "compare_series"  # the keys of widgets that are asked in one place and set in another
SUGGESTIONS = "compare_suggestions"
_KEPT = "compare_kept"


def begins(key: str, default: Any) -> Any:
    """The value of the widget of that key: as it is, as it was left before another page was opened, or the default."""
    return st.session_state.get(key, _kept().get(key, default))


def begins_among(key: str, options: Sequence[str], default: str) -> str:
    """The same of one of some options; the default where they have it no longer."""
    held: str = begins(key, options[0])
    if held not in options and key in st.session_state:
        st.session_state[key] = default
    return held if held in options else default


def series(key: str, options: Sequence[str]) -> list[str]:
    """The same of the series picked: those that are still there; the first where they all are gone."""
    held = begins(key, options[:1])
    there = [name for name in held if name in options] or [*options[: bool(held)]]
    if there != held and key in st.session_state:
        st.session_state[key] = there
    return there


def recall(key: str, default: Any) -> None:
    """Let the widget of that key, which has no default, begin as it was left before another page was opened."""
    if key not in st.session_state:
        st.session_state[key] = _kept().get(key, default)


def keep(*keys: str) -> None:
    """Remember how these widgets stand."""
    _kept().update({key: st.session_state[key] for key in keys})


def _kept() -> dict[str, Any]:
    kept: dict[str, Any] = st.session_state.setdefault(_KEPT, {})
    return kept
