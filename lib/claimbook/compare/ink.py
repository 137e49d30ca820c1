"""Strokes, areas, points, words and doors laid out in pixels, before Altair sees them.

A piece carries the value it stands for (``at``) beside its pixel: the chart keeps its true axis, and what has no length
in data, an open end's arrow or a column of words, is an offset from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from .labels import Align, Box, width
from .scales import Scale

SOLID = (1.0, 0.0)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

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
    """A rectangle with an edge."""

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
    square: bool = False  # its corners are, so that it joins the next one


@dataclass(frozen=True, slots=True)
class Point:
    """A sign of a size, around its middle."""

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
    """One line of text; ``y`` is its middle."""

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
    """Everything that stands in one view."""

    wide: float
    tall: float
    scale: Scale
    foot: bool = False  # the axis stands at the foot, not at the head
    raised: float = 0  # pixels the axis stands inside the view
    told: str = ""  # what a reader must know of its amounts
    pieces: list[Stroke | Area | Point | Words | Door] = field(default_factory=list)

    def add(self, *pieces: Stroke | Area | Point | Words | Door) -> None:
        self.pieces.extend(pieces)

    def of(self, kind: type) -> list[Any]:
        return [piece for piece in self.pieces if isinstance(piece, kind)]

    @property
    def words(self) -> list[Words]:
        return self.of(Words)
