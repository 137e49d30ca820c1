"""Numbers that are ages: "Jane Roe, 54", "aged 6", "a girl of twelve", "children under five"."""

from ..numbers.counted_words import FUNCTION, PLURALS
from ..numbers.measures import measure
from ..numbers.number import Number, Tokens, peek
from ..numbers.number_words import SMALL
from ..numbers.tokens import Token
from ..people.roles import GROUPS, ROLES
from .name_words import AGED_GROUPS, AGES_AFTER, LINKING, PERSONS, SAYING
from .shapes import plain, starts_sentence

_WHO = PERSONS | (ROLES - GROUPS)
_GROUP_OF = {"all", "both", "many", "most", "none", "some", "half", "those", "them", "anyone", "everyone", "mostly"}
_AT_AN_AGE = {
    "died", "dies", "retired", "retire", "married", "widowed", "orphaned", "debuted", "school", "emigrated", "enlisted",
    "mother", "father", "child", "baby", "career", "debut", "grandmother",
}  # fmt: skip


def age(tokens: Tokens, number: Number) -> str | None:
    before, after = peek(tokens, number.first - 1), peek(tokens, number.last)
    if number.money or number.percent or number.form not in {"digits", "words"}:
        return None
    ahead = [peek(tokens, number.last + k).low for k in range(5)]
    words = [word for word in ahead if word != "-"]
    if words[0] in {"year", "years", "month", "months", "week", "weeks", "day", "days"} and words[1] in AGES_AFTER:
        return f"an age: ‘{words[1]}’ after it"
    if number.high > 115:
        return None
    if _shares_its_age(tokens, number):
        return "an age: it goes with the age behind or before it"
    if words[0] in {"years", "months"} and words[1:3] == ["of", "age"]:
        return "an age: ‘of age’ after it"
    if before.low in {"just", "only"} and _says_age(tokens, number.first - 2):  # aged just 14
        return "an age: ‘aged’ before it"
    if before.low in {"aged", "age", "ages"} or (before.low in _BESIDE_AGE and _says_age(tokens, number.first - 2)):
        return "an age: ‘aged’ before it"
    if _in_list_of_ages(tokens, number.first):
        return "an age: it goes on from ‘aged’ before it"
    if before.low in {"turn", "turns", "turned", "turning"} and not _counts(tokens, number):
        return f"an age: ‘{before.text}’ before it"
    if before.low == "as" and peek(tokens, number.first - 2).low in {"young", "old"}:  # boys as young as ten
        return f"an age: ‘{peek(tokens, number.first - 2).text} as’ before it"
    if words[0] in {"or", "and"} and words[1] in {"older", "younger"}:
        return f"an age: ‘{words[1]}’ after it"
    if words[0] in {"or", "and"} and words[1] in {"over", "under"} and before.low in {"be", "those", "anyone", "is"}:
        return f"an age: ‘{before.text} … {words[1]}’ around it"
    return _age_by_place(tokens, number, before, after)


_AGED_IN = {"years", "months", "weeks", "days", "year", "month"}


def _shares_its_age(tokens: Tokens, number: Number) -> bool:
    """ "16- to 24-year-olds", "6- and 9-year-old boys"; "aged 6 months to 5 years"."""
    ahead = [peek(tokens, number.last + k) for k in range(7)]
    words = [token.low for token in ahead if token.text != "-"]
    if ahead[0].text == "-" and words[0] in {"to", "and", "or"} and ahead[2].kind == "n":
        return words[2] == "year" and words[3] in AGES_AFTER
    behind = [peek(tokens, number.first - k).low for k in (1, 2, 4)]
    return behind[0] in {"to", "and"} and behind[1] in _AGED_IN and behind[2] in {"aged", "age", "ages", "between"}


# "aged between 6 and 9", "the average age is 38", "the pension age to 67"
_BESIDE_AGE = {"between", "from", "of", "over", "under", "is", "was", "to", "at", "above", "below", "about"}


