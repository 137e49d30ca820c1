"""The table that everything downstream reads."""

from datetime import date

import pandas as pd
import pytest

from claimbook.compare import COLUMNS, tidy
from claimbook.errors import NotFound
from claimbook.model import Article, Claim, Figure, Span

ARTICLE = Article(
    name="wire/first.txt",
    text="The minister counted about 40 tents on Monday.",
    title="Tents",
    outlet="Lowland Wire",
    published=date(2024, 3, 5),
)


def claim(id_: str, start: int, end: int, **fields: object) -> Claim:
    quote = ARTICLE.text[start:end]
    return Claim(id_, ARTICLE.sha256, Span(start, end), quote, ARTICLE.text, **fields)


def test_a_claim_becomes_one_row_that_holds_every_column_of_the_csv_in_order() -> None:
    figure = Figure(40, 40, "approx", "about", counted="tents")
    forty = claim(
        "c1", 27, 29, figure=figure, speaker="The minister", said_on=date(2024, 3, 4), said_on_basis="resolved"
    )
    table = tidy([forty], [ARTICLE])
    assert tuple(table.columns) == COLUMNS
    assert table.iloc[0].to_dict() == {
        "claim_id": "c1",
        "article": "wire/first.txt",
        "title": "Tents",
        "outlet": "Lowland Wire",
        "author": None,
        "url": None,
        "published": "2024-03-05",
        "start": 27,
        "end": 29,
        "quote": "40",
        "sentence": ARTICLE.text,
        "tag": "figure",
        "verdict": "suggested",
        "speaker": "The minister",
        "speaker_text": None,
        "cue": None,
        "via": [],
        "citing": [],
        "said_on": "2024-03-04",
        "said_on_basis": "resolved",
        "status": "reported",
        "hedge": "about",
        "qualifier": "approx",
        "low": 40.0,
        "high": 40.0,
        "kind": "count",
        "unit": None,
        "counted": "tents",
        "vague": False,
        "delta": False,
        "base_claim": None,
        "series": None,
        "stage": None,
        "note": None,
        "origin": "rule",
        "reason": None,
        "score": pytest.approx(float("nan"), nan_ok=True),
        "annotator": None,
        "created": None,
        "updated": None,
        "article_sha256": ARTICLE.sha256,
        "camp": None,
    }


def test_a_claim_without_a_figure_has_nothing_in_the_figure_s_columns() -> None:
    row = tidy([claim("c1", 4, 12, tag="claim")], [ARTICLE]).iloc[0]
    assert row[["low", "high", "vague", "delta"]].isna().all()
    assert row[["hedge", "qualifier", "kind", "unit", "counted"]].tolist() == [None] * 5


def test_an_open_end_stays_open() -> None:
    table = tidy([claim("c1", 27, 29, figure=Figure(40, None, "more_than", "over"))], [ARTICLE])
    assert table.low.tolist() == [40.0]
    assert table.high.isna().all()


def test_rows_come_in_reading_order_whatever_order_the_claims_have() -> None:
    other = Article(name="a.txt", text="7 boats")
    there = Claim("z", other.sha256, Span(0, 1), "7", other.text)
    shuffled = [claim("b", 27, 29), claim("c", 4, 12), there, claim("a", 27, 29)]
    assert tidy(shuffled, [ARTICLE, other]).claim_id.tolist() == ["z", "c", "a", "b"]


def test_an_empty_table_has_the_same_columns_and_types_as_a_full_one() -> None:
    empty, full = tidy([], []), tidy([claim("c1", 27, 29, figure=Figure(40, 40))], [ARTICLE])
    pd.testing.assert_series_equal(empty.dtypes, full.dtypes)


def test_a_claim_whose_article_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(NotFound, match=ARTICLE.sha256):
        tidy([claim("c1", 27, 29)], [])
