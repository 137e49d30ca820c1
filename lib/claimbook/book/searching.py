"""Searching the whole book: words in the texts, and claims by their figure, speaker, series, tag, verdict and day."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, text

from claimbook.book.base import Base
from claimbook.book.rows import date_of
from claimbook.book.tables import ALIAS, ARTICLE, CLAIM

MOST = 60  # hits: more are counted by nobody
_EACH = 5  # hits of words in one article
_FIELDS = ("speaker", "series", "outlet", "tag", "verdict")
_TOKEN = re.compile(
    rf"""
    (?P<bound> [<>]=? | = ) \s* (?P<number> \d[\d,]* (?:\.\d+)? ) (?P<scale> [km]? ) (?! [.,]*\w )    # >5000, <= 12k
    | (?P<day> before | after ) : (?P<date> \d{{4}}-\d\d-\d\d )                     # before:2024-11-01
    | (?P<field> {"|".join(_FIELDS)} ) : (?: "(?P<quoted>[^"]+)" | (?P<value>\S+) )   # speaker:"Ana Kos"
    | "(?P<phrase>[^"]+)" | (?P<word> \S+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WHOLE = re.compile(r"\d{1,3}(?:,\d{3})+|\d{4,}")  # 12,000 or 12000
_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")
_PARTED = "[,'’ \u00a0\u2009\u202f]?"  # what may stand between thousands in a text
_SCALES = {"": 1, "k": 1_000, "m": 1_000_000}
_ASKS = re.compile(r"[\w%$€£]")  # a word without any of these, a dash or a comma, asks for nothing
_ACCENTS = "[\u0300-\u036f]"
_STOP = re.compile(r"(?<=[.!?…])[\s”\"’)]+|\n+")


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched: words, the bounds of a figure, fields of a claim, days."""

    words: tuple[str, ...] = ()
    bounds: tuple[tuple[str, float], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    days: tuple[tuple[str, date], ...] = ()

    @property
    def is_of_claims(self) -> bool:
        """Whether only a claim can answer it, not a text."""
        return bool(self.bounds) or any(field != "outlet" for field, _ in self.fields)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found: in which article, its sentence, and where in that sentence; the claim, if it is one."""

    sha256: str
    label: str
    published: date | None
    start: int  # in the text
    sentence: str
    at: int  # in the sentence
    length: int
    claim: str | None = None


def query(typed: str) -> Query:
    """What was typed, taken apart: ``>5000 soldiers speaker:zelensky before:2024-11-01``."""
    parts: dict[str, list[Any]] = {"words": [], "bounds": [], "fields": [], "days": []}
    for found in _TOKEN.finditer(typed):
        if found["bound"]:
            number = float(found["number"].replace(",", ""))
            parts["bounds"].append((found["bound"], number * _SCALES[found["scale"].lower()]))
        elif found["day"]:
            parts["days"] += [(found["day"].lower(), day) for day in _days(found["date"])]
        elif found["field"]:
            parts["fields"].append((found["field"].lower(), found["quoted"] or found["value"]))
        elif _ASKS.search(word := found["phrase"] or found["word"]):
            parts["words"].append(word)
    return Query(**{name: tuple(values) for name, values in parts.items()})


class Searching(Base):
    """A book as a thing to search."""

    def search(self, typed: str) -> list[Hit]:
        """The places that answer, the articles by day and name; a number of them that can be looked through."""
        wanted = query(typed)
        if wanted.is_of_claims:
            return self._read(_claims(wanted), lambda row: _claim_hit(row, wanted))
        return self._texts(wanted) if any(re.search(r"\w", word) for word in wanted.words) else []

    def _texts(self, wanted: Query) -> list[Hit]:
        hits: list[Hit] = []
        for row in self._rows(_holding(wanted)):
            hits += [hit for hit, _ in zip(_word_hits(row, wanted), range(_EACH), strict=False)]
        return hits[:MOST]


def _days(typed: str) -> list[date]:
    try:
        return [date.fromisoformat(typed)]
    except ValueError:  # 2024-13-01: no day, so it limits nothing
        return []


def _claims(wanted: Query) -> Select[Any]:
    """The claims that have all that is asked: its words stand in the sentence or are what is counted."""
    day = func.coalesce(CLAIM.c.said_on, ARTICLE.c.published)
    asked = [*_bounds(wanted), *_fields(wanted), *_within(wanted, day), ~ARTICLE.c.deleted]
    asked += [or_(_said(word), _holds(CLAIM.c.counted, word)) for word in wanted.words]
    if not any(field == "verdict" for field, _ in wanted.fields):
        asked.append(CLAIM.c.verdict != "rejected")
    columns = (CLAIM.c.id, CLAIM.c.start, CLAIM.c.quote, CLAIM.c.sentence, CLAIM.c.article_sha256.label("sha256"))
    head = (ARTICLE.c.name, ARTICLE.c.title, ARTICLE.c.outlet, ARTICLE.c.published)
    query = select(*columns, *head).join(ARTICLE).where(*asked)
    return query.order_by(ARTICLE.c.published, ARTICLE.c.name, ARTICLE.c.sha256, CLAIM.c.start).limit(MOST)


