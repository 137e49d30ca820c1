"""Out of the book: a selection of its claims into files that are whole or not there at all."""

import os
import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from claimbook.columns import CLAIM, Type
from claimbook.errors import NotWritten
from claimbook.model import Article, Claim, Verdict

from . import csv, jsonl
from .columns import Row
from .rows import NO_CAMPS, Camps, rows

if TYPE_CHECKING:
    from claimbook.book import Book

Format = Literal["csv", "jsonl"]
FORMATS: Mapping[Format, Callable[[Iterable[Row], Mapping[str, Type]], Iterator[bytes]]] = {
    "csv": csv.lines,
    "jsonl": jsonl.lines,
}
SHEET_ROWS, SHEET_CELL = 1_048_576, 32_767  # what Excel holds


@dataclass(frozen=True, slots=True)
class Exported:
    """How many claims went out, and what a spreadsheet will not hold of them, in words."""

    claims: int
    remarks: tuple[str, ...] = ()


def export(
    book: "Book",
    out: Path | BinaryIO,
    *,
    format: Format = "csv",
    verdict: Verdict | None = None,
    tag: str | None = None,
    series: str | None = None,
    article: str | None = None,
    each: bool = False,
) -> Exported:
    """Write a selection of the book's claims; ``each`` writes a file for every article into the folder ``out``."""
    claims = selection(book, verdict=verdict, tag=tag, series=series, article=article)
    articles, camps = book.articles(), book.camps_of(claims)
    lines = FORMATS[format](rows(claims, articles, camps), CLAIM)
    if not isinstance(out, Path):
        out.writelines(lines)
    elif not each:
        write(out, lines)
    else:
        for name, file in files(claims, articles, format=format, camps=camps):
            write(out / name, [file])
    return Exported(len(claims), tuple(oversize(claims) if format == "csv" else ()))


def selection(
    book: "Book",
    *,
    verdict: Verdict | None = None,
    tag: str | None = None,
    series: str | None = None,
    article: str | None = None,
) -> list[Claim]:
    """The claims of the book that fit, in reading order; ``article`` is a name or the beginning of a sha256."""
    wanted = {found.sha256 for found in book.articles() if article and _is(found, article)}
    return [
        claim
        for claim in book.claims(verdict=verdict, tag=tag)
        if (series is None or claim.series == series) and (article is None or claim.article_sha256 in wanted)
    ]


def content(
    claims: Iterable[Claim], articles: Iterable[Article], *, format: Format = "csv", camps: Camps = NO_CAMPS
) -> bytes:
    """The export of these claims as one file's bytes; ``camps`` are those of their speakers, by the claim's id."""
    return b"".join(FORMATS[format](rows(claims, articles, camps), CLAIM))


def files(
    claims: Iterable[Claim], articles: Iterable[Article], *, format: Format = "csv", camps: Camps = NO_CAMPS
) -> Iterator[tuple[str, bytes]]:
    """One file for every article that has a claim among these: its name and its bytes."""
    own: dict[str, list[Claim]] = {}
    for claim in claims:
        own.setdefault(claim.article_sha256, []).append(claim)
    for article in articles:
        if article.sha256 in own:
            yield file_name(article, format), content(own[article.sha256], [article], format=format, camps=camps)


def file_name(article: Article, format: Format) -> str:
    """A name safe on every system and different for every text: "sub_a.txt-1f3870be.csv"."""
    safe = re.sub(r"[^\w.-]+", "_", article.name).strip("._")[:80]
    return f"{safe}-{article.sha256[:8]}.{format}"


def write(path: Path, lines: Iterable[bytes]) -> None:
    """Put ``lines`` into the file at ``path``: all of them, or the file stays as it was."""
    with replacing(path) as stream:
        stream.writelines(lines)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream beside ``path`` that takes its place when everything is written, and vanishes when not."""
    path = path.resolve()
    if path.exists() and not path.is_file():  # a pipe or a device cannot be replaced
        with named(path), path.open("wb") as stream:
            yield stream
        return
    _refuse_database(path)
    beside = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        with named(path):
            with beside.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _refuse_database(path: Path) -> None:
    """A slip of the hand must not cost a book: ``-o october.db`` for ``-o october.csv``."""
    if not path.exists():
        return
    with named(path), path.open("rb") as stream:
        if stream.read(16) == b"SQLite format 3\x00":
            raise NotWritten(path, "it is a book or another database, and was left as it is")


@contextmanager
def named(where: object) -> Iterator[None]:
    """Refuses by name what the system will not write; a reader that has gone is no refusal."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NotWritten(where, error.strerror or str(error)) from None


def oversize(claims: Sequence[Claim]) -> list[str]:
    """What a spreadsheet would cut off, in words; nothing when it holds all."""
    long = sum(any(len(text or "") > SHEET_CELL for text in (c.quote, c.sentence, c.note)) for c in claims)
    remarks = [f"{len(claims):,} rows; a spreadsheet holds {SHEET_ROWS - 1:,}"] if len(claims) >= SHEET_ROWS else []
    return remarks + ([f"{long:,} rows have a cell longer than the {SHEET_CELL:,} a spreadsheet holds"] if long else [])


def _is(article: Article, wanted: str) -> bool:
    return article.name == wanted or (len(wanted) >= 8 and article.sha256.startswith(wanted))
