"""The series workshop: what may be one is proposed, and series and claims are merged, split and named by hand.

Nothing is merged without a click; each act is one undo, and holds for articles read later.
"""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from claimbook.book import Book
from claimbook.compare.subjects import Proposal
from claimbook.model import STAGES, Claim
from claimbook.ui import grouping, session, words
from claimbook.ui.words import count, literal

_WIDE: Mapping[str, int] = {"Inherited": 180, "Why here": 320, "Sentence": 480}  # pixels of columns
_ASKED = {"series": "split", "stage": "stage", "unit": "unit"}  # fields of a claim and the keys of their widgets
_NO_STAGE = "none"
_PICKED = "workshop_series"
_SHOWN = 8  # proposals at once: the others come as these are decided


def proposed(book: Book, found: Sequence[grouping.Series]) -> None:
    """Series that may be one, each with the reason, to be merged or kept apart."""
    offered = grouping.proposals(book, found)
    if not offered:
        return
    st.subheader("May be one")
    for offer in offered[:_SHOWN]:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(f"{offer.name} and {offer.into}: {offer.reason}")
            named = f"{offer.name}|{offer.into}"
            st.button(f"Merge into {literal(offer.into)}", key=f"one_{named}", on_click=_merge_one, args=(offer,))
            st.button("Keep apart", key=f"two_{named}", on_click=_keep_apart, args=(offer,))
    if more := offered[_SHOWN:]:
        st.caption(f"{count(len(more), 'more proposal')} after these")


def picked(found: Sequence[grouping.Series]) -> list[grouping.Series]:
    """The series that were picked, by typing or in the list."""
    st.dataframe(pd.DataFrame(grouping.rows(found)), hide_index=True, key="workshop_all", alt="The series of the book")
    names = [series.name for series in found]
    held = st.session_state.get(_PICKED, [])
    there = [name for name in held if name in names]
    if there != held:  # set only where it must be: what is set is shown even over a click that came meanwhile
        st.session_state[_PICKED] = there
    chosen = st.multiselect("Series to work on", names, key=_PICKED, placeholder="Type a name, or pick several")
    return [series for series in found if series.name in chosen]


def whole(chosen: Sequence[grouping.Series], names: Sequence[str]) -> None:
    """Merge the series that were picked, or rename the one; set its side."""
    many = len(chosen) > 1
    with st.form("workshop_whole", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "Merge them into" if many else "Rename to, or put into",
            names,
            index=None,
            accept_new_options=True,
            key="workshop_into",
        )
        st.form_submit_button("Merge" if many else "Rename", on_click=_whole, args=([one.name for one in chosen],))
        if not many:
            st.text_input("Side", chosen[0].side or "", key=f"workshop_side_{chosen[0].name}")
            st.form_submit_button("Set the side", on_click=_side, args=(chosen[0].name,))


def claims(found: Sequence[Claim], named: dict[str, str]) -> list[Claim]:
    """The claims of the series picked, in a table; those that were ticked there."""
    st.caption("Tick figures to put them into another series, stage or unit; by keyboard with shift and space.")
    shown = pd.DataFrame(grouping.lines(found, named))
    several = shown["Series"].nunique() > 1
    event = st.dataframe(
        shown,
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        key=f"workshop_claims_{hash(tuple(claim.id for claim in found))}",
        column_config={name: st.column_config.TextColumn(width=wide) for name, wide in _WIDE.items()},
        column_order=[name for name in shown.columns if shown[name].any() and (name != "Series" or several)],
        alt="The figures of the series; tick those to put elsewhere",
    )
    return [found[row] for row in event["selection"]["rows"] if row < len(found)]


