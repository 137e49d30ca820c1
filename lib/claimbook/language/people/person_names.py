"""Names of persons: told from those of bodies and places, and parted from titles."""

import re
from functools import lru_cache
from itertools import pairwise

from ..attribution.words_of_clauses import MONTHS, PREPOSITIONS, TIMES
from .places import SIDES
from .roles import BODIES, DOMAINS, RANKS, ROLES, SHORT_TITLES

PARTICLES = "al|bin|ibn|de|da|di|del|della|der|den|van|von|la|le|el|du|dos|ben|abu|y|e"


ARTICLES = "(?:al|el|an|ad|as|ar|at|az)-|[dl]['’]"  # al-Sabah, d'Arc
_ARTICLE = re.compile(rf"\A(?:{ARTICLES})(?=[A-Z])")
_RANK = re.compile(r"[A-Z]{2,5}\Z|\w+-of-\w+\Z")  # DCI, FEMA, Mother-of-two
_HONOUR = re.compile(r"(?:[KQS]C|MS?P|MEP|[OMC]BE|PhD|MD|Jr|Sr|II|III)\.?\Z")  # what is written behind a name
GIVEN = frozenset({"jun", "jan", "april", "june", "august"})  # months that are given names as well
NO_NAMES = PREPOSITIONS - {"per", "till"}  # these two are given names as well

CACHED = 20_000  # names are said again and again, in one article and in the next


@lru_cache(CACHED)
def split_title(words: str) -> tuple[tuple[str, ...], str]:
    """The titles and roles before a name, and the name: "chief coach Dina Foyle" -> "Dina Foyle"."""
    parts = _without_honours(_unquoted(words).split())
    if (ranks := _ranks(parts)) > 0:
        return _bare(parts[:ranks]), " ".join(parts[ranks:])
    titled = _after_title(parts)
    if titled:
        return _bare(parts[:titled]), " ".join(parts[titled:])
    cut = 0
    for index, word in enumerate(parts):
        bare = bare_word(word)
        if bare in {"of", "for", "in", "at", "with", "close", "from"}:
            break
        if bare in ROLES or (bare.rstrip("s") in ROLES and word.islower()):
            cut = index + 1
        elif word.endswith(("'s", "’s", "s’", "s'")) and index + 1 < len(parts):
            cut = index + 1 if is_person_name(" ".join(parts[index + 1 :])) else cut
    cut = 0 if _is_body(parts, cut) else cut
    name = parts[cut:]
    run = _last_names(parts)
    if cut == 0 and 0 < run < len(parts) and is_person_name(" ".join(parts[run:])) and _are_titles(parts[:run]):
        return _bare(parts[:run]), " ".join(parts[run:])
    if not name or not name[0][:1].isupper() or (bare_word(name[0]) in SIDES and len(name) == 1):
        return (), " ".join(parts)
    return _bare(parts[:cut]), " ".join(name)


def _bare(parts: list[str]) -> tuple[str, ...]:
    return tuple(bare_word(word) for word in parts)


def _without_honours(parts: list[str]) -> list[str]:
    """The words without the letters behind a name: "Ana Belo KC"."""
    while len(parts) > 2 and _HONOUR.match(parts[-1]):
        parts = parts[:-1]
    return parts


def _ranks(parts: list[str]) -> int:
    """How many words before a person's name are ranks, or the letters of a body: "DCI", "Det Supt", "FEMA"."""
    cut = 0
    while cut < len(parts) - 1 and (bare_word(parts[cut]) in RANKS or _RANK.match(parts[cut])):
        cut += 1
    while 0 < cut < len(parts) - 2 and bare_word(parts[cut]) in ROLES:
        cut += 1
    name = " ".join(parts[cut:])
    alone = bare_word(parts[0]) in RANKS and len(parts) == cut + 1 and bare_word(name) not in BODIES
    return cut if cut and (is_person_name(name) or (alone and name[:1].isupper())) else 0


