"""JSON Lines: one object a row, the keys and types of the columns."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, NoReturn

from claimbook.columns import CLAIM, Type
from claimbook.errors import BadImport

from .columns import NEEDED, Row, Value, checked
from .table import Table, contents, row, table


def lines(rows: Iterable[Row], columns: Mapping[str, Type] = CLAIM) -> Iterator[bytes]:
    """The rows in bytes, one line each; every line has every key of ``columns``."""
    for told in rows:
        record = {name: told[name] for name in columns}
        yield json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace") + b"\n"


def write(rows: Iterable[Row], stream: BinaryIO, columns: Mapping[str, Type] = CLAIM) -> None:
    """Write the rows to a binary stream."""
    stream.writelines(lines(rows, columns))


def read(path: Path) -> Table:
    """The rows of an export, checked, with remarks on what was left aside."""
    return parse(contents(path), str(path))


def parse(data: bytes, name: str) -> Table:
    """The same on bytes; ``name`` is what a refusal calls them."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadImport(name, "it is not UTF-8.") from None
    numbered = [(f"line {n}", line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not numbered:
        raise BadImport(name, "it is empty.")
    records = [(place, _record(name, place, line)) for place, line in numbered]
    header = list(dict.fromkeys(key for _, record in records for key in record))
    return table(name, header, ((place, _row(name, place, record)) for place, record in records))


def _record(name: str, place: str, line: str) -> dict[str, object]:
    try:
        record = json.loads(line, parse_constant=_no_number, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadImport(name, f"{place} is no JSON object: {error}.") from None
    if not isinstance(record, dict):
        raise BadImport(name, f"{place} is no JSON object.")
    return record


def _row(name: str, place: str, record: dict[str, object]) -> Row:
    found = row(name, place, record.items(), _value)
    if missing := [column for column in NEEDED if column not in found]:
        raise BadImport(name, f"{place} lacks the column {', '.join(missing)}.")
    return found


def _value(value: object, column: str) -> Value:
    return checked(column, None if value == "" else value)


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise ValueError("a key stands in it twice")
    return record
