"""Title, outlet, author, day of publication and address, read off an article's own words, each with those words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from claimbook.reading import dates, urls
from claimbook.reading.credits import (
    byline,
    employer,
    initials,
    is_plain_name,
    opens_with_name,
    publisher,
    releaser,
    unlikely_person,
)
from claimbook.reading.head import Head, Line, head, is_headline, segments, stamps
from claimbook.reading.mastheads import AGENCIES, is_masthead, is_notice

_PLACE = r"[^\W\d_a-z][\w.'’\-]*(?:[ /][^\W\d_a-z][\w.'’\-]*){0,3}"
_DATELINE = re.compile(
    rf"""
    (?P<place>{_PLACE}(?:,[ ]{_PLACE}){{0,2}})?                      # WASHINGTON, D.C.
    (?P<day>,?[ ](?:{dates.WEEKDAY}\b,?[ ])?(?:{dates.MONTH}\.?[ ][0-9]{{1,2}}|[0-9]{{1,2}}[ ]{dates.MONTH}\b\.?)
      (?:,?[ ][0-9]{{4}})?|,?[ ][0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})?   # Nov. 3, 2025
    [,.]?[ ]?(?:\((?P<agency>{_PLACE})\)|/(?P<wire>{_PLACE})/            # (Meridian), /Freightwire/
      |\((?P<bracketed>[^()\n]{{6,30}})\))?                             # (3 May 2024)
    (?:[ ]?(?:—|–|--?)[ ]?|(?<=/)\.[ ]?)
    """,
    re.VERBOSE,
)
_PLACES = re.compile(rf"{_PLACE}[ ]?/[ ]?{_PLACE},?[ ](?=[0-9]|{dates.MONTH}\b)")  # OSTHAVEN/KARSU, 3 May 2024
_INLINE_DAY = re.compile(r"(?:(?:date|published)\b(?:[ ]on)?:?[ ]{0,3})?(?=[0-9A-Z])", re.IGNORECASE)
_SENTENCE_FOLLOWS = re.compile(r"T[0-9:.Z+-]+|[:.]?\s+[—–-]?\s?[“\"‘]?[^\W\d_a-z]|$")
_ENTRY_WORD = re.compile(r"(?:A|After|An|As|At|Before|By|From|In|Of|On|Since|The|Until|When|While)\b")
_FOOTER_DAY = re.compile(
    r"^[ \t]*(?:first |originally )?(?:published|posted)\b[^\n]{0,120}$", re.IGNORECASE | re.MULTILINE
)
_RELATED = re.compile(
    r"^[ \t]*(?:read (?:more|also|next)|related|see also|you may also like|more (?:on|from))\b", re.I | re.M
)
_SIGNED = re.compile(
    r"""
    ^[ \t]*(?:
      Follow[ ](?P<followed>[^\n]{2,60}?)[ ]on[ ][A-Z]                               # Follow tovima.com on Google News
    | (?:©|\([Cc]\)|Copyright(?:[ ]©)?)[ ]?[0-9]{4}[ ,]{1,2}(?P<owner>[^\n.]{2,60})  # © 2025 The Karsu Tribune
    | (?:This[ ](?:article|story|report)[ ])?(?:was[ ])?(?:[Ff]irst|[Oo]riginally)[ ]
      (?:published|appeared)[ ](?:in|on|by)[ ](?P<first>[^\n]{2,60}?)[ ]?(?:\.?$|[ ]on[ ])  # First published in ...
    | (?P<reporter>[^\n]{2,60}?)[ ]reports\.?[ \t]*$                                 # The Karsu Tribune reports.
    )""",
    re.VERBOSE | re.MULTILINE,
)
_REPORTING = re.compile(r"\(Reporting by (?P<names>[^\n;()]{3,120}?)(?: in [A-Z][^;()\n]{1,60})?(?:;[^()\n]{0,200})?\)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a text says of itself; None where it does not say."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    title_evidence: str | None = None
    outlet_evidence: str | None = None
    published_evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """KYIV, Nov. 3, 2025 (Meridian) — the place, the day and the agency that open a report."""

    words: str
    agency: str | None


def metadata(text: str, *, url: str | None = None) -> Metadata:
    """What ``text`` says of itself. ``url`` is its address where that is known from elsewhere."""
    top = head(text)
    url = url or _url(text, top)
    dateline = _dateline(top.lead)
    title, title_words = _title(top)
    outlet, outlet_words = _outlet(text, top, url, dateline)
    published, day_words = _published(text, top, url, dateline)
    author = _author(text, top, url) or (dateline.agency if dateline else None)
    signed = author if author != outlet else None
    return Metadata(title, outlet, signed, published, url, title_words, outlet_words, day_words)


def split_title(line: str) -> tuple[str, str | None]:
    """A headline and the masthead that follows it: "Bridge shut | The Karsu Tribune"."""
    parts = re.split(r"\s(?:[|–—-])\s", line)
    last = parts[-1].strip()
    if len(parts) > 1 and (is_masthead(last) or _is_suffix(last, line)):
        return line[: line.rindex(parts[-1])].rstrip(" |–—-\t"), parts[-1].strip()
    return line, None


def _is_suffix(last: str, line: str) -> bool:
    """Whether what follows a bar or a dash at the end of a headline is a publisher's name."""
    return publisher(last) is not None and (" | " in line or last.startswith("The "))


