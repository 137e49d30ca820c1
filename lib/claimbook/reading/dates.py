"""Calendar days as newspapers print them; a day that could be read two ways, or is impossible, is not read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?"

_YEARS = range(1800, 2100)
_GAP = r"[ \t\u00a0\u2009\u202f]{1,3}"
_CLOSED = r"(?:(?![0-9])|(?=[0-9]{1,2}(?::[0-9]{2}|[ ][A-Z])))"  # "May 3, 20242:14 PM", as pages run them together
_DATE = re.compile(
    rf"""
    (?<![\w./-])(?:
      (?P<y1>[0-9]{{4}})(?P<sep1>[-/.])(?P<m1>[0-9]{{1,2}})(?P=sep1)(?P<d1>[0-9]{{1,2}})(?![0-9])   # 2024-10-29
    | (?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:{_GAP}of)?(?:{_GAP}|-)(?P<m2>{MONTH})\b\.?
      (?:,?{_GAP}|-)(?P<y2>[0-9]{{4}}){_CLOSED}                                                     # 9 October 2025
    | (?P<m3>{MONTH})\b\.?{_GAP}(?P<d3>[0-9]{{1,2}})(?:st|nd|rd|th)?,?{_GAP}(?P<y3>[0-9]{{4}}){_CLOSED}  # Nov. 3, 2025
    | (?P<a4>[0-9]{{1,2}})(?P<sep4>[-/.])(?P<b4>[0-9]{{1,2}})(?P=sep4)(?P<y4>[0-9]{{4}})(?![0-9])   # 21/08/2025
    )
    (?![-/][0-9])
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Found:
    """A day and where it stands: ``text[start:end]``."""

    day: date
    start: int
    end: int


def found(text: str) -> Iterator[Found]:
    """Yield every day that ``text`` states with its year and without doubt, in order."""
    for match in _DATE.finditer(text):
        day = _day(match)
        if day:
            yield Found(day, *match.span())


def stated(text: str) -> date | None:
    """The day a cell or tag begins with ("2024-10-29T23:30:00Z", "Tuesday, 29 October 2024"), as printed."""
    match = re.match(rf"\s*(?:{WEEKDAY}\b\.?,?\s{{1,3}})?", text, re.IGNORECASE | re.ASCII)
    rest = text[match.end() if match else 0 :]
    first = next(found(rest[:60]), None)
    return first.day if first and first.start == 0 else None


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day of these numbers, or None where there is none, or the year is no newspaper's."""
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def month_number(name: str) -> int:
    """1 for "Jan", "january", "JAN."."""
    return _NAMES.index(name[:3].lower()) + 1


def _day(match: re.Match[str]) -> date | None:
    if match["y1"]:
        return calendar_day(int(match["y1"]), int(match["m1"]), int(match["d1"]))
    if match["y2"]:
        return calendar_day(int(match["y2"]), month_number(match["m2"]), int(match["d2"]))
    if match["y3"]:
        return calendar_day(int(match["y3"]), month_number(match["m3"]), int(match["d3"]))
    return _numeric(int(match["a4"]), int(match["b4"]), int(match["y4"]), dotted=match["sep4"] == ".")


def _numeric(first: int, second: int, year: int, *, dotted: bool) -> date | None:
    """Day or month first: told by a part above twelve, by equal parts, or by European dots; else not read."""
    if first > 12 or first == second or (dotted and second <= 12):
        return calendar_day(year, second, first)
    if second > 12:
        return calendar_day(year, first, second)
    return None
