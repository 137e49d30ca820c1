"""Lines of the ground are not drawn where words stand: no line strikes through what is read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from .ink import Sheet, Stroke, Words
from .labels import Box

_AIR = 2.0  # pixels that stay free before and after words

_Stretch = tuple[float, float]


def clear(found: Sheet, start: int, yields: Callable[[Stroke], bool]) -> None:
    """Part the straight strokes that have to yield, of the pieces from ``start`` on, where words of them stand."""
    pieces = found.pieces[start:]
    boxes = [piece.box.grown(1) for piece in pieces if isinstance(piece, Words) and piece.text]
    found.pieces[start:] = [
        part
        for piece in pieces
        for part in (_parted(piece, boxes) if isinstance(piece, Stroke) and yields(piece) else [piece])
    ]


def _parted(stroke: Stroke, boxes: Iterable[Box]) -> Iterator[Stroke]:
    if stroke.x == stroke.x2:
        gaps = [(box.top, box.bottom) for box in boxes if box.left - _AIR < stroke.x < box.right + _AIR]
        for top, bottom in _left(sorted((stroke.y, stroke.y2)), gaps):
            yield replace(stroke, y=top, y2=bottom)
    elif stroke.y == stroke.y2:
        gaps = [(box.left - _AIR, box.right + _AIR) for box in boxes if box.top < stroke.y < box.bottom]
        for left, right in _left(sorted((stroke.x, stroke.x2)), gaps):
            yield replace(stroke, x=left, x2=right)
    else:
        yield stroke


def _left(whole: Iterable[float], gaps: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """What the gaps leave of the whole."""
    here, end = whole
    for first, last in sorted(gaps):
        if last <= here or first >= end:
            continue
        if first > here:
            yield here, first
        here = max(here, last)
    if here < end:
        yield here, end
