"""What is known of an article, read and corrected above its text."""

from datetime import date

from browser.waiting import place, until
from playwright.sync_api import expect

TEXT = "The quay took in 5,200 barrels on Monday, the harbour master said."


def test_a_missing_outlet_and_a_wrong_date_are_put_right_without_leaving_the_text(lay):
    desk = lay(
        f"{TEXT} Put right.", ["5,200"], title="Barrels", published=date(2026, 11, 3), published_evidence="dateline"
    )
    expect(desk.page.get_by_text("no outlet")).to_be_visible()
    desk.keys("d")
    expect(desk.page.get_by_label("Outlet")).to_be_focused()
    expect(desk.page.get_by_text("read from: dateline")).to_be_visible()
    desk.page.keyboard.type("Quay Courier")
    desk.keys("Enter")
    expect(desk.text).to_be_focused()
    expect(desk.page.locator(".cb-line")).to_contain_text("Quay Courier")
    desk.keys("d")
    desk.page.get_by_label("Published").fill("2026-11-10")
    desk.keys("Enter")
    expect(desk.page.locator(".cb-line")).to_contain_text("10 November 2026")
    expect(desk.said).to_contain_text("10 November 2026")
    known = desk.book.article(desk.article.sha256)
    assert (known.outlet, known.published, known.published_evidence) == (
        "Quay Courier",
        date(2026, 11, 10),
        "entered by Mara",
    )
    desk.keys("Control+z", "Control+z")
    expect(desk.page.locator(".cb-line")).to_contain_text("no outlet")
    expect(desk.page.locator(".cb-line")).to_contain_text("3 November 2026")
    desk.keys("d")
    expect(desk.page.get_by_label("Outlet")).to_be_focused()
    desk.page.keyboard.type("Quay Courier")
    desk.keys("Enter")
    expect(desk.page.locator(".cb-line")).to_contain_text("Quay Courier")


def test_a_new_title_is_the_name_in_the_list_of_articles_too(lay):
    lay(f"{TEXT} Another, or there is no list.", ["5,200"])
    desk = lay(f"{TEXT} Named.", ["5,200"])
    desk.page.get_by_role("button", name="Details").click()
    desk.page.get_by_label("Title").fill("Five thousand barrels")
    desk.keys("Tab")
    expect(desk.page.get_by_role("heading", name="Five thousand barrels")).to_be_visible()
    expect(desk.page.get_by_role("combobox", name="Article")).to_have_value("Five thousand barrels")
    desk.keys("Escape", "a")
    assert desk.verdicts() == {"5,200": "accepted"}


def test_the_handles_of_the_chosen_mark_move_with_it_when_the_details_are_opened_above(lay):
    desk = lay(f"{TEXT} Moved down.", ["5,200"], title="Moved down")
    mark, grip = desk.page.locator("mark.chosen"), desk.page.locator(".cb-start")
    above = place(mark)["y"]
    desk.keys("d")
    expect(desk.page.get_by_label("Outlet")).to_be_focused()
    until(desk.page, lambda: place(mark)["y"] > above + 100)
    until(desk.page, lambda: abs(place(grip)["y"] - place(mark)["y"]) < 10)
