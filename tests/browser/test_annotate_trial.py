"""What a first day with the annotator brought to light, by mouse and by key."""

import re
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from browser.waiting import place
from playwright.sync_api import expect

from claimbook.model import Claim, Span

TEXT = (
    "The quay took in 5,200 barrels on Monday, the harbour master said. The guild spoke of 4,900 barrels.\n\n"
    "Nobody counted the carts: there were forty, said Ida Holm, and all of them were empty.\n"
)


@pytest.fixture
def quay(request):
    """An article of its own for each test: they share one book."""
    return f"{TEXT}\nWritten for {request.node.name.replace('_', ' ')}.\n"


def aloud(desk, first):
    """The last announcement that begins with this word."""
    return desk.page.locator(".cb-live > p").filter(has_text=re.compile(f"^{first}")).last


def test_half_a_day_or_a_day_that_is_none_is_said_and_the_day_before_stays(lay, quay):
    desk = lay(quay, ["5,200"])
    day = desk.page.get_by_label("Said on")
    day.fill("2026-11-16")
    desk.keys("Enter")
    expect(desk.said).to_have_text("said on: 2026-11-16")
    for typed in (["0", "2", "3", "0", "2", "0", "2", "6"], ["Backspace"]):
        day.focus()
        desk.keys(*typed, "Enter")
        expect(desk.said).to_have_text("not saved: no such day. said on is 2026-11-16 as before")
        expect(day).to_have_value("2026-11-16")
    assert [claim.said_on for claim in desk.claims()] == [date(2026, 11, 16)]


def test_a_day_typed_digit_by_digit_is_one_change(lay, quay):
    desk = lay(quay, ["5,200"])
    desk.page.get_by_label("Said on").focus()
    desk.page.keyboard.type("11162026")
    desk.keys("Enter")
    expect(desk.said).to_have_text("said on: 2026-11-16")
    (claim,) = desk.claims()
    assert claim.said_on == date(2026, 11, 16)
    assert [met.act for met in desk.book.history(claim.id)] == ["suggest", "edit"]


def test_a_year_of_two_digits_is_not_taken_for_the_first_century(lay, quay):
    desk = lay(quay, ["5,200"])
    desk.page.get_by_label("Said on").focus()
    desk.page.keyboard.type("11160026")
    desk.keys("Enter")
    expect(desk.said).to_contain_text("a year has four digits")
    assert [claim.said_on for claim in desk.claims()] == [None]


def test_half_a_day_in_the_details_leaves_the_article_its_date(lay, quay):
    desk = lay(quay, ["5,200"], published=date(2026, 11, 16), published_evidence="on Monday")
    desk.keys("d")
    desk.page.get_by_label("Published").focus()
    desk.page.keyboard.type("0230")
    desk.keys("Enter")
    expect(desk.said).to_have_text("not saved: no such day. Published is 2026-11-16 as before")
    desk.settle()
    assert desk.book.article(desk.article.sha256).published == date(2026, 11, 16)


def test_a_filter_lets_go_of_the_mark_it_does_not_let_through(lay, quay):
    desk = lay(quay, ["The quay took in", "5,200", "4,900"])
    desk.keys("f")
    desk.page.get_by_label("Tag of the marks drawn").select_option("figure")
    expect(desk.page.get_by_text("2 of 3 drawn")).to_be_visible()
    desk.keys("Enter", "Shift+A")
    expect(desk.page.locator(".cb-counter")).to_contain_text("2 of 3 reviewed")
    assert desk.verdicts() == {"The quay took in": "suggested", "5,200": "accepted", "4,900": "accepted"}


def test_escape_in_the_text_lets_go_of_the_mark_then_of_search_and_filter(lay, quay):
    desk = lay(quay, ["5,200"])
    desk.keys("f", "Enter", "/")
    desk.page.keyboard.type("carts")
    desk.text.focus()
    for hidden in (".cb-search", ".cb-sieve"):
        expect(desk.page.locator(hidden)).to_be_visible()
    desk.keys("Escape", "Escape")
    expect(desk.page.locator(".cb-search")).to_be_hidden()
    desk.keys("Escape")
    expect(desk.page.locator(".cb-sieve")).to_be_hidden()
    desk.keys("a")
    expect(desk.said).to_have_text("choose a mark first: j")


def test_after_a_deletion_the_way_goes_on_from_where_it_was(lay, quay):
    desk = lay(quay, ["5,200", "4,900", "forty"])
    desk.keys("j", "Backspace", "j")
    expect(desk.page.locator("blockquote")).to_have_text("forty")
    desk.keys("k", "k", "Escape", "j")
    expect(desk.page.locator("blockquote")).to_have_text("forty")


