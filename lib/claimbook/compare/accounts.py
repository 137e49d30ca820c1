"""The line of accounts under each chart: what became of every claim."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from claimbook.words import number_of

from .marks import Mark, marks
from .thinned import kept

Drawn = Callable[[Sequence[Mark]], int]


@dataclass(frozen=True, slots=True)
class Accounts:
    """Every claim is in exactly one of these."""

    drawn: int
    listed: int  # without a number
    rejected: int
    filtered: int
    left: int = 0  # more than a chart can show
    by: str = ""  # what the filter lets through, where it has a name

    @property
    def claims(self) -> int:
        return self.drawn + self.left + self.listed + self.rejected + self.filtered

    @property
    def words(self) -> str:
        drawn = f"of {self.drawn + self.left:,} drawn (pick fewer series to see all)" if self.left else "drawn"
        parts = [f"{self.drawn:,} {drawn}", f"{self.listed:,} listed without a number"]
        if self.rejected:
            parts.append(f"{self.rejected:,} rejected and not drawn")
        parts.append(f"{self.filtered:,} hidden by the filter{f' “{self.by}”' if self.by and self.filtered else ''}")
        return f"{number_of(self.claims, 'claim')}: {', '.join(parts)}"


def counted(table: pd.DataFrame, shown: pd.DataFrame | None = None, drawn: Drawn = kept) -> Accounts:
    """What a chart of ``shown``, a part of ``table`` (all of it by default), does with each claim of ``table``.

    ``drawn`` is how many marks the chart draws of those it is given.
    """
    part = table if shown is None else shown
    found = marks(part)
    numbered, there = sum(mark.drawn for mark in found), drawn(found)
    return Accounts(
        drawn=there,
        listed=len(found) - numbered,
        rejected=len(part) - len(found),
        filtered=len(table) - len(part),
        left=numbered - there,
        by=_series(table, part),
    )


def accounts(table: pd.DataFrame, shown: pd.DataFrame | None = None, drawn: Drawn = kept) -> str:
    """ "19 claims: 15 drawn, 2 listed without a number, 2 hidden by the filter"."""
    return counted(table, shown, drawn).words


def _series(table: pd.DataFrame, part: pd.DataFrame) -> str:
    """The one or two series that ``part`` is all of, and of which nothing is hidden."""
    names = list(dict.fromkeys(part.get("series", ())))
    known = 0 < len(names) <= 2 and all(isinstance(name, str) and name for name in names)
    whole = known and int(table["series"].isin(names).sum()) == len(part)
    return "” and “".join(names) if whole else ""
