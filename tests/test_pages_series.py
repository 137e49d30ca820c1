"""The series workshop: what is proposed, merged, split and named by hand, and how it is taken back."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bookmaking import BRIDGE, CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION, claim_on
from streamlit.testing.v1 import AppTest

from claimbook.book import Book
from claimbook.compare.subjects import Proposal, Subject, proposals
from claimbook.model import Figure
from claimbook.ui import elsewhere, grouping, ledger, sources

IN_QUESTION = "both count soldiers; “soldiers” names no side, of 2 sides in question"
PAGES = Path(__file__).parents[1] / "pages"


def counting(claim: Any, counted: str | None, series: str, **fields: Any) -> Any:
    assert claim.figure
    return replace(claim, figure=replace(claim.figure, counted=counted), series=series, **fields)


@pytest.fixture
def book(open_book: Book) -> Book:
    """Troops with and without a side, in three articles."""
    open_book.add([DAM, FERRY, BRIDGE])
    open_book.suggest(
        DAM.sha256,
        [
            counting(CRACKS, "Norwegian soldiers", "Norwegian soldiers", stage="sent"),
            counting(OLD, "troops", "Norwegian soldiers", reason="‘troops’ goes on from Norwegian soldiers before"),
            counting(UNION, "soldiers", "soldiers"),
        ],
        "rules 1",
    )
    open_book.suggest(FERRY.sha256, [counting(CAPTAIN, None, "Norwegian soldiers"), PORT], "rules 1")
    open_book.suggest(BRIDGE.sha256, [], "rules 1")
    return open_book


def opened(name: str = "series") -> AppTest:
    return AppTest.from_file(PAGES / f"{name}.py", default_timeout=60).run()


def merging() -> AppTest:
    """Claims, with what is said of names opened."""
    page = AppTest.from_file(PAGES / "claims.py", default_timeout=60)
    page.session_state["claims_merging"] = True
    return page.run()


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return page.run()


def series(book: Book) -> dict[str, int]:
    return {group.name: len(group.claims) for group in grouping.groups(book.claims())}


def test_a_bare_noun_is_proposed_for_the_side_it_may_be_of_and_merged_by_one_click(book: Book) -> None:
    page = opened()
    told = [text.value for text in page.text]
    assert told == [
        "soldiers and Norwegian soldiers: both count soldiers; “soldiers” names no side, no other side has any"
    ]
    page = press(page, "Merge into Norwegian soldiers")
    assert not page.exception
    assert series(book) == {"Norwegian soldiers": 4}
    assert book.undo() == "merged the series soldiers into Norwegian soldiers"
    assert series(book) == {"Norwegian soldiers": 3, "soldiers": 1}


def test_what_is_kept_apart_is_proposed_no_more_until_that_is_forgotten(book: Book) -> None:
    page = press(opened(), "Keep apart")
    assert [button.label for button in page.button if button.label.startswith("Merge into")] == []
    page = press(page, "Forget")
    assert [button.label for button in page.button if button.label.startswith("Merge into")] != []


def test_what_a_figure_has_from_before_is_shown_as_such(book: Book) -> None:
    page = opened()
    page.multiselect(key="workshop_series").set_value(["Norwegian soldiers"]).run()
    table = page.dataframe[1].value
    assert dict(zip(table["Figure"], table["Inherited"], strict=True)) == {
        "1,200": "",
        "about 900": "Norwegian, from before",
        "310": "a bare number",
    }
    assert list(page.dataframe[0].value["Inherited"]) == ["2 figures", ""]


def test_a_series_is_renamed_and_given_a_side(book: Book) -> None:
    page = opened()
    page.multiselect(key="workshop_series").set_value(["soldiers"]).run()
    page.text_input(key="workshop_side_soldiers").set_value("Danish")
    page = press(page, "Set the side")
    assert series(book) == {"Norwegian soldiers": 3, "Danish soldiers": 1}
    assert page.multiselect(key="workshop_series").value == ["Danish soldiers"]
    page = press(page, "Part again")
    assert series(book) == {"Norwegian soldiers": 3, "soldiers": 1}


@pytest.mark.parametrize(
    ("name", "side", "expected"),
    [
        ("soldiers", "Danish", "Danish soldiers"),
        ("North Korean soldiers", "Russian", "Russian soldiers"),
        ("North Korean soldiers", "", "soldiers"),
        ("cracks", "", "cracks"),
    ],
)
def test_a_side_stands_before_what_is_counted(name: str, side: str, expected: str) -> None:
    assert grouping.with_side(name, side) == expected


@pytest.mark.parametrize(
    ("subjects", "proposed"),
    [
        ([Subject("A soldiers", "soldiers", "A"), Subject("B soldiers", "soldiers", "B")], []),
        ([Subject("A soldiers", "soldiers", "A"), Subject("A officers", "officers", "A")], []),
        ([Subject("soldiers", "soldiers", None, "km"), Subject("A soldiers", "soldiers", "A")], []),
        (
            [Subject("soldiers", "soldiers"), *(Subject(f"{side} soldiers", "soldiers", side) for side in "AB")],
            [
                Proposal("soldiers", "A soldiers", 0.5, IN_QUESTION),
                Proposal("soldiers", "B soldiers", 0.5, IN_QUESTION),
            ],
        ),
        (
            [Subject("Flood victims", "victims", figures=3), Subject("flood victims", "victims")],
            [Proposal("flood victims", "Flood victims", 0.9, "the same name in other letters")],
        ),
    ],
)
def test_series_are_proposed_by_what_is_counted_and_whose_never_by_likeness_alone(
    subjects: list[Subject], proposed: list[Proposal]
) -> None:
    assert proposals(subjects) == proposed


# the speaker, elsewhere


@pytest.fixture
def ministers(book: Book) -> Book:
    said = {"speaker": None, "speaker_text": "the minister"}
    again = [replace(CAPTAIN, **said), replace(PORT, **said)]
    book.suggest(DAM.sha256, [replace(OLD, **said), replace(CRACKS, **said)], "rules 2")
    book.suggest(FERRY.sha256, again, "rules 2")
    book.edit([OLD.id], {"speaker": "Olha Rud"})
    return book


def test_a_corrected_speaker_is_offered_with_what_it_would_change_and_set_as_one_act(ministers: Book) -> None:
    page = opened("claims")
    page.session_state["speaker_corrected"] = OLD.id
    page = page.run()
    assert [text.value for text in page.markdown if "minister" in text.value] == [
        "The same words, “the minister”, stand for another in 3 other claims, 1 of them in this article\\."
        " Set Olha Rud there too?"
    ]
    page = press(page, "Set all 3")
    assert {claim.speaker for claim in ministers.claims()} == {"Olha Rud"}
    assert {claim.verdict for claim in ministers.claims() if claim.id != OLD.id} == {"suggested"}
    ministers.undo()
    assert [claim.speaker for claim in ministers.claims()].count(None) == 3


def test_it_may_be_set_in_this_article_alone(ministers: Book) -> None:
    offered = elsewhere.offer(ministers, OLD.id)
    assert offered is not None
    assert elsewhere.accept(ministers, OLD.id, [other.id for other in offered.here]) == 1
    assert ministers.claim(CRACKS.id).speaker == "Olha Rud"


@pytest.mark.parametrize("claim_id", [UNION.id, "gone"])
def test_where_the_words_stand_nowhere_else_nothing_is_offered(ministers: Book, claim_id: str) -> None:
    assert elsewhere.offer(ministers, claim_id) is None


# names merged and parted, origins


def test_a_merged_name_is_listed_and_parted_again(book: Book) -> None:
    book.merge_speakers(["captain"], "the port")
    page = press(merging(), "Part again")
    assert book.aliases() == {}
    assert "captain → the port" not in [text.value for text in page.text]


def test_names_kept_apart_are_proposed_no_more(book: Book) -> None:
    book.edit([OLD.id], {"speaker": "Pat Rider"})
    book.edit([UNION.id], {"speaker": "Pat Ryder"})
    page = press(merging(), "Keep apart")
    assert [button.label for button in page.button if button.label == "Keep apart"] == []


def test_a_copy_counts_as_one_origin_until_it_is_parted(book: Book) -> None:
    head = replace(DAM, name="copy.txt", text=f"WIRE. {DAM.text}")
    book.add([head])
    book.suggest(head.sha256, [claim_on(head, "1,200 cracks", figure=Figure(1200, 1200))], "rules 1")
    assert [join.cause for join in sources.found(book, book.claims(), book.articles()).joins] == ["copy"]
    page = opened("compare")
    page.session_state["compare_side"] = "origins"
    page = press(page.run(), "Part them")
    assert sources.found(book, book.claims(), book.articles()).joins == ()
    page = press(page, "Count as one again")
    assert len(sources.found(book, book.claims(), book.articles()).joins) == 1


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"speaker": "Ana Belo", "via": ("AFP",)}, "Ana Belo → AFP → Valley Post"),
        ({"speaker": None, "via": ()}, "not said by whom → Valley Post"),
        ({"speaker": "Ana Belo", "citing": ("a report",)}, "Ana Belo (citing a report) → Valley Post"),
        ({"speaker": "Valley Post"}, "Valley Post"),
        ({"speaker": "Ana Belo", "via": ("AFP", "AFP")}, "Ana Belo → AFP → Valley Post"),
    ],
)
def test_through_whom_it_came_reads_as_a_line(fields: dict[str, Any], line: str) -> None:
    assert ledger.chain(replace(UNION, **{"via": (), **fields}), DAM) == line
