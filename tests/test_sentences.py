"""Where sentences end in news, and which lines are navigation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.language import sentence_of
from claimbook.language.sentences import LONGEST, boilerplate, paragraphs, sentences
from claimbook.model import Span


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Dr. Osei met Gen. Adu at 9 a.m. on Friday.",
        "J. R. Hale of Quist Inc. sold 40 ships.",
        "The U.S. Navy sent No. 40 home.",
        "“Who counts?” Mary Lund asked.",
        "It rose 3.5 percent to 4.1 million.",
        "Visit example.org for more.",
        "The ship, the St. Brendan, sank on Feb. 12 off Ireland.",
        "It was cold… and it stayed cold.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(whole: str) -> None:
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    "parts",
    [
        ["He left.", "She stayed."],
        ["“We lost.”", "The crowd was silent."],
        ["It lies in the U.S.", "The rest is in Canada."],
        ["Is it 40?", "No!", "It is 31."],
        ["He said “no.”", "Then he left."],
        ["The tide rose to 3.5.", "Food floated by."],
    ],
)
def test_a_stop_at_the_end_does(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_headings_and_list_items_stand_alone() -> None:
    text = "Storm hits port\nBy noon the harbour was empty, and nobody had counted what was left in it.\n\n- one\n- two"
    assert cut(text) == text.replace("\n\n", "\n").split("\n")


def test_a_wrapped_line_goes_on() -> None:
    text = "The harbour was empty by noon and the\nboats that were left in it had been tied\nto the wall. Nobody came."
    assert cut(text) == [text[: text.index(" Nobody")], "Nobody came."]


@pytest.mark.parametrize(
    "line",
    [
        "https://www.example.org/2024/10/40-boats",
        "Follow us on Instagram and X",
        "Read more: Ten storms of the century",
        "Related article: 40 boats lost in May",
        "(Reporting by Desk 4; Editing by A. Person)",
        "By Mary Lund, 9 May 2025",
        "Got a story? Call 555 0101",
    ],
)
def test_navigation_is_no_part_of_the_account(line: str) -> None:
    text = f"The harbour was empty.\n\n{line}\n\nThe boats were gone."
    assert [text[start:end] for start, end in boilerplate(text)] == [line]


def test_an_account_is_no_navigation() -> None:
    assert boilerplate("Read the numbers again, he said.\n\nFollow the money: 40 boats were sold.") == []


def test_the_sentence_of_a_selection_covers_all_it_touches() -> None:
    text = "One is here. Two are there. Three left."
    assert sentence_of(text, Span(4, 15)).of(text) == "One is here. Two are there."


@given(st.text(alphabet='aB .?!\n"”“1-,é😀', max_size=80))
def test_sentences_are_in_order_and_lose_only_space(text: str) -> None:
    for bounds in (sentences(text), paragraphs(text)):
        assert all(start < end for start, end in bounds)
        kept = "".join("".join(text[start:end].split()) for start, end in bounds)
        assert kept == "".join(text.split())


@pytest.mark.parametrize("unit", ["Lima 3,400, Cusco 200, ", "Lima 3,400 Cusco 200 ", "3,400;", "x"])
def test_a_table_without_a_full_stop_is_cut_into_stretches_one_can_read(unit: str) -> None:
    text = (unit * 20_000)[:20_000].strip()
    found = sentences(text)
    assert max(end - start for start, end in found) <= LONGEST
    assert "".join(cut(text)).replace(" ", "") == text.replace(" ", "")
    whole = sentence_of(text, Span(9_000, 9_005))
    assert (whole.start <= 9_000, whole.end >= 9_005, whole.end - whole.start <= 2 * LONGEST) == (True, True, True)
