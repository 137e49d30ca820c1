"""The articles as a table that is edited in place: by the text's hash, never by where a row happens to stand."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from claimbook.book import Book, Heading
from claimbook.errors import ClaimbookError
from claimbook.model import Article, Verdict
from claimbook.ui import days, doors, session
from claimbook.ui.words import count, day, named

FIELDS = ("title", "outlet", "published", "author", "url")
SIZE = 200  # articles of a page
_PAGE = "articles_page"
_UNSAID = object()
VERDICTS: tuple[Verdict, ...] = ("suggested", "accepted", "rejected")


def table(articles: Sequence[Article], counts: Mapping[str, Mapping[Verdict, int]]) -> pd.DataFrame:
    """One row an article under the hash of its text; what is not known is an empty cell."""
    rows = [_row(article, counts.get(article.sha256, {})) for article in articles]
    columns = ["file", "title", "outlet", "published", "evidence", *VERDICTS, "author", "url", "annotate"]
    return pd.DataFrame(rows, columns=columns, index=[article.sha256 for article in articles])


def chosen(headings: Sequence[Heading]) -> list[str]:
    """Ask which articles, where there are too many to show at once; the hashes of one page of them."""
    if len(headings) <= SIZE:
        return [heading.sha256 for heading in headings]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        find = st.text_input(
            "Find", key="articles_find", placeholder="in the file's name, title or outlet", on_change=_to_first_page
        )
        wanted = find.casefold().split()
        found = [heading.sha256 for heading in headings if all(word in _named(heading) for word in wanted)]
        pages = max(1, -(-len(found) // SIZE))
        if st.session_state.get(_PAGE, 1) > pages:  # only then: what is set is shown even over a click meanwhile
            st.session_state[_PAGE] = pages
        page = int(st.number_input(f"Page, of {pages:,}", 1, pages, key=_PAGE, width=160))
    here = found[(page - 1) * SIZE : page * SIZE]
    st.caption(f"{count(len(here), 'article')} here, {len(found):,} found of {len(headings):,}")
    return here


def _to_first_page() -> None:
    st.session_state[_PAGE] = 1


def _named(heading: Heading) -> str:
    return "\n".join(filter(None, (heading.name, heading.title, heading.outlet))).casefold()


def missing(articles: Sequence[Article | Heading]) -> tuple[str, ...]:
    """The hashes of the articles without date or outlet."""
    return tuple(article.sha256 for article in articles if not (article.published and article.outlet))


def wanting(articles: Sequence[Article | Heading]) -> str:
    """What is missing, in words: "3 articles have no date, 3 no outlet"; empty when nothing is."""
    undated = sum(article.published is None for article in articles)
    unnamed = sum(article.outlet is None for article in articles)
    lacking = [(number, what) for number, what in ((undated, "date"), (unnamed, "outlet")) if number]
    if not lacking:
        return ""
    (first, what), *others = lacking
    told = f"{count(first, 'article')} {'has' if first == 1 else 'have'} no {what}"
    return ", ".join([told, *(f"{number:,} no {what}" for number, what in others)])


def editor(book: Book, articles: Sequence[Article]) -> None:
    """Show the articles for editing; every change is an act of its own in the book."""
    shown = table(articles, book.counts([article.sha256 for article in articles]))
    _edited(shown, _fresh_key("shelf", shown), "shelf")


def filling(articles: Sequence[Article]) -> None:
    """Show just these articles to fill in what is missing, without anything that would change under the keyboard."""
    shown = table(articles, {})[["file", *FIELDS]]
    key = _fresh_key("missing", shown)
    kept = st.session_state["missing_editor"].setdefault(key, shown)  # the same table, or the browser drops a cell
    _edited(kept, key, "missing")


def _edited(shown: pd.DataFrame, key: str, name: str) -> None:
    st.data_editor(
        shown,
        key=key,
        on_change=_apply,
        args=(name, tuple(shown.index)),
        hide_index=True,
        column_config={column: config for column, config in _columns().items() if column in shown},
        placeholder="",
        alt="The articles of the book, one a row",
    )


def date_article(book: Book, article: Article, published: date | None) -> str:
    """Date the article, resolve the weekdays of its untouched claims anew, and say how many changed."""
    changed = book.date_article(article.sha256, published, days.redated(book, article, published))
    when = f"published {day(published)}" if published else "no date"
    return f"{named(article)}: {when}. {count(changed, 'claim')} changed day."


def about(book: Book, sha256: str) -> list[str]:
    """What else is known of the article: where its fields were read, what reading had to do, its other printings."""
    article = book.article(sha256)
    read = [(field, getattr(article, f"{field}_evidence")) for field in ("title", "outlet", "published")]
    others = [f"Also printed: {_printing(other)}" for other in book.printings(sha256)]
    return [*(f"{field.title()}: {evidence}" for field, evidence in read if evidence), *article.remarks, *others]


def delete(sha256: str) -> None:
    """Take the article and its claims out of the book; one undo brings them back."""
    with session.telling():
        book = session.book()
        name = named(book.article(sha256))
        book.delete_article(sha256)
        session.flash(f"Deleted {name}. Undo brings it back.")


def _printing(article: Article) -> str:
    said = (article.outlet, day(article.published), article.url, article.name)
    return ", ".join(part for part in said if part)


def _row(article: Article, counts: Mapping[Verdict, int]) -> dict[str, Any]:
    return {
        "file": article.name,
        **{field: _typed(article, field) for field in FIELDS},
        "evidence": article.published_evidence,
        **{verdict: counts.get(verdict, 0) for verdict in VERDICTS},
        "annotate": doors.address(article.sha256),
    }


def _columns() -> dict[str, Any]:
    column = st.column_config
    return {
        "file": column.TextColumn("Article", disabled=True, pinned=True),
        "title": column.TextColumn("Title", width="medium"),
        "outlet": column.TextColumn("Outlet"),
        "published": column.TextColumn("Published", help="as 2024-10-29 or 29 October 2024"),
        "evidence": column.TextColumn("Evidence for the date", disabled=True, width="medium"),
        **{verdict: column.NumberColumn(verdict.title(), disabled=True, width="small") for verdict in VERDICTS},
        "author": column.TextColumn("Author"),
        "url": column.TextColumn("URL"),
        "annotate": column.LinkColumn("Annotate", display_text="Annotate", disabled=True, width="small"),
    }


def _fresh_key(key: str, shown: pd.DataFrame) -> str:
    """A key that stays while only the analyst's own edits change the table, so that the keyboard keeps its place.

    The editor lays its edits over the table it is given; after an undo they would hide what the book holds.
    """
    state = st.session_state.setdefault(f"{key}_editor", {"version": 0, "known": None, "done": {}})
    known = shown[list(FIELDS)].to_dict("index")
    if state["known"] not in (None, known) and not state.pop("own", False):
        _renew(state)
    state["known"] = known
    return f"{key}_{state['version']}"


def _renew(state: dict[str, Any]) -> None:
    state["version"] += 1
    state["done"], state["own"] = {}, False


def _apply(key: str, order: tuple[str, ...]) -> None:
    state = st.session_state[f"{key}_editor"]
    edits = st.session_state[f"{key}_{state['version']}"]["edited_rows"]
    cells = {(order[at], field): typed for at, changes in edits.items() for field, typed in changes.items()}
    fresh = {cell: typed for cell, typed in cells.items() if state["done"].get(cell, _UNSAID) != typed}
    state["done"], state["own"] = cells, True
    if fresh:
        session.hush()
    try:
        for (sha256, field), typed in fresh.items():
            _edit(session.book(), sha256, field, (typed or "").strip())
    except ClaimbookError as refusal:  # told, and the cell shows again what the book holds
        session.flash(str(refusal), kind="error")
        _renew(state)


def _edit(book: Book, sha256: str, field: str, typed: str) -> None:
    article = book.article(sha256)
    if typed == (_typed(article, field) or ""):
        return
    if field == "published":
        session.flash(date_article(book, article, days.meant("published", typed)))
    else:
        change: dict[str, Any] = {field: typed or None}
        book.edit_article(sha256, **change)


def _typed(article: Article, field: str) -> str | None:
    value = getattr(article, field)
    return value.isoformat() if isinstance(value, date) else value
