"""Sayings without a verb of their own, after one with it: "Unions claim 31,000, the prefecture 12,000"."""

from bisect import bisect_left
from dataclasses import replace

from ..people.descriptions import can_speak
from ..people.places import SIDES
from ..people.roles import BODIES, ROLES
from ..sentences import Bounds
from ..wordlists import words
from .clauses import phrase_right
from .cues import VERBS, Cue
from .stretches import Saying, clause_end, saying_of, stretch
from .tokens import Line
from .words_of_clauses import ADVERBS, CONTRASTS, DETERMINERS, PERSONAL, PREPOSITIONS, TIMES

JOINTS = CONTRASTS | {"and"}
TAKING = words("at of on to for")  # "spoke of 300", "put it at 300": the second may repeat it
HEDGES = words(
    """
    about around some nearly almost roughly just only over under fewer less more than at least most up to close closer
    approximately perhaps barely merely a mere no as many much well even
    """
)
COUNTING = frozenset({"say", "tally", "think", "ask"})
OBJECTS_FIRST = words("give see have show find")  # "the poll gives Labour 44, the Greens 12": another object
LONGEST = 8  # words of a second speaker
TAIL = 4  # words of the noun that may follow the second number


def with_gapped(line: Line, found: list[Saying]) -> list[Saying]:
    """The sayings of a sentence, and those whose verb is left out because it is the one before."""
    made: list[Saying] = []
    for saying in found:
        made.append(saying)
        if (
            saying.form != "after"
            or saying.force not in COUNTING
            or saying.lemma in OBJECTS_FIRST
            or not saying.content
        ):
            continue
        end = min((other.reach[0] for other in found if other.cue[0] > saying.cue[0]), default=line.end)
        made += _gapped(line, made, end)
    return made


def _gapped(line: Line, made: list[Saying], end: int) -> list[Saying]:
    """The sayings gapped behind the last one made, whose content then ends before the first of them."""
    saying = made[-1]
    cue = bisect_left(line.starts, saying.cue[0])
    first = next((i for i in range(cue, len(line)) if line.starts[i] >= saying.content[-1][0]), len(line))
    joint = _joint(line, cue, first, end)
    if joint is None or not _counts_only(line, cue + 1, joint):
        return []
    made[-1] = replace(saying, content=_before(saying.content, line.ends[joint - 1]))
    others: list[Saying] = []
    while joint is not None:
        who, number = _second(line, cue, joint) or ((0, 0), 0)
        following = _joint(line, cue, number, end)
        last = clause_end(line, number) if following is None else following - 1
        content = [stretch(line, number, last)]
        told = Cue(saying.lemma, VERBS[line.low[cue]].force, "past")
        others.append(replace(saying_of(line, cue, told, "after", who, content, (who[0], number)), cue=line.span(*who)))
        joint = following
    return others


def _joint(line: Line, cue: int, first: int, end: int) -> int | None:
    """The first place, from a word on, where a second speaker and a number are joined."""
    places = range(max(first, cue) + 1, len(line) - 1)
    return next((i for i in places if line.starts[i] < end and _second(line, cue, i) is not None), None)


def _second(line: Line, cue: int, joint: int) -> tuple[Bounds, int] | None:
    """Who else, and where the number begins, behind a joint: ", the prefecture | 12,000", "; police, at | 20,000"."""
    if not (line.words[joint] in ",;" or (line.low[joint] in JOINTS and line.words[joint - 1] not in ",;")):
        return None
    at = joint + 1 + (line.low[joint + 1] in JOINTS)
    stop = min(at + LONGEST, len(line))
    number = next((i for i in range(at + 1, stop) if line.is_number(i)), None)
    if number is None or line.low[at] in PREPOSITIONS | PERSONAL | TIMES or line.is_number(at):
        return None
    start = number
    while start > at and line.low[start - 1] in HEDGES | TAKING:
        start -= 1
    comma = line.words[start - 1] == ","
    who = (at, start - 1 - comma)
    if who[1] < at or not _is_speaker(line, who) or not _closes(line, number):
        return None
    if comma and start == number:
        return None
    return (who, start) if _is_parallel(line, cue, who, comma=comma) else None


def _is_speaker(line: Line, who: Bounds) -> bool:
    """Whether a noun phrase and nothing else stands here, of somebody who can speak."""
    inside = range(who[0], who[1] + 1)
    if any(line.is_mark(i) or line.is_verb(i) or line.low[i] in ADVERBS - DETERMINERS for i in inside):
        return False
    if phrase_right(line, who[0], last=who[1]) != who or _is_verb_after_all(line, who[1]):
        return False
    return _can_speak(line, who) or all(line.is_name(i) for i in inside if i > who[0] or line.low[i] != "the")


def _is_verb_after_all(line: Line, index: int) -> bool:
    """ "Lima offers 40": a form of a verb of saying that is nobody's name or office."""
    word = line.low[index]
    return word in VERBS and line.words[index].islower() and word.removesuffix("s") not in ROLES | BODIES


def _can_speak(line: Line, who: Bounds) -> bool:
    low = line.low[who[0] + (line.low[who[0]] in DETERMINERS) : who[1] + 1]
    return bool(low) and (can_speak(low) or " ".join(low) in SIDES or low[-1] in SPEAKING)


SPEAKING = words("opposition police industry camp side critics")


def _closes(line: Line, number: int) -> bool:
    """Whether the clause ends soon behind a number, and holds no verb: "12,000 people in all"."""
    for i in range(number + 1, min(number + 1 + TAIL, len(line))):
        if line.words[i] in ",;:)" or line.low[i] in JOINTS:
            return True
        if line.is_mark(i) or line.is_verb(i) or line.words[i][:1].isdigit():
            return False
    return number + 1 + TAIL >= len(line)


def _is_parallel(line: Line, cue: int, who: Bounds, *, comma: bool) -> bool:
    """Whether who is added stands where the first speaker stands, not where an object does: "put Berg at 40, Lund"."""
    object_ = phrase_right(line, cue + 1) if cue + 1 < len(line) and not line.is_number(cue + 1) else None
    if comma or object_ is None or line.low[object_[0]] in HEDGES | TAKING:
        return True
    return not (_can_speak(line, object_) or line.is_name(object_[1])) and _can_speak(line, who)


def _counts_only(line: Line, first: int, joint: int) -> bool:
    """Whether an amount and no clause stands between the verb and the joint."""
    inside = range(first, joint)
    verb = any(line.is_verb(i) or line.quote[i] >= 0 or line.low[i] == "that" for i in inside)
    return any(line.is_number(i) for i in inside) and not verb


def _before(content: tuple[Bounds, ...], end: int) -> tuple[Bounds, ...]:
    return tuple((s, min(e, end)) for s, e in content if s < end)
