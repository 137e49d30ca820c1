"""What a number counts by the parse of its sentence, labelled as Universal Dependencies or spaCy's own models do."""

from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from claimbook.model import Figure

from ..parses import Parses
from ..sentences import Bounds

WORDS = 8  # the longest noun phrase kept; its head stands last
_SKIPPED = {"case", "prep", "det", "nmod:poss", "poss"}


def settled(parses: Parses, text: str, span: Span) -> tuple[Figure, str]:
    """A figure span's figure and reason, with what the parse shows it to count where its words show nothing."""
    figure: Figure = span._.figure
    place = counted(parses, span._.chars) if figure.kind == "count" else None
    phrase = " ".join(text[slice(*place)].split()) if place else None
    if phrase is None or figure.counted:
        return figure, span._.why
    return replace(figure, counted=phrase), f"{span._.why}; by the parse it counts ‘{phrase}’"


def counted(parses: Parses, chars: Bounds) -> Bounds | None:
    """Where the noun phrase counted by the number at ``chars`` stands in the text; None where the parse shows none."""
    found = parses.at(chars[0])
    number = found and found[0].char_span(chars[0] - found[1], chars[1] - found[1], alignment_mode="expand")
    if not found or not number:
        return None
    doc, start = found
    noun = _noun(number.root)
    if noun is None or noun.i < number.end:
        return None
    first = _first(doc, number.end, noun)
    return start + doc[first].idx, start + noun.idx + len(noun)


def _noun(number: Token) -> Token | None:
    """ "12,000 soldiers": the noun that a number modifies; "thousands of soldiers": the one it is a number of."""
    if number.dep_ == "nummod" and number.head.i > number.i:
        return number.head
    for child in number.rights:
        if child.dep_ == "nmod" and any(word.dep_ == "case" and word.lower_ == "of" for word in child.lefts):
            return child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((word for word in child.rights if word.dep_ == "pobj"), None)
    return None


def _first(doc: Doc, start: int, noun: Token) -> int:
    """The first word of the phrase that ends in the noun, without "of", "the", "its"."""
    first = max(start, noun.i - WORDS + 1)
    while first < noun.i and (doc[first].dep_ in _SKIPPED or not doc[first].text[0].isalnum()):
        first += 1
    return first
