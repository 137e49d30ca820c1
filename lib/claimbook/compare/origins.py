"""From whom a number really comes: a line reprinted five times is one origin, and so is a body and who speaks for it.

One origin are, of one number of one series: what one speaker said, what one article says twice, what an article and its
copy both say in the same words, and what a body and its spokesperson say on one day. The analyst can hold each apart.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from claimbook.model import Article, Claim

from .copies import Joined, Pair, clusters, share, without
from .marks import NOBODY, ORIGIN, VOICE, Mark
from .speakers import spelled

REPEATED = 0.6  # of the shorter sentence's runs of words
_LOOKED_AT = 30  # sentences, or speakers, that another one is held against
_SPOKES = r"spokes(?:man|woman|person|people)"
_BODY = r"(?:[\w’'.-]+\s){0,4}?[\w’'.-]+"
_FOR = re.compile(rf"\b{_SPOKES}\s(?:for|of|at)\s(?P<body>{_BODY})(?=[,;.]|\s(?:said|says|told|{_SPOKES})\b|$)")
_OF = re.compile(rf"(?P<body>{_BODY})\s{_SPOKES}\b")
_EMPTY = frozenset({"the", "a", "an", "of", "for", "s", "its", "their", "and", "chief", "deputy", "senior"})
Cause = Literal["copy", "passage", "spokesperson", "spelling"]


@dataclass(frozen=True, slots=True)
class Join:
    """Why two things are one origin; ``key`` is what is held apart when the analyst parts them."""

    cause: Cause
    key: str
    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origins:
    """The origin of each claim by its id, what was joined for it, and names spelled in several ways by one of them."""

    of: Mapping[str, str]
    joins: tuple[Join, ...]
    voices: Mapping[str, str] = field(default_factory=dict)


def origins(
    claims: Iterable[Claim], articles: Iterable[Article], pairs: Sequence[Pair] = (), parted: Collection[str] = ()
) -> Origins:
    """The origins of the figures among these claims; ``pairs`` are articles that repeat each other."""
    found = [claim for claim in claims if claim.figure and claim.verdict != "rejected"]
    names = {article.sha256: article.label for article in articles}
    there = without(pairs, (key.removeprefix("article:") for key in parted if key.startswith("article:")))
    copied, joined = clusters(there), Joined()
    free = [claim for claim in found if f"claim:{claim.id}" not in parted]
    voices = _voices(found, parted)
    joins = [_copy(pair, names) for pair in there] + [_spelling(*pair) for pair in voices.items()]
    for same in _same_figure(free):
        _by_speaker(same, copied, joined, voices)
        joins += _by_passage(same, copied, joined)
        joins += _by_spokesperson(same, parted, joined)
    return Origins({claim.id: joined.root(claim.id) for claim in found}, tuple(joins), voices)


def marked(table: pd.DataFrame, found: Mapping[str, str], voices: Mapping[str, str] | None = None) -> pd.DataFrame:
    """The tidy table with the origin of each claim and who it is that speaks, for the charts and the measures."""
    more, known = table.copy(deep=False), voices or {}
    more[ORIGIN] = pd.Series([found.get(name) for name in table["claim_id"]], index=table.index, dtype="object")
    more[VOICE] = pd.Series([known.get(name, name) for name in table["speaker"]], index=table.index, dtype="object")
    return more


def of_marks(marks: Iterable[Mark]) -> list[tuple[Mark, ...]]:
    """The marks of one panel by origin; where none is known, one speaker's number, or one article's, is one."""
    found: dict[tuple[object, ...], list[Mark]] = defaultdict(list)
    for mark in marks:
        origin = mark.origin or (mark.speaker or mark.article_sha256, mark.low, mark.high)
        found[origin, mark.form == "another"].append(mark)
    return [tuple(mentions) for mentions in found.values()]


def _voices(found: Iterable[Claim], parted: Collection[str]) -> dict[str, str]:
    """Names that are one in another spelling, but for those the analyst holds apart."""
    pairs = spelled(claim.speaker for claim in found if claim.speaker).items()
    return {name: into for name, into in pairs if not _held_apart(name, into) & {*parted}}


def _held_apart(name: str, into: str) -> set[str]:
    return {f"speaker:{name}", f"speaker:{into}", "names:" + "|".join(sorted((name, into)))}


def _spelling(name: str, into: str) -> Join:
    return Join("spelling", f"speaker:{name}", name, into, "the same name, spelled differently")


def _copy(pair: Pair, names: Mapping[str, str]) -> Join:
    one, other = names.get(pair.one, pair.one), names.get(pair.other, pair.other)
    return Join("copy", f"article:{pair.other}", one, other, f"{pair.share:.0%} of the shorter one stands in the other")


def _same_figure(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims of one number of one series and stage."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if (figure := claim.figure) is not None:
            number = (figure.low, figure.high, figure.delta, figure.unit, figure.kind)
            found[(*number, claim.series or figure.counted, claim.stage)].append(claim)
    return [same for same in found.values() if len(same) > 1]


def _by_speaker(same: Sequence[Claim], copied: Mapping[str, str], joined: Joined, voices: Mapping[str, str]) -> None:
    """One speaker's number is one origin; where nobody is named, the number of one article and its copies is."""
    first: dict[str, str] = {}
    for claim in same:
        speaker = claim.speaker and voices.get(claim.speaker, claim.speaker)
        who = speaker or copied.get(claim.article_sha256, claim.article_sha256)
        joined.join(first.setdefault(who, claim.id), claim.id)


