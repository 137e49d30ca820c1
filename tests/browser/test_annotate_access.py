"""For everyone: what axe-core, a checker of access, says of the annotator in each of its states."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

TEXT = "The weir let through 6,400 litres. The warden said 6,100 litres; the mayor denied both."
NUMBERS = ["6,400", "6,100"]
WORDS = {
    "chosen": (),
    "filter": ("f",),
    "search": ("/",),
    "keys": ("?",),
    "history": ("a", "k", "h"),
    "done": ("a", "x"),
    "details": ("d",),
}

GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 22, 20)"}


def grave(page):
    """The serious and critical violations, each with where it is."""
    found = Axe().run(page).response["violations"]
    return [
        (each["id"], [node["target"] for node in each["nodes"]], each["nodes"][0]["failureSummary"])
        for each in found
        if each["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("state", WORDS)
def test_no_state_of_the_annotator_shuts_anyone_out(lay, state):
    desk = lay(f"{TEXT} {state}.", NUMBERS)
    desk.keys(*WORDS[state])
    for scheme, ground in GROUND.items():
        desk.page.emulate_media(color_scheme=scheme)
        expect(desk.page.locator('[data-testid="stApp"]')).to_have_css("background-color", ground)
        desk.settle()
        desk.page.wait_for_timeout(400)
        assert (scheme, grave(desk.page)) == (scheme, [])


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
        assert locator.evaluate("box => box.scrollWidth <= box.clientWidth")
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
