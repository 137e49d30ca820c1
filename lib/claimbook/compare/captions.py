"""What stands beside the marks by date: who, and in which words; where marks lie on one another, a line for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby, pairwise

from .alphabet import Seat
from .labels import Box, cut, width, wrap
from .marks import Mark
from .saying import fitting
from .saying import wordings as told_as

SIZE, LINE = 12.0, 14.0
_ACROSS, _SLIM, _NARROW, _LONG = 190.0, 130.0, 110.0, 270.0
_NEAR = 3.0  # pixels around signs that stand side by side
_HALF = 7.0  # pixels above and below the point at which a number stands
_LINES = 5  # of a pile, the last of them "and 3 more"


@dataclass(frozen=True, slots=True)
class Seated:
    """A mark in its place, with the others that its sign stands for."""

    mark: Mark
    seat: Seat
    day: float | None
    box: Box
    others: tuple[Mark, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        return (self.mark, *self.others)

    @property
    def anchor(self) -> Box:
        """Where its number stands, without arrows and bridges."""
        if self.mark.bar:
            return self.box
        y = self.seat.high
        return Box(self.box.left, max(self.box.top, y - _HALF), self.box.right, min(self.box.bottom, y + _HALF))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a caption and the mark it speaks of."""

    text: str
    mark: Mark
    bold: bool = False
    named: bool = False  # it says who


_Said = Sequence[Seated]  # by one speaker, of one number, on one day


def captions(seated: Sequence[Seated]) -> Iterator[Sequence[_Said]]:
    """What is told together: what one speaker said of one number on one day, and what lies on it; bars come last."""

    def place(one: Seated) -> tuple[bool, float, float]:
        return one.mark.bar, one.day or 0.0, one.seat.high

    def who(one: Seated) -> str:
        return one.mark.heard

    for _, there in groupby(sorted(seated, key=lambda one: (*place(one), who(one))), key=place):
        said = [list(theirs) for _, theirs in groupby(there, key=who)]
        yield from [said] if _piled(said) else [[theirs] for theirs in said]


def wordings(told: Sequence[_Said]) -> Iterator[list[Line]]:
    """What a caption may say whole, the best first."""
    if len(told) > 1:
        yield [_named(theirs) for theirs in told]
        yield [line for theirs in told for line in _block(theirs, _ACROSS, 2)]
        return
    before: set[tuple[str, ...]] = set()
    for across, most in ((_ACROSS, 2), (_SLIM, 2), (_LONG, 1), (_ACROSS, 3)):
        lines = _block(told[0], across, most)
        if lines and (texts := tuple(line.text for line in lines)) not in before:
            before.add(texts)
            yield lines


def shortened(told: Sequence[_Said]) -> Iterator[list[Line]]:
    """What it may say in less room; where nothing of it fits the tooltip still has it."""
    if len(told) > 1:
        yield _pile(told, _ACROSS)
        yield _pile(told, _NARROW)
        return
    first, words = told[0][0].mark, _words(told[0])
    for across, most in ((_ACROSS, 2), (_NARROW, 1)):
        name = Line(cut(first.who, across, SIZE, bold=True), first, bold=True, named=True)
        yield [name, *(Line(line, first) for line in wrap(words, across, SIZE, most=most))]
    yield [Line(f"{cut(first.who, _NARROW, SIZE)}: {cut(words, _NARROW, SIZE)}", first, named=True)]
    yield [Line(cut(words, _NARROW, SIZE), first)]


def size(lines: Sequence[Line]) -> tuple[float, float]:
    """The pixels a caption takes across and down."""
    return max(width(line.text, SIZE, bold=True) for line in lines), LINE * len(lines)


def _piled(said: Sequence[_Said]) -> bool:
    """Whether signs of different speakers touch, so that words beside one would seem to mean the other."""
    boxes = [around(theirs).grown(_NEAR) for theirs in said]
    return any(one.meets(other) for one, other in pairwise(boxes))


def around(together: Sequence[Seated], *, anchored: bool = False) -> Box:
    """The rectangle that holds them all; ``anchored``, where their numbers stand."""
    boxes = [one.anchor if anchored else one.box for one in together]
    return reduce(Box.around, boxes)


def _block(theirs: _Said, across: float, most: int) -> list[Line]:
    """The name over the words in so many lines; nothing where they need more."""
    first, said = theirs[0].mark, told_as(mark for one in theirs for mark in one.marks)
    lines = fitting([*said[:-1], said[-1] + _again(theirs)], across, SIZE, most, others=False)
    name = Line(cut(first.who, max(across, _LONG), SIZE, bold=True), first, bold=True, named=True)
    return [name, *(Line(line, first) for line in lines)] if lines else []


def _named(theirs: _Said) -> Line:
    first = theirs[0].mark
    return Line(f"{cut(first.who, _LONG, SIZE)}: {cut(_words(theirs), _LONG, SIZE)}", first, named=True)


def _pile(told: Sequence[_Said], room: float) -> list[Line]:
    lines = [
        Line(f"{cut(theirs[0].mark.who, room, SIZE)}: {cut(_words(theirs), room, SIZE)}", theirs[0].mark, named=True)
        for theirs in told
    ]
    if len(lines) <= _LINES:
        return lines
    return [*lines[: _LINES - 1], Line(f"and {len(lines) - _LINES + 1} more", lines[_LINES - 1].mark)]


def _words(theirs: _Said) -> str:
    """All wordings; how often, where one of them was said again."""
    return " / ".join(told_as(mark for one in theirs for mark in one.marks)) + _again(theirs)


def _again(theirs: _Said) -> str:
    marks = [mark for one in theirs for mark in one.marks]
    return f" ({len(marks)} times)" if len(marks) > len(told_as(marks)) else ""
