"""The lines above an article's first sentence: which is its headline, byline, date line, masthead or address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from claimbook.reading import dates, urls
from claimbook.reading.credits import LONGEST, byline, is_closed, is_credit, is_job, is_name, publisher, releaser
from claimbook.reading.mastheads import is_heading_of_section, is_masthead, is_notice, is_section, is_trail

Kind = Literal["url", "field", "byline", "stamp", "masthead", "headline", "credit", "section", "prose"]
Label = Literal["published", "updated", "seen", ""]

_REACH = 20_000  # characters of the text that a head may take
_LINES = 14
_DECK = 90  # characters of a line between headline and day
_FIELD = re.compile(
    r"(?P<key>title|headline|source|outlet|publication|newspaper|publisher|author|byline|(?:original )?url|link)"
    r"[ \t]*:[ \t]*(?P<value>\S[^\n]*)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?P<first>(?:first[ ]|originally[ ])?(?:published|posted|issued|released|printed)"
    r"|(?:publication[ ]|release[ ])?dated?)\b"
    r"|\b(?P<later>(?:last[ ])?(?:updated?|modified|edited|corrected|revised))\b"
    r"|\b(?P<seen>(?:last[ ])?(?:accessed|retrieved|archived))\b",
    re.IGNORECASE,
)
_LABEL_ONLY = re.compile(
    rf"(?:{_LABEL.pattern}|(?:original|article|source)[ ]url|url)[ ]?(?:on|at|in)?[ ]?:?", re.IGNORECASE
)
_CLOCK = re.compile(
    r"\bT?[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?(?:\.[0-9]{1,6})?Z?(?:[ ]?[ap]\.?m\b\.?)?"
    r"|\b[0-9]{1,2}[ ]?[ap]\.?m\b\.?|\b[0-9]{4}(?=[ ](?:GMT|UTC|(?-i:[A-Z]{2,3}T))\b)|[+-][0-9]{2}:?[0-9]{2}\b"
    r"|\b(?:GMT|UTC)[+-][0-9]{1,2}(?![0-9])|\b(?:GMT|UTC|(?-i:[A-Z]{2,3}T))\b|\bZ\b",
    re.IGNORECASE,
)
_NTH = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DAY_LIKE = re.compile(
    rf"\b(?:{dates.MONTH}\b\.?[ ]{_NTH}(?![0-9])|{_NTH}[ ]{dates.MONTH}\b\.?)(?:,?[ ][0-9]{{4}})?"
    rf"|\b{dates.MONTH}\b\.?[ ][0-9]{{4}}\b"
    r"|\b[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}\b",
    re.IGNORECASE,
)
_SMALL_PRINT = re.compile(
    rf"(?:{dates.WEEKDAY}|on|at|issue|no\.?|vol\.?|(?:[a-z]+[ ])?edition|page|pp?\.?"
    r"|[0-9]{1,3}[ -]min(?:ute)?s?(?:[ ]read)?"
    r"|(?:this|the)?[ ]?(?:article|story|report|page|post)?[ ]?(?:was|is)?|and|first|and was"
    r"|[0-9]{1,3}[ ](?:minutes?|hours?|days?|weeks?)[ ]ago|save|share|comments?)"
    r"(?:[ ][0-9][0-9,.]{0,8})?|",
    re.IGNORECASE,
)
_COVERED = re.compile(
    r"(?<=[0-9])[ ]\((?:covering|(?:for[ ]the[ ]|reporting[ ])?(?:period|week)|(?:data[ ])?as[ ]of)\b[^()]{0,60}\)$",
    re.IGNORECASE,
)  # Posted 3 May 2024 (covering 28 April to 2 May)
_SENTENCES = re.compile(r"[^\W\d_]{3,}\.[\"”’]? [A-Z“\"‘]\w* [a-z]+ [a-z]")
_SEPARATORS = re.compile(r"[|·•;()\[\]/–—]|,(?![0-9])|[ ]-+[ ]|:[ ]|:$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head, bare of markup, and what follows it."""

    text: str
    kind: Kind

    def stated(self, *keys: str) -> str | None:
        """What it states as a field under one of these keys, or under any where none is named."""
        match = field(self.text) if self.kind == "field" else None
        return match["value"] if match and (not keys or match["key"].lower() in keys) else None


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day that stands by itself in a line: unlabelled, or under "published", "updated" or "accessed"."""

    found: dates.Found
    label: Label
    words: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the running text."""

    lines: tuple[Line, ...]
    lead: str  # the first line of running text

    def of(self, kind: Kind) -> list[str]:
        """The lines of a kind."""
        return [line.text for line in self.lines if line.kind == kind]


