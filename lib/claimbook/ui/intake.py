"""Articles on their way into the book: a folder, uploaded files, pasted text; what came in and what did not is told."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from claimbook import reading
from claimbook.book import Added, Book
from claimbook.errors import Unreadable
from claimbook.model import Article
from claimbook.ui import doors, session, uploads
from claimbook.ui.words import count, named

_Found = Iterable[Article | Unreadable]
_Into = Callable[[], Book]  # gives the book that they go into
Told = tuple[str, str, Sequence[str]]  # the kind of message, its words, what there is to look into


def ask(key: str, *, into: _Into = session.book) -> None:
    """Ask for a folder, files or a text, and put them into the book that ``into`` gives."""
    folder, files, paste = st.tabs(["Add a folder", "Upload files", "Paste text"])
    with folder.form(f"{key}_folder_form", border=False):
        st.text_input("Folder", key=f"{key}_folder", placeholder="a folder or file on this computer")
        st.form_submit_button("Add the folder", on_click=_folder, args=(key,))
    with files.form(f"{key}_files_form", border=False):
        kinds = sorted(suffix.lstrip(".") for suffix in reading.FORMATS)
        uploads.ask("Files", f"{key}_files", kinds)
        st.form_submit_button("Add the files", on_click=_files, args=(key,))
    with paste.form(f"{key}_paste_form", border=False, clear_on_submit=True):
        st.text_input("Name", key=f"{key}_name", placeholder="Pasted text")
        st.text_area("Text", key=f"{key}_text", height=180)
        st.form_submit_button("Add the text", on_click=_text, args=(key,))
    if session.done(key, "Reading", lambda find: _take(into, find())):
        doors.to("articles")


def of_folder(place: str) -> list[Article | Unreadable]:
    """What stands in the folder or file of that name; a name that leads nowhere is told as such."""
    with suppress(OSError, RuntimeError):  # a name that no system takes; the home of nobody
        path = Path(place.strip().strip("\"'")).expanduser()
        if path.exists():
            return list(reading.gather([path]))
    return [Unreadable(place.strip(), "there is no such folder or file on the computer that runs Claimbook")]


def of_uploads(files: Iterable[UploadedFile]) -> list[Article | Unreadable]:
    """The articles of each upload, and the rows and files that cannot be read, each in its place."""
    return [found for upload in files for found in reading.parts(upload.getvalue(), upload.name)]


def of_text(text: str, name: str) -> list[Article | Unreadable]:
    """The pasted text as an article."""
    try:
        return [reading.from_text(text, name.strip() or "Pasted text")]
    except Unreadable as refusal:
        return [refusal]


def add(book: Book, found: _Found) -> list[Told]:
    """Put what could be read into the book; what is to be told of it, in one line for each thing that came of it."""
    found = list(found)
    articles = [article for article in found if isinstance(article, Article)]
    refusals = [str(refusal) for refusal in found if isinstance(refusal, Unreadable)]
    if not found:
        return [("warning", "There is nothing in it.", [])]
    told = list(_added(book.add(articles, undoable=True)))
    return [*told, *_one_line("error", refusals, "Not added: {}", "{} were not added")]


def _folder(key: str) -> None:
    if place := st.session_state[f"{key}_folder"].strip():
        session.soon(key, lambda: of_folder(place))


def _files(key: str) -> None:
    if found := uploads.here(f"{key}_files"):
        session.soon(key, lambda: of_uploads(found[0]))


def _text(key: str) -> None:
    text, name = st.session_state[f"{key}_text"], st.session_state[f"{key}_name"]
    session.soon(key, lambda: of_text(text, name))


def _take(into: _Into, found: Sequence[Article | Unreadable]) -> None:
    book = into() if any(isinstance(one, Article) for one in found) else session.book()
    for kind, words, names in add(book, found):
        session.flash(words, kind=kind, names=names)


def _added(added: Added) -> Iterator[Told]:
    if added.new:
        yield "success", f"Added {count(len(added.new), 'article')}.", []
    known = [f"{article.name}: the same text is already in the book, as {named(article)}." for article in added.known]
    yield from _one_line("warning", known, "{}", "{} were there already")
    printings = [f"{article.name}: the same text, kept as another printing." for article in added.printings]
    yield from _one_line("success", printings, "{}", "{} are texts of the book in another printing, kept as such")


def _one_line(kind: str, names: Sequence[str], one: str, many: str) -> Iterator[Told]:
    """One thing is told as it is; several as their number, with all of them to look into."""
    if len(names) == 1:
        yield kind, one.format(names[0]), []
    elif names:
        yield kind, many.format(f"{len(names):,}"), names
