"""Out of the book and back in, as the Export page offers it: which claims, in what form, and what an import did."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from claimbook import exchange
from claimbook.book import Book
from claimbook.model import Article, Claim
from claimbook.ui import intake, ledger, session, uploads
from claimbook.ui.words import count, labels

SELECTIONS = ("All claims", "By verdict", "By tag", "By series", "By article", "As shown on the Claims page")
NAMES: dict[exchange.Format, str] = {"csv": "CSV", "jsonl": "JSON Lines"}
MIME = {"csv": "text/csv", "jsonl": "application/x-ndjson", "zip": "application/zip"}


def chosen(book: Book) -> list[Claim]:
    """Ask which claims, and give them in reading order."""
    claims, selection = book.claims(), st.radio("Which claims", SELECTIONS, horizontal=True, key="export_which")
    match selection:
        case "By verdict":
            return _by(claims, "verdict", "Verdict")
        case "By tag":
            return _by(claims, "tag", "Tag")
        case "By series":
            return _by(claims, "series", "Series")
        case "By article":
            return _by_article(claims, book.articles())
        case "As shown on the Claims page":
            return _as_shown(claims, ledger.shown(book))
    return claims


def preview(claims: Sequence[Claim], articles: Sequence[Article], rows: int = 8) -> pd.DataFrame:
    """The first rows as they will stand in the file."""
    first = list(exchange.rows(claims[:rows], articles, session.book().camps_of(claims[:rows])))
    return pd.DataFrame([{name: _cell(value) for name, value in row.items()} for row in first], columns=[*first[0]])


def file(claims: Sequence[Claim], articles: Sequence[Article], form: exchange.Format, *, each: bool) -> bytes:
    """The bytes to download: one file, or a zip with one for every article."""
    camps = session.book().camps_of(claims)
    if not each:
        return exchange.content(claims, articles, format=form, camps=camps)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in exchange.files(claims, articles, format=form, camps=camps):
            box.writestr(name, content)
    return packed.getvalue()


def taking_back() -> None:
    """Ask for an export and, where the book lacks them, its articles; put the claims back and say what was done."""
    with st.form("import_form", border=False):
        uploads.ask("An export of Claimbook", "import_file", ["csv", "jsonl"], several=False)
        uploads.ask("Its articles, where they are not in this book", "import_texts")
        st.form_submit_button("Import", on_click=_import)
    if session.done("import", "Importing", _restore):
        st.rerun()


def _import() -> None:
    if found := uploads.here("import_file", "import_texts"):
        [export], texts = found
        session.soon("import", export, texts)


def _restore(export: UploadedFile, texts: Sequence[UploadedFile]) -> None:
    found = intake.of_uploads(texts)
    articles = [article for article in found if isinstance(article, Article)]
    done = exchange.restore_from(export.getvalue(), export.name, session.book(), articles)
    told = f"Imported {count(done.claims, 'claim')} in {count(done.articles, 'article')}"
    session.flash(f"{told}; {done.replaced:,} replaced what was there. Undo takes it back.")
    for words in [*done.remarks, *(str(refusal) for refusal in found if not isinstance(refusal, Article))]:
        session.flash(words, kind="warning")


def _by(claims: Sequence[Claim], field: str, title: str) -> list[Claim]:
    wanted = st.selectbox(title, ledger.values(claims, field), key=f"export_{field}")
    return [claim for claim in claims if getattr(claim, field) == wanted]


def _by_article(claims: Sequence[Claim], articles: Sequence[Article]) -> list[Claim]:
    names = labels(articles)
    wanted = st.selectbox("Article", list(names), format_func=names.__getitem__, key="export_article")
    return [claim for claim in claims if claim.article_sha256 == wanted]


def _as_shown(claims: Sequence[Claim], ids: Sequence[str] | None) -> list[Claim]:
    if ids is None:
        st.info("Open the Claims page first and filter it; what it shows is what is exported.")
        return []
    shown = set(ids)
    return [claim for claim in claims if claim.id in shown]


def _cell(value: exchange.columns.Value) -> Any:
    return " | ".join(value) if isinstance(value, list) else value
