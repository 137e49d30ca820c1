"""The parse of the sentences that need one, by a trained pipeline; the rest of a text is never parsed."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from .sentences import Bounds

LONGEST = 2_000  # characters: no sentence of news, but a table or a run of names, which would cost much and give little


@dataclass(frozen=True, slots=True)
class Parses:
    """The parsed sentences of an article; each a Doc of its own, of which it is known where it begins."""

    starts: tuple[int, ...] = ()
    docs: tuple[Doc, ...] = ()

    def at(self, position: int) -> tuple[Doc, int] | None:
        """The parsed sentence at a place of the article with its own beginning there, or None where none is parsed."""
        k = bisect_right(self.starts, position) - 1
        if k < 0 or position >= self.starts[k] + len(self.docs[k].text):
            return None
        return self.docs[k], self.starts[k]

    def token(self, position: int) -> Token | None:
        """The token that holds a place of the article, or None where its sentence is not parsed."""
        found = self.at(position)
        if found is None:
            return None
        doc, start = found
        span = doc.char_span(position - start, position - start + 1, alignment_mode="expand")
        return span[0] if span else None


def parses(nlp: Language, text: str, sentences: Sequence[Bounds], wanted: Collection[int]) -> Parses:
    """The sentences of those numbers, parsed together."""
    bounds = [sentences[number] for number in sorted(wanted)]
    bounds = [(start, end) for start, end in bounds if text[start:end].strip() and end - start <= LONGEST]
    docs = nlp.pipe(text[start:end] for start, end in bounds)
    return Parses(tuple(start for start, _ in bounds), tuple(docs))
