"""Out of a book and back in: whole files or none, and no mark that moves in silence."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook import exchange
from claimbook.book import Book
from claimbook.errors import BadImport, NotWritten
from claimbook.exchange.back import NEAR, placed
from claimbook.model import Article, Claim, Figure, Span, Tag, suggestion_id

GOLDEN = Path(__file__).parent / "golden"

FERRY = Article(
    "2031/ferry.txt",
    "Ferry runs aground off Lindhavn\n\nRescuers brought “about 240” people ashore, the coast guard said on Monday.\n"
    "Its spokeswoman Ane Holt denied that 12 were missing. 🛟 More than 30 were hurt, hospitals reported.\n",
    title="Ferry runs aground off Lindhavn",
    outlet="Harbour Post",
    published=date(2031, 5, 13),
    url="https://harbour.example/2031/05/13/ferry",
    published_evidence="2031/05/13 in the address",
)
REPRINT = replace(
    FERRY, name="2031/reprint.txt", outlet="Coast Radio", url=None, published=None, published_evidence=None
)
STORM = Article("storm.txt", "=Storm= left ’thousands’ without power; the ministry, citing the grid, spoke of 4.5%.\n")


def marked(article: Article, quote: str, **fields: object) -> Claim:
    start = article.text.index(quote)
    span = Span(start, start + len(quote))
    claim = Claim(
        suggestion_id(article.sha256, "figure", span), article.sha256, span, quote, article.text.splitlines()[0]
    )
    return replace(claim, **fields)


ASHORE = marked(
    FERRY,
    "about 240",
    figure=Figure(240, 240, "approx", "about", "count", None, "people"),
    speaker="coast guard",
    speaker_text="the coast guard",
    cue="said",
    via=("Harbour Post", "a | b\\"),
    said_on=date(2031, 5, 12),
    said_on_basis="resolved",
    series="people ashore",
    stage="rescued",
    reason="‘about’ before a number; ‘the coast guard said’",
    score=0.75,
)
MISSING = marked(FERRY, "12", figure=Figure(12, 12), speaker="Ane Holt", status="denied", base_claim=ASHORE.id)
HURT = marked(FERRY, "More than 30", figure=Figure(30, None, "more_than", "More than", delta=True))
DENIAL = marked(
    FERRY,
    "denied that 12 were missing",
    id="0d9a3f0e5c1b4b7b9a64e1d1f60e7a11",
    tag="denial",
    verdict="accepted",
    origin="analyst",
    note='She said "no",\nthen hung up, twice;\r\n=1+1',
    annotator="'Io",
    created="2031-05-13T08:00:00Z",
    updated="2031-05-13T08:00:01Z",
)
POWER = marked(STORM, "thousands", figure=Figure(1000, 10_000, "approx", vague=True), citing=("the grid",))
SHARE = marked(STORM, "4.5%", figure=Figure(4.5, 4.5, kind="percent", unit="%"))
NAMED = marked(
    STORM, "=Storm=", id="5be2b1cc56f34b5ba0dfd6c2e4f9a6a2", tag="nick|name", origin="analyst", verdict="accepted"
)


@pytest.fixture
def book() -> Book:
    """A book with an analyst's day in it: verdicts, an edit, marks by hand, her own tag, a printing, mended fields."""
    book = Book.open(":memory:", annotator="'Io")
    book.add([FERRY, REPRINT, STORM])
    book.save_tag(Tag("nick|name", "#336699", "6", "what people call it"))
    book.suggest(FERRY.sha256, [ASHORE, MISSING, HURT], "rules 1")
    book.suggest(STORM.sha256, [POWER, SHARE], "rules 1")
    book.mark(DENIAL)
    book.mark(NAMED)
    book.judge([ASHORE.id], "accepted")
    book.judge([HURT.id], "rejected")
    book.edit([MISSING.id], {"note": "first \"aboard\",\nthen 'ashore'", "series": "missing"})
    book.edit_article(FERRY.sha256, title="=Aground= off Lindhavn", author="I. Berg")
    book.edit_article(STORM.sha256, outlet="The 'Grid'", published=date(2031, 5, 20))
    return book


def exported(book: Book, format: exchange.Format = "csv") -> bytes:
    return exchange.content(book.claims(), book.articles(), format=format)


