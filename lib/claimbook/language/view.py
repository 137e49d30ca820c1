"""A text as the grammar reads it: plain digits and quotes, nothing invisible; every place can be traced back."""

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache

# Zero-width and direction marks, soft hyphen, byte order mark: they stand inside "10,<ZWSP>000" and mean nothing.
_INVISIBLE = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF]
)
_ALIKE = {
    "'": "‘’‛ʼ′",
    '"': "“”„‟«»",
    "-": "\u2010\u2011\u2012\u2212\ufe63\uff0d",
    "–": "\u2015",
    " ": "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u205f\u3000\t",
    "\u00a0": "\u2007\u2009\u200a\u202f",
    "%": "\uff05\ufe6a\u066a",
    "$": "\uff04\ufe69",
    "£": "\uffe1",
    "¥": "\uffe5",
    ",": "\uff0c\u066c",
    ".": "\uff0e\u066b",
    "\n": "\u2028\u2029\x0b\x0c\x85\r",
}


# "a 22–year-old": a dash between a number and a word is a hyphen
_DASH = re.compile(r"(?<=\w)–(?=[a-z]{3})")


@dataclass(frozen=True, slots=True)
class View:
    """What the grammar reads, and where each of its characters stands in the original."""

    text: str
    original: str
    places: tuple[int, ...] | None = None  # None: the same places

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the view was made of."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]

    def words(self, start: int, end: int) -> str:
        """A stretch as printed, in one line."""
        first, last = self.place(start, end)
        return " ".join(self.original[first:last].split())


def view(text: str) -> View:
    """The text with digits, quotes, dashes and spaces of one kind, and without invisible characters."""
    if text.isascii() and "\t" not in text and "\r" not in text:
        return View(text, text)
    seen = _DASH.sub("-", text.translate(_table()))
    if len(seen) == len(text):
        return View(seen, text)
    kept = [i for i, character in enumerate(text) if ord(character) not in _INVISIBLE]
    return View(seen, text, (*kept, len(text)))


@cache
def _table() -> dict[int, str | None]:
    digits = {
        code: str(unicodedata.decimal(chr(code))) for code in range(0x80, sys.maxunicode) if chr(code).isdecimal()
    }
    alike = {ord(other): one for one, others in _ALIKE.items() for other in others}
    return {**digits, **alike, **_INVISIBLE}
