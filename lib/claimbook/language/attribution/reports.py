"""Sayings without a verb: "according to X", "by the count of X", "an estimate by X of 40"."""

from dataclasses import replace

from ..people.roles import BODIES
from ..sentences import Bounds
from ..wordlists import words
from .clauses import phrase_right
from .cues import REPORT_NOUNS, Cue
from .inversion import apposed, ends_clause
from .stretches import Saying, clause_end, clause_start, last_comma, saying_of, stretch
from .tokens import Line
from .words_of_clauses import CONJUNCTIONS, DETERMINERS, RELATIVES, TIMES

PARTING = frozenset({",", ";", "and", "to", "but", "against"})
SURVEYS = frozenset({"survey", "poll", "study", "census"})
VIEWS = words("opinion view words estimation judgment judgement telling assessment account reckoning")
RECKONINGS = words(
    """
    reckoning count counts estimate estimates calculation calculations tally account figures sums numbers
    arithmetic
    """
)


def according(line: Line, index: int, *, last: int | None = None) -> Saying | None:
    """ "According to X, A" and "A, according to X"; ``last``: the last word of the preposition, when it is not "to"."""
    to = index + 1 if last is None else last
    phrase = phrase_right(line, to + 1) if to + 1 < len(line) else None
    if phrase is None:
        return None
    leading = index == 0 or (index == 1 and line.low[0] in CONJUNCTIONS)
    before = index - 1 - (last is not None and index > 0 and line.low[index - 1] == "as")  # "as | per"
    author = _author(line, phrase)
    phrase, described = apposed(line, author)
    if leading and described is not None and max(phrase[1], described[1]) + 1 >= len(line):
        phrase, described = author, None  # the rest is no apposition: it is what is said
    end = (described or phrase)[1]
    if leading:
        content = [stretch(line, end + 1, len(line) - 1)]
    elif (opened := _opened(line, index)) is not None or (opened := _counted_against(line, index)) is not None:
        content = [stretch(line, opened + 1, before)]
    else:
        content = [stretch(line, clause_start(line, index, through_commas=True), before)]
        again = "according" in line.low[end + 1 :]
        if end + 2 < len(line) and line.low[end + 2] not in RELATIVES and not again:
            content.append(stretch(line, end + 1, clause_end(line, end + 1)))
    cue = Cue("according to", "say", "base")
    made = saying_of(line, index, cue, "according", phrase, content, (index, end), described=described)
    return replace(made, cue=line.span(index, to))


def _opened(line: Line, index: int) -> int | None:
    """The bracket that is still open before a word: "(40 according to the police)"."""
    for at in range(index - 1, max(index - 12, -1), -1):
        if line.words[at] in "()":
            return at if line.words[at] == "(" else None
    return None


def _counted_against(line: Line, index: int) -> int | None:
    """What parts a number from another's before it: "12 according to police | and 31 according to the unions"."""
    before = next((i for i in range(index - 1, -1, -1) if line.low[i] == "according"), index)
    number = next((i for i in range(index - 1, before, -1) if line.is_number(i)), before)
    return next((i for i in range(number - 1, before + 1, -1) if line.low[i] in PARTING), None)


def is_according(line: Line, index: int) -> bool:
    """Whether "per" names a source: "Per the White House, 40", "40, per the White House"; not "per day"."""
    if index + 1 >= len(line):
        return False
    if index and line.low[index - 1] == "as" and not line.is_number(index + 1):
        return True  # "40 boats sank, as per the board"
    if not (index == 0 or line.words[index - 1] == ","):
        return False
    return line.low[index + 1] in DETERMINERS - {"a", "an"} or line.is_name(index + 1)


def survey(line: Line, index: int) -> Saying | None:
    """ "In a Harbour Institute survey of 900 sailors, 40 per cent ..."."""
    noun = next((i for i in range(index + 2, min(index + 10, len(line))) if line.low[i] in SURVEYS), None)
    comma = next((i for i in range(noun, min(noun + 16, len(line))) if line.words[i] == ","), None) if noun else None
    if noun is None or comma is None or any(line.is_mark(i) for i in range(index, noun)):
        return None
    by = noun + 1 < comma and line.low[noun + 1] in {"by", "from"}
    phrase = phrase_right(line, noun + 2) if by else (index + 2, noun - 1)
    if phrase is None or phrase[1] < phrase[0] or not line.is_name(phrase[1]):
        return None
    content = [stretch(line, noun + 1, comma - 1), stretch(line, comma + 1, len(line) - 1)]
    made = saying_of(line, index, Cue("survey", "say", "base"), "according", phrase, content, (index, comma))
    return replace(made, cue=line.span(noun, noun))


