"""For everyone: what axe-core, a checker of access, says of the annotator in each of its states."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.checking import SCHEMES, dressed, grave
from browser.waiting import until
from playwright.sync_api import expect

TEXT = "The weir let through 6,400 litres. The warden said 6,100 litres; the mayor denied both."
NUMBERS = ["6,400", "6,100"]
STATES = {  # the keys that lead there from the one before, and what is seen there
    "chosen": ((), "mark.chosen"),
    "filter": (("f",), ".cb-sieve"),
    "search": (("Escape", "/"), ".cb-search"),
    "keys": (("Escape", "?"), ".cb-help"),
    "details": (("Escape", "d"), ".cb-facts"),
    "history": (("Escape", "a", "k", "h"), ".cb-about[open] li"),
    "done": (("h", "j", "x"), ".cb-end"),
    "selected": (("w",), ".cb-offer"),
    "refused": (("Escape", "k", "e", "x", "Enter"), ".cb-problem:not(:empty)"),
}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_state_of_the_annotator_shuts_anyone_out(lay, scheme):
    desk = lay(f"{TEXT} In {scheme}.", NUMBERS)
    dressed(desk.page, scheme)
    for state, (keys, seen) in STATES.items():
        desk.keys(*keys)
        expect(desk.page.locator(seen).first).to_be_visible()
        desk.settle()
        assert (state, grave(desk.page)) == (state, [])


def test_the_headings_of_the_page_are_in_their_order(lay):
    desk = lay(f"{TEXT} Headings.", NUMBERS)
    found = Axe().run(desk.page, options={"runOnly": ["page-has-heading-one", "heading-order"]}).response
    assert [each["id"] for each in found["violations"]] == []
    assert {each["id"] for each in found["passes"]} == {"page-has-heading-one", "heading-order"}


def test_at_twice_the_size_nothing_is_cut_off(lay):
    desk = lay(f"{TEXT} Twice the size.", NUMBERS)
    desk.page.set_viewport_size({"width": 512, "height": 384})
    desk.keys("f", "Escape", "/")
    for locator in (desk.page.locator('[data-testid="stMain"]'), desk.text):
        until(desk.page, lambda locator=locator: locator.evaluate("box => box.scrollWidth <= box.clientWidth"))
    desk.keys("Escape", "a")
    expect(desk.page.get_by_text("1 of 2 reviewed")).to_be_visible()


def test_in_a_small_window_the_text_comes_back_from_the_panel_and_the_keys_begin_at_their_top(lay):
    desk = lay(f"{TEXT} Small.", NUMBERS)
    desk.page.set_viewport_size({"width": 512, "height": 384})
    desk.keys("m")
    note = desk.page.get_by_label("Note")
    expect(note).to_be_focused()
    expect(note).to_be_in_viewport()
    desk.page.keyboard.type("seen")
    desk.keys("Enter")
    expect(desk.text).to_be_focused()
    expect(desk.page.locator("mark.chosen")).to_be_in_viewport()
    desk.keys("?")
    expect(desk.page.get_by_role("heading", name="Keys", exact=True)).to_be_in_viewport()
    desk.keys("Escape")
    expect(desk.text).to_be_focused()
