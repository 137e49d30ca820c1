"""The front of the command line: a first word that is a command is the command, all else are paths to open."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from claimbook.errors import ClaimbookError, NoFolder
from claimbook.language import chosen

_OPEN = ""  # no word of a command line that names anything


class Refusal(click.ClickException):
    """A ClaimbookError as one line on stderr, exit code 1."""

    def show(self, file: Any = None) -> None:
        click.echo(f"claimbook: {' '.join(self.message.split())}", file=file, err=True)


class Front(click.Group):
    """A group whose commands stand beside one that needs no name."""

    def __init__(self, name: str, *, front: click.Command, **options: Any) -> None:
        super().__init__(name, **options)
        self.front = front

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and (meant := _meant(args[0], self.commands)):
            raise click.UsageError(f"there is no {args[0]}; did you mean {meant}?", ctx)
        named = args and (args[0] in self.commands or args == ["--help"] or args == ["--version"])
        return super().parse_args(ctx, args if named else [_OPEN, *args])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return self.front if cmd_name == _OPEN else super().get_command(ctx, cmd_name)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ClaimbookError as error:
            raise Refusal(str(error)) from None
        except BrokenPipeError:  # the reader of our lines has gone: no refusal
            raise
        except OSError as error:  # a path that the system does not let us look at
            raise Refusal(f"{error.filename}: {error.strerror}" if error.filename else str(error)) from None

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "[PATH...] [--book FILE] [--port N] [--no-browser]")
        formatter.write_usage(ctx.command_path, "COMMAND ...", prefix="       ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        own = [
            record
            for option in self.front.params
            if isinstance(option, click.Option)
            if (record := option.get_help_record(ctx))
        ]
        general = [record for option in self.get_params(ctx) if (record := option.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl([*own, *general])
        self.format_commands(ctx, formatter)


def _known(_ctx: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    return name and chosen(name)


LANGUAGE = click.option(
    "--language",
    metavar="NAME",
    callback=_known,
    help="Parse with claimbook_en, with an installed spaCy pipeline, or blank: not at all.  [CLAIMBOOK_LANGUAGE]",
)


def in_folder(book: Path) -> Path:
    """The path of a book, if there is a folder to hold it; else the refusal."""
    if not book.parent.is_dir():
        raise NoFolder(book.parent, book)
    return book


def _meant(word: str, commands: Iterable[str]) -> str | None:
    """The command of which the word, that leads to no file, is a slip of the keys."""
    near = get_close_matches(word.lower(), commands, n=1, cutoff=0.75)
    return near[0] if near and not Path(word).exists() else None
