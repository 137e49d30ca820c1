"""The names that stand before "and": "Ana Belo and", "Chad, Mali and"."""

from ..sentences import Bounds
from .clauses import phrase_left
from .segments import segment_start
from .tokens import Line
from .words_of_clauses import CONJUNCTIONS, PREPOSITIONS, TIMES


def joined(line: Line, last: int) -> Bounds | None:
    """The first of two joined subjects, when it is a name at the beginning of a clause."""
    last -= last > 0 and line.words[last] == ","  # "A, B, and C"
    phrase = phrase_left(line, last)
    if phrase is None or not (phrase[0] == 0 or line.is_mark(phrase[0] - 1) or line.low[phrase[0] - 1] == "both"):
        return None
    words = range(phrase[0], phrase[1] + 1)
    plain = not any(line.words[i][0].isdigit() for i in words) and phrase[1] - phrase[0] < 8
    return (_list_start(line, phrase[0]), last) if plain and any(line.is_name(i) for i in words) else None


def _list_start(line: Line, first: int) -> int:
    """Where the list begins that the name at ``first`` goes on, if it opens its clause: "Ana Belo, | Jo Lund"."""
    start = first
    while start > 1 and line.words[start - 1] == ",":
        begin = segment_start(line, start - 2)
        named = all(line.is_name(i) or line.low[i] in {"the", "of", "for"} for i in range(begin, start - 1))
        if not named or start - 1 - begin > 6 or line.low[begin] in (PREPOSITIONS | CONJUNCTIONS | TIMES):
            return first
        start = begin
    return start if start == 0 or line.words[start - 1] in ";:–—" else first
