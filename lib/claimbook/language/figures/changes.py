"""Whether a figure is a part added or taken away, and not a total: "another 9,000", "up by 40", "down 1.1%"."""

from ..numbers.change_words import (
    ADDED,
    ADDING,
    CHANGED,
    COMPARED,
    COPULAS,
    COUNT_COMPARED,
    GROWING,
    LEVELS,
    LOSING,
    MADE,
    MARKS,
    NOT_COMPARED,
    NOUNS,
    PLAIN_NOUNS,
    RISING,
    UP_TAKING,
)
from ..numbers.hedges import BEFORE, LENGTHS
from ..numbers.measures import measure
from ..numbers.number import Number, Tokens, peek
from .noun_phrases import phrase_at
from .shapes import starts_sentence

_LEVEL_MARKS = {"short", "above", "below", "past", "under", "beyond", "well"}
_ARTICLES = {"a", "an", "between", "estimated", "record", "as", "much", "total", "combined", "net"}


def change(tokens: Tokens, number: Number, end: int, *, free: bool, named: bool) -> str | None:
    """The words that make the number a change, or None.

    ``end`` is the place behind its unit; ``free``: the amount is one that rises and falls (money, a per cent, degrees);
    ``named``: a counted noun stands behind it.
    """
    return (
        _before(tokens, number, free, named)
        or _by_points(tokens, number, end)
        or _after(tokens, number, end, free)
        or _off_a_mark(tokens, end, free)
        or (_than(tokens, end) if named else None)
    )


def _by_points(tokens: Tokens, number: Number, end: int) -> str | None:
    """ "lowered one percentage point", "raised rates 25 basis points": points that somebody moves."""
    if tokens[end - 1].low not in {"point", "points", "bp", "bps"}:
        return None
    first = before_qualifier(tokens, number.first)
    near = [tokens[k] for k in range(max(0, first - 4), first)]
    if any(token.kind != "w" or token.low in _LEADING for token in near):
        return None
    return next((f"‘{token.text}’ before it" for token in near if token.low in MADE), None)


_LEADING = {"to", "at", "of", "from", "with", "for"}


def _than(tokens: Tokens, end: int) -> str | None:
    """ "16 deaths more than in May"."""
    found = phrase_at(tokens, end)
    word = peek(tokens, found[1]) if found else peek(tokens, end)
    than = word.low in {"more", "fewer"} and found and peek(tokens, found[1] + 1).low == "than"
    return f"‘{word.text} than’ after it" if than else None


def _before(tokens: Tokens, number: Number, free: bool, named: bool) -> str | None:
    i = before_qualifier(tokens, number.first)
    word, earlier = peek(tokens, i - 1), peek(tokens, i - 2)
    low = word.low
    if number.percent and _signed(tokens, number.first):
        return "a sign before it"
    if low == "add" and starts_sentence(tokens, i - 1):  # Add 3 eggs
        return None
    if low in {"up", "down"}:
        turned = (free and earlier.low not in UP_TAKING) or earlier.kind == "p" or earlier.low in COPULAS
    elif low == "off":  # steel was off 1.2 per cent
        turned = free and (earlier.low in COPULAS or earlier.kind == "p")
    elif low == "on":  # put on €3
        passive = peek(tokens, i - 3).low in COPULAS  # the party was put on 28 per cent
        turned = free and earlier.low in {"put", "puts", "putting"} and not passive
    elif low == "by":
        return _by(tokens, i - 1, agent=named and not free)
    elif low == "of":
        return f"‘{earlier.text} of’ before it" if earlier.low in (NOUNS if free else PLAIN_NOUNS) else None
    else:
        shed = low in LOSING and not (number.money and low == "lost")  # a firm's loss is a total
        moved = low in RISING or shed or (number.percent and low in MADE - _NOT_OF)
        turned = low in ADDED or low in ADDING or low in GROWING or (free and moved)
    if peek(tokens, i).low in _LEVEL_MARKS and low in RISING:  # fell short of, rose above
        return None
    return f"‘{word.text}’ before it" if turned else None


def _signed(tokens: Tokens, i: int) -> bool:
    """ "sales (+4%)", "Spain (-4%)": a sign that no verb leads to."""
    if tokens[i].text == "-":
        return peek(tokens, i - 1).text in {"(", ":"}
    sign, earlier = peek(tokens, i - 1), peek(tokens, i - 2)
    return sign.text == "+" and tokens[i].tight and (earlier.text in {"(", ":"} or not sign.tight)


# of these "by" or "to" tells the amount: "exceed 5 per cent", "goes 3 per cent"
_NOT_OF = {"up", "down", "higher", "lower"} | {
    word for word in MADE if word.startswith(("exceed", "went", "gone", "bring", "brought", "push", "mov"))
}


