"""Which trained pipeline parses a text: the one that ships with Claimbook, an installed one by name, or none.

A pipeline's folder is code. So nothing is ever loaded from a path: the shipped folder only while it is byte for byte
the recorded one, any other only as an installed package.
"""

import hashlib
import os
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path

import spacy
from spacy.language import Language

from claimbook.errors import ChangedLanguage, NoSuchLanguage

BLANK = "blank"  # rules alone
PACKAGED = "claimbook_en"
DEFAULT = BLANK
VARIABLE = "CLAIMBOOK_LANGUAGE"

FOLDER = Path(__file__).parent / PACKAGED
RECORD = FOLDER.with_suffix(".sha256")  # what ``sha256sum`` prints for the files of the folder


def chosen(named: str | None = None, setting: str | None = None) -> str:
    """The name of the pipeline to use: the one named, else the environment's, else the book's setting, else ours.

    Raises NoSuchLanguage for a name that is neither ours nor that of an installed spaCy pipeline.
    """
    name = named or os.environ.get(VARIABLE) or setting or DEFAULT
    if name not in (BLANK, PACKAGED) and not entry_points(group="spacy_models", name=name):
        raise NoSuchLanguage(name)
    return name


@cache
def load(name: str) -> Language | None:
    """The trained pipeline of that name, loaded once; None for ``blank``.

    Raises NoSuchLanguage where there is none, ChangedLanguage where the shipped one is not as it was shipped.
    """
    if chosen(name) == BLANK:
        return None
    if name != PACKAGED:
        return spacy.load(name)
    check(FOLDER, RECORD)
    return spacy.load(FOLDER)


def check(folder: Path, record: Path) -> None:
    """Raises ChangedLanguage where a folder does not hold exactly the recorded files, byte for byte."""
    if not record.is_file() or recorded(record) != digests(folder):
        raise ChangedLanguage(folder)


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder, by its path there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def recorded(record: Path) -> dict[str, str]:
    """The digests that a record holds, by path."""
    lines = record.read_text("utf-8").splitlines()
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
