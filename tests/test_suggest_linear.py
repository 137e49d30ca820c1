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
    start = time.thread_time()
    suggest(Article("long.txt", text))
    return time.thread_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("unit", [REPORT, REPORT.replace("\n", " "), "Lima 3,400 Cusco 200 ", "9,999,", "“"])
def test_twice_the_text_takes_less_than_thrice_the_time(unit: str) -> None:
    text = unit * (8_000 // len(unit))
    suggest(Article("warm.txt", text))
    once, twice = (min(seconds(text * times) for _ in range(2)) for times in (1, 2))
    assert twice < 3 * once + 0.2


RUNS = ["$", "(", "=", "😀", ",", "“", "'", "_", "*", "#", "_-", "a_", "…", "-", "☃️", "x", "9"]


@pytest.mark.parametrize("mark", RUNS)
def test_eight_thousand_of_a_mark_are_read_in_less_than_a_second_and_move_nothing(mark: str) -> None:
    text = f"Ana Belo said 31 boats were lost. {mark * (8_000 // len(mark))}\n\nShe said 40 cars burned."
    best = min(seconds(text) for _ in range(3))
    assert best < 1
    quotes = [claim.quote for claim in suggest(Article("long.txt", text)) if claim.tag == "figure"]
    assert (quotes[0], quotes[-1]) == ("31", "40")


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["1 of ", "9,999,", "9 ", "“a ", "(", "_", "x"])
def test_repetition_costs_in_line_with_its_length(unit: str) -> None:
    text = unit * (3_000 // len(unit))
    suggest(Article("warm.txt", text[:600]))
    once, twice = (min(seconds(text * times) for _ in range(2)) for times in (1, 2))
    assert twice < 3 * once + 0.2


@pytest.mark.slow
def test_five_million_characters_in_one_line_are_read_to_their_end() -> None:
    text = "The valley was quiet, and nobody came to the door. " * 98_000 + "Ana Belo said 31 boats were lost."
    assert len(text) > 4_900_000
    start = time.thread_time()
    found = [claim for claim in suggest(Article("long.txt", text)) if claim.tag == "figure"]
    assert time.thread_time() - start < 20
    assert [(claim.quote, claim.span.of(text), claim.speaker) for claim in found] == [("31", "31", "Ana Belo")]
