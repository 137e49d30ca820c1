"""Strokes, areas, points, words and doors laid out in pixels, and the few Altair layers that draw them.

A piece carries the value it stands for (``at``) beside its pixel: the chart keeps its true axis, and what has no length
in data, an open end's arrow or a column of words, is an offset from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import altair as alt

from .labels import Align, Box, width
from .palette import Palette
from .scales import Scale

FONT = "Source Sans, Source Sans Pro, sans-serif"
PICK = "pick"  # the selection that a click on a mark fills with its claim_id
SOLID = (1.0, 0.0)


@dataclass(frozen=True, slots=True)
class Stroke:
    x: float
    y: float
    x2: float
    y2: float
    ink: str
    width: float = 2
    dash: tuple[float, float] = SOLID
    opacity: float = 1
    at: float | None = None
    to: float | None = None


@dataclass(frozen=True, slots=True)
class Area:
    x: float
    y: float
    x2: float
    y2: float
    fill: str
    edge: str
    opacity: float = 1
    dash: tuple[float, float] = SOLID
    at: float | None = None
    to: float | None = None


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float
    shape: str
    size: float
    ink: str
    fill: str
    width: float = 2
    dash: tuple[float, float] = SOLID
    opacity: float = 1
    at: float | None = None


@dataclass(frozen=True, slots=True)
class Words:
    x: float
    y: float
    text: str
    size: float
    ink: str
    align: Align = "left"
    bold: bool = False
    italic: bool = False

    @property
    def box(self) -> Box:
        wide = width(self.text, self.size, bold=self.bold)
        left = {"left": self.x, "center": self.x - wide / 2, "right": self.x - wide}[self.align]
        return Box(left, self.y - self.size / 2 - 1, left + wide, self.y + self.size / 2 + 1)


@dataclass(frozen=True, slots=True)
class Door:
    """What is clicked and hovered: a claim's mark and words, whole."""

    box: Box
    claim_id: str
    says: str
    tip: dict[str, str]


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines over a chart."""

    title: Sequence[str]
    subtitle: Sequence[str]


@dataclass(slots=True)
class Sheet:
    """Everything that stands in one view, before Altair sees it."""

    wide: float
    tall: float
    scale: Scale
    foot: bool = False  # the axis stands at the foot, not at the head
    raised: float = 0  # pixels the axis stands inside the view
    pieces: list[Stroke | Area | Point | Words | Door] = field(default_factory=list)

    def add(self, *pieces: Stroke | Area | Point | Words | Door) -> None:
        self.pieces.extend(pieces)

    def of(self, kind: type) -> list[Any]:
        return [piece for piece in self.pieces if isinstance(piece, kind)]

    @property
    def words(self) -> list[Words]:
        return self.of(Words)


def view(sheet: Sheet, ticks: dict[float, str], colours: Palette, name: str) -> alt.LayerChart:
    """The sheet as one layered chart with a true x axis that says ``ticks``; its doors are the layer ``name``."""
    axes = _Axes(sheet, ticks, colours)
    layers = [_areas(axes), _strokes(axes), _points(axes), _texts(axes), _doors(axes, name)]
    return alt.LayerChart(layer=layers, width=round(sheet.wide), height=round(sheet.tall))


class _Axes:
    """The two position encodings every layer of a view shares."""

    def __init__(self, sheet: Sheet, ticks: dict[float, str], colours: Palette) -> None:
        self.sheet, self.scale = sheet, sheet.scale
        self._ticks, self._colours = ticks, colours

    @property
    def x(self) -> alt.X:
        scale = alt.Scale(
            type="log" if self.scale.log else "linear",
            domain=[self.scale.low, self.scale.high],
            range=[self.scale.start, self.scale.end],
            nice=False,
            zero=False,
        )
        return alt.X("at:Q", scale=scale, axis=self._axis() if self._ticks else None)

    @property
    def y(self) -> alt.Y:
        tall = self.sheet.tall
        return alt.Y("y:Q", scale=alt.Scale(domain=[0, tall], range=[0, tall], nice=False, zero=False), axis=None)

    def _axis(self) -> alt.Axis:
        values, words = list(self._ticks), list(self._ticks.values())
        return alt.Axis(
            orient="bottom" if self.sheet.foot else "top",
            offset=-self.sheet.raised,
            values=values,
            labelExpr=f"{words!r}[indexof({values!r}, datum.value)]",
            title=None,
            grid=False,
            domain=False,
            ticks=False,
            labelColor=self._colours.mute,
            labelFontSize=12,
            labelPadding=2,
            labelFlush=False,
            labelOverlap=False,
        )

    def across(self, piece: Any) -> dict[str, Any]:
        """The value a piece stands at, and how far from it in pixels it is drawn."""
        at = self.scale.low if piece.at is None else self.scale.at(piece.at)
        return {"at": at, "dx": round(piece.x - self.scale.pixel(at), 2), "y": round(piece.y, 2)}

    def along(self, piece: Any) -> dict[str, Any]:
        to = self.scale.low if piece.to is None else self.scale.at(piece.to)
        there = {"to": to, "dx2": round(piece.x2 - self.scale.pixel(to), 2), "y2": round(piece.y2, 2)}
        return self.across(piece) | there


def _data(rows: list[dict[str, Any]]) -> alt.InlineData:
    return alt.InlineData(values=rows)


def _dash(dash: tuple[float, float]) -> dict[str, float]:
    """Two numbers, for a list would not survive the table in which Streamlit sends the rows."""
    return {"dash": dash[0], "space": dash[1]}


def _areas(axes: _Axes) -> alt.Chart:
    rows = [
        axes.along(area) | {"fill": area.fill, "edge": area.edge, **_dash(area.dash), "opacity": area.opacity}
        for area in axes.sheet.of(Area)
    ]
    mark = alt.MarkDef(
        "rect",
        cornerRadius=3,
        strokeWidth=1,
        xOffset=alt.expr("datum.dx"),
        x2Offset=alt.expr("datum.dx2"),
        strokeDash=alt.expr("[datum.dash, datum.space]"),
        fillOpacity=alt.expr("datum.opacity"),
    )
    return alt.Chart(_data(rows), mark=mark).encode(
        axes.x, alt.X2("to:Q"), axes.y, alt.Y2("y2:Q"), alt.Fill("fill:N", scale=None), alt.Stroke("edge:N", scale=None)
    )


def _strokes(axes: _Axes) -> alt.Chart:
    rows = [
        axes.along(stroke) | {"ink": stroke.ink, "width": stroke.width, **_dash(stroke.dash), "opacity": stroke.opacity}
        for stroke in axes.sheet.of(Stroke)
    ]
    mark = alt.MarkDef(
        "rule",
        xOffset=alt.expr("datum.dx"),
        x2Offset=alt.expr("datum.dx2"),
        strokeWidth=alt.expr("datum.width"),
        strokeDash=alt.expr("[datum.dash, datum.space]"),
        strokeOpacity=alt.expr("datum.opacity"),
    )
    return alt.Chart(_data(rows), mark=mark).encode(
        axes.x, alt.X2("to:Q"), axes.y, alt.Y2("y2:Q"), alt.Stroke("ink:N", scale=None)
    )


def _points(axes: _Axes) -> alt.Chart:
    rows = [
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
    mark = alt.MarkDef(
        "point",
        xOffset=alt.expr("datum.dx"),
        opacity=alt.expr("datum.opacity"),
        strokeWidth=alt.expr("datum.width"),
        strokeDash=alt.expr("[datum.dash, datum.space]"),
        size=alt.expr("datum.size"),
    )
    return alt.Chart(_data(rows), mark=mark).encode(
        axes.x,
        axes.y,
        alt.Shape("shape:N", scale=None),
        alt.Stroke("ink:N", scale=None),
        alt.Fill("fill:N", scale=None),
    )


def _texts(axes: _Axes) -> alt.Chart:
    rows = [
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
    mark = alt.MarkDef(
        "text",
        font=FONT,
        baseline="middle",
        dx=alt.expr("datum.dx"),
        align=alt.expr("datum.align"),
        fontSize=alt.expr("datum.size"),
        fontWeight=alt.expr("datum.weight"),
        fontStyle=alt.expr("datum.style"),
    )
    return alt.Chart(_data(rows), mark=mark).encode(axes.x, axes.y, alt.Text("text:N"), alt.Fill("ink:N", scale=None))


def _doors(axes: _Axes, name: str) -> alt.Chart:
    """Transparent, over everything: a click picks the claim, hovering shows its quotation."""
    rows = [_door(axes, door) for door in axes.sheet.of(Door)]
    mark = alt.MarkDef(
        "rect",
        opacity=0,
        cursor="pointer",
        xOffset=alt.expr("datum.dx"),
        x2Offset=alt.expr("datum.dx2"),
        tooltip=alt.expr("datum.tip"),
    )
    return alt.Chart(_data(rows), mark=mark, name=name).encode(
        axes.x, alt.X2("to:Q"), axes.y, alt.Y2("y2:Q"), alt.Description("says:N")
    )


def _door(axes: _Axes, door: Door) -> dict[str, Any]:
    box = Area(door.box.left, door.box.top, door.box.right, door.box.bottom, "", "")
    return axes.along(box) | {"claim_id": door.claim_id, "says": door.says, "tip": door.tip}


def page(sheets: Sequence[tuple[Sheet, dict[float, str]]], heading: Heading, colours: Palette) -> alt.VConcatChart:
    """The sheets, each with what its axis says, under one another and under their heading, on the page's colour."""
    doors = [f"doors_{count}" for count in range(len(sheets))]
    views = [view(sheet, ticks, colours, name) for (sheet, ticks), name in zip(sheets, doors, strict=True)]
    select = alt.PointSelectionConfig(type="point", fields=["claim_id"])
    return alt.VConcatChart(
        vconcat=views,
        title=_title(heading, colours),
        params=[alt.TopLevelSelectionParameter(name=PICK, select=select, views=doors)],
        spacing=10,
        background=colours.page,
        padding=dict.fromkeys(("left", "top", "right", "bottom"), 4),  # Streamlit writes into it: no bare number
        config=alt.Config(view=alt.ViewConfig(stroke=None), font=FONT, axis=alt.AxisConfig(labelFont=FONT)),
    )


def _title(heading: Heading, colours: Palette) -> alt.TitleParams:
    return alt.TitleParams(
        text=list(heading.title),
        subtitle=list(heading.subtitle),
        anchor="start",
        frame="group",
        font=FONT,
        subtitleFont=FONT,
        fontSize=17,
        fontWeight=600,
        subtitleFontSize=13,
        subtitlePadding=4,
        color=colours.ink,
        subtitleColor=colours.mute,
        offset=10,
    )
