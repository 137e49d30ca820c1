"""The chart is as wide as the window lets it be; where that is too narrow its own box scrolls, never the page."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

TEXT = "The ferry union counted 480 crates on the pier."
OVERFLOW = "box => box.scrollWidth - box.clientWidth"


@pytest.mark.parametrize(("window", "wide"), [(1500, 1050), (1024, 600), (500, 600)])
def test_the_chart_fills_the_window_and_never_makes_the_page_scroll_sideways(
    own_server: Any, page: Page, window: int, wide: int
) -> None:
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
    page.set_viewport_size({"width": window, "height": 800})
    page.goto(f"{own_server.url}/compare")
    drawn = page.locator('[data-testid="stVegaLiteChart"] svg.marks')
    expect(drawn).to_have_attribute("width", re.compile(rf"^{wide // 10}\d$"), timeout=20_000)  # and its margin
    assert page.locator('[data-testid="stMain"]').evaluate(OVERFLOW) == 0
    assert (page.locator(".st-key-compare_box").evaluate(OVERFLOW) > 0) == (window < wide)
