"""Numbers that are hours of the clock: "opened at 7.30", "the 07.15 to town", "starts at nine"."""

import re

from ..numbers import money
from ..numbers.counted_words import FUNCTION
from ..numbers.measures import measure
from ..numbers.number import Number, Tokens, peek
from .shapes import ends_phrase, starts_sentence

_REACH = 12  # tokens on each side in which a word shows what is talked of


def hour(tokens: Tokens, number: Number) -> str | None:
    """Why the number is an hour of the clock, or None."""
    if number.money or number.percent:
        return None
    return _with_minutes(tokens, number) or _whole(tokens, number)


_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_PRICES = {
    "shares", "share", "stock", "index", "rate", "rates", "dollar", "euro", "points", "yield", "yields", "price",
    "prices", "traded", "trading", "magnitude", "average", "quake", "scored", "score", "pound", "yen", "%",
    "percent", "cent", "point",
}  # fmt: skip
# what begins or leaves at an hour: "kick-off was put back to 3.15", "doors from 7.30"
_TIMED = {
    "kick", "kickoff", "start", "starts", "started", "train", "trains", "bus", "buses", "ferry", "service",
    "services", "doors", "flight", "flights", "meeting", "session", "departure", "departures", "delayed",
    "postponed", "rescheduled", "forward", "open", "opens", "opening", "tickets", "curfew", "daily", "matinee",
    "performance", "performances", "run", "runs", "live", "bell", "closing", "throw", "tip", "race", "sitting",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekdays", "weekends", "tonight",
    "tomorrow",
}  # fmt: skip
_AT = {"at", "by", "until", "till", "since", "before", "after", "between"}


def _with_minutes(tokens: Tokens, number: Number) -> str | None:
    """ "opened at 7.30", "the 7.15 to town", "from 9.30 to 17.00", "9.30 Uhr": an hour with a point."""
    ends = [tokens[number.first].text, tokens[number.last - 1].text]
    if number.form != "digits" or not all(_CLOCK.fullmatch(text) for text in ends):
        return None
    before, after = peek(tokens, number.first - 1), peek(tokens, number.last)
    dated = before.text == "," and peek(tokens, number.first - 2).kind == "d" and after.line  # 5 May 2024, 12.30
    if dated or after.low in {"uhr", "hrs"}:
        return "a time of day"
    if not ends_phrase(tokens, number) or measure(tokens, number):
        return None
    near = {token.low for token in tokens[max(0, number.first - _REACH) : number.last + 6]}
    paid = any(token.kind == "c" or money.noun(token.low) for token in tokens[number.last : number.last + 6])
    if ends[0][0] == "0" and ends[0][1] != "." and number.high >= 1:  # 07.42: no amount is written so
        return "a time of day"
    timed = before.low in _AT or (before.low in {"from", "to"} and (number.range or near & _TIMED))
    if timed and not near & _PRICES and not paid:
        return "a time of day"
    catches = before.low == "the" and (after.low in {"to", "from", "as", "out"} or after.kind == "p")
    return "a time of day" if catches and not near & _PRICES else None


def _whole(tokens: Tokens, number: Number) -> str | None:
    """ "at six on Sunday", "by nine in the evening": an hour of the day."""
    before = peek(tokens, number.first - 1)
    ahead = [peek(tokens, number.last + k).low for k in range(3)]
    if (
        number.range
        or number.high > 24
        or number.high != int(number.high)
        or before.low not in {"at", "by", "until", "till", "before", "after"}
    ):
        return None
    if (before.low == "at" and _opens_at(tokens, number)) or _leads(tokens, number):
        return "an hour of the day"
    day = ahead[0] in {"tonight", "tomorrow", "sharp"} or (
        ahead[0] == "on" and (ahead[1].endswith("day") or peek(tokens, number.last + 1).kind == "d")
    )
    part = ahead[0] == "in" and ahead[1] == "the" and ahead[2] in {"morning", "evening", "afternoon"}
    return "an hour of the day" if day or part else None


_OPENING = {
    "start", "starts", "started", "begin", "begins", "began", "open", "opens", "opened", "finish", "finishes",
    "finished", "ends", "ended", "arrive", "arrives", "arrived", "leave", "leaves", "meet", "meets", "met", "kickoff",
    "off", "today", "tonight", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "doors", "home", "news", "bulletin", "on",
}  # fmt: skip
_SUBJECTS = {
    "the", "he", "she", "they", "we", "i", "it", "there", "a", "an", "his", "her", "their", "our", "my", "this", "that",
    "everyone", "everybody", "nobody", "most", "all",
}  # fmt: skip


def _leads(tokens: Tokens, number: Number) -> bool:
    """Whether an hour in words opens a clause: "By ten Lena Osk had left", "…, and at five the doors were shut"."""
    before, after = peek(tokens, number.first - 2), peek(tokens, number.last)
    opens = starts_sentence(tokens, number.first - 1) or before.low in {"and", "but", ",", "then"}
    subject = after.low in _SUBJECTS or (after.text.istitle() and peek(tokens, number.last + 1).kind == "w")
    return opens and subject and number.form == "words" and number.high <= 12


def _opens_at(tokens: Tokens, number: Number) -> bool:
    """Whether an hour of the clock stands behind a verb or a day: "starts at nine", "on Friday at 7"."""
    after, verb = peek(tokens, number.last), peek(tokens, number.first - 2)
    alone = after.kind == "p" or after.low in FUNCTION - {"of", "per", "a", "an", "each", "out", "in"}
    near = {token.low for token in tokens[max(0, number.first - 12) : number.last + 6]}
    return number.high <= 12 and alone and verb.low in _OPENING and not near & _PRICES
