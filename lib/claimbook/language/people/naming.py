"""Which name a phrase holds: without its article, what it is called before or behind, and where it is from."""

import re

from ..attribution.words_of_clauses import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from .media import medium
from .person_names import is_person_name, split_title
from .roles import PLURALS, ROLES, SOURCES

_OCCASION = re.compile(  # "Belo in a note to clients", "Belo on Telegram", "Belo by phone"
    r"(?<=\w)\s(?:(?:in|on|at|during)\s(?:an?|his|her|its|their)\s|on\s(?:Telegram|X|Twitter|Facebook|Instagram|TikTok|WhatsApp|Threads|Bluesky|Truth\sSocial|YouTube|Weibo|LinkedIn)\b|(?:by|via|over)\s(?:the\s)?(?:tele)?phone)"
)
_KIND = re.compile(
    r"\s(?:think[\s-]tank|consultancy|newspaper|news\s+agency|website|charity|watchdog|pressure\s+group)\Z"
)


def without_trade(name: str) -> str:
    """The name of a body without what it is: "Chip designer Quorra", "nonpartisan Budget Office", "Bild newspaper"."""
    words = name.split()
    first = len(words)
    while first and (words[first - 1][:1].isupper() or words[first - 1] == "&"):
        first -= 1
    if first == len(words) and (kind := _KIND.search(name)) is not None and words[0][:1].isupper():
        return name[: kind.start()]
    if not 0 < first < len(words):
        return name
    before = words[first - 1]
    joined = before in PREPOSITIONS or before in CONJUNCTIONS or before in DETERMINERS or not before[-1:].isalpha()
    return name if joined or before.endswith(("'s", "’s")) else " ".join(words[first:])


def opens_with_noun(name: str) -> bool:
    """Whether a phrase is only capitalised because a sentence begins with it: "Witnesses", "Officials in Lima"."""
    first, *rest = name.split()
    plain = first.lower()
    known = plain in SOURCES or plain in PLURALS or plain.removesuffix("s") in ROLES
    return known and medium(name) is None and not (rest and rest[0][:1].isupper())


def is_plain(words: list[str]) -> bool:
    """Whether a phrase of several words has a plain noun for its head: "Photos of the scene", "UN refugee agency"."""
    head = head_noun(words)
    first_only = words[0] == head and len(words) > 1 and words[1].islower() and words[1] not in PREPOSITIONS
    return len(words) > 1 and (head.islower() or first_only)


def head_noun(words: list[str]) -> str:
    """The head of a noun phrase: its last word before a preposition or relative."""
    kept: list[str] = []
    for word in words:
        if kept and (word in PREPOSITIONS or word in {"who", "which", "that", "close", "familiar"}):
            break
        if kept and word.endswith("ed"):
            break
        kept.append(word)
    return kept[-1] if kept else ""


def base_name(name: str) -> str:
    """A name without what follows it: "Ana Belo of Lima University", "Coastal Board (CB)", "Belo's"."""
    name = re.sub(r"\s*\([^)]*\)", "", name)
    name = _OCCASION.split(name)[0]
    head = re.split(r"\s(?:of|from|at|with|in|for)\s", name)[0]
    name = head if is_person_name(split_title(head)[1]) else name
    return re.sub(r"['’]s?\Z", "", name) if re.search(r"['’]s\Z|s['’]\Z", name) else name


def strip_article(phrase: str) -> str:
    return re.sub(r"(?i)\A(?:the|a|an|this|that|these|those)\s+", "", phrase).strip()
