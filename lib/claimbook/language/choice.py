"""Which language pipeline is used: its name, chosen without loading anything."""

import os
from importlib.metadata import entry_points

from claimbook.errors import NoSuchLanguage

BLANK = "blank"  # rules alone
PACKAGED = "claimbook_en"
DEFAULT = BLANK
VARIABLE = "CLAIMBOOK_LANGUAGE"


def chosen(named: str | None = None, setting: str | None = None) -> str:
    """The name of the pipeline to use: the one named, else the environment's, else the book's setting, else ours.

    Raises NoSuchLanguage for a name that is neither ours nor that of an installed spaCy pipeline.
    """
    name = named or os.environ.get(VARIABLE) or setting or DEFAULT
    if name not in (BLANK, PACKAGED) and not entry_points(group="spacy_models", name=name):
        raise NoSuchLanguage(name)
    return name


def available() -> list[str]:
    """The names there are to choose from: ours, none, and the installed spaCy pipelines by name."""
    installed = {entry.name for entry in entry_points(group="spacy_models")}
    return [PACKAGED, BLANK, *sorted(installed - {PACKAGED, BLANK})]
