"""Who is said to say what, in one sentence: cue, speaker's words, content. Still words, not yet persons."""

from dataclasses import dataclass, replace
from typing import Literal

from .clauses import Line, phrase_left, phrase_right
from .cues import CITING, NEVER_INVERTED, PARTICLES, REPORT_NOUNS, TALLIED, TALLY_NOUNS, VERBS, Cue
from .sentences import Bounds
from .subjects import Subject, subject_of
from .wordlists import words
from .words_of_clauses import (
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRASTS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    REPORTERS,
    TIMES,
)

Form = Literal["after", "before", "according", "passive", "reckoning", "colon", "headline", "listed", "nominal"]
BE = words("is are was were be been being")
BULLETS = ("-", "–", "—", "•", "*", "·", "▪", "‣")
SPEAKING = frozenset(["spoke", "spoken", "speaking", "talked", "talking"])
OWN_COUNTS = frozenset(
    ["estimate", "figure", "tally", "count", "toll", "claim", "forecast", "projection", "assessment", "warning"]
)
RECKONINGS = words(
    """
    reckoning count counts estimate estimates calculation calculations tally account figures sums arithmetic
    """
)


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution: spans of the text. ``who`` None: nobody is named; ``inherits``: the subject of the one before."""

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


def sayings(line: Line) -> list[Saying]:
    """The attributions of a sentence, in the order of their cues."""
    found: list[Saying] = []
    subject: Subject | None = None
    cited: tuple[Bounds, ...] = ()
    for index, word in enumerate(line.low):
        if line.quote[index] >= 0:
            continue
        made: Saying | None = None
        if word == "according" and index + 1 < len(line) and line.low[index + 1] == "to":
            made = _according(line, index)
        elif word == "by":
            made = _reckoning(line, index)
        elif word in CITING:
            cited = _cite(line, index, found)
        elif word in OWN_COUNTS and index and (nominal := _nominal(line, index)) is not None:
            made = nominal
        elif word == "to" and index and line.low[index - 1] in SPEAKING:
            _spoken_to(line, index, found)
        elif word in VERBS:
            made, subject = _verb(line, index, VERBS[word], subject, found)
        if made is not None:
            found.append(replace(made, citing=(*cited, *made.citing)))
            cited = ()
    return found or _colon(line) or _headline(line) or _listed(line)


# --- verbs


def _verb(
    line: Line, index: int, cue: Cue, last: Subject | None, found: list[Saying]
) -> tuple[Saying | None, Subject | None]:
    """The saying that a verb makes, and the subject that later verbs of the sentence may share."""
    if cue.shape == "ing":
        return _participle(line, index, cue, last), last
    if not _attributes(line, index, cue):
        return None, last
    if _passive_mark(line, index, cue):
        return _passive(line, index, cue), last
    inverted = _inverted(line, index, cue)
    if inverted is not None:
        return inverted, last
    subject = subject_of(line, index) or _shared(line, index, last)
    if subject is None or not _agrees(line, index, cue, subject):
        return None, last
    return _active(line, index, cue, subject), subject


def _attributes(line: Line, index: int, cue: Cue) -> bool:
    """Whether the verb attributes here: its particle stands near, a revised thing is a tally."""
    behind = line.low[index + 1 : index + 12]
    if cue.lemma == "have":
        return _has_tally(line, index)
    if cue.lemma in {"find", "show"} and cue.shape == "base":
        return "that" in behind[:3] or any(word[0].isdigit() for word in behind[:4])
    wanted = PARTICLES.get(cue.lemma)
    if wanted is not None:
        near = behind if cue.lemma in {"put", "withdraw", "quote", "number", "peg", "give", "see"} else behind[:2]
        return any(word in wanted for word in near)
    if cue.force == "revise":
        return any(word in TALLY_NOUNS for word in behind[:6])
    return True


def _has_tally(line: Line, index: int) -> bool:
    """ "had 131 dead", "has 412 names": a number directly behind, and something that lists hold."""
    behind = line.low[index + 1 : index + 6]
    if behind and behind[0] in {"about", "some", "around", "nearly", "over", "almost"}:
        behind = behind[1:]
    return bool(behind) and behind[0][:1].isdigit() and any(word in TALLIED for word in behind[1:3])


def _passive_mark(line: Line, index: int, cue: Cue) -> bool:
    """Whether a past form is passive or an adjective: "was reported", "a figure confirmed by", "an estimated"."""
    if cue.shape != "past":
        return False
    if index + 1 < len(line) and line.low[index + 1] == "by" and cue.force not in {"revise"}:
        return not _numbers_follow(line, index + 2)
    before = _back(line, index - 1)
    if before < 0:
        return False
    word = line.low[before]
    return word in BE or word in DETERMINERS or word in PREPOSITIONS


def _numbers_follow(line: Line, index: int) -> bool:
    return index < len(line) and line.words[index][0].isdigit()


def _back(line: Line, index: int) -> int:
    while index >= 0 and (line.low[index] in {"first", "also", "not", "now", "been"} or line.low[index].endswith("ly")):
        if line.low[index] == "been":
            return index
        index -= 1
    return index


def _passive(line: Line, index: int, cue: Cue) -> Saying | None:
    by = next((i for i in range(index + 1, min(index + 7, len(line))) if line.low[i] == "by"), None)
    phrase = phrase_right(line, by + 1) if by is not None and by + 1 < len(line) else None
    if by is None or phrase is None or not _agent(line, phrase):
        return None
    first = _clause_start(line, index)
    content = [_stretch(line, first, index - 1), _stretch(line, phrase[1] + 1, _clause_end(line, phrase[1] + 1))]
    return _saying(line, index, cue, "passive", phrase, content, (index, phrase[1]))


def _agent(line: Line, phrase: Bounds) -> bool:
    """Whether what follows "by" can speak: it has a name or is a plural or definite noun, and no time or amount."""
    word = line.low[phrase[0]]
    return not (word in TIMES or word[0].isdigit() or word.endswith("ing"))


def _inverted(line: Line, index: int, cue: Cue) -> Saying | None:
    """ "...," said X: the speaker stands behind the verb, the content before."""
    if index == 0 or cue.lemma in NEVER_INVERTED or cue.shape == "base" or index + 1 >= len(line):
        return None
    if not (line.quote[index - 1] >= 0 or line.words[index - 1] in ",–—-"):
        return None
    word = line.low[index + 1]
    if line.is_mark(index + 1) or word in TIMES or word in CONJUNCTIONS or word in PREPOSITIONS:
        return None
    if word[0].isdigit() or (word in PERSONAL and line.quote[index - 1] < 0):
        return None
    phrase = phrase_right(line, index + 1)
    if phrase is None or not (line.quote[index - 1] >= 0 or _ends_clause(line, phrase[1] + 1)):
        return None
    phrase, described = _apposed(line, phrase)
    content = [_stretch(line, _clause_start(line, index - 1, through_commas=True), index - 1)]
    reach = index, _adverbial_end(line, (described or phrase)[1] + 1)
    return _saying(line, index, cue, "before", phrase, content, reach, described=described)


def _ends_clause(line: Line, index: int) -> bool:
    return (
        index >= len(line) or line.is_mark(index) or line.low[index] in TIMES or line.low[index] in {"on", "in", "at"}
    )


def _apposed(line: Line, phrase: Bounds) -> tuple[Bounds, Bounds | None]:
    """The name and the description out of "X, a pollster" or "its director, X"."""
    at = phrase[1] + 1
    if at + 1 >= len(line) or line.words[at] != ",":
        return phrase, None
    other = phrase_right(line, at + 1)
    if other is None or not (other[1] + 1 >= len(line) or line.is_mark(other[1] + 1)):
        return phrase, None
    described_first = line.low[phrase[0]] in DETERMINERS or not line.is_name(phrase[1])
    if described_first and line.is_name(other[0]) and line.is_name(other[1]):
        return other, phrase
    if line.low[other[0]] in DETERMINERS:
        return phrase, other
    return phrase, None


def _shared(line: Line, index: int, last: Subject | None) -> Subject | None:
    """The subject of the verb before, for a verb that is joined to it ("said ... and added")."""
    before = _back(line, index - 1)
    joined = before >= 0 and (line.low[before] in {"and", "but", "then", "or"} or line.words[before] == ",")
    return replace(last, joint=last.joint) if joined and last is not None else None


def _agrees(line: Line, index: int, cue: Cue, subject: Subject) -> bool:
    """Whether subject and verb can belong together; a form that may be a noun needs better proof."""
    first, last = subject.phrase
    head = line.low[last]
    if line.words[last][-1].isdigit() and not (first < last and line.is_name(last - 1)):
        return False
    if not cue.noun or line.low[index - 1] in AUXILIARIES:
        return not (cue.shape == "base" and cue.noun and head in DETERMINERS)
    if line.low[index - 1] in DETERMINERS or line.low[index - 1].endswith("'s") or index + 1 >= len(line):
        return subject.comma_before(line) and line.is_name(last) and index + 1 >= len(line)
    if first == last and head in PERSONAL:
        return True
    follower = line.low[index + 1]
    takes = follower in DETERMINERS or follower[0].isdigit() or follower[0] in "$€£" or line.is_mark(index + 1)
    takes = takes or follower in {"that", "about", "nearly", "over", "up", "at", "only"} or line.is_name(index + 1)
    takes = takes or subject.relation in ("object", "zero")
    number = head.endswith("s") if cue.shape == "base" else not head.endswith("s") or line.is_name(last)
    return takes and (number or cue.shape == "past") and (line.is_name(last) or first < last or head.endswith("s"))


def _active(line: Line, index: int, cue: Cue, subject: Subject) -> Saying:
    told, rest = _addressee(line, index, cue)
    content_first = _content_start(line, rest)
    form: Form = "after"
    if subject.relation == "object":
        content = [_stretch(line, _number_start(line, subject.first - 1), subject.first - 2), _after(line, rest)]
        return _whole(line, index, cue, "after", subject, content, (subject.first, index), told)
    if subject.relation == "zero":
        content = [_stretch(line, _number_start(line, subject.first), subject.first - 1), _after(line, rest)]
        return _whole(line, index, cue, "after", subject, content, (subject.first, index), told)
    end = _adverbial_end(line, rest)
    if content_first is None and subject.comma_before(line):
        form = "before"
        content = [_stretch(line, _clause_start(line, subject.first - 1, through_commas=True), subject.first - 1)]
    else:
        start = content_first if content_first is not None else rest
        content = [_after(line, start)]
        if line.quote[subject.first - 1] >= 0 and subject.first > 0:
            content.insert(0, _stretch(line, subject.first - 1, subject.first - 1))
        end = max(start - 1, index)
    return _whole(line, index, cue, form, subject, content, (subject.first, end), told)


def _whole(
    line: Line,
    index: int,
    cue: Cue,
    form: Form,
    subject: Subject,
    content: list[Bounds | None],
    reach: Bounds,
    told: tuple[Bounds, ...],
) -> Saying:
    made = _saying(line, index, cue, form, subject.phrase, content, reach, described=subject.described)
    joint = line.span(*subject.joint) if subject.joint else None
    return replace(made, told=told, joint=joint)


def _addressee(line: Line, index: int, cue: Cue) -> tuple[tuple[Bounds, ...], int]:
    """Whom it was told, and where the rest begins: "told Z", "spoke to Z", "said in an interview with Z"."""
    at = index + 1
    if cue.lemma == "tell" and at < len(line) and line.quote[at] < 0 and line.low[at] != "that":
        phrase = phrase_right(line, at)
        if phrase is not None:
            return (line.span(*phrase),), phrase[1] + 1
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
        if word in TIMES or word in {
            "on",
            "in",
            "at",
            "to",
            "during",
            "after",
            "late",
            "early",
            "via",
            "last",
            "through",
        }:
            index = _past_adverbial(line, index)
            continue
        if word in {"also", "again", "later", "earlier", "separately"} or (word.endswith("ly") and len(word) > 4):
            index += 1
            continue
        return index
    return None


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
        return _adverbial_end(line, index) + 1
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


def _adverbial_end(line: Line, index: int) -> int:
    """The last word of the adverbs that follow a verb or a speaker, before the next mark."""
    while index < len(line) and not (line.quote[index] >= 0 or line.words[index] in ",;:–—-"):
        index += 1
    return index - 1


def _participle(line: Line, index: int, cue: Cue, last: Subject | None) -> Saying | None:
    """ ", saying that 30 ...": the main clause's subject; "with officials estimating": their own."""
    if index == 0 or index + 1 >= len(line) or not _attributes(line, index, cue):
        return None
    before = line.low[index - 1]
    if (
        before in DETERMINERS
        or before.endswith("'s")
        or before in PREPOSITIONS - {"while", "after", "before", "despite"}
    ):
        return None
    subject: Subject | None = last
    if not (line.is_mark(index - 1) or before in {"and", "while", "after", "before", "without", "but"}):
        subject = subject_of(line, index) if before not in AUXILIARIES else None
        if subject is None or not _absolute(line, subject):
            return None
    elif subject is None:
        subject = _first_phrase(line, index)
    if subject is None or (cue.force in {"tally", "revise"} and not _number_near(line, index)):
        return None
    told, rest = _addressee(line, index, cue)
    content = [_after(line, rest)]
    return _whole(line, index, cue, "after", subject, content, (index, index), told)


