"""Speakers and series that are one, or are not: merged, parted again, remembered for articles read later."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from bookmaking import BRIDGE, CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION, claim_on
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.book import Book, Suggested
from claimbook.errors import MergedAway
from claimbook.model import Claim, Figure

CRACK = replace(CRACKS, series="cracks", stage="present")
AGED = replace(OLD, series="old cracks")
HOLES = replace(UNION, series="cracks", figure=Figure(2000, 2000, counted="Deep holes"), speaker_text="the union")
CROSSED = claim_on(BRIDGE, "50", figure=Figure(50, 50, counted="deep holes"), series="cracks", speaker="Olga Rud")


@pytest.fixture
def book() -> Iterator[Book]:
    """Two articles that were read, one that is not yet."""
    with Book.open(":memory:", annotator="ida") as opened:
        opened.add([DAM, FERRY, BRIDGE])
        opened.suggest(DAM.sha256, [CRACK, AGED, HOLES], "rules 1")
        opened.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
        yield opened


def series(book: Book) -> dict[str, str | None]:
    return {claim.quote: claim.series for claim in book.claims() if claim.series}


def speakers(book: Book) -> dict[str, str | None]:
    return {claim.quote: claim.speaker for claim in book.claims() if claim.speaker}


# speakers


def test_a_speaker_parted_again_has_every_claim_back(book: Book) -> None:
    before = speakers(book)
    book.merge_speakers(["Olga Rud", "captain"], "Olha Rud")
    assert book.part_speaker("captain") == 2
    assert speakers(book) == before | {"340": "Olha Rud; captain"}
    assert book.part_speaker("Olga Rud") == 1
    assert (speakers(book), book.aliases()) == (before, {})


def test_a_speaker_is_parted_in_articles_read_since_the_merge_too(book: Book) -> None:
    book.merge_speakers(["Olga Rud"], "Olha Rud")
    book.suggest(BRIDGE.sha256, [CROSSED], "rules 1")
    assert book.claim(CROSSED.id).speaker == "Olha Rud"
    assert book.part_speaker("Olga Rud") == 2
    assert book.claim(CROSSED.id).speaker == "Olga Rud"


def test_parting_and_merging_are_each_taken_back_by_one_undo(book: Book) -> None:
    book.merge_speakers(["Olga Rud"], "Olha Rud")
    merged = speakers(book)
    book.part_speaker("Olga Rud")
    assert book.undo() == "parted Olga Rud again"
    assert (speakers(book), book.aliases()) == (merged, {"Olga Rud": "Olha Rud"})


def test_a_speaker_typed_in_by_hand_after_a_merge_stays_when_it_is_parted(book: Book) -> None:
    book.merge_speakers(["Olga Rud"], "Olha Rud")
    book.edit([PORT.id], {"speaker": "the harbour master"})
    assert book.part_speaker("Olga Rud") == 0
    assert book.claim(PORT.id).speaker == "the harbour master"


# the same words


def test_a_corrected_speaker_is_offered_for_the_same_words_elsewhere_and_set_as_one_act(book: Book) -> None:
    again = replace(CROSSED, speaker_text="The union", speaker=None)
    book.suggest(BRIDGE.sha256, [again], "rules 1")
    book.edit([HOLES.id], {"speaker": "Dam Workers' Union"})
    found = book.same_words(book.claim(HOLES.id))
    assert [claim.id for claim in found] == [again.id]
    assert book.set_speaker([again.id], "Dam Workers' Union") == 1
    set_now = book.claim(again.id)
    assert (set_now.speaker, set_now.verdict, book.same_words(set_now)) == ("Dam Workers' Union", "suggested", [])
    assert book.suggest(BRIDGE.sha256, [again], "rules 2") == Suggested(kept=1)
    assert book.claim(again.id).speaker == "Dam Workers' Union"
    book.undo()
    assert book.claim(again.id).speaker is None


@pytest.mark.parametrize("fields", [{"speaker_text": None}, {"speaker": None}])
def test_where_no_words_stand_for_a_speaker_nothing_is_offered(book: Book, fields: dict[str, None]) -> None:
    assert book.same_words(replace(HOLES, **fields)) == []


# series


def test_series_merged_are_one_also_in_articles_read_later_and_suggested_again(book: Book) -> None:
    assert book.merge_series(["cracks", "old cracks"], "cracks in the dam") == 3
    book.suggest(BRIDGE.sha256, [CROSSED], "rules 1")
    assert book.suggest(DAM.sha256, [CRACK, AGED, HOLES], "rules 2") == Suggested(kept=3)
    assert set(series(book).values()) == {"cracks in the dam"}
    assert all(claim.annotator is None for claim in book.claims())


def test_a_series_parted_again_has_its_claims_back_and_only_its_own(book: Book) -> None:
    book.merge_series(["old cracks"], "cracks")
    book.suggest(BRIDGE.sha256, [CROSSED], "rules 1")
    assert book.part_series("old cracks") == 1
    assert series(book) == {"1,200 cracks": "cracks", "about 900": "old cracks", "2,000": "cracks", "50": "cracks"}


def test_a_series_renamed_twice_goes_by_its_last_name(book: Book) -> None:
    book.merge_series(["cracks"], "fissures")
    book.merge_series(["fissures"], "dam fissures")
    book.suggest(BRIDGE.sha256, [CROSSED], "rules 1")
    assert series(book)["50"] == "dam fissures"
    assert book.rules().series == {"cracks": "dam fissures", "fissures": "dam fissures"}


def test_claims_put_into_another_series_stay_there_when_suggested_again(book: Book) -> None:
    assert book.place([HOLES.id], {"series": "holes", "stage": "expected", "unit": "m"}) == 1
    assert book.suggest(DAM.sha256, [CRACK, AGED, HOLES], "rules 2") == Suggested(kept=3)
    put = book.claim(HOLES.id)
    assert (put.series, put.stage, put.figure and put.figure.unit) == ("holes", "expected", "m")
    assert (put.verdict, put.annotator) == ("suggested", None)
    assert book.release([HOLES.id]) == 1
    back = book.claim(HOLES.id)
    assert (back.series, back.stage, back.figure) == ("cracks", None, HOLES.figure)


def test_what_counts_the_same_goes_along_and_so_it_does_in_articles_read_later(book: Book) -> None:
    assert book.place([HOLES.id], {"series": "holes"}, counted=[("cracks", "deep Holes")]) == 1
    book.suggest(BRIDGE.sha256, [CROSSED], "rules 1")
    assert series(book)["50"] == "holes"
    book.merge_series(["cracks"], "fissures")
    book.merge_series(["holes"], "shafts")
    assert series(book) == {"1,200 cracks": "fissures", "about 900": "old cracks", "2,000": "shafts", "50": "shafts"}
    assert book.forget_counted("fissures", "deep holes") == 1
    assert series(book)["50"] == "fissures"


def test_nothing_is_put_into_a_series_that_was_merged_away(book: Book) -> None:
    book.merge_series(["old cracks"], "cracks")
    with pytest.raises(MergedAway, match="old cracks is merged into cracks"):
        book.place([HOLES.id], {"series": "old cracks"})


def test_a_series_typed_in_by_hand_is_left_alone_by_what_is_decided_of_others(book: Book) -> None:
    book.merge_series(["old cracks"], "cracks")
    book.edit([CRACK.id], {"series": "old cracks"})
    book.merge_speakers(["Olga Rud"], "Olha Rud")
    assert book.claim(CRACK.id).series == "old cracks"
    book.merge_series(["old cracks"], "cracks")
    assert book.claim(CRACK.id).series == "cracks"


NAMES = st.sampled_from(["cracks", "old cracks", "holes", "fissures"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(NAMES, min_size=1), NAMES), max_size=5))
def test_whatever_was_merged_is_as_it_was_once_all_is_parted(merges: list[tuple[list[str], str]]) -> None:
    with Book.open(":memory:", annotator="ida") as book:
        book.add([DAM])
        book.suggest(DAM.sha256, [CRACK, AGED, HOLES], "rules 1")
        before = series(book)
        for names, into in merges:
            book.merge_series(names, into)
        for name in book.rules().series:
            book.part_series(name)
        assert (series(book), book.rules().series) == (before, {})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(NAMES, min_size=1), NAMES), max_size=4))
def test_an_article_read_later_is_named_as_one_that_was_there(merges: list[tuple[list[str], str]]) -> None:
    claims: list[Claim] = [CRACK, AGED, HOLES]
    with Book.open(":memory:") as early, Book.open(":memory:") as late:
        for book in (early, late):
            book.add([DAM])
        early.suggest(DAM.sha256, claims, "rules 1")
        for book in (early, late):
            for names, into in merges:
                book.merge_series(names, into)
        late.suggest(DAM.sha256, claims, "rules 1")
        assert series(early) == series(late)


# held apart


def test_what_is_held_apart_is_remembered_until_it_is_joined_again(book: Book) -> None:
    book.part("article:abc", "Valley Post")
    book.part("article:abc", "Valley Post")
    assert (book.parted(), book.undoable) == (frozenset({"article:abc"}), "held Valley Post apart")
    book.join("article:abc", "Valley Post")
    assert book.parted() == frozenset()
    book.undo()
    assert book.parted() == frozenset({"article:abc"})
