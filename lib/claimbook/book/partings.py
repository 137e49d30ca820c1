"""What the analyst holds apart: copies that are none, a spokesperson who speaks alone, names that are not one."""

from sqlalchemy import select

from claimbook.book import words
from claimbook.book.base import Base, put
from claimbook.book.desk import Desk, dropped
from claimbook.book.ruling import under
from claimbook.book.tables import SETTING

PREFIX = "parted:"  # a setting of this name and what is parted: no table of its own, undone like any act


class Partings(Base):
    """A book as the memory of what is held apart."""

    def parted(self) -> frozenset[str]:
        """What is held apart, each as it was given to ``part``."""
        return frozenset(self.parted_as())

    def parted_as(self) -> dict[str, str]:
        """The same, each with what it was called."""
        rows = self._rows(select(SETTING).where(under(PREFIX)))
        return {row["key"].removeprefix(PREFIX): row["value"] for row in rows}

    def part(self, what: str, named: str) -> None:
        """Hold something apart from now on; ``named`` is what the undo button calls it."""

        def held(desk: Desk) -> None:
            row = {"key": f"{PREFIX}{what}", "value": named}
            desk.write("part", f"held {words.short(named)} apart", put(desk, "setting", row["key"], row))

        self._act(held)

    def join(self, what: str, named: str) -> None:
        """Hold it apart no longer."""

        def joined(desk: Desk) -> None:
            rows = desk.rows("setting", [f"{PREFIX}{what}"]).values()
            told = f"held {words.short(named)} apart no longer"
            desk.write("part", told, [dropped("setting", row) for row in rows])

        self._act(joined)
