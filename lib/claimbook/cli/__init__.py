"""The ``claimbook`` command: opens the notebook, or prints what it would show."""

import click

from claimbook import __version__

from . import data, start
from .front import Front
from .suggest import suggest

main = Front(
    "claimbook",
    front=start.open_,
    help="""\
    An analyst's notebook for claims and figures in news.

    claimbook PATH... reads articles (txt, md, html, csv, jsonl; folders with all that is in them) into a book and opens
    it in the browser. Everything you do there is saved at once. Without PATH it opens claimbook.db in this folder, or,
    when there is none, a sample to look at.

    \b
    Examples:
      claimbook                              the book here, or the sample
      claimbook news/                        read a folder into claimbook.db and open it
      claimbook news/ --book october.db      the same, into a book of that name
      claimbook suggest news/ -o all.jsonl   every suggested figure, without book or browser
      claimbook export october.db --verdict accepted -o accepted.csv

    A first word that is a command is the command; for a folder of that name write ./export.
    """,
    epilog="claimbook COMMAND --help tells more of each command.",
)
main.add_command(data.articles)
main.add_command(suggest)
main.add_command(data.export)
main.add_command(data.import_)
click.version_option(__version__, message="claimbook %(version)s")(main)
