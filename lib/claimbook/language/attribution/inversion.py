"""Speakers that stand behind their verb: "...," said X, a pollster."""

from ..people.descriptions import can_speak
from ..sentences import Bounds
from ..wordlists import words
from .clauses import phrase_right
from .contents import adverbial_end, going_on
from .cues import NEVER_INVERTED, Cue
from .finite import IRREGULAR, is_clause
from .segments import segment_start
from .stretches import Saying, clause_start, saying_of, stretch
from .tokens import Line
from .words_of_clauses import ADVERBS, CONJUNCTIONS, DETERMINERS, PERSONAL, PREPOSITIONS, TIMES

ANSWERS = words("yes no so")
BEHIND = words("on in at when while after before during as to")


def inverted(line: Line, index: int, cue: Cue) -> Saying | None:
    """ "...," said X: the speaker stands behind the verb, the content before."""
    phrase = phrase_right(line, index + 1) if _may_invert(line, index, cue) else None
    if phrase is None or not (line.quote[index - 1] >= 0 or ends_clause(line, phrase[1] + 1)):
        return None
    if line.low[phrase[0]] in ADVERBS - DETERMINERS or _is_object(line, index, phrase):
        return None
    first = clause_start(line, index - 1, through_commas=True)
    if line.quote[index - 1] < 0 and not (_may_be_said(line, first, index - 1) or _resumes(line, phrase[1] + 2)):
        return None
    phrase, described = apposed(line, phrase)
    content = [stretch(line, first, index - 1)]
    reach = index, adverbial_end(line, (described or phrase)[1] + 1)
    if _resumes(line, reach[1] + 2) or (reach[1] + 1 < len(line) and line.words[reach[1] + 1] == ":"):
        content.append(going_on(line, reach[1] + 1))
    return saying_of(line, index, cue, "before", phrase, content, reach, described=described)


def _may_invert(line: Line, index: int, cue: Cue) -> bool:
    """Whether what was said may stand before the verb, and a speaker behind it."""
    if (
        index == 0
        or cue.lemma in NEVER_INVERTED
        or (cue.shape == "base" and cue.lemma != "say")
        or index + 1 >= len(line)
    ):
        return False
    if not (line.quote[index - 1] >= 0 or line.words[index - 1] in ",–—-"):
        return False
    word = line.low[index + 1]
    if line.is_mark(index + 1) or word in TIMES or word in CONJUNCTIONS or word in PREPOSITIONS:
        return False
    if index > 1 and line.quote[index - 1] >= 0 and line.low[index - 2] in DETERMINERS:
        return False
    return not (word[0].isdigit() or (word in PERSONAL and line.quote[index - 1] < 0))


def _is_object(line: Line, index: int, phrase: Bounds) -> bool:
    """Whether a bare noun behind the verb is what is told by whom a relative describes: "X, who ..., admitted cuts"."""
    bare = line.words[phrase[0]].islower() and line.low[phrase[0]] not in DETERMINERS
    if not bare or line.words[index - 1] != "," or index < 3 or can_speak(line.low[phrase[0] : phrase[1] + 1]):
        return False
    return line.low[segment_start(line, index - 2)] in {"which", "who", "whose"}


def ends_clause(line: Line, index: int) -> bool:
    return index >= len(line) or line.is_mark(index) or line.low[index] in TIMES or line.low[index] in BEHIND


def apposed(line: Line, phrase: Bounds) -> tuple[Bounds, Bounds | None]:
    """The name and the description out of "X, a pollster" or "its director, X"."""
    at = phrase[1] + 1
    if at + 1 >= len(line) or line.words[at] != ",":
        return phrase, None
    other = phrase_right(line, at + 1)
    if other is None or not (other[1] + 1 >= len(line) or line.is_mark(other[1] + 1)):
        return phrase, None
    if is_clause(line.text[slice(*line.span(*other))]) or _goes_on_counting(line, other):
        return phrase, None
    described_first = line.low[phrase[0]] in DETERMINERS or not line.is_name(phrase[1])
    if described_first and line.is_name(other[0]) and line.is_name(other[1]):
        return other, phrase
    office = line.is_name(phrase[1]) and line.words[other[0]].islower()
    return (phrase, other) if line.low[other[0]] in DETERMINERS or office else (phrase, None)


def _goes_on_counting(line: Line, phrase: Bounds) -> bool:
    """Whether a phrase goes on with numbers of those counted before: "roughly two-thirds of them civilians"."""
    inside = range(phrase[0], phrase[1])
    return any(line.low[i] == "of" and line.low[i + 1] in {"them", "these", "those", "whom", "which"} for i in inside)


def _may_be_said(line: Line, first: int, last: int) -> bool:
    """Whether the words before "said X" can be what X said: they hold a verb, a number or a quotation."""
    return (
        any(
            line.is_verb(i)
            or line.quote[i] >= 0
            or line.is_number(i)
            or line.low[i] in IRREGULAR | ANSWERS
            or (line.low[i].endswith("ed") and not line.is_name(i))
            for i in range(first, last + 1)
        )
        or line.text[line.end - 1] not in ".!?"
    )


def _resumes(line: Line, index: int) -> bool:
    """Whether the sentence that "said X," interrupted goes on here, and X is not described."""
    return index < len(line) and (line.is_verb(index) or line.low[index] in {"and", "but", "although", "with"})
