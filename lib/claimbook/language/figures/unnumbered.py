"""Amounts that name no number ("an unspecified number of soldiers"): claims, not figures."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..view import View

_HOW = (
    "unspecified|undisclosed|unknown|undetermined|unconfirmed|unverified|unstated|unreported|indeterminate|uncertain|untold"
    "|small|large|limited|significant|substantial|considerable|sizeable|sizable|huge|vast|record|growing|increasing|rising"
    "|great|certain|good|fair|disproportionate|similar|modest|tiny|enormous|high|low"
)
_UNNUMBERED = re.compile(
    rf"""\b(?:(?:an?|the)\s+)?(?P<open>["'(]*)
        (?P<core>(?:(?:as\ yet|still|relatively|comparatively|unusually|very|fairly|surprisingly|unspecifically)\s+)?
        (?P<how>{_HOW})(?:,?\s+(?:but|and|though|if)\s+(?:{_HOW}))?\s+       # unknown but large
        (?:numbers?|amounts?|quantit(?:y|ies)))["')]*\b(?:\s+of\b)?""",
    re.VERBOSE | re.IGNORECASE,
)


class Unnumbered(NamedTuple):
    """An amount without a number: its place, and the word that says how much is not said."""

    start: int
    end: int
    why: str


_NOUN = re.compile(r"[NnAaQq](?:umber|mount|uantit|UMBER|MOUNT|UANTIT)")
_REACH = 60  # characters before the noun in which its adjectives stand


def unnumbered(seen: View) -> Iterator[Unnumbered]:
    """The amounts without a number, in reading order."""
    done = 0
    for noun in _NOUN.finditer(seen.text):
        match = _UNNUMBERED.search(seen.text, max(done, noun.start() - _REACH), noun.end() + 12)
        if match:
            done = match.end()
            first = match.start("core") if match["open"] else match.start()
            start, end = seen.place(first, match.end("core"))
            yield Unnumbered(start, end, f"‘{match['how']}’: an amount without a number")
