"""The ``claimbook`` command as it is typed: what it prints, where, and how it ends."""

import csv
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claimbook import __version__
from claimbook.exchange import ARTICLE, CLAIM

FIRE = """Warehouse fire in Torhamn

By Mia Lund
12 March 2031

About 400 residents left their homes on Tuesday, the fire brigade said. Mayor Jon Falk spoke of more than 650.
"""
QUAY = "The port of Lindhavn lost 35 cranes in the storm, according to the harbour office.\n"

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command in a folder of its own that holds two articles, one text twice, an image and an empty file."""
    news = tmp_path / "news"
    (news / "north").mkdir(parents=True)
    (news / "fire.txt").write_text(FIRE, "utf-8")
    (news / "north" / "quay.txt").write_text(QUAY, "utf-8")
    (news / "north" / "again.txt").write_text(QUAY, "utf-8")
    (news / "list.csv").write_text('text,title\n"Police counted 70 boats.",=Boats\n"None, said 3 fishers.",\n', "utf-8")
    (news / "empty.txt").touch()
    (news / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)

    def claimbook(*words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "claimbook", *words], cwd=tmp_path, capture_output=True, timeout=120
        )

    return claimbook


def objects(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    return done.stderr.decode("utf-8")


def test_articles_prints_a_row_for_every_article_and_names_the_files_it_could_not_read(run: Run) -> None:
    done = run("articles", "news")
    rows = objects(done)
    assert done.returncode == 0
    assert [row["article"] for row in rows] == [
        "fire.txt",
        "list.csv#1",
        "list.csv#2",
        "north/again.txt",
        "north/quay.txt",
    ]
    assert all(tuple(row) == tuple(ARTICLE) for row in rows)
    assert rows[0]["published"] == "2031-03-12"
    assert rows[0]["characters"] == len(FIRE)
    assert rows[3]["sha256"] == rows[4]["sha256"]
    assert "empty.txt: " in said(done)
    assert "photo.txt: " in said(done)
    assert "5 articles read, 2 could not be read." in said(done)


def test_a_file_given_by_its_path_goes_by_its_name(run: Run) -> None:
    assert [row["article"] for row in objects(run("articles", "news/north/quay.txt"))] == ["quay.txt"]


def test_articles_as_csv_are_safe_to_open(run: Run, tmp_path: Path) -> None:
    assert run("articles", "news", "--format", "csv", "-o", "out.csv").stdout == b""
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[1]["title"] == "'=Boats"
    assert rows[2]["published"] == ""


def test_suggest_prints_every_figure_with_the_keys_of_the_csv_and_numbers_as_numbers(run: Run) -> None:
    done = run("suggest", "news")
    rows = objects(done)
    assert done.returncode == 0
    assert all(tuple(row) == tuple(CLAIM) for row in rows)
    rows = [row for row in rows if row["tag"] == "figure"]
    assert [(row["article"], row["low"]) for row in rows if row["article"] == "fire.txt"] == [
        ("fire.txt", 400),
        ("fire.txt", 650),
    ]
    assert [row["low"] for row in rows if "north" in str(row["article"])] == [35, 35]
    assert {type(row["start"]) for row in rows} == {type(row["low"]) for row in rows} == {int}
    assert {type(row["vague"]) for row in rows} == {type(row["delta"]) for row in rows} == {bool}
    assert {type(row["via"]) for row in rows} == {type(row["citing"]) for row in rows} == {list}
    assert {(row["verdict"], row["annotator"], row["created"], row["updated"]) for row in rows} == {
        ("suggested", None, None, None)
    }
    texts = {"fire.txt": FIRE, "north/quay.txt": QUAY}
    for row in rows:
        if text := texts.get(str(row["article"])):
            assert text[int(str(row["start"])) : int(str(row["end"]))] == row["quote"]


@pytest.mark.parametrize("command", ["articles", "suggest"])
@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_two_runs_print_the_same_bytes_on_the_screen_and_into_a_file(
    run: Run, tmp_path: Path, command: str, format: str
) -> None:
    first = run(command, "news", "--format", format)
    again = run(command, "news", "--format", format, "-o", "out")
    assert first.returncode == again.returncode == 0
    assert (tmp_path / "out").read_bytes() == first.stdout != b""


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["articles"], 2, "Missing argument"),
        (["suggest", "news", "--format", "xml"], 2, "'xml' is not one of"),
        (["suggest", "news/empty.txt"], 1, "empty.txt: "),
        (["articles", "nowhere"], 1, "nowhere: "),
        (
            ["articles", "news/fire.txt", "-o", "news/fire.txt"],
            2,
            "would take the place of the article it is read from",
        ),
        (["articles", "news", "-o", "no/out"], 1, "no/out was not written: No such file or directory."),
        (["export", "no.db"], 1, "claimbook: there is no book no.db."),
        (["export", "news/fire.txt"], 1, "news/fire.txt is not a Claimbook book."),
        (["import", "no.csv", "--book", "new.db"], 1, "claimbook: no.csv cannot be imported: there is no such file."),
        (
            ["import", "news/list.csv", "--book", "new.db"],
            1,
            "list.csv cannot be imported: it lacks the column claim_id",
        ),
        (["nothing-of-that-name", "--no-browser"], 1, "claimbook: no article could be read: "),
        (["exprot", "my.db"], 2, "there is no exprot; did you mean export?"),
        (["article", "news"], 2, "there is no article; did you mean articles?"),
        (["news", "--book", "no/my.db"], 1, "there is no folder no for the book no/my.db."),
        (["import", "news/list.csv", "--book", "no/my.db"], 1, "there is no folder no for the book no/my.db."),
        (["articles", "nowhere"], 1, "nowhere: there is no file or folder nowhere."),
        (["articles", "news/photo.txt"], 1, "photo.txt: is a picture, not text."),
        (["--port", "99999"], 2, "99999 is not in the range"),
        (["articles", "b" * 5_000], 1, ": cannot be opened: File name too long."),
        (["export", "b" * 5_000], 1, "bbb: File name too long"),
        (["import", "b" * 5_000, "--book", "new.db"], 1, "bbb: File name too long"),
        (["news", "--book", f"{'b' * 5_000}/my.db"], 1, "bbb: File name too long"),
    ],
)
def test_what_cannot_be_done_ends_with_its_code_and_one_clear_line(
    run: Run, words: list[str], code: int, message: str
) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in said(done)
    assert "Traceback" not in said(done)


def test_nothing_is_left_of_what_was_refused(run: Run, tmp_path: Path) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    run("export", "no.db")
    run("articles", "nowhere", "-o", "out.jsonl")
    run("nothing-of-that-name", "--book", "typo.db")
    run("import", "news/list.csv", "--book", "new.db")
    run("news", "--book", "no/my.db")
    run("import", "news/list.csv", "--book", "no/my.db")
    run("exprot", "my.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_port_in_use_is_told_before_a_book_is_made(run: Run, tmp_path: Path) -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        done = run("news", "--no-browser", "--port", str(listening.getsockname()[1]))
    assert (done.returncode, done.stdout) == (1, b"")
    assert "is in use. Name another with --port" in said(done)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news"]


def test_a_folder_that_is_called_nearly_like_a_command_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article").mkdir()
    done = run("article", "--no-browser")
    assert (done.returncode, "no article could be read" in said(done)) == (1, True)


def test_a_reader_that_stops_early_hears_no_complaint(run: Run, tmp_path: Path) -> None:
    (tmp_path / "many.csv").write_text("text\n" + "The mayor counted 12 boats.\n" * 4000, "utf-8")
    line = f"{sys.executable} -m claimbook articles many.csv | head -n 1"
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, timeout=120)
    assert done.stdout.count(b"\n") == 1
    assert "Traceback" not in said(done)
    assert "Exception" not in said(done)


@pytest.mark.skipif(os.name == "nt", reason="sends the signal of Ctrl+C")
def test_ctrl_c_leaves_the_old_file_whole(run: Run, tmp_path: Path) -> None:
    (tmp_path / "many.csv").write_text("text\n" + "The mayor counted 12 boats.\n" * 40_000, "utf-8")
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    running = subprocess.Popen(
        [sys.executable, "-m", "claimbook", "suggest", "many.csv", "-o", out.name], cwd=tmp_path, stderr=subprocess.PIPE
    )
    while not list(tmp_path.glob(".out.jsonl.*")):
        assert running.poll() is None
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=60)
    assert running.returncode in (1, -signal.SIGINT)  # the second where it fell into a module being loaded
    assert out.read_text() == "old"
    assert list(tmp_path.glob(".out*")) == []


def test_a_suggestion_file_becomes_a_book_and_goes_out_again(run: Run, tmp_path: Path) -> None:
    suggested = run("suggest", "news", "-o", "figures.jsonl")
    assert suggested.returncode == 0
    into = run("import", "figures.jsonl", "--book", "my.db", "--articles", "news/fire.txt", "news")
    assert "imported" in said(into)
    assert run("export", "my.db", "-o", "all.csv").returncode == 0
    again = run("import", "all.csv", "--book", "copy.db", "--articles", "news")
    assert again.returncode == 0
    assert run("export", "copy.db").stdout == (tmp_path / "all.csv").read_bytes()
    assert run("export", "copy.db", "--verdict", "accepted", "--format", "jsonl").stdout == b""


def test_help_shows_every_command_and_option() -> None:
    for words in (["--help"], ["news", "--help"]):
        shown = subprocess.run([sys.executable, "-m", "claimbook", *words], capture_output=True, timeout=60, check=True)
        for word in [
            "articles",
            "suggest",
            "export",
            "import",
            "--book",
            "--port",
            "--no-browser",
            "--version",
            "Examples",
        ]:
            assert word in shown.stdout.decode()


def test_version_is_that_of_the_package() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "claimbook", "--version"], capture_output=True, timeout=60, check=True
    )
    assert shown.stdout.decode().strip() == f"claimbook {__version__}"


def started(words: list[str], folder: Path) -> tuple[str, float]:
    """What ``claimbook`` prints up to its address, and after how many seconds; the server is ended."""
    start = time.monotonic()
    lines = []
    server = subprocess.Popen(
        [sys.executable, "-m", "claimbook", *words, "--no-browser"], cwd=folder, stdout=subprocess.PIPE, text=True
    )
    assert server.stdout
    try:
        for line in server.stdout:
            lines.append(line)
            if "http://127.0.0.1:" in line:
                break
        return "".join(lines), time.monotonic() - start
    finally:
        server.terminate()
        server.communicate(timeout=30)


@pytest.mark.slow
def test_claimbook_says_what_it_read_and_then_its_address(run: Run, tmp_path: Path) -> None:
    text, seconds = started(["news"], tmp_path)
    assert "5 articles read, 1 already known, 2 could not be read: \n  empty.txt: " in text
    assert "Book: claimbook.db" in text
    assert "http://127.0.0.1:" in text
    assert (tmp_path / "claimbook.db").exists()
    assert seconds < 60  # 3 on a machine that does nothing else


def test_the_way_to_the_server_loads_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "fire.txt").write_text(FIRE, "utf-8")
    code = (
        "import sys\n"
        "from claimbook.ui import launch\n"
        "heavy = {'spacy', 'pandas', 'altair', 'trafilatura'}\n"
        "launch.serve = lambda *given: print(sorted(heavy & set(sys.modules)), *given)\n"
        "from claimbook.cli import main\n"
        "main(['fire.txt', '--book', 'a.db', '--port', '9000'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().splitlines() == ["1 article read.", "Book: a.db", "[] a.db 9000 True None"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no device that is always full")
@pytest.mark.parametrize("out", [[], ["-o", "/dev/full"]])
def test_a_full_disk_is_named(run: Run, tmp_path: Path, out: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        words = [sys.executable, "-m", "claimbook", "articles", "news/fire.txt", *out]
        done = subprocess.run(words, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode in (1, -signal.SIGINT)  # the second where it fell into a module being loaded
    assert "was not written: No space left on device." in said(done)
    assert "Traceback" not in said(done)


def test_export_writes_one_file_for_every_article_into_a_folder(run: Run, tmp_path: Path) -> None:
    [article] = objects(run("articles", "news/fire.txt"))
    (tmp_path / "marks.jsonl").write_text(
        json.dumps(
            {
                "claim_id": "m1",
                "article_sha256": article["sha256"],
                "start": FIRE.index("400"),
                "end": FIRE.index("400") + 3,
                "quote": "400",
                "tag": "fire",
                "verdict": "accepted",
            }
        ),
        "utf-8",
    )
    into = ["import", "marks.jsonl", "--book", "my.db", "--articles", "news/fire.txt"]
    assert "1 claim of 1 article imported.\n" in said(run(*into))
    assert "1 claim of 1 article imported, 1 of them in place of what was there.\n" in said(run(*into))
    (tmp_path / "each").mkdir()
    assert "1 claim exported to each." in said(run("export", "my.db", "--each", "--tag", "fire", "-o", "each"))
    [written] = (tmp_path / "each").iterdir()
    assert b'"400"' in written.read_bytes()
    assert run("export", "my.db", "--each").returncode == 2


def test_a_language_that_is_not_installed_is_refused_before_anything_is_read(run: Run) -> None:
    done = run("suggest", "news", "--language", "./xx_beside")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"claimbook: there is no language pipeline ./xx_beside. Say blank")


def test_several_processes_print_the_same_rows(run: Run) -> None:
    assert run("suggest", "news", "--workers", "2").stdout == run("suggest", "news").stdout
