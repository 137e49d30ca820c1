"""A record with named fields (a row of a table, a JSON object, front matter, a page's tags) -> Article."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from claimbook.errors import Unreadable
from claimbook.model import Article
from claimbook.reading import dates, urls
from claimbook.reading.decoding import clean
from claimbook.reading.metadata import Metadata, metadata

# field -> the names it goes by, the plainest first
NAMES = {
    "text": ("text", "body", "content", "fulltext", "articletext", "articlebody", "maintext", "bodytext", "story"),
    "title": ("title", "headline", "heading"),
    "outlet": (
        "outlet", "source", "publication", "publisher", "newspaper", "sitename", "site", "sourcename", "medium",
        "media",
    ),
    "author": ("author", "authors", "byline", "creator", "writer"),
    "url": ("url", "link", "permalink", "originalurl", "articleurl", "sourceurl", "uri"),
    "published": (
        "published", "date", "publishedat", "publishedon", "publisheddate", "publishdate", "publicationdate",
        "datepublished", "pubdate", "publishedtime", "timestamp", "datetime",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from: its name, the hash of the file's bytes, and what decoding had to do."""

    name: str
    file_sha256: str | None = None
    remarks: tuple[str, ...] = ()


def columns(names: Iterable[str]) -> dict[str, str]:
    """Our field -> the name it has among ``names``; case, blanks and hyphens do not matter."""
    plain: dict[str, str] = {}
    for name in names:
        plain.setdefault(_plain(name), name)
    known = {
        field: next((plain[name] for name in synonyms if name in plain), None) for field, synonyms in NAMES.items()
    }
    return {field: name for field, name in known.items() if name is not None}


def doubled(names: Iterable[str]) -> list[str]:
    """The names that stand for one of our fields and occur twice."""
    ours = {name for synonyms in NAMES.values() for name in synonyms}
    return [name for name, count in Counter(map(_plain, names)).items() if count > 1 and name in ours]


def article(source: Source, text: str, fields: Mapping[str, tuple[str, str]]) -> Article:
    """The article of a record. ``fields``: our field -> (value, where it stood); what they lack the text may tell."""
    text, remarks = clean(text)
    if not text.strip(" \t\n\ufffd\u00a0"):
        raise Unreadable(source.name, "its text is empty.")
    given = {field: (tidy(value), where) for field, (value, where) in fields.items() if tidy(value)}
    url = urls.alone(given["url"][0]) if "url" in given else None
    told = metadata(text, url=url)
    title, title_evidence = _given(given, "title") or (told.title, told.title_evidence)
    outlet, outlet_evidence = _outlet(given, text) or (told.outlet, told.outlet_evidence)
    published, day_evidence, unread = _published(given, told)
    return Article(
        name=source.name,
        text=text,
        title=title,
        outlet=outlet,
        author=given["author"][0] if "author" in given else told.author,
        published=published,
        url=told.url,
        title_evidence=title_evidence,
        outlet_evidence=outlet_evidence,
        published_evidence=day_evidence,
        file_sha256=source.file_sha256,
        remarks=(*source.remarks, *remarks, *unread),
    )


def tidy(value: str) -> str:
    """A value cleaned, without blanks at its ends."""
    return clean(value)[0].strip()


def _published(given: Mapping[str, tuple[str, str]], told: Metadata) -> tuple[date | None, str | None, tuple[str, ...]]:
    """The day, its evidence, and a remark where the record's own day could not be read."""
    if "published" not in given:
        return told.published, told.published_evidence, ()
    value, where = given["published"]
    if day := dates.stated(value):
        return day, f"{where}: {value}", ()
    return told.published, told.published_evidence, (f"no day read from {where}: {value[:60]!r}",)


def _given(fields: Mapping[str, tuple[str, str]], field: str) -> tuple[str, str] | None:
    if field not in fields:
        return None
    value, where = fields[field]
    return value, f"{where}: {value}"


def _outlet(fields: Mapping[str, tuple[str, str]], text: str) -> tuple[str, str] | None:
    """The outlet given; of one given as an address the site's name."""
    given = _given(fields, "outlet")
    if given is None or not urls.is_url(given[0]):
        return given
    site = urls.host(given[0])
    return (urls.outlet(site, text), given[1]) if site else None


def _plain(name: str) -> str:
    return re.sub(r"[\s_.:-]+", "", name.strip("\ufeff \t\n")).lower()
