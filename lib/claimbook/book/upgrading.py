"""An older book led up to the newest version: a copy is kept, then all steps happen in one transaction, or none."""

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from claimbook.book.database import Database, refusals
from claimbook.book.tables import VERSIONS

_STEPS = Path(__file__).with_name("migrations")


def upgrade(path: Path, version: str, timeout: float) -> None:
    """Bring the book from ``version`` to the newest; a copy of it as it was stays beside it."""
    first_step = VERSIONS[VERSIONS.index(version) + 1]
    _keep(path, _free(path.with_name(f"{path.name}.before-{first_step}")))
    database = Database(path, f"{path.absolute().as_uri()}?mode=rw", timeout=timeout)
    try:
        with database.writing() as connection:
            config = Config()
            config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, VERSIONS[-1])
    finally:
        database.close()


def _keep(path: Path, copy: Path) -> None:
    """Copy the book with what waits beside it; the copy has its name only once it is whole."""
    draft = copy.with_name(f"{copy.name}.{uuid.uuid4().hex[:8]}")
    try:
        with refusals(path), closing(sqlite3.connect(path)) as book, closing(sqlite3.connect(draft)) as kept:
            book.backup(kept)
        draft.replace(copy)
    finally:
        draft.unlink(missing_ok=True)


def _free(copy: Path) -> Path:
    """The name, or with a number behind it where a copy stands already."""
    number, name = 1, copy
    while name.exists():
        number += 1
        name = copy.with_name(f"{copy.name}-{number}")
    return name
