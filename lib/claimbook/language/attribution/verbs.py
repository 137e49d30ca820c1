"""The saying that a verb makes: active, passive, inverted or participle, and whether the form is a verb at all."""

from ..sentences import Bounds
from ..wordlists import words
from .clauses import PUNCTUATION, Line, phrase_right
from .contents import active_saying, addressee, adverbial_end, going_on, saying_with
from .cues import CLAUSAL, CLAUSE, NEVER_INVERTED, PAPERS, PARTICLES, REPORT_NOUNS, TALLIED, TALLY_NOUNS, Cue
from .finite import IRREGULAR, is_clause
from .stretches import Saying, clause_end, clause_start, content_after, number_near, number_start, saying_of, stretch
from .subjects import Subject, issuer, relative_subject, subject_of
from .words_of_clauses import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    PERSONAL,
    PREPOSITIONS,
    TIMES,
)

WITHHELD = words("visa visas access entry bail permission asylum service entrance them him")
NO_SAYING = {  # "claimed 40 lives", "pleaded not guilty to nine counts", "denied bail"
    "claim": words("lives life victims"),
    "plead": words("guilty"),
}
NEVER_PASSIVE = words("write describe label judge blast charge rule accept ask raise lower cut lift increase reduce")
BEFORE_OBJECTS = words(
    """
    that to about nearly over up at only how why whether what roughly some almost around between more fewer less as for
    """
)
ANSWERS = words("yes no so")
POLLED = words("poll survey interview")
NAMING = words("call describe brand dub label term deem")
BE = words("is are was were be been being")
CONTRACTED = words("he's she's it's they're we're i'm isn't aren't wasn't weren't")
QUOTED = words("quoted quotes quoting cited cites citing reported recorded heard")
SHOWN = words("shows show showed shown caught heard hear hears filmed recorded seen saw quoted quotes")
OBJECTS = words("them us him her me")


def verb_saying(
    line: Line, index: int, cue: Cue, last: Subject | None, found: list[Saying]
) -> tuple[Saying | None, Subject | None]:
    """The saying that a verb makes, and the subject that later verbs of the sentence may share."""
    if cue.shape == "ing" and not _is_progressive(line, index):
        return _participle(line, index, cue, last), last
    if not (_attributes(line, index, cue) or _is_parenthetical(line, index) or _beside_quotation(line, index)):
        return None, last
    if _passive_mark(line, index, cue):
        return _passive(line, index, cue), last
    inverted = _inverted(line, index, cue)
    if inverted is not None:
        return inverted, last
    subject = subject_of(line, index)
    subject = issuer(line, subject) if subject is not None else _shared(line, index, last)
    if subject is None or not _agrees(line, index, cue, subject):
        return None, last
    return active_saying(line, index, cue, subject), subject


def _is_progressive(line: Line, index: int) -> bool:
    """ "analysts are saying": a finite verb, and no participle."""
    before = _back(line, index - 1)
    finite = before >= 0 and line.low[before] in BE | CONTRACTED
    return finite and (_clause_begins(line, index + 1) or _clause_follows(line, index + 1))


def _attributes(line: Line, index: int, cue: Cue) -> bool:
    """Whether the verb attributes here: its particle stands near, a revised thing is a tally."""
    behind = line.low[index + 1 : index + 12]
    if cue.lemma == "have":
        return _has_tally(line, index)
    if cue.lemma == "deny" and behind[:1] and behind[0] in WITHHELD:
        return False
    if cue.lemma in NO_SAYING and any(word in NO_SAYING[cue.lemma] for word in behind[:5]):
        return False
    if cue.lemma in {"find", "show"}:
        if line.low[index - 1] in REPORT_NOUNS or line.low[index - 1] in PAPERS:
            return True
        return "that" in behind[:3] or any(word[0].isdigit() for word in behind[:4]) or _clause_follows(line, index + 1)
    if cue.lemma == "give" and any(word[0].isdigit() for word in behind[:9]):
        return True
    if cue.lemma == "hold" and behind[:1] and behind[0] in {"on", "in", "at"}:
        return "that" in behind[:7]
    if cue.lemma in CLAUSAL:
        return _clause_begins(line, index + 1) or _clause_follows(line, index + 1)
    if cue.lemma in NAMING and "“”" in behind[:8]:
        return True
    wanted = PARTICLES.get(cue.lemma)
    if wanted is not None:
        near = behind if cue.lemma in {"put", "withdraw", "quote", "number", "peg", "give", "see"} else behind[:2]
        return any(word in wanted for word in near)
    if cue.force == "revise":
        end = next((i for i, word in enumerate(behind[:6]) if word in PUNCTUATION), 6)
        return any(word in TALLY_NOUNS for word in behind[:end])
    return True


