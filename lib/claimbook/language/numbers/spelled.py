"""Numbers in words: "two hundred and six", "half a million", "several thousand", "two-thirds"."""

import math

from .change_words import ADDED, COMPARED, RISING
from .counted_words import AUXILIARIES, HUMAN
from .number import Number, Tokens, closes, made, peek
from .number_words import DENOMINATORS, SCALES, SEVERAL, SHORT_SCALES, SMALL, TENS, VAGUE, VAGUE_BANDS
from .numerals import and_a_half, multiplier, percent_end
from .units import WORDS as UNITS


def spelled(tokens: Tokens, i: int) -> Number | None:
    """A number in words: "twenty-three", "a hundred", "half a million", "several thousand", "two-thirds"."""
    for reading in (_vague, _several, _half_of_a_scale, _share, cardinal):
        number = reading(tokens, i)
        if number:
            return number
    return None


def _vague(tokens: Tokens, i: int) -> Number | None:
    """ "dozens", "tens of thousands", "hundreds of millions": a band."""
    token = tokens[i]
    if token.low not in VAGUE or (token.low in {"tens", "scores"} and not _is_band(tokens, i)):
        return None
    scale, j = VAGUE[token.low], i + 1
    low, high = VAGUE_BANDS.get(token.low, (2 * scale, 10 * scale - 1))
    while peek(tokens, j).low == "of" and peek(tokens, j + 1).low in VAGUE:
        more = VAGUE[tokens[j + 1].low]
        scale, low, high, j = scale * more, low * more, (high + 1) * more - 1, j + 2
    if peek(tokens, j).low == "and" and peek(tokens, j + 1).low == token.low:  # thousands and thousands
        j += 2
    return Number(i, j, token.start, tokens[j - 1].end, low, high, "vague", range=True)


def _is_band(tokens: Tokens, i: int) -> bool:
    """Whether "tens" or "scores" says how many: "scores of cars", "scores more were hurt"; not "scores rose"."""
    following = [peek(tokens, k).low for k in range(i + 1, i + 4)]
    told = next((word for word in following if word not in {"more", "were", "are", "feared", "have", "been"}), "")
    return following[0] == "of" or (tokens[i].low == "scores" and told in HUMAN)


def _several(tokens: Tokens, i: int) -> Number | None:
    """ "several hundred", "a few thousand", "a couple of hundred"."""
    j = i + (tokens[i].low == "a")
    couple = [peek(tokens, k).low for k in (j, j + 1)] == ["couple", "of"]
    if not couple and tokens[min(j, len(tokens) - 1)].low not in SEVERAL:
        return None
    if tokens[i].low == "some" or (j > i and not couple and tokens[j].low != "few"):
        return None
    scale, end = multiplier(tokens, j + 1 + couple, money=False)
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
    scale, end = multiplier(tokens, j, money=False)
    return made(tokens, i, end, value * scale, "words", scale)


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
    if plural == (top == 1) and (part.low != "half" or top > 1):  # two half-brothers
        return None
    if top == DENOMINATORS[part.low]:  # a game of two halves
        return None
    return top / DENOMINATORS[part.low], j + 1


# what a share may stand before, when neither "of" nor a qualifier shows that it is no ordinal
_SHARE_BY = {
    "by", "than", "about", "around", "nearly", "almost", "roughly", "some", "over", "under", "only", "just",
    "to", "and", "up", "down", "lost", "loses", "lose",
}  # fmt: skip


_BARELY = {"even", "barely", "hardly", "scarcely", "only", "just", "about", "nearly", "almost", "roughly", "than"}


# "half-time", "half way", "the other half": no share
_NOT_SHARES = {
    "-", "way", "time", "brother", "sister", "past", "mast", "truth", "term", "term's", "century", "marathon",
}  # fmt: skip


def _share(tokens: Tokens, i: int) -> Number | None:
    """ "half", "a third", "two-thirds" where they are shares of something, not ordinals or names."""
    fraction = _fraction(tokens, i)
    if fraction is None or _goes_with_another(tokens, i, *fraction):
        return None
    value, j = fraction
    shared = _is_half(tokens, i, j) if tokens[i].low == "half" else _is_part(tokens, i, j)
    if not shared:
        return None
    j = _share_unit(tokens, j)
    percent = percent_end(tokens, j)
    return made(tokens, i, j, value, "words" if percent else "share")


def _goes_with_another(tokens: Tokens, i: int, value: float, j: int) -> bool:
    """ "an hour and a half", "a week and a half", "half-time": no share by itself."""
    before, earlier, after = peek(tokens, i - 1), peek(tokens, i - 2), peek(tokens, j)
    if before.low == "a" and earlier.low == "and":
        return True
    hyphened = after.text == "-" and after.tight and value == 0.5 and percent_end(tokens, j) is None
    return hyphened or (before.low == "and" and earlier.low in UNITS)


