"""Whose share of a vote or poll a percentage is: "Kostan took 41 per cent", "49 per cent for Tarnov"."""

import re

from ..attribution.words_of_clauses import MONTHS, TIMES
from ..people.person_names import bare_word
from ..sentences import Bounds
from ..wordlists import words
from .purposes import RATES

_CONTEXT = re.compile(
    r"\b(?:votes?|voters?|ballots?|polls?|polled|polling|elections?|run-?off|candidates?|referendum|incumbent)\b", re.I
)
_COUNTED = re.compile(r"\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:ballots|votes|precincts|districts|stations)\b[^.;,]{0,20}?"
                      r"\b(?:counted|reporting|tallied|in)\b")  # fmt: skip
_FOR = re.compile(
    r"\s*(?:of\s+(?:the\s+)?(?:\w+\s+)?votes?,?\s+)?(?:for|to)\s+(?:the\s+)?(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}|(?:vice-)?president\b|incumbent\b|opposition\b|challenger\b)"
)
_NAME = re.compile(r"[A-Z][\w’-]+(?:\s(?:de|van|von|der|al|bin)\s)?(?:\s?[A-Z][\w’-]+)*")
REACH = 75  # characters before a share in which its holder stands
CONTEXT = 300


def holder(text: str, chars: Bounds, sentence: Bounds) -> str | None:
    """The surname, or the party's name, of whose share of a vote this is; None where nothing shows a vote."""
    around = text[max(0, sentence[0] - CONTEXT) : sentence[1]]
    if not _CONTEXT.search(around) or _COUNTED.match(text, chars[1], sentence[1]):
        return None
    after = _FOR.match(text, chars[1], sentence[1])
    if after:
        return _last(after["name"])
    before = text[max(sentence[0], chars[0] - REACH) : chars[0]]
    stretch = re.split(r"\d|[;:]", before)[-1]
    named = [match for match in _NAME.finditer(stretch) if _may_hold(stretch, match)]
    if not named:
        return None
    since = re.findall(r"[\w’']+", stretch[named[-1].end() :].lower())
    if any(word in RATES and word != "support" for word in since) or (since and not _WINS.intersection(since[-3:])):
        return None
    return _last(named[-1].group())


def _may_hold(stretch: str, match: re.Match[str]) -> bool:
    """Whether a name is no place that another name is "of"."""
    before = stretch[: match.start()].split()[-1:]
    return bare_word(match.group()) not in _NO_HOLDERS and before not in (["of"], ["in"], ["at"], ["by"], ["from"])


def _last(name: str) -> str:
    return re.sub(r"['’]s?\Z", "", name.split()[-1])


_NO_HOLDERS = (
    MONTHS | TIMES | words("the a an it its in on at but and while with turnout about only just under over mr")
)
_WINS = words(
    """
    won wins win took takes had has have got gets got received receives polled polls secured secures on with at to leads
    led lead ahead trailed trails trailing scored winning taking stood stands claimed finished gained drew garnered kept
    holding reached backing support share
    """
)