def _clause_begins(line: Line, index: int) -> bool:
    """Whether a clause or a quotation begins here, or behind somebody told: "reminded the court that 40 ..."."""
    for at in range(index, min(index + 6, len(line) - 1)):
        if line.low[at] in CLAUSE:
            return at == index or line.low[at - 1] not in PREPOSITIONS
        if line.is_mark(at) or line.is_verb(at):
            return False
    return False


def _beside_quotation(line: Line, index: int) -> bool:
    """Whether the verb, or its subject, stands directly behind a quotation."""
    if index == 0 or line.quote[index - 1] >= 0:
        return index > 0
    subject = subject_of(line, index) if any(quote >= 0 for quote in line.quote[:index]) else None
    return subject is not None and subject.first > 0 and line.quote[subject.first - 1] >= 0


def _clause_follows(line: Line, index: int) -> bool:
    """Whether a subject and a finite verb follow before the next mark: "found the pair would have ..."."""
    end = next((i for i in range(index, len(line)) if line.is_mark(i)), len(line))
    return any(line.low[i] in AUXILIARIES or line.low[i] in FINITE for i in range(index + 1, end))


def _is_parenthetical(line: Line, index: int) -> bool:
    """ "..., the firm promised.": the verb ends its clause, what it would need stands before."""
    return index > 1 and (index + 1 == len(line) or line.words[index + 1] == ",") and _subject_after_comma(line, index)


def _subject_after_comma(line: Line, index: int) -> bool:
    subject = subject_of(line, index)
    return subject is not None and subject.relation == "main" and subject.comma_before(line)


def _has_tally(line: Line, index: int) -> bool:
    """ "had 40 dead", "has 55 names": a number directly behind, and something that lists hold."""
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
    if cue.force in ("foresee", "think") and before == index - 1 and _is_reduced(line, index):
        return True
    return word in BE or word in DETERMINERS or word in PREPOSITIONS


def _is_reduced(line: Line, index: int) -> bool:
    """ "laws expected next month", "a rise expected to last": a participle and no verb."""
    if index + 1 >= len(line) or line.low[index + 1] not in {"to", "next", "this", "in", "by", "soon", "later", "on"}:
        return False
    return line.words[index - 1] != ","


def _numbers_follow(line: Line, index: int) -> bool:
    return index < len(line) and line.words[index][0].isdigit()


def _back(line: Line, index: int) -> int:
    while index >= 0 and (line.low[index] in ADVERBS or line.low[index] == "been" or line.words[index].endswith("ly")):
        if line.is_name(index) and line.words[index].endswith("ly"):
            return index
        if line.low[index] == "been":
            return index
        index -= 1
    return index


def _passive(line: Line, index: int, cue: Cue) -> Saying | None:
    by = next((i for i in range(index + 1, min(index + 7, len(line))) if line.low[i] == "by"), None)
    phrase = phrase_right(line, by + 1) if by is not None and by + 1 < len(line) else None
    if by is None or phrase is None or not _agent(line, phrase) or cue.lemma in NEVER_PASSIVE:
        return None
    phrase = _before_of(line, phrase) if cue.lemma == "accuse" else phrase
    before = _back(line, index - 1)
    whole = cue.lemma in POLLED or (before >= 0 and (line.low[before] in BE or line.is_mark(before)))
    first = clause_start(line, index) if whole else number_start(line, index)
    content = [stretch(line, first, index - 1)]
    if whole:
        content.append(stretch(line, phrase[1] + 1, clause_end(line, phrase[1] + 1)))
    return saying_of(line, index, cue, "passive", phrase, content, (index, phrase[1]))


def _before_of(line: Line, phrase: Bounds) -> Bounds:
    """ "accused by the board of ignoring 11 warnings": what follows "of" is the accusation."""
    return next(((phrase[0], i - 1) for i in range(phrase[0] + 1, phrase[1]) if line.low[i] == "of"), phrase)


