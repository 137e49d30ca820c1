"""From a mark of each chart, by mouse, and from the list beneath, by keyboard, to its sentence."""

import json
import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from browser.waiting import CHOSEN, IDLE, place, through, until
from playwright.sync_api import Locator, Page, TimeoutError, expect

from claimbook import compare
from claimbook.book import Book
from claimbook.compare import charts, printing
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

TEXT = "The harbour office counted 480 crates on the pier. The ferry union spoke of up to 900 crates."


SAID = (("480", 480.0, 480.0, "harbour office", 17), ("900", None, 900.0, "ferry union", 20))


def claims(article: Article, *, dated: bool = False) -> list[Claim]:
    made = []
    for words, low, high, who, day in SAID:
        span = Span(TEXT.index(words), TEXT.index(words) + 3)
        figure = Figure(low, high, "exact" if low else "at_most", None if low else "up to")
        id_ = suggestion_id(article.sha256, "figure", span)
        fields: dict[str, Any] = {"figure": figure, "speaker": who, "series": "crates"}
        fields |= {"said_on": date(2026, 11, day)} if dated else {}
        made.append(Claim(id_, article.sha256, span, words, TEXT, **fields))
    return made


@pytest.fixture
def served(own_server: Any) -> Any:
    return laid(own_server)


@pytest.fixture
def dated(own_server: Any) -> Any:
    """The same, said on 17 and on 20 November."""
    return laid(own_server, dated=True)


def laid(server: Any, *, dated: bool = False) -> Any:
    article = Article("pier.txt", TEXT)
    with Book.open(server.book) as book:
        book.add([article])
        book.suggest(article.sha256, claims(article, dated=dated), "rules 1")
    return server


def drawn(page: Page) -> Locator:
    """The chart, once the page is at rest."""
    chart = page.locator('[data-testid="stVegaLiteChart"] svg.marks')
    expect(chart).to_have_count(1)  # for a moment the one before it stands beside it
    page.locator(IDLE).wait_for()
    return chart


def by_date(page: Page, served: Any) -> Locator:
    page.goto(f"{served.url}/compare")
    page.get_by_text("By date", exact=True).click()
    expect(drawn(page).filter(has_text="by the day it was said")).to_have_count(1)
    return drawn(page)


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the focus is there."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.closest(wanted) !== null", wanted):
            return
    raise AssertionError(f"Tab never comes to {wanted}")


def told(page: Page, door: Locator) -> str:
    """What is shown where the mouse comes to a mark; nothing, where the chart is drawn anew in that moment."""
    place(door)
    page.mouse.move(0, 0)
    door.hover(force=True)
    return " ".join(page.locator("#vg-tooltip-element.visible").all_inner_texts())


SIDES = {  # and what stands over them; the first is what the page opens on
    "Overview": "Everything that is counted",
    "By source": "crates, by who said it",
    "By date": "crates, by the day it was said",
    "Provenance": "crates: 2 mentions, 2 origins",
}


def test_each_chart_has_its_key_shows_the_sentence_on_hovering_and_opens_it_on_a_click(served: Any, page: Page) -> None:
    page.goto(f"{served.url}/compare")
    expect(drawn(page).filter(has_text=SIDES["Overview"])).to_have_count(1)
    expect(page.get_by_text(re.compile("2 claims: 2 drawn"))).to_be_visible()
    for side, title in SIDES.items():
        page.get_by_text(side, exact=True).click()
        door = page.locator('[aria-label^="ferry union: up to 900"]').first
        expect(drawn(page).filter(has_text=title)).to_have_count(1)
        expect(drawn(page)).to_contain_text("ferry union" if side == "Provenance" else "“up to”")
        page.locator(IDLE).wait_for()
        until(page, lambda door=door: told(page, door).startswith(f"“{TEXT}”"))
        through(page, door)
        expect(page.locator("mark.chosen").first).to_have_text("900")
        page.get_by_role("button", name=re.compile("Back to the comparison")).click()
        page.wait_for_url("**/compare")


def test_the_page_taken_away_draws_without_a_network_and_leads_to_the_sentence(page: Page, tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="vl-convert-python makes the page")
    article = Article("pier.txt", TEXT)
    table = compare.tidy(claims(article), [article])
    spec = printing.signed(charts.by_source(table), printing.source_line(table, date(2026, 11, 22)))
    file = tmp_path / "chart.html"
    file.write_bytes(printing.page("Crates", [printing.Section("They differ.", spec, table)]))
    asked: list[str] = []
    page = page.context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    door = page.locator('[aria-label^="ferry union: up to 900"]')
    door.click(force=True)
    expect(page.locator("li:target blockquote")).to_have_text(TEXT)
    expect(page.get_by_text("Exported 22 Nov 2026")).to_be_visible()
    assert [where for where in asked if not where.startswith(("file:", "data:", "blob:"))] == []


def test_a_claim_shows_its_mark_lit_in_the_chart_of_its_series(served: Any, page: Page) -> None:
    with Book.open(served.book) as book:
        claim = book.claims()[1]
    page.set_viewport_size({"width": 1366, "height": 500})
    page.goto(f"{served.url}/annotate?article={claim.article_sha256[:12]}&claim={claim.id}")
    page.get_by_role("button", name="Show in chart").click()
    light = page.locator('[aria-label^="Lit. ferry union: up to 900"]')
    expect(light.first).to_be_in_viewport()
    expect(page.get_by_text("Lit: up to 900, ferry union")).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_text(["By source", "Speaker"])
    page.get_by_role("button", name="Put the light out").click()
    expect(light).to_have_count(0)


