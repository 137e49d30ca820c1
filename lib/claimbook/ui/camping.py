"""Which camp a speaker speaks for, set on Compare once for every chart."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from claimbook.book import Book
from claimbook.compare.tints import NO_CAMP
from claimbook.model import Claim
from claimbook.ui import session


def ask(book: Book, claims: Sequence[Claim]) -> None:
    """Offer to put speakers of these claims into a camp, or into none."""
    speakers = _speakers(claims)
    if not speakers or book.read_only:
        return
    known = book.camps()
    with st.expander("Camps: the colours of the speakers"), st.form("camps_form", border=False, clear_on_submit=True):
        st.multiselect(
            "Speakers", speakers, format_func=lambda name: f"{name} ({known.get(name, NO_CAMP)})", key="camps_speakers"
        )
        st.selectbox(
            "Camp", [*sorted({*known.values()}), NO_CAMP], index=None, accept_new_options=True, key="camps_camp"
        )
        st.form_submit_button("Put into this camp", on_click=_put)


def _put() -> None:
    picked, camp = st.session_state["camps_speakers"], st.session_state["camps_camp"]
    if picked and camp:
        with session.telling():
            session.book().set_camp(picked, None if camp == NO_CAMP else camp)


def _speakers(claims: Sequence[Claim]) -> list[str]:
    """Who speaks in these figures, those who speak most first."""
    names = (claim.speaker for claim in claims if claim.figure and claim.verdict != "rejected")
    return [name for name, _ in Counter(filter(None, names)).most_common()]
