"""HTML: the main text as trafilatura finds it; title, site and day from the page's own tags, never guessed."""

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

from claimbook.errors import Unreadable
from claimbook.model import Article
from claimbook.reading import records, urls
from claimbook.reading.decoding import clean
from claimbook.reading.metadata import split_title
from claimbook.reading.records import Source

_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w.:-]{2,40})", re.IGNORECASE)

# our field -> the tags that state it, the surest first
_TAGS = {
    "title": ("og:title", "headline", "twitter:title", "dc.title"),
    "outlet": ("og:site_name", "publisher", "dc.publisher", "application-name"),
    "author": ("author", "article:author", "dc.creator", "byl"),
    "published": (
        "article:published_time", "datepublished", "og:published_time", "dc.date.issued", "dc.date", "date", "pubdate",
        "publish-date", "parsely-pub-date", "sailthru.date", "article.published", "citation_publication_date",
    ),
    "url": ("canonical", "og:url"),
}  # fmt: skip


def declared(data: bytes) -> str | None:
    """The encoding that a page names in its head, or None."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii", "ignore") if match else None


def article(source: Source, text: str) -> Article:
    """The article of a page; Unreadable where the page holds no running text."""
    tree, main = _extracted(source.name, clean(text)[0])
    if not main:
        raise Unreadable(source.name, "no article text was found on this page.")
    return records.article(source, main, _fields(tree))


def _extracted(name: str, text: str) -> tuple[Any, str | None]:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # the refusal says it; stderr need not twice
    try:
        tree = trafilatura.load_html(text)
        main = trafilatura.extract(text, include_comments=False, include_links=False) if tree is not None else None
    except Exception as error:  # whatever lxml and trafilatura raise on a broken page, the page is to blame
        raise Unreadable(name, f"this page cannot be read ({type(error).__name__}).") from error
    return tree, main


def _fields(tree: Any) -> dict[str, tuple[str, str]]:
    stated: dict[str, tuple[str, str]] = {}
    for tag, value, where in _stated(tree):
        if value.strip():
            stated.setdefault(tag, (value, where))
    fields = {field: next((stated[tag] for tag in tags if tag in stated), None) for field, tags in _TAGS.items()}
    known = {field: found for field, found in fields.items() if found}
    if "author" in known and urls.is_url(known["author"][0].strip()):
        known["author"] = (urls.author(known["author"][0].strip()) or "", known["author"][1])
    return _titled(known, tree)


def _titled(known: dict[str, tuple[str, str]], tree: Any) -> dict[str, tuple[str, str]]:
    """The fields with the title parted from the masthead behind it; <h1>, then <title>, where no tag states one."""
    headings = tree.xpath("//h1")
    tag = "h1" if len(headings) == 1 else "title"
    words = " ".join(" ".join(node.itertext()) for node in tree.xpath(f"(//{tag})[1]"))
    value, where = known.get("title", (" ".join(words.split()), f"<{tag}>"))
    title, masthead = split_title(value)
    given = {"outlet": (masthead, where)} if masthead else {}
    return {**given, **known, "title": (title, where)}


def _stated(tree: Any) -> Iterator[tuple[str, str, str]]:
    """Yield (name, value, where) of every tag that states something about the page, structured data first."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from _structured(str(script))
    for meta in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop"):
            if name := meta.get(key):
                yield name.strip().lower(), meta.get("content"), f"<meta {name.strip()}>"
    for link in tree.xpath("//link[@rel='canonical'][@href]"):
        yield "canonical", link.get("href"), "<link canonical>"
    for time in tree.xpath("//time[@datetime][@pubdate or @itemprop='datePublished']"):
        yield "datepublished", time.get("datetime"), "<time>"


def _structured(script: str) -> Iterator[tuple[str, str, str]]:
    """Yield what the article among a page's JSON-LD objects states."""
    try:
        value = json.loads(script)
    except (ValueError, RecursionError):
        return
    for thing in _things(value):
        kind = thing.get("@type")
        if any("Article" in str(name) for name in (kind if isinstance(kind, list) else [kind])):
            for key in ("headline", "datePublished", "author", "publisher"):
                yield key.lower(), _name(thing.get(key)), f"JSON-LD {key}"


def _things(value: object) -> Iterator[dict[str, Any]]:
    """Yield the objects of a page, each before those of its graph, however deeply they lie."""
    waiting = [value]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, dict):
            yield thing
            waiting.append(thing.get("@graph"))
        elif isinstance(thing, list):
            waiting += reversed(thing[:100])


def _name(value: object) -> str:
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return "; ".join(filter(None, map(_name, value[:20])))
    return value if isinstance(value, str) else ""
