"""Whether a verb of saying attributes where it stands: the words it needs beside it, and its subject's form."""

from ..wordlists import words
from .cues import CLAUSAL, CLAUSE, PAPERS, PARTICLES, REPORT_NOUNS, TALLIED, TALLY_NOUNS, VERBS, Cue
from .subjects import Subject, subject_of
from .tokens import PUNCTUATION, Line
from .words_of_clauses import ADVERBS, AUXILIARIES, DETERMINERS, FINITE, PERSONAL, PREPOSITIONS, TIMES

WITHHELD = words("visa visas access entry bail permission asylum service entrance them him")
NO_SAYING = {  # "claimed 40 lives", "pleaded not guilty to nine counts", "denied bail"
    "claim": words("lives life victims"),
    "plead": words("guilty"),
}
FAR = words(
    "attribute ascribe put value withdraw quote number peg give see"
)  # their particle may stand behind an object
OWN = words("its his her their")
BEFORE_OBJECTS = words(
    """
    that to about nearly over up at only how why whether what roughly some almost around between more fewer less as for
    """
)
ACCOUNTS = words(
    "loss losses profit profits earnings income revenue revenues sales turnover surplus deficit gain gains"
)
CIRCUMSTANTIAL = words("on in at late early earlier to during")
NAMING = words("call describe brand dub label term deem")
OBJECTS = words("them us him her me")


def attributes(line: Line, index: int, cue: Cue) -> bool:
    """Whether the verb attributes here: its particle stands near, a revised thing is a tally."""
    behind = line.low[index + 1 : index + 12]
    if cue.lemma == "have":
        return _has_tally(line, index)
    if _says_nothing(line, index, cue, behind):
        return False
    if cue.lemma in {"find", "show"}:
        if line.low[index - 1] in REPORT_NOUNS or line.low[index - 1] in PAPERS:
            return True
        return "that" in behind[:3] or any(word[0].isdigit() for word in behind[:4]) or clause_follows(line, index + 1)
    if cue.lemma == "give" and any(word[0].isdigit() for word in behind[:9]):
        return True
    if cue.lemma == "hold" and behind[:1] and behind[0] in {"on", "in", "at"}:
        return "that" in behind[:7]
    if cue.lemma == "post" and any(word in ACCOUNTS for word in behind[:7]):
        return True  # "posted a loss of 40 million"
    if cue.lemma in CLAUSAL:
        return clause_begins(line, index + 1) or clause_follows(line, index + 1)
    if cue.lemma in NAMING and ("“”" in behind[:8] or _names_so(line, index)):
        return True
    if cue.lemma in PARTICLES:
        return _has_particle(line, index, cue.lemma)
    if cue.force == "revise":
        end = next((i for i, word in enumerate(behind[:6]) if word in PUNCTUATION), 6)
        return any(word in TALLY_NOUNS for word in behind[:end])
    return True


def _says_nothing(line: Line, index: int, cue: Cue, behind: list[str]) -> bool:
    """Whether a verb of saying is another here: "swore in 40", "denied entry", "added 40 names", "left 40 dead"."""
    if cue.lemma == "swear" and behind[:1] == ["in"]:
        return True
    if cue.lemma == "deny" and behind[:1] and behind[0] in WITHHELD:
        return True
    if cue.lemma in {"leave", "keep"}:  # "left its estimate at 40" says
        return not (behind[:1] and behind[0] in OWN and "at" in behind[:6])
    if cue.lemma in {"add", "write"} and cue.shape != "ing" and index + 1 < len(line) and line.is_number(index + 1):
        return not clause_follows(line, index + 1)
    return cue.lemma in NO_SAYING and any(word in NO_SAYING[cue.lemma] for word in behind[:5])


def _has_particle(line: Line, index: int, lemma: str) -> bool:
    """Whether the word that a verb needs stands behind it; "on" and "to" need a number: "put Labour on 44"."""
    behind = line.low[index + 1 : index + 12]
    if lemma == "come" and behind[:1] == ["to"]:
        return index + 2 < len(line) and line.is_number(index + 2)
    if lemma == "put" and "at" not in behind:
        ends = range(index + 2, min(index + 11, len(line)))
        return any(line.is_number(at) and line.low[at - 1] == "on" for at in ends)
    near = behind if lemma in FAR else behind[:2]
    return any(word in PARTICLES[lemma] for word in near)


def _names_so(line: Line, index: int) -> bool:
    """ "called the offer an insult": one noun phrase behind the other, the second with its article."""
    end = next((i for i in range(index + 1, len(line)) if line.is_mark(i)), len(line))
    if index + 2 >= end or line.low[index + 1] not in DETERMINERS:
        return False
    inside = range(index + 3, min(end, index + 9))
    return any(line.low[i] in {"a", "an"} and line.low[i - 1] not in PREPOSITIONS for i in inside)


