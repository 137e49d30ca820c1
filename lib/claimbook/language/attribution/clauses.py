"""The noun phrases to the left and right of a word, and the last word before adverbs and times."""

from ..people.person_names import is_one_name
from ..people.roles import BODIES, ROLES
from ..sentences import Bounds
from .cues import REPORT_NOUNS, VERBS
from .tokens import Line
from .words_of_clauses import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    JOINING,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    WEEKDAYS,
)

ASKING = frozenset({"what", "how", "why", "whether"})
PARTICIPLES = frozenset({"seen", "written", "drawn", "led", "held", "run", "given", "sent", "made", "shown", "known"})
AMOUNTS = frozenset({"number", "figure", "toll", "sum", "level", "share", "rate", "amount", "charge", "claim", "move"})
NEAR_TO = frozenset({"close", "familiar"})
CLOSED = ADVERBS | PREPOSITIONS | CONJUNCTIONS | DETERMINERS | TIMES
LONGEST_PHRASE = 16  # words


def back_over_adverbs(line: Line, index: int) -> int:
    """The last word at or before index that is no auxiliary, adverb or time."""
    while index >= 0:
        word = line.low[index]
        if in_name(line, index):
            return index
        if word in TIMES or _is_month(line, index) or (word.isdigit() and index and line.low[index - 1] in TIMES):
            index = _before_time(line, index)
        elif word == "longer" and index and line.low[index - 1] == "no":
            index -= 2
        elif (
            (word in AUXILIARIES and not (index and line.words[index] == "May"))
            or word in ADVERBS
            or (word.endswith("ly") and line.words[index].islower() and len(word) > 4)
        ):
            index -= 1
        else:
            return index
    return -1


def in_name(line: Line, index: int) -> bool:
    """Whether a little word with a capital stands in a name: "Doctors | Without Borders", "Shelter | First"."""
    if index < 1 or not (line.is_name(index) and line.is_name(index - 1)) or line.low[index - 1] in CLOSED:
        return False
    return line.low[index] in ADVERBS | PREPOSITIONS and len(line.low[index]) > 3


def _is_month(line: Line, index: int) -> bool:
    """ "who in May saw": a month that is also a verb."""
    before = line.low[index - 1] if index else ""
    return line.words[index] in {"May", "March"} and before in {"in", "last", "late", "early"}


def _before_time(line: Line, index: int) -> int:
    while index >= 0 and (line.low[index] in MONTHS | TIMES or line.low[index].isdigit()):
        index -= 1
    return index - 1 if index >= 0 and line.low[index] in {"on", "in", "this", "last", "late", "early"} else index


def phrase_left(line: Line, last: int, joining: frozenset[str] = JOINING) -> Bounds | None:
    """The noun phrase that ends at ``last``, as first and last index."""
    first = last + 1
    index = last
    while index >= 0 and last - index < LONGEST_PHRASE:
        word = line.low[index]
        if (past := _past_aside(line, index)) != index:
            index = past
            continue
        if line.is_mark(index):
            break
        if word in PERSONAL or word in RELATIVES:
            return (index, index) if index == last else _trimmed(line, first, last)
        if _ends_phrase(line, index, last):
            break
        if in_name(line, index):
            first = index
        elif word in joining or _names_an_office(line, index) or (joining is JOINING and _joins_here(line, index)):
            before = _before_joint(line, index, last)
            if before is None:
                break
            index = before
        elif word in PREPOSITIONS:
            break
        elif word in DETERMINERS:
            first = index
            if not _is_joined(line, index, joining):
                break
        else:
            first = index
        index -= 1
    return _trimmed(line, first, last)


def _names_an_office(line: Line, index: int) -> bool:
    """Whether "for" stands inside the name of a body: "Department for Transport", "Office for the Elderly"."""
    if line.low[index] != "for" or index == 0 or not line.is_name(index - 1) or line.low[index - 1] not in BODIES:
        return False
    behind = index + 1 + (line.low[index + 1 : index + 2] == ["the"])
    return behind < len(line) and line.is_name(behind)


