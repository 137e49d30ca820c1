"""Undo and redo over every act: any day's work can be taken back to its beginning and done again."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bookmaking import BRIDGE, CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION, claim_on
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.book import Added, Book, Suggested
from claimbook.errors import MergedAway, TagTaken
from claimbook.model import Claim, Figure, Tag, Verdict


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(":memory:", annotator="ida") as opened:
        filled(opened)
        yield opened


def filled(book: Book) -> None:
    book.add([DAM, FERRY])
    book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
    book.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")


def state(book: Book) -> tuple[Any, ...]:
    """All that the analyst can see of a book; a claim's revision is no part of it."""
    claims = [replace(claim, revision=0) for claim in book.claims()]
    names = (book.rules(), book.parted())
    return claims, book.articles(), names, book.tags(retired=True), book.waiting(), book.counts()


def test_first_suggestions_are_not_taken_back(book: Book) -> None:
    assert (book.undoable, book.undo()) == (None, None)
    assert len(book.claims()) == 5


def test_acts_are_taken_back_in_turn_and_named(book: Book) -> None:
    book.judge([CRACKS.id], "accepted")
    book.edit([OLD.id, PORT.id], {"stage": "missing"})
    book.suggest(FERRY.sha256, [CAPTAIN], "rules 2")
    told = ["accepted “1,200 cracks”", "set stage of 2 suggestions in 2 articles"]
    assert book.undoable == told[1]
    assert [book.undo(), book.undo(), book.undo()] == [told[1], told[0], None]
    assert [book.redoable, book.redo(), book.redo(), book.redo()] == [told[0], told[0], told[1], None]


def test_suggestions_that_come_in_between_are_passed_over(book: Book) -> None:
    book.judge([CRACKS.id], "accepted")
    book.undo()
    book.add([BRIDGE])
    book.suggest(BRIDGE.sha256, [claim_on(BRIDGE, "50")], "rules 1")
    assert (book.undoable, book.redo()) == (None, "accepted “1,200 cracks”")
    assert book.undo() == "accepted “1,200 cracks”"
    assert len(book.claims(BRIDGE.sha256)) == 1


def test_a_new_act_after_an_undo_leaves_nothing_to_redo(book: Book) -> None:
    book.judge([CRACKS.id], "accepted")
    book.undo()
    book.judge([OLD.id], "rejected")
    assert (book.redoable, book.redo()) == (None, None)
    assert [book.undo(), book.undo()] == ["rejected “about 900”", None]


def test_undo_is_undone_and_done_again_without_losing_its_way(book: Book) -> None:
    for verdict in ("accepted", "rejected"):
        book.judge([CRACKS.id], verdict)
    walk = [book.undo, book.undo, book.redo, book.undo, book.redo, book.redo, book.undo]
    assert [step() is not None for step in walk] == [True] * 7
    assert (book.claim(CRACKS.id).verdict, book.undoable, book.redoable) == (
        "accepted",
        "accepted “1,200 cracks”",
        "rejected “1,200 cracks”",
    )


def test_undo_and_redo_survive_closing_the_book(tmp_path: Path) -> None:
    path = tmp_path / "day.db"
    with Book.open(path, annotator="ida") as book:
        filled(book)
        morning = state(book)
        book.judge([CRACKS.id, CAPTAIN.id], "accepted")
        book.mark(claim_on(DAM, "on Tuesday", "quote", id="mine"))
        evening = state(book)
        book.undo()
    with Book.open(path) as book:
        assert (book.undoable, book.redoable) == (
            "accepted 2 suggestions in 2 articles",
            "tagged “on Tuesday” as quote",
        )
        book.redo()
        assert state(book) == evening
        book.undo(), book.undo()
    with Book.open(path) as book:
        assert (state(book), book.undoable) == (morning, None)


def test_an_act_of_another_is_taken_back_and_done_again_under_his_name(tmp_path: Path) -> None:
    with Book.open(tmp_path / "day.db", annotator="ida") as book:
        filled(book)
        book.judge([CRACKS.id], "accepted")
    with Book.open(tmp_path / "day.db", annotator="mara") as book:
        book.judge([OLD.id], "rejected")
        assert (book.undoable, book.undo()) == ("rejected “about 900”", "rejected “about 900”")
        assert (book.undoable, book.undo()) == ("accepted “1,200 cracks”, by ida", "accepted “1,200 cracks”, by ida")
        assert (book.redoable, book.redo()) == ("accepted “1,200 cracks”, by ida", "accepted “1,200 cracks”, by ida")


def test_suggesting_again_is_one_act_over_all_articles(book: Book) -> None:
    book.judge([CRACKS.id], "rejected")
    before = state(book)
    better = replace(OLD, speaker="Minister Olha Rud")
    fresh = claim_on(FERRY, "carried 310", "claim")
    batch = [(DAM.sha256, [CRACKS, better]), (FERRY.sha256, [CAPTAIN, PORT, fresh])]
    assert book.suggest_again(batch, "rules 2") == Suggested(added=1, updated=1, kept=3, removed=1)
    assert book.undo() == "suggested again in 2 articles: 1 added, 1 updated, 1 removed"
    assert state(book) == before


