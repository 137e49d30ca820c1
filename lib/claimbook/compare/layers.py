"""The layers of a view, five however many claims there are: what Altair writes of each kind, and its rows.

What differs from piece to piece, dash, weight and offset, is an expression on its row and not a layer of its own.
Altair builds and checks each kind of layer once; of a view only its axes and its rows are new.
"""

from functools import cache
from typing import Any

import altair as alt

from .ink import Area, Door, Point, Sheet, Stroke
from .palette import Palette

FONT = "Source Sans, Claimbook Sans, sans-serif"  # as on the page; as in a picture

Rows = list[dict[str, Any]]
Spec = dict[str, Any]


class Axes:
    """What the layers of a view share: two axes, and the rows they draw, kept by name beside the chart."""

    def __init__(self, place: int, sheet: Sheet, ticks: dict[float, str], colours: Palette) -> None:
        self.place, self.sheet, self.scale = place, sheet, sheet.scale
        self.rows: dict[str, Rows] = {}
        self._ticks, self._colours = ticks, colours
        self._both = {"x": self._x(), "y": self._y()}

    @property
    def doors(self) -> str:
        """The name of the layer in which a click picks a claim: as Altair numbers layers, or it would rename it."""
        return f"doors_{self.place}"

    def layer(self, kind: str, rows: Rows) -> Spec:
        """A layer of that kind, its rows put beside the chart."""
        name, made = f"{kind}_{self.place}", _kinds()[kind]
        self.rows[name] = rows
        named = {"name": self.doors} if kind == "doors" else {}
        mark = made["mark"] if rows else made["mark"] | {"aria": False}  # or Vega draws a picture without a name
        return {"data": {"name": name}, "mark": mark, "encoding": self._both | made["encoding"], **named}

    def _x(self) -> Spec:
        scale = {
            "type": "log" if self.scale.log else "linear",
            "domain": [self.scale.low, self.scale.high],
            "range": [self.scale.start, self.scale.end],
            "nice": False,
            "zero": False,
        }
        return {"field": "at", "type": "quantitative", "scale": scale, "axis": self._axis() if self._ticks else None}

    def _y(self) -> Spec:
        tall = self.sheet.tall
        scale = {"domain": [0, tall], "range": [0, tall], "nice": False, "zero": False}
        return {"field": "y", "type": "quantitative", "scale": scale, "axis": None}

    def _axis(self) -> Spec:
        values, words = list(self._ticks), list(self._ticks.values())
        return {
            "orient": "bottom" if self.sheet.foot else "top",
            "offset": -self.sheet.raised,
            "values": values,
            "labelExpr": f"{words!r}[indexof({values!r}, datum.value)]",
            "title": None,
            "grid": False,
            "domain": False,
            "ticks": False,
            "labelColor": self._colours.mute,
            "labelFontSize": 12,
            "labelPadding": 2,
            "labelFlush": False,
            "labelOverlap": False,
        }

    def across(self, piece: Any) -> dict[str, Any]:
        """The value a piece stands at, and how far from it in pixels it is drawn."""
        at = self.scale.low if piece.at is None else self.scale.at(piece.at)
        return {"at": at, "dx": round(piece.x - self.scale.pixel(at), 2), "y": round(piece.y, 2)}

    def along(self, piece: Any) -> dict[str, Any]:
        """The same, and likewise of its other end."""
        to = self.scale.low if piece.to is None else self.scale.at(piece.to)
        there = {"to": to, "dx2": round(piece.x2 - self.scale.pixel(to), 2), "y2": round(piece.y2, 2)}
        return self.across(piece) | there


def layers(axes: Axes) -> list[Spec]:
    """All layers of a view, the lowest first."""
    rows = {"areas": _areas, "strokes": _strokes, "points": _points, "words": _texts, "doors": _doors}
    return [axes.layer(kind, made(axes)) for kind, made in rows.items()]


@cache
def _kinds() -> dict[str, Spec]:
    """Each kind of layer as Altair writes it, without its two axes."""
    long = (alt.X2("to:Q"), alt.Y2("y2:Q"))
    kinds: dict[str, tuple[Any, ...]] = {
        "areas": (_area_mark(), *long, _as_is(alt.Fill, "fill"), _as_is(alt.Stroke, "edge")),
        "strokes": (_stroke_mark(), *long, _as_is(alt.Stroke, "ink")),
        "points": (_point_mark(), _as_is(alt.Shape, "shape"), _as_is(alt.Stroke, "ink"), _as_is(alt.Fill, "fill")),
        "words": (_text_mark(), alt.Text("text:N"), alt.Description("text:N"), _as_is(alt.Fill, "ink")),
        "doors": (_door_mark(), *long, alt.Description("says:N")),
    }
    return {kind: _written(mark, *channels) for kind, (mark, *channels) in kinds.items()}


