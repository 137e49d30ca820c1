"""How fast `suggest` reads running text, in words per CPU second, beside a blank spaCy pass in the same run.

    python benchmarks/suggest.py FOLDER

FOLDER holds CoNLL-U files (*train*.conllu.gz); their running text is cut into articles of 500 words. The first tenth
warms up and is not counted; imports and loading are left out; one thread.
"""

import gzip
import platform
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import spacy

from claimbook.language import suggest
from claimbook.model import Article

WORDS = 500


def words(path: Path) -> Iterator[str]:
    """The words of a CoNLL-U file, each with the space that follows it; a blank line where a document begins."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        until = 0  # the last token id covered by a multiword token
        for line in lines:
            if line.startswith("# newdoc"):
                yield "\n\n"
            cells = line.rstrip("\n").split("\t")
            if len(cells) != 10:
                until = 0
                continue
            first, _, last = cells[0].partition("-")
            if not first.isdigit() or (not last and int(first) <= until):
                continue
            until = int(last) if last else until
            yield cells[1] + ("" if "SpaceAfter=No" in cells[9] else " ")


def articles(folder: Path) -> list[Article]:
    """The running text of every train file, in articles of 500 words."""
    stream = [word for path in sorted(folder.glob("*train*.conllu.gz")) for word in words(path)]
    return [Article(f"{i}.txt", "".join(stream[i : i + WORDS])) for i in range(0, len(stream), WORDS)]


def rate(read: Callable[[Article], object], batch: Iterable[Article]) -> float:
    """Words per CPU second."""
    count, start = 0, time.process_time()
    for article in batch:
        read(article)
        count += len(article.text.split())
    return count / (time.process_time() - start)


def main(folder: Path) -> None:
    corpus = articles(folder)
    warm, rest = corpus[: len(corpus) // 10], corpus[len(corpus) // 10 :]
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    for article in warm:
        suggest(article)
        nlp(article.text)
    ours, blank = rate(suggest, rest), rate(lambda article: nlp(article.text), rest)
    print(f"{platform.platform()}, Python {platform.python_version()}, spaCy {spacy.__version__}")
    print(f"{len(rest)} articles, {sum(len(a.text.split()) for a in rest):,} words")
    print(f"suggest     {ours:>9,.0f} words per CPU second")
    print(f"blank spaCy {blank:>9,.0f} words per CPU second; ratio {blank / ours:.1f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
