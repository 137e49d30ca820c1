"""Tags: what a mark can be called, its colour and its key."""

import streamlit as st

from claimbook.ui import session, tagging

st.title("Tags")

book = session.book()

for tag in book.tags():
    with st.container(border=True):
        tagging.form(tag)

with st.expander("Add a tag", icon=":material/add:"):
    tagging.form(None)

if retired := [tag for tag in book.tags(retired=True) if tag.retired]:
    st.subheader("Retired")
    st.caption("Kept on the claims that bear them, not offered for new ones.")
    for tag in retired:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(tag.name)
            st.button("Use again", key=f"again_{tag.name}", on_click=tagging.use_again, args=(tag,))
