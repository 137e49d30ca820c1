"""What Claimbook speaks of: articles, spans, figures, claims, tags. Frozen values, no I/O."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

Verdict = Literal["suggested", "accepted", "rejected"]
Status = Literal["reported", "expected", "denied", "revised_from"]
Basis = Literal["stated", "resolved", "inferred", "analyst", ""]
Qualifier = Literal["exact", "approx", "at_least", "at_most", "more_than", "less_than", "range"]
Kind = Literal["count", "money", "percent", "distance", "duration", "weight", "other"]
Origin = Literal["rule", "model", "analyst"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article, in code points, half-open: ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Article:
    """One document of the corpus; each field that was read off the text carries the words it was read from."""

    name: str  # the file's name, or its path below the folder it was found in; "list.csv#3" for a row
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    title_evidence: str | None = None
    outlet_evidence: str | None = None
    published_evidence: str | None = None
    file_sha256: str | None = None  # of the bytes as they were read
    remarks: tuple[str, ...] = ()  # what reading had to do: "read as cp1252", "2 NUL characters replaced"

    @cached_property
    def sha256(self) -> str:
        """The identity of the text: hex digest of its UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @property
    def label(self) -> str:
        """What to call it on a screen: its title, else its outlet, else its file name; never "None"."""
        return self.title or self.outlet or self.name


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it means. Open ends are None: "more than 5" is ``low=5, high=None``."""

    low: float | None
    high: float | None
    qualifier: Qualifier = "exact"
    hedge: str | None = None  # the qualifying words as printed
    kind: Kind = "count"
    unit: str | None = None
    counted: str | None = None
    vague: bool = False
    delta: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One tagged span of an article: what is said, by whom, when, and what was made of it."""

    id: str
    article_sha256: str
    span: Span
    quote: str
    sentence: str
    tag: str = "figure"
    verdict: Verdict = "suggested"
    figure: Figure | None = None
    speaker: str | None = None  # the resolved name; joint speakers "A; B"
    speaker_text: str | None = None  # as printed
    cue: str | None = None
    via: tuple[str, ...] = ()
    citing: tuple[str, ...] = ()
    said_on: date | None = None
    said_on_basis: Basis = ""
    status: Status = "reported"
    base_claim: str | None = None  # id of the total that a delta adds to
    series: str | None = None
    stage: str | None = None
    note: str | None = None
    origin: Origin = "rule"
    reason: str | None = None
    score: float | None = None
    annotator: str | None = None  # None: no person has touched it
    created: str | None = None  # "2026-11-22T02:30:00Z"
    updated: str | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """A kind of mark: its name, colour, key and meaning. A retired tag is kept on old claims and not offered."""

    name: str
    colour: str
    key: str
    description: str = ""
    retired: bool = False


DEFAULT_TAGS = (
    Tag("figure", "#0072B2", "1", "a number, with what it means"),
    Tag("claim", "#6b3d00", "2", "a statement that somebody asserts"),
    Tag("denial", "#c2410c", "3", "a statement that something is not so"),
    Tag("forecast", "#7c3aed", "4", "a statement about what is to come"),
    Tag("quote", "#00795c", "5", "somebody's words, in quotation marks"),
)

STAGES = (
    "present",
    "sent",
    "expected",
    "killed",
    "injured",
    "killed_or_injured",
    "missing",
    "captured",
    "displaced",
    "rescued",
)


def suggestion_id(article_sha256: str, tag: str, span: Span) -> str:
    """The id of a suggestion: a hash of its identity, the same in every run."""
    return hashlib.sha256(f"{article_sha256}:{tag}:{span.start}:{span.end}".encode()).hexdigest()[:16]
