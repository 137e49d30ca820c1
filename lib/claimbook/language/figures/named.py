"""Numbers that belong to names: "Route 66", "Article Nine", "BBC Two", "12 Elm Street", and years."""

from ..numbers.counted_words import FUNCTION, PLURALS, STATES, VERBS
from ..numbers.hedges import BEFORE
from ..numbers.measures import currency, measure
from ..numbers.number import Number, Tokens, peek
from ..numbers.number_words import SMALL
from ..numbers.tokens import Token
from .name_words import CAPITAL_DESIGNATORS, DESIGNATORS, STREETS


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


def year(tokens: Tokens, number: Number) -> str | None:
    text = tokens[number.first].text
    if (
        number.range
        and number.form == "digits"
        and 1500 <= number.low < number.high <= 2100
        and _ends_years(tokens, number)
    ):
        return "a span of years"
    if not plain(tokens, number) or len(text) != 4 or not 1000 <= number.low <= 2100:
        return None
    before, after = peek(tokens, number.first - 1), peek(tokens, number.last)
    period = after.low in {"day", "week", "year", "season"}  # the World Cup 2022 day three
    if (measure(tokens, number) and not period) or currency(tokens, number) or (after.text == "-" and after.tight):
        return None
    if (
        after.low in PLURALS
        or after.low in STATES
        or (after.low == "or" and peek(tokens, number.last + 1).low in {"so", "more"})
    ):
        return None
    things = after.kind == "w" and after.low.endswith("s") and after.low not in FUNCTION and after.text.islower()
    if number.low < 1500:
        return "a year: ‘in’ before it" if before.low in {"in", "since"} and not things else None
    if things and (number.low % 100 == 0 or (before.low,) in BEFORE or before.low in {"of", "killed", "another"}):
        return None
    if not things and before.low in {"nearly", "almost", "least", "than", "some", "over"} and after.low == "of":
        return None
    return "a year"


def _ends_years(tokens: Tokens, number: Number) -> bool:
    """Whether two bare four-digit numbers stand with nothing to count behind them: "between 2011 and 2016"."""
    bare = len(tokens[number.first].text) == 4 == len(tokens[number.last - 1].text)
    after = peek(tokens, number.last)
    return bare and not measure(tokens, number) and (after.kind != "w" or after.low in FUNCTION)


_NAMES_GO_ON = {
    "index", "engine", "missile", "missiles", "jet", "jets", "model", "rocket", "virus", "game", "aircraft",
    "tank",
}  # fmt: skip


# these stand before a count as well: "that day 12 people died", "last year 300 ships"
_PERIODS = {
    "day", "week", "year", "season", "number", "numbers", "age", "line", "school", "building", "block", "camp", "board",
    "ball", "bed", "note", "notes", "press", "seat", "question", "exhibit", "issue", "table", "key", "lot",
    "game", "round", "race", "heat", "leg", "mile", "set", "classes",
}  # fmt: skip


def name(tokens: Tokens, number: Number) -> str | None:
    before = peek(tokens, number.first - 1)
    if number.money or number.percent or number.form not in {"digits", "words"} or before.kind not in "wp":
        return None
    whole = plain(tokens, number) or number.form == "words"
    if _designated(tokens, number, whole):
        return f"‘{before.text}’ before it: a name or a place in an order"
    if before.low == "of" and peek(tokens, number.first - 2).text in {"Group", "Gang", "Committee", "Council"}:
        return f"part of the name ‘{peek(tokens, number.first - 2).text} of …’"
    if number.form == "words":
        return _word_in_name(tokens, number, before)
    if not _may_end_a_name(tokens, number, before):
        return None
    if in_headline(tokens, number.first) or not _goes_with(tokens, number):
        return None
    return f"part of the name ‘{before.text} {tokens[number.first].text}’"


def _may_end_a_name(tokens: Tokens, number: Number, before: Token) -> bool:
    """Whether a capital stands before a bare number, or before one like "8-400"."""
    coded = (
        tokens[number.first].text.isdigit() and number.last == number.first + 3 and tokens[number.first + 1].text == "-"
    )
    capital = before.kind == "w" and before.text[0].isupper() and before.low not in FUNCTION
    edition = number.last == number.first + 1 and tokens[number.first].text.endswith(".0")  # Industry 4.0
    return capital and (plain(tokens, number) or coded or edition)


def _goes_with(tokens: Tokens, number: Number) -> bool:
    """Whether the capital before the number takes it as its own: "the Saturn 5", not "In Leeds 40 homes burned"."""
    after = peek(tokens, number.last)
    if starts_sentence(tokens, number.first - 1):
        return _opens_as_a_name(tokens, number.first - 1, after)
    if after.low in _TENSED:
        return True
    if _continues_a_list(tokens, number.first):
        return False
    return not _counts_after_all(tokens, number) or (_is_thing(tokens, number.first) and not _is_amount(tokens, number))


# behind the number of a name, never behind an amount that stands without its noun in front of a sentence
_TENSED = {"is", "was", "will", "has", "had", "would", "did", "does"}


def _opens_as_a_name(tokens: Tokens, i: int, after: Token) -> bool:
    """Whether a sentence opens with a name and its number, then a verb: "Ariel 6 lifted off", "Studio 12 closed"."""
    word = tokens[i]
    if after.low in _TENSED:
        return True
    if (word.low,) in BEFORE or word.low in PLURALS | STATES or word.low.endswith(("s", "ly")):
        return False
    tensed = after.low in {"at", "on", "in", "of"} or after.low in VERBS or after.low.endswith("ed")
    return tensed and after.low not in STATES and after.kind == "w" and not after.line


