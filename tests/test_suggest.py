"""Suggestions as a whole: any text, the same twice, every quote where it stands, and a selection read the same way."""

from datetime import date
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.language import RULES, read, suggest
from claimbook.model import Article, Span, suggestion_id

PIECES = [
    *(
        '"',
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        ", ",
        ". ",
        "\n",
        "\n\n",
        ": ",
        "; ",
        " — ",
        "(",
        ")",
        "[",
        "]",
        "- ",
        "• ",
        "!",
    ),
    *(
        " said ",
        " says ",
        " told ",
        " by ",
        "citing ",
        " according to ",
        " that ",
        " which ",
        " and ",
        " of ",
        " from ",
    ),
    *("He ", "it ", "its ", "Anna Berg", "the ministry", "A", "U.S. ", "Dr. ", "on Monday ", "Reuters ", " report "),
    *(
        "3,000",
        "12%",
        "€4m",
        " thousands ",
        "one in five ",
        "another ",
        "’s ",
        "\u200b",
        "\xa0",
        "é",
        "😀",
        "\x1c",
        "\u2028",
    ),
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from([None, date(1, 1, 1), date(2024, 2, 29)]))
def test_no_text_stops_it_and_every_quote_stands_in_the_text(pieces: list[str], published: date | None) -> None:
    article = Article("a.txt", "".join(pieces), published=published)
    claims = suggest(article)
    assert claims == suggest(article)
    for claim in claims:
        assert claim.quote == claim.span.of(article.text) != ""
        assert claim.id == suggestion_id(article.sha256, claim.tag, claim.span)
        assert 0 <= (claim.score or 0) <= 1
        assert (claim.tag == "figure") == (claim.figure is not None)


@pytest.mark.parametrize(
    "unit", ["$", "(", "=", "😀", ",", "“", '"', "9", "x", " said", ". ", "Ab Cd ", "X said, ", "; ", "- a (b) "]
)
def test_the_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    suggest(Article("a.txt", "Ana Belo said 3 boats sank."))
    start = thread_time()
    suggest(Article("a.txt", unit * (24_000 // len(unit))))
    assert thread_time() - start < 3


def test_a_text_beyond_a_million_characters_is_read_to_its_end() -> None:
    text = "x" * 1_100_000 + "\n\nAna Belo said 31 boats were lost."
    assert [claim.speaker for claim in suggest(Article("a.txt", text)) if claim.quote == "31"] == ["Ana Belo"]


def test_navigation_is_not_read_for_figures() -> None:
    text = "The port was empty.\n\nRelated article: 40 boats lost, board says\n\nRead more: 12 storms"
    assert suggest(Article("a.txt", text)) == []


def test_a_selection_is_read_as_a_suggestion_is() -> None:
    article = Article("a.txt", "Some 31 boats were lost, Ana Belo said.")
    suggested = next(claim for claim in suggest(article) if claim.tag == "figure")
    claim = read(article, suggested.span, "figure")
    assert (claim.figure, claim.speaker, claim.verdict, claim.origin) == (
        suggested.figure,
        "Ana Belo",
        "accepted",
        "analyst",
    )
    assert (claim.annotator, claim.created) == (None, None)
    assert claim.id != suggested.id


def test_a_selected_sentence_gets_speaker_and_no_figure() -> None:
    article = Article("a.txt", "Some 31 boats were lost, Ana Belo said.")
    claim = read(article, Span(0, 23), "denial")
    assert (claim.figure, claim.speaker, claim.tag) == (None, "Ana Belo", "denial")


def test_the_rules_have_a_version() -> None:
    assert RULES


def test_a_hedge_that_closes_the_text_is_read() -> None:
    found = suggest(Article("inn.txt", "Rooms at the inn (normally £15+"))
    assert [(claim.quote, claim.figure and claim.figure.qualifier) for claim in found] == [("£15", "at_least")]
