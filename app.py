"""Claimbook, served by ``streamlit run app.py``: the app object; the pages are chosen in pages/navigation.py."""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).resolve().parent / "pages" / "navigation.py")
