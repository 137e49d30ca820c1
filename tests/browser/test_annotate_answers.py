"""What the analyst is told, and where the keys go, when the book says no or stands otherwise than the tab believed."""

import pytest
from playwright.sync_api import expect

SILO = "The mill weighed 6,200 sacks on Friday. Foreman Otto Kranz spoke of 5,800, and a driver of 6,050."
FIGURES = ("6,200", "5,800", "6,050")


def weighed(lay, more: str):
    return lay(f"{SILO}{more}", FIGURES, title="Sacks in the mill", outlet="Mill Herald")


def figure(desk):
    return desk.page.get_by_label("Figure", exact=True)


def test_a_correction_typed_after_a_refused_figure_goes_into_the_figure(lay):
    desk = weighed(lay, " Corrected.")
    desk.keys("e")
    desk.page.keyboard.type("about banana")
    desk.keys("Enter")
    expect(desk.page.get_by_role("alert")).to_contain_text("no figure in it")
    expect(figure(desk)).to_be_focused()
    desk.page.keyboard.type("about 61,300 sacks")
    expect(figure(desk)).to_have_value("about 61,300 sacks")
    desk.keys("Enter")
    expect(desk.page.get_by_text("read as about 61,300")).to_be_visible()
    expect(desk.text).to_be_focused()
    assert desk.verdicts() == {"6,200": "accepted", "5,800": "suggested", "6,050": "suggested"}


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize(("name", "verdict"), [("Reject", "rejected"), ("Accept", "accepted")])
def test_what_is_typed_is_saved_when_a_button_is_pressed_from_the_field(lay, name, verdict, last):
    desk = weighed(lay, f" {name} from the field, {last}.")
    if last:
        desk.keys("a", "a")
        desk.settle()
    desk.page.get_by_label("Speaker").fill("Ina Falk")
    desk.page.locator(".cb-panel").get_by_role("button", name=name).click()
    desk.settle()
    now = desk.claims()[2 if last else 0]
    assert (now.speaker, now.verdict) == ("Ina Falk", verdict)
    expect(desk.text).to_be_focused()
    desk.keys("k")
    expect(desk.page.locator("mark.chosen")).to_have_count(1)


def test_the_same_words_entered_again_are_refused_again(lay):
    desk = weighed(lay, " Again.")
    desk.keys("e")
    desk.page.keyboard.type("plenty")
    for _ in range(2):
        desk.keys("Enter")
        desk.settle()
        expect(figure(desk)).to_be_focused()
        expect(desk.page.get_by_role("alert")).to_contain_text("no figure in it")
    desk.keys("Escape")
    expect(figure(desk)).to_have_value("6,200")
    expect(desk.page.get_by_role("alert")).to_be_empty()
    expect(desk.text).to_be_focused()


_WAITING_LONGER = """() => {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (act, time, ...rest) => setTimeout(act, time === 3_000 ? 60_000 : time, ...rest);
}"""  # else keys are done at last where a busy machine answers late


@pytest.mark.parametrize(("typed", "verdicts"), [("up to 6,300", ["accepted"] * 2), ("plenty", ["suggested"] * 2)])
def test_keys_pressed_before_the_answer_wait_for_it(lay, typed, verdicts):
    desk = weighed(lay, f" Before the answer to {typed}.")
    desk.page.evaluate(_WAITING_LONGER)
    desk.keys("e")
    desk.page.keyboard.type(typed)
    desk.keys("Enter", "j", "a")
    assert list(desk.verdicts().values()) == [*verdicts, "suggested"]


def test_what_is_typed_into_a_field_that_was_opened_before_the_answer_is_no_key(lay):
    desk = weighed(lay, " Typed at once.")
    desk.keys("e")
    desk.page.keyboard.type("up to 6,400")
    desk.keys("Enter", "j", "/")
    desk.page.keyboard.type("axes")
    desk.settle()
    expect(desk.page.get_by_role("searchbox")).to_have_value("axes")
    assert list(desk.verdicts().values()) == ["accepted", "suggested", "suggested"]
    desk.keys("Escape", "a")
    assert list(desk.verdicts().values()) == ["accepted", "accepted", "suggested"]


def elsewhere(desk, quote, verdict):
    """Another tab judges."""
    other = next(claim for claim in desk.book.claims(desk.article.sha256) if claim.quote == quote)
    desk.book.judge([other.id], verdict)


def test_a_claim_judged_in_another_tab_is_told_and_changed_only_by_a_second_press(lay):
    desk = weighed(lay, " Two tabs.")
    elsewhere(desk, "6,200", "rejected")
    desk.keys("a")
    expect(desk.said).to_have_text("changed elsewhere: rejected by Mara; press again to change it")
    expect(desk.page.locator("mark.chosen")).to_have_text("6,200")
    expect(desk.page.locator(".cb-state")).to_contain_text("rejected")
    assert desk.verdicts()["6,200"] == "rejected"
    desk.heard("a", "accepted: 6,200")
    assert desk.verdicts() == {"6,200": "accepted", "5,800": "suggested", "6,050": "suggested"}


