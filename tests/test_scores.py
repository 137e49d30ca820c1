"""What the suggestions are worth, measured against marked articles that lie beside the project."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2] / "shared"
SECOND = Path(__file__).parent / "second"
SCORER = SHARED / "score" / "score_figures.py"
CORPORA = {
    "seeds": (SHARED / "seeds", SHARED / "seeds" / "gold.jsonl"),
    "devset": (SHARED / "devset" / "articles", SHARED / "devset" / "gold.jsonl"),
    "figures": (SECOND / "figures" / "articles", SECOND / "figures" / "gold.jsonl"),
    "attribution": (SECOND / "attribution" / "articles", SECOND / "attribution" / "gold.jsonl"),
    "desk": (SECOND / "desk" / "articles", SECOND / "desk" / "gold.jsonl"),
    "wire": (SECOND / "wire" / "articles", SECOND / "wire" / "gold.jsonl"),
    "blind": (SECOND / "blind" / "articles", SECOND / "blind" / "gold.jsonl"),
    "bureau": (SECOND / "bureau" / "articles", SECOND / "bureau" / "gold.jsonl"),
}

pytestmark = pytest.mark.skipif(
    not SCORER.exists(), reason="the scorer and the marked articles are not beside the project"
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """The file of what a command prints for a corpus; each is run once."""
    folder = tmp_path_factory.mktemp("printed")

    def run(command: str, corpus: str) -> Path:
        out = folder / f"{corpus}-{command}.jsonl"
        if not out.exists():
            words = [sys.executable, "-m", "claimbook", command, str(CORPORA[corpus][0]), "-o", str(out)]
            subprocess.run(words, check=True, capture_output=True, timeout=600)
        return out

    return run


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def score(corpus: str, printed: Callable[[str, str], Path]) -> dict[str, Any]:
    if not CORPORA[corpus][1].exists():
        pytest.skip(f"the {corpus} are not beside the project")
    files = [CORPORA[corpus][1], printed("suggest", corpus), printed("articles", corpus)]
    done = subprocess.run([sys.executable, str(SCORER), *map(str, files), "--json"], check=True, capture_output=True)
    return json.loads(done.stdout)


def test_the_figures_of_the_seeds_are_found_and_read_right(printed: Callable[[str, str], Path]) -> None:
    result = score("seeds", printed)
    assert result["figures"]["f1"] >= 0.95
    assert result["figures"]["distractors_suggested"] == 0
    assert result["figures"]["invented_dates"] == 0
    assert result["accuracy"]["value"] >= 0.95
    assert result["articles"]["published"] == 1


def test_the_figures_of_the_devset_are_found_and_read_right(printed: Callable[[str, str], Path]) -> None:
    result = score("devset", printed)
    assert result["figures"]["f1"] >= 0.85
    assert result["accuracy"]["value"] >= 0.90


@pytest.mark.parametrize(
    ("corpus", "figures", "speaker"),
    [
        ("figures", 0.95, 0.88),
        ("attribution", 0.97, 0.88),
        ("desk", 0.98, 0.95),
        ("wire", 0.985, 0.87),
        ("blind", 0.99, 0.95),
        ("bureau", 0.98, 0.9),
    ],
)
def test_the_second_sets_are_read_as_well_as_before(
    printed: Callable[[str, str], Path], corpus: str, figures: float, speaker: float
) -> None:
    result = score(corpus, printed)
    assert result["figures"]["f1"] >= figures
    assert result["figures"]["invented_dates"] == 0
    assert result["accuracy"]["value"] >= 0.97
    assert result["accuracy"]["speaker"] >= speaker


def test_the_pages_of_many_desks_are_read_as_well_as_before(printed: Callable[[str, str], Path]) -> None:
    result = score("desk", printed)
    assert result["row"]["f1"] >= 0.88
    assert result["accuracy"]["counted"] >= 0.82
    assert result["accuracy"]["unit"] >= 0.96
    assert result["accuracy"]["status"] >= 0.94
    assert result["rare"]["delta"]["f1"] >= 0.93
    assert result["series"]["f1"] >= 0.55


def test_the_dispatches_of_many_countries_are_read_as_well_as_before(printed: Callable[[str, str], Path]) -> None:
    result = score("wire", printed)
    assert result["row"]["f1"] >= 0.79
    assert result["figures"]["distractors_suggested"] <= 4
    assert result["accuracy"]["counted"] >= 0.96
    assert result["accuracy"]["unit"] >= 0.94
    assert result["accuracy"]["kind"] >= 0.98
    assert result["accuracy"]["status"] >= 0.94
    assert result["rare"]["delta"]["f1"] >= 0.88
    assert result["articles"]["published"] == 1
    assert result["articles"]["outlet"] >= 0.95


def test_the_ways_of_naming_who_said_it_are_read_as_well_as_before(printed: Callable[[str, str], Path]) -> None:
    result = score("blind", printed)
    assert result["row"]["f1"] >= 0.94
    assert result["figures"]["distractors_suggested"] == 0
    assert result["accuracy"]["via"] >= 0.98
    assert result["accuracy"]["status"] >= 0.97
    assert result["accuracy"]["counted"] >= 0.95


def test_the_bureaus_of_the_world_are_read_as_well_as_before(printed: Callable[[str, str], Path]) -> None:
    result = score("bureau", printed)
    assert result["row"]["f1"] >= 0.84
    assert result["figures"]["distractors_suggested"] <= 4
    assert result["accuracy"]["status"] >= 0.95
    assert result["accuracy"]["counted"] >= 0.91
    assert result["series"]["f1"] >= 0.46


def test_the_troops_of_the_seeds_are_one_series_and_the_others_apart(printed: Callable[[str, str], Path]) -> None:
    score("seeds", printed)
    found = rows(printed("suggest", "seeds"))
    groups: dict[str | None, list[str]] = {}
    for gold in rows(CORPORA["seeds"][1]):
        for figure in gold["figures"]:
            own = [row for row in found if row["article"] == gold["file"] and row["tag"] == "figure"]
            hits = [row for row in own if row["start"] < figure["end"] and figure["start"] < row["end"]]
            groups.setdefault(figure["series"], []).extend(row["series"] for row in hits)
    troops = groups.pop("dprk_troops")
    assert len(set(troops)) == 1
    assert len(troops) >= 16
    assert all(series not in troops for apart in groups.values() for series in apart)


def test_every_suggestion_stands_where_it_says(printed: Callable[[str, str], Path]) -> None:
    score("devset", printed)
    for row in rows(printed("suggest", "devset")):
        text = (CORPORA["devset"][0] / row["article"]).read_text("utf-8")
        assert text[row["start"] : row["end"]] == row["quote"]
