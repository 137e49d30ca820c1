"""Who is meant: the cast of an article, and the name behind a title, a surname, a pronoun or "the ministry"."""

import re
from dataclasses import dataclass, field, replace

from ..attribution.cues import REPORT_NOUNS
from ..attribution.words_of_clauses import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
)
from ..sentences import Bounds
from .cast import Cast, Person, is_number
from .descriptions import can_speak, is_human, is_plural
from .media import DESCRIPTIONS, is_described, medium, medium_beside
from .naming import base_name, head_noun, is_plain, opens_with_noun, strip_article, without_trade
from .person_names import bare_word, is_person_name, split_title
from .places import SIDES
from .roles import BODIES, GENERIC, GROUPS, ORGANISATIONS, ROLES, SAME_OFFICE, THINGS

CLOSED = ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PERSONAL | PREPOSITIONS | RELATIVES
_GROUP = re.compile(r"\b[a-z]+(?:eers|ials|ists|ians|kers|ters|cers|uers|yers|tors|dents|lysts|ders|gers)\b")


_NAME_BEHIND = re.compile(
    r",\s+(?:(?:an?|the)\s+)?(?:[a-z][\w-]+\s){0,4}(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]+){1,3})(?=,)"
)
_THE_BODY = re.compile(r"The\s(?P<noun>[a-z][\w-]+)(?=\s(?P<next>[a-z]+)\s)")
_OFFICE = re.compile(
    r"(?:(?:The|An?)\s)?(?P<office>(?:[A-Z][\w-]+['’]s\s)?(?:[a-z][\w-]+\s){0,3}?[a-z][\w-]+)(?=,\s(?:an?|the|who)\s)"
)


_MANY = re.compile(  # a sentence that begins with several: "Two port officials were less sure."
    r"(?P<who>(?:(?:[A-Z][a-z]+\s)?(?:[a-z][\w-]+\s){0,3}[a-z][\w-]+s|[A-Z][a-z]+s)"
    r"(?:\s(?:for|of|at|in|with|from)\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)*)?)\s(?:were|are|have|had|did|do|will)\b"
)


