"""Suggestions against verdicts: what the analyst decided stays, whatever suggests it again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bookmaking import CAPTAIN, CRACKS, DAM, FERRY, OLD, UNION, claim_on
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.book import Book, Suggested
from claimbook.errors import NotFound
from claimbook.model import Claim, Figure, Span, suggestion_id


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(":memory:", annotator="ida") as opened:
        opened.add([DAM])
        opened.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
        yield opened


def quotes(book: Book) -> list[tuple[str, str, str]]:
    return [(claim.quote, claim.tag, claim.verdict) for claim in book.claims()]


def test_a_rejected_suggestion_never_comes_back_in_other_bounds(book: Book) -> None:
    book.judge([CRACKS.id], "rejected")
    wider = claim_on(DAM, "counted 1,200 cracks in", figure=Figure(1200, 1200))
    assert book.suggest(DAM.sha256, [wider, OLD, UNION], "rules 2") == Suggested(kept=3)
    assert quotes(book)[0] == ("1,200 cracks", "figure", "rejected")


def test_a_verdict_on_one_tag_says_nothing_of_another(book: Book) -> None:
    book.judge([CRACKS.id], "rejected")
    other = claim_on(DAM, "counted 1,200 cracks in", "claim")
    assert book.suggest(DAM.sha256, [CRACKS, OLD, UNION, other], "rules 2") == Suggested(added=1, kept=3)


def test_a_suggestion_that_got_another_tag_is_not_made_again_under_the_first(book: Book) -> None:
    book.edit([CRACKS.id], {"tag": "forecast"})
    assert book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 2") == Suggested(kept=3)
    assert quotes(book)[0] == ("1,200 cracks", "forecast", "accepted")


def test_my_own_mark_keeps_a_suggestion_of_its_tag_away(book: Book) -> None:
    book.mark(claim_on(DAM, "counted 1,200", "claim", id="mine"))
    other = claim_on(DAM, "1,200 cracks", "claim")
    assert book.suggest(DAM.sha256, [CRACKS, OLD, UNION, other], "rules 2") == Suggested(kept=4)


def test_what_i_edited_stays_as_i_left_it(book: Book) -> None:
    book.edit([OLD.id], {"speaker": "O. R.", "note": "seen"})
    edited = book.claim(OLD.id)
    assert book.suggest(DAM.sha256, [replace(OLD, speaker="someone else")], "rules 2") == Suggested(kept=1, removed=2)
    assert book.claim(OLD.id) == edited


def test_a_book_whose_suggestions_came_from_other_rules_is_opened_by_these(tmp_path: Path) -> None:
    old = claim_on(DAM, "about 900 were", reason="other rules", figure=Figure(900, 900))
    with Book.open(tmp_path / "old.db", annotator="ida") as book:
        book.add([DAM])
        book.suggest(DAM.sha256, [old, UNION, claim_on(DAM, "Tuesday")], "other rules 7")
        book.judge([UNION.id], "accepted")
        accepted = book.claim(UNION.id)
    with Book.open(tmp_path / "old.db") as book:
        assert book.waiting() == []
        done = book.suggest(DAM.sha256, [CRACKS, OLD, replace(UNION, reason="these rules")], "rules 1")
        assert done == Suggested(added=2, kept=1, removed=2)
        assert quotes(book) == [
            ("1,200 cracks", "figure", "suggested"),
            ("about 900", "figure", "suggested"),
            ("2,000", "figure", "accepted"),
        ]
        assert book.claim(UNION.id) == accepted
        assert book.undo() == "suggested again in 1 article: 2 added, 0 updated, 2 removed"
        assert [claim.reason for claim in book.claims(verdict="suggested")] == [
            "a number before a plural",
            "other rules",
        ]


def test_suggestions_for_a_text_that_is_not_here_are_refused(book: Book) -> None:
    with pytest.raises(NotFound):
        book.suggest("0" * 64, [], "rules 1")


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
TAGGED = st.tuples(SPANS, st.sampled_from(["figure", "claim"]))


def on(span: Span, tag: str) -> Claim:
    words = span.of(DAM.text)
    return Claim(suggestion_id(DAM.sha256, tag, span), DAM.sha256, span, words, words, tag)


@settings(max_examples=60, deadline=None)
@given(st.lists(TAGGED, max_size=8), st.data(), st.lists(TAGGED, max_size=8))
def test_no_suggestion_overlaps_a_decided_claim_of_its_tag(first: list, data: st.DataObject, second: list) -> None:
    with Book.open(":memory:") as book:
        book.add([DAM])
        book.suggest(DAM.sha256, [on(*one) for one in first], "rules 1")
        if first:
            chosen = data.draw(st.sets(st.sampled_from([on(*one).id for one in first])))
            book.judge(list(chosen), "rejected")
        decided = book.claims(verdict="rejected")
        book.suggest(DAM.sha256, [on(*one) for one in second], "rules 2")
        found = book.claims(verdict="suggested")
        free = {
            on(*one).id
            for one in second
            if not any(claim.tag == one[1] and claim.span.overlaps(one[0]) for claim in decided)
        }
        assert book.claims(verdict="rejected") == decided
        assert {claim.id for claim in found} == free


def test_first_suggestions_that_come_late_change_nothing_of_those_made_or_imported_meanwhile(book: Book) -> None:
    book.add([FERRY])
    assert book.suggest_first(FERRY.sha256, [CAPTAIN], "rules 1") == Suggested(added=1)
    before = book.revision
    assert book.suggest_first(DAM.sha256, [replace(OLD, speaker="someone else")], "rules 2") == Suggested()
    assert (len(book.claims(DAM.sha256)), book.claim(OLD.id).speaker) == (3, OLD.speaker)
    assert (book.revision, book.undoable) == (before, None)
