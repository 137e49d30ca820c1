"""Numbers of games and guns: scores and calibres."""

from ..numbers.counted_words import FUNCTION, PLURALS
from ..numbers.measures import measure
from ..numbers.number import Number, Tokens, peek
from ..numbers.number_words import SMALL

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
        return "a score" if (pair and number.high < 300) or _apart(tokens, number) else None
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
    bare = all(token.text.isdigit() and len(token.text) < 4 for token in (one, other))
    if not bare or dash.text not in {"-", "–"} or dash.tight or other.tight or number.last > number.first + 1:
        return False
    counts = then.low in PLURALS or then.low.endswith("s") or then.low in {"of", "per"} or then.text == "%"
    return int(other.text) <= int(one.text) < 300 and not counts


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