_OWNED = re.compile(  # "the country's Civil Protection Agency": a name tells who it is without its owner
    r"\A(?:[a-z][\w-]+\s)?[a-z][\w-]+(?:['’]s|(?<=s)['’])\s(?=[A-Z][\w’'-]+(?:\s(?:of|for|on|the|and|&|[A-Z][\w’'.-]*))+\Z)"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a phrase means: ``name`` as to be shown; how sure; and why, in words."""

    name: str
    kind: str  # person, body, medium, described
    score: float
    why: str = ""


@dataclass(slots=True)
class Stage:
    """Who was last on: what a pronoun or "the ministry" can mean at this point of the reading."""

    cast: Cast
    person: Person | None = None
    body: Speaker | None = None
    group: Speaker | None = None
    last: Speaker | None = None
    medium: Speaker | None = None
    noticed: Bounds = (0, 0)
    unnamed: dict[str, Speaker] = field(default_factory=dict)  # by head: "source" -> "source in the ministry"
    heard_by: dict[str, str] = field(default_factory=dict)  # by speaker: the medium that quoted him

    def notice(self, bounds: Bounds) -> None:
        """Remember whom a sentence begins with that attributes nothing: a later pronoun may mean them."""
        self._notice_body(bounds)
        person = self.cast.first_person(bounds)
        office = _OFFICE.match(self.cast.text, *bounds)
        if office and is_human(office["office"]) and (person is None or person.start > office.end()):
            self.person = None
            self.last = Speaker(office["office"], "described", 0.6)
        elif person is not None:
            self.person = person
        else:
            body = self.cast.first_body(bounds)
            self.body = Speaker(body, "body", 0.6) if body else self.body
        self.noticed = bounds

    def _notice_body(self, bounds: Bounds) -> None:
        """Remember the body that a sentence begins with by what it is: "The airline gave a lower count." """
        opening = _THE_BODY.match(self.cast.text, *bounds)
        if opening and opening["noun"] in GROUPS | GENERIC | BODIES and opening["next"] not in PREPOSITIONS:
            self.body = self.resolve(opening.group(), bounds[0]) or Speaker(opening["noun"], "described", 0.6)

    def notice_many(self, bounds: Bounds) -> None:
        """Remember the several that a stretch begins with, if it does: "they" in its sentence are they."""
        if _MANY.match(self.cast.text, *bounds):
            self.noticed = bounds

    def enter(self, speaker: Speaker) -> None:
        """Remember who has spoken or was the subject."""
        self.last = speaker
        self.noticed = (0, 0)
        person = self.cast.person(speaker.name) if speaker.kind == "person" else None
        if speaker.kind == "described" and " " in speaker.name:
            self.unnamed[head_noun(speaker.name.lower().split())] = speaker
        if person is not None:
            self.person = person
        elif speaker.kind == "medium":
            self.body = self.medium = speaker
        elif speaker.kind == "described" and is_plural(speaker.name):
            self.group = speaker
        elif speaker.kind == "described" and is_human(speaker.name):
            self.person = None  # "he" is now the spokesman
        elif speaker.kind != "described" or head_noun(speaker.name.lower().split()) in BODIES:
            self.body = speaker

    def resolve(self, words: str, start: int, *, says: bool = False) -> Speaker | None:
        """Whom a phrase means that stands at ``start``; None when nobody can be named.

        ``says``: the verb is one that only persons and bodies are the subject of.
        """
        return self._meant(words, start) or (_speaking(words) if says else None)

    def _meant(self, words: str, start: int) -> Speaker | None:
        phrase = _OWNED.sub("", strip_article(" ".join(words.split())))
        low = phrase.lower()
        if low in {"he", "she", "they", "it", "i", "we", "you"}:
            return self._pronoun(low)
        if low in {"his", "her", "its", "their"}:
            return self._pronoun({"his": "he", "her": "she", "its": "it", "their": "they"}[low])
        roles, name = split_title(base_name(phrase))
        if low.split()[0] in {"his", "her", "its", "their"}:
            _, name = split_title(phrase.split(maxsplit=1)[1])
            return self._named(name) if is_person_name(name) else self._described(phrase, start)
        if (named := medium_beside(phrase)) is not None:
            return Speaker(named, "medium", 0.85, f"‘{phrase}’ is {named}")
        if is_described(phrase) and (not phrase[:1].isupper() or low.split()[0] in {"state", "local", "public"}):
            return Speaker(phrase, "medium", 0.7)
        if is_number(low.split()[0]):
            return self._described(phrase, start)
        core = without_trade(name)
        trade, _, rest = core.partition(" ")
        core = rest if rest in self.cast.declared and trade.lower() in ORGANISATIONS else core
        if core == phrase and is_plain(phrase.split()) and not roles:
            return self._described(phrase, start)
        if core[:1].isupper() and not opens_with_noun(core):
            return self._named(core)
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
            and not is_plural(self.last.name)
        ):
            return Speaker(self.last.name, "described", 0.6, f"‘{word}’ is {self.last.name}")
        if word == "it" and self.body is not None:
            return Speaker(self.body.name, self.body.kind, 0.7, f"‘it’ is {self.body.name}")
        if word == "they":
            meant = self._noticed_group() or self.group or self.body
            return Speaker(meant.name, meant.kind, 0.6, f"‘they’ are {meant.name}") if meant else None
        return None

    def _noticed_group(self) -> Speaker | None:
        """The group that the last sentence without a saying begins with: "Engineers had inspected 40 homes"."""
        group = _GROUP.search(self.cast.text, *self.noticed)
        opening = _MANY.match(self.cast.text, *self.noticed)
        if opening:
            return Speaker(strip_article(opening["who"]), "described", 0.6)
        return Speaker(group.group(), "described", 0.6) if group else None

    def _other(self, word: str) -> Speaker | None:
        own = self.person.start if self.person else 0
        others = [p for p in reversed(self.cast.persons) if p is not self.person and p.gender in ("", word)]
        other = next((p for p in others if p.gender == word), None) or min(
            others, key=lambda p: abs(p.start - own), default=None
        )
        return Speaker(other.name, "person", 0.5, f"‘{word}’ may be {other.name}") if other else None

    def _named(self, name: str) -> Speaker:
        words = name.split()
        person = self.cast.person(name)
        if person is not None and (len(words) == 1 or is_person_name(name)):
            return Speaker(person.name, "person", 0.9, "" if name == person.name else f"‘{name}’ is {person.name}")
        if name in self.cast.declared:
            return Speaker(name, "body", 0.85)
        if named := medium(_without_country(name)):
            return Speaker(named, "medium", 0.85)
        if is_person_name(name):
            return Speaker(name, "person", 0.85)
        full = self.cast.acronyms.get(name)
        if full:
            return Speaker(full, "body", 0.85, f"‘{name}’ is {full}")
        return Speaker(name, "body", 0.8)

    def _described(self, phrase: str, start: int) -> Speaker | None:
        phrase = re.sub(r"(?:['’]s|(?<=s)['’])\Z", "", phrase)
        apposed = self._apposed(phrase, start)
        if apposed is not None:
            return apposed
        own = re.match(r"(?:its|his|her|their)\s+(.+)", phrase, re.IGNORECASE)
        words = [bare_word(word) for word in phrase.split()]
        head = head_noun(words)
        if words[:1] == ["same"] and len(words) == 2:
            return self.last
        if own is None and words:
            found = self._office(words, head, start) or self._body(words, head, start) or self._again(words, start)
            if found is not None:
                return found
            if self.medium is not None and len(words) == 1 and head in DESCRIPTIONS and self._is_definite(start, head):
                return replace(self.medium, score=0.7, why=f"‘the {head}’ is {self.medium.name}")
        shown = own.group(1) if own else phrase
        return Speaker(shown, "described", 0.65) if can_speak(words) else None

    def _apposed(self, phrase: str, start: int) -> Speaker | None:
        """The name right behind a description: "The first witness, retired teacher Ana Belo, said"."""
        at = self.cast.text.find(phrase.split()[-1], start, start + len(phrase) + 30)
        match = _NAME_BEHIND.match(self.cast.text, at + len(phrase.split()[-1])) if at >= 0 else None
        person = self.cast.person(match["name"]) if match and is_person_name(match["name"]) else None
        return Speaker(person.name, "person", 0.85, f"‘{phrase}’ is {person.name}") if person else None

    def _office(self, words: list[str], head: str, start: int) -> Speaker | None:
        """ "The Ukrainian leader": the last person named before who holds such an office, on that side."""
        if len(words) > 3 or head not in ROLES:
            return None
        head = "prime" if "prime" in words else head
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
            return self._trade(words, start) if len(words) < 4 else None
        name = self.cast.body_ending(head, start) or self.cast.described.get(head)
        if name is None and head in GENERIC and self._is_definite(start, head):
            name = self.body.name if self.body and self.body.kind == "body" else None
        return Speaker(name, "body", 0.75, f"‘the {head}’ is {name}") if name else None

    def _again(self, words: list[str], start: int) -> Speaker | None:
        """ "The source": whoever was last called one, with what else was told: "a source in the ministry"."""
        known = self.unnamed.get(words[0]) if len(words) == 1 and words[0] not in REPORT_NOUNS | BODIES else None
        return known if known is not None and self._is_definite(start, words[0]) else None

    def _trade(self, words: list[str], start: int) -> Speaker | None:
        """ "The software maker": the body last spoken of."""
        known = (
            words[-1] in GENERIC
            and not words[0].endswith("ed")
            and self._is_definite(start, words[0])
            and self.body is not None
        )
        if not known or self.body is None or self.body.kind != "body":
            return None
        return Speaker(self.body.name, "body", 0.65, f"‘the {' '.join(words)}’ is {self.body.name}")

    def _is_definite(self, start: int, first: str) -> bool:
        return self.cast.text[start : start + len(first) + 6].lower().split()[:2] == ["the", first]


def _without_country(name: str) -> str:
    """A name without whose it is: "Germany's Bild"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.endswith(("'s", "’s")) and bare_word(first) in SIDES else name


def _speaking(words: str) -> Speaker | None:
    """Whoever is described, because he speaks; no paper, no amount and no pronoun does."""
    phrase = strip_article(words)
    parts = [bare_word(word) for word in phrase.split()]
    head = head_noun(parts)
    silent = head in THINGS or head in REPORT_NOUNS or head in TIMES or head in CLOSED or head.endswith("ings")
    many = head.endswith("s") and not head.endswith(("ss", "us", "is", "ics"))
    if silent or not (many or head.endswith(("guard", "ate", "iat", "body"))) or is_number(parts[0]):
        return None
    return Speaker(phrase, "described", 0.5)


def _of_side(person: Person, side: str | None) -> bool:
    sides = {SIDES[word] for word in person.roles if word in SIDES}
    return side is None or not sides or side in sides
