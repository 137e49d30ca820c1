"""Numbers that measure nothing because of the words around them: names, ages, years, scores, "one" the pronoun."""

from .counted_words import FUNCTION, PLURALS, STATES
from .hedges import BEFORE
from .measures import currency, measure
from .name_words import (
    AGED_GROUPS,
    AGES_AFTER,
    CAPITAL_DESIGNATORS,
    DESIGNATORS,
    KINDS,
    KNOWN,
    KNOWN_NUMBERS,
    PERSONS,
    SAYING,
    SAYINGS,
    STREETS,
)
from .number_words import ORDINALS, SMALL
from .numbers import Number, Tokens, peek
from .tokens import Token
from .units import HYPHENED, WORDS

_STOPS = {".", "?", "!", ":", '"', "(", "[", "•", "-", "–", "—", "|", "…", ";", "*"}


def why_alone(tokens: Tokens, number: Number, before: Number | None) -> str | None:
    """Why this number is left alone, or None when it counts; ``before`` is the one before it if that was left alone."""
    return next((why for rule in _RULES if (why := rule(tokens, number))), None) or _like_the_one_before(
        tokens, number, before
    )


def _text(tokens: Tokens, number: Number) -> str:
    return " ".join(token.low for token in tokens[number.first : number.last])


def plain(tokens: Tokens, number: Number) -> bool:
    """Whether the number is a bare whole numeral: no separator, multiplier, currency or per cent."""
    return number.last == number.first + 1 and tokens[number.first].text.isdigit()


def starts_sentence(tokens: Tokens, i: int) -> bool:
    """Whether a sentence, a quotation or a line item begins with token ``i``."""
    before = peek(tokens, i - 1)
    return i == 0 or before.text in _STOPS or (peek(tokens, i).line and not before.text.islower())


def _code(tokens: Tokens, number: Number) -> str | None:
    first, before, after = tokens[number.first], peek(tokens, number.first - 1), peek(tokens, number.last)
    text = tokens[number.first].text
    if text.isdigit() and len(text) > 1 and text[0] == "0":
        return "it begins with 0, as codes and room numbers do"
    if (
        not number.money
        and before.text == "-"
        and before.tight
        and first.tight
        and peek(tokens, number.first - 2).kind in "wxd"
    ):
        return "a hyphen ties it to a name"
    if (first.tight and before.text in {"/", "_", "\\"}) or (
        first.tight and before.kind in "x" and number.form == "digits"
    ):
        return "part of a code or a fraction"
    if (
        after.text in {"/", "_"}
        and after.tight
        and peek(tokens, number.last + 1).kind in "nx"
        and peek(tokens, number.last + 1).tight
    ):
        return "part of a code or a fraction"
    if (
        number.form == "digits"
        and after.text in {"'", "º"}
        and after.tight
        and peek(tokens, number.last + 1).kind == "n"
    ):
        return "feet and inches, or a place on the map"
    if before.text in {"'", "º"} and first.tight and before.tight:
        return "feet and inches, or a place on the map"
    if number.form == "digits" and after.text == "=":
        return "part of an equation"
    return None


def _multiplied(tokens: Tokens, number: Number) -> str | None:
    after, then = peek(tokens, number.last), peek(tokens, number.last + 1)
    if after.text == "-" and after.tight and then.low in {"fold", "times", "time"}:
        return f"‘-{then.text}’ makes it a multiplier"
    if after.low == "more" and then.low in {"times", "time"}:
        return "‘times’ makes it a multiplier"
    if (
        after.low in {"times", "fold"}
        or (after.low == "x" and after.tight)
        or (after.text == "×" and number.form == "digits")
    ):
        return f"‘{after.text}’ makes it a multiplier"
    return None


