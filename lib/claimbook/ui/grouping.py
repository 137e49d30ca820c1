"""The series of a book as the workshop sees them: what they count and whose, what was inherited, what may be one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claimbook.book import Book
from claimbook.compare import subjects
from claimbook.model import Claim
from claimbook.ui import words
from claimbook.ui.words import count


@dataclass(frozen=True, slots=True)
class Series:
    """One series: its figures, what kind of thing it counts, and whose."""

    name: str
    claims: tuple[Claim, ...]
    kind: str
    side: str | None

    @property
    def stages(self) -> list[str]:
        """Its stages, the most frequent first."""
        return [stage for stage, _ in Counter(claim.stage for claim in self.claims if claim.stage).most_common()]

    @property
    def units(self) -> list[str]:
        """Its units, the most frequent first."""
        found = Counter(claim.figure.unit for claim in self.claims if claim.figure and claim.figure.unit)
        return [unit for unit, _ in found.most_common()]

    @property
    def inherited(self) -> int:
        """How many of its figures name nothing, or no side, of their own."""
        return sum(bool(inherited(claim)) for claim in self.claims)


def groups(claims: Iterable[Claim]) -> list[Series]:
    """The series with their figures, the fullest first."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.figure and claim.series and claim.verdict != "rejected":
            found[claim.series].append(claim)
    made = [Series(name, tuple(own), kind_of(name), side_of(name)) for name, own in found.items()]
    return sorted(made, key=lambda series: (-len(series.claims), series.name))


def kind_of(name: str) -> str:
    """The kind of thing that a series counts, as the rules name it: "soldiers"; "" where it tells none."""
    from claimbook.language.series import naming

    return str(naming.kind_of(re.sub(r"\s*\(.*", "", name))[0]) if "(" not in name else ""


def side_of(words_: str) -> str | None:
    """Whose it is: "Pyongyang's troops" and "North Korean soldiers" are of one side."""
    from claimbook.language.series import naming

    return naming.side_of(words_)


def with_side(name: str, side: str) -> str:
    """The name of a series with another side, or with none: what is counted stays."""
    known = side_of(name)
    bare = re.sub(rf"^{re.escape(known)}\s+", "", name, flags=re.IGNORECASE) if known else name
    return " ".join(f"{side} {bare}".split())


def inherited(claim: Claim) -> str:
    """What a figure has from the figures before it, in words; nothing where it names what it counts itself."""
    if not claim.figure or not claim.series:
        return ""
    if not claim.figure.counted:
        return "a bare number"
    side = side_of(claim.series)
    if side and claim.series.startswith(side) and side_of(claim.figure.counted) is None:
        return f"{side}, from before"
    return ""


def reason(claim: Claim) -> str:
    """Why a figure stands in its series: the part of its reason that speaks of it, else what it counts."""
    parts = [part for part in (claim.reason or "").split("; ") if claim.series and claim.series in part]
    counted = f"counts “{claim.figure.counted}”" if claim.figure and claim.figure.counted else ""
    return "; ".join(filter(None, parts)) or inherited(claim) or counted


def proposals(book: Book, found: Iterable[Series]) -> list[subjects.Proposal]:
    """Series that may be one, without those that the analyst keeps apart."""
    parted = book.parted()
    told = [_subject(series) for series in found]
    return [each for each in subjects.proposals(told) if pair(each.name, each.into) not in parted]


def _subject(series: Series) -> subjects.Subject:
    return subjects.Subject(
        series.name, series.kind, series.side, next(iter(series.units), None), figures=len(series.claims)
    )


def pair(one: str, other: str) -> str:
    """What is held apart when two series are not one."""
    return "series|" + "|".join(sorted((one, other)))


def rows(found: Iterable[Series]) -> list[dict[str, Any]]:
    """The table of series."""
    return [
        {
            "Series": series.name,
            "Figures": len(series.claims),
            "Side": series.side or "",
            "Stages": ", ".join(map(words.spoken, series.stages)),
            "Units": ", ".join(series.units),
            "Inherited": count(series.inherited, "figure") if series.inherited else "",
        }
        for series in found
    ]


def lines(claims: Iterable[Claim], named: dict[str, str]) -> list[dict[str, str]]:
    """The table of claims: each with the reason it stands where it stands; ``named``: what the articles are called."""
    return [
        {
            "Figure": words.figure(claim.figure),
            "Counts": (claim.figure.counted if claim.figure else None) or "—",
            "Inherited": inherited(claim),
            "Why here": reason(claim),
            "Stage": words.spoken(claim.stage),
            "Unit": (claim.figure.unit if claim.figure else None) or "",
            "Series": claim.series or "",
            "Said by": claim.speaker or "",
            "Sentence": claim.sentence,
            "Article": named.get(claim.article_sha256, ""),
        }
        for claim in claims
    ]
