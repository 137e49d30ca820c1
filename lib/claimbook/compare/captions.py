"""What stands beside the marks by date: who, and in which words; where marks lie on one another, a line for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from .alphabet import Seat
from .labels import Box, cut, width, wrap
from .marks import Mark

SIZE, LINE = 12.0, 14.0
_ACROSS, _NARROW = 190.0, 110.0
_LINES = 5  # of a pile, the last of them "and 3 more"


@dataclass(frozen=True, slots=True)
class Seated:
    """A mark in its place."""

    mark: Mark
    seat: Seat
    day: float | None
    box: Box

    @property
    def bar(self) -> bool:
        return self.mark.form in ("range", "vague")


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
        return one.bar, one.day or 0.0, one.seat.high

    def who(one: Seated) -> str:
        return one.mark.who

    for _, there in groupby(sorted(seated, key=lambda one: (*place(one), who(one))), key=place):
        said = [list(theirs) for _, theirs in groupby(there, key=who)]
        yield from [said] if _piled(said) else [[theirs] for theirs in said]


def wordings(told: Sequence[_Said]) -> Iterator[list[Line]]:
    """What a caption may say, the fullest first; where nothing of it fits the tooltip still has it."""
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
    """Whether marks of different speakers lie on one another, so that words beside one would seem to mean the other."""
    boxes = [around(theirs) for theirs in said]
    return any(one.common(other) > 0.2 * one.area for one, other in pairwise(boxes))


def around(together: Sequence[Seated]) -> Box:
    """The rectangle that holds them all."""
    whole = together[0].box
    for one in together[1:]:
        whole = whole.around(one.box)
    return whole


def _pile(told: Sequence[_Said], room: float) -> list[Line]:
    lines = [
        Line(f"{cut(theirs[0].mark.who, room, SIZE)}: {cut(_words(theirs), room, SIZE)}", theirs[0].mark, named=True)
        for theirs in told
    ]
    if len(lines) <= _LINES:
        return lines
    return [*lines[: _LINES - 1], Line(f"and {len(lines) - _LINES + 1} more", lines[_LINES - 1].mark)]


def _words(theirs: _Said) -> str:
    return " / ".join(dict.fromkeys(one.mark.words for one in theirs))