def test_a_day_of_claims_is_written_as_promised() -> None:
    rows = exchange.rows([ASHORE, MISSING, HURT, DENIAL], [FERRY])
    data = b"".join(exchange.csv.lines(rows))
    assert data == (GOLDEN / "ferry.csv").read_bytes()


def test_a_row_holds_the_types_of_json() -> None:
    row = exchange.row(ASHORE, FERRY)
    assert row == {
        "claim_id": ASHORE.id,
        "article": "2031/ferry.txt",
        "title": "Ferry runs aground off Lindhavn",
        "outlet": "Harbour Post",
        "author": None,
        "url": "https://harbour.example/2031/05/13/ferry",
        "published": "2031-05-13",
        "start": ASHORE.span.start,
        "end": ASHORE.span.end,
        "quote": "about 240",
        "sentence": "Ferry runs aground off Lindhavn",
        "tag": "figure",
        "verdict": "suggested",
        "speaker": "coast guard",
        "speaker_text": "the coast guard",
        "cue": "said",
        "via": ["Harbour Post", "a | b\\"],
        "citing": [],
        "said_on": "2031-05-12",
        "said_on_basis": "resolved",
        "status": "reported",
        "hedge": "about",
        "qualifier": "approx",
        "low": 240,
        "high": 240,
        "kind": "count",
        "unit": None,
        "counted": "people",
        "vague": False,
        "delta": False,
        "base_claim": None,
        "series": "people ashore",
        "stage": "rescued",
        "note": None,
        "origin": "rule",
        "reason": "‘about’ before a number; ‘the coast guard said’",
        "score": 0.75,
        "annotator": None,
        "created": None,
        "updated": None,
        "article_sha256": FERRY.sha256,
        "camp": None,
    }
    assert isinstance(exchange.row(replace(ASHORE, figure=Figure(12000.0, None)), FERRY)["low"], int)


def test_a_claim_without_a_number_leaves_the_figure_empty() -> None:
    row = exchange.row(DENIAL, FERRY)
    assert {row[name] for name in ("low", "high", "qualifier", "hedge", "kind", "unit", "counted")} == {None}
    assert row["vague"] is row["delta"] is None


_WORDS = st.text(min_size=1)
_MAYBE = st.none() | _WORDS
_NUMBER = st.none() | st.floats(allow_nan=False, allow_infinity=False)
_FIGURES = st.builds(
    Figure, _NUMBER, _NUMBER, hedge=_MAYBE, unit=_MAYBE, counted=_MAYBE, vague=st.booleans(), delta=st.booleans()
)
_CLAIMS = st.builds(
    replace,
    st.sampled_from([ASHORE, MISSING, HURT, DENIAL]),
    sentence=st.text(),
    tag=_WORDS,
    figure=st.none() | _FIGURES,
    speaker=_MAYBE,
    via=st.lists(_WORDS, max_size=2).map(tuple),
    citing=st.lists(_WORDS, max_size=2).map(tuple),
    said_on=st.none() | st.dates(),
    note=_MAYBE,
    score=_NUMBER,
    annotator=_MAYBE,
)


@given(_CLAIMS)
def test_a_claim_comes_back_from_its_row_whatever_its_words(claim: Claim) -> None:
    [(_, csv_row)] = exchange.csv.parse(exchange.content([claim], [FERRY]), "a.csv").rows
    [(_, json_row)] = exchange.jsonl.parse(exchange.content([claim], [FERRY], format="jsonl"), "a.jsonl").rows
    assert exchange.claim(csv_row) == exchange.claim(json_row) == claim


def test_an_article_is_a_row_of_its_own() -> None:
    assert exchange.article_row(FERRY) == {
        "article": "2031/ferry.txt",
        "title": "Ferry runs aground off Lindhavn",
        "outlet": "Harbour Post",
        "author": None,
        "published": "2031-05-13",
        "published_evidence": "2031/05/13 in the address",
        "url": "https://harbour.example/2031/05/13/ferry",
        "sha256": FERRY.sha256,
        "characters": len(FERRY.text),
    }


@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_an_export_put_into_an_empty_book_is_exported_the_same(
    book: Book, tmp_path: Path, format: exchange.Format
) -> None:
    out = tmp_path / f"all.{format}"
    assert exchange.export(book, out, format=format).claims == 7
    other = Book.open(":memory:", annotator="Somebody Else")
    done = exchange.restore(out, other, [STORM, REPRINT, FERRY])
    assert done == exchange.Imported(claims=7, replaced=0, articles=2)
    assert exported(other, format) == out.read_bytes() == exported(book, format)
    assert [article.outlet for article in other.printings(FERRY.sha256)] == [
        article.outlet for article in book.printings(FERRY.sha256)
    ]


