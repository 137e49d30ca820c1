"""What a number counts: the noun phrase behind it, before it, or the group it stands for."""

from ..numbers.change_words import COMPARED, MADE, MARKS, RISING
from ..numbers.counted_words import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION,
    MEASURING,
    PLURALS,
    SKIPPED,
    STATES,
    VERBS,
)
from ..numbers.number import Number, Tokens, closes, peek
from ..numbers.parser import at
from .changes import before_qualifier
from .noun_phrases import LONGEST, Phrase, before_period, bracket_end, coordinated, is_function, is_plural, phrase_at
from .put import is_put, put_at

# -- behind the number ------------------------------------------------------------------------------------------


def after(tokens: Tokens, i: int) -> Phrase | None:
    """What the number that ends at ``i`` counts, by the words behind it: "... artillery attacks", "... of the crew"."""
    token = peek(tokens, i)
    if token.text == "-" and token.tight:
        return _hyphened(tokens, i)
    if token.text == "s" and token.tight:  # 100,000s of patients
        return after(tokens, i + 1)
    if token.text in {"[", "("} and (closed := bracket_end(tokens, i)):  # four (4) tickets, 5,000 (or so) centres
        return after(tokens, closed)
    if token.kind in "nd" and peek(tokens, i + 1).low in {"mm", "-"}:  # 2 million 155mm shells
        return phrase_at(tokens, i + 2 + (peek(tokens, i + 2).low == "mm"))
    if token.low == "of":
        return (_kind_of_them(tokens, i + 2) if of_them(tokens, i) else None) or _of(tokens, i + 1)
    if token.low == "the" and peek(tokens, i + 1).low in MEASURING and peek(tokens, i + 2).low == "of":
        return _of(tokens, i + 3)  # brings to 14 the number of journalists
    found = _of_one(tokens, i, phrase_at(tokens, past_adverbs(tokens, i)))
    return found and coordinated(tokens, found)


_WHOLE = {"strong", "odd", "plus", "ish", "some"}


def _hyphened(tokens: Tokens, i: int) -> Phrase | None:
    """ "90-strong search team", "60-odd-strong crowd", "a six-member panel"."""
    while peek(tokens, i).text == "-" and peek(tokens, i + 1).low in _WHOLE:
        i += 2
    found = phrase_at(tokens, i + (peek(tokens, i).text == "-"))
    return _singular(tokens, found) if found and peek(tokens, i - 2).low in {"a", "an"} else found


def _of_one(tokens: Tokens, i: int, found: Phrase | None) -> Phrase | None:
    """ "at least one expert believes": what one counts ends before the verb."""
    one = peek(tokens, i - 1).low in {"one", "1"} and peek(tokens, i).kind == "w"
    return _singular(tokens, found) if found and one else found


def _singular(tokens: Tokens, found: Phrase) -> Phrase:
    """The phrase without the verb behind its head, where the head can be no plural: "a 12-member council meets"."""
    first, last = found
    verb = last - first > 1 and is_plural(tokens[last - 1].low) and not is_plural(tokens[last - 2].low)
    return (first, last - 1) if verb and tokens[last - 1].low not in PLURALS else found


def _kind_of_them(tokens: Tokens, i: int) -> Phrase | None:
    """ "nine of them children", but not "nine of them private"."""
    found = phrase_at(tokens, i)
    return found if found and is_plural(tokens[found[1] - 1].low) else None


def past_adverbs(tokens: Tokens, i: int) -> int:
    """The place behind "more", "other", "or so", "such" and an opening quotation mark."""
    while True:
        word, then = peek(tokens, i).low, peek(tokens, i + 1)
        if word == "or" and then.low in {"so", "more", "fewer", "less"}:
            i += 2
        elif word in SKIPPED or (word == '"' and then.kind == "w"):
            i += 1
        else:
            return i


def of_them(tokens: Tokens, i: int) -> bool:
    """Whether "of them" stands here: those counted before."""
    return peek(tokens, i).low == "of" and peek(tokens, i + 1).low in {"them", "whom", "these", "those", "which"}


def _of(tokens: Tokens, i: int) -> Phrase | None:
    """The phrase behind "of", past articles and another number: "of a promised 60,000 flats"."""
    word, then = peek(tokens, i).low, peek(tokens, i + 1).low
    if word == "those" and then not in FUNCTION:
        return i, i + 1
    if word in {"those", "these", "them", "whom", "which", "it", "us", "you"}:
        return None
    for _ in range(3):
        if peek(tokens, i).low in DETERMINERS:
            i += 1
        elif i < len(tokens) and (number := at(tokens, i)):
            i = number.last
    found = phrase_at(tokens, i)
    owner = found and tokens[found[1] - 1].low.endswith(("'s", "s'")) and found[1] < len(tokens)
    number = at(tokens, found[1]) if found and owner else None  # Arpalik's 5,400 buildings
    return phrase_at(tokens, number.last) if number else found


