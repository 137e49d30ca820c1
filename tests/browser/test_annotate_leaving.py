"""What stands half written in a field when the analyst goes elsewhere: it belongs where it was written."""

from datetime import date

import pytest
from browser.waiting import until
from playwright.sync_api import expect

from claimbook.model import Article

TEXT = "The toll house took 6,300 coins on Monday, the keeper said. The guild spoke of 5,900 coins."


@pytest.fixture
def toll(lay, own_server):
    """An article between two others, on a book of its own."""

    def laid(**fields):
        desk = lay(TEXT, ["6,300", "5,900"], server=own_server, title="Coins", published=date(1931, 5, 2), **fields)
        desk.book.add([Article("later.txt", "Nothing was counted.", title="Later day", published=date(1931, 5, 3))])
        desk.open()
        return desk

    return laid


def later(desk):
    return next(article for article in desk.book.articles() if article.name == "later.txt")


def test_a_note_half_written_is_kept_when_the_next_article_is_asked_for(toll):
    desk = toll()
    desk.keys("m")
    desk.page.keyboard.type("ask the keeper")
    desk.page.get_by_role("button", name="Later day →").click()
    expect(desk.page.get_by_role("heading", name="Later day")).to_be_visible()
    until(desk.page, lambda: desk.claims()[0].note == "ask the keeper")


def test_a_title_half_written_never_goes_to_the_article_that_opens_next(toll):
    desk = toll()
    desk.keys("d")
    title = desk.page.get_by_label("Title")
    title.fill("Coins of the toll house")
    desk.page.get_by_role("button", name="Later day →").click()
    expect(desk.page.get_by_role("heading", name="Later day")).to_be_visible()
    expect(desk.text).to_be_focused()
    desk.settle()
    assert later(desk).title == "Later day"
    assert desk.book.article(desk.article.sha256).title == "Coins of the toll house"


def test_a_speaker_half_written_is_kept_when_the_chart_is_asked_for(toll):
    desk = toll()
    desk.page.get_by_label("Speaker", exact=True).fill("Ida Holm")
    desk.page.get_by_role("button", name="Show in chart").click()
    desk.page.wait_for_url("**/compare*")
    until(desk.page, lambda: desk.book.claims(desk.article.sha256)[0].speaker == "Ida Holm")


def test_what_is_being_typed_in_the_details_survives_a_reload(toll):
    desk = toll()
    desk.keys("d")
    desk.page.get_by_label("Author").fill("Ona Vale")
    desk.page.reload()
    desk.page.locator(".cb-counter:not(:empty)").wait_for()
    desk.settle()
    assert desk.book.article(desk.article.sha256).author == "Ona Vale"
