"""What the commands that print rows share: the paths they read, and the file or stream they write."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click

from claimbook import exchange
from claimbook.errors import Unreadable
from claimbook.model import Article
from claimbook.words import number_of

_F = TypeVar("_F", bound=Callable[..., Any])
PATHS = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
OUT = click.option("-o", "--out", metavar="FILE", type=click.Path(path_type=Path), help="Write to FILE, not to stdout.")


def format_of(default: exchange.Format) -> Callable[[_F], _F]:
    """The option that says in which format rows are written."""
    return click.option("--format", type=click.Choice(list(exchange.FORMATS)), default=default, show_default=True)


class Reading(Iterable[Article]):
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
        click.echo(f"{number_of(self._read, 'article')} read{refused}.", err=True)
        if not self._read:
            raise SystemExit(1)


def keep_apart(paths: tuple[Path, ...], out: Path | None) -> None:
    """Refuse to write over what is read."""
    if out and out.is_file() and any(path.exists() and out.samefile(path) for path in paths):
        raise click.UsageError(f"-o {out} would take the place of the article it is read from")


def write(lines: Iterable[bytes], out: Path | None) -> None:
    """Write rows into the file, or to standard output."""
    with target(out) as place:
        if isinstance(place, Path):
            exchange.write(place, lines)
        else:
            place.writelines(lines)


@contextmanager
def target(out: Path | None) -> Iterator[Path | BinaryIO]:
    """Where rows go: a path, or standard output when there is none."""
    if out is not None and str(out) != "-":
        yield out
        return
    with exchange.named("standard output"):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
