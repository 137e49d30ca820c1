"""The specifications of the four charts, letter for letter as they were last looked at.

Where a chart is meant to change: look at it (``python scripts/gallery.py FOLDER``), then let
``python tests/test_charts_golden.py`` write the golden files anew. Of the seed articles, which lie beside the project,
only digests are kept.
"""

import json
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import altair as alt
import drawn
import pandas as pd
import pytest
from drawn import of_sample

from claimbook import compare
from claimbook.compare import charts
from claimbook.model import Article, Claim, Figure, Span

GOLDEN = Path(__file__).parent / "golden" / "charts"
DIGESTS = GOLDEN / "seeds.json"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
CHARTS = {how.replace(" ", "-"): chart for how, chart in drawn.CHARTS.items()}


@cache
def of_seeds() -> pd.DataFrame:
    """The seeds as they were read by hand: their charts change with the drawing, not with the rules of reading."""
    lines = (SEEDS / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    told = [(line, Article(line["file"], line["file"], outlet=line["outlet"])) for line in map(json.loads, lines)]
    claims = [_claim(one, article) for line, article in told for one in line["figures"]]
    return compare.tidy(claims, [article for _, article in told])


def _claim(told: dict[str, Any], article: Article) -> Claim:
    numbers = {name: told[name] for name in ("low", "high", "kind", "unit", "counted", "vague", "delta")}
    said_on = date.fromisoformat(told["said_on"]) if told["said_on"] else None
    kept = {name: told[name] for name in ("speaker", "status", "series", "stage")}
    return Claim(
        f"{article.name}:{told['start']}",
        article.sha256,
        Span(told["start"], told["end"]),
        told["quote"],
        "",
        verdict="accepted",
        figure=Figure(qualifier=told["qualifier"], **numbers),
        said_on=said_on,
        **kept,
    )


def written(spec: dict[str, Any]) -> str:
    """As JSON, each row of what is drawn on a line of its own."""
    frame = {name: part for name, part in spec.items() if name != "datasets"}
    rows = {
        name: "\n".join(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
        for name, rows in sorted(spec["datasets"].items())
    }
    parts = [f"== {name}\n{lines}" for name, lines in rows.items()]
    return "\n".join([json.dumps(frame, ensure_ascii=False, indent=1, sort_keys=True), *parts, ""])


def digest(spec: dict[str, Any]) -> str:
    return sha256(written(spec).encode()).hexdigest()[:16]


@pytest.mark.parametrize("how", CHARTS)
def test_the_sample_is_drawn_as_it_was_last_looked_at(how: str) -> None:
    golden = (GOLDEN / f"{how}.txt").read_text(encoding="utf-8")
    assert written(CHARTS[how](of_sample()).to_dict()) == golden


@pytest.mark.parametrize("how", CHARTS)
def test_the_schema_of_altair_holds_every_chart_of_the_sample(how: str) -> None:
    spec = json.loads(json.dumps(CHARTS[how](of_sample()).to_dict()))
    assert alt.Chart.from_dict(spec).to_dict() == spec


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles lie beside the project, and are not here")
@pytest.mark.parametrize("how", CHARTS)
def test_the_seeds_are_drawn_as_they_were_last_looked_at(how: str) -> None:
    spec = CHARTS[how](of_seeds()).to_dict()
    assert alt.Chart.from_dict(spec).to_dict() == spec
    assert digest(spec) == json.loads(DIGESTS.read_text(encoding="utf-8"))[how]


def test_a_chart_is_written_the_same_twice_and_may_be_changed_by_who_asked_for_it() -> None:
    chart = charts.by_date(of_sample())
    first = chart.to_dict()
    before = written(first)
    first["vconcat"][1]["layer"][0]["encoding"]["x"]["axis"] = None
    first["datasets"].clear()
    assert written(chart.to_dict()) == before


def renew() -> None:
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for how, chart in CHARTS.items():
        (GOLDEN / f"{how}.txt").write_text(written(chart(of_sample()).to_dict()), encoding="utf-8")
    if SEEDS.is_dir():
        digests = {how: digest(chart(of_seeds()).to_dict()) for how, chart in CHARTS.items()}
        DIGESTS.write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    renew()
