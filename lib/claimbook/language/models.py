"""Which trained pipeline parses a text: the one that ships with Claimbook, an installed one by name, or none.

A pipeline's folder is code. So nothing is ever loaded from a path: the shipped folder only while it is byte for byte
the recorded one, any other only as an installed package.
"""

import hashlib
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import threadpool_limits

from claimbook.errors import ChangedLanguage

from .choice import BLANK, PACKAGED, chosen

FOLDER = Path(__file__).parent / PACKAGED
RECORD = FOLDER.with_suffix(".sha256")  # what ``sha256sum`` prints for the files of the folder

UNREAD = ["morphologizer", "trainable_lemmatizer", "ner"]  # components that nothing here reads yet


@cache
def load(name: str) -> Language | None:
    """The trained pipeline of that name, loaded once; None for ``blank``.

    Raises NoSuchLanguage where there is none, ChangedLanguage where the shipped one is not as it was shipped.
    """
    if chosen(name) == BLANK:
        return None
    set_current_ops(NumpyOps(use_blis=False))  # products this small take NumPy a third of the time that BLIS takes,
    threadpool_limits(1, user_api="blas")  # and one thread a third of that of two, which wait for each other
    if name != PACKAGED:
        return spacy.load(name)
    check(FOLDER, RECORD)
    return spacy.load(FOLDER, exclude=UNREAD)


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
