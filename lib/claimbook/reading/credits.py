"""Lines and parts of lines that credit an article: names, jobs, bylines, and what of them is who published it."""

import re
from collections.abc import Iterable

from claimbook.reading import urls
from claimbook.reading.dates import MONTH, WEEKDAY
from claimbook.reading.mastheads import AGENCIES, is_masthead, is_name_word, is_publisher, is_section

LONGEST = 180  # characters
_PARTICLE = r"(?:de|da|del|della|van|von|der|den|bin|ibn|la|le|du|dos)"
_NAME_WORD = rf"(?:[^\W\d_a-z][^\W\d_]*(?:['’.\-][^\W\d_]+)*\.?|(?:al|el)-[A-Z]\w*|{_PARTICLE})"
_NAME = rf"{_NAME_WORD}(?:[ \u00a0]{_NAME_WORD}){{0,4}}"
_BYLINE = re.compile(
    rf"(?:(?:Written[ ])?[Bb]y|BY)[ :]\s?(?P<names>{_NAME}(?:(?:,[ ]|[ ]and[ ]|,[ ]and[ ]|[ ]&[ ]){_NAME}){{0,5}})"
    rf"(?:[ ](?i:for|of|at)[ ](?P<desk>[^,|\n]{{2,60}}))?(?:[ ]in[ ]{_NAME}(?:,[ ]{_NAME})?)?[.,]?"
)
_JOB = re.compile(
    r"(?:[\w'’&-]+[ ]){0,5}(?:correspondent|reporter|reporters|editor|writer|writers|columnist|staff|journalist|bureau"
    r"|desk|chief|critic|analyst|contributor|newsroom)s?(?:,?[ ]in[ ][A-Z]\w+(?:[ ][A-Z]\w+)?)?",
    re.IGNORECASE,
)
_PLACED = re.compile(rf"(?:Reporting[ ]from|{_NAME}(?:[ ](?:and|&)[ ]{_NAME})?[ ]in)[ ]{_NAME}(?:,[ ]{_NAME})?")
_PAPER = re.compile(
    r"(?P<name>.+?)[ ]"
    r"(?P<kind>press release|news release|press statement|statement|magazine|newspaper|website|bulletin"
    rf"|(?:and|with) (?:(?:[Nn]ews )?[Aa]gencies|{'|'.join(AGENCIES)}))"
)
_RELEASES = ("release", "statement")  # of a body's own: what such a paper is called
_OWN_STAFF = re.compile(
    r"(?P<name>.+?)[ ](?:(?:News|Web)[ ])?(?:Bureau|Desk|Staff|Newsroom)(?:[ ](?:and|with)[ ](?:News[ ])?Agencies)?"
)  # The Karsu Tribune Web Desk; Karsu Now Staff and News Agencies
_LETTERS = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3,5}")  # NBC
_INITIALS = re.compile(r"(?!UAE|USA|NYC|DRC)[A-Z]{3}")  # places, those
_NAMED_DAY = re.compile(
    rf"(?P<name>[^,|()]{{2,60}}?)(?:[ ]\([^()]{{2,40}}\))?(?:,|[ ][·–—-][ ](?:posted|published)(?:[ ]on)?:?)[ ]"
    rf"(?:{WEEKDAY}[, ]{{1,2}})?(?:the[ ])?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:New|North|South|East|West|San|Santa|Saint|St|Los|Las|Port|Fort|Cape|Buenos|Rio|Tel|Abu|Addis|Kuala|Hong)\b.*"
    r"|.*[ ](?:City|Town|Islands?|Province|County|States?|Republic|Kingdom|Beach|Bay|Springs|Falls|Arabia|Lanka)",
    re.IGNORECASE,
)  # by its form: New York, Mexico City
_CLOSED = re.compile(r"(?:[,;:]|(?<!\.)(?<!\.[A-Za-z])\.)[\"'”’»)]*$")  # like a sentence; not "..." nor "p.m."