def _past_aside(line: Line, index: int) -> int:
    """The place before a bracket, or "such as", that ends here; else the same place."""
    if line.words[index] in ")]":
        opening = _opening(line, index)
        return opening - 1 if opening >= 0 else index
    such = line.low[index] == "as" and index > 1 and line.low[index - 1] == "such"
    return index - 2 if such else index


def _before_joint(line: Line, index: int, last: int) -> int | None:
    """Where a joint begins, "of" or "killed by", that something stands before that can carry it; None elsewhere."""
    if index in {0, last}:
        return None
    first = index - (line.low[index] == "by" and line.low[index - 1] not in REPORT_NOUNS)
    return first if _can_carry(line, first - 1) else None


def _is_joined(line: Line, index: int, joining: frozenset[str]) -> bool:
    """Whether a phrase goes on before its determiner: "the head of | the board"."""
    if index < 2 or (line.low[index] in {"its", "his", "her", "their"} and opens_aside(line, index)):
        return False
    return (line.low[index - 1] in joining or _joins_here(line, index - 1)) and _can_carry(line, index - 2)


def opens_aside(line: Line, own: int) -> bool:
    """ "the minister | in his address said", "the mayor | for her part counted"."""
    return line.low[own - 1] == "in" or (line.low[own - 1] == "for" and line.low[own + 1 : own + 2] == ["part"])


def _ends_phrase(line: Line, index: int, last: int) -> bool:
    """Whether a noun phrase that ends at ``last`` can not hold this word: a verb, a conjunction, a time, an adverb."""
    word = line.low[index]
    if word == "and" and _is_one_name(line, index):
        return False
    if word in CONJUNCTIONS or line.is_verb(index) or word in ASKING:
        return True
    if index < last and word in TIMES and not (word in MONTHS and line.is_name(index) and _is_given_name(line, index)):
        return True
    if 0 < index < last and word in AMOUNTS and line.words[index + 1].islower() and line.low[index - 1] == "a":
        return True  # "a number | officials said would rise"
    adverb = word.endswith("ly") and line.words[index].islower()
    return adverb and word not in {"family", "supply", "assembly", "ally", "daily"}


def _is_one_name(line: Line, index: int) -> bool:
    """Whether the "and" here stands inside a name: "Health and Safety Executive"."""
    if not (0 < index < len(line) - 1 and line.is_name(index - 1) and line.is_name(index + 1)):
        return False
    first = max(index - 6, 0)
    before = max((i + 1 for i in range(first, index) if line.is_mark(i)), default=first)
    return is_one_name(" ".join(line.words[before:index]), line.words[index + 1])


def _joins_here(line: Line, index: int) -> bool:
    """ "close to the talks", "analysts polled by X", "a poll by X": prepositions that belong to a noun phrase here."""
    before = line.low[index - 1] if index else ""
    if line.low[index] == "by":
        return before in REPORT_NOUNS or (
            (before.endswith("ed") or before in PARTICIPLES)
            and index > 1
            and line.low[index - 2] not in AUXILIARIES
            and not line.is_mark(index - 2)
        )
    return line.low[index] == "to" and (before in NEAR_TO or before in ROLES or before.removesuffix("s") in ROLES)


def _opening(line: Line, closing: int) -> int:
    for index in range(closing - 1, max(closing - 8, -1), -1):
        if line.words[index] in "([":
            return index
    return -1


def _can_carry(line: Line, index: int) -> bool:
    """Whether a word may be the noun that a prepositional phrase hangs on."""
    word = line.low[index]
    closed = word in PREPOSITIONS or word in CONJUNCTIONS or word in PERSONAL or word in RELATIVES or word in ADVERBS
    return not (closed or line.is_mark(index) or line.is_verb(index) or word in TIMES)


