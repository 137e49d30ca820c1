"""An empty page of Streamlit: what any app takes to its first words, served by `annotator.py` for the difference."""

import streamlit as st

st.title("Nothing")
