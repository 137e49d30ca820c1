"""The marks themselves: their edges by key and by handle, in every script; which are drawn; one verdict for all."""

from dataclasses import replace

import pytest
from browser.waiting import place
from playwright.sync_api import expect

DEPOT = "The depot said about 3,100 sacks had come. The guild called it 2,900 sacks; the mill spoke of 40 carts."


def sacks(lay, more):
    return lay(DEPOT + more, ["3,100", "2,900", "40"])


def pull(desk, handle, word, *, alt=False):
    """Drag a handle of the chosen mark into the middle of a word."""
    desk.settle()
    grip = place(desk.page.locator(f".cb-{handle}"))
    desk.page.mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2)
    desk.page.mouse.down()
    if alt:
        desk.page.keyboard.down("Alt")
    x, y = desk._middle(word)
    desk.page.mouse.move(x, y, steps=4)
    desk.page.mouse.up()
    if alt:
        desk.page.keyboard.up("Alt")


def answered(desk):
    """The book has what was done, and Streamlit has told the browser so, whether it shows it or not."""
    desk.page.wait_for_function(_ANSWERED)


_ANSWERED = """() => {
  const { acks } = globalThis.claimbook.told.data;
  return JSON.parse(sessionStorage.getItem("claimbook acts") ?? "[]").every(({ client, seq }) => seq <= acks[client]);
}"""


def test_an_answer_that_comes_while_words_are_dragged_over_moves_none_of_them(lay):
    desk = sacks(lay, " In the middle of a drag.")
    start, end = desk._middle("guild"), desk._middle("mill")
    desk.keys("a")
    desk.page.mouse.move(*start)
    desk.page.mouse.down()
    desk.page.mouse.move(start[0] + 30, start[1], steps=3)
    answered(desk)
    desk.page.mouse.move(*end, steps=3)
    desk.page.mouse.up()
    desk.keys("2")
    expect(desk.said).to_have_text("marked as claim: guild called it 2,900 sacks; the mill")
    desk.settle()
    assert desk.verdicts()["3,100"] == "accepted"


@pytest.mark.parametrize(
    ("name", "quote", "left"),
    [("Undo", "2,900", ("figure", "suggested")), ("claim", "guild called", ("claim", "accepted"))],
)
def test_an_answer_that_comes_while_a_button_is_pressed_takes_no_click_from_it(lay, name, quote, left):
    desk = sacks(lay, f" While {name} is pressed.")
    desk.keys("a")
    desk.settle()
    desk.drag("guild", "called")
    answered(desk)
    button = desk.page.get_by_role("application" if name == "claim" else "main").get_by_role("button", name=name)
    box = place(button.first)
    desk.keys("u" if name == "claim" else "x")
    desk.page.mouse.move(box["x"] + 12, box["y"] + box["height"] / 2)
    desk.page.mouse.down()
    answered(desk)
    desk.page.mouse.up()
    desk.settle()
    assert {claim.quote: (claim.tag, claim.verdict) for claim in desk.claims()}[quote] == left


def test_a_handle_is_dragged_to_whole_words(lay):
    desk = sacks(lay, " By handle.")
    pull(desk, "stop", "sacks")
    expect(desk.said).to_have_text("now: 3,100 sacks")
    pull(desk, "start", "about")
    assert [claim.quote for claim in desk.claims(verdict="accepted")] == ["about 3,100 sacks"]


def test_a_handle_dragged_with_alt_stops_inside_a_word(lay):
    desk = sacks(lay, " By letter.")
    pull(desk, "start", "about", alt=True)
    quote = desk.claims(verdict="accepted")[0].quote
    assert quote.endswith("t 3,100")
    assert not quote.startswith("about")


def test_a_handle_dragged_out_and_back_changes_nothing(lay):
    desk = sacks(lay, " There and back.")
    pull(desk, "stop", "3,100")
    assert set(desk.verdicts().values()) == {"suggested"}
    expect(desk.page.locator("mark.chosen")).to_have_text("3,100")


def test_edges_move_by_single_characters_with_alt(lay):
    desk = sacks(lay, " By alt.")
    desk.keys("Alt+]", "Alt+]", "Alt+Shift+BracketLeft")
    assert [claim.quote for claim in desk.claims(verdict="accepted")] == ["t 3,100 sa"]


