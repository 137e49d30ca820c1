"""The grammar of single numbers: "12,000", "1.2 million", "€3.5bn", "two hundred and six", "a third", "one in five".

One parser over tokens, left to right. A number knows its value, its stretch, and what is written into it: a currency,
a per cent, the multiplier it was scaled with.
"""

import math
from dataclasses import dataclass, replace
from typing import Literal

from claimbook.model import Kind

from .counted_words import FUNCTION
from .money import CODES, SIGNS
from .number_words import (
    DENOMINATORS,
    MONEY_SCALES,
    SCALES,
    SEVERAL,
    SHORT_SCALES,
    SMALL,
    TENS,
    VAGUE,
    VAGUE_BANDS,
    VULGAR,
)
from .tokens import END, Token
from .units import ATTACHED
from .units import WORDS as UNITS

Form = Literal["digits", "words", "vague", "share"]
Tokens = list[Token]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: tokens ``first`` to ``last``, characters ``start`` to ``end``, and its worth."""

    first: int
    last: int
    start: int
    end: int
    low: float
    high: float
    form: Form
    scale: float = 1.0  # the multiplier written at it; two ends of a range may share it
    money: str | None = None
    percent: bool = False
    range: bool = False
    borrowed: tuple[Kind, str] | None = None  # the measure it leaves out and the number before it names

    @property
    def mantissa(self) -> float:
        return self.high / self.scale


STARTERS = {*SMALL, *SCALES, *VAGUE, *DENOMINATORS, *SEVERAL, "a", "an", "minus"}


def at(tokens: Tokens, i: int) -> Number | None:
    """The number that begins with token ``i``, read as far as it goes; None where there is none."""
    token = tokens[i]
    if token.kind == "n":
        return _finished(tokens, _ratio(tokens, _numeral(tokens, i)))
    if token.kind == "c" or (token.kind == "w" and token.text in CODES):
        return _money(tokens, i)
    if token.kind == "w" and token.low in STARTERS:
        return _finished(tokens, _ratio(tokens, _words(tokens, i)))
    if token.text == "-" and not token.tight and peek(tokens, i + 1).tight:
        return _negative(tokens, i)
    return None


def peek(tokens: Tokens, i: int) -> Token:
    return tokens[i] if 0 <= i < len(tokens) else END


def _number(tokens: Tokens, first: int, last: int, value: float, form: Form, scale: float = 1.0) -> Number | None:
    if not math.isfinite(value):
        return None
    return Number(first, last, tokens[first].start, tokens[last - 1].end, value, value, form, scale)


# -- numerals -----------------------------------------------------------------------------------------------------


def worth(numeral: str) -> float:
    """The value of a numeral, whatever separates its thousands: "12,000", "12 000", "1.234.567", "3,5", "2½"."""
    vulgar = VULGAR.get(numeral[-1], 0.0)
    digits = numeral[:-1] if vulgar else numeral
    digits = digits.replace(" ", "").replace("\u00a0", "")
    whole, comma, rest = digits.rpartition(",")
    if comma and "." not in rest and len(rest) in (1, 2):  # 3,5
        digits = f"{whole}.{rest}"
    elif digits.count(".") > 1:  # 1.234.567
        digits = digits.replace(".", "")
    return (float(digits.replace(",", "")) if digits else 0.0) + vulgar


def _numeral(tokens: Tokens, i: int, money: bool = False) -> Number | None:
    """A numeral with its multipliers: "10", "10k", "3.5bn", "1.2 million", "2 1/2"."""
    value, j = worth(tokens[i].text), i + 1
    if value < 100 and _is_fraction(tokens, j):
        value, j = value + worth(tokens[j].text) / worth(tokens[j + 2].text), j + 3
    scale, k = _multiplier(tokens, j, money)
    value, k = _and_a_half(tokens, value, scale, k)
    number = _number(tokens, i, k, value * scale, "digits", scale)
    return number and _unsuffixed(tokens, number)


def _is_fraction(tokens: Tokens, i: int) -> bool:
    """Whether "1/2" stands here, behind a whole number: "2 1/2"."""
    top, slash, bottom = (peek(tokens, k) for k in (i, i + 1, i + 2))
    shape = top.kind == bottom.kind == "n" and slash.text == "/" and slash.tight and bottom.tight and not top.tight
    return shape and bottom.text in {"2", "3", "4", "5", "8", "16"} and worth(top.text) < worth(bottom.text)


def _multiplier(tokens: Tokens, i: int, money: bool) -> tuple[float, int]:
    """The product of the scale words from here on, and where they end: "bn", "-million", "hundred thousand"."""
    scale, short = 1.0, peek(tokens, i)
    if short.kind == "w" and short.low in SHORT_SCALES and not short.line and _is_scale(tokens, i, money):
        return SHORT_SCALES[short.low], i + 1
    while True:
        hyphen = peek(tokens, i).text == "-" and peek(tokens, i).tight and peek(tokens, i + 1).tight
        word = peek(tokens, i + hyphen)
        if word.kind != "w" or (word.low not in SCALES and not (word.low.removesuffix("s") in SCALES and scale == 1.0)):
            return scale, i
        if word.low.removesuffix("s") == "hundred" and hyphen and word.low.endswith("s"):
            return scale, i
        scale, i = scale * SCALES[word.low.removesuffix("s")], i + hyphen + 1


METRES = {
    "deep", "high", "wide", "long", "tall", "away", "above", "below", "from", "north", "south", "east", "west",
    "sprint", "hurdles", "freestyle", "butterfly", "backstroke", "breaststroke", "final", "relay", "race",
    "dash", "off", "apart", "underground", "underwater", "across", "title", "champion", "record",
    "steeplechase", "medley", "thick", "swimmer",
}  # fmt: skip


METRE_CONTEXT = {
    "deep", "depth", "height", "tall", "wide", "water", "waters", "wave", "waves", "metres", "metre", "feet",
    "ft", "snow", "swell", "cliff", "runway", "altitude", "sprint", "sprinter", "hurdles", "freestyle",
    "medley", "seabed", "diver",
}  # fmt: skip


def _is_scale(tokens: Tokens, i: int, money: bool) -> bool:
    """Whether the letters behind a numeral multiply it: "40m people" but "40m deep", "$3b" but "2b"."""
    short, after, before = tokens[i], peek(tokens, i + 1), peek(tokens, i - 2)
    if short.low in MONEY_SCALES:
        return money
    if short.low == "k":
        return short.tight
    if short.low != "m" or money:
        return True
    if not short.tight or after.low in METRES or before.low in {"the", "depth", "height", "women's", "men's"}:
        return False
    near = {token.low for token in tokens[max(0, i - 10) : i + 10]}
    return not near & METRE_CONTEXT and not (before.low in {"a", "an"} and not after.low.endswith("s"))  # "a 30m wall"


def _and_a_half(tokens: Tokens, value: float, scale: float, i: int) -> tuple[float, int]:
    """The value with "and a half" behind it ("3 million and a half"), or as it was."""
    words = [peek(tokens, k).low for k in (i, i + 1, i + 2)]
    if words[:2] == ["and", "a"] and words[2] in {"half", "quarter"}:
        return value + 1 / DENOMINATORS[words[2]], i + 3
    return value, i


def _unsuffixed(tokens: Tokens, number: Number) -> Number | None:
    """The number unless letters touch it that make it a name or an ordinal: "19th", "1990s", "2b", "4x4"."""
    after = peek(tokens, number.last)
    if after.tight and after.kind in "wx" and after.text not in ATTACHED and not _is_unit(after.text):
        return None
    return number


def _is_unit(word: str) -> bool:
    if len(word) > 1:
        word = word.lower()
    return word in UNITS or word in {"p", "pc", "pct", "am", "pm", "percent", "plus", "x"} or word.upper() in CODES


# -- money and signs ------------------------------------------------------------------------------------------------


def _money(tokens: Tokens, i: int) -> Number | None:
    """A number behind a currency sign or code: "$3.5bn", "NOK 400 million", "€ half a million"."""
    sign, after = tokens[i], peek(tokens, i + 1)
    if after.kind == "n" and not after.line:
        number = _numeral(tokens, i + 1, money=True)
    elif sign.kind == "w" and after.kind == "w" and after.low in STARTERS - {"a", "an"}:
        number = _words(tokens, i + 1)
    else:
        return None
    code = SIGNS.get(sign.text, SIGNS.get(sign.text.capitalize(), sign.text))
    return number and replace(number, first=i, start=sign.start, money=code)


def _negative(tokens: Tokens, i: int) -> Number | None:
    """A number behind its minus sign, where a measure shows that it is one: "-9C", "-0.4%"."""
    number = _finished(tokens, _numeral(tokens, i + 1)) if tokens[i + 1].kind == "n" else None
    if number is None:
        return None
    after = peek(tokens, number.last)
    if number.percent or after.text in {"°", "C", "F"} or after.low in {"degrees", "celsius", "fahrenheit"}:
        return replace(number, first=i, start=tokens[i].start, low=-number.high, high=-number.low)
    return None


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


def percent_end(tokens: Tokens, i: int) -> int | None:
    """Where the per cent that begins here ends: "%", "per cent", "-percent", "percentage points"; None without one."""
    if peek(tokens, i).text == "-" and tokens[i].tight and peek(tokens, i + 1).tight:
        i += 1
    word, after = peek(tokens, i), peek(tokens, i + 1)
    if word.text == "%":
        return i + 1
    if word.low in {"percent", "pct", "pc", "percentage", "p.c."} or (word.low == "per" and after.low == "cent"):
        end = i + 1 + (word.low == "per")
        hyphen = peek(tokens, end).text == "-" and peek(tokens, end).tight
        if peek(tokens, end + hyphen).low in {"point", "points"}:
            return end + hyphen + 1
        return None if word.low == "percentage" else end
    return None


# -- words ------------------------------------------------------------------------------------------------------------


def _words(tokens: Tokens, i: int) -> Number | None:
    """A number in words: "twenty-three", "a hundred", "half a million", "several thousand", "two-thirds"."""
    token = tokens[i]
    if token.low == "minus" and peek(tokens, i - 1).low != "or":
        number = at(tokens, i + 1) if i + 1 < len(tokens) and tokens[i + 1].low not in {"a", "an", "minus"} else None
        return number and replace(number, first=i, start=token.start, low=-number.high, high=-number.low)
    for reading in (_vague, _several, _half_of_a_scale, _share, _cardinal):
        number = reading(tokens, i)
        if number:
            return number
    return None


def _vague(tokens: Tokens, i: int) -> Number | None:
    """ "dozens", "tens of thousands", "hundreds of millions": a band."""
    token = tokens[i]
    if token.low not in VAGUE or (token.low in {"tens", "scores"} and peek(tokens, i + 1).low != "of"):
        return None
    scale, j = VAGUE[token.low], i + 1
    low, high = VAGUE_BANDS.get(token.low, (2 * scale, 10 * scale - 1))
    while peek(tokens, j).low == "of" and peek(tokens, j + 1).low in VAGUE:
        more = VAGUE[tokens[j + 1].low]
        scale, low, high, j = scale * more, low * more, (high + 1) * more - 1, j + 2
    return Number(i, j, token.start, tokens[j - 1].end, low, high, "vague", range=True)


def _several(tokens: Tokens, i: int) -> Number | None:
    """ "several hundred", "a few thousand", "a couple of hundred"."""
    j = i + (tokens[i].low == "a")
    couple = [peek(tokens, k).low for k in (j, j + 1)] == ["couple", "of"]
    if not couple and tokens[min(j, len(tokens) - 1)].low not in SEVERAL:
        return None
    if tokens[i].low == "some" or (j > i and not couple and tokens[j].low != "few"):
        return None
    scale, end = _multiplier(tokens, j + 1 + couple, money=False)
    if scale == 1.0 or tokens[end - 1].low.endswith("s") or tokens[end - 1].low in SHORT_SCALES:
        return None
    low, high = (2 * scale, 2 * scale) if couple else (2 * scale, 99.0 if scale == 12 else 10 * scale - 1)
    return Number(i, end, tokens[i].start, tokens[end - 1].end, low, high, "vague", range=not couple)


def _half_of_a_scale(tokens: Tokens, i: int) -> Number | None:
    """ "half a million", "half-a-dozen", "a quarter of a million", "three-quarters of a million"."""
    share = _fraction(tokens, i)
    if share is None:
        return None
    value, j = share
    while peek(tokens, j).low in {"of", "a", "-"} and j < i + 9:
        j += 1
    if peek(tokens, j).kind != "w" or tokens[j].low not in SCALES or tokens[j - 1].low not in {"a", "-"}:
        return None
    scale, end = _multiplier(tokens, j, money=False)
    return _number(tokens, i, end, value * scale, "words")


def _fraction(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """The worth of "half", "a third", "two-thirds", "three quarters" and where it ends."""
    token = tokens[i]
    if token.low == "half":
        return 0.5, i + 1
    j = i + 1
    if peek(tokens, j).text == "-" and tokens[j].tight:
        j += 1
    part = peek(tokens, j)
    top = 1.0 if token.low in {"a", "an"} else float(SMALL.get(token.low, 0))
    if not top or part.low not in DENOMINATORS or part.kind != "w" or top >= 20:
        return None
    plural = part.low.endswith("s")
    if plural == (top == 1) and part.low != "half":
        return None
    return top / DENOMINATORS[part.low], j + 1


# what a share may stand before, when neither "of" nor a qualifier shows that it is no ordinal
_SHARE_BY = {
    "by", "than", "about", "around", "nearly", "almost", "roughly", "some", "over", "under", "only", "just",
    "to",
}  # fmt: skip
# "half-time", "half way", "the other half": no share
_NOT_SHARES = {
    "-", "way", "time", "brother", "sister", "past", "mast", "truth", "term", "term's", "century", "marathon",
}  # fmt: skip


def _share(tokens: Tokens, i: int) -> Number | None:
    """ "half", "a third", "two-thirds" where they are shares of something, not ordinals or names."""
    fraction = _fraction(tokens, i)
    if fraction is None:
        return None
    value, j = fraction
    after, before = peek(tokens, j), peek(tokens, i - 1)
    if after.text == "-" and after.tight and percent_end(tokens, j) is None and value == 0.5:  # half-time
        return None
    certain = after.low == "of" or tokens[i].low not in {"a", "an", "half"} or percent_end(tokens, j) is not None
    if tokens[i].low == "half":
        if (
            (after.text == "-" and after.tight)
            or after.low in _NOT_SHARES
            or before.low in _HALVES
            or before.text == "-"
        ):
            return None
        certain = True
    if before.low == "and" and peek(tokens, i - 2).low in UNITS:  # a week and a half
        return None
    by = before.low in _SHARE_BY and (after.kind != "w" or after.low in FUNCTION)
    if not (certain or by or after.low in {"point", "percentage", "percent"}):
        return None
    j = _share_unit(tokens, j)
    percent = percent_end(tokens, j)
    return _number(tokens, i, j, value, "words" if percent else "share")


_HALVES = {
    "the", "upper", "lower", "middle", "first", "second", "other", "better", "latter", "later", "early",
    "opening", "1st", "2nd", "each", "top", "bottom",
}  # fmt: skip


def _share_unit(tokens: Tokens, j: int) -> int:
    """Past "of a" or "of one" before a per cent: "two-tenths of a percent", "half a percentage point"."""
    for skipped in (("of", "a"), ("of", "one"), ("a",)):
        if tuple(peek(tokens, j + k).low for k in range(len(skipped))) == skipped:
            if percent_end(tokens, j + len(skipped)) or peek(tokens, j + len(skipped)).low == "point":
                return j + len(skipped)
            break
    return j


def _cardinal(tokens: Tokens, i: int) -> Number | None:
    """ "seven", "twenty-three", "two hundred and six", "a hundred", "three and a half million"."""
    total, j, scale, simple = 0.0, i, 1.0, True
    limit = math.inf
    while True:
        group = _below_thousand(tokens, j, first=j == i)
        if group is None:
            break
        value, j = group
        value, j = _and_a_half(tokens, value, 1.0, j)
        factor, j = _multiplier(tokens, j, money=False)
        value, j = _and_a_half(tokens, value, factor, j) if factor > 1 else (value, j)
        if factor >= limit or value * factor >= limit:
            return None
        simple, scale, limit = total == 0.0, factor, factor
        total += value * factor
        joined = j + (peek(tokens, j).low == "and")
        if factor == 1 or _below_thousand(tokens, joined, first=False) is None:
            break
        j = joined
    return _number(tokens, i, j, total, "words", scale if simple else 1.0) if j > i else None


def _below_thousand(tokens: Tokens, i: int, *, first: bool) -> tuple[float, int] | None:
    """The worth of "a", "seven", "sixty-two", "four hundred and six" and where it ends."""
    word = peek(tokens, i)
    if word.kind != "w":
        return None
    if word.low in SCALES and first and word.low in {"hundred", "dozen", "thousand", "million", "billion"}:
        return _bare_scale(tokens, i)
    if word.low in {"a", "an"}:
        value, j = (1.0, i + 1) if first and peek(tokens, i + 1).low in SCALES else (0.0, i)
    else:
        value, j = _below_hundred(tokens, i)
    if j == i:
        return None
    if peek(tokens, j).low == "hundred" and value < 100 and peek(tokens, j + 1).low not in {"thousand", "million"}:
        joined = j + 1 + (peek(tokens, j + 1).low == "and")
        rest, end = _below_hundred(tokens, joined)
        if end > joined:
            return 100 * value + rest, end
    return value, j


def _bare_scale(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """ "Hundred people": a scale word may lead a headline; behind "the", a hyphen or a number it is none."""
    before = peek(tokens, i - 1)
    sentence = i == 0 or before.line or before.text in {".", '"', ":"}
    return (1.0, i) if sentence and peek(tokens, i + 1).text != "-" else None


def _below_hundred(tokens: Tokens, i: int) -> tuple[float, int]:
    """The worth of "seven", "sixty", "sixty-two" and where it ends; where there is none, ``i`` again."""
    word = peek(tokens, i)
    if word.kind != "w" or word.low not in SMALL:
        return 0.0, i
    value, j = float(SMALL[word.low]), i + 1
    if word.low in TENS:
        k = j + (peek(tokens, j).text == "-" and tokens[j].tight)
        unit = peek(tokens, k)
        if unit.kind == "w" and 0 < SMALL.get(unit.low, 0) < 10 and (k > j or not unit.line):
            return value + SMALL[unit.low], k + 1
    return value, j


# -- ratios -----------------------------------------------------------------------------------------------------------

_ROUND = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1_000, 10_000, 100_000, 1_000_000}


def _ratio(tokens: Tokens, number: Number | None) -> Number | None:
    """ "one in five", "nine out of every ten" as a share; any other number as it was."""
    if number is None or number.form not in {"digits", "words"} or number.percent or number.high >= 1000:
        return number
    j = number.last
    if peek(tokens, j).low == "out" and peek(tokens, j + 1).low == "of":
        j += 2
    elif peek(tokens, j).low == "in":
        j += 1
    else:
        return number
    j += peek(tokens, j).low == "every"
    base = _base(tokens, j)
    if base is None or not 0 < number.high < base.high or base.scale > 1e6 or not _is_rate(tokens, number, base):
        return number
    return replace(
        number, last=base.last, end=base.end, low=number.low / base.low, high=number.high / base.high, form="share"
    )


def _base(tokens: Tokens, i: int) -> Number | None:
    token = peek(tokens, i)
    if token.kind == "n":
        return _numeral(tokens, i)
    return _cardinal(tokens, i) if token.kind == "w" and token.low in STARTERS else None


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
