"""Numbers in digits: "12,000", "12 000", "3.5bn", "40m people" against "40m deep", "2 1/2"."""

from .counted_words import PLURALS
from .money import CODES
from .number import Number, Tokens, made, peek
from .number_words import DENOMINATORS, MONEY_SCALES, SCALES, SHORT_SCALES, VULGAR
from .units import ATTACHED
from .units import WORDS as UNITS


def worth(numeral: str) -> float:
    """The value of a numeral, whatever separates its thousands: "12,000", "12 000", "1.234.567", "3,5", "2½"."""
    vulgar = VULGAR.get(numeral[-1], 0.0)
    digits = numeral[:-1] if vulgar else numeral
    digits = "".join(digits.split())
    whole, comma, rest = digits.rpartition(",")
    if comma and "." not in rest and len(rest) in (1, 2):  # 3,5
        digits = f"{whole}.{rest}"
    elif digits.count(".") > 1:  # 1.234.567
        digits = digits.replace(".", "")
    return (float(digits.replace(",", "")) if digits else 0.0) + vulgar


def numeral(tokens: Tokens, i: int, money: bool = False) -> Number | None:
    """A numeral with its multipliers: "10", "10k", "3.5bn", "1.2 million", "2 1/2"."""
    value, j = worth(tokens[i].text), i + 1
    if value < 100 and _is_fraction(tokens, j):
        last = 10.0 ** -len(tokens[i].text.partition(".")[2])  # $5.61 3/4: three quarters of a cent
        value, j = value + last * worth(tokens[j].text) / worth(tokens[j + 2].text), j + 3
    value, j = and_a_half(tokens, value, j)
    scale, k = multiplier(tokens, j, money)
    value, k = and_a_half(tokens, value, k) if scale > 1 else (value, k)
    number = made(tokens, i, k, value * scale, "digits", scale)
    return number and _unsuffixed(tokens, number)


def _is_fraction(tokens: Tokens, i: int) -> bool:
    """Whether "1/2" stands here, behind a whole number: "2 1/2"."""
    top, slash, bottom = (peek(tokens, k) for k in (i, i + 1, i + 2))
    shape = top.kind == bottom.kind == "n" and slash.text == "/" and slash.tight and bottom.tight and not top.tight
    return shape and bottom.text in {"2", "3", "4", "5", "8", "16"} and worth(top.text) < worth(bottom.text)


def multiplier(tokens: Tokens, i: int, money: bool) -> tuple[float, int]:
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
    if "," in tokens[i - 1].text or before.low in {"h", "hr", "hrs"}:  # at 5,400m; 3h 20m
        return False
    things = after.low.endswith("s") or after.low in PLURALS  # of the 9.8m voters
    if not short.tight or after.low in METRES or before.low in {"depth", "height", "women's", "men's"}:
        return False
    if before.low == "the" and not things:  # the 100m
        return False
    near = {token.low for token in tokens[max(0, i - 10) : i + 10]}
    return not near & METRE_CONTEXT and not (before.low in {"a", "an"} and not things)  # a 30m wall


def and_a_half(tokens: Tokens, value: float, i: int) -> tuple[float, int]:
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
    return (
        word in UNITS
        or word in {"p", "pc", "pct", "am", "pm", "percent", "plus", "ish", "odd", "x"}
        or word.upper() in CODES
    )


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
