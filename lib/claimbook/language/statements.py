"""Statements that somebody makes, as spans of their own: quotations, claims, denials, forecasts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from .attributions import Attribution, Reading
from .quotes import quote_at
from .sentences import Bounds, holds
from .unnumbered import unnumbered
from .view import view

SHORTEST = 3  # words
_TO_COME = re.compile(
    r"\b(?:will|(?:wo|ca)n['’]t|would(?!\s+have)|could(?!\s+have)|may|might|is\s+going\s+to|are\s+going\s+to)\b"
)
_DENYING = re.compile(r"\A(?:it|he|she|they|there)\b[^.]{0,40}\b(?:not|never|n['’]t|no)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement: its bounds, its tag, the attribution it comes from, and why it is offered."""

    chars: Bounds
    tag: str
    held: Attribution | None
    why: str


def statements(doc: Doc) -> Iterator[Statement]:
    """The statements of an article, each span once for a tag."""
    seen: set[tuple[Bounds, str]] = set()
    for statement in (*_attributed(doc), *_unnumbered(doc)):
        key = statement.chars, statement.tag
        if key not in seen:
            seen.add(key)
            yield statement


def _attributed(doc: Doc) -> Iterator[Statement]:
    reading: Reading = doc._.reading
    together: dict[Bounds, list[Attribution]] = {}
    for held in doc._.attributions:
        together.setdefault(held.saying.sentence, []).append(held)
    for held in doc._.attributions:
        if _relays(held, together[held.saying.sentence]):
            continue
        for part in held.content:
            chars, quoted = _unquoted(reading, part)
            if len(reading.text[slice(*chars)].split()) >= SHORTEST:
                yield Statement(chars, _tag(reading.text[slice(*chars)], held, quoted), held, "what is said")


def _relays(held: Attribution, others: list[Attribution]) -> bool:
    """Whether a medium's saying only relays another's."""
    return held.kind == "medium" and any(
        other is not held and start <= other.saying.cue[0] < end for other in others for start, end in held.content
    )


def _unquoted(reading: Reading, part: Bounds) -> tuple[Bounds, bool]:
    """The part without quotation marks when it is one quotation, and whether it is."""
    quote = quote_at(reading.quotes, part[0])
    if quote is not None and part[1] <= quote.end:
        inner = max(part[0], quote.inner[0]), min(part[1], quote.inner[1])
        return _trim(reading.text, inner), True
    return _trim(reading.text, part), False


def _trim(text: str, bounds: Bounds) -> Bounds:
    start, end = bounds
    while start < end and (text[start].isspace() or text[start] in ",;:–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—"):
        end -= 1
    return start, end


def _tag(words: str, held: Attribution, quoted: bool) -> str:
    if held.saying.force == "deny":
        return "denial"
    if held.saying.force == "foresee" or (not quoted and _TO_COME.search(words[:200])):
        return "forecast"
    return "quote" if quoted else "claim"


def _unnumbered(doc: Doc) -> Iterator[Statement]:
    """Amounts without a number, as claims: "an unspecified number of ..."."""
    reading: Reading = doc._.reading
    for found in unnumbered(view(reading.text)):
        chars = found.start, found.end
        if not holds(doc._.boilerplate, found.start):
            yield Statement(chars, "claim", doc._.governing.at(found.start), found.why)
