"""Whether what different speakers say now can all be true: in a few words, for the heading of a panel."""

from collections.abc import Sequence
from dataclasses import dataclass

from .marks import Mark
from .scopes import unlike
from .statements import TOLERANCES, Statement, Tolerances, common, loosest, rivals, standing, statements

TOGETHER = 1  # days that may lie between two numbers of which one must be wrong; farther apart both may be right
MOST = 300  # statements of which each is held against every other
_GROWING = {"sent", "killed", "injured", "killed_or_injured", "captured", "displaced", "rescued"}  # in all, so far


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said in the fewest words, and what more there is to say of it."""

    short: str = ""
    why: str = ""

    @property
    def words(self) -> str:
        joined = ", " if self.why.startswith("but ") else ": "
        return joined.join(filter(None, (self.short, self.why)))


def verdict(shown: Sequence[Mark], held: Tolerances = TOLERANCES) -> Verdict:
    """Of one panel: a conflict, none, only different days, or nobody can tell; nothing where one speaker speaks."""
    now = standing(statements(shown, held))
    if len(now) > MOST:
        return Verdict()
    pairs = rivals(now)
    differing = [pair for pair in pairs if pair[0].conflicts(pair[1])]
    if not pairs:
        return Verdict("", "one speaker" if len(now) > 1 else "")
    return _differing(differing, len(pairs)) if differing else _agreeing(now)


def disputed(one: Statement, other: Statement) -> bool:
    """Whether both speak of one thing at one time, so that one is wrong; a toll may have grown by the next day."""
    return at_once(one, other) and not unlike(one.mark, other.mark)


def at_once(one: Statement, other: Statement) -> bool:
    """Whether both speak of one time."""
    gap = days_between(one, other)
    return gap is not None and gap <= TOGETHER and not (gap and _grown(one, other))


def days_between(one: Statement, other: Statement) -> int | None:
    """How many days lie between them; None where a day is missing."""
    return abs((one.day - other.day).days) if one.day and other.day else None


def _differing(differing: Sequence[tuple[Statement, Statement]], pairs: int) -> Verdict:
    known = sum(disputed(*pair) for pair in differing)
    if known:
        return Verdict(
            "conflict", "both cannot be right" if pairs == 1 else f"{known:,} of {pairs:,} pairs of speakers"
        )
    if any(at_once(*pair) for pair in differing):
        return Verdict("cannot tell", "figures differ, and may not count the same")
    if any(days_between(*pair) is None for pair in differing):
        return Verdict("cannot tell", "figures differ, and a day is missing")
    return Verdict("no conflict", "different figures on different days")


def _agreeing(now: Sequence[Statement]) -> Verdict:
    low, high = common(now)
    if low > high:
        return Verdict("no conflict", "no two speakers contradict each other")
    if loose := loosest(now):
        return Verdict("no conflict", f"but only because “{loose.mark.words}” leaves an end open")
    return Verdict("no conflict", "all can be true at once")


def _grown(one: Statement, other: Statement) -> bool:
    earlier, later = sorted((one, other), key=lambda statement: str(statement.day))
    return one.mark.stage in _GROWING and earlier.possible[1] < later.possible[0]
