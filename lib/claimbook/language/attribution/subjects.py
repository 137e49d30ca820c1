"""Whose verb it is: the noun phrase that a saying verb belongs to, through adverbs, appositions and relatives."""

import re
from dataclasses import dataclass, field
from typing import Literal

from ..people.roles import ROLES
from ..sentences import Bounds
from ..wordlists import words
from .clauses import back_over_adverbs, opens_aside, phrase_left
from .cues import ISSUING, REPORT_NOUNS, VERBS
from .joint import joined
from .segments import kind_of, segment_start
from .tokens import Line
from .words_of_clauses import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES, TIMES

Relation = Literal["main", "relative", "object", "zero", "none"]
BEGINNING = words(
    """
    go goes went gone going continue continues continued continuing appear appears appeared seem seems seemed begin
    begins began start starts started hasten hastens hastened rush rushes rushed come comes came proceed proceeds
    proceeded tend tends tended dare dares dared emailed wrote phoned called
    """
)
AUTHORED = words("conducted compiled prepared published released issued commissioned produced drafted led written")
OWN = frozenset({"his", "her", "its", "their"})
OF = frozenset({"of"})
SELVES = frozenset({"himself", "herself", "itself", "themselves"})
_PARTY = re.compile(r"[RDI]-[A-Z]")
MOST_SEGMENTS = 5


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb belongs to, in words of its Line, and where its clause begins.

    relation: main; relative ("X, who said"); object ("40 whom the port lists"); zero ("the 9m the board says").
    ``described`` is the other half of a pair of name and apposition.
    """

    phrase: Bounds
    first: int  # where subject and apposition begin
    relation: Relation = "main"
    joint: Bounds | None = None
    described: Bounds | None = None

    def comma_before(self, line: Line) -> bool:
        """Whether content may stand before: a comma, a dash or a quotation comes directly before the subject."""
        return self.first > 0 and (line.words[self.first - 1] in ",–—-" or line.quote[self.first - 1] >= 0)


def relative_subject(line: Line, index: int) -> Subject | None:
    """Whom the last "who" before a word means: "X, who was in Lima telling a court that 40 ..."."""
    at = next((i for i in range(index - 1, max(index - 14, 0), -1) if line.is_mark(i) or line.low[i] == "who"), 0)
    return _antecedent(line, at) if at and line.low[at] == "who" else None


def subject_of(line: Line, cue: int) -> Subject | None:
    """The subject of the verb at ``cue``, when it stands to its left."""
    last = _back_over_beginning(line, back_over_adverbs(line, cue - 1))
    if last > 0 and line.low[last] in SELVES:
        last = back_over_adverbs(line, last - 1)
    if last < 0:
        return None
    if line.words[last] in ",–—-":
        return _around_parenthesis(line, last)
    phrase = phrase_left(line, last)
    if phrase is None:
        return None
    if line.low[phrase[0]] in RELATIVES or (line.low[phrase[0]] == "that" and phrase[0] == phrase[1]):
        return _antecedent(line, phrase[0])
    own = phrase[0]
    while own > 1 and line.low[own] not in OWN and line.low[own - 1] in TIMES | OWN:
        own -= 1
    if own > 1 and line.low[own] in OWN and opens_aside(line, own):
        return subject_of(line, own - 1)  # "the minister | in his evening speech said"
    relative = _relative_around(line, phrase[0])
    return _antecedent(line, relative) if relative is not None else _plain(line, phrase, cue)


def issuer(line: Line, subject: Subject) -> Subject:
    """Who issues the paper that says: the board of "the board issued a statement saying"; else the same."""
    at = subject.first - 1
    known = line.low[subject.phrase[1]] in REPORT_NOUNS and subject.first == subject.phrase[0]
    if not known or at < 1 or line.low[at] not in ISSUING:
        return subject
    return subject_of(line, at) or subject


def _back_over_beginning(line: Line, last: int) -> int:
    """The last word before "went on to", "was quick to" and the like, or the same."""
    if last < 1 or line.low[last] != "to":
        return last
    at = last - 1
    if line.low[at] in {"on", "quick", "keen", "careful", "eager", "ready", "content"}:
        at -= 1
    while at > 0 and (line.low[at] in BEGINNING or line.low[at] in AUXILIARIES):
        last, at = at, at - 1
    return back_over_adverbs(line, at) if last != at + 1 or line.low[at + 1] != "to" else last


def _relative_around(line: Line, first: int) -> int | None:
    """The "who" of a relative clause whose object ends before the verb: "a pilot who had seen the boat said"."""
    for at in range(first - 1, max(first - 10, 0), -1):
        if line.is_mark(at) or line.low[at] in CONJUNCTIONS - {"that"}:
            return None
        if line.low[at] in {"who", "whose", "which", "that"} and _is_antecedent(line, at - 1):
            inside = range(at + 1, first)
            verb = any(line.is_verb(i) for i in inside[: 4 if line.low[at] == "whose" else 2])
            return at if verb and not any(_says(line, i) for i in inside) else None
    return None


def _says(line: Line, index: int) -> bool:
    cue = VERBS.get(line.low[index])
    return cue is not None and cue.lemma not in NO_CONTENT


NO_CONTENT = frozenset({"speak", "have", "see", "know", "stand", "go", "hold", "run", "attend"})


def _plain(line: Line, phrase: Bounds, cue: int) -> Subject:
    before = phrase[0] - 1
    word = line.low[before] if before >= 0 else ""
    if word in {"whom", "which"} or (word == "that" and before and _is_antecedent(line, before - 1)):
        return Subject(phrase, phrase[0], "object")
    if word == "and":
        joint = joined(line, before - 1)
        if joint is not None:
            return Subject(phrase, joint[0], "main", joint)
        if before > 1 and line.low[before - 2] in DETERMINERS and line.words[before - 1].islower():
            phrase = before - 2, phrase[1]  # "the rancher and nominee for governor"
    gap = cue + 1 >= len(line) or line.low[cue + 1] in AUXILIARIES
    if gap and before >= 0 and _is_antecedent(line, before) and line.low[phrase[0]] in DETERMINERS:
        return Subject(phrase, phrase[0], "zero")
    return Subject(phrase, phrase[0])


def _is_antecedent(line: Line, index: int) -> bool:
    """Whether a relative clause may hang on this word: a noun or a number, no verb or little word."""
    if index < 0 or line.is_mark(index) or line.is_verb(index):
        return False
    word = line.low[index]
    closed = word in PREPOSITIONS or word in AUXILIARIES or word in {"and", "or", "but", "while", "as", "if", "that"}
    return not closed and (
        word[-1:].isdigit() or word[0] in "$€£" or (word.isalpha() and not word.endswith(("ed", "ly")))
    )


def _antecedent(line: Line, relative: int) -> Subject | None:
    last = relative - 1
    if last < 0:
        return None
    if line.words[last] in ",–—-":
        return _around_parenthesis(line, last, relative=True)
    phrase = phrase_left(line, last, OF)
    if phrase is None:
        return None
    other = phrase_left(line, phrase[0] - 2, OF) if phrase[0] > 1 and line.low[phrase[0] - 1] == "and" else None
    joint = other if other and line.is_name(other[0]) and line.is_name(phrase[0]) else None
    return Subject(phrase, phrase[0], "relative", joint)


def _around_parenthesis(line: Line, comma: int, *, relative: bool = False) -> Subject | None:
    """The subject of a verb that a comma parts from it: "X, who ..., said"; "its director, X, said"."""
    found = _Parts(relative=relative, aside=relative)
    last = comma - 1
    for _ in range(MOST_SEGMENTS):
        first = segment_start(line, last)
        if first > last or (last >= 0 and line.quote[last] >= 0):
            break
        last = _before_bracket(line, last)
        if first == last and line.low[first] in {"who", "which"} and not _is_region(line, first, last):
            return _antecedent(line, first)
        if not found.take(line, first, last, nearest=last == comma - 1):
            break
        if first < 2 or line.words[first - 1] not in (",–—-" if not found.region else ","):
            break
        last = first - 2
    subject = _paired(line, found.nominal, "relative" if relative else "main")
    if subject is not None and found.by is not None and line.low[subject.phrase[1]] in REPORT_NOUNS:
        return Subject(found.by, subject.first, subject.relation, described=subject.phrase)
    return subject


@dataclass(slots=True)
class _Parts:
    """What the segments before a comma turn out to be, the nearest first."""

    relative: bool
    aside: bool
    nominal: list[Bounds] = field(default_factory=list)
    by: Bounds | None = None
    region: bool = False  # the last one taken only says where

    def take(self, line: Line, first: int, last: int, *, nearest: bool) -> bool:
        """Whether the segment before this one may still belong to the subject."""
        self.region = False
        if self.relative and line.low[first] == "according":  # "..., according to the same source, which warns that"
            self.nominal += _tail(line, last)
            return False
        if _is_region(line, first, last):
            self.region = True
            return True
        kind = kind_of(line, first, last)
        if self.relative and nearest and kind == "aside" and line.is_clausal(first, last):
            kind = "clause"
        if kind == "clause":
            self.nominal += _tail(line, last) if self.aside and not self.nominal else []
            return False
        self.aside = self.aside or kind == "aside"
        at = first + (last > first and line.low[first] in AUTHORED)
        self.by = (at + 1, last) if line.low[at] == "by" and last > at else self.by
        return kind != "nominal" or self._take_nominal(line, first, last)

    def _take_nominal(self, line: Line, first: int, last: int) -> bool:
        joined = first < last and line.low[first] in CONJUNCTIONS  # "but | ReefLine, a hotline, put"
        self.nominal += _tail(line, last) if self.relative else [(first + joined, last)]
        pairs = _may_pair(line, first, last) or _is_name_before(line, first - 2)
        return len(self.nominal) < 2 and pairs


def _before_bracket(line: Line, last: int) -> int:
    """The last word before a bracket that a segment ends with: "Ana Belo (R-Fla.)"."""
    opening = next((i for i in range(last - 1, max(last - 6, 0), -1) if line.words[i] in "(["), 0)
    return opening - 1 if last > 0 and line.words[last] in ")]" and opening else last


def _is_region(line: Line, first: int, last: int) -> bool:
    """Whether a segment only says where or of which party: "Toledo, | Ohio,", "Sen. Ana Belo, | R-Ark.,"."""
    if _PARTY.match(line.words[first]):
        return first == last
    alone = first == last or (first + 1 == last and line.low[first] in {"new", "north", "south", "west", "rhode"})
    if (
        not alone
        or first < 3
        or line.words[first - 1] != ","
        or not all(line.is_name(i) for i in range(first, last + 1))
    ):
        return False
    start = segment_start(line, first - 2)
    places = (i for i in range(start, first - 2) if line.low[i] in {"in", "of", "from", "at", "near"})
    return line.is_name(first - 2) and any(line.is_name(i + 1) for i in places)


def _tail(line: Line, last: int) -> list[Bounds]:
    phrase = phrase_left(line, back_over_adverbs(line, last), OF)
    return [phrase] if phrase else []


def _may_pair(line: Line, first: int, last: int) -> bool:
    """Whether a segment may be one half of name and apposition: a description, or a short name."""
    if line.low[first] in DETERMINERS or "'s" in line.low[first][-2:] or _is_office(line, first):
        return True
    return last - first < 5 and line.is_name(last)


def _is_name_before(line: Line, last: int) -> bool:
    """Whether the segment that ends here is a full name: "Ana Belo, Lima coach, said"."""
    first = segment_start(line, last) if last > 0 else 0
    return 1 <= last - first <= 3 and all(line.is_name(i) for i in range(first, last + 1))


def _is_office(line: Line, index: int) -> bool:
    """Whether a description begins here without an article: "spokesman for the army", "editor at the Post"."""
    return line.low[index] in ROLES and (not line.is_name(index) or line.words[index].isupper())


def _paired(line: Line, nominal: list[Bounds], relation: Relation) -> Subject | None:
    """The subject out of one or two noun phrases, nearest first: the name of a pair is who it is."""
    if not nominal:
        return None
    if len(nominal) == 1:
        return Subject(nominal[0], nominal[0][0], relation)
    near, far = nominal
    if line.words[near[0]].islower() and line.is_name(far[0]) and _named(line, far):
        return Subject(far, far[0], relation, described=near)
    if line.low[near[0]] in DETERMINERS or _is_office(line, near[0]) or not _named(line, near):
        owned = any(line.low[i].endswith("'s") for i in range(far[0], far[1] + 1))
        if not (_named(line, far) or owned or line.low[far[0]] in DETERMINERS):
            return Subject(near, near[0], relation)
        return Subject(far, far[0], relation, described=near)
    if line.low[far[0]] in DETERMINERS or not _named(line, far):
        return Subject(near, far[0], relation, described=far)
    return Subject(near, near[0], relation)


def _named(line: Line, phrase: Bounds) -> bool:
    return line.is_name(phrase[1])
