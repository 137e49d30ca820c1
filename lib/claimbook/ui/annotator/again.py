"""The same again: what else in the book says what was just marked, judged or said by another, offered as one act."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimbook.book import Book
from claimbook.book.again import MOST
from claimbook.errors import NotAsOffered, NotFound
from claimbook.model import Article, Claim, Span, Verdict
from claimbook.ui import elsewhere, words

_SHOWN = 6  # of the offer, in the preview
_AROUND = 48  # characters on either side of words in the preview
_NAME = 32  # characters of a name on a button
_VERBS: dict[Verdict, str] = {"accepted": "Accept", "rejected": "Reject"}


@dataclass(frozen=True, slots=True)
class Offer:
    """Suggestions like a claim, and places where its words stand unmarked."""

    claim: Claim
    suggestions: tuple[Claim, ...]
    places: tuple[tuple[str, Span], ...]

    @property
    def spots(self) -> list[tuple[str, Span]]:
        """All of it as places in articles, in the order of the preview."""
        return [*((claim.article_sha256, claim.span) for claim in self.suggestions), *self.places]

    @property
    def cut(self) -> bool:
        """Whether the book may hold more of it."""
        return MOST in {len(self.suggestions), len(self.places)}


def offer(book: Book, claim_id: str) -> Offer | None:
    """What could get the same verdict as a claim; None where there is nothing or the claim is gone or unjudged."""
    try:
        claim = book.claim(claim_id)
    except NotFound:
        return None
    if claim.verdict == "suggested":
        return None
    by_hand = claim.origin == "analyst" and claim.verdict == "accepted"
    found = Offer(claim, tuple(book.alike(claim)), tuple(book.unmarked(claim.quote, claim.tag)) if by_hand else ())
    return found if found.spots else None


def told(book: Book, claim_id: str, here: str, *, speaker: bool = False) -> dict[str, Any] | None:
    """What is offered after a claim was judged, or its speaker set, as the browser shows it; None for nothing."""
    return _speaker_told(book, claim_id, here) if speaker else _verdict_told(book, claim_id, here)


def accept(book: Book, claim_id: str, count: int, number: tuple[str, int]) -> str:
    """Give everything like the claim its verdict, if it is still as much as was offered; what happened, in words."""
    found = offer(book, claim_id)
    if found is None or len(found.spots) != count:
        raise NotAsOffered(len(found.spots) if found else 0, count)
    marks = _marks(book, found.claim, found.places)
    done = book.repeat(found.claim, [each.id for each in found.suggestions], marks, found.claim.verdict, op=number)
    return f"{found.claim.verdict} {done} more"


def say(book: Book, claim_id: str, count: int, number: tuple[str, int]) -> str:
    """Set the speaker of a claim wherever the same words stand, if it is still as often as was offered."""
    found = elsewhere.offer(book, claim_id)
    if found is None or len(found.others) != count:
        raise NotAsOffered(len(found.others) if found else 0, count)
    done = elsewhere.accept(book, claim_id, [other.id for other in found.others], op=number)
    return f"{found.claim.speaker} says {done} more"


def _verdict_told(book: Book, claim_id: str, here: str) -> dict[str, Any] | None:
    found = offer(book, claim_id)
    if found is None:
        return None
    verb, number = _VERBS[found.claim.verdict], len(found.spots)
    return {
        **_counted(claim_id, [sha256 for sha256, _ in found.spots], here, f"The same again{', first' * found.cut}"),
        "verb": f"{verb} it too" if number == 1 else f"{verb} {'these' if found.cut else 'all'} {number:,}",
        "preview": [_shown(book.article(sha256), span) for sha256, span in found.spots[:_SHOWN]],
    }


def _speaker_told(book: Book, claim_id: str, here: str) -> dict[str, Any] | None:
    found = elsewhere.offer(book, claim_id)
    if found is None:
        return None
    others, name = found.others, words.short(found.claim.speaker or "", _NAME)
    said = f"“{words.short(found.claim.speaker_text or '', _NAME)}” for another than {name}"
    return {
        **_counted(claim_id, [other.article_sha256 for other in others], here, said),
        "field": "speaker",
        "verb": f"Set {name} there too" if len(others) == 1 else f"Set {name} in all {len(others):,}",
        "preview": [_said(book.article(other.article_sha256), other) for other in others[:_SHOWN]],
    }


def _counted(claim_id: str, articles: Sequence[str], here: str, what: str) -> dict[str, Any]:
    """Which claim it is about, how many there are, and where."""
    away = [sha256 for sha256 in articles if sha256 != here]
    where = _words(len(articles) - len(away), len(away), len(set(away)))
    return {"id": claim_id, "count": len(articles), "title": f"{what}: {where}"}


def _marks(book: Book, claim: Claim, places: Sequence[tuple[str, Span]]) -> list[Claim]:
    from claimbook import language

    articles = {sha256: book.article(sha256) for sha256 in dict.fromkeys(sha256 for sha256, _ in places)}
    read = (language.read(articles[sha256], span, claim.tag) for sha256, span in places)
    verdict: Verdict = "accepted"
    return [replace(each, id=uuid.uuid4().hex, verdict=verdict) for each in read]


def _words(here: int, elsewhere: int, articles: int) -> str:
    away = f"{elsewhere} in {words.count(articles, 'other article')}" if elsewhere else ""
    return ", ".join(part for part in (f"{here} here" if here else "", away) if part)


def _shown(article: Article, span: Span) -> dict[str, str]:
    line = article.text.replace("\n", " ")
    before, after = line[max(0, span.start - _AROUND) : span.start], line[span.end : span.end + _AROUND]
    return {"label": article.label, "before": before, "words": span.of(line), "after": after}


def _said(article: Article, claim: Claim) -> dict[str, str]:
    shown = _shown(article, claim.span)
    return {**shown, "label": f"{article.label}, now {words.short(claim.speaker or 'by nobody', _NAME)}"}
