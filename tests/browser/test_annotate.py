"""Annotating by mouse and by key, in a real browser against the real server."""

from browser.waiting import place
from playwright.sync_api import expect

HARBOUR = (
    "The harbour counted 4,100 crates on Monday. Captain Ilse Brandt said about 3,900 had been opened.\n\n"
    "The customs office put it at 4,400. It denied that any were missing."
)
FIGURES = ("4,100", "3,900", "4,400")


def counted(lay, more: str = ""):
    return lay(f"{HARBOUR}{more}", FIGURES, title="Crates in the harbour", outlet="Quay Courier")


def test_opening_marks_the_first_suggestion_and_gives_the_text_the_focus(lay):
    desk = counted(lay, " Opened first.")
    expect(desk.text).to_be_focused()
    expect(desk.page.locator("mark.chosen")).to_have_text("4,100")
    expect(desk.page.get_by_text("0 of 3 reviewed")).to_be_visible()
    expect(desk.page.get_by_role("heading", name="Crates in the harbour")).to_be_visible()
    expect(desk.page.locator(".cb-line")).to_contain_text("Quay Courier")
    expect(desk.page.get_by_text("‘4,100’ counts something")).to_be_visible()


def test_accepting_and_rejecting_by_key_moves_on(lay):
    desk = counted(lay, " By key.")
    desk.keys("a", "x")
    expect(desk.page.locator("mark.chosen")).to_have_text("4,400")
    expect(desk.page.get_by_text("2 of 3 reviewed")).to_be_visible()
    assert desk.verdicts() == {"4,100": "accepted", "3,900": "rejected", "4,400": "suggested"}


def test_after_the_last_mark_the_way_leads_to_the_comparison(lay):
    desk = counted(lay, " To the end.")
    desk.keys("a", "a", "a")
    desk.page.get_by_role("button", name="3 accepted. See them compared →").click()
    desk.page.wait_for_url("**/compare")


def test_where_nothing_is_left_to_review_the_next_key_opens_the_next_article_that_has_some(lay):
    ahead = lay("Twelve gates opened; 31 stayed shut.", ["31"], title="Gates ahead")
    desk = counted(lay, " On to the next.")
    left = {name for name, claims in desk.book.unreviewed().items() if claims}
    for other in left - {ahead.article.sha256, desk.article.sha256}:
        desk.book.judge([claim.id for claim in desk.book.claims(other, verdict="suggested")], "rejected")
    desk.open()
    desk.keys("a", "a", "a")
    expect(desk.page.get_by_role("button", name="Next article: Gates ahead (1 to review)")).to_be_visible()
    desk.keys("Space", "x", "x")
    expect(desk.page.get_by_role("heading", name="Gates ahead")).to_be_visible()
    expect(desk.page.locator("mark.chosen")).to_have_text("31")
    expect(desk.text).to_be_focused()
    assert ahead.verdicts() == {"31": "suggested"}
    desk.heard("x", "rejected: 31")
    assert ahead.verdicts() == {"31": "rejected"}


def test_selected_words_are_tagged_by_key_and_by_button(lay):
    desk = counted(lay, " By mouse.")
    desk.drag("customs", "office")
    expect(desk.page.get_by_role("toolbar", name="Tag the selected words")).to_be_visible()
    desk.keys("2")
    expect(desk.page.locator("mark.chosen")).to_have_text("customs office")
    desk.drag("denied", "missing")
    desk.page.get_by_role("toolbar", name="Tag the selected words").get_by_role("button", name="denial").click()
    expect(desk.said).to_contain_text("marked as denial")
    marks = [(claim.quote, claim.tag, claim.origin, claim.annotator) for claim in desk.claims(verdict="accepted")]
    assert marks == [
        ("customs office", "claim", "analyst", "Mara"),
        ("denied that any were missing", "denial", "analyst", "Mara"),
    ]


def test_a_selection_over_a_suggestion_takes_it_over(lay):
    desk = counted(lay, " Taken over.")
    desk.drag("about", "3,900")
    expect(desk.page.get_by_role("button", name="figure: take over ‘3,900’")).to_be_visible()
    desk.keys("1")
    claims = {claim.quote: claim.verdict for claim in desk.claims()}
    assert claims == {"4,100": "suggested", "about 3,900": "accepted", "4,400": "suggested"}


