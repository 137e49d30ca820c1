"""What is known of an article, above its text: each fact, the words it was read from, what is typed there."""

from typing import Any

from claimbook.book import Book
from claimbook.errors import BadField, ChangedElsewhere
from claimbook.model import Article
from claimbook.ui import days, words

FIELDS = ("title", "outlet", "published", "author", "url")
_ABSENT = {"outlet": "no outlet", "published": "no date"}


def heading(article: Article) -> dict[str, Any]:
    """What the article is called, and each fact: as a control holds it, as a line says it, what it was read from."""
    return {"label": article.label, "facts": [_fact(article, field) for field in FIELDS]}


def _fact(article: Article, field: str) -> dict[str, str]:
    told = {
        "field": field,
        "value": _value(article, field),
        "words": _words(article, field),
        "evidence": getattr(article, f"{field}_evidence", None) or "",
    }
    return {name: value for name, value in told.items() if value}


def _value(article: Article, field: str) -> str:
    return (
        article.published.isoformat() if field == "published" and article.published else getattr(article, field) or ""
    )


def _words(article: Article, field: str) -> str:
    """How the line above the text says it; the title stands above, the address is too long for a line."""
    if field in {"title", "url"} or not _value(article, field):
        return _ABSENT.get(field, "")
    if field == "published":
        return words.day(article.published)
    return f"by {article.author}" if field == "author" else article.outlet or ""


def edit(book: Book, sha256: str, field: str, typed: str, *, was: str, op: tuple[str, int]) -> str:
    """Put what was typed into a field of the article; what that changed besides, in words."""
    if field not in FIELDS:
        raise BadField(field, typed, "there is no such field")
    article = book.article(sha256)
    if _value(article, field) not in {was, typed.strip()}:
        raise ChangedElsewhere(sha256)
    if field != "published":
        book.edit_article(sha256, op=op, **{field: typed.strip() or None})
        return f"{field} saved"
    published = days.meant("published", typed)
    changed = book.date_article(sha256, published, days.redated(book, article, published), op=op)
    return f"{words.day(published) or 'no date'}; {words.count(changed or 0, 'claim')} changed day"
