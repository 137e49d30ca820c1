"""Numbers of games and guns: scores and calibres."""

from ..numbers.counted_words import FUNCTION, PLURALS
from ..numbers.measures import measure
from ..numbers.number import Number, Tokens, peek
from ..numbers.number_words import SMALL
from .shapes import starts_sentence

_SPORT = {
    "won", "win", "wins", "beat", "beats", "beaten", "lost", "lose", "draw", "drew", "lead", "led", "victory",
    "defeat", "score", "scored", "match", "game", "final", "goal", "goals", "set", "sets", "innings", "league",
    "cup", "playoff", "tie", "against", "over", "champions", "season", "leads", "thrashed", "record", "series",
    "hosts", "verdict", "vote", "voted", "ruling", "ruled", "ahead", "behind", "trailing", "equaliser",
    "aggregate", "semi", "quarter", "leading",
}  # fmt: skip


def score(tokens: Tokens, number: Number) -> str | None:
    """ "1-0", "beat the hosts 21-17", "6-4, 7-5"."""
    dash = next((t for t in tokens[number.first : number.last] if t.text in {"-", "–"}), None)
    after, then = peek(tokens, number.last), peek(tokens, number.last + 1)
    before, earlier = peek(tokens, number.first - 1), peek(tokens, number.first - 2)
    if number.form == "words" and after.text == "-" and after.tight and then.low in SMALL:  # a two-one defeat
        return "a score"
    if number.form != "digits" or number.money or number.percent:
        return None
    if dash is None:
        pair = (after.text in {"-", "–"} and after.tight and then.tight and then.kind == "n") or (
            before.text in {"-", "–"} and before.tight and tokens[number.first].tight and earlier.kind == "n"
        )
        paired = (pair and number.high < 300) or _apart(tokens, number) or _side_by_side(tokens, number)
        return "a score" if paired else None
    if (
        number.high >= 300
        or measure(tokens, number)
        or after.low in PLURALS
        or (after.low.endswith("s") and after.low not in FUNCTION)
    ):
        return None
    record = before.text == "(" and after.text == ")" and earlier.text.istitle()  # Bears (2-10)
    if number.low == 0 or record:
        return "a score"
    near = {t.low for t in tokens[max(0, number.first - 12) : number.last + 8]}
    return "a score" if near & _SPORT else None


def _apart(tokens: Tokens, number: Number) -> bool:
    """ "Sweden 3 – 0 Panama": a dash between spaces, and the second number no larger, which no range has."""
    after = peek(tokens, number.last)
    first = number.first if after.text in {"-", "–"} else number.first - 2
    one, dash, other, then = (peek(tokens, first + k) for k in range(4))
    bare = all(token.text.isdecimal() and len(token.text) < 4 for token in (one, other))
    if not bare or dash.text not in {"-", "–"} or dash.tight or other.tight or number.last > number.first + 1:
        return False
    counts = then.low in PLURALS or then.low.endswith("s") or then.low in {"of", "per"} or then.text == "%"
    return int(other.text) <= int(one.text) < 300 and not counts


_COUNTED = {
    "seats", "votes", "medals", "deaths", "dead", "cases", "injured", "wounded", "killed", "missing", "points", "homes",
    "arrests", "shares", "tonnes", "polls", "poll", "jobs", "goals", "yes", "for", "against", "leave", "medal",
}  # fmt: skip


def _side_by_side(tokens: Tokens, number: Number) -> bool:
    """ "Wexley Rangers 3 (Dunn 8), Port Aran 2.": two names and two numbers, nothing else, from a mark to a mark."""
    if number.last > number.first + 1 or not tokens[number.first].text.isdecimal() or number.high >= 200:
        return False
    start = _named_from(tokens, number.first)
    if start == number.first:
        return False
    other = _past_bracket(tokens, number.last)
    other += peek(tokens, other).text == ","
    second = _name_end(tokens, other)
    if second > other and _is_points(tokens, second):  # the first of the two
        return _is_item(tokens, start, second, number.high)
    k = start - (peek(tokens, start - 1).text == ",")
    k = _before_bracket(tokens, k)
    first = _named_from(tokens, k - 1) if _is_points(tokens, k - 1) else k
    return first < k - 1 and _is_item(tokens, first, number.first, float(tokens[k - 1].text))


