"""Who is said to say what, in one sentence: cue, speaker's words, content. Still words, not yet persons."""

from dataclasses import replace

from ..sentences import Bounds
from .clauses import phrase_right
from .cues import ATTITUDES, CITING, NOUNS, VERBS, Cue
from .gapping import with_gapped
from .inversion import apposed, ends_clause
from .lines import colon, dashed, headline, listed
from .nominals import nominal_report
from .phrases import BACKWARD, attitude, back_to_quotation, in_words_of, put_it
from .reports import according, in_view, is_according, reckoning, survey, survey_behind
from .stretches import Saying, clause_end, saying_of, stretch
from .subjects import Subject, subject_of
from .tokens import Line
from .verbs import first_phrase, verb_saying
from .words_of_clauses import DETERMINERS, RELATIVES

MOST = 40  # sayings in a sentence; what goes beyond is no prose
PHRASED = frozenset({"according", "by", "in", "per", "words", "so", "put", *ATTITUDES, *NOUNS})
SPEAKING = frozenset(["spoke", "spoken", "speaking", "talked", "talking"])
TELLING = frozenset({"to", *PHRASED, *CITING, *VERBS})  # no other word attributes, but for a past form by a quotation


def sayings(line: Line) -> list[Saying]:
    """The attributions of a sentence, in the order of their cues."""
    found: list[Saying] = []
    titled = line.text[line.end - 1] not in '.!?”"’'
    subject: Subject | None = None
    cited: tuple[Bounds, ...] = ()
    for index, word in enumerate(line.low):
        if word not in TELLING and not word.endswith("ed"):
            continue
        if line.quote[index] >= 0 or _is_part_of_name(line, index, titled):
            continue
        if len(found) == MOST:
            break
        made = _phrased(line, index, subject) if word in PHRASED else None
        if made is None and (word in CITING or _is_cited(line, index, found)):
            cited = _cite(line, index, found)
        elif made is None and word == "to" and index and line.low[index - 1] in SPEAKING:
            _spoken_to(line, index, found)
        elif made is None and word in VERBS:
            made, subject = verb_saying(line, index, VERBS[word], subject, found)
        elif made is None and word.endswith("ed") and _follows_quotation(line, index):
            made, subject = verb_saying(line, index, Cue(word, "say", "past"), subject, found)
        if made is not None:
            found.append(replace(made, citing=(*cited, *made.citing)) if cited else made)
            cited = ()
    return (
        with_gapped(line, _with_opening(line, found)) or listed(line) or colon(line) or headline(line) or dashed(line)
    )


def _phrased(line: Line, index: int, subject: Subject | None) -> Saying | None:
    """The saying that a noun or a set phrase makes at this word, or None."""
    word, behind = line.low[index], line.low[index + 1 : index + 2]
    made: Saying | None = None
    if word == "according" and behind == ["to"]:
        made = according(line, index)
    elif word == "by":
        made = reckoning(line, index)
    elif word == "in" and (view := in_view(line, index)) is not None:
        made = view
    elif word == "in" and index == 0 and line.low[1:2] in (["a"], ["an"], ["the"], ["its"]):
        made = survey(line, index)
    elif word == "in" and index and behind and behind[0] in DETERMINERS:
        made = survey_behind(line, index)
    elif word == "per" and is_according(line, index):
        made = according(line, index, last=index)
    elif word == "words" and behind == ["of"]:
        made = in_words_of(line, index)
    elif word == "so" and index == 0 and behind and behind[0] in BACKWARD:
        made = back_to_quotation(line)
    elif word == "put" and behind == ["it"]:
        made = put_it(line, index)
    elif index and word in ATTITUDES:
        made = attitude(line, index)
    elif index and word in NOUNS:
        made = nominal_report(line, index, subject or _own(line, index))
    return made


def _with_opening(line: Line, found: list[Saying]) -> list[Saying]:
    """The sayings; the first also says what a participle before its subject does: "Confirming 40 deaths, X said"."""
    cue = VERBS.get(line.low[0]) if line.low else None
    comma = next((i for i in range(len(line)) if line.words[i] == ","), 0)
    if cue is None or cue.shape != "ing" or comma < 2 or (found and found[0].form != "after"):
        return found
    opening = stretch(line, 1, comma - 1)
    if opening is not None and not found and cue.force == "say":
        return _opened(line, cue, opening, comma)
    if opening is None or not found or found[0].reach[0] < line.starts[comma] or found[0].who is None:
        return found
    return [replace(found[0], content=(line.span(*opening), *found[0].content)), *found[1:]]


def _opened(line: Line, cue: Cue, opening: Bounds, comma: int) -> list[Saying]:
    """ "Accusing Lima of hiding 40 deaths, Berg walked out": a participle alone reports."""
    subject = first_phrase(line, len(line), first=comma + 1)
    if subject is None:
        return []
    return [saying_of(line, 0, cue, "after", subject.phrase, [opening], (0, comma))]


def _own(line: Line, index: int) -> Subject | None:
    """The first noun phrase of a sentence that attributes nothing before "with a claim"."""
    return first_phrase(line, index) if line.low[index - 2 : index - 1] == ["with"] else None


def _is_part_of_name(line: Line, index: int, titled: bool) -> bool:
    """Whether a capital makes the word part of a name ("the State Department"), where it is no headline."""
    return index > 0 and not titled and line.is_name(index)


def _follows_quotation(line: Line, index: int) -> bool:
    """Whether any verb says here: "“...,” shrugged X", "“...,” X shrugged." """
    if index == 0:
        return False
    if line.quote[index - 1] >= 0:
        return index + 1 < len(line) and line.is_name(index + 1)
    if not ends_clause(line, index + 1) or all(quote < 0 for quote in line.quote[:index]):
        return False
    subject = subject_of(line, index)
    return subject is not None and subject.first > 0 and line.quote[subject.first - 1] >= 0


def _cite(line: Line, index: int, found: list[Saying]) -> tuple[Bounds, ...]:
    """Hang what is cited on the saying before it; where there is none yet, give it back for the next."""
    phrase = phrase_right(line, index + 1) if index + 1 < len(line) else None
    if phrase is None:
        return ()
    phrase, _ = apposed(line, phrase)
    if not found:
        return (line.span(*phrase),)
    last = found[-1]
    shown = stretch(line, index + 1, clause_end(line, index + 1))
    more = (line.span(*shown),) if shown and last.form == "before" and _ends_before(last, line.starts[index]) else ()
    found[-1] = replace(last, citing=(*last.citing, line.span(*phrase)), content=(*last.content, *more))
    return ()


def _is_cited(line: Line, index: int, found: list[Saying]) -> bool:
    """ "Reuters, which cited two diplomats": only told in passing whom it cites."""
    known = line.low[index] in {"cited", "cites", "quoted", "quotes"} and index > 1
    own = not found or found[-1].form == "according"  # elsewhere it belongs to what is said
    return known and own and line.low[index - 1] in RELATIVES and line.words[index - 2] == ","


def _ends_before(saying: Saying, start: int) -> bool:
    return all(end <= start for _, end in saying.content)


def _spoken_to(line: Line, index: int, found: list[Saying]) -> None:
    """Hang the one spoken to on the saying before it: "quoting its director, who had spoken to Z"."""
    phrase = phrase_right(line, index + 1) if found and index + 1 < len(line) else None
    if phrase is not None:
        found[-1] = replace(found[-1], told=(*found[-1].told, line.span(*phrase)))