def test_words_are_marked_without_a_mouse(lay, quay):
    desk = lay(quay, ["5,200"])
    desk.keys("w")
    expect(aloud(desk, "selected")).to_have_text("selected: barrels. Press the key of a tag.")
    desk.keys("ArrowRight", "ArrowRight", "ArrowLeft", "Shift+ArrowRight")
    expect(aloud(desk, "selected")).to_have_text("selected: on Monday. Press the key of a tag.")
    desk.keys("2")
    expect(desk.said).to_have_text("marked as claim: on Monday")
    desk.keys("W", "{")
    expect(aloud(desk, "selected")).to_have_text("selected: 5,200 barrels. Press the key of a tag.")
    desk.keys("Escape", "/")
    desk.page.keyboard.type("carts")
    desk.keys("Enter")
    expect(desk.page.get_by_text("1 of 1 here")).to_be_visible()
    desk.keys("Escape", "w")
    expect(aloud(desk, "selected")).to_have_text("selected: carts. Press the key of a tag.")
    desk.keys("ArrowUp")
    expect(aloud(desk, "selected")).not_to_have_text("selected: carts. Press the key of a tag.")
    desk.keys("ArrowDown")
    expect(aloud(desk, "selected")).to_have_text(re.compile("selected: (Nobody|counted|the|carts)[.] "))
    assert [claim.quote for claim in desk.claims(tag="claim")] == ["on Monday"]


def test_an_offer_that_comes_while_words_are_read_out_does_not_silence_them(lay, quay):
    lay(f"Of 4,900 barrels the guild spoke again. {quay}", ["4,900"])
    desk = lay(quay, ["4,900"])
    desk.keys("j", "a", "w")
    expect(aloud(desk, "The same again")).to_contain_text("other article")
    expect(aloud(desk, "accepted")).to_have_text("accepted: 4,900")
    expect(aloud(desk, "selected")).to_have_text("selected: barrels. Press the key of a tag.")


def test_a_verdict_pressed_while_words_are_selected_by_key_judges_no_mark_left_behind(lay, quay):
    desk = lay(quay, ["5,200", "4,900"])
    desk.keys("w", "w", "a")
    expect(desk.said).to_have_text("choose a mark first: j")
    desk.keys("Escape", "j", "a")
    expect(desk.said).to_have_text("accepted: 5,200")
    assert desk.verdicts() == {"5,200": "accepted", "4,900": "suggested"}


def test_an_article_without_marks_is_marked_from_the_first_word_seen(lay):
    desk = lay("Forty carts came.\nNone of them left.\n")
    desk.keys("w", "]", "2")
    expect(desk.said).to_have_text("marked as claim: Forty carts")
    desk.keys("w", "ArrowDown", "2")
    expect(desk.page.locator("blockquote")).not_to_have_text("Forty carts")
    assert len(desk.claims(tag="claim")) == 2


def test_the_history_that_a_key_opens_stands_in_sight_and_says_what_was_changed(lay, quay):
    desk = lay(quay, ["5,200"])
    desk.page.set_viewport_size({"width": 1366, "height": 640})
    desk.page.get_by_label("Speaker", exact=True).fill("Ida Holm")
    desk.keys("Enter")
    expect(desk.page.get_by_role("button", name="Undo: set speaker")).to_be_visible()
    desk.keys("h")
    told = desk.page.get_by_text("speaker nothing → Ida Holm")
    expect(told).to_be_in_viewport()
    desk.keys("j")
    desk.page.locator(".cb-panel").evaluate("(panel) => (panel.scrollTop = 0)")


def test_a_figure_that_is_searched_for_is_lit_and_counted_where_it_stands(lay, quay):
    desk = lay(quay, ["5,200", "4,900"])
    desk.keys("/")
    desk.page.keyboard.type("<2 quay")
    expect(desk.page.locator(".cb-query .cb-amount")).to_contain_text("0 here, 0 in the book")
    desk.page.keyboard.press("Control+A")
    desk.page.keyboard.type("=5200")
    expect(desk.page.locator(".cb-query .cb-amount")).to_contain_text("1 here")
    lit = "[...CSS.highlights.get('claimbook-hit')].map((range) => range.toString())"
    assert desk.page.evaluate(lit) == ["5,200"]
    desk.keys("Enter")
    expect(desk.page.locator(".cb-query .cb-amount")).to_contain_text("1 of 1 here")


def test_what_is_being_typed_survives_a_reload(lay, quay):
    desk = lay(quay, ["5,200"])
    desk.keys("m")
    desk.page.keyboard.type("ask the guild")
    desk.page.reload()
    desk.page.locator(".cb-counter:not(:empty)").wait_for()
    desk.settle()
    assert [claim.note for claim in desk.claims()] == ["ask the guild"]


def test_what_was_saved_is_said_and_no_longer_asked_for(lay, quay):
    desk = lay(quay)
    desk.drag("guild", "spoke")
    desk.keys("1")
    expect(desk.said).to_have_text("no number was read here: type it")
    desk.page.keyboard.type("about 4k")
    desk.keys("Enter")
    expect(desk.said).to_have_text("figure: about 4k")


