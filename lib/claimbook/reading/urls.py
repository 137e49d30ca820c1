"""What an article's own address tells: the day, the outlet, the author; and which address is its own."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote, urlsplit

from claimbook.reading import dates
from claimbook.reading.mastheads import AGENCIES, OPEN_HOSTS

_URL = re.compile(r"https?://[^\s<>\"“”‘’()\[\]{}|\\^`]+", re.IGNORECASE)
_PLAIN = re.compile(  # an address without "https://", alone in its line
    r"(?:www\.[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}|[a-z0-9-]{2,}(?:\.[a-z0-9-]+)*\.[a-z]{2,12}(?=/\S))(?:/[^\s<>\"]*)?",
    re.I,
)
_SITE = re.compile(r"(?:www\.)?[a-z0-9-]{3,}(?:\.[a-z0-9-]+){0,2}\.[a-z]{2,8}", re.IGNORECASE)
_WRAPPED = re.compile(r"(?<!\S)(https?://[^\s<>\"]*[-_=&?%])\n([\w\-./%?=&]+)(?=[ \t]*(?:\n|\Z))", re.IGNORECASE)
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/[^/]+/(https?:/.+)", re.IGNORECASE)
_PATH_DAY = re.compile(
    rf"""
    # /2024/10/17/, /2024-10-17, /2024/oct/17/
    /(?P<year>[0-9]{{4}})(?P<sep>[-/_])(?P<month>[0-9]{{1,2}}|{dates.MONTH})(?P=sep)(?P<day>[0-9]{{1,2}})(?![0-9])
    | /(?P<solid>(?:19|20)[0-9]{{6}})(?![0-9])  # /20241017/
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|contributors?|by|byline|journalists?|reporters?)/([\w.%-]+?)(?:-\d+)?/?$", re.I
)
_LISTS = re.compile(
    r"/(?:authors?|contributors?|by|byline|journalists?|reporters?|tags?|topics?|categor(?:y|ies))/", re.I
)
_LABEL = re.compile(
    r"^[ \t]*(?:(?:original|article|source|page|canonical|full)[ \t]+(?:url|link|article|source)"
    r"|url|permalink|original)"
    r"[ \t]*(?::[ \t]*\n?|\n)\s{0,3}(?=https?://)",
    re.IGNORECASE | re.MULTILINE,
)


def urls(text: str) -> Iterator[str]:
    """Yield the web addresses in ``text``, without the punctuation that follows them."""
    for match in _URL.finditer(text):
        yield match[0].rstrip(".,;:!?'’")


def is_url(line: str) -> bool:
    """Whether a line is an address and nothing else."""
    return _URL.fullmatch(line) is not None or _PLAIN.fullmatch(line) is not None


def alone(line: str) -> str | None:
    """The address in a line that holds one, or that is one without "https://"."""
    return next(urls(line), None) or (line if _PLAIN.fullmatch(line) else None)


def is_site(line: str) -> bool:
    """Whether a line is the name of a site and nothing else: "dailyharbour.com"."""
    return _SITE.fullmatch(line) is not None and line.rsplit(".", 1)[-1].islower() and host(line) is not None


def unwrapped(text: str) -> str:
    """``text`` with addresses that a line end cut at a hyphen made whole again."""
    return _WRAPPED.sub(r"\1\2", text)


def labelled(text: str) -> str | None:
    """The address that the text itself calls its own ("Original url: ..."), or None."""
    for match in _LABEL.finditer(text):
        own = next(urls(unwrapped(text[match.end() : match.end() + 2_000])), None)
        if own and is_article(own):
            return unarchived(own)
    return None


def is_article(url: str) -> bool:
    """Whether an address may be an article's: not an author's, a topic's or a front page."""
    path = _parts(unarchived(url))[1]
    return len(path) > 1 and not _LISTS.search(path)


def unarchived(url: str) -> str:
    """The address that a web archive's address keeps, or ``url`` itself."""
    match = _ARCHIVED.match(url)
    return re.sub(r"^(https?:/)(?!/)", r"\1/", match[1]) if match else url


def day(url: str) -> tuple[date, str] | None:
    """The day in an address's path, with the address as far as the day."""
    host, path = _parts(url)
    for match in _PATH_DAY.finditer(path):
        found = _path_day(match)
        if found and host:
            end = url.index(match[0]) + len(match[0])
            return found, url[:end] + ("/" if url[end : end + 1] == "/" else "")
    return None


def host(url: str) -> str | None:
    """The name of an address's site ("dailyharbour.com"), or None where anybody may publish."""
    name = re.sub(r"^(?:www\d?|m|amp|mobile)\.", "", _parts(url)[0])
    return name if "." in name and name not in OPEN_HOSTS else None


def outlet(site: str, text: str) -> str:
    """The site's name as the text spells it ("The Moscow Times"), or else the site itself."""
    return spelled(site, text) or site


def spelled(site: str, text: str) -> str | None:
    """The words of ``text`` that, closed up, are the name of ``site``."""
    label = re.sub(r"[^a-z0-9]", "", site.rsplit(".", 1)[0].rsplit(".", 1)[-1])
    if len(label) < 4:
        return None
    letters = "[ -]?".join(map(re.escape, label.removeprefix("the") or label))
    for match in re.finditer(rf"(?<![\w./@-])(?:The[ ])?{letters}(?![\w.@/-])", text, re.IGNORECASE):
        if all(word[:1].isupper() for word in match[0].split()) and re.search(r"[A-Z]", match[0]):
            return match[0]
    return None


def author(url: str) -> str | None:
    """The author an address is the page of: "AFP" for ".../author/afp-2"."""
    match = _AUTHOR_PATH.search(_parts(url)[1])
    if match is None:
        return None
    words = re.split(r"[-_.\s]+", unquote(match[1]).strip("-_. "))
    agency = {name.lower(): name for name in AGENCIES}.get("-".join(words).lower())
    return agency or " ".join(word.capitalize() for word in words) or None


def linked_author(text: str, url: str | None) -> str | None:
    """The author whose page stands alone on a line, on the article's own site."""
    for match in re.finditer(r"^[ \t]*(https?://\S+)[ \t]*$", text, re.MULTILINE):
        at_home = not url or host(match[1]) == host(url)
        if at_home and (name := author(match[1])):
            return name
    return None


def _path_day(match: re.Match[str]) -> date | None:
    if match["solid"]:
        solid = match["solid"]
        return dates.calendar_day(int(solid[:4]), int(solid[4:6]), int(solid[6:]))
    month = match["month"]
    number = int(month) if month.isdigit() else dates.month_number(month)
    return dates.calendar_day(int(match["year"]), number, int(match["day"]))


def _parts(url: str) -> tuple[str, str]:
    """Host and path; two empty words for what only looks like an address."""
    try:
        split = urlsplit(url if "://" in url else f"//{url}")
        return (split.hostname or "").lower(), split.path
    except ValueError:
        return "", ""
