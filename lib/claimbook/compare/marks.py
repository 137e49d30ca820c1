"""What a chart draws of each claim: the form its words ask for, where it stands, what is printed beside it."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

import pandas as pd

from claimbook.words import short

from .latest import Latest

Form = Literal["exact", "about", "more", "most", "approaching", "range", "vague", "another", "none"]

APPROACHING = re.compile(r"\b(approach\w*|near(ly|ing)|almost|close to|just under|just short of)\b", re.IGNORECASE)
_ADDED = re.compile(
    r"""
    \b(?: (?:yet\ )? an(?:other|\ additional|\ extra)   # another, an additional
      | (?:a\ )? further | additional | extra           # a further
      | (?:up|down) \ by                                # up by
    ) \W* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
NOBODY, NO_OUTLET = "not said by whom", "outlet unknown"
_BETWEEN = 24  # characters that may stand between a hedge and its number
_READ = (
    "claim_id", "quote", "sentence", "verdict", "speaker", "via", "citing", "said_on", "said_on_basis", "status",
    "hedge", "qualifier", "low", "high", "kind", "unit", "counted", "vague", "delta", "base_claim", "series", "stage",
    "outlet", "published", "title", "article", "article_sha256", "camp",
)  # fmt: skip
ORIGIN, VOICE = "one_origin", "one_voice"  # columns of tables to which origins were added
_LONGEST = 160  # characters of a quotation in a tooltip


class Mark(NamedTuple):
    """A claim as a chart sees it; days are ISO days or None. A tuple: a chart may look at a hundred thousand."""

    claim_id: str
    form: Form
    low: float | None  # with the base added, for what is another N
    high: float | None
    base: float | None
    words: str  # as printed: "approaching 12,000"
    number: str  # of these the number alone
    quote: str
    speaker: str | None
    outlet: str | None
    said_on: str | None
    inferred: bool
    published: str | None
    status: str
    pale: bool  # a suggestion nobody has judged
    series: str | None
    stage: str | None
    unit: str | None
    counted: str | None
    citing: str
    article: str
    article_sha256: str
    camp: str | None = None
    origin: str | None = None  # marks of the same one come from one origin
    via: tuple[str, ...] = ()
    voice: str | None = None  # the speaker, where the name is spelled in several ways by one of them

    @property
    def drawn(self) -> bool:
        return self.form != "none"

    @property
    def value(self) -> float:
        """Where the mark stands: the number printed, for a bar its far end."""
        return _known(self.low) if self.high is None else self.high

    @property
    def least(self) -> float:
        """The lowest number the mark reaches to, not counting open ends."""
        least = self.value if self.low is None else self.low
        return least if self.base is None else min(least, self.base)

    @property
    def who(self) -> str:
        return self.speaker or NOBODY

    @property
    def heard(self) -> str:
        """Who it is that speaks, however the name is spelled."""
        return self.voice or self.speaker or NOBODY

    @property
    def single(self) -> bool:
        """Whether it is one number, plainly or about, and no bound, band, range or addition."""
        return self.form in ("exact", "about")

    @property
    def bar(self) -> bool:
        """Whether it is drawn from one number to another."""
        return self.form in ("range", "vague")

    @property
    def point(self) -> bool:
        """Whether one number was asserted as the total, so that it may stand until the next."""
        return self.single and self.status not in ("denied", "revised_from")

    @property
    def tip(self) -> dict[str, str]:
        """What hovering shows, the quotation first; nothing of it is read as markup. Every row has something to say."""
        status = "" if self.status == "reported" else f" ({self.status.replace('_', ' ')})"
        return {
            "title": f"“{_short(self.quote)}”",
            "said by": chain(self.speaker, self.via) + (f", citing {self.citing}" if self.citing else ""),
            "words": self.words + status,
            "said on": (self.said_on or "undated") + (" (inferred)" if self.inferred else ""),
            "printed in": ", ".join(filter(None, dict.fromkeys((self.outlet, self.article)))),
        }


def chain(speaker: str | None, via: Iterable[str] = (), outlet: str | None = None) -> str:
    """Through whom it came, as a line: "Ana Belo → AFP → The Harbour Dispatch"."""
    return " → ".join(dict.fromkeys([speaker or NOBODY, *via, *([outlet] if outlet else [])]))


def marks(table: pd.DataFrame) -> list[Mark]:
    """A mark for every claim that was not rejected, in the table's order."""
    return [] if table.empty else list(_latest(table))


def pale(found: Iterable[Mark]) -> int:
    """How many of them are suggestions."""
    return sum(mark.pale for mark in found)


