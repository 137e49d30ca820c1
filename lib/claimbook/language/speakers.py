"""Who is meant: the cast of an article, and the name behind a title, a surname, a pronoun or "the ministry"."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from .media import medium
from .places import SIDES
from .sentences import Bounds
from .roles import BODIES, FEMALE, MALE, PLURALS, ROLES, SAME_OFFICE, SHORT_TITLES, SOURCES
from .wordlists import words
from .words_of_clauses import DETERMINERS, MONTHS, PREPOSITIONS, TIMES

_PARTICLES = "al|bin|ibn|de|da|di|del|della|der|den|van|von|la|le|el|du|dos|ben|abu|y|e"
_NAMES = re.compile(
    rf"[^\W\d_a-z][\w’'-]*\.?(?:[ \u00a0\n](?:(?:{_PARTICLES})[ \u00a0\n])?(?:[^\W\d_a-z][\w’'-]*|\d{{1,2}}(?!\w)))*"
)
_ACRONYM = re.compile(r"\A\s?\(([A-Z][A-Za-z]{1,9})\)")
_APPOSED = re.compile(r"\A,\s+(?:(?:the|a|an|its|his|her|their|who)\s+)?([^,.;:“”\"]{3,80})[,.]")
_GROUP = re.compile(r"\b[a-z]+(?:eers|ials|ists|ians|kers|ters|cers|uers|yers|tors|dents|lysts|ders|gers)\b")
_FIRST_WORDS = words(
    """
    the a an on in at by for from to of as but and or so if when while after before since it he she they we i
    you this that these those there here not no more most some many his her its their our my what who how why
    where two three hundreds thousands dozens according meanwhile however yes one another both all each every
    """
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a phrase means: ``name`` as to be shown; how sure; and why, in words."""

    name: str
    kind: str  # person, body, medium, described
    score: float
    why: str = ""


@dataclass(slots=True)
class _Person:
    name: str
    start: int
    roles: set[str] = field(default_factory=set)
    gender: str = ""


@dataclass(slots=True)
class Cast:
    """The persons and bodies of one article, as far as names and appositions tell."""

    text: str
    persons: list[_Person] = field(default_factory=list)
    by_last: dict[str, _Person] = field(default_factory=dict)
    bodies: list[tuple[int, str]] = field(default_factory=list)
    acronyms: dict[str, str] = field(default_factory=dict)
    described: dict[str, str] = field(default_factory=dict)  # "carmaker" -> its name
    mentions: list[tuple[int, str]] = field(default_factory=list)  # every run of names, with where it begins

    def first_person(self, bounds: Bounds) -> _Person | None:
        """The person whom a stretch names first."""
        index = bisect_left(self.mentions, bounds[0], key=lambda mention: mention[0])
        while index < len(self.mentions) and self.mentions[index][0] < bounds[1]:
            person = self.person(self.mentions[index][1].removesuffix("'s").removesuffix("’s"))
            if person is not None:
                return person
            index += 1
        return None

    def person(self, name: str) -> _Person | None:
        """The person whose name or surname this is."""
        return self.by_last.get(_plain(name.split()[-1])) if name else None


def cast(text: str) -> Cast:
    """The cast of an article."""
    made = Cast(text)
    for match in _NAMES.finditer(text):
        _introduce(made, match)
    return made


def split_title(words: str) -> tuple[list[str], str]:
    """The titles and roles before a name, and the name: "finance chief Dieter Foss" -> (finance, chief), "Dieter Foss"."""
    parts = _unquoted(words).split()
    cut = 0
    for index, word in enumerate(parts):
        bare = _plain(word)
        if bare in {"of", "for", "in", "at", "with", "close", "from"}:
            break
        if bare in ROLES or (bare.rstrip("s") in ROLES and word.islower()):
            cut = index + 1
        elif word.endswith(("'s", "’s", "s’", "s'")) and index + 1 < len(parts):
            cut = index + 1 if is_person_name(" ".join(parts[index + 1 :])) else cut
    name = parts[cut:]
    if not name or not name[0][:1].isupper() or (_plain(name[0]) in SIDES and len(name) == 1):
        return [], " ".join(parts)
    return [_plain(word) for word in parts[:cut]], " ".join(name)


def is_person_name(name: str) -> bool:
    """Whether a name looks like a person's: two to five capitalised words, none of them a body or a place."""
    words = [word for word in name.split() if not re.fullmatch(_PARTICLES, word)]
    if not 2 <= len(words) <= 4 or not all(word[:1].isupper() for word in words):
        return False
    plain = [_plain(word) for word in words]
    if any(word in BODIES or word in ROLES or word in TIMES or word in SIDES or word in MONTHS for word in plain):
        return False
    return " ".join(plain) not in SIDES and "&" not in name and not any(w.isupper() and len(w) > 2 for w in words)


