"""Names that may be one speaker's are proposed with the reason; others are left alone."""

import pytest

from claimbook.compare.speakers import proposals

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
