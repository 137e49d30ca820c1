"""The grid of claims as a spreadsheet, in a real browser: by mouse and by key, and how little travels for it."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from browser.waiting import IDLE, place, until
from playwright.sync_api import FrameLocator, Locator, Page, expect

from claimbook.book import Book
from claimbook.model import Article, Claim, Figure, Span, suggestion_id

ROW = ".ag-center-cols-container .ag-row"
TOWNS = ("Aldmouth", "Berrow", "Cray")
SPEAKERS = ("Ana Belo", "Ivo Tamm", "Zoë Kos")


def written(number: int, *, claims: int = 4) -> tuple[Article, list[Claim]]:
    """An article of so many sentences, a number of sheep in each."""
    counts = [100 + number * claims + place for place in range(claims)]
    town = TOWNS[number % 3]
    sentences = [f"In {town} {SPEAKERS[place % 3]} counted {count} sheep 🐑." for place, count in enumerate(counts)]
    article = Article(f"{number:04}.txt", " ".join(sentences), title=f"Sheep of {town} {number}", outlet=f"{town} Post")
    begins = [article.text.index(sentence) for sentence in sentences]
    spans = [
        Span(start + sentence.index(str(count)), start + sentence.index(str(count)) + len(str(count)))
        for start, sentence, count in zip(begins, sentences, counts, strict=True)
    ]
    return article, [
        Claim(
            suggestion_id(article.sha256, "figure", span),
            article.sha256,
            span,
            span.of(article.text),
            sentence,
            figure=Figure(count, count),
            speaker=SPEAKERS[place % 3],
            said_on=date(2024, 10, 1 + count % 28),
            series=("sheep", None)[place % 2],
        )
        for place, (span, sentence, count) in enumerate(zip(spans, sentences, counts, strict=True))
    ]


@pytest.fixture
def laid(own_server: Any, page: Page) -> Iterator[Callable[..., tuple[Page, Book, FrameLocator]]]:
    """A book of so many articles with four suggestions each, and its Claims page."""
    with Book.open(own_server.book) as book:

        def lay(articles: int = 3, *, claims: int = 4) -> tuple[Page, Book, FrameLocator]:
            pairs = [written(number, claims=claims) for number in range(articles)]
            book.add([article for article, _ in pairs])
            for article, suggested in pairs:
                book.suggest(article.sha256, suggested, "rules 1")
            page.goto(f"{own_server.url}/claims")
            return page, book, opened(page)

        yield lay


def opened(page: Page) -> FrameLocator:
    page.locator(IDLE).wait_for()
    grid = page.frame_locator("iframe[title*=agGrid]")
    grid.locator(ROW).first.wait_for()
    return grid


def cell(grid: FrameLocator, row: int, column: str) -> Locator:
    return grid.locator(f'.ag-row[row-index="{row}"] [col-id="{column}"]')


def head(grid: FrameLocator, column: str) -> Locator:
    return grid.locator(f'[role=columnheader][col-id="{column}"]')


def column(grid: FrameLocator, name: str) -> Locator:
    return grid.locator(f'.ag-row [col-id="{name}"]')


def titles(grid: FrameLocator) -> list[str]:
    return grid.locator(".ag-header-viewport .ag-header-cell-text").all_inner_texts()


def asked(page: Page, words: str) -> None:
    find = page.get_by_label("Find")
    find.fill(words)
    find.press("Enter")


def kept(book: Book) -> dict[str, Any]:
    """What the book remembers of the columns."""
    nothing = {"order": ["figure", "said_on"], "hidden": [], "widths": {}}
    return nothing | json.loads(book.setting("claims columns") or "{}")


def by_quote(book: Book, quote: str) -> Claim:
    return next(claim for claim in book.claims() if claim.quote == quote)


def test_the_keyboard_stays_in_the_filter_while_it_is_typed(laid: Any) -> None:
    page, _, grid = laid()
    box = grid.get_by_label("Speaker Filter Input")
    box.click()
    page.keyboard.type("zo", delay=60)
    expect(page.get_by_text("3 rows shown of 12 claims")).to_be_visible()
    page.keyboard.type("ë", delay=60)
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    page.keyboard.type("ivo", delay=60)
    expect(page.get_by_text("3 rows shown of 12 claims")).to_be_visible()
    expect(box).to_have_value("ivo")
    expect(box).to_be_focused()
    expect(column(grid, "speaker")).to_have_text(["Ivo Tamm"] * 3)


def test_verdicts_are_given_by_key_and_each_is_kept_however_fast(laid: Any) -> None:
    page, book, grid = laid()
    cell(grid, 0, "quote").click()
    expect(page.get_by_test_id("stText").filter(has_text="counted 100 sheep")).to_be_visible()
    for key in "axaxax":
        page.keyboard.press(key)
    page.keyboard.press("ArrowUp")
    expect(column(grid, "verdict").filter(has_text="accepted")).to_have_count(3)
    expect(column(grid, "verdict").filter(has_text="rejected")).to_have_count(3)
    judged = [*("accepted", "rejected") * 3, "suggested"]
    until(page, lambda: [claim.verdict for claim in book.claims()][:7] == judged)
    expect(page.get_by_test_id("stText").filter(has_text="counted 105 sheep")).to_be_visible()
    page.keyboard.press("u")
    expect(column(grid, "verdict").filter(has_text="rejected")).to_have_count(2)
    page.keyboard.press("Control+z")
    expect(column(grid, "verdict").filter(has_text="accepted")).to_have_count(2)
    page.keyboard.press("o")
    page.wait_for_url(f"**/annotate?article=*&claim={by_quote(book, '105').id}")


def test_several_rows_are_chosen_and_judged_at_once(laid: Any) -> None:
    page, book, grid = laid()
    cell(grid, 1, "quote").click()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    page.get_by_role("button", name="Reject the 2 selected").click()
    expect(page.get_by_text("Rejected 2 claims.")).to_be_visible()
    assert {claim.quote for claim in book.claims(verdict="rejected")} == {"101", "102"}
    grid.locator('.ag-row[row-index="3"] .ag-checkbox-input').click()
    page.get_by_role("button", name="Accept the 3 selected").click()  # what was judged too: these rows were chosen
    expect(column(grid, "verdict").filter(has_text="accepted")).to_have_count(3)
    page.get_by_role("button", name=re.compile("^Undo: accepted 3")).click()
    expect(column(grid, "verdict").filter(has_text="rejected")).to_have_count(2)


def test_each_cell_is_edited_by_what_fits_it(laid: Any) -> None:
    page, book, grid = laid()
    cell(grid, 0, "said_on").dblclick()
    grid.locator(".ag-cell-inline-editing input[type=date]").fill("2024-12-24")
    page.keyboard.press("Enter")
    expect(cell(grid, 0, "said_on")).to_have_text("2024-12-24")

    cell(grid, 0, "verdict").click()
    page.keyboard.press("Enter")
    grid.get_by_role("option", name="rejected").click()
    expect(cell(grid, 0, "verdict")).to_have_text("rejected")

    cell(grid, 1, "speaker").click()
    page.keyboard.type("Zoë K")
    offered = grid.locator(".ag-cell-inline-editing datalist option")
    expect(offered).to_have_count(3)
    page.keyboard.type("os jr")
    page.keyboard.press("Enter")
    expect(cell(grid, 1, "speaker")).to_have_text("Zoë Kos jr")

    cell(grid, 1, "amount").scroll_into_view_if_needed()
    cell(grid, 1, "amount").dblclick()
    grid.locator(".ag-cell-inline-editing input").fill("1500")
    page.keyboard.press("Enter")
    expect(cell(grid, 1, "figure")).to_have_text("1,500")
    expect(page.get_by_role("button", name="Undo: set figure")).to_be_visible()
    first, second = book.claims()[:2]
    assert (first.said_on, first.said_on_basis, first.verdict) == (date(2024, 12, 24), "analyst", "rejected")
    assert (second.speaker, second.figure, second.verdict) == ("Zoë Kos jr", Figure(1500, 1500), "accepted")


def test_what_cannot_be_meant_is_told_and_the_cell_says_again_what_the_book_holds(laid: Any) -> None:
    page, book, grid = laid()
    cell(grid, 0, "figure").dblclick()
    page.keyboard.press("Control+A")
    page.keyboard.type("lots and lots")
    page.keyboard.press("Enter")
    expect(page.get_by_text("no figure in it")).to_be_visible()
    expect(cell(grid, 0, "figure")).to_have_text("100")
    assert book.undoable is None


def test_an_edit_begun_is_not_broken_off_by_what_comes_from_the_server(laid: Any) -> None:
    page, book, grid = laid()
    cell(grid, 0, "note").scroll_into_view_if_needed()
    cell(grid, 0, "note").click()
    for row in range(4):
        page.keyboard.type(f"note {row}", delay=30)
        page.keyboard.press("Enter")
        page.keyboard.press("ArrowDown")
    expect(page.get_by_role("button", name="Undo: set note")).to_be_visible()
    expect(column(grid, "note").filter(has_text="note")).to_have_count(4)
    until(page, lambda: book.claims()[3].note is not None)  # they are sent one after another
    assert [claim.note for claim in book.claims()][:5] == ["note 0", "note 1", "note 2", "note 3", None]


def test_claims_are_grouped_folded_and_counted(laid: Any) -> None:
    page, _, grid = laid()
    page.get_by_role("combobox", name="Group by").click()
    page.get_by_role("option", name="Speaker").click()
    heads = grid.locator(".claimbook-head")
    expect(heads).to_have_text(
        [
            re.compile("▾ Ana Belo · 6 claims, 6 to be judged"),
            re.compile("▾ Ivo Tamm · 3 claims"),
            re.compile("▾ Zoë Kos · 3 claims"),
        ]
    )
    heads.first.click()
    expect(heads.first).to_have_text(re.compile("▸ Ana Belo"))
    expect(grid.locator(ROW)).to_have_count(6)
    page.keyboard.press("ArrowDown")  # onto the first claim of Ivo Tamm's
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(heads.first).to_have_text(re.compile("▾ Ana Belo"))
    expect(page.get_by_text("12 rows shown of 12 claims")).to_be_visible()


def test_the_book_remembers_columns_their_order_and_their_widths(laid: Any) -> None:
    page, book, grid = laid()
    page.get_by_role("button", name="Columns").click()
    page.get_by_role("button", name="Stage").click()
    expect(head(grid, "stage")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Stage")).to_be_hidden()  # it covers the heads of columns
    edge = place(head(grid, "speaker").locator(".ag-header-cell-resize"))
    page.mouse.move(edge["x"] + edge["width"] / 2, edge["y"] + 8)
    page.mouse.down()
    page.mouse.move(edge["x"] + 80, edge["y"] + 8, steps=4)
    page.mouse.up()
    head(grid, "figure").locator(".ag-header-cell-text").drag_to(head(grid, "series").locator(".ag-header-cell-text"))
    until(page, lambda: kept(book)["order"].index("figure") > kept(book)["order"].index("said_on"))
    assert kept(book)["hidden"] == ["stage"]
    until(page, lambda: kept(book)["widths"].get("speaker", 0) > 200)

    fresh = page.context.new_page()  # another tab knows nothing but the book
    fresh.goto(page.url)
    again = opened(fresh)
    expect(head(again, "stage")).to_have_count(0)
    until(fresh, lambda: place(head(again, "speaker"))["width"] > 200)
    until(fresh, lambda: titles(again).index("Figure") > titles(again).index("Said on"))

    fresh.get_by_role("button", name="Columns").click()
    fresh.get_by_role("button", name="All as at first").click()
    expect(head(again, "stage")).to_have_count(1)
    until(fresh, lambda: place(head(again, "speaker"))["width"] == 160)
    until(fresh, lambda: titles(again).index("Figure") < titles(again).index("Said on"))
    until(fresh, lambda: not book.setting("claims columns"))


def test_ten_thousand_claims_are_sorted_and_filtered_over_all_pages_with_few_bytes(laid: Any) -> None:
    page, _, grid = laid(500, claims=20)
    sent: list[int] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(len(frame))))
    got: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: got.append(len(frame))))
    page.reload()
    grid = opened(page)
    expect(page.get_by_text("10,000 rows shown of 10,000 claims, 200 of them on this page")).to_be_visible()

    head(grid, "amount").scroll_into_view_if_needed()
    head(grid, "amount").click()
    head(grid, "amount").click()
    expect(cell(grid, 0, "amount")).to_have_text("10099")
    _quiet(page)

    sent.clear()
    got.clear()
    cell(grid, 3, "quote").click()
    expect(page.get_by_test_id("stText").filter(has_text="counted 10096 sheep")).to_be_visible()
    _quiet(page)
    print(f"a row read at 10,000 claims: {sum(sent):,} bytes up, {sum(got):,} down")
    assert sum(sent) + sum(got) < 60_000

    sent.clear()
    got.clear()
    grid.get_by_label("Quote Filter Input").fill("77")
    expect(page.get_by_text(re.compile(r"^\d+ rows shown of 10,000 claims"))).to_be_visible()
    _quiet(page)
    print(f"a filter at 10,000 claims: {sum(sent):,} bytes up, {sum(got):,} down")
    assert sum(sent) + sum(got) < 300_000


def _quiet(page: Page) -> None:
    page.wait_for_timeout(500)  # the grid waits before it tells
    page.locator(IDLE).wait_for()
