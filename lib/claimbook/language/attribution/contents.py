"""What a saying verb says, and to whom: where its content begins behind it, or that it stands before."""

from dataclasses import replace

from ..sentences import Bounds
from ..wordlists import words
from .clauses import phrase_right
from .cues import CLAUSE, VERBS, Cue
from .finite import IRREGULAR
from .stretches import Form, Saying, clause_start, content_after, number_start, saying_of, stretch
from .subjects import Subject
from .tokens import Line
from .words_of_clauses import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    REPORTERS,
    TIMES,
)

ADVERBS_OF_SAYING = words("back out also again later earlier separately afterward afterwards")


CIRCUMSTANCES = words("when while as before after amid without with by following upon about if of from despite since")
AMOUNTING = words("arrive come pencil")  # "arrived at 40", "came to 40", "pencilled in 40"
AROUND = words("without amid under inside within against over beside outside between")
WHERE = words("in on at during by via from over")
PLACE = 8  # words in which where or how it was said is told
ADVERBIAL = words("on in at during after late early via last through without")


def active_saying(line: Line, index: int, cue: Cue, subject: Subject) -> Saying:
    told, rest = addressee(line, index, cue)
    rest += cue.lemma in AMOUNTING
    aside = _only_circumstances(line, rest, subject) or _only_where(line, rest, subject)
    content_first = None if aside else _content_start(line, rest)
    form: Form = "after"
    if subject.relation == "object":
        content = [stretch(line, number_start(line, subject.first - 1), subject.first - 2), content_after(line, rest)]
        return saying_with(line, index, cue, "after", subject, content, (subject.first, index), told)
    if subject.relation == "zero":
        content = [stretch(line, number_start(line, subject.first), subject.first - 1), content_after(line, rest)]
        return saying_with(line, index, cue, "after", subject, content, (subject.first, index), told)
    end = adverbial_end(line, rest)
    as_said = subject.first > 1 and line.low[subject.first - 1] == "as" and line.words[subject.first - 2] == ","
    if content_first is None and (subject.comma_before(line) or as_said):
        form = "before"
        till = subject.first - 1 - as_said
        content = [stretch(line, clause_start(line, till, through_commas=True), till)]
        content.append(going_on(line, end + 1))
    else:
        start = content_first if content_first is not None else rest
        behind = content_after(line, start)
        behind = _inside_relative(line, behind) if subject.relation == "relative" else behind
        content = [_up_to_semicolon(line, behind) if cue.force == "ask" else behind]
        if line.quote[subject.first - 1] >= 0 and subject.first > 0:
            content.insert(0, stretch(line, subject.first - 1, subject.first - 1))
        end = max(start - 1, index)
    return saying_with(line, index, cue, form, subject, content, (subject.first, end), told)


def named_saying(line: Line, index: int, cue: Cue, subject: Subject) -> Saying:
    """ "X called the tariffs “a tax”": what is called so, and the quotation."""
    said = replace(cue, force="say")
    content = [content_after(line, index + 1)]
    return saying_with(line, index, said, "after", subject, content, (subject.first, index), ())


def _only_circumstances(line: Line, rest: int, subject: Subject) -> bool:
    """Whether only when and how it was said follows: "..., she said when asked about the dam"."""
    timed = rest
    while timed < len(line) and (line.low[timed] in TIMES or line.low[timed] == "on"):
        timed += 1
    behind = line.low[timed : timed + 2]
    if behind[:1] == ["as"] and behind[1:] in (["many"], ["much"], ["few"], ["little"]):
        return False
    return bool(behind) and subject.comma_before(line) and behind[0] in CIRCUMSTANCES and "that" not in behind


def _inside_relative(line: Line, content: Bounds | None) -> Bounds | None:
    """What is said in a relative clause, up to where the main clause goes on: "Belo, who denies it, was paid 40"."""
    first, last = content or (0, -1)
    ends = (i - 1 for i in range(first + 1, last) if line.words[i] == "," and line.is_verb(i + 1))
    return (first, next(ends, last)) if content else None


def _only_where(line: Line, rest: int, subject: Subject) -> bool:
    """Whether a clause stands before and only the place of saying behind: "..., the board noted in its report"."""
    if subject.relation != "main" or not subject.comma_before(line):
        return False
    if rest >= len(line) or not (line.low[rest] in WHERE or (line.low[rest] == "to" and _is_addressee(line, rest + 1))):
        return False
    before = range(subject.first - 1)
    clause = line.low[0] not in CONJUNCTIONS | PREPOSITIONS and any(
        line.is_verb(i) or _is_past(line, i) for i in before
    )
    comma = next((i for i in range(rest, min(rest + PLACE, len(line))) if line.words[i] == ","), len(line))
    resumes = comma < len(line) - 1 and line.low[comma + 1] in CONJUNCTIONS
    behind = range(rest, comma if resumes else len(line))
    return clause and not any(
        line.quote[i] >= 0 or line.low[i] in AUXILIARIES or line.low[i] in CLAUSE or line.words[i] in ":,"
        for i in behind
    )


def _is_past(line: Line, index: int) -> bool:
    return line.words[index].islower() and (line.low[index].endswith("ed") or line.low[index] in IRREGULAR)


def _up_to_semicolon(line: Line, content: Bounds | None) -> Bounds | None:
    """What is wanted ends where the next clause begins."""
    first, last = content or (0, -1)
    return next(((first, i - 1) for i in range(first + 1, last) if line.words[i] == ";"), content)


