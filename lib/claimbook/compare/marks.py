"""What a chart draws of each claim: the form its words ask for, where it stands, what is printed beside it."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

import pandas as pd

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
NOBODY = "not said by whom"
_BETWEEN = 24  # characters that may stand between a hedge and its number
_READ = (
    *(
        "claim_id",
        "quote",
        "sentence",
        "verdict",
        "speaker",
        "via",
        "citing",
        "said_on",
        "said_on_basis",
        "status",
        "hedge",
    ),
    *("qualifier", "low", "high", "kind", "unit", "counted", "vague", "delta", "base_claim", "series", "stage"),
    *("outlet", "published", "title", "article", "article_sha256", "camp"),
)
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
        value = self.value
        return min(value if self.low is None else self.low, value if self.base is None else self.base)

    @property
    def who(self) -> str:
        return self.speaker or NOBODY

    @property
    def heard(self) -> str:
        """Who it is that speaks, however the name is spelled."""
        return self.voice or self.who

    @property
    def point(self) -> bool:
        """Whether one number was asserted as the total, so that it may stand until the next."""
        return self.form in ("exact", "about") and self.status not in ("denied", "revised_from")

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
    rows = _rows(table)
    added_to = {row["base_claim"] for row in rows if row["delta"] is True}
    totals = {row["claim_id"]: _total(row) for row in rows if row["claim_id"] in added_to}
    return [_mark(row, totals) for row in rows if row["verdict"] != "rejected"]


def _rows(table: pd.DataFrame) -> list[Mapping[str, Any]]:
    """The rows as dictionaries: what pandas makes of them is slower, and this runs at every turn of the page."""
    names = [name for name in (*_READ, ORIGIN, VOICE) if name in table.columns]
    cells = [table[name].tolist() for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


def _mark(row: Mapping[str, Any], totals: Mapping[str, float | None]) -> Mark:
    base = totals.get(row["base_claim"]) if row["delta"] is True else None
    return Mark(
        claim_id=row["claim_id"],
        form=form_of(row),
        low=_added(_number(row["low"]), base),
        high=_added(_number(row["high"]), base),
        base=base,
        words=words_of(row),
        number=" ".join(row["quote"].split()),
        quote=row["sentence"] or row["quote"],
        speaker=row["speaker"],
        outlet=row["outlet"],
        said_on=row["said_on"],
        inferred=row["said_on_basis"] == "inferred",
        published=row["published"],
        status=row["status"],
        pale=row["verdict"] == "suggested",
        series=row["series"],
        stage=row["stage"],
        unit=row["unit"] or (row["kind"] if row["kind"] not in ("count", None) else None),
        counted=row["counted"],
        citing=", ".join(row["citing"]),
        article=row["title"] or row["article"],
        article_sha256=row["article_sha256"],
        camp=row["camp"],
        origin=row.get(ORIGIN),
        via=tuple(row["via"]),
        voice=row.get(VOICE),
    )


def form_of(row: Mapping[str, Any]) -> Form:
    """How the number was said, by which it is drawn."""
    low, high = _number(row["low"]), _number(row["high"])
    if low is None or high is None:
        return _open(low, high)
    if row["vague"] is True:
        return "vague"
    if low != high:
        return "range"
    return "another" if row["delta"] is True else _said_once(row)


def _open(low: float | None, high: float | None) -> Form:
    if low is None and high is None:
        return "none"
    return "more" if high is None else "most"


def _said_once(row: Mapping[str, Any]) -> Form:
    if row["qualifier"] != "approx":
        return "exact"
    return "approaching" if APPROACHING.search(row["hedge"] or "") else "about"


def words_of(row: Mapping[str, Any]) -> str:
    """The number with the words that qualify it, in the order in which they are printed."""
    sentence, quote, hedge = row["sentence"] or "", row["quote"], row["hedge"]
    near = rf"(.{{0,{_BETWEEN}}}?)"
    if hedge:
        if (plain := f"{hedge} {quote}") in sentence:
            return " ".join(plain.split())
        for first, second in ((hedge, quote), (quote, hedge)):
            if found := re.search(re.escape(first) + near + re.escape(second), sentence, re.DOTALL):
                return " ".join(found[0].split())
        return plain
    if row["delta"] is True and (found := _ADDED.search(sentence.partition(quote)[0])):
        return " ".join(f"{found[0]}{quote}".split())
    return " ".join(quote.split())


def _number(value: Any) -> float | None:
    return None if value is None or value != value else float(value)


def _total(row: Mapping[str, Any]) -> float | None:
    high = _number(row["high"])
    return _number(row["low"]) if high is None else high


def _known(value: float | None) -> float:
    """The value of a mark that is drawn: one of its ends is always known."""
    if value is None:
        raise ValueError("a claim without a number stands nowhere")
    return value


def _added(value: float | None, base: float | None) -> float | None:
    return value if value is None or base is None else value + base


def _short(text: str) -> str:
    line = " ".join(text.split()).strip('“”" ')
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def pale(found: Iterable[Mark]) -> int:
    """How many of them are suggestions."""
    return sum(mark.pale for mark in found)
