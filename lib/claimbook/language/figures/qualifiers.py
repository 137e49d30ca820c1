"""How exactly a number is meant: the hedge before it ("approaching 12,000") or behind it ("100 people or so")."""

from dataclasses import dataclass, replace

from claimbook.model import Kind, Qualifier

from ..numbers.change_words import COPULAS, RISING
from ..numbers.counted_words import FUNCTION
from ..numbers.hedges import (
    AFTER,
    BEFORE,
    CROSSED,
    CROSSED_LINES,
    FILLERS,
    LEADING_TO_TOP,
    LENGTHS,
    LESSER,
    NOT_LESS_OR_MORE,
    PHRASAL,
    TOPICS,
)
from ..numbers.number import Number, Tokens, peek
from .noun_phrases import phrase_at

_AFTER_STARTS = {words[0] for words in AFTER}
_PREPOSITIONS = {"over", "past", "within", "under", "above", "below", "about", "around", "some", "beyond"}
_ARTICLES = {"a", "an", "the", "its", "their", "of"}
_CROSSING = {"cross", "crosses", "crossed", "crossing", "breach", "breaches", "breached", "breaching"}
_PASSING = _CROSSING | {"near", "passes", "passed", "passing", "past", "topping", "tops", "topped", "above", "below"}
_LOOSE = {"minimum", "maximum", "least", "most", "tops", "max", "roughly", "approximately"}


@dataclass(frozen=True, slots=True)
class Hedge:
    """The qualifier and the tokens that made it."""

    qualifier: Qualifier
    first: int
    last: int
    why: str


def hedge(tokens: Tokens, number: Number, end: int, kind: Kind) -> Hedge | None:
    """The hedge of a number, before or behind it; the one behind wins over "only" and "just"."""
    ahead = _before(tokens, number, end, kind)
    if ahead and ahead.qualifier != "exact":
        return ahead
    return _behind(tokens, number.last, end) or ahead


def _before(tokens: Tokens, number: Number, end: int, kind: Kind) -> Hedge | None:
    i = number.first
    for _ in range(4):
        found = _phrase_ending(tokens, i) or _comparative(tokens, i) or _interrupted(tokens, i)
        if found:
            return _negated(tokens, found) if _holds(tokens, number, found, i, kind) else None
        if kind == "money" and i == number.first and _priced_from(tokens, number):
            return Hedge("at_least", i - 1, i, f"‘{tokens[i - 1].text}’ before it, of a price")
        to_a_line = i == number.first and peek(tokens, i - 1).low == "the" and peek(tokens, end).low in CROSSED_LINES
        if peek(tokens, i - 1).low not in FILLERS and not to_a_line:
            return None
        i -= 1
    return None


_AMOUNTS = {"greater", "larger", "higher", "bigger", "lower", "smaller", "better"}  # compare what is counted, too


def _comparative(tokens: Tokens, i: int) -> Hedge | None:
    """ "higher than 40", "no warmer than 9 degrees": any comparative in -er; its word says more or less."""
    word = peek(tokens, i - 2)
    if peek(tokens, i - 1).low != "than" or not word.low.endswith("er") or word.low in NOT_LESS_OR_MORE:
        return None
    denied = peek(tokens, i - 3).low in {"no", "any"}
    less = word.low in LESSER
    qualifier: Qualifier = ("at_least" if less else "at_most") if denied else "less_than" if less else "more_than"
    first = i - 2 - denied
    return Hedge(qualifier, first, i, f"‘{_printed(tokens, first, i)}’ before it")


_PRICED = {
    "costs", "cost", "costing", "priced", "prices", "price", "starts", "tickets", "fares", "rooms", "available",
    "range",
}  # fmt: skip


def _priced_from(tokens: Tokens, number: Number) -> bool:
    """ "costs from $599": the lowest price, where no highest follows."""
    words = peek(tokens, number.first - 1).low, peek(tokens, number.first - 2).low
    return words[0] == "from" and words[1] in _PRICED and peek(tokens, number.last).low != "to"


def _interrupted(tokens: Tokens, i: int) -> Hedge | None:
    """The phrase that an inserted clause cuts: "as many, officials say, as 300"; "at least, he said, 40"."""
    last = ("as",) if peek(tokens, i - 1).low == "as" else ()
    close = i - 1 - len(last)
    if peek(tokens, close).text != ",":
        return None
    comma = next((k for k in range(close - 2, max(0, close - 8), -1) if tokens[k].text == ","), 0)
    for first in range(max(0, comma - 3), comma - 1 + len(last)):
        words = (*(token.low for token in tokens[first:comma]), *last)
        if words in BEFORE and BEFORE[words] != "exact":
            return Hedge(BEFORE[words], first, i, f"‘{_printed(tokens, first, comma)} … ’ before it")
    return None


_OPPOSITE: dict[Qualifier, Qualifier] = {
    "more_than": "at_most",
    "less_than": "at_least",
    "at_least": "less_than",
    "at_most": "more_than",
}


