"""Text to suggested claims: who said how many of what, when, through whom. The one place that imports spaCy.

spaCy is imported at the first reading, not with this package, so that a command that reads no language starts at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from claimbook.model import Article, Claim, Figure, Span

from .choice import chosen

if TYPE_CHECKING:
    from .explaining import LeftAlone

RULES = "rules 2"  # grows whenever the same text would be read differently

__all__ = ["RULES", "chosen", "figure_of", "left_alone", "read", "redate", "sentence_of", "suggest", "suggest_all"]


def suggest(article: Article, language: str | None = None) -> list[Claim]:
    """Every claim found in an article, in reading order, with verdict "suggested"; ``language`` as for ``chosen``.

    Raises ChangedLanguage where the shipped pipeline is not as it was shipped.
    """
    from . import suggestions

    return suggestions.suggest(article, language)


def suggest_all(
    articles: Iterable[Article], language: str | None = None, *, workers: int = 1
) -> Iterator[tuple[Article, list[Claim]]]:
    """Each article with its suggestions, one at a time, in the order given; read by so many processes."""
    if workers == 1:
        return ((article, suggest(article, language)) for article in articles)
    from . import pool

    return pool.suggest_all(articles, chosen(language), workers)


def left_alone(article: Article) -> "list[LeftAlone]":
    """Every number of an article that is not suggested as a figure, with the reason, in reading order."""
    from . import explaining

    return explaining.left_alone(article)


def read(article: Article, span: Span, tag: str, language: str | None = None) -> Claim:
    """The analyst's selection as a claim, filled by the same reading that makes suggestions."""
    from . import selection

    return selection.read(article, span, tag, language)


def redate(claims: Sequence[Claim], article: Article, language: str | None = None) -> list[Claim]:
    """The claims that no person has touched, with their day read anew against the article's date."""
    from . import selection

    return selection.redate(claims, article, language)


def figure_of(text: str) -> Figure | None:
    """The one figure that a person types ("about 12k"), or None where there is none or more than one."""
    from .figures import typed

    return typed.figure_of(text)


def sentence_of(text: str, span: Span) -> Span:
    """The sentence, or the sentences, that a span stands in."""
    from . import sentences

    return sentences.sentence_of(text, span)
