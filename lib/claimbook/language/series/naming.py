"""What a figure counts, under one name in every article: side by demonym or seat, kind by head noun."""

import re
from functools import cache

from claimbook.model import Figure

from ..attribution.finite import IRREGULAR
from ..attribution.words_of_clauses import FINITE
from ..people.places import SIDES
from ..wordlists import words as words_of
from .countables import BECAME, KINDS, NOT_DISTINGUISHING, PERSONS, PLIGHTS
from .purposes import PURPOSES

_STOP = re.compile(
    r"\s(?:of|in|on|at|from|for|to|by|with|who|which|that|under|still|near|killed|wounded|injured|per|as|since)\s|,|;|\("
)
_GOVERNING = re.compile(
    r"\b(\w{3,}ing)\s+(?:(?:at\s+least|some|about|around|nearly|almost|over|more\s+than|up\s+to|an?\s+estimated)\s+)?\Z"
)
_WORD = re.compile(r"[^\W_][\w’'.-]*")
AMOUNTS = words_of("total number numbers figure figures forecast forecasts estimate estimates tally count sum sums")
_READS_AS_VERB = words_of("sounds looks seems stood reached remains")
INHERITED_FROM = 4000  # characters before a bare noun in which its side may stand


def kind_of(counted: str) -> tuple[str, str]:
    """The general name of what a phrase counts ("foot soldiers" -> "soldiers"), and its head noun as it stands."""
    head_phrase = _STOP.split(f" {counted.lower()} ", maxsplit=1)[0].strip()
    words = _WORD.findall(head_phrase) or _WORD.findall(counted.lower())
    if not words or words[-1].endswith(("ly", "living")):
        return "", ""
    while len(words) > 1 and words[-1] in FINITE | _READS_AS_VERB:
        words.pop()
    head = words[-1]
    if head in AMOUNTS or head in IRREGULAR:
        return "", ""
    if SIDES.get(head) and len(words) == 1 and head.endswith("s"):
        return "people", head
    return KINDS.get(head, _plural(head)), head


def is_bare(counted: str | None) -> bool:
    """Whether a figure names nothing that it counts, or only persons: "10,000", "a forecast of 10,000", "3,000 men"."""
    return counted is None or kind_of(counted)[0] in ("", *PERSONS)


def side_of(words: str) -> str | None:
    """The side a phrase names: "Pyongyang's troops" -> "North Korean"."""
    low = re.sub(r"['’]s?\b", "", words.lower())
    parts = low.split()
    for size in (3, 2, 1):
        for index in range(len(parts) - size + 1):
            side = SIDES.get(" ".join(parts[index : index + size]))
            if side is not None and not (size == 1 and parts[index] == "us" and "US" not in words):
                return side
    return None


def plight(after: str) -> str | None:
    """What persons without a side are counted for, by the words that follow; None: nothing that one could chart."""
    clause = re.split(r"[.;:–—]|,\s", after[:80])[0]
    return next((name for name, pattern in PLIGHTS if pattern.search(clause)), None)


def deed(before: str, after: str) -> str | None:
    """What persons are counted for, by the verb that follows or governs them: "feeding 4,500 people"."""
    clause = re.split(r"[.;:–—,]", after[:70])[0].lower()
    for word in _WORD.findall(clause):
        if (word.endswith("ed") and len(word) > 4) or word in IRREGULAR:
            return f"people ({word})"
    governing = _GOVERNING.search(before[-60:])
    return f"people ({governing.group(1).lower()})" if governing else None


def series(figure: Figure, stage: str | None, before: str, after: str) -> tuple[str | None, str]:
    """The name of the series a figure belongs to, and why in words; ``before`` and ``after``: the text around."""
    if not figure.counted:
        return None, ""
    kind, head = kind_of(figure.counted)
    if not kind:
        return None, ""
    if figure.kind in ("money", "percent"):
        return _of_amount(figure)
    if figure.kind != "count":
        return (
            f"{_bare(figure.counted) or head} ({figure.kind if figure.kind != 'other' else figure.unit or 'measure'})",
            "",
        )
    side, inherited = side_of(figure.counted), False
    if side is None and kind == "soldiers":
        side, inherited = sender(before) or inherited_side(before), True
    if kind in PERSONS and stage in BECAME and side is None:
        return BECAME[stage], ""
    if kind in PERSONS and side is None:
        return plight(after) or deed(before, after), ""
    name = f"{side} {kind}" if side else kind
    return name, f"‘{head}’ goes on from {side} {kind} before" if side and inherited else ""


def sender(before: str) -> str | None:
    """The side that sends them, of the same sentence: "Chad has sent around"."""
    match = _SENDER.search(before[-120:])
    return side_of(match.group("side")) if match else None


def inherited_side(before: str) -> str | None:
    """The side of the last soldiers that were named with one."""
    named = list(_SOLDIERS.finditer(before, max(0, len(before) - INHERITED_FROM)))
    for noun in reversed(named):
        sided = list(_SIDED.finditer(before, max(0, noun.start() - SIDE_BEFORE), noun.end()))
        if sided:
            return side_of(sided[-1].group("side"))
    return None


@cache
def _sided() -> re.Pattern[str]:
    sides = "|".join(
        re.escape(side).replace(r"\ ", r"\s") for side in sorted(SIDES, key=len, reverse=True) if len(side) > 2
    )
    nouns = "|".join(sorted((noun for noun, kind in KINDS.items() if kind == "soldiers"), key=len, reverse=True))
    return re.compile(rf"\b(?P<side>{sides})(?:['’]s)?\s(?:\w+\s){{0,2}}?(?:{nouns})\b", re.IGNORECASE)


_SIDED = _sided()
_SOLDIERS = re.compile(
    rf"\b(?:{'|'.join(noun for noun, kind in KINDS.items() if kind == 'soldiers')})\b", re.IGNORECASE
)
SIDE_BEFORE = 50  # characters before such a noun in which its side stands
_SENDER = re.compile(
    r"(?P<side>(?:[A-Z][\w’'.-]+\s){1,3})(?:\w+\s){0,2}?(?:sent|sends?|sending|deploy\w*|dispatch\w*|contribut\w*|suppl\w+)\s"
    r"[^.;:]{0,40}\Z"
)


def _of_amount(figure: Figure) -> tuple[str | None, str]:
    name = _bare(figure.counted or "")
    if not name:
        return None, ""
    if figure.kind == "money" and name in PURPOSES:
        return PURPOSES[name], ""
    return (f"{name} (share)" if figure.kind == "percent" else name), ""


def _bare(counted: str) -> str:
    """The phrase without determiners and words that do not tell one thing from another, in lower case."""
    phrase = _STOP.split(f" {counted.lower()} ", maxsplit=1)[0].strip() or counted.lower()
    words = [re.sub(r"['’]s?\Z", "", word) for word in _WORD.findall(phrase)]
    kept = [word for word in words if word not in NOT_DISTINGUISHING and not word[0].isdigit()]
    return " ".join(kept[-2:])


def _plural(noun: str) -> str:
    if noun.endswith(("s", "people", "men", "children", "police", "cattle")):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x", "z")) else "s")
