"""Figures: what a number in the news means, with the words that decided."""

import pytest
import spacy

from claimbook.language import figure_of
from claimbook.language.figures.reading import find, read
from claimbook.model import Figure


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("about 12k", Figure(12_000, 12_000, "approx", "about")),
        ("10,000-12,000", Figure(10_000, 12_000, "range")),
        ("up to 11,000", Figure(None, 11_000, "at_most", "up to")),
        ("more than 600,000", Figure(600_000, None, "more_than", "more than")),
        ("thousands", Figure(2_000, 9_999, "range", vague=True)),
        ("3.5bn", Figure(3.5e9, 3.5e9)),
        ("$3.5bn", Figure(3.5e9, 3.5e9, kind="money", unit="USD")),
        ("another 9,000", Figure(9_000, 9_000, delta=True)),
        ("12%", Figure(12, 12, kind="percent", unit="%")),
        ("18km", Figure(18, 18, kind="distance", unit="km")),
        ("-3.5", Figure(-3.5, -3.5)),
        ("between 40 and 60", Figure(40, 60, "range", "between")),
        ("a dozen", Figure(12, 12)),
        ("12 000", Figure(12_000, 12_000)),
        ("nothing", None),
        ("", None),
        ("NaN", None),
        ("1e999", None),
    ],
)
def test_a_figure_typed_by_a_person_is_understood(typed: str, figure: Figure | None) -> None:
    assert figure_of(typed) == figure


def test_the_component_marks_the_spans_of_a_document_with_figure_reason_and_exact_characters() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("figures")
    doc = nlp("Some 3,000 soldiers marched 18km in 2024.")
    assert [(span.text, span._.figure, span._.chars) for span in doc.spans["figures"]] == [
        ("3,000", Figure(3_000, 3_000, "approx", "Some", counted="soldiers"), (5, 10)),
        ("18", Figure(18, 18, kind="distance", unit="km"), (28, 30)),
    ]
    assert doc.spans["figures"][0]._.why == "‘Some’ before it; it counts ‘soldiers’"


def test_a_document_gives_its_figures_and_its_amounts_without_a_number() -> None:
    doc = spacy.blank("en")("An unspecified number of men and 20 women.")
    assert [(found.start, found.end) for found in find(doc)] == [(33, 35)]
    assert [(one.start, one.end) for one in read(doc.text).unnumbered] == [(0, 21)]


def test_a_hedge_and_what_is_counted_are_given_with_their_places() -> None:
    text = "They saw close to 300 North Korean\nsoldiers."
    (found,) = read(text).found
    assert found.figure == Figure(300, 300, "approx", "close to", counted="North Korean soldiers")
    assert (found.hedge, found.counted) == ((9, 17), (22, 43))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Profit was 5.1 billion Danish crowns in Norway.\n\nDebt was 21 billion crowns, 3 billion crowns more.",
            ["DKK", "DKK", "DKK"],
        ),
        ("Norway adds 4.5bn kroner.\n\nDenmark's 2.3bn kroner is paid.", ["NOK", "DKK"]),
        ("KARACHI: The bill came.\n\nIt was Rs 500.", ["PKR"]),
        ("The bill was Rs 500, and in Karachi and Delhi, India, Rs 600.", ["INR", "INR"]),
        ("NAIROBI: Sh40,000 was paid.", ["KES"]),
        ("In Pakistan he paid ₹500 and 600 Indian rupees.", ["INR", "INR"]),
        ("SINGAPORE: He took $480,000, or US$350,000.", ["SGD", "USD"]),
        ("SINGAPORE: He took $480,000.", ["USD"]),
        ("He owed 4,000 dinars and 300 crowns.", ["dinar", "crown"]),
    ],
)
def test_a_currency_of_several_countries_is_that_of_the_country_the_article_speaks_of(
    text: str, units: list[str]
) -> None:
    assert [found.figure.unit for found in find(spacy.blank("en")(text))] == units
