"""A saying as spans of the text, and the stretches of a sentence that its content can be."""

from dataclasses import dataclass
from typing import Literal

from ..sentences import Bounds
from .cues import CLAUSAL, REPORT_NOUNS, SELDOM_SPEAKS, VERBS, Cue
from .tokens import Line
from .words_of_clauses import (
    CONTRASTS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
)

REMARKS = REPORT_NOUNS | {"sum", "reference", "number", "move", "assertion", "charge", "allegation", "accusation"}
Form = Literal["after", "before", "according", "passive", "reckoning", "colon", "headline", "listed", "nominal"]


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution: spans of the text. ``who`` None: nobody is named."""

    cue: Bounds
    lemma: str
    force: str
    form: Form
    who: Bounds | None
    content: tuple[Bounds, ...]
    reach: Bounds  # the words of subject, verb and its adverbs, in which the day of the saying stands
    sentence: Bounds
    told: tuple[Bounds, ...] = ()
    citing: tuple[Bounds, ...] = ()
    joint: Bounds | None = None
    described: Bounds | None = None
    quotes: frozenset[int] = frozenset()


def number_near(line: Line, index: int) -> bool:
    return any(word[0].isdigit() for word in line.low[index + 1 : index + 10])


def saying_of(
    line: Line,
    index: int,
    cue: Cue,
    form: Form,
    who: Bounds | None,
    content: list[Bounds | None],
    reach: Bounds,
    *,
    described: Bounds | None = None,
) -> Saying:
    kept = tuple(part for part in content if part is not None)
    spans = tuple(line.span(*part) for part in kept)
    held = frozenset(line.quote[i] for part in kept for i in range(part[0], part[1] + 1) if line.quote[i] >= 0)
    return Saying(
        cue=line.span(index, index),
        lemma=cue.lemma,
        force=cue.force,
        form=form,
        who=line.span(*who) if who else None,
        content=spans,
        reach=line.span(*reach),
        sentence=(line.start, line.end),
        described=line.span(*described) if described else None,
        quotes=held,
    )


def stretch(line: Line, first: int, last: int) -> Bounds | None:
    """The words from first to last without the marks at their edges; None when nothing is left."""
    while first <= last and first < len(line) and line.words[first] in ",;:–—-" and line.quote[first] < 0:
        first += 1
    while last >= first and line.words[last] in ",;:–—-" and line.quote[last] < 0:
        last -= 1
    return (first, last) if first <= last else None


def content_after(line: Line, start: int) -> Bounds | None:
    if start < len(line) and line.low[start] == "that":
        start += 1
    return stretch(line, start, clause_end(line, start, commas=False)) if start < len(line) else None


def clause_end(line: Line, start: int, *, commas: bool = True) -> int:
    """Where content that begins at ``start`` ends: the sentence, or a remark upon it (", a claim that ...")."""
    headline = line.text[line.end - 1] not in '.!?”"’'
    for index in range(start, len(line) - 2):
        if headline and line.low[index] == "as" and index > start:
            return index - 1
        if line.words[index] != ",":
            continue
        word, noun = line.low[index + 1], line.low[index + 2]
        if word in {"a", "an"} and noun in REMARKS and _is_said_of(line, index + 3):
            return index - 1
    return len(line) - 1


def _is_said_of(line: Line, start: int) -> bool:
    """Whether a remark is another's saying: "a claim that the board has denied"; not "a number that has grown"."""
    end = next((i for i in range(start, len(line)) if line.words[i] in ",;:"), len(line))
    return any(line.low[i] in VERBS for i in range(start, end))


def clause_start(line: Line, index: int, *, through_commas: bool = False) -> int:
    """Where the clause that ends at index begins: after a semicolon, a contrast or another's saying."""
    for at in range(index - 1, -1, -1):
        if line.words[at] == ";":
            return at + 1
        if line.low[at] in CONTRASTS and at and line.words[at - 1] == "," and at + 1 < index:
            return at + 1 if _is_said(line, at - 1) else 0
    return 0


def _is_said(line: Line, end: int) -> bool:
    """Whether the words before ``end`` hold a quotation or a verb of saying, and so are somebody's already."""
    cues = (VERBS.get(line.low[i]) for i in range(end))
    says = (cue is not None and not cue.noun and cue.lemma not in SELDOM_SPEAKS | CLAUSAL for cue in cues)
    return any(says) or max(line.quote[:end]) >= 0


def last_comma(line: Line, index: int) -> int:
    for at in range(index - 1, -1, -1):
        if line.words[at] in ",;:" and line.quote[at] < 0:
            return at
    return -1


def number_start(line: Line, index: int) -> int:
    """Where the noun phrase of the last number before index begins."""
    for at in range(index - 1, max(index - 12, -1), -1):
        if line.words[at] in ",;:" or _begins_phrase(line, at):
            return at + 1
        if line.words[at][-1:].isdigit() or line.words[at][0] in "$€£":
            return _phrase_start(line, at)
    return max(index - 1, 0)


def _begins_phrase(line: Line, at: int) -> bool:
    """Whether a preposition leads to a noun phrase of its own: "11 years in prison for | a fraud that the board"."""
    if line.low[at] not in PREPOSITIONS or line.low[at] in {"of", "by", "at"} or at + 1 >= len(line):
        return False
    return line.low[at + 1] in {"a", "an"} and not line.is_number(at + 2)


def _phrase_start(line: Line, at: int) -> int:
    while at > 0 and not line.is_mark(at - 1) and line.low[at - 1] not in RELATIVES and line.low[at - 1] != "than":
        at -= 1
        if line.low[at] in DETERMINERS:
            break
    return at
