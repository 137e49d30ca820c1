"""How exact a number is taken to be, as a table to read and to change; the book keeps it."""

import json
import math

import pandas as pd
import streamlit as st

from claimbook.book import Book
from claimbook.compare import measures
from claimbook.ui import session

_KEY = "tolerances"
_SAID = {"exact": "12,000", "about": "about 12,000", "approaching": "approaching 12,000"}


def held(book: Book) -> measures.Tolerances:
    """As this book holds it, the usual ones where nothing was changed."""
    changed = json.loads(book.setting(_KEY) or "{}")
    return {form: tuple(changed.get(form, usual)) for form, usual in measures.TOLERANCES.items()}


def ask(book: Book) -> None:
    """Print what makes a number true, and let the shares be changed."""
    now = held(book)
    with st.expander("What can be true at once"):
        st.table(pd.DataFrame(measures.tolerances(now), columns=["as said", "true for"]).set_index("as said"))
        shares = pd.DataFrame(
            [(said, 100 * now[form][0], 100 * now[form][1]) for form, said in _SAID.items()],
            columns=["as said", "% below", "% above"],
        )
        changed = st.data_editor(
            shares,
            hide_index=True,
            disabled=True if book.read_only else ["as said"],
            column_config={
                name: st.column_config.NumberColumn(min_value=0, max_value=90) for name in shares.columns[1:]
            },
            key=f"compare_tolerances_{hash(str(now))}",
        )
        _keep(book, now, changed)


def _keep(book: Book, now: measures.Tolerances, changed: pd.DataFrame) -> None:
    pairs = zip(changed["% below"], changed["% above"], strict=True)
    new = {form: tuple(_share(part) for part in pair) for form, pair in zip(_SAID, pairs, strict=True)}
    if any(not math.isclose(a, b, abs_tol=1e-9) for form in new for a, b in zip(new[form], now[form], strict=True)):
        with session.guard():
            book.set_setting(_KEY, json.dumps(new))
            st.rerun()


def _share(cell: float) -> float:
    """An emptied cell is no tolerance at all."""
    return 0.0 if pd.isna(cell) else float(cell) / 100
