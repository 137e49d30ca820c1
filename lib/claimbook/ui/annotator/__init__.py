"""The annotator on a page: one article, read like an article, drawn in the browser; Python only tells and listens."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from claimbook.book import Book, Heading
from claimbook.errors import NotFound
from claimbook.model import Article
from claimbook.ui import doors
from claimbook.ui.annotator import asking, assets, message, ops

_DESK, _TEXT, _KEY = "annotator_desk", "annotator_text", "annotator"
_OPEN = "annotate_open"  # the hash of the article that was read last
_ASKED = "annotate_asked"  # that of one asked for, until it is shown: messages on their way bring an old address
_REFUSED = "annotate_refused"
_LAST = "annotate_last"  # what came of the last act, and by what revision
_LISTED = 100  # articles on either side: a list of ten thousand would travel with every turn of the page
_WAITING = 2.0  # seconds between two looks, while suggestions are being made

_component = st.components.v2.component(
    "claimbook_annotator", html=assets.html(), css=assets.css(), js=assets.js(), isolate_styles=True
)
_wire = st.components.v2.component("claimbook_wire", js=assets.wire())

__all__ = ["annotate", "chosen", "near", "open_article", "pick_article"]


def chosen(book: Book, articles: Sequence[Heading]) -> Article:
    """The article just asked for, else that of the address, else that read last, else the first left to review."""
    asked = st.session_state.get(_ASKED, "")[:12]
    wanted = asked or st.query_params.get("article", "")
    if asked and st.query_params.get("article") != asked:
        st.query_params.from_dict({"article": asked})
    known = {article.sha256 for article in articles}
    named = (article.sha256 for article in articles if wanted and article.sha256.startswith(wanted))
    last = st.session_state.get(_OPEN)
    found = next(named, None) or (last if last in known else None) or _unreviewed(book, articles)
    st.session_state[_OPEN] = found
    return book.article(found)


def near(articles: Sequence[Heading], article: Article) -> Sequence[Heading]:
    """The articles to choose from in a list: all, or of very many those around this one."""
    at = next(place for place, other in enumerate(articles) if other.sha256 == article.sha256)
    return articles[max(0, at - _LISTED) : at + _LISTED]


def _unreviewed(book: Book, articles: Sequence[Heading]) -> str:
    left = book.unreviewed()
    return next((article.sha256 for article in articles if article.sha256 in left), articles[0].sha256)


def open_article(sha256: str) -> None:
    """Make the next run of the page show this article, at its first unreviewed mark."""
    st.session_state[_OPEN] = st.session_state[_ASKED] = sha256
    st.query_params.from_dict({"article": sha256[:12]})


def pick_article(here: str, picked: str) -> None:
    """The same, for one picked in the list of the article shown; what a list says that is gone by now is no pick."""
    if picked != here == st.session_state.get(_OPEN):
        open_article(picked)


def annotate(book: Book, article: Article, articles: Sequence[Heading]) -> None:
    """Draw the article with its marks and the panel of the chosen claim; what the analyst does goes into the book.

    The component with the code is told nothing, so that its message never changes and is sent once a page load; the
    text comes by a message of its own, and by a third what changes while it is read.
    """
    waiting = book.is_waiting(article.sha256)
    goto, back = st.query_params.get("claim"), st.query_params.get("from") == "compare"
    around = message.surroundings(book, articles, goto, back=back)
    with st.container(gap=None):
        _component(key=_DESK, on_wake_change=_heard)
        _wire(key=_TEXT, data=message.text(article))
        st.fragment(_listen, run_every=_WAITING if waiting else None)(book, article, around)
    st.session_state.pop(_ASKED, None)


def _listen(book: Book, article: Article, around: message.Surroundings) -> None:
    """Do what the browser sent and tell it what came of it: all that runs, and is sent, at a press of a key."""
    if st.session_state.get(_OPEN) != article.sha256:  # the keys → and ← ask for another article
        st.rerun()
    sent = _state("ops")
    done = ops.apply(book, sent.get("list", []), known=st.session_state.get(_REFUSED, ()))
    st.session_state[_REFUSED] = done.refused
    held = message.Held.of(sent)
    try:
        told = message.message(book, article, around, _still(book, done, held), held)
    except NotFound:  # deleted meanwhile in another tab: the page shows another article, or that there is none
        st.rerun()
    told |= asking.answer(book, _state("ask"), sent.get("heard"))
    if told.get("label", around.labels[article.sha256]) != around.labels[article.sha256]:  # renamed: in the lists too
        st.rerun()
    _wire(key=_KEY, data=told, on_ops_change=_heard, on_ask_change=_heard, on_go_change=_go)
    if st.session_state.pop("annotate_compare", False):
        doors.to_chart(_to().partition(":")[2])


def _still(book: Book, done: ops.Done, held: message.Held) -> ops.Done:
    """The same, with what the last act has to tell where the browser has not heard it: a turn can overtake another."""
    if done.about is not None:
        st.session_state[_LAST] = (done, book.revision)
        return done
    last, since = st.session_state.get(_LAST, (done, 0))
    late = held.at is not None and held.at < since
    return replace(done, about=last.about, speaker=last.speaker, said=done.said or last.said) if late else done


def _heard() -> None:
    """What was sent is read at the top of the next run: after a lost connection no callback is called."""


def _go() -> None:
    to = _to()
    if to.partition(":")[0] == "compare":
        st.session_state["annotate_compare"] = True
    elif to:
        open_article(to)


def _to() -> str:
    return _state("go").get("to") or ""


def _state(name: str) -> dict[str, Any]:
    return (st.session_state.get(_KEY) or {}).get(name) or {}
