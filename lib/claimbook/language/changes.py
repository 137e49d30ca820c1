"""Whether a figure is a part added or taken away, and not a total: "another 9,000", "up by 40", "down 1.1%"."""

from .hedges import BEFORE
from .numbers import Number, Tokens, peek

_ROOTS = {  # verb or noun of change: its forms
    "rise": "rises rose risen rising",
    "fall": "falls fell fallen falling",
    "grow": "grows grew grown growing growth",
    "increase": "increases increased increasing",
    "decrease": "decreases decreased decreasing",
    "climb": "climbs climbed climbing",
    "drop": "drops dropped dropping",
    "jump": "jumps jumped jumping",
    "slide": "slides slid sliding",
    "slip": "slips slipped slipping",
    "gain": "gains gained gaining",
    "decline": "declines declined declining",
    "surge": "surges surged surging",
    "soar": "soars soared soaring",
    "plunge": "plunges plunged plunging",
    "tumble": "tumbles tumbled tumbling",
    "plummet": "plummets plummeted plummeting",
    "dip": "dips dipped dipping",
    "ease": "eases eased easing",
    "edge": "edges edged edging",
    "inch": "inched inching",
    "sink": "sinks sank sunk sinking",
    "shrink": "shrinks shrank shrunk shrinking",
    "swell": "swells swelled swollen swelling",
    "widen": "widens widened widening",
    "narrow": "narrows narrowed narrowing",
    "expand": "expands expanded expanding expansion",
    "contract": "contracts contracted contracting contraction",
    "rebound": "rebounds rebounded rebounding",
    "recover": "recovers recovered recovering",
    "rally": "rallies rallied rallying",
    "advance": "advances advanced advancing",
    "retreat": "retreats retreated retreating",
    "leap": "leaps leaped leapt leaping",
    "crash": "crashed crashing",
    "spike": "spikes spiked spiking",
    "tick": "ticks ticked ticking",
    "depreciate": "depreciates depreciated depreciating",
    "appreciate": "appreciated appreciating",
    "weaken": "weakens weakened weakening",
    "strengthen": "strengthens strengthened strengthening",
}
_MADE = {  # somebody changes something: the amount stands behind "by"
    "raise": "raises raised raising",
    "lift": "lifts lifted lifting",
    "cut": "cuts cutting",
    "reduce": "reduces reduced reducing reduction reductions",
    "lower": "lowers lowered lowering",
    "boost": "boosts boosted boosting",
    "slash": "slashes slashed slashing",
    "trim": "trims trimmed trimming",
    "extend": "extends extended extending",
    "change": "changes changed changing",
    "revise": "revises revised revising revision",
    "expand": "",
    "hike": "hikes hiked hiking",
    "move": "moves moved moving",
    "go": "goes went gone going",
    "push": "pushes pushed pushing",
    "bring": "brings brought bringing",
    "exceed": "exceeds exceeded exceeding",
    "shift": "shifts shifted",
    "up": "",
    "down": "",
}
_ADDED = {"add", "adds", "added", "adding", "additional", "extra", "another", "further"}
_LOST = {"lose", "loses", "lost", "losing", "shed", "sheds", "shedding"}


def _words(table: dict[str, str]) -> frozenset[str]:
    return frozenset(word for root, forms in table.items() for word in (root, *forms.split()))


RISING = _words(_ROOTS)
CHANGED = RISING | _words(_MADE)
_NOUNS = {word for word in RISING if not word.endswith(("ed", "ing"))} | {"cut", "cuts", "reduction", "hike", "change"}
_COMPARED = {
    "higher", "lower", "more", "fewer", "less", "extra", "better", "worse", "up", "down", "cheaper", "dearer",
    "faster", "slower", "longer", "shorter", "larger", "smaller", "taller", "ahead", "further", "additional",
}  # fmt: skip
_MORE_HOW = {"likely", "or", "recently", "recent", "often", "important", "than"}  # "18,000 more likely"


def change(tokens: Tokens, number: Number, end: int, *, money_or_percent: bool) -> str | None:
    """The words that make the number a change, or None. ``end`` is the place behind its unit."""
    return _before(tokens, number, money_or_percent) or _after(tokens, number, end, money_or_percent)


def _before(tokens: Tokens, number: Number, money_or_percent: bool) -> str | None:
    i = before_qualifier(tokens, number.first)
    word, earlier = peek(tokens, i - 1), peek(tokens, i - 2)
    if word.low in {"another", "further", "additional", "extra"}:
        return f"‘{word.text}’ before it"
    if word.low in {"up", "down"}:
        return f"‘{word.text}’ before it"
    if word.low == "by":
        return _by(tokens, i - 1)
    if word.low in RISING and (word.low in _words_for_verbs() or money_or_percent):
        return f"‘{word.text}’ before it"
    if word.low in {"add", "adds", "added", "adding"} or (word.low in _LOST and money_or_percent):
        return f"‘{word.text}’ before it"
    if word.low == "of" and earlier.low in _NOUNS:
        return f"‘{earlier.text} of’ before it"
    return None


def _words_for_verbs() -> frozenset[str]:
    """Forms that are verbs only: "rose 40" is a change, "a rise 40 km away" is not."""
    return frozenset(word for word in RISING if word not in _NOUNS)


def before_qualifier(tokens: Tokens, i: int) -> int:
    """The place before the qualifier and articles that stand directly before token ``i``."""
    while i > 0:
        word = tokens[i - 1].low
        length = next((n for n in (4, 3, 2, 1) if tuple(t.low for t in tokens[max(0, i - n) : i]) in BEFORE), 0)
        if length and word not in {"over", "past"}:
            i -= length
        elif length or (
            word in {"a", "an", "between", "the", "estimated", "record", "as", "much", "total", "to"} and word != "to"
        ):
            i -= 1
        else:
            return i
    return i


def _by(tokens: Tokens, i: int) -> str | None:
    """Whether "by" measures a change: a verb or noun of change stands before it in the clause."""
    for k in range(i - 1, max(-1, i - 12), -1):
        word = tokens[k]
        if word.text in {".", ";", ":", "!", "?"}:
            return None
        if word.low in CHANGED:
            return f"‘{word.text} … by’ before it"
    return None


def _after(tokens: Tokens, number: Number, end: int, money_or_percent: bool) -> str | None:
    for k in range(end, min(end + 3, len(tokens))):
        word = tokens[k]
        if word.kind != "w" or (
            k > end and tokens[k - 1].low not in {"a", "an", "per", "year", "month", "week", "day", "of"}
        ):
            if k == end:
                return None
            break
        if word.low in _COMPARED and peek(tokens, k - 1).low != "or":
            return _compared(tokens, k)
        if k == end and number.percent and word.low in _NOUNS:
            return f"‘{word.text}’ after it"
    return None


def _compared(tokens: Tokens, k: int) -> str | None:
    word, after = tokens[k], peek(tokens, k + 1)
    if word.low in {"more", "less"} and after.low in {
        "likely",
        "or",
        "recently",
        "often",
        "important",
        "recent",
        "like",
    }:
        return None
    if word.low in {"better", "worse", "up", "down", "ahead", "longer", "further", "faster"} and after.low in {
        "to",
        "from",
    }:
        return None
    return f"‘{word.text}’ after it"