def _one(tokens: Tokens, number: Number) -> str | None:
    """ "one" as pronoun or determiner; it counts with a measure, behind "at least", in a list, or as a result."""
    if number.range or number.money or number.percent or number.form != "words" or _text(tokens, number) != "one":
        return None
    before, after = peek(tokens, number.first - 1), peek(tokens, number.last)
    measured = measure(tokens, number)
    if measured and before.low not in KNOWN | {"no", "any", "every", "last", "that", "this"}:
        return (
            None
            if measured.kind != "duration" or not after.low.endswith(("day", "night")) or after.text == "-"
            else "‘one’ as a pronoun"
        )
    if tuple(t.low for t in tokens[max(0, number.first - 2) : number.first]) in {
        ("at", "least"),
        ("at", "most"),
        ("up", "to"),
    }:
        return None
    if before.low in {"is", "was", "of", "to", "by", "at"} and after.kind == "p" and _has_result(tokens, number.first):
        return None
    if _listed(tokens, number):
        return None
    return "‘one’ as a pronoun or an article"


_RESULTS = {"majority", "total", "toll", "tally", "number", "lead", "margin", "score", "count", "advantage"}


def _has_result(tokens: Tokens, i: int) -> bool:
    return any(token.low in _RESULTS for token in tokens[max(0, i - 4) : i])


def _listed(tokens: Tokens, number: Number) -> bool:
    """Whether "one" stands in a list of amounts: "two men and one woman", "one adult and three children"."""
    after, then = peek(tokens, number.last), [peek(tokens, number.last + k) for k in (1, 2, 3, 4)]
    if after.kind != "w" or after.low in FUNCTION:
        return False
    before = [peek(tokens, number.first - k) for k in (1, 2, 3, 4, 5)]
    if before[0].low in {"and", ","} and any(t.kind == "n" or (t.low in SMALL and t.low != "one") for t in before[1:]):
        return True
    joint = next((k for k, t in enumerate(then) if t.low in {"and", ","}), None)
    return joint is not None and joint < 3 and (then[joint + 1].kind == "n" or then[joint + 1].low in SMALL)


def _age(tokens: Tokens, number: Number) -> str | None:
    before, after = peek(tokens, number.first - 1), peek(tokens, number.last)
    if number.money or number.percent or number.form not in {"digits", "words"}:
        return None
    ahead = [peek(tokens, number.last + k).low for k in range(5)]
    words = [word for word in ahead if word != "-"]
    if words[0] in {"year", "years", "month", "months", "week", "weeks", "day", "days"} and words[1] in AGES_AFTER:
        return f"an age: ‘{words[1]}’ after it"
    if number.high > 115:
        return None
    if words[0] in {"years", "months"} and words[1:3] == ["of", "age"]:
        return "an age: ‘of age’ after it"
    if before.low in {"aged", "age", "ages"} or (
        before.low in {"between", "from", "of", "over", "under"} and _says_age(tokens, number.first - 2)
    ):
        return "an age: ‘aged’ before it"
    if before.low in {"turns", "turned", "turning"} and after.low not in PLURALS and not after.low.endswith("s"):
        return f"an age: ‘{before.text}’ before it"
    if words[0] in {"or", "and"} and words[1] in {"older", "younger"}:
        return f"an age: ‘{words[1]}’ after it"
    return _age_by_place(tokens, number, before, after)


def _says_age(tokens: Tokens, i: int) -> bool:
    return peek(tokens, i).low in {"aged", "age", "ages"}


def _age_by_place(tokens: Tokens, number: Number, before: Token, after: Token) -> str | None:
    earlier = peek(tokens, number.first - 2)
    ends = after.kind == "p" or after.low in FUNCTION
    if before.low in {"under", "over", "below", "above"} and ends and earlier.low in AGED_GROUPS:
        return f"an age: ‘{earlier.text} {before.text}’ before it"
    if before.low == "of" and earlier.low in PERSONS and ends and after.low not in {"the", "of", "them"}:
        return f"an age: ‘{earlier.text} of’ before it"
    if not plain(tokens, number) and number.form != "words":
        return None
    if before.text == "," and _is_person(tokens, number.first - 2) and not after.line:
        closing = after.text in {",", ".", ";", ")", '"'} or after.low in SAYING - {"of"}
        if closing and not (after.text == "," and peek(tokens, number.last + 1).kind == "n"):
            return "an age: it stands between commas behind a person"
    if before.text == "(" and after.text == ")" and _is_full_name(tokens, number.first - 2):
        return "an age: it stands in brackets behind a name"
    return None


