"""The same again: what a book holds that says the same as a claim."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from bookmaking import claim_on

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span

FIRST = Article("first.txt", "Governor Ada Holm counted 640 tents. Later she spoke of 640 tents again, the governor.")
SECOND = Article("second.txt", "The governor's 640 tents were 640 in all, said a baker; governors differ.")


def tents(article: Article, place: int, speaker: str | None = "Ada Holm") -> Claim:
    """A suggestion on the n-th place of the number."""
    start = [at for at in range(len(article.text)) if article.text.startswith("640", at)][place]
    span = Span(start, start + 3)
    figure = Figure(640, 640, counted="tents")
    drawn = claim_on(article, "640", figure=figure, speaker=speaker)
    return replace(drawn, id=f"{article.name[:3]}{place}", span=span)


ALL = [tents(FIRST, 0), tents(FIRST, 1), tents(SECOND, 0), tents(SECOND, 1, "a baker")]


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(":memory:", annotator="Mara") as opened:
        opened.add([FIRST, SECOND])
        for article in (FIRST, SECOND):
            opened.suggest(article.sha256, [each for each in ALL if each.article_sha256 == article.sha256], "rules 1")
        yield opened


def test_the_same_figure_of_the_same_speaker_is_alike_in_every_article(book: Book) -> None:
    assert [claim.id for claim in book.alike(book.claim("fir0"))] == ["fir1", "sec0"]
    assert [claim.id for claim in book.alike(book.claim("sec1"))] == []


def test_what_has_a_verdict_already_is_not_offered_again(book: Book) -> None:
    book.judge(["fir1"], "rejected")
    assert [claim.id for claim in book.alike(book.claim("fir0"))] == ["sec0"]


def test_the_same_whole_words_are_found_where_they_are_not_marked(book: Book) -> None:
    mark = book.mark(replace(claim_on(FIRST, "the governor", "quote"), id=""))
    found = book.unmarked("governor", "quote")
    assert [(sha256 == FIRST.sha256, span.start) for sha256, span in found] == [(False, SECOND.text.index("governor"))]
    assert book.unmarked("governor", "claim") == [
        (FIRST.sha256, Span(mark.span.start + 4, mark.span.end)),
        (SECOND.sha256, Span(4, 12)),
    ]
    assert book.unmarked(".", "claim") == []


def test_all_that_is_alike_is_one_act_with_one_undo(book: Book) -> None:
    claim = book.claim("fir0")
    mark = replace(claim_on(SECOND, "a baker", "quote"), id="")
    assert book.repeat(claim, ["fir1", "sec0"], [mark], "accepted") == 3
    assert {each.quote for each in book.claims(verdict="accepted")} == {"640", "a baker"}
    assert book.undo() == "accepted 3 more like “640”"
    assert book.claims(verdict="accepted") == []