def _bounds(wanted: Query) -> Iterator[ColumnElement[bool]]:
    """A figure above a bound reaches over it, whatever its other end is."""
    for sign, number in wanted.bounds:
        top, bottom = func.coalesce(CLAIM.c.high, CLAIM.c.low), func.coalesce(CLAIM.c.low, CLAIM.c.high)
        match sign:
            case ">":
                yield top > number
            case ">=":
                yield top >= number
            case "<":
                yield bottom < number
            case "<=":
                yield bottom <= number
            case _:
                yield (bottom <= number) & (top >= number)


def _fields(wanted: Query) -> Iterator[ColumnElement[bool]]:
    for field, value in wanted.fields:
        if field in {"tag", "verdict"}:
            yield CLAIM.c[field] == value
        elif field == "speaker":
            yield or_(_holds(CLAIM.c.speaker, value), CLAIM.c.speaker.in_(_other_names(value)))
        else:
            yield _holds((ARTICLE if field == "outlet" else CLAIM).c[field], value)


def _other_names(name: str) -> Select[Any]:
    """Who is called so in the texts, under the name that their spellings were merged into."""
    return select(ALIAS.c.into).where(_holds(ALIAS.c.name, name))


def _within(wanted: Query, day: ColumnElement[Any]) -> Iterator[ColumnElement[bool]]:
    for side, limit in wanted.days:
        yield day < limit.isoformat() if side == "before" else day > limit.isoformat()


def _said(word: str) -> ColumnElement[bool]:
    return or_(*(_holds(CLAIM.c.sentence, printed) for printed in _printings(word)))


def _printings(word: str) -> tuple[str, ...]:
    """A word as texts may print it: a whole number with its thousands apart or together, whichever was typed."""
    if not _WHOLE.fullmatch(word):
        return (word,)
    bare = word.replace(",", "")
    return bare, _THOUSANDS.sub(",", bare)


def _holds(column: ColumnElement[Any], words: str) -> ColumnElement[bool]:
    return column.icontains(words, autoescape=True)


def _holding(wanted: Query) -> Select[Any]:
    """The articles in whose text all words stand, each at least as the beginning of a word."""
    asked = " AND ".join(_indexed(word.replace('"', " ")) for word in wanted.words)
    found = text(
        "sha256 IN (SELECT sha256 FROM indexed WHERE place IN (SELECT rowid FROM words WHERE words MATCH :asked))"
    )
    outlets = [_holds(ARTICLE.c.outlet, value) for field, value in wanted.fields if field == "outlet"]
    head = [ARTICLE.c[name] for name in ("sha256", "name", "title", "outlet", "published", "text")]
    query = select(*head).where(found.bindparams(asked=asked), ~ARTICLE.c.deleted, *outlets)
    within = _within(wanted, ARTICLE.c.published)
    return query.where(*within).order_by(ARTICLE.c.published, ARTICLE.c.name, ARTICLE.c.sha256).limit(MOST)


def _indexed(word: str) -> str:
    """What the index of words is asked for one of them."""
    asked = " OR ".join(f'"{printed}"*' for printed in _printings(word))
    return f"({asked})"


def _word_hits(row: dict[str, Any], wanted: Query) -> Iterator[Hit]:
    """The places of the first word in a text, each in its sentence; those with all words in one sentence first."""
    words = [re.compile(rf"(?<!\w){_pattern(word)}", re.IGNORECASE) for word in wanted.words]
    met = [(found, *_sentence(row["text"], *found.span())) for found in words[0].finditer(_plain(row["text"]))]
    met.sort(key=lambda each: -sum(bool(word.search(_plain(each[1]))) for word in words))
    for found, sentence, begins in met:
        at = found.start() - begins
        yield Hit(*_head(row), found.start(), sentence, at, found.end() - found.start())


def _pattern(word: str) -> str:
    """A pattern for a word, whatever accents its letters have here or there, as the index of words takes them."""
    if _WHOLE.fullmatch(word):
        return _THOUSANDS.sub(lambda _: _PARTED, word.replace(",", ""))
    bare = re.sub(_ACCENTS, "", _plain(unicodedata.normalize("NFC", word)))
    return "".join(f"{re.escape(letter)}{_ACCENTS}*" for letter in bare)


def _plain(whole: str) -> str:
    """The text with letters that have no accents, each letter where it was."""
    if whole.isascii():
        return whole
    return whole.translate({ord(letter): _bare(letter) for letter in set(whole) if not letter.isascii()})


def _bare(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if re.fullmatch(f".{_ACCENTS}+", parts) else letter


def _sentence(whole: str, start: int, end: int) -> tuple[str, int]:
    """The sentence around a stretch, roughly, and where it begins."""
    before = [stop.end() for stop in _STOP.finditer(whole, max(0, start - 400), start)]
    begins = before[-1] if before else max(0, start - 400)
    after = _STOP.search(whole, end, end + 400)
    return whole[begins : after.start() if after else end + 400], begins


def _claim_hit(row: dict[str, Any], wanted: Query) -> Hit:
    at = max(0, row["sentence"].find(row["quote"]))
    return Hit(*_head(row), row["start"], row["sentence"], at, len(row["quote"]), row["id"])


def _head(row: dict[str, Any]) -> tuple[str, str, date | None]:
    return row["sha256"], row["title"] or row["outlet"] or row["name"], date_of(row["published"])
