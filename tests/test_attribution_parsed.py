"""Sayings by a parse: whose verb it is and what is said, in both families of labels."""

import pytest
import spacy
from spacy.tokens import Doc

from claimbook.language.attribution.parsed import completed, sayings
from claimbook.language.attribution.tokens import cut
from claimbook.language.parses import Parses
from claimbook.language.quotes import Quotation


def parse(written: str) -> tuple[str, Parses]:
    """A parsed sentence from "word/tag/label/head", heads counted from 0; and its text."""
    rows = [row.rsplit("/", 3) for row in written.split()]
    words, tags, deps = ([row[k] for row in rows] for k in range(3))
    doc = Doc(spacy.blank("en").vocab, words=words, tags=tags, deps=deps, heads=[int(row[3]) for row in rows])
    return doc.text, Parses((0,), (doc,))


AFTER = "Ana/NNP/nsubj/2 quietly/RB/advmod/2 claimed/VBD/ROOT/2 40/CD/nummod/4 boats/NNS/nsubj/5 sank/VBD/ccomp/2"
BEFORE = (
    "Some/DT/det/1 boats/NNS/nsubj/2 sank/VBD/ROOT/2 ,/,/punct/6 the/DT/det/5 board/NN/nsubj/6 claimed/VBD/parataxis/2"
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (AFTER, [("Ana", "claimed", ["40 boats sank"], "after")]),
        (BEFORE, [("the board", "claimed", ["Some boats sank"], "before")]),
        (
            "Ana/NNP/nsubj/1 rose/VBD/ROOT/1 and/CC/cc/3 claimed/VBD/conj/1 that/IN/mark/6 "
            "boats/NNS/nsubj/6 sank/VBD/ccomp/3",
            [("Ana", "claimed", ["boats sank"], "after")],
        ),
        (
            "Ana/NNP/nsubj/6 who/WP/nsubj/2 claimed/VBD/relcl/0 boats/NNS/nsubj/4 sank/VBD/ccomp/2 "
            "now/RB/advmod/6 left/VBD/ROOT/6",
            [("Ana", "claimed", ["boats sank"], "after")],
        ),
        ("It/PRP/nsubjpass/2 was/VBD/auxpass/2 claimed/VBN/ROOT/2 boats/NNS/nsubj/4 sank/VBD/ccomp/2", []),
        ("Ana/NNP/nsubj/1 claimed/VBD/ROOT/1 the/DT/det/3 boats/NNS/obj/1", []),
        ("Their/PRP$/nmod:poss/1 claims/NNS/nsubj/2 vary/VBP/ROOT/2", []),
    ],
)
def test_a_saying_has_its_speaker_and_what_is_said(
    written: str, expected: list[tuple[str, str, list[str], str]]
) -> None:
    text, parsed = parse(written)
    found = [
        (text[slice(*one.who)], text[slice(*one.cue)], [text[slice(*part)] for part in one.content], one.form)
        for one in sayings(parsed, (0, len(text)))
        if one.who
    ]
    assert found == expected


def test_what_the_words_already_show_is_not_said_twice() -> None:
    text, parsed = parse(AFTER)
    line = cut(text, (0, len(text)), [])
    (only,) = completed([], parsed, line)
    assert completed([only], parsed, line) == [only]


def test_a_verb_inside_a_quotation_is_the_quoted_ones() -> None:
    text, parsed = parse(AFTER)
    line = cut(text, (0, len(text)), [(0, Quotation(0, len(text), (0, len(text))))])
    assert completed([], parsed, line) == []


def test_an_unparsed_sentence_shows_nothing() -> None:
    assert sayings(Parses(), (0, 10)) == []
