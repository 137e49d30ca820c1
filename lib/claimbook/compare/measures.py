"""Sentences an analyst can read aloud: how far apart, can all be true, who moved, how many origins.

No number is fused from several, and none is scored. Every panel is judged by itself: what is there, what was sent and
what is expected do not contradict each other. Nor do numbers of different days, for what they count may have changed,
nor for certain those that are said of different places. A name spelled in two ways is one speaker, and that is said.
"""

import math
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

import pandas as pd

from claimbook.words import number_of

from . import days
from .marks import Mark, marks
from .origins import of_marks
from .outliers import outliers
from .panels import Group, Panel, groups
from .scales import amount
from .scopes import part_of, unlike
from .statements import TOLERANCES, Statement, Tolerances, common, loosest, rivals, standing, statements, tolerances
from .verdicts import MOST, at_once, days_between, disputed

__all__ = ["TOLERANCES", "Tolerances", "apart", "summary", "tolerances"]

_NAMED = 3  # revisions told in full, a panel


def summary(table: pd.DataFrame, held: Tolerances = TOLERANCES) -> list[str]:
    """The sentences that stand above a chart of ``table``; ``held`` is how exact a number is taken to be."""
    shown = [mark for mark in marks(table) if mark.drawn]
    found = groups(mark for mark in shown if mark.series)
    said = [(group, panel, statements(panel.marks, held)) for group in found for panel in group.panels]
    sentences = [_panel(group, panel, theirs, alone=len(found) == 1) for group, panel, theirs in said]
    apart = [mark for mark in shown if not mark.series]
    total = sum(len(theirs) for _, _, theirs in said)
    total += sum(len(statements(panel.marks)) for group in groups(apart) for panel in group.panels)
    origins = sum(len(of_marks(panel.marks)) for group in (*found, *groups(apart)) for panel in group.panels)
    more = [*sentences, _unlike(len(apart)), _spelled(shown)]
    return [_origins(shown, origins, total), *filter(None, more)] if shown else []


def apart(shown: Sequence[Mark]) -> str:
    """How far apart the printed numbers of one panel are, in two words: "× 3.7", "same figure", "one figure"."""
    printed = _printed(shown)
    if not printed:
        return "no total" if any(mark.form != "vague" for mark in shown) else "only vague"
    if len(printed) == 1:
        return "one figure"
    low, high = min(mark.least for mark in printed), max(mark.value for mark in printed)
    if low == high:
        return "same figure"
    return f"× {_times(high / low)}" if low > 0 else "from none" if low == 0 else "from below none"


def how_far(shown: Sequence[Mark]) -> str:
    """The same with what it is of: "highest / lowest: at least × 3.7" where open ends leave room for more alone.

    Where they leave room for less, too, it is that of the numbers as printed and of nothing else.
    """
    found = apart(shown)
    if not found.startswith("×"):
        return found
    printed = _printed(shown)
    low, high = min(mark.least for mark in printed), max(mark.value for mark in printed)
    sure = any(mark.value == high and mark.form != "most" for mark in printed)
    sure &= any(mark.least == low and mark.form != "more" for mark in printed)
    loose = any(mark.form in ("more", "most") for mark in printed)
    if loose and not sure:
        return f"highest / lowest as printed: {found}"
    return f"highest / lowest: {'at least ' if loose else ''}{found}"


def _printed(shown: Sequence[Mark]) -> list[Mark]:
    """What was asserted in numbers; a vague word prints none."""
    return [statement.mark for statement in statements(shown) if statement.mark.form != "vague"]


def _unlike(number: int) -> str:
    """What is said of figures nobody has put into a series."""
    if not number:
        return ""
    has, speak, are = ("has", "it may speak", "is") if number == 1 else ("have", "they may speak", "are")
    return f"{number_of(number, 'figure')} {has} no series: {speak} of unlike things and {are} not compared."


def _spelled(shown: Sequence[Mark]) -> str:
    """Which names were taken for one."""
    found = {mark.heard: mark.who for mark in shown if mark.voice not in (None, mark.speaker)}
    if not found:
        return ""
    into, name = next(iter(found.items()))
    more = f", and {number_of(len(found) - 1, 'other name')} likewise" if len(found) > 1 else ""
    return f"{into} and {name} are taken for one speaker: the same name, spelled differently{more}."


def _origins(shown: Sequence[Mark], origins: int, total: int) -> str:
    speakers = {mark.heard for mark in shown if mark.speaker}
    nobody = sum(mark.speaker is None for mark in shown)
    made = f"{number_of(len(shown), 'figure')} in {number_of(len({mark.article_sha256 for mark in shown}), 'article')}"
    spoken = f"{number_of(total, 'statement')} of {number_of(len(speakers), 'named speaker')}"
    unnamed = f"; {nobody:,} {'names' if nobody == 1 else 'name'} nobody" if nobody else ""
    return f"{made} {'comes' if len(shown) == 1 else 'come'} from {number_of(origins, 'origin')}: {spoken}{unnamed}."


def _panel(group: Group, panel: Panel, said: Sequence[Statement], *, alone: bool) -> str:
    if not said:
        return ""
    subject = panel.title if alone and panel.title else ", ".join(filter(None, (group.title, panel.inside)))
    now = standing(said)
    parts = [_extent(said, group.unit), *_far(now), *_agreement(now, group.unit), *_revisions(said)]
    return f"{subject}: {' '.join(filter(None, parts))}"


