"""Of which part a number speaks: the place, or the doing, that is printed behind what it counts.

Those "on the islands" may be among those "in the province", and those "taking part in the march" are none of those "in
the square" for certain: of two such numbers nobody can tell from the numbers alone whether they contradict each other.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from .marks import Mark

_WITHIN = 60  # characters between the number and the words that say of which part
_END = re.compile(r"[.,;:!?()\[\]“”\"—–]|\s-\s|\b(?:and|or|but|who|which|that|while|when|after|before|since)\b")
_PART = re.compile(
    r"""
    \b(?P<words>
      (?: [a-z]+ing \s )?                                          # participating
      (?: in|on|at|inside|into|within|near|across|along|around|outside|under|behind ) \s
      (?: the|a|an|its|their|his|her )? \s?
      (?: (?! (?:in|on|at|to|for|from|by|with|over|during|as|into|within|near|across|along)\b )
          [\w’'-]+ \s? ){1,4}                                      # Russian territory
    )
    """,
    re.VERBOSE,
)
_TIME = re.compile(
    r"""
    \d | \b (?:
        (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day | week(?:end)? | day | night | morning | evening | afternoon
      | month | year | decade | century | hour | minute | spring | summer | autumn | winter
      | recent | past | last | next | time | total | all | addition | least | most | average | fact | turn | case
      | Jan(?:uary)? | Feb(?:ruary)? | March | April | May | June | July | August
      | Sept(?:ember)? | Oct(?:ober)? | Nov(?:ember)? | Dec(?:ember)?
    )s?\b
    """,
    re.VERBOSE,
)
_SMALL = frozenset({"the", "a", "an", "of", "its", "their", "his", "her", "s"})
_STEM = 4  # letters by which Ukraine is Ukrainian


def unlike(one: Mark, other: Mark) -> bool:
    """Whether both say of which part they speak, and not of the same."""
    parts = [_stems(words) for words in (part_of(one), part_of(other)) if words]
    return len(parts) == 2 and not parts[0] & parts[1]


def part_of(mark: Mark) -> str:
    """The words that say of which part a number speaks: "on Russian territory"; nothing where none do."""
    return _part(" ".join(mark.quote.split()), mark.number)


@lru_cache(maxsize=4096)
def _part(sentence: str, number: str) -> str:
    behind = sentence.partition(number)[2]
    ended = _END.search(behind)
    clause = behind[: ended.start()] if ended else behind
    return next(_told(clause), "")


def _told(clause: str) -> Iterator[str]:
    for found in _PART.finditer(clause):
        if found.start() <= _WITHIN and not _TIME.search(found["words"]):
            yield found["words"].strip()


def _stems(words: str) -> frozenset[str]:
    """The words without the first, which says only how, in the letters they begin with."""
    plain = re.findall(r"\w+", re.sub(r"^(?:[a-z]+ing )?[a-z]+ ", "", words).casefold())
    return frozenset(word[:_STEM] for word in plain if word not in _SMALL)
