"""Which figures come from one origin: found once for a book as it stands, told with the reason, parted by hand."""

from collections.abc import Sequence

import streamlit as st

from claimbook.book import Book
from claimbook.compare import copies
from claimbook.compare.origins import Join, Origins, origins
from claimbook.model import Article, Claim
from claimbook.ui import session
from claimbook.ui.words import count

_SHOWN = 40  # joins at once


def found(book: Book, claims: Sequence[Claim], articles: Sequence[Article]) -> Origins:
    """The origins of all figures of the book."""
    return _found((str(book.path), book.revision), book, claims, articles)


def ask(book: Book, shown: Origins) -> None:
    """What counts as one origin and why; each can be parted, and what was parted joined again."""
    parted = _parted(book)
    if not shown.joins and not parted:
        return
    with st.expander("Counted as one origin", key="sources_joined", on_change="rerun"):
        st.caption(count(len(shown.joins), "pair"))
        for place, join in enumerate(shown.joins[:_SHOWN]):
            _one(place, join, book)
        if len(shown.joins) > _SHOWN:
            st.caption(f"and {len(shown.joins) - _SHOWN:,} more")
        if parted:
            st.caption("Counted apart")
        for key, named in parted.items():
            _apart(key, named, book)


def _one(place: int, join: Join, book: Book) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{join.one} and {join.other}: {join.reason}")
        named = f"{join.one} and {join.other}"
        st.button(
            "Part them", key=f"origin_part_{place}", on_click=_part, args=(join.key, named), disabled=book.read_only
        )


def _apart(key: str, named: str, book: Book) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(named)
        st.button("Count as one again", key=f"origin_{key}", on_click=_join, args=(key, named), disabled=book.read_only)


def _part(key: str, named: str) -> None:
    with session.telling():
        session.book().part(key, named)


def _join(key: str, named: str) -> None:
    with session.telling():
        session.book().join(key, named)


def _parted(book: Book) -> dict[str, str]:
    """What is counted apart, by what it is called."""
    kinds = ("article:", "speaker:", "claim:")
    return {key: named for key, named in sorted(book.parted_as().items()) if key.startswith(kinds)}


@st.cache_resource(show_spinner=False, max_entries=4)
def _found(at: tuple[str, int], _book: Book, _claims: Sequence[Claim], _articles: Sequence[Article]) -> Origins:
    pairs = _pairs(tuple(sorted({article.sha256 for article in _articles})), _articles)
    return origins(_claims, _articles, pairs, _book.parted())


@st.cache_resource(show_spinner="Looking for copies among the articles", max_entries=4)
def _pairs(sha256s: tuple[str, ...], _articles: Sequence[Article]) -> list[copies.Pair]:
    return copies.pairs(_articles)
