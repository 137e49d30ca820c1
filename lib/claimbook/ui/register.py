"""Every claim of the book as numbers: a column holds each of its values once, so that asking 200,000 rows is quick.

A value is looked at once, however many rows bear it; then rows are picked, ordered and counted as arrays.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from claimbook.book import Book, Heading
from claimbook.book.listing import LINE, Moved
from claimbook.model import Figure
from claimbook.ui import session, words

CODED = ("verdict", "tag", "quote", "figure", "speaker", "said_on", "series", "stage", "status", "note", "amount")
_OF_ARTICLES = ("article", "outlet")
_READ_ANEW = 20_000  # changed claims from which on all are read
Numbers = npt.NDArray[Any]


class Values:
    """What occurs in a column, each once; what is worked out of it is kept as long as nothing new occurs."""

    def __init__(self, each: Sequence[Any]) -> None:
        self.each = each

    @cached_property
    def joined(self) -> tuple[str, Numbers]:
        """All values one a line, whatever their case, and where each line begins."""
        lines = ["" if value is None else str(value).replace("\n", " ").casefold() for value in self.each]
        return "\n".join(lines), np.cumsum([0, *(len(line) + 1 for line in lines)])

    @cached_property
    def order(self) -> list[int]:
        """The places of the values in their order, without what is empty."""
        named = [at for at, value in enumerate(self.each) if value not in (None, "")]
        return sorted(named, key=lambda at: _alphabetical(self.each[at]))

    def holding(self, word: str) -> Numbers:
        """For each value, whether the word, in lower case, occurs in it."""
        text, begins = self.joined
        held = np.zeros(len(self.each), bool)
        found = text.find(word)
        while found >= 0:
            line = int(np.searchsorted(begins, found, "right")) - 1
            held[line] = True
            found = text.find(word, int(begins[line + 1]))
        return held

    def ranks(self, *, down: bool = False) -> Numbers:
        """For each value, its rank, from the last on where ``down``; what is empty comes after all."""
        ranks = np.full(len(self.each), len(self.order), np.int32)
        ranks[self.order] = np.arange(len(self.order), dtype=np.int32)[:: -1 if down else 1]
        return ranks


@dataclass(frozen=True, slots=True)
class Column:
    """The values of a column, each once, and for every row the place of its value."""

    told: Values
    codes: Numbers

    @property
    def values(self) -> Sequence[Any]:
        return self.told.each

    def where(self, passes: Callable[[Any], bool]) -> Numbers:
        """For every row, whether its value passes."""
        return np.fromiter(map(passes, self.values), bool, len(self.values))[self.codes]

    def holding(self, word: str) -> Numbers:
        """For every row, whether the word, in lower case, occurs in its value."""
        return self.told.holding(word)[self.codes]

    def ranks(self, *, down: bool = False) -> Numbers:
        """For every row, the rank of its value."""
        return self.told.ranks(down=down)[self.codes]


@dataclass(frozen=True, slots=True)
class Register:
    """The claims of a book at one revision: their columns, and which rows there are, as they are met in reading."""

    revision: int
    ids: Sequence[str]
    columns: Mapping[str, Column]
    order: Numbers


class Keeper:
    """Holds the register of a book, and brings it up to date by what has changed since."""

    def __init__(self, book: Book) -> None:
        self._book, self._lock = book, Lock()
        self._register: Register | None = None
        self._headings: dict[str, tuple[int, Heading]] = {}

    def register(self) -> Register:
        """The register of the book as it is now."""
        with self._lock:
            moved = self._book.moved(self._register.revision) if self._register else None
            if self._register and moved == Moved(self._register.revision):
                return self._register
            if moved is None or len(moved.claims) > _READ_ANEW:
                moved = Moved(self._book.revision, articles=True)  # told first: what comes meanwhile is met again
                self._begin()
                self._enter(self._book.lines())
            else:
                self._there[[self._at[claim_id] for claim_id in moved.claims if claim_id in self._at]] = False
                self._enter(self._book.lines(moved.claims))
            if moved.articles:
                self._headings = {told.sha256: (place, told) for place, told in enumerate(self._book.headings())}
            self._register = drawn_up = self._drawn_up(moved.revision)
            return drawn_up

    def _begin(self) -> None:
        """Forget every row."""
        self._at: dict[str, int] = {}
        self._values: dict[str, Values] = {}
        self._ids: list[str] = []
        self._known: dict[str, dict[Any, int]] = {name: {} for name in (*CODED, "sha256")}
        self._codes = {name: np.zeros(0, np.int32) for name in (*CODED, "sha256", "start", "end")}
        self._there = np.zeros(0, bool)

    def _enter(self, lines: Sequence[Sequence[Any]]) -> None:
        """Take these lines in, each in its row, or in a new one."""
        if not lines:
            return
        cells = dict(zip(LINE, zip(*lines, strict=True), strict=True))
        at = self._at
        rows = np.array([at.setdefault(claim_id, len(at)) for claim_id in cells["id"]])
        self._ids += list(at)[len(self._ids) :] if len(at) > len(self._ids) else []
        self._there = _grown(self._there, rows, True, len(at))
        told = cells | {"sha256": cells["article_sha256"], **_figures(cells)}
        for name, known in self._known.items():
            self._codes[name] = _grown(self._codes[name], rows, _coded(told[name], known), len(at))
        for name in ("start", "end"):
            self._codes[name] = _grown(self._codes[name], rows, cells[name], len(at))

    def _drawn_up(self, revision: int) -> Register:
        met = [self._headings.get(sha256, (-1, None)) for sha256 in self._known["sha256"]]
        place = np.array([place for place, _ in met], np.int32)[self._codes["sha256"]]
        order = np.lexsort((self._codes["end"], self._codes["start"], place))
        columns = {name: Column(self._told(name), self._codes[name]) for name in CODED}
        for name, named in (("article", "label"), ("outlet", "outlet")):
            columns[name] = _per_article([getattr(heading, named, None) for _, heading in met], self._codes["sha256"])
        return Register(revision, self._ids, columns, order[(self._there & (place >= 0))[order]])

    def _told(self, name: str) -> Values:
        """The values of a column; the same as before while there are no new ones."""
        before, known = self._values.get(name), self._known[name]
        if before is None or len(before.each) != len(known):
            self._values[name] = before = Values(list(known))
        return before


@st.cache_resource(show_spinner=False)
def _keeper(where: str) -> Keeper:
    return Keeper(session.book())


def register() -> Register:
    """The register of the open book, as it is now."""
    return _keeper(str(session.path())).register()


def _coded(cells: Sequence[Any], known: dict[Any, int]) -> Numbers:
    """For each cell the place of its value among those known, which grow by it."""
    codes, values = pd.factorize(_objects(cells), use_na_sentinel=False)
    return np.array([known.setdefault(None if pd.isna(value) else value, len(known)) for value in values])[codes]


def _objects(cells: Sequence[Any]) -> Numbers:
    """As an array that leaves each cell what it is."""
    array = np.empty(len(cells), object)
    array[:] = cells
    return array


def _grown(old: Numbers, rows: Numbers, cells: Any, length: int) -> Numbers:
    """A copy as long as there are rows, with these cells in these rows."""
    new = np.concatenate([old, np.zeros(length - len(old), old.dtype)])
    new[rows] = cells
    return new


def _per_article(named: Sequence[str | None], articles: Numbers) -> Column:
    known: dict[str | None, int] = {}
    codes = np.array([known.setdefault(name, len(known)) for name in named], np.int32)
    return Column(Values(list(known)), codes[articles] if len(codes) else articles)


def _figures(cells: Mapping[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    parts = (cells[name] for name in ("low", "high", "qualifier", "hedge", "vague", "delta"))
    amounts = [high if low is None else low for low, high in zip(cells["low"], cells["high"], strict=True)]
    return {"figure": [_figure(*part) for part in zip(*parts, strict=True)], "amount": amounts}


@lru_cache(maxsize=2**16)
def _figure(low: Any, high: Any, qualifier: Any, hedge: Any, vague: Any, delta: Any) -> str | None:
    if qualifier is None:
        return None
    return words.figure(Figure(low, high, qualifier, hedge, vague=bool(vague), delta=bool(delta))) or None


def _alphabetical(value: Any) -> tuple[Any, ...]:
    return (value.casefold(), value) if isinstance(value, str) else (value,)