def test_a_claim_still_drawn_as_accepted_is_not_said_to_be_accepted_again(lay):
    desk = weighed(lay, " Accepted before.")
    desk.keys("a", "k")
    desk.settle()
    elsewhere(desk, "6,200", "rejected")
    desk.keys("a")
    expect(desk.said).to_have_text("changed elsewhere: rejected by Mara; press again to change it")
    assert desk.verdicts()["6,200"] == "rejected"


def test_keys_pressed_at_once_after_the_warning_change_nothing(lay):
    desk = weighed(lay, " Too fast.")
    elsewhere(desk, "6,200", "rejected")
    desk.text.evaluate(_PRESSING_ON)
    assert desk.verdicts() == {"6,200": "rejected", "5,800": "suggested", "6,050": "suggested"}


_PRESSING_ON = """box => new Promise((done) => {
  const press = (key) => box.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const said = box.getRootNode().querySelector(".cb-said");
  new MutationObserver((_, observer) => {
    if (!said.textContent.includes("changed elsewhere")) return;
    observer.disconnect();
    [..."ax"].forEach(press);
    done();
  }).observe(said, { childList: true, characterData: true, subtree: true });
  press("a");
})"""  # in the moment the warning comes, which no hand and no busy machine is too slow for


def test_a_tab_that_comes_to_the_front_shows_what_was_done_in_the_other(lay):
    desk = weighed(lay, " To the front.")
    elsewhere(desk, "5,800", "rejected")
    desk.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(desk.page.get_by_text("1 of 3 reviewed")).to_be_visible()
    expect(desk.page.locator("mark", has_text="5,800")).to_have_count(0)


def test_undo_and_a_new_verdict_pressed_fast_are_no_change_elsewhere(lay):
    desk = weighed(lay, " Own acts.")
    desk.keys("a", "k", "x", "Control+z", "Control+z", "j", "x")
    desk.settle()
    expect(desk.page.get_by_text("1 of 3 reviewed")).to_be_visible()
    expect(desk.said).not_to_contain_text("elsewhere")


def test_a_note_that_is_left_by_escape_is_saved(lay):
    desk = weighed(lay, " Noted.")
    desk.keys("m")
    desk.page.keyboard.type("ask the driver")
    desk.keys("Escape")
    expect(desk.said).to_have_text("note saved")
    expect(desk.text).to_be_focused()
    assert desk.claims()[0].note == "ask the driver"


def test_escape_in_a_line_puts_back_what_stood_there_and_says_so(lay):
    desk = weighed(lay, " Put back.")
    desk.keys("e")
    desk.page.keyboard.type("9,999")
    desk.keys("Escape")
    expect(desk.said).to_have_text("not saved: 9,999. figure is 6,200 as before")
    expect(figure(desk)).to_have_value("6,200")
    assert desk.verdicts()["6,200"] == "suggested"


def test_the_label_of_a_mark_does_not_cover_the_tags_on_offer(lay):
    desk = weighed(lay, " Not covered.")
    desk.keys("j")
    desk.drag("6,200", "sacks")
    expect(desk.page.get_by_role("toolbar", name="Tag the selected words")).to_be_visible()
    desk.page.mouse.move(5, 5)
    desk.page.locator("mark", has_text="6,200").hover()
    expect(desk.page.locator(".cb-tip")).to_be_hidden()


def test_words_without_a_number_tagged_as_figure_ask_for_the_number(lay):
    desk = weighed(lay, " No number.")
    desk.drag("Otto", "Kranz")
    desk.keys("1")
    expect(figure(desk)).to_be_focused()
    expect(desk.said).to_have_text("no number was read here: type it")
    expect(desk.page.locator(".cb-read")).to_have_text("no number was read here: type it")
    desk.page.keyboard.type("5,750")
    desk.keys("Enter")
    expect(desk.page.get_by_text("read as exactly 5,750")).to_be_visible()


def test_arriving_at_a_mark_near_the_top_leaves_the_headline_whole(lay):
    rows = [
        f"Shed {number} held {number} sacks, as the clerk wrote down on the evening of that day."
        for number in range(300, 330)
    ]
    desk = lay("\n\n".join(rows), [f"held {number}" for number in range(300, 330)], title="Sacks by the shed")
    marks = desk.book.claims(desk.article.sha256)
    desk.open(claim=marks[2].id)
    expect(desk.page.locator("mark.chosen")).to_have_text("held 302")
    expect(desk.page.locator("mark.chosen")).to_be_in_viewport()
    expect(desk.text).to_have_js_property("scrollTop", 0)
    desk.open(claim=marks[25].id)
    expect(desk.page.locator("mark.chosen")).to_have_text("held 325")
    expect(desk.page.locator("mark.chosen")).to_be_in_viewport()
    expect(desk.page.locator('[data-testid="stMain"]')).to_have_js_property("scrollTop", 0)


def test_from_the_comparison_a_way_leads_back_to_it(lay):
    desk = weighed(lay, " And back.")
    expect(desk.page.get_by_role("button", name="Back to the comparison")).to_have_count(0)
    desk.open(**{"from": "compare"})
    desk.page.get_by_role("button", name="Back to the comparison").click()
    desk.page.wait_for_url("**/compare")
