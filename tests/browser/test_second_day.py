"""What a second day with Claimbook met: words typed and not sent, late fonts, lists, a window that changes."""

from typing import Any

import pytest
from browser.conftest import Lay, suggestion
from browser.waiting import IDLE, place, until
from playwright.sync_api import Page, expect

from claimbook.book import Book
from claimbook.model import Article


def test_rows_are_found_while_the_words_are_typed(page: Page, own_server: Any) -> None:
    with Book.open(own_server.book) as book:
        article = Article("ford.txt", "Of 40 rafts, 90 rowers.")
        book.add([article])
        book.suggest(article.sha256, [suggestion(article, count) for count in ("40", "90")], "rules 1")
        page.goto(f"{own_server.url}/claims")
        expect(page.get_by_role("button", name="Accept these 2")).to_be_visible()
        page.get_by_label("Find").click()
        page.keyboard.type("90")
        expect(page.get_by_role("button", name="Accept this one")).to_be_visible()
        expect(page.get_by_label("Find")).to_be_focused()
        page.locator(IDLE).wait_for()
        page.get_by_role("button", name="Accept this one").click()
        expect(page.get_by_text("Accepted 1 claim.")).to_be_visible()
        assert [claim.quote for claim in book.claims(verdict="accepted")] == ["90"]
        page.get_by_label("Find").fill("barges")
        expect(page.frame_locator("iframe[title*=agGrid]").get_by_text("no claim is like that")).to_be_visible()


def test_handles_stand_at_their_mark_when_the_letters_come_late(page: Page, lay: Lay) -> None:
    desk = lay("On the weir they counted planks, poles and ropes, and 17 rafts.", ["17"])
    desk.text.evaluate(_WIDER)
    until(page, lambda: abs(_left(page, ".cb-start") + 6 - _left(page, "mark.chosen")) < 4)


def test_the_text_fills_the_window_below_whatever_comes_and_goes_above_it(page: Page, lay: Lay) -> None:
    desk = lay("The weir held 17 rafts.", ["17"])

    def low() -> float:
        return float(desk.text.evaluate("box => innerHeight - box.getBoundingClientRect().bottom"))

    place(desk.text)  # it has come to rest
    at_first = low()
    page.evaluate(_ABOVE)
    until(page, lambda: low() == at_first)
    page.evaluate("document.querySelector('.passing').remove()")
    until(page, lambda: low() == at_first)


@pytest.mark.parametrize("width", [1024, 683])
def test_undo_and_redo_move_nothing_in_a_narrow_window(page: Page, lay: Lay, width: int) -> None:
    first, second = "The quartermaster of the weir wrote nothing", "Nor did the harbourmaster of the weir"
    desk = lay(f"{first}. {second}, {width} paces off.", [first, second])  # a text of its own: the book is shared
    page.set_viewport_size({"width": width, "height": 700})
    desk.open()
    top = place(desk.text)["y"]
    for reviewed in ("1 of 2", "2 of 2"):
        desk.keys("a")
        expect(page.locator(".cb-counter")).to_contain_text(f"{reviewed} reviewed")
    desk.settle()
    desk.keys("Control+z")
    expect(page.locator(".cb-tools").get_by_role("button", name="Redo")).to_be_visible()
    assert place(desk.text)["y"] == top


def _left(page: Page, what: str) -> float:
    return float(page.locator(what).first.evaluate("one => one.getBoundingClientRect().left"))


_ABOVE = """() => {
  const above = document.createElement("div");
  above.className = "passing";
  above.style.height = "61px";
  document.querySelector('[data-testid="stMainBlockContainer"]').prepend(above);
}"""

_WIDER = """(box) => {
  box.querySelector(".cb-text").style.letterSpacing = "2px";
  document.fonts.dispatchEvent(new Event("loadingdone"));
}"""
