"""Text to suggested claims: who said how many of what, when, through whom. The one place that imports spaCy.

spaCy is imported at the first reading, not with this package, so that a command that reads no language starts at once.
"""

from collections.abc import Iterable, Iterator, Sequence

from claimbook.model import Article, Claim, Figure, Span

RULES = "rules 1"  # grows whenever the same text would be read differently

__all__ = ["RULES", "figure_of", "read", "redate", "sentence_of", "suggest", "suggest_all"]


def suggest(article: Article) -> list[Claim]:
    """Every claim the rules find in an article, in reading order, with verdict "suggested"."""
    from . import suggestions

    return suggestions.suggest(article)


def suggest_all(articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
    """Each article with its suggestions, one at a time, in the order given."""
    return ((article, suggest(article)) for article in articles)


def read(article: Article, span: Span, tag: str) -> Claim:
    """The analyst's selection as a claim, filled by the same reading that makes suggestions."""
    from . import selection

    return selection.read(article, span, tag)


def redate(claims: Sequence[Claim], article: Article) -> list[Claim]:
    """The claims that no person has touched, with their day read anew against the article's date."""
    from . import selection

    return selection.redate(claims, article)


def figure_of(text: str) -> Figure | None:
    """A figure as a person types it ("about 12k"), or None."""
    from .figures import reading

    return reading.figure_of(text)


def sentence_of(text: str, span: Span) -> Span:
    """The sentence, or the sentences, that a span stands in."""
    from . import sentences

    return sentences.sentence_of(text, span)
