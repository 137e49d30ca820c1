"""What the numbers of one paragraph mean: amount, qualifier, change, what is counted; and the words that decided."""

from dataclasses import dataclass
from typing import NamedTuple

from claimbook.model import Qualifier

from ..numbers.change_words import COMPARED
from ..numbers.counted_words import NAMED_STATES, SKIPPED, STATES, VERBS
from ..numbers.hedges import CROSSED_LINES
from ..numbers.number import Number, Tokens, peek
from . import counted as counting
from . import implied
from .amounts import Amount, amount
from .changes import before_qualifier, change
from .ellipsis import completed
from .noun_phrases import LONGEST, Phrase, is_function
from .qualifiers import Hedge, hedge

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A number with all that was made of it; places are characters of the paragraph."""

    amount: Amount
    low: float | None
    high: float | None
    qualifier: Qualifier
    hedge: Place | None
    counted: Place | None
    implied: str | None  # what is counted where no word names it
    delta: bool
    why: str

    @property
    def number(self) -> Number:
        return self.amount.number


def meanings(tokens: Tokens, numbers: list[Number]) -> list[Meaning]:
    """The meaning of each number of a paragraph, in order; what is not said is carried from the one before."""
    made: list[Meaning] = []
    counts: list[_Count] = []  # what the figures so far counted, in the order they stand
    whole = completed(tokens, numbers)
    for k, number in enumerate(whole):
        one = amount(tokens, number)
        phrase, own = _counted(tokens, one, whole[k + 1 : k + 5], counts)
        made.append(_meaning(tokens, one, phrase, own, made[-1] if made else None))
        if phrase and _is_carried(tokens, one, first=not counts):
            aside = peek(tokens, before_qualifier(tokens, number.first) - 1).low in _BESIDE
            counts.append(_Count(phrase, aside or counting.of_them(tokens, number.last)))
    return made


class _Count(NamedTuple):
    """What a figure counts, and whether it stands beside the subject ("1,000 employees in 12 countries")."""

    phrase: Phrase
    beside: bool


_BESIDE = {"in", "across", "at", "from", "over", "within", "among", "between", "to", "into", "by", "on", "including"}


def _is_carried(tokens: Tokens, one: Amount, *, first: bool) -> bool:
    """Whether a later number may stand for the same thing: "one in eight patients … 55,000", not "a 90-strong team"."""
    if one.kind == "count":
        return peek(tokens, one.number.last).text != "-"
    return first and one.number.form == "share"


def _meaning(tokens: Tokens, one: Amount, phrase: Phrase | None, own: bool, before: Meaning | None) -> Meaning:
    found = hedge(tokens, one.number, one.end, one.kind)
    free = one.kind in {"money", "percent"} or one.unit in {"basis point", "degree", "point"}
    named = one.kind == "count" and counting.after(tokens, one.number.last) is not None
    turned = change(tokens, one.number, one.end, free=free, named=named) or _restated(tokens, one, before)
    low, high, qualifier = _bounds(one, found)
    reasons = (found.why if found else None, turned, one.why, _of_what(tokens, one, phrase, own))
    return Meaning(
        one,
        low,
        high,
        qualifier,
        _place(tokens, (found.first, found.last)) if found else _between(tokens, one.number),
        _place(tokens, phrase) if phrase else None,
        _implied(tokens, one, before) if one.kind == "count" and phrase is None else None,
        turned is not None,
        "; ".join(reason for reason in reasons if reason),
    )


def _implied(tokens: Tokens, one: Amount, before: Meaning | None) -> str | None:
    """ "people", where the words beside the number say so, or those beside the number before: "killed 9 … and 12"."""
    return "people" if implied.people(tokens, one.number) else before.implied if before else None


def _restated(tokens: Tokens, one: Amount, before: Meaning | None) -> str | None:
    """The change that the number says again in another measure: "down $3.45, or 1.4%"."""
    if before is None or not before.delta:
        return None
    if before.amount.kind == one.kind:
        return _joined_on(tokens, one, before)
    between = [token.low for token in tokens[before.amount.end : before_qualifier(tokens, one.number.first)]]
    return "‘or’ says the change before it again" if between in (["or"], [",", "or"]) else None


def _joined_on(tokens: Tokens, one: Amount, before: Meaning) -> str | None:
    """The change that goes on with the next thing counted: "another 211 cases and six deaths"; "5%, maybe 6"."""
    first = before_qualifier(tokens, one.number.first)
    between = tokens[before.amount.end : first]
    added = one.kind == "count" and counting.after(tokens, one.number.last) is not None
    nouns = all(token.kind == "w" and not is_function(token) for token in between[:-1])
    if added and 1 < len(between) < 6 and between[-1].low == "and" and nouns:
        return "‘and’ joins it to the change before"
    listed = 2 < len(between) < 6 and between[0].low in _BESIDE and between[-1].low == "and"
    places = listed and not [token for token in between if token.low in VERBS or token.low.endswith("ed")]
    if one.kind == "percent" and places and peek(tokens, one.end).low != "of":
        return "‘and’ joins it to the change before"  # rose 2 per cent on the month and 3 on the year
    if one.kind in {"percent", "money"} and _gapped(tokens, one, between):
        return "it shares the verb of the change before it"
    said_again = one.number.first > first and not [t for t in between if t.low not in {"is", "possible", ",", "or"}]
    return "it says the change before it again" if said_again and one.kind == "percent" else None


def _gapped(tokens: Tokens, one: Amount, between: Tokens) -> bool:
    """Whether a name alone leads to the number, the verb left out: "food was 3% dearer, clothing 14.3"."""
    ends = peek(tokens, one.end).kind == "p" or peek(tokens, one.end).low in {"and", "while"}
    between = between[1:] if between and between[0].low in COMPARED else between
    joined = 1 < len(between) < 6 and between[0].low in {",", "and", "while", "but", ";"}
    names = [token for token in between if token.low not in {",", "and", "while", "but", ";", "the"}]
    verbs = VERBS | {"to", "of", "from", "at", "is", "was", "are", "were"}
    nouns = all(t.kind == "w" and not is_function(t) and t.low not in verbs and t.low[-2:] != "ed" for t in names)
    return ends and joined and bool(names) and nouns


def _bounds(one: Amount, found: Hedge | None) -> tuple[float | None, float | None, Qualifier]:
    """Low, high and qualifier; an open end is None."""
    qualifier: Qualifier = found.qualifier if found else "exact"
    if one.number.range:
        return one.low, one.high, "range"
    if qualifier in {"at_least", "more_than"}:
        return one.low, None, qualifier
    if qualifier in {"at_most", "less_than"}:
        return None, one.high, qualifier
    return one.low, one.high, qualifier


def _place(tokens: Tokens, phrase: Phrase) -> Place:
    first, last = phrase
    return tokens[first].start, tokens[min(last, first + LONGEST) - 1].end


def _between(tokens: Tokens, number: Number) -> Place | None:
    """The "between" of a range, as its hedge."""
    before = peek(tokens, number.first - 1)
    return (before.start, before.end) if number.range and before.low == "between" else None


def _of_what(tokens: Tokens, one: Amount, phrase: Phrase | None, own: bool) -> str:
    """The part of the reason that names what is counted."""
    if phrase is None:
        shows = implied.people(tokens, one.number)
        return "" if one.kind != "count" else f"‘{shows}’ says that people are counted" if shows else "a number"
    words = " ".join(token.text for token in tokens[phrase[0] : phrase[1]])
    if one.kind != "count":
        return f"of ‘{words}’"
    return f"it counts ‘{words}’" if own else f"‘{words}’ is what the figure before counts"


def _counted(tokens: Tokens, one: Amount, following: list[Number], counts: list[_Count]) -> tuple[Phrase | None, bool]:
    """What the number counts, and whether its own clause says so."""
    number = one.number
    if one.kind != "count":
        return counting.of_amount(tokens, number, one.end, money=one.kind == "money"), True
    carried = _carried(tokens, number, counts)
    here = (
        carried is not None and _same_sentence(tokens, carried, number) and not _is_other_state(tokens, number, carried)
    )
    found = _own(tokens, number) or (None if here else implied.state_of(tokens, number.last))
    if found and not _is_deed(tokens, found) and not (here and _is_nation(tokens, found)):
        return found, True
    shared = implied.ahead(tokens, number, following)
    if shared or here:
        return shared or carried, False
    group = counting.group_of(tokens, number.first)
    if not group and implied.people(tokens, number) and not (carried and implied.are_persons(tokens, carried)):
        return None, False
    whose = counting.apposed(tokens, number.first) if counting.of_them(tokens, number.last) else None
    return group or implied.of_which(tokens, number) or carried or whose or implied.subject(tokens, number), False


def _own(tokens: Tokens, number: Number) -> Phrase | None:
    """The phrase behind the number, or that before it or its label."""
    if counting.of_them(tokens, number.last):
        return counting.after(tokens, number.last)
    if _is_plural_amount(tokens, number) and tokens[number.last].low not in STATES:  # hundreds mourn
        return None
    closes = number.last >= len(tokens) or tokens[number.last].line or tokens[number.last].text in {";", ","}
    found = counting.labelled(tokens, number.first) if closes else None
    crossed = peek(tokens, number.last).low in CROSSED_LINES and number.high > 1  # passed the 500 mark
    behind = None if crossed else counting.after(tokens, number.last)
    found = found or counting.group_before_verb(tokens, number) or behind
    return found or counting.before(tokens, number.first)


def _is_plural_amount(tokens: Tokens, number: Number) -> bool:
    """Whether "hundreds", "dozens" stand with a word behind them that they cannot count without "of"."""
    after = peek(tokens, number.last)
    return (
        number.form == "vague"
        and tokens[number.last - 1].low.endswith("s")
        and after.kind == "w"
        and not (after.low == "of" or after.low in SKIPPED)
    )


def _is_deed(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the words name what was done, not to whom: "12 arrested"; "12 injured" names the injured."""
    return phrase[1] - phrase[0] == 1 and tokens[phrase[0]].low in STATES - NAMED_STATES


