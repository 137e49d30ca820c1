"""The notebook on the screen: a chart is kept from Compare, drawn again on its page, and handed on as files."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from claimbook import compare
from claimbook.book import Book
from claimbook.book.notes import Note
from claimbook.compare import measures, origins, printing
from claimbook.compare.drawing import PICK, WIDTH
from claimbook.model import Article, Claim
from claimbook.ui import comparing, doors, ruler, session, sources, theme, tolerances
from claimbook.ui.words import count, literal

TITLE = "Notebook"
_FRAME = 50  # pixels that stand around a chart in its entry


def ask(book: Book, shown: pd.DataFrame, side: str, choice: str) -> None:
    """Offer to keep the chart that is drawn, with a sentence under it."""
    if book.read_only:
        return
    with st.expander("Keep this in the notebook"), st.form("keep_form", border=False, clear_on_submit=True):
        st.text_area("What it shows", key="keep_text", placeholder="A sentence to stand under the chart")
        st.form_submit_button("Keep this", on_click=_keep, args=(side, choice, list(shown["claim_id"])))


def _keep(side: str, choice: str, ids: Sequence[str]) -> None:
    with session.telling():
        session.book().keep(st.session_state["keep_text"], side=side, choice=choice, claims=ids)
        session.flash("Kept in the notebook")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The notebook and what of the book it needs: read once for all entries."""

    notes: Sequence[Note]
    table: pd.DataFrame
    claims: Mapping[str, Claim]  # by their ids
    articles: Sequence[Article]
    tolerances: measures.Tolerances


def shelf(book: Book) -> Shelf:
    """The entries, the tidy table, the claims and the articles of the whole book."""
    claims, articles = book.claims(), book.articles()
    table = compare.tidy(claims, articles, book.camps_of(claims))
    found = sources.found(book, claims, articles)
    table = origins.marked(table, found.of, found.voices)
    return Shelf(book.notes(), table, {claim.id: claim for claim in claims}, articles, tolerances.held(book))


def entry(book: Book, note: Note, held: Shelf) -> None:
    """One entry: its chart drawn with its claims as they are now, its text, and what can be done with it."""
    if note.side:
        _draw(book, note, held)
    text = st.text_area(
        "Text",
        note.text,
        key=f"note_text_{note.id}_{hash(note.text)}",
        label_visibility="collapsed",
        height="content",
        disabled=book.read_only,
    )
    if text != note.text:
        _do(lambda: book.write_note(note.id, text))
    if note.side:
        _quotes(book, note, held)
    if not book.read_only:
        _handles(book, note, held.notes)


def _draw(book: Book, note: Note, held: Shelf) -> None:
    """The chart, each mark a door to its sentence, and what changed since it was kept."""
    event = st.altair_chart(
        _chart(note, held, ruler.wide("notebook", less=_FRAME)),
        width="content",
        theme=None,
        on_select="rerun",
        selection_mode=PICK,
        key=f"note_chart_{note.id}",
        alt=f"The chart that was kept, by {note.side}; its claims stand below",
    )
    if picked := event["selection"].get(PICK):
        doors.to_sentence(book.claim(str(picked[0]["claim_id"])))
    st.caption(literal(_since(book, note)))


def _quotes(book: Book, note: Note, held: Shelf) -> None:
    """The claims of the chart with their sentences, and which of them are no longer as they were."""
    there = [claim for claim_id in note.claims if (claim := held.claims.get(claim_id))]
    with st.expander(f"{count(len(note.claims), 'claim')} and their sentences"):
        lines = comparing.lines(there, held.articles)
        changes = ["" if note.claims[claim.id] == claim.revision else "changed" for claim in there]
        event = st.dataframe(
            pd.DataFrame([{"Since": change} | line for change, line in zip(changes, lines, strict=True)]),
            hide_index=True,
            on_select="rerun",
            selection_mode="single-row",
            key=f"note_list_{note.id}_{hash(tuple(note.claims))}",
            column_config={"Sentence": st.column_config.TextColumn(width="large")},
            alt="The claims of the chart; pick one to open its sentence",
        )
        if gone := len(note.claims) - len(there):
            st.caption(f"{count(gone, 'claim')} no longer in the book")
    if (rows := event["selection"]["rows"]) and rows[0] < len(there):
        doors.to_sentence(there[rows[0]])


