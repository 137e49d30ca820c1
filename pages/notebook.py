"""Notebook: the charts that were kept and the text between them, in order: the brief an analyst hands on."""

import streamlit as st

from claimbook.ui import keeping, session

st.title("Notebook")

book = session.book()
notes = book.notes()

if not notes:
    st.info(
        "Nothing kept yet. On Compare, “Keep this in the notebook” puts the chart here, with your sentence under it."
    )

table = keeping.tables(book)
for note in notes:
    with st.container(border=True):
        keeping.entry(book, note, table)

if not book.read_only:
    keeping.add_text(book)
if notes:
    keeping.hand_on(book, notes, table)
