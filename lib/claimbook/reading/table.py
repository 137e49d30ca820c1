"""CSV: a row an article. Comma, semicolon or tab; a broken row does not take the others with it."""

import csv
from collections.abc import Iterator

from claimbook.errors import Unreadable
from claimbook.model import Article
from claimbook.reading import records
from claimbook.reading.records import Source

_SEPARATORS = ",;\t"
_LONGEST_CELL = 2**31 - 1


def articles(source: Source, text: str) -> Iterator[Article | Unreadable]:
    """Yield the article of each row, or why a row is none; raises Unreadable where no column holds the text."""
    csv.field_size_limit(_LONGEST_CELL)
    lines = text.removeprefix("\ufeff").split("\n")
    separator, header, start = _header(source, lines)
    known = records.columns(header)
    for number, cells in enumerate(_rows(lines, start, separator), 1):
        name = f"{source.name}#{number}"
        try:
            yield _article(Source(name, source.file_sha256, source.remarks), header, known, cells)
        except Unreadable as error:
            yield error


def _header(source: Source, lines: list[str]) -> tuple[str, list[str], int]:
    """The separator that finds most of our columns, the columns' names, and the line of the first row."""
    read = [(separator, *_first_row(lines, separator)) for separator in _SEPARATORS]
    separator, header, start = max(read, key=lambda way: (len(records.columns(way[1])), len(way[1])))
    if twice := records.doubled(header):
        raise Unreadable(source.name, f"has two columns named {twice[0]}. Rename one of them.")
    if "text" not in records.columns(header):
        found = ", ".join(name.strip()[:40] for name in header[:20])
        raise Unreadable(
            source.name, f"has no column with the text; it has: {found}. Name the one with the article text."
        )
    return separator, header, start


def _first_row(lines: list[str], separator: str) -> tuple[list[str], int]:
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator)
    header = next((row for row in reader if row), [])
    return header, reader.line_num


def _rows(lines: list[str], start: int, separator: str) -> Iterator[list[str] | str]:
    """Yield each row's cells, or what is wrong with it; after a wrong one reading goes on at the next line."""
    while start < len(lines):
        reader = csv.reader((f"{lines[at]}\n" for at in range(start, len(lines))), delimiter=separator, strict=True)
        done = 0
        try:
            for cells in reader:
                done = reader.line_num
                if cells:
                    yield cells
            return
        except csv.Error as error:
            yield f"line {start + done + 1:,}: {error}"
        start += done + 1


def _article(source: Source, header: list[str], known: dict[str, str], cells: list[str] | str) -> Article:
    if isinstance(cells, str):
        raise Unreadable(source.name, f"{cells}. Check its quotation marks.")
    if any(cell.strip() for cell in cells[len(header) :]):
        why = (
            f"has {len(cells)} cells under {len(header)} columns. Put cells that hold the separator in quotation marks."
        )
        raise Unreadable(source.name, why)
    row = dict(zip(header, cells, strict=False))
    fields = {field: (row.get(name, ""), f'column "{name.strip()}"') for field, name in known.items()}
    return records.article(source, fields.pop("text")[0], fields)
