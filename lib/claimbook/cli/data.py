"""The commands that print or write what is there: ``articles``, ``export``, ``import``."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from claimbook import exchange
from claimbook.errors import BadImport, ClaimbookError, NoSuchBook
from claimbook.model import Verdict
from claimbook.words import number_of

from .front import in_folder
from .streams import OUT, PATHS, Reading, format_of, keep_apart, target, write


@click.command(
    epilog="\b\nExamples:\n  claimbook articles news/\n  claimbook articles news/ --format csv -o articles.csv"
)
@PATHS
@format_of("jsonl")
@OUT
def articles(paths: tuple[Path, ...], format: exchange.Format, out: Path | None) -> None:
    """Print one row an article: title, outlet, date and the words the date was read from.

    Every file is a row, the same text twice too. Files that cannot be read are named on stderr and skipped; the exit
    code is 1 when none could be read.
    """
    read = Reading(paths)
    keep_apart(paths, out)
    write(read.whole(exchange.FORMATS[format](map(exchange.article_row, read), exchange.ARTICLE)), out)


@click.command(
    epilog="\b\nExamples:\n  claimbook export october.db -o all.csv\n"
    "  claimbook export october.db --verdict accepted --series 'North Korean troops' -o troops.csv\n"
    "  claimbook export october.db --each -o folder/"
)
@click.argument("book", type=click.Path(path_type=Path))
@format_of("csv")
@click.option("--verdict", type=click.Choice(exchange.CHOICES["verdict"]), help="Only claims of this verdict.")
@click.option("--tag", help="Only claims of this tag.")
@click.option("--series", help="Only claims of this series.")
@click.option(
    "--article", metavar="NAME", help="Only claims of this article: its file name, or the start of its sha256."
)
@click.option("--each", is_flag=True, help="One file for every article, into the folder -o.")
@OUT
def export(book: Path, out: Path | None, each: bool, verdict: Verdict | None, **choice: Any) -> None:
    """Write the claims of BOOK, one row each, in reading order.

    CSV opens in spreadsheets and pandas with numbers as numbers, and `claimbook import` reads it back without loss.
    """
    if each and (out is None or not out.is_dir()):
        raise click.UsageError("--each needs a folder that is there: -o FOLDER")
    with _book(book) as opened, target(out) as place:
        done = exchange.export(opened, place, verdict=verdict, each=each, **choice)
    for remark in done.remarks:
        click.echo(remark, err=True)
    click.echo(f"{number_of(done.claims, 'claim')} exported{f' to {out}' if out else ''}.", err=True)


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
    texts = list(Reading((*paths, *more)))
    with _unless_refused(in_folder(book)), Book.open(book) as opened:
        done = exchange.restore(file, opened, texts)
    for remark in done.remarks:
        click.echo(remark, err=True)
    told = f"{number_of(done.claims, 'claim')} of {number_of(done.articles, 'article')} imported"
    there = f", {done.replaced} of them in place of what was there" if done.replaced else ""
    click.echo(f"{told}{there}.", err=True)


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
