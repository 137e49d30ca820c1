"""What is done to claims from the grid, and to articles from their table: by id, counted, one act each."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
import streamlit as st
from bookmaking import BRIDGE, CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION, claim_on
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec

from claimbook import language
from claimbook.book import Book
from claimbook.errors import BadField, ChangedElsewhere
from claimbook.model import STAGES, Article, Figure
from claimbook.ui import comparing, intake, ledger, outbox, session, sheet, shelf, words
from claimbook.ui.register import Keeper
from claimbook.ui.sieve import Wanted, found


@pytest.fixture
def book(open_book: Book) -> Book:
    open_book.add([DAM, FERRY, BRIDGE])
    open_book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
    open_book.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
    return open_book


def test_a_row_of_the_grid_says_what_the_claim_says(book: Book) -> None:
    row = ledger.row(*book.listed([OLD.id])[0])
    assert {column: row[column] for column in ("quote", "figure", "speaker", "article", "outlet", "series")} == {
        "quote": "about 900",
        "figure": "about 900",
        "speaker": "Olha Rud",
        "article": "Cracks in the dam",
        "outlet": "Valley Post",
        "series": None,
    }


def test_a_row_says_stage_and_status_as_they_are_read(book: Book) -> None:
    book.edit([OLD.id], {"stage": "killed_or_injured", "status": "revised_from"})
    row = ledger.row(*book.listed([OLD.id])[0])
    assert (row["stage"], row["status"]) == ("killed or injured", "revised from")
    wanted = Wanted("killed or", {"stage": {"filterType": "text", "type": "contains", "filter": "or injured"}})
    assert found(Keeper(book).register(), wanted).ids == [OLD.id]
    assert sheet.COLUMNS["stage"].choices == ["", *map(words.spoken, STAGES)]


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        ("speaker", " Olha Rud ", {"speaker": "Olha Rud"}),
        ("series", "cracks in the dam", {"series": "cracks in the dam"}),
        ("stage", "present", {"stage": "present"}),
        ("stage", "killed or injured", {"stage": "killed_or_injured"}),
        ("status", "revised from", {"status": "revised_from"}),
        ("note", "look again", {"note": "look again"}),
        ("note", None, {"note": None}),
        ("tag", "claim", {"tag": "claim"}),
        ("said_on", "16 November 2026", {"said_on": date(2026, 11, 16), "said_on_basis": "analyst"}),
        ("said_on", "2026-11-16", {"said_on": date(2026, 11, 16), "said_on_basis": "analyst"}),
        ("said_on", "", {"said_on": None}),
        ("figure", "up to 1,300", {"low": None, "high": 1_300, "qualifier": "at_most", "counted": "cracks"}),
    ],
)
def test_what_is_typed_into_a_cell_is_what_the_claim_says(
    book: Book, field: str, typed: str | None, expected: dict[str, object]
) -> None:
    ledger.edit(book, CRACKS.id, field, typed, book.claim(CRACKS.id).revision)
    claim = book.claim(CRACKS.id)
    assert {name: getattr(claim if hasattr(claim, name) else claim.figure, name) for name in expected} == expected


def test_a_cell_left_as_it_was_is_no_act(book: Book) -> None:
    before = book.revision
    ledger.edit(book, OLD.id, "figure", "about 900", book.claim(OLD.id).revision)
    assert book.revision == before


def test_words_that_are_no_figure_are_refused_and_nothing_changes(book: Book) -> None:
    with pytest.raises(BadField, match="lots and lots"):
        ledger.edit(book, CRACKS.id, "figure", "lots and lots", book.claim(CRACKS.id).revision)
    assert book.claim(CRACKS.id).figure == CRACKS.figure


@pytest.mark.parametrize("typed", ["2024-13-45", "soon", "30 February 2024"])
def test_what_is_no_day_is_refused_in_words_and_nothing_changes(book: Book, typed: str) -> None:
    with pytest.raises(BadField, match=f"said on “{typed}”: no day; type it as"):
        ledger.edit(book, CRACKS.id, "said_on", typed, book.claim(CRACKS.id).revision)
    ledger.set_field([CRACKS.id], "said_on", typed)
    assert "no day; type it as" in st.session_state["flash"][-1].words
    assert book.claim(CRACKS.id).said_on == CRACKS.said_on


@pytest.mark.parametrize(
    ("typed", "expected"), [("31 October 2024", date(2024, 10, 31)), ("2024-10-31", date(2024, 10, 31)), ("", None)]
)
def test_the_day_of_publication_is_typed_either_way(book: Book, typed: str, expected: date | None) -> None:
    shelf._edit(book, DAM.sha256, "published", typed)
    assert book.article(DAM.sha256).published == expected


def test_what_is_no_day_of_publication_is_refused_in_words(book: Book) -> None:
    with pytest.raises(BadField, match="published “2024-13-45”: no day"):
        shelf._edit(book, DAM.sha256, "published", "2024-13-45")
    assert book.article(DAM.sha256).published == DAM.published


def test_a_refusal_leaves_when_the_next_act_is_done() -> None:
    st.session_state["flash"] = [session.Flash("error", "no day", shown_at=1.0), session.Flash("success", "new")]
    session.hush()
    assert [told.words for told in st.session_state["flash"]] == ["new"]


def test_a_claim_changed_elsewhere_is_not_overwritten(book: Book) -> None:
    seen = book.claim(CRACKS.id).revision
    book.edit([CRACKS.id], {"note": "from the other tab"})
    with pytest.raises(ChangedElsewhere):
        ledger.edit(book, CRACKS.id, "note", "from this tab", seen)
    assert book.claim(CRACKS.id).note == "from the other tab"


def test_exactly_the_rows_shown_are_judged_in_one_act(book: Book) -> None:
    ledger.judge([OLD.id, PORT.id], "accepted")
    assert {claim.id for claim in book.claims(verdict="accepted")} == {OLD.id, PORT.id}
    book.undo()
    assert book.claims(verdict="accepted") == []


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [("series", "cracks", "cracks"), ("stage", "", None), ("said_on", "16 November 2026", date(2026, 11, 16))],
)
def test_one_field_of_the_rows_shown_is_set_in_one_act(book: Book, field: str, typed: str, expected: object) -> None:
    ledger.set_field([CRACKS.id, UNION.id], field, typed)
    assert [getattr(book.claim(claim_id), field) for claim_id in (CRACKS.id, UNION.id)] == [expected, expected]
    book.undo()
    assert [book.claim(claim.id).series for claim in (CRACKS, UNION)] == [None, None]


def test_two_names_become_one_speaker_and_again_two(book: Book) -> None:
    assert ledger.speakers(book.claims()) == ["Olga Rud", "Olha Rud", "captain", "the union"]
    ledger.merge(["Olga Rud"], "Olha Rud")
    assert ledger.speakers(book.claims()) == ["Olha Rud", "captain", "the union"]
    book.undo()
    assert "Olga Rud" in ledger.speakers(book.claims())


def test_articles_stand_under_the_hash_of_their_text_with_empty_cells_for_what_is_not_known(book: Book) -> None:
    table = shelf.table(book.articles(), book.counts())
    row = table.loc[BRIDGE.sha256]
    assert (row["file"], row["suggested"], row["annotate"]) == (
        "bridge.txt",
        0,
        f"/annotate?article={BRIDGE.sha256[:12]}",
    )
    assert row[["title", "outlet", "published", "evidence"]].isna().all()
    assert table.loc[DAM.sha256, "published"] == "2026-11-18"
    assert table.loc[DAM.sha256, "evidence"] == "18 November 2026"
    assert table.loc[DAM.sha256, "suggested"] == 3


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        ([DAM], ""),
        ([DAM, FERRY], "1 article has no date"),
        ([DAM, FERRY, BRIDGE], "2 articles have no date, 1 no outlet"),
        ([replace(DAM, outlet=None)], "1 article has no outlet"),
    ],
)
def test_what_is_missing_is_told_in_words(articles: list[Article], told: str) -> None:
    assert shelf.wanting(articles) == told


def test_a_date_entered_moves_the_days_of_untouched_claims_and_says_how_many(book: Book) -> None:
    article = Article("levee.txt", "Mayor Iva Kos said on Monday that 70 sandbags were left. On Tuesday she said 20.")
    book.add([article])
    book.suggest(article.sha256, [claim for claim in language.suggest(article) if claim.tag == "figure"], "rules 1")
    told = shelf.date_article(book, article, date(2026, 11, 19))
    assert told == "levee.txt: published 19 November 2026. 2 claims changed day."
    days = {claim.quote: claim.said_on for claim in book.claims(article.sha256, tag="figure")}
    assert days == {"70": date(2026, 11, 16), "20": date(2026, 11, 17)}
    book.undo()
    assert {claim.said_on for claim in book.claims(article.sha256, tag="figure")} == {None}


def test_suggestions_are_drawn_only_where_wanted_or_where_nothing_is_accepted(book: Book) -> None:
    claims = book.claims()
    assert comparing.pool(claims, suggestions=False) == claims
    book.judge([OLD.id], "accepted")
    assert [claim.id for claim in comparing.pool(book.claims(), suggestions=False)] == [OLD.id]
    assert len(comparing.pool(book.claims(), suggestions=True)) == 5


def test_the_fullest_series_comes_first_and_figures_without_one_last(book: Book) -> None:
    book.edit([PORT.id], {"series": "people"})
    book.edit([OLD.id, UNION.id], {"series": "cracks"})
    assert comparing.series(book.claims()) == {"cracks": 2, "people": 1, comparing.NO_SERIES: 2}


def test_statements_without_a_number_stand_beside_every_series(book: Book) -> None:
    denial = book.mark(claim_on(DAM, "denied it", tag="denial"))
    picked = comparing.of_series(book.claims(), ["cracks"])
    assert [claim.id for claim in picked] == [denial.id]


def test_a_file_for_every_article_comes_in_a_zip(book: Book) -> None:
    with zipfile.ZipFile(io.BytesIO(outbox.file(book.claims(), book.articles(), "csv", each=True))) as box:
        assert [name.rsplit("-", 1)[0] for name in box.namelist()] == ["dam.txt", "ferry.txt"]


def test_the_amount_of_an_open_figure_is_its_printed_end(book: Book) -> None:
    book.edit([CRACKS.id], {"figure": Figure(None, 1_300, "at_most")})
    assert ledger.row(*book.listed([CRACKS.id])[0])["amount"] == 1_300


@pytest.mark.parametrize("typed", ["lots", "12,000", "1e400", "nan"])
def test_what_is_no_amount_is_refused_in_words_and_nothing_changes(book: Book, typed: str) -> None:
    with pytest.raises(BadField, match=r"amount .*: no number; type it in digits, as 12000"):
        ledger.edit(book, OLD.id, "amount", typed, book.claim(OLD.id).revision)
    assert book.claim(OLD.id) == replace(OLD, revision=book.claim(OLD.id).revision)


@pytest.mark.parametrize(
    ("said", "typed", "expected"),
    [
        (Figure(900, 900, "approx", "about"), "950", Figure(950, 950, "approx", "about")),
        (Figure(300, 420, "range"), "350", Figure(350, 420, "range")),
        (
            Figure(2_000, 9_999, "range", "thousands", counted="cracks", vague=True),
            "5000",
            Figure(5_000, 5_000, counted="cracks"),
        ),
        (Figure(2_000, 9_999, "range", "thousands", vague=True), "12000", Figure(12_000, 12_000)),
        (Figure(None, None, unit="km", kind="distance"), "40", Figure(40, 40, unit="km", kind="distance")),
        (None, "40", Figure(40, 40)),
    ],
)
def test_an_amount_takes_the_place_of_the_one_said_and_what_is_counted_stays(
    book: Book, said: Figure | None, typed: str, expected: Figure
) -> None:
    book.edit([OLD.id], {"figure": said})
    ledger.edit(book, OLD.id, "amount", typed, book.claim(OLD.id).revision)
    assert book.claim(OLD.id).figure == expected


def uploaded(name: str, data: bytes) -> UploadedFile:
    return UploadedFile(UploadedFileRec("1", name, "text/csv", data), FileURLs())


def test_a_row_that_cannot_be_read_costs_no_other_row_of_an_upload() -> None:
    upload = uploaded("list.csv", b'text\n"Forty left."\n" "\n"All left."\n')
    assert [str(getattr(found, "name", found)) for found in intake.of_uploads([upload])] == [
        "list.csv#1",
        "list.csv#2",
        "list.csv#3",
    ]


@pytest.mark.parametrize("place", ["no-such-folder", "~nobody-of-that-name/news", "b" * 5_000, "b\0b"])
def test_a_folder_that_is_none_is_told_as_such(place: str) -> None:
    [refusal] = intake.of_folder(place)
    assert "there is no such folder or file on the computer that runs Claimbook" in str(refusal)
