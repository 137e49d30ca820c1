"""The sample: a finished comparison that a newcomer finds on the first screen."""

from claimbook import sample
from claimbook.book import Book


def filled() -> Book:
    book = Book.open(":memory:")
    sample.fill(book)
    return book


def test_the_sample_is_a_judged_comparison_that_cannot_be_undone_away() -> None:
    book = filled()
    accepted = [claim for claim in book.claims(verdict="accepted") if claim.series == "North Korean soldiers"]
    assert {claim.stage for claim in accepted} == {"present", "sent", "expected"}
    assert {claim.figure.low or claim.figure.high for claim in accepted if claim.figure} >= {3000, 9000, 10000, 12000}
    assert book.waiting() == []
    assert book.undoable is None


def test_the_sample_leaves_something_to_review() -> None:
    assert filled().claims(verdict="suggested")


def test_every_dispatch_but_the_essay_tells_its_outlet_and_day() -> None:
    silent = [article.name for article in sample.articles() if not (article.outlet and article.published)]
    assert silent == ["2024-11-undated-essay.txt"]
