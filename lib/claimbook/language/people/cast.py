"""The cast of an article: its persons with their roles, its bodies, acronyms, and what they are called for short."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..attribution.words_of_clauses import DETERMINERS, MONTHS, NAMED_CALL, PREPOSITIONS, TIMES
from ..sentences import Bounds
from ..wordlists import words
from .media import medium
from .person_names import ARTICLES, PARTICLES, bare_word, is_person_name, split_title
from .places import SIDES
from .roles import ADDRESSES, BODIES, FEMALE, GROUPS, MALE, ORGANISATIONS, ROLES

_NAMES = re.compile(
    rf"""
    {NAMED_CALL}|                                                                                    # Save the Children
    (?:(?:[^\W\d_a-z]|Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Gov|Rep|Col|Lt|Capt|St)\.|[^\W\d_a-z][\w’'-]*)     # J. Dr. Ana
    (?:[\ \u00a0\n](?:(?:{PARTICLES})[\ \u00a0\n])?                                                  # de la
       (?:[^\W\d_a-z]\.|(?:{ARTICLES})?[^\W\d_a-z][\w’'-]*|\d{{1,2}}(?!\w)))*  # Cruz
    """,
    re.VERBOSE,
)
HEADING = 30  # characters of a line that nothing has wrapped
_CAPITALS = re.compile(r"\b[A-Z]{3,6}\b")
_NUMBER = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|half)(?:-\w+)?\Z",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\A\s?\(([A-Z][A-Za-z]{1,9})\)")

_GOES_ON = re.compile(  # Institute for Fiscal Studies, Ministry of Food and Farming
    r"\s(?:of|for|on)\s(?:the\s)?[A-Z][\w’'-]+(?:(?:\s(?:and|&|of|for|the)){0,2}\s[A-Z][\w’'-]+){0,4}"
)
_AT_A_TIME = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast)\s\Z")
_OF_THE = re.compile(r"\b(?:of|for)\s(?:the\s)?\Z")
_DATELINE = re.compile(r"(?:,[^\n—–]{2,30})?(?:\s\([^)\n]{2,40}\))?\s[—–-]{1,2}\s")
_AGED = re.compile(r",\s(?:aged\s)?\d\d,\s(?=[a-z])")  # Ana, 29, has
_APPOSED = re.compile(r",\s+(?:(?:the|a|an|its|his|her|their|who)\s+)?([^,.;:“”\"\n]{3,80})[,.]")

_FIRST_WORDS = words(
    """
    the a an on in at by for from to of as but and or so if when while after before since it he she they we i
    you this that these those there here not no more most some many his her its their our my what who how why
    where citing quoting speaking asked calling describing addressing confirming denying announcing
    hundreds thousands dozens scores according meanwhile however later earlier then now still also even only just today
    yesterday tonight perhaps yes one another both all each every
    """
)


@dataclass(slots=True)
class Person:
    name: str
    start: int
    roles: set[str] = field(default_factory=set)
    gender: str = ""


@dataclass(slots=True)
class Cast:
    """The persons and bodies of one article, as far as names and appositions tell."""

    text: str
    capitals: frozenset[str] = frozenset()  # the acronyms that the text holds
    persons: list[Person] = field(default_factory=list)
    by_last: dict[str, Person] = field(default_factory=dict)
    bodies: list[tuple[int, str]] = field(default_factory=list)
    by_head: dict[str, list[tuple[int, str]]] = field(default_factory=dict)  # "ministry" -> bodies that end so
    acronyms: dict[str, str] = field(default_factory=dict)
    described: dict[str, str] = field(default_factory=dict)  # "carmaker" -> its name
    declared: set[str] = field(default_factory=set)  # names that are said to be of bodies: "the charity Feeding Lima"
    mentions: list[tuple[int, str]] = field(default_factory=list)  # every run of names, with where it begins

    def first_person(self, bounds: Bounds) -> Person | None:
        """The person whom a stretch names first."""
        index = bisect_left(self.mentions, bounds[0], key=lambda mention: mention[0])
        while index < len(self.mentions) and self.mentions[index][0] < bounds[1]:
            person = self.person(self.mentions[index][1].removesuffix("'s").removesuffix("’s"))
            if person is not None:
                return person
            index += 1
        return None

    def first_body(self, bounds: Bounds) -> str | None:
        """The body that a stretch names first."""
        index = bisect_left(self.bodies, bounds[0], key=lambda body: body[0])
        while index < len(self.bodies) and self.bodies[index][0] < bounds[1]:
            if not self._is_capital_only(*self.bodies[index]):
                return self.bodies[index][1]
            index += 1
        return None

    def _is_capital_only(self, start: int, name: str) -> bool:
        """Whether a word is a place before a dash, or no name but the first word of its sentence: "Reservoirs"."""
        if _DATELINE.match(self.text, start + len(name)):
            return True
        opens = start == 0 or self.text[start - 1] == "\n" or self.text[start - 2 : start] == ". "
        plain = opens and " " not in name and not name.isupper() and bare_word(name) not in SIDES
        return plain and self.text.count(name) == 1 and self.text[start + len(name) : start + len(name) + 1] != ","

    def body_ending(self, head: str, start: int) -> str | None:
        """The last body named before ``start`` in several words that ends so: "the ministry"."""
        named = self.by_head.get(head, [])
        index = bisect_left(named, start, key=lambda body: body[0])
        return named[index - 1][1] if index else None

    def person(self, name: str) -> Person | None:
        """The person whose name or surname this is."""
        return self.by_last.get(bare_word(name.split()[-1])) if name else None


def is_number(word: str) -> bool:
    """Whether a word is a number, and so no name even with a capital."""
    return _NUMBER.match(word) is not None


def cast(text: str) -> Cast:
    """The cast of an article."""
    made = Cast(text, capitals=frozenset(_CAPITALS.findall(text)))
    for match in _names(text):
        _introduce(made, match)
    return made


def _names(text: str) -> Iterator[re.Match[str]]:
    """The runs of names; none goes on from a line that nothing has wrapped: a heading, the time in a live blog."""
    start = 0
    while match := _NAMES.search(text, start):
        broken = match.group().find("\n")
        end = match.start() + broken
        if broken > 0 and end - text.rfind("\n", 0, end) <= HEADING:
            match = _NAMES.match(text, match.start(), end) or match
        yield match
        start = match.end()


def _introduce(made: Cast, match: re.Match[str]) -> None:
    words = _without_first_word(match.group()) if match.group().lower() not in _FIRST_WORDS else ""
    if not words or words.lower() in MONTHS or words.lower() in TIMES:
        return
    start = match.start() + match.group().rindex(words)
    words = re.sub(r"['’]s?\Z", "", words)
    month, _, rest = words.partition(" ")
    if rest and month.lower() in MONTHS and _AT_A_TIME.search(made.text, max(0, start - 9), start):  # in June Lund said
        words, start = rest.lstrip(), start + len(words) - len(rest.lstrip())
    office = _office(made, words, start)
    words, start = words[office:], start + office
    made.mentions.append((start, words))
    trade, _, rest = words.partition(" ")
    titled = bool(rest) and any(bare_word(word) in ROLES for word in rest.split())  # "Union Health Minister Ana Belo"
    if rest and trade.lower() in ORGANISATIONS and match.start() == start and not titled:  # "Consultancy Harbour Lund"
        _declare_body(made, rest, start + len(words) - len(rest), match.end())
        return
    roles, name = split_title(words)
    lowered = _words_before(made.text, start)
    initials = "".join(word[0] for word in words.split() if word[0].isupper())
    if initials in made.capitals and len(words.split()) > 2:
        made.acronyms.setdefault(initials, " ".join(words.split()))
        _add_body(made, words, start, lowered, match.end())
    elif (lowered and lowered[0] in ORGANISATIONS) or words in made.declared:
        _declare_body(made, words, start, match.end(), lowered)
    elif is_person_name(name) and not medium(name):
        _add_person(made, name, start, {*roles, *lowered}, match.end())
    elif roles and roles[-1] in ADDRESSES and _is_surname(name):  # "Mr Belo", "President Belo"
        _add_person(made, name, start + words.rindex(name), {*roles, *lowered}, match.end())
    elif " " not in words and _is_described_person(made, words, match.end()):
        _add_person(made, words, start, {*roles, *lowered}, match.end())
    elif len(words) > 1 or words.isupper() or lowered:
        _add_body(made, words, start, lowered, match.end())


def _office(made: Cast, words: str, start: int) -> int:
    """How many characters before a person's name are of an office: "Leader of the | Opposition Ana Belo"."""
    office, _, rest = words.partition(" ")
    leads = bare_word(office) in BODIES and is_person_name(rest)
    return len(words) - len(rest) if leads and _OF_THE.search(made.text, max(0, start - 8), start) else 0


def _declare_body(made: Cast, name: str, start: int, end: int, lowered: Sequence[str] = ()) -> None:
    """Add a body by what stands before its name: "the charity Feeding Lima"; it is nobody's name then."""
    person = made.by_last.get(bare_word(name.split()[-1]))
    if person is not None and person.name == name:
        made.persons.remove(person)
        del made.by_last[bare_word(name.split()[-1])]
    made.declared.add(name)
    _add_body(made, name, start, list(lowered), end)


def _without_first_word(words: str) -> str:
    """The names without a word that is only capitalised because a sentence begins with it."""
    words = words.rstrip(".")
    while True:
        first, _, rest = words.partition(" ")
        if (bare_word(first) not in _FIRST_WORDS and not is_number(first)) or (first.isupper() and len(first) > 1):
            return words
        words = rest.lstrip()


def _words_before(text: str, start: int) -> list[str]:
    """The lower-case words that stand as a title before a name: "chief executive", "the volunteer rescue group"."""
    line = text[max(0, start - 60) : start].rpartition("\n")[2]  # a headline gives no title to the line below it
    last = line[-24:].split()[-1:]
    if not last or last[0] not in ROLES:
        return []
    before = re.findall(r"[\w'’-]+|[^\w\s]", line)
    taken: list[str] = []
    for word in reversed(before):
        if not word.islower() or word in DETERMINERS or word in PREPOSITIONS or not word[0].isalpha() or len(taken) > 3:
            break
        taken.append(word)
    return taken if taken and taken[0] in ROLES else []


def _add_person(made: Cast, name: str, start: int, roles: set[str], end: int) -> None:
    name = " ".join(name.split())
    last = bare_word(name.split()[-1])
    known = made.by_last.get(last)
    if known is None:
        known = Person(name, start)
        made.persons.append(known)
        made.by_last[last] = known
    if " " not in known.name and " " in name:
        known.name = name  # "Mr Belo" before "Ana Belo"
    known.roles |= roles | {word for word in _apposition(made.text, end) if word in ROLES or word in SIDES}
    known.gender = known.gender or _gender(known.roles)


def _is_described_person(made: Cast, word: str, end: int) -> bool:
    """Whether a single name is a person's by what follows: "Belo, the port's director,"."""
    if bare_word(word) in SIDES or word.isupper() or made.by_last.get(bare_word(word)):
        return False
    if _AGED.match(made.text, end):
        return True
    head = next(iter(_heads(_apposition(made.text, end))), "")
    return (head in ROLES and head not in GROUPS) or head.endswith("-year-old")


def _is_surname(name: str) -> bool:
    """Whether a single word behind a title can be a name: no body, side or further title."""
    bare = bare_word(name)
    closed = bare in BODIES or bare in ROLES or bare in SIDES or bare in TIMES or bare in MONTHS
    return " " not in name and name[:1].isupper() and not name.isupper() and len(bare) > 1 and not closed


def _gender(roles: set[str]) -> str:
    return "she" if roles & FEMALE else "he" if roles & MALE else ""


def _apposition(text: str, end: int) -> list[str]:
    match = _APPOSED.match(text, end, end + 100) if text[end : end + 1] == "," else None
    if match is None or text[end + 1 : end + 5] == " who" or match.group(1).split()[0].endswith("ing"):
        return []
    return [bare_word(word) for word in match.group(1).split()]


def _add_body(made: Cast, words: str, start: int, lowered: list[str], end: int) -> None:
    name = " ".join(words.split())
    if bare_word(name) in SIDES and not lowered:
        return
    head = bare_word(name.split()[-1])
    going_on = _GOES_ON.match(made.text, end) if head in BODIES else None
    if going_on:
        name, end = " ".join(made.text[start : going_on.end()].split()), going_on.end()
    made.bodies.append((start, name))
    if " " in name:
        made.by_head.setdefault(head, []).append((start, name))
    acronym = _ACRONYM.match(made.text[end : end + 14])
    if acronym:
        made.acronyms.setdefault(acronym.group(1), _body_before(made.text, start, end))
    for word in lowered[:1]:
        made.described.setdefault(word, name)
    apposed = _apposition(made.text, end)
    called = next((w for w in _heads(apposed) if w in ROLES or w in BODIES), None)
    if called:
        made.described.setdefault(called, name)


def _heads(words: list[str]) -> list[str]:
    """The words of an apposition up to its first preposition or relative, last first: its head leads."""
    kept: list[str] = []
    for word in words:
        if word in PREPOSITIONS or word in {"which", "who", "that"}:
            break
        kept.append(word)
    return kept[::-1][:1]


def _body_before(text: str, start: int, end: int) -> str:
    """The name an acronym stands for, through "of" and "for": "UN Office for the Coordination of ..."."""
    head = re.search(r"(?:[A-Z][\w’'-]*\s+(?:(?:of|for|and|on|the)\s+){1,2})+\Z", text[max(0, start - 80) : start])
    return " ".join(((head.group() if head else "") + text[start:end]).split())
