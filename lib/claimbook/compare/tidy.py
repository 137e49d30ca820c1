"""The one table that grid, charts, measures and CSV read: a row for every claim.

What stands in a cell: text columns hold ``str`` or ``None`` (never nan), days are ISO days ("2024-10-28") or ``None``,
``via`` and ``citing`` are lists, ``start`` and ``end`` integers, ``low``, ``high`` and ``score`` floats with nan where
there is none, ``vague`` and ``delta`` are nullable booleans, missing where the claim has no figure.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType

import pandas as pd

from claimbook.columns import CLAIM, Type
from claimbook.errors import NotFound
from claimbook.model import Article, Claim, Figure

COLUMNS = tuple(CLAIM)
_TYPES: Mapping[Type, str] = {"integer": "int64", "number": "float64", "boolean": "boolean"}
_OF_ARTICLES = ("title", "outlet", "author", "url")
_OF_FIGURES = tuple(field.name for field in fields(Figure))
_TURNED = {"via", "citing", "said_on", "said_on_basis"}  # those of a claim that stand otherwise in a cell
_OF_CLAIMS = tuple(field.name for field in fields(Claim) if field.name in COLUMNS and field.name not in _TURNED)


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
    for column in _OF_ARTICLES:
        yield column, (getattr(article, column) for article in articles)
    yield "published", (_day(article.published) for article in articles)
    yield "start", (claim.span.start for claim in claims)
    yield "end", (claim.span.end for claim in claims)
    yield "via", (list(claim.via) for claim in claims)
    yield "citing", (list(claim.citing) for claim in claims)
    yield "said_on", (_day(claim.said_on) for claim in claims)
    yield "said_on_basis", (claim.said_on_basis or None for claim in claims)
    yield "camp", (camps.get(claim.id) for claim in claims)
    for column in _OF_CLAIMS:
        yield column, map(attrgetter(column), claims)
    for column in _OF_FIGURES:
        yield column, (getattr(figure, column, None) for figure in figures)


def _typed(column: str, cells: list[object]) -> pd.Series:
    return pd.Series(cells, dtype=_TYPES.get(CLAIM[column], "object"))


@lru_cache(maxsize=4096)
def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
