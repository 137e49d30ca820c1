"""Suggestions made in the background: articles show at once, their figures fill in while one reads."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

import streamlit as st

from claimbook.book import Book
from claimbook.errors import ClaimbookError, NotFound
from claimbook.model import Span
from claimbook.ui import session
from claimbook.ui.words import count, literal

_POLL = 1.0  # seconds


class Suggester:
    """One thread for one book, alive while articles wait for their suggestions."""

    def __init__(self, book: Book) -> None:
        self.book, self.done, self.total = book, 0, 0
        self.reading = ""  # the name of the article that is read just now
        self.refusal: str | None = None
        self.unread: set[str] = set()  # articles on which reading failed: they must not keep the others from it
        self._lock = Lock()
        self._thread: Thread | None = None
        self._warmer: Thread | None = None

    @property
    def busy(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def waiting(self) -> dict[str, str]:
        """The names of the articles that have no suggestions yet and can have them, by hash, the shortest first."""
        if self.refusal or self.book.read_only:
            return {}
        return {sha256: name for sha256, name in self.book.queue().items() if sha256 not in self.unread}

    def moved(self, seen: int) -> bool:
        """Whether a page that told of ``seen`` articles should tell anew: a tenth of all was read since, or one."""
        return abs(self.done - seen) >= max(1, self.total // 10)

    def start(self) -> None:
        """Begin to read what waits, unless that is being done; where nothing waits, make ready for marks by hand."""
        with self._lock:
            if self.busy:
                return
            if waiting := self.waiting():
                self.done, self.total = 0, len(waiting)
                self._thread = Thread(target=self._work, name="suggester", daemon=True)
                self._thread.start()
            else:
                self._warm()

    def _warm(self) -> None:
        """Load the language once, or the first mark by hand would wait for it."""
        if self._warmer is None:
            parser = self.book.setting("language")
            self._warmer = Thread(target=_first_words, args=(parser,), name="warmer", daemon=True)
            self._warmer.start()

    def again(self) -> None:
        """Try once more after a refusal."""
        self.refusal = None
        self.start()

    def _work(self) -> None:
        try:
            while waiting := self.waiting():
                self.total = self.done + len(waiting)
                for sha256, self.reading in waiting.items():
                    self._read(sha256)
        except ClaimbookError as refusal:  # a book that cannot be written now: told on the page, tried again there
            self.refusal = str(refusal)

    def _read(self, sha256: str) -> None:
        from claimbook import language  # spaCy: loaded after the first page is drawn

        try:
            parser = language.chosen(setting=self.book.setting("language"))
            made = language.suggest(self.book.article(sha256), parser)
            self.book.suggest_first(sha256, made, language.RULES)
            self.done += 1
        except NotFound:  # deleted while it was read
            return
        except ClaimbookError:
            raise
        except Exception:  # a bug, met in one article: told in the log, and the others are read
            logging.getLogger(__name__).exception("no suggestions for the article %s", sha256)
            self.unread.add(sha256)


def suggester() -> Suggester:
    """The suggester of the open book."""
    return _of(str(session.path()))


def show() -> None:
    """The progress, as long as there is any; nothing is asked of the server once all is read."""
    reader = suggester()
    busy = reader.busy or bool(reader.waiting())
    st.fragment(_progress, run_every=_POLL if busy else None)(reader, busy)


def refresh() -> None:
    """Draw the page anew as figures come in, so that it counts them; not at every article, where there are many."""
    reader = suggester()
    if reader.busy or reader.waiting():
        st.fragment(_refresh, run_every=_POLL)(reader, reader.done)


def suggest_again(sha256s: Sequence[str]) -> None:
    """Suggest anew in these articles, as one act, and tell what it changed."""
    from claimbook import language

    book = session.book()
    with session.telling():
        batch = [(sha256, language.suggest(book.article(sha256), session.language())) for sha256 in sha256s]
        done = book.suggest_again(batch, language.RULES)
        words = (f"{done.added} added", f"{done.updated} updated", f"{done.removed} removed", f"{done.kept} kept")
        session.flash(f"Suggested again in {count(len(batch), 'article')}: {', '.join(words)}.")


def _refresh(reader: Suggester, seen: int) -> None:
    if reader.moved(seen):
        st.rerun()


def _progress(reader: Suggester, was_busy: bool) -> None:
    if reader.refusal:
        st.error(literal(reader.refusal))
        st.button("Try again", key="suggest_retry", on_click=reader.again)
    elif reader.busy:
        words = f"Reading figures: {reader.done:,} of {reader.total:,} · {literal(reader.reading)}"
        st.progress(min(reader.done / max(reader.total, 1), 1.0), text=words)
    elif was_busy and not reader.waiting():
        st.rerun()
    elif reader.unread:
        st.warning(f"The figures of {count(len(reader.unread), 'article')} could not be read; mark them by hand.")


def _first_words(setting: str | None) -> None:
    from claimbook import language, reading

    article = reading.from_text("Two came.", "first words")
    with suppress(ClaimbookError):  # a language that cannot be opened is told where it is asked for
        language.read(article, Span(0, 3), "figure", language.chosen(setting=setting))


@st.cache_resource(show_spinner=False)
def _of(where: str) -> Suggester:
    assert Path(where) == session.path()
    return Suggester(session.book())
