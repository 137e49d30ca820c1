"""A list under the heads of its groups, cut into pages: which heads stand on a page, and which of their claims."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from claimbook.ui.sieve import Group


@dataclass(frozen=True, slots=True)
class Part:
    """A head on a page, whether its group is unfolded, and the rows of the list that stand beneath it there."""

    group: Group
    unfolded: bool
    rows: range


def length(groups: Sequence[Group], folded: Collection[Any]) -> int:
    """How many lines there are, heads and claims."""
    return sum(1 + (0 if group.name in folded else group.claims) for group in groups)


def parts(groups: Sequence[Group], folded: Collection[Any], lines: range) -> Iterator[Part]:
    """What stands on these lines; a group begun on the page before has its head again."""
    line = row = 0
    for group in groups:
        unfolded = group.name not in folded
        last = line + (group.claims if unfolded else 0)
        first_here, last_here = max(lines.start, line + 1), min(lines.stop - 1, last)
        if first_here <= last_here:
            yield Part(group, unfolded, range(row + first_here - line - 1, row + last_here - line))
        elif line in lines:
            yield Part(group, unfolded, range(0))
        line, row = last + 1, row + group.claims
