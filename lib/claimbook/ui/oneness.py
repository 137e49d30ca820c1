"""Names that are one speaker: proposed with the reason, merged by a click, listed with a way to part them again."""

from collections.abc import Sequence

import streamlit as st

from claimbook.book import Book
from claimbook.compare import speakers
from claimbook.model import Claim
from claimbook.ui import ledger, session
from claimbook.ui.words import count, literal

_SHOWN = 12  # proposals at once: the others come as these are decided


def ask(book: Book, claims: Sequence[Claim]) -> None:
    """Everything there is to decide about names."""
    _proposed(book, claims)
    _by_hand(ledger.speakers(claims))
    _merged(book)


def proposals(book: Book, claims: Sequence[Claim]) -> list[tuple[str, str, str]]:
    """A name, the one it may be merged into, and why; without those that the analyst keeps apart."""
    spoken = [(claim.speaker, claim.speaker_text) for claim in claims]
    found = [*speakers.proposals(ledger.spoken(claims)), *speakers.described(spoken)]
    parted = book.parted()
    return [(name, into, why) for name, into, why in found if _pair(name, into) not in parted]


def part(name: str) -> None:
    """Take a merge back, for the claims it changed and for articles read later."""
    with session.telling():
        changed = session.book().part_speaker(name)
        session.flash(f"Parted {name} again: {count(changed, 'claim')} changed.")


def _proposed(book: Book, claims: Sequence[Claim]) -> None:
    found = proposals(book, claims)
    for name, into, reason in found[:_SHOWN]:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(f"{name} and {into}: {reason}")
            st.button(f"Merge into {literal(into)}", key=f"merge_{name}_{into}", on_click=_merge, args=([name], into))
            st.button("Keep apart", key=f"apart_{name}_{into}", on_click=_keep_apart, args=(name, into))
    if more := found[_SHOWN:]:
        st.caption(f"{count(len(more), 'more proposal')} after these")


def _by_hand(names: Sequence[str]) -> None:
    with st.form("merge_form", border=False):
        st.multiselect("Names that are one speaker", names, key="merge_names")
        st.selectbox("Merge them into", names, index=None, accept_new_options=True, key="merge_into")
        st.form_submit_button("Merge", on_click=_merge_picked)


def _merged(book: Book) -> None:
    """Who is merged into whom; each can be parted again."""
    if not (merged := book.aliases()):
        return
    st.caption("Merged, in articles read later too. The words as printed are kept beside the name.")
    for name, into in merged.items():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(f"{name} → {into}")
            st.button("Part again", key=f"part_{name}", on_click=part, args=(name,), help=f"{literal(name)} once more")


def _merge_picked() -> None:
    picked, into = st.session_state["merge_names"], st.session_state["merge_into"]
    if picked and into:
        _merge([name for name in picked if name != into], into)


def _merge(names: Sequence[str], into: str) -> None:
    ledger.merge([*names, into], into)


def _keep_apart(name: str, into: str) -> None:
    with session.telling():
        session.book().part(_pair(name, into), f"{name} and {into}")


def _pair(name: str, into: str) -> str:
    return "names:" + "|".join(sorted((name, into)))