def _handles(book: Book, note: Note, notes: Sequence[Note]) -> None:
    with st.container(horizontal=True):
        for label, by, end in (("Up", -1, notes[0]), ("Down", 1, notes[-1])):
            given = (book.move_note, note.id, by)
            st.button(label, key=f"note_{label}_{note.id}", disabled=note is end, on_click=_told, args=given)
        st.button("Take out", key=f"note_out_{note.id}", on_click=_told, args=(book.drop_note, note.id))


def add_text() -> None:
    """Offer an entry of text alone."""
    with st.form("note_new", border=False, clear_on_submit=True):
        st.text_area("Text between the charts", key="note_new_text")
        st.form_submit_button("Add", on_click=_add)


def _add() -> None:
    if (text := st.session_state["note_new_text"]).strip():
        _told(session.book().keep, text)


def hand_on(book: Book, shelf: Shelf) -> None:
    """Offer the whole notebook as one HTML file, or as Markdown with its pictures in a zip."""
    with st.expander("Hand it on"):
        wanted = (book.revision, theme.dark())
        form = st.selectbox("As", ("One HTML file", "Markdown with pictures"), key="note_form")

        def make() -> None:
            made = (_html if form == "One HTML file" else _markdown)(shelf)
            st.session_state["note_made"] = (wanted, form, made)

        st.button("Make the file", key="note_make", on_click=session.soon, args=("note",))
        session.done("note", "Drawing it", make)
        held, was, content = st.session_state.get("note_made", (None, None, b""))
        if (held, was) == (wanted, form):
            ending = "html" if form == "One HTML file" else "zip"
            st.download_button("Download", content, file_name=f"notebook-{date.today()}.{ending}", key="note_download")


def _told(act: Callable[..., object], *args: object) -> None:
    """An act of a button; a refusal is told on the page that follows."""
    with session.telling():
        act(*args)


def _do(act: Callable[[], object]) -> None:
    with session.guard():
        act()
        st.rerun()


def _part(note: Note, table: pd.DataFrame) -> pd.DataFrame:
    return table[table["claim_id"].isin(note.claims)]


def _chart(note: Note, held: Shelf, wide: int = WIDTH) -> Any:
    camps, part = comparing.camps(held.table), _part(note, held.table)
    return comparing.chart(part, note.side, note.choice, camps=camps, held=held.tolerances, wide=wide)


def _since(book: Book, note: Note) -> str:
    changed = book.changed_since(note)
    return f"{count(changed, 'claim')} changed since" if changed else "As it was when it was kept"


def _html(held: Shelf) -> bytes:
    return printing.page(TITLE, _sections(held), dark=theme.dark())


def _markdown(held: Shelf) -> bytes:
    packed, sections = io.BytesIO(), _sections(held)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("notebook.md", printing.markdown(TITLE, sections, "chart{}.png".format))
        for place, section in enumerate(sections):
            if section.spec:
                box.writestr(f"chart{place}.png", printing.png(section.spec))
    return packed.getvalue()


def _sections(held: Shelf) -> list[printing.Section]:
    return [_section(note, held) if note.side else printing.Section(note.text) for note in held.notes]


def _section(note: Note, held: Shelf) -> printing.Section:
    part = _part(note, held.table)
    drawn = part[part["claim_id"].isin(printing.drawn(part, note.side, note.choice))]
    line = printing.source_line(drawn, date.today())
    told = f"{comparing.accounted(part, part, note.side, note.choice)}."
    spec = printing.signed(_chart(note, held), line, told=told, dark=theme.dark())
    return printing.Section(note.text, spec, drawn, f"{told} {line}")
