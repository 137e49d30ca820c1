"""What a number counts that has no noun of its own: the noun of the number it is joined to, people, the subject."""

from ..attribution.words_of_clauses import TIMES
from ..numbers.change_words import COPULAS, RISING
from ..numbers.counted_words import AUXILIARIES, HUMAN, HUMAN_PAIRS, MEASURING, NAMED_STATES, STATES
from ..numbers.measures import measure
from ..numbers.number import Number, Tokens, peek
from . import counted
from .changes import before_qualifier
from .noun_phrases import Phrase, is_function, is_plural

_JOINING = {"and", "or", "but", "to", "not", ",", "then", "by", "even", "also"}


def ahead(tokens: Tokens, number: Number, following: list[Number]) -> Phrase | None:
    """What the next number counts, where the two are joined: "from 200 to 340 officers", "2, 3 and 4 goals"."""
    for then in following[:4]:
        between = tokens[number.last : before_qualifier(tokens, then.first)]
        joined = 0 < len(between) <= 3 and all(token.low in _JOINING | STATES for token in between)
        if not joined or then.money or then.percent or measure(tokens, then):
            return None
        if found := counted.after(tokens, then.last):
            own = peek(tokens, number.last).low in STATES and tokens[found[1] - 1].low in STATES  # 40 hurt, 3 missing
            return None if own else found
        number = then
    return None


_CLAUSE_ENDS = {"and", "but", "or", "as", "while", "after", "when", "where", "because", "of", "that", "which"}


def people(tokens: Tokens, number: Number) -> str | None:
    """The word that shows that people are counted: "killed 21", "12,000 to flee", "72 on board"."""
    before = peek(tokens, before_qualifier(tokens, number.first) - 1)
    if before.low in HUMAN:
        return before.text
    for k in range(number.last, min(number.last + 6, len(tokens))):
        token = tokens[k]
        if token.kind != "w" or token.low in _CLAUSE_ENDS:
            return None
        if token.low in HUMAN and token.text != "March":
            return token.text
        if (token.low, peek(tokens, k + 1).low) in HUMAN_PAIRS:
            return f"{token.text} {tokens[k + 1].text}"
    return None


_PERSONS = ("ers", "ors", "ists", "ants", "ents", "ians", "ees", "men", "people", "children", "troops", "police")


def are_persons(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the head of a phrase looks like persons: "soldiers", "fishermen"; not "trucks"."""
    return tokens[phrase[1] - 1].low.endswith(_PERSONS)


_REACHING = {
    "reach", "reaches", "reached", "reaching", "hit", "hits", "number", "numbered", "numbers", "totalled",
    "totaled", "stands", "stood", "stand", "came", "exceeds", "exceeded", "exceed", "averaged", "remains", "remained",
}  # fmt: skip


def subject(tokens: Tokens, number: Number) -> Phrase | None:
    """The subject of a verb that leads to a level: "Membership has fallen to 8,000", "the force could grow to 900"."""
    first = before_qualifier(tokens, number.first) if number.high.is_integer() else 0
    for k in range(first - 1, max(0, first - 8), -1):
        if tokens[k].kind == "p":
            return None
        doing = tokens[k].low in COPULAS and tokens[k + 1].low.endswith("ing") and k + 1 < first  # are sticking with
        if doing and tokens[k + 1].low not in RISING:
            return None
        if tokens[k].low in RISING | COPULAS | _REACHING:
            while k > 0 and (tokens[k - 1].low in AUXILIARIES or tokens[k - 1].low == "now"):
                k -= 1
            noun = peek(tokens, k - 1)
            if noun.kind != "w" or is_function(noun) or noun.low in TIMES:
                return None  # "The count on Sunday morning stood at 40"
            first, last = counted.subject_before(tokens, k)
            return (first, last) if noun.low not in MEASURING or last - first > 1 else None
    return None


def of_which(tokens: Tokens, number: Number) -> Phrase | None:
    """ "Potholes, of which the council has mapped 241": the antecedent."""
    for k in range(number.first - 1, max(1, number.first - 9), -1):
        if tokens[k].kind != "w":
            return None
        if tokens[k].low in {"which", "whom"} and tokens[k - 1].low == "of":
            end = next((j for j in range(k - 1, max(0, k - 4), -1) if peek(tokens, j - 1).kind == "w"), 0)
            noun = peek(tokens, end - 1)
            return counted.phrase_before(tokens, end) if noun.kind == "w" and is_plural(noun.low) else None
    return None


_BEING = {"were", "was", "are", "is", "have", "had", "has", "remain", "remained", "lay", "still", "been"}
_MEANWHILE = {"been", "still", "now", "confirmed", "already", "reported", "also", "being"}


def state_of(tokens: Tokens, i: int) -> Phrase | None:
    """ "304 were dead", "eight still missing": the state behind the verb, where nothing else is counted."""
    k = past_meanwhile(tokens, i + (peek(tokens, i).low in _BEING))
    return (k, k + 1) if k > i and peek(tokens, k).low in NAMED_STATES else None


def past_meanwhile(tokens: Tokens, i: int) -> int:
    """The place behind "still", "now confirmed" and the like."""
    while peek(tokens, i).low in _MEANWHILE:
        i += 1
    return i
