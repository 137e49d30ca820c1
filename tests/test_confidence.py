"""How sure a suggestion says it is, against how often it is right."""

import itertools
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.language.confidence import NOBODY, UNSURE, confidence
from claimbook.model import Claim, Span
from claimbook.ui.annotator.message import is_unsure

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [(0.0, 0.55), (0.5, 0.65), (0.64, 0.75), (0.7, 0.83), (0.8, 0.92), (0.9, 0.94), (1.0, 0.94), (None, NOBODY)],
)
def test_a_weight_is_shown_as_how_often_it_was_right(raw: float | None, shown: float) -> None:
    assert confidence(raw) == shown


@given(st.lists(st.floats(0, 1), min_size=2, max_size=9).map(sorted))
def test_more_weight_is_never_shown_as_less_sure(weights: list[float]) -> None:
    shown = [confidence(weight) for weight in weights]
    assert all(one <= other for one, other in itertools.pairwise(shown))


@pytest.mark.slow
def test_the_confidence_shown_is_near_the_share_that_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    sys.modules.pop("confidence", None)
    import confidence as measured  # benchmarks/confidence.py

    seen = [one for name in ("attribution", "reports") for one in measured.seen(ROOT / "tests" / "second" / name)]
    for sure in (True, False):
        band = [(shown, right) for shown, right in seen if (shown >= UNSURE) is sure]
        share = sum(right for _, right in band) / len(band)
        assert share == pytest.approx(sum(shown for shown, _ in band) / len(band), abs=0.12)


@pytest.mark.parametrize(
    ("claim", "unsure"),
    [
        ({"speaker": "Ana", "score": 0.65}, True),
        ({"speaker": "Ana", "score": 0.92}, False),
        ({"speaker": None, "score": 0.65}, False),
        ({"speaker": "Ana", "score": 0.65, "annotator": "Kim"}, False),
        ({"speaker": "Ana", "score": None}, False),
    ],
)
def test_a_speaker_below_the_bound_is_shown_as_unsure_until_someone_looked(claim: dict[str, Any], unsure: bool) -> None:
    assert is_unsure(Claim("1", "a" * 64, Span(0, 2), "40", "40 boats sank.", "figure", **claim)) is unsure