def byline(line: str) -> re.Match[str] | None:
    """The match of a line or segment such as "By Anna Falkner", with its ``names`` and ``desk``."""
    match = _BYLINE.fullmatch(line) if len(line) <= LONGEST else None
    first = match["names"].split()[0] if match else ""
    return None if re.fullmatch(f"{WEEKDAY}|{MONTH}|The|A|An", first.strip(",.")) else match


def is_closed(line: str) -> bool:
    """Whether a line ends like a sentence."""
    return _CLOSED.search(line) is not None


def is_name(part: str) -> bool:
    """Whether a part of a line can be the name of a person, a place or a publisher: capitals and small words."""
    words = part.split() if len(part) <= 60 else []
    return 0 < len(words) <= 7 and words[0][:1].isupper() and all(map(is_name_word, words))


def is_job(part: str) -> bool:
    """Whether a part of a line is a person's job: "Shipping Editor", "local democracy reporter"."""
    return len(part) <= 60 and _JOB.fullmatch(part) is not None


def is_credit(line: str) -> bool:
    """Whether a short line is a credit by its looks: a name, a name in a place, a job."""
    if len(line) > 60 or is_closed(line):
        return False
    first, *rest = line.split(", ")
    if is_name(first) and rest and all(is_name(part) or is_job(part) for part in rest):
        return True
    return is_name(line) or is_job(line) or _PLACED.fullmatch(line) is not None or _PAPER.fullmatch(line) is not None


def publisher(part: str) -> str | None:
    """Whose name a part of a line is, where it is a publisher's and no person's: "Quay Institute press release"."""
    match = _PAPER.fullmatch(part)
    if match and is_name(match["name"]) and not match["kind"].endswith(_RELEASES):
        return match["name"]
    if (whose := employer(part)) and (whose.startswith("The ") or is_masthead(whose)):
        return whose
    name = match["name"] if match and is_name(match["name"]) else part.removeprefix("by ")
    if urls.is_site(name):
        return urls.host(name)
    return name if is_publisher(name) and not is_job(name) else None


def initials(part: str) -> bool:
    """Whether a part of a line is an agency's three letters: "ANB", under a headline or before a day."""
    return _INITIALS.fullmatch(part) is not None and is_plain_name(part)


def releaser(part: str) -> str | None:
    """Whose press release a line says that it is: "Harbour Relief press release"."""
    match = _PAPER.fullmatch(part) if len(part) <= 60 else None
    released = match is not None and match["kind"].endswith(_RELEASES)
    return match["name"] if match and released and is_name(match["name"]) else None


def employer(part: str) -> str | None:
    """Whose staff a part of a line names: "The Karsu Tribune Web Desk", "Karsu Now Staff and News Agencies"."""
    match = _OWN_STAFF.fullmatch(part)
    return match["name"] if match and is_name(match["name"]) and not is_section(match["name"]) else None


def is_plain_name(part: str) -> bool:
    """Whether a part is a name and neither job, section nor masthead: a person's, a place's or a publisher's."""
    return (
        is_name(part) and byline(part) is None and not is_job(part) and not is_section(part) and not is_masthead(part)
    )


def unlikely_person(names: Iterable[str]) -> str | None:
    """The publisher among the plain names beside a day: one of no vowels, or a first one of one word of several."""
    plain = [name for name in names if is_plain_name(name)]
    letters = next((name for name in plain if _LETTERS.fullmatch(name)), None)
    return letters or (plain[0] if len(plain) > 1 and len(plain[0].split()) == 1 else None)


def opens_with_name(line: str, day: int) -> str | None:
    """The name of several words, and no place's, that a line begins with before a day: "Harbour Eye, 17 May 2024"."""
    match = _NAMED_DAY.fullmatch(line[:day])
    name = match["name"] if match else ""
    return name if " " in name and is_plain_name(name) and not _PLACE.fullmatch(name) else None
