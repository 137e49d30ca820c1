"""The segments that commas cut a sentence into: what each is, and where it begins."""

from typing import Literal

from .cues import VERBS
from .tokens import Line
from .words_of_clauses import ADVERBS, DETERMINERS, PREPOSITIONS, RELATIVES


def segment_start(line: Line, last: int) -> int:
    """Where the segment between marks begins that ends at ``last``."""
    index = last
    while index >= 0 and not (line.words[index] in ",;:–—-" or line.quote[index] >= 0):
        index -= 1
    return index + 1


def kind_of(line: Line, first: int, last: int) -> Literal["aside", "nominal", "clause"]:
    """What a segment between commas is: an aside, a noun phrase, or a clause."""
    word = line.low[first]
    if all(line.low[index] in ADVERBS for index in range(first, last + 1)):
        return "aside"
    preposition = word in PREPOSITIONS and (first == 0 or not line.is_name(first))
    relative = word in RELATIVES and not (word == "that" and first == 0 and last > first)
    if relative or preposition or word.isdigit() or word == "aged" or _is_participle(line, first):
        return "aside"
    if word in DETERMINERS - {"that"} and _is_described_by_relative(line, first, last):
        return "nominal"
    participle = word.endswith("ing") or (word.endswith("ed") and not line.is_name(first))
    if participle and word in VERBS:
        return "aside"  # "citing the National Board"
    if participle and not (last - first < 5 and line.is_name(last) and line.is_name(last - 1)):
        return "aside"
    return "clause" if line.is_clausal(first, last) else "nominal"


def _is_described_by_relative(line: Line, first: int, last: int) -> bool:
    """ "a diver who was not on board": a description that holds a verb only in its relative clause."""
    who = next((i for i in range(first + 1, last) if line.low[i] in {"who", "whose", "which", "that"}), last)
    return who < last and not line.is_clausal(first, who - 1)


def _is_participle(line: Line, index: int) -> bool:
    """ "written by", "seen in": an irregular participle that a description begins with."""
    cue = VERBS.get(line.low[index])
    behind = line.low[index + 1] if index + 1 < len(line) else ""
    return cue is not None and cue.shape == "past" and behind in {"by", "in", "on", "to"} and not line.is_name(index)