def _written(mark: alt.MarkDef, *channels: Any) -> Spec:
    chart = alt.Chart(alt.NamedData(name="rows"), mark=mark).encode(*channels)
    return dict(chart.to_dict(context={"top_level": False}))


def _as_is(channel: Any, field: str) -> Any:
    """A channel that shows what stands in the row."""
    return channel(f"{field}:N", scale=None)


def _dash(dash: tuple[float, float]) -> dict[str, float]:
    """Two numbers, for a list would not survive the table in which Streamlit sends the rows."""
    return {"dash": dash[0], "space": dash[1]}


def _area_mark() -> alt.MarkDef:
    """What is only drawn is not read out: the words and the doors say it."""
    return alt.MarkDef(
        "rect",
        aria=False,
        cornerRadius=alt.expr("datum.square ? 0 : 3"),
        strokeWidth=1,
        xOffset=alt.expr("datum.dx"),
        x2Offset=alt.expr("datum.dx2"),
        strokeDash=alt.expr("[datum.dash, datum.space]"),
        fillOpacity=alt.expr("datum.opacity"),
    )


def _areas(axes: Axes) -> Rows:
    return [
        axes.along(area)
        | {"fill": area.fill, "edge": area.edge, **_dash(area.dash), "opacity": area.opacity}
        | ({"square": 1} if area.square else {})
        for area in axes.sheet.of(Area)
    ]


def _stroke_mark() -> alt.MarkDef:
    return alt.MarkDef(
        "rule",
        aria=False,
        xOffset=alt.expr("datum.dx"),
        x2Offset=alt.expr("datum.dx2"),
        strokeWidth=alt.expr("datum.width"),
        strokeDash=alt.expr("[datum.dash, datum.space]"),
        strokeOpacity=alt.expr("datum.opacity"),
    )


def _strokes(axes: Axes) -> Rows:
    return [
        axes.along(stroke) | {"ink": stroke.ink, "width": stroke.width, **_dash(stroke.dash), "opacity": stroke.opacity}
        for stroke in axes.sheet.of(Stroke)
    ]


def _point_mark() -> alt.MarkDef:
    return alt.MarkDef(
        "point",
        aria=False,
        xOffset=alt.expr("datum.dx"),
        opacity=alt.expr("datum.opacity"),
        strokeWidth=alt.expr("datum.width"),
        strokeDash=alt.expr("[datum.dash, datum.space]"),
        size=alt.expr("datum.size"),
    )


def _points(axes: Axes) -> Rows:
    return [
        axes.across(point)
        | {
            "shape": point.shape,
            "size": point.size,
            "ink": point.ink,
            "fill": point.fill,
            "width": point.width,
            **_dash(point.dash),
            "opacity": point.opacity,
        }
        for point in axes.sheet.of(Point)
    ]


def _text_mark() -> alt.MarkDef:
    return alt.MarkDef(
        "text",
        font=FONT,
        baseline="middle",
        dx=alt.expr("datum.dx"),
        align=alt.expr("datum.align"),
        fontSize=alt.expr("datum.size"),
        fontWeight=alt.expr("datum.weight"),
        fontStyle=alt.expr("datum.style"),
    )


def _texts(axes: Axes) -> Rows:
    return [
        {
            "at": axes.scale.low,
            "dx": round(words.x - axes.scale.start, 2),
            "y": round(words.y, 2),
            "text": words.text,
            "size": words.size,
            "ink": words.ink,
            "align": words.align,
            "weight": 600 if words.bold else 400,
            "style": "italic" if words.italic else "normal",
        }
        for words in axes.sheet.words
    ]


def _door_mark() -> alt.MarkDef:
    """Transparent, over everything: a click picks the claim, hovering shows its quotation."""
    return alt.MarkDef(
        "rect",
        opacity=0,
        cursor="pointer",
        xOffset=alt.expr("datum.dx"),
        x2Offset=alt.expr("datum.dx2"),
        tooltip=alt.expr("datum.tip"),
    )


def _doors(axes: Axes) -> Rows:
    return [_door(axes, door) for door in axes.sheet.of(Door)]


def _door(axes: Axes, door: Door) -> dict[str, Any]:
    box = Area(door.box.left, door.box.top, door.box.right, door.box.bottom, "", "")
    return axes.along(box) | {"claim_id": door.claim_id, "says": door.says, "tip": door.tip}
