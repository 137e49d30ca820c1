"""Files, folders, uploads and pasted text become articles; what cannot is named with its reason."""

import codecs
import hashlib
import json
import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.errors import Unreadable
from claimbook.model import Article
from claimbook.reading import FORMATS, clean, from_bytes, from_text, gather, parts, read

TEXT = "Forty barges left “early” – some 3,000 € lighter 💥.\nThe pilots stayed."
ANY_TEXT = st.text(alphabet=st.characters() | st.sampled_from("\r\n\x00\ufeff\ud800\udfff💥")) | st.text()


def reasons(found: list[Article | Unreadable]) -> list[str]:
    """What came, in order: the name of each article, the message of each refusal."""
    return [part.name if isinstance(part, Article) else str(part) for part in found]


# decoding and cleaning


@pytest.mark.parametrize(
    ("data", "remarks"),
    [
        (TEXT.encode(), ()),
        (codecs.BOM_UTF8 + TEXT.encode(), ()),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), ("read as UTF-16-LE",)),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ("read as UTF-16-BE",)),
        (TEXT.encode("utf-16-le"), ("read as UTF-16-LE",)),
        (TEXT.encode("utf-16-be"), ("read as UTF-16-BE",)),
        (TEXT.replace("\n", "\r\n").encode(), ()),
        (TEXT.replace("\n", "\r").encode(), ()),
    ],
)
def test_however_it_was_saved_the_text_is_the_same(data: bytes, remarks: tuple[str, ...]) -> None:
    [article] = from_bytes(data, "barges.txt")
    expected = Article("barges.txt", TEXT, file_sha256=hashlib.sha256(data).hexdigest(), remarks=remarks)
    assert article == expected


