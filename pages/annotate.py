"""Annotate: one article, read like an article; its suggestions to judge, its words to mark."""

import streamlit as st

from claimbook.ui import doors, session
from claimbook.ui.annotator import annotate, chosen, near, pick_article
from claimbook.ui.words import labels

book = session.book()
articles = book.headings()

if not articles:
    st.title("Annotate")
    st.info("The book is empty. Add articles first.")
    if st.button("Add articles", icon=":material/newsmode:"):
        doors.to("articles")
    st.stop()

article = chosen(book, articles)

if len(articles) > 1:
    names = labels(near(articles, article))
    key = f"annotate_article {article.sha256}"  # with one key for all, a tab that is slow calls the last article back
    st.session_state[key] = article.sha256  # set at every turn, or the browser keeps the name that it had before
    st.selectbox(
        "Article",
        list(names),
        format_func=names.__getitem__,
        key=key,
        on_change=lambda: pick_article(article.sha256, st.session_state[key]),
        label_visibility="collapsed",
    )

annotate(book, article, articles)
