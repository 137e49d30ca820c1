"""JSONL: an object a line, an article an object. A broken line does not take the others with it."""

import json
from collections.abc import Iterator
from typing import NoReturn

from claimbook.errors import Unreadable
from claimbook.model import Article
from claimbook.reading import records
from claimbook.reading.records import Source


def articles(source: Source, text: str) -> Iterator[Article | Unreadable]:
    """Yield the article of each line that is not empty, or why it is none."""
    filled = [(at, line) for at, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1) if line.strip()]
    for number, (at, line) in enumerate(filled, 1):
        name = f"{source.name}#{number}"
        try:
            yield _article(Source(name, source.file_sha256, source.remarks), _object(name, at, line))
        except Unreadable as error:
            yield error
        except RecursionError:
            yield Unreadable(name, f"line {at:,} is nested too deeply.")


def _object(name: str, at: int, line: str) -> dict[str, object]:
    try:
        value = json.loads(line, parse_constant=_refuse, object_pairs_hook=_without_doubles)
    except ValueError as error:
        raise Unreadable(name, f"line {at:,} is no JSON: {str(error)[:120]}.") from None
    if not isinstance(value, dict):
        raise Unreadable(name, f"line {at:,} is no JSON object.")
    return value


def _article(source: Source, value: dict[str, object]) -> Article:
    known = records.columns(value)
    text = value[known["text"]] if "text" in known else None
    if not isinstance(text, str):
        found = ", ".join(key[:40] for key in list(value)[:20])
        raise Unreadable(
            source.name, f"has no key with the text; it has: {found or 'none'}. Name the one with the article text."
        )
    fields = {field: (_words(value[key]), f'key "{key}"') for field, key in known.items() if field != "text"}
    return records.article(source, text, fields)


def _words(value: object) -> str:
    """A value as words: names of a list joined, nothing for what is no word."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_words, value)))
    if isinstance(value, dict):
        return _words(value.get("name", ""))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON value")


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError("a key occurs twice")
    return value
