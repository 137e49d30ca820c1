"""The same again: after a mark or a verdict, what else in the book says the same, offered as one act."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimbook.book import Book
from claimbook.errors import NotFound
from claimbook.model import Article, Claim, Span, Verdict
from claimbook.ui import words

_SHOWN = 6  # of the offer, in the preview
_AROUND = 48  # characters on either side of words in the preview


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


def told(book: Book, found: Offer | None, here: str) -> dict[str, Any] | None:
    """The offer as the browser shows it: how many here and elsewhere, and the first of them in their sentences."""
    if found is None:
        return None
    elsewhere = [sha256 for sha256, _ in found.spots if sha256 != here]
    return {
        "id": found.claim.id,
        "verdict": found.claim.verdict,
        "count": len(found.spots),
        "words": _words(len(found.spots) - len(elsewhere), len(elsewhere), len(set(elsewhere))),
        "preview": [_shown(book.article(sha256), span) for sha256, span in found.spots[:_SHOWN]],
    }


def accept(book: Book, claim_id: str, count: int, number: tuple[str, int]) -> str:
    """Give everything like the claim its verdict, if it is still as much as was offered; what happened, in words."""
    found = offer(book, claim_id)
    there = len(found.spots) if found else 0
    if found is None or there != count:
        return f"not done: there are {there} now, not {count}; look again"
    marks = _marks(book, found.claim, found.places)
    done = book.repeat(found.claim, [each.id for each in found.suggestions], marks, found.claim.verdict, op=number)
    return f"{found.claim.verdict} {done} more"


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
