"""The one table that grid, charts, measures and CSV read: a row for every claim.

What stands in a cell: text columns hold ``str`` or ``None`` (never nan), days are ISO days ("2024-10-28") or ``None``,
``via`` and ``citing`` are lists, ``start`` and ``end`` integers, ``low``, ``high`` and ``score`` floats with nan where
there is none, ``vague`` and ``delta`` are nullable booleans, missing where the claim has no figure.
"""

from collections.abc import Iterable, Mapping
from datetime import date
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
    rows = sorted((_row(claim, shelf, camps.get(claim.id)) for claim in claims), key=_reading_order)
    return pd.DataFrame({column: _cells(column, rows) for column in COLUMNS})


def _row(claim: Claim, shelf: Mapping[str, Article], camp: str | None) -> dict[str, object]:
    if (article := shelf.get(claim.article_sha256)) is None:
        raise NotFound("article", claim.article_sha256)
    return {
        "claim_id": claim.id,
        "article": article.name,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "url": article.url,
        "published": _day(article.published),
        "start": claim.span.start,
        "end": claim.span.end,
        "via": list(claim.via),
        "citing": list(claim.citing),
        "said_on": _day(claim.said_on),
        "said_on_basis": claim.said_on_basis or None,
        "article_sha256": claim.article_sha256,
        "camp": camp,
        **{column: getattr(claim, column) for column in _SAME_NAME},
        **{column: getattr(claim.figure, column, None) for column in _FIGURE},
    }


def _reading_order(row: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(row[column] for column in ("article", "article_sha256", "start", "end", "tag", "claim_id"))


def _cells(column: str, rows: list[dict[str, object]]) -> pd.Series:
    return pd.Series([row[column] for row in rows], dtype=(_TYPES | _FLAGS).get(column, "object"))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