@pytest.mark.parametrize(
    ("text", "number", "keys", "quote"),
    [
        ("قال المتحدث إن 450 جنديا وصلوا إلى الميناء.", "450", ("]",), "450 جنديا"),
        ("קצין אמר כי 320 חיילים הגיעו.", "320", ("{", "]"), "כי 320 חיילים"),
        ("Le cafe\u0301 vendit 75 ga\u0302teaux\u0301 hier.", "75", ("]", "{"), "vendit 75 ga\u0302teaux\u0301"),
        ("เจ้าหน้าที่กล่าวว่า 88 คน มาถึง", "88", ("]",), "88 คน"),
    ],
    ids=["Arabic", "Hebrew", "combining accents", "Thai"],
)
def test_edges_keep_their_offsets_in_every_script(lay, text, number, keys, quote):
    desk = lay(text, [number])
    desk.keys(*keys)
    assert [claim.quote for claim in desk.claims()] == [quote]


def test_a_handle_of_a_mark_that_reads_from_right_to_left(lay):
    desk = lay("قال المتحدث إن 450 جنديا وصلوا إلى الميناء أمس.", ["450"])
    pull(desk, "stop", "وصلوا")
    assert [claim.quote for claim in desk.claims()] == ["450 جنديا وصلوا"]


def test_one_verdict_for_what_is_drawn_and_one_undo(lay):
    desk = sacks(lay, " Filtered.")
    desk.book.edit([claim.id for claim in desk.claims() if claim.quote != "40"], {"speaker": "Ona Vale"})
    desk.book.judge([claim.id for claim in desk.claims()], "suggested")
    desk.open()
    desk.keys("f")
    desk.page.get_by_label("Speaker of the marks drawn").select_option("Ona Vale")
    expect(desk.page.get_by_text("2 of 3 drawn")).to_be_visible()
    expect(desk.page.locator(".cb-text mark")).to_have_text(["3,100", "2,900"])
    expect(desk.page.get_by_role("button", name="Accept 2 drawn")).to_be_visible()
    desk.keys("Enter")
    expect(desk.text).to_be_focused()
    desk.keys("Shift+X")
    expect(desk.said).to_have_text("rejected 2")
    assert desk.verdicts() == {"3,100": "rejected", "2,900": "rejected", "40": "suggested"}
    desk.keys("u")
    expect(desk.said).to_have_text("undone: rejected 2 suggestions")
    assert set(desk.verdicts().values()) == {"suggested"}


def test_without_a_filter_no_key_judges_everything(lay):
    desk = sacks(lay, " Not everything.")
    desk.keys("Shift+A")
    expect(desk.said).to_contain_text("filter first (f)")
    assert set(desk.verdicts().values()) == {"suggested"}


def test_the_filter_goes_with_escape_and_the_keys_go_on(lay):
    desk = sacks(lay, " Gone again.")
    desk.keys("f")
    desk.page.get_by_label("Verdict of the marks drawn").select_option("suggested")
    desk.keys("Escape")
    expect(desk.page.get_by_role("group", name="Marks that are drawn")).to_be_hidden()
    desk.keys("a")
    assert desk.verdicts()["3,100"] == "accepted"


def test_the_same_words_are_offered_again_and_taken_by_one_key_and_one_undo(lay):
    desk = lay("The gatekeeper waited. Boats passed the gatekeeper at noon; the gatekeeper waved.", title="Again")
    desk.drag("passed", "passed")
    desk.keys("Escape")
    desk.page.locator(".cb-text p").first.dblclick(position={"x": 60, "y": 15})
    desk.keys("5")
    offer = desk.page.get_by_role("group", name="The same again")
    expect(offer.get_by_role("button", name="Accept all 2")).to_be_visible()
    offer.get_by_text("The same again: 2 here").click()
    expect(offer.get_by_role("listitem")).to_have_count(2)
    desk.text.focus()
    desk.keys("s")
    expect(desk.said).to_have_text("accepted 2 more")
    expect(offer).to_be_hidden()
    assert len(desk.claims(tag="quote")) == 3
    desk.keys("u")
    expect(desk.said).to_contain_text("undone: accepted 2 more like")
    assert len(desk.claims(tag="quote")) == 1


