"""CSV that spreadsheets and pandas read right: UTF-8 with BOM, everything quoted, CRLF, and no cell that runs.

Two signs are put in and taken out again, so that what comes back is exactly what went out:

- a text cell that begins with ``= + - @``, tab, CR, LF, a full-width form of these, or ``'`` gets a ``'`` before it;
- lists are joined by " | "; inside a part ``|`` is written ``\\|`` and ``\\`` is written ``\\\\``.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from claimbook.columns import CLAIM, Type
from claimbook.errors import BadImport

from .columns import Row, Value, checked
from .table import Table, contents, row, table

_RISKY = frozenset("=+-@\t\r\n＝＋－＠'")
_FIELD_LIMIT = 2**31 - 1  # the csv module's own is 131,072; an article's note may be longer


def lines(rows: Iterable[Row], columns: Mapping[str, Type] = CLAIM) -> Iterator[bytes]:
    """The CSV, header first, in bytes, one record at a time."""
    record = io.StringIO(newline="")
    writer = csv.writer(record, quoting=csv.QUOTE_ALL, lineterminator="\r\n")

    def written(cells: Iterable[str]) -> bytes:
        record.seek(record.truncate(0))
        writer.writerow(cells)
        return record.getvalue().encode("utf-8", "replace")

    yield b"\xef\xbb\xbf" + written(columns)
    for told in rows:
        yield written(cell(told[name], kind) for name, kind in columns.items())


def write(rows: Iterable[Row], stream: BinaryIO, columns: Mapping[str, Type] = CLAIM) -> None:
    """Write the CSV to a binary stream."""
    stream.writelines(lines(rows, columns))


def read(path: Path) -> Table:
    """The rows of an export, checked, with remarks on what was left aside."""
    return parse(contents(path), str(path))


def parse(data: bytes, name: str) -> Table:
    """The same on bytes; ``name`` is what a refusal calls them."""
    text = _decoded(data, name)
    csv.field_size_limit(_FIELD_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        records = [(number, record) for number, record in enumerate(reader, 1) if record]
    except csv.Error as error:
        raise BadImport(name, f"line {reader.line_num}: {error}.") from None
    if not records:
        raise BadImport(name, "it is empty.")
    (_, header), *rest = records
    return table(name, header, ((f"row {number}", _row(name, number, header, record)) for number, record in rest))


def cell(value: Value, kind: Type) -> str:
    """The cell as it is written."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return _guarded(" | ".join(re.sub(r"([\\|])", r"\\\1", part) for part in value))
    return _guarded(value) if isinstance(value, str) and kind != "day" else str(value)


def value(cell: str, name: str) -> Value:
    """What a cell of the column ``name`` says, or BadCell."""
    kind = CLAIM[name]
    if kind == "list":
        return [re.sub(r"\\([\\|])", r"\1", part) for part in _unguarded(cell).split(" | ") if part]
    return checked(name, _READ[kind](cell) if cell else None)


def _guarded(text: str) -> str:
    return f"'{text}" if text[:1] in _RISKY else text


def _unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _RISKY else cell


def _number(cell: str) -> int | float | str:
    try:
        return int(cell) if re.fullmatch(r"\s*[+-]?\d+\s*", cell, re.ASCII) else float(cell.replace("_", "?"))
    except ValueError:
        return cell


def _boolean(cell: str) -> bool | str:
    return {"true": True, "false": False}.get(cell.strip().lower(), cell)


def _day(cell: str) -> str:
    return cell.strip()


_READ: dict[Type, Callable[[str], Value]] = {
    "text": _unguarded,
    "integer": _number,
    "number": _number,
    "boolean": _boolean,
    "day": _day,
}


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise BadImport(name, "it is not UTF-8. Save it as “CSV UTF-8”.") from None


def _delimiter(text: str) -> str:
    """The sign between the columns: the one that finds the most known names in the header."""
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(",;\t", key=lambda sign: sum(name.strip('" \r') in CLAIM for name in first.split(sign)))


def _row(name: str, number: int, header: list[str], record: list[str]) -> Row:
    if len(record) != len(header):
        raise BadImport(name, f"row {number} has {len(record)} cells; the header has {len(header)}.")
    return row(name, f"row {number}", zip(header, record, strict=True), value)
