"""A list of claims as it is asked for: the words in its rows, the grid's column filters, its order, its groups."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from claimbook.ui.register import Column, Numbers, Register

Model = Mapping[str, Mapping[str, Any]]  # column -> filter, as AG Grid tells it

_TEXT: Mapping[str, Callable[[str, str], bool]] = {
    "contains": lambda cell, word: word in cell,
    "notContains": lambda cell, word: word not in cell,
    "equals": lambda cell, word: cell == word,
    "notEqual": lambda cell, word: cell != word,
    "startsWith": lambda cell, word: cell.startswith(word),
    "endsWith": lambda cell, word: cell.endswith(word),
}
_BOUND: Mapping[str, Callable[[Any, Any], bool]] = {  # of numbers, and of days as 2024-10-28
    "equals": lambda cell, bound: bool(cell == bound),
    "notEqual": lambda cell, bound: bool(cell != bound),
    "lessThan": lambda cell, bound: bool(cell < bound),
    "lessThanOrEqual": lambda cell, bound: bool(cell <= bound),
    "greaterThan": lambda cell, bound: bool(cell > bound),
    "greaterThanOrEqual": lambda cell, bound: bool(cell >= bound),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims, and how they are laid out."""

    words: str = ""
    filters: Model = field(default_factory=dict)
    sort: tuple[tuple[str, bool], ...] = ()  # column, and whether from the greatest down
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that have one value in common: how many, and how many of them wait for a verdict."""

    name: Any
    claims: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of a register that are wanted, in their order, and their groups in theirs."""

    register: Register
    rows: Numbers
    groups: tuple[Group, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def ids(self) -> list[str]:
        return [self.register.ids[row] for row in self.rows.tolist()]

    @property
    def waiting(self) -> "Found":
        """Those that wait for a verdict."""
        return Found(self.register, self.rows[_waiting(self.register)[self.rows]])


def found(register: Register, wanted: Wanted) -> Found:
    """What of the register is wanted."""
    rows = register.order
    for name, rule in wanted.filters.items():
        if name in register.columns:
            rows = rows[_where(register.columns[name], rule)[rows]]
    for word in wanted.words.casefold().split():
        rows = rows[_anywhere(register, word)[rows]]
    keys = [(wanted.group, False)] if wanted.group else []
    for name, down in reversed([*keys, *wanted.sort]):
        rows = rows[np.argsort(_sortable(register, name, down)[rows], kind="stable")]
    return Found(register, rows, _groups(register, rows, wanted.group) if wanted.group else ())


def make_ready(register: Register) -> None:
    """Have all read in which words are found, so that the first word asked for does not wait for it."""
    for column in _searched(register):
        _ = column.told.joined


def _sortable(register: Register, name: str, down: bool) -> Numbers:
    """Figures in words are in the order of their numbers."""
    return register.columns["amount" if name == "figure" else name].ranks(down=down)


def _groups(register: Register, rows: Numbers, name: str) -> tuple[Group, ...]:
    column = register.columns[name]
    codes, waiting = column.codes[rows], _waiting(register)[rows]
    claims = np.bincount(codes, minlength=len(column.values))
    left = np.bincount(codes, waiting, minlength=len(column.values))
    starts = np.flatnonzero(np.diff(codes, prepend=-1))
    return tuple(Group(column.values[code], int(claims[code]), int(left[code])) for code in codes[starts].tolist())


def _waiting(register: Register) -> Numbers:
    return register.columns["verdict"].where(lambda verdict: bool(verdict == "suggested"))


def _anywhere(register: Register, word: str) -> Numbers:
    met: Numbers = np.logical_or.reduce([column.holding(word) for column in _searched(register)])
    return met


def _searched(register: Register) -> Sequence[Column]:
    """The columns in which words are found."""
    return [*register.columns.some([name for name in register.columns if name != "amount"]).values()]  # in the figure


def _where(column: Column, rule: Mapping[str, Any]) -> Numbers:
    """The rows that pass a filter; what is asked most, whether a word occurs, is asked of all values at once."""
    word = str(rule.get("filter") or "").casefold()
    if (rule.get("filterType"), rule.get("type")) == ("text", "contains") and word and "\n" not in word:
        return column.holding(word)
    return column.where(_passing(rule))


def _passing(rule: Mapping[str, Any]) -> Callable[[Any], bool]:
    return lambda cell: passes(cell, rule)


def passes(cell: Any, rule: Mapping[str, Any]) -> bool:
    """Whether a cell passes a filter of the grid."""
    kind: str = rule.get("type", "")
    if conditions := rule.get("conditions"):
        answers = (passes(cell, condition) for condition in conditions)
        return any(answers) if rule.get("operator") == "OR" else all(answers)
    if kind in {"blank", "notBlank"}:
        return _is_blank(cell) == (kind == "blank")
    return {"number": _number, "date": _day}.get(rule.get("filterType", ""), _text)(cell, rule)


def _is_blank(cell: Any) -> bool:
    return cell is None or cell == ""


def _text(cell: Any, rule: Mapping[str, Any]) -> bool:
    if _is_blank(cell):
        return rule["type"] in {"notContains", "notEqual"}
    return _TEXT[rule["type"]](str(cell).lower(), str(rule.get("filter") or "").lower())


def _number(cell: Any, rule: Mapping[str, Any]) -> bool:
    return _within(cell, rule["type"], rule.get("filter"), rule.get("filterTo"))


def _day(cell: Any, rule: Mapping[str, Any]) -> bool:
    bounds: Sequence[Any] = [(rule.get(end) or "")[:10] or None for end in ("dateFrom", "dateTo")]
    return _within(cell, rule["type"], *bounds)


def _within(cell: Any, kind: str, low: Any, high: Any) -> bool:
    if cell is None:
        return kind == "notEqual"
    if kind == "inRange":
        return bool(low <= cell <= high)
    return _BOUND[kind](cell, low)
