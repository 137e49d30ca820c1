"""The same reading on one selection of the analyst, and days read anew when an article gets its date."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from spacy.tokens import Doc

from claimbook.model import Article, Claim, Span

from . import pipeline
from .figures.typed import figure_of
from .suggestions import Calendar, attributed, base_claim, held_at, sentence_bounds, speaker_reason, suggest


def read(article: Article, span: Span, tag: str, language: str | None = None) -> Claim:
    """The selection as an accepted claim of the analyst, filled by what the rules read there."""
    near = [claim for claim in suggest(article, language) if claim.tag == tag and claim.span.overlaps(span)]
    made = near[0] if near else _afresh(article, span, tag, language)
    return replace(
        made,
        id=uuid4().hex,
        span=span,
        quote=span.of(article.text),
        verdict="accepted",
        origin="analyst",
        base_claim=made.base_claim,
        score=None,
    )


def _afresh(article: Article, span: Span, tag: str, language: str | None) -> Claim:
    """A selection that the rules do not suggest, with the speaker and day of its place."""
    doc = pipeline.read(article, language)
    chars = span.start, span.end
    sentence = sentence_bounds(doc, chars)
    held = held_at(doc, span.start)
    said = Calendar.of(doc).said(held, sentence, chars)
    reasons = [speaker_reason(held), said.why]
    return replace(
        attributed(base_claim(article, chars, sentence, tag), held, said),
        figure=figure_of(span.of(article.text)) if tag == "figure" else None,
        reason="; ".join(part for part in reasons if part) or None,
    )


def redate(claims: Sequence[Claim], article: Article, language: str | None = None) -> list[Claim]:
    """The untouched claims with the days that the article's date now gives them."""
    doc = pipeline.read(article, language)
    calendar = Calendar.of(doc)
    return [_redated(claim, calendar, doc) for claim in claims if claim.annotator is None]


def _redated(claim: Claim, calendar: Calendar, doc: Doc) -> Claim:
    chars = claim.span.start, claim.span.end
    said = calendar.said(held_at(doc, chars[0]), sentence_bounds(doc, chars), chars)
    return replace(claim, said_on=said.day, said_on_basis=said.basis)
