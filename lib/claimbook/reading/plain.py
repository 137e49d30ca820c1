"""Plain text: the whole file is the article."""

from claimbook.model import Article
from claimbook.reading import records
from claimbook.reading.records import Source


def article(source: Source, text: str) -> Article:
    """The article of the file."""
    return records.article(source, text, {})