def _absolute(line: Line, subject: Subject) -> bool:
    """Whether a participle belongs to the noun before it: "with officials estimating", "a report saying"."""
    before = subject.first - 1
    if before >= 0 and line.low[before] == "with":
        return True
    return line.low[subject.phrase[1]] in REPORT_NOUNS or line.low[subject.phrase[1]] in {"officials", "sources"}


def _first_phrase(line: Line, before: int) -> Subject | None:
    """The first noun phrase of the sentence, when a clause begins with it."""
    first = 0
    if line.low and line.low[0] in PREPOSITIONS:
        comma = next((i for i in range(min(before, 12)) if line.words[i] == ","), -1)
        first = comma + 1
    if first >= before or line.is_mark(first):
        return None
    phrase = phrase_right(line, first, last=before - 1)
    if phrase is None or not (line.is_name(phrase[0]) or line.low[phrase[0]] in DETERMINERS | PERSONAL):
        return None
    return Subject(phrase, phrase[0])


def _number_near(line: Line, index: int) -> bool:
    return any(word[0].isdigit() for word in line.low[index + 1 : index + 10])


# --- other forms


def _according(line: Line, index: int) -> Saying | None:
    if index + 2 >= len(line):
        return None
    phrase = phrase_right(line, index + 2)
    if phrase is None:
        return None
    phrase, described = _apposed(line, phrase)
    last = (described or phrase)[1]
    cue = Cue("according to", "say", "base")
    leading = index == 0 or (index == 1 and line.low[0] in CONJUNCTIONS)
    if leading:
        content = [_stretch(line, last + 1, len(line) - 1)]
    else:
        content = [_stretch(line, _clause_start(line, index, through_commas=True), index - 1)]
        content.append(_stretch(line, last + 1, _clause_end(line, last + 1)))
    made = _saying(line, index, cue, "according", phrase, content, (index, last), described=described)
    return replace(made, cue=line.span(index, index + 1))


