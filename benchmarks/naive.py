"""The annotator as one would write it first: every press of a key is a trigger, Python sends the whole page again.

Served by `annotator.py` for the ratio: `streamlit run benchmarks/naive.py -- BOOK`. What it shows is the same text with
the same marks; `j` walks and `a` accepts.
"""

import sys
from pathlib import Path

import streamlit as st

from claimbook.book import Book

_JS = """
export default function ({ parentElement, data, setTriggerValue }) {
  const box = parentElement.querySelector(".cb-text");
  const points = Array.from(data.text);
  const parts = [];
  let at = 0;
  for (const { start, end, id, verdict } of data.claims) {
    const mark = document.createElement("mark");
    mark.className = [verdict, id === data.chosen && "chosen"].filter(Boolean).join(" ");
    mark.textContent = points.slice(start, end).join("");
    parts.push(points.slice(at, start).join(""), mark);
    at = end;
  }
  box.replaceChildren(...parts, points.slice(at).join(""));
  box.onkeydown = ({ key }) => setTriggerValue("key", key);
  box.focus();
}
"""
_HTML = '<div class="cb-text" tabindex="0" style="white-space: pre-wrap"></div>'
_component = st.components.v2.component("naive", html=_HTML, js=_JS)


@st.cache_resource
def _book() -> Book:
    return Book.open(Path(sys.argv[1]))


book = _book()
article = book.articles()[0]
claims = book.claims(article.sha256)
key = (st.session_state.get("naive") or {}).get("key")
at = st.session_state.setdefault("at", 0)
if key == "a":
    book.judge([claims[at].id], "accepted")
if key in {"a", "j"}:
    at = st.session_state["at"] = (at + 1) % len(claims)
    claims = book.claims(article.sha256)
told = [{"id": c.id, "start": c.span.start, "end": c.span.end, "verdict": c.verdict} for c in claims]
told_whole = {"text": article.text, "claims": told, "chosen": claims[at].id}
_component(key="naive", data=told_whole, on_key_change=lambda: None)
