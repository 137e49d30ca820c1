"""How fast figures are found in running text, in words per CPU second, each beside the others in the same run.

    python benchmarks/suggest.py FOLDER

FOLDER holds CoNLL-U files (*train*.conllu.gz); their running text is cut into articles of 500 words. Read are: tokens
and sentences by blank spaCy; figures by our component, given a Doc; the whole of `suggest` by rules alone, and every
tenth article with the packaged pipeline; and, where it is installed
(pip install -c constraints.txt '.[bench]'), every fortieth article by quantulum3. The first tenth warms up and is not
counted; imports and loading are left out; one thread.
"""

import gzip
import importlib.metadata
import importlib.util
import platform
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import spacy

from claimbook.language import pipeline, suggest
from claimbook.language.figures.reading import figures
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


def component(batch: list[Article]) -> float:
    """The rate of the figures component alone: the Docs are made before the clock starts."""
    docs = {article.name: pipeline.pipeline().make_doc(pipeline.tokenizable(article.text)) for article in batch}
    for article in batch:
        docs[article.name]._.article = article
    return rate(lambda article: figures(docs[article.name]), batch)


def share_parsed(batch: list[Article]) -> float:
    """The share of the sentences that hold a figure or a word of saying, and so are parsed."""
    docs = [pipeline.read(article, "claimbook_en") for article in batch]
    return sum(len(doc._.parses.docs) for doc in docs) / sum(len(doc._.sentences) for doc in docs)


def quantulum(batch: list[Article]) -> float | None:
    """The rate of quantulum3 on every fortieth article, or None where it is not installed."""
    if importlib.util.find_spec("quantulum3") is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

        parser.parse(batch[0].text)
        return rate(lambda article: parser.parse(article.text), batch[::40])


def main(folder: Path) -> None:
    corpus = articles(folder)
    warm, rest = corpus[: len(corpus) // 10], corpus[len(corpus) // 10 :]
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    for article in warm:
        suggest(article)
        nlp(article.text)
    suggest(warm[0], "claimbook_en")
    print(f"{platform.platform()}, {machine()}, Python {platform.python_version()}, spaCy {spacy.__version__}")
    print(f"{len(rest)} articles, {sum(len(a.text.split()) for a in rest):,} words; words per CPU second:")
    ours = rate(suggest, rest)
    tell("the whole of suggest", ours, ours)
    tell("figures, given a Doc", component(rest), ours)
    parsed = rest[::10]
    tell("suggest, claimbook_en", rate(lambda article: suggest(article, "claimbook_en"), parsed), ours)
    print(f"{'':<24}{share_parsed(parsed):>11.0%}   of the sentences parsed")
    tell("blank spaCy, sentences", rate(lambda article: nlp(article.text), rest), ours)
    other = quantulum(rest)
    if other is None:
        print("quantulum3 is not installed: pip install -c constraints.txt '.[bench]' puts it beside these.")
    else:
        tell(f"quantulum3 {importlib.metadata.version('quantulum3')}", other, ours)


def tell(name: str, words: float, ours: float) -> None:
    """Print a rate, and how it compares with that of suggest."""
    print(f"{name:<24}{words:>11,.0f}   {words / ours:>6.2f} x suggest")


def machine() -> str:
    """The processor, by its name where the system tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.is_file() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
