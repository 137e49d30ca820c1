"""How a number stands in its sentence: bare or not, what opens and ends around it, whether something is counted."""

from ..numbers.counted_words import FUNCTION, PLURALS, STATES
from ..numbers.measures import currency, measure
from ..numbers.number import Number, Tokens, peek


def plain(tokens: Tokens, number: Number) -> bool:
    """Whether the number is a bare whole numeral: no separator, multiplier, currency or per cent."""
    return number.last == number.first + 1 and tokens[number.first].text.isdigit()


def ends_phrase(tokens: Tokens, number: Number) -> bool:
    """Whether nothing behind the number can be counted or measured by it."""
    after = peek(tokens, number.last)
    return after.kind == "p" or after.line or after.low in FUNCTION


_STOPS = {".", "?", "!", ":", '"', "(", "[", "•", "-", "–", "—", "|", "…", ";", "*"}


def starts_sentence(tokens: Tokens, i: int) -> bool:
    """Whether a sentence, a quotation or a line item begins with token ``i``."""
    before = peek(tokens, i - 1)
    return i == 0 or before.text in _STOPS or (peek(tokens, i).line and not before.text.islower())


def in_headline(tokens: Tokens, i: int) -> bool:
    """Whether most words around are in capitals or title case, so that a capital tells nothing."""
    near = [t for t in tokens[max(0, i - 8) : i + 8] if t.kind == "w" and len(t.text) > 3]
    return len(near) >= 4 and sum(t.text[0].isupper() for t in near) > 0.75 * len(near)


def is_amount(tokens: Tokens, number: Number) -> bool:
    """Whether a unit, a currency, people or the dead and injured follow."""
    after = peek(tokens, number.last)
    return bool(measure(tokens, number) or currency(tokens, number)) or after.low in PLURALS | STATES


_NAMES_GO_ON = {
    "index", "engine", "missile", "missiles", "jet", "jets", "model", "rocket", "virus", "game", "aircraft",
    "tank",
}  # fmt: skip
_DETERMINERS = {"the", "a", "an", "that", "no", "how", "his", "her", "its", "their", "it", "he", "she"}


def counts_after_all(tokens: Tokens, number: Number) -> bool:
    """Whether what follows shows an amount all the same: a plural noun, a unit, the dead and injured."""
    after, before = peek(tokens, number.last), peek(tokens, number.first - 1)
    if number.form == "digits" and not plain(tokens, number):
        return before.low not in {"issue", "no", "no.", "page"} and (
            number.scale > 1 or "," in tokens[number.first].text
        )
    if is_amount(tokens, number):
        return True
    plural = after.kind == "w" and after.text.islower() and after.low.endswith("s") and after.low not in FUNCTION
    if plural and peek(tokens, number.last + 1).low in _DETERMINERS:  # Form 990 lists the gifts
        return False
    return plural and after.low not in _NAMES_GO_ON and not after.line and before.low not in {"p", "fortune", "ftse"}