def going_on(line: Line, comma: int) -> Bounds | None:
    """What is said goes on behind "X said,": up to the end of the sentence, unless X is only described there."""
    if comma + 2 >= len(line) or line.words[comma] not in ",;:" or line.low[comma + 1] in RELATIVES:
        return None
    if line.low[comma + 1] in VERBS and VERBS[line.low[comma + 1]].shape == "ing":
        return None
    return content_after(line, comma + 1)


def saying_with(
    line: Line,
    index: int,
    cue: Cue,
    form: Form,
    subject: Subject,
    content: list[Bounds | None],
    reach: Bounds,
    told: tuple[Bounds, ...],
) -> Saying:
    made = saying_of(line, index, cue, form, subject.phrase, content, reach, described=subject.described)
    joint = line.span(*subject.joint) if subject.joint else None
    if not told and joint is None:
        return made
    return replace(made, told=told, joint=joint)


def addressee(line: Line, index: int, cue: Cue) -> tuple[tuple[Bounds, ...], int]:
    """Whom it was told, and where the rest begins: "told Z", "spoke to Z", "said in an interview with Z"."""
    at = index + 1
    if cue.lemma == "tell" and at < len(line) and line.quote[at] < 0 and line.low[at] != "that":
        phrase = phrase_right(line, at)
        if phrase is not None:
            inside = range(phrase[0] + 1, phrase[1] + 1)
            many = line.low[phrase[0]] in REPORTERS and line.low[phrase[0]].endswith("s")
            if many and any(line.is_name(i) for i in inside):
                return (line.span(phrase[0], phrase[0]),), phrase[0] + 1  # "told reporters | Lima was"
            last = next((i - 1 for i in inside if line.low[i] in {"in", "on", "at"} or line.is_number(i)), phrase[1])
            return (line.span(phrase[0], last),), last + 1
    for i in range(at, min(at + 7, len(line) - 1)):
        if line.quote[i] >= 0 or line.low[i] == "that":
            break
        if line.low[i] in {"to", "with"} and (
            i == at or line.low[i - 1] in {"interview", "speaking", "comments", "remarks"}
        ):
            phrase = phrase_right(line, i + 1)
            if phrase is not None and (line.is_name(phrase[1]) or line.low[phrase[1]] in REPORTERS):
                return (line.span(*phrase),), phrase[1] + 1
    return (), at


def _content_start(line: Line, rest: int) -> int | None:
    """Where the content behind a verb begins, past its adverbs; None when there is none."""
    index = rest
    while index < len(line):
        word = line.low[index]
        if line.quote[index] >= 0 or line.words[index] == ":" or word == "that":
            return index
        if line.words[index] in ",;–—-":
            if index + 1 < len(line) and line.quote[index + 1] >= 0:
                return index + 1
            return _past_comma(line, index)
        if word in TIMES or word in ADVERBIAL or (word == "to" and _is_addressee(line, index + 1)):
            index = _past_adverbial(line, index)
            continue
        if word in ADVERBS_OF_SAYING or (word.endswith("ly") and len(word) > 4):
            index += 1
            continue
        return _that_behind(line, index) if index > rest or word in AROUND else index
    return None


def _is_addressee(line: Line, index: int) -> bool:
    """Whether somebody is spoken to here, and no infinitive stands: "to reporters", "to the council"."""
    word = line.low[index] if index < len(line) else ""
    return word in DETERMINERS or word in REPORTERS or (index < len(line) and line.is_name(index))


def _that_behind(line: Line, index: int) -> int:
    """The "that" which content begins with behind adverbials: "in a letter seen by a court that 30 ..."."""
    for at in range(index, min(index + 10, len(line))):
        if line.low[at] == "that":
            return at
        if line.is_mark(at) or line.low[at] in AUXILIARIES:
            break
    return index


def _past_comma(line: Line, comma: int) -> int | None:
    """The content after an aside in commas ("said, in a note, that 30 ..."), or None."""
    for index in range(comma + 1, min(comma + 14, len(line))):
        if line.low[index] == "that" and line.words[index - 1] == ",":
            return index
        if line.low[index] in VERBS and VERBS[line.low[index]].shape == "ing":
            return None
    return None


def _past_adverbial(line: Line, index: int) -> int:
    """Past one prepositional phrase or time: "at a press conference", "on Tuesday morning", "in his address"."""
    if line.low[index] in {"after", "before", "during"}:
        return adverbial_end(line, index) + 1
    if line.low[index] not in TIMES:
        index += 1
    steps = 0
    while index < len(line) and steps < 7 and not line.is_mark(index):
        word = line.low[index]
        if word == "that" or word in PERSONAL or word in AUXILIARIES or word in CONJUNCTIONS:
            break
        if steps and (word in DETERMINERS and line.low[index - 1] not in PREPOSITIONS and word != "an"):
            break
        if steps and word in PREPOSITIONS and word not in {"of", "with"}:
            break
        if word[0].isdigit() and steps and line.low[index - 1] not in TIMES:
            break
        index += 1
        steps += 1
    return index


def adverbial_end(line: Line, index: int) -> int:
    """The last word of the adverbs that follow a verb or a speaker, before the next mark."""
    while index < len(line) and not (line.quote[index] >= 0 or line.words[index] in ",;:–—-"):
        index += 1
    return index - 1
