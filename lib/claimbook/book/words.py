"""How an act is called in the history and on the undo button: "rejected 7 suggestions in 3 articles"."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimbook import words
from claimbook.book.rows import FIGURE_COLUMNS
from claimbook.model import Verdict

count = words.number_of  # "1 claim", "2,400 claims"
_BUTTON = 40  # letters
VERDICTS: dict[Verdict, str] = {"accepted": "accepted", "rejected": "rejected", "suggested": "put back"}
_FIELDS = {
    "said_on": "day",
    "said_on_basis": "day",
    "speaker_text": "speaker as printed",
    "span": "edges",
    "quote": "edges",
    "sentence": "edges",
}


def judged(verdict: Verdict, rows: Sequence[Mapping[str, Any]]) -> str:
    """'rejected 7 suggestions in 3 articles'."""
    return f"{VERDICTS[verdict]} {these(rows)}"


def edited(fields: Iterable[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """'set speaker of 7 claims in 3 articles'."""
    return f"set {field_names(fields)} of {these(rows)}"


def these(rows: Sequence[Mapping[str, Any]]) -> str:
    """'7 suggestions in 3 articles'; one claim is named by its words."""
    if len(rows) == 1:
        return f"“{short(rows[0]['quote'])}”"
    noun = "suggestion" if all(row["verdict"] == "suggested" for row in rows) else "claim"
    places = len({row["article_sha256"] for row in rows})
    return count(len(rows), noun) + (f" in {places:,} articles" if places > 1 else "")


def suggested(added: int, updated: int, removed: int, articles: int) -> str:
    """'suggested again in 3 articles: 4 added, 1 updated, 0 removed'."""
    return f"suggested again in {count(articles, 'article')}: {added} added, {updated} updated, {removed} removed"


def field_names(fields: Iterable[str]) -> str:
    """'speaker, day': the fields in the analyst's words, a figure's columns as one."""
    names = ("figure" if name in FIGURE_COLUMNS else _FIELDS.get(name, name.replace("_", " ")) for name in fields)
    return ", ".join(dict.fromkeys(names))


def short(text: str) -> str:
    """The text on one line, cut where it grows too long for a button."""
    return words.short(text, _BUTTON)
