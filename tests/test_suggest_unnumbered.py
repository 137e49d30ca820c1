"""An amount that names no number is a claim, and never a figure."""

import pytest

from claimbook.language import suggest
from claimbook.model import Article

FORMS = [
    "an unspecified number",
    "a relatively small number",
    "an undisclosed number",
    "an unknown quantity",
    "an as yet unknown number",
    "an unknown but large number",
    "an unverified number",
    "untold numbers",
    "a large number",
    "considerable numbers",
    "a certain amount",
]
NOT_SAID = ["a handful", "a number", "many", "several", "a few", "the exact number", "plenty"]


def marked(text: str) -> list[tuple[str, str]]:
    return [(claim.tag, claim.quote) for claim in suggest(Article("a.txt", text))]


@pytest.mark.parametrize("form", FORMS)
def test_an_amount_without_a_number_is_a_claim(form: str) -> None:
    assert marked(f"The convoy brought {form} of tents on Monday.") == [("claim", form)]


@pytest.mark.parametrize("form", NOT_SAID)
def test_words_of_quantity_that_leave_no_number_out_are_no_suggestion(form: str) -> None:
    assert marked(f"The convoy brought {form} of tents on Monday.") == []
