"""Numbers that are only words: sayings, odds, the hundred and ten per cent of a person's effort, rates of exchange."""

from ..numbers import money
from ..numbers.counted_words import FUNCTION
from ..numbers.number import Number, Tokens, peek
from .name_words import ATTITUDES, SAYINGS


def saying(tokens: Tokens, number: Number) -> str | None:
    """Why the number is only a way of speaking, or None."""
    return next((why for rule in _RULES if (why := rule(tokens, number))), None)


def _idiom(tokens: Tokens, number: Number) -> str | None:
    """ "cloud nine", "a notch or two", "two sides to every story"."""
    word = tokens[number.last - 1].low
    before = [peek(tokens, number.first - k).low for k in (1, 2, 3)]
    if word == "two" and before[0] == "or" and before[2] in {"a", "an"}:
        return "part of a saying or a name"  # a notch or two
    for left, right in SAYINGS.get(word, ()):
        lefts = tuple(t.low for t in tokens[max(0, number.first - len(left)) : number.first])
        rights = tuple(peek(tokens, number.last + k).low.lstrip("-") for k in range(len(right)))
        if lefts == left and rights == right:
            return "part of a saying or a name"
    return None


_BETTING = {
    "odds", "bet", "bets", "bookmaker", "bookmakers", "bookies", "outsider", "favourite", "priced", "chance", "gamble",
}  # fmt: skip


def _odds(tokens: Tokens, number: Number) -> str | None:
    """ "a billion to one", "a 33 to one outsider"; "outnumbered by nine to one" counts."""
    to, one = peek(tokens, number.last), peek(tokens, number.last + 1)
    if number.money or number.percent or to.low != "to" or one.low not in {"one", "1"}:
        return None
    near = {token.low for token in tokens[max(0, number.first - 8) : number.last + 6]}
    return "odds" if near & _BETTING or number.high >= 1000 else None


_SELF = {
    "i",
    "we",
    "he",
    "she",
    "they",
    "you",
    "i'm",
    "we're",
    "he's",
    "she's",
    "they're",
    "you're",
    "am",
    "'m",
    "i've",
}
_GIVING = {"give", "gives", "gave", "given", "giving"}


def _heartfelt(tokens: Tokens, number: Number) -> str | None:
    """ "I am 100 per cent sure", "gave it 110 per cent": how much a person means it."""
    if not number.percent or number.range or not 100 <= number.high <= 1000:
        return None
    before, after = tokens[max(0, number.first - 4) : number.first], peek(tokens, number.last)
    words = [token.low for token in before]
    if after.low in ATTITUDES:
        return f"‘{after.text}’ after it: how much a person means it"
    alone = after.kind == "p" or after.low in FUNCTION - {"of", "more"}
    whole = number.high in {100, 110, 120, 150, 200, 1000}
    if whole and alone and words and words[-1] in {"it", "me", "us", "him", "her", "always", "everything"} | _GIVING:
        return "how much a person gives" if _GIVING & set(words) else None
    said = words and words[-1] in {"am", "i'm", "we're", "he's", "she's", "they're", "you're"}
    behind = after.low == "behind" or after.low == "with"
    mine = _SELF & set(words[-2:]) and words[-1] in {"are", "is", "was", "were"} and behind
    return "how much a person means it" if alone and (said or mine) else None


def _exchanged(tokens: Tokens, number: Number) -> str | None:
    """ "fell to 391.6 to the euro", "1.08 against the dollar": a rate of exchange."""
    to, the, sign = (peek(tokens, number.last + k) for k in range(3))
    if number.form != "digits" or number.percent or number.scale > 1:
        return None
    named = money.noun(sign.low) or money.noun(the.low) == "dollar"
    return "a rate of exchange" if to.low in {"to", "against"} and the.low in {"the", "a"} and named else None


def _statistic(tokens: Tokens, number: Number) -> str | None:
    """ "p = 0.003", "r > 0.8": a statistic; "n = 300" tells how many were studied."""
    sign, letter = peek(tokens, number.first - 1), peek(tokens, number.first - 2)
    named = letter.text in {"p", "P", "r", "t", "z", "F", "d", "q"}
    return "a statistic" if sign.text in {"=", "<", ">", "≤", "≥"} and named else None


_RULES = (_idiom, _odds, _heartfelt, _exchanged, _statistic)
