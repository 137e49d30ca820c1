"""Reading treebanks: CoNLL-U files (plain or gzipped) as documents of sentences of words."""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PARTS = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; ``head`` is its head's place in the sentence, its own when it is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    dep: str
    space: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """Words ``start`` to ``end`` of a sentence that name or describe something: a person, an organization, a place."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence and its mentions, outer ones first; None where the treebank marks none at all."""

    words: tuple[Word, ...]
    mentions: tuple[Mention, ...] | None

    @property
    def text(self) -> str:
        return "".join(word.form + " " * word.space for word in self.words)


@dataclass(frozen=True, slots=True)
class Document:
    """One text of a treebank, under its ``# newdoc`` name."""

    name: str
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        return "".join(sentence.text for sentence in self.sentences)


def documents(folder: Path, part: str, *, bank: str = "*") -> list[Document]:
    """The documents of every ``<bank>-<part>.conllu`` or ``.conllu.gz`` of a folder, by file name."""
    paths = sorted((*folder.glob(f"{bank}-{part}.conllu"), *folder.glob(f"{bank}-{part}.conllu.gz")))
    return [document for path in paths for document in read(path)]


def read(path: Path) -> list[Document]:
    """The documents of one file; those of a file without any ``Entity`` have mentions that are None, not empty."""
    held = path.read_bytes()
    return parsed((gzip.decompress(held) if path.suffix == ".gz" else held).decode())


def parsed(conllu: str) -> list[Document]:
    """The documents that one file's text holds."""
    marked = re.search(r"[\t|]Entity=", conllu) is not None
    return [_document(part, marked) for part in re.split(r"^(?=# newdoc)", conllu, flags=re.M) if part.strip()]


def _document(conllu: str, marked: bool) -> Document:
    name = re.search(r"^# newdoc id *= *(.+)", conllu, flags=re.M)
    blocks = (block.splitlines() for block in re.split(r"\n\s*\n", conllu))
    rows = ([line.split("\t") for line in block if line and line[0] != "#"] for block in blocks)
    return Document(name[1].strip() if name else "", tuple(_sentence(block, marked) for block in rows if block))


def _sentence(rows: list[list[str]], marked: bool) -> Sentence:
    unspaced = set(_last_words_without_space(rows))
    words = [row for row in rows if row[0].isdigit()]
    return Sentence(
        tuple(_word(row, row[0] not in unspaced) for row in words),
        tuple(_mentions(row[9] for row in words)) if marked else None,
    )


def _last_words_without_space(rows: Iterable[list[str]]) -> Iterator[str]:
    """The numbers of the words after which no space follows, those inside a contraction among them."""
    for row in rows:
        first, _, last = row[0].partition("-")
        if "SpaceAfter=No" in row[9].split("|"):
            yield last or first
        if last:
            yield from (str(inner) for inner in range(int(first), int(last)))


def _word(row: list[str], space: bool) -> Word:
    number, form, lemma, upos, xpos, _, head, dep, _, _ = row
    return Word(form, lemma, upos, xpos, (int(head) or int(number)) - 1, dep if int(head) else "ROOT", space)


def _mentions(miscs: Iterable[str]) -> list[Mention]:
    """The mentions that the Entity brackets of a sentence's words open and close, outer ones first."""
    found, opened = [], []
    for place, misc in enumerate(miscs):
        for group, kind, closed in _brackets(misc):
            if kind:
                opened.append((group, kind, place))
            if closed:
                index = next(i for i in reversed(range(len(opened))) if opened[i][0] == group)
                _, opened_kind, start = opened.pop(index)
                found.append(Mention(start, place + 1, opened_kind))
    return sorted(found, key=lambda mention: (mention.start, -mention.end))


def _brackets(misc: str) -> Iterator[tuple[str, str, bool]]:
    """Each bracket of ``Entity=(3-person-…(4-place-…)``: its group, its kind (none on closing), whether it closes."""
    entity = next((field.removeprefix("Entity=") for field in misc.split("|") if field.startswith("Entity=")), "")
    for opening, closing in re.findall(r"\(([^()]+\)?)|([^()]+)\)", entity):
        if opening:
            group, kind, *_ = opening.rstrip(")").split("-")
            yield group, kind, opening.endswith(")")
        else:
            yield closing, "", True