def _trimmed(line: Line, first: int, last: int) -> Bounds | None:
    while (
        first <= last and not in_name(line, first) and (line.low[first] in PREPOSITIONS or line.low[first] in ADVERBS)
    ):
        first += 1
    return (first, last) if first <= last else None


def phrase_right(line: Line, first: int, *, last: int | None = None) -> Bounds | None:
    """The noun phrase that begins at ``first``, as first and last index: to a mark, a verb or a relative."""
    stop = len(line) if last is None else last + 1
    index = first
    while index < stop and index - first < LONGEST_PHRASE:
        word = line.low[index]
        if line.is_mark(index) or word in RELATIVES or (word in PERSONAL and index > first):
            break
        if word in CONJUNCTIONS and not (word == "and" and _joins_names(line, index, stop)):
            break
        if _is_time(line, index) or _is_time_next(line, index, stop):
            break
        if word in DETERMINERS and index > first and not _takes_determiner(line, index - 1):
            break
        if word in PREPOSITIONS and not (word in JOINING or _is_close_to(line, index) or in_name(line, index)):
            break
        if word in JOINING and index + 1 < stop and line.words[index + 1][0].isdigit():
            break
        if line.is_verb(index) or (index > first and _is_participle(line, index)):
            break
        index += 1
    while index > first and not in_name(line, index - 1) and line.low[index - 1] in PREPOSITIONS | ADVERBS:
        index -= 1
    return (first, index - 1) if index > first else None


def _is_participle(line: Line, index: int) -> bool:
    """Whether a word of saying goes on from a noun: "officials saying", and not "a briefing"."""
    cue = VERBS.get(line.low[index])
    return cue is not None and cue.shape == "ing" and line.low[index - 1] not in DETERMINERS


def _takes_determiner(line: Line, index: int) -> bool:
    """Whether a determiner may follow this word inside a phrase: "all the", "of the", "A and the"."""
    word = line.low[index]
    return word in PREPOSITIONS or word in CONJUNCTIONS or word in DETERMINERS


def _is_time(line: Line, index: int) -> bool:
    """Whether a word is a time and no part of a name ("the Evening Courier")."""
    word = line.low[index]
    if word in MONTHS and line.is_name(index) and _is_given_name(line, index):
        return False
    if word in WEEKDAYS and index and line.low[index - 1] == "the" and line.is_name(min(index + 1, len(line) - 1)):
        return False  # "the Sunday Times"
    if word not in TIMES or (line.is_name(index) and word not in WEEKDAYS and word not in MONTHS):
        return False
    behind = line.words[index + 1] if index + 1 < len(line) else ""
    modifies = behind.islower() and behind.endswith("s") and line.low[index - 1] in {"on", "of", "for"}
    return not modifies or word in WEEKDAYS or behind in AUXILIARIES


def _is_given_name(line: Line, index: int) -> bool:
    """Whether a month is a name here: "Dr Jun Takahara", "Jan Lund said"; not "in June Lund said"."""
    if index + 1 >= len(line) or not line.is_name(index + 1) or line.low[index + 1] in TIMES:
        return False
    if index == 0 or line.is_mark(index - 1):
        return index + 2 >= len(line) or not line.is_name(index + 2)
    return line.is_name(index - 1) or line.low[index - 1] in ROLES


def _is_close_to(line: Line, index: int) -> bool:
    before = line.low[index - 1] if index else ""
    return line.low[index] == "to" and (before in NEAR_TO or before in ROLES or before.removesuffix("s") in ROLES)


def _is_time_next(line: Line, index: int, stop: int) -> bool:
    if index + 1 >= stop or line.low[index + 1] not in TIMES:
        return False
    word = line.low[index + 1]
    return line.low[index] in {"in", "at"} or (line.low[index] == "on" and (word in WEEKDAYS or word in MONTHS))


def _joins_names(line: Line, index: int, stop: int) -> bool:
    return (
        0 < index < stop - 1 and line.is_name(index - 1) and (line.is_name(index + 1) or line.low[index + 1] == "the")
    )
