"""A book: articles, claims, tags, and the log of every change, in one SQLite file."""

from pathlib import Path
from types import TracebackType
from typing import Self

from claimbook.book.again import Again
from claimbook.book.articles import Articles
from claimbook.book.camps import Camps
from claimbook.book.claims import Claims
from claimbook.book.following import Following
from claimbook.book.history import History
from claimbook.book.listing import Listing
from claimbook.book.naming import Naming
from claimbook.book.notes import Notes
from claimbook.book.opening import opened
from claimbook.book.partings import Partings
from claimbook.book.restoring import Restoring
from claimbook.book.searching import Searching
from claimbook.book.speaking import Speaking
from claimbook.book.suggestions import Suggestions
from claimbook.book.tags import Tags


class Book(
    Articles,
    Claims,
    Naming,
    Speaking,
    Following,
    Listing,
    Again,
    Searching,
    Camps,
    Partings,
    Notes,
    Suggestions,
    Tags,
    History,
    Restoring,
):
    """An open book. Threads may share it; every act is one transaction and one event."""

    @classmethod
    def open(cls, path: Path | str, *, annotator: str | None = None, timeout: float = 5.0) -> Self:
        """The book at ``path``, made when missing; ":memory:" is one that lasts as long as it is open.

        ``timeout`` is how many seconds an act waits for another program before it says that the book is busy.
        """
        book = cls(opened(Path(path), timeout=timeout))
        if annotator and not book.read_only and annotator != book.setting("annotator"):
            book.set_setting("annotator", annotator)
        return book

    def close(self) -> None:
        """Leave the file whole by itself, with nothing waiting beside it."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
