"""A paragraph as tokens for the number grammar: numerals whole, units and signs apart, nothing lost.

spaCy's tokens serve sentences; for figures they are cut too coarsely ("€9bn-10bn") and too finely ("12 000").
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .money import CODES
from .number_words import DENOMINATORS, SCALES, SMALL, VAGUE, VULGAR


class Token(NamedTuple):
    """A piece of a paragraph. ``kind``: n(umeral), w(ord), c(urrency), x (letters and digits), p(unctuation)."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    tight: bool  # nothing stands between it and the token before
    line: bool  # a line begins with it


END = Token(0, 0, "", "", "p", False, True)  # stands for what is before the first and after the last token

_WORDS = sorted({*SMALL, *SCALES, *VAGUE, *DENOMINATORS}, key=len, reverse=True)
CANDIDATE = re.compile(rf"[\d{''.join(VULGAR)}]|\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)

_ABBREVIATED = (
    "no nos nr jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr prof gen col lt sgt capt sen rep gov st "
    "vs est approx ca c p pp art sec vol fig tel ext inc ltd co corp jr sr dept mt ft u.s ave rd"
)
_TOKEN = re.compile(
    rf"""
    (?P<n>  \d{{1,3}}(?:,\d{{3}}(?!\d))++(?:\.\d++)?         # 12,000  1,234.5
          | \d{{1,2}}(?:,\d{{2}}(?!\d)){{1,4}}+,\d{{3}}(?!\d)    # 12,34,567
          | \d{{1,3}}(?:[ \u00a0]\d{{3}}(?!\d))++(?:[.,]\d{{1,2}}(?!\d))?   # 12 000
          | \d{{1,3}}(?:\.\d{{3}}(?!\d)){{2,6}}+             # 1.234.567
          | \d++(?:[.,]\d++)?(?:\u00a0?[{"".join(VULGAR)}])?  # 12  3.5  3,5  2½
          | (?<![\w.])\.\d++ | [{"".join(VULGAR)}] )         # .5  ½
  | (?P<c>  (?:\b(?:US|USD|CA|C|CAD|AU|A|AUD|NZ|HK|S|NT|MX|R|EC|TT|BZ|Z|J|B|G|F|WS|T|L|N))?\$
          | [€£¥₹₽₩₺₴₪₫₦₱฿₡₲₵₸₼₾¢]
          | \b(?:Rs\.?|Rp\.?|RM|kr\.?|Tk\.?|Ksh\.?)(?=\s?\d)
          | \bR(?=\d[\d., ]{{0,12}}\s?(?:million|billion|trillion|m|bn|tn)\b)
          | \b(?:{"|".join(sorted(CODES))})(?=\d) )
  | (?P<x>  [^\W\d_]++\d\w*+ )                                # G20  M1  COVID19
  | (?P<w>  (?:[^\W\d_]\.){{2,8}}+                             # U.S.  a.m.
          | (?:{"|".join(_ABBREVIATED.split())})\.(?=\s?[\w])   # No. 5, Feb. 12
          | [^\W\d_]++(?:'[^\W\d_]++)*+ )                     # word  Pyongyang's
  | (?P<p>  \S )
    """,
    re.VERBOSE,
)
_ABBREVIATION = re.compile(rf"(?i:{'|'.join(_ABBREVIATED.split())})")
PARAGRAPH = re.compile(r"(?:[^\n]|\n(?![ ]*\n))+")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between empty lines that hold a digit or a number word."""
    for match in PARAGRAPH.finditer(text):
        if CANDIDATE.search(text, match.start(), match.end()):
            yield match.span()


def tokens(text: str) -> list[Token]:
    """All the tokens of a paragraph, in order."""
    made, before = [], 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        surface = match.group()
        line = start > before and "\n" in text[before:start]
        made.append(Token(start, end, surface, surface.lower(), match.lastgroup or "p", start == before, line))
        before = end
    return made
