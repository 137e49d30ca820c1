"""What a bare number counts: the noun that its own sentence names before it, or the verb whose object it is."""

import re

from ..sentences import Bounds
from ..wordlists import words as words_of
from .countables import DEEDS, KINDS, PERSONS

HEADLINE = 140  # characters
REACH = 160  # characters before the number in which its noun may stand
COLLECTIVE = words_of("toll force contingent army staff crowd workforce headcount dead infantry attendance population")
_WORD = re.compile(r"[A-Za-z][\w-]*(?:['’][a-z]+)?")
_NUMBER = re.compile(r"\d")
_CHANGE_ENDS = re.compile(r"[;:](?=\s)|\b(?:while|whereas|although|though|compared)\b")
_NEW_CLAUSE = re.compile(
    r"(?:\band|,|\bbut)\s+(?:(?:some|about|around|nearly|another|over|more\s+than)\s+){0,2}\Z", re.I
)
_VERB_NEXT = re.compile(r"\s+(?:have|has|had|are|were|was|is|will|remain\w*|fled|left|died|took)\b")


def begins_clause(text: str, chars: Bounds, sentence: Bounds) -> bool:
    """Whether a bare number is the subject of what follows: "... and some 45,000 have been told to leave"."""
    return _VERB_NEXT.match(text, chars[1], sentence[1]) is not None and "other" not in text[chars[1] : chars[1] + 12]


def noun_before(text: str, chars: Bounds, sentence: Bounds) -> str | None:
    """The noun that the sentence last names before a number, with its names, if no other number parts them."""
    start = max(sentence[0], chars[0] - REACH)
    before = text[start : chars[0]]
    if _NEW_CLAUSE.search(before) and _VERB_NEXT.match(text, chars[1], sentence[1]):
        return None
    parts = _NUMBER.split(_CHANGE_ENDS.split(before)[-1])
    words = list(_WORD.finditer(parts[-1]))
    for index in range(len(words) - 1, -1, -1):
        word = words[index].group()
        named = word.lower() in COLLECTIVE or word.endswith("s")
        if named and KINDS.get(word.lower()) not in (None, *PERSONS) and not _is_verb(words, index):
            return " ".join([*_capitals_before(words, index), word])
    return None


def _capitals_before(words: list[re.Match[str]], index: int) -> list[str]:
    """The names right before a noun: "North Korean" before "force"."""
    named: list[str] = []
    while index and words[index - 1].group()[0].isupper() and len(named) < 3:
        index -= 1
        named.insert(0, words[index].group())
    return named


def topic(text: str) -> str | None:
    """The kind of thing that a text's first line, its headline, speaks of, where it is only one."""
    line = text.lstrip()[:180].split("\n", 1)[0].lower()
    if len(line) > HEADLINE or line.endswith("."):
        return None
    words = _WORD.findall(line)
    kinds = {KINDS[word] for word in words if word in COLLECTIVE or (word in KINDS and word.endswith("s"))}
    kinds |= {
        "jobs"
        for before, word in zip(["", *words], words, strict=False)
        if word == "cuts" and before not in _OTHER_CUTS
    }
    kinds -= PERSONS
    return kinds.pop() if len(kinds) == 1 else None


_OTHER_CUTS = words_of(
    "tax rate budget spending interest price cost aid power emission emissions production output carbon"
)


def deed_before(text: str, chars: Bounds, sentence: Bounds) -> str | None:
    """What a bare number is by the verb that governs it: "has infected 3,900" are cases."""
    words = _WORD.findall(text[max(sentence[0], chars[0] - 40) : chars[0]])[-4:]
    return next((DEEDS[word.lower()] for word in reversed(words) if word.lower() in DEEDS), None)


def _is_verb(words: list[re.Match[str]], index: int) -> bool:
    """Whether a word that may be a noun is a verb here: "will force", "to house", "they claim"."""
    before = words[index - 1].group().lower() if index else ""
    return before in _BEFORE_VERBS


_BEFORE_VERBS = words_of("to will would can could may might should must they we you who that i it he she not")
