"""Our components of the spaCy pipeline: each declares what it reads and what it leaves on the Doc."""

from typing import Any

import numpy
from spacy.language import Language
from spacy.tokens import Doc

from . import attribution, attributions, days, lines, quotes, sentences
from . import figures as figures  # registers the component of that name
from .cues import VERBS
from .sentences import Bounds

ORDER = ("sentences", "figures", "attribution", "days")
_CUE_WORDS = ("according", "by", *VERBS)

for _name in ("article", "sentences", "paragraphs", "boilerplate", "reading", "attributions", "governing", "days"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


@Language.component("sentences", assigns=["doc._.sentences", "doc._.paragraphs", "doc._.boilerplate"])
def find_sentences(doc: Doc) -> Doc:
    """Leave the bounds of sentences, paragraphs and navigation, in characters."""
    text = doc._.article.text if doc._.article else doc.text
    doc._.paragraphs = sentences.paragraphs(text)
    doc._.sentences = sentences.sentences(text)
    doc._.boilerplate = sentences.boilerplate(text)
    return doc


@Language.component(
    "attribution", requires=["doc._.sentences"], assigns=["doc._.reading", "doc._.attributions", "doc._.governing"]
)
def find_attributions(doc: Doc) -> Doc:
    """Leave who asserts what."""
    text, outlet = doc._.article.text, doc._.article.outlet
    cut = quotes.quotations(text, doc._.paragraphs)
    doc._.reading = attributions.Reading(text, doc._.sentences, doc._.paragraphs, cut, outlet)
    spoken = _sentences_with_cues(doc)
    doc._.attributions = attribution.attributions(doc._.reading, spoken)
    doc._.governing = attributions.Governing(doc._.attributions)
    return doc


@Language.component("days", requires=["doc._.article"], assigns=["doc._.days"])
def find_days(doc: Doc) -> Doc:
    """Leave the days that the text names, resolved against its publication."""
    doc._.days = days.days(doc._.article.text, doc._.article.published)
    return doc


def _sentences_with_cues(doc: Doc) -> set[int]:
    """The numbers of the sentences that hold a word of saying, navigation left out."""
    words = doc.to_array(["LOWER", "IDX"]).reshape(-1, 2)
    at = words[numpy.isin(words[:, 0], _cue_ids(doc)), 1]
    colons = [
        i for i, (start, end) in enumerate(doc._.sentences) if ":" in doc._.article.text[start : min(end, start + 60)]
    ]
    starts = numpy.array([start for start, _ in doc._.sentences], dtype="int64")
    numbers: set[int] = {*colons, *(numpy.searchsorted(starts, at.astype("int64"), side="right") - 1).tolist()}
    return {
        number
        for number in numbers
        if number >= 0 and not sentences.holds(doc._.boilerplate, doc._.sentences[number][0])
    }


def _may_attribute(text: str, bounds: Bounds) -> bool:
    """Whether a sentence without a cue may attribute: a name and a colon, a headline, an item of a list."""
    head = text[bounds[0] : min(bounds[1], bounds[0] + 60)]
    return ":" in head or (text[bounds[1] - 1] not in ".!?" and (" to " in head or head[0] in lines.BULLETS))


def _cue_ids(doc: Doc) -> Any:
    strings = doc.vocab.strings
    return numpy.array([strings.add(word) for word in _CUE_WORDS], dtype="uint64")
