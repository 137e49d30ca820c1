"""Sayings that are nouns: "the ministry's claim that 40 died", "an estimate by the port of 40", "with a vow to"."""

from dataclasses import replace

from ..people.roles import BODIES, ROLES
from ..sentences import Bounds
from .clauses import phrase_left, phrase_right
from .cues import ISSUING, NOUNS, VERBS
from .gapping import HEDGES
from .stretches import Saying, number_near, saying_of, stretch
from .subjects import Subject, subject_of
from .tokens import Line
from .words_of_clauses import AUXILIARIES, DETERMINERS

POSSESSIVE = frozenset({"his", "her", "its", "their"})
ESTIMATES = frozenset({"estimate", "estimates", "figure", "figures", "count", "tally", "forecast", "forecasts"})
LINKING = frozenset({"is", "was", "being", "stands", "stood", "remains", "remained", "totals", "comes", "came", ":"})
TALLIES = ESTIMATES | {"toll", "total", "sum", "number"}


def nominal_report(line: Line, index: int, last: Subject | None) -> Saying | None:
    """What a noun of saying reports: of its owner, of whoever issues it, or of who spoke "with a claim"."""
    owner, at = _owner(line, index)
    if owner is None and _is_with(line, index) and last is not None:
        owner = last.phrase
    if owner is None or line.low[owner[0]] in POSSESSIVE:
        owner = _issuer(line, index) or owner
    content = _content(line, index, at) if owner is not None else None
    if owner is None or content is None:
        return None
    cue = NOUNS[line.low[index]]
    reach = min(owner[0], index), max(owner[1], index)
    return replace(saying_of(line, index, cue, "nominal", owner, [content], reach), cue=line.span(index, index))


def _owner(line: Line, index: int) -> tuple[Bounds | None, int]:
    """Whose it is, and where the words behind both begin: "X's claim", "his claim", "a claim by X"."""
    before = index - 1
    if line.low[0] == "for" and (whose := _for_whom(line, index)) is not None:
        return whose, index + 1
    while before > 0 and line.words[before].islower() and line.low[before] not in DETERMINERS | POSSESSIVE:
        if line.low[before].endswith(("'s", "s'")) or line.is_mark(before) or before < index - 2:
            break
        before -= 1
    if before >= 0 and line.low[before].endswith(("'s", "s'")):
        if before < index - 1 and line.low[index - 1] in BODIES | ROLES and line.low[index] in VERBS:
            return None, index + 1  # "the port's rescue agency | fears that"
        return phrase_left(line, before), index + 1
    if before >= 0 and line.low[before] in POSSESSIVE:
        return (before, before), index + 1
    if _is_body_before(line, index) or _is_their_claim(line, index):  # "the police estimate is 40"
        named = line.is_name(index - 1)
        return phrase_left(line, index - 1) if named else (index - 1, index - 1), index + 1
    if index + 2 < len(line) and line.low[index + 1] in {"by", "from", "among"}:
        phrase = phrase_right(line, index + 2)
        phrase = (phrase[0], _before_of(line, phrase)) if phrase else None
        return phrase, phrase[1] + 1 if phrase else index + 1
    return None, index + 1


def _for_whom(line: Line, index: int) -> Bounds | None:
    """ "For the unions the figure is 40": in whose eyes."""
    last = index - 2 - (line.words[index - 2] == ",") if index > 3 and line.low[index - 1] == "the" else 0
    closed = last < 1 or line.low[index] not in TALLIES or not LINKING.intersection(line.low[index + 1 : index + 2])
    return (1, last) if not closed and phrase_right(line, 1, last=last) == (1, last) else None


def _is_body_before(line: Line, index: int) -> bool:
    """Whether a noun of counting says whose it is by the body before it: "the army count is", no verb."""
    counts = index > 1 and line.low[index] in ESTIMATES and line.low[index - 1] in BODIES | {"police"}
    return counts and bool((LINKING | {"of"}).intersection(line.low[index + 1 : index + 2]))


