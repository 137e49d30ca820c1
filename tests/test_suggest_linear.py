"""Twice the text takes about twice the time, whatever the text is made of."""

import time

import pytest

from claimbook.language import suggest
from claimbook.model import Article

REPORT = (
    "The ministry said on Monday that about 1,200 people had left the valley. Residents counted 900.\n\n"
    "“We lost 40 boats,” said Jana Holm, who heads the port. The port ministry and the Holm Institute disagree.\n\n"
)


def seconds(text: str) -> float:
    start = time.process_time()
    suggest(Article("long.txt", text))
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("unit", [REPORT, REPORT.replace("\n", " "), "Lima 3,400 Cusco 200 ", "9,999,", "“"])
def test_twice_the_text_takes_less_than_thrice_the_time(unit: str) -> None:
    text = unit * (24_000 // len(unit))
    suggest(Article("warm.txt", text))
    once, twice = (min(seconds(text * times) for _ in range(2)) for times in (1, 2))
    assert twice < 3 * once + 0.2
