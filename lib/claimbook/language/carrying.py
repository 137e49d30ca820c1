"""Quotations and sentences without a cue of their own that plainly go on from an attributed one."""

import re
from dataclasses import replace
from itertools import pairwise

from .attributions import Attribution, Reading, governing
from .quotes import Quotation
from .sentences import Bounds

_CARRIES_ON = re.compile(r"(?:Of|Among)\s+(?:these|those|them)\b|(?:Another|A\s+further|An\s+additional|The\s+rest)\b")


def with_lone_quotes(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """The attributions and, where a quotation plainly goes on from an attributed one, its own."""
    by_quote = {index: attribution for attribution in found for index in attribution.quotes}
    extra: list[Attribution] = []
    for index, quote in enumerate(reading.quotes):
        if index in by_quote or not quote.is_utterance(reading.text):
            continue
        if governing(found, quote.start) is not None:
            continue
        before = _goes_on(reading, index, by_quote, found)
        if before is not None:
            made = _continued(before, quote, index)
            by_quote[index] = made
            extra.append(made)
    return sorted([*found, *extra], key=lambda a: a.content[0] if a.content else a.saying.cue)


def _goes_on(
    reading: Reading, index: int, by_quote: dict[int, Attribution], found: list[Attribution]
) -> Attribution | None:
    """The attribution that a quotation without a cue carries on: of the same paragraph, or carried over its end."""
    quote = reading.quotes[index]
    before = by_quote.get(index - 1)
    if quote.carried and before is not None:
        return before
    paragraph = _paragraph(reading, quote.start)
    here = [a for a in found if paragraph[0] <= a.saying.cue[0] < paragraph[1] and a.speaker]
    after = next((a for a in here if a.saying.cue[0] > quote.end and a.quotes), None)
    if before is not None and reading.quotes[index - 1].start >= paragraph[0]:
        return before
    earlier = [a for a in here if a.saying.cue[1] <= quote.start]
    return earlier[-1] if earlier else after


def _paragraph(reading: Reading, position: int) -> Bounds:
    return next((p for p in reading.paragraphs if p[0] <= position < p[1]), (position, position))


def _continued(before: Attribution, quote: Quotation, index: int) -> Attribution:
    return replace(
        before,
        content=((quote.start, quote.end),),
        quotes=frozenset({index}),
        score=before.score * 0.8,
        why=f"the quotation goes on from {before.speaker}" if before.speaker else "",
    )


def carried_over(reading: Reading, found: list[Attribution], position: int) -> Attribution | None:
    """The attribution of the sentence before, for a sentence of the same paragraph that plainly carries it on."""
    for (start, end), here in pairwise(reading.sentences):
        if here[0] <= position < here[1]:
            if not _CARRIES_ON.match(reading.text, here[0]) or "\n\n" in reading.text[end : here[0]]:
                return None
            return governing([a for a in found if start <= a.saying.cue[0] < end], end - 2)
    return None
