"""What the analyst decided of names, and what a claim is called by that: speakers and series that are one. Pure.

The names a suggester gave are kept beside those a claim goes by, so that every decision can be taken back for itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from claimbook.book.speakers import merged, parts, resolved

FIELDS = ("speaker", "series", "stage", "unit")
Names = Mapping[str, str | None]  # of a claim, by FIELDS
Key = TypeVar("Key")
Counted = tuple[str, str]  # a series and what of it is counted, in small letters


@dataclass(frozen=True, slots=True)
class Rules:
    """Decisions that hold for every claim of the book, and for those of articles read later."""

    speakers: Mapping[str, str] = field(default_factory=dict)  # a name, and the name it goes by
    series: Mapping[str, str] = field(default_factory=dict)
    counted: Mapping[Counted, str] = field(default_factory=dict)  # what counts these words belongs to that series
    placed: Mapping[str, Names] = field(default_factory=dict)  # by the claim's id, what it was put into by hand

    def __bool__(self) -> bool:
        return bool(self.speakers or self.series or self.counted or self.placed)


@dataclass(frozen=True, slots=True)
class Known:
    """A claim as far as these rules look at it: its names now, those it came with, and what it counts."""

    id: str
    now: Names
    came: Names | None
    counted: str


def ruled(rules: Rules, claim_id: str, came: Names, counted: str) -> dict[str, str | None]:
    """What a claim is called that came with these names."""
    by_hand = rules.placed.get(claim_id, {})
    series = _series(rules, came["series"], counted.casefold())
    if (put := by_hand.get("series")) is not None:
        series = rules.series.get(put, put)
    return {
        "speaker": resolved(came["speaker"], rules.speakers),
        "series": series,
        "stage": by_hand["stage"] if "stage" in by_hand else came["stage"],
        "unit": by_hand["unit"] if "unit" in by_hand else came["unit"],
    }


def renamed(
    known: Known, old: Rules, new: Rules, moved: frozenset[str]
) -> tuple[dict[str, str | None], dict[str, str | None]]:
    """The names a claim came with and those it has by the new rules.

    What was typed into it against the old rules stays, unless it is itself among what is ``moved``: names or ids.
    """
    settled = ruled(old, known.id, known.came, known.counted) if known.came else None
    kept = {name: settled is not None and settled[name] == known.now[name] for name in FIELDS}
    came = {name: known.came[name] if known.came and kept[name] else known.now[name] for name in FIELDS}
    before, after = (ruled(rules, known.id, came, known.counted) for rules in (old, new))
    return came, {
        name: after[name] if before[name] == known.now[name] or _met(known, name, moved) else known.now[name]
        for name in FIELDS
    }


def series_merged(rules: Rules, names: frozenset[str], into: str) -> Rules:
    """The rules once these series are one: what was put into any of them is put into that."""
    gone = names - {into}
    to = merged(rules.series, gone, into)

    def now(name: str) -> str:
        return into if name in gone else name

    counted = {(now(series), words): now(target) for (series, words), target in rules.counted.items()}
    return replace(rules, series=to, counted={key: target for key, target in counted.items() if key[0] != target})


def without(rules: Rules, *, series: str = "", speaker: str = "", counted: Counted | None = None) -> Rules:
    """The rules without one of them."""
    return replace(
        rules,
        series=_less(rules.series, lambda name: name == series),
        speakers=_less(rules.speakers, lambda name: name == speaker),
        counted=_less(rules.counted, lambda key: key == counted),
    )


def _series(rules: Rules, came: str | None, counted: str) -> str | None:
    if came is None:
        return None
    name = rules.series.get(came, came)
    put = rules.counted.get((name, counted), name) if counted else name
    return rules.series.get(put, put)


def _met(known: Known, name: str, moved: frozenset[str]) -> bool:
    value = known.now[name] or ""
    if name == "speaker":
        return value in moved or not moved.isdisjoint(parts(value))
    return known.id in moved or (name == "series" and value in moved)


def _less(decided: Mapping[Key, str], gone: Callable[[Key], bool]) -> dict[Key, str]:
    return {key: target for key, target in decided.items() if not gone(key)}
