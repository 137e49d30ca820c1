"""Two numbers that are one figure: "10,000-12,000", "between 40 and 60", "two or three hundred million"."""

from dataclasses import replace

from .change_words import ADDING, CHANGED, LOSING
from .counted_words import FUNCTION
from .hedges import BEFORE
from .measures import currency, measure
from .number import Number, Tokens, peek, tidy
from .parser import at

_DASHES = {"-", "–", "—"}


def joined(tokens: Tokens, number: Number) -> Number:
    """The number with the other end of its range, where one follows; else as it was."""
    connective = _connective(tokens, number)
    if connective is None:
        return number
    word, i = connective
    other = _other_end(tokens, i)
    if other is None or "vague" in {number.form, other.form}:
        return number
    if (number.form == "share") != (other.form == "share") or (number.form == "share" and word in {",", "or"}):
        return number
    if word in _DASHES and tokens[number.last].tight and {number.form, other.form} == {"digits", "words"}:
        return number  # 7-Eleven
    low = _scaled(number, other)
    if not _one_figure(tokens, word, number, other, low):
        return number
    return replace(
        number,
        last=other.last,
        end=other.end,
        low=low,
        high=other.high,
        scale=other.scale,
        money=number.money or other.money,
        percent=number.percent or other.percent,
        range=True,
    )


def _connective(tokens: Tokens, number: Number) -> tuple[str, int] | None:
    """The word or dash that may join a number to the next, and the place behind it."""
    i = number.last
    found = measure(tokens, number)
    if found and not found.hyphen and peek(tokens, found.end).low in {"to", "and", "-", "–"}:
        i = found.end  # 18C to 25C
    word = peek(tokens, i)
    if word.text in _DASHES:
        if peek(tokens, i + 1).low == "to" and peek(tokens, i + 2).text == "-":  # five-to-ten
            return "-", i + 3
        return (word.text, i + 1) if word.tight == peek(tokens, i + 1).tight else None
    if word.low in {"to", "and", "or", ","} and (word.low == "," or not word.tight):
        return word.low, i + 1
    return None


def _other_end(tokens: Tokens, i: int) -> Number | None:
    """The number that begins here, or behind a qualifier of its own: "between about 10 and perhaps 12"."""
    if peek(tokens, i).low in {"about", "around", "perhaps", "even", "maybe", "possibly", "nearly"}:
        i += 1
    return at(tokens, i) if i < len(tokens) else None


def _scaled(number: Number, other: Number) -> float:
    """The low end, with the multiplier of the high end where it has none of its own: "10-12 million"."""
    if number.scale == 1 and other.scale > 1 and number.low < 1000 and number.low <= other.mantissa:
        return tidy(number.low * other.scale)
    return number.low


def _one_figure(tokens: Tokens, word: str, number: Number, other: Number, low: float) -> bool:
    if low >= other.high or number.range or _differ(tokens, number, other):
        return False
    if word in _DASHES:
        return True
    if word == "to":
        return not _is_change(tokens, number, other) and not _is_split(tokens, number, other)
    if word == "and":
        return _between(tokens, number.first)
    if word == "or":
        return other.high <= 4 * low
    return _spoken_list(tokens, number, other)


def _differ(tokens: Tokens, number: Number, other: Number) -> bool:
    """Whether the two cannot be ends of one range: "7.5 per cent to €22.4bn", "three years to €1,900", "5 to $10"."""
    if number.percent and not other.percent:
        return True
    paid = other.money or currency(tokens, other)
    if paid and not number.money:
        signed = other.money is not None and not _between(tokens, number.first)
        behind = tokens[other.last - 1].text == other.money or tokens[other.last - 1].kind == "c"
        return number.percent or measure(tokens, number) is not None or (signed and not behind)
    return bool(number.money and (other.percent or (other.money and number.money != other.money)))


def _between(tokens: Tokens, first: int) -> bool:
    """Whether "between" opens before this number, with at most a qualifier between the two."""
    return any(peek(tokens, first - k).low == "between" for k in (1, 2, 3))


def _is_change(tokens: Tokens, number: Number, other: Number) -> bool:
    """Whether "X to Y" tells of two figures, an old and a new: "rose from 5% to 8%", "cut by 40 to 200"."""
    first = number.first
    while first > 0 and (peek(tokens, first - 1).low,) in BEFORE:
        first -= 1
    before = peek(tokens, first - 1).low
    near = {peek(tokens, k).low for k in range(max(0, first - 8), first)}
    own = number.percent or number.money or measure(tokens, number)
    if before == "by":  # by five to 31; but "by 5 to 10 per cent" is one
        told = other.percent or other.money or measure(tokens, other)
        return bool(own) or not told or other.high > 4 * number.low
    if before in {"further", "another", "h", "hr", "hrs"}:  # from 3h 20m to 90 minutes
        return True
    if before == "from":
        return bool(near & CHANGED) and not _ranged_before(tokens, first)
    if before in ADDING | LOSING or (before == "on" and peek(tokens, first - 2).low in _PUTTING):
        return other.high > 3 * number.low  # put on €3 to €219
    told = other.percent or other.money or measure(tokens, other)
    return before in CHANGED and bool(own or not told or other.high > 3 * number.low)  # up 5 to 12


_PUTTING = {"put", "puts", "putting"}


_CONTESTS = {
    "trailed", "trailing", "trails", "led", "leads", "lead", "leading", "beat", "beaten", "lost", "won", "voted",
    "vote", "passed", "rejected", "approved", "ruled", "defeated", "backed", "split", "divided",
}  # fmt: skip


def _is_split(tokens: Tokens, number: Number, other: Number) -> bool:
    """Whether "X to Y" are the two sides of a vote or a poll: "opponents trailed, 38 to 44"."""
    before = {peek(tokens, number.first - k).low for k in (1, 2, 3)}
    after = peek(tokens, other.last)
    alone = not (number.money or other.percent) and (after.kind == "p" or after.low in FUNCTION)
    return alone and bool(before & _CONTESTS)


def _ranged_before(tokens: Tokens, first: int) -> bool:
    """Whether the same clause compares with a range: "1.5 to 2.0 percent, revised from 1 to 1.5"."""
    words = [peek(tokens, k) for k in range(max(0, first - 16), first)]
    stop = max((k + 1 for k, word in enumerate(words) if word.text in {".", ";", "!", "?"}), default=0)
    words = words[stop:]
    return any(
        b.low in {"to", "-"} and a.kind == "n" and c.kind == "n"
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


def _spoken_list(tokens: Tokens, number: Number, other: Number) -> bool:
    """ "maybe 140, 150 people", "£40, £45 at best": two round neighbours, hedged, and no third."""
    behind = tuple(peek(tokens, other.last + k).low for k in (0, 1))
    guessed = behind in _GUESSES or behind[0] in {"maybe", "perhaps", "tops", "if"}
    hedged = guessed or (peek(tokens, number.first - 1).low,) in BEFORE or (number.scale == 1 < other.scale)
    third = peek(tokens, other.last).text == "," and peek(tokens, other.last + 1).kind == "n"
    low = _scaled(number, other)
    near = other.high <= 1.5 * low and number.low % 5 == other.high % 5 == 0
    alike = not other.money or (guessed and number.money == other.money)
    return hedged and near and not third and other.first == number.last + 1 and alike


# behind two numbers these show that both are guesses at one amount
_GUESSES = {
    ("at", "best"), ("at", "worst"), ("at", "most"), ("at", "least"), ("at", "a"), ("or", "so"), ("or", "thereabouts"),
    ("something", "like"), ("give", "or"),
}  # fmt: skip
