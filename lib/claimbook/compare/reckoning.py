"""What became of every claim before a chart of many sources: counted, or why not; drawn as a mark, or not."""

from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType

import pandas as pd

from claimbook.words import number_of

from . import crowds, many, multiples, revisions
from .many import Crowd
from .marks import Mark

COUNTED, REPEATED, ELSEWHERE = "counted", "said before", "another series or stage"


def reckoned(table: pd.DataFrame) -> dict[str, str]:
    """Of each claim that has a number and is not rejected: that it is counted, or why it is not."""
    numbered = (table["low"].notna() | table["high"].notna()) & table["verdict"].ne("rejected")
    found = dict.fromkeys(table.loc[numbered, "claim_id"], ELSEWHERE)
    if crowd := many.crowd(table):
        ids = _ids(crowd)
        found |= {mark.claim_id: _why(mark, ids) for mark in crowd.panel.marks}
    return found


def drawn(table: pd.DataFrame, how: str) -> list[str]:
    """The ids of the claims that such a chart shows: those it counts, or its rows do, and what is open beside it."""
    crowd = many.crowd(table)
    ids = _SHOWN[how](crowd) if crowd else set()
    return [claim_id for claim_id in table["claim_id"] if claim_id in ids]


def accounts(table: pd.DataFrame, shown: pd.DataFrame | None = None, how: str = "corridor") -> str:
    """ "30 claims: 20 counted, 18 of them with a mark; not counted: 4 undated, ...; 0 hidden by the filter"."""
    part = table if shown is None else shown
    found = reckoned(part)
    reasons = Counter(found.values())
    rejected = int(part["verdict"].eq("rejected").sum())
    told = f"{reasons[COUNTED]:,} counted" + _with_a_mark(part, how, found)
    others = [f"{number:,} {why}" for why, number in reasons.most_common() if why != COUNTED]
    parts = [told, *([f"not counted: {', '.join(others)}"] if others else [])]
    parts.append(f"{len(part) - rejected - len(found):,} listed without a number")
    parts += [f"{rejected:,} rejected and not drawn"] if rejected else []
    parts.append(f"{len(table) - len(part):,} hidden by the filter")
    return f"{number_of(len(table), 'claim')}: {'; '.join(parts)}"


def _with_a_mark(part: pd.DataFrame, how: str, found: Mapping[str, str]) -> str:
    crowd = many.crowd(part)
    ids = _MARKED[how](crowd) if crowd else set()
    marked = sum(found[claim_id] == COUNTED for claim_id in ids)
    beside = len(ids) - marked
    told = f", {marked:,} of them with a mark" if marked < sum(why == COUNTED for why in found.values()) else ""
    return told + (f"; {beside:,} open drawn beside" if beside else "")


def _ids(crowd: Crowd) -> set[str]:
    return {one.mark.claim_id for one in crowd.said}


def _why(mark: Mark, ids: set[str]) -> str:
    return COUNTED if mark.claim_id in ids else crowds.left_out(mark) or REPEATED


def _in_corridor(crowd: Crowd) -> set[str]:
    return {mark.claim_id for mark in crowd.marked(crowd.picked())}


def _in_multiples(crowd: Crowd) -> set[str]:
    return {one.mark.claim_id for theirs in multiples.kept(crowd.said) for one in theirs}


def _in_revisions(crowd: Crowd) -> set[str]:
    rows = revisions.moves(crowd.said)[: revisions.ROWS]
    return {one.mark.claim_id for row in rows for one in (row.said[0], *row.between, row.said[-1])}


def _of_rows(crowd: Crowd) -> set[str]:
    return {one.mark.claim_id for row in revisions.moves(crowd.said)[: revisions.ROWS] for one in row.said}


_Found = Mapping[str, Callable[[Crowd], set[str]]]
_MARKED: _Found = MappingProxyType({"corridor": _in_corridor, "multiples": _in_multiples, "revisions": _in_revisions})
_SHOWN: _Found = MappingProxyType(
    {"corridor": lambda crowd: _ids(crowd) | _in_corridor(crowd), "multiples": _ids, "revisions": _of_rows}
)
