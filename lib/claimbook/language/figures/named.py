"""Numbers that belong to names: "Route 66", "Article Nine", "BBC Two", "12 Elm Street", and years."""

from ..numbers.counted_words import FUNCTION, PLURALS, STATES
from ..numbers.hedges import BEFORE
from ..numbers.measures import currency, measure
from ..numbers.number import Number, Tokens, peek
from ..numbers.parser import BEGINNINGS
from ..numbers.tokens import Token
from .bare_names import bare_name
from .capitals import capital_name, is_subject
from .name_words import CAPITAL_DESIGNATORS, DESIGNATORS, STREETS, STREETS_FIRST
from .noun_phrases import is_plural
from .shapes import counts_after_all, in_headline, is_amount, plain, starts_sentence


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
    if before.low in {"in", "since"} and after.low in STATES and _goes_to_object(tokens, number.last + 1):
        return "a year: ‘in’ before it, a verb behind it"
    more = after.low == "or" and peek(tokens, number.last + 1).low in {"so", "more"}
    if more or after.low in PLURALS or after.low in STATES:
        return None
    things = after.kind == "w" and after.low.endswith("s") and after.low not in FUNCTION and after.text.islower()
    if number.low < 1500:
        return "a year: ‘in’ before it" if before.low in {"in", "since"} and not things else None
    if things and (number.low % 100 == 0 or (before.low,) in BEFORE or before.low in {"of", "killed", "another"}):
        return None
    if not things and before.low in {"nearly", "almost", "least", "than", "some", "over"} and after.low == "of":
        return None
    return "a year"


_QUANTITIES = {
    "at",
    "more",
    "up",
    "as",
    "about",
    "some",
    "nearly",
    "almost",
    "over",
    "around",
    "many",
    "several",
    "the",
}


def _goes_to_object(tokens: Tokens, i: int) -> bool:
    """Whether an amount or a name is what the verb before it happens to: "in 1906 killed 3,000", "killed at least"."""
    word = peek(tokens, i)
    return word.kind in "nc" or word.low in BEGINNINGS or word.low in _QUANTITIES


def _ends_years(tokens: Tokens, number: Number) -> bool:
    """Whether two bare four-digit numbers stand with nothing to count behind them: "between 2011 and 2016"."""
    bare = len(tokens[number.first].text) == 4 == len(tokens[number.last - 1].text)
    after = peek(tokens, number.last)
    return bare and not measure(tokens, number) and (after.kind != "w" or after.low in FUNCTION)


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
    if capital_name(tokens, number):
        return f"part of the name ‘{before.text} {tokens[number.first].text}’"
    return bare_name(tokens, number)


_BELIEVED = {"believed", "thought", "said", "estimated", "reported", "expected", "known", "likely", "feared"}
_BEFORE_VERBS = {"may", "might", "could", "would", "will", "must", "should", "can", "they", "now", "who", "which"}


_EACH = {"each", "every", "last", "this", "that", "a", "per", "same"}  # each day 90 come


def _designated(tokens: Tokens, number: Number, whole: bool) -> bool:
    """Whether the word before numbers things: "page 14", "Article Nine", "Boeing 737"."""
    before = peek(tokens, number.first - 1)
    if before.low in {"number", "numbers"} and _amounts_to(tokens, number):
        return False
    if before.low in CAPITAL_DESIGNATORS:
        if tokens[number.first].text.islower() and counts_after_all(tokens, number):  # told the BBC three men
            return False
        if before.text.isupper() and is_subject(tokens, number):  # told the BBC 30 had left
            return False
        whole = whole or (number.scale == 1 and "," not in tokens[number.first].text)
        opens = starts_sentence(tokens, number.first - 1) and is_amount(tokens, number)  # Company 12 men strong
        return whole and not before.text.islower() and not opens
    if before.low == "lines" and peek(tokens, number.last + 1).kind in "nx":  # lines 3 and S1
        return not counts_after_all(tokens, number)
    if before.low not in DESIGNATORS:
        one = before.low.removesuffix("s")  # Routes 6 and 14, flights 12, 13
        return one in DESIGNATORS - _PERIODS and one != "act" and not _counts_or_goes_on(tokens, number)
    if before.low == "no" and "," in tokens[number.first].text:  # Crossword No 28,114; but Yes 31,204; No 28,117
        return peek(tokens, number.first - 2).kind == "w" and peek(tokens, number.first - 2).low not in FUNCTION
    if before.text == "Day" and "," in tokens[number.first].text:  # Day 1,430 of the siege
        return not is_amount(tokens, number) and not is_plural(peek(tokens, number.last).low)
    alone = before.text[0].isupper() and not peek(tokens, number.first - 2).text.istitle()  # Week 12 rankings
    if before.low in {"day", "week", "year", "season"} and peek(tokens, number.first - 2).low in _EACH:
        return False
    if before.low in _PERIODS and whole and alone:
        return not is_amount(tokens, number)
    if before.low in _PERIODS or not whole:
        return not counts_after_all(tokens, number)
    return True


