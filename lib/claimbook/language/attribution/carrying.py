"""Quotations and sentences without a cue of their own that plainly go on from an attributed one."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from ..people.roles import BODIES
from ..quotes import Quotation
from ..sentences import Bounds, at
from .asserting import head_of
from .attributions import Attribution, Governing, Reading
from .results import of_results
from .words_of_clauses import DETERMINERS, NUMBERS, PREPOSITIONS

_CARRIES_ON = re.compile(
    r"(?:Of|Among)\s+(?:these|those|them|that|whom)\b|(?:Another|A\s+further|An\s+additional|The\s+rest)\b"
)

_RESUMES = re.compile(  # "That is 40 fewer than in 2015", "The real number was 40"
    r"That\s(?:is|was|compares|amounts|equals|would\s(?:be|mean))\b"
    r"|(?:By|On|In|At)\s[^.,]{2,24},?\s(?:that|it)\s(?:had|has)\s(?:\w+\s){1,3}(?=\d)"
    r"|(?:Its|Their|His|Her)\s(?:own\s|latest\s)?(?:count|tally|toll|estimate|forecast|figure|total)\b"
    r"|(?:The|Its|Their|His|Her)\s(?:real|actual|true|correct|right)\s(?:number|figure|total|toll|cost|sum|count|tally|share)\b"
)
_INDIRECT = re.compile(r"(?:He|She|It|They)\s(?:would|could|had\s+to|must|might)\b")  # free indirect speech
_ITSELF = re.compile(r"It\s(?!is\b|was\b|has\s+been\b|will\s+be\b)")  # "The board counts 40. It plans to sell 12."
_FIRST = re.compile(r"(?P<word>[\w’'.,-]*\w)\s")
_KNOWN = re.compile(r"(?:The|This|That|These|Those|Its|Their|His|Her|Our|My|It|He|She|They|We|I|You|But|And|So|Yet)\b")
_BELIEVED = re.compile(r"\b(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:believed|thought|reported|understood|said|feared)\b")
_SHARES = re.compile(r"%|\bper\s?cent\b|\b(?i:one|two|three|four|six|seven)\s+in\s+\w+")
_ASKED = re.compile(  # who is asked in polls, and what they answer: so a new paragraph goes on with one
    r"\b(?:voters|respondents|adults|people|undecided|those\s(?:asked|polled|surveyed|questioned)|support(?:ed|s)?|back(?:ed|s)?"
    r"|approv\w+|disapprov\w+|favou?r\w*|oppos\w+|trust(?:ed|s)?|think|thought|believ\w+|said\sthey|Democrats|Republicans|women|men)\b"
)
MOST_SHARES = 5  # sentences that may go on with one poll
_OPENERS = PREPOSITIONS | NUMBERS | DETERMINERS | frozenset({"there", "just", "only", "nearly", "almost"})
_POLLED = frozenset({"poll", "survey", "interview", "polls", "surveys"})


def with_lone_quotes(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """The attributions and, where a quotation plainly goes on from an attributed one, its own."""
    by_quote = {index: attribution for attribution in found for index in attribution.quotes}
    governing, cued = Governing(found), _Cued.of(found)
    extra: list[Attribution] = []
    for index, quote in enumerate(reading.quotes):
        if index in by_quote or not quote.is_utterance(reading.text) or governing.at(quote.start) is not None:
            continue
        before = _goes_on(reading, index, by_quote, cued)
        if before is not None:
            made = _continued(before, quote, index)
            by_quote[index] = made
            extra.append(made)
    return sorted([*found, *extra], key=lambda one: one.content[0] if one.content else one.saying.cue)


@dataclass(frozen=True, slots=True)
class _Cued:
    """Attributions by the places of their cues; ``quoting``: those that hold a quotation."""

    all: list[Attribution]
    quoting: list[Attribution]

    @classmethod
    def of(cls, found: list[Attribution]) -> "_Cued":
        ordered = sorted(found, key=_cue)
        return cls(ordered, [one for one in ordered if one.quotes])

    def last_before(self, position: int, start: int) -> Attribution | None:
        index = bisect_right(self.all, position, key=_cue) - 1
        return self.all[index] if index >= 0 and _cue(self.all[index]) >= start else None

    def quoting_after(self, position: int, end: int) -> Attribution | None:
        index = bisect_right(self.quoting, position, key=_cue)
        return self.quoting[index] if index < len(self.quoting) and _cue(self.quoting[index]) < end else None

    def silent_after(self, position: int) -> Attribution | None:
        """The attribution right behind a place that says nothing else: "“...!” Ana Belo told a briefing." """
        index = bisect_right(self.all, position, key=_cue)
        if index == len(self.all) or self.all[index].saying.reach[0] > position + 3:
            return None
        return self.all[index] if not self.all[index].content else None


def _cue(attribution: Attribution) -> int:
    return attribution.saying.cue[0]


def _goes_on(reading: Reading, index: int, by_quote: dict[int, Attribution], cued: _Cued) -> Attribution | None:
    """The attribution that a quotation without a cue carries on: of the same paragraph, or carried over its end."""
    quote = reading.quotes[index]
    before = by_quote.get(index - 1)
    if quote.carried and before is not None:
        return before
    number = at(reading.paragraphs, quote.start)
    start, end = reading.paragraphs[number] if number >= 0 else (quote.start, quote.end)
    if before is not None and reading.quotes[index - 1].start >= start:
        return before
    if quote.start == start and quote.end >= end:
        return _of_paragraph(reading, index, number, by_quote, cued)
    if number > 0 and quote.start == start and reading.text[reading.paragraphs[number - 1][1] - 1] in ":,":
        start = reading.paragraphs[number - 1][0]
    return cued.silent_after(quote.end) or cued.last_before(quote.start, start) or cued.quoting_after(quote.end, end)


def _of_paragraph(
    reading: Reading, index: int, number: int, by_quote: dict[int, Attribution], cued: _Cued
) -> Attribution | None:
    """The attribution of a paragraph that is one quotation: the next one's "So reads X", or the last one's speaker."""
    if number + 1 < len(reading.paragraphs):
        start = reading.paragraphs[number + 1][0]
        behind = cued.last_before(start + 12, start)
        if behind is not None and behind.saying.lemma == "so":
            return behind
    before = by_quote.get(index - 1)
    start = reading.paragraphs[number - 1][0] if number else 0
    if number and reading.text[reading.paragraphs[number - 1][1] - 1] in ":,":
        return cued.last_before(reading.quotes[index].start, start)
    goes_on = before is not None and reading.quotes[index - 1].start >= start and before.speaker
    return before if goes_on else None


def _continued(before: Attribution, quote: Quotation, index: int) -> Attribution:
    return replace(
        before,
        content=((quote.start, quote.end),),
        quotes=frozenset({index}),
        score=before.score * 0.8,
        why=f"the quotation goes on from {before.speaker}" if before.speaker else "",
    )


def carried_over(reading: Reading, governing: Governing, position: int) -> Attribution | None:
    """The attribution of the sentence before, for a sentence of the same paragraph that plainly carries it on."""
    number = at(reading.sentences, position)
    if number < 1:
        return None
    start, end = reading.sentences[number][0], reading.sentences[number - 1][1]
    results = of_results(reading, governing, reading.sentences[number])
    if results is not None:
        return results
    if "\n\n" in reading.text[end:start]:
        return _of_poll(reading, governing, number)
    if any(pattern.match(reading.text, start) for pattern in (_CARRIES_ON, _INDIRECT, _RESUMES)):
        return governing.at(end - 2) or governing.at(reading.sentences[number - 1][0])
    return _of_poll(reading, governing, number) or _of_body(reading, governing, number)


def _of_poll(reading: Reading, governing: Governing, number: int) -> Attribution | None:
    """The poll that the sentences before are of, for those that go on with shares: "Among women, 60 per cent did"."""
    for index in range(number, max(number - MOST_SHARES, 0), -1):
        sentence, before = reading.sentences[index], reading.sentences[index - 1]
        if not _SHARES.search(reading.text, *sentence):
            return None
        if "\n\n" in reading.text[before[1] : sentence[0]] and not _ASKED.search(reading.text, *sentence):
            return None
        held = governing.at(before[1] - 2) or governing.at(before[0])
        if held is not None:
            words = held.speaker_text.lower().split()
            return held if held.saying.lemma in _POLLED or any(word in _POLLED for word in words) else None
    return None


def _of_body(reading: Reading, governing: Governing, number: int) -> Attribution | None:
    """The body whose report the sentence before is, for one that goes on with it: "..., the board said. Nine sank." """
    (start, end), sentence = reading.sentences[number - 1], reading.sentences[number]
    before = governing.at(end - 2) or governing.at(start)
    if before is None or before.quotes or before.saying.force == "deny" or not _is_report_of_body(before, start):
        return None
    if before.saying.form == "before":
        goes_on = _goes_on_reporting(reading.text, sentence)
    else:
        goes_on = _ITSELF.match(reading.text, sentence[0]) is not None
    return before if goes_on and sentence[0] not in governing.spoken else None


def _is_report_of_body(held: Attribution, start: int) -> bool:
    if held.saying.sentence[0] != start:
        return False
    return held.kind == "body" or (held.kind == "described" and head_of(held.speaker.lower().split()) in BODIES)


def _goes_on_reporting(text: str, sentence: Bounds) -> bool:
    """Whether a sentence opens with what is new, a number or a place, and tells nobody's belief."""
    first = _FIRST.match(text, *sentence)
    if first is None or _BELIEVED.search(text, *sentence) or _KNOWN.match(text, sentence[0]):
        return False
    return first["word"].lower().split("-")[0] in _OPENERS or first["word"][0].isdigit()
