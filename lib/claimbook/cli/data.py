"""The commands that print or write rows: ``articles``, ``suggest``, ``export``, ``import``."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click

from claimbook import exchange
from claimbook.errors import BadImport, ClaimbookError, NoSuchBook, Unreadable
from claimbook.model import Article, Claim, Span, Verdict

from .front import counted, in_folder

_F = TypeVar("_F", bound=Callable[..., Any])
_PATHS = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
_OUT = click.option(
    "-o", "--out", metavar="FILE", type=click.Path(path_type=Path), help="Write to FILE, not to stdout."
)

_EXPLAINED = {**exchange.CLAIM, "left_alone": "boolean"}
_PLACED = {*exchange.ARTICLE, "start", "end", "quote", "sentence", "reason", "article_sha256"}


def _format(default: exchange.Format) -> Callable[[_F], _F]:
    return click.option("--format", type=click.Choice(list(exchange.FORMATS)), default=default, show_default=True)


@click.command(
    epilog="\b\nExamples:\n  claimbook articles news/\n  claimbook articles news/ --format csv -o articles.csv"
)
@_PATHS
@_format("jsonl")
@_OUT
def articles(paths: tuple[Path, ...], format: exchange.Format, out: Path | None) -> None:
    """Print one row an article: title, outlet, date and the words the date was read from.

    Every file is a row, the same text twice too. Files that cannot be read are named on stderr and skipped; the exit
    code is 1 when none could be read.
    """
    read = _Reading(paths)
    _keep_apart(paths, out)
    _write(read.whole(exchange.FORMATS[format](map(exchange.article_row, read), exchange.ARTICLE)), out)


@click.command(
    epilog="\b\nExamples:\n  claimbook suggest news/ -o figures.jsonl\n"
    "  claimbook suggest news/today.txt --format csv\n  claimbook suggest news/today.txt --explain"
)
@_PATHS
@_format("jsonl")
@click.option("--explain", is_flag=True, help="Print a row for each number left alone too, with the reason.")
@_OUT
def suggest(paths: tuple[Path, ...], format: exchange.Format, explain: bool, out: Path | None) -> None:
    """Print every suggestion in the articles, one row each, in reading order; no book, no browser.

    The keys are the columns of the export; "reason" tells which words decided. With --explain every row has one key
    more, "left_alone": true on a row that is no suggestion but a number left alone (a date, an age, a name), with its
    place, its quote, its sentence and why. Files that cannot be read are named on stderr and skipped; the exit code is
    1 when none could be read.
    """
    read = _Reading(paths)
    _keep_apart(paths, out)
    rows, columns = (_explained(read), _EXPLAINED) if explain else (_suggestions(read), exchange.CLAIM)
    _write(read.whole(exchange.FORMATS[format](rows, columns)), out)


@click.command(
    epilog="\b\nExamples:\n  claimbook export october.db -o all.csv\n"
    "  claimbook export october.db --verdict accepted --series 'North Korean troops' -o troops.csv\n"
    "  claimbook export october.db --each -o folder/"
)
@click.argument("book", type=click.Path(path_type=Path))
@_format("csv")
@click.option("--verdict", type=click.Choice(exchange.CHOICES["verdict"]), help="Only claims of this verdict.")
@click.option("--tag", help="Only claims of this tag.")
@click.option("--series", help="Only claims of this series.")
@click.option(
    "--article", metavar="NAME", help="Only claims of this article: its file name, or the start of its sha256."
)
@click.option("--each", is_flag=True, help="One file for every article, into the folder -o.")
@_OUT
def export(book: Path, out: Path | None, each: bool, verdict: Verdict | None, **choice: Any) -> None:
    """Write the claims of BOOK, one row each, in reading order.

    CSV opens in spreadsheets and pandas with numbers as numbers, and `claimbook import` reads it back without loss.
    """
    if each and (out is None or not out.is_dir()):
        raise click.UsageError("--each needs a folder that is there: -o FOLDER")
    with _book(book) as opened, _target(out) as target:
        done = exchange.export(opened, target, verdict=verdict, each=each, **choice)
    for remark in done.remarks:
        click.echo(remark, err=True)
    click.echo(f"{counted(done.claims, 'claim')} exported{f' to {out}' if out else ''}.", err=True)


@click.command(
    "import",
    epilog="\b\nExamples:\n  claimbook import october.csv --book october.db\n"
    "  claimbook import october.csv --book copy.db --articles news/",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--book", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The book; made when missing."
)
@click.option(
    "--articles", "paths", multiple=True, type=click.Path(path_type=Path), help="Files and folders of the texts."
)
@click.argument("more", nargs=-1, type=click.Path(path_type=Path), metavar="")
def import_(file: Path, book: Path, paths: tuple[Path, ...], more: tuple[Path, ...]) -> None:
    """Put an export (CSV or JSON Lines) back into a book.

    Articles are found by their text, in the book and in what --articles names. A claim that is there already is
    replaced. Nothing is moved in silence: a claim whose words do not stand where it says is put right when they stand
    once near by, and left out otherwise; either is printed.
    """
    from claimbook.book import Book

    if more and not paths:
        raise click.UsageError(f"one FILE at a time; for the texts write --articles {more[0]}")
    if not file.is_file():
        raise BadImport(file, "there is no such file.")
    texts = list(_Reading((*paths, *more)))
    with _unless_refused(in_folder(book)), Book.open(book) as opened:
        done = exchange.restore(file, opened, texts)
    for remark in done.remarks:
        click.echo(remark, err=True)
    told = f"{counted(done.claims, 'claim')} of {counted(done.articles, 'article')} imported"
    there = f", {done.replaced} of them in place of what was there" if done.replaced else ""
    click.echo(f"{told}{there}.", err=True)


class _Reading(Iterable[Article]):
    """The articles of the paths, in order; names on stderr what cannot be read."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self._paths, self._read, self._refused = paths, 0, 0

    def __iter__(self) -> Iterator[Article]:
        from claimbook import reading

        for found in reading.gather(self._paths):
            if isinstance(found, Unreadable):
                self._refused += 1
                click.echo(str(found), err=True)
            else:
                self._read += 1
                yield found

    def whole(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """The lines made of these articles; at their end says how many were read, and ends with 1 when none was."""
        yield from lines
        refused = f", {self._refused} could not be read" if self._refused else ""
        click.echo(f"{counted(self._read, 'article')} read{refused}.", err=True)
        if not self._read:
            raise SystemExit(1)


def _suggestions(articles: Iterable[Article]) -> Iterator[exchange.Row]:
    from claimbook import language

    for article, claims in language.suggest_all(articles):
        yield from exchange.rows(claims, [article])


def _explained(articles: Iterable[Article]) -> Iterator[exchange.Row]:
    """The suggestions and the numbers left alone, each article's together in reading order."""
    from claimbook import language

    for article in articles:
        rows: list[exchange.Row] = [row | {"left_alone": False} for row in _suggestions([article])]
        rows += [_left_alone(article, *told) for told in language.left_alone(article)]
        yield from sorted(rows, key=lambda row: (row["start"], row["end"]))


def _left_alone(article: Article, span: Span, sentence: str, why: str) -> exchange.Row:
    """A number left alone as a row: its article, its place and the reason; all that only a claim has is null."""
    [row] = exchange.rows([Claim("", article.sha256, span, span.of(article.text), sentence, reason=why)], [article])
    return {name: row[name] if name in _PLACED else None for name in exchange.CLAIM} | {"left_alone": True}


def _keep_apart(paths: tuple[Path, ...], out: Path | None) -> None:
    if out and out.is_file() and any(path.exists() and out.samefile(path) for path in paths):
        raise click.UsageError(f"-o {out} would take the place of the article it is read from")


def _write(lines: Iterable[bytes], out: Path | None) -> None:
    with _target(out) as target:
        if isinstance(target, Path):
            exchange.write(target, lines)
        else:
            target.writelines(lines)


@contextmanager
def _target(out: Path | None) -> Iterator[Path | BinaryIO]:
    """Where rows go: a path, or standard output when there is none."""
    if out is not None and str(out) != "-":
        yield out
        return
    with exchange.named("standard output"):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()


@contextmanager
def _unless_refused(book: Path) -> Iterator[None]:
    """A book made for an import that is refused is taken away again."""
    made = not book.exists()
    try:
        yield
    except ClaimbookError:
        for end in ("", "-wal", "-shm") if made else ():
            book.with_name(f"{book.name}{end}").unlink(missing_ok=True)
        raise


def _book(path: Path) -> Any:
    from claimbook.book import Book

    if not path.is_file():
        raise NoSuchBook(path)
    return Book.open(path)
