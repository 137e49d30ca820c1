"""Scores of a pipeline on the treebanks' test files, from raw text: ``python evaluate.py MODEL TREEBANKS``."""

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from convert import SPEAKERS, chosen
from spacy.language import Language
from spacy.tokens import Doc, Token
from treebank import Document, Mention, Sentence, documents

LOADING = (
    "import sys, time, spacy; start = time.process_time(); spacy.load(sys.argv[1]); print(time.process_time() - start)"
)


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold word by its place in the text; ``head`` is the place of its head, its own when it is the root."""

    place: tuple[int, int]
    head: tuple[int, int]
    dep: str
    tag: str
    pos: str
    lemma: str


def main() -> None:
    asked = _arguments()
    nlp = spacy.load(asked.model)
    sets = test_sets(asked.treebanks, asked.part)
    found = scores(nlp, sets) | {"machine": machine(asked.model, nlp, sets["both"])}
    print(table(found))
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=1) + "\n")


def test_sets(treebanks: Path, part: str) -> dict[str, list[Document]]:
    """What is scored apart: each treebank, the news of GUM, and everything."""
    ewt, gum = (documents(treebanks, part, bank=bank) for bank in ("ewt", "gum"))
    news = [document for document in gum if document.name.startswith("GUM_news")]
    return {"ewt": ewt, "gum": gum, "gum news": news, "both": [*ewt, *gum]}


def scores(nlp: Language, sets: dict[str, list[Document]]) -> dict[str, dict[str, float]]:
    """Per cent right, by set and by measure."""
    return {name: scored(part, list(nlp.pipe(document.text for document in part))) for name, part in sets.items()}


def scored(gold: list[Document], docs: list[Doc]) -> dict[str, float]:
    """Per cent of the gold words (a word cut otherwise is wrong), and F1 of the mentions."""
    right: Counter[str] = Counter()
    for document, doc in zip(gold, docs, strict=True):
        right.update(_right(document, doc))
    words = right.pop("words")
    return {name: 100 * right[name] / words for name in (*MEASURES, "lemmas")} | mention_scores(gold, docs)


MEASURES = ("words cut alike", "UAS", "LAS", "LAS without subtypes", "tags", "parts of speech")


def _right(document: Document, doc: Doc) -> Iterator[str]:
    tokens = {_place(token): token for token in doc if not token.is_space}
    for gold in _gold(document):
        yield "words"
        if token := tokens.get(gold.place):
            yield from _right_of_word(gold, token)


def _right_of_word(gold: Gold, token: Token) -> Iterator[str]:
    attached = _place(token.head) == gold.head
    label = "root" if token.dep_ == "ROOT" else token.dep_
    yield "words cut alike"
    yield from ["UAS"] * attached
    yield from ["LAS"] * (attached and label == gold.dep)
    yield from ["LAS without subtypes"] * (attached and label.split(":")[0] == gold.dep.split(":")[0])
    yield from ["tags"] * (token.tag_ == gold.tag)
    yield from ["parts of speech"] * (token.pos_ == gold.pos)
    yield from ["lemmas"] * (token.lemma_ == gold.lemma)


def _place(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _gold(document: Document) -> Iterator[Gold]:
    at = 0
    for sentence in document.sentences:
        places = _places(sentence, at)
        for word, place in zip(sentence.words, places, strict=True):
            dep = "root" if word.dep == "ROOT" else word.dep
            yield Gold(place, places[word.head], dep, word.xpos, word.upos, word.lemma)
        at += len(sentence.text)


def _places(sentence: Sentence, at: int) -> list[tuple[int, int]]:
    places = []
    for word in sentence.words:
        places.append((at, at + len(word.form)))
        at += len(word.form) + word.space
    return places


def mention_scores(gold: list[Document], docs: list[Doc]) -> dict[str, float]:
    """F1 of persons and organizations in the texts that mark mentions: exact span and kind, exact span, head alone."""
    pairs = [(document, doc) for document, doc in zip(gold, docs, strict=True) if _marked(document)]
    if not pairs:
        return {}
    wanted = [_gold_mentions(document) for document, _ in pairs]
    found = [_found_mentions(doc) for _, doc in pairs]
    return {
        "mentions": _f1([{m[:2] for m in one} for one in wanted], [{m[:2] for m in one} for one in found]),
        "mentions and kind": _f1([{m[:3] for m in one} for one in wanted], [{m[:3] for m in one} for one in found]),
        "mention heads": _f1([{m[3:] for m in one} for one in wanted], [{m[3:] for m in one} for one in found]),
    }


def _marked(document: Document) -> bool:
    return all(sentence.mentions is not None for sentence in document.sentences)


def _gold_mentions(document: Document) -> set[tuple[int, int, str, int]]:
    """Start, end, kind and the head's start of each outermost person or organization."""
    found, at = set(), 0
    for sentence in document.sentences:
        places = _places(sentence, at)
        for mention in (mention for mention in chosen(sentence) if mention.kind in SPEAKERS):
            span = places[mention.start][0], places[mention.end - 1][1]
            found.add((*span, mention.kind, places[_head(sentence, mention)][0]))
        at += len(sentence.text)
    return found


def _head(sentence: Sentence, mention: Mention) -> int:
    inside = range(mention.start, mention.end)
    return next(i for i in inside if sentence.words[i].head not in inside or sentence.words[i].head == i)


def _found_mentions(doc: Doc) -> set[tuple[int, int, str, int]]:
    spans = [span for span in doc.ents if span.label_ in SPEAKERS]
    return {(span.start_char, span.end_char, span.label_, span.root.idx) for span in spans}


def _f1(wanted: Iterable[set[tuple]], found: Iterable[set[tuple]]) -> float:
    pairs = list(zip(wanted, found, strict=True))
    both, gold, guessed = (
        sum(map(f, pairs)) for f in (lambda p: len(p[0] & p[1]), lambda p: len(p[0]), lambda p: len(p[1]))
    )
    return 100 * 2 * both / max(gold + guessed, 1)


def machine(model: Path, nlp: Language, texts: list[Document]) -> dict[str, float]:
    """Megabytes, CPU seconds to load (the best of three, spaCy imported before), words a CPU second in one thread."""
    size = sum(path.stat().st_size for path in model.rglob("*") if path.is_file())
    loads = [subprocess.run([sys.executable, "-c", LOADING, model], capture_output=True, text=True) for _ in range(3)]
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(document.text for document in texts))
    speed = words / (time.process_time() - start)
    return {"MB": size / 1e6, "load CPU s": min(float(run.stdout) for run in loads), "words per CPU s": speed}


def table(found: dict[str, dict[str, float]]) -> str:
    """The scores as Markdown: a row a measure, a column a set; below it the machine's."""
    sets = [name for name in found if name != "machine"]
    names = list(dict.fromkeys(name for part in sets for name in found[part]))
    rows = [[name, *(f"{found[part][name]:.1f}" if name in found[part] else "" for part in sets)] for name in names]
    lines = [f"| {' | '.join(row)} |" for row in [["", *sets], ["---"] * (len(sets) + 1), *rows]]
    return "\n".join([*lines, "", *(f"{name}: {value:,.2f}" for name, value in found["machine"].items())])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--part", default="test", choices=("dev", "test"))
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
