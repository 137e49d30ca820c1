"""Treebank documents as spaCy documents, one a text: ``python convert.py FOLDER-OF-TREEBANKS OUTPUT``."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab
from treebank import PARTS, Document, Mention, Sentence, documents

SPEAKERS = ("person", "organization")
ALSO = {"place": "place", "time": "time", "event": "event", "abstract": "abstract"}
ALSO |= dict.fromkeys(("object", "animal", "plant", "substance"), "object")


def main(treebanks: Path, output: Path) -> None:
    """Write ``train.spacy``, ``dev.spacy`` and ``test.spacy``."""
    output.mkdir(parents=True, exist_ok=True)
    vocab = spacy.blank("en").vocab
    for part in PARTS:
        docs = [doc(document, vocab) for document in documents(treebanks, part)]
        DocBin(
            attrs=["TAG", "POS", "LEMMA", "HEAD", "DEP", "SPACY", "SENT_START", "ENT_IOB", "ENT_TYPE"], docs=docs
        ).to_disk(output / f"{part}.spacy")
        print(f"{part}: {len(docs)} texts, {sum(map(len, docs))} words")


def doc(document: Document, vocab: Vocab) -> Doc:
    """The gold annotation of one text."""
    words = [word for sentence in document.sentences for word in sentence.words]
    starts = list(_starts(document.sentences))
    gold = Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        lemmas=[word.form if word.lemma == "_" else word.lemma for word in words],
        heads=[start + word.head for start, s in zip(starts, document.sentences, strict=True) for word in s.words],
        deps=[word.dep for word in words],
    )
    marked = all(sentence.mentions is not None for sentence in document.sentences)
    spans = [
        Span(gold, start + mention.start, start + mention.end, mention.kind)
        for start, sentence in zip(starts, document.sentences, strict=True)
        for mention in chosen(sentence)
    ]
    gold.set_ents(spans, default="outside" if marked else "missing")
    return gold


def chosen(sentence: Sentence) -> list[Mention]:
    """The mentions to learn: outermost persons and organizations, and all that lies beside them; no pronouns."""
    mentions = [mention for mention in sentence.mentions or () if not _is_pronoun(sentence, mention)]
    speakers = _outermost(mention for mention in mentions if mention.kind in SPEAKERS)
    others = [replace(mention, kind=ALSO[mention.kind]) for mention in mentions if mention.kind in ALSO]
    beside = _outermost(other for other in others if not any(_overlap(other, speaker) for speaker in speakers))
    return sorted((*speakers, *beside), key=lambda mention: mention.start)


def _starts(sentences: Iterable[Sentence]) -> Iterator[int]:
    start = 0
    for sentence in sentences:
        yield start
        start += len(sentence.words)


def _is_pronoun(sentence: Sentence, mention: Mention) -> bool:
    return mention.end - mention.start == 1 and sentence.words[mention.start].upos in ("PRON", "DET")


def _outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Those that lie in no other one; of two that cross, the earlier."""
    kept: list[Mention] = []
    for mention in mentions:
        if not any(_overlap(mention, other) for other in kept):
            kept.append(mention)
    return kept


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
