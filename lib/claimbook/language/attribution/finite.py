"""Whether words are a clause: they hold a finite verb, and not only inside a relative or behind a preposition."""

import re

from ..wordlists import words
from .cues import VERBS
from .words_of_clauses import AUXILIARIES, DETERMINERS, FINITE, PREPOSITIONS, RELATIVES

IRREGULAR = words(
    """
    arose ate beat became began bent bid bled blew bore bought bred broke brought burnt burst came caught chose clung
    crept dealt drank dreamt drew drove dug fed fell felt fled flew forgot fought found froze gave got grew had heard
    held hid hung hurt kept knew laid lay leapt learnt led left lent lit lost made meant met overran overtook paid
    quit ran rang rose sank sang sat saw shook shone shot shrank slept slid sold sought spent split spoke sprang stole
    stood stopped struck stuck stung swam swept swore swung taught thought threw told took tore underwent understood
    went withdrew withstood woke won wore wrote
    """
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*|[,;:–—()]")
_PARTICIPLE_BEFORE = words("by in on to at from of with for near against after since")


def is_clause(text: str, *, strict: bool = False) -> bool:
    """Whether a finite verb stands before any relative; ``strict``: "-ed" proves nothing, it may be a participle."""
    tokens = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    if not tokens or (tokens[0] in PREPOSITIONS and tokens[0] in _OBJECTS):
        return False
    for index, word in enumerate(tokens[1:], 1):
        if word in RELATIVES or word == "that":
            return False
        if word in AUXILIARIES or word in FINITE or word in IRREGULAR or word.endswith("n't"):
            return True
        if _is_verb(tokens, index, strict=strict):
            return True
    return False


_OBJECTS = words("of with to from as by about against")  # a verb of saying takes them: what follows is no clause


def _is_verb(tokens: list[str], index: int, *, strict: bool) -> bool:
    word, before = tokens[index], tokens[index - 1]
    if before in DETERMINERS or before in PREPOSITIONS:
        return False
    behind = tokens[index + 1] if index + 1 < len(tokens) else ""
    cue = VERBS.get(word)
    if cue is not None and not cue.noun and cue.shape == "present":
        return True
    regular = word.endswith("ed") and len(word) > 4 and not strict
    return (regular or (cue is not None and cue.shape == "past" and not cue.noun)) and behind not in _PARTICIPLE_BEFORE