def head(text: str) -> Head:
    """The lines before the running text, each with its kind, and the first line of that text."""
    rows = _rows(urls.unwrapped(text[:_REACH]))
    lines: list[Line] = []
    for at, (row, _) in enumerate(rows):
        kind = _kind(rows, at, titled=any(line.kind == "headline" for line in lines))
        if kind == "prose" or at == _LINES:
            return Head(tuple(lines), row)
        lines.append(Line(row, kind))
    return Head(tuple(lines), "")


def stamps(line: str) -> list[Stamp]:
    """The days of a line that is nothing but days, names and small print; of any other line none."""
    line = _COVERED.sub("", line)
    found = list(dates.found(line)) if len(line) <= LONGEST else []
    if not found or not all(map(_is_small_print, _segments(line, found))):
        return []
    return [_stamp(line, found, at) for at in range(len(found))]


def field(line: str) -> re.Match[str] | None:
    """The match of a line such as "Source: The Karsu Tribune", with its ``key`` and ``value``."""
    return _FIELD.fullmatch(line) if len(line) <= 2_000 else None


def segments(line: str) -> list[str]:
    """The parts of a date line or byline between its separators, days left out."""
    return [part for part in _segments(line, list(dates.found(line))) if part]


def is_headline(line: str) -> bool:
    """Whether a line could be a headline by its looks: short, begun with a capital, not closed like a sentence."""
    start = re.search(r"[^\W_]", line)
    if start is None or len(line) > LONGEST or len(line.split()) not in range(2, 30):
        return False
    if re.match(r"[-*•–—·>+]\s|\d+[.)]\s", line) or is_closed(line):
        return False
    lower = start[0].islower() and not re.match(r"[a-z]{1,2}[A-Z]", line[start.start() :])
    return not lower and not _SENTENCES.search(line)


def _rows(text: str) -> list[tuple[str, bool]]:
    """Lines that are not empty, with whether an empty one follows; a label alone is joined to its next line."""
    rows: list[tuple[str, bool]] = []
    label = ""
    for line in text.split("\n"):
        bare = _bare(line)
        if not bare:
            rows[-1:] = [(row, True) for row, _ in rows[-1:]]
        elif _LABEL_ONLY.fullmatch(bare):
            label = bare
        else:
            rows.append((f"{label} {bare}".strip(), False))
            label = ""
        if len(rows) > _LINES + 2:
            break
    return rows


def _bare(line: str) -> str:
    bare = re.sub(r"^#{1,6}\s{1,8}", "", line.strip())
    marked = re.fullmatch(r"(\*{1,3}|_{1,3})(\S.*\S)\1", bare) if len(bare) < 500 else None
    return marked[2] if marked else bare


def _kind(rows: list[tuple[str, bool]], at: int, *, titled: bool) -> Kind:
    line = rows[at][0]
    kind = _plain_kind(line)
    if kind == "masthead" and not titled and not _is_surely_masthead(line) and not _headline_follows(rows, at):
        kind = "prose"
    if kind != "prose":
        return kind
    if not titled and (releaser(line) or _is_released(rows, at)) and _headline_follows(rows, at):
        return "credit"
    if titled and is_credit(line):
        return "credit"
    if titled and len(line) <= _DECK and not is_closed(line) and _stamp_follows(rows, at):
        return "section"
    if not titled and len(line) <= LONGEST and len(line.split()) == 1 and not is_closed(line):
        return "section"
    if not titled and is_heading_of_section(line) and _longer_headline_is_next(rows, at):
        return "section"
    return "headline" if _may_be_title(rows, at) else "prose"


def _plain_kind(line: str) -> Kind:
    """The kind of a line that needs no neighbour to be told."""
    if urls.is_url(line):
        return "url"
    if field(line):
        return "field"
    if byline(line):
        return "byline"
    if stamps(line) or _is_credited(line):
        return "stamp"
    if is_masthead(line) or urls.is_site(line):
        return "masthead"
    return "section" if is_section(line) or is_trail(line) or _is_unread_day(line) else "prose"