# -- before the number --------------------------------------------------------------------------------------------


def before(tokens: Tokens, i: int) -> Phrase | None:
    """What the number at ``i`` counts, by the words before it: "the number of dead at", "the aftershocks, 310"."""
    number, i = i, before_qualifier(tokens, i)
    return (
        labelled(tokens, i)
        or apposed(tokens, i, hedged=i < number)
        or _measured_by(tokens, i)
        or _risen(tokens, i)
        or _changed(tokens, i)
        or _passing(tokens, i)
    )


def labelled(tokens: Tokens, i: int) -> Phrase | None:
    """ "Homes without power: 2,900" at the start of a line: the label."""
    i = before_qualifier(tokens, i)
    if peek(tokens, i - 1).text != ":":
        return None
    for k in range(i - 2, max(-1, i - 10), -1):
        if tokens[k].line or k == 0 or tokens[k - 1].text in {";", "-", "•", "–", "*", "."}:
            found = phrase_at(tokens, k)
            head = tokens[found[1] - 1].low if found else ""
            return found if is_plural(head) or head in STATES else None
    return None


_PASSES = {
    "cross", "crosses", "crossed", "breach", "breaches", "breached", "passes", "passed", "tops", "topped", "exceeds",
    "exceeded", "near", "nears", "neared", "approached", "hits", "reaches", "surpasses",
}  # fmt: skip


def _passing(tokens: Tokens, i: int) -> Phrase | None:
    """ "Waiting list passes 90,000": the subject before the verb, where nothing else is counted."""
    i -= peek(tokens, i - 1).low == "the" and peek(tokens, i - 2).low in _PASSES
    i += peek(tokens, i - 1).low not in _PASSES
    noun = peek(tokens, i - 2)
    if peek(tokens, i - 1).low not in _PASSES or noun.kind != "w" or is_function(noun) or noun.low in MEASURING | VERBS:
        return None
    return phrase_before(tokens, i - 1)


_APPOSING = {",", ":", "at", "numbered", "totalled", "totaled", "numbering"}


_VERBAL_HEDGES = {"approaching", "exceeding", "nearing", "topping", "surpassing"}
_SUBJECTS = {"it", "he", "she", "they", "we", "who", "which", "that"}


def apposed(tokens: Tokens, i: int, *, hedged: bool = False) -> Phrase | None:
    """ "the aftershocks, 310 so far"; "the displaced at 58,000"; "the majority is one"."""
    if hedged and peek(tokens, i).low in _VERBAL_HEDGES and peek(tokens, i - 1).kind == "w":  # a staff approaching 230
        return None if is_function(tokens[i - 1]) or tokens[i - 1].low in VERBS else phrase_before(tokens, i)
    k = i - 1
    word, noun = peek(tokens, k).low, peek(tokens, k - 1)
    if word == "at" and (found := put_at(tokens, k)) is not None:
        return found
    if word in {"is", "was"} and (k := before_period(tokens, k)) < i - 1:  # "Attendance | this season is 41,000"
        noun = peek(tokens, k - 1)
    if noun.kind != "w" or is_function(noun) or noun.low in (MEASURING | VERBS) - STATES:
        return None
    if peek(tokens, k - 2).low in _SUBJECTS:  # of the 14 plants it owns, five
        return None
    if word in {"is", "was"}:
        opens = peek(tokens, k - 2).kind == "p"  # Attendance was 41,000
        return subject_before(tokens, k) if noun.text.islower() or opens else None
    known = is_plural(noun.low) or (noun.low in STATES and peek(tokens, k - 2).low in DETERMINERS)
    known = known or (word == "at" and not noun.low.endswith("ed") and is_put(tokens, k))
    return phrase_before(tokens, k) if word in _APPOSING and known else None


def _measured_by(tokens: Tokens, i: int) -> Phrase | None:
    """ "the number of dead by midday was 112", "the death toll stands at 402"."""
    led = (
        peek(tokens, i - 1).low == "to" and peek(tokens, i - 2).low in RISING
    )  # ... of people in the valley has risen to
    for k in range(i - 1, max(-1, i - (20 if led else 14)), -1):
        token = tokens[k]
        if token.text in {".", "!", "?", ";"}:
            return None
        if token.low in {"toll", "tally"}:
            return k - (peek(tokens, k - 1).low == "death"), k + 1
        by_it = peek(tokens, k - 1).low == "the" and peek(tokens, k - 2).low == "by"  # by the count of the league
        if token.low in MEASURING and peek(tokens, k + 1).low == "of" and not by_it:
            found = _of(tokens, k + 2)
            if found and found[1] <= i:
                return found
    return None


