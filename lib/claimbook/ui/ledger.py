"""The claims as rows of the grid, and what is done to the rows shown: each act counted before, undone at once."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast, get_args

import streamlit as st

from claimbook.book import Book, Heading
from claimbook.book.base import Op
from claimbook.book.speakers import parts
from claimbook.compare import marks
from claimbook.errors import BadField
from claimbook.model import Article, Claim, Figure, Verdict
from claimbook.ui import days, session, words
from claimbook.ui.annotator import fields
from claimbook.ui.sieve import Found

DONE = {"accepted": "Accepted", "rejected": "Rejected", "suggested": "Reopened"}


def row(claim: Claim, article: Article | Heading) -> dict[str, Any]:
    """The row of a claim, with no more than the grid shows; what is not known is None."""
    amount = claim.figure and (claim.figure.high if claim.figure.low is None else claim.figure.low)
    return {
        "id": claim.id,
        "revision": claim.revision,
        "verdict": claim.verdict,
        "tag": claim.tag,
        "quote": claim.quote,
        "figure": words.figure(claim.figure) or None,
        "speaker": claim.speaker,
        "said_on": claim.said_on.isoformat() if claim.said_on else None,
        "status": words.spoken(claim.status),
        "series": claim.series,
        "stage": words.spoken(claim.stage) or None,
        "note": claim.note,
        "amount": amount,
        "article": article.label,
        "outlet": article.outlet,
    }


def judge(ids: Sequence[str], verdict: Verdict) -> None:
    """Accept or reject those of these that no one has judged by now, as one act."""
    with session.telling():
        book = session.book()
        changed = book.judge(book.there(ids, "suggested"), verdict)
        session.flash(f"{DONE[verdict]} {words.count(changed, 'claim')}.")


def judge_over(ids: Sequence[str], verdict: Verdict) -> None:
    """Give exactly these a verdict, whatever they had before, as one act."""
    with session.telling():
        book = session.book()
        changed = book.judge(book.there(ids), verdict)
        session.flash(f"{DONE[verdict]} {words.count(changed, 'claim')}.")


def set_field(ids: Sequence[str], field: str, typed: str) -> None:
    """Set one field of exactly these, as one act; a day is typed as 2024-10-28 or 28 October 2024."""
    with session.telling():
        changed = session.book().edit(ids, {field: _value(field, typed), **_basis(field)})
        session.flash(f"Set the {field.replace('_', ' ')} of {words.count(changed, 'claim')}.")


def edit(book: Book, claim_id: str, field: str, typed: str | None, revision: int, *, op: Op | None = None) -> int:
    """Change one field of one claim to what was typed, if that is something else; its revision afterwards.

    A claim that is no longer of ``revision`` was changed elsewhere meanwhile, and is not overwritten.
    """
    claim, text = book.claim(claim_id), _text(field, (typed or "").strip())
    if field == "verdict":
        book.judge([claim_id], _verdict(text), op=op)
    elif field == "amount":
        book.edit([claim_id], {"figure": _of_amount(claim.figure, text)}, revision=revision, op=op)
    elif text != (fields.shown(claim) | {"tag": claim.tag})[field]:
        change = {"tag": text} if field == "tag" else fields.meant(claim, field, text)
        book.edit([claim_id], change, revision=revision, op=op)
    return book.claim(claim_id).revision


def merge(names: Sequence[str], into: str) -> None:
    """Make one speaker of several, as one act."""
    with session.telling():
        changed = session.book().merge_speakers(names, into)
        session.flash(f"Merged {words.count(len(names), 'name')} into {into}: {words.count(changed, 'claim')} changed.")


def speakers(claims: Sequence[Claim]) -> list[str]:
    """Every name that speaks, joint speakers apart, in order of the alphabet."""
    return sorted(set(spoken(claims)))


def spoken(claims: Sequence[Claim]) -> list[str]:
    """The same names, each as often as it speaks."""
    return [name for claim in claims for name in parts(claim.speaker or "")]


def values(claims: Sequence[Claim], field: str) -> list[str]:
    """Every value that occurs in a field, in order."""
    return sorted({value for claim in claims if (value := getattr(claim, field))})


def chain(claim: Claim, article: Article) -> str:
    """Who said it, through whom, and where it is printed: "Ana Belo → AFP → The Harbour Dispatch"."""
    citing = f" (citing {', '.join(claim.citing)})" if claim.citing else ""
    return marks.chain(f"{claim.speaker or marks.NOBODY}{citing}", claim.via, article.outlet)


def shown(book: Book) -> list[str] | None:
    """The ids of the claims the grid showed last, in this browser tab, as far as they are still there."""
    found: Found | None = st.session_state.get("claims_shown")
    return None if found is None else book.there(found.ids)


def _value(field: str, typed: str) -> str | date | None:
    return days.meant("said on", typed) if field == "said_on" else typed.strip() or None


def _text(field: str, typed: str) -> str:
    """What was typed, as the panel of a claim takes it: a day, a stage or a status by its name."""
    if field in {"status", "stage"}:
        return typed.replace(" ", "_")
    day = days.meant("said on", typed) if field == "said_on" else None
    return day.isoformat() if day else typed


def _verdict(typed: str) -> Verdict:
    for verdict in get_args(Verdict):
        if verdict == typed:
            return cast(Verdict, verdict)
    raise BadField("verdict", typed, f"it is one of {', '.join(DONE)}")


def _of_amount(figure: Figure | None, typed: str) -> Figure | None:
    """The figure with another number in it, as open and as hedged as before; a range keeps its upper end."""
    if not typed:
        return None
    amount = _amount(typed)
    if figure is None:
        return Figure(amount, amount)
    if figure.vague or (figure.low is None and figure.high is None):  # no number was said
        return replace(figure, low=amount, high=amount, qualifier="exact", hedge=None, vague=False)
    if figure.qualifier == "range" and figure.high is not None and amount > figure.high:
        raise BadField("amount", typed, f"above the upper end of the range, {figure.high:,.10g}; type the figure anew")
    low = None if figure.low is None else amount
    high = amount if figure.low is None or figure.low == figure.high else figure.high
    return replace(figure, low=low, high=high)


def _amount(typed: str) -> float:
    """The number typed into a cell."""
    try:
        amount = float(typed)
    except ValueError:
        amount = math.nan
    if not math.isfinite(amount):
        raise BadField("amount", typed, "no number; type it in digits, as 12000")
    return amount


def _basis(field: str) -> Mapping[str, str]:
    return {"said_on_basis": "analyst"} if field == "said_on" else {}
