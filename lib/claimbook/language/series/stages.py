"""What has happened to those counted: present, sent, expected, killed, injured, ... by the words around a figure."""

import re

from claimbook.model import Status

from ..sentences import Bounds

_CASUALTY: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (stage, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for stage, pattern in (
        (
            "killed_or_injured",
            r"(?:killed|dead|died)\s*(?:or|and|/)\s*(?:\w+\s+)?(?:wounded|injured|hurt)|casualt(?:y|ies)",
        ),
        ("trapped", r"trapped|buried|beneath|under\s+(?:the\s+)?rubble"),
        ("missing", r"missing|unaccounted|not\s+been\s+found|yet\s+to\s+be\s+found|disappeared"),
        (
            "killed",
            r"kill(?:ed|ing|s)|dead|died|deaths?|fatalit(?:y|ies)|death\s+toll|toll|lost\s+their\s+lives|drowned|perished|succumbed|slain|pulled\s+out\s+lifeless",
        ),
        ("injured", r"injur(?:ed|ing|ies)|wound(?:ed|ing|s)|hurt|treated|hospitali[sz]ed"),
        ("captured", r"captured|taken\s+prisoner|detained|seized|surrendered"),
        (
            "displaced",
            r"displac\w+|homeless|fled|evacuat\w+|uprooted|from\s+their\s+homes|left\s+their\s+homes|(?:told|ordered|asked)\s+to\s+leave|refugees?",
        ),
        ("rescued", r"rescued|saved|pulled\s+(?:out\s+)?alive|dug\s+out|survivors?|freed"),
    )
)
_PRESENT = re.compile(
    r"\b(?:already|currently|stationed|present|presence|integrated|participating|fighting|based\s+(?:in|at)|located"
    r"|now\s+in|on\s+the\s+(?:ground|front)|on\s+\w+\s+(?:territory|soil))\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:contingent|garrison|force)\s+(?:there\s+)?(?:at|of|numbers)\b[^.;:]{0,30}\Z", re.IGNORECASE
)
_SENT = re.compile(
    r"\b(?:sent|send|sends|sending|deploy(?:ed|ment|s)?|dispatch(?:ed|es)?|arriv(?:ed|ing|al)|transferred|moved|shipped"
    r"|taking\s+part|so\s+far|reinforce\w*)\b",
    re.IGNORECASE,
)
_APPROACHING = re.compile(r"\b(?:approaching|nearing|soon)\b", re.IGNORECASE)
_ONLY_HEDGES = re.compile(
    r"\s+(?:(?:at\s+least|some|about|around|nearly|almost|over|more\s+than|as\s+many\s+as|up\s+to|another|an?\s+further"
    r"|an\s+estimated|roughly)\s+){0,2}",
    re.IGNORECASE,
)
DIRECTLY = 22  # characters before a figure in which a verb governs it: "killing at least 23"
NEAR = 70  # characters on either side that may say what became of those counted


def stage(text: str, figure: Bounds, sentence: Bounds, status: Status, *, movable: bool, persons: bool) -> str | None:
    """The stage of a figure's subject, or None where nothing divides it."""
    near = _around(text, figure, sentence)
    became = suffered(text, figure, sentence) if persons else None
    if became is not None:
        return became
    if not movable:
        return None
    whole = text[slice(*sentence)] if sentence[1] - sentence[0] < 600 else " ".join(near)
    if status == "expected" or _APPROACHING.search(near[0][-30:] + near[1][:20]):
        return "expected"
    if _PRESENT.search(near[1]) or _PRESENT.search(near[0]):
        return "present"
    if _SENT.search(whole):
        return "sent"
    return "present" if _STANDING.search(near[0]) else None


def _around(text: str, figure: Bounds, sentence: Bounds) -> tuple[str, str]:
    before = text[max(sentence[0], figure[0] - NEAR) : figure[0]]
    return before, text[figure[1] : min(sentence[1], figure[1] + NEAR)]


def suffered(text: str, figure: Bounds, sentence: Bounds) -> str | None:
    """What became of those counted, by the casualty word nearest to the figure: behind it first, within its clause."""
    before, after = _around(text, figure, sentence)
    ending = before[-DIRECTLY:]
    found = [(m.end(), name) for name, pattern in _CASUALTY for m in pattern.finditer(ending)]
    if found and _ONLY_HEDGES.fullmatch(ending, max(found)[0]):
        return max(found)[1]
    behind = re.split(r"[.;:–—]|,\s|\band\s+(?:the\s+)?(?=\w*\d)", after)[0]
    ahead = re.split(r"[.;:–—]|,\s|\d", before)[-1]
    for piece, last in ((behind, False), (ahead, True)):
        found = [(m.start(), name) for name, pattern in _CASUALTY for m in pattern.finditer(piece)]
        if found:
            return (max(found) if last else min(found, key=lambda item: item[0]))[1]
    return None
