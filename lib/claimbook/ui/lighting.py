"""From a claim to its mark: the chart of its series, with that one mark lit and told in words."""

from collections.abc import Sequence

import streamlit as st

from claimbook.compare.marks import NOBODY
from claimbook.model import Claim
from claimbook.ui import doors, recalling, session, words

_LIT = "compare_lit"


def arrive(claims: Sequence[Claim], *, none: str) -> None:
    """Where the address names a claim: go to the chart of its series by source, once, and light its mark there.

    ``none`` is what stands for the series of figures that have none.
    """
    if not (wanted := st.query_params.get("claim")):
        return
    del st.query_params["claim"]
    claim = next((claim for claim in claims if claim.id == wanted), None)
    if refused := _refused(claim):
        session.flash(refused, kind="warning")
        st.rerun()
    assert claim
    st.session_state[_LIT] = claim.id
    st.session_state[recalling.SIDE] = "source"
    st.session_state[recalling.SERIES] = [claim.series or none]
    if claim.verdict == "suggested":
        st.session_state[recalling.SUGGESTIONS] = True


def lit(shown: Sequence[Claim]) -> Claim | None:
    """The claim whose mark is lit, where it is among those shown."""
    return next((claim for claim in shown if claim.id == st.session_state.get(_LIT)), None)


def tell(claim: Claim | None) -> None:
    """Say in words which mark is lit, with the way back to its sentence and a way to put the light out."""
    if claim is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="compare_lit"):
        figure = words.figure(claim.figure) or claim.quote
        st.markdown(f"**Lit:** {words.literal(f'{figure}, {claim.speaker or NOBODY}')}", width="content")
        st.button("Put the light out", key="compare_dark", on_click=_out)
        back = st.button("Back to its sentence", key="compare_back")
    if back:
        doors.to_sentence(claim, back_to="compare")


def missing(claim: Claim | None, *, drawn: bool) -> None:
    """Say so where the chart does not draw the claim that is lit."""
    if claim is not None and not drawn:
        st.caption("The claim that is lit has no mark in this chart. It stands in the list below.")


def _out() -> None:
    st.session_state.pop(_LIT, None)


def _refused(claim: Claim | None) -> str:
    if claim is None:
        return "The claim that the address names is not in this book."
    if claim.figure is None:
        return "That claim has no number: no chart draws it."
    return "That claim was rejected: no chart draws it." if claim.verdict == "rejected" else ""
