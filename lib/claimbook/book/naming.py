"""Names that are one: speakers and series merged and parted, claims put into another series; each undone like any act.

A verdict is not touched by it: a suggestion that moves to another series is a suggestion still.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select

from claimbook.book import words
from claimbook.book.base import Base
from claimbook.book.desk import Desk
from claimbook.book.rows import storable
from claimbook.book.rules import Counted, Rules, series_merged, without
from claimbook.book.ruling import COUNTED, PLACED, SERIES, decided, of_rows, rules, under
from claimbook.book.speakers import merged
from claimbook.book.tables import ALIAS, CLAIM, SETTING
from claimbook.errors import MergedAway


class Naming(Base):
    """A book as the place where it is decided what is one and what is not."""

    def rules(self) -> Rules:
        """Every decision on names that stands."""
        settings = (self._rows(select(SETTING).where(under(prefix))) for prefix in (SERIES, COUNTED, PLACED))
        return of_rows(self._rows(select(ALIAS).order_by(ALIAS.c.name)), *settings)

    def aliases(self) -> dict[str, str]:
        """The names that were merged, each with the name it goes by now."""
        return {row["name"]: row["into"] for row in self._rows(select(ALIAS).order_by(ALIAS.c.name))}

    def merge_speakers(self, names: Sequence[str], into: str) -> int:
        """How many claims have another speaker now; later suggestions of these names get it too."""
        told = f"merged {_listed(name for name in names if name != into)} into {words.short(into)}"
        return self._decide("merge", told, names, lambda old: _speakers_merged(old, names, into))

    def part_speaker(self, name: str) -> int:
        """How many claims have the speaker again that they had before ``name`` was merged away."""
        told = f"parted {words.short(name)} again"
        return self._decide("part", told, [], lambda old: without(old, speaker=name))

    def merge_series(self, names: Sequence[str], into: str) -> int:
        """How many claims are of another series now; one name alone is renamed. It holds for later suggestions too."""
        into, gone = _cleaned(into), [name for name in names if name != into]
        new = len(names) == 1 and not self._rows(select(CLAIM.c.id).where(CLAIM.c.series == into).limit(1))
        told = (
            f"{'renamed' if new else 'merged'} the series {_listed(gone)} {'to' if new else 'into'} {words.short(into)}"
        )
        return self._decide("merge", told, names, lambda old: series_merged(old, frozenset(gone), into))

    def part_series(self, name: str) -> int:
        """How many claims are of the series again in which they were before ``name`` was merged away."""
        told = f"parted the series {words.short(name)} again"
        return self._decide("part", told, [], lambda old: without(old, series=name))

    def place(self, ids: Sequence[str], put: Mapping[str, str | None], *, counted: Iterable[Counted] = ()) -> int:
        """How many claims have another series, stage or unit by being put into these.

        ``counted`` are series with what is counted there: whatever counts it goes along, in articles read later too.
        """
        put = {name: _cleaned(value) or None if value else None for name, value in put.items()}
        pairs = [(series, counts.casefold()) for series, counts in counted] if put.get("series") else []
        fields = words.field_names(put)
        told = f"put {words.count(len(ids), 'claim')} into {words.short(str(put.get('series')))}"
        told = told if put.get("series") else f"set the {fields} of {words.count(len(ids), 'claim')}"
        moved = [*ids, *(series for series, _ in pairs)]
        return self._decide("place", told, moved, lambda old: _placed(old, ids, put, pairs))

    def forget_counted(self, series: str, counts: str) -> int:
        """How many claims go back to ``series`` because what they count no longer leads elsewhere."""
        told = f"put {words.short(counts)} back into {words.short(series)}"
        return self._decide("part", told, [], lambda old: without(old, counted=(series, counts)))

    def release(self, ids: Iterable[str]) -> int:
        """How many claims go back to where they were before they were put elsewhere by hand."""
        wanted = set(ids)

        def released(old: Rules) -> Rules:
            return replace(old, placed={name: put for name, put in old.placed.items() if name not in wanted})

        return self._decide("part", f"put {words.count(len(wanted), 'claim')} back", [], released)

    def _decide(self, act: str, told: str, moved: Iterable[str], decide: Callable[[Rules], Rules]) -> int:
        def done(desk: Desk) -> int:
            old = rules(desk)
            changes, rows = decided(desk, old, decide(old), moved)
            desk.write(act, told, changes)
            return len(rows)

        return self._act(done) or 0


def _speakers_merged(old: Rules, names: Sequence[str], into: str) -> Rules:
    return replace(old, speakers=merged(old.speakers, names, into))


def _placed(old: Rules, ids: Sequence[str], put: Mapping[str, str | None], pairs: Sequence[Counted]) -> Rules:
    """The rules with claims put somewhere; a series that went into another is no place to put them."""
    series = put.get("series")
    if series is not None and series in old.series:
        raise MergedAway(series, old.series[series])
    placed = dict(old.placed) | {name: {**old.placed.get(name, {}), **put} for name in ids}
    counted = dict(old.counted) | {pair: series for pair in pairs if series and pair[0] != series}
    return replace(old, placed=placed, counted=counted)


def _cleaned(name: str) -> str:
    return " ".join((storable(name) or "").split())


def _listed(names: Iterable[str]) -> str:
    return ", ".join(words.short(name) for name in names)
