"""Every number of a text that is no figure, each once, with the reason in words."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from ..numbers.number_words import DENOMINATORS, ORDINALS, SCALES, SMALL
from .distractors import Left
from .reading import Reading, read

# "one" is a pronoun more often than not, and the grammar has its say on each
_COUNTING = (SMALL.keys() | SCALES.keys() | DENOMINATORS.keys()) - {"a", "an", "one"}
_NUMERIC = re.compile(r"\w*\d\w*|[^\W\d_]+")
_OFTEN = {"once", "twice", "thrice"}


def explain(text: str, reading: Reading | None = None) -> list[Left]:
    """Each number of a text that is no figure, with the reason, in reading order; none stands in another."""
    reading = reading or read(text)
    figures = [(found.start, found.end) for found in reading.found]
    left = _outermost(reading.left)
    covered = sorted(chain(figures, ((one.start, one.end) for one in left)))
    return sorted([*left, *_silent(text, covered)])


def _outermost(left: Iterable[Left]) -> list[Left]:
    """Of stretches that overlap the one that begins first, and of those the longest."""
    kept: list[Left] = []
    for one in sorted(left, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _silent(text: str, covered: list[tuple[int, int]]) -> Iterator[Left]:
    """The numbers that the grammar passes over without a word, for they begin no number at all."""
    k = 0
    for match in _NUMERIC.finditer(text):
        while k < len(covered) and covered[k][1] <= match.start():
            k += 1
        free = k == len(covered) or covered[k][0] >= match.end()
        why = _why(match.group()) if free else None
        if why:
            yield Left(*match.span(), why)


def _why(word: str) -> str | None:
    """Why a word with a digit, or a number word, begins no number; None for any other word."""
    if any(character.isdigit() for character in word):
        if any(character.isalpha() for character in word):
            return "letters and digits in one: a name or a code"
        return "no number that can be read"
    low = word.lower()
    if low in ORDINALS:
        return "an ordinal"
    if low in _OFTEN:
        return f"‘{word}’ makes it a multiplier"
    return "a number word that counts nothing here" if low in _COUNTING else None
