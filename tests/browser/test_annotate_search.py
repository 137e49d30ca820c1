"""Finding things: in the article, in the book, in the history of a mark, in the other articles."""

import re
from datetime import date

from playwright.sync_api import expect

from claimbook.model import Article

MILL = "The mill at Orrin took in 7,300 bushels. Later the mill spoke of 7,900 bushels, and the miller agreed."


def bushels(lay, more, **fields):
    return lay(MILL + more, ["7,300", "7,900"], **fields)


def lit(desk):
    return desk.page.evaluate("[...(CSS.highlights.get('claimbook-hit') ?? [])].map((range) => range.toString())")


def test_words_are_lit_in_the_article_as_they_are_typed(lay):
    desk = bushels(lay, " Lit.")
    desk.keys("/")
    field = desk.page.get_by_role("searchbox", name="Search this article and the book")
    expect(field).to_be_focused()
    desk.page.keyboard.type("mill")
    expect(desk.page.get_by_role("search").get_by_role("status")).to_contain_text("3 here")
    assert lit(desk) == ["mill", "mill", "mill"]
    desk.keys("Enter", "Enter")
    expect(desk.page.get_by_role("search").get_by_role("status")).to_contain_text("2 of 3 here")
    desk.keys("Escape")
    expect(desk.text).to_be_focused()
    assert lit(desk) == []


def test_a_figure_is_found_in_another_article_and_a_click_leads_to_it(lay):
    away = bushels(lay, " Far away.", title="Far mill")
    away.book.edit([away.claims()[1].id], {"speaker": "Tam Orrin"})
    desk = lay("Nothing is counted here at all.", title="Near mill")
    desk.keys("/")
    desk.page.keyboard.type(">7500 speaker:orrin")
    found = desk.page.get_by_role("region", name="Found in the book")
    expect(found.get_by_role("heading", name="Far mill")).to_be_visible()
    desk.keys("ArrowDown", "Enter")
    expect(desk.page.locator(".cb-head h2")).to_have_text("Far mill")
    expect(desk.page.locator("mark.chosen")).to_have_text("7,900")


_TOLD_AGAIN = """() => {
  const { told } = globalThis.claimbook;
  globalThis.claimbook.told = { ...told, data: { ...told.data } };
  globalThis.claimbook.hear();
}"""  # as every two seconds while suggestions are being made


def test_an_answer_that_is_told_again_leaves_the_keyboard_in_the_list_of_what_was_found(lay):
    bushels(lay, " A kestrel came by.", title="Kestrel day")
    desk = lay("No bird here.", title="Birdless day")
    desk.keys("/")
    desk.page.keyboard.type("kestrel")
    hit = desk.page.get_by_role("region", name="Found in the book").get_by_role("button")
    expect(hit).to_have_text("A kestrel came by.")
    desk.keys("ArrowDown")
    expect(hit).to_be_focused()
    desk.page.evaluate(_TOLD_AGAIN)
    expect(hit).to_be_focused()
    desk.keys("Enter")
    expect(desk.page.locator(".cb-head h2")).to_have_text("Kestrel day")


def test_words_of_the_book_are_found_by_article_with_their_sentence(lay):
    bushels(lay, " A zeppelin came by.", title="Zeppelin day")
    desk = lay("No airship here.", title="Plain day")
    desk.keys("/")
    desk.page.keyboard.type("zeppelin")
    hit = desk.page.get_by_role("region", name="Found in the book").get_by_role("button")
    expect(hit).to_have_text("A zeppelin came by.")
    hit.click()
    expect(desk.page.locator(".cb-head h2")).to_have_text("Zeppelin day")
    desk.page.wait_for_function("[...(CSS.highlights.get('claimbook-hit') ?? [])].length === 1")


def test_a_changed_suggestion_shows_what_it_was_and_who_changed_it(lay):
    desk = bushels(lay, " Changed.")
    desk.keys("e")
    desk.page.keyboard.type("7,350")
    desk.keys("Enter")
    expect(desk.page.get_by_label("Figure")).to_have_accessible_description(re.compile("at first: 7,300"))
    desk.keys("h")
    expect(desk.page.get_by_text("Mara: set figure of “7,300”")).to_be_visible()


def test_the_same_series_in_another_article_is_a_click_away(lay):
    away = bushels(lay, " In series.", title="Other mill")
    away.book.edit([away.claims()[0].id], {"series": "bushels in series"})
    desk = lay("The farm sent 7,100 bushels in all.", ["7,100"], title="This farm")
    desk.book.edit([desk.claims()[0].id], {"series": "bushels in series"})
    desk.open()
    desk.keys("j", "h")
    desk.page.get_by_role("button", name="7,300 Other mill").click()
    expect(desk.page.locator(".cb-head h2")).to_have_text("Other mill")
    expect(desk.page.locator("mark.chosen")).to_have_text("7,300")


def test_the_articles_before_and_after_by_day_stand_above_the_text(lay):
    desk = bushels(lay, " In the middle.", title="Middle day", published=date(1931, 5, 2))
    for name, day in (("Early", date(1931, 5, 1)), ("Late", date(1931, 5, 3))):
        article = Article(f"{name}.txt", f"{name}.", title=f"{name} day", published=day)
        desk.book.add([article])
        desk.book.suggest(article.sha256, [], "rules 1")  # or the server reads it, on into the next test
    desk.open()
    desk.page.get_by_role("button", name="Late day →").click()
    expect(desk.page.locator(".cb-head h2")).to_have_text("Late day")
    desk.keys("ArrowLeft")
    expect(desk.page.locator(".cb-head h2")).to_have_text("Middle day")
    desk.keys("ArrowLeft")
    expect(desk.page.locator(".cb-head h2")).to_have_text("Early day")