def some(ticked: Sequence[Claim], names: Sequence[str]) -> None:
    """Put the ticked claims into another series, stage or unit."""
    ids, counted = [claim.id for claim in ticked], _counted(ticked)
    with st.form("workshop_some", border=True):
        st.markdown(f"**{count(len(ids), 'figure')}** ticked")
        into, stage, unit = st.columns(3)
        into.selectbox(
            "Series", names, index=None, accept_new_options=True, key="workshop_split", placeholder="as it is"
        )
        stage.selectbox(
            "Stage",
            [_NO_STAGE, *STAGES],
            index=None,
            format_func=words.spoken,
            key="workshop_stage",
            placeholder="as it is",
        )
        unit.text_input("Unit", key="workshop_unit", placeholder="as it is")
        if counted:
            said = ", ".join(f"“{literal(counts)}”" for counts in dict.fromkeys(counts for _, counts in counted))
            st.checkbox(f"Whatever else counts {said} there too, in articles read later as well", key="workshop_also")
        st.form_submit_button("Put them there", type="primary", on_click=_some, args=(ids, counted))


def remembered(book: Book) -> None:
    """Every decision that stands, each with a way back."""
    rules = book.rules()
    parted = {key: named for key, named in book.parted_as().items() if key.startswith("series|")}
    total = len(rules.series) + len(rules.counted) + len(rules.placed) + len(parted)
    if not total:
        return
    with st.expander("Remembered", icon=":material/history:", key="workshop_remembered", on_change="rerun"):
        st.caption(f"{count(total, 'decision')} on series; each holds for articles read later")
        for name, into in rules.series.items():
            _line(f"{name} → {into}", "Part again", f"part_{name}", lambda book, name=name: book.part_series(name))
        for (series, counts), into in rules.counted.items():
            key = f"forget_{series}_{counts}"
            told = f"what counts “{counts}” in {series} → {into}"
            _line(told, "Forget", key, lambda book, at=(series, counts): book.forget_counted(*at))
        for key, named in parted.items():
            _line(f"{named}: kept apart", "Forget", f"forget_{key}", lambda book, at=(key, named): book.join(*at))
        if ids := list(rules.placed):
            told = f"{count(len(ids), 'figure')} put elsewhere by hand"
            _line(told, "Put them back", "release", lambda book: book.release(ids))


def _line(told: str, label: str, key: str, act: Callable[..., object]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(told)
        st.button(label, key=f"workshop_{key}", on_click=_do, args=(act,))


def _do(act: Callable[[Book], object]) -> None:
    with session.telling():
        act(session.book())


def _merge_one(offer: Proposal) -> None:
    _merge([offer.name], offer.into)


def _keep_apart(offer: Proposal) -> None:
    named = f"{offer.name} and {offer.into}"
    _do(lambda book: book.part(grouping.pair(offer.name, offer.into), named))


def _whole(names: Sequence[str]) -> None:
    if into := " ".join(str(st.session_state["workshop_into"] or "").split()):
        _merge(names, into)
        st.session_state["workshop_into"] = None


def _merge(names: Sequence[str], into: str) -> None:
    with session.telling():
        changed = session.book().merge_series(names, into)
        session.flash(f"{count(changed, 'claim')} went into {into}. Articles read later follow.")
        st.session_state[_PICKED] = [into]


def _side(name: str) -> None:
    side = str(st.session_state[f"workshop_side_{name}"])
    if (into := grouping.with_side(name, side)) != name:
        _merge([name], into)


def _some(ids: Sequence[str], counted: Sequence[tuple[str, str]]) -> None:
    put = _put()
    also = counted if st.session_state.get("workshop_also") else []
    if not put:
        session.flash("Say what to set: a series, a stage or a unit.", kind="warning")
        return
    with session.telling():
        changed = session.book().place(ids, put, counted=also)
        session.flash(f"{count(changed, 'claim')} changed.")
        for key in ("workshop_split", "workshop_stage"):
            st.session_state[key] = None
        st.session_state["workshop_unit"] = ""


def _put() -> Mapping[str, str | None]:
    asked = {name: st.session_state[f"workshop_{key}"] for name, key in _ASKED.items()}
    told = {name: str(value).strip() for name, value in asked.items() if value and str(value).strip()}
    return {name: None if (name, value) == ("stage", _NO_STAGE) else value for name, value in told.items()}


def _counted(ticked: Sequence[Claim]) -> list[tuple[str, str]]:
    """The series and words by which more of the same kind is found."""
    pairs = ((claim.series, claim.figure.counted) for claim in ticked if claim.figure)
    return list(dict.fromkeys((series, counts) for series, counts in pairs if series and counts))
