"""Articles: what the book holds, where its dates come from, and how more comes in."""

import streamlit as st

from claimbook.ui import doors, intake, parser, session, shelf, suggester
from claimbook.ui.words import count, labels

st.title("Articles")

book = session.book()
headings = book.headings()

with st.expander("Add articles", expanded=not headings, icon=":material/add:"):
    intake.ask("articles")

if not headings:
    st.info("The book is empty. Add a folder of articles, upload files or paste a text.")
    st.stop()

suggester.refresh()
wanting = shelf.wanting(headings)
if wanting and st.toggle(wanting, key="articles_missing", help="Show just these, to be filled in"):
    kept = st.session_state.setdefault("articles_kept", {*shelf.missing(headings)})  # a row filled in stays here
    articles = book.of_these(shelf.chosen([heading for heading in headings if heading.sha256 in kept]))
    shelf.filling(articles)
else:
    st.session_state.pop("articles_kept", None)
    articles = book.of_these(shelf.chosen(headings))
    shelf.editor(book, articles)

if not articles:
    st.stop()

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
    f"Suggest again in {count(len(headings), 'article')}",
    on_click=suggester.suggest_again,
    args=([heading.sha256 for heading in headings],),
    help="Adds and updates suggestions you have not touched; what you touched stays",
)