def _introduce(made: Cast, match: re.Match[str]) -> None:
    words = _without_first_word(match.group())
    if not words:
        return
    start = match.start() + match.group().rindex(words)
    made.mentions.append((start, words))
    roles, name = split_title(words)
    lowered = _words_before(made.text, start)
    if is_person_name(name) and not medium(name):
        _add_person(made, name, start, {*roles, *lowered}, match.end())
    elif len(words) > 1 or words.isupper() or lowered:
        _add_body(made, words, start, lowered, match.end())


def _without_first_word(words: str) -> str:
    """The names without a word that is only capitalised because a sentence begins with it."""
    words = words.rstrip(".")
    while True:
        first, _, rest = words.partition(" ")
        if _plain(first) not in _FIRST_WORDS or (first.isupper() and len(first) > 1):
            return words
        words = rest.lstrip()


def _words_before(text: str, start: int) -> list[str]:
    """The lower-case words that stand as a title before a name: "chief executive", "the volunteer rescue group"."""
    before = re.findall(r"[\w'’-]+|[^\w\s]", text[max(0, start - 60) : start])
    taken: list[str] = []
    for word in reversed(before):
        if not word.islower() or word in DETERMINERS or word in PREPOSITIONS or not word[0].isalpha() or len(taken) > 3:
            break
        taken.append(word)
    return taken if taken and taken[0] in ROLES else []


def _add_person(made: Cast, name: str, start: int, roles: set[str], end: int) -> None:
    name = " ".join(name.split())
    last = _plain(name.split()[-1])
    known = made.by_last.get(last)
    if known is None:
        known = _Person(name, start)
        made.persons.append(known)
        made.by_last[last] = known
    known.roles |= roles | {word for word in _apposition(made.text, end) if word in ROLES or word in SIDES}
    known.gender = known.gender or _gender(known.roles)


def _gender(roles: set[str]) -> str:
    return "she" if roles & FEMALE else "he" if roles & MALE else ""


def _apposition(text: str, end: int) -> list[str]:
    match = _APPOSED.match(text, end, end + 100) if text[end : end + 1] == "," else None
    if match is None or text[end + 1 : end + 5] == " who":
        return []
    return [_plain(word) for word in match.group(1).split()]


def _add_body(made: Cast, words: str, start: int, lowered: list[str], end: int) -> None:
    name = " ".join(words.split())
    if _plain(name) in SIDES and not lowered:
        return
    made.bodies.append((start, name))
    acronym = _ACRONYM.match(made.text[end : end + 14])
    if acronym:
        made.acronyms.setdefault(acronym.group(1), _body_before(made.text, start, end))
    for word in lowered[:1]:
        made.described.setdefault(word, name)
    apposed = _apposition(made.text, end)
    head = next((w for w in _heads(apposed) if w in ROLES or w in BODIES), None)
    if head:
        made.described.setdefault(head, name)


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


def _plain(word: str) -> str:
    word = word.lower().replace("’", "'").strip(".,'\"“”")
    return word.removesuffix("'s")


def _unquoted(words: str) -> str:
    return " ".join(words.replace("“", "").replace("”", "").split())


# --- resolution


