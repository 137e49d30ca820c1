"""Laid-out sheets as one Altair chart: views under one another, under their heading, with one selection for all."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

import altair as alt

from .ink import Heading, Sheet
from .labels import wrap
from .layers import FONT, Axes, Spec, layers
from .palette import Palette

WIDTH = 900  # pixels of a chart
_TITLE = 21  # pixels
_SUBTITLE = 13
_TITLE_FONT = "Source Serif, Claimbook Serif, serif"
PICK = "pick"  # the selection that a click on a mark fills with its claim_id

Views = Sequence[tuple[Sheet, dict[float, str]]]  # each sheet with what its axis says


class Page(alt.VConcatChart):
    """A chart that is written down already: Altair would check every part of it anew, and look at every row."""

    def __init__(self, written: Spec) -> None:
        super().__init__(vconcat=[])
        object.__setattr__(self, "_written", written)

    def to_dict(self, **options: Any) -> Spec:  # type: ignore[override]  # Altair names its options
        """The specification; its rows are shared, the rest is the caller's own."""
        frame = {name: part for name, part in self._written.items() if name != "datasets"}
        return deepcopy(frame) | {"datasets": dict(self._written["datasets"])}


def heading(title: str, subtitle: str, wide: float) -> Heading:
    """The lines over a chart, wrapped where they are wider than it."""
    return Heading(wrap(title, wide - 8, _TITLE, bold=True), wrap(subtitle, wide - 8, _SUBTITLE))


def page(sheets: Views, heading: Heading, colours: Palette) -> Page:
    """The sheets, each with what its axis says, under one another and under their heading, on the page's colour."""
    drawn = [Axes(count, sheet, ticks, colours) for count, (sheet, ticks) in enumerate(sheets)]
    views = [_view(axes) for axes in drawn]
    pick = {"type": "point", "fields": ["claim_id"]}
    return Page(
        {
            "$schema": alt.SCHEMA_URL,
            "vconcat": views,
            "datasets": {name: rows for axes in drawn for name, rows in axes.rows.items()},
            "title": _title(heading, colours),
            "params": [{"name": PICK, "select": pick, "views": sorted(axes.doors for axes in drawn)}],
            "spacing": 10,
            "background": colours.page,
            "padding": dict.fromkeys(("left", "top", "right", "bottom"), 4),  # Streamlit writes into it: no bare number
            "config": _config(),
        }
    )


def _view(axes: Axes) -> Spec:
    """The sheet as one layered chart with a true x axis."""
    return {"layer": layers(axes), "width": round(axes.sheet.wide), "height": round(axes.sheet.tall)}


def _title(heading: Heading, colours: Palette) -> Spec:
    return {
        "text": list(heading.title),
        "subtitle": list(heading.subtitle),
        "anchor": "start",
        "frame": "group",
        "font": _TITLE_FONT,
        "subtitleFont": FONT,
        "fontSize": _TITLE,
        "fontWeight": 600,
        "subtitleFontSize": _SUBTITLE,
        "subtitlePadding": 4,
        "limit": 0,  # none: the lines are as long as they may be; Streamlit would cut them, before its font is there
        "color": colours.ink,
        "subtitleColor": colours.mute,
        "offset": 10,
    }


def _config() -> Spec:
    """Altair's own sizes are written out, or it would add them whenever it reads a chart back."""
    view = {"stroke": None, "continuousWidth": 300, "continuousHeight": 300}
    return {"view": view, "font": FONT, "axis": {"labelFont": FONT}}
