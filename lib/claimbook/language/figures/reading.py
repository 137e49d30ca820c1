"""The figures of a text: every number that measures something, with what it means and the words that decided.

``read`` takes a text paragraph by paragraph; nothing outside a paragraph changes what is found in it. ``find`` and the
spaCy component "figures" give the same on a Doc, with one thing more: whose crowns or rupees the article speaks of.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span

from claimbook.model import Figure

from ..numbers.number import Number, Tokens
from ..numbers.parser import BEGINNINGS, at
from ..numbers.ranges import joined
from ..numbers.tokens import numbered, paragraphs, tokens
from ..view import View, view
from .alone import why_alone
from .distractors import Left, masked
from .found import Found as Found
from .homes import at_home
from .meanings import Meaning, meanings
from .unnumbered import Unnumbered, unnumbered


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in a text: figures, numbers left alone with the reason, amounts without a number."""

    found: tuple[Found, ...]
    left: tuple[Left, ...]
    unnumbered: tuple[Unnumbered, ...]


def find(doc: Doc) -> list[Found]:
    """The figures of a Doc, in reading order; a currency of several countries is that of the article's country."""
    text = text_of(doc)
    return at_home(text, read(text).found)


def text_of(doc: Doc) -> str:
    """The article's text, where the Doc knows its article; a Doc puts its own text together anew each time."""
    article = doc._.article if Doc.has_extension("article") else None
    return article.text if article else doc.text


def read(text: str) -> Reading:
    """Everything the grammar has to say on a text."""
    seen = view(text)
    found: list[Found] = []
    left: list[Left] = []
    for start, end in paragraphs(seen.text):
        paragraph = seen.text[start:end]
        meant, alone = _paragraph(paragraph)
        found.extend(_found(seen, start, meaning) for meaning in meant)
        left.extend(Left(*seen.place(start + one.start, start + one.end), one.why) for one in alone)
    return Reading(tuple(found), tuple(left), tuple(unnumbered(seen)))


def _paragraph(text: str) -> tuple[list[Meaning], list[Left]]:
    """The figures and the numbers left alone in one paragraph."""
    stretches = numbered(text)
    if not stretches:
        return [], []
    masks = masked(text)
    pieces = _with_masks(tokens(text, stretches), masks)
    numbers: list[Number] = []
    alone = [mask for mask in masks if numbered(text[mask.start : mask.end])]
    skipped: Number | None = None
    for number in _numbers(pieces):
        why = why_alone(pieces, number, skipped) or _unreadable(text, number)
        if why:
            alone.append(Left(number.start, number.end, why))
            skipped = number
        else:
            numbers.append(number)
    return meanings(pieces, numbers), sorted(alone)


def _with_masks(pieces: Tokens, masks: list[Left]) -> Tokens:
    """The tokens, those under a mask made d(istractors) that no rule reads as a number."""
    if not masks:
        return pieces
    made, k = [], 0
    for token in pieces:
        while k < len(masks) and masks[k].end <= token.start:
            k += 1
        under = k < len(masks) and masks[k].start < token.end
        made.append(token._replace(kind="d") if under else token)
    return made


def _numbers(pieces: Tokens) -> Iterator[Number]:
    """The numbers of a paragraph from left to right, ranges joined; none overlaps another."""
    end = 0
    starts = [i for i, t in enumerate(pieces) if t.kind in "nc" or t.low in BEGINNINGS or t.text in BEGINNINGS]
    for i in starts:
        number = at(pieces, i) if i >= end else None
        if number:
            number = joined(pieces, number)
            yield number
            end = number.last


def _unreadable(text: str, number: Number) -> str | None:
    """Why a number cannot be taken as it stands: a mark is set upon its last digit."""
    after = text[number.end : number.end + 1]
    if after and (unicodedata.category(after)[0] == "M" or after in "\ufe0f\u20e3\u200d" or "🏻" <= after <= "🏿"):
        return "a mark is set upon its last digit"
    return None


def _found(seen: View, offset: int, meaning: Meaning) -> Found:
    """The meaning with its places in the original text and its words as printed there."""
    number = meaning.number
    start, end = seen.place(offset + number.start, offset + number.end)
    counted = meaning.counted and seen.place(offset + meaning.counted[0], offset + meaning.counted[1])
    hedge = meaning.hedge and seen.place(offset + meaning.hedge[0], offset + meaning.hedge[1])
    figure = Figure(
        meaning.low,
        meaning.high,
        meaning.qualifier,
        _printed(seen, hedge),
        meaning.amount.kind,
        meaning.amount.unit,
        _printed(seen, counted) or meaning.implied,
        number.form == "vague" and number.range,
        meaning.delta,
    )
    return Found(start, end, figure, meaning.why, counted, hedge)


def _printed(seen: View, place: tuple[int, int] | None) -> str | None:
    return " ".join(seen.original[slice(*place)].split()) if place else None


for _name in ("figure", "why", "chars"):
    Span.set_extension(_name, default=None, force=True)


@Language.component("figures", assigns=["doc.spans"])
def figures(doc: Doc) -> Doc:
    """The Doc with ``doc.spans["figures"]``: spans with ``._.figure``, ``._.why`` and exact characters ``._.chars``."""
    spans = []
    for one in find(doc):
        span = doc.char_span(one.start, one.end, label="figure", alignment_mode="expand")
        if span is not None:
            span._.figure, span._.why, span._.chars = one.figure, one.why, (one.start, one.end)
            spans.append(span)
    doc.spans["figures"] = spans
    return doc
