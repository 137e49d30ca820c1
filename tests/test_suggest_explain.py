"""``claimbook suggest --explain``: beside what is suggested, each number left alone, with the reason."""

import csv
import json
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.cli import main
from claimbook.exchange import CLAIM, row
from claimbook.language import left_alone, suggest
from claimbook.model import Article, Span

FERRY = (
    "The ferry G7 sank on 3 June 2031 with about 140 people aboard.\n\n"
    "Captain Ola Ness, 61, was the first to call.\n\nRead more: 12 wrecks"
)
ALONE = [
    ("G7", "letters and digits in one: a name or a code"),
    ("3 June 2031", "a date"),
    ("61", "an age: it stands between commas behind a person"),
    ("first", "an ordinal"),
    ("Read more: 12 wrecks", "a line that leads to other articles, or credits"),
]


def printed(folder: Path, *words: str) -> bytes:
    (folder / "ferry.txt").write_text(FERRY, "utf-8")
    done = CliRunner().invoke(main, ["suggest", str(folder / "ferry.txt"), *words])
    assert done.exit_code == 0
    return done.stdout_bytes


def rows(folder: Path, *words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed(folder, *words).splitlines()]


def test_a_number_left_alone_is_a_row_with_its_place_its_text_its_sentence_and_the_reason(tmp_path: Path) -> None:
    sentences = [FERRY[:62], FERRY[:62], *FERRY.split("\n\n")[1:2] * 2, FERRY.split("\n\n")[2]]
    article = Article("ferry.txt", FERRY)
    assert [row for row in rows(tmp_path, "--explain") if row["left_alone"]] == [
        dict.fromkeys(CLAIM)
        | {
            "article": "ferry.txt",
            "start": FERRY.index(quote),
            "end": FERRY.index(quote) + len(quote),
            "quote": quote,
            "sentence": sentence,
            "reason": why,
            "article_sha256": article.sha256,
            "left_alone": True,
        }
        for (quote, why), sentence in zip(ALONE, sentences, strict=True)
    ]


def test_the_suggestions_are_the_same_rows_as_ever_and_say_that_they_are_suggested(tmp_path: Path) -> None:
    explained = rows(tmp_path, "--explain")
    suggested = rows(tmp_path)
    article = Article("ferry.txt", FERRY)
    assert [row for row in explained if not row["left_alone"]] == [row | {"left_alone": False} for row in suggested]
    assert suggested == [row(claim, article) for claim in suggest(article)]
    assert [(row["quote"], row["reason"]) for row in suggested] == [
        ("140", "‘about’ before it; it counts ‘people’"),
    ]
    assert [row["start"] for row in explained] == sorted(int(str(row["start"])) for row in explained)


def test_without_the_flag_nothing_is_said_of_what_is_left_alone(tmp_path: Path) -> None:
    assert b"left_alone" not in printed(tmp_path)
    assert b"left_alone" not in printed(tmp_path, "--format", "csv")


def test_the_csv_has_one_column_more(tmp_path: Path) -> None:
    text = printed(tmp_path, "--explain", "--format", "csv").decode("utf-8-sig")
    found = list(csv.DictReader(text.splitlines()))
    assert list(found[0]) == [*CLAIM, "left_alone"]
    assert [row["quote"] for row in found if row["left_alone"] == "true"] == [quote for quote, _ in ALONE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote twice to Room 9B.", ["twice: ‘twice’ makes it a multiplier", "9B: letters and digits in one"]),
        ("They met at six o’clock.", ["six o’clock: a time of day in words"]),
        ("The code was 1e999.", ["1e999: letters and digits in one"]),
        ("In the fourth quarter", ["fourth: an ordinal", "quarter: a number word that counts nothing here"]),
        ("Read more: 5 May 2030", ["Read more: 5 May 2030: a line that leads to other articles, or credits"]),
        ("See www.port12.org and 40 boats", ["www.port12.org: part of a web address"]),
        ("Follow us on 4 channels", ["4: in a line that leads to other articles, or in credits"]),
        ("Nobody came.", []),
        ("", []),
    ],
)
def test_every_number_that_is_no_figure_says_why(text: str, expected: list[str]) -> None:
    told = [f"{left.span.of(text)}: {left.why}" for left in left_alone(Article("a.txt", text))]
    assert [line[: len(want)] for line, want in zip(told, expected, strict=True)] == expected


PIECES = [
    *("3 May 2024", "G20", "€4m", "12", "1,200", "ten", "aged 9", "1-0", "one", "half", "12th", "½", "٣", "7:30"),
    *("Read more: 5", "\n\n", "\n", ".", ",", "people", "page 4", "the", "$", "'", "-"),
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_every_digit_of_an_article_is_suggested_or_left_alone_and_never_both(text: str) -> None:
    article = Article("a.txt", text)
    figures = [claim.span for claim in suggest(article) if claim.tag == "figure"]
    alone = [left.span for left in left_alone(article)]
    told = sorted([*figures, *alone], key=lambda span: span.start)
    assert all(one.end <= other.start for one, other in pairwise(told))
    for place, character in enumerate(text):
        if character.isdigit():
            assert any(span.overlaps(Span(place, place + 1)) for span in told), (place, text)
