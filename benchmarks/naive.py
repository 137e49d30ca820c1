"""The same annotator as one would serve it first: every key is a trigger, and Python sends the whole of it again.

Served by `annotator.py` for the ratio: `streamlit run benchmarks/naive.py -- BOOK`. The component is Claimbook's own,
with its looks and all it draws; but it does nothing by itself: `j` walks and `a` accepts once the page has run again.
"""

import sys
from pathlib import Path

import streamlit as st

from claimbook.book import Book
from claimbook.ui.annotator import assets, message, ops

_DRIVEN = """
export default (component) => {
  const { data, parentElement, setTriggerValue } = component;
  const line = (globalThis.claimbook ??= {});
  line.trigger ??= parentElement.addEventListener("keydown", (event) => {
    event.stopPropagation();
    line.pressed("key", event.key);
  }, true) ?? true;
  line.pressed = setTriggerValue;
  annotator({ ...component, setStateValue: () => {} });
  line.words = data.text;
  line.told = { data: data.told, setStateValue: () => {} };
  line.hear();
};
"""
_JS = assets.js().replace("export default function annotator", "function annotator") + _DRIVEN
_component = st.components.v2.component("naive", html=assets.html(), css=assets.css(), js=_JS, isolate_styles=True)


@st.cache_resource
def _book() -> Book:
    return Book.open(Path(sys.argv[1]))


book = _book()
article = book.articles()[0]
ids = [claim.id for claim in book.claims(article.sha256)]
key = (st.session_state.get("naive") or {}).get("key")
at = st.session_state.setdefault("at", 0)
if key == "a":
    book.judge([ids[at]], "accepted")
if key in {"a", "j"}:
    at = st.session_state["at"] = (at + 1) % len(ids)
around = message.surroundings(book, book.headings(), ids[at])
told = {"text": message.text(article), "told": message.message(book, article, around, ops.Done({}))}
_component(key="naive", data=told, on_key_change=lambda: None)