def _is_credited(line: str) -> bool:
    """Whether a line is only names, small print and one that is sure: "Anna Falkner, The Karsu Tribune"."""
    if len(line) > LONGEST or is_closed(line):
        return False
    undated = _DAY_LIKE.sub("|", line)
    parts = [part for part in _segments(undated, []) if part]
    labelled = _LABEL.match(line) is not None or undated != line
    sure = labelled or any(is_masthead(part) or byline(part) is not None for part in parts)
    return sure and (len(parts) > 1 or (labelled and len(parts) == 1)) and all(map(_is_small_print, parts))


def _is_unread_day(line: str) -> bool:
    """Whether a line is a day, but without a year, in doubt or impossible: "May 3", "Date: 03/04/2024"."""
    if len(line) > 80 or not _DAY_LIKE.search(line):
        return False
    return all(_SMALL_PRINT.fullmatch(part) for part in _segments(_DAY_LIKE.sub("|", line), []))


def _is_released(rows: list[tuple[str, bool]], at: int) -> bool:
    """Whether a line is a name below the words "press release": whose it is."""
    return is_name(rows[at][0]) and any(is_notice(above) for above, _ in rows[:at])


def _is_surely_masthead(line: str) -> bool:
    """Not a headline in capitals that happens to end with "Press": "The ...", all capitals, or two words."""
    return line.lower().startswith("the ") or line.isupper() or len(line.split()) <= 2


def _headline_follows(rows: list[tuple[str, bool]], at: int) -> bool:
    near = range(at + 1, min(at + 4, len(rows)))
    return any(_plain_kind(rows[below][0]) == "prose" and _may_be_title(rows, below) for below in near)


def _longer_headline_is_next(rows: list[tuple[str, bool]], at: int) -> bool:
    below = rows[at + 1][0] if at + 1 < len(rows) else ""
    plain = _plain_kind(below) == "prose" and _may_be_title(rows, at + 1) if below else False
    return plain and len(below.split()) > len(rows[at][0].split()) + 2


def _may_be_title(rows: list[tuple[str, bool]], at: int) -> bool:
    """Whether a line looks like a headline and stands like one: above a gap, a byline or a far longer line."""
    line, gap = rows[at]
    if at + 1 == len(rows):
        return False
    below = rows[at + 1][0]
    if at == 0 and line.endswith(".") and _plain_kind(below) in ("stamp", "byline", "masthead"):
        line = line.rstrip(".")  # Six nights, no bread.
    if not is_headline(line):
        return False
    if gap or _plain_kind(below) != "prose" or is_credit(below) or _stamp_follows(rows, at):
        return True
    return len(below) > LONGEST and len(below) > 2 * len(line)


def _stamp_follows(rows: list[tuple[str, bool]], at: int) -> bool:
    """Whether one or two short lines below, which say what sort of text it is, a day or a byline stands."""
    for row, _ in rows[at + 1 : at + 4]:
        if _plain_kind(row) in ("stamp", "byline"):
            return True
        if len(row) > _DECK or is_closed(row):
            return False
    return False


def _segments(line: str, found: Iterable[dates.Found]) -> list[str]:
    for day in reversed(list(found)):
        line = f"{line[: day.start]}|{line[day.end :]}"
    line = re.sub(rf"\b{dates.WEEKDAY}\b(?=\.?,?[ ]?\|)", "", line)
    return [_trimmed(part) for part in _SEPARATORS.split(_LABEL.sub("|", _CLOCK.sub("|", line)))]


def _trimmed(part: str) -> str:
    return re.sub(r"^(?:on|at|in)\b[ ]?|[ ](?:on|at)$", "", part.strip(" .-")).strip()


def _is_small_print(segment: str) -> bool:
    """What may stand beside a day: nothing, an issue's number, a byline, a masthead, a name or a place."""
    if _SMALL_PRINT.fullmatch(segment) or _DAY_LIKE.fullmatch(segment) or byline(segment) or is_masthead(segment):
        return True
    if is_notice(segment):
        return True
    return is_name(segment) or is_job(segment) or publisher(segment) is not None


def _stamp(line: str, found: list[dates.Found], at: int) -> Stamp:
    day = found[at]
    since = found[at - 1].end if at else 0
    label = max(_LABEL.finditer(line, since, day.start), key=re.Match.start, default=None)
    if label is None:
        return Stamp(day, "", line if len(found) == 1 else line[day.start : day.end])
    kind: Label = "published" if label["first"] else "updated" if label["later"] else "seen"
    return Stamp(day, kind, line[label.start() : day.end])