@dataclass(slots=True)
class Stage:
    """Who was last on: what a pronoun or "the ministry" can mean at this point of the reading."""

    cast: Cast
    person: _Person | None = None
    body: Speaker | None = None
    group: Speaker | None = None
    last: Speaker | None = None

    def notice(self, bounds: Bounds) -> None:
        """Remember whom a sentence begins with that attributes nothing: a later pronoun may mean them."""
        person = self.cast.first_person(bounds)
        if person is not None:
            self.person = person
        group = _GROUP.search(self.cast.text, *bounds)
        if group is not None:
            self.group = Speaker(group.group(), "described", 0.6)

    def enter(self, speaker: Speaker) -> None:
        """Remember who has spoken or was the subject."""
        self.last = speaker
        person = self.cast.person(speaker.name) if speaker.kind == "person" else None
        if person is not None:
            self.person = person
        elif speaker.kind == "described" and _plural(speaker.name):
            self.group = speaker
        elif speaker.kind != "described":
            self.body = speaker

    def resolve(self, words: str, start: int) -> Speaker | None:
        """Whom a phrase means that stands at ``start``; None when nobody can be named."""
        phrase = _strip_article(" ".join(words.split()))
        low = phrase.lower()
        if low in {"he", "she", "they", "it", "i", "we", "you"}:
            return self._pronoun(low)
        if low in {"his", "her", "its", "their"}:
            return self._pronoun({"his": "he", "her": "she", "its": "it", "their": "they"}[low])
        roles, name = split_title(phrase)
        name = _base_name(name)
        if name[:1].isupper() and not _opens_with_noun(name):
            return self._named(name, roles)
        return self._described(phrase, start)

    def _pronoun(self, word: str) -> Speaker | None:
        if word in {"he", "she"} and self.person is not None:
            if self.person.gender not in ("", word):
                return self._other(word)
            self.person.gender = word
            return Speaker(self.person.name, "person", 0.75, f"‘{word}’ is {self.person.name}")
        if (
            word in {"he", "she"}
            and self.last is not None
            and self.last.kind == "described"
            and not _plural(self.last.name)
        ):
            return Speaker(self.last.name, "described", 0.6, f"‘{word}’ is {self.last.name}")
        if word == "it" and self.body is not None:
            return Speaker(self.body.name, self.body.kind, 0.7, f"‘it’ is {self.body.name}")
        if word == "they":
            meant = self.group or self.body
            return Speaker(meant.name, meant.kind, 0.6, f"‘they’ are {meant.name}") if meant else None
        return None

    def _other(self, word: str) -> Speaker | None:
        other = next((p for p in reversed(self.cast.persons) if p.gender == word), None)
        return Speaker(other.name, "person", 0.5, f"‘{word}’ may be {other.name}") if other else None

    def _named(self, name: str, roles: list[str]) -> Speaker:
        words = name.split()
        person = self.cast.person(name)
        if person is not None and (len(words) == 1 or words[0] in person.name or set(words) & set(person.name.split())):
            if len(words) == 1 or is_person_name(name):
                return Speaker(person.name, "person", 0.9, "" if name == person.name else f"‘{name}’ is {person.name}")
        if medium(name):
            return Speaker(medium(name) or name, "medium", 0.85)
        if is_person_name(name):
            return Speaker(name, "person", 0.85)
        full = self.cast.acronyms.get(name)
        if full:
            return Speaker(full, "body", 0.85, f"‘{name}’ is {full}")
        return Speaker(name, "body", 0.8)

    def _described(self, phrase: str, start: int) -> Speaker | None:
        own = re.match(r"(?:its|his|her|their)\s+(.+)", phrase, re.IGNORECASE)
        words = [_plain(word) for word in phrase.split()]
        head = _head(words)
        if own is None and words:
            found = self._office(words, head, start) or self._body(words, head, start)
            if found is not None:
                return found
        shown = own.group(1) if own else phrase
        return Speaker(shown, "described", 0.65) if _can_speak(words) else None

    def _office(self, words: list[str], head: str, start: int) -> Speaker | None:
        """ "The Ukrainian leader": the last person named before who holds such an office, on that side."""
        if len(words) > 3 or head not in ROLES:
            return None
        offices = next((group for group in SAME_OFFICE if head in group), frozenset({head}))
        side = next((SIDES[word] for word in words if word in SIDES), None)
        held = [p for p in self.cast.persons if p.start < start and p.roles & offices and _of_side(p, side)]
        if not held:
            return None
        person = self.person if self.person in held else held[-1]
        return Speaker(person.name, "person", 0.75, f"‘the {' '.join(words)}’ is {person.name}")

    def _body(self, words: list[str], head: str, start: int) -> Speaker | None:
        """ "The ministry": the last body named before whose name ends so, or that is so described."""
        if len(words) != 1:
            return None
        named = [name for at, name in self.cast.bodies if at < start and _plain(name.split()[-1]) == head]
        longer = [name for name in named if len(name.split()) > 1]
        name = longer[-1] if longer else self.cast.described.get(head)
        return Speaker(name, "body", 0.75, f"‘the {head}’ is {name}") if name else None


def _opens_with_noun(name: str) -> bool:
    """Whether a phrase is only capitalised because a sentence begins with it: "Witnesses", "Officials in Lima"."""
    first, *rest = name.split()
    plain = first.lower()
    known = plain in SOURCES or plain in PLURALS or plain.removesuffix("s") in ROLES
    return known and medium(name) is None and not (rest and rest[0][:1].isupper())


def _of_side(person: _Person, side: str | None) -> bool:
    sides = {SIDES[word] for word in person.roles if word in SIDES}
    return side is None or not sides or side in sides


def _plural(name: str) -> bool:
    return _head([_plain(word) for word in name.split()]).endswith("s")


def _head(words: list[str]) -> str:
    """The head of a noun phrase: its last word before a preposition or relative."""
    kept: list[str] = []
    for word in words:
        if kept and (word in PREPOSITIONS or word in {"who", "which", "that", "close", "familiar"}):
            break
        if kept and word.endswith("ed"):
            break
        kept.append(word)
    return kept[-1] if kept else ""


def _base_name(name: str) -> str:
    """A name without what follows it: "Tuncay Bey of Arpalik University", "UN Office (OCHA)", "Dahl's"."""
    name = re.sub(r"\s*\([^)]*\)", "", name)
    head = re.split(r"\s(?:of|from|at|with|in|for)\s", name)[0]
    name = head if is_person_name(head) else name
    return re.sub(r"['’]s?\Z", "", name) if re.search(r"['’]s\Z|s['’]\Z", name) else name


def _strip_article(phrase: str) -> str:
    return re.sub(r"(?i)\A(?:the|a|an|this|that|these|those)\s+", "", phrase).strip()


def _can_speak(words: list[str]) -> bool:
    """Whether a described subject can be a speaker: some report, index or thing cannot."""
    head = _head(words)
    titled = (
        head in ROLES or head.removesuffix("s") in ROLES or head in BODIES or head in SHORT_TITLES or head in SOURCES
    )
    return titled or head.endswith(
        ("ers", "ors", "ists", "ials", "ants", "ents", "eers", "men", "people", "ians", "tics")
    )