def test_articles_added_by_mistake_are_taken_back_whatever_was_suggested_in_them(book: Book) -> None:
    elsewhere = replace(DAM, outlet="Hill Herald")
    before = state(book)
    assert book.add([BRIDGE, elsewhere, FERRY], undoable=True) == Added((BRIDGE,), (FERRY,), (), (elsewhere,))
    fifty = claim_on(BRIDGE, "50")
    book.suggest(BRIDGE.sha256, [fifty], "rules 1")
    after = state(book)
    assert book.undo() == "added 1 article and 1 printing"
    assert state(book) == before
    assert book.printings(DAM.sha256) == []
    assert book.redo() == "added 1 article and 1 printing"
    assert state(book) == after
    book.undo()
    assert book.add([BRIDGE], undoable=True).new == (BRIDGE,)
    assert book.claims(BRIDGE.sha256)[0].quote == "50"


def test_articles_there_already_are_nothing_to_undo(book: Book) -> None:
    book.add([DAM, FERRY], undoable=True)
    assert book.undoable is None


def test_suggesting_the_same_again_leaves_nothing_to_undo(book: Book) -> None:
    assert book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 2") == Suggested(kept=3)
    assert book.undoable is None


IDS = st.lists(st.integers(0, 20), min_size=1, max_size=4)
SPEAKERS = st.sampled_from(["Olha Rud", "Olga Rud", "captain", "the union", "Olga Rud; captain"])
VERDICTS: st.SearchStrategy[Verdict] = st.sampled_from(["suggested", "accepted", "rejected"])
CHANGES = st.sampled_from(
    [
        {"note": "a"},
        {"speaker": "Olga Rud", "stage": "sent"},
        {"figure": None},
        {"said_on": date(2026, 1, 2)},
        {"figure": Figure(1, None, "more_than"), "tag": "quote"},
        {"series": "", "verdict": "rejected"},
    ]
)
SUGGESTIONS = st.lists(
    st.sampled_from([CRACKS, OLD, UNION, replace(OLD, speaker="captain"), replace(CRACKS, series="holes")]), max_size=3
)
SERIES = st.sampled_from(["holes", "cracks", "fissures"])
WORDS = st.sampled_from(["dam", "cracks in the dam", "Minister Olha Rud said", "1,200"])


def picked(book: Book, places: list[int]) -> list[str]:
    """Claims that are there, by any numbers."""
    claims = book.claims()
    return [claims[place % len(claims)].id for place in places] if claims else []


def dated(book: Book, month: int) -> None:
    redated = [replace(claim, said_on=date(2026, month, 1)) for claim in book.claims(DAM.sha256)]
    book.date_article(DAM.sha256, date(2026, month, 2), redated)


def deleted(book: Book) -> None:
    if FERRY in book.articles():
        book.delete_article(FERRY.sha256)


def renamed(book: Book, name: str) -> None:
    with suppress(TagTaken):
        book.save_tag(Tag(name, "#123456", "8"), was=book.tags(retired=True)[0].name)


def placed(book: Book, ids: list[str], name: str) -> None:
    with suppress(MergedAway):
        book.place(ids, {"series": name}, counted=[("holes", "cracks")])


def imported(book: Book, verdict: Verdict, claims: list[Claim]) -> None:
    book.restore({DAM.sha256: {"outlet": verdict}}, [replace(claim, verdict=verdict) for claim in claims])


Act = Callable[[Book], object]
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda places, verdict: lambda book: book.judge(picked(book, places), verdict), IDS, VERDICTS),
    st.builds(lambda places, changes: lambda book: book.edit(picked(book, places), changes), IDS, CHANGES),
    st.builds(lambda places: lambda book: book.remove(picked(book, places)), IDS),
    st.builds(lambda words: lambda book: book.mark(claim_on(DAM, words, "quote", id="")), WORDS),
    st.builds(lambda names, into: lambda book: book.merge_speakers(names, into), st.lists(SPEAKERS), SPEAKERS),
    st.builds(lambda name: lambda book: book.part_speaker(name), SPEAKERS),
    st.builds(lambda names, into: lambda book: book.merge_series(names, into), st.lists(SERIES), SERIES),
    st.builds(lambda name: lambda book: book.part_series(name), SERIES),
    st.builds(lambda places, name: lambda book: placed(book, picked(book, places), name), IDS, SERIES),
    st.builds(lambda claims: lambda book: book.suggest(DAM.sha256, claims, "rules 2"), SUGGESTIONS),
    st.builds(lambda month: lambda book: dated(book, month), st.integers(1, 12)),
    st.builds(lambda name: lambda book: renamed(book, name), st.sampled_from(["figure", "number", "claim"])),
    st.builds(lambda verdict, claims: lambda book: imported(book, verdict, claims), VERDICTS, SUGGESTIONS),
    st.just(deleted),
    st.just(lambda book: book.add([BRIDGE, FERRY], undoable=True)),
    st.just(lambda book: book.edit_article(DAM.sha256, outlet="Hill Herald")),
    st.just(lambda book: book.undo()),
    st.just(lambda book: book.redo()),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTS, max_size=8))
def test_whatever_was_done_can_all_be_taken_back_and_all_be_done_again(acts: list[Act]) -> None:
    with Book.open(":memory:", annotator="ida") as book:
        filled(book)
        morning = state(book)
        for act in acts:
            act(book)
        evening, done = state(book), 0
        while book.undo():
            done += 1
        assert state(book) == morning
        for _ in range(done):
            book.redo()
        assert state(book) == evening
