"""Why numbers of an article are not suggested: each with its place, its sentence and the reason in words."""

from typing import NamedTuple

from claimbook.model import Article, Span

from . import sentences
from .figures.distractors import Left
from .figures.explaining import explain
from .figures.reading import read


class LeftAlone(NamedTuple):
    """A number that is no figure: where it stands, in which sentence, and why it is left alone."""

    span: Span
    sentence: str
    why: str


def left_alone(article: Article) -> list[LeftAlone]:
    """Every number of the article that is not suggested, in reading order."""
    text, bounds = article.text, sentences.sentences(article.text)
    navigation = sentences.boilerplate(text)
    reading = read(text)
    led_away = [
        Left(found.start, found.end, "in a line that leads to other articles, or in credits")
        for found in reading.found
        if sentences.holds(navigation, found.start)
    ]
    return [_left_alone(text, bounds, left) for left in sorted([*explain(text, reading), *led_away])]


def _left_alone(text: str, bounds: list[sentences.Bounds], left: Left) -> LeftAlone:
    index = sentences.at(bounds, left.start)
    start, end = bounds[index] if index >= 0 else (left.start, left.end)
    return LeftAlone(Span(left.start, left.end), text[min(start, left.start) : max(end, left.end)], left.why)
