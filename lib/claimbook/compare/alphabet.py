"""The alphabet of the charts: one sign for each way to say a number, the same along and across, and its key.

exact: a dot · about: a ring · more than, up to: a stop with an arrow of fixed length, for an open end has no length
in data · approaching: an arrow into the stop · a range: a bar · thousands: a pale dashed band · another N: a bridge
from its base to a cross · expected: dotted outlines · denied: struck through · a day that was inferred: a
whisker along the days.
"""

from dataclasses import dataclass, replace

from .ink import SOLID, Area, Point, Stroke
from .labels import Box
from .marks import Mark
from .palette import Palette

ARROW = 30.0  # pixels of an open end
WHISKER = 11.0  # pixels to each side of a day that was inferred
_REACH = 6.0  # pixels from the middle of a dot to its edge
_DOT, _HEAD, _CROSS = 95.0, 60.0, 110.0
_STOP, _HALF_BAND = 7.0, 7.0
_BRIDGE, _DOTTED = (5, 3), (2.4, 1.9)
_BAND = (0.16, (4, 3))  # how pale it is, and its dashes
_TINT = "38"  # the alpha of what is expected: a number, but none yet
_SLASH = "M-1,1L1,-1"
_HEADS = {"left": "triangle-left", "right": "triangle-right", "up": "triangle-up", "down": "triangle-down"}

Piece = Stroke | Area | Point


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a mark is drawn: its pixels along the axis of amounts, its pixel across, and the way the axis runs."""

    low: float
    high: float
    base: float
    across: float
    edge: float  # where the axis of amounts begins
    upright: bool = False
    day: float | None = None  # the value across, when days run across

    @property
    def ahead(self) -> int:
        """Larger amounts lie to the right, or upwards."""
        return -1 if self.upright else 1


def drawn(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    """The pieces that draw ``mark`` there."""
    inferred = whisker(seat.across, seat.high, ink, seat.day) if mark.inferred and seat.day is not None else []
    pieces = [*inferred, *_FORMS[mark.form](mark, seat, ink, colours)]
    if mark.status == "denied":
        for ink, width in ((colours.page, 6.0), (colours.ink, 2.0)):  # parted from a sign of the same colour
            pieces.append(_point(mark, seat, seat.high, _SLASH, 320, ink, "transparent", width=width))
    faint = 0.45 if mark.pale else 0.6 if mark.status == "revised_from" else 1.0
    return pieces if faint == 1 else [replace(piece, opacity=piece.opacity * faint) for piece in pieces]


def reach(mark: Mark, seat: Seat) -> Box:
    """The rectangle that the sign of ``mark`` covers."""
    along = {
        "more": (seat.high, seat.high + seat.ahead * ARROW),
        "most": (seat.high - seat.ahead * _room(seat), seat.high),
        "approaching": (seat.high - seat.ahead * _room(seat), seat.high),
        "another": (seat.base, seat.high),
    }.get(mark.form, (seat.low, seat.high))
    near, far = min(along) - _REACH - 1, max(along) + _REACH + 1
    aside = WHISKER if mark.inferred and seat.day is not None else _STOP
    side = (seat.across - aside - 1, seat.across + aside + 1)
    return Box(side[0], near, side[1], far) if seat.upright else Box(near, side[0], far, side[1])


def whisker(x: float, y: float, ink: str, day: float | None = None) -> list[Piece]:
    """The day is about this one: a thin line to both sides with ends that close it."""
    left, right = x - WHISKER, x + WHISKER
    across = Stroke(left, y, right, y, ink, 1.2, at=day, to=day)
    return [across, *(Stroke(end, y - 3, end, y + 3, ink, 1.2, at=day, to=day) for end in (left, right))]


def _exact(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    if mark.status != "expected":
        return [_point(mark, seat, seat.high, "circle", _DOT, ink, ink)]
    under = _point(mark, seat, seat.high, "circle", _DOT, colours.page, colours.page)
    return [under, _point(mark, seat, seat.high, "circle", _DOT, ink, ink + _TINT, _DOTTED)]


def _about(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    return [_point(mark, seat, seat.high, "circle", _DOT, ink, colours.page, _dash(mark, SOLID))]


def _more(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    tip = seat.high + seat.ahead * ARROW
    head = "up" if seat.upright else "right"
    return [*_arrow(mark, seat, seat.high, tip, ink, head), _stop(mark, seat, seat.high, ink)]


def _most(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    tip = seat.high - seat.ahead * _room(seat)
    head = "down" if seat.upright else "left"
    return [*_arrow(mark, seat, seat.high, tip, ink, head), _stop(mark, seat, seat.high, ink)]


def _approaching(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    tail, tip = seat.high - seat.ahead * _room(seat), seat.high - seat.ahead * 5
    head = "up" if seat.upright else "right"
    return [*_arrow(mark, seat, tail, tip, ink, head), _stop(mark, seat, seat.high, ink)]


def _range(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    bar = _stroke(mark, seat, seat.low, seat.high, ink, width=6, dash=_dash(mark, SOLID))
    return [bar, _stop(mark, seat, seat.low, ink), _stop(mark, seat, seat.high, ink)]


def _vague(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    near, far = seat.across - _HALF_BAND, seat.across + _HALF_BAND
    if seat.upright:
        return [Area(near, seat.high, far, seat.low, ink, ink, *_BAND, at=seat.day, to=seat.day)]
    return [Area(seat.low, near, seat.high, far, ink, ink, *_BAND, at=mark.low, to=mark.high)]


def _another(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    bridge = _stroke(mark, seat, seat.base, seat.high, ink, dash=_BRIDGE, start=mark.base)
    return [
        bridge,
        _stop(mark, seat, seat.base, ink, half=4),
        _point(mark, seat, seat.high, "cross", _CROSS, ink, ink, width=0.0),
    ]


def _none(mark: Mark, seat: Seat, ink: str, colours: Palette) -> list[Piece]:
    return []


_FORMS = {
    "exact": _exact,
    "about": _about,
    "more": _more,
    "most": _most,
    "approaching": _approaching,
    "range": _range,
    "vague": _vague,
    "another": _another,
    "none": _none,
}


def _room(seat: Seat) -> float:
    """The length of an arrow towards the axis' beginning: shorter where there is less room."""
    return max(10.0, min(ARROW, abs(seat.high - seat.edge)))


