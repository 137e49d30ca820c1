"""Names that are likely one person's: the same name written over from another alphabet, or its last part alone."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import combinations

from rapidfuzz import fuzz

_NEAR = 88.0  # of 100: how alike two reduced names must be
_SHORTEST = 4  # letters of a name that may be compared by likeness
_NUMBERED = re.compile(r"\d")  # a part with a number in it is another one wherever it is not the same

# spellings that transliterations of Cyrillic, Arabic and Persian names choose among, reduced to one
_REDUCED = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"shch|sch", "sh"),
        (r"tz|ts", "c"),
        (r"kh|ck|gh?|q", "k"),
        (r"dh", "d"),
        (r"dzh|dj", "j"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"ou|oo|o|u", "u"),
        (r"(?:y|i|j|e)*[yij](?:y|i|j)*", "i"),
        (r"ie|je|e", "e"),
        (r"(.)\1+", r"\1"),
        (r"i$", ""),
    )
)


def proposals(names: Iterable[str]) -> list[tuple[str, str, str]]:
    """Pairs that may be one speaker, each as the name, the name to merge it into, and why; nearest first."""
    counted = Counter(name for name in names if name and ";" not in name)
    found = [
        (likeness, *_directed(one, other, counted), reason)
        for near in _beginning_alike(counted)
        for one, other in combinations(near, 2)
        for likeness, reason in [_alike(one, other)]
        if reason
    ]
    return [(name, into, reason) for _, name, into, reason in sorted(found, key=lambda row: (-row[0], row[1], row[2]))]


def spelled(names: Iterable[str]) -> dict[str, str]:
    """Names that differ in spelling alone, each with the spelling met most often: "Zelenskyy" is "Zelensky"."""
    counted = Counter(name for name in names if name and ";" not in name)
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in counted:
        if len(parts := _parts(name)) > 1:
            alike[tuple(_reduced(part) for part in parts)].append(name)
    several = [sorted(same, key=lambda name: (-counted[name], name)) for same in alike.values() if len(same) > 1]
    return {name: into for into, *others in several for name in others}


def described(spoken: Iterable[tuple[str | None, str | None]]) -> list[tuple[str, str, str]]:
    """Descriptions that stand for a speaker here and are a speaker of their own there; ``spoken``: name and words."""
    pairs = [(name, _plain(words)) for name, words in spoken if name]
    names = {_plain(name): name for name, _ in pairs}
    meant: dict[str, Counter[str]] = defaultdict(Counter)
    for name, words in pairs:
        if words in names and names[words] != name and not ({*_parts(name)} & {*_parts(names[words])}):
            meant[words][name] += 1
    return [
        (names[words], name, f"“{names[words]}” stands for {name} in {times} of its mentions")
        for words, found in sorted(meant.items())
        for name, times in found.most_common(1)
        if len(found) == 1
    ]


def _plain(words: str | None) -> str:
    """The words without an article before them, in small letters."""
    return re.sub(r"^(?:the|an?)\s", "", " ".join((words or "").casefold().split()))


def _beginning_alike(names: Iterable[str]) -> list[list[str]]:
    """The names by the letter their last part begins with: the only ones that need be held against each other."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if parts := _parts(name):
            found[_reduced(parts[-1])[:1]].append(name)
    return list(found.values())


def _directed(one: str, other: str, counted: Counter[str]) -> tuple[str, str]:
    """The fuller name stays; of equally full ones the one met more often, then the first in the alphabet."""
    into = min((one, other), key=lambda name: (-len(_parts(name)), -counted[name], name))
    return (other if into == one else one), into


def _alike(one: str, other: str) -> tuple[float, str]:
    first, second = _parts(one), _parts(other)
    if not first or not second:
        return 0, ""
    if len(first) != len(second):
        return _shortened(*sorted((first, second), key=len))
    likeness = min(_likeness(a, b) for a, b in zip(first, second, strict=True))
    if likeness == 100:
        return 100, "the same name, spelled differently"
    return (likeness, "names that differ by a letter or two") if likeness >= _NEAR else (0, "")


def _shortened(short: tuple[str, ...], full: tuple[str, ...]) -> tuple[float, str]:
    if len(short) == 1 and (likeness := _likeness(short[0], full[-1])) >= _NEAR:
        return likeness - 5, f"“{short[0]}” is the last part of “{' '.join(full)}”"
    if len(short) > 1 and short[-1] == full[-1] and short[0] == full[0]:
        return 90, "the same first and last name"
    return 0, ""


def _likeness(one: str, other: str) -> float:
    """How alike two parts of names are when transliteration no longer counts, 0 to 100."""
    first, second = _reduced(one), _reduced(other)
    if first == second:
        return 100
    if min(len(first), len(second)) < _SHORTEST or first[0] != second[0] or _NUMBERED.search(one + other):
        return 0
    return float(fuzz.ratio(first, second))


@cache
def _parts(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", name))


@cache
def _reduced(part: str) -> str:
    if _NUMBERED.search(part):
        return part.casefold()
    plain = "".join(c for c in unicodedata.normalize("NFKD", part.casefold()) if not unicodedata.combining(c))
    for pattern, by in _REDUCED:
        plain = pattern.sub(by, plain)
    return plain
