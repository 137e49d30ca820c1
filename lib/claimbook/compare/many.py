"""The charts of many sources, for the panel of a table that has most of them: nothing before six are dated.

``drawable`` says whether there is anything to draw; ``corridor``, ``multiples`` and ``revisions`` are charts like those
of ``charts``, with the same selection ``pick``.
"""

from collections.abc import Callable, Iterable, Sequence

import altair as alt
import pandas as pd

from . import corridor as corridors
from . import multiples as panels
from . import revisions as moves
from . import standings
from .drawing import TITLE, page
from .ink import Heading, Sheet
from .key import key
from .labels import wrap
from .marks import Mark, marks
from .palette import Palette, palette
from .panels import Group, Panel, groups
from .tints import Tint, tint

WIDTH = 900
TOO_FEW = f"No series has {standings.LEAST} dated sources yet"
_BANDS = (
    f"Pale: from the lowest to the highest of each source’s newest figure, at most {standings.STALE} days old; "
    "darker: the middle half; line: the median"
)
_PERCENT = "Grey: lowest to highest and the median of all; the share: how far from the median of its days a source lies"
_MOVED = "Ring: first figure; dot: newest; ticks and thin line: every other figure the source gave"
_Views = list[tuple[Sheet, dict[float, str]]]


def drawable(table: pd.DataFrame) -> bool:
    """Whether a series of the table has enough dated sources."""
    return _fullest(table) is not None


def counted(table: pd.DataFrame) -> list[str]:
    """The ids of the claims that make the corridor: every other one of its panel is open, vague, added or undated."""
    found = _fullest(table)
    return [] if found is None else [one.mark.claim_id for one in standings.points(found[1])]


def corridor(
    table: pd.DataFrame,
    *,
    picked: Sequence[str] | None = None,
    camps: Sequence[str] = (),
    dark: bool = False,
    width: int = WIDTH,
) -> alt.TopLevelMixin:
    """How far apart the numbers of many sources stand, day by day; ``picked`` are in colour, or who spoke most."""

    def views(group: Group, panel: Panel, colours: Palette) -> tuple[str, _Views]:
        said, beside = standings.points(panel), standings.beside(panel)
        own = standings.by_speaker(said)
        names = sorted(own, key=lambda name: -len(own[name]))[:2] if picked is None else [*picked][: corridors.PICKED]
        shown = [one.mark for name in names for one in own.get(name, [])]
        hues = _hues(shown, colours, camps)
        sheet = corridors.sheet(group, panel, names, width, hues, colours)
        told = f"{_count(len(said), 'statement')} of {_count(len(own), 'source')}. {_BANDS}"
        if (grey := len(said) + len(beside) - len(shown)) > corridors.DOTS:
            told += f"; {corridors.DOTS:,} of {grey:,} grey marks drawn, the bands made of all"
        told += f"; {_count(len(beside), 'open number')} beside it as triangles" if beside else ""
        return told, [(key(shown, width, colours, hues.legend), {}), (sheet, corridors.ticks(sheet))]

    return _drawn(table, views, "the corridor", width, dark)


def multiples(
    table: pd.DataFrame, *, camps: Sequence[str] = (), dark: bool = False, width: int = WIDTH
) -> alt.TopLevelMixin:
    """Who runs high, who runs low, who stopped: a panel for each source."""

    def views(group: Group, panel: Panel, colours: Palette) -> tuple[str, _Views]:
        said = standings.points(panel)
        shown = panels.chosen(said)
        hues = _one([one.mark for theirs in shown for one in theirs], colours, camps)
        told = f"{_part(len(shown), len(standings.by_speaker(said)))}. {_PERCENT}"
        sheet = panels.sheet(group, panel, width, hues, colours)
        return told, [*_legend(hues, width, colours), (sheet, {})]

    return _drawn(table, views, "source by source", width, dark)


def revisions(
    table: pd.DataFrame, *, camps: Sequence[str] = (), dark: bool = False, width: int = WIDTH
) -> alt.TopLevelMixin:
    """How far each source moved from its first number to its newest."""

    def views(group: Group, panel: Panel, colours: Palette) -> tuple[str, _Views]:
        found = moves.moves(panel)
        shown = found[: moves.ROWS]
        hues = _one([one.mark for moved in shown for one in moved.said], colours, camps)
        sheet = moves.sheet(group, shown, width, hues, colours)
        told = f"{_part(len(shown), len(found))} that spoke on several days. {_MOVED}"
        return told, [*_legend(hues, width, colours), (sheet, moves.ticks(sheet, group.unit))]

    return _drawn(table, views, "how far each source moved", width, dark)


def _fullest(table: pd.DataFrame) -> tuple[Group, Panel] | None:
    return standings.fullest(groups(mark for mark in marks(table) if mark.drawn))


def _hues(shown: Iterable[Mark], colours: Palette, camps: Sequence[str]) -> Tint:
    return tint(shown, colours, camps=camps, source=lambda mark: mark.who, named=True)


def _legend(hues: Tint, width: int, colours: Palette) -> _Views:
    """The key, where colours say something."""
    return [(key((), width, colours, hues.legend), {})] if hues.legend else []


def _one(shown: Sequence[Mark], colours: Palette, camps: Sequence[str]) -> Tint:
    """The colours of the camps; before there are any, one for all, whose names stand beside them."""
    if any(mark.camp for mark in shown):
        return _hues(shown, colours, camps)
    return Tint({}, lambda mark: None, colours.hues[0], {})


def _drawn(
    table: pd.DataFrame,
    views: Callable[[Group, Panel, Palette], tuple[str, _Views]],
    how: str,
    width: int,
    dark: bool,
) -> alt.TopLevelMixin:
    colours, found = palette(dark=dark), _fullest(table)
    if found is None:
        return page([(key((), width, colours), {})], Heading([TOO_FEW], []), colours)
    group, panel = found
    told, sheets = views(group, panel, colours)
    counted_ = ", ".join(filter(None, (group.title, panel.title[:1].lower() + panel.title[1:])))
    title = wrap(f"{counted_}: {how}", width - 8, TITLE, bold=True)
    return page(sheets, Heading(title, wrap(told, width - 8, 13)), colours)


def _part(shown: int, whole: int) -> str:
    return _count(whole, "source") if shown == whole else f"{shown:,} of {_count(whole, 'source')}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
