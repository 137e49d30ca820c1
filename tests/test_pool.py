"""Thousands of articles read by several processes: the same rows in the same order, and a clean end at any time."""

import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path
from types import ModuleType

import pytest

from claimbook.language import suggest_all
from claimbook.model import Article

ARTICLES = [Article(f"{k}.txt", f"Some {k + 100} boats left port {k}, Ana Belo said.") for k in range(60)]


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests of pages leave a page behind as the main module, which each new process would begin with."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))


@pytest.mark.slow
def test_two_processes_suggest_what_one_does_in_the_same_order() -> None:
    assert list(suggest_all(ARTICLES, workers=2)) == list(suggest_all(ARTICLES))


@pytest.mark.slow
def test_who_stops_reading_early_leaves_no_process_behind() -> None:
    read = suggest_all(iter(ARTICLES), workers=2)
    assert next(read)[0] == ARTICLES[0]
    read.close()
    assert active_children() == []


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="sends the signal of Ctrl+C")
@pytest.mark.parametrize("later", [0, 0.05, 0.1, 0.2])  # seconds: while its processes are being started, and after
def test_ctrl_c_leaves_nothing_half_written(tmp_path: Path, later: float) -> None:
    news, out = tmp_path / "news", tmp_path / "out.jsonl"
    news.mkdir()
    for k in range(600):
        (news / f"{k}.txt").write_text(f"{ARTICLES[k % 60].text}\n" * 20, "utf-8")
    words = [sys.executable, "-m", "claimbook", "suggest", str(news), "--workers", "2", "-o", str(out)]
    command = subprocess.Popen(words, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 60
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:  # until it writes beside the target
        time.sleep(0.01)
    time.sleep(later)
    os.killpg(command.pid, signal.SIGINT)  # as a terminal does: to all processes of the command
    _, told = command.communicate(timeout=60)
    assert command.returncode != 0
    assert told == b"\nAborted!\n"
    assert [path.name for path in tmp_path.iterdir()] == ["news"]