def _reckoning(line: Line, index: int) -> Saying | None:
    """ "By the ministry's count", "by the reckoning of the council", "by Stoll's"."""
    noun = next((i for i in range(index + 1, min(index + 8, len(line))) if line.low[i] in RECKONINGS), None)
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
        content = [_stretch(line, last + 1, _clause_end(line, last + 1, commas=False))]
    else:
        content = [_stretch(line, _last_comma(line, index) + 1, index - 1)]
    made = _saying(line, index, cue, "reckoning", phrase, content, (index, last))
    return replace(made, cue=line.span(index, noun))


def _reckoner(line: Line, index: int, noun: int) -> Bounds | None:
    owner = next((i for i in range(index + 1, noun) if line.low[i].endswith(("'s", "s'"))), None)
    if owner is not None:
        return index + 1, owner
    if noun + 1 < len(line) and line.low[noun + 1] == "of":
        return phrase_right(line, noun + 2) if noun + 2 < len(line) else None
    own = line.low[index + 1] in {"his", "her", "its", "their"}
    return (index + 1, index + 1) if own and noun <= index + 3 else None


def _nominal(line: Line, index: int) -> Saying | None:
    """ "An estimate by the Red Cross of 4,000", "the ministry's figure of 190"."""
    phrase, at = None, index + 1
    if line.low[index - 1].endswith(("'s", "s'")):
        phrase = phrase_left(line, index - 1)
    elif at + 1 < len(line) and line.low[at] in {"by", "from"}:
        phrase = phrase_right(line, at + 1)
        phrase = (phrase[0], _before_of(line, phrase)) if phrase else None
        at = phrase[1] + 1 if phrase else at
    if phrase is None or at + 1 >= len(line) or line.low[at] not in {"of", "that"}:
        return None
    if line.low[at] == "of" and not _number_near(line, at):
        return None
    cue = Cue(line.low[index], "say", "base")
    content = [_stretch(line, at + 1, _last_of_noun(line, at + 1))]
    return _saying(line, index, cue, "nominal", phrase, content, (min(phrase[0], index), at))


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


