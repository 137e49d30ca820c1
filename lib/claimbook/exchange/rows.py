"""Claims and articles as rows, and rows as claims again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any, TypeAlias

from claimbook.columns import ARTICLE, CLAIM
from claimbook.model import Article, Claim, Figure, Span

from .columns import Row, Value, plain

Camps: TypeAlias = Mapping[str, str]  # by the claim's id, the camp of its speaker
NO_CAMPS: Camps = MappingProxyType({})
_FIGURE = tuple(field.name for field in fields(Figure))
_ARTICLE = ("title", "outlet", "author", "url", "published")
# what a claim says where a row says nothing, for the fields that are never null
_UNSAID: Mapping[str, object] = {"sentence": "", "said_on_basis": "", "status": "reported", "origin": "rule"}
_SAME = frozenset(field.name for field in fields(Claim)) & frozenset(CLAIM) - {"article_sha256", "via", "citing"}


def rows(claims: Iterable[Claim], articles: Iterable[Article], camps: Camps = NO_CAMPS) -> Iterator[Row]:
    """One row a claim, in the order of ``claims``, each with every column of the CSV."""
    known = {article.sha256: article for article in articles}
    for claim in claims:
        yield row(claim, known[claim.article_sha256], camps.get(claim.id))


def row(claim: Claim, article: Article, camp: str | None = None) -> Row:
    """The claim as a row: JSON types, every key, in the order of the columns."""
    values = {name: getattr(claim, name) for name in CLAIM if hasattr(claim, name)}
    values |= {name: getattr(article, name) for name in _ARTICLE}
    values |= {name: getattr(claim.figure, name, None) for name in _FIGURE}
    values |= {"claim_id": claim.id, "article": article.name, "start": claim.span.start, "end": claim.span.end}
    values |= {"camp": camp}
    return {name: plain(values[name]) for name in CLAIM}


def article_row(article: Article) -> Row:
    """The article as a row of ``claimbook articles``."""
    values: dict[str, object] = {name: getattr(article, name) for name in ARTICLE if hasattr(article, name)}
    values |= {"article": article.name, "characters": len(article.text)}
    return {name: plain(values[name]) for name in ARTICLE}


def claim(row: Row, base: Claim | None = None) -> Claim:
    """The claim a checked row tells of; what its columns leave unsaid stays as in ``base``."""
    start, end = row["start"], row["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    base = base or Claim("", "", Span(start, end), str(row["quote"]), str(row["quote"]))
    said: dict[str, Any] = {
        name: _UNSAID.get(name) if row[name] is None else row[name] for name in row if name in _SAME
    }
    said |= {name: tuple(_parts(row[name])) for name in ("via", "citing") if name in row}
    said |= {"said_on": _date(row["said_on"])} if "said_on" in row else {}
    said |= {"score": _float(row["score"])} if "score" in row else {}
    return replace(
        base,
        id=str(row["claim_id"]),
        article_sha256=str(row["article_sha256"]),
        span=Span(start, end),
        figure=_figure(row, base.figure),
        **said,
    )


def article_fields(row: Row) -> dict[str, Any]:
    """What a row says of its article, under the names of ``Article``."""
    said: dict[str, Any] = {name: row[name] for name in _ARTICLE if name in row}
    if "published" in said:
        said["published"] = _date(said["published"])
    if row.get("article"):
        said["name"] = row["article"]
    return said


def _figure(row: Row, base: Figure | None) -> Figure | None:
    said: dict[str, Any] = {name: row[name] for name in _FIGURE if name in row}
    said |= {name: _float(row[name]) for name in ("low", "high") if name in row}
    if not said:
        return base
    if base is None and all(value is None or value is False for value in said.values()):
        return None
    if len(said) == len(_FIGURE) and all(value is None for value in said.values()):
        return None
    never_null = {"qualifier": "exact", "kind": "count", "vague": False, "delta": False}
    said |= {name: default for name, default in never_null.items() if name in said and said[name] is None}
    return replace(base or Figure(None, None), **said)


def _parts(value: Value) -> list[str]:
    return value if isinstance(value, list) else []


def _float(value: Value) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _date(value: Value) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
