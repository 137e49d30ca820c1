"""The number that begins at a token, read as far as it goes: its sign, its currency, its per cent, "one in five".

One parser over tokens, left to right. A number knows its value, its stretch, and what is written into it: a currency,
a per cent, the multiplier it was scaled with.
"""

from dataclasses import replace

from .counted_words import FUNCTION
from .money import CODES, SIGNS
from .number import Number, Tokens, closes, peek
from .number_words import DENOMINATORS, SCALES, SEVERAL, SMALL, VAGUE
from .numerals import numeral, percent_end
from .spelled import cardinal, spelled

STARTERS = {*SMALL, *SCALES, *VAGUE, *DENOMINATORS, *SEVERAL, "a", "an", "minus"}
BEGINNINGS = {*STARTERS, *CODES, "-"}  # a number begins with one of these, a numeral or a currency sign


def at(tokens: Tokens, i: int) -> Number | None:
    """The number that begins with token ``i``, read as far as it goes; None where there is none."""
    token = tokens[i]
    if token.kind == "n":
        return _finished(tokens, _ratio(tokens, numeral(tokens, i)))
    if token.kind == "c" or (token.kind == "w" and token.text in CODES):
        return _money(tokens, i)
    if token.kind == "w" and token.low in STARTERS:
        return _below_zero(tokens, i) if token.low == "minus" else _finished(tokens, _ratio(tokens, spelled(tokens, i)))
    if token.text == "-" and peek(tokens, i + 1).tight and (not token.tight or peek(tokens, i - 1).text == "("):
        return _negative(tokens, i)
    return None


_WORDS_TOO = {"ALL", "TRY", "TOP", "COP", "CUP", "MAD", "PEN", "BOB", "GEL"}  # ALL 15 DEAD; COP 28


def _money(tokens: Tokens, i: int) -> Number | None:
    """A number behind a currency sign or code: "$3.5bn", "NOK 400 million", "€ half a million"."""
    sign, after = tokens[i], peek(tokens, i + 1)
    if sign.text in _WORDS_TOO and (sign.text == "COP" or peek(tokens, i + 2).text.isupper()) and len(after.text) < 3:
        return None
    if after.kind == "n" and not after.line:
        number = numeral(tokens, i + 1, money=True)
    elif sign.kind == "w" and after.kind == "w" and after.low in STARTERS - {"a", "an"}:
        number = spelled(tokens, i + 1)
    else:
        return None
    code = SIGNS.get(sign.text, SIGNS.get(sign.text.capitalize(), sign.text.rstrip(".")))
    return number and replace(number, first=i, start=sign.start, money=code)


def _negative(tokens: Tokens, i: int) -> Number | None:
    """A number behind its minus sign, where a measure shows that it is one: "-9C", "-0.4%"."""
    number = _finished(tokens, numeral(tokens, i + 1)) if tokens[i + 1].kind == "n" else None
    if number is None:
        return None
    after = peek(tokens, number.last)
    if number.percent or after.text in {"°", "C", "F"} or after.low in {"degrees", "celsius", "fahrenheit"}:
        return replace(number, first=i, start=tokens[i].start, low=-number.high, high=-number.low)
    return None


def _below_zero(tokens: Tokens, i: int) -> Number | None:
    """ "minus 9", but not "plus or minus 2"."""
    after = peek(tokens, i + 1)
    if peek(tokens, i - 1).low == "or" or after.low in {"a", "an", "minus", ""}:
        return None
    number = at(tokens, i + 1)
    return number and replace(number, first=i, start=tokens[i].start, low=-number.high, high=-number.low)


def _finished(tokens: Tokens, number: Number | None) -> Number | None:
    """The number with the per cent or the currency that is written behind it: "61 per cent", "40 €", "40m EUR"."""
    if number is None or number.money:
        return number
    i = number.last
    sign = peek(tokens, i)
    end = percent_end(tokens, i)
    if end and number.form != "vague":
        low, high, form = number.low, number.high, number.form
        return replace(number, last=end, end=tokens[end - 1].end, low=low, high=high, form=form, percent=True)
    if (sign.kind == "c" and sign.text in "€£¥₽₴" and peek(tokens, i + 1).kind != "n") or (
        sign.text in CODES and number.form == "digits" and not sign.line
    ):
        return replace(number, last=i + 1, end=sign.end, money=SIGNS.get(sign.text, sign.text))
    return number


_ROUND = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1_000, 10_000, 100_000, 1_000_000}


def _ratio(tokens: Tokens, number: Number | None) -> Number | None:
    """ "one in five", "nine out of every ten", "one-in-four" as a share; any other number as it was."""
    if number is None or number.form not in {"digits", "words"} or number.percent or number.high >= 1000:
        return number
    j = number.last
    if (share := _with_noun(tokens, number)) is not None:
        return share
    if [peek(tokens, j + k).low for k in range(3)] == ["-", "in", "-"]:
        base = _base(tokens, j + 3)
        return number if base is None or peek(tokens, base.last).text == "-" else _divided(tokens, number, base)
    if peek(tokens, j).low == "out" and peek(tokens, j + 1).low == "of":
        j += 2
    elif peek(tokens, j).low == "in":
        j += 1
    else:
        return number
    j += peek(tokens, j).low == "every"
    base = _base(tokens, j)
    return number if base is None else _divided(tokens, number, base)


def _with_noun(tokens: Tokens, number: Number) -> Number | None:
    """ "three households in ten", "9 patients out of 10", "one child in five": a share with its noun inside."""
    noun, j = peek(tokens, number.last), number.last + 1
    many = noun.low.endswith("s") or noun.low in {"people", "men", "women", "children"}
    if noun.kind != "w" or not number.high < 10 or noun.low in FUNCTION | {"times"} or many == (number.high == 1):
        return None
    if peek(tokens, j).low == "out" and peek(tokens, j + 1).low == "of":
        j += 1
    elif peek(tokens, j).low != "in":
        return None
    base = _base(tokens, j + 1)
    if base is None or base.high not in _ROUND or base.high > 100 or not closes(peek(tokens, base.last)):
        return None
    return _divided(tokens, number, base) if number.high < base.high else None


def _divided(tokens: Tokens, number: Number, base: Number) -> Number:
    """The number as a share of its base, where the two are a rate; else as it was."""
    if not 0 < number.high < base.high or base.scale > 1e6 or not _is_rate(tokens, number, base):
        return number
    return replace(
        number, last=base.last, end=base.end, low=number.low / base.low, high=number.high / base.high, form="share"
    )


def _base(tokens: Tokens, i: int) -> Number | None:
    token = peek(tokens, i)
    if token.kind == "n":
        return numeral(tokens, i)
    return cardinal(tokens, i) if token.kind == "w" and token.low in STARTERS else None


def _is_rate(tokens: Tokens, number: Number, base: Number) -> bool:
    """Whether "X in Y" is a share, and not "two in 12 attacks" or "three in four days"."""
    after = peek(tokens, base.last)
    if after.low in {
        "days",
        "weeks",
        "months",
        "years",
        "hours",
        "minutes",
        "games",
        "matches",
        "attacks",
        "districts",
    }:
        return False
    return number.high == 1 or base.high in _ROUND