def _counts(tokens: Tokens, number: Number) -> bool:
    """Whether a plural noun or a measure stands behind: "turned 40 flats", "police over 12 cases"."""
    after = peek(tokens, number.last)
    plural = after.low in PLURALS or (after.kind == "w" and after.low.endswith("s") and after.low not in FUNCTION)
    return plural or measure(tokens, number) is not None


LISTED = 12  # tokens in which a list of ages begins


def _in_list_of_ages(tokens: Tokens, i: int) -> bool:
    """ "aged six and | 11", "aged five, seven and | nine"."""
    k = i - 1
    while (
        k > max(1, i - LISTED)
        and peek(tokens, k).low in {"and", ","}
        and (tokens[k - 1].kind == "n" or tokens[k - 1].low in SMALL)
    ):
        k -= 2
    return k < i - 1 and _says_age(tokens, k)


def _says_age(tokens: Tokens, i: int) -> bool:
    return peek(tokens, i).low in {"aged", "age", "ages"}


def _age_by_place(tokens: Tokens, number: Number, before: Token, after: Token) -> str | None:
    earlier = peek(tokens, number.first - 2)
    ends = after.kind == "p" or after.low in FUNCTION
    if before.low in {"under", "over", "below", "above"} and earlier.low in AGED_GROUPS | _GROUP_OF:
        named = earlier.low in AGED_GROUPS - LINKING  # adults over 70 travel free, anyone under 25 pays
        if ends or (named and (earlier.low.endswith("one") or not _counts(tokens, number))):
            return f"an age: ‘{earlier.text} {before.text}’ before it"
    if before.low == "of" and earlier.low in _WHO and ends and after.low not in {"the", "of", "them"}:
        return f"an age: ‘{earlier.text} of’ before it"
    if not plain(tokens, number) and (number.form != "words" or number.high != int(number.high)):
        return None
    if after.text == "," and _opens_with_age(tokens, number):
        return f"an age: ‘{before.text}’ before it"
    if ends and after.low not in {"of", "in", "for", "or"} and _age_rises_to(tokens, number.first):
        return "an age: ‘age’ before it"
    if ends and after.low not in {"of", "to", "in", "for", "or"} and _lived_to(tokens, number.first):
        return f"an age: ‘{earlier.text} {before.text}’ before it"
    if before.text == "," and _is_person(tokens, number.first - 2) and (not after.line or not after.text):
        closing = after.text in {",", ".", ";", ")", '"', ""} or after.low in SAYING - {"of"}
        if closing and not (after.text == "," and peek(tokens, number.last + 1).kind == "n"):
            return "an age: it stands between commas behind a person"
    if before.low in {"both", "all"} and earlier.text == "," and after.kind == "p":  # the couple, both 67,
        return f"an age: ‘{before.text}’ before it"
    if before.text == "(" and after.text == ")" and _is_bracketed(tokens, number):
        return "an age: it stands in brackets behind a name"
    return None


def _opens_with_age(tokens: Tokens, number: Number) -> bool:
    """ "At 26, she is the youngest", "At just 17, Anders Berg …", "Now 71, he lives in Bath"."""
    i = number.first - 1
    i -= peek(tokens, i).low in {"just", "only"}
    then = peek(tokens, number.last + 1)
    person = then.low in {"he", "she", "i", "they", "his", "her"} or (then.text.istitle() and then.low not in FUNCTION)
    return peek(tokens, i).low in {"at", "now"} and starts_sentence(tokens, i) and person


def _age_rises_to(tokens: Tokens, i: int) -> bool:
    """ "the retirement age will rise to 67", "an age limit of 35"."""
    near = [token.low for token in tokens[max(0, i - 7) : i]]
    return (
        "age" in near and near[-1] in {"to", "from", "of", "at", "as"} and not {"group", "groups", "number"} & set(near)
    )


