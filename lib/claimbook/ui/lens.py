"""One claim looked at closely, below the grid: its sentence, chain and reason, a verdict, the way to its article."""

import streamlit as st

from claimbook.book import Book
from claimbook.errors import NotFound
from claimbook.ui import doors, ledger
from claimbook.ui.words import literal


def look(book: Book, claim_id: str | None) -> None:
    """Show the sentence of the row the keyboard is in, or say how to come there."""
    try:
        claim = book.claim(claim_id) if claim_id else None
    except NotFound:
        claim = None
    if claim is None:
        st.caption("Click a row, or walk to it by the arrow keys, to read its sentence here.")
        return
    with st.container(border=True, key="claims_lens"):
        st.text(claim.sentence)
        st.caption(literal(ledger.chain(claim, book.article(claim.article_sha256))))
        if claim.reason:
            st.caption(f"Suggested: {literal(claim.reason)}")
        with st.container(horizontal=True):
            if st.button("Open the sentence in its article", type="primary", icon=":material/ink_highlighter:"):
                doors.to_sentence(claim)
            for act, verdict in (("Accept", "accepted"), ("Reject", "rejected")):
                st.button(
                    act,
                    key=f"lens_{verdict}",
                    disabled=claim.verdict == verdict,
                    on_click=ledger.judge_over,
                    args=([claim.id], verdict),
                )