def test_a_figure_is_edited_as_a_person_writes_it(lay):
    desk = counted(lay, " Edited.")
    desk.keys("e")
    expect(desk.page.get_by_label("Figure", exact=True)).to_be_focused()
    desk.page.keyboard.type("up to 4,200")
    desk.keys("Enter")
    expect(desk.text).to_be_focused()
    expect(desk.page.get_by_text("read as at most 4,200")).to_be_visible()
    claim = desk.claims()[0]
    assert claim.figure is not None
    assert (claim.verdict, claim.figure.low, claim.figure.high, claim.figure.counted) == (
        "accepted",
        None,
        4200,
        "crates",
    )


def test_a_figure_that_cannot_be_read_is_said_and_what_was_typed_is_kept(lay):
    desk = counted(lay, " Unread.")
    desk.keys("e")
    expect(desk.page.get_by_label("Figure", exact=True)).to_be_focused()
    desk.page.keyboard.type("heaps")
    desk.keys("Enter")
    expect(desk.page.get_by_role("alert")).to_contain_text("no figure in it")
    expect(desk.page.get_by_label("Figure", exact=True)).to_have_value("heaps")
    assert desk.claims()[0].verdict == "suggested"


def test_every_field_of_the_panel_is_saved_when_it_is_left(lay):
    desk = counted(lay, " Every field.")
    typed = {"Counted": "wooden crates", "Speaker": "Ilse Brandt", "Via": "a port bulletin", "Series": "crates"}
    for label, value in {**typed, "Said on": "2026-11-16", "Note": "ask again"}.items():
        desk.page.get_by_label(label, exact=True).fill(value)
        desk.page.get_by_label(label, exact=True).blur()
    desk.page.get_by_label("Status", exact=True).select_option("expected")
    desk.page.get_by_label("Stage", exact=True).select_option("missing")
    claim = desk.claims()[0]
    assert claim.figure is not None
    assert (claim.figure.counted, claim.speaker, claim.via, claim.series) == (
        "wooden crates",
        "Ilse Brandt",
        ("a port bulletin",),
        "crates",
    )
    assert (str(claim.said_on), claim.said_on_basis, claim.note) == ("2026-11-16", "analyst", "ask again")
    assert (claim.status, claim.stage, claim.verdict) == ("expected", "missing", "accepted")


def test_a_statement_is_asked_for_its_speaker_and_day_but_no_figure(lay):
    desk = counted(lay, " Statement.")
    desk.drag("denied", "missing")
    desk.keys("3")
    expect(desk.page.get_by_label("Speaker", exact=True)).to_be_visible()
    expect(desk.page.get_by_label("Said on", exact=True)).to_be_visible()
    expect(desk.page.get_by_label("Figure", exact=True)).to_have_count(0)


def test_undo_and_redo_say_what_they_do(lay):
    desk = counted(lay, " Undone.")
    desk.keys("x")
    desk.settle()
    desk.keys("Control+z")
    expect(desk.said).to_have_text("undone: rejected “4,100”")
    assert desk.verdicts()["4,100"] == "suggested"
    desk.keys("Control+Shift+z")
    expect(desk.said).to_have_text("done again: rejected “4,100”")
    assert desk.verdicts()["4,100"] == "rejected"


def test_edges_move_by_words_and_a_mark_is_deleted_without_selecting_it_again(lay):
    desk = counted(lay, " Edges.")
    desk.keys("a", "k", "{", "]")
    desk.settle()
    assert [claim.quote for claim in desk.claims(verdict="accepted")] == ["counted 4,100 crates"]
    desk.drag("customs", "office")
    desk.keys("5", "Backspace")
    assert "customs office" not in desk.verdicts()


def test_nested_marks_are_chosen_from_the_innermost_outward(lay):
    desk = counted(lay, " Nested.")
    desk.drag("Captain", "opened")
    desk.keys("2")
    desk.page.locator("mark", has_text="3,900").click()
    expect(desk.page.locator("blockquote")).to_have_text("3,900")
    desk.page.locator("mark", has_text="3,900").click()
    expect(desk.page.locator("blockquote")).to_contain_text("Captain Ilse Brandt said")