def _agent(line: Line, phrase: Bounds) -> bool:
    """Whether what follows "by" can speak: it has a name or is a plural or definite noun, and no time or amount."""
    word = line.low[phrase[0]]
    return not (word in TIMES or word[0].isdigit() or word.endswith("ing"))


def _inverted(line: Line, index: int, cue: Cue) -> Saying | None:
    """ "...," said X: the speaker stands behind the verb, the content before."""
    if (
        index == 0
        or cue.lemma in NEVER_INVERTED
        or (cue.shape == "base" and cue.lemma != "say")
        or index + 1 >= len(line)
    ):
        return None
    if not (line.quote[index - 1] >= 0 or line.words[index - 1] in ",–—-"):
        return None
    word = line.low[index + 1]
    if line.is_mark(index + 1) or word in TIMES or word in CONJUNCTIONS or word in PREPOSITIONS:
        return None
    if index > 1 and line.quote[index - 1] >= 0 and line.low[index - 2] in DETERMINERS:
        return None
    if word[0].isdigit() or (word in PERSONAL and line.quote[index - 1] < 0):
        return None
    phrase = phrase_right(line, index + 1)
    if phrase is None or not (line.quote[index - 1] >= 0 or ends_clause(line, phrase[1] + 1)):
        return None
    if line.low[phrase[0]] in ADVERBS - DETERMINERS:
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


def ends_clause(line: Line, index: int) -> bool:
    return (
        index >= len(line) or line.is_mark(index) or line.low[index] in TIMES or line.low[index] in {"on", "in", "at"}
    )


def apposed(line: Line, phrase: Bounds) -> tuple[Bounds, Bounds | None]:
    """The name and the description out of "X, a pollster" or "its director, X"."""
    at = phrase[1] + 1
    if at + 1 >= len(line) or line.words[at] != ",":
        return phrase, None
    other = phrase_right(line, at + 1)
    if other is None or not (other[1] + 1 >= len(line) or line.is_mark(other[1] + 1)):
        return phrase, None
    if is_clause(line.text[slice(*line.span(*other))]):
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
    joining = before >= 0 and line.low[before] in {"and", "but", "then", "or", "yet"}
    if last is not None:
        return last if joining or (before >= 0 and line.words[before] == ",") else None
    return first_phrase(line, before) if joining else None


def _head_of(line: Line, first: int, last: int) -> int:
    """The head of a phrase: its last word before a preposition."""
    head = next((i - 1 for i in range(first + 1, last + 1) if line.low[i] in PREPOSITIONS), last)
    return head - 1 if head > first and line.words[head].endswith("ed") and line.words[head].islower() else head


def _agrees(line: Line, index: int, cue: Cue, subject: Subject) -> bool:
    """Whether subject and verb can belong together; a form that may be a noun needs better proof."""
    first, last = subject.phrase
    head = line.low[_head_of(line, first, last)]
    if line.words[last][-1].isdigit() and not (first < last and line.is_name(last - 1)):
        return False
    if cue.lemma in {"find", "give"} and not _states(line, index) and not _is_report(line, subject):
        return False
    if cue.force == "show" and _is_report(line, subject):
        return True
    if not cue.noun or line.low[index - 1] in AUXILIARIES:
        return not (cue.shape == "base" and cue.noun and head in DETERMINERS)
    if line.low[index - 1] in DETERMINERS or line.low[index - 1].endswith("'s") or index + 1 >= len(line):
        closes = subject.comma_before(line) and index + 1 >= len(line)
        return closes and (line.is_name(last) or (cue.shape == "base") == head.endswith("s"))
    if first == last and head in PERSONAL:
        return True
    takes = _may_be_object(line, index + 1) or subject.relation in ("object", "zero")
    number = head.endswith("s") if cue.shape == "base" else not head.endswith("s") or line.is_name(last)
    return takes and (number or cue.shape == "past") and (line.is_name(last) or first < last or head.endswith("s"))


def _may_be_object(line: Line, index: int) -> bool:
    """Whether what a verb of saying takes begins with this word: a noun phrase, a number, a clause, an infinitive."""
    word = line.low[index]
    if word in DETERMINERS or word in BEFORE_OBJECTS or word in PERSONAL | OBJECTS or word in ADVERBS:
        return True
    return line.is_number(index) or line.is_mark(index) or line.is_name(index) or word.endswith("ing")


