"""Series: which figures count the same thing; merged, split and named by hand."""

import streamlit as st

from claimbook.ui import doors, grouping, session, workshop
from claimbook.ui.words import count

st.title("Series")

book = session.book()
found = grouping.groups(book.claims())

if not found:
    st.info("No series yet. They appear as soon as the book has articles with figures in them.")
    workshop.remembered(book)
    st.stop()

st.caption(f"{count(sum(len(series.claims) for series in found), 'figure')} in {len(found):,} series")
workshop.proposed(book, found)
st.subheader("All series")
chosen = workshop.picked(found)

if chosen:
    names = [series.name for series in found]
    workshop.whole(chosen, names)
    named = {article.sha256: article.label for article in book.articles()}
    ticked = workshop.claims([claim for series in chosen for claim in series.claims], named)
    if ticked:
        workshop.some(ticked, names)
        if st.button("Open the sentence of the first", icon=":material/ink_highlighter:"):
            doors.to_sentence(ticked[0])
else:
    st.caption("Pick series to rename, merge or split them.")

workshop.remembered(book)
