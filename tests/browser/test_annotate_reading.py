"""What the analyst relies on while reading: no stray hand wipes anything, marks say what they are, no letter is cut."""

import re

from playwright.sync_api import expect

from claimbook import reading

DOCK = "The dock counted 7,200 planks on Monday. Warden Elin Roos said about 6,900 had been dry, and a carter agreed."
FIGURES = ("7,200", "6,900")


def planks(lay, more, **fields):
    return lay(f"{DOCK}{more}", FIGURES, **fields)


def test_a_stray_drag_over_everything_wipes_nothing_not_even_with_the_key_that_deletes(lay):
    desk = planks(lay, " Strayed.")
    desk.drag("Warden", "dry")
    desk.keys("2", "K", "a")
    before = desk.verdicts()
    assert [*before.values()].count("accepted") == 2
    desk.drag("dock", "carter")
    desk.keys("Backspace")
    expect(desk.said).to_have_text("the selection is let go; no mark was deleted")
    expect(desk.page.get_by_role("toolbar", name="Tag the selected words")).to_be_hidden()
    assert desk.verdicts() == before
    desk.drag("dock", "carter")
    desk.keys("Escape")
    assert desk.verdicts() == before


def test_marks_that_overlap_have_a_line_each_dashed_or_whole_and_say_what_they_are(lay):
    desk = planks(lay, " Stacked.")
    desk.drag("Warden", "dry")
    desk.keys("2")
    inner = desk.text.locator("mark", has_text="6,900")
    expect(inner).to_have_count(1)
    expect(inner).to_have_css("background-image", re.compile(r"^linear-gradient\(.*\), repeating-linear-gradient\("))
    inner.hover()
    expect(desk.page.locator(".cb-tip")).to_have_text("figure · suggested · 6,900")
    desk.page.mouse.move(5, 5)
    expect(desk.page.locator(".cb-tip")).to_be_hidden()
    inner.click()
    desk.keys("a")
    expect(inner).to_have_class(re.compile("accepted filled"))
    expect(inner).to_have_css("background-image", re.compile(r"^linear-gradient\(.*\), linear-gradient\("))


def test_lines_from_another_system_letters_of_two_parts_and_emoji_are_marked_whole(lay):
    born = b"\xef\xbb\xbfAt the cafe\xcc\x81 \xf0\x9f\x9a\xa2\r\nthey saw 8,300 masts.\r\n\r\nNobody else did.\r\n"
    (article,) = reading.from_bytes(born, "born.txt")
    desk = lay(article.text, ["8,300"])
    desk.drag("cafe", "saw")
    desk.keys("2")
    expect(desk.said).to_have_text(re.compile("marked as claim"))
    desk.drag("Nobody", "did", modifier="Alt")
    desk.keys("5")
    first, second = (claim.quote for claim in desk.claims(verdict="accepted"))
    assert first == "cafe\u0301 🚢\nthey saw"
    assert second not in {"Nobody else did", ""}
    assert "Nobody else did".find(second) > 0


def test_the_shelf_tells_how_many_articles_are_done(lay, own_server):
    planks(lay, " Second.", server=own_server)
    desk = planks(lay, " First.", server=own_server)
    expect(desk.page.locator(".cb-counter")).to_have_text("0 of 2 reviewed · 0 of 2 articles")
    desk.keys("a", "x")
    expect(desk.page.locator(".cb-counter")).to_have_text("2 of 2 reviewed · 1 of 2 articles")


def test_after_a_restart_an_undo_says_what_it_takes_back_and_whose_it_was(lay, own_server):
    desk = planks(lay, " Restarted.", server=own_server)
    desk.keys("a", "x")
    desk.settle()
    own_server.kill()
    desk.book.set_setting("annotator", "Ona")
    own_server.start()
    desk.open()
    expect(desk.page.get_by_role("button", name="Undo: rejected “6,900”, by Mara")).to_be_visible()
    desk.keys("Control+z")
    expect(desk.said).to_have_text("undone: rejected “6,900”, by Mara")
    assert desk.verdicts() == {"7,200": "accepted", "6,900": "suggested"}


_COUNTED = """() => {
  const own = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value");
  const set = function (value) { globalThis.put += 1; own.set.call(this, value); };
  globalThis.put = 0;
  Object.defineProperty(HTMLSelectElement.prototype, "value", { ...own, set });
}"""  # Chromium reads all fields of the page anew, before the mark is on the screen, when a list is put where it stands


def test_walking_to_a_mark_of_the_same_kind_puts_no_list_anew(lay):
    desk = planks(lay, " The same lists.")
    desk.page.evaluate(_COUNTED)
    desk.keys("j")
    expect(desk.page.locator("blockquote")).to_have_text("6,900")
    desk.settle()
    assert desk.page.evaluate("globalThis.put") == 0
