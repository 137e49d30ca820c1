"""Numbers that are ages: "Jane Roe, 54", "aged 6", "a girl of twelve", "children under five"."""

from ..numbers.counted_words import FUNCTION, PLURALS
from ..numbers.number import Number, Tokens, peek
from ..numbers.tokens import Token
from ..people.roles import GROUPS, ROLES
from .name_words import AGED_GROUPS, AGES_AFTER, PERSONS, SAYING
from .named import plain, starts_sentence

_WHO = PERSONS | (ROLES - GROUPS)
_GROUP_OF = {"all", "both", "many", "most", "none", "some", "half", "those", "them", "anyone", "everyone", "mostly"}
_AT_AN_AGE = {
    "died", "dies", "retired", "retire", "married", "widowed", "orphaned", "debuted", "school", "emigrated", "enlisted",
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
    if words[0] in {"years", "months"} and words[1:3] == ["of", "age"]:
        return "an age: ‘of age’ after it"
    if before.low in {"aged", "age", "ages"} or (
        before.low in {"between", "from", "of", "over", "under"} and _says_age(tokens, number.first - 2)
    ):
        return "an age: ‘aged’ before it"
    if before.low in {"turns", "turned", "turning"} and after.low not in PLURALS and not after.low.endswith("s"):
        return f"an age: ‘{before.text}’ before it"
    if words[0] in {"or", "and"} and words[1] in {"older", "younger"}:
        return f"an age: ‘{words[1]}’ after it"
    if words[0] in {"or", "and"} and words[1] in {"over", "under"} and before.low in {"be", "those", "anyone", "is"}:
        return f"an age: ‘{before.text} … {words[1]}’ around it"
    return _age_by_place(tokens, number, before, after)


def _says_age(tokens: Tokens, i: int) -> bool:
    return peek(tokens, i).low in {"aged", "age", "ages"}


def _age_by_place(tokens: Tokens, number: Number, before: Token, after: Token) -> str | None:
    earlier = peek(tokens, number.first - 2)
    ends = after.kind == "p" or after.low in FUNCTION
    if before.low in {"under", "over", "below", "above"} and ends and earlier.low in AGED_GROUPS | _GROUP_OF:
        return f"an age: ‘{earlier.text} {before.text}’ before it"
    if before.low == "of" and earlier.low in _WHO and ends and after.low not in {"the", "of", "them"}:
        return f"an age: ‘{earlier.text} of’ before it"
    if not plain(tokens, number) and (number.form != "words" or number.high != int(number.high)):
        return None
    if ends and after.low not in {"of", "to", "in", "for", "or"} and _lived_to(tokens, number.first):
        return f"an age: ‘{earlier.text} {before.text}’ before it"
    if before.text == "," and _is_person(tokens, number.first - 2) and not after.line:
        closing = after.text in {",", ".", ";", ")", '"'} or after.low in SAYING - {"of"}
        if closing and not (after.text == "," and peek(tokens, number.last + 1).kind == "n"):
            return "an age: it stands between commas behind a person"
    if before.text == "(" and after.text == ")" and _is_full_name(tokens, number.first - 2):
        return "an age: it stands in brackets behind a name"
    return None


def _lived_to(tokens: Tokens, i: int) -> bool:
    """ "when Moe was fifteen", "she is 46", "left school at 14", "a student, then 19,"."""
    before, earlier, first = peek(tokens, i - 1), peek(tokens, i - 2), peek(tokens, i - 3)
    if before.low in {"was", "is", "turned"}:
        named = earlier.text.istitle() and (first.text.istitle() or first.low in {"when", "since", "while", "until"})
        return earlier.low in {"he", "she", "i"} or named
    if before.low in {"then", "now"}:
        return earlier.text == "," and _is_person(tokens, i - 3)
    return before.low == "at" and earlier.low in _AT_AN_AGE


def _is_person(tokens: Tokens, i: int) -> bool:
    word = peek(tokens, i)
    if word.kind != "w" or word.low in FUNCTION:
        return False
    owned = peek(tokens, i - 2).low == "of" and peek(tokens, i - 1).low in {"the", "a"}
    return (
        word.low in _WHO
        or (owned and peek(tokens, i - 3).low in _WHO)  # the driver of the lorry, 46
        or (word.text[0].isupper() and not word.text.isupper() and not starts_sentence(tokens, i))
        or (word.text[0].isupper() and len(word.text) > 2 and i == 0)
        or (word.text.istitle() and starts_sentence(tokens, i) and peek(tokens, i + 3).text == ",")
    )


def _is_full_name(tokens: Tokens, i: int) -> bool:
    last, first = peek(tokens, i), peek(tokens, i - 1)
    return all(word.kind == "w" and word.text.istitle() and word.low not in FUNCTION for word in (last, first))
