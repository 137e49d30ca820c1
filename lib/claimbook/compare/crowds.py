"""Which panels have so many dated sources that a corridor of them tells something, asked of the whole table at once."""

import pandas as pd

from .marks import APPROACHING, VOICE, Mark, marks
from .panels import Group, Panel, groups

LEAST = 6  # dated speakers, from which on a corridor tells something
_PANEL = ["series", "stage", "unit"]


def series(table: pd.DataFrame) -> list[str]:
    """The series, by name, that have enough dated sources at one stage, those with most first."""
    named = table[table["series"].fillna("") != ""]
    return list(dict.fromkeys(name for name, _, _ in _crowded(named)))


def fullest(table: pd.DataFrame) -> tuple[Group, Panel] | None:
    """The panel with the most dated sources, where these are enough."""
    found = _crowded(table)
    if not found:
        return None
    there = _panels(table)
    here = pd.Series(list(zip(*(there[name] for name in _PANEL), strict=True)), index=table.index) == found[0]
    wanted = {*table.loc[here, "claim_id"]}
    [group] = groups(mark for mark in marks(table) if mark.drawn and mark.claim_id in wanted)
    return group, group.panels[0]


def left_out(mark: Mark) -> str:
    """Why a mark is no point of a corridor, in words; nothing where it is one."""
    if not mark.point:
        return "open, vague, added or denied"
    if not mark.said_on:
        return "undated"
    return "" if mark.speaker else "said by nobody named"


def _crowded(table: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Series, stage and unit of each panel with enough sources, the fullest first."""
    points = _panels(table)[_points(table)]
    if points.empty:
        return []
    found = points.groupby(_PANEL)["voice"].agg(["nunique", "size"])
    enough = found[found["nunique"] >= LEAST].sort_values(["nunique", "size"], ascending=False, kind="stable")
    return [(str(name), str(stage), str(unit)) for name, stage, unit in enough.index]


def _panels(table: pd.DataFrame) -> pd.DataFrame:
    """What parts the claims into panels, as ``panels.groups`` does, with the one who speaks; empty for none."""
    kind = table["kind"].where(table["kind"] != "count").fillna("")
    name = table["series"].fillna("")
    return pd.DataFrame(
        {
            "series": name.where(name != "", table["counted"].fillna("")),
            "stage": table["stage"].fillna(""),
            "unit": table["unit"].fillna("").where(table["unit"].fillna("") != "", kind),
            "voice": table[VOICE if VOICE in table else "speaker"],
        }
    )


def _points(table: pd.DataFrame) -> pd.Series:
    """Whether each claim is one dated number that a speaker asserted, and so may be a point of a corridor."""
    one = (table["low"] == table["high"]) & table["low"].notna()
    plain = ~(table["vague"].fillna(False).astype(bool) | table["delta"].fillna(False).astype(bool))
    said = table["said_on"].notna() & table["speaker"].fillna("").ne("")
    asserted = ~table["status"].isin(["denied", "revised_from"]) & table["verdict"].ne("rejected")
    found: pd.Series = one & plain & said & asserted
    hedged = table.loc[found & table["qualifier"].eq("approx"), "hedge"].fillna("")
    nearing = hedged.index[[bool(APPROACHING.search(words)) for words in hedged]]
    found.loc[nearing] = False
    return found