def _lived_to(tokens: Tokens, i: int) -> bool:
    """ "when Moe was fifteen", "she is 46", "left school at 14", "a student, then 19,", "a mother at 40"."""
    before, earlier, first = peek(tokens, i - 1), peek(tokens, i - 2), peek(tokens, i - 3)
    if before.low in {"i'm", "he's", "she's"} or (before.low == "were" and first.low in {"when", "since", "until"}):
        return True
    if before.low in {"was", "is", "turned"}:
        named = earlier.text.istitle() and (first.text.istitle() or first.low in {"when", "since", "while", "until"})
        return earlier.low in {"he", "she", "i", "who"} or named
    if before.low in {"then", "now", "just", "only", "barely"}:
        return earlier.text == "," and _is_person(tokens, i - 3)
    return before.low == "at" and (earlier.low in _AT_AN_AGE or _in_a_life(tokens, i - 1))


_LIVING = {
    "retired", "gave",
    "joined", "joins", "left", "moved", "became", "began", "started", "wrote", "recital", "learned", "learnt", "signed",
    "published", "apprenticed", "qualified", "graduated", "won", "sang", "performed", "first", "youngest", "oldest",
    "conscripted", "converted", "emigrated", "fled", "founded", "ran", "arrived", "took", "stopped", "quit", "debuted",
}  # fmt: skip
_PUT_AT = {
    "put", "puts", "stood", "stands", "remained", "remains", "capped", "set", "valued", "estimated", "traded", "sold",
    "sell", "bought", "buy", "price", "prices", "priced", "shares", "toll", "number", "total", "rate", "index", "lead",
    "temperature", "level", "count", "odds", "peaked", "closed", "opened", "limit", "points", "seats", "over", "under",
}  # fmt: skip
_BY_PRONOUN = {"he", "she", "his", "her", "who"}


def _in_a_life(tokens: Tokens, i: int) -> bool:
    """Whether "at" stands in a life told: "he joined the firm at 23", "gave her first recital at eight"."""
    near = {token.low for token in tokens[max(0, i - 10) : i]}
    return bool(near & _BY_PRONOUN and near & _LIVING) and not near & _PUT_AT


def _is_person(tokens: Tokens, i: int) -> bool:
    word = peek(tokens, i)
    if word.kind != "w" or word.low in FUNCTION:
        return False
    owned = peek(tokens, i - 2).low == "of" and peek(tokens, i - 1).low in {"the", "a"}
    return (
        word.low in _WHO
        or word.low in {"oldest", "youngest", "eldest", "elder", "younger"}
        or (owned and peek(tokens, i - 3).low in _WHO)  # the driver of the lorry, 46
        or (word.low in SMALL and _parent_of(tokens, i))  # a father-of-three, 39
        or (word.text[0].isupper() and not word.text.isupper() and not starts_sentence(tokens, i))
        or (word.text[0].isupper() and len(word.text) > 2 and i == 0)
        or (word.text.istitle() and starts_sentence(tokens, i) and peek(tokens, i + 3).text == ",")
    )


def _parent_of(tokens: Tokens, i: int) -> bool:
    hyphens = 1 if peek(tokens, i - 1).text == "-" else 0
    return peek(tokens, i - 1 - hyphens).low == "of" and peek(tokens, i - 2 - 2 * hyphens).low in _WHO


def _is_bracketed(tokens: Tokens, number: Number) -> bool:
    """Whether a person stands before the bracket: "Ana Moss (34)", "the victim (19)", "Suresh (45) and his wife"."""
    last, first = peek(tokens, number.first - 2), peek(tokens, number.first - 3)
    names = [word.kind == "w" and word.text.istitle() and word.low not in FUNCTION for word in (last, first)]
    behind = {peek(tokens, number.last + k).low for k in range(1, 4)}
    return last.low in _WHO or all(names) or (names[0] and bool(behind & {"his", "her", "he", "she", "who"}))
