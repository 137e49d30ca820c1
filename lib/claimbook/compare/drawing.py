"""A laid-out sheet as a few Altair layers: five a view, however many claims there are.

What differs from piece to piece, dash, weight and offset, is an expression on its row and not a layer of its own.
"""

from collections.abc import Sequence
from typing import Any

import altair as alt

from .ink import Area, Door, Heading, Point, Sheet, Stroke
from .palette import Palette

FONT = "Source Sans, Source Sans Pro, sans-serif"
TITLE = 20  # pixels
PICK = "pick"  # the selection that a click on a mark fills with its claim_id


_Rows = list[dict[str, Any]]


def view(axes: "Axes") -> alt.LayerChart:
    """The sheet as one layered chart with a true x axis."""
    layers = [_areas(axes), _strokes(axes), _points(axes), _texts(axes), _doors(axes)]
    return alt.LayerChart(layer=layers, width=round(axes.sheet.wide), height=round(axes.sheet.tall))


class Axes:
    """What the layers of a view share: two axes, and the rows they draw, kept by name beside the chart.

    Rows inside a chart would be copied by Altair with every part that is put together.
    """

    def __init__(self, place: int, sheet: Sheet, ticks: dict[float, str], colours: Palette) -> None:
        self.place, self.sheet, self.scale = place, sheet, sheet.scale
        self.rows: dict[str, _Rows] = {}
        self._ticks, self._colours = ticks, colours

    @property
    def doors(self) -> str:
        """The name of the layer in which a click picks a claim: as Altair numbers layers, or it would rename it."""
        return f"doors_{self.place}"

    def named(self, what: str, rows: _Rows) -> alt.NamedData:
        self.rows[f"{what}_{self.place}"] = rows
        return alt.NamedData(name=f"{what}_{self.place}")

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


def _dash(dash: tuple[float, float]) -> dict[str, float]:
    """Two numbers, for a list would not survive the table in which Streamlit sends the rows."""
    return {"dash": dash[0], "space": dash[1]}


def _areas(axes: Axes) -> alt.Chart:
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
    return alt.Chart(axes.named("areas", rows), mark=mark).encode(
        axes.x, alt.X2("to:Q"), axes.y, alt.Y2("y2:Q"), alt.Fill("fill:N", scale=None), alt.Stroke("edge:N", scale=None)
    )


def _strokes(axes: Axes) -> alt.Chart:
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
    return alt.Chart(axes.named("strokes", rows), mark=mark).encode(
        axes.x, alt.X2("to:Q"), axes.y, alt.Y2("y2:Q"), alt.Stroke("ink:N", scale=None)
    )


def _points(axes: Axes) -> alt.Chart:
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
    return alt.Chart(axes.named("points", rows), mark=mark).encode(
        axes.x,
        axes.y,
        alt.Shape("shape:N", scale=None),
        alt.Stroke("ink:N", scale=None),
        alt.Fill("fill:N", scale=None),
    )


def _texts(axes: Axes) -> alt.Chart:
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
    return alt.Chart(axes.named("words", rows), mark=mark).encode(
        axes.x, axes.y, alt.Text("text:N"), alt.Fill("ink:N", scale=None)
    )


def _doors(axes: Axes) -> alt.Chart:
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
    return alt.Chart(axes.named("doors", rows), mark=mark, name=axes.doors).encode(
        axes.x, alt.X2("to:Q"), axes.y, alt.Y2("y2:Q"), alt.Description("says:N")
    )


def _door(axes: Axes, door: Door) -> dict[str, Any]:
    box = Area(door.box.left, door.box.top, door.box.right, door.box.bottom, "", "")
    return axes.along(box) | {"claim_id": door.claim_id, "says": door.says, "tip": door.tip}


class Page(alt.VConcatChart):
    """A chart whose rows go out as they are: Altair would look at every cell of them, several times."""

    def to_dict(self, **options: Any) -> dict[str, Any]:  # type: ignore[override]
        """The specification, held to the schema but for the rows."""
        rows = self._kwds["datasets"]
        self._kwds["datasets"] = alt.Undefined
        try:
            return super().to_dict(**options) | {"datasets": rows}
        finally:
            self._kwds["datasets"] = rows


def page(sheets: Sequence[tuple[Sheet, dict[float, str]]], heading: Heading, colours: Palette) -> Page:
    """The sheets, each with what its axis says, under one another and under their heading, on the page's colour."""
    drawn = [Axes(count, sheet, ticks, colours) for count, (sheet, ticks) in enumerate(sheets)]
    views = [view(axes) for axes in drawn]
    select = alt.PointSelectionConfig(type="point", fields=["claim_id"])
    pick = alt.TopLevelSelectionParameter(name=PICK, select=select, views=[axes.doors for axes in drawn])
    return Page(
        vconcat=views,
        datasets={name: rows for axes in drawn for name, rows in axes.rows.items()},
        title=_title(heading, colours),
        params=[pick],
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
        fontSize=TITLE,
        fontWeight=600,
        subtitleFontSize=13,
        subtitlePadding=4,
        color=colours.ink,
        subtitleColor=colours.mute,
        offset=10,
    )