def _title(top: Head) -> tuple[str | None, str | None]:
    for line in top.lines:
        if value := line.stated("title", "headline"):
            return value, line.text
    first = next(iter(top.of("headline")), None)
    return (split_title(first)[0], first) if first else (None, None)


def _url(text: str, top: Head) -> str | None:
    """The address in the head, or the one the text calls its own; never one it only links to."""
    for line in top.lines:
        value = line.text if line.kind == "url" else line.stated()
        address = urls.alone(value) if value else None
        if address and urls.is_article(address):
            return urls.unarchived(address)
    return urls.labelled(text)


def _published(text: str, top: Head, url: str | None, dateline: Dateline | None) -> tuple[date | None, str | None]:
    """The first day found under "Published", in the head, the dateline, the address, the foot, under "Updated"."""
    stamped = [stamp for line in top.lines for stamp in stamps(line.text)]
    marked = [stamp for stamp in stamped if stamp.label in ("published", "")]
    marked.sort(key=lambda stamp: stamp.label != "published")
    if marked:
        return marked[0].found.day, marked[0].words
    inline = _inline_day(text) or (_stated_in(dateline.words) if dateline else None)
    told = inline or (urls.day(url) if url else None) or _footer_day(text)
    updated = ((stamp.found.day, stamp.words) for stamp in stamped if stamp.label == "updated")
    return told or min(updated, default=(None, None))


def _inline_day(text: str) -> tuple[date, str] | None:
    """A day that opens the text before its first sentence: "date 2024-10-29 As ..."; unlabelled only in ISO form."""
    start = len(text) - len(text.lstrip()) if text[:1].isspace() else 0
    line = text[start : start + 200].split("\n", 1)[0]
    label = _INLINE_DAY.match(line)
    day = next((day for day in dates.found(line) if label and day.start == label.end()), None)
    if label is None or day is None or not _SENTENCE_FOLLOWS.match(line, day.end):
        return None
    return (day.day, line[: day.end]) if label[0] or line[:4].isdigit() else None


def _stated_in(words: str) -> tuple[date, str] | None:
    day = next(dates.found(words), None)
    return (day.day, words) if day else None


def _footer_day(text: str) -> tuple[date, str] | None:
    """A day under "Published" further down, if it is the only one there and no list of other articles precedes."""
    related = _RELATED.search(text)
    lines = [match[0].strip() for match in _FOOTER_DAY.finditer(text, 0, related.start() if related else len(text))]
    marked = [stamp for line in lines for stamp in stamps(line) if stamp.label == "published"]
    return (marked[0].found.day, marked[0].words) if len({stamp.found.day for stamp in marked}) == 1 else None


def _dateline(lead: str) -> Dateline | None:
    """The dateline that opens a report, if an agency, a day or a place in capitals makes sure that it is one."""
    match = _DATELINE.match(lead[:200])
    if match is None or _ENTRY_WORD.match(match[0]):
        return None
    place, agency = match["place"] or "", match["agency"] or match["wire"]
    bracketed = match["bracketed"]
    if bracketed and dates.stated(bracketed) is None:
        return None
    city = place.split(",")[0] if agency else place  # HERAKLION, Greece (Norwire) —
    sure = bool(match["day"] or bracketed) or city.isupper() or agency in AGENCIES
    if not sure or (agency and _abbreviates(place, agency)) or not (place or agency):
        return None
    return Dateline(match[0].strip(), agency)


def _abbreviates(place: str, agency: str) -> bool:
    """Whether one is the initials of the other: "World Bank (WB) — ..." is no dateline."""
    initials = ["".join(word[0] for word in re.findall(r"[^\W\d_]+", name)).upper() for name in (place, agency)]
    return agency.upper() == initials[0] or place.upper() == initials[1]


def _outlet(text: str, top: Head, url: str | None, dateline: Dateline | None) -> tuple[str | None, str | None]:
    """The masthead above the text, else the site, else the agency of the dateline, else who signs at the foot."""
    named = next(_mastheads(top, text), None) or next(_publishers(top), None)
    site = urls.host(url) if url else None
    if named:
        return named
    if url and site:
        return urls.outlet(site, text), url
    if dateline and dateline.agency:
        return dateline.agency, dateline.words
    return next(_signed(text), (None, None))