def test_keys_rest_while_a_field_has_the_focus_and_a_line_says_so(lay):
    desk = counted(lay, " Resting.")
    desk.keys("m")
    desk.page.keyboard.type("a x j")
    expect(desk.page.get_by_text("click the text to use keys")).to_be_visible()
    desk.keys("Enter")
    expect(desk.page.get_by_text("click the text to use keys")).to_be_hidden()
    assert next((claim.note, claim.verdict) for claim in desk.claims()) == ("a x j", "accepted")


def test_the_help_lists_the_keys_and_gives_the_focus_back(lay):
    desk = counted(lay, " Help.")
    desk.keys("?")
    expect(desk.page.get_by_role("dialog", name="Keys")).to_contain_text("accept, and on to the next unreviewed")
    desk.keys("Escape")
    expect(desk.text).to_be_focused()


def test_offsets_hold_after_emoji_accents_and_other_astral_letters(lay):
    text = "💥💥 Ре́чник 👨‍👩‍👧 said 𝟏𝟐 boats came; cafe\u0301 owners 🇺🇦 saw 14,000 lanterns at dusk."
    desk = lay(text, ["14,000"])
    desk.drag("owners", "lanterns")
    desk.keys("2")
    assert [claim.quote for claim in desk.claims(verdict="accepted")] == ["owners 🇺🇦 saw 14,000 lanterns"]
    desk.drag("boats", "came")
    desk.keys("5")
    assert {claim.quote for claim in desk.claims(verdict="accepted")} == {"owners 🇺🇦 saw 14,000 lanterns", "boats came"}


def test_markup_in_a_text_is_words(lay):
    desk = lay("<script>window.caught = 1</script> and <b>17 barrels</b> left.", ["17"], title="<img src=x onerror=1>")
    expect(desk.text).to_contain_text("<script>window.caught = 1</script> and <b>17 barrels</b> left.")
    assert desk.page.evaluate("window.caught") is None


def test_an_address_leads_to_its_claim(lay):
    desk = counted(lay, " Addressed.")
    desk.open(claim=desk.book.claims(desk.article.sha256)[2].id)
    expect(desk.page.locator("mark.chosen")).to_have_text("4,400")


def test_arrows_lead_to_the_other_articles(lay):
    first = counted(lay, " The first of two.")
    second = lay("Only 12 barrels came.", ["12"])
    second.keys("ArrowLeft" if first.article.sha256 < second.article.sha256 else "ArrowRight")
    expect(second.page.get_by_role("heading", name="Crates in the harbour")).to_be_visible()
    expect(second.text).to_be_focused()


def test_another_page_and_back_shows_the_article_again(lay):
    desk = counted(lay, " There and back.")
    desk.keys("a")
    desk.settle()
    desk.page.get_by_role("link", name="Claims").click()
    desk.page.wait_for_url("**/claims")
    desk.page.get_by_role("link", name="Annotate").click()
    expect(desk.text).to_contain_text("There and back.")
    expect(desk.page.get_by_text("1 of 3 reviewed")).to_be_visible()
    expect(desk.text).to_be_focused()
    desk.keys("a")
    expect(desk.page.get_by_text("2 of 3 reviewed")).to_be_visible()
    assert desk.verdicts() == {"4,100": "accepted", "3,900": "accepted", "4,400": "suggested"}


def test_an_article_without_suggestions_is_marked_by_hand(lay):
    desk = lay("Nobody counted anything at all.")
    expect(desk.page.get_by_text("0 marked by hand")).to_be_visible()
    desk.drag("Nobody", "counted")
    desk.keys("2")
    expect(desk.page.get_by_role("button", name="1 accepted. See them compared →")).to_be_visible()


def test_the_chosen_mark_keeps_its_place_on_the_screen(lay):
    numbers = [str(200 + at) for at in range(40)]
    desk = lay("\n\n".join(f"Depot {number} sent word of {number} carts to the quay." for number in numbers), numbers)
    tops = []
    for number in numbers[1:13]:
        desk.keys("j")
        expect(desk.page.locator("mark.chosen")).to_have_text(number)
        tops.append(round(place(desk.page.locator("mark.chosen"))["y"]))
    assert max(tops[-6:]) - min(tops[-6:]) <= 2
