"""Series that may be one subject: proposed by what is counted and whose, with the reason; never by likeness alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

_NEAR = 80.0  # of 100: how alike two names of one kind must be in letters, where nothing else tells them apart
_CERTAIN, _LIKELY, _POSSIBLE = 0.9, 0.75, 0.5


@dataclass(frozen=True, slots=True)
class Subject:
    """A series as it is compared with others: the kind of thing, whose it is, in which unit, how many figures."""

    name: str
    kind: str  # "" where the name tells none
    side: str | None = None
    unit: str | None = None
    figures: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two series that may be one; ``score`` is 0 to 1 and orders them."""

    name: str
    into: str
    score: float
    reason: str


def proposals(subjects: Iterable[Subject]) -> list[Proposal]:
    """Series that may be one, the likeliest first: of one kind and unit, and never of two sides."""
    found: dict[tuple[str, str | None], list[Subject]] = defaultdict(list)
    for subject in subjects:
        found[subject.kind or subject.name.casefold()[:3], subject.unit].append(subject)
    made = [made for same in found.values() for made in _of_one_kind(same)]
    return sorted(made, key=lambda proposal: (-proposal.score, proposal.name, proposal.into))


def _of_one_kind(same: list[Subject]) -> Iterator[Proposal]:
    sides = {subject.side for subject in same if subject.side}
    for one, other in combinations(same, 2):
        if one.side and other.side and one.side != other.side:
            continue
        score, reason = _alike(one, other, sides)
        if reason:
            name, into = sorted((one, other), key=lambda subject: (subject.side is not None, subject.figures))
            yield Proposal(name.name, into.name, score, reason)


def _alike(one: Subject, other: Subject, sides: set[str]) -> tuple[float, str]:
    if one.name.casefold() == other.name.casefold():
        return _CERTAIN, "the same name in other letters"
    alike = fuzz.token_sort_ratio(one.name.casefold(), other.name.casefold()) >= _NEAR
    if one.kind and one.side and one.side == other.side:
        return (_LIKELY, f"both count {one.kind}, both {one.side}") if alike else (0, "")
    if one.kind and (one.side or other.side):
        bare = one if other.side else other
        if bare.name.casefold() != bare.kind.casefold():
            return 0, ""
        only = len(sides) == 1
        why = "no other side has any" if only else f"of {len(sides)} sides in question"
        return (
            _LIKELY if only else _POSSIBLE,
            f"both count {one.kind}; “{bare.name}” names no side, {why}",
        )
    return (_POSSIBLE, "names that differ by a few letters") if alike else (0, "")