def _bare_possessive(line: Line, index: int) -> int | None:
    at = index + 1
    if at < len(line) and line.is_name(at) and line.low[at].endswith("'s") and _ends_clause(line, at + 1):
        return at
    return None


def _colon(line: Line) -> list[Saying]:
    """ "Zelensky: 12,000 soon": a short name, a colon, what it says."""
    at = next((i for i in range(min(7, len(line))) if line.words[i] == ":"), 0)
    if not at or at + 1 >= len(line) or any(line.quote[i] >= 0 for i in range(at)):
        return []
    if not all(line.is_name(i) or line.low[i] in {"of", "the"} for i in range(at)):
        return []
    cue = Cue(":", "say", "base")
    content = [_stretch(line, at + 1, len(line) - 1)]
    return [_saying(line, at, cue, "colon", (0, at - 1), content, (0, at))]


def _headline(line: Line) -> list[Saying]:
    """ "Arden Motors to shed 4,000 jobs": a headline announces what its subject has announced."""
    if line.text[line.end - 1] in ".!?" or "to" not in line.low[1:7]:
        return []
    at = line.low.index("to", 1)
    if line.is_clausal(0, len(line) - 1) or not all(line.is_name(i) for i in range(at)) or at + 1 >= len(line):
        return []
    cue = Cue("to", "foresee", "base")
    return [_saying(line, at, cue, "headline", (0, at - 1), [_stretch(line, at + 1, len(line) - 1)], (0, at))]


