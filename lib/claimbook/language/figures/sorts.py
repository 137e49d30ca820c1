"""Numbers that name a sort of thing by its size: "two-state solution", "10-year yield", "the 1500m"."""

from ..numbers.counted_words import FUNCTION
from ..numbers.measures import measure
from ..numbers.number import Number, Tokens, peek
from ..numbers.numerals import METRES
from ..numbers.units import HYPHENED, WORDS
from .name_words import KINDS


def sort(tokens: Tokens, number: Number) -> str | None:
    """Why the number only says which sort of thing is meant, or None."""
    if number.percent or number.money:
        return None
    return next((why for rule in _RULES if (why := rule(tokens, number))), None)


def _kind_of_thing(tokens: Tokens, number: Number) -> str | None:
    """ "two-state solution", "five-star hotel", "zero-rated": the hyphen makes a kind, not an amount."""
    hyphen, word = peek(tokens, number.last), peek(tokens, number.last + 1)
    if hyphen.low in {"way", "star", "tier"} and peek(tokens, number.first - 1).low in {"a", "the"}:  # a three way race
        return f"‘{hyphen.text}’ makes it a kind of thing"
    if hyphen.text != "-" or not hyphen.tight or not word.tight or word.kind != "w":
        return None
    if word.low in WORDS or word.low in HYPHENED:
        return None
    small = number.form == "words" and number.high < 13
    if (
        word.low in KINDS
        or (small and number.high < 2)
        or (small and tokens[number.first].text[0].isupper() and word.text[0].isupper())
    ):
        return f"‘-{word.text}’ makes it a kind of thing"
    return None


_PRODUCTS = {
    "bond", "bonds", "note", "notes", "gilt", "gilts", "bund", "bunds", "treasury", "treasuries", "yield", "yields",
    "swap", "swaps", "rule", "rules", "procedure", "clock", "mortgage", "mortgages", "zone", "zones", "paper", "btp",
    "average", "averages", "mark", "marker",
}  # fmt: skip
_EXTREMES = {
    "high",
    "highs",
    "low",
    "lows",
    "peak",
    "trough",
    "best",
    "worst",
}  # a 52-week high, but a 10-metre-high wall


def _by_size(tokens: Tokens, number: Number) -> str | None:
    """ "10-year government bonds", "the 52-week high", "the 35km mark": known by its measure."""
    found = measure(tokens, number)
    if not found:
        return None
    if not (found.hyphen or tokens[number.last].tight):
        spaced = peek(tokens, found.end)  # the 35 km mark
        return _thing(spaced.text) if spaced.low in {"mark", "marker"} else None
    if found.kind == "duration" and peek(tokens, found.end).low in _EXTREMES:
        return _thing(tokens[found.end].text)
    for k in range(found.end, found.end + 3):
        word = peek(tokens, k)
        if word.kind != "w" or word.low in FUNCTION - {"us"}:
            return None
        if word.low in _PRODUCTS:
            return _thing(word.text)
    return None


def _thing(word: str) -> str:
    return f"‘{word}’ after it: a sort of thing, not an amount"


_DISTANCES = {60, 80, 100, 110, 200, 400, 500, 800, 1_000, 1_500, 3_000, 5_000, 10_000}
_RACES = {
    "sprint", "hurdles", "freestyle", "butterfly", "backstroke", "breaststroke", "final", "finals", "relay", "race",
    "dash", "medley", "steeplechase", "title", "champion", "record", "gold", "silver", "bronze", "heats", "event",
    "walk", "time-trial", "pursuit",
}  # fmt: skip
_REACHING = METRES - _RACES | {"of", "to", "between", "along", "into", "through", "up", "down", "or", "that", "deep"}


def _race(tokens: Tokens, number: Number) -> str | None:
    """ "the 1500m", "the 400 metres hurdles", "the women's 5,000m": a race; "the 100m to the gate" is none."""
    found = measure(tokens, number)
    if not found or found.unit != "m" or found.hyphen or number.range or number.high not in _DISTANCES:
        return None
    before, after = peek(tokens, number.first - 1), peek(tokens, found.end)
    if after.low in _RACES:
        return f"‘{after.text}’ after it: a race"
    ends = (after.kind == "p" or after.low in FUNCTION) and after.low not in _REACHING
    return "a race" if before.low in {"the", "men's", "women's", "boys'", "girls'"} and ends else None


_LINES = {480, 720, 1080, 1440, 2160}
_SHOWN = {
    "screen", "screens", "video", "videos", "tv", "tvs", "television", "televisions", "display", "displays", "pixels",
    "resolution", "camera", "cameras", "footage", "monitor", "monitors", "film", "films", "streaming", "streams",
    "plays", "picture", "projector", "projectors", "webcam", "hd", "console",
}  # fmt: skip


def _resolved(tokens: Tokens, number: Number) -> str | None:
    """ "a 1440p monitor", "filmed in 4K", "ran a 10K": a resolution or a race."""
    if number.form != "digits" or number.range:
        return None
    near = {token.low for token in tokens[max(0, number.first - 8) : number.last + 8]}
    after, sign = peek(tokens, number.last), tokens[number.last - 1]
    if after.text == "p" and after.tight and number.high in _LINES and near & _SHOWN:
        return "a resolution"
    if number.scale != 1e3 or sign.low != "k":
        return None
    before = peek(tokens, number.first - 1)
    alone = after.kind == "p" or after.low in FUNCTION - {"more", "of", "each", "per", "a"}
    if number.mantissa in {4, 8} and sign.text == "K" and alone and (near & _SHOWN or before.low == "in"):
        return "a resolution"
    if after.low in _SHOWN | {"run", "runs", "race", "races"}:
        return _thing(after.text)
    return "a race" if before.low in {"a", "the"} and alone and number.mantissa in {5, 10, 20} else None


def _aged_class(tokens: Tokens, number: Number) -> str | None:
    """ "the 70-plus class": not how many, but who may take part."""
    hyphen, plus, group = (peek(tokens, number.last + k) for k in range(3))
    if (hyphen.text, plus.low) != ("-", "plus") or not 12 <= number.high <= 95:
        return None
    groups = {"class", "group", "category", "bracket", "division", "title", "event", "race", "section", "demographic"}
    return f"‘{group.text}’ after it: an age" if group.low in groups or group.low == "age" else None


_RULES = (_kind_of_thing, _by_size, _race, _resolved, _aged_class)
