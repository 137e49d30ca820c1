"""Every page opens, on an empty book and on a full one, and says nothing that only a programmer understands."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import platformdirs
import pytest
from bookmaking import BRIDGE, CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION, claim_on
from streamlit.testing.v1 import AppTest

from claimbook import sample
from claimbook.book import Book
from claimbook.language import choice
from claimbook.model import Article, Figure, Tag
from claimbook.ui import grid, register, session, sheet, shelf, sieve

PAGES = Path(__file__).parents[1] / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.py") if path.stem != "navigation")
HOSTILE = "<script>alert(1)</script> **b** $x$ :red[r] ![i](http://evil.example/i.png)"


@pytest.fixture
def book(open_book: Book) -> Book:
    return open_book


@pytest.fixture
def full(book: Book) -> Book:
    """A book of three articles, one without title, outlet, date and suggestions."""
    book.add([DAM, FERRY, BRIDGE])
    series = {"series": "cracks", "stage": "present"}
    book.suggest(DAM.sha256, [replace(claim, **series) for claim in (CRACKS, OLD, UNION)], "rules 1")
    book.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
    book.suggest(BRIDGE.sha256, [], "rules 1")
    return book


def opened(name: str) -> AppTest:
    return AppTest.from_file(PAGES / f"{name}.py", default_timeout=60).run()


def button(page: AppTest, label: str) -> Any:
    return next(button for button in page.button if button.label == label)


def said(page: AppTest) -> list[str]:
    """Every text a page shows: of elements, labels, options and values, and the cells of its tables."""
    kinds = ("title", "subheader", "markdown", "text", "caption", "info", "warning", "error", "success")
    texts = [str(element.value) for kind in kinds for element in page.get(kind)]
    for kind in ("button", "radio", "selectbox", "multiselect", "text_input", "toggle"):
        for widget in page.get(kind):
            texts += [str(widget.label), *map(str, getattr(widget, "options", []))]
    for table in page.dataframe:
        texts += [str(cell) for column in table.value for cell in table.value[column].dropna()]
    return texts


def assert_readable(page: AppTest) -> None:
    assert not page.exception
    assert [text for text in said(page) if re.search(r"\b(None|nan|NaT)\b", text)] == []


def test_who_has_articles_that_are_being_read_is_not_told_to_add_some(book: Book) -> None:
    assert "add some on the Articles page" in opened("claims").info[0].value
    book.add([DAM])
    assert "as soon as an article is read" in opened("claims").info[0].value


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_on_an_empty_book(name: str, book: Book) -> None:
    assert_readable(opened(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_on_a_full_book(name: str, full: Book) -> None:
    assert_readable(opened(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_on_the_sample(name: str, book: Book) -> None:
    sample.fill(book)
    assert_readable(opened(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_on_a_book_where_everything_is_accepted(name: str, full: Book) -> None:
    full.judge([claim.id for claim in full.claims()], "accepted")
    assert_readable(opened(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_shows_hostile_words_as_they_are(name: str, book: Book) -> None:
    article = Article(f"{HOSTILE}.txt", f"{HOSTILE} says 5,000 crates.", title=HOSTILE, outlet=HOSTILE, author=HOSTILE)
    book.add([article])
    figure = Figure(5_000, 5_000)
    claim = claim_on(article, "5,000", figure=figure, speaker=HOSTILE, series=HOSTILE)
    claim = replace(claim, sentence=article.text)
    book.suggest(article.sha256, [claim], "rules 1")
    book.save_tag(Tag(HOSTILE, "#000000", "9", HOSTILE))
    page = opened(name)
    assert_readable(page)
    markup = [element.value for kind in ("markdown", "caption", "info", "warning") for element in page.get(kind)]
    assert [text for text in markup if re.search(r"(?<!\\)<script|(?<!\\)\*\*b|(?<!\\)\$x|(?<!\\)!\[", str(text))] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_a_short_file(name: str) -> None:
    assert len((PAGES / f"{name}.py").read_text("utf-8").splitlines()) <= 80


def test_the_app_begins_with_the_articles_of_an_own_book(full: Book) -> None:
    page = opened("navigation")
    assert not page.exception
    assert full.path.name in [caption.value.replace("\\", "") for caption in page.caption]


def test_who_annotates_is_asked_once(full: Book) -> None:
    page = opened("navigation")
    page.text_input(key="annotator_name").input("Mara")
    page.button(key="FormSubmitter:annotator_form-Keep the name").click().run()
    assert full.setting("annotator") == "Mara"
    assert not page.exception


def test_pasted_text_comes_into_the_book_and_the_same_text_is_named(book: Book) -> None:
    for _ in range(2):
        page = opened("articles")
        page.text_area(key="articles_text").input("The harbour took in 40 ships.")
        page.button(key="FormSubmitter:articles_paste_form-Add the text").click().run()
    assert [article.text for article in book.articles()] == ["The harbour took in 40 ships."]
    assert "already in the book" in page.session_state["flash"][-1].words


def test_a_folder_comes_into_the_book_and_its_broken_file_is_named(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "good.txt").write_text("The harbour took in 40 ships.")
    (folder / "broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x00")
    page = opened("articles")
    page.text_input(key="articles_folder").input(str(folder))
    page.button(key="FormSubmitter:articles_folder_form-Add the folder").click().run()
    assert [article.name for article in book.articles()] == ["good.txt"]
    told = [flash.words for flash in page.session_state["flash"]]
    assert told[0] == "Added 1 article."
    assert told[1].startswith("Not added: broken.txt: ")


def test_a_folder_added_again_says_once_how_many_were_there_and_which(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"The harbour took in {number + 20} ships.")
        (folder / f"broken{number}.txt").touch()
    page = opened("articles")
    for _ in range(2):
        page.text_input(key="articles_folder").input(str(folder))
        page.button(key="FormSubmitter:articles_folder_form-Add the folder").click().run()
    known, refused = page.session_state["flash"][-2:]
    assert (known.kind, known.words) == ("warning", "3 were there already")
    assert [name.split(":")[0] for name in known.names] == ["0.txt", "1.txt", "2.txt"]
    assert (refused.kind, refused.words) == ("error", "3 were not added")
    assert [name.split(":")[0] for name in refused.names] == ["broken0.txt", "broken1.txt", "broken2.txt"]
    page = AppTest.from_function(_tell, default_timeout=60)
    page.session_state["flash"] = [session.Flash("warning", "3 were there already", ("a **b**", "c"))]
    page.run()
    assert [warning.value for warning in page.warning] == ["3 were there already"]
    assert [text.value for text in page.expander[0].text] == ["a **b**\nc"]


def _tell() -> None:
    from claimbook.ui import session

    session.show_flashes()


def test_what_is_looked_for_among_many_articles_is_shown_from_its_first_page(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "SIZE", 2)
    names = ("quay.txt", "mill.txt", "quarry.txt", "quilt.txt", "weir.txt")
    book.add([Article(name, f"Nobody was at the {name}.") for name in names])
    page = opened("articles")
    page.number_input(key="articles_page").set_value(2).run()
    page.text_input(key="articles_find").set_value("qu").run()
    assert page.number_input(key="articles_page").value == 1
    assert "2 articles here, 3 found of 5" in [caption.value for caption in page.caption]


def test_the_last_page_of_articles_is_shown_where_there_are_fewer_pages_now(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "SIZE", 2)
    texts = [Article(f"{count}.txt", f"Nobody came to hall {count}.") for count in range(5)]
    book.add(texts)
    page = opened("articles")
    page.number_input(key="articles_page").set_value(3).run()
    book.delete_article(texts[4].sha256)
    page.run()
    assert page.number_input(key="articles_page").value == 2
    assert "2 articles here, 4 found of 4" in [caption.value for caption in page.caption]


def test_articles_added_by_mistake_are_undone(full: Book) -> None:
    before = full.articles()
    page = opened("articles")
    page.text_area(key="articles_text").input("The harbour took in 40 ships.")
    page.button(key="FormSubmitter:articles_paste_form-Add the text").click().run()
    assert len(full.articles()) == len(before) + 1
    assert full.undo() == "added 1 article"
    assert full.articles() == before


def test_a_folder_that_is_not_there_is_named(book: Book) -> None:
    page = opened("articles")
    page.text_input(key="articles_folder").input("/no/such/folder")
    page.button(key="FormSubmitter:articles_folder_form-Add the folder").click().run()
    assert page.session_state["flash"][0].words.startswith("Not added: /no/such/folder: there is no such folder")


@pytest.mark.parametrize("place", ["/no/such/folder", "broken.txt"])
def test_nothing_that_can_be_read_is_no_reason_to_leave_the_sample(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "broken.txt").touch()
    monkeypatch.setattr(platformdirs, "user_data_path", lambda name: tmp_path / "data" / name)
    monkeypatch.delenv("CLAIMBOOK_BOOK")
    monkeypatch.chdir(tmp_path)
    page = AppTest.from_file(PAGES / "navigation.py", default_timeout=60).run()
    page.text_input(key="own_folder").input(place)
    page.button(key="FormSubmitter:own_folder_form-Add the folder").click().run()
    assert not page.exception
    assert any(error.value.startswith("Not added") for error in page.error)
    assert session.is_sample()
    assert not (tmp_path / "claimbook.db").exists()


def test_an_article_is_deleted_and_undone(full: Book) -> None:
    page = opened("articles")
    page.selectbox(key="articles_chosen").select(DAM.sha256).run()
    next(button for button in page.button if button.label == "Delete").click().run()
    assert DAM.sha256 not in {article.sha256 for article in full.articles()}
    full.undo()
    assert DAM.sha256 in {article.sha256 for article in full.articles()}


def test_what_is_missing_is_counted_and_leads_to_a_table_of_just_these(full: Book) -> None:
    page = opened("articles")
    toggle = page.toggle(key="articles_missing")
    assert toggle.label == "2 articles have no date, 1 no outlet"
    assert list(toggle.set_value(True).run().dataframe[0].value["file"]) == ["bridge.txt", "ferry.txt"]


def test_with_nothing_accepted_the_suggestions_are_drawn_and_that_is_said(full: Book) -> None:
    page = opened("compare")
    assert "Nothing is accepted yet" in page.info[0].value
    assert page.get("vega_lite_chart")
    full.judge([CRACKS.id], "accepted")
    assert not opened("compare").info


def test_what_i_judged_by_hand_is_not_judged_over_with_the_rows_shown(full: Book) -> None:
    full.judge([OLD.id], "rejected")
    full.judge([PORT.id], "accepted")
    page = opened("claims")
    assert "2 already judged stay as they are" in [caption.value for caption in page.caption]
    full.judge([UNION.id], "rejected")  # in another tab, meanwhile
    button(page, "Accept these 3").click().run()
    assert {claim.id: claim.verdict for claim in full.claims()} == {
        CRACKS.id: "accepted",
        OLD.id: "rejected",
        UNION.id: "rejected",
        CAPTAIN.id: "accepted",
        PORT.id: "accepted",
    }
    assert button(page, "Accept these 0").disabled
    full.undo()
    assert {claim.id for claim in full.claims(verdict="suggested")} == {CRACKS.id, CAPTAIN.id}


def test_on_many_pages_the_rows_that_pass_the_filter_are_acted_upon_and_no_others(
    full: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "SIZE", 2)
    page = AppTest.from_file(PAGES / "claims.py", default_timeout=60)
    rule = {"filterType": "text", "type": "contains", "filter": "cracks"}
    page.session_state["claims_grid_said"] = grid.Answer(filters={"series": rule})
    page.session_state["claims_page"] = 3
    page.run()
    assert not page.exception
    assert "3 rows shown of 5 claims, 1 of them on this page" in [caption.value for caption in page.caption]
    button(page, "Reject these 3").click().run()
    assert {claim.id for claim in full.claims(verdict="rejected")} == {CRACKS.id, OLD.id, UNION.id}
    assert page.session_state["claims_shown"].ids == [CRACKS.id, OLD.id, UNION.id]


@pytest.mark.parametrize(
    ("names", "into"),
    [
        (["Ryder", "Ryder", "Pat Ryder"], "Pat Ryder"),
        (["Pat Rider", "Pat Ryder", "Pat Ryder"], "Pat Ryder"),
        (["Pat Rider", "Pat Rider", "Pat Ryder"], "Pat Rider"),
    ],
)
def test_names_are_merged_into_the_fuller_one_or_the_one_met_more_often(
    book: Book, names: list[str], into: str
) -> None:
    book.add([DAM])
    claims = [replace(claim, speaker=name) for claim, name in zip((CRACKS, OLD, UNION), names, strict=True)]
    book.suggest(DAM.sha256, claims, "rules 1")
    page = AppTest.from_file(PAGES / "claims.py", default_timeout=60)
    page.session_state["claims_merging"] = True
    page.run()
    button(page, f"Merge into {into}").click().run()
    assert {claim.speaker for claim in book.claims()} == {into}


def by_source() -> AppTest:
    """The Compare page, past its overview."""
    page = opened("compare")
    page.session_state["compare_side"] = "source"
    return page.run()


def test_compare_opens_on_everything_that_is_counted(full: Book) -> None:
    page = opened("compare")
    assert page.session_state["compare_side"] == "overview"
    captions = [caption.value.replace("\\", "") for caption in page.caption]
    assert "5 claims: 5 drawn, 0 listed without a number, 0 hidden by the filter" in captions


def test_speakers_are_put_into_a_camp_below_the_chart(full: Book) -> None:
    page = opened("compare")
    page.multiselect(key="camps_speakers").set_value(["Olha Rud"])
    page.selectbox(key="camps_camp").set_value("no camp")
    button(page, "Put into this camp").click().run()
    assert full.camps() == {}
    full.set_camp(["Olha Rud"], "River side")
    assert "Olha Rud (River side)" in opened("compare").multiselect(key="camps_speakers").options


@pytest.mark.parametrize(("form", "holds"), [("csv", b'\xef\xbb\xbf"claim_id"'), ("json", b'"Source: ')])
def test_a_chart_is_taken_away_as_a_file(full: Book, form: str, holds: bytes) -> None:
    page = opened("compare")
    page.selectbox(key="taking_form").set_value(form).run()
    button(page, "Make the file").click().run()
    assert not page.exception
    [_, content] = page.session_state["taking_made"]
    assert holds in content


def test_how_exact_a_number_is_taken_to_be_is_printed_and_kept_by_the_book(full: Book) -> None:
    full.set_setting("tolerances", '{"about": [0.2, 0.25]}')
    page = opened("compare")
    printed = page.table[0].value
    assert printed.loc["about 12,000", "true for"] == "9,600 to 15,000"
    assert printed.loc["12,000", "true for"] == "12,000 ± 0.5%"


def test_with_no_series_picked_nothing_is_drawn_and_one_is_asked_for(full: Book) -> None:
    page = by_source()
    page.multiselect(key="compare_series").set_value([]).run()
    assert not page.exception
    assert "Pick a series" in [info.value for info in page.info]
    assert not page.get("vega_lite_chart")
    assert not page.dataframe


def test_a_series_that_is_gone_gives_way_to_the_first(full: Book) -> None:
    page = by_source()
    full.edit([claim.id for claim in full.claims(DAM.sha256)], {"series": "fissures"})
    page.run()
    assert not page.exception
    assert page.multiselect(key="compare_series").value == ["fissures"]


def test_the_accounts_under_the_chart_name_every_claim(full: Book) -> None:
    captions = [caption.value.replace("\\", "") for caption in by_source().caption]
    assert "5 claims: 3 drawn, 0 listed without a number, 2 hidden by the filter “cracks”" in captions


def test_the_export_shows_its_count_and_first_rows_before(full: Book) -> None:
    page = opened("export")
    assert list(page.dataframe[0].value["quote"]) == ["1,200 cracks", "about 900", "2,000", "310 people", "340"]
    page.radio(key="export_which").set_value("By series").run()
    assert page.selectbox(key="export_series").options == ["cracks"]
    assert list(page.dataframe[0].value["quote"]) == ["1,200 cracks", "about 900", "2,000"]


def test_the_export_takes_exactly_what_the_grid_shows(full: Book) -> None:
    page = opened("export")
    page.session_state["claims_shown"] = sieve.found(register.register(), sieve.Wanted("rud"))
    page.radio(key="export_which").set_value("As shown on the Claims page").run()
    assert list(page.dataframe[0].value["quote"]) == ["about 900", "340"]


def test_a_tag_is_added_renamed_and_retired(full: Book) -> None:
    page = opened("tags")
    page.text_input(key="tag_new_name").input("rumour")
    page.text_input(key="tag_new_key").input("6")
    page.button(key="FormSubmitter:tag_new-Add").click().run()
    assert [tag.name for tag in full.tags()][-1] == "rumour"
    assert page.text_input(key="tag_new_name").value == ""
    page = opened("tags")
    page.text_input(key="tag_rumour_name").input("hearsay")
    page.button(key="FormSubmitter:tag_rumour-Save").click().run()
    assert [(tag.name, tag.key) for tag in full.tags()][-1] == ("hearsay", "6")
    page = opened("tags")
    page.button(key="FormSubmitter:tag_hearsay-Retire").click().run()
    assert "hearsay" not in {tag.name for tag in full.tags()}
    assert any(tag.name == "hearsay" for tag in full.tags(retired=True))


@pytest.mark.parametrize("key", ["a", "1"])
def test_a_tag_gets_no_key_that_means_something_else(full: Book, key: str) -> None:
    page = opened("tags")
    page.text_input(key="tag_new_name").input("rumour")
    page.text_input(key="tag_new_key").input(key)
    page.button(key="FormSubmitter:tag_new-Add").click().run()
    assert "not a free digit" in page.session_state["flash"][-1].words
    assert page.text_input(key="tag_new_name").value == "rumour"  # nothing typed is lost
    assert "rumour" not in {tag.name for tag in full.tags()}


@pytest.mark.parametrize(("key", "button"), [("tag_figure", "tag_figure-Save"), ("tag_new", "tag_new-Add")])
def test_a_tag_gets_no_name_that_another_has(full: Book, key: str, button: str) -> None:
    before = full.tags(), full.claims()
    page = opened("tags")
    page.text_input(key=f"{key}_name").input("claim")
    page.button(key=f"FormSubmitter:{button}").click().run()
    assert page.session_state["flash"][-1].words.startswith("there is a tag of that name")
    assert (full.tags(), full.claims()) == before


def test_a_tag_used_again_leaves_its_key_to_the_tag_that_has_it_by_now(full: Book) -> None:
    full.retire_tag("claim")
    full.save_tag(Tag("rumour", "#000000", "2"))
    opened("tags").button(key="again_claim").click().run()
    assert {tag.name: tag.key for tag in full.tags()} | {"claim": "", "rumour": "2"} == {
        tag.name: tag.key for tag in full.tags()
    }


def test_the_parser_is_chosen_on_the_page_and_kept_in_the_book(full: Book) -> None:
    page = opened("articles")
    assert page.selectbox(key="language").value == choice.DEFAULT
    other = choice.PACKAGED if choice.DEFAULT == choice.BLANK else choice.BLANK
    page.selectbox(key="language").select(other).run()
    assert full.setting("language") == other
    assert session.language() == other


def test_a_parser_named_at_the_start_is_shown_and_not_changed_on_the_page(
    full: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(choice.VARIABLE, "blank")
    page = opened("articles")
    assert (page.selectbox(key="language").value, page.selectbox(key="language").disabled) == ("blank", True)
    assert any("CLAIMBOOK_LANGUAGE" in caption.value for caption in page.caption)


def test_a_chart_is_kept_with_a_sentence_and_says_what_changed_since(full: Book) -> None:
    page = opened("compare")
    page.text_area(key="keep_text").input("The cracks are disputed.")
    page.button(key="FormSubmitter:keep_form-Keep this").click().run()
    [note] = full.notes()
    assert (note.text, note.side, len(note.claims)) == ("The cracks are disputed.", "overview", 5)
    page = opened("notebook")
    assert page.get("vega_lite_chart")
    assert "As it was when it was kept" in [caption.value for caption in page.caption]
    full.edit([CRACKS.id], {"speaker": "Somebody else"})
    assert "1 claim changed since" in [caption.value for caption in opened("notebook").caption]


def test_the_notebook_is_put_in_order_written_in_and_handed_on(full: Book) -> None:
    page = opened("notebook")
    for text in ("One.", "Two."):
        page.text_area(key="note_new_text").input(text)
        page.button(key="FormSubmitter:note_new-Add").click().run()
    first, second = full.notes()
    page.button(key=f"note_Up_{second.id}").click().run()
    assert [note.text for note in full.notes()] == ["Two.", "One."]
    next(area for area in page.text_area if area.value == "One.").input("Three.").run()
    assert [note.text for note in full.notes()] == ["Two.", "Three."]
    page.button(key="note_make").click().run()
    assert b"<p>Two.</p>" in page.session_state["note_made"][-1]
    page.button(key=f"note_out_{first.id}").click().run()
    assert not page.exception
    assert [note.text for note in full.notes()] == ["Two."]
