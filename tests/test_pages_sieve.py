"""The filters of the grid, answered as AG Grid answers them."""

from typing import Any

import pytest

from claimbook.ui import sieve

ROWS = [
    {"id": "a", "speaker": "Zelensky", "series": None, "amount": 3_000},
    {"id": "b", "speaker": "Rutte", "series": "tanks", "amount": 9_000},
    {"id": "c", "speaker": None, "series": "troops", "amount": None},
]


def text(kind: str, word: str = "") -> dict[str, Any]:
    return {"filterType": "text", "type": kind, "filter": word}


def number(kind: str, bound: float, to: float | None = None) -> dict[str, Any]:
    return {"filterType": "number", "type": kind, "filter": bound, "filterTo": to}


@pytest.mark.parametrize(
    ("model", "ids"),
    [
        ({}, "abc"),
        ({"speaker": text("contains", "ZEL")}, "a"),
        ({"speaker": text("notContains", "zel")}, "bc"),
        ({"speaker": text("equals", "rutte")}, "b"),
        ({"speaker": text("notEqual", "rutte")}, "ac"),
        ({"speaker": text("startsWith", "r")}, "b"),
        ({"speaker": text("endsWith", "sky")}, "a"),
        ({"speaker": text("blank")}, "c"),
        ({"speaker": text("notBlank")}, "ab"),
        ({"speaker": text("contains", "e"), "series": text("contains", "tank")}, "b"),
        ({"amount": number("greaterThan", 3_000)}, "b"),
        ({"amount": number("greaterThanOrEqual", 3_000)}, "ab"),
        ({"amount": number("lessThan", 9_000)}, "a"),
        ({"amount": number("inRange", 2_000, 9_000)}, "a"),
        ({"amount": number("equals", 9_000)}, "b"),
        ({"amount": {"filterType": "number", "type": "blank"}}, "c"),
        (
            {
                "speaker": {
                    "filterType": "text",
                    "operator": "OR",
                    "conditions": [text("equals", "rutte"), text("blank")],
                }
            },
            "bc",
        ),
        (
            {
                "speaker": {
                    "filterType": "text",
                    "operator": "AND",
                    "conditions": [text("contains", "e"), text("contains", "z")],
                }
            },
            "a",
        ),
    ],
)
def test_a_filter_shows_the_rows_that_pass_it(model: sieve.Model, ids: str) -> None:
    assert "".join(row["id"] for row in sieve.shown(ROWS, model)) == ids


@pytest.mark.parametrize(
    ("words", "ids"), [("", "abc"), ("rutte TANKS", "b"), ("zelensky tanks", ""), ("troops", "c"), ("none", "")]
)
def test_every_word_looked_for_must_occur_somewhere_in_the_row(words: str, ids: str) -> None:
    assert "".join(row["id"] for row in sieve.found(ROWS, words, ("speaker", "series"))) == ids