def _by_passage(same: Sequence[Claim], copied: Mapping[str, str], joined: Joined) -> Iterator[Join]:
    """The same number in the same words, in one article or in copies, whoever is named for it there."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in same:
        others = held[copied.get(claim.article_sha256, claim.article_sha256)]
        for other in others:
            if joined.root(claim.id) != joined.root(other.id) and share(claim.sentence, other.sentence) >= REPEATED:
                joined.join(claim.id, other.id)
                yield _passage(other, claim)
        if len(others) < _LOOKED_AT:
            others.append(claim)


def _passage(one: Claim, other: Claim) -> Join:
    where = "in one article" if one.article_sha256 == other.article_sha256 else "in an article and its copy"
    whose = [claim.speaker or NOBODY for claim in (one, other)]
    return Join("passage", f"claim:{other.id}", whose[0], whose[1], f"“{other.quote}” in the same words {where}")


def _by_spokesperson(same: Sequence[Claim], parted: Collection[str], joined: Joined) -> Iterator[Join]:
    """A body and who speaks for it, with the same number on the same day."""
    by_day: dict[object, dict[str, Claim]] = defaultdict(dict)
    for claim in same:
        if claim.speaker and claim.said_on:
            by_day[claim.said_on].setdefault(claim.speaker, claim)
    for speakers in by_day.values():
        told = [claim for claim in speakers.values() if len(speakers) > 1 and spoken_for(claim)]
        for claim in told[:_LOOKED_AT]:
            if f"speaker:{claim.speaker}" in parted:
                continue
            for other in list(speakers.values())[:_LOOKED_AT]:
                if _is_body(other.speaker or "", spoken_for(claim)) and joined.join(claim.id, other.id):
                    yield _spoken(claim, other)


def _spoken(claim: Claim, body: Claim) -> Join:
    who = claim.speaker or ""
    return Join("spokesperson", f"speaker:{who}", who, body.speaker or "", "speaks for it; one number on one day")


def spoken_for(claim: Claim) -> frozenset[str]:
    """The words of the body that the claim's speaker is printed as speaking for; none where that is not said."""
    surname = (claim.speaker or "").split()[-1:]
    texts = [claim.speaker_text or "", claim.speaker or ""]
    texts += [claim.sentence] if surname and surname[0] in claim.sentence else []
    for text in texts:
        if found := _FOR.search(text) or _OF.search(text):
            return _words(found["body"])
    return frozenset()


def _is_body(speaker: str, body: frozenset[str]) -> bool:
    """Whether this name is that of the body, in as many of its words as are printed in one place or the other."""
    if re.search(_SPOKES, speaker):
        return False
    words = _words(speaker)
    return bool(body) and bool(words) and (body <= words or (words <= body and len(words) > 1))


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold())) - _EMPTY
