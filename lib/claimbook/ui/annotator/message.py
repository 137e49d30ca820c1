"""What the browser is told: all of an article's claims once, then only what changed; in JSON's own types."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from claimbook.book import Book, Heading
from claimbook.language.confidence import UNSURE
from claimbook.model import STAGES, Article, Claim, Tag
from claimbook.ui import words
from claimbook.ui.annotator import again, fields, metadata, ops


@dataclass(frozen=True, slots=True)
class Held:
    """What the browser says it has: which article, its claims up to which revision, which frame around them."""

    sha: str | None = None
    at: int | None = None
    frame: str = ""

    @classmethod
    def of(cls, sent: Mapping[str, Any]) -> "Held":
        return cls(sent.get("has"), sent.get("at"), sent.get("frame", ""))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the article and does not change while it is read."""

    order: tuple[str, ...]  # the hashes of all articles, by day; the undated last
    labels: dict[str, str]
    left: dict[str, int]  # how many suggestions wait in each article that has some, as the page was opened
    unread: frozenset[str]  # the articles whose suggestions were not made by then
    goto: str | None
    back: bool  # whether the analyst came from the comparison


def surroundings(book: Book, articles: Sequence[Heading], goto: str | None, *, back: bool = False) -> Surroundings:
    """The neighbours of an article, and the claim to go to."""
    by_day = sorted(articles, key=lambda other: (other.published is None, other.published or date.min))
    return Surroundings(
        order=tuple(other.sha256 for other in by_day),
        labels={other.sha256: other.label for other in articles},
        left=book.unreviewed(),
        unread=frozenset(book.queue()),
        goto=goto,
        back=back,
    )


def text(article: Article) -> dict[str, str]:
    """The first message, the same as long as the article is open: its words."""
    return {"sha": article.sha256, "text": article.text}


def message(
    book: Book, article: Article, around: Surroundings, done: ops.Done, held: Held | None = None
) -> dict[str, Any]:
    """The second message: what the browser does not hold yet, what is confirmed, and where the book stands."""
    has = held or Held()
    base = has.at if has.sha == article.sha256 else None
    news = book.news(article.sha256, base)
    return {
        "sha": article.sha256,
        "base": base,
        "at": news.revision,
        "claims": [_claim(claim) for claim in news.claims],
        "gone": list(news.gone),
        "goto": around.goto,
        "back": around.back,
        "waiting": book.is_waiting(article.sha256),
        "undoable": book.undoable or "",
        "redoable": book.redoable or "",
        "acks": done.acks,
        "refused": ops.told(done.refused),
        "said": done.said,
        **_again(book, article, done),
        **_neighbours(book, article, around),
        **_frame(book, article, None if base is None else has.frame),
    }


def _again(book: Book, article: Article, done: ops.Done) -> dict[str, Any]:
    """The offer of the same again, none once something else was done, no word where nothing was."""
    if done.about is None:
        return {}
    told = again.told(book, done.about, article.sha256, speaker=done.speaker) if done.about else None
    return {"same": told}


def _frame(book: Book, article: Article, held: str | None) -> dict[str, Any]:
    """The heading and the tags with their mark, unless the browser has them; at an opening all choices besides."""
    frame = {**metadata.heading(book.article(article.sha256)), "tags": [asdict(tag) for tag in _offered(book, article)]}
    mark = f"{zlib.crc32(json.dumps(frame).encode()):08x}"
    if held == mark:
        return {}
    speakers, series = book.names() if held is None else ([], [])
    choices = {"stages": list(STAGES), "statuses": list(fields.STATUSES), "speakers": speakers, "series": series}
    return {"frame": mark, **frame, **(choices if held is None else {})}


def _claim(claim: Claim) -> dict[str, Any]:
    """A claim as the browser knows it; what is empty is left out."""
    told = {
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "tag": claim.tag,
        "verdict": claim.verdict,
        "origin": claim.origin,
        "revision": claim.revision,
        "reason": claim.reason,
        "score": claim.score,
        "unsure": is_unsure(claim) or None,
        "read": fields.read_as(claim.figure),
        **fields.shown(claim),
    }
    return {"id": claim.id, **{name: value for name, value in told.items() if value not in (None, "")}}


def is_unsure(claim: Claim) -> bool:
    """Whether a suggestion that nobody has touched names a speaker that is wrong too often to be taken unread."""
    return claim.annotator is None and claim.speaker is not None and (claim.score or 1.0) < UNSURE


def _offered(book: Book, article: Article) -> list[Tag]:
    """The tags on offer, and those that old claims here still carry, without their key."""
    tags = book.tags()
    old = sorted(book.tags_in(article.sha256) - {tag.name for tag in tags})
    return [*tags, *(Tag(name, "#888888", "", "no longer offered", retired=True) for name in old)]


def _neighbours(book: Book, article: Article, around: Surroundings) -> dict[str, Any]:
    """The articles before and after this one, the next one with something to review, and how many are done."""
    at = around.order.index(article.sha256)
    left = book.unreviewed() if not book.left(article.sha256) else {**around.left, article.sha256: 1}
    following = [*around.order[at + 1 :], *around.order[:at]]
    nearest = next((sha256 for sha256 in following if left.get(sha256)), None)
    upcoming = {"sha": nearest, "label": around.labels[nearest], "unreviewed": left[nearest]} if nearest else None
    return {
        "before": _neighbour(around, around.order[at - 1]) if at else None,
        "after": _neighbour(around, around.order[at + 1]) if at + 1 < len(around.order) else None,
        "next": upcoming,
        "done": [sum(sha256 not in left and sha256 not in around.unread for sha256 in around.order), len(around.order)],
    }


def _neighbour(around: Surroundings, sha256: str) -> dict[str, str]:
    return {"sha": sha256, "label": words.short(around.labels[sha256])}
