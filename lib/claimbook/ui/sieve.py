"""The grid's column filters, answered here as the grid answers them: what is shown is known without asking it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
Model = Mapping[str, Mapping[str, Any]]  # column -> filter, as AG Grid tells it

_TEXT: Mapping[str, Callable[[str, str], bool]] = {
    "contains": lambda cell, word: word in cell,
    "notContains": lambda cell, word: word not in cell,
    "equals": lambda cell, word: cell == word,
    "notEqual": lambda cell, word: cell != word,
    "startsWith": lambda cell, word: cell.startswith(word),
    "endsWith": lambda cell, word: cell.endswith(word),
}
_NUMBER: Mapping[str, Callable[[float, float], bool]] = {
    "equals": lambda cell, bound: cell == bound,
    "notEqual": lambda cell, bound: cell != bound,
    "lessThan": lambda cell, bound: cell < bound,
    "lessThanOrEqual": lambda cell, bound: cell <= bound,
    "greaterThan": lambda cell, bound: cell > bound,
    "greaterThanOrEqual": lambda cell, bound: cell >= bound,
}


def shown(rows: Iterable[Row], model: Model) -> list[Row]:
    """The rows that pass the filter of every column."""
    return [row for row in rows if all(_passes(row.get(column), rule) for column, rule in model.items())]


def found(rows: Iterable[Row], words: str, columns: Sequence[str]) -> list[Row]:
    """The rows in which every word occurs, in whichever column, whatever its case."""
    wanted = words.casefold().split()
    return [row for row in rows if all(word in _text_of(row, columns) for word in wanted)]


def _text_of(row: Row, columns: Sequence[str]) -> str:
    return "\n".join(str(row[column]) for column in columns if row.get(column) is not None).casefold()


def _passes(cell: Any, rule: Mapping[str, Any]) -> bool:
    kind: str = rule.get("type", "")
    if conditions := rule.get("conditions"):
        answers = [_passes(cell, condition) for condition in conditions]
        return any(answers) if rule.get("operator") == "OR" else all(answers)
    if kind in {"blank", "notBlank"}:
        return _is_blank(cell) == (kind == "blank")
    return _number(cell, rule) if rule.get("filterType") == "number" else _text(cell, rule)


def _is_blank(cell: Any) -> bool:
    return cell is None or cell == ""


def _text(cell: Any, rule: Mapping[str, Any]) -> bool:
    if _is_blank(cell):
        return rule["type"] in {"notContains", "notEqual"}
    return _TEXT[rule["type"]](str(cell).lower(), str(rule.get("filter") or "").lower())


def _number(cell: Any, rule: Mapping[str, Any]) -> bool:
    if cell is None:
        return bool(rule["type"] == "notEqual")
    if rule["type"] == "inRange":
        return bool(rule["filter"] < cell < rule["filterTo"])
    return _NUMBER[rule["type"]](cell, rule["filter"])
