"""A chart as a file to take away: asked for, made while one waits, offered for download."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from claimbook import exchange
from claimbook.book import Book
from claimbook.compare import printing, touch
from claimbook.compare.layers import Spec
from claimbook.model import Article
from claimbook.ui import comparing, ruler, session, spans, theme, tolerances

_FORMS = {
    "png": ("PNG, at twice its size", "image/png"),
    "svg": ("SVG", "image/svg+xml"),
    "json": ("Vega-Lite JSON", "application/json"),
    "csv": ("CSV of what is drawn", "text/csv"),
    "html": ("Page with the claims and their sentences", "text/html"),
}
_PICTURES: Mapping[str, Callable[[Spec], bytes]] = {
    "png": printing.png,
    "svg": printing.svg,
    "json": printing.specification,
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn: the rows ``shown`` of the whole ``table``, from which side; where they are of ``days`` alone."""

    table: pd.DataFrame
    shown: pd.DataFrame
    side: str
    choice: str
    days: touch.Days | None = None


def ask(book: Book, articles: Sequence[Article], drawn: Drawn) -> None:
    """Offer the chart in each form; it is made when asked for, and kept until something else is drawn."""
    with st.expander("Take this chart away"):
        form = st.selectbox("As", list(_FORMS), format_func=lambda form: _FORMS[form][0], key="taking_form")
        claims = tuple(drawn.shown["claim_id"])
        wanted = (form, drawn.side, drawn.choice, claims, book.revision, ruler.wide(), theme.dark())

        def make() -> None:
            st.session_state["taking_made"] = (wanted, _made(form, book, articles, drawn))

        st.button("Make the file", key="taking_make", on_click=session.soon, args=("taking",))
        session.done("taking", "Drawing it", make)
        held, content = st.session_state.get("taking_made", (None, b""))
        if held == wanted:
            name = f"{_safe(drawn)}-{date.today().isoformat()}.{form}"
            st.download_button("Download", content, file_name=name, mime=_FORMS[form][1], key="taking_download")


def _made(form: str, book: Book, articles: Sequence[Article], drawn: Drawn) -> bytes:
    """The chart in that form."""
    ids = set(printing.drawn(drawn.shown, drawn.side, drawn.choice))
    if form == "csv":
        return _rows(book, articles, ids)
    part = drawn.shown[drawn.shown["claim_id"].isin(ids)]
    line = printing.source_line(part, date.today()) + (f" Only {spans.named(drawn.days)}." if drawn.days else "")
    spec = _spec(book, drawn, line)
    return _page(spec, part, line) if form == "html" else _PICTURES[form](spec)


def _spec(book: Book, drawn: Drawn, line: str) -> Spec:
    """The chart as it is drawn, with its line of accounts and its source line."""
    shown, side, choice, camps = drawn.shown, drawn.side, drawn.choice, comparing.camps(drawn.table)
    chart = comparing.chart(shown, side, choice, camps=camps, held=tolerances.held(book), wide=ruler.wide())
    told = f"{comparing.accounted(drawn.table, shown, side, choice)}."
    return printing.signed(chart, line, told=told, dark=theme.dark())


def _rows(book: Book, articles: Sequence[Article], ids: set[str]) -> bytes:
    claims = [claim for claim in book.claims() if claim.id in ids]
    return exchange.content(claims, articles, camps=book.camps_of(claims))


def _page(spec: Spec, part: pd.DataFrame, line: str) -> bytes:
    return printing.page(printing.title_of(spec), [printing.Section("", spec, part, line)], dark=theme.dark())


def _safe(drawn: Drawn) -> str:
    """What the file is called: its one series, or the kind of chart."""
    series = [name for name in drawn.shown["series"].dropna().unique() if name]
    name = series[0] if len(series) == 1 else drawn.side
    return re.sub(r"[^\w-]+", "-", name.lower()).strip("-")[:60] or "chart"
