"""Whose crowns, rupees or shillings are meant, where the article tells it and the words at the number do not.

Dispatches name the country once ("5 billion Danish crowns") and then write "crowns"; dailies leave it out altogether.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from ..numbers import money
from .found import Found

_CROWNS = ("krone", "krona", "króna", "koruna")
_REAL = {"rupee", "shilling"}  # no novel's or tale's currency: any word for a country will do
_RUPEES = re.compile(r"Rs\b|[^₹]*\brupees?\b")


_HEAD = 600  # characters in which an article says where it plays


class Mention(NamedTuple):
    """A word for a country: where it stands, the code of its currency, and whether the currency's name follows."""

    start: int
    code: str
    named: bool


class Homes(NamedTuple):
    """The codes whose names are printed, those of the countries named in each paragraph, those named in the head."""

    named: set[str]
    paragraphs: dict[int, set[str]]
    head: set[str]


def at_home(text: str, found: Sequence[Found]) -> list[Found]:
    """The figures, those in a currency of several countries with the code of the one the article speaks of."""
    local = "US$" in text  # a paper that writes so means another dollar by "$"
    shared = [_shared(text, one, local) for one in found]
    if not any(shared):
        return list(found)
    breaks = [match.start() for match in re.finditer(r"\n\n", text)]
    homes = {noun: _homes(text, noun, breaks) for noun in set(filter(None, shared))}
    return [
        _moved(one, homes[noun], bisect_left(breaks, one.start)) if noun else one
        for one, noun in zip(found, shared, strict=True)
    ]


def _moved(one: Found, homes: Homes, paragraph: int) -> Found:
    """The figure in the currency whose name the article prints, else in that of the paragraph's country, else ..."""
    codes = homes.named or homes.paragraphs.get(paragraph) or homes.head
    return replace(one, figure=replace(one.figure, unit=min(codes))) if len(codes) == 1 else one


def _homes(text: str, noun: str, breaks: Sequence[int]) -> Homes:
    """The codes of the countries that an article speaks of, where their currencies are called so."""
    told = list(_told(text, noun))
    paragraphs: dict[int, set[str]] = {}
    for mention in told:
        paragraphs.setdefault(bisect_left(breaks, mention.start), set()).add(mention.code)
    named = {mention.code for mention in told if mention.named}
    head = len(text) if noun in _REAL else _HEAD
    return Homes(named, paragraphs, {mention.code for mention in told if mention.start < head})


def _shared(text: str, one: Found, local: bool) -> str | None:
    """The noun of the figure's currency, if several countries have one of that name and none is told."""
    unit = one.figure.unit if one.figure.kind == "money" else None
    if unit == "INR" and _RUPEES.match(text[one.start : one.end + 8]):
        return "rupee"
    if unit == "USD" and local and text[one.start] == "$":
        return "dollar"
    return unit if unit in _owners() else None


def _told(text: str, noun: str) -> Iterator[Mention]:
    for match in _mentions(noun).finditer(text):
        yield Mention(match.start(), _owners()[noun][match["nation"].lower()], bool(match["noun"]))


@cache
def _mentions(noun: str) -> re.Pattern[str]:
    """Each word for a country or a city that has such a currency, and whether its name follows: "Danish crowns"."""
    nations = "|".join(sorted(map(re.escape, _owners()[noun]), key=len, reverse=True))
    spelt = "|".join([noun, *(_CROWNS if noun == "crown" else ()), "kroner", "kronor", "koruny"])
    return re.compile(rf"(?<!\w)(?P<nation>{nations})(?!\w)(?:\s(?P<noun>(?:{spelt})s?)\b)?", re.IGNORECASE)


@cache
def _owners() -> dict[str, dict[str, str]]:
    """For each noun of several countries the words for them: {"krone": {"danish": "DKK", "copenhagen": "DKK", …}}."""
    places = {str(name).lower(): str(code) for code, name in Locale("en").territories.items() if len(str(code)) == 2}
    cities = {zone.rsplit("/", 1)[-1].replace("_", " ").lower(): code for zone, code in _zones().items()}
    shared = {noun for noun, code in money.BARE.items() if noun == code} | {"rupee", "dollar", *_CROWNS}
    owners: dict[str, dict[str, str]] = {noun: {} for noun in shared}
    for name, territory in (cities | places).items():
        for iso in get_territory_currencies(territory):
            noun = get_currency_name(iso, count=1, locale="en").split()[-1].lower()
            if noun in owners and iso != "USD":
                owners[noun][name] = iso
    for nation, noun, iso in money.nations():
        if noun in owners and iso != "USD":
            owners[noun][nation] = iso
    owners["crown"] = {name: iso for noun in _CROWNS for name, iso in owners[noun].items()}
    return {noun: named for noun, named in owners.items() if len(set(named.values())) > 1}


def _zones() -> dict[str, str]:
    """The country of each time zone, which is called after its chief city."""
    return dict(get_global("zone_territories"))
