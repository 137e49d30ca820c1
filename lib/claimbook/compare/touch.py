"""What a chart has on the screen and not in print: one mark lit, a stretch of days to be dragged out."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import altair as alt

from .drawing import Page
from .palette import palette

SPAN = "span"  # the selection that dragging over the days fills, with the first and the last of them as ordinals
LIT = "Lit. "  # begins what a screen reader hears of the mark
_AROUND = 3.0  # pixels of light around a mark
_LIGHT = {False: ("#ffd84d", 0.4), True: ("#b38600", 0.3)}  # over the ground, which it lets through

Days = tuple[date, date]
_Row = dict[str, Any]


def has(chart: alt.TopLevelMixin, claim_id: str) -> bool:
    """Whether the chart draws that claim."""
    return any(row["claim_id"] == claim_id for rows in _doors(chart.to_dict()).values() for row in rows)


def lit(chart: alt.TopLevelMixin, claim_id: str, *, dark: bool = False) -> Page:
    """The chart with the mark and the words of a claim in the light."""
    spec, edge = chart.to_dict(), palette(dark=dark).ink
    for name, rows in _doors(spec).items():
        ours = [row for row in rows if row["claim_id"] == claim_id]
        ground = name.replace("doors", "areas")
        lights = [_light(row, "transparent" if count else edge, dark=dark) for count, row in enumerate(ours)]
        spec["datasets"][ground] = spec["datasets"][ground] + lights
        spec["datasets"][name] = [row | {"says": LIT + row["says"]} if row in ours else row for row in rows]
    return Page(spec)


def spanned(chart: alt.TopLevelMixin, days: Days | None = None, *, dark: bool = False) -> Page:
    """The chart by date, with days to be dragged out; those of ``days`` are."""
    spec, ink = chart.to_dict(), palette(dark=dark).mute
    select = {
        "type": "interval",
        "encodings": ["x"],
        "mark": {"fill": ink, "fillOpacity": 0.16, "stroke": ink},
        "translate": False,
        "zoom": False,
    }
    held = {"value": {"x": [days[0].toordinal() - 0.5, days[1].toordinal() + 0.5]}} if days else {}
    spec["params"] = [*spec["params"], {"name": SPAN, "select": select, "views": [max(_doors(spec))], **held}]
    return Page(spec)


def dragged(span: Sequence[float]) -> Days:
    """The days over which one dragged."""
    first, last = sorted(round(end) for end in span)
    return date.fromordinal(first), date.fromordinal(last)


def _doors(spec: dict[str, Any]) -> dict[str, list[_Row]]:
    """The rows that are clicked, by the name of their view."""
    return {name: rows for name, rows in spec["datasets"].items() if name.startswith("doors_")}


def _light(door: _Row, edge: str, *, dark: bool) -> _Row:
    """The light around a mark, with an edge; around words, which stand line upon line, without."""
    fill, opacity = _LIGHT[dark]
    up = 0.0 if edge == "transparent" else _AROUND
    around = {"dx": -_AROUND, "dx2": _AROUND, "y": -up, "y2": up}
    places = {name: door[name] + by for name, by in around.items()} | {"at": door["at"], "to": door["to"]}
    return places | {"fill": fill, "edge": edge, "dash": 1.0, "space": 0.0, "opacity": opacity}
