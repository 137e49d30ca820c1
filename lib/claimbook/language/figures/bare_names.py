"""Numbers behind a common noun that names one of many things: "on tram 8", "with bib 318", "Docket: 22-451"."""

from ..numbers import money
from ..numbers.counted_words import AUXILIARIES, FUNCTION, HUMAN, VERBS
from ..numbers.hedges import BEFORE
from ..numbers.number import Number, Tokens, peek
from ..numbers.number_words import SCALES, SMALL
from ..numbers.tokens import Token
from ..numbers.units import WORDS
from .noun_phrases import is_plural
from .shapes import counts_after_all, plain

_BEFORE_THINGS = {
    "on", "of", "in", "at", "from", "by", "with", "for", "near", "under", "behind", "off", "inside", "into", "aboard",
    "outside", "against", "via", "beside", "between", "past", "opposite",
}  # fmt: skip
# these stand bare before an amount: "by noon 40", "with population 300", "in total 12"
_NO_THINGS = {
    "noon", "midnight", "dawn", "dusk", "night", "nightfall", "midday", "evening", "morning", "lunch", "lunchtime",
    "tea", "summer", "winter", "spring", "autumn", "fall", "total", "average", "excess", "maximum", "minimum",
    "fact", "example", "addition", "hospital", "custody", "sea", "population", "price", "cost", "weight", "length",
    "height", "width", "depth", "diameter", "temperature", "power", "capacity", "value", "speed", "distance",
    "area", "magnitude", "court", "prison", "contrast", "comparison", "turn", "practice", "theory", "part", "half",
    "time", "jail", "school", "church", "home", "work", "war", "instance", "score", "number", "age", "need",
    "force", "energy", "radius", "duration", "worth", "zero", "strength", "quantity", "amount", "toll", "roughly",
    "circa", "approx", "market", "close", "stake", "debt", "budget",
}  # fmt: skip
_LABELS = {
    "docket", "case", "ref", "reference", "order", "invoice", "ticket", "room", "flight", "bib", "catalogue", "licence",
    "permit", "doi", "clue", "grid", "page", "postcode", "extension", "channel", "platform", "gate", "account",
}  # fmt: skip


def bare_name(tokens: Tokens, number: Number) -> str | None:
    """Why the number belongs to the common noun before it, or None."""
    before, earlier = peek(tokens, number.first - 1), peek(tokens, number.first - 2)
    if before.text == ":" and earlier.low in _LABELS and not _goes_on(tokens, number):
        return f"‘{earlier.text}’ before it: a name or a place in an order"
    if not plain(tokens, number) or number.end - number.start > 4 or before.kind != "w":
        return None
    scaled = (before.low == "mark" and earlier.low == "gas") or _wind(tokens, number)
    if scaled or (_is_noun(before) and earlier.low in _BEFORE_THINGS and not _goes_on(tokens, number)):
        return f"‘{before.text}’ before it: a name or a place in an order"
    return None


_WINDS = {"wind", "winds", "gale", "gales", "storm", "storms", "sea", "seas", "gusts", "beaufort"}


def _wind(tokens: Tokens, number: Number) -> bool:
    """Whether the number is a force of the wind: "gales of force 9"; not "a force 9 strong"."""
    if peek(tokens, number.first - 1).low != "force" or number.high > 12 or peek(tokens, number.last).low == "strong":
        return False
    return any(token.low in _WINDS for token in tokens[max(0, number.first - 12) : number.last + 4])


def _is_noun(word: Token) -> bool:
    """Whether a word may be a bare noun in the singular that numbers things."""
    if not word.text.islower() or len(word.text) < 3 or is_plural(word.low) or word.low.endswith(("ed", "ing", "ly")):
        return False
    known = FUNCTION | VERBS | HUMAN | _NO_THINGS | SMALL.keys() | SCALES.keys() | WORDS.keys()
    return word.low not in known and (word.low,) not in BEFORE and money.noun(word.low) is None


def _goes_on(tokens: Tokens, number: Number) -> bool:
    """Whether what follows may be counted, or a verb whose subject the number is: "by car 40 were taken"."""
    after = peek(tokens, number.last)
    if after.kind != "p" and not after.line and after.low not in FUNCTION - _COUNTING_ON:
        return True
    return after.kind != "p" and not after.line and counts_after_all(tokens, number)


_COUNTING_ON = (AUXILIARIES - {"is", "was", "has", "will"}) | {
    "more", "other", "others", "fewer", "less", "a", "an", "per", "of", "each", "all", "or", "to",
}  # fmt: skip