def _amounts_to(tokens: Tokens, number: Number) -> bool:
    """Whether "number" is the verb: "the dead may number 540", "its fleet numbers 340." """
    noun, earlier, after = peek(tokens, number.first - 2), peek(tokens, number.first - 3), peek(tokens, number.last)
    if peek(tokens, number.first - 1).low == "number":
        return noun.low in _BEFORE_VERBS or (noun.low == "to" and earlier.low in _BELIEVED)
    owned = {peek(tokens, number.first - k).low for k in (3, 4)} & {"its", "his", "her", "their", "our", "the", "a"}
    subject = owned and noun.kind == "w" and noun.low not in FUNCTION and not noun.low.endswith("s")
    goes_on = after.text == "," and peek(tokens, number.last + 1).kind == "n"  # the serial numbers 340, 341
    return bool(subject) and not goes_on and (after.kind == "p" or is_plural(after.low))


def _counts_or_goes_on(tokens: Tokens, number: Number) -> bool:
    """Whether a sentence may go on with an amount here: "Company 12 men strong", "In those flats 12 died"."""
    after = peek(tokens, number.last)
    ends = after.kind == "p" or after.low in FUNCTION - {"more", "other", "others", "fewer", "less"}
    return number.form != "digits" or not ends or counts_after_all(tokens, number)


def _word_in_name(tokens: Tokens, number: Number, before: Token) -> str | None:
    """ "BBC Two", "the Big Five", "at Three Mile Island": a number word with a capital, beside one."""
    word, after = tokens[number.first], peek(tokens, number.last)
    if not word.text[0].isupper() or starts_sentence(tokens, number.first) or in_headline(tokens, number.first):
        return None
    beside = next((t for t in (before, after) if t.kind == "w" and t.text[0].isupper() and not word.line), None)
    return f"part of a name, with ‘{beside.text}’" if beside else None


def address(tokens: Tokens, number: Number) -> str | None:
    """ "12 Elm Street", "41–47 Canal Road", "66 Rue du 4 Septembre", "at 5 via Roma"."""
    if number.form != "digits" or not all(tokens[k].text.isdigit() for k in (number.first, number.last - 1)):
        return None
    foreign, before = peek(tokens, number.last), peek(tokens, number.first - 1)
    then = peek(tokens, number.last + 1)
    named = foreign.text.istitle() or before.low in {"at", ","}
    if foreign.low in STREETS_FIRST and named and (then.text.istitle() or then.low in _OF_STREETS):
        return f"an address: ‘{foreign.text}’ after it"
    if peek(tokens, number.last).text.istitle() and _street_named_so(tokens, number.first - 1):
        return f"an address: ‘{before.text}’ before it"
    for k in range(number.last, number.last + 4):
        word = peek(tokens, k)
        if word.kind != "w" or not word.text[0].isupper() or word.line:
            return None
        if word.low in STREETS and k > number.last:
            return f"an address: ‘{word.text}’ after it"
    return None


_OF_STREETS = {"du", "de", "des", "la", "le", "del", "della", "dei", "do", "da", "dos"}


def _street_named_so(tokens: Tokens, i: int) -> bool:
    """Whether "rue du" or "piazza" stands before a date or a number that it is called after."""
    i -= peek(tokens, i).low in _OF_STREETS
    return peek(tokens, i).low in STREETS_FIRST
