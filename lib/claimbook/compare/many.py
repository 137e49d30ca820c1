"""The charts of many sources, for the panel of a table that has most of them: nothing before six are dated.

``corridor``, ``multiples`` and ``revisions`` are charts like those of ``charts``, with the same selection ``pick``;
what of a table they count is in ``reckoning``.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from claimbook.words import number_of

from . import corridor as corridors
from . import crowds, standings
from . import multiples as panels
from . import revisions as moves
from .drawing import WIDTH, Views, heading, page
from .ink import Heading
from .key import key
from .latest import Latest
from .marks import Mark
from .palette import Palette, palette
from .panels import Group, Panel
from .statements import Statement
from .ticks import of_amounts
from .tints import Tint, speaker, tint

TOO_FEW = f"No series has {crowds.LEAST} dated sources yet"
_BANDS = (
    f"Pale: from the lowest to the highest of each source’s newest figure, at most {standings.STALE} days old; "
    "darker: the middle half; line: the median"
)
_PERCENT = (
    "Grey: lowest to highest and the median of all; the share: how far from the median of its days a source lies; "
    f"a line ends where its number is {standings.STALE} days old"
)
_MOVED = "Ring: first figure; dot: newest; ticks and thin line: every other figure the source gave"


@dataclass(frozen=True, slots=True)
class Crowd:
    """The panel with the most dated sources: its points in order of their days, and what is open beside them."""

    group: Group
    panel: Panel
    said: list[Statement]
    beside: list[Mark]

    def picked(self, names: Sequence[str] | None = None) -> list[str]:
        """Who has a colour in the corridor: those named, or the two who spoke most."""
        if names is not None:
            return [*names][: corridors.PICKED]
        own = standings.by_speaker(self.said)
        return sorted(own, key=lambda name: -len(own[name]))[:2]

    def marked(self, names: Sequence[str]) -> list[Mark]:
        """The marks of the corridor in which these have a colour."""
        own = [one.mark for name in names for one in corridors.own(self.said, name)]
        return own + corridors.rest(self.said, self.beside, names)


def crowd(table: pd.DataFrame) -> Crowd | None:
    """What the charts draw of a table, where it has enough dated sources."""
    return _latest(table)


def _crowd(table: pd.DataFrame) -> Crowd | None:
    if (found := crowds.fullest(table)) is None:
        return None
    group, panel = found
    return Crowd(group, panel, standings.points(panel), standings.beside(panel))


_latest = Latest(_crowd)


def corridor(
    table: pd.DataFrame,
    *,
    picked: Sequence[str] | None = None,
    camps: Sequence[str] = (),
    dark: bool = False,
    width: int = WIDTH,
) -> alt.TopLevelMixin:
    """How far apart the numbers of many sources stand, day by day; ``picked`` are in colour, or who spoke most."""

    def views(found: Crowd, colours: Palette) -> tuple[str, Views]:
        own, names = standings.by_speaker(found.said), found.picked(picked)
        shown = [one.mark for name in names for one in own.get(name, [])]
        hues = _hues(shown, colours, camps)
        sheet = corridors.sheet(found.group, found.said, found.beside, names, width, hues, colours)
        told = f"{number_of(len(found.said), 'statement')} of {number_of(len(own), 'source')}. {_BANDS}"
        drawn, whole = len(found.marked(names)), len(found.said) + len(found.beside)
        told += f"; {drawn:,} of {whole:,} marks drawn, the bands made of all" if drawn < whole else ""
        told += f"; {number_of(len(found.beside), 'open number')} beside it as triangles" if found.beside else ""
        told += f"; {sheet.told}" if sheet.told else ""
        return told, [(key(shown, width, colours, hues.legend), {}), (sheet, corridors.ticks(sheet))]

    return _drawn(table, views, "the corridor", width, dark)


def multiples(
    table: pd.DataFrame, *, camps: Sequence[str] = (), dark: bool = False, width: int = WIDTH
) -> alt.TopLevelMixin:
    """Who runs high, who runs low, who stopped: a panel for each source."""

    def views(found: Crowd, colours: Palette) -> tuple[str, Views]:
        shown, kept = panels.chosen(found.said), panels.kept(found.said)
        hues = _one([one.mark for theirs in shown for one in theirs], colours, camps)
        told = f"{_part(len(shown), len(standings.by_speaker(found.said)))}. {_PERCENT}"
        dots, whole = sum(map(len, kept)), sum(map(len, shown))
        told += f"; {dots:,} of {whole:,} figures drawn, the share made of all" if dots < whole else ""
        sheet = panels.sheet(found.group, found.said, width, hues, colours)
        told += f"; {sheet.told}" if sheet.told else ""
        return told, [*_legend(hues, width, colours), (sheet, {})]

    return _drawn(table, views, "source by source", width, dark)


def revisions(
    table: pd.DataFrame, *, camps: Sequence[str] = (), dark: bool = False, width: int = WIDTH
) -> alt.TopLevelMixin:
    """How far each source moved from its first number to its newest."""

    def views(found: Crowd, colours: Palette) -> tuple[str, Views]:
        moved = moves.moves(found.said)
        shown = moved[: moves.ROWS]
        hues = _one([one.mark for row in shown for one in row.said], colours, camps)
        sheet = moves.sheet(found.group, shown, width, hues, colours)
        told = f"{_part(len(shown), len(moved))} that spoke on several days. {_MOVED}"
        return told, [*_legend(hues, width, colours), (sheet, of_amounts(sheet.scale, found.group.unit))]

    return _drawn(table, views, "how far each source moved", width, dark)


def _hues(shown: Iterable[Mark], colours: Palette, camps: Sequence[str]) -> Tint:
    return tint(shown, colours, camps=camps, source=speaker, named=True)


def _legend(hues: Tint, width: int, colours: Palette) -> Views:
    """The key, where colours say something."""
    return [(key((), width, colours, hues.legend), {})] if hues.legend else []


def _one(shown: Sequence[Mark], colours: Palette, camps: Sequence[str]) -> Tint:
    """The colours of the camps; before there are any, one for all, whose names stand beside them."""
    if any(mark.camp for mark in shown):
        return _hues(shown, colours, camps)
    return Tint({}, lambda mark: None, colours.hues[0], {})


def _drawn(
    table: pd.DataFrame, views: Callable[[Crowd, Palette], tuple[str, Views]], how: str, width: int, dark: bool
) -> alt.TopLevelMixin:
    colours, found = palette(dark=dark), crowd(table)
    if found is None:
        return page([(key((), width, colours), {})], Heading([TOO_FEW], []), colours)
    told, sheets = views(found, colours)
    counted = ", ".join(filter(None, (found.group.title, found.panel.inside)))
    return page(sheets, heading(f"{counted}: {how}", told, width), colours)


def _part(shown: int, whole: int) -> str:
    return number_of(whole, "source") if shown == whole else f"{shown:,} of {number_of(whole, 'source')}"
