"""Rows of the book <-> frozen values: the only place that knows how a value lies in its columns."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, cast

from claimbook.model import Article, Claim, Figure, Span, Tag

Row = dict[str, Any]

EVIDENCED = ("title", "outlet", "published")  # fields of an article, each with the words it was read from
FIGURE_COLUMNS = tuple(field.name for field in fields(Figure))
_TURNED = {"span", "figure", "via", "citing", "said_on", "revision"}  # those of a claim that lie otherwise in columns
_SAME_IN_BOTH = tuple(field.name for field in fields(Claim) if field.name not in _TURNED)
_SAME_OF_ARTICLES = tuple(field.name for field in fields(Article) if field.name not in {"published", "remarks"})
_NOTHING = "[]"  # what most lists hold
_SURROGATE = re.compile("[\ud800-\udfff]")


def claim_row(claim: Claim) -> Row:
    """The columns of a claim, without its revision: that is the book's to give."""
    row: Row = {name: getattr(claim, name) for name in _SAME_IN_BOTH}
    row |= {"start": claim.span.start, "end": claim.span.end}
    row |= {"via": _listed(claim.via), "citing": _listed(claim.citing), "said_on": day(claim.said_on)}
    return row | _figure_row(claim.figure)


def claim_of(row: Mapping[str, Any]) -> Claim:
    """The claim that stands in a row."""
    return Claim(
        **{name: row[name] for name in _SAME_IN_BOTH},
        span=Span(row["start"], row["end"]),
        figure=_figure_of(row),
        via=_list(row["via"]),
        citing=_list(row["citing"]),
        said_on=date_of(row["said_on"]),
        revision=row["revision"],
    )


def article_row(article: Article) -> Row:
    """The columns of an article, its text among them."""
    return {"sha256": article.sha256, "text": article.text, **printing_row(article)}


def printing_row(article: Article) -> Row:
    """What tells one printing of a text from another: everything read beside the text."""
    names = ("name", "title", "outlet", "author", "url", *(f"{name}_evidence" for name in EVIDENCED))
    row: Row = {name: storable(getattr(article, name)) for name in names}
    remarks = _listed(article.remarks)
    return row | {"published": day(article.published), "file_sha256": article.file_sha256, "remarks": remarks}


def article_of(row: Mapping[str, Any]) -> Article:
    """The article that stands in a row."""
    told = {name: row[name] for name in _SAME_OF_ARTICLES}
    return Article(**told, published=date_of(row["published"]), remarks=_list(row["remarks"]))


def tag_row(tag: Tag, place: int, formerly: Iterable[str] = ()) -> Row:
    """The columns of a tag that stands at ``place`` in the list."""
    row: Row = {"name": tag.name, "colour": tag.colour, "key": tag.key, "description": tag.description}
    return row | {"retired": tag.retired, "place": place, "formerly": _listed(formerly)}


def tag_of(row: Mapping[str, Any]) -> Tag:
    """The tag that stands in a row."""
    return Tag(row["name"], row["colour"], row["key"], row["description"], row["retired"])


def storable(text: str | None) -> str | None:
    """The text as a database can hold it: half characters (from the name of a file) become U+FFFD, one for one."""
    return text if text is None or text.isascii() else _SURROGATE.sub("\ufffd", text)


def article_cell(name: str, value: object) -> str | None:
    """How a field of an article lies in its column; one left empty holds nothing, but a name is always there."""
    if name == "published":
        return day(cast("date | None", value))
    text = storable(cast("str | None", value))
    return text if text or name == "name" else None


def day(value: date | None) -> str | None:
    """ "2024-10-23", whether a date or a time of that day came in."""
    return None if value is None else date(value.year, value.month, value.day).isoformat()


def date_of(value: str | None) -> date | None:
    """The date that a column holds."""
    return None if value is None else date.fromisoformat(value)


def _list(value: str) -> tuple[str, ...]:
    return () if value == _NOTHING else tuple(json.loads(value))


def _listed(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _figure_row(figure: Figure | None) -> Row:
    if figure is None:
        return dict.fromkeys(FIGURE_COLUMNS)
    row: Row = {name: getattr(figure, name) for name in FIGURE_COLUMNS}
    return row | {"low": _number(figure.low), "high": _number(figure.high)}


def _figure_of(row: Mapping[str, Any]) -> Figure | None:
    return None if row["qualifier"] is None else Figure(**{name: row[name] for name in FIGURE_COLUMNS})


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)