def _risen(tokens: Tokens, i: int) -> Phrase | None:
    """ "Crossings fell by a third to 29,437": what rises and falls."""
    for k in range(i - 1, max(-1, i - 12), -1):
        token = tokens[k]
        aside = token.text == "," and k == i - 2 and tokens[i - 1].low == "from"  # fell by 18%, from 402 to 330
        if token.text in {".", "!", "?", ";", ","} and not aside:
            return None
        if token.low in RISING:
            while k > 0 and tokens[k - 1].low in AUXILIARIES:
                k -= 1
            noun = peek(tokens, k - 1)
            found = subject_before(tokens, k)
            return found if noun.kind == "w" and is_plural(tokens[found[1] - 1].low) else None
    return None


def _changed(tokens: Tokens, i: int) -> Phrase | None:
    """ "They cut maintenance crews from 64 to 23": what is changed."""
    noun = peek(tokens, i - 2)
    if peek(tokens, i - 1).low != "from" or noun.kind != "w" or not is_plural(noun.low) or noun.low in RISING:
        return None
    first, last = phrase_before(tokens, i - 1)
    k = first - 1 - (peek(tokens, first - 1).low in DETERMINERS)
    return (first, last) if peek(tokens, k).low in MADE else None


def subject_before(tokens: Tokens, end: int) -> Phrase:
    """The subject that ends before ``end``, past what it is of or in: "daily users of its app" are users."""
    first, last = phrase_before(tokens, end)
    k = first
    while k > 0 and tokens[k - 1].low in {"its", "the", "a", "an", "their", "his", "her", "this"}:
        k -= 1
    head = peek(tokens, k - 2)
    if peek(tokens, k - 1).low not in {"of", "in", "on", "at", "for", "from", "to", "with"} or head.kind != "w":
        return first, last
    named = is_plural(head.low) and not is_function(head) and head.low not in VERBS | MEASURING
    return phrase_before(tokens, k - 1) if named else (first, last)


def phrase_before(tokens: Tokens, end: int) -> Phrase:
    """The phrase that ends before ``end``, with the adjectives that can be told."""
    start = end - 1
    while start > 0 and end - start < LONGEST:
        token = tokens[start - 1]
        if (
            token.kind != "w"
            or (token.tight and peek(tokens, start - 2).kind == "n")  # 110m users
            or is_plural(token.low)
            or is_function(token)
            or token.low in VERBS
            or token.low.endswith("ed")
        ):
            break
        start -= 1
    return start, end


def group_before_verb(tokens: Tokens, number: Number) -> Phrase | None:
    """ "a nation of 40 million faces famine": the group, where the word behind the number may be a verb."""
    low = peek(tokens, number.last).low
    verb = low.removesuffix("s") in VERBS or low.removesuffix("es") in VERBS
    acts = verb and low.endswith("s") and not closes(peek(tokens, number.last + 1))  # a majority of 12 votes over them
    return group_of(tokens, number.first) if acts else None


def group_of(tokens: Tokens, i: int) -> Phrase | None:
    """ "a crowd of 41,806": the group, where its members are not named; not "a peak of 900", "robbed of 900"."""
    i = before_qualifier(tokens, i)
    noun = peek(tokens, i - 2)
    if i < 2 or peek(tokens, i - 1).low != "of" or noun.kind != "w" or is_function(noun):
        return None
    return None if noun.low in MEASURING | MARKS or noun.low.endswith("ed") else phrase_before(tokens, i - 1)


_DIRECTIONS = {
    "east", "west", "north", "south", "deep", "long", "wide", "high", "tall", "thick", "inland", "offshore", "year",
    "full", "empty", "complete",
}  # fmt: skip


def of_amount(tokens: Tokens, number: Number, end: int, *, money: bool) -> Phrase | None:
    """What a sum, a share or a length is of: "of the crew", "a €1.8bn fine", "a loss of €1.3bn"."""
    token = peek(tokens, end)
    paid_for = money and token.low in {"in", "for"} and at(tokens, min(end + 1, len(tokens) - 1)) is None
    if token.low == "of" or paid_for:
        return _of(tokens, end + 1)
    if number.form == "share" and token.low in DETERMINERS - {"more", "other", "than", "some", "about"}:
        return _of(tokens, end)  # half our engineers
    found = phrase_at(tokens, end)
    if found and found[1] - found[0] == 1 and tokens[found[0]].low in _DIRECTIONS | COMPARED:
        return None
    return found or group_of(tokens, number.first)
