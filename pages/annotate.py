"""Annotate: one article, read like an article; its suggestions to judge, its words to mark."""

import streamlit as st

from claimbook.ui import doors, session, shelf
from claimbook.ui.annotator import annotate, chosen, open_article

book = session.book()
articles = book.articles()

if not articles:
    st.title("Annotate")
    st.info("The book is empty. Add articles first.")
    st.page_link(doors.page("articles"), label="Add articles", icon=":material/newsmode:")
    st.stop()

article = chosen(book, articles)
st.session_state["annotate_article"] = article.sha256

if len(articles) > 1:
    labels = {other.sha256: shelf.name(other) for other in articles}
    st.selectbox(
        "Article",
        list(labels),
        format_func=labels.__getitem__,
        key="annotate_article",
        on_change=lambda: open_article(st.session_state["annotate_article"]),
        label_visibility="collapsed",
    )

annotate(book, article, articles)
