"""The charts: the tidy table in, Altair charts out, each mark a door to its sentence.

Clicking fills the selection ``pick`` with the claim's id: ``event.selection["pick"][0]["claim_id"]`` in Streamlit, with
``theme=None``. Everything of the table that is not rejected and has a number is drawn; of very much a part, and that
is said.
"""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from claimbook.words import number_of

from . import by_date as dates
from . import by_source as sources
from . import levels
from . import overview as overviews
from . import provenance as origins
from .drawing import WIDTH, heading, page
from .key import key
from .marks import Mark, marks, pale
from .matrix import Matrix, matrix
from .palette import palette
from .panels import Group, groups
from .statements import TOLERANCES, Tolerances
from .thinned import highest, spread
from .ticks import of_amounts
from .tints import speaker, tint

_HOW_FAR = "; at the right whether they conflict, and how far apart"
_ONCE = "; an origin is one speaker’s number, however often it is printed; a dot’s place tells the article, no amount"
_NO_TICKS: dict[float, str] = {}


def overview(
    table: pd.DataFrame,
    *,
    camps: Sequence[str] = (),
    held: Tolerances = TOLERANCES,
    dark: bool = False,
    width: int = WIDTH,
) -> alt.TopLevelMixin:
    """Everything that is counted, on one page: a row for each stage of each series, amounts by decades."""
    everything, colours = marks(table), palette(dark=dark)
    found = overviews.rows(everything)
    shown = [mark for row in found for mark in row.marks]
    hues = tint(shown, colours, camps=camps, source=speaker, named=True)
    sheet = overviews.sheet(found, width, hues, colours, held)
    title = "Everything that is counted" if found else "No figures to compare"
    subtitle = _subtitle(shown, everything, "from the lowest to the highest of the fullest series")
    subtitle += f"; {sheet.scale.told}{_HOW_FAR}" if found else ""
    signs = key(shown, width, colours, hues.legend)
    return page([(signs, _NO_TICKS), (sheet, overviews.ticks(sheet, found))], heading(title, subtitle, width), colours)


def by_source(
    table: pd.DataFrame,
    *,
    source: sources.Source = "speaker",
    camps: Sequence[str] = (),
    held: Tolerances = TOLERANCES,
    dark: bool = False,
    width: int = WIDTH,
) -> alt.TopLevelMixin:
    """Who said how many of what: a panel for each stage, a row for each claim."""
    everything, colours = marks(table), palette(dark=dark)
    found = groups(highest(everything))
    shown = [mark for group in found for mark in group.marks]
    hues = sources.hues(shown, source, colours, camps)
    sheets = [(key(shown, width, colours, hues.legend), _NO_TICKS)]
    look = sources.Look(sources.columns(shown, width, source), source, hues, colours)
    for group, headed in zip(found, _headed(found), strict=True):
        sheet = sources.sheet(group, look, headed=headed, held=held)
        sheets.append((sheet, of_amounts(sheet.scale, group.unit)))
    title = _title(found, "by who said it" if source == "speaker" else "by outlet")
    year = f"; days of {look.columns.year}" if look.columns.year else ""
    subtitle = _subtitle(shown, everything, "the highest of each panel") + _inferred(shown) + year
    return page(sheets, heading(title, subtitle, width), colours)


def by_date(
    table: pd.DataFrame,
    *,
    when: dates.When = "said_on",
    camps: Sequence[str] = (),
    held: Tolerances = TOLERANCES,
    dark: bool = False,
    width: int = WIDTH,
) -> alt.TopLevelMixin:
    """When who said how many: each mark on the day it was said or published, the undated on a ground of their own."""
    everything, colours = marks(table), palette(dark=dark)
    found = groups(spread(everything))
    shown = [mark for group in found for mark in group.marks]
    hues = tint(shown, colours, camps=camps, source=speaker, named=True)
    sheet = dates.sheet(found, width, when, hues, colours, headed=_headed(found), held=held)
    title = _title(found, "by the day it was said" if when == "said_on" else "by the day it was published")
    undated = sum(dates.day_of(mark, when) is None for mark in shown)
    subtitle = _subtitle(shown, everything, "spread over the days") + f"; {_undated(undated, len(shown))}"
    signs = key(shown, width, colours, hues.legend, days=True, lines=levels.kinds(sheet))
    sheets = [(signs, _NO_TICKS), (sheet, dates.ticks(found, sheet, when))]
    return page(sheets, heading(title, subtitle, width), colours)


def provenance(
    table: pd.DataFrame,
    *,
    camps: Sequence[str] = (),
    held: Tolerances = TOLERANCES,
    dark: bool = False,
    width: int = WIDTH,
) -> alt.TopLevelMixin:
    """Which article printed which number: a row for each origin, however often it was repeated."""
    everything, colours = marks(table), palette(dark=dark)
    found = matrix(everything)
    shown = [mark for origin in found.origins for mark in origin.mentions]
    hues = tint(shown, colours, camps=camps, source=speaker, named=True)
    times = "; × 2: twice there" if found.repeated else ""
    title, subtitle = _printed(found, len(shown)), _subtitle(shown, everything, "those printed most")
    subtitle += _ONCE + times + _inferred(shown) if shown else ""
    sheets = [key((), width, colours, hues.legend), origins.sheet(found, width, hues, colours, held)]
    return page([(sheet, _NO_TICKS) for sheet in sheets], heading(title, subtitle, width), colours)


def _printed(found: Matrix, mentions: int) -> str:
    """What the numbers count, how often they were printed, and by how many they were given."""
    if not mentions:
        return _title([], "")
    what = found.subjects[0] if len(found.subjects) == 1 else f"{len(found.subjects)} series"
    return f"{what}: {number_of(mentions, 'mention')}, {number_of(len(found.origins), 'origin')}"


def _inferred(shown: Sequence[Mark]) -> str:
    return "; * day inferred" if any(mark.inferred for mark in shown) else ""


def _undated(undated: int, of: int) -> str:
    return "all dated" if not undated else "none dated" if undated == of else f"{undated:,} of {of:,} undated"


def _headed(found: Sequence[Group]) -> list[bool]:
    """Which groups need the name of their series over them: with several, each at its first."""
    titles = [group.title for group in found]
    return [len(set(titles)) > 1 and title not in titles[:count] for count, title in enumerate(titles)]


def _title(found: Sequence[Group], how: str) -> str:
    names = list(dict.fromkeys(group.subject for group in found))
    if not names:
        return "No figures to compare"
    return f"{names[0]}, {how}" if len(names) == 1 else f"{len(names)} series, {how}"


def _subtitle(shown: Sequence[Mark], everything: Sequence[Mark], which: str) -> str:
    drawn, whole = [mark for mark in shown if mark.drawn], sum(mark.drawn for mark in everything)
    parts = [f"{len(drawn):,} of {whole:,} figures, {which}" if len(drawn) < whole else number_of(whole, "figure")]
    if suggested := pale(drawn):
        parts.append(
            "all of them suggestions not yet judged, drawn pale"
            if suggested == len(drawn)
            else f"{number_of(suggested, 'suggestion')} not yet judged drawn pale"
        )
    return "; ".join(parts)
