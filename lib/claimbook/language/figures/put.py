"""What somebody puts at a number: "put deaths in the valley at 40", "estimates the convoy at 12 lorries"."""

from ..numbers.counted_words import DETERMINERS, MEASURING
from ..numbers.number import Tokens, peek
from .noun_phrases import Phrase, is_plural, phrase_at

_PUTTING = {"put", "puts", "putting", "estimate", "estimates", "estimated", "estimating", "pegs", "pegged", "reckons"}
_WHEN_OR_WHERE = {"in", "over", "since", "during", "for", "on"}
FAR = 14  # tokens before "at" in which the verb stands
NEAR = 9  # ... where what is put stands right before "at"


def put_at(tokens: Tokens, at: int) -> Phrase | None:
    """What is put at a number, past when and where: "put deaths in the valley since May at 40"."""
    verb = _putting(tokens, at, FAR)
    if verb is None:
        return None
    first = verb + 1 + (peek(tokens, verb + 1).low in DETERMINERS)
    if peek(tokens, first).low in MEASURING and peek(tokens, first + 1).low == "of":  # the number of dead in the valley
        first += 2 + (peek(tokens, first + 2).low in DETERMINERS)
    found = phrase_at(tokens, first)
    if found is None or found[1] == at or peek(tokens, found[1]).low not in _WHEN_OR_WHERE:
        return None
    head = tokens[found[1] - 1].low
    return found if is_plural(head) and head not in MEASURING else None


def is_put(tokens: Tokens, at: int) -> bool:
    """Whether somebody puts what stands before "at": "he put the convoy at 40"."""
    return _putting(tokens, at, NEAR) is not None


def _putting(tokens: Tokens, at: int, reach: int) -> int | None:
    """The verb before "at", with no mark or number between."""
    for k in range(at - 1, max(-1, at - reach), -1):
        if tokens[k].low in _PUTTING:
            return k
        if tokens[k].kind != "w":
            return None
    return None