def _is_person(tokens: Tokens, i: int) -> bool:
    word = peek(tokens, i)
    if word.kind != "w" or word.low in FUNCTION:
        return False
    return (
        word.low in PERSONS
        or (word.text[0].isupper() and not word.text.isupper() and not starts_sentence(tokens, i))
        or (word.text[0].isupper() and len(word.text) > 2 and i == 0)
        or (word.text.istitle() and starts_sentence(tokens, i) and peek(tokens, i + 3).text == ",")
    )


def _is_full_name(tokens: Tokens, i: int) -> bool:
    last, first = peek(tokens, i), peek(tokens, i - 1)
    return all(word.kind == "w" and word.text.istitle() and word.low not in FUNCTION for word in (last, first))


def _ordinal(tokens: Tokens, number: Number) -> str | None:
    hyphen, word = peek(tokens, number.last), peek(tokens, number.last + 1)
    if hyphen.text == "-" and hyphen.tight and word.low in ORDINALS:
        return "part of an ordinal"
    return None


def _known(tokens: Tokens, number: Number) -> str | None:
    """ "the two sides", "two of its neighbours, A and B": which ones, not how many."""
    word, before, after = _text(tokens, number), peek(tokens, number.first - 1), peek(tokens, number.last)
    if number.range or word not in KNOWN_NUMBERS or measure(tokens, number) or number.percent:
        return None
    if before.low in KNOWN and after.kind == "w" and after.low not in STATES:
        return f"‘{before.text}’ before it: which ones, not how many"
    if after.low == "of" and _named_after(tokens, number.last + 2):
        return "those meant are named behind it"
    return None


def _named_after(tokens: Tokens, i: int) -> bool:
    """Whether a comma and a name follow within a few words: "two of its neighbours, Russia and China"."""
    comma = next((k for k in range(i, i + 4) if peek(tokens, k).text == ","), None)
    return (
        comma is not None
        and peek(tokens, comma + 1).text.istitle()
        and any(peek(tokens, comma + k).low == "and" for k in (2, 3, 4))
    )


def _saying(tokens: Tokens, number: Number) -> str | None:
    word = tokens[number.last - 1].low
    for left, right in SAYINGS.get(word, ()):
        lefts = tuple(t.low for t in tokens[max(0, number.first - len(left)) : number.first])
        rights = tuple(peek(tokens, number.last + k).low.lstrip("-") for k in range(len(right)))
        if lefts == left and rights == right:
            return "part of a saying or a name"
    return None


def _kind_of_thing(tokens: Tokens, number: Number) -> str | None:
    """ "two-state solution", "five-star hotel", "zero-rated": the hyphen makes a kind, not an amount."""
    hyphen, word = peek(tokens, number.last), peek(tokens, number.last + 1)
    if hyphen.text != "-" or not hyphen.tight or not word.tight or word.kind != "w" or number.percent or number.money:
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


def _year(tokens: Tokens, number: Number) -> str | None:
    text = tokens[number.first].text
    if (
        number.range
        and number.form == "digits"
        and 1500 <= number.low < number.high <= 2100
        and _ends_years(tokens, number)
    ):
        return "a span of years"
    if not plain(tokens, number) or len(text) != 4 or not 1000 <= number.low <= 2100:
        return None
    before, after = peek(tokens, number.first - 1), peek(tokens, number.last)
    if measure(tokens, number) or currency(tokens, number) or after.text == "-":
        return None
    if (
        after.low in PLURALS
        or after.low in STATES
        or (after.low == "or" and peek(tokens, number.last + 1).low in {"so", "more"})
    ):
        return None
    things = after.kind == "w" and after.low.endswith("s") and after.low not in FUNCTION and after.text.islower()
    if number.low < 1500:
        return "a year: ‘in’ before it" if before.low in {"in", "since"} and not things else None
    if things and (number.low % 100 == 0 or (before.low,) in BEFORE or before.low in {"of", "killed", "another"}):
        return None
    if not things and before.low in {"nearly", "almost", "least", "than", "some", "over"} and after.low == "of":
        return None
    return "a year"