def _is_thing(tokens: Tokens, i: int) -> bool:
    """Whether capitals before token ``i`` follow an amount or a joint: "14 Leopard 2 tanks", "with Mig 29 jets"."""
    k = i - 1
    while peek(tokens, k).text.istitle():
        k -= 1
    before = peek(tokens, k)
    return before.kind == "n" or before.low in SMALL or before.low in {"and", ",", "of", "with", "by"}


def _is_amount(tokens: Tokens, number: Number) -> bool:
    after = peek(tokens, number.last)
    return bool(measure(tokens, number) or currency(tokens, number)) or after.low in PLURALS | STATES


# "the dead may number 540": here "number" is a verb
_BELIEVED = {"believed", "thought", "said", "estimated", "reported", "expected", "known", "likely", "feared"}
_BEFORE_VERBS = {"may", "might", "could", "would", "will", "must", "should", "can", "they", "now", "who", "which"}


def _designated(tokens: Tokens, number: Number, whole: bool) -> bool:
    """Whether the word before numbers things: "page 14", "Article Nine", "Boeing 737"."""
    before = peek(tokens, number.first - 1)
    modal, verb = peek(tokens, number.first - 2).low, peek(tokens, number.first - 3).low
    if before.low == "number" and (modal in _BEFORE_VERBS or (modal == "to" and verb in _BELIEVED)):
        return False
    if before.low in CAPITAL_DESIGNATORS:
        if tokens[number.first].text.islower() and _counts_after_all(tokens, number):  # told the BBC three men
            return False
        whole = whole or (number.scale == 1 and "," not in tokens[number.first].text)
        opens = starts_sentence(tokens, number.first - 1) and _is_amount(tokens, number)  # Company 12 men strong
        return whole and not before.text.islower() and not opens
    if before.low not in DESIGNATORS:
        one = before.low.removesuffix("s")  # Routes 6 and 14, flights 12, 13
        return one in DESIGNATORS - _PERIODS and one != "act" and not _counts_or_goes_on(tokens, number)
    if before.low == "no" and "," in tokens[number.first].text:  # Yes 31,204; No 28,117
        return False
    alone = before.text[0].isupper() and not peek(tokens, number.first - 2).text.istitle()  # Week 12 rankings
    if before.low in _PERIODS and whole and alone:
        return not _is_amount(tokens, number)
    if before.low in _PERIODS or not whole:
        return not _counts_after_all(tokens, number)
    return True


def _counts_after_all(tokens: Tokens, number: Number) -> bool:
    """Whether what follows shows an amount all the same: a plural noun, a unit, the dead and injured."""
    after, before = peek(tokens, number.last), peek(tokens, number.first - 1)
    if number.form == "digits" and not plain(tokens, number):
        return before.low not in {"issue", "no", "no.", "page"} and (
            number.scale > 1 or "," in tokens[number.first].text
        )
    if measure(tokens, number) or currency(tokens, number) or after.low in PLURALS or after.low in STATES:
        return True
    plural = after.kind == "w" and after.text.islower() and after.low.endswith("s") and after.low not in FUNCTION
    return plural and after.low not in _NAMES_GO_ON and not after.line and before.low not in {"p", "fortune", "ftse"}


def _counts_or_goes_on(tokens: Tokens, number: Number) -> bool:
    """Whether a sentence may go on with an amount here: "Company 12 men strong", "In those flats 12 died"."""
    after = peek(tokens, number.last)
    ends = after.kind == "p" or after.low in FUNCTION - {"more", "other", "others", "fewer", "less"}
    return number.form != "digits" or not ends or _counts_after_all(tokens, number)


def _word_in_name(tokens: Tokens, number: Number, before: Token) -> str | None:
    """ "BBC Two", "the Big Five", "at Three Mile Island": a number word with a capital, beside one."""
    word, after = tokens[number.first], peek(tokens, number.last)
    if not word.text[0].isupper() or starts_sentence(tokens, number.first) or in_headline(tokens, number.first):
        return None
    beside = next((t for t in (before, after) if t.kind == "w" and t.text[0].isupper() and not word.line), None)
    return f"part of a name, with ‘{beside.text}’" if beside else None


def in_headline(tokens: Tokens, i: int) -> bool:
    """Whether most words around are in capitals or title case, so that a capital tells nothing."""
    near = [t for t in tokens[max(0, i - 8) : i + 8] if t.kind == "w" and len(t.text) > 3]
    return len(near) >= 4 and sum(t.text[0].isupper() for t in near) >= 0.75 * len(near)


def _continues_a_list(tokens: Tokens, i: int) -> bool:
    """Whether "Labour 49" goes on a list of amounts: "The Greens won 51 seats, Labour 49"."""
    k = i - 1
    while k > i - 6 and (peek(tokens, k).text.istitle() or peek(tokens, k).low in {"the", "in", "at", "for", "to"}):
        k -= 1
    near = tokens[max(0, k - 12) : max(0, k)]
    return peek(tokens, k).low in {",", ";", "and", "while", "or"} and any(token.kind == "n" for token in near)


def address(tokens: Tokens, number: Number) -> str | None:
    if not plain(tokens, number):
        return None
    for k in range(number.last, number.last + 4):
        word = peek(tokens, k)
        if word.kind != "w" or not word.text[0].isupper() or word.line:
            return None
        if word.low in STREETS and k > number.last:
            return f"an address: ‘{word.text}’ after it"
    return None
