"""Claims: all of them in one grid; filter it, then accept, reject or set exactly the rows that are shown."""

import streamlit as st

from claimbook.ui import bulk, doors, grid, ledger, session, sieve
from claimbook.ui.words import count

st.title("Claims")

book = session.book()
claims = book.claims()

if not claims:
    st.info("No claims yet. They appear as soon as the book has articles: add some on the Articles page.")
    st.stop()

rows = ledger.rows(claims, book.articles())
find = st.text_input("Find", key="claims_find", placeholder="words that occur in a row", icon=":material/search:")
acts = st.container(horizontal=True, vertical_alignment="center")

if many := len(rows) > grid.PAGE:
    rows = sieve.found(rows, find, tuple(ledger.COLUMNS))
    rows = rows[bulk.page_of(len(rows), grid.PAGE)]

view = grid.show(
    rows,
    ledger.COLUMNS,
    ledger.choices(book),
    find="" if many else find,
    key="claims_grid",
    on_change=bulk.apply_edits,
)
st.session_state["claims_shown"] = list(view.shown)

with acts:
    bulk.buttons(view.shown, book)
st.caption(f"{count(len(view.shown), 'row')} shown of {count(len(claims), 'claim')}")

if view.selected:
    claim = book.claim(view.selected)
    with st.container(border=True):
        st.text(claim.sentence)
        if claim.reason:
            st.caption("Why it was suggested")
            st.text(claim.reason)
        if st.button("Open the sentence in its article", type="primary", icon=":material/ink_highlighter:"):
            doors.to_sentence(claim)
else:
    st.caption("Click a row to read its sentence.")

with st.expander("Merge speakers", icon=":material/merge:"):
    bulk.merging(claims)
