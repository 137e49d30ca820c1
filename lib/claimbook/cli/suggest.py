"""The command ``suggest``: every suggestion in articles as rows, without book or browser."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import click

from claimbook import exchange
from claimbook.language import left_alone, suggest_all
from claimbook.model import Article, Claim, Span

from .front import LANGUAGE
from .streams import OUT, PATHS, Reading, format_of, keep_apart, write

_Read: TypeAlias = tuple[Article, list[Claim]]
_EXPLAINED = {**exchange.CLAIM, "left_alone": "boolean"}
_PLACED = {*exchange.ARTICLE, "start", "end", "quote", "sentence", "reason", "article_sha256"}


@click.command(
    epilog="\b\nExamples:\n  claimbook suggest news/ -o figures.jsonl\n"
    "  claimbook suggest news/today.txt --format csv\n  claimbook suggest news/today.txt --explain"
)
@PATHS
@format_of("jsonl")
@click.option("--explain", is_flag=True, help="Print a row for each number left alone too, with the reason.")
@LANGUAGE
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Read with N processes.")
@OUT
def suggest(
    paths: tuple[Path, ...],
    format: exchange.Format,
    explain: bool,
    language: str | None,
    workers: int,
    out: Path | None,
) -> None:
    """Print every suggestion in the articles, one row each, in reading order; no book, no browser.

    The keys are the columns of the export; "reason" tells which words decided. With --explain every row has one key
    more, "left_alone": true on a row that is no suggestion but a number left alone (a date, an age, a name), with its
    place, its quote, its sentence and why. Files that cannot be read are named on stderr and skipped; the exit code is
    1 when none could be read.
    """
    read = Reading(paths)
    keep_apart(paths, out)
    done = suggest_all(read, language, workers=workers)
    rows, columns = (_explained(done), _EXPLAINED) if explain else (_rows(done), exchange.CLAIM)
    write(read.whole(exchange.FORMATS[format](rows, columns)), out)


def _rows(read: Iterable[_Read]) -> Iterator[exchange.Row]:
    for article, claims in read:
        yield from exchange.rows(claims, [article])


def _explained(read: Iterable[_Read]) -> Iterator[exchange.Row]:
    """The suggestions and the numbers left alone, each article's together in reading order."""
    for article, claims in read:
        rows: list[exchange.Row] = [row | {"left_alone": False} for row in exchange.rows(claims, [article])]
        rows += [_left_alone(article, *told) for told in left_alone(article)]
        yield from sorted(rows, key=lambda row: (row["start"], row["end"]))


def _left_alone(article: Article, span: Span, sentence: str, why: str) -> exchange.Row:
    """A number left alone as a row: its article, its place and the reason; all that only a claim has is null."""
    [row] = exchange.rows([Claim("", article.sha256, span, span.of(article.text), sentence, reason=why)], [article])
    return {name: row[name] if name in _PLACED else None for name in exchange.CLAIM} | {"left_alone": True}
