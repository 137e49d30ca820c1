"""What the browser is told: the article, its claims and the choices, in nothing but JSON's own types."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from claimbook.book import Book
from claimbook.model import STAGES, Article, Claim, Tag
from claimbook.ui import words
from claimbook.ui.annotator import fields, ops


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the article and does not change while it is read."""

    order: tuple[str, ...]  # the hashes of all articles
    labels: dict[str, str]
    goto: str | None
    back: bool  # whether the analyst came from the comparison
    speakers: frozenset[str]
    series: frozenset[str]


def surroundings(
    book: Book, article: Article, articles: Sequence[Article], goto: str | None, *, back: bool = False
) -> Surroundings:
    """The neighbours of the article, the claim to go to, and the names used anywhere in the book."""
    claims = book.claims()
    return Surroundings(
        order=tuple(other.sha256 for other in articles),
        labels={other.sha256: other.label for other in articles},
        goto=goto,
        back=back,
        speakers=frozenset(claim.speaker for claim in claims if claim.speaker),
        series=frozenset(claim.series for claim in claims if claim.series),
    )


def message(
    book: Book, article: Article, around: Surroundings, done: ops.Done, *, with_text: bool = True
) -> dict[str, Any]:
    """The whole message; the text is left out where the browser has it."""
    claims = book.claims(article.sha256)
    return {
        "article": {**_heading(article), "text": article.text if with_text else None},
        "claims": [_claim(claim) for claim in claims],
        "tags": [asdict(tag) for tag in _offered(book.tags(), claims)],
        "stages": list(STAGES),
        "statuses": list(fields.STATUSES),
        "speakers": _names(around.speakers, (claim.speaker for claim in claims)),
        "series": _names(around.series, (claim.series for claim in claims)),
        "goto": around.goto,
        "back": around.back,
        "waiting": article.sha256 in book.queue(),
        "undoable": book.undoable or "",
        "redoable": book.redoable or "",
        "acks": done.acks,
        "refused": ops.told(done.refused),
        "said": done.said,
        **_neighbours(book, article, around),
    }


def _heading(article: Article) -> dict[str, str]:
    outlet = article.outlet if article.title else None  # without a title the outlet is the label already
    line = (outlet, f"by {article.author}" if article.author else None, words.day(article.published) or "no date")
    evidence = (article.title_evidence, article.outlet_evidence, article.published_evidence)
    return {
        "sha": article.sha256,
        "label": article.label,
        "line": " · ".join(part for part in line if part),
        "evidence": "\n".join(part for part in evidence if part),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "tag": claim.tag,
        "verdict": claim.verdict,
        "origin": claim.origin,
        "revision": claim.revision,
        "reason": claim.reason or "",
        "read": fields.read_as(claim.figure),
        **fields.shown(claim),
    }


def _offered(tags: Sequence[Tag], claims: Iterable[Claim]) -> list[Tag]:
    """The tags on offer, and those that old claims still carry, without their key."""
    names = {tag.name for tag in tags}
    old = sorted({claim.tag for claim in claims} - names)
    return [*tags, *(Tag(name, "#888888", "", "no longer offered", retired=True) for name in old)]


def _names(known: frozenset[str], here: Iterable[str | None]) -> list[str]:
    return sorted(known | {name for name in here if name})


def _neighbours(book: Book, article: Article, around: Surroundings) -> dict[str, Any]:
    """The articles before and after this one, and the next one with something to review."""
    at = around.order.index(article.sha256)
    counts = book.counts()
    left = {sha256: counts.get(sha256, {}).get("suggested", 0) for sha256 in around.order}
    following = [*around.order[at + 1 :], *around.order[:at]]
    nearest = next((sha256 for sha256 in following if left[sha256]), None)
    upcoming = {"sha": nearest, "label": around.labels[nearest], "unreviewed": left[nearest]} if nearest else None
    return {
        "before": around.order[at - 1] if at else None,
        "after": around.order[at + 1] if at + 1 < len(around.order) else None,
        "next": upcoming,
    }
