"""Statements as claims of their own: quotation, claim, denial, forecast, and amounts without a number."""

import pytest

from claimbook.language import suggest
from claimbook.model import Article, Claim


def statements(text: str) -> list[Claim]:
    return [claim for claim in suggest(Article("a.txt", text)) if claim.tag != "figure"]


@pytest.mark.parametrize(
    ("text", "tag", "quote", "speaker"),
    [
        ("Ana Belo said that the port was empty.", "claim", "the port was empty.", "Ana Belo"),
        ("The port was empty, Ana Belo said.", "claim", "The port was empty", "Ana Belo"),
        ("“The port was empty,” said Ana Belo.", "quote", "The port was empty", "Ana Belo"),
        ("Ana Belo denied that the port was empty.", "denial", "the port was empty.", "Ana Belo"),
        ("The port will be empty soon, Ana Belo said.", "forecast", "The port will be empty soon", "Ana Belo"),
    ],
)
def test_a_statement_is_what_is_said_without_speaker_and_cue(text: str, tag: str, quote: str, speaker: str) -> None:
    (claim,) = statements(text)
    assert (claim.tag, claim.quote.rstrip("."), claim.speaker, claim.figure) == (tag, quote.rstrip("."), speaker, None)


def test_an_amount_without_a_number_is_a_claim() -> None:
    found = statements("An unspecified number of boats sank, Ana Belo said.")
    assert [(claim.tag, claim.quote, claim.speaker) for claim in found] == [
        ("claim", "An unspecified number", "Ana Belo"),
        ("claim", "An unspecified number of boats sank", "Ana Belo"),
    ]


def test_a_medium_that_only_relays_makes_no_statement_of_its_own() -> None:
    assert {claim.speaker for claim in statements("“The port was empty,” Ana Belo said, AFP reported.")} == {"Ana Belo"}


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Ana Belo spoke of a wider storm.", []),
        ("Ana Belo gave no number for the boats.", []),
        ("Ana Belo acknowledged the loss the week before.", []),
        ("Ana Belo accused Lima of losing boats.", ["losing boats"]),
        ("The Coastal Board puts the loss at 31 boats, though few agree.", ["the loss at 31 boats"]),
        ("Ana Belo called the ruling “a farce”.", ["the ruling “a farce”"]),
        ("Ana Belo denied any wrongdoing. The board rejected it.", ["any wrongdoing"]),
        ("Asked about the port, Ana Belo said: “Never.” She runs the port.", ["Never"]),
        ("It is understood that the port has agreed to pay.", ["the port has agreed to pay"]),
        ("Ana Belo asked whether the port was empty.", ["whether the port was empty"]),
        ("Ana “Tug” Belo said the port was empty.", ["the port was empty"]),
        ("Ana Belo demanded more of the port.", []),
        ("The port was empty, Ana Belo said, weeks after the storm first struck.", ["The port was empty"]),
        ("The port was empty, according to officials who have spoken to her.", ["The port was empty"]),
        (
            "Ana Belo said the port was empty and added that the town was dark.",
            ["the port was empty", "the town was dark."],
        ),
        (
            "Ana Belo said the port was empty, adding that the town was dark.",
            ["the port was empty", "the town was dark."],
        ),
        ("Ana Belo denied reports that the port was empty.", ["the port was empty."]),
        ("LIMA (Wire) — The port was empty, Ana Belo said.", ["The port was empty"]),
        ("The port was empty, Ana Belo said, and the town was dark.", ["The port was empty", "the town was dark."]),
    ],
)
def test_a_statement_is_a_clause_of_one_speaker_or_there_is_none(text: str, quotes: list[str]) -> None:
    assert [claim.quote.rstrip(".") for claim in statements(text)] == [quote.rstrip(".") for quote in quotes]


def test_a_quotation_over_two_paragraphs_is_one_statement() -> None:
    (first, second) = statements("“We were late,” said Ana Belo. “Nobody came.\n\n“We lost the boats.”")
    assert (first.quote, second.quote) == ("We were late", "Nobody came.\n\n“We lost the boats.")
