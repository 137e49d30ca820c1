"""Claims: all of them in one grid; filter it, then accept, reject or set exactly the rows that are shown."""

import streamlit as st

from claimbook.ui import bulk, doors, elsewhere, grid, lens, oneness, recalling, register, session, sheet, sieve
from claimbook.ui.words import count

st.title("Claims")

book = session.book()
sheet.settle()
if wanted := sheet.to_open(book):
    doors.to_sentence(wanted)

claims = register.register()
if not len(claims.order):
    st.info(
        "No claims yet. They appear as soon as an article is read; how far the reading is stands at the left."
        if book.headings()
        else "No claims yet. They appear as soon as the book has articles: add some on the Articles page."
    )
    st.stop()

recalling.recall("claims_find", "")
recalling.recall("claims_group", "")
with st.container(horizontal=True, vertical_alignment="bottom"):
    find = st.text_input(
        "Find", key="claims_find", placeholder="words that occur in a row", icon=":material/search:", live=True
    )
    by = st.selectbox("Group by", sheet.GROUPS, format_func=sheet.GROUPS.get, key="claims_group", width=160)
    group = by or None
    with st.popover("Columns", icon=":material/view_column:"):
        sheet.choose_columns(book)
recalling.keep("claims_find", "claims_group")
acts = st.container(horizontal=True, vertical_alignment="center")

found = sieve.found(claims, sheet.asked(find, group))
here = sheet.draw(book, found, group)
said = grid.answer(sheet.KEY)
st.session_state["claims_shown"] = found

with acts:
    bulk.buttons(found, [claim_id for claim_id in said.selected if claim_id in here], book, find)
paged = f", {len(here):,} of them on this page" if len(here) < len(found) else ""
st.caption(f"{count(len(found), 'row')} shown of {count(len(claims.order), 'claim')}{paged}")

elsewhere.ask(book)
lens.look(book, said.at if said.at in here else None)
st.caption(sheet.KEYS)

with st.expander("Merge speakers", icon=":material/merge:", key="claims_merging", on_change="rerun") as merging:
    if merging.open:
        oneness.ask(book, book.claims())

sieve.make_ready(claims)  # last, when all stands on the page
