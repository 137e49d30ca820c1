"""Days on an axis: which of them are printed, and how."""

from collections.abc import Iterator
from datetime import date, timedelta

MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BY_DAYS = (1, 2, 4, 7, 14)
_BY_MONTHS = (1, 2, 3, 6)
_BY_YEARS = (1, 2, 5, 10, 20, 50, 100)


def said(day: date) -> str:
    """The day with its year: "28 Oct 2024"."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def short(day: date) -> str:
    """Without the year, which stands elsewhere."""
    return f"{day.day} {MONTHS[day.month]}"


def ends(first: date, last: date) -> tuple[str, str]:
    """The first and the last of some days; with their years where these are two."""
    told = short if first.year == last.year else said
    return told(first), told(last)


def ticks(first: date, last: date, most: int) -> dict[date, str]:
    """At most ``most`` days between the two with the words printed at them; a year where it begins or changes."""
    extent = (last - first).days
    for step in _BY_DAYS:
        if extent / step < most:
            return _worded([first + timedelta(days=count) for count in range(0, extent + 1, step)])
    for step in _BY_MONTHS:
        if extent / (30.4 * step) < most:
            return {day: f"{MONTHS[day.month]} {day.year}" for day in _months(first, last, step)}
    years = next((step for step in _BY_YEARS if extent / (365.2 * step) < most), 500)
    start = -(-first.year // years) * years
    return {date(year, 1, 1): str(year) for year in range(start, last.year + 1, years) if date(year, 1, 1) >= first}


def _worded(days: list[date]) -> dict[date, str]:
    years = [None, *(day.year for day in days)]
    return {day: said(day) if day.year != before else short(day) for day, before in zip(days, years, strict=False)}


def _months(first: date, last: date, step: int) -> Iterator[date]:
    month = first.year * 12 + first.month - 1
    month += -month % step
    while (day := date(month // 12, month % 12 + 1, 1)) <= last:
        if day >= first:
            yield day
        month += step