def test_a_day_typed_into_the_grid_is_that_day_and_half_a_day_takes_nothing_away(lay, quay, own_server):
    desk = lay(quay, ["5,200"], server=own_server)
    desk.page.goto(f"{own_server.url}/claims")
    day = desk.page.frame_locator("iframe[title*=agGrid]").locator('.ag-row[row-index="0"] [col-id="said_on"]')
    for typed, shown in [("11162026", "2026-11-16"), ("0230", "2026-11-16"), ("01010024", "2026-11-16")]:
        day.click()
        desk.keys("Enter")
        expect(day.locator("input[type=date]")).to_be_focused()
        desk.page.keyboard.type(typed)
        desk.keys("Enter")
        if typed == "0230":
            expect(desk.page.get_by_text("“no such day”: no day")).to_be_visible()
        expect(day).to_have_text(shown)
    expect(desk.page.get_by_text("“a year without four digits”: no day")).to_be_visible()
    assert [claim.said_on for claim in desk.book.claims()] == [date(2026, 11, 16)]


def test_what_is_found_far_down_a_long_text_is_lit_when_it_is_reached(lay):
    lines = [
        f"On day {day} the {'weir' if day == 900 else 'lock'} let {day + 5000} boats through." for day in range(1, 1000)
    ]
    desk = lay("\n\n".join(lines), ["5001", "5900"])
    desk.keys("/")
    desk.page.keyboard.type("weir")
    desk.keys("Enter")
    lit = "[...CSS.highlights.get('claimbook-hit')].map((range) => range.getClientRects().length && range.toString())"
    desk.page.wait_for_function(f"{lit}.join() === 'weir'")
    expect(desk.page.locator("mark", has_text="5900")).to_be_in_viewport()
    desk.keys("Escape", "w")
    expect(aloud(desk, "selected")).to_contain_text("selected: weir.")


def test_the_handles_of_words_from_right_to_left_in_a_line_from_left_to_right_stand_at_their_ends(lay):
    desk = lay("The spokesman said قال المتحدث إن 450 جنديا وصلوا to those who asked.", ["المتحدث إن 450 جنديا"])
    edges = {side: place(desk.page.locator(f".cb-{side}"))["x"] for side in ("start", "stop")}
    words = place(desk.page.locator("mark.chosen"))
    assert abs(edges["start"] + 5.5 - words["x"] - words["width"]) < 4
    assert abs(edges["stop"] + 5.5 - words["x"]) < 4


def test_shift_walks_the_unreviewed_both_ways_and_leaves_out_what_is_judged(lay, quay):
    desk = lay(quay, ["The quay took in", "5,200", "4,900", "forty"])
    quote = desk.page.locator("blockquote")
    desk.keys("j", "a", "k")
    expect(quote).to_have_text("5,200")
    desk.keys("Shift+K")
    expect(quote).to_have_text("The quay took in")
    desk.keys("Shift+J")
    expect(quote).to_have_text("4,900")


def test_people_of_the_book_are_offered_under_one_name(lay, own_server):
    desk = lay(TEXT, ["5,200", "4,900", "forty"], server=own_server)
    first, second, third = desk.claims()
    desk.book.edit([first.id], {"speaker": "Ida Holm"})
    desk.book.edit([second.id], {"speaker": "I. Holm"})
    desk.book.merge_speakers(["I. Holm"], "Ida Holm")
    desk.open(claim=third.id)
    expect(desk.page.get_by_label("Speaker", exact=True)).to_have_attribute("list", "cb-speaker-choices")
    offered = desk.page.locator("#cb-speaker-choices option")
    expect(offered).to_have_count(1)
    expect(offered).to_have_attribute("value", "Ida Holm")


@pytest.mark.parametrize(
    ("field", "value", "drawn"),
    [
        ("Tag", "claim", ["The quay took in"]),
        ("Verdict", "accepted", ["4,900"]),
        ("Verdict", "rejected", ["forty"]),
        ("Speaker", "Ida Holm", ["4,900"]),
        ("Series", "barrels", ["4,900"]),
        ("Origin", "analyst", ["4,900"]),
    ],
)
def test_each_field_of_the_filter_draws_what_it_says(lay, quay, field, value, drawn):
    desk = lay(quay, ["The quay took in", "forty"])
    span = Span(quay.index("4,900"), quay.index("4,900") + len("4,900"))
    own = Claim(uuid4().hex, desk.article.sha256, span, "4,900", "4,900", "figure", speaker="Ida Holm")
    desk.book.mark(replace(own, verdict="accepted", origin="analyst", series="barrels"))
    desk.book.judge([claim.id for claim in desk.claims() if claim.quote == "forty"], "rejected")
    desk.open()
    desk.keys("f")
    desk.page.get_by_label(f"{field} of the marks drawn").select_option(value)
    expect(desk.text.locator("mark")).to_have_text(drawn)


def test_who_asked_for_calm_sees_nothing_glide(lay, quay):
    desk = lay(quay, ["5,200"])
    glides = "(meter) => getComputedStyle(meter).transitionDuration"
    meter = desk.page.locator(".cb-meter span")
    assert meter.evaluate(glides) == "0.15s"
    desk.page.emulate_media(reduced_motion="reduce")
    assert meter.evaluate(glides) == "0s"
