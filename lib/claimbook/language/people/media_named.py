"""The media that a sentence names as the way somebody's words came: told, spoken to, quoted by, on air."""

import re

from ..attribution.words_of_clauses import TIMES
from ..sentences import Bounds
from ..wordlists import words
from .media import DESCRIPTIONS, is_described, medium
from .person_names import bare_word, is_person_name
from .places import SIDES
from .roles import BODIES, ROLES

_NAME = r"(?P<medium>(?:(?:the|an?)\s)?[^,;.:“”\"()\n]{2,60}?)"
_END = (
    r"(?=[,;.:“”\"()]|\s*\Z"
    r"|\s(?:that|as|on|in|at|about|after|before|during|last|this|while|when|earlier|how|why|whose|who)\b)"
)
_INTRODUCED = re.compile(
    rf"""
    \b(?: (?:interview|call|conversation|exchange|comments?|remarks|statement|message|e-?mail|text|briefing
            |chat|appearance|post|column|article|essay|op-ed|letter)s?\s(?:with|to|for|given\s+to|on|in)  # with X
        | (?:speaking|spoke|spoken|talking|talked)\s+(?:\w+ly\s+)?(?:to|on|with)                         # speaking to
        | (?:quoted|cited|interviewed|questioned|asked)\s+(?:as\s+saying\s+)?(?:\w+ly\s+)?by             # quoted by
        | (?:carried|broadcast|aired|published|run|posted|reported)\s+(?:by|on|in)                       # aired on
      )\s+{_NAME}{_END}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ON_AIR = re.compile(rf"\s+(?:on|in)\s+{_NAME}(?:['’]s\s[\w\s]{{2,30}}?)?{_END}")
_APPOSED = re.compile(rf",\s+(?:an?|the|its|his)\s+(?:[\w-]+\s){{0,3}}?(?:{'|'.join(sorted(DESCRIPTIONS))})\b")
_FOREIGN = re.compile(
    r"(?:the\s)?(?:Le|La|Les|L['’]|El|Los|Il|Lo|Der|Die|Das|De|Den|Het|O|A|Al)[\s-]?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\Z"
)
_LETTERS = re.compile(r"[a-z]?[A-Z]{2,5}\d?\Z")
NO_MEDIA = words(
    """
    nato un eu us uk who imf unicef unesco opec fifa uefa osce fbi cia nsa mps mp congress parliament senate police
    court courts lawmakers reporters journalists investors analysts staff colleagues voters officials wto iaea unhcr ecb
    gop dup snp anc bjp pm ceo
    """
)


NEAR = 10_000  # characters on either side in which somebody who is told is named again
_OWN = ("this", "our", "his", "her", "its", "their")
_PAGES = ("website", "site", "portal", "page", "blog", "podcast", "magazine")


def told_medium(text: str, phrase: Bounds) -> str | None:
    """The medium that somebody told: by its name, by what it is called behind it, or by a name no one else has."""
    told = " ".join(text[slice(*phrase)].split())
    apposed = _bare(told) if _APPOSED.match(text, phrase[1], phrase[1] + 60) else None
    return _medium(told) or apposed or _lettered(told) or _told_once(text, phrase)


def _told_once(text: str, phrase: Bounds) -> str | None:
    """A name that nothing else near is told of, of no body, place or office: "told Tempo Baru that"."""
    name = " ".join(text[slice(*phrase)].split())
    words = name.split()
    if not 2 <= len(words) <= 3 or not all(word[:1].isupper() and word.isalpha() for word in words):
        return None
    known = {bare_word(word) for word in words} & (BODIES | ROLES | NO_MEDIA)
    near = max(0, phrase[0] - NEAR), phrase[1] + NEAR
    own = words[1:] if bare_word(words[0]) in SIDES else words  # "told France Inter"
    last = bare_word(words[-1])
    if known or last in SIDES or last in TIMES or " ".join(words).lower() in SIDES:
        return None
    if any(text.count(word, *near) > 1 for word in own):
        return None
    return name


def media_around(text: str, sentence: Bounds, cue: Bounds) -> list[str]:
    """The media that the sentence names beside the saying: "in an interview with ..., he said", "said on ..."."""
    found = [_introduced(match["medium"]) for match in _INTRODUCED.finditer(text, *sentence)]
    on_air = _ON_AIR.match(text, cue[1], sentence[1])
    if on_air:
        found.append(_medium(on_air["medium"]))
    return [name for name in found if name]


def medium_beside_name(text: str, name: Bounds, colon: int) -> str | None:
    """The medium between a name and the colon behind it: "Ana Belo, on Channel 3: ..."."""
    on_air = _ON_AIR.match(text, name[1] + 1, colon) if text[name[1] : name[1] + 1] == "," else None
    return _medium(on_air["medium"]) if on_air else None


def _medium(phrase: str) -> str | None:
    phrase = re.sub(r"['’]s(?:\s.*)?\Z", "", phrase)
    if re.search(r"\b(?:posted|published|carried|on|in|to|its|his|her)\b", phrase):
        return None
    if phrase.split()[:1] in ([word] for word in _OWN):
        return None
    last = phrase.split()[-1]
    if phrase.islower() and last in _PAGES:
        return None
    if phrase.islower() and (is_described(phrase) or bare_word(phrase.split()[-1]) == "media"):
        return _bare(phrase) if len(_bare(phrase).split()) in (2, 3) else None
    return medium(phrase)


def _introduced(phrase: str) -> str | None:
    """A medium where only media and persons are expected: also an unknown name that is no person's or body's."""
    phrase = " ".join(phrase.split())
    return _medium(phrase) or _lettered(phrase) or (_bare(phrase) if _FOREIGN.match(phrase) else None)


def _lettered(phrase: str) -> str | None:
    """A name of letters, or begun by a foreign article: "GBS", "Le Fanal"; none of a known body."""
    name = phrase.split("'")[0]
    known = (
        bare_word(name) in NO_MEDIA or bare_word(name) in SIDES or bare_word(name) in BODIES or bare_word(name) in ROLES
    )
    if known or (is_person_name(name) and not _FOREIGN.match(name)):
        return None
    return name if _LETTERS.match(name) or _FOREIGN.match(name) else None


def _bare(phrase: str) -> str:
    return re.sub(r"(?i)\A(?:the|an?)\s+", "", phrase)
