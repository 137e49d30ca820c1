"""Where sentences and paragraphs of news begin and end; which lines are navigation. Plain text in, offsets out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from claimbook.model import Span

from .abbreviations import ALWAYS_OPEN, MAY_CLOSE, STARTERS

Bounds = tuple[int, int]

WRAPPED = 120  # no line of a hard-wrapped text is longer than this
SLACK = 8  # and its lines may end this much earlier than they had to
LONGEST = 1000  # characters of a sentence: a table without a full stop is cut, for each of its figures carries it along

_STOP = re.compile(
    r"""
    (?P<mark>[.!?…]+)           # a full stop, "?!", an ellipsis
    (?P<close>["'”’»)\]]*)      # ... and what it closes
    (?P<space>\s+)
    (?=(?P<open>["'“‘«(\[]*)(?P<next>\w+|[^\w\s]))
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[\w.]+\Z")
_DECIMAL = re.compile(r"\d+\.\d+")  # "It rose to 48.9. Food was dearer."
_SAYER = re.compile(  # "Who knows?" Anna Berg asked: the sentence goes on
    r"(?:[A-Z][\w.'’-]+\s){1,4}(?:said|says|asked|asks|told|wrote|added|replied|warned|recalled|insisted|declared)\b"
)
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[-–—•*·▪‣]\s|\(?\d{1,2}[.)]\s|\[\d+\])")
_URL = re.compile(r"\s*(?:https?://|www\.)\S+\s*\Z")
_NAVIGATION = re.compile(
    r"""\s*[>•*-]?\s*(?:
      (?:follow|find|join|like)\s+(?:us|@?\S+)\s+on\b            # Follow us on ...
    | (?:read|see|watch|listen)\s+(?:more|also|next|too|now)\b   # Read more: ...
    | also\s+(?:read|see|on)\b | more\s+(?:on\s+this|from|stories|news)\b
    | (?:related|recommended|trending|most\s+read|editor['’]?s\s+picks?)\b[^.]{0,30}:
    | you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested)
    | (?:original|source|canonical)\s+(?:url|link)s?\s*: | url\s*:
    | (?:sign\s+up|subscribe|register|log\s+in|download)\b[^.]{0,60}\b(?:newsletter|app|alerts?|updates?|here|now
    |free)\b
    | (?:share|tweet|print|email)\s+(?:this|on)\b | exit\s+mobile\s+version
    | got\s+a\s+(?:story|tip)\b | (?:text|call|e-?mail|contact)\s+us\b
    | \(?(?:additional\s+)?(?:reporting|editing|writing|compiled|translated)\s+by\b
    | (?:photo|image|picture|video|credit)s?\s*: | ©|\(c\)\s | copyright\b | all\s+rights\s+reserved
    | (?:first\s+)?(?:published|updated|posted|last\s+(?:modified|updated))\s*(?:on|at|:)
    | by\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}\s*(?:,|\||\Z|[–—-])[^.]{0,60}\Z   # By Jo Doe, 3 May 2025
    | press\s+room\s*:
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def sentences(text: str) -> list[Bounds]:
    """The sentences of a text in order, without the space around them."""
    cuts = sorted({0, len(text), *_breaks(text), *_stops(text)})
    pieces = (piece for start, end in pairwise(cuts) for piece in _pieces(text, *_trim(text, start, end)))
    return [bounds for bounds in pieces if bounds[0] < bounds[1]]


def paragraphs(text: str) -> list[Bounds]:
    """The paragraphs: blocks between blank lines, headings and list items apart."""
    cuts = sorted({0, len(text), *_breaks(text)})
    trimmed = (_trim(text, start, end) for start, end in pairwise(cuts))
    return [bounds for bounds in trimmed if bounds[0] < bounds[1]]


def boilerplate(text: str) -> list[Bounds]:
    """The lines that are navigation, credits or links, and no part of the account."""
    found: list[Bounds] = []
    link = False
    for line in _LINE.finditer(text):
        words = line.group()
        navigation = bool(_URL.match(words) or _NAVIGATION.match(words[:300]))
        wrapped_link = link and bool(words.strip()) and " " not in words.strip()
        link = bool(_URL.match(words)) or wrapped_link
        if navigation or wrapped_link:
            found.append(line.span())
    return found


def sentence_of(text: str, span: Span) -> Span:
    """The sentence, or the sentences, that a span stands in."""
    bounds = sentences(text)
    first = max(at(bounds, span.start), 0)
    last = max(at(bounds, max(span.start, span.end - 1)), first)
    if not bounds:
        return span
    return Span(min(bounds[first][0], span.start), max(bounds[last][1], span.end))


def at(bounds: list[Bounds], position: int) -> int:
    """The index of the last bounds that begin at or before a position; -1 when there are none."""
    return bisect_right(bounds, (position, float("inf"))) - 1


def holds(bounds: list[Bounds], position: int) -> bool:
    """Whether one of the bounds, which are in order, holds a position."""
    index = at(bounds, position)
    return index >= 0 and position < bounds[index][1]


def _pieces(text: str, start: int, end: int) -> Iterator[Bounds]:
    """The stretch itself, or what it falls into at a semicolon, a comma or a space when it is too long."""
    while end - start > LONGEST:
        found = (text.rfind(mark, start + LONGEST // 2, start + LONGEST - 1) for mark in ("; ", ", ", " ", "\n"))
        cut = next((at + 1 for at in found if at >= 0), start + LONGEST)
        yield _trim(text, start, cut)
        start = _trim(text, cut, end)[0]
    yield start, end


def _trim(text: str, start: int, end: int) -> Bounds:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return start + lead, start + max(lead, len(piece.rstrip()))


def _breaks(text: str) -> list[int]:
    """Where a line end is the end of a paragraph, a heading or a list item."""
    lines = [line.span() for line in _LINE.finditer(text)]
    widths = [end - start for start, end in lines if not _URL.match(text, start, end)]
    width = max(widths, default=0)
    return [after[0] for before, after in pairwise(lines) if _parts(text, before, after, width)]


def _parts(text: str, before: Bounds, after: Bounds, width: int) -> bool:
    """Whether the line end between two lines is meant, not made by wrapping at ``width``."""
    if width > WRAPPED or after[0] - before[1] > 1 or not text[before[0] : before[1]].strip():
        return True
    head = text[after[0] : after[0] + 80]
    if not head.strip() or _BULLET.match(head) or _NAVIGATION.match(head):
        return True
    first = head.split(maxsplit=1)[0]
    length = before[1] - before[0]
    ended = text[before[1] - 1] in '.!?:”"’'
    return not first[0].islower() and length + 1 + len(first) + (SLACK if ended else width // 4) <= width


def _stops(text: str) -> list[int]:
    return [match.end("space") for match in _STOP.finditer(text) if _closes(text, match)]


def _closes(text: str, match: re.Match[str]) -> bool:
    """Whether a stop followed by space ends its sentence."""
    follower = match["next"]
    if follower[0].islower() or follower in ",;:)":
        return False
    if match["close"] and _SAYER.match(text, match.end("space"), match.end("space") + 90):
        return False
    if match["mark"] != "." or match["close"]:
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - 24), match.start())
    return word is None or _may_end(word.group(), follower, bool(match["open"]))


def _may_end(word: str, follower: str, quoted: bool) -> bool:
    """Whether a sentence may end with this word and a stop, when such a word follows."""
    lower = word.lower()
    if lower == "no":
        return not follower[0].isdigit()
    if lower in ALWAYS_OPEN:
        return False
    if _DECIMAL.fullmatch(word):
        return True
    initial = len(word) == 1 and word.isupper() and word != "I"
    if initial or lower in MAY_CLOSE or "." in word.strip("."):
        return quoted or follower.lower() in STARTERS
    return True