def test_windows_text_is_read_with_a_remark_that_names_the_encoding() -> None:
    [article] = from_bytes("Forty barges left “early” – 3,000 € lighter.".encode("cp1252"), "barges.txt")
    assert article.text == "Forty barges left “early” – 3,000 € lighter."
    assert article.remarks == ("read as Windows-1252 (cp1252)",)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty."),
        (b" \r\n\t ", "is empty."),
        (codecs.BOM_UTF8, "is empty."),
        (codecs.BOM_UTF16_LE + " \n".encode("utf-16-le"), "is empty."),
        (b"\x00" * 50, "is no text: it is full of control characters."),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00", "is a picture, not text."),
        (b"%PDF-1.7 stream", "is a PDF, not text. Save its text as a .txt file."),
        (b"PK\x03\x04word/document.xml", "is a zip or Office file, not text. Save its text as a .txt file."),
        (bytes(range(256)), "is no text, or in an unknown encoding. Save it as UTF-8."),
        (b"caf\xe9 \x01\x02", "is no text: it holds control characters and is no UTF-8."),
        ("naïve café €".encode() + b" \xff", "is damaged UTF-8: byte 17 cannot be read."),
        (codecs.BOM_UTF16_LE + b"a\x00b", "is damaged UTF-16-LE: byte 4 cannot be read."),
        (bytes([0, 1, 0, 2, 0, 3]) * 9, "is no text: it is full of control characters."),
    ],
)
def test_what_is_no_text_is_refused_with_a_plain_reason(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        from_bytes(data, "barges.txt")
    assert str(refusal.value) == f"barges.txt: {why}"


def test_nul_and_lone_surrogates_are_replaced_one_for_one_and_counted() -> None:
    article = from_text("40\x00barges\ud800 left\udfff 💥", "pasted")
    assert article.text == "40\ufffdbarges\ufffd left\ufffd 💥"
    assert article.remarks == ("1 NUL character replaced", "2 lone surrogates replaced")


@settings(deadline=None)
@given(ANY_TEXT)
def test_cleaning_keeps_every_position_but_line_ends(text: str) -> None:
    cleaned, _ = clean(text)
    unix = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert len(cleaned) == len(unix)
    assert all(new == old or (new == "\ufffd" and (old == "\x00" or "\ud800" <= old <= "\udfff"))
               for new, old in zip(cleaned, unix, strict=True))  # fmt: skip
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@settings(deadline=None)
@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    cleaned, _ = clean(text)
    assert clean(cleaned.removeprefix("\ufeff")) == (cleaned.removeprefix("\ufeff"), ())


@settings(deadline=None)  # the first page read imports trafilatura
@given(st.binary() | ANY_TEXT.map(lambda text: text.encode("utf-8", "surrogatepass")), st.sampled_from(sorted(FORMATS)))
def test_bytes_of_any_kind_become_articles_or_a_refusal(data: bytes, suffix: str) -> None:
    for part in parts(data, f"upload{suffix}"):
        assert isinstance(part, Unreadable) or part.text.strip()


def test_astral_characters_count_one_each() -> None:
    assert from_text("💥💥 11,000", "pasted").text.index("11,000") == 3


def test_nothing_is_trimmed() -> None:
    assert from_text("  barges left \n\n", "pasted").text == "  barges left \n\n"


def test_pasted_blanks_are_refused() -> None:
    with pytest.raises(Unreadable, match="its text is empty"):
        from_text(" \n ", "pasted")


# formats


def test_markdown_keeps_its_text_and_its_front_matter_tells_title_and_day() -> None:
    text = '---\ntitle: "Barges leave"\ndate: 2024-05-03\ntags: [a]\n---\n\n# Another heading\n\nForty left.\n'
    [article] = from_bytes(text.encode(), "barges.md")
    assert (article.text, article.title, article.published) == (text, "Barges leave", date(2024, 5, 3))
    assert article.title_evidence == "front matter title: Barges leave"
    assert article.published_evidence == "front matter date: 2024-05-03"


def test_a_markdown_heading_is_the_title() -> None:
    [article] = from_bytes(b"# Barges leave the basin\n\n*By Lena Osk*\n\nForty left.\n", "barges.md")
    assert (article.title, article.author) == ("Barges leave the basin", "Lena Osk")


PAGE = """<!DOCTYPE html><html><head><title>Barges leave | The Osthaven Tribune</title>{head}</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Barges leave the basin</h1><p>Forty barges left the basin on Tuesday, some 3,000 tonnes lighter than they
had been the week before, the harbour board said in a statement.</p><p>The pilots, who asked for more pay, stayed at
home and watched from the windows of their houses along the quay.</p></article></body></html>"""
TAGS = """<meta property="og:title" content="Barges leave"><meta property="og:site_name" content="Osthaven Tribune">
<meta property="article:published_time" content="2024-05-03T23:30:00-07:00"><meta name="author" content="Lena Osk">
<meta property="article:modified_time" content="2024-05-09T10:00:00Z">
<link rel="canonical" href="https://www.osthaventribune.com/a/barges">"""
DATA = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle",
"headline": "Barges leave", "datePublished": "2024-05-03", "author": [{"name": "Lena Osk"}],
"publisher": {"name": "Osthaven Tribune"}}]}</script>"""


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (TAGS, ("Barges leave", "Osthaven Tribune", "Lena Osk", date(2024, 5, 3))),
        (DATA, ("Barges leave", "Osthaven Tribune", "Lena Osk", date(2024, 5, 3))),
        ("", ("Barges leave the basin", None, None, None)),
        ('<script type="application/ld+json">{broken</script>', ("Barges leave the basin", None, None, None)),
    ],
)
def test_a_page_gives_its_running_text_and_what_its_tags_state(head: str, told: tuple[object, ...]) -> None:
    [article] = from_bytes(PAGE.replace("{head}", head).encode(), "barges.html")
    assert "Forty barges left the basin" in article.text
    assert "Sport" not in article.text
    assert (article.title, article.outlet, article.author, article.published) == told


def test_a_pages_evidence_names_the_tag() -> None:
    [article] = from_bytes(PAGE.replace("{head}", TAGS).encode(), "barges.htm")
    assert article.published_evidence == "<meta article:published_time>: 2024-05-03T23:30:00-07:00"
    assert article.outlet_evidence == "<meta og:site_name>: Osthaven Tribune"
    assert article.url == "https://www.osthaventribune.com/a/barges"


def test_a_page_is_read_in_the_encoding_it_names() -> None:
    page = PAGE.replace("{head}", '<meta charset="windows-1251">').replace("Forty", "Сорок")
    [article] = from_bytes(page.encode("windows-1251"), "barges.html")
    assert "Сорок barges" in article.text
    assert article.remarks == ("read as windows-1251",)


PAGES_WITHOUT_TEXT = ["<html><body></body></html>", "<html>", "<!-- -->", "<div>" * 5_000, "<script>x</script>"]


@pytest.mark.parametrize("page", PAGES_WITHOUT_TEXT)
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(Unreadable, match=r"barges\.html: "):
        from_bytes(page.encode(), "barges.html")


@pytest.mark.parametrize(
    "table",
    [
        "text,title,outlet,published\nForty left.,Barges,Ferry Weekly,2024-05-03\n",
        "Body;Headline;Source;Date\nForty left.;Barges;Ferry Weekly;3 May 2024\n",
        "CONTENT\tTitle\tPublication\tPublish_Date\tother\nForty left.\tBarges\tFerry Weekly\t03.05.2024\tx",
        '\ufeff"date","extra","Outlet","TITLE","Text"\r\n"2024-05-03","","Ferry Weekly","Barges","Forty left."\r\n\r\n',
    ],
)
def test_a_table_has_an_article_in_each_row(table: str) -> None:
    [article] = from_bytes(table.encode(), "list.csv")
    assert (article.name, article.text) == ("list.csv#1", "Forty left.")
    assert (article.title, article.outlet, article.published) == ("Barges", "Ferry Weekly", date(2024, 5, 3))
    assert "column" in (article.published_evidence or "")


def test_cells_stay_as_they_are_written() -> None:
    [article] = from_bytes('text,title,outlet,author\n"007, 1e5\n2-3",NA,null,"a, ""b""\n💥"\n'.encode(), "list.csv")
    assert (article.text, article.title, article.outlet) == ("007, 1e5\n2-3", "NA", "null")
    assert article.author == 'a, "b"\n💥'


def test_a_cell_may_be_very_long() -> None:
    [article] = from_bytes(b"text\n" + b"b" * 300_000, "list.csv")
    assert len(article.text) == 300_000


def test_what_the_row_lacks_is_read_from_its_text_and_address() -> None:
    data = b"text,url\nForty left.,https://www.norpost.com/2024/05/03/barges\n"
    [article] = from_bytes(data, "list.csv")
    assert (article.outlet, article.published) == ("norpost.com", date(2024, 5, 3))


def test_an_address_without_its_scheme_is_kept_as_it_is_given() -> None:
    [article] = from_bytes(b"text,url\nForty left.,www.norpost.com/2024/05/03/barges\n", "list.csv")
    told = (article.url, article.outlet, article.published)
    assert told == ("www.norpost.com/2024/05/03/barges", "norpost.com", date(2024, 5, 3))


def test_a_day_that_cannot_be_read_is_remarked() -> None:
    [article] = from_bytes(b"text,date\nForty left.,03/04/2024\n", "list.csv")
    assert (article.published, article.remarks) == (None, ("no day read from column \"date\": '03/04/2024'",))


@pytest.mark.parametrize(
    ("table", "why"),
    [
        (
            "id,headline\n1,Barges\n",
            "list.csv: has no column with the text; it has: id, headline. Name the one with the article text.",
        ),
        ("text,Text\na,b\n", "list.csv: has two columns named text. Rename one of them."),
        ("text,title\n", "list.csv: has no rows under its header."),
    ],
)
def test_a_table_without_texts_is_refused_by_name(table: str, why: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        from_bytes(table.encode(), "list.csv")
    assert str(refusal.value) == why


def test_a_broken_row_does_not_take_the_others_with_it() -> None:
    broken = '"Fifty" left.,B\n,C\nSixty, seventy, left.,D\nEighty left.,E\n"Ninety left.,F\n'
    table = f"text,title\nForty left.,A\n{broken}All left.,G\n"
    assert reasons(list(parts(table.encode(), "list.csv"))) == [
        "list.csv#1",
        "list.csv#2: line 3: ',' expected after '\"'. Check its quotation marks.",
        "list.csv#3: its text is empty.",
        "list.csv#4: has 4 cells under 2 columns. Put cells that hold the separator in quotation marks.",
        "list.csv#5",
        "list.csv#6: line 7: unexpected end of data. Check its quotation marks.",
        "list.csv#7",
    ]


def test_a_json_line_is_an_article_and_a_broken_one_is_named() -> None:
    lines = [
        json.dumps(
            {"text": "Forty \ud800left \x00.", "Title": "A", "authors": ["Lena Osk", "Tom Ree"], "date": "2024-05-03"}
        ),
        "",
        '{"text": NaN}',
        '{"text": "a", "text": "b"}',
        "[" * 100_000,
        '{"headline": 7}',
        '{"text": 7}',
        "[]",
        '{"text": "Fifty left.", "n": ' + "9" * 5_000 + "}",
        '{"text": "Sixty left.", "title": 7, "outlet": null}',
    ]
    found = list(parts("\n".join(lines).encode(), "list.jsonl"))
    told = reasons(found)
    assert told[0] == "list.jsonl#1"
    assert told[1] == "list.jsonl#2: line 3 is no JSON: NaN is no JSON value."
    assert told[2] == "list.jsonl#3: line 4 is no JSON: a key occurs twice."
    assert told[3].startswith("list.jsonl#4: line 5 is ")
    assert told[4] == "list.jsonl#5: has no key with the text; it has: headline. Name the one with the article text."
    assert told[5] == "list.jsonl#6: has no key with the text; it has: text. Name the one with the article text."
    assert told[6] == "list.jsonl#7: line 8 is no JSON object."
    assert told[7].startswith("list.jsonl#8: line 9 is no JSON: ")
    assert told[8] == "list.jsonl#9"
    first, last = found[0], found[-1]
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.text, first.title, first.author) == ("Forty \ufffdleft \ufffd.", "A", "Lena Osk; Tom Ree")
    assert (first.published, first.remarks) == (
        date(2024, 5, 3),
        ("1 NUL character replaced", "1 lone surrogate replaced"),
    )
    assert (last.title, last.outlet) == ("7", None)


@pytest.mark.parametrize("depth", [500, 960, 5_000])
def test_a_value_nested_too_deeply_costs_its_line_alone(depth: int) -> None:
    nested = f'{{"text": "Forty left.", "author": {"[" * depth}"Lena Osk"{"]" * depth}}}'
    *_, last = parts(f'{nested}\n{{"text": "All left."}}'.encode(), "list.jsonl")
    assert reasons([last]) == ["list.jsonl#2"]


def test_a_page_with_deeply_nested_data_is_read_all_the_same() -> None:
    tags = f"<script type='application/ld+json'>{'[' * 5_000}{']' * 5_000}</script>"
    assert from_bytes(PAGE.replace("{head}", tags).encode(), "barges.html")


def test_a_file_without_a_single_article_is_refused_once() -> None:
    assert reasons(list(parts(b'{"id": 1}\n{"id": 2}\n', "list.jsonl"))) == [
        "list.jsonl: holds no article in 2 rows. "
        "The first: has no key with the text; it has: id. Name the one with the article text."
    ]
    assert reasons(list(parts(b'{"id": 1}\n', "list.jsonl"))) == [
        "list.jsonl#1: has no key with the text; it has: id. Name the one with the article text."
    ]


# files and folders


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {"b/z.txt": "Forty left.", "b/a.TXT": "Fifty left.", "a.md": "Sixty left.", "list.csv": "text\nx\n\ny\n"}
    others = {".hidden.txt": "no", ".git/config.txt": "no", "b/scan.pdf": "no", "b/broken.txt": "\x00\x01"}
    for name, text in (files | others).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_folder_is_read_in_order_and_a_broken_file_or_a_document_is_named(folder: Path) -> None:
    assert reasons(list(gather([folder]))) == [
        "a.md",
        "b/a.TXT",
        "b/broken.txt: is no text: it is full of control characters.",
        "b/z.txt",
        "list.csv#1",
        "list.csv#2",
        f"{folder.name}: holds 1 document that Claimbook does not read: b/scan.pdf. Save them as text or HTML.",
    ]


def test_paths_are_read_in_the_order_given_and_twice_if_named_twice(folder: Path) -> None:
    paths = [
        folder / "list.csv",
        folder / "b" / "z.txt",
        folder / "gone.txt",
        folder / "b" / "scan.pdf",
        folder / "a.md",
    ]
    assert reasons(list(gather([*paths, folder / "a.md"]))) == [
        "list.csv#1",
        "list.csv#2",
        "z.txt",
        f"gone.txt: there is no file or folder {folder / 'gone.txt'}.",
        "scan.pdf: is of an unknown kind. Claimbook reads .csv, .htm, .html, .jsonl, .md, .txt.",
        "a.md",
        "a.md",
    ]


def test_a_folder_without_articles_says_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "scan.pdf").write_bytes(b"%PDF")
    (tmp_path / "papers" / ".hidden.txt").write_text("no", "utf-8")
    assert reasons(list(gather([tmp_path / "papers"]))) == [
        "papers: holds no file that Claimbook reads (.csv, .htm, .html, .jsonl, .md, .txt); found scan.pdf."
    ]


def test_a_name_that_no_system_takes_is_refused_in_its_place(folder: Path) -> None:
    assert reasons(list(gather([Path("b" * 5_000), folder / "a.md"]))) == [
        f"{'b' * 5_000}: cannot be opened: File name too long.",
        "a.md",
    ]


def test_a_file_is_read_under_its_name_or_the_one_given(folder: Path) -> None:
    assert [article.name for article in read(folder / "a.md")] == ["a.md"]
    assert [article.name for article in read(folder / "list.csv", name="desk/list.csv")] == [
        "desk/list.csv#1",
        "desk/list.csv#2",
    ]
    with pytest.raises(Unreadable, match="there is no"):
        read(folder / "gone.txt")


def test_markup_in_text_title_and_name_is_text(tmp_path: Path) -> None:
    name = "<script>alert(1)<'script>.txt"
    (tmp_path / name).write_text("Barges <b>leave</b> the basin\n\nForty <script>x</script> left.", "utf-8")
    [article] = gather([tmp_path / name])
    assert isinstance(article, Article)
    assert (article.name, article.title) == (name, "Barges <b>leave</b> the basin")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no file names that are no text")
def test_a_file_name_that_is_no_text_is_made_printable(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/b\xffd.txt", "wb") as file:  # noqa: PTH123
        file.write(b"Forty left.")
    assert reasons(list(gather([tmp_path]))) == ["b\ufffdd.txt"]


def test_five_megabytes_and_a_line_of_one_are_read_quickly() -> None:
    start = time.thread_time()
    from_bytes(b"Forty barges left. \n\n" * 250_000, "long.txt")
    from_bytes(b"Forty barges left. " * 52_000, "line.txt")
    from_bytes(b"text,title\n" + b"Forty barges left.,A\n" * 10_000, "list.csv")
    assert time.thread_time() - start < 5


def test_broken_rows_take_time_in_proportion_to_their_number() -> None:
    def seconds(rows: int) -> float:
        data = b"text\nAll left.\n" + b'"Forty" left.\n' * rows
        start = time.thread_time()
        assert len(list(parts(data, "list.csv"))) == rows + 1
        return time.thread_time() - start

    assert min(seconds(10_000) for _ in range(3)) < max(3 * seconds(5_000), 0.5)  # one may collect others' garbage


def test_reading_starts_light() -> None:
    heavy = ["spacy", "pandas", "trafilatura", "lxml", "streamlit", "sqlalchemy", "altair"]
    code = f"import sys, claimbook.reading; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
