"""Marks by date in their places: one sign for what one speaker said several times of one number on one day, and signs
that would cover one another side by side within their day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from .alphabet import Piece, drawn
from .captions import Seated
from .ink import Door, Point
from .labels import Box
from .marks import Mark
from .palette import Palette
from .saying import door, said

OWN = 0.45  # of a day's width, the farthest a sign may stand from its day: beyond half it would be another day's
_RING, _DOT = 1.5, 0.32  # of the size of a sign by itself: a number said both roughly and plainly is a dot in a ring
_AIR = 1.0


def signs(marks: Iterable[Mark], day: dict[str, str | None]) -> list[tuple[Mark, ...]]:
    """The marks that share a sign: one speaker's, of one day, number and status; bars come first."""

    def same(mark: Mark) -> tuple[object, ...]:
        form = "point" if mark.single else mark.form
        number = (mark.low, mark.high, mark.base)
        return str(day[mark.claim_id]), not mark.bar, mark.heard, mark.value, form, mark.status, mark.pale, str(number)

    return [tuple(together) for _, together in groupby(sorted(marks, key=same), key=same)]


def abreast(boxes: Sequence[Box], wide: float) -> list[float]:
    """How far each sign of a day moves aside, so that those of one height stand abreast, at most ``wide`` each way."""
    found = [0.0] * len(boxes)
    for row in _rows(boxes):
        halves = [(boxes[place].right - boxes[place].left) / 2 for place in row]
        places = [0.0]
        for one, other in pairwise(halves):
            places.append(places[-1] + one + other + _AIR)
        narrow = min(1.0, 2 * wide / places[-1]) if places[-1] else 1.0
        for place, along in zip(row, places, strict=True):
            found[place] = (along - places[-1] / 2) * narrow
    return found


def _rows(boxes: Sequence[Box]) -> Iterator[list[int]]:
    """The places of boxes that cover the same heights, in the order of the boxes."""
    row: list[int] = []
    bottom = float("-inf")
    for place in sorted(range(len(boxes)), key=lambda place: boxes[place].top):
        if row and boxes[place].top >= bottom:
            yield sorted(row)
            row = []
        row.append(place)
        bottom = max(bottom, boxes[place].bottom)
    if row:
        yield sorted(row)


def pieces(one: Seated, ink: str, colours: Palette) -> list[Piece]:
    """What draws a sign: a number said roughly and plainly is a dot in a ring."""
    rough, plain = (next((mark for mark in one.marks if mark.form == form), None) for form in ("about", "exact"))
    if rough is None or plain is None:
        return drawn(one.mark, one.seat, ink, colours)
    ring = [_sized(piece, _RING) for piece in drawn(rough, one.seat, ink, colours)]
    dot = drawn(plain._replace(status="reported", inferred=False), one.seat, ink, colours)
    return ring + [_sized(piece, _DOT) for piece in dot]


def _sized(piece: Piece, share: float) -> Piece:
    return replace(piece, size=piece.size * share) if isinstance(piece, Point) else piece


def doors_of(one: Seated) -> Iterator[Door]:
    """A door for each mark of the sign, side by side."""
    each = (one.box.right - one.box.left) / len(one.marks)
    for count, mark in enumerate(one.marks):
        left = one.box.left + count * each
        yield door_of(mark, Box(left, one.box.top, left + each, one.box.bottom))


def door_of(mark: Mark, covered: Box) -> Door:
    """The door of a mark, which says what was said and when."""
    return door(mark, covered, f"{mark.who}: {said(mark)}, {mark.said_on or 'undated'}")