def _dash(mark: Mark, otherwise: tuple[float, float]) -> tuple[float, float]:
    return _DOTTED if mark.status == "expected" else otherwise


def _point(
    mark: Mark,
    seat: Seat,
    along: float,
    shape: str,
    size: float,
    ink: str,
    fill: str,
    dash: tuple[float, float] = SOLID,
    width: float = 2.0,
) -> Point:
    if seat.upright:
        return Point(seat.across, along, shape, size, ink, fill, width, dash, at=seat.day)
    return Point(along, seat.across, shape, size, ink, fill, width, dash, at=mark.value)


def _stroke(
    mark: Mark,
    seat: Seat,
    one: float,
    other: float,
    ink: str,
    *,
    width: float = 2.0,
    dash: tuple[float, float] = SOLID,
    start: float | None = None,
) -> Stroke:
    if seat.upright:
        return Stroke(seat.across, one, seat.across, other, ink, width, dash, at=seat.day, to=seat.day)
    first = mark.least if start is None else start
    return Stroke(one, seat.across, other, seat.across, ink, width, dash, at=first, to=mark.value)


def _stop(mark: Mark, seat: Seat, along: float, ink: str, *, half: float = _STOP) -> Stroke:
    """A short bar across the axis of amounts: here the number ends."""
    near, far = seat.across - half, seat.across + half
    if seat.upright:
        return Stroke(near, along, far, along, ink, 3, at=seat.day, to=seat.day)
    return Stroke(along, near, along, far, ink, 3, at=mark.value, to=mark.value)


def _arrow(mark: Mark, seat: Seat, tail: float, tip: float, ink: str, head: str) -> list[Piece]:
    shaft = _stroke(mark, seat, tail, tip, ink, dash=_dash(mark, SOLID), start=mark.value)
    return [shaft, _point(mark, seat, tip, _HEADS[head], _HEAD, ink, ink, width=0.0)]
