"""The days that a text names, resolved against its publication; a month, a week or a guess is no day."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta

from claimbook.model import Basis

from .sentences import Bounds

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = re.compile(
    rf"""
    \b(?=[0-9JFMASONDTWYLjfmasondtwyl])(?: (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
        | (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})     # 7 November 2024
          (?:,?\s+(?P<y1>\d{{4}}))?(?!\w)
        | (?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?                # Nov. 7, 2024
          (?:,?\s+(?P<y2>\d{{4}}))?(?![\w%]|[.,]\d)
        | (?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b
        | (?-i:(?P<short>Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.)(?!\s[A-Z])     # Wed.
        | (?P<ago>two|three|four|five|six|2|3|4|5|6)\ days\ ago\b
        | (?P<near>yesterday|last\ (?:night|evening)|today|tonight|overnight|this\ (?:morning|afternoon|evening))\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOT_SAID_THEN = re.compile(  # "by Friday", "next Monday", "due on Thursday": no day on which it was said
    r"(?:\b(?:next|until|till|by|before|since|from|after|due(?:\s+(?:on|for))?|from\s+early|starting|through|every|between|(?-i:as)\s+of|(?:begins?|starts?|opens?|ends?|closes?|meets?|votes?)\s+on)\s+)\Z",
    re.I,
)
_DATELINE = re.compile(r"\s*(?:\([^)\n]{2,40}\)\s*)?[–—-]+\s")


@dataclass(frozen=True, slots=True)
class Day:
    """A day that is named at a place, with how it is known and the resolution in words."""

    start: int
    end: int
    day: date
    basis: Basis
    why: str
    free: bool = True  # it can be the day of an assertion: no "by Friday", "next Monday"


def days(text: str, published: date | None) -> list[Day]:
    """The days named in a text, in order; relative ones only when the publication is known."""
    found = []
    for match in _DAY.finditer(text):
        resolved = _resolve(match, published)
        if resolved is not None:
            head = match["iso"] or _DATELINE.match(text, match.end(), match.end() + 60)
            free = not head and not _NOT_SAID_THEN.search(text, max(0, match.start() - 24), match.start())
            found.append(Day(match.start(), match.end(), *resolved, free=free))
    return found


def within(found: list[Day], bounds: Bounds) -> list[Day]:
    """The days that are named within bounds."""
    first = bisect_left(found, bounds[0], key=lambda day: day.start)
    last = bisect_left(found, bounds[1], key=lambda day: day.start)
    return [day for day in found[first:last] if day.end <= bounds[1]]


def _resolve(match: re.Match[str], published: date | None) -> tuple[date, Basis, str] | None:
    words = " ".join(match.group().split())
    if match["iso"]:
        return _stated(words, *(int(part) for part in match["iso"].split("-")))
    if match["ago"]:
        return _ago(match["ago"].lower(), words, published) if published else None
    if match["weekday"] or match["short"] or match["near"]:
        return _relative(match, words, published) if published else None
    day, month, year = match["d1"] or match["d2"], match["m1"] or match["m2"], match["y1"] or match["y2"]
    number = _MONTHS.index(month[:3].lower()) + 1
    if year:
        return _stated(words, int(year), number, int(day))
    return _this_year(words, number, int(day), published) if published else None


def _ago(count: str, words: str, published: date) -> tuple[date, Basis, str] | None:
    back = _NUMBERS.get(count) or int(count)
    if published.toordinal() <= back:
        return None
    day = published - timedelta(days=back)
    return day, "resolved", f"{words} → {day}, published {published}"


def _stated(words: str, year: int, month: int, day: int) -> tuple[date, Basis, str] | None:
    found = _date(year, month, day)
    return (found, "stated", f"‘{words}’ → {found}") if found else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _relative(match: re.Match[str], words: str, published: date) -> tuple[date, Basis, str]:
    if match["near"]:
        back = 1 if match["near"].lower() in ("yesterday", "last night", "last evening") else 0
        day = published - timedelta(days=min(back, published.toordinal() - 1))
        return day, "resolved", f"{words} → {day}, published {published}"
    named = words[:3].lower()
    wanted = next(index for index, weekday in enumerate(_WEEKDAYS) if weekday.startswith(named))
    back = min((published.weekday() - wanted) % 7, published.toordinal() - 1)
    day = published - timedelta(days=back)
    return day, "resolved", f"{words} → {day}, the last {words} on or before {published}"


def _this_year(words: str, month: int, day: int, published: date) -> tuple[date, Basis, str] | None:
    """The last such day of the calendar on or before publication."""
    for year in (published.year, published.year - 1):
        found = _date(year, month, day) if year > 0 else None
        if found is not None and found <= published:
            return found, "resolved", f"‘{words}’ → {found}, the last before publication on {published}"
    return None