def _ends_years(tokens: Tokens, number: Number) -> bool:
    """Whether two bare four-digit numbers stand with nothing to count behind them: "between 2011 and 2016"."""
    bare = len(tokens[number.first].text) == 4 == len(tokens[number.last - 1].text)
    after = peek(tokens, number.last)
    return bare and not measure(tokens, number) and (after.kind != "w" or after.low in FUNCTION)


_NAMES_GO_ON = {
    "index", "engine", "missile", "missiles", "jet", "jets", "model", "rocket", "virus", "game", "aircraft",
    "tank",
}  # fmt: skip


def _name(tokens: Tokens, number: Number) -> str | None:
    before = peek(tokens, number.first - 1)
    if number.money or number.percent or number.form not in {"digits", "words"} or before.kind not in "wp":
        return None
    low = before.low
    if low in CAPITAL_DESIGNATORS and not before.text.islower() and not starts_sentence(tokens, number.first - 1):
        return f"‘{before.text}’ before it: a name or a place in an order"
    capital = before.text[:1].isupper() and plain(tokens, number)
    if low in DESIGNATORS and (capital or not _counts_after_all(tokens, number)):
        return f"‘{before.text}’ before it: a name or a place in an order"
    if number.form == "words":
        return _word_in_name(tokens, number, before)
    if not plain(tokens, number) or not before.text[:1].isupper() or before.kind != "w" or low in FUNCTION:
        return None
    if (
        starts_sentence(tokens, number.first - 1)
        or in_headline(tokens, number.first)
        or _continues_a_list(tokens, number.first)
    ):
        return None
    return (
        None if _counts_after_all(tokens, number) else f"part of the name ‘{before.text} {tokens[number.first].text}’"
    )


def _counts_after_all(tokens: Tokens, number: Number) -> bool:
    """Whether what follows shows an amount all the same: a plural noun, a unit, the dead and injured."""
    after = peek(tokens, number.last)
    if (
        number.form == "digits"
        and not plain(tokens, number)
        and tokens[number.first - 1].low not in {"issue", "no", "number", "page"}
    ):
        return number.scale > 1 or "," in tokens[number.first].text
    if measure(tokens, number) or currency(tokens, number) or after.low in PLURALS or after.low in STATES:
        return peek(tokens, number.first - 1).low not in {"no.", "nos.", "no", "channel"}
    plural = after.kind == "w" and after.text.islower() and after.low.endswith("s") and after.low not in FUNCTION
    return (
        plural
        and after.low not in _NAMES_GO_ON
        and not after.line
        and tokens[number.first - 1].low not in {"p", "fortune", "ftse"}
    )


def _word_in_name(tokens: Tokens, number: Number, before: Token) -> str | None:
    """ "BBC Two", "the Big Five": a number word with a capital, behind one."""
    word = tokens[number.first]
    if not word.text[0].isupper() or starts_sentence(tokens, number.first) or in_headline(tokens, number.first):
        return None
    named = before.kind == "w" and before.text[0].isupper() and not word.line
    return f"part of the name ‘{before.text} {word.text}’" if named else None


def in_headline(tokens: Tokens, i: int) -> bool:
    """Whether most words around are in capitals or title case, so that a capital tells nothing."""
    near = [t for t in tokens[max(0, i - 8) : i + 8] if t.kind == "w" and len(t.text) > 3]
    return len(near) >= 4 and sum(t.text[0].isupper() for t in near) >= 0.75 * len(near)


def _continues_a_list(tokens: Tokens, i: int) -> bool:
    """Whether "Labour 49" goes on a list of amounts: "The Greens won 51 seats, Labour 49"."""
    k = i - 1
    while k > i - 6 and (peek(tokens, k).text.istitle() or peek(tokens, k).low in {"the", "in", "at", "for", "to"}):
        k -= 1
    near = tokens[max(0, k - 12) : max(0, k)]
    return peek(tokens, k).low in {",", ";", "and", "while", "or"} and any(token.kind == "n" for token in near)


