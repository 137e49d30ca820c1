"""The sample: seven short dispatches by invented outlets, with the figures that were reported in autumn 2024."""

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from claimbook import exchange, reading
from claimbook.model import Article

if TYPE_CHECKING:
    from claimbook.book import Book

_HERE = files(__name__)


def articles() -> list[Article]:
    """The dispatches, by file name."""
    with as_file(_HERE / "articles") as folder:
        return [article for article in reading.gather([folder]) if isinstance(article, Article)]


def fill(book: "Book") -> None:
    """Put the dispatches and their claims, as an analyst has left them, into an empty book."""
    with as_file(_HERE / "claims.csv") as claims:
        exchange.restore(claims, book, articles(), undoable=False)