def _is_half(tokens: Tokens, i: int, j: int) -> bool:
    """Whether "half" is a share: not in "the other half", "half way", "mid-half"."""
    before = peek(tokens, i - 1)
    return not (peek(tokens, j).low in _NOT_SHARES or before.low in _HALVES or before.text == "-")


def _is_part(tokens: Tokens, i: int, j: int) -> bool:
    """Whether "a third", "two-thirds" is a share and no ordinal: "a third of", "down a fifth on the year"."""
    before, after = peek(tokens, i - 1), peek(tokens, j)
    if after.low in {"of", "point", "percentage", "percent"} or tokens[i].low not in {"a", "an"}:
        return True
    if _counts_on(tokens, i, j):
        return False
    if before.low in {"which", "whom", "these", "those"} and peek(tokens, i - 2).low == "of":
        return True  # "of which a third is new"
    if percent_end(tokens, j) is not None or (before.low in _SHARE_BY | RISING and closes(after)):
        return True
    if before.low in _BARELY and after.low in AUXILIARIES:  # not even a tenth had been spent
        return True
    if after.low in COMPARED and closes(peek(tokens, j + 1)):  # a fifth more than
        return True
    ranged = after.low == "to" or (after.low == "and" and before.low == "between")  # a quarter to a third
    return ranged and j + 1 < len(tokens) and _fraction(tokens, j + 1) is not None


_ONE_LESS = {"third": {"two", "2"}, "fourth": {"three", "3"}, "fifth": {"four", "4"}, "sixth": {"five", "5"}}
_ONE_DOES = {"is", "was", "has", "remains", "remained", "died", "suffered", "lies"}


def _counts_on(tokens: Tokens, i: int, j: int) -> bool:
    """ "Two men died and a third is missing": one more, where one less has been counted."""
    known = _ONE_LESS.get(tokens[j - 1].low)
    if known is None or tokens[i].low != "a" or peek(tokens, j).low not in _ONE_DOES:
        return False
    return any(tokens[k].low in known for k in range(max(0, i - 16), i))


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


def cardinal(tokens: Tokens, i: int) -> Number | None:
    """ "seven", "twenty-three", "two hundred and six", "a hundred", "three and a half million"."""
    total, j, scale, simple = 0.0, i, 1.0, True
    limit = math.inf
    while True:
        group = _below_thousand(tokens, j, first=j == i)
        if group is None:
            break
        value, j = group
        value, j = _with_parts(tokens, *_with_decimals(tokens, i, value, j))
        factor, j = multiplier(tokens, j, money=False)
        value, j = and_a_half(tokens, value, j) if factor > 1 else (value, j)
        if factor >= limit or value * factor >= limit:
            return None
        simple, scale, limit = total == 0.0, factor, factor
        total += value * factor
        joined = j + (peek(tokens, j).low == "and")
        if factor == 1 or _below_thousand(tokens, joined, first=False) is None:
            break
        j = joined
    return made(tokens, i, j, total, "words", scale if simple else 1.0) if j > i else None


def _with_decimals(tokens: Tokens, i: int, value: float, j: int) -> tuple[float, int]:
    """The value with "point nine" behind it ("four point nine"), or as it was; not in "at one point five fell"."""
    digits = ""
    if peek(tokens, j).low == "point" and peek(tokens, i - 1).low != "at":
        while SMALL.get(peek(tokens, j + 1 + len(digits)).low, 10) < 10:
            digits += str(SMALL[tokens[j + 1 + len(digits)].low])
    return (float(f"{value:.0f}.{digits}"), j + 1 + len(digits)) if digits else (value, j)


def _with_parts(tokens: Tokens, value: float, j: int) -> tuple[float, int]:
    """The value with "and a half", "and three-quarters" behind it, or as it was."""
    parts = _fraction(tokens, j + 1) if peek(tokens, j).low == "and" and j + 1 < len(tokens) else None
    hyphened = parts is not None and tokens[parts[1] - 2].text == "-"
    if parts and hyphened and peek(tokens, parts[1]).low != "of":
        return value + parts[0], parts[1]
    return and_a_half(tokens, value, j)


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
    """ "Hundred people", "another dozen": a scale word may lead a headline; behind "the", a hyphen or a number not."""
    before = peek(tokens, i - 1)
    if before.low in ADDED:
        return 1.0, i
    sentence = i == 0 or tokens[i].line or before.text in {".", '"', ":"}
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
