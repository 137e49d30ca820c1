"""How the Compare page was left: Streamlit forgets its widgets when another page is opened."""

from collections.abc import Sequence
from typing import Any

import streamlit as st


def recall(key: str, default: Any) -> None:
    """Let the widget of that key begin as it was left before another page was opened."""
    if key not in st.session_state:
        st.session_state[key] = _kept().get(key, default)


def keep(*keys: str) -> None:
    """Remember how these widgets stand."""
    _kept().update({key: st.session_state[key] for key in keys})


def recall_series(key: str, options: Sequence[str]) -> None:
    """The same for the series picked: those that are still there; the first where they all are gone."""
    recall(key, options[:1])
    there = [name for name in st.session_state[key] if name in options]
    st.session_state[key] = there if there or not st.session_state[key] else options[:1]


def _kept() -> dict[str, Any]:
    kept: dict[str, Any] = st.session_state.setdefault("compare_kept", {})
    return kept