def test_a_corrected_speaker_is_offered_for_the_same_words_and_taken_by_one_key_and_one_undo(lay):
    desk = lay(
        "The harbour clerk counted 415 crates. Later the harbour clerk spoke of 395.", ["415", "395"], title="Clerk"
    )
    named = [replace(claim, speaker="Clerk", speaker_text="the harbour clerk") for claim in desk.claims()]
    desk.book.suggest(desk.article.sha256, named, "rules 2")
    desk.open()
    speaker = desk.page.get_by_label("Speaker", exact=True)
    speaker.fill("Ida Holm")
    speaker.press("Enter")
    offer = desk.page.get_by_role("group", name="The same again")
    expect(offer.get_by_role("button", name="Set Ida Holm there too")).to_be_visible()
    offer.get_by_text("“the harbour clerk” for another than Ida Holm: 1 here").click()
    expect(offer.get_by_role("listitem")).to_contain_text(["Clerk, now Clerk: …"])
    desk.text.focus()
    desk.keys("s")
    expect(desk.said).to_have_text("Ida Holm says 1 more")
    expect(offer).to_be_hidden()
    assert [(claim.speaker, claim.verdict) for claim in desk.claims()] == [
        ("Ida Holm", "accepted"),
        ("Ida Holm", "suggested"),
    ]
    desk.keys("u")
    expect(desk.said).to_contain_text("undone: set speaker of")
    assert [claim.speaker for claim in desk.claims()] == ["Ida Holm", "Clerk"]


_OFFERED_ANEW = """root => {
  const { told } = globalThis.claimbook;
  const same = { ...told.data.same, count: 7, title: "The same again: 7 here", verb: "Accept all 7" };
  globalThis.claimbook.told = { ...told, data: { ...told.data, same } };
  globalThis.claimbook.hear();
}"""


def test_an_offer_that_was_opened_stays_open_and_keeps_the_focus_when_its_count_changes(lay):
    desk = lay("The ferryman slept. A horn woke the ferryman; the ferryman swore.", title="Opened")
    desk.page.locator(".cb-text p").first.dblclick(position={"x": 60, "y": 15})
    desk.keys("5")
    offer = desk.page.get_by_role("group", name="The same again")
    summary = offer.locator("summary")
    summary.click()
    summary.focus()
    desk.settle()  # what is still to come would put the old count back
    desk.text.evaluate(_OFFERED_ANEW)
    expect(summary).to_have_text("The same again: 7 here")
    expect(offer.get_by_role("button", name="Accept all 7")).to_be_visible()
    expect(offer.get_by_role("listitem")).to_have_count(3)
    expect(summary).to_be_focused()
    desk.keys("Tab")
    expect(offer.get_by_role("button")).to_be_focused()
    desk.keys("Escape")
    expect(desk.text).to_be_focused()


_MOVED_BY_LEAVING = """box => {
  const body = box.closest(".cb-body");
  const before = body.getBoundingClientRect().top;
  box.blur();
  return body.getBoundingClientRect().top - before;
}"""


@pytest.mark.parametrize("width", [1024, 1366, 1440, 1920])
def test_nothing_moves_under_the_mouse_when_the_text_loses_the_focus_or_the_book_answers(lay, width):
    desk = sacks(lay, f" Still at {width}.")
    desk.page.set_viewport_size({"width": width, "height": 860})
    expect(desk.text).to_be_focused()
    body = desk.page.locator(".cb-body")
    before = place(body)["y"]
    desk.drag("guild", "called")
    desk.keys("5")
    expect(desk.page.get_by_role("button", name="Undo: tagged")).to_be_visible()
    assert place(body)["y"] == before
    assert desk.text.evaluate(_MOVED_BY_LEAVING) == 0


def test_the_filter_by_confidence_draws_what_is_sure_enough(lay):
    desk = sacks(lay, " By confidence.")
    scores = (0.95, 0.75, 0.4)
    sure = [replace(claim, score=score) for claim, score in zip(desk.claims(), scores, strict=True)]
    desk.book.suggest(desk.article.sha256, sure, "rules 2")
    desk.open()
    desk.keys("f")
    choice = desk.page.get_by_label("Confidence of the marks drawn")
    expect(choice.get_by_role("option")).to_have_text(["any", "at least 50 %", "at least 70 %", "at least 90 %"])
    for least, left in (("0.5", sure[:2]), ("0.7", sure[:2]), ("0.9", sure[:1])):
        choice.select_option(least)
        expect(desk.page.locator(".cb-text mark")).to_have_text([claim.quote for claim in left])
    desk.keys("Enter", "Shift+A")
    assert [claim.verdict for claim in desk.claims()] == ["accepted", "suggested", "suggested"]