def _is_points(tokens: Tokens, i: int) -> bool:
    word = peek(tokens, i)
    return word.text.isdecimal() and len(word.text) < 4 and int(word.text) < 200


def _is_item(tokens: Tokens, start: int, last: int, one: float) -> bool:
    """Whether the pair stands between marks, shows no votes, and no list of amounts goes on."""
    before, after = peek(tokens, start - 1), peek(tokens, _past_bracket(tokens, last + 1))
    opens = starts_sentence(tokens, start) or before.low in {",", "finished", "ended", "finish", "score", "result"}
    near = {token.low for token in tokens[max(0, start - 8) : last + 8]}
    ends = (after.kind == "p" and after.text not in {",", "%", "-"}) or after.line
    return opens and ends and one + float(tokens[last].text) != 100 and not near & _COUNTED


def _named_from(tokens: Tokens, i: int) -> int:
    """Where the capitals begin that end before token ``i``; ``i`` again without any."""
    k = i
    while k > i - 5 and _in_name(tokens, k - 1) and not tokens[k - 1].line:
        k -= 1
    if k > i - 5 and k > 0 and _in_name(tokens, k - 1):
        k -= 1
    return k


def _name_end(tokens: Tokens, i: int) -> int:
    k = i
    while k < i + 5 and _in_name(tokens, k) and not tokens[k].line:
        k += 1
    return k


def _in_name(tokens: Tokens, i: int) -> bool:
    word = peek(tokens, i)
    return word.kind == "w" and not word.text.islower() and word.low not in FUNCTION


def _past_bracket(tokens: Tokens, i: int) -> int:
    """The place behind a bracket that opens here, within forty tokens; without one, ``i``."""
    if peek(tokens, i).text != "(":
        return i
    return next((k + 1 for k in range(i, min(i + 40, len(tokens))) if tokens[k].text == ")"), i)


def _before_bracket(tokens: Tokens, i: int) -> int:
    """The place where a bracket opens that closes before token ``i``; without one, ``i``."""
    if peek(tokens, i - 1).text != ")":
        return i
    return next((k for k in range(i - 2, max(-1, i - 42), -1) if tokens[k].text == "("), i)


_CALIBRED = {
    "gun", "guns", "howitzer", "howitzers", "shell", "shells", "round", "rounds", "ammunition", "artillery",
    "mortar", "mortars", "pistol", "pistols", "rifle", "rifles", "cannon", "cannons", "bullet", "bullets",
    "cartridge", "cartridges", "projectile", "projectiles", "rocket", "rockets", "lens", "film", "camera",
    "calibre", "caliber", "handgun", "handguns", "machine", "multiple", "self", "casings", "casing", "nato",
    "submachine", "tank", "sniper", "semi", "revolver",
}  # fmt: skip


def calibre(tokens: Tokens, number: Number) -> str | None:
    if tokens[number.first].text.startswith(".") and peek(tokens, number.last).low in _CALIBRED:  # a .22 rifle
        return "a calibre"
    i = number.last + (peek(tokens, number.last).text == "-")
    word = peek(tokens, i)
    if word.low in {"calibre", "caliber", "gauge", "bore"}:
        return f"a calibre: ‘{word.text}’ after it"
    if word.low not in {"mm", "millimetre", "millimeter", "cm"}:
        return None
    ahead = {peek(tokens, i + k).low for k in (1, 2)}
    if ahead & _CALIBRED or (i > number.last and word.low == "mm"):
        return "a calibre"
    return None
