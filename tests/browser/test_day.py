"""An analyst's day, once through: from a folder to a CSV in another book, with the server killed at noon."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from browser.serving import free_ports
from browser.waiting import settled, through, until
from playwright.sync_api import Page, expect

from claimbook import exchange, reading
from claimbook.book import Book
from claimbook.model import Article

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
PAGES = ("articles", "annotate", "claims", "compare", "export", "tags")
ARTICLES = {
    "ferry-monday.txt": "Ferry aground off Lindhavn\nThe Quay Courier\nBy Ane Holt, 3 March 2031\n\n"
    "About 240 passengers were brought ashore, coast guard spokeswoman Ida Storm said on Monday.\n\n"
    "The ferry line put the number of passengers at 262. No lives were lost.\n",
    "ferry-tuesday.txt": "Harbour counts again\nThe Coast Gazette\nBy Per Lind, 4 March 2031\n\n"
    "Up to 255 passengers were on board, Harbour Master Olav Rian said on Tuesday. "
    "He expects that 30 passengers will claim damages.\n",
}


@dataclass
class Day:
    """The installed command on a folder, in a place of its own."""

    folder: Path
    place: Path
    port: int = field(default_factory=lambda: free_ports(4)[-1])
    process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def book(self) -> Path:
        return self.place / "claimbook.db"

    def start(self) -> str:
        """What the command prints up to its address."""
        command = [Path(sys.executable).with_name("claimbook"), str(self.folder), "--no-browser", "--port"]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            [*command, str(self.port)], cwd=self.place, env=environment, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout
        printed = ""
        for line in self.process.stdout:
            printed += line
            if self.url in line:
                return printed
        raise AssertionError(f"no address printed: {printed}")

    def kill(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(20)
            assert self.process.stdout
            self.process.stdout.close()


@pytest.fixture
def day(tmp_path: Path, page: Page) -> Iterator[Day]:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    yield from days(folder, tmp_path, page)


@pytest.fixture
def seeds(tmp_path: Path, page: Page) -> Iterator[Day]:
    if not SEEDS.is_dir():
        pytest.skip("the seed articles are not beside this project")
    yield from days(SEEDS, tmp_path, page)


def days(folder: Path, place: Path, page: Page) -> Iterator[Day]:
    running = Day(folder, place)
    yield running
    running.kill()


def test_a_whole_day(day: Day, page: Page, tmp_path: Path) -> None:
    assert "2 articles read" in day.start()
    suggestions_are_there(day, page)
    accept_tag_and_edit(day, page)
    before = export(day.book)
    day.kill()
    assert export(day.book) == before
    day.start()
    accept_what_the_grid_shows_and_undo_it(day, page)
    see_both_charts_and_open_a_sentence(day, page)
    csv = download(day, page, tmp_path)
    assert csv == export(day.book)
    assert imported_elsewhere(csv, day.folder, tmp_path) == csv


def test_a_day_on_the_seed_articles(seeds: Day, page: Page, tmp_path: Path) -> None:
    assert "5 articles read" in seeds.start()
    suggestions_are_there(seeds, page)
    opened(page, f"{seeds.url}/compare")
    page.get_by_text("By source", exact=True).click()
    expect(page.locator('[data-testid="stVegaLiteChart"] svg.marks')).to_contain_text("approaching 12,000")
    opened(page, f"{seeds.url}/annotate")
    page.locator("mark.chosen").first.wait_for()
    page.keyboard.press("a")
    expect(page.locator(".cb-counter")).to_have_text(re.compile("^1 of "))
    settled(page)
    for name in PAGES:
        opened(page, f"{seeds.url}/{name}")
        expect(page.get_by_text(re.compile(r"\b(None|nan|NaT|undefined)\b"))).to_have_count(0)
    csv = download(seeds, page, tmp_path)
    assert imported_elsewhere(csv, seeds.folder, tmp_path) == csv


def suggestions_are_there(day: Day, page: Page) -> None:
    """The articles show at once; the figures fill in behind."""
    opened(page, f"{day.url}/articles")
    with Book.open(day.book) as book:
        until(page, lambda: book.waiting() == [])
        assert book.claims(tag="figure", verdict="suggested")
    expect(page.get_by_text("Reading figures")).to_have_count(0)


def accept_tag_and_edit(day: Day, page: Page) -> None:
    page.get_by_role("link", name="Annotate").click()
    page.locator("mark.chosen").first.wait_for()
    page.locator("mark", has_text="240").last.click()
    page.keyboard.press("a")
    select_words(page, "No", "lost")
    page.keyboard.press("3")
    page.locator("mark", has_text="262").last.click()
    page.keyboard.press("e")
    page.keyboard.press("Control+A")
    page.keyboard.type("at least 262")
    page.keyboard.press("Enter")
    settled(page)
    made = {claim.quote: (claim.tag, claim.verdict) for claim in claims(day) if claim.annotator}
    assert made == {
        "240": ("figure", "accepted"),
        "No lives were lost": ("denial", "accepted"),
        "262": ("figure", "accepted"),
    }
    edited = next(claim.figure for claim in claims(day) if claim.quote == "262")
    assert edited
    assert (edited.low, edited.high, edited.qualifier) == (262, None, "at_least")


def accept_what_the_grid_shows_and_undo_it(day: Day, page: Page) -> None:
    opened(page, f"{day.url}/claims")
    grid = page.frame_locator("iframe[title*=agGrid]")
    grid.get_by_label("Quote Filter Input").fill("255")
    figures = [claim for claim in claims(day) if "255" in claim.quote]
    page.get_by_role("button", name=f"Accept these {len(figures)}", exact=True).click()
    undo = page.get_by_role("button", name=f"Undo: accepted {len(figures)}")
    undo.wait_for()
    assert {claim.verdict for claim in claims(day) if "255" in claim.quote} == {"accepted"}
    undo.click()
    expect(undo).to_have_count(0)
    assert {claim.verdict for claim in claims(day) if "255" in claim.quote} == {"suggested"}


def see_both_charts_and_open_a_sentence(day: Day, page: Page) -> None:
    opened(page, f"{day.url}/compare")
    marks = page.locator('[data-testid="stVegaLiteChart"] svg.marks')
    page.get_by_text("By date", exact=True).click()
    expect(marks.filter(has_text="by the day")).to_have_count(1)
    page.get_by_text("By source", exact=True).click()
    expect(marks.filter(has_text="by who said it")).to_have_count(1)
    settled(page)
    label = marks.get_by_text("About 240", exact=True).first
    through(page, label, left=11)
    expect(page.locator("mark.chosen").first).to_have_text("240")


def download(day: Day, page: Page, place: Path) -> bytes:
    opened(page, f"{day.url}/export")
    with page.expect_download() as coming:
        page.get_by_role("button", name=re.compile(r"^Download \d+ claims")).click()
    coming.value.save_as(place / "claims.csv")
    return (place / "claims.csv").read_bytes()


def imported_elsewhere(csv: bytes, folder: Path, place: Path) -> bytes:
    """The export of a new book into which this one was imported."""
    (place / "claims.csv").write_bytes(csv)
    articles = [article for article in reading.gather([folder]) if isinstance(article, Article)]
    with Book.open(place / "other.db") as other:
        exchange.restore(place / "claims.csv", other, articles)
    return export(place / "other.db")


def export(path: Path) -> bytes:
    out = path.with_suffix(".csv")
    with Book.open(path) as book:
        exchange.export(book, out)
    return out.read_bytes()


def claims(day: Day):
    with Book.open(day.book) as book:
        return book.claims()


def opened(page: Page, url: str) -> None:
    page.goto(url)
    settled(page)


def select_words(page: Page, first: str, last: str) -> None:
    """Drag the mouse from the middle of one word to the middle of another."""
    page.evaluate("document.fonts.ready.then(() => null)")  # a font that comes late moves the words
    ends = [page.get_by_role("application").evaluate(_MIDDLE, word) for word in (first, last)]
    page.mouse.move(*ends[0])
    page.mouse.down()
    page.mouse.move(*ends[1], steps=4)
    page.mouse.up()


_MIDDLE = """(box, word) => {
  const nodes = document.createTreeWalker(box.querySelector(".cb-text"), NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const found = new RegExp(`\\\\b${word}\\\\b`).exec(node.data);
    if (!found) continue;
    const range = document.createRange();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + word.length);
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    const place = range.getBoundingClientRect();
    return [place.x + place.width / 2, place.y + place.height / 2];
  }
  throw new Error(`${word} is not drawn`);
}"""
