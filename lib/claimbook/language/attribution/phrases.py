"""Set phrases that attribute: "as one minister put it", "in the words of X", "So reads a memo from X"."""

from dataclasses import replace

from ..wordlists import words
from .clauses import phrase_right
from .cues import Cue
from .stretches import Saying, clause_start, content_after, saying_of, stretch
from .subjects import subject_of
from .tokens import Line
from .words_of_clauses import CONJUNCTIONS, DETERMINERS, PERSONAL, RELATIVES

BACKWARD = words("reads read says said goes went runs ran wrote writes begins began ends ended")

BE = words("is are was were be been remain remains remained")
MADE = words("make makes made it making")


def put_it(line: Line, index: int) -> Saying | None:
    """ "As one minister put it, A" and "A, as one minister put it": A stands behind or before."""
    subject = subject_of(line, index) if line.low[index + 1 : index + 2] == ["it"] else None
    if subject is None or not (subject.first > 0 and line.low[subject.first - 1] == "as"):
        return None
    leading = subject.first == 1
    first, last = (index + 2, len(line) - 1) if leading else (clause_start(line, subject.first - 1), subject.first - 2)
    cue = Cue("put it", "say", "base")
    return saying_of(
        line, index, cue, "before", subject.phrase, [stretch(line, first, last)], (subject.first, index + 1)
    )


def in_words_of(line: Line, index: int) -> Saying | None:
    """ "A, in the words of one minister": what stands before, or behind where the phrase leads."""
    phrase = phrase_right(line, index + 2) if index > 1 and line.low[index - 1] == "the" else None
    if phrase is None or line.low[index - 2] != "in":
        return None
    leading = index < 4 or (index > 4 and line.low[index - 4] in RELATIVES | CONJUNCTIONS)
    content = content_after(line, phrase[1] + 1) if leading else stretch(line, clause_start(line, index - 2), index - 3)
    cue = Cue("in the words of", "say", "base")
    return saying_of(line, index, cue, "according", phrase, [content], (index - 2, phrase[1]))


def back_to_quotation(line: Line) -> Saying | None:
    """ "So reads a memo from X": who says the quotation of the paragraph before."""
    phrase = phrase_right(line, 2) if len(line) > 2 else None
    cue = Cue("so", "say", "present")
    return replace(saying_of(line, 1, cue, "before", phrase, [], (1, phrase[1])), lemma="so") if phrase else None


def attitude(line: Line, index: int) -> Saying | None:
    """ "X is convinced that A", "X made clear that A"."""
    behind = line.low[index + 1 : index + 2]
    before = line.low[index - 1] if index else ""
    made = line.low[index] == "clear" and before in MADE
    at = index - 2 if made and before == "it" else index - 1
    subject = subject_of(line, at if made else index) if behind == ["that"] or not made else None
    if subject is None or not (made or line.low[index - 1] in BE or line.low[index - 2] in BE):
        return None
    if behind != ["that"] and not _clause_follows(line, index + 1):
        return None
    cue = Cue(line.low[index], "say" if made else "think", "past")
    content = content_after(line, index + 1)
    return saying_of(line, index, cue, "after", subject.phrase, [content], (subject.first, index))


def _clause_follows(line: Line, index: int) -> bool:
    end = next((i for i in range(index, len(line)) if line.is_mark(i)), len(line))
    starts = index < end and (line.low[index] in DETERMINERS | PERSONAL or line.is_name(index))
    return starts and any(line.is_verb(i) for i in range(index + 1, end))
