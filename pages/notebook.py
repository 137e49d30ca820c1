"""Notebook: the charts that were kept and the text between them, in order: the brief an analyst hands on."""

import streamlit as st

from claimbook.ui import keeping, ruler, session

st.title("Notebook")

book = session.book()
notes = book.notes()

if not notes:
    st.info(
        "Nothing kept yet. On Compare, “Keep this in the notebook” puts the chart here, with your sentence under it."
    )

shelf = keeping.shelf(book)
if notes:
    with ruler.box("notebook"):
        for note in notes:
            with st.container(border=True):
                keeping.entry(book, note, shelf)

if not book.read_only:
    keeping.add_text()
if notes:
    keeping.hand_on(book, notes, shelf)