def test_an_export_put_back_into_its_book_replaces_claims_and_keeps_their_ids_and_times(
    book: Book, tmp_path: Path
) -> None:
    out = tmp_path / "all.csv"
    exchange.export(book, out)
    book.judge([ASHORE.id, POWER.id], "rejected")
    book.edit_article(FERRY.sha256, title="Something else")
    assert exchange.restore(out, book).replaced == 7
    assert exported(book) == out.read_bytes()


def test_suggestions_that_an_export_does_not_hold_are_not_made_again(book: Book, tmp_path: Path) -> None:
    out = tmp_path / "all.csv"
    exchange.export(book, out)
    other = Book.open(":memory:")
    exchange.restore(out, other, [FERRY, STORM])
    assert other.waiting() == []


def test_an_import_is_undone_in_one_step(book: Book, tmp_path: Path) -> None:
    out = tmp_path / "all.csv"
    exchange.export(book, out)
    book.judge([ASHORE.id], "rejected")
    before = exported(book)
    exchange.restore(out, book)
    book.undo()
    assert exported(book) == before


def test_an_article_that_was_deleted_comes_home_with_its_export(book: Book, tmp_path: Path) -> None:
    out = tmp_path / "all.csv"
    exchange.export(book, out)
    book.delete_article(STORM.sha256)
    with pytest.raises(BadImport):
        exchange.restore(out, book)
    exchange.restore(out, book, [STORM])
    assert exported(book) == out.read_bytes()


def test_a_number_larger_than_the_book_counts_is_kept(book: Book) -> None:
    [row] = exchange.rows([replace(ASHORE, figure=Figure(1e30, None))], [FERRY])
    exchange.restore_from(b"".join(exchange.jsonl.lines([row])), "big.jsonl", book)
    assert book.claim(ASHORE.id).figure == Figure(1e30, None)


def test_a_file_with_few_columns_changes_only_these(book: Book) -> None:
    rows = [row for row in exchange.rows(book.claims(), book.articles()) if row["claim_id"] == ASHORE.id]
    rows[0]["note"], rows[0]["low"] = "checked", 235
    columns = [*exchange.columns.NEEDED, "note", "low"]
    data = b"".join(exchange.csv.lines(rows, {name: exchange.CLAIM[name] for name in columns}))
    exchange.restore_from(data, "few.csv", book)
    before = replace(ASHORE, verdict="accepted", annotator="'Io")
    after = book.claim(ASHORE.id)
    assert after.figure == replace(before.figure or Figure(None, None), low=235)
    assert (after.note, after.speaker, after.via, after.said_on) == (
        "checked",
        ASHORE.speaker,
        ASHORE.via,
        ASHORE.said_on,
    )
    assert book.article(FERRY.sha256).title == "=Aground= off Lindhavn"


def test_an_import_whose_articles_are_missing_is_refused_and_changes_nothing(book: Book, tmp_path: Path) -> None:
    out = tmp_path / "all.csv"
    exchange.export(book, out)
    other = Book.open(":memory:")
    with pytest.raises(BadImport) as refusal:
        exchange.restore(out, other, [FERRY])
    assert f"storm.txt (sha256 {STORM.sha256[:12]})" in str(refusal.value)
    assert "ferry" not in str(refusal.value)
    assert other.articles() == []


@pytest.mark.parametrize(
    ("choice", "quotes"),
    [
        ({"verdict": "rejected"}, ["More than 30"]),
        ({"tag": "denial"}, ["denied that 12 were missing"]),
        ({"series": "missing"}, ["12"]),
        ({"article": "storm.txt", "tag": "figure"}, ["thousands", "4.5%"]),
        ({"article": STORM.sha256[:12], "verdict": "accepted"}, ["=Storm="]),
        ({"article": "nothing.txt"}, []),
    ],
)
def test_a_selection_is_exported(book: Book, choice: dict[str, str], quotes: list[str]) -> None:
    assert [claim.quote for claim in exchange.selection(book, **choice)] == quotes


