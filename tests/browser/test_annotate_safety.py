"""Nothing is lost: not by fast keys, a reload, a killed server; and nothing hangs on a huge text."""

import time

import pytest
from playwright.sync_api import expect

NUMBERS = [f"{100 + number}" for number in range(14)]
LIST = "".join(f"Ward {chr(65 + at)} reported {number} beds.\n" for at, number in enumerate(NUMBERS))


def beds(lay, more, **kwargs):
    return lay(LIST + more, NUMBERS, **kwargs)


def test_fast_keys_are_all_kept(lay):
    desk = beds(lay, "Fast.")
    for at in range(12):
        desk.keys("ax"[at % 2])
        desk.page.wait_for_timeout(20)
    expect(desk.page.get_by_text("12 of 14 reviewed")).to_be_visible()
    expected = {
        number: "suggested" if at > 11 else ("accepted", "rejected")[at % 2] for at, number in enumerate(NUMBERS)
    }
    assert desk.verdicts() == expected


def test_a_reload_right_after_a_key_keeps_what_was_done(lay):
    desk = beds(lay, "Reloaded.")
    desk.keys("a", "x", "a")
    desk.page.reload()
    expect(desk.page.get_by_text("3 of 14 reviewed")).to_be_visible()
    assert list(desk.verdicts().values())[:4] == ["accepted", "rejected", "accepted", "suggested"]


def test_two_tabs_keep_what_each_did(lay, context):
    desk = beds(lay, "Two tabs.")
    other = context.new_page()
    other.goto(desk.page.url)
    expect(other.locator("mark.chosen")).to_have_text(NUMBERS[0])
    other.keyboard.press("J")
    other.keyboard.press("x")
    expect(other.get_by_text("1 of 14 reviewed")).to_be_visible()
    desk.keys("a")
    expect(desk.page.get_by_text("2 of 14 reviewed")).to_be_visible()
    assert list(desk.verdicts().values())[:3] == ["accepted", "rejected", "suggested"]


def test_keys_pressed_while_the_server_is_dead_are_done_once_after_it_is_back(lay, own_server):
    desk = beds(lay, "Killed.", server=own_server)
    desk.keys("a", "a")
    desk.settle()
    own_server.kill()
    desk.keys("x", "x")
    expect(desk.page.get_by_text("4 of 14 reviewed")).to_be_visible()
    own_server.start()
    desk.page.wait_for_function("!JSON.parse(sessionStorage.getItem('claimbook acts')).length", timeout=60_000)
    assert list(desk.verdicts().values())[:5] == ["accepted", "accepted", "rejected", "rejected", "suggested"]
    assert desk.book.undoable == f"rejected “{NUMBERS[3]}”"


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", ["beds " * 200_000, "Ward by ward the beds were counted again.\n" * 120_000], ids=["one line", "5 MB"]
)
def test_a_huge_text_opens_and_takes_keys(lay, text):
    desk = lay(f"Some 77 {text} and 88 more", ["77", "88"])
    began = time.monotonic()
    desk.keys("a")
    expect(desk.page.locator("mark.chosen")).to_have_text("88")
    expect(desk.page.locator("mark.chosen")).to_be_in_viewport()
    assert time.monotonic() - began < 5
    desk.settle()
    assert desk.verdicts() == {"77": "accepted", "88": "suggested"}


def test_a_small_window_needs_no_sideways_scrolling(lay):
    desk = beds(lay, "Small window.")
    desk.page.set_viewport_size({"width": 1024, "height": 700})
    for locator in (desk.page.locator('[data-testid="stMain"]'), desk.text):
        assert locator.evaluate("box => box.scrollWidth <= box.clientWidth")
