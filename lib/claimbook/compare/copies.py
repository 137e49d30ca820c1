"""Which articles are copies: by the runs of five words that they share, of all the runs of the shorter one.

An agency's line comes back trimmed and with another head: so it is what the shorter article shares that counts, not
what both have in common. Runs of words are numbers here, and an article is found by few of them, so that ten thousand
articles are a matter of seconds.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claimbook.model import Article

SHARE = 0.6  # of the shorter article's runs of words
RUN, SHORTEST = 5, 20  # words in a run; runs of an article that is long enough to be a copy
_SOUGHT = 64  # runs of an article by which its copies are sought
_HIT = 0.3  # of the runs sought: far below what a copy holds, far above what chance does
_HOLDING = 40  # articles looked at of those that hold one run: what they all hold tells nothing
_WORD = re.compile(r"\w+")
_Runs = npt.NDArray[np.uint64]
_STEP = np.uint64(0x9E3779B97F4A7C15)  # odd, with its bits well mixed
_MIX, _DOWN = np.uint64(0xBF58476D1CE4E5B9), np.uint64(29)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles of which one repeats the other: their hashes in order, and how much the shorter one shares."""

    one: str
    other: str
    share: float


def pairs(articles: Iterable[Article]) -> list[Pair]:
    """Every article with those it repeats, in order of their hashes; much-copied ones with a part of them."""
    words: dict[str, int] = {}
    texts = sorted({article.sha256: article.text for article in articles}.items())
    found = [(sha256, _runs(text, words)) for sha256, text in texts]
    long = [(sha256, runs) for sha256, runs in found if len(runs) >= SHORTEST]
    return _shared(long) if len(long) > 1 else []


def share(one: str, other: str) -> float:
    """How much of the shorter text's runs of words stands in the other, 0 to 1."""
    words: dict[str, int] = {}
    return _share(_runs(one, words), _runs(other, words))


def without(found: Iterable[Pair], apart: Iterable[str]) -> list[Pair]:
    """The pairs of which neither article is held apart."""
    gone = set(apart)
    return [pair for pair in found if not gone & {pair.one, pair.other}]


def clusters(found: Sequence[Pair]) -> dict[str, str]:
    """Each article that has a copy or is one, with the first hash of all that hang together."""
    joined = Joined()
    for pair in found:
        joined.join(pair.one, pair.other)
    return {sha256: joined.root(sha256) for pair in found for sha256 in (pair.one, pair.other)}


class Joined:
    """Things that are one, by the first id of all that hang together."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def root(self, id_: str) -> str:
        """The first id of all that hang together with this one."""
        while (above := self._first.get(id_, id_)) != id_:
            self._first[id_] = id_ = self._first.get(above, above)
        return id_

    def join(self, one: str, other: str) -> bool:
        """Make them one; whether they were two before."""
        low, high = sorted((self.root(one), self.root(other)))
        self._first[high] = low
        return low != high


def _runs(text: str, words: dict[str, int]) -> _Runs:
    """The runs of words of a text as numbers, each once, in order; of a short text the whole as one."""
    told = [words.setdefault(word, len(words) + 1) for word in _WORD.findall(text.casefold())]
    numbers = np.array(told, dtype=np.uint64)
    size = max(1, min(RUN, len(numbers)))
    found = np.zeros(max(0, len(numbers) - size + 1), dtype=np.uint64)
    for at in range(size):
        found = (found * _STEP) ^ (numbers[at : at + len(found)] * _MIX)
        found ^= found >> _DOWN
    return np.unique(found * _STEP)


def _shared(found: Sequence[tuple[str, _Runs]]) -> list[Pair]:
    every = np.concatenate([runs for _, runs in found])
    owners = np.repeat(np.arange(len(found)), [len(runs) for _, runs in found])
    order = np.argsort(every, kind="stable")
    every, owners = every[order], owners[order]
    made: list[Pair] = []
    for here, (sha256, runs) in enumerate(found):
        for there in _candidates(here, runs[:: max(1, len(runs) // _SOUGHT)], every, owners):
            other, others = found[there]
            if len(runs) <= len(others) and (part := _share(runs, others)) >= SHARE:
                made.append(Pair(min(sha256, other), max(sha256, other), part))
    return sorted(set(made), key=lambda pair: (pair.one, pair.other))


def _candidates(here: int, sought: _Runs, every: _Runs, owners: npt.NDArray[np.int64]) -> list[int]:
    """The articles that hold as many of these runs as a longer one would that they are repeated from."""
    starts = np.searchsorted(every, sought, side="left")
    ends = np.minimum(np.searchsorted(every, sought, side="right"), starts + _HOLDING)
    holding = [owners[at:end] for at, end in zip(starts.tolist(), ends.tolist(), strict=True) if end - at > 1]
    if len(holding) < _HIT * len(sought):
        return []
    met, hits = np.unique(np.concatenate(holding), return_counts=True)
    return [int(there) for there in met[hits >= _HIT * len(sought)] if there != here]


def _share(one: _Runs, other: _Runs) -> float:
    short = min(len(one), len(other))
    return len(np.intersect1d(one, other, assume_unique=True)) / short if short else 0.0
