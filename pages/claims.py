"""Claims: all of them in one grid; filter it, then accept, reject or set exactly the rows that are shown."""

import streamlit as st

from claimbook.ui import bulk, doors, elsewhere, grid, ledger, oneness, session
from claimbook.ui.words import count, literal

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
    passing = grid.passing(rows, ledger.COLUMNS, find=find, key="claims_grid")
    rows = passing[bulk.page_of(len(passing), grid.PAGE)]

view = grid.show(
    rows,
    ledger.COLUMNS,
    ledger.choices(book),
    find="" if many else find,
    key="claims_grid",
    on_change=bulk.apply_edits,
)
shown = [row["id"] for row in passing] if many else list(view.shown)
st.session_state["claims_shown"] = shown
suggested = {claim.id for claim in claims if claim.verdict == "suggested"}

with acts:
    bulk.buttons(shown, [claim_id for claim_id in shown if claim_id in suggested], book)
here = f", {len(rows):,} of them on this page" if len(rows) < len(shown) else ""
st.caption(f"{count(len(shown), 'row')} shown of {count(len(claims), 'claim')}{here}")

elsewhere.ask(book)

if view.selected:
    claim = book.claim(view.selected)
    with st.container(border=True):
        st.text(claim.sentence)
        st.caption(literal(ledger.chain(claim, book.article(claim.article_sha256))))
        if claim.reason:
            st.caption("Why it was suggested")
            st.text(claim.reason)
        if st.button("Open the sentence in its article", type="primary", icon=":material/ink_highlighter:"):
            doors.to_sentence(claim)
else:
    st.caption("Click a row to read its sentence.")

with st.expander("Merge speakers", icon=":material/merge:", key="claims_merging", on_change="rerun"):
    oneness.ask(book, claims)
