"""Export: the claims as tagged CSV or JSON Lines, seen before they are saved; and an export back in."""

import streamlit as st

from claimbook import exchange
from claimbook.ui import outbox, session
from claimbook.ui.words import count

st.title("Export")

book = session.book()
articles = book.articles()
claims = outbox.chosen(book)

with st.container(horizontal=True):
    form = st.radio("Format", ["csv", "jsonl"], format_func=outbox.NAMES.get, horizontal=True)
    each = st.radio("Files", ["One file", "One per article"], horizontal=True, key="export_files") != "One file"

if claims:
    kind = "zip" if each else form
    st.download_button(
        f"Download {count(len(claims), 'claim')} as {outbox.NAMES[form]}{' in a zip' if each else ''}",
        data=lambda: outbox.file(claims, articles, form, each=each),
        file_name=f"claims.{kind}",
        mime=outbox.MIME[kind],
        on_click="ignore",
        type="primary",
        icon=":material/download:",
    )
    for remark in exchange.oversize(claims) if form == "csv" else ():
        st.warning(remark)
    st.caption(f"The first rows of {count(len(claims), 'row')}")
    st.dataframe(outbox.preview(claims, articles), hide_index=True, placeholder="")
else:
    st.info("No claims in this selection.")

st.subheader("Import")
st.caption("A CSV or JSON Lines file that Claimbook wrote; it replaces what the book says of the same claims.")
outbox.taking_back()