def _marks(table: pd.DataFrame) -> list[Mark]:
    """Made a column at a time: a row at a time takes thrice as long, and this runs at every turn of the page."""
    columns = _columns({name: table[name].tolist() for name in (*_READ, ORIGIN, VOICE) if name in table.columns})
    made = map(Mark._make, zip(*(columns[name] for name in Mark._fields), strict=True))
    return [mark for mark, verdict in zip(made, table["verdict"], strict=True) if verdict != "rejected"]


_latest = Latest(_marks)


def _columns(cells: Mapping[str, list[Any]]) -> Mapping[str, Iterable[Any]]:
    """Each field of the marks, in the table's order."""
    ways = (cells[name] for name in ("low", "high", "vague", "delta", "qualifier", "hedge"))
    said = (cells[name] for name in ("sentence", "quote", "hedge", "delta"))
    bases, quotes, none = _bases(cells), cells["quote"], [None] * len(cells["claim_id"])
    return {
        **cells,
        "form": map(form_of, *ways),
        "low": map(_added, cells["low"], bases),
        "high": map(_added, cells["high"], bases),
        "base": bases,
        "words": map(words_of, *said),
        "number": (" ".join(quote.split()) for quote in quotes),
        "quote": (sentence or quote for sentence, quote in zip(cells["sentence"], quotes, strict=True)),
        "inferred": (basis == "inferred" for basis in cells["said_on_basis"]),
        "pale": (verdict == "suggested" for verdict in cells["verdict"]),
        "unit": map(_unit, cells["unit"], cells["kind"]),
        "citing": map(", ".join, cells["citing"]),
        "article": (title or name for title, name in zip(cells["title"], cells["article"], strict=True)),
        "via": map(tuple, cells["via"]),
        "origin": cells.get(ORIGIN, none),
        "voice": cells.get(VOICE, none),
    }


def _bases(cells: Mapping[str, list[Any]]) -> list[float | None]:
    """To which number each is added; the number of a claim that was rejected is one still."""
    pairs = list(zip(cells["base_claim"], cells["delta"], strict=True))
    added_to = {base for base, delta in pairs if delta is True}
    numbers = zip(cells["claim_id"], cells["low"], cells["high"], strict=True)
    totals = {id_: _total(low, high) for id_, low, high in numbers if id_ in added_to}
    return [totals.get(base) if delta is True else None for base, delta in pairs]


def form_of(
    low: float | None, high: float | None, vague: Any, delta: Any, qualifier: str | None, hedge: str | None
) -> Form:
    """How the number was said, by which it is drawn."""
    if low is None or high is None or low != low or high != high:
        return _open(_number(low), _number(high))
    if vague is True:
        return "vague"
    if low != high:
        return "range"
    return "another" if delta is True else _said_once(qualifier, hedge)


def _open(low: float | None, high: float | None) -> Form:
    if low is None and high is None:
        return "none"
    return "more" if high is None else "most"


def _said_once(qualifier: str | None, hedge: str | None) -> Form:
    if qualifier != "approx":
        return "exact"
    return "approaching" if APPROACHING.search(hedge or "") else "about"


def words_of(sentence: str | None, quote: str, hedge: str | None, delta: Any) -> str:
    """The number with the words that qualify it, in the order in which they are printed."""
    around = sentence or ""
    if hedge:
        return _hedged(around, quote, hedge)
    if delta is True and (found := _ADDED.search(around.partition(quote)[0])):
        return " ".join(f"{found[0]}{quote}".split())
    return " ".join(quote.split())


def _hedged(sentence: str, quote: str, hedge: str) -> str:
    if (plain := f"{hedge} {quote}") in sentence:
        return " ".join(plain.split())
    if hedge not in sentence:
        return plain
    for first, second in ((hedge, quote), (quote, hedge)):
        near = rf"{re.escape(first)}.{{0,{_BETWEEN}}}?{re.escape(second)}"
        if found := re.search(near, sentence, re.DOTALL):
            return " ".join(found[0].split())
    return plain


def _unit(unit: str | None, kind: str | None) -> str | None:
    return unit or (kind if kind not in ("count", None) else None)


def _number(value: Any) -> float | None:
    return None if value is None or value != value else float(value)


def _total(low: float, high: float) -> float | None:
    return _number(low) if _number(high) is None else high


def _known(value: float | None) -> float:
    """The value of a mark that is drawn: one of its ends is always known."""
    if value is None:
        raise ValueError("a claim without a number stands nowhere")
    return value


def _added(value: float, base: float | None) -> float | None:
    number = _number(value)
    return number if number is None or base is None else number + base


def _short(text: str) -> str:
    return short(" ".join(text.split()).strip('“”" '), _LONGEST)
