"""The chart is as wide as the window lets it be; where that is too narrow its own box scrolls, never the page."""

from typing import Any

from browser.waiting import place, until
from playwright.sync_api import Page, expect

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

TEXT = "The ferry union counted 480 crates on the pier."
OVERFLOW = "box => box.scrollWidth - box.clientWidth"


WINDOWS = ((1500, 1050), (1024, 600), (500, 600))  # and how wide the chart is there


def test_the_chart_follows_the_window_and_never_makes_the_page_scroll_sideways(own_server: Any, page: Page) -> None:
    article, span = Article("pier.txt", TEXT), Span(TEXT.index("480"), TEXT.index("480") + 3)
    claim = Claim(
        suggestion_id(article.sha256, "figure", span),
        article.sha256,
        span,
        "480",
        TEXT,
        figure=Figure(480, 480),
        speaker="ferry union",
        series="crates",
    )
    with Book.open(own_server.book) as book:
        book.add([article])
        book.suggest(article.sha256, [claim], "rules 1")
    page.goto(f"{own_server.url}/compare")
    page.get_by_text("By source", exact=True).click()
    drawn = page.locator('[data-testid="stVegaLiteChart"] svg.marks').filter(has_text="by who said it")
    picker = page.locator(".st-key-compare_series")
    for window, wide in WINDOWS:
        page.set_viewport_size({"width": window, "height": 800})
        as_wide = page.locator(f'svg.marks[width^="{wide // 10}"]')  # and its margin
        expect(drawn.and_(as_wide)).to_have_count(1)
        expect(drawn).to_have_count(1)
        until(page, lambda: page.locator('[data-testid="stMain"]').evaluate(OVERFLOW) == 0)
        until(page, lambda narrow=window < wide: (page.locator(".st-key-compare_box").evaluate(OVERFLOW) > 0) == narrow)
        room = place(page.locator(".st-key-compare_box"))
        assert place(picker)["width"] >= room["width"]  # the series picked have a line of their own