def _mastheads(top: Head, text: str) -> Iterator[tuple[str, str]]:
    for line in top.lines:
        if value := line.stated("source", "outlet", "publication", "newspaper", "publisher"):
            if not urls.is_url(value):
                yield _undated(value), line.text
        elif line.kind == "masthead":
            site = urls.host(line.text) if urls.is_site(line.text) else None
            yield (urls.outlet(site, text) if site else line.text), line.text
        elif line.kind in {"stamp", "byline"}:
            yield from ((name, line.text) for name in _names_in(line.text) if is_masthead(name))
            if line.kind == "stamp" and (agency := _agency_of_line(line.text)):
                yield agency, line.text
        elif line.kind == "headline" and (suffix := split_title(line.text)[1]):
            yield suffix, line.text


def _agency_of_line(line: str) -> str | None:
    """The agency of a dateline that is a line of its own: "OSTHAVEN, 3 May 2024 (Norwire)"."""
    dateline = _dateline(f"{line} —")
    place = line.split(",")[0]
    return dateline.agency if dateline and place.isupper() and not is_masthead(place) else None


def _undated(value: str) -> str:
    """The name in "The Karsu Tribune, 3 May 2024"."""
    return next(iter(segments(value)), value) if any(dates.found(value)) else value


def _publishers(top: Head) -> Iterator[tuple[str, str]]:
    """Yield who, by the form of the name or by its place, publishes: surer ones first."""
    credited = [line for line in top.lines if line.kind in {"stamp", "byline", "credit"}]
    named = [(line, name) for line in credited for name in _names_in(line.text)]
    yield from ((found, line.text) for line, name in named if (found := publisher(name)))
    yield from ((name, line.text) for line, name in named if initials(name) and line.text.startswith(name))
    first = [line.text for line in top.lines[:1] if line.kind == "section" and " " not in line.text]
    yield from ((found, name) for name in first if (found := publisher(name)))
    stamped = [line for line in credited if line.kind == "stamp" and not _PLACES.match(line.text)]
    yield from ((found, line.text) for line in stamped if (found := unlikely_person(_names_in(line.text))))
    signed = [line for line in credited if any(byline(part) for part in [line.text, *segments(line.text)])]
    yield from ((line.text, line.text) for line in credited if signed and _stands_alone(line, signed))
    for line in stamped:
        yield from (
            (name, line.text) for day in dates.found(line.text) if (name := opens_with_name(line.text, day.start))
        )
    yield from ((name, line.text) for line, name in named if is_notice(line.text) and is_plain_name(name))
    released = any(is_notice(line.text) for line in top.lines)
    yield from ((line.text, line.text) for line in credited if released and is_plain_name(line.text))
    yield from ((body, line.text) for line in top.lines if (body := releaser(line.text)))
    bylines = [(by["names"], line.text) for line in signed for part in segments(line.text) if (by := byline(part))]
    yield from ((name, words) for name, words in bylines if name in AGENCIES)
    yield from ((whose, words) for name, words in bylines if (whose := employer(name)))


def _stands_alone(line: Line, signed: list[Line]) -> bool:
    """Whether a credit of several words beside another's byline is a publisher's: no person is left to be it."""
    return line.kind == "credit" and line not in signed and is_plain_name(line.text) and " " in line.text


def _names_in(line: str) -> Iterator[str]:
    for segment in segments(line):
        match = byline(segment)
        yield (match["desk"] or "") if match else segment


def _signed(text: str) -> Iterator[tuple[str, str]]:
    """Yield who a line of the text says it is from: a site or a masthead, no person."""
    for match in _SIGNED.finditer(text):
        name = next(filter(None, match.groups())).strip()
        name = re.split(r"[,;|]|\. |\ball rights", name, maxsplit=1, flags=re.IGNORECASE)[0].strip()
        words = text[match.start() : match.end() + 80].split("\n", 1)[0].strip()
        if is_masthead(name) or publisher(name):
            yield name, words
        elif re.fullmatch(r"[a-z0-9-]{2,60}(?:\.[a-z]{2,10}){1,2}", name, re.IGNORECASE):
            yield urls.outlet(name.lower(), text), words


def _author(text: str, top: Head, url: str | None) -> str | None:
    for line in top.lines:
        if value := line.stated("author", "byline"):
            return re.sub(r"^by\s", "", value, flags=re.IGNORECASE)
        if line.kind in {"byline", "stamp"}:
            for segment in [line.text, *segments(line.text)]:
                if by := byline(segment):
                    return _people(by["names"].rstrip("."))
    return urls.linked_author(text, url) or _reporter(text)


def _people(names: str) -> str:
    """Those of a byline, without whom they write for: "Lena Osk, The Karsu Tribune"."""
    people, _, last = names.rpartition(", ")
    return people if people and publisher(last) else names


def _reporter(text: str) -> str | None:
    match = _REPORTING.search(text)
    names = match["names"] if match else ""
    return names if names and is_headline(f"By {names}") and not re.search(r"\d", names) else None
