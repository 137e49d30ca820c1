"""Sayings by the parse of their sentence: whose verb it is, and the clause that it says.

Labels are read both as Universal Dependencies and spaCy's own models write them.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from ..parses import Parses
from ..sentences import Bounds
from .cues import PARTICLES, VERBS, Cue
from .stretches import Saying
from .tokens import Line

_SUBJECTS = {"nsubj", "nsubj:outer", "csubj"}
_PASSIVE = {"nsubj:pass", "nsubjpass"}
_CLAUSES = {"ccomp", "parataxis"}
_JOINED = {"conj", "xcomp", "advcl"}
_OF_THE_NAME = {
    "compound", "flat", "amod", "nmod", "nmod:poss", "poss", "det", "case", "prep", "pobj", "nummod", "fixed",
}  # fmt: skip


def completed(found: list[Saying], parses: Parses, line: Line) -> list[Saying]:
    """The sayings found by words, and those of the parse that say what no words were seen to say; by their verbs."""
    parsed = sayings(parses, (line.start, line.end))
    if not parsed:
        return found
    quoted = [line.span(i, i) for i in range(len(line)) if line.quote[i] >= 0]
    said = [*quoted, *(saying.cue for saying in found), *(part for saying in found for part in saying.content)]
    more = [saying for saying in parsed if not any(start <= saying.cue[0] < end for start, end in said)]
    return sorted([*found, *more], key=lambda saying: saying.cue) if more else found


def sayings(parses: Parses, sentence: Bounds) -> list[Saying]:
    """The sayings of active verbs with a subject and something said, in the order of their verbs."""
    found = parses.at(sentence[0])
    if found is None:
        return []
    doc, start = found
    verbs = ((word, VERBS[word.lower_]) for word in doc if word.lower_ in VERBS and word.tag_.startswith("V"))
    made = (_saying(verb, cue) for verb, cue in verbs if cue.lemma not in PARTICLES)
    return [_moved(saying, start, sentence) for saying in made if saying is not None]


def _saying(verb: Token, cue: Cue) -> Saying | None:
    subject = _subject(verb)
    said = [part for child in verb.children if child.dep_ in _CLAUSES and (part := _part(child, verb))]
    said += _around(verb)
    if subject is None or not said:
        return None
    who = _phrase(subject)
    before = said[0][0] < verb.idx
    return Saying(
        cue=_bounds(verb),
        lemma=cue.lemma,
        force=cue.force,
        form="before" if before else "after",
        who=who,
        content=tuple(sorted(said)),
        reach=(min(who[0], verb.idx), max(who[1], verb.idx + len(verb))),
        sentence=(0, 0),
        described=_apposition(subject),
    )


def _subject(verb: Token) -> Token | None:
    """Who does what a verb says: its own subject, the noun that "who" stands for, or that of the verb it joins."""
    own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if own is not None:
        return verb.head if own.tag_ in {"WP", "WDT"} and verb.dep_ in {"acl:relcl", "relcl"} else own
    if any(child.dep_ in _PASSIVE for child in verb.children):
        return None
    return _subject(verb.head) if verb.dep_ in _JOINED and verb.head is not verb else None


def _part(child: Token, verb: Token) -> Bounds | None:
    """What is said, as far as it stands on one side of the verb, without the "that" before it."""
    words = [word for word in child.subtree if (word.i > verb.i) == (child.i > verb.i)]
    while words and (words[0].is_punct or words[0].dep_ == "mark" or words[0].is_space):
        words.pop(0)
    while words and words[-1].is_space:
        words.pop()
    return (words[0].idx, words[-1].idx + len(words[-1])) if words else None


def _around(verb: Token) -> Iterator[Bounds]:
    """The sentence that a saying stands beside: "40 boats sank, the ministry said"."""
    if verb.dep_ != "parataxis" or verb.head is verb:
        return
    inside = {word.i for word in verb.subtree}
    before = [word for word in verb.head.subtree if word.i < min(inside)]
    if before:
        yield before[0].idx, before[-1].idx + len(before[-1])


def _phrase(noun: Token) -> Bounds:
    """The words of a subject, without what is said of it behind a comma."""
    words = [noun]
    for child in noun.children:
        if child.dep_ in _OF_THE_NAME and child.dep_ != "acl":
            words.extend(child.subtree)
    words.sort(key=lambda word: word.i)
    return words[0].idx, words[-1].idx + len(words[-1])


def _apposition(noun: Token) -> Bounds | None:
    return next((_phrase(child) for child in noun.children if child.dep_ == "appos"), None)


def _bounds(word: Token) -> Bounds:
    return word.idx, word.idx + len(word)


def _moved(saying: Saying, start: int, sentence: Bounds) -> Saying:
    """The saying with its places in the article."""

    def at(bounds: Bounds) -> Bounds:
        return bounds[0] + start, bounds[1] + start

    return replace(
        saying,
        cue=at(saying.cue),
        who=at(saying.who) if saying.who else None,
        content=tuple(map(at, saying.content)),
        reach=at(saying.reach),
        sentence=sentence,
        described=at(saying.described) if saying.described else None,
    )