def _listed(line: Line) -> list[Saying]:
    """ "- 112 dead (ministry); 131 (Red Crescent)": in a list, who says it stands behind in brackets."""
    if not line.text.startswith(BULLETS, line.start):
        return []
    found: list[Saying] = []
    first = next((i + 1 for i in range(min(8, len(line))) if line.words[i] == ":"), 1)
    cue = Cue("in a list", "say", "base")
    for at in (i for i, word in enumerate(line.words) if word == "("):
        close = next((i for i in range(at + 1, min(at + 8, len(line))) if line.words[i] == ")"), None)
        if close is None or close == at + 1 or any(word[0].isdigit() for word in line.words[at + 1 : close]):
            continue
        content = _stretch(line, first, at - 1)
        found.append(_saying(line, at, cue, "listed", (at + 1, close - 1), [content], (first, close)))
        first = close + 1
    return found


def _cite(line: Line, index: int, found: list[Saying]) -> tuple[Bounds, ...]:
    """Hang what is cited on the saying before it; where there is none yet, give it back for the next."""
    phrase = phrase_right(line, index + 1) if index + 1 < len(line) else None
    if phrase is None:
        return ()
    if not found:
        return (line.span(*phrase),)
    found[-1] = replace(found[-1], citing=(*found[-1].citing, line.span(*phrase)))
    return ()


