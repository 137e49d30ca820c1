"""The words of marks as a chart prints them: whole, each wording once, an addition with the sum it makes."""

from collections.abc import Iterable, Sequence

from claimbook.words import number_of

from .ink import Door
from .labels import Box, width, wrap
from .marks import Mark
from .scales import amount


def said(mark: Mark) -> str:
    """The words as printed; of what is added also to what, and the sum: "another 9,000 (on 3,000 = 12,000)"."""
    if mark.form != "another" or mark.base is None:
        return mark.words
    return f"{mark.words} (on {amount(mark.base, mark.unit)} = {amount(mark.value, mark.unit)})"


def door(mark: Mark, covered: Box, says: str) -> Door:
    """What is clicked over the mark: a screen reader hears what it ``says`` and that it opens the sentence."""
    return Door(covered, mark.claim_id, f"{says}. Opens the sentence.", mark.tip)


def wordings(marks: Iterable[Mark]) -> list[str]:
    """Each wording once, in their order; a capital letter makes no other one."""
    found: dict[str, str] = {}
    for mark in marks:
        words = said(mark)
        found.setdefault(words.casefold(), words)
    return list(found.values())


def fitting(
    said: Sequence[str], room: float, size: float, most: int, *, bold: bool = False, others: bool = True
) -> list[str]:
    """All wordings in at most ``most`` lines, else the first with how many ``others`` there are; none is ever cut."""
    if not said:
        return []
    more = len(said) - 1
    rest = [f"{said[0]} and {number_of(more, 'other wording')}"] if more and others else []
    ended = [*(f"{words} /" for words in said[:-1]), said[-1]]
    one_line = width(" / ".join(said), size, bold=bold) <= room
    tries = [[" / ".join(said)], ended] if one_line else [ended, [" / ".join(said)]]
    for paragraphs in [*tries, *([one] for one in rest)]:
        lines = _ended([line for text in paragraphs for line in wrap(text, room, size, bold=bold, most=9)])
        if len(lines) <= most and all(width(line, size, bold=bold) <= room and "…" not in line for line in lines):
            return lines
    return []


def _ended(lines: Sequence[str]) -> list[str]:
    """No line begins with the stroke between two wordings: it ends the line before."""
    following = [*lines[1:], ""]
    return [
        line.removeprefix("/ ") + (" /" if after.startswith("/ ") else "")
        for line, after in zip(lines, following, strict=True)
    ]
