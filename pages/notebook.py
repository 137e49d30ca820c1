"""Notebook: the charts that were kept and the text between them, in order: the brief an analyst hands on."""

import streamlit as st

from claimbook.ui import keeping, ruler, session

st.title("Notebook")

book = session.book()
shelf = keeping.shelf(book)

if shelf.notes:
    with ruler.box("notebook"):
        for note in shelf.notes:
            with st.container(border=True):
                keeping.entry(book, note, shelf)
else:
    st.info(
        "Nothing kept yet. On Compare, “Keep this in the notebook” puts the chart here, with your sentence under it."
    )

if not book.read_only:
    keeping.add_text()
if shelf.notes:
    keeping.hand_on(book, shelf)