def _states(line: Line, index: int) -> bool:
    """Whether "found" or "gave" goes on with a clause or a tally, and so states something in anybody's mouth."""
    behind = line.low[index + 1 : index + 12]
    return "that" in behind[:3] or any(word in PARTICLES["give"] for word in behind) or _clause_follows(line, index + 1)


def _is_report(line: Line, subject: Subject) -> bool:
    return any(line.low[i] in REPORT_NOUNS for i in range(subject.phrase[0], subject.phrase[1] + 1))


def _participle(line: Line, index: int, cue: Cue, last: Subject | None) -> Saying | None:
    """ ", saying that 30 ...": the main clause's subject; "with officials estimating": their own."""
    if index == 0 or index + 1 >= len(line) or not _attributes(line, index, cue):
        return None
    before = line.low[index - 1]
    if before == "as" and (quoted := _quoted(line, index - 1)) is not None:
        content = [content_after(line, addressee(line, index, cue)[1])]
        return saying_with(line, index, cue, "after", quoted, content, (index, index), ())
    if (
        before in DETERMINERS
        or before.endswith("'s")
        or before in PREPOSITIONS - {"while", "after", "before", "despite"}
    ):
        return None
    subject: Subject | None = last
    if not (line.is_mark(index - 1) or before in {"and", "while", "after", "before", "without", "but"}):
        own = subject_of(line, index) if before not in AUXILIARIES else None
        subject = issuer(line, own) if own is not None and _absolute(line, own) else relative_subject(line, index)
        if subject is None or cue.shape != "ing":
            return None
    elif subject is None and cue.force != "revise":
        subject = first_phrase(line, index)
    if subject is None or (cue.force in {"tally", "revise"} and not number_near(line, index)):
        return None
    told, rest = addressee(line, index, cue)
    content = [content_after(line, rest)]
    return saying_with(line, index, cue, "after", subject, content, (index, index), told)


def _quoted(line: Line, as_: int) -> Subject | None:
    """Whom another quotes: "the agency quoted Berg as saying", "Berg was quoted as saying"."""
    at = next((i for i in range(as_ - 1, max(as_ - 9, 0), -1) if line.low[i] in QUOTED), None)
    if at is None:
        return None
    if at == as_ - 1:
        return subject_of(line, at)
    phrase = phrase_right(line, at + 1, last=as_ - 1)
    return Subject(phrase, phrase[0]) if phrase else None


def _absolute(line: Line, subject: Subject) -> bool:
    """Whether a participle belongs to the noun before it: "with officials estimating", "a report saying"."""
    before = subject.first - 1
    if before >= 0 and (line.low[before] == "with" or line.low[before] in SHOWN):
        return True
    return line.low[subject.phrase[1]] in REPORT_NOUNS or line.low[subject.phrase[1]] in {"officials", "sources"}


def first_phrase(line: Line, before: int, *, first: int = 0) -> Subject | None:
    """The first noun phrase of the sentence, or from ``first`` on, when a clause begins with it."""
    if not first and line.low and line.low[0] in PREPOSITIONS:
        first = next((i for i in range(min(before, 12)) if line.words[i] == ","), -1) + 1
    if first >= before or line.is_mark(first):
        return None
    phrase = _up_to_verb(line, phrase_right(line, first, last=before - 1))
    if phrase is None or not (line.is_name(phrase[0]) or line.low[phrase[0]] in DETERMINERS | PERSONAL):
        return None
    return Subject(phrase, phrase[0])


def _up_to_verb(line: Line, phrase: Bounds | None) -> Bounds | None:
    """The phrase up to a verb that is no word of saying: "council leader Ana Belo | welcomed the plan"."""
    first, last = phrase or (0, -1)
    for i in range(first + 1, last + 1):
        if line.words[i].islower() and (_is_past(line, i) or _is_present(line, i)):
            return first, i - 1
    return phrase


def _is_past(line: Line, index: int) -> bool:
    word = line.low[index]
    return (word.endswith("ed") or word in IRREGULAR) and line.low[index - 1] not in DETERMINERS


def _is_present(line: Line, index: int) -> bool:
    """ "Ana Belo opposes the plan": an -s behind a name and before an object."""
    behind = line.low[index + 1] if index + 1 < len(line) else ""
    takes = behind in DETERMINERS or behind in PREPOSITIONS
    return line.is_name(index - 1) and line.low[index].endswith("s") and takes
