"""What a second day with Claimbook met: words typed and not sent, late fonts, lists, a window that changes."""

from typing import Any

from browser.conftest import suggestion
from browser.waiting import IDLE
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
