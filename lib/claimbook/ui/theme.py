"""Light or dark, and the colours that stand in .streamlit/config.toml for both."""

from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True, slots=True)
class Colours:
    page: str
    text: str
    primary: str


LIGHT = Colours(page="#ffffff", text="#22201c", primary="#0072B2")
DARK = Colours(page="#171614", text="#ece8e1", primary="#2b82bf")


def dark() -> bool:
    """Whether this browser shows the app dark."""
    return bool(st.context.theme.type == "dark")


def colours() -> Colours:
    """The colours in which this browser shows the app."""
    return DARK if dark() else LIGHT
