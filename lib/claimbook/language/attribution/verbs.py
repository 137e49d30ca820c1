"""The saying that a verb makes: active, passive, inverted or participle."""

from ..sentences import Bounds
from ..wordlists import words
from .clauses import phrase_right
from .contents import active_saying, addressee, named_saying, saying_with
from .cues import REPORT_NOUNS, VERBS, Cue
from .finite import IRREGULAR
from .frames import agrees, attributes, beside_quotation, clause_begins, clause_follows, is_parenthetical
from .inversion import inverted
from .stretches import Saying, clause_end, clause_start, content_after, number_near, number_start, saying_of, stretch
from .subjects import Subject, issuer, relative_subject, subject_of
from .tokens import Line
from .words_of_clauses import ADVERBS, AUXILIARIES, DETERMINERS, MONTHS, PERSONAL, PREPOSITIONS, TIMES

NEVER_PASSIVE = words("write describe label judge blast charge rule accept ask raise lower cut lift increase reduce")
POLLED = words("poll survey interview")
PLAIN_DETERMINERS = words("a an the his her its their my our your no")
NAMING = words("call describe brand dub label term deem")
BE = words("is are was were be been being")
CONTRACTED = words("he's she's it's they're we're i'm isn't aren't wasn't weren't")
QUOTED = words("quoted quotes quoting cited cites citing reported recorded heard")
MEANS = words("phone telephone email e-mail text letter video radio message satellite")  # "said by phone"
TOLD = words(
    "jury court inquest inquiry trial tribunal hearing mps committee commission panel parliament jurors police"
)
SHOWN = words("shows show showed shown caught heard hear hears filmed recorded seen saw quoted quotes")


def verb_saying(
    line: Line, index: int, cue: Cue, last: Subject | None, found: list[Saying]
) -> tuple[Saying | None, Subject | None]:
    """The saying that a verb makes, and the subject that later verbs of the sentence may share."""
    if cue.shape == "ing" and not _is_progressive(line, index):
        return _participle(line, index, cue, last), last
    dated = index > 1 and line.low[index - 1] in MONTHS  # "a May forecast": a noun
    if index and line.low[index - 1 - dated] in PLAIN_DETERMINERS and (dated or cue.shape in ("base", "present")):
        return None, last
    if not (attributes(line, index, cue) or is_parenthetical(line, index, cue) or beside_quotation(line, index)):
        return None, last
    if _passive_mark(line, index, cue):
        return _passive(line, index, cue), last
    if cue.lemma == "tell" and index + 1 == len(line) and line.low[index - 1] in TOLD:
        return None, last  # "..., jury told": a headline of what was said there
    turned = inverted(line, index, cue)
    if turned is not None:
        return turned, last
    subject = subject_of(line, index)
    subject = issuer(line, subject) if subject is not None else _shared(line, index, last)
    if subject is None or not agrees(line, index, cue, subject):
        return None, last
    if cue.force in ("say", "show") and _is_negated(line, index):
        return None, subject
    if cue.lemma in NAMING and _quoted_name(line, index) is not None:
        return named_saying(line, index, cue, subject), subject
    return active_saying(line, index, cue, subject), subject


def _is_negated(line: Line, index: int) -> bool:
    """ "did not say", "has never said": nothing is said."""
    first = max((i + 1 for i in range(max(index - 3, 0), index) if line.is_mark(i)), default=max(index - 3, 0))
    before = line.low[first:index]
    return any(word in {"not", "never"} or word.endswith("n't") for word in before) and line.low[index - 1] != "only"


def _quoted_name(line: Line, index: int) -> int | None:
    """The quotation in "called the tariffs “a tax”", which is what is said."""
    near = range(index + 1, min(index + 9, len(line)))
    return next((i for i in near if line.quote[i] >= 0), None)


def _is_progressive(line: Line, index: int) -> bool:
    """ "analysts are saying": a finite verb, and no participle."""
    before = _back(line, index - 1)
    finite = before >= 0 and line.low[before] in BE | CONTRACTED
    asks = VERBS[line.low[index]].force == "ask"  # "is demanding 40 boats"
    said = clause_begins(line, index + 1) or clause_follows(line, index + 1)
    return finite and (said or (asks and index + 1 < len(line) and line.is_number(index + 1)))