def before_qualifier(tokens: Tokens, i: int) -> int:
    """The place before the qualifier and articles that stand directly before token ``i``."""
    while i > 0:
        word = tokens[i - 1].low
        length = _qualifier_length(tokens, i) if word in LENGTHS else 0
        if not length and word not in _ARTICLES:
            return i
        i -= length or 1
    return i


def _qualifier_length(tokens: Tokens, i: int) -> int:
    """How many words of a qualifier end before token ``i``; the longest phrase counts."""
    for n in LENGTHS[tokens[i - 1].low]:
        if n <= i and (n == 1 or tuple([token.low for token in tokens[i - n : i]]) in BEFORE):
            return n
    return 0


def _by(tokens: Tokens, i: int, *, agent: bool) -> str | None:
    """Whether "by" measures a change: behind a word of change, and not as in "raised by two brothers"."""
    for k in range(i - 1, max(-1, i - 12), -1):
        word = tokens[k]
        if word.text in {".", ";", ":", "!", "?"}:
            return None
        if word.low in CHANGED and peek(tokens, k - 1).text != "-" and peek(tokens, k + 1).text != "-":
            if agent and word.low in MADE and k == i - 1:
                return None
            return f"‘{word.text} … by’ before it"
    return None


_PER = {"a", "an", "per", "year", "month", "week", "day", "of"}


def _after(tokens: Tokens, number: Number, end: int, free: bool) -> str | None:
    """ "6% lower", "€4bn more than planned", "30 more people", "€380 a year better off", "a 3% rise"."""
    word, then = peek(tokens, number.last), peek(tokens, number.last + 1)
    if word.low in COUNT_COMPARED or (word.low in COMPARED and (free or then.low == "than")):
        return _compared(tokens, number.last)
    if (turned := _turned_on(tokens, number, end)) is not None:
        return turned
    k = _past_restated(tokens, number, end) if free else end
    if peek(tokens, k).low in {"a", "an", "per"} and peek(tokens, k + 1).kind == "w":  # $2 a barrel softer
        k += 2
    for place in range(k, min(k + 3, len(tokens))):
        word = tokens[place]
        if (word.low in COMPARED and (free or word.low in COUNT_COMPARED or end > number.last)) or (
            free and word.low in LEVELS
        ):
            dearest = word.low == "up" and peek(tokens, before_qualifier(tokens, number.first) - 1).low == "from"
            return None if dearest else _compared(tokens, place)  # from €85 up
        if place == end and free and word.low in NOUNS:
            subject = peek(tokens, before_qualifier(tokens, number.first) - 1).low == "of"  # costs of $5m fall in May
            return None if subject else f"‘{word.text}’ after it"
        if word.low not in _PER:
            return None
    return None


def _turned_on(tokens: Tokens, number: Number, end: int) -> str | None:
    """ "160 up on the week", "900MW down on Monday"; not "3 km up on the hill"."""
    found = measure(tokens, number) if end > number.last else None
    for place in {number.last, end} if found is None or found.kind != "distance" else {number.last}:
        if peek(tokens, place).low in {"up", "down"} and peek(tokens, place + 1).low == "on":
            return f"‘{tokens[place].text} on’ after it"
    return None


def _past_restated(tokens: Tokens, number: Number, end: int) -> int:
    """The place behind an amount said twice, for both: "22.4 points, or 0.3 per cent, higher"."""
    if peek(tokens, end).text != ",":
        return end
    if peek(tokens, end + 1).low != "or":
        return end + (peek(tokens, before_qualifier(tokens, number.first) - 1).low == "or")
    close = next((k for k in range(end + 2, min(end + 8, len(tokens))) if tokens[k].text == ","), end - 1)
    return close + 1


def _off_a_mark(tokens: Tokens, end: int, free: bool) -> str | None:
    """ "2.2 degrees above the old mark", "11 points below normal"; not "9 metres above sea level"."""
    word, ahead = peek(tokens, end), [peek(tokens, end + k).low for k in range(1, 7)]
    if free and word.low in {"over", "under"} and ahead[0] in {"budget", "target", "quota", "plan", "forecast"}:
        return f"‘{word.text} {ahead[0]}’ after it"
    owned = ahead[0] in {"its", "their", "his", "her"} or ahead[0].endswith("'s")  # 2 tonnes above its old mark
    aside = ahead[0] in {"zero", "freezing", "sea", "ground"}
    if not (free or owned) or word.low not in {"above", "below"} or aside:
        return None
    marked = (free and ahead[0].endswith("'s")) or any(low in MARKS for low in ahead)
    return f"‘{word.text}’ a mark after it" if marked else None


def _compared(tokens: Tokens, k: int) -> str | None:
    word = tokens[k].low
    adjective = word in COMPARED and (word not in COUNT_COMPARED or word in {"higher", "lower"})  # dearer and
    return None if peek(tokens, k + 1).low in NOT_COMPARED and not adjective else f"‘{tokens[k].text}’ after it"
