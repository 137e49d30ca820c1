"""The book: the one place that knows the database."""

from claimbook.book.articles import Added
from claimbook.book.base import Op
from claimbook.book.book import Book
from claimbook.book.following import Heading, News
from claimbook.book.history import Event
from claimbook.book.restoring import Restored
from claimbook.book.searching import Hit
from claimbook.book.suggestions import Suggested

__all__ = ["Added", "Book", "Event", "Heading", "Hit", "News", "Op", "Restored", "Suggested"]