def test_one_file_is_written_for_every_article(book: Book, tmp_path: Path) -> None:
    exchange.export(book, tmp_path, each=True)
    names = [f"2031_ferry.txt-{FERRY.sha256[:8]}.csv", f"storm.txt-{STORM.sha256[:8]}.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert [len(exchange.csv.read(tmp_path / name).rows) for name in names] == [4, 3]


@pytest.mark.parametrize("name", ["../../etc/x", "a/b\\c", "<script>.txt", "con", "🦊", "x" * 500])
def test_a_file_name_stays_in_its_folder(name: str) -> None:
    made = exchange.out.file_name(replace(STORM, name=name), "csv")
    assert Path(made).name == made
    assert len(made.encode()) < 255
    assert not set(made) & set('\\/<>:"|?*')


def test_a_spreadsheet_that_cannot_hold_a_cell_is_warned_of() -> None:
    assert exchange.oversize([ASHORE]) == []
    assert exchange.oversize([ASHORE, replace(ASHORE, note="n" * 40_000)]) == [
        "1 rows have a cell longer than the 32,767 a spreadsheet holds"
    ]


def _broken() -> object:
    yield b"first\n"
    raise KeyboardInterrupt


def test_an_interrupted_export_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    out = tmp_path / "all.csv"
    out.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        exchange.write(out, _broken())
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("all.csv", "old")]


def test_a_link_is_written_through_and_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.csv").touch()
    (tmp_path / "link.csv").symlink_to("real.csv")
    exchange.write(tmp_path / "link.csv", [b"new"])
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"new"
    exchange.write(Path(os.devnull), [b"gone"])
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", ["missing/all.csv", "."])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotWritten) as refusal:
        exchange.write(tmp_path / name, [b"x"])
    assert str(refusal.value).startswith(str((tmp_path / name).resolve()))


def test_an_export_never_takes_the_place_of_a_book(book: Book, tmp_path: Path) -> None:
    with Book.open(tmp_path / "other.db"):
        pass
    before = (tmp_path / "other.db").read_bytes()
    with pytest.raises(NotWritten, match=r"other\.db was not written: it is a book or another database"):
        exchange.export(book, tmp_path / "other.db")
    assert (tmp_path / "other.db").read_bytes() == before


TEXT = "🦊 Nine of 40 ships left. 🦊 Of 40, the port said, nine. " + "-" * NEAR * 2 + " 40"


@pytest.mark.parametrize(
    ("start", "quote", "found", "remark"),
    [
        (10, "40", 10, None),
        (7, "ships", 13, "moved from 7-12 to 13-18, where its quote stands"),
        (14, "ships", 13, "moved from 14-19 to 13-18: counted in UTF-16"),
        (26, "Of 40", 27, "moved from 26-31 to 27-32, where its quote stands"),
        (12, "40", None, "left out: '40' stands 2 times near 12-14"),
        (0, "boats", None, "left out: 'boats' stands not near 0-5"),
        (10_000, "ships", None, "left out: 'ships' stands not near 10000-10005"),
        (-3, "ships", 13, "moved from -3-2 to 13-18, where its quote stands"),
        (5, "", None, "left out: it has no quote"),
    ],
)
def test_a_mark_moves_only_to_where_its_words_stand(
    start: int, quote: str, found: int | None, remark: str | None
) -> None:
    span = Span(start, start + len(quote))
    claim = Claim("c1", "a1", span, quote, quote)
    where = None if found is None else replace(claim, span=Span(found, found + len(quote)))
    assert placed(claim, TEXT) == (where, remark)


def test_an_article_that_the_export_says_nothing_of_waits_for_no_suggestions(book: Book, tmp_path: Path) -> None:
    exchange.export(book, tmp_path / "all.csv")
    quiet = Article("quiet.txt", "Nothing was counted at 40 ports.\n")
    with Book.open(tmp_path / "other.db") as other:
        exchange.restore(tmp_path / "all.csv", other, [*book.articles(), quiet])
        assert other.waiting() == []


def test_a_restored_sample_is_no_act_to_take_back(book: Book, tmp_path: Path) -> None:
    exchange.export(book, tmp_path / "all.csv")
    with Book.open(tmp_path / "other.db") as other:
        exchange.restore(tmp_path / "all.csv", other, book.articles(), undoable=False)
        assert other.undoable is None
        assert len(other.claims()) == len(book.claims())