def middle(page: Page, mark: Locator) -> tuple[float, float]:
    """Where a mark stands in a chart at rest."""
    drawn(page)
    box = place(mark)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag_over(page: Page, mark: Locator) -> None:
    """Drag over the days around a mark; again, where the chart was drawn anew meanwhile."""

    def dragged() -> bool:
        x, y = middle(page, mark)
        page.mouse.move(x - 60, y + 20)
        page.mouse.down()
        page.mouse.move(x + 30, y + 30, steps=5)
        page.mouse.up()
        with suppress(TimeoutError):
            page.get_by_text(re.compile("20 Nov 2026: 1 of 2 figures; 1 outside, 0 undated")).wait_for(timeout=10_000)
            return True
        return False

    until(page, dragged)


def test_days_are_dragged_out_and_let_go_and_a_mark_among_them_opens_its_sentence(dated: Any, page: Page) -> None:
    chart = by_date(page, dated)
    expect(page.get_by_text("2 claims: 2 drawn")).to_be_visible()
    mark = chart.locator('[aria-label^="ferry union: up to 900"]').first
    drag_over(page, mark)
    expect(page.locator('[data-testid="stDataFrame"] [role="row"]')).to_have_count(2)
    x, y = middle(page, mark)
    page.mouse.click(x - 160, y + 25)
    expect(page.get_by_text("Drag over days in the chart")).to_be_visible()
    drag_over(page, mark)
    through(page, mark)
    page.get_by_role("button", name=re.compile("Back to the comparison")).click()
    expect(page.get_by_text(re.compile("20 Nov 2026: 1 of 2 figures"))).to_be_visible()


def test_days_are_typed_and_a_sentence_opened_from_the_list_by_keyboard_alone(dated: Any, page: Page) -> None:
    page.goto(f"{dated.url}/compare")
    drawn(page)
    tab_to(page, '[data-testid="stButtonGroup"]')
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(drawn(page).filter(has_text="by the day it was said")).to_have_count(1)
    tab_to(page, ".st-key-compare_from")
    page.keyboard.type("20261118")
    page.keyboard.press("Escape")
    expect(page.get_by_text(re.compile("18 Nov 2026 to 20 Nov 2026: 1 of 2 figures"))).to_be_visible()
    page.locator(IDLE).wait_for()
    tab_to(page, '[data-testid="stDataFrame"] canvas')
    page.keyboard.press("ArrowDown")
    expect(page.locator(CHOSEN)).to_have_count(1)
    page.keyboard.press("Shift+Space")
    page.wait_for_url("**/annotate?article=*&claim=*")
    expect(page.locator("mark.chosen").first).to_have_text("900")


def test_a_chart_taken_away_opens_and_holds_what_is_drawn(served: Any, page: Page) -> None:
    pytest.importorskip("vl_convert", reason="vl-convert-python draws the pictures")
    page.goto(f"{served.url}/compare")
    drawn(page)
    page.get_by_text("Take this chart away").click()
    for form, holds in HOLDS.items():
        page.locator(IDLE).wait_for()
        asked = page.locator(".st-key-taking_form input")
        asked.click()
        asked.press_sequentially(form, delay=30)
        page.wait_for_timeout(300)  # the list follows what is typed, and nothing tells when it has
        asked.press("Enter")
        expect(page.locator(".st-key-taking_download")).to_have_count(0)
        page.get_by_role("button", name="Make the file").click()
        with page.expect_download() as coming:
            page.locator(".st-key-taking_download button").click()
        assert re.fullmatch(r"crates-\d{4}-\d\d-\d\d\.(png|svg|json|csv|html)", coming.value.suggested_filename)
        holds(Path(coming.value.path()).read_bytes())


def _png(content: bytes) -> None:
    assert content.startswith(b"\x89PNG")
    wide, tall = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    assert wide > 1200
    assert tall > 200


def _svg(content: bytes) -> None:
    told = " ".join(ElementTree.fromstring(content).itertext())
    assert "Everything that is counted" in told
    assert "crates" in told
    assert f"Exported {date.today().day} " in told


def _json(content: bytes) -> None:
    spec = json.loads(content)
    assert " ".join(spec["title"]["text"]) == "Everything that is counted"
    doors = [row for name, rows in spec["datasets"].items() if name.startswith("doors") for row in rows]
    assert {row["says"].partition(":")[0] for row in doors} == {"harbour office", "ferry union"}
    assert "Exported" in json.dumps(spec["vconcat"][-1])


def _csv(content: bytes) -> None:
    lines = content.decode("utf-8-sig").splitlines()[1:]
    assert [line.count('"crates"') > 0 for line in lines] == [True, True]


def _page(content: bytes) -> None:
    text = content.decode()
    assert text.count("<blockquote>") == 2
    assert "<h1>Everything that is counted</h1>" in text


HOLDS = {"PNG": _png, "SVG": _svg, "Vega-Lite": _json, "CSV": _csv, "Page": _page}
