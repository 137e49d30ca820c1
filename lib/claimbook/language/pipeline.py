"""The spaCy pipeline: blank English and our components, made once."""

import re
from functools import cache
from typing import Any

import spacy
from spacy.attrs import LOWER, NORM, PREFIX, SHAPE, SUFFIX  # type: ignore[import-not-found]  # compiled, no stub
from spacy.language import Language
from spacy.tokens import Doc

from claimbook.model import Article

from . import models
from .choice import DEFAULT, chosen
from .components import ORDER, PARSED

NEEDED = {LOWER, NORM, PREFIX, SUFFIX, SHAPE}
_RUN = re.compile(r"([^\w\s]|_)\1{3,}|(?:[^\w\s]|_){12,}")  # "$$$$$$": the tokenizer needs quadratic time on these


def read(article: Article, language: str | None = None) -> Doc:
    """The article read by every component; offsets of the Doc are those of the article's text."""
    nlp = pipeline(language or chosen())
    doc = nlp.make_doc(tokenizable(article.text))
    doc._.article = article
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


@cache
def pipeline(language: str = DEFAULT) -> Language:
    """Our pipeline on blank English, made at its first use; it parses by the trained pipeline of that name."""
    nlp = spacy.blank("en")
    vocab: Any = nlp.vocab
    for attribute in set(vocab.lex_attr_getters) - NEEDED:
        del vocab.lex_attr_getters[attribute]  # each is computed for every new word, and read by nobody here
    nlp.max_length = 1 << 40  # the limit guards parsers; nothing here grows faster than the text
    for name in ORDER:
        if name not in PARSED or models.load(language):
            nlp.add_pipe(name, config={"language": language} if name == "parses" else {})
    return nlp


def tokenizable(text: str) -> str:
    """A copy of the same length in which long runs of punctuation are blanks."""
    return _RUN.sub(lambda run: " " * len(run.group()), text)
