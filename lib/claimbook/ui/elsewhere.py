"""A speaker corrected in one place, offered for the same words elsewhere in the book: counted, shown, one act."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from claimbook.book import Book
from claimbook.book.base import Op
from claimbook.errors import NotFound
from claimbook.language.attribution.words_of_clauses import PRONOUNS
from claimbook.model import Claim
from claimbook.ui import session
from claimbook.ui.words import count, literal, short

_CORRECTED = "speaker_corrected"
_SHOWN, _LINE = 5, 160  # sentences of the preview, letters of each


@dataclass(frozen=True, slots=True)
class Offer:
    """A claim whose speaker is set, and the others where the same words are printed for another one."""

    claim: Claim
    others: tuple[Claim, ...]

    @property
    def here(self) -> tuple[Claim, ...]:
        """Those in the same article."""
        return tuple(other for other in self.others if other.article_sha256 == self.claim.article_sha256)

    @property
    def words(self) -> str:
        """What is offered: "the minister" stands in 4 other claims, as someone else."""
        here, all_ = len(self.here), len(self.others)
        where = "all of them here" if here == all_ else f"{here:,} of them in this article" if here else "elsewhere"
        return (
            f"The same words, “{self.claim.speaker_text}”, stand for another in {count(all_, 'other claim')}, {where}."
        )


def offer(book: Book, claim_id: str) -> Offer | None:
    """What could get the same speaker as a claim; None where there is nothing or the claim is gone.

    A pronoun is another's in every sentence: nothing is offered for it.
    """
    try:
        claim = book.claim(claim_id)
    except NotFound:
        return None
    if (claim.speaker_text or "").casefold() in PRONOUNS:
        return None
    others = tuple(book.same_words(claim))
    return Offer(claim, others) if others else None


def accept(book: Book, claim_id: str, ids: Sequence[str], *, op: Op | None = None) -> int:
    """How many of these claims got the speaker of that claim, as one act; those that changed meanwhile are left."""
    found = offer(book, claim_id)
    there = {other.id for other in found.others} & {*ids} if found else set()
    return book.set_speaker(sorted(there), found.claim.speaker or "", op=op) if found and there else 0


def corrected(claim_ids: Sequence[str]) -> None:
    """Remember whose speaker was set last, for the page to offer the same elsewhere."""
    st.session_state[_CORRECTED] = next(iter(claim_ids), None)


def ask(book: Book) -> None:
    """Offer the same speaker for the same words, if one was just set and they stand elsewhere."""
    claim_id = st.session_state.get(_CORRECTED)
    found = offer(book, claim_id) if claim_id else None
    if found is None:
        return
    with st.container(border=True, key="speaker_elsewhere"):
        st.markdown(f"{literal(found.words)} Set {literal(found.claim.speaker)} there too?")
        _preview(book, found.others)
        with st.container(horizontal=True):
            _button(f"Set all {len(found.others):,}", found, found.others, primary=True)
            if 0 < len(found.here) < len(found.others):
                _button(f"Only the {len(found.here):,} in this article", found, found.here)
            st.button("Leave them", key="elsewhere_leave", on_click=corrected, args=([],))


def _preview(book: Book, others: Sequence[Claim]) -> None:
    for other in others[:_SHOWN]:
        article = book.article(other.article_sha256)
        st.caption(f"{literal(article.label)}, now {literal(other.speaker or 'not said by whom')}: “{_line(other)}”")
    if len(others) > _SHOWN:
        st.caption(f"and {len(others) - _SHOWN:,} more")


def _line(claim: Claim) -> str:
    return literal(short(claim.sentence, _LINE))


def _button(label: str, found: Offer, others: Sequence[Claim], *, primary: bool = False) -> None:
    ids = [other.id for other in others]
    st.button(
        label,
        type="primary" if primary else "secondary",
        key=f"elsewhere_{'all' if primary else 'here'}",
        on_click=_set,
        args=(found.claim.id, ids),
    )


def _set(claim_id: str, ids: Sequence[str]) -> None:
    with session.telling():
        changed = accept(session.book(), claim_id, ids)
        session.flash(f"Set the speaker of {count(changed, 'more claim')}.")
        corrected([])