def _spoken_to(line: Line, index: int, found: list[Saying]) -> None:
    """Hang the one spoken to on the saying before it: "quoting its director, who had spoken to Z"."""
    phrase = phrase_right(line, index + 1) if found and index + 1 < len(line) else None
    if phrase is not None:
        found[-1] = replace(found[-1], told=(*found[-1].told, line.span(*phrase)))


# --- stretches


def _saying(
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


def _stretch(line: Line, first: int, last: int) -> Bounds | None:
    """The words from first to last without the marks at their edges; None when nothing is left."""
    while first <= last and first < len(line) and line.words[first] in ",;:–—-" and line.quote[first] < 0:
        first += 1
    while last >= first and line.words[last] in ",;:–—-" and line.quote[last] < 0:
        last -= 1
    return (first, last) if first <= last else None


def _after(line: Line, start: int) -> Bounds | None:
    if start < len(line) and line.low[start] == "that":
        start += 1
    return _stretch(line, start, _clause_end(line, start, commas=False)) if start < len(line) else None


def _clause_end(line: Line, start: int, *, commas: bool = True) -> int:
    """Where content that begins at ``start`` ends: the sentence, or a remark upon it (", a claim that ...")."""
    headline = line.text[line.end - 1] not in '.!?”"’'
    for index in range(start, len(line) - 2):
        if headline and line.low[index] == "as" and index > start:
            return index - 1
        if line.words[index] != ",":
            continue
        word, noun = line.low[index + 1], line.low[index + 2]
        if word in {"a", "an"} and noun in REPORT_NOUNS | {"sum", "reference", "number", "move", "assertion"}:
            return index - 1
    return len(line) - 1


def _clause_start(line: Line, index: int, *, through_commas: bool = False) -> int:
    """Where the clause that ends at index begins: after a semicolon, a contrast or another's saying."""
    for at in range(index - 1, -1, -1):
        if line.words[at] == ";":
            return at + 1
        if line.low[at] in CONTRASTS and at and line.words[at - 1] == "," and at + 1 < index:
            return at + 1
    return 0


def _last_comma(line: Line, index: int) -> int:
    for at in range(index - 1, -1, -1):
        if line.words[at] in ",;:" and line.quote[at] < 0:
            return at
    return -1


def _number_start(line: Line, index: int) -> int:
    """Where the noun phrase of the last number before index begins."""
    for at in range(index - 1, max(index - 12, -1), -1):
        if line.words[at] in ",;:":
            return at + 1
        if line.words[at][-1:].isdigit() or line.words[at][0] in "$€£":
            return _phrase_start(line, at)
    return max(index - 1, 0)


def _phrase_start(line: Line, at: int) -> int:
    while at > 0 and not line.is_mark(at - 1) and line.low[at - 1] not in RELATIVES and line.low[at - 1] != "than":
        at -= 1
        if line.low[at] in DETERMINERS:
            break
    return at