def _is_nation(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a capital alone says of which sort they are: "thirteen survivors are Omani, nine Yemeni"."""
    head, after = tokens[phrase[0]], peek(tokens, phrase[1])
    demonym = head.low.endswith(("an", "ese", "ish", "ni", "qi", "li"))
    return phrase[1] - phrase[0] == 1 and head.text.istitle() and demonym and (after.kind == "p" or is_function(after))


def _is_other_state(tokens: Tokens, number: Number, carried: Phrase) -> bool:
    """Whether each of the two names a state of its own: "12 dead, 40 hurt"."""
    state = peek(tokens, implied.past_meanwhile(tokens, number.last))
    return state.low in STATES and tokens[carried[1] - 1].low in STATES


def _carried(tokens: Tokens, number: Number, counts: list[_Count]) -> Phrase | None:
    """What was counted last: a thing rather than a state ("dead"), unless this very sentence names the state."""
    if not counts:
        return None
    here = [count for count in counts[-6:] if _same_sentence(tokens, count.phrase, number)]
    if here:
        subjects = [count for count in here if not count.beside]
        return (subjects or here)[-1].phrase
    things = [count for count in counts[-6:] if tokens[count.phrase[1] - 1].low not in STATES]
    return (things or counts)[-1].phrase


def _same_sentence(tokens: Tokens, phrase: Phrase, number: Number) -> bool:
    return not any(token.text in {".", "!", "?"} for token in tokens[phrase[1] : number.first])
