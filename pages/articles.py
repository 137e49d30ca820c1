"""Articles: what the book holds, where its dates come from, and how more comes in."""

import streamlit as st

from claimbook.ui import doors, intake, parser, session, shelf, suggester
from claimbook.ui.words import count, labels

st.title("Articles")

book = session.book()
articles = book.articles()

with st.expander("Add articles", expanded=not articles, icon=":material/add:"):
    intake.ask("articles")

if not articles:
    st.info("The book is empty. Add a folder of articles, upload files or paste a text.")
    st.stop()

suggester.refresh()
wanting = shelf.wanting(articles)
only_missing = bool(wanting) and st.toggle(wanting, key="articles_missing", help="Show just these, to be filled in")
if only_missing:
    kept = st.session_state.setdefault("articles_kept", shelf.missing(articles))  # a row filled in stays in its place
    shelf.filling([article for article in articles if article.sha256 in kept])
else:
    st.session_state.pop("articles_kept", None)
    shelf.editor(book, articles)

st.subheader("One article")
names = labels(articles)
chosen = st.selectbox("Article", list(names), format_func=names.__getitem__, key="articles_chosen")

with st.container(horizontal=True):
    if st.button("Annotate", type="primary", icon=":material/ink_highlighter:"):
        doors.to_article(chosen)
    st.button("Suggest again", on_click=suggester.suggest_again, args=([chosen],), key="again_one")
    st.button("Delete", on_click=shelf.delete, args=(chosen,), icon=":material/delete:")
st.text("\n".join(shelf.about(book, chosen)))

st.subheader("All articles")
parser.choose(book)
st.button(
    f"Suggest again in {count(len(articles), 'article')}",
    on_click=suggester.suggest_again,
    args=([article.sha256 for article in articles],),
    help="Adds and updates suggestions you have not touched; what you touched stays",
)
