"""Every claim of the book as numbers: a column holds each of its values once, so that asking 200,000 rows is quick.

A value is looked at once, however many rows bear it; then rows are picked, ordered and counted as arrays. What the
first page needs, the places and the verdicts, is read first; any other column when it is first asked for.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt
import streamlit as st

from claimbook.book import Book, Heading
from claimbook.book.listing import Moved
from claimbook.model import Figure
from claimbook.ui import session, words

CODED = ("verdict", "tag", "quote", "figure", "speaker", "said_on", "series", "stage", "status", "note", "amount")
_OF_ARTICLES = ("article", "outlet")
_FIGURE = ("low", "high", "qualifier", "hedge", "vague", "delta")
_LIES_IN = {"sha256": ("article_sha256",), "figure": _FIGURE, "amount": ("low", "high")}  # others: in one of their name
_READ_FIRST = ("sha256", "start", "end", "verdict")
_READ_ANEW = 20_000  # changed claims from which on all are read
Numbers = npt.NDArray[Any]


class Values:
    """What occurs in a column, each once; what is worked out of it is kept as long as nothing new occurs."""

    def __init__(self, held: Sequence[Any], said: Callable[[Any], Any] | None = None) -> None:
        self._held, self._said = held, said

    def __len__(self) -> int:
        return len(self._held)

    @cached_property
    def each(self) -> Sequence[Any]:
        """The values as they are shown."""
        return [*map(self._said, self._held)] if self._said else self._held

    @cached_property
    def joined(self) -> tuple[str, Sequence[int]]:
        """All values one a line, whatever their case, and where each line begins."""
        lines = ["" if value is None else str(value).replace("\n", " ").casefold() for value in self.each]
        return "\n".join(lines), [*accumulate((len(line) + 1 for line in lines), initial=0)]

    @cached_property
    def order(self) -> list[int]:
        """The places of the values in their order, without what is empty."""
        named = [at for at, value in enumerate(self.each) if value not in (None, "")]
        return sorted(named, key=lambda at: _alphabetical(self.each[at]))

    def holding(self, word: str) -> Numbers:
        """For each value, whether the word, in lower case, occurs in it."""
        text, begins = self.joined
        held = np.zeros(len(self.each), bool)
        line, found = 0, text.find(word)
        while found >= 0:
            line = bisect_right(begins, found, line) - 1
            held[line] = True
            found = text.find(word, begins[line + 1])
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
        return np.fromiter(map(passes, self.values), bool, len(self.told))[self.codes]

    def holding(self, word: str) -> Numbers:
        """For every row, whether the word, in lower case, occurs in its value."""
        return self.told.holding(word)[self.codes]

    def ranks(self, *, down: bool = False) -> Numbers:
        """For every row, the rank of its value."""
        return self.told.ranks(down=down)[self.codes]


class Columns(Mapping[str, Column]):
    """The columns of so many rows by name, those not there yet read when they are asked for."""

    def __init__(self, there: dict[str, Column], rows: int, read: Callable[[Sequence[str]], dict[str, Column]]) -> None:
        self._there, self._rows, self._read = there, rows, read

    def __getitem__(self, name: str) -> Column:
        return self.some([name])[name]

    def __iter__(self) -> Iterator[str]:
        return iter((*CODED, *_OF_ARTICLES))

    def __len__(self) -> int:
        return len(CODED) + len(_OF_ARTICLES)

    def __contains__(self, name: object) -> bool:
        return name in CODED or name in _OF_ARTICLES

    def some(self, names: Sequence[str]) -> Mapping[str, Column]:
        """These columns, those that must be read read together."""
        if missing := [name for name in names if name not in self._there]:
            read = self._read(missing)  # with more rows than ours where some came in meanwhile
            self._there |= {name: Column(column.told, column.codes[: self._rows]) for name, column in read.items()}
        return {name: self._there[name] for name in names}


@dataclass(frozen=True, slots=True)
class Register:
    """The claims of a book at one revision: their columns, and which rows there are, as they are met in reading."""

    revision: int
    ids: Sequence[str]
    columns: Columns
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
                self._enter(_READ_FIRST)
            else:
                self._there[[self._at[claim_id] for claim_id in moved.claims if claim_id in self._at]] = False
                self._enter([*self._codes], moved.claims)
            if moved.articles:
                self._headings = {told.sha256: (place, told) for place, told in enumerate(self._book.headings())}
            self._register = drawn_up = self._drawn_up(moved.revision)
            return drawn_up

    def read(self, names: Sequence[str]) -> dict[str, Column]:
        """Columns not read before: of the rows there are, as the book is now."""
        with self._lock:
            if missing := [name for name in names if name not in self._codes]:
                cells = self._cells(missing, None)
                rows = np.fromiter((self._at.get(claim_id, -1) for claim_id in cells["id"]), np.int64, len(cells["id"]))
                self._write(missing, cells, rows)
            return {name: Column(self._told(name), self._codes[name]) for name in names}

    def _begin(self) -> None:
        """Forget every row."""
        self._at: dict[str, int] = {}
        self._values: dict[str, Values] = {}
        self._ids: list[str] = []
        self._known: dict[str, dict[Any, int]] = {}
        self._codes: dict[str, Numbers] = {}
        self._there = np.zeros(0, bool)

    def _enter(self, names: Sequence[str], ids: Sequence[str] | None = None) -> None:
        """Take in these columns of all claims, or of these, each in its row, or in a new one."""
        cells, at = self._cells(names, ids), self._at
        rows = np.array([at.setdefault(claim_id, len(at)) for claim_id in cells["id"]], np.int64)
        self._ids = [*at] if len(at) > len(self._ids) else self._ids
        self._there = _grown(self._there, rows, True, len(at))
        self._write(names, cells, rows)

    def _cells(self, names: Sequence[str], ids: Sequence[str] | None) -> dict[str, Sequence[Any]]:
        """What the book says in these columns, and of which claims."""
        read = ("id", *dict.fromkeys(part for name in names for part in _LIES_IN.get(name, (name,))))
        cells = self._book.cells(read, ids)
        return {"id": cells["id"]} | {name: _MADE.get(name, _plain)(cells, name) for name in names}

    def _write(self, names: Sequence[str], cells: Mapping[str, Sequence[Any]], rows: Numbers) -> None:
        """Write each cell into its row; what has no row, -1, came in after the others and is met again."""
        for name in names:
            known = self._known.setdefault(name, {None: 0})
            told = cells[name] if name in ("start", "end") else _coded(cells[name], known)
            old = self._codes.get(name, np.zeros(0, np.int32))
            self._codes[name] = _grown(old, rows[rows >= 0], np.asarray(told)[rows >= 0], len(self._at))

    def _drawn_up(self, revision: int) -> Register:
        met = [self._headings.get(sha256, (-1, None)) for sha256 in self._known["sha256"]]
        place = np.array([place for place, _ in met], np.int32)[self._codes["sha256"]]
        order = np.lexsort((self._codes["end"], self._codes["start"], place))
        there = {name: Column(self._told(name), self._codes[name]) for name in CODED if name in self._codes}
        for name, named in (("article", "label"), ("outlet", "outlet")):
            there[name] = _per_article([getattr(heading, named, None) for _, heading in met], self._codes["sha256"])
        columns = Columns(there, len(self._ids), self.read)
        return Register(revision, self._ids, columns, order[(self._there & (place >= 0))[order]])

    def _told(self, name: str) -> Values:
        """The values of a column; the same as before while there are no new ones."""
        before, known = self._values.get(name), self._known[name]
        if before is None or len(before) != len(known):
            self._values[name] = before = Values([*known], _SAID.get(name))
        return before


@st.cache_resource(show_spinner=False)
def _keeper(where: str) -> Keeper:
    return Keeper(session.book())


def register() -> Register:
    """The register of the open book, as it is now."""
    return _keeper(str(session.path())).register()


def _coded(cells: Sequence[Any], known: dict[Any, int]) -> Numbers:
    """For each cell the place of its value among those known, which grow by it."""
    for cell in dict.fromkeys(cells):
        known.setdefault(cell, len(known))
    return np.fromiter(map(known.__getitem__, cells), np.int32, len(cells))


def _grown(old: Numbers, rows: Numbers, cells: Any, length: int) -> Numbers:
    """A copy as long as there are rows, with these cells in these rows."""
    new = np.concatenate([old, np.zeros(length - len(old), old.dtype)])
    new[rows] = cells
    return new


def _per_article(named: Sequence[str | None], articles: Numbers) -> Column:
    known: dict[str | None, int] = {}
    codes = np.array([known.setdefault(name, len(known)) for name in named], np.int32)
    return Column(Values(list(known)), codes[articles] if len(codes) else articles)


def _plain(cells: Mapping[str, Sequence[Any]], name: str) -> Sequence[Any]:
    return cells[_LIES_IN.get(name, (name,))[0]]


def _figures(cells: Mapping[str, Sequence[Any]], _: str) -> Sequence[Any]:
    parts = zip(*(cells[name] for name in _FIGURE), strict=True)
    return [None if part[2] is None else part for part in parts]


def _amounts(cells: Mapping[str, Sequence[Any]], _: str) -> Sequence[Any]:
    return [high if low is None else low for low, high in zip(cells["low"], cells["high"], strict=True)]


_MADE: Mapping[str, Callable[[Mapping[str, Sequence[Any]], str], Sequence[Any]]] = {
    "figure": _figures,
    "amount": _amounts,
}


def _figure(parts: tuple[Any, ...] | None) -> str | None:
    """A figure in words: worked out only where figures are looked through."""
    if parts is None:
        return None
    low, high, qualifier, hedge, vague, delta = parts
    return words.figure(Figure(low, high, qualifier, hedge, vague=bool(vague), delta=bool(delta))) or None


def _spoken(name: str | None) -> str | None:
    return words.spoken(name) or None


_SAID: Mapping[str, Callable[[Any], str | None]] = {"figure": _figure, "status": _spoken, "stage": _spoken}


def _alphabetical(value: Any) -> tuple[Any, ...]:
    return (value.casefold(), value) if isinstance(value, str) else (value,)
