"""Names that may be one speaker's are proposed with the reason; others are left alone."""

import time

import pytest

from claimbook.compare.speakers import described, proposals, spelled

SPELLED = "the same name, spelled differently"


@pytest.mark.parametrize(
    ("names", "proposed"),
    [
        (["Zelenskiy", "Zelenskyy", "Zelenskyy"], [("Zelenskiy", "Zelenskyy", SPELLED)]),
        (["Sergei Lavrov", "Sergey Lavrov"], [("Sergey Lavrov", "Sergei Lavrov", SPELLED)]),
        (["Muammar Gaddafi", "Moammar Qadhafi"], [("Muammar Gaddafi", "Moammar Qadhafi", SPELLED)]),
        (["José Peña", "Jose Pena"], [("José Peña", "Jose Pena", SPELLED)]),
        (["Rutte", "Mark Rutte"], [("Rutte", "Mark Rutte", "“Rutte” is the last part of “Mark Rutte”")]),
        (
            ["Zelensky", "Volodymyr Zelenskyy"],
            [("Zelensky", "Volodymyr Zelenskyy", "“Zelensky” is the last part of “Volodymyr Zelenskyy”")],
        ),
        (["Anna B. Lind", "Anna Lind"], [("Anna Lind", "Anna B. Lind", "the same first and last name")]),
        (
            ["Mikhail Petrenko", "Mikhail Petrenkov"],
            [("Mikhail Petrenkov", "Mikhail Petrenko", "names that differ by a letter or two")],
        ),
    ],
)
def test_near_names_are_proposed(names: list[str], proposed: list[tuple[str, str, str]]) -> None:
    assert proposals(names) == proposed


@pytest.mark.parametrize(
    "names",
    [
        ["Kim Jong Un", "Kim Yo Jong"],
        ["US officials", "UN officials"],
        ["South Korean intelligence", "North Korean intelligence"],
        ["Mark Rutte", "Anna Lind; Mark Rutte"],
        ["Ministry of Health", "Ministry of Defence"],
        ["Lee", "Leo"],
        ["2", "3"],
        [],
    ],
)
def test_different_speakers_are_not(names: list[str]) -> None:
    assert proposals(names) == []


@pytest.mark.parametrize(
    ("spoken", "proposed"),
    [
        (
            [("Ana Belo", "the Selby mayor"), ("the Selby mayor", "the Selby mayor"), ("Ana Belo", "Belo")],
            [("the Selby mayor", "Ana Belo", "“the Selby mayor” stands for Ana Belo in 1 of its mentions")],
        ),
        ([("Ana Belo", "the mayor"), ("Bo Lind", "The mayor"), ("the mayor", "the mayor")], []),
        ([("Ana Belo", "Belo"), ("Belo", "Belo")], []),
        ([(None, "the mayor"), ("the mayor", None)], []),
    ],
)
def test_a_description_is_proposed_for_whom_it_stands_elsewhere(
    spoken: list[tuple[str | None, str | None]], proposed: list[tuple[str, str, str]]
) -> None:
    assert described(spoken) == proposed


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (["Andriy Belenko", "Andrii Belenko", "Andriy Belenko"], {"Andrii Belenko": "Andriy Belenko"}),
        (["Andrii Belenko", "Andriy Belenko"], {"Andriy Belenko": "Andrii Belenko"}),
        (["Belenko", "Andriy Belenko"], {}),
        (["Belenko", "Bellenko"], {}),
        (["Andriy Belenko; Bo Lind", "Andrii Belenko; Bo Lind"], {}),
        (["Ana Belo", "Bo Lind"], {}),
        ([], {}),
    ],
)
def test_a_full_name_in_another_spelling_is_that_name(names: list[str], one: dict[str, str]) -> None:
    assert spelled(names) == one


def test_thousands_of_names_are_held_against_each_other_while_one_waits() -> None:
    names = [f"{first}{count} {last}" for count in range(40) for first in ("Ana", "Bo") for last in LAST]
    began = time.thread_time()
    proposals(names)
    assert time.thread_time() - began < 20


LAST = [f"{letter}{vowel}r{end}" for letter in "bdfhlmnpst" for vowel in "aei" for end in ("", "nov")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Regional Office 1", "Regional Office 2"),
        ("47th Rifle Brigade", "48th Rifle Brigade"),
        ("Hospital Ward 1", "Hospital Ward 11"),
        ("Depot 12345678 East", "Depot 12345679 East"),
    ],
)
def test_names_that_differ_in_a_number_are_never_one(one: str, other: str) -> None:
    assert (spelled([one, other]), proposals([one, other])) == ({}, [])