def _is_body(parts: list[str], cut: int) -> bool:
    """Whether the role that a phrase begins with is part of a body's name: "Justice Department", "Defence Staff"."""
    end = next((i for i, word in enumerate(parts) if i and word in PREPOSITIONS), len(parts))
    return 0 < cut < end and parts[cut - 1][:1].isupper() and bare_word(parts[end - 1]) in BODIES


def is_one_name(left: str, right: str) -> bool:
    """Whether "and" joins two names to one: "Health | Safety Executive", "Office of Management | Budget"."""
    words = left.split()
    if not words or not right[:1].isupper():
        return False
    opened = pairwise(words)
    body_of = any(bare_word(word).removesuffix("s") in BODIES and of in ("of", "for") for word, of in opened)
    offices = words[-1][:1].isupper() and bare_word(words[-1]) in ROLES and bare_word(right.split()[0]) in ROLES
    return bare_word(words[-1]) in DOMAINS or body_of or offices


def _after_title(parts: list[str]) -> int:
    """Where a person's name begins that ends a phrase with a title: "ambassador to Peru Ana Belo"; 0 for nowhere."""
    if not any(bare_word(word) in ROLES for word in parts):
        return 0
    for size in (3, 2):
        start = len(parts) - size
        if start < 1 or not is_person_name(" ".join(parts[start:])):
            continue
        before = bare_word(parts[start - 1])
        opening = next((i for i in range(start) if bare_word(parts[i]) in PREPOSITIONS), start)
        if before in SHORT_TITLES and opening < start - 2 and _is_office(parts[: start - 1], opening):
            return start  # "Director of Public Health Dr Ana Belo"
        if opening < start and not any(bare_word(word) in ROLES for word in parts[:opening]):
            return 0
        if before in ROLES:
            return start if opening == start else 0
        if size == 2 and start > 2 and parts[start - 1][:1].isupper():
            return start
    return 0


def _is_office(parts: list[str], of: int) -> bool:
    """Whether words are one office: "Director of Public Health", and not "aide to Minister"."""
    capitals = all(word[:1].isupper() for word in parts[of + 1 :] if word not in ("and", "the"))
    inner = any(bare_word(word) in ROLES for word in parts[of + 1 :])
    return parts[of] == "of" and capitals and not inner and bare_word(parts[of - 1]) in ROLES


def _last_names(parts: list[str]) -> int:
    """Where the run of capitalised words begins that a phrase ends with."""
    index = len(parts)
    while index and parts[index - 1][:1].isupper():
        index -= 1
    return index


def _are_titles(parts: list[str]) -> bool:
    """Whether plain words before a name can be what its bearer is: "harbour master"."""
    return all(word.islower() and word not in PREPOSITIONS and len(word) > 2 for word in parts)


@lru_cache(CACHED)
def is_person_name(name: str) -> bool:
    """Whether a name looks like a person's: two to five capitalised words, none of them a body or a place."""
    words = [_ARTICLE.sub("", word) for word in name.split() if not re.fullmatch(PARTICLES, word)]
    if not 2 <= len(words) <= 4 or not all(word[:1].isupper() for word in words):
        return False
    plain = [bare_word(word) for word in words]
    if plain[0] in GIVEN:
        plain[0] = ""
    if any(word in NO_NAMES or word in BODIES or word in ROLES or word in TIMES or word in MONTHS for word in plain):
        return False
    if plain[0] in SIDES or " ".join(plain[:2]) in SIDES:
        return False
    return "&" not in name and not any(w.isupper() and len(w) > 2 for w in words)


@lru_cache(CACHED)
def bare_word(word: str) -> str:
    word = word.lower().replace("’", "'").strip(".,'\"“”")
    return word.removesuffix("'s")


def _unquoted(words: str) -> str:
    return " ".join(words.replace("“", "").replace("”", "").split())
