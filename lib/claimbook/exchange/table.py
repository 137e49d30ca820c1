"""What an export says once it is read: its rows, and remarks on what was left aside."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from claimbook.columns import CLAIM
from claimbook.errors import BadImport

from .columns import NEEDED, BadCell, Row, Value

Cell = TypeVar("Cell")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the place each stands at ("row 2", "line 2"), and remarks."""

    rows: tuple[tuple[str, Row], ...]
    remarks: tuple[str, ...] = ()


def contents(path: Path) -> bytes:
    """The bytes of an export, or BadImport with the reason."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadImport(path, f"{error.strerror or error}.") from None


def table(name: str, header: Iterable[str], rows: Iterable[tuple[str, Row]]) -> Table:
    """The table under ``header``; a claim that stands twice is taken once."""
    names = list(header)
    _refuse(name, names)
    extra = [column for column in names if column not in CLAIM]
    remarks = [f"columns not known and left aside: {', '.join(map(repr, extra))}"] if extra else []
    kept: dict[str, tuple[str, Row]] = {}
    for place, row in rows:
        first, same = kept.setdefault(str(row["claim_id"]), (place, row))
        if same is not row:
            remarks.append(f"{place}: claim {row['claim_id']} stands in {first} already; that one was taken")
    return Table(tuple(kept.values()), tuple(remarks))


def row(name: str, place: str, cells: Iterable[tuple[str, Cell]], value: Callable[[Cell, str], Value]) -> Row:
    """The known columns of a record, what each holds told by ``value``; else BadImport with the place of the cell."""
    found: Row = {}
    for column, cell in cells:
        if column in CLAIM:
            try:
                found[column] = value(cell, column)
            except BadCell as bad:
                raise BadImport(name, f"{place}, column {column}: {bad}.") from None
    return found


def _refuse(name: str, header: list[str]) -> None:
    for column in header:
        if column in CLAIM and header.count(column) > 1:
            raise BadImport(name, f"the column {column} stands in it twice.")
    if missing := [column for column in NEEDED if column not in header]:
        raise BadImport(name, f"it lacks the column {', '.join(missing)}.")
