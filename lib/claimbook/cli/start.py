"""``claimbook [PATH...]``: read into the book, say what was read, open it. Imports little, to be quick."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimbook.errors import NothingRead, Unreadable
from claimbook.model import Article
from claimbook.words import number_of

from .front import LANGUAGE, in_folder

if TYPE_CHECKING:
    from claimbook.book import Added

BOOK = Path("claimbook.db")


@click.command("claimbook", add_help_option=False)
@click.argument("paths", metavar="[PATH...]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--book", type=click.Path(dir_okay=False, path_type=Path), help="The book; made when missing.  [claimbook.db]"
)
@click.option("--port", type=click.IntRange(1, 65535), help="Serve at this port.  [the first free one from 8501]")
@LANGUAGE
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option(
    "--help", is_flag=True, is_eager=True, expose_value=False, callback=lambda *given: _help(*given), hidden=True
)
def open_(paths: tuple[Path, ...], book: Path | None, port: int | None, language: str | None, no_browser: bool) -> None:
    """Read the paths into a book and open it."""
    from claimbook.ui import launch

    if port is not None:
        launch.checked(port)  # before anything is read into a book
    path = book or (BOOK if paths or BOOK.exists() else None)
    if path is None:
        click.echo("No PATH and no claimbook.db here: this is the sample. Your own articles: claimbook FOLDER")
    else:
        click.echo(f"{_filled(in_folder(path), paths)}\nBook: {path}")
    launch.serve(path, port, not no_browser, language)


def _filled(path: Path, paths: tuple[Path, ...]) -> str:
    """The sentence that says what was read into the book; the book is opened even when nothing is to be read."""
    from claimbook.book import Book

    read, refused = _read(paths)
    if paths and not read:
        raise NothingRead(refused)
    with Book.open(path) as book:
        if not paths:
            return f"{number_of(len(book.articles()), 'article')}."
        return _said(len(read), book.add(read, bring_back=False), refused)


def _read(paths: tuple[Path, ...]) -> tuple[list[Article], list[Unreadable]]:
    from claimbook import reading

    found = list(reading.gather(paths))
    return [one for one in found if isinstance(one, Article)], [one for one in found if isinstance(one, Unreadable)]


def _said(read: int, added: "Added", refused: list[Unreadable]) -> str:
    parts = [f"{number_of(read, 'article')} read"]
    parts += [f"{len(added.known)} already known"] if added.known else []
    parts += [f"{len(added.deleted)} deleted from this book before, left out"] if added.deleted else []
    parts += [f"{len(added.printings)} kept as another printing of a text"] if added.printings else []
    parts += [f"{len(refused)} could not be read"] if refused else []
    named = map(str, refused) if len(refused) < 2 else (f"\n  {one}" for one in refused)
    return f"{', '.join(parts)}{': ' if refused else '.'}{''.join(named)}"


def _help(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo((ctx.parent or ctx).get_help())
        ctx.exit()
