"""Where the app begins: its pages, and what stands beside every one of them."""

from pathlib import Path

import streamlit as st

from claimbook.ui import frame, session, suggester

PAGES = Path(__file__).resolve().parent


def start() -> None:
    st.switch_page(compare if session.is_sample() else articles)


articles = st.Page(PAGES / "articles.py", title="Articles", icon=":material/newsmode:")
annotate = st.Page(PAGES / "annotate.py", title="Annotate", icon=":material/ink_highlighter:")
claims = st.Page(PAGES / "claims.py", title="Claims", icon=":material/table_rows:")
compare = st.Page(PAGES / "compare.py", title="Compare", icon=":material/scatter_plot:")
series = st.Page(PAGES / "series.py", title="Series", icon=":material/category:")
notebook = st.Page(PAGES / "notebook.py", title="Notebook", icon=":material/menu_book:")
export = st.Page(PAGES / "export.py", title="Export", icon=":material/download:")
tags = st.Page(PAGES / "tags.py", title="Tags", icon=":material/label:")
beginning = st.Page(start, title="Claimbook", default=True, visibility="hidden")

st.set_page_config(page_title="Claimbook", page_icon=frame.ICON, layout="wide")
st.logo(frame.ICON)
page = st.navigation([beginning, articles, annotate, claims, series, compare, notebook, export, tags])

with session.guard():
    try:
        frame.show(undoing=page is not annotate)
        page.run()
    finally:
        suggester.suggester().start()  # after the page is drawn, so that reading never delays it
