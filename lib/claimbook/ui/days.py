"""A day as it is typed into a cell: 2024-10-29 or 29 October 2024; anything else is refused in words."""

from dataclasses import replace
from datetime import date

from claimbook.book import Book
from claimbook.errors import BadField
from claimbook.model import Article, Claim
from claimbook.reading import dates


def meant(field: str, typed: str) -> date | None:
    """The day that was typed; None where nothing was."""
    text = typed.strip()
    day = dates.stated(text)
    if text and day is None:
        raise BadField(field, text, "no day; type it as 2024-10-29 or 29 October 2024")
    return day


def redated(book: Book, article: Article, published: date | None) -> list[Claim]:
    """The claims of an article that nobody touched, their weekdays resolved against another day of printing."""
    from claimbook import language

    untouched = [claim for claim in book.claims(article.sha256) if claim.annotator is None]
    return language.redate(untouched, replace(article, published=published))
