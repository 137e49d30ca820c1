"""What a figure counts, under one name in every article: side by demonym or seat, kind by head noun."""

import re
from functools import cache

from claimbook.model import Figure

from ..attribution.finite import IRREGULAR
from ..attribution.words_of_clauses import AUXILIARIES, FINITE
from ..people.places import SIDES
from ..wordlists import words as words_of
from .countables import BECAME, DEEDS, HAPPENING, KINDS, NOT_DISTINGUISHING, PERSONS, PLIGHTS, SEATED
from .purposes import RATES

_STOP = re.compile(
    r"\s(?:of|in|on|at|from|for|to|by|with|who|which|that|under|still|near|killed|wounded|injured|per|as|since)\s|,|;|\("
)
_GOVERNING = re.compile(
    r"\b(\w{3,}ing)\s+(?:(?:at\s+least|some|about|around|nearly|almost|over|more\s+than|up\s+to|an?\s+estimated)\s+)?\Z"
)
_WORD = re.compile(r"[^\W_][\w’'.-]*")
AMOUNTS = words_of("total number numbers figure figures forecast forecasts estimate estimates tally count sum sums")
PATIENTS = frozenset({"discharged", "in hospital"})
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
    if len(words) > 1 and words[-2] in SEATED:
        return SEATED[words[-2]], head
    if head in AMOUNTS or head in IRREGULAR or (words == [head] and head.endswith("ed") and head not in KINDS):
        return "", ""
    if SIDES.get(head) and len(words) == 1 and head.endswith("s"):
        return "people", head
    return KINDS.get(head, _plural(head)), head


def is_bare(counted: str | None) -> bool:
    """Whether a figure names nothing that it counts, or only persons: "10,000", "a forecast of 10,000", "3,000 men"."""
    return counted is None or kind_of(counted)[0] in ("", *PERSONS)


def is_change(counted: str | None) -> bool:
    """Whether a share is only of a change, which names nothing: "a rise of 5 per cent"."""
    return counted is not None and counted.split()[-1].lower() in _CHANGES


_CHANGES = words_of("rise increase fall drop cut decline hike jump gain reduction offer demand deal points swing")


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


_OR_INJURED = re.compile(r"\b(?:dead|killed|deaths)\s(?:or|and)\s(?:wounded|injured|hurt|injuries)\b")


def done_to(before: str) -> str | None:
    """What persons are by the verb right before them: "arrested 48 people"."""
    words = _WORD.findall(before[-40:].lower())[-4:]
    return next((DEEDS[word] for word in reversed(words) if word in DEEDS), None)


def deed(before: str, after: str) -> str | None:
    """What persons are counted for, by the verb that follows or governs them: "feeding 4,500 people"."""
    clause = re.split(r"[.;:–—,]", after[:70])[0].lower()
    for word in _WORD.findall(clause):
        if (word.endswith("ed") and len(word) > 4) or (word in IRREGULAR and word not in AUXILIARIES):
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
        return name_of_amount(figure), ""
    if figure.kind != "count":
        return (
            f"{head} ({figure.kind if figure.kind != 'other' else figure.unit or 'measure'})",
            "",
        )
    if kind == "deaths" and _OR_INJURED.search(f"{figure.counted}{after[:40]}"):
        return "casualties", ""
    side, inherited = side_of(figure.counted), False
    if folk := _FOLK.fullmatch(figure.counted):
        side = side or demonym(folk["side"])
        kind = "soldiers" if _at_war(side, before, after) else "people"
    elif kind == "soldiers" and side is None and (named := _SIDED_BY_FORM.search(figure.counted)):
        side = demonym(named["side"])
    if side is None and kind == "soldiers":
        side, inherited = sender(before) or inherited_side(before), True
    if (kind in PERSONS or head in HAPPENING) and stage in BECAME and side is None:
        return "arrests" if stage == "captured" else BECAME[stage], ""
    if kind in PERSONS and side is None:
        return done_to(before) or plight(after) or deed(before, after), ""
    if kind == "patients" and (become := plight(after)) in PATIENTS:
        return become, ""
    name = f"{side} {kind}" if side and kind not in _SIDELESS else kind
    return name, f"‘{head}’ goes on from {side} {kind} before" if side and inherited else ""


def demonym(word: str) -> str:
    """An unknown side by its adjective: "Lomarra's" and "Lomarran" are both "Lomarran"."""
    word = re.sub(r"['’]s?\Z", "", word)
    return f"{word}n" if word.endswith("a") else word


def _at_war(side: str, before: str, after: str) -> bool:
    """Whether people named by their side alone are its soldiers: it has an army in the text, or they fight."""
    armed = re.search(rf"\b{re.escape(side)}\w{{0,2}}['’]?s?\s(?:\w+\s)?(?:{_FORCES})\b", before[-INHERITED_FROM:])
    return (
        armed is not None
        or re.search(r"\b(?:fight|fighting|front|battle|trenches|deployed|combat)\b", after[:80]) is not None
    )


_FORCES = r"soldiers|troops|forces?|army|units?|fighters|brigades?|battalions?|regiments?|contingent|company"
_FORM = r"[A-Z][a-z]{2,}(?:an|ese|ish|ani|ari|eli)"
_FOLK = re.compile(rf"(?:[a-z]+\s)*(?P<side>{_FORM})s")
_SIDED_BY_FORM = re.compile(rf"\b(?P<side>{_FORM}|[A-Z][a-z]{{2,}}(?=['’]s))(?:['’]s)?\s(?=\w)")
_SIDELESS = frozenset({"deaths", "injured", "casualties", "missing"})


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
            return side_of(sided[-1].group("side")) or demonym(sided[-1].group("side"))
    return None


@cache
def _sided() -> re.Pattern[str]:
    sides = "|".join(
        re.escape(side).replace(r"\ ", r"\s") for side in sorted(SIDES, key=len, reverse=True) if len(side) > 2
    )
    nouns = "|".join(sorted((noun for noun, kind in KINDS.items() if kind == "soldiers"), key=len, reverse=True))
    return re.compile(rf"\b(?P<side>{sides}|(?-i:{_FORM}))(?:['’]s)?\s(?:\w+\s){{0,2}}?(?:{nouns})\b", re.IGNORECASE)


_SIDED = _sided()
_SOLDIERS = re.compile(
    rf"\b(?:{'|'.join(noun for noun, kind in KINDS.items() if kind == 'soldiers')})\b", re.IGNORECASE
)
SIDE_BEFORE = 50  # characters before such a noun in which its side stands
_SENDER = re.compile(
    r"(?P<side>(?:[A-Z][\w’'.-]+\s){1,3})(?:\w+\s){0,2}?(?:sent|sends?|sending|deploy\w*|dispatch\w*|contribut\w*|suppl\w+)\s"
    r"[^.;:]{0,40}\Z"
)


def name_of_amount(figure: Figure) -> str | None:
    """What a share or a sum is of, by its noun: "food prices (share)"."""
    name = _bare(figure.counted or "")
    if figure.kind == "percent" and name.split()[-1:] and name.split()[-1] in RATES:
        name = name if name in _RATE_NAMES else RATES[name.split()[-1]]
    if not name:
        return None
    return f"{name} (share)" if figure.kind == "percent" else name


_RATE_NAMES = frozenset(RATES.values())


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