def _extent(said: Sequence[Statement], unit: str | None) -> str:
    """How far apart the printed numbers are; a vague word prints none."""
    printed = [statement for statement in said if statement.mark.form != "vague"]
    if not printed:
        return "only vague amounts."
    low = min(printed, key=lambda statement: (statement.mark.least, statement.mark.form != "most"))
    high = max(printed, key=lambda statement: (statement.mark.value, statement.mark.form == "more"))
    least, most = low.mark.least, high.mark.value
    if len(printed) == 1:
        return f"one number, {high.named}."
    if least == most:
        return f"every number is {amount(most, unit)}."
    if low is high:
        return f"all lie within {high.named}."
    if least <= 0:
        return f"from {low.named} to {high.named}."
    return f"highest is {_times(most / least)} times lowest: {high.named} against {low.named}."


def _times(ratio: float) -> str:
    return f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.2f}" if ratio < 1.1 else f"{ratio:.1f}"


def _far(now: Sequence[Statement]) -> Iterator[str]:
    """What lies far from all others is told, drawn and counted like them; how far they are apart without it."""
    if not (found := outliers(now)):
        return
    others = [statement.mark.value for statement in now if statement.point and statement not in found]
    rest = [value for value in others if value > 0]
    named = ", ".join(statement.named for statement in found[:_NAMED])
    more = f" and {len(found) - _NAMED:,} more" if len(found) > _NAMED else ""
    without = "it" if len(found) == 1 else "them"
    yield f"Far from the others: {named}{more}; without {without} {_times(max(rest) / min(rest))} times."


def _agreement(now: Sequence[Statement], unit: str | None) -> list[str]:
    """Whether what different speakers say now can all be true."""
    if len(now) > MOST:
        return [f"{len(now):,} statements are too many to hold each against every other: pick fewer series."]
    if not (pairs := rivals(now)):
        return []
    conflicts = [(one, other) for one, other in pairs if one.conflicts(other)]
    if not conflicts:
        return [_together(now, unit)]
    return [_disputes(conflicts, len(pairs)), *_undecided(conflicts, len(pairs))]


def _together(now: Sequence[Statement], unit: str | None) -> str:
    low, high = common(now)
    if low > high:
        return "No two speakers contradict each other."
    if loose := loosest(now):
        return f"All can be true at once, but only because “{loose.words}” leaves an end open."
    same = math.isclose(low, high)
    around = amount(_round(low), unit) if same else f"{amount(_round(low), unit)} to {amount(_round(high), unit)}"
    return f"All can be true at once: {around}."


def _round(value: float) -> float:
    return float(f"{value:.4g}")


_Pairs = Sequence[tuple[Statement, Statement]]


def _disputes(conflicts: _Pairs, pairs: int) -> str:
    known = [(one, other) for one, other in conflicts if disputed(one, other)]
    if not known:
        return ""
    one, other = known[0]
    when = "a day apart" if days_between(one, other) else "on the same day"
    example = f"{one.named} and {other.named}, said {when}."
    if pairs == 1:
        return f"Both cannot be right: {example}"
    return f"{len(known):,} of {pairs:,} pairs of speakers cannot both be right, such as {example}"


def _undecided(conflicts: _Pairs, pairs: int) -> Iterator[str]:
    """Other numbers that are no dispute: of different parts, later ones, and those nobody can put in order."""
    parts = [(one, other) for one, other in conflicts if at_once(one, other) and unlike(one.mark, other.mark)]
    if parts:
        first, second = (part_of(statement.mark) for statement in parts[0])
        yield f"{_differ(len(parts), pairs)}, but “{first}” and “{second}” need not be the same: cannot tell."
    gaps = [days_between(one, other) for one, other in conflicts if not at_once(one, other)]
    later = sorted(gap for gap in gaps if gap is not None)
    if later:
        figures = "a later figure" if len(later) == 1 else "later figures"
        yield f"{_differ(len(later), pairs)}, {_days(later[0], later[-1])} apart: {figures} may be right too."
    if undated := gaps.count(None):
        yield f"{_differ(undated, pairs)}, with a day missing: cannot tell."


def _differ(number: int, pairs: int) -> str:
    return "They differ" if pairs == 1 else f"{number_of(number, 'pair')} {'differs' if number == 1 else 'differ'}"


def _days(least: int, most: int) -> str:
    return number_of(most, "day") if least == most else f"{least:,} to {number_of(most, 'day')}"


def _revisions(said: Sequence[Statement]) -> list[str]:
    """Who moved, the first few by name."""
    moves = list(_moves(said))
    more = [f"{number_of(len(moves) - _NAMED, 'more revision')} of that kind."] if len(moves) > _NAMED else []
    told = [
        f"{new.who} moved from {old.words} ({days.said(before)}) to {new.words} ({days.said(after)}):"
        " a revision, not a dispute."
        for (before, old), (after, new) in moves[:_NAMED]
    ]
    return told + more


def _moves(said: Sequence[Statement]) -> Iterator[tuple[tuple[date, Statement], tuple[date, Statement]]]:
    """A speaker who says another number on another day has moved; that is no dispute."""
    by_speaker: dict[str, list[tuple[date, Statement]]] = {}
    for statement in said:
        if statement.day and statement.mark.speaker:
            by_speaker.setdefault(statement.who, []).append((statement.day, statement))
    for theirs in by_speaker.values():
        theirs.sort(key=lambda pair: pair[0])
        for one, other in pairwise(theirs):
            if one[0] != other[0] and one[1].conflicts(other[1]):
                yield one, other
