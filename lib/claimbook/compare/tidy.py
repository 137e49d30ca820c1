"""The one table that grid, charts, measures and CSV read: a row for every claim.

What stands in a cell: text columns hold ``str`` or ``None`` (never nan), days are ISO days ("2024-10-28") or ``None``,
``via`` and ``citing`` are lists, ``start`` and ``end`` integers, ``low``, ``high`` and ``score`` floats with nan where
there is none, ``vague`` and ``delta`` are nullable booleans, missing where the claim has no figure.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType

import pandas as pd

from claimbook.errors import NotFound
from claimbook.model import Article, Claim

COLUMNS = (
    "claim_id",
    "article",
    "title",
    "outlet",
    "author",
    "url",
    "published",
    "start",
    "end",
    "quote",
    "sentence",
    "tag",
    "verdict",
    "speaker",
    "speaker_text",
    "cue",
    "via",
    "citing",
    "said_on",
    "said_on_basis",
    "status",
    "hedge",
    "qualifier",
    "low",
    "high",
    "kind",
    "unit",
    "counted",
    "vague",
    "delta",
    "base_claim",
    "series",
    "stage",
    "note",
    "origin",
    "reason",
    "score",
    "annotator",
    "created",
    "updated",
    "article_sha256",
    "camp",
)
_TYPES = {"start": "int64", "end": "int64", "low": "float64", "high": "float64", "score": "float64"}
_FLAGS = {"vague": "boolean", "delta": "boolean"}
_FIGURE = ("hedge", "qualifier", "low", "high", "kind", "unit", "counted", "vague", "delta")
_SAME_NAME = (
    "quote",
    "sentence",
    "tag",
    "verdict",
    "speaker",
    "speaker_text",
    "cue",
    "status",
    "base_claim",
    "series",
    "stage",
    "note",
    "origin",
    "reason",
    "score",
    "annotator",
    "created",
    "updated",
)


def tidy(
    claims: Iterable[Claim], articles: Iterable[Article], camps: Mapping[str, str] = MappingProxyType({})
) -> pd.DataFrame:
    """One row a claim in reading order, with exactly ``COLUMNS``; a claim needs its article among ``articles``.

    ``camps`` holds the camp of a claim's speaker by the claim's id.
    """
    shelf: dict[str, Article] = {}
    for article in articles:
        shelf.setdefault(article.sha256, article)
    placed = sorted(((claim, _article(claim, shelf)) for claim in claims), key=_reading_order)
    cells = {column: list(made) for column, made in _made(placed, camps)}
    return pd.DataFrame({column: _typed(column, cells[column]) for column in COLUMNS})


_Placed = tuple[Claim, Article]


def _article(claim: Claim, shelf: Mapping[str, Article]) -> Article:
    if (article := shelf.get(claim.article_sha256)) is None:
        raise NotFound("article", claim.article_sha256)
    return article


def _reading_order(placed: _Placed) -> tuple[object, ...]:
    claim, article = placed
    return article.name, claim.article_sha256, claim.span.start, claim.span.end, claim.tag, claim.id


def _made(placed: Sequence[_Placed], camps: Mapping[str, str]) -> Iterator[tuple[str, Iterable[object]]]:
    """Every column with its cells: a column at a time, for a book may have a hundred thousand claims."""
    claims, articles = [claim for claim, _ in placed], [article for _, article in placed]
    figures = [claim.figure for claim in claims]
    yield "claim_id", (claim.id for claim in claims)
    yield "article", (article.name for article in articles)
    for column in ("title", "outlet", "author", "url"):
        yield column, (getattr(article, column) for article in articles)
    yield "published", (_day(article.published) for article in articles)
    yield "start", (claim.span.start for claim in claims)
    yield "end", (claim.span.end for claim in claims)
    yield "via", (list(claim.via) for claim in claims)
    yield "citing", (list(claim.citing) for claim in claims)
    yield "said_on", (_day(claim.said_on) for claim in claims)
    yield "said_on_basis", (claim.said_on_basis or None for claim in claims)
    yield "article_sha256", (claim.article_sha256 for claim in claims)
    yield "camp", (camps.get(claim.id) for claim in claims)
    for column in _SAME_NAME:
        yield column, map(attrgetter(column), claims)
    for column in _FIGURE:
        yield column, (getattr(figure, column, None) for figure in figures)


def _typed(column: str, cells: list[object]) -> pd.Series:
    return pd.Series(cells, dtype=(_TYPES | _FLAGS).get(column, "object"))


@lru_cache(maxsize=4096)
def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
