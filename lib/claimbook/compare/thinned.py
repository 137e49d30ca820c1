"""Which marks a chart draws of more than anybody could read, or a browser draw at once: every panel keeps its share."""

from collections.abc import Sequence

from .marks import Mark
from .panels import groups

MOST = 300  # marks of a chart
_AXES = 24  # one under the other, of those that a thinned chart draws


def highest(found: Sequence[Mark]) -> list[Mark]:
    """All of them, or of each panel the highest; what has no number is then left to the list."""
    if _few(found):
        return list(found)
    return [mark for marks, kept in _shares(found) for mark in sorted(marks, key=lambda mark: -mark.value)[:kept]]


def spread(found: Sequence[Mark]) -> list[Mark]:
    """Those with a number, or of each panel as many as it may keep, from its first day to its last."""
    drawn = [mark for mark in found if mark.drawn]
    if _few(drawn):
        return drawn
    return [mark for marks, kept in _shares(drawn) for mark in _every(sorted(marks, key=_day), kept)]


def kept(found: Sequence[Mark]) -> int:
    """How many marks either chart draws of them."""
    return sum(mark.drawn for mark in found) if _few(found) else sum(kept for _, kept in _shares(found))


def shares(sizes: Sequence[int], most: int) -> list[int]:
    """``most`` dealt out to parts of these sizes as evenly as they can take it, the first ones first."""
    dealt, left = [0] * len(sizes), min(most, sum(sizes))
    while left:
        open_ = [part for part, size in enumerate(sizes) if dealt[part] < size]
        each = max(1, left // len(open_))
        for part in open_:
            more = min(each, sizes[part] - dealt[part], left)
            dealt[part], left = dealt[part] + more, left - more
    return dealt


def _few(found: Sequence[Mark]) -> bool:
    return sum(mark.drawn for mark in found) <= MOST


def _shares(found: Sequence[Mark]) -> list[tuple[Sequence[Mark], int]]:
    axes = groups(mark for mark in found if mark.drawn)[:_AXES]
    panels = [panel.marks for axis in axes for panel in axis.panels]
    return list(zip(panels, shares([len(panel) for panel in panels], MOST), strict=True))


def _every(marks: Sequence[Mark], count: int) -> list[Mark]:
    return [marks[place * len(marks) // count] for place in range(count)]


def _day(mark: Mark) -> str:
    return mark.said_on or "9999"
