"""Camps: the side a speaker speaks for, set once on the speaker, whatever is said later under that name."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select

from claimbook.book import words
from claimbook.book.base import Base, put
from claimbook.book.desk import Change, Desk, dropped
from claimbook.book.rows import storable
from claimbook.book.ruling import under
from claimbook.book.speakers import camp_of, with_aliases
from claimbook.book.tables import ALIAS, SETTING
from claimbook.model import Claim

PREFIX = "camp:"  # a setting of this name and the speaker's holds the camp: no table of its own, undone like any act


class Camps(Base):
    """A book as the place where speakers are sorted into camps."""

    def camps(self) -> dict[str, str]:
        """The camp of each speaker who has one; of merged names too."""
        rows = self._rows(select(SETTING).where(under(PREFIX)))
        own = {row["key"].removeprefix(PREFIX): row["value"] for row in rows}
        aliases = {row["name"]: row["into"] for row in self._rows(select(ALIAS))}
        return with_aliases(own, aliases)

    def camps_of(self, claims: Iterable[Claim]) -> dict[str, str]:
        """The camp of each of these claims that has one, by the claim's id; joint speakers share one or have none."""
        known = self.camps()
        found = {claim.id: camp_of(claim.speaker, known) for claim in claims} if known else {}
        return {claim: camp for claim, camp in found.items() if camp}

    def set_camp(self, speakers: Sequence[str], camp: str | None) -> None:
        """Put these speakers into a camp, or into none; one act."""
        camp = " ".join((storable(camp) or "").split()) or None

        def moved(desk: Desk) -> None:
            changes = placed(desk, dict.fromkeys(speakers, camp))
            told = (
                f"put {', '.join(map(words.short, speakers))} into {f'camp {words.short(camp)}' if camp else 'no camp'}"
            )
            desk.write("camp", told, changes)

        self._act(moved)


def placed(desk: Desk, camps: Mapping[str, str | None]) -> list[Change]:
    """The changes that put each speaker into a camp, or into none."""
    changes: list[Change] = []
    for speaker, camp in camps.items():
        key = f"{PREFIX}{speaker}"
        if camp:
            changes += put(desk, "setting", key, {"key": key, "value": camp})
        else:
            changes += [dropped("setting", row) for row in desk.rows("setting", [key]).values()]
    return changes
