"""Sayings by layout: "X: 40 dead", a headline that announces, a list with its sources in brackets."""

from ..people.roles import ROLES
from .cues import Cue
from .stretches import Saying, saying_of, stretch
from .tokens import Line

BULLETS = ("-", "–", "—", "•", "*", "·", "▪", "‣")


def colon(line: Line) -> list[Saying]:
    """ "Mayor Lund: 40 homes gone": a short name, a colon, what it says."""
    first = 1 if line.text.startswith(BULLETS, line.start) else 0
    at = next((i for i in range(first, min(first + 9, len(line))) if line.words[i] == ":"), 0)
    if at <= first or at + 1 >= len(line) or any(line.quote[i] >= 0 for i in range(at)):
        return []
    last = _before_role(line, first, at) or _before_medium(line, first, at)
    named = last - first > 2 and line.is_name(last - 1) and line.is_name(last - 2)  # "Fire chief Ana Berg"
    if not all(line.is_name(i) or line.low[i] in {"of", "the"} or named for i in range(first, last)):
        return []
    if (
        at - first > 1
        and last == at
        and all(line.words[i].isupper() for i in range(first, at))
        and line.text[line.end - 1] in ".!?"
    ):
        return []  # "NEW DELHI: The Cabinet ..."
    cue = Cue(":", "say", "base")
    content = [stretch(line, at + 1, len(line) - 1)]
    return [saying_of(line, at, cue, "colon", (first, last - 1), content, (first, at))]


def _before_role(line: Line, first: int, colon: int) -> int | None:
    """Where the name ends before what its bearer is: "ANA BELO, GOVERNOR: ..."."""
    comma = next((i for i in range(first + 2, colon - 1) if line.words[i] == ","), None)
    return comma if comma is not None and any(line.low[i] in ROLES for i in range(comma + 1, colon)) else None


def _before_medium(line: Line, first: int, colon: int) -> int:
    """Where the name ends before where it is said: "Ana Belo, on Channel 3: ..."."""
    comma = next((i for i in range(first + 1, colon - 2) if line.words[i] == ","), None)
    if comma is None or line.low[comma + 1] not in {"on", "to", "in", "via", "speaking"}:
        return colon
    named = all(
        line.is_name(i) or line.low[i] in {"on", "to", "in", "the"} or line.words[i].isdigit()
        for i in range(comma + 2, colon)
    )
    return comma if named else colon


def headline(line: Line) -> list[Saying]:
    """ "Arden Motors to shed 4,000 jobs": a headline announces what its subject has announced."""
    if line.text[line.end - 1] in ".!?" or "to" not in line.low[1:7]:
        return []
    at = line.low.index("to", 1)
    if line.is_clausal(0, len(line) - 1) or not all(line.is_name(i) for i in range(at)) or at + 1 >= len(line):
        return []
    cue = Cue("to", "foresee", "base")
    return [saying_of(line, at, cue, "headline", (0, at - 1), [stretch(line, at + 1, len(line) - 1)], (0, at))]


def dashed(line: Line) -> list[Saying]:
    """ "Cholera deaths pass 100 - WHO": a headline that ends with its source."""
    if line.text[line.end - 1] in ".!?" or len(line) < 5:
        return []
    at = next((i for i in range(len(line) - 2, max(len(line) - 6, 2), -1) if line.words[i] in "–—-"), 0)
    if not at or not all(line.is_name(i) or line.low[i] in {"of", "the"} for i in range(at + 1, len(line))):
        return []
    cue = Cue("-", "say", "base")
    return [
        saying_of(line, at, cue, "headline", (at + 1, len(line) - 1), [stretch(line, 0, at - 1)], (at, len(line) - 1))
    ]


def listed(line: Line) -> list[Saying]:
    """ "- 40 dead (police); 55 (Coastal Board)": in a list, who says it stands behind in brackets."""
    if not line.text.startswith(BULLETS, line.start):
        return []
    found: list[Saying] = []
    first = next((i + 1 for i in range(min(8, len(line))) if line.words[i] == ":"), 1)
    cue = Cue("in a list", "say", "base")
    for at in (i for i, word in enumerate(line.words) if word == "("):
        close = next((i for i in range(at + 1, min(at + 8, len(line))) if line.words[i] == ")"), None)
        if close is None or close == at + 1 or any(word[0].isdigit() for word in line.words[at + 1 : close]):
            continue
        content = stretch(line, first, at - 1)
        found.append(saying_of(line, at, cue, "listed", (at + 1, close - 1), [content], (first, close)))
        first = close + 1
    return found
