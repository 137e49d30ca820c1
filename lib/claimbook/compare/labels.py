"""Where words stand in a chart: how wide they are, where they are cut or wrapped, which place is free.

Widths come from a table of a common sans serif, a little wider than the one on the page: what fits here fits there.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

Align = Literal["left", "center", "right"]

_NARROW = dict.fromkeys("ijl'|‘’", 0.24) | dict.fromkeys(" .,:;!ItfI/\\-()[]`", 0.3)
_WIDE = dict.fromkeys("ABCDEGHKNOPQRSUVXYw&–", 0.68) | dict.fromkeys("mMW%@—…", 0.9)
_WIDTHS = _NARROW | _WIDE | dict.fromkeys('r“”"*', 0.36) | dict.fromkeys("cksvxyzJ", 0.5)
_SQUARE = 64  # pixels
_ORDINARY, _FULL, _BOLD = 0.56, 1.0, 1.06
_HAIR = 1e-6  # pixels by which sums of the same widths may differ
_LEAST = 3  # letters of a part of a word
_SYLLABLE = re.compile(r"[bcdfghj-np-tv-z][lr]?[aeiouy]", re.IGNORECASE)  # corres-pon-dent, arti-cle


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether they have more in common than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def common(self, other: "Box") -> float:
        """The area both cover."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0.0) * max(down, 0.0)

    def grown(self, by: float) -> "Box":
        """The rectangle with so much more at every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def far(self, other: "Box") -> float:
        """How far apart they are, across or down, whichever is more; 0 where they meet."""
        across = max(self.left - other.right, other.left - self.right)
        return max(across, self.top - other.bottom, other.top - self.bottom, 0.0)

    def within(self, frame: "Box") -> bool:
        """Whether no part of it stands outside the frame."""
        across = frame.left <= self.left and self.right <= frame.right
        return across and frame.top <= self.top and self.bottom <= frame.bottom

    def around(self, other: "Box") -> "Box":
        """The rectangle that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@cache
def _of(character: str) -> float:
    if known := _WIDTHS.get(character):
        return known
    if unicodedata.combining(character):
        return 0
    return _FULL if unicodedata.east_asian_width(character) in "WF" else _ORDINARY


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How many pixels ``text`` takes at most."""
    return sum(map(_of, text)) * size * (_BOLD if bold else 1)


@lru_cache(maxsize=4096)
def cut(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """``text`` on one line, shortened with an ellipsis where it is wider than ``room``."""
    line = " ".join(text.split())
    if width(line, size, bold=bold) <= room:
        return line
    left, kept = room - width("…", size, bold=bold) - _HAIR, 0
    while kept < len(line) and (left := left - width(line[kept], size, bold=bold)) >= 0:
        kept += 1
    return line[:kept].rstrip() + "…"


def wrap(text: str, room: float, size: float, *, bold: bool = False, most: int = 3) -> list[str]:
    """``text`` in at most ``most`` lines of ``room`` pixels, the last one cut."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most - 1:
        taken = _fitting(rest, room, size, bold)
        lines.append(cut(" ".join(rest[:taken]), room, size, bold=bold))
        rest = rest[taken:]
    return [*lines, cut(" ".join(rest), room, size, bold=bold)] if rest else lines


def parted(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """``text`` with the words that are wider than ``room`` parted, by syllables where letters tell them."""
    return " ".join(piece for word in text.split() for piece in _parts(word, room, size, bold))


def _parts(word: str, room: float, size: float, bold: bool) -> Iterator[str]:
    while width(word, size, bold=bold) > room:
        among = range(_LEAST, len(word) - _LEAST + 1)
        ends = [end for end in among if width(f"{word[:end]}-", size, bold=bold) <= room]
        inside = [end for end in ends if word[end - 1 : end + 1].isalpha()]
        if not inside:
            break
        end = max((end for end in inside if _SYLLABLE.match(word, end)), default=inside[-1])
        yield f"{word[:end]}-"
        word = word[end:]
    yield word


def _fitting(words: Sequence[str], room: float, size: float, bold: bool) -> int:
    count, used = 1, width(words[0], size, bold=bold)
    for word in words[1:]:
        used += width(f" {word}", size, bold=bold)
        if used > room:
            break
        count += 1
    return count


@dataclass(frozen=True, slots=True)
class Spot:
    """A place found for a label: where its block starts, how its lines are aligned, what it covers."""

    x: float
    top: float
    align: Align
    box: Box


class Ground:
    """What is taken of a panel, kept by squares so that only neighbours are asked."""

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        self._squares: dict[tuple[int, int], list[Box]] = {}
        for box in boxes:
            self.take(box)

    def take(self, box: Box) -> None:
        """From now on nothing else may stand there."""
        for square in _squares(box):
            self._squares.setdefault(square, []).append(box)

    def free(self, box: Box) -> bool:
        """Whether nothing taken lies in the box; asked so often that it compares edges itself."""
        left, top, right, bottom = box.left, box.top, box.right, box.bottom
        for square in _squares(box):
            for other in self._squares.get(square, ()):
                if left < other.right and other.left < right and top < other.bottom and other.top < bottom:
                    return False
        return True

    def covered(self, box: Box) -> float:
        """The area of ``box`` that lies on what is taken, counted as often as it is."""
        near = {id(other): other for square in _squares(box) for other in self._squares.get(square, ())}
        return sum(box.common(other) for other in near.values())


def _squares(box: Box) -> Iterator[tuple[int, int]]:
    first, last = int(box.top // _SQUARE), int(box.bottom // _SQUARE) + 1
    for column in range(int(box.left // _SQUARE), int(box.right // _SQUARE) + 1):
        for row in range(first, last):
            yield column, row


def place(
    around: Box,
    across: float,
    tall: float,
    taken: Ground,
    frame: Box,
    fit: Callable[[Box], bool] = lambda box: True,
) -> Spot | None:
    """The first free spot next to ``around`` for a block of that size that is ``fit``, or None where there is none."""
    for align, x, top in _spots(around, tall):
        left = x if align == "left" else x - across
        if left >= frame.left and left + across <= frame.right and top >= frame.top and top + tall <= frame.bottom:
            box = Box(left, top, left + across, top + tall)
            if taken.free(box) and fit(box):
                return Spot(x, top, align, box)
    return None


def _spots(around: Box, tall: float) -> tuple[tuple[Align, float, float], ...]:
    """Where a block may begin, the best first: beside, above and below."""
    middle = (around.top + around.bottom - tall) / 2
    above, below = around.top - tall - 2, around.bottom + 2
    return (
        ("left", around.right + 4, middle),
        ("left", around.right + 4, around.top),
        ("left", around.right + 4, around.bottom - tall),
        ("right", around.left - 4, middle),
        ("right", around.left - 4, around.top),
        ("left", around.left, above),
        ("left", around.left, below),
        ("right", around.right, above),
        ("right", around.right, below),
        ("left", around.right + 4, above),
        ("left", around.right + 4, below),
        ("right", around.left - 4, above),
        ("right", around.left - 4, below),
    )
