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

_CANDIDATES = {*SMALL, *SCALES, *VAGUE, *DENOMINATORS}
_WORD = re.compile(r"[^\W\d_]{3,}")
_DIGIT = re.compile(rf"[\d{''.join(VULGAR)}]")
# where a sentence surely ends: four small letters, a stop, and a capital behind the space
_STOP = re.compile(r"""[.!?](?<=[a-z][a-z][a-z][a-z].)["')\]]*\s+(?=["'(\[]*[A-Z])""")

_ABBREVIATED = (
    "no nos nr jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr prof gen col lt sgt capt sen rep gov st "
    "vs est approx ca c p pp art sec vol fig tel ext inc ltd co corp jr sr dept mt ft sq u.s ave rd ch para"
)
_SOLD_BY = "hour|day|night|week|month|year|kg|kilo|gram|bag|sack|litre|liter|crate|piece|head|person|tonne|ton"
# a look at the first characters spares most words the long alternatives
_TOKEN = re.compile(
    rf"""
    (?!(?:kr|shs?)\b)[a-z]++(?![\w.'])                       # most words: no numeral, no currency, no abbreviation
  | (?=[\d.{"".join(VULGAR)}])
    (?P<n>  \d{{1,3}}(?:,(?:\d{{3}}|\n000)(?!\d))++(?:\.\d++)?   # 12,000  1,234.5  14,<end of line>000
          | \d{{1,2}}(?:,\d{{2}}(?!\d)){{1,4}}+,\d{{3}}(?!\d)    # 12,34,567
          | \d{{1,3}}(?:[ \u00a0](?!7[0-8]7(?:s\b|[ ][A-Z]))\d{{3}}(?!\d))++(?:[.,]\d{{1,2}}(?!\d))?  # 12 000; no 787s
          | \d{{1,3}}(?:\.\d{{3}}(?!\d)){{2,6}}+             # 1.234.567
          | \d++(?:[.,]\d++)?(?:\u00a0?[{"".join(VULGAR)}])?  # 12  3.5  3,5  2½
          | (?<![\w.])\.\d++ | [{"".join(VULGAR)}] )         # .5  ½
  | (?P<c>  (?:\b(?:US|USD|CA|C|CAD|AU|A|AUD|NZ|HK|S|NT|MX|R|EC|TT|BZ|Z|J|B|G|F|WS|T|L|N))?\$
          | [€£¥₹₽₩₺₴₪₫₦₱฿₡₲₵₸₼₾¢]
          | (?=[^\s\d]{{1,5}}\s?\d)
            \b(?:Rs\.?|Rp\.?|RM|kr\.?|Tk\.?|[KTU]?[Ss]h[s.]?|KSHS?|GH[₵¢]|SFr\.?|[SND]Kr\.?|Kč|Dhs?|E£)(?=\s?\d)
          | \b[KRNP](?=\d[\d., ]{{0,12}}\s?-?(?:million|billion|trillion|m|bn|tn)\b|\d{{1,3}}(?:,\d{{3}})+)
          | (?=[KRNP]\d)\b[KRNP]  # paid K5
            (?:(?<=cost\s.)|(?<=costs\s.)|(?<=paid\s.)|(?<=pays\s.)|(?<=pay\s.)|(?<=worth\s.)|(?<=price\sof\s.))
          | \b[KRNP](?=\d{{1,3}}(?:,\d{{3}})*(?:\.\d\d)?\s  # K800 a day, K5 for a 20-litre can
            (?:(?:a|an|per|each)\s(?:{_SOLD_BY})\b|for\s(?:an?|each)\s\d))
          | (?=[A-Z]{{3}}\d)(?!COP\d\d\b)\b(?:{"|".join(sorted(CODES))}) )
  | (?P<x>  [^\W\d_]++\d\w*+ )                                # G20  M1  COVID19
  | (?P<w>  (?:[^\W\d_]\.){{2,8}}+                             # U.S.  a.m.
          | (?=[A-Za-z.]{{1,6}}\.)(?<![\d°º])(?!(?<=\d[ ])C\.)   # not the end of "40 C."
            (?i:{"|".join(_ABBREVIATED.split())})\.(?=\s?\w)   # Vol. 5, Feb. 12
          | [^\W\d_²³]++(?:'[^\W\d_]++)*+ )                     # word  Pyongyang's
  | (?P<p>  \S )
    """,
    re.VERBOSE,
)
PARAGRAPH = re.compile(r"[^\n](?:[^\n]|\n(?![ ]*\n))*")

Stretch = tuple[int, int]


def paragraphs(text: str) -> Iterator[Stretch]:
    """The stretches between empty lines, in order."""
    return (match.span() for match in PARAGRAPH.finditer(text))


def numbered(text: str) -> list[Stretch]:
    """The sentences of a paragraph, roughly cut, that hold a digit or a number word; neighbours in one."""
    made: list[Stretch] = []
    if not _is_numbered(text):
        return made
    start = 0
    for end in (*(stop.end() for stop in _STOP.finditer(text)), len(text)):
        if _is_numbered(text[start:end]):
            first = made.pop()[0] if made and made[-1][1] == start else start
            made.append((first, end))
        start = end
    return made


def _is_numbered(text: str) -> bool:
    return bool(_DIGIT.search(text)) or not _CANDIDATES.isdisjoint(_WORD.findall(text.lower()))


def tokens(text: str, stretches: list[Stretch] | None = None) -> list[Token]:
    """All the tokens of a paragraph, or of some stretches of it, in order."""
    made = []
    for first, last in [(0, len(text))] if stretches is None else stretches:
        before = first
        for match in _TOKEN.finditer(text, first, last):
            start, end = match.span()
            surface = match.group()
            line = start > before and "\n" in text[before:start]
            made.append(Token(start, end, surface, surface.lower(), match.lastgroup or "w", start == before, line))
            before = end
    return made