def _negated(tokens: Tokens, found: Hedge) -> Hedge:
    """The hedge turned round by "not" before it or before its verb: "did not exceed 250", "never fell below 40"."""
    k = found.first - 1
    k -= peek(tokens, k).low in RISING | {"go", "went", "gone"}
    word = peek(tokens, k).low
    if found.qualifier not in _OPPOSITE or not (word in {"not", "never", "cannot"} or word.endswith("n't")):
        return found
    why = f"‘{_printed(tokens, k, found.last)}’ before it"
    return replace(found, qualifier=_OPPOSITE[found.qualifier], first=k, why=why)


def _phrase_ending(tokens: Tokens, i: int) -> Hedge | None:
    """The longest qualifying phrase that ends before token ``i``."""
    for length in LENGTHS.get(peek(tokens, i - 1).low, ()):
        words = tuple([token.low for token in tokens[i - length : i]]) if length <= i else ()
        if words in BEFORE:
            return Hedge(BEFORE[words], i - length, i, f"‘{_printed(tokens, i - length, i)}’ before it")
    return None


def _holds(tokens: Tokens, number: Number, found: Hedge, i: int, kind: Kind) -> bool:
    """Whether the phrase qualifies this number: "worries about 12 officers" and "over the past 10 years" do not."""
    phrase = [token.low for token in tokens[found.first : found.last]]
    skipped = {token.low for token in tokens[i : number.first]}
    earlier = peek(tokens, found.first - 1).low
    word = phrase[0] if len(phrase) == 1 else ""
    if word in _PREPOSITIONS and skipped & (_ARTICLES if word in {"about", "around", "some"} else FILLERS):
        return False
    if word == "over" and (earlier in PHRASAL or (kind == "count" and earlier in CROSSED)):
        return False
    if phrase == ["short", "of"] and earlier in {"fall", "falls", "fell", "fallen", "falling", "stop", "stopped"}:
        return False
    if phrase == ["short", "of"] and kind == "count" and earlier in COPULAS | {"run", "runs", "ran", "running"}:
        return phrase_at(tokens, number.last) is None  # the ward is short of 40 nurses
    if word == "about" and earlier in TOPICS:
        return False
    if word == "top":
        return earlier in LEADING_TO_TOP
    if phrase[-1] == "than" and phrase[-2].endswith("er") and phrase[-2] not in _AMOUNTS | {"fewer"}:
        return kind != "count"  # older than 40 others
    if word == "within" or (word in _CROSSING and kind in {"distance", "duration"}):  # crossed 300 km of desert
        return word == "within" and kind in {"distance", "duration"}
    if word in {"over", "past"} and kind == "duration":
        return word == "over" and earlier == "for"
    if word in _PASSING and word not in {"above", "below"} and kind == "count":
        after = peek(tokens, number.last)
        if after.low == "to":  # the motion passed 56 to 43
            return False
        return after.kind == "p" or after.low in FUNCTION | CROSSED_LINES
    return True


def _behind(tokens: Tokens, i: int, end: int) -> Hedge | None:
    """The hedge behind the number, its unit or its noun: "100 people or so", "litres a week, minimum"."""
    for k in range(i, min(i + 12, len(tokens))):
        token = tokens[k]
        if k > end + 1 and (token.kind == "n" or token.text in {".", ";", ":", "(", "?", "!"}):
            return None
        if token.low in _AFTER_STARTS:
            found = _phrase_at(tokens, k)
            if found and _stands(tokens, found, i, end):
                return found
    return None


def _phrase_at(tokens: Tokens, k: int) -> Hedge | None:
    for length in range(min(5, len(tokens) - k), 0, -1):
        words = tuple(token.low for token in tokens[k : k + length])
        if words in AFTER:
            return Hedge(AFTER[words], k, k + len(words), f"‘{_printed(tokens, k, k + length)}’ behind it")
    return None


def _stands(tokens: Tokens, found: Hedge, i: int, end: int) -> bool:
    """Whether a phrase behind the number speaks of it: at once, or later where nothing else claims it."""
    near = found.first in {i, end} or (found.first == i + 1 and tokens[i].text == "-" and tokens[i].tight)
    after = peek(tokens, found.last)
    words = [token.low for token in tokens[found.first : found.last]]
    closes = after.kind == "p" and after.text not in {"$", "€"} and after.kind != "n"
    if words[-1] in _LOOSE or words[0] == "or" or words in (["give", "or", "take"], ["more", "or", "less"]):
        if words[-1] in _LOOSE:
            return closes and after.kind != "n" and (near or found.first <= i + 10) and after.text != "-"
        if words[-1] in {"more", "less", "fewer"} and after.low in {"than", "likely"}:
            return False
        return near or (found.first <= end + 3 and (closes or after.low in FUNCTION))
    if words[0] in {"maybe", "perhaps"}:
        return closes and found.first in {i, i + 1} and peek(tokens, found.first - 1).text in {",", tokens[i - 1].text}
    if words[0] == "and":
        return near or (found.first <= end + 3 and closes) or len(words) > 3
    if words == ["upwards"] or words == ["upward"] or words == ["plus"]:
        return near and after.low != "of" and peek(tokens, found.last).kind not in "nc"
    if words[0] in {"odd", "ish"}:
        return near
    return near


def _printed(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(token.text for token in tokens[first:last])
