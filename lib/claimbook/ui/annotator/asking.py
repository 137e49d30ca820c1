"""What the browser asks beside the acts: a search of the book, or all about one claim; answered until it was heard."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from claimbook.book import Book, Event, Hit
from claimbook.book.rows import claim_of, claim_row
from claimbook.book.searching import MOST
from claimbook.errors import NotFound
from claimbook.model import Claim
from claimbook.ui import words
from claimbook.ui.annotator import fields

_KIN = 40  # claims of one series, in other articles


def answer(book: Book, asked: Mapping[str, Any], heard: object) -> dict[str, Any]:
    """The answer to what was asked last, with its number; nothing where the browser has it."""
    number = asked.get("n")
    if number is None or number == heard:
        return {}
    if "search" in asked:
        return {"found": {"n": number, **_found(book, str(asked["search"]))}}
    return {"about": {"n": number, **_about(book, str(asked.get("about", "")))}}


def _found(book: Book, typed: str) -> dict[str, Any]:
    hits = book.search(typed)
    groups = groupby(hits, key=lambda hit: (hit.sha256, hit.label, words.day(hit.published)))
    return {
        "typed": typed,
        "count": len(hits),
        "full": len(hits) >= MOST,
        "groups": [
            {"sha": sha, "label": label, "day": day, "hits": [*map(_hit, own)]} for (sha, label, day), own in groups
        ],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    end = hit.at + hit.length
    told = {"before": hit.sentence[: hit.at], "words": hit.sentence[hit.at : end], "after": hit.sentence[end:]}
    return {"start": hit.start, "claim": hit.claim, **told}


def _about(book: Book, claim_id: str) -> dict[str, Any]:
    """What happened to a claim, what it was before the analyst changed it, and what else its series holds."""
    try:
        claim = book.claim(claim_id)
    except NotFound:
        return {"id": claim_id, "history": [], "original": {}, "kin": []}
    history = book.history(claim_id)
    return {
        "id": claim_id,
        "history": [{"at": met.at, "who": _doer(met), "words": _happened(claim, met)} for met in history],
        "original": _original(claim, history),
        "kin": [_kin(other, label) for other, label in book.of_series(claim, most=_KIN)],
    }


def _original(claim: Claim, history: Sequence[Event]) -> dict[str, str]:
    """By field of the panel, what stood there at first where something else stands now; of a suggestion only."""
    if claim.origin == "analyst":
        return {}
    first: dict[str, Any] = {}
    for met in history:
        if met.act != "suggest" and met.before and met.after:
            first = {**met.before, **first}
    was, now = _as_it_was(claim, first), _told(claim)
    return {field: value or "nothing" for field, value in was.items() if value != now[field]}


def _doer(met: Event) -> str:
    """Who did it: the rules, where they put the suggestion there."""
    return "rules" if met.act == "suggest" and met.before is None else met.who


def _happened(claim: Claim, met: Event) -> str:
    """What an act was called, with what stood in each field of the panel before and after it."""
    if not met.before or not met.after:
        return met.words
    was, now = _as_it_was(claim, met.before), _as_it_was(claim, met.after)
    changes = [
        f"{field.replace('_', ' ')} {was[field] or 'nothing'} → {now[field] or 'nothing'}"
        for field in was
        if was[field] != now[field]
    ]
    return f"{met.words}: {'; '.join(changes)}" if changes else met.words


def _as_it_was(claim: Claim, columns: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a claim in which these columns stood once."""
    return _told(claim_of({**claim_row(claim), "revision": claim.revision, **columns}))


def _told(claim: Claim) -> dict[str, str]:
    return {**fields.shown(claim), "tag": claim.tag, "quote": claim.quote, "note": ""}


def _kin(claim: Claim, label: str) -> dict[str, Any]:
    said = (words.figure(claim.figure) or claim.quote, claim.speaker, words.day(claim.said_on))
    return {
        "sha": claim.article_sha256,
        "id": claim.id,
        "label": label,
        "words": " · ".join(part for part in said if part),
        "verdict": claim.verdict,
    }
