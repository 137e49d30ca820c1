"""What was asserted, apart from how often it was printed, and the numbers an assertion leaves possible."""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from .marks import Form, Mark

Tolerances: TypeAlias = Mapping[str, tuple[float, float]]
# how far the number may lie below and above what was said, as shares of it; a convention, printed beside the charts
TOLERANCES: Tolerances = MappingProxyType({"exact": (0.005, 0.005), "about": (0.1, 0.1), "approaching": (0.15, 0.0)})
_OPEN: frozenset[Form] = frozenset({"more", "most", "vague"})
_NO_TOTAL: frozenset[Form] = frozenset({"another", "none"})
_NO_MORE = frozenset({"denied", "revised_from"})  # asserted


def tolerances(held: Tolerances = TOLERANCES) -> list[tuple[str, str]]:
    """Each way to say a number, and the numbers that make it true: a table to print."""
    return [
        ("12,000", _within(*held["exact"])),
        ("about 12,000", _within(*held["about"])),
        ("approaching 12,000", _within(*held["approaching"])),
        ("more than 12,000", "12,000 and above"),
        ("up to 12,000", "12,000 and below"),
        ("10,000 to 12,000", "10,000 to 12,000"),
        ("thousands", "2,000 and above"),
    ]


def _within(below: float, above: float) -> str:
    if below == above:
        return f"12,000 ± {100 * below:.4g}%"
    least, most = (f"{12_000 * share:,.0f}" for share in (1 - below, 1 + above))
    return f"{least} to {most}"


class Statement(NamedTuple):
    """One number by one speaker on one day, in however many places and wordings; the mark is its first.

    A tuple like the mark: there may be a hundred thousand.
    """

    mark: Mark
    mentions: int
    possible: tuple[float, float]  # the lowest and the highest number with which it is true
    day: date | None

    @property
    def who(self) -> str:
        return self.mark.heard

    @property
    def whose(self) -> str:
        """Whose word it is: the speaker's; where nobody is named, that of the one article that prints it."""
        return self.mark.heard if self.mark.speaker else self.mark.article_sha256

    @property
    def words(self) -> str:
        """The words as printed, as they stand inside a sentence: "up to 11,000"."""
        words = self.mark.words
        return words if words.startswith(self.mark.number) else words[:1].lower() + words[1:]

    @property
    def named(self) -> str:
        printed = "" if self.mark.speaker else f", in {self.mark.outlet or self.mark.article}"
        return f"{self.words} ({self.who}{printed})"

    @property
    def point(self) -> bool:
        """Whether it is one number and no bound, band or range."""
        return self.mark.single

    @property
    def open(self) -> bool:
        """Whether one end, or a vague word, leaves room that no number was said for."""
        return self.mark.form in _OPEN

    def conflicts(self, other: "Statement") -> bool:
        """Whether no number makes both true."""
        (low, high), (others_low, others_high) = self.possible, other.possible
        return high < others_low or others_high < low


def statements(marks: Iterable[Mark], held: Tolerances = TOLERANCES) -> list[Statement]:
    """The totals asserted; what is added to another, denied or since revised is none."""
    found: dict[tuple[object, ...], list[Mark]] = {}
    first: dict[tuple[object, ...], str | None] = {}  # the day on which a speaker first gave a number
    totals = [mark for mark in marks if mark.form not in _NO_TOTAL and mark.status not in _NO_MORE]
    for mark in sorted(totals, key=lambda mark: mark.said_on or "9999"):
        number = (mark.heard if mark.speaker else mark.article_sha256, mark.low, mark.high)
        day = first.setdefault(number, mark.said_on) if mark.said_on is None else mark.said_on
        first.setdefault(number, day)
        found.setdefault((*number, day), []).append(mark)
    return [_statement(mentions, held) for mentions in found.values()]


def _statement(mentions: list[Mark], held: Tolerances) -> Statement:
    first = mentions[0]
    day = date.fromisoformat(first.said_on) if first.said_on else None
    return Statement(first, len(mentions), possible(first, held), day)


def possible(mark: Mark, held: Tolerances = TOLERANCES) -> tuple[float, float]:
    """The lowest and the highest number with which it is true."""
    if mark.form in ("more", "vague"):
        return mark.least, math.inf
    if mark.form == "most":
        return min(0.0, mark.value), mark.value
    below, above = held.get(mark.form, (0.0, 0.0))
    return mark.least - below * abs(mark.least), mark.value + above * abs(mark.value)


def standing(found: Iterable[Statement]) -> list[Statement]:
    """Each speaker's newest: those of the last day, and those of no known day, which may be newer still."""
    by_speaker: dict[str, list[Statement]] = {}
    for statement in found:
        by_speaker.setdefault(statement.whose, []).append(statement)
    return [statement for theirs in by_speaker.values() for statement in _newest(theirs)]


def rivals(now: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Every two of them that are not one speaker's."""
    return [(one, other) for one, other in combinations(now, 2) if one.whose != other.whose]


def _newest(theirs: list[Statement]) -> list[Statement]:
    newest = max((statement.day for statement in theirs if statement.day), default=None)
    return [statement for statement in theirs if statement.day in (newest, None)]


def common(now: Iterable[Statement]) -> tuple[float, float]:
    """The lowest and the highest number with which all are true; the first is above the second where none is."""
    lows, highs = zip(*(statement.possible for statement in now), strict=True)
    return max(lows), min(highs)


def loosest(now: Sequence[Statement]) -> Statement | None:
    """Of statements that agree, the open one that agrees least by its number; None where all would agree closed.

    A vague word has no number to agree by.
    """
    low, high = common(now)
    loose = [one for one in now if one.open]
    printed = [one.mark.value for one in loose]
    vague = any(one.mark.form == "vague" for one in loose)
    if not vague and max([low, *printed]) <= min([high, *printed]):
        return None
    return max(loose, key=lambda one: max(low - one.mark.value, one.mark.value - high, 0.0))
