"""Our components of the spaCy pipeline: each declares what it reads and what it leaves on the Doc."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from . import days, models, quotes, sentences
from .attribution import attributing, attributions
from .attribution.cues import CUE_WORDS
from .choice import PACKAGED
from .figures import parsed
from .figures import reading as reading  # registers the component of that name
from .parses import Parses, parses
from .sentences import at

ORDER = ("sentences", "figures", "parses", "counted", "attribution", "days")
PARSED = ("parses", "counted")  # only with a trained pipeline
_COLON = re.compile(":")
HEAD = 60  # characters in which a name and a colon stand

_LEFT = ("article", "sentences", "paragraphs", "boilerplate", "spoken", "reading", "attributions", "governing", "days")
for _name in _LEFT:
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)
if not Doc.has_extension("parses"):
    Doc.set_extension("parses", default=Parses())


@Language.component("sentences", assigns=["doc._.sentences", "doc._.paragraphs", "doc._.boilerplate", "doc._.spoken"])
def find_sentences(doc: Doc) -> Doc:
    """Leave the bounds of sentences, paragraphs and navigation, in characters, and which sentences may attribute."""
    text = doc._.article.text if doc._.article else doc.text
    doc._.paragraphs = sentences.paragraphs(text)
    doc._.sentences = sentences.sentences(text)
    doc._.boilerplate = sentences.boilerplate(text)
    doc._.spoken = _sentences_with_cues(doc, text)
    return doc


@Language.factory(
    "parses", default_config={"language": PACKAGED}, requires=["doc._.sentences"], assigns=["doc._.parses"]
)
def make_parses(nlp: Language, name: str, language: str) -> Callable[[Doc], Doc]:
    """A component that leaves the parse of the sentences that hold a figure or a word of saying."""
    trained = models.load(language)

    def parse(doc: Doc) -> Doc:
        if trained:
            wanted = doc._.spoken | _sentences_with_figures(doc)
            doc._.parses = parses(trained, doc._.article.text, doc._.sentences, wanted)
        return doc

    return parse


@Language.component("counted", requires=["doc._.parses"], assigns=["doc.spans"])
def find_counted(doc: Doc) -> Doc:
    """Leave what figures count by the parse, where the words beside the figure show nothing."""
    for span in doc.spans["figures"]:
        span._.figure, span._.why = parsed.settled(doc._.parses, doc._.article.text, span)
    return doc


@Language.component(
    "attribution", requires=["doc._.sentences"], assigns=["doc._.reading", "doc._.attributions", "doc._.governing"]
)
def find_attributions(doc: Doc) -> Doc:
    """Leave who asserts what."""
    text, outlet = doc._.article.text, doc._.article.outlet
    cut = quotes.quotations(text, doc._.paragraphs)
    doc._.reading = attributions.Reading(text, doc._.sentences, doc._.paragraphs, cut, outlet, doc._.parses)
    doc._.attributions = attributing.attributions(doc._.reading, doc._.spoken)
    doc._.governing = attributions.Governing(doc._.attributions)
    return doc


@Language.component("days", requires=["doc._.article"], assigns=["doc._.days"])
def find_days(doc: Doc) -> Doc:
    """Leave the days that the text names, resolved against its publication."""
    doc._.days = days.days(doc._.article.text, doc._.article.published)
    return doc


def _sentences_with_cues(doc: Doc, text: str) -> set[int]:
    """The numbers of the sentences that hold a word of saying, navigation left out."""
    lower, places = doc.to_array(["LOWER", "IDX"]).reshape(-1, 2).T.tolist()
    cues = _cue_ids(doc.vocab)
    at = [place for word, place in zip(lower, places, strict=True) if word in cues]
    bounds, boilerplate = doc._.sentences, doc._.boilerplate
    starts = numpy.array([start for start, _ in bounds], dtype="int64")
    numbers: set[int] = {
        *_with_colon(text, starts),
        *(numpy.searchsorted(starts, at, side="right") - 1).tolist(),
    }
    return {number for number in numbers if number >= 0 and not sentences.holds(boilerplate, bounds[number][0])}


def _sentences_with_figures(doc: Doc) -> set[int]:
    """The numbers of the sentences that hold a figure."""
    return {at(doc._.sentences, span._.chars[0]) for span in doc.spans["figures"]} - {-1}


def _with_colon(text: str, starts: Any) -> set[int]:
    """The numbers of the sentences with a colon near their beginning."""
    places = [colon.start() for colon in _COLON.finditer(text)]
    numbers = (numpy.searchsorted(starts, places, side="right") - 1).tolist() if places else []
    return {n for n, at in zip(numbers, places, strict=True) if n >= 0 and at - starts[n] < HEAD}


@cache
def _cue_ids(vocab: Vocab) -> frozenset[int]:
    return frozenset(vocab.strings.add(word) for word in CUE_WORDS)