def _address(tokens: Tokens, number: Number) -> str | None:
    if not plain(tokens, number):
        return None
    for k in range(number.last, number.last + 4):
        word = peek(tokens, k)
        if word.kind != "w" or not word.text[0].isupper() or word.line:
            return None
        if word.low in STREETS and k > number.last:
            return f"an address: ‘{word.text}’ after it"
    return None


_SPORT = {
    "won", "win", "wins", "beat", "beats", "beaten", "lost", "lose", "draw", "drew", "lead", "led", "victory",
    "defeat", "score", "scored", "match", "game", "final", "goal", "goals", "set", "sets", "innings", "league",
    "cup", "playoff", "tie", "against", "over", "champions", "season", "leads", "thrashed", "record", "series",
    "hosts", "verdict", "vote", "voted", "ruling", "ruled", "ahead", "behind", "trailing", "equaliser",
    "aggregate", "semi", "quarter", "leading",
}  # fmt: skip


def _score(tokens: Tokens, number: Number) -> str | None:
    """ "1-0", "beat the hosts 21-17", "6-4, 7-5"."""
    dash = next((t for t in tokens[number.first : number.last] if t.text in {"-", "–"}), None)
    after, then = peek(tokens, number.last), peek(tokens, number.last + 1)
    before, earlier = peek(tokens, number.first - 1), peek(tokens, number.first - 2)
    if number.form != "digits" or number.money or number.percent:
        return None
    if dash is None:
        pair = (after.text in {"-", "–"} and after.tight and then.tight and then.kind == "n") or (
            before.text in {"-", "–"} and before.tight and tokens[number.first].tight and earlier.kind == "n"
        )
        return "a score" if pair and number.high < 300 else None
    if (
        number.high >= 300
        or measure(tokens, number)
        or after.low in PLURALS
        or (after.low.endswith("s") and after.low not in FUNCTION)
    ):
        return None
    if number.low == 0:
        return "a score"
    near = {t.low for t in tokens[max(0, number.first - 12) : number.last + 8]}
    return "a score" if near & _SPORT else None


_CALIBRED = {
    "gun", "guns", "howitzer", "howitzers", "shell", "shells", "round", "rounds", "ammunition", "artillery",
    "mortar", "mortars", "pistol", "pistols", "rifle", "rifles", "cannon", "cannons", "bullet", "bullets",
    "cartridge", "cartridges", "projectile", "projectiles", "rocket", "rockets", "lens", "film", "camera",
    "calibre", "caliber", "handgun", "handguns", "machine", "multiple", "self", "casings", "casing", "nato",
    "submachine", "tank", "sniper", "semi", "revolver",
}  # fmt: skip


def _calibre(tokens: Tokens, number: Number) -> str | None:
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


def _hour(tokens: Tokens, number: Number) -> str | None:
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
    day = ahead[0] in {"tonight", "tomorrow", "sharp"} or (ahead[0] == "on" and ahead[1].endswith("day"))
    part = ahead[0] == "in" and ahead[1] == "the" and ahead[2] in {"morning", "evening", "afternoon"}
    return "an hour of the day" if day or part else None


def _like_the_one_before(tokens: Tokens, number: Number, before: Number | None) -> str | None:
    """ "Articles 5 and 6", "boys aged 9 and 12": what holds for the first holds for the next."""
    if before is None or before.form != number.form or number.money or number.percent or number.scale > 1:
        return None
    between = [t.low for t in tokens[before.last : number.first]]
    after = peek(tokens, number.last)
    ends = after.kind == "p" or after.low in FUNCTION
    if between in (["and"], [","], ["or"], ["-"], ["–"], ["to"], [",", "and"], ["&"]) and ends:
        return "it goes with the one before it"
    return None


_RULES = (
    _code,
    _ordinal,
    _multiplied,
    _calibre,
    _age,
    _year,
    _saying,
    _kind_of_thing,
    _one,
    _score,
    _address,
    _name,
    _known,
    _hour,
)
