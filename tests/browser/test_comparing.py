"""From a mark of each chart, by mouse, and from the list beneath, by keyboard, to its sentence."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from claimbook import compare
from claimbook.book import Book
from claimbook.compare import charts, printing
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

TEXT = "The harbour office counted 480 crates on the pier. The ferry union spoke of up to 900 crates."


def claims(article: Article) -> list[Claim]:
    made = []
    for words, low, high, who in (("480", 480.0, 480.0, "harbour office"), ("900", None, 900.0, "ferry union")):
        span = Span(TEXT.index(words), TEXT.index(words) + 3)
        figure = Figure(low, high, "exact" if low else "at_most", None if low else "up to")
        id_ = suggestion_id(article.sha256, "figure", span)
        fields = {"figure": figure, "speaker": who, "series": "crates"}
        made.append(Claim(id_, article.sha256, span, words, TEXT, **fields))  # type: ignore[arg-type]
    return made


@pytest.fixture
def served(own_server: Any) -> Any:
    article = Article("pier.txt", TEXT)
    with Book.open(own_server.book) as book:
        book.add([article])
        book.suggest(article.sha256, claims(article), "rules 1")
    return own_server


@pytest.mark.parametrize("side", ["Overview", "By source", "By date", "Provenance"])
def test_a_mark_opens_its_sentence(served: Any, page: Page, side: str) -> None:
    page.goto(f"{served.url}/compare")
    page.get_by_text(side, exact=True).click()
    doors = page.locator('[aria-label^="ferry union: up to 900"]')
    expect(doors.first).to_be_attached(timeout=20_000)
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    doors.first.click(force=True)  # which scrolls to it, and tries again where the chart is drawn anew meanwhile
    page.wait_for_url("**/annotate?article=*&claim=*")
    expect(page.locator("mark.chosen").first).to_have_text("900")


def test_the_overview_is_what_compare_opens_on(served: Any, page: Page) -> None:
    page.goto(f"{served.url}/compare")
    drawn = page.locator('[data-testid="stVegaLiteChart"] svg.marks')
    expect(drawn.filter(has_text="Everything that is counted")).to_have_count(1, timeout=20_000)
    expect(page.get_by_text(re.compile("2 claims: 2 drawn"))).to_be_visible()


def test_the_page_taken_away_draws_without_a_network_and_leads_to_the_sentence(page: Page, tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="vl-convert-python makes the page")
    article = Article("pier.txt", TEXT)
    table = compare.tidy(claims(article), [article])
    spec = printing.signed(charts.by_source(table), printing.source_line(table, date(2026, 11, 22)))
    file = tmp_path / "chart.html"
    file.write_bytes(printing.page("Crates", [printing.Section("They differ.", spec, table)]))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    door = page.locator('[aria-label^="ferry union: up to 900"]')
    door.click(force=True, timeout=20_000)
    expect(page.locator("li:target blockquote")).to_have_text(TEXT)
    expect(page.get_by_text("Exported 22 Nov 2026")).to_be_visible()
    assert [where for where in asked if not where.startswith(("file:", "data:", "blob:"))] == []


def test_the_file_of_a_chart_comes_down_under_its_name(served: Any, page: Page) -> None:
    page.goto(f"{served.url}/compare")
    page.get_by_text("Take this chart away").click(timeout=20_000)
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    form = page.locator(".st-key-taking_form input")
    form.click()
    form.press_sequentially("CSV", delay=30)
    form.press("Enter")
    expect(form).to_have_value("CSV of what is drawn")
    page.get_by_role("button", name="Make the file").click()
    with page.expect_download() as coming:
        page.locator(".st-key-taking_download button").click()
    assert re.fullmatch(r"crates-\d{4}-\d\d-\d\d\.csv", coming.value.suggested_filename)
    content = Path(coming.value.path()).read_text("utf-8-sig")
    assert [line.count("crates") > 0 for line in content.splitlines()[1:]] == [True, True]