def survey_behind(line: Line, index: int) -> Saying | None:
    """ "Support dropped to 31 per cent in the latest Harbour Institute survey": a number before, a name inside."""
    near = range(index + 2, min(index + 8, len(line)))
    noun = next((i for i in near if line.low[i] in SURVEYS), None)
    first = next((i for i in near if line.is_name(i)), len(line))
    if noun is None or first >= noun or not all(line.is_name(i) for i in range(first, noun)):
        return None
    if any(line.is_mark(i) for i in range(index, noun)) or not any(line.is_number(i) for i in range(index)):
        return None
    content = [stretch(line, clause_start(line, index), index - 1), stretch(line, noun + 1, len(line) - 1)]
    made = saying_of(line, index, Cue("survey", "say", "base"), "according", (first, noun - 1), content, (index, noun))
    return replace(made, cue=line.span(noun, noun))


def _author(line: Line, phrase: Bounds) -> Bounds:
    """ "Testimony by X", "a memo written by X": the phrase goes on to whom it is from."""
    at = phrase[1] + 1
    while at < len(line) and (line.low[at] in TIMES or line.low[at] == "on" or line.low[at].isdigit()):
        at += 1
    known = line.low[phrase[1]] in REPORT_NOUNS or line.low[phrase[1]].endswith("ed")
    if not known or at + 1 >= len(line) or line.low[at] != "by":
        return phrase
    author = phrase_right(line, at + 1)
    return (phrase[0], author[1]) if author else phrase


def reckoning(line: Line, index: int) -> Saying | None:
    """ "By the ministry's count", "by the reckoning of the council", "by Hale's"."""
    noun = next((i for i in range(index + 1, min(index + 8, len(line))) if line.low[i] in RECKONINGS), None)
    if line.low[index + 1 : index + 3] == ["that", "of"]:
        noun = index + 1  # "40 by the port's count and 31 by that of the union"
    cue = Cue("by the count of", "say", "base")
    if noun is not None:
        phrase = _reckoner(line, index, noun)
    else:
        noun = _bare_possessive(line, index)
        phrase = (index + 1, noun) if noun is not None else None
    if phrase is None or noun is None:
        return None
    last = max(noun, phrase[1])
    if index == 0:
        content = [stretch(line, last + 1, clause_end(line, last + 1, commas=False))]
    else:
        apart = line.words[index - 1] == ","  # "... to 40 miles, from 12, by the council's own figures"
        first = _after_colon(line, index - 1) if apart else last_comma(line, index - 1) + 1
        content = [stretch(line, first, index - 1)]
    made = saying_of(line, index, cue, "reckoning", phrase, content, (index, last))
    return replace(made, cue=line.span(index, noun))


def _after_colon(line: Line, index: int) -> int:
    """Where the clause that ends at index begins, a colon being an end too."""
    first = clause_start(line, index)
    return next((at + 1 for at in range(index - 1, first, -1) if line.words[at] == ":"), first)


def in_view(line: Line, index: int) -> Saying | None:
    """ "In his opinion, 40": what follows is whose view."""
    noun = next((i for i in range(index + 2, min(index + 7, len(line))) if line.low[i] in VIEWS), None)
    if noun is None or noun + 1 >= len(line) or line.words[noun + 1] != ",":
        return None
    phrase = _reckoner(line, index, noun)
    if phrase is None or phrase[1] + 2 < noun:
        return None
    content = [stretch(line, noun + 2, clause_end(line, noun + 2, commas=False))]
    made = saying_of(line, index, Cue("in the view of", "think", "base"), "reckoning", phrase, content, (index, noun))
    return replace(made, cue=line.span(index, noun))


def _reckoner(line: Line, index: int, noun: int) -> Bounds | None:
    owner = next((i for i in range(index + 1, noun) if line.low[i].endswith(("'s", "s'"))), None)
    if owner is not None:
        return index + 1, owner
    if noun + 1 < len(line) and line.low[noun + 1] == "of":
        return phrase_right(line, noun + 2) if noun + 2 < len(line) else None
    if noun - 1 > index and line.low[noun - 1] in BODIES | {"police"}:
        return index + 1, noun - 1  # "by the police count"
    own = line.low[index + 1] in {"his", "her", "its", "their"}
    return (index + 1, index + 1) if own and noun <= index + 3 else None


def _bare_possessive(line: Line, index: int) -> int | None:
    for at in range(index + 1, min(index + 5, len(line))):
        if line.is_mark(at):
            break
        if line.low[at].endswith(("'s", "s'")) and ends_clause(line, at + 1):
            return at if line.is_name(at) or line.low[index + 1] == "the" else None
    return None