def _is_their_claim(line: Line, index: int) -> bool:
    """ "rejected a police claim that", "disputes the army report that": a noun, for a verb takes it as its object."""
    if index < 3 or line.low[index - 1] not in BODIES | {"police"} or line.low[index + 1 : index + 2] != ["that"]:
        return False
    verb = VERBS.get(line.low[index - 3])
    return line.low[index - 2] in {"a", "an", "the"} and verb is not None and verb.force == "deny"


def _is_with(line: Line, index: int) -> bool:
    """ "... left office with a claim that": the claim of whoever left."""
    return index > 1 and line.low[index - 1] in DETERMINERS and line.low[index - 2] == "with"


def _issuer(line: Line, index: int) -> Bounds | None:
    """Whoever makes the noun of saying his own: "Berg voiced concern that", "Berg repeated a claim that"."""
    at = index - 1
    while at > max(index - 4, 0) and line.low[at] not in ISSUING and not line.is_mark(at):
        at -= 1
    subject = subject_of(line, at) if at > 0 and line.low[at] in ISSUING else None
    return subject.phrase if subject is not None else None


def _content(line: Line, index: int, at: int) -> Bounds | None:
    """What the noun says: a clause behind "that" or "is that", an amount behind "of", an amount in apposition."""
    if at + 1 >= len(line):
        return None
    if line.words[at] == "," and line.is_number(at + 1 + (line.low[at + 1] == "at" and at + 2 < len(line))):
        return stretch(line, at + 1, _last_of_noun(line, at + 1))
    at = _past_aside(line, at)
    if at + 1 < len(line) and line.low[at] in LINKING and (line.low[at + 1] == "that" or _amounts(line, at + 1)):
        at += line.low[at + 1] == "that"
        return stretch(line, at + 1, len(line) - 1)
    if at + 1 >= len(line) or line.low[at] not in {"of", "that"}:
        return None
    if line.low[at] == "of":
        last = _last_of_noun(line, at + 1)
        if last + 2 < len(line) and line.words[last + 1] == "," and line.is_number(last + 2):
            return stretch(line, last + 2, _last_of_noun(line, last + 2))  # "the estimate of the deficit, 40 million"
        return stretch(line, at + 1, last) if number_near(line, at) else None
    end = next((i for i in range(at + 2, len(line)) if _parts(line, i)), len(line))
    return stretch(line, at + 1, end - 1)


def _amounts(line: Line, index: int) -> bool:
    """Whether a number stands here, behind no more than what qualifies it: "at about 40"."""
    while index + 1 < len(line) and line.low[index] in HEDGES | {"at", "to"}:
        index += 1
    return line.is_number(index)


def _parts(line: Line, index: int) -> bool:
    """Whether a mark ends what a noun says; "…, against a licensed 900" still belongs to it."""
    if line.words[index] not in ",;:" or line.quote[index] >= 0:
        return False
    return line.words[index] in ";:" or line.low[index + 1 : index + 2] not in (
        ["against"],
        ["up"],
        ["down"],
        ["compared"],
    )


def _past_aside(line: Line, at: int) -> int:
    """Past a relative clause in commas: "the estimate from the Treasury, which pays a part, is that"."""
    if line.words[at] != "," or line.low[at + 1] not in {"which", "who"}:
        return at
    end = next((i for i in range(at + 2, len(line)) if line.words[i] == ","), at)
    return end + 1 if end > at else at


def _before_of(line: Line, phrase: Bounds) -> int:
    """The last word of a phrase before "of" and a number."""
    for i in range(phrase[0] + 1, phrase[1]):
        if line.low[i] == "of" and line.words[i + 1][0].isdigit():
            return i - 1
    return phrase[1]


def _last_of_noun(line: Line, start: int) -> int:
    """The last word before the next mark or verb."""
    index = start
    while index < len(line) and not line.is_mark(index) and not (index > start and line.low[index] in AUXILIARIES):
        index += 1
    return max(index - 1, start)
