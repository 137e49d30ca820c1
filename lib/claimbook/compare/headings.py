"""What stands over the parts of a chart: a series' name; what a panel counts, and whether its numbers conflict."""

from .ink import Sheet, Words
from .labels import cut, width
from .palette import Palette
from .panels import Panel
from .statements import TOLERANCES, Tolerances
from .verdicts import verdict

HEADING = 28.0  # pixels that a line takes
_SUBJECT, _PANEL, _SIZE = 15.0, 14.0, 12.5
_GAP, _LEAST = 12.0, 80.0  # between the two parts; what a verdict needs, or it is left out


def subject(found: Sheet, title: str, top: float, colours: Palette) -> float:
    """Write the name of a series; where that ends."""
    words = cut(title, found.wide - 8, _SUBJECT, bold=True)
    found.add(Words(2, top + HEADING / 2, words, _SUBJECT, colours.ink, bold=True))
    return top + HEADING


def heading(
    found: Sheet, panel: Panel, top: float, colours: Palette, held: Tolerances = TOLERANCES, *, beside: float = 4
) -> float:
    """Write what a panel counts and what is to be said of it, but for the pixels ``beside`` it; where that ends."""
    told, right = verdict(panel.marks, held).words, found.wide - beside
    if not (panel.title or told):
        return top
    title, y = cut(panel.title, right - 4, _PANEL, bold=True), top + HEADING / 2
    start = 2 + (width(title, _PANEL, bold=True) + _GAP if title else 0)
    if title:
        found.add(Words(2, y, title, _PANEL, colours.ink, bold=True))
    if told and right - start > _LEAST:
        found.add(Words(start, y, cut(told, right - start, _SIZE), _SIZE, colours.mute))
    return top + HEADING
