"""Many sources: offered from six dated sources on, each mark a door to its sentence like in any chart."""

import re
from datetime import date
from typing import Any

from browser.waiting import IDLE, through
from playwright.sync_api import Page, expect

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

WHO = ("harbour office", "ferry union", "customs", "coast guard", "mayor", "insurer")


def laid(server: Any, sources: int) -> Any:
    """A book in which so many sources each counted the crates twice, on days of their own."""
    with Book.open(server.book) as book:
        for n, who in enumerate(WHO[:sources]):
            text = f"The {who} counted {480 + 10 * n} crates, and later {500 + 30 * n} crates on the pier."
            article = Article(f"{n}.txt", text)
            book.add([article])
            told = [(f"{480 + 10 * n}", date(2026, 11, 3 + n)), (f"{500 + 30 * n}", date(2026, 11, 12 + n))]
            book.suggest(article.sha256, [_claim(article, who, *one) for one in told], "rules 1")
    return server


def _claim(article: Article, who: str, quote: str, day: date) -> Claim:
    span = Span(article.text.index(quote), article.text.index(quote) + len(quote))
    fields: dict[str, Any] = {"speaker": who, "series": "crates", "said_on": day}
    figure = Figure(float(quote), float(quote))
    id_ = suggestion_id(article.sha256, "figure", span)
    return Claim(id_, article.sha256, span, quote, article.text, figure=figure, **fields)


def test_below_six_dated_sources_there_is_no_such_side(own_server: Any, page: Page) -> None:
    page.goto(f"{laid(own_server, 5).url}/compare")
    expect(page.get_by_text("By date", exact=True)).to_be_visible()
    expect(page.locator('[data-testid="stVegaLiteChart"] svg.marks')).to_have_count(1)
    page.locator(IDLE).wait_for()
    expect(page.get_by_text("Many sources", exact=True)).to_have_count(0)


def test_from_six_on_a_mark_of_the_corridor_opens_its_sentence_and_the_way_back_leads_to_it(
    own_server: Any, page: Page
) -> None:
    page.goto(f"{laid(own_server, 6).url}/compare")
    page.get_by_text("Many sources", exact=True).click()
    chart = page.locator('[data-testid="stVegaLiteChart"] svg.marks')
    expect(chart.filter(has_text="crates: the corridor")).to_have_count(1)
    expect(page.get_by_text(re.compile("12 claims: 12 counted"))).to_be_visible()
    for choice, title in (("Source by source", "source by source"), ("Who moved", "how far each source moved")):
        page.get_by_text(choice, exact=True).click()
        expect(chart.filter(has_text=f"crates: {title}")).to_have_count(1)
    page.get_by_text("Corridor", exact=True).click()
    expect(chart.filter(has_text="crates: the corridor")).to_have_count(1)
    through(page, page.locator('[aria-label^="mayor: 620"]').first)
    expect(page.locator("mark.chosen").first).to_have_text("620")
    page.get_by_role("button", name=re.compile("Back to the comparison")).click()
    expect(chart.filter(has_text="crates: the corridor")).to_have_count(1)
