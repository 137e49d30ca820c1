"""A chart as a file to take away: asked for, made while one waits, offered for download."""

import re
from collections.abc import Callable, Sequence
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


def ask(
    book: Book,
    articles: Sequence[Article],
    table: pd.DataFrame,
    shown: pd.DataFrame,
    side: str,
    choice: str,
    days: touch.Days | None = None,
) -> None:
    """Offer the chart in each form; it is made when asked for, and kept until something else is drawn.

    ``days``: what is shown is of these days alone, which its source line then says.
    """
    with st.expander("Take this chart away"):
        form = st.selectbox("As", list(_FORMS), format_func=lambda form: _FORMS[form][0], key="taking_form")
        wanted = (form, side, choice, tuple(shown["claim_id"]), book.revision, ruler.wide(), theme.dark())

        def make() -> None:
            made = _made(book, articles, table, shown, side, choice, days)[form]()
            st.session_state["taking_made"] = (wanted, made)

        st.button("Make the file", key="taking_make", on_click=session.soon, args=("taking",))
        session.done("taking", "Drawing it", make)
        held, content = st.session_state.get("taking_made", (None, b""))
        if held == wanted:
            name = f"{_safe(side, shown)}-{date.today().isoformat()}.{form}"
            st.download_button("Download", content, file_name=name, mime=_FORMS[form][1], key="taking_download")


def _made(
    book: Book,
    articles: Sequence[Article],
    table: pd.DataFrame,
    shown: pd.DataFrame,
    side: str,
    choice: str,
    days: touch.Days | None,
) -> dict[str, Callable[[], bytes]]:
    """What makes each form."""
    ids = set(printing.drawn(shown, side, choice))
    part = shown[shown["claim_id"].isin(ids)]
    line = printing.source_line(part, date.today()) + (f" Only {spans.named(days)}." if days else "")
    camps, held, dark = comparing.camps(table), tolerances.held(book), theme.dark()

    def spec() -> Spec:
        chart = comparing.chart(shown, side, choice, camps=camps, held=held, wide=ruler.wide())
        return printing.signed(chart, line, told=f"{comparing.accounted(table, shown, side, choice)}.", dark=dark)

    return {
        "png": lambda: printing.png(spec()),
        "svg": lambda: printing.svg(spec()),
        "json": lambda: printing.specification(spec()),
        "csv": lambda: _rows(book, articles, ids),
        "html": lambda: _page(spec(), part, line, dark=dark),
    }


def _rows(book: Book, articles: Sequence[Article], ids: set[str]) -> bytes:
    claims = [claim for claim in book.claims() if claim.id in ids]
    return exchange.content(claims, articles, camps=book.camps_of(claims))


def _page(spec: Spec, part: pd.DataFrame, line: str, *, dark: bool) -> bytes:
    return printing.page(printing.title_of(spec), [printing.Section("", spec, part, line)], dark=dark)


def _safe(side: str, shown: pd.DataFrame) -> str:
    """What the file is called: its one series, or the kind of chart."""
    series = [name for name in shown["series"].dropna().unique() if name]
    name = series[0] if len(series) == 1 else side
    return re.sub(r"[^\w-]+", "-", name.lower()).strip("-")[:60] or "chart"