def _passive_mark(line: Line, index: int, cue: Cue) -> bool:
    """Whether a past form is passive or an adjective: "was reported", "a figure confirmed by", "an estimated"."""
    if cue.shape != "past":
        return False
    if index + 1 < len(line) and line.low[index + 1] == "by" and cue.force not in {"revise"}:
        return not _numbers_follow(line, index + 2) and not MEANS.intersection(line.low[index + 2 : index + 3])
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
    return line.words[index - 1] != "," and line.low[index - 1] not in {"has", "have", "had"}


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
    if cue.lemma in POLLED and phrase[1] + 1 < len(line) and line.is_verb(phrase[1] + 1):
        return None  # "analysts polled by X had expected": the analysts do
    phrase = _before_of(line, phrase) if cue.lemma == "accuse" else phrase
    before = _back(line, index - 1)
    whole = cue.lemma in POLLED or (before >= 0 and (line.low[before] in BE or line.is_mark(before)))
    first = clause_start(line, index) if whole else number_start(line, index)
    content = [stretch(line, first, index - 1)]
    if line.low[0] == "as" and index < 4:
        content = [content_after(line, phrase[1] + 1)]
    elif whole:
        content.append(stretch(line, index + 1, by - 1))  # "was put | at 40 | by the mayor"
        content.append(stretch(line, phrase[1] + 1, clause_end(line, phrase[1] + 1)))
    return saying_of(line, index, cue, "passive", phrase, content, (index, phrase[1]))


def _before_of(line: Line, phrase: Bounds) -> Bounds:
    """ "accused by the board of ignoring 11 warnings": what follows "of" is the accusation."""
    return next(((phrase[0], i - 1) for i in range(phrase[0] + 1, phrase[1]) if line.low[i] == "of"), phrase)


def _agent(line: Line, phrase: Bounds) -> bool:
    """Whether what follows "by" can speak: it has a name or is a plural or definite noun, and no time or amount."""
    word = line.low[phrase[0]]
    return not (word in TIMES or word[0].isdigit() or word.endswith("ing"))


def _shared(line: Line, index: int, last: Subject | None) -> Subject | None:
    """The subject of the verb before, for a verb that is joined to it ("said ... and added")."""
    before = _back(line, index - 1)
    joining = before >= 0 and line.low[before] in {"and", "but", "then", "or", "yet"}
    if last is not None:
        return last if joining or (before >= 0 and line.words[before] == ",") else None
    return first_phrase(line, before) if joining else None


def _participle(line: Line, index: int, cue: Cue, last: Subject | None) -> Saying | None:
    """ ", saying that 30 ...": the main clause's subject; "with officials estimating": their own."""
    before = line.low[index - 1] if index else ""
    if before == "as" and (quoted := _quoted(line, index - 1)) is not None:
        return _saying_quoted(line, index, cue, quoted)
    if index == 0 or index + 1 >= len(line) or not attributes(line, index, cue):
        return None
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


def _saying_quoted(line: Line, index: int, cue: Cue, quoted: Subject) -> Saying:
    """What somebody is quoted as saying; it stands before where nothing follows: "..., Berg was quoted as saying"."""
    behind = content_after(line, addressee(line, index, cue)[1])
    if behind is None and quoted.comma_before(line):
        before = stretch(line, clause_start(line, quoted.first - 1), quoted.first - 1)
        return saying_with(line, index, cue, "before", quoted, [before], (quoted.first, index), ())
    return saying_with(line, index, cue, "after", quoted, [behind], (index, index), ())


def _quoted(line: Line, as_: int) -> Subject | None:
    """Whom another quotes: "the agency quoted Berg as saying", "Berg was quoted as saying"."""
    at = next((i for i in range(as_ - 1, max(as_ - 9, 0), -1) if line.low[i] in QUOTED), None)
    if at is None:
        return None
    if at == as_ - 1 or line.low[at + 1] == "by":
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
    named = line.is_name(index - 1) and line.low[index - 1] not in DETERMINERS
    return named and line.low[index].endswith("s") and takes
