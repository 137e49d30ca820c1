"""Markdown: the whole file is the text, marks and all; front matter at its head tells title and day."""

import re

from claimbook.model import Article
from claimbook.reading import records
from claimbook.reading.records import Source

_ENTRY = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]*(\S.*)")
_FRONT_LINES = 200


def article(source: Source, text: str) -> Article:
    """The article of the file, with what its front matter tells."""
    return records.article(source, text, front_matter(text))


def front_matter(text: str) -> dict[str, tuple[str, str]]:
    """Our fields as the lines between the first two "---" state them; nothing where there are no such lines."""
    lines = text.removeprefix("\ufeff").split("\n", _FRONT_LINES)[:_FRONT_LINES]
    bare = [line.strip() for line in lines]
    if bare[0] != "---" or "---" not in bare[1:]:
        return {}
    entries = filter(None, map(_ENTRY.fullmatch, bare[1 : bare.index("---", 1)]))
    stated = {match[1]: _unquoted(match[2]) for match in entries}
    return {
        field: (stated[key], f"front matter {key}") for field, key in records.columns(stated).items() if field != "text"
    }


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