def is_parenthetical(line: Line, index: int, cue: Cue) -> bool:
    """ "..., the firm promised.": the verb ends its clause, what it would need stands before."""
    ends = index + 1 == len(line) or line.words[index + 1] == "," or line.low[index + 1] in TIMES | CIRCUMSTANTIAL
    return index > 1 and ends and cue.force != "revise" and _subject_after_comma(line, index)


def beside_quotation(line: Line, index: int) -> bool:
    """Whether the verb, or its subject, stands directly behind a quotation."""
    if index == 0 or line.quote[index - 1] >= 0:
        return index > 0
    subject = subject_of(line, index) if any(quote >= 0 for quote in line.quote[:index]) else None
    return subject is not None and subject.first > 0 and line.quote[subject.first - 1] >= 0


def agrees(line: Line, index: int, cue: Cue, subject: Subject) -> bool:
    """Whether subject and verb can belong together; a form that may be a noun needs better proof."""
    first, last = subject.phrase
    head = line.low[_head_of(line, first, last)]
    if line.is_number(last) and not (first < last and line.is_name(last - 1)):
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
    several = head.endswith("s") or subject.joint is not None
    number = several if cue.shape == "base" else not head.endswith("s") or line.is_name(last)
    return takes and (number or cue.shape == "past") and (line.is_name(last) or first < last or head.endswith("s"))


def clause_begins(line: Line, index: int) -> bool:
    """Whether a clause or a quotation begins here, or behind somebody told: "reminded the court that 40 ..."."""
    for at in range(index, min(index + 6, len(line) - 1)):
        if line.low[at] in CLAUSE:
            return at == index or line.low[at - 1] not in PREPOSITIONS
        if line.is_mark(at) or line.is_verb(at):
            return False
    return False


def clause_follows(line: Line, index: int) -> bool:
    """Whether a subject and a finite verb follow before the next mark: "found the pair would have ..."."""
    end = next((i for i in range(index, len(line)) if line.is_mark(i)), len(line))
    return any(line.low[i] in AUXILIARIES or line.low[i] in FINITE for i in range(index + 1, end))


def _subject_after_comma(line: Line, index: int) -> bool:
    subject = subject_of(line, index)
    return subject is not None and subject.relation == "main" and subject.comma_before(line)


def _has_tally(line: Line, index: int) -> bool:
    """ "had 40 dead", "has 55 names": a number directly behind, and something that lists hold."""
    behind = line.low[index + 1 : index + 6]
    if _has_at(line, index):
        return True
    if behind and behind[0] in {"about", "some", "around", "nearly", "over", "almost"}:
        behind = behind[1:]
    return bool(behind) and behind[0][:1].isdigit() and any(word in TALLIED for word in behind[1:3])


def _has_at(line: Line, index: int) -> bool:
    """ "had it at 40", "polling has the party on 40": a pronoun, or in a report anything, is put at a number."""
    ends = range(index + 2, min(index + 8, len(line) - 1))
    at = next((i for i in ends if line.low[i] in {"at", "on"} and line.is_number(i + 1)), None)
    if at is None or any(line.is_mark(i) or line.is_verb(i) for i in range(index + 1, at)):
        return False
    polled = any(line.low[i] in REPORT_NOUNS or line.low[i] == "polling" for i in range(index))
    return polled or line.low[index + 1 : at] in (["it"], ["them"], ["this"], ["that"])


def _head_of(line: Line, first: int, last: int) -> int:
    """The head of a phrase: its last word before a preposition."""
    head = next((i - 1 for i in range(first + 1, last + 1) if line.low[i] in PREPOSITIONS), last)
    return head - 1 if head > first and line.words[head].endswith("ed") and line.words[head].islower() else head


def _may_be_object(line: Line, index: int) -> bool:
    """Whether what a verb of saying takes begins with this word: a noun phrase, a number, a clause, an infinitive."""
    word = line.low[index]
    if word in DETERMINERS or word in BEFORE_OBJECTS or word in PERSONAL | OBJECTS or word in ADVERBS:
        return True
    of = line.low[index + 1 : index + 2] == ["of"] and word not in VERBS
    if of and index + 2 < len(line) and line.low[index + 2][-1:].isdigit():
        return True  # "estimates losses of R40"
    return line.is_number(index) or line.is_mark(index) or line.is_name(index) or word.endswith("ing")


def _states(line: Line, index: int) -> bool:
    """Whether "found" or "gave" goes on with a clause or a tally, and so states something in anybody's mouth."""
    behind = line.low[index + 1 : index + 12]
    return "that" in behind[:3] or any(word in PARTICLES["give"] for word in behind) or clause_follows(line, index + 1)


def _is_report(line: Line, subject: Subject) -> bool:
    parts = [subject.phrase, subject.described or subject.phrase]
    return any(line.low[i] in REPORT_NOUNS for first, last in parts for i in range(first, last + 1))
