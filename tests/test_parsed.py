"""What is counted by a parse: the same in both families of labels, and nothing where the parse shows nothing."""

import pytest
import spacy
from spacy.tokens import Doc

from claimbook.language.figures.parsed import counted
from claimbook.language.parses import Parses


def parse(written: str) -> tuple[str, Parses]:
    """A parsed sentence from "word/label/head" with heads counted from 0; and its text."""
    rows = [row.rsplit("/", 2) for row in written.split()]
    words, deps, heads = [row[0] for row in rows], [row[1] for row in rows], [int(row[2]) for row in rows]
    doc = Doc(spacy.blank("en").vocab, words=words, deps=deps, heads=heads)
    return doc.text, Parses((0,), (doc,))


@pytest.mark.parametrize(
    ("written", "number", "expected"),
    [
        ("Some/advmod/1 3,000/nummod/3 Tavari/amod/3 soldiers/nsubj/4 left/ROOT/4", "3,000", "Tavari soldiers"),
        ("More/advmod/2 than/fixed/0 400/nummod/3 families/nsubj/4 left/ROOT/4", "400", "families"),
        ("More/amod/2 than/quantmod/2 400/nummod/3 families/nsubj/4 left/ROOT/4", "400", "families"),
        ("Thousands/nsubj/3 of/case/2 miners/nmod/0 marched/ROOT/3", "Thousands", "miners"),
        ("Thousands/nsubj/3 of/prep/0 miners/pobj/1 marched/ROOT/3", "Thousands", "miners"),
        ("Six/nsubj/4 of/case/3 its/nmod:poss/3 ships/nmod/0 sank/ROOT/4", "Six", "ships"),
        ("Nobody/nsubj/1 saw/ROOT/1 40/obj/1", "40", None),
        ("on/case/1 page/ROOT/1 14/nummod/1", "14", None),
        ("It/nsubj/1 rose/ROOT/1 to/case/3 12/obl/1", "12", None),
    ],
)
def test_what_a_number_counts_is_read_from_the_parse(written: str, number: str, expected: str | None) -> None:
    text, parsed = parse(written)
    start = text.index(number)
    found = counted(parsed, (start, start + len(number)))
    assert (text[slice(*found)] if found else None) == expected


def test_a_long_phrase_keeps_its_last_eight_words() -> None:
    text, parsed = parse("9/nummod/10 " + "".join(f"w{k}/amod/10 " for k in range(1, 10)) + "boats/ROOT/10")
    found = counted(parsed, (0, 1))
    assert found is not None
    assert text[slice(*found)] == "w3 w4 w5 w6 w7 w8 w9 boats"


def test_where_nothing_was_parsed_nothing_is_counted() -> None:
    assert counted(Parses(), (0, 5)) is None
    text, parsed = parse("40/nummod/1 boats/ROOT/1")
    assert counted(parsed, (len(text) + 3, len(text) + 5)) is None
