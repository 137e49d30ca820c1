"""Who said what, measured on the statements marked in our own sets: found with their span, and with their speaker."""

import json
from pathlib import Path
from typing import Any

import pytest

from claimbook import reading
from claimbook.language import suggest
from claimbook.model import Article, Claim

SECOND = Path(__file__).parent / "second"
TAGS = {"quote", "claim", "denial", "forecast"}


def overlap(claim: Claim, gold: dict[str, Any]) -> float:
    """Shared characters over all characters of the two spans."""
    shared = min(claim.span.end, gold["end"]) - max(claim.span.start, gold["start"])
    return max(0, shared) / (max(claim.span.end, gold["end"]) - min(claim.span.start, gold["start"]))


def is_right(claim: Claim, gold: dict[str, Any]) -> bool:
    return claim.speaker == gold["speaker"] or claim.speaker in gold.get("speaker_accept", [])


def measured(folder: Path) -> tuple[float, float, float]:
    """The share of the marked statements that are found, of these with their speaker, and of ours that are marked."""
    wanted = found = named = given = 0
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        [article] = reading.read(folder / "articles" / gold["file"])
        assert isinstance(article, Article)
        claims = [claim for claim in suggest(article, "blank") if claim.tag in TAGS]
        wanted, given = wanted + len(gold["statements"]), given + len(claims)
        for statement in gold["statements"]:
            best = max(claims, key=lambda claim: overlap(claim, statement), default=None)
            if best is not None and overlap(best, statement) >= 0.5:
                found += 1
                named += is_right(best, statement)
    return found / wanted, named / found, found / given


@pytest.mark.parametrize(
    ("corpus", "found", "named", "precise"),
    [
        ("attribution", 0.70, 0.95, 0.85),
        ("reports", 0.63, 0.79, 0.88),
        ("desk", 0.78, 0.94, 0.82),
        ("wire", 0.74, 0.88, 0.86),
    ],
)
def test_statements_are_found_as_well_as_before(corpus: str, found: float, named: float, precise: float) -> None:
    result = measured(SECOND / corpus)
    assert result[0] >= found
    assert result[1] >= named
    assert result[2] >= precise
