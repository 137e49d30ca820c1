"""A company's results go on over the sentences of a paragraph: "Net debt stood at 40 million." is still its own."""

import re
from bisect import bisect_right

from ..sentences import Bounds, at
from .attributions import Attribution, Governing, Reading

_NOUNS = (
    r"(?:sales|revenues?|turnover|profits?|loss(?:es)?|earnings|income|EBITDA|EBIT|margins?|debt|borrowings|cash\s?flow"
    r"|dividends?|volumes|orders|order\s(?:intake|book|backlog)|backlog|growth|costs|expenses|spending|expenditure|capex"
    r"|provisions|impairments?|deposits|premiums|shipments|deliveries|bookings)"
)
_OPENS = re.compile(
    rf"(?:(?:Its|The|A|An|[A-Z][\w’'&-]+['’]s)\s)?(?:[A-Z]?[\w’'-]+\s){{0,4}}?(?i:{_NOUNS})"
    r"(?:\s(?:in|at|from|of|for|per|before|after|excluding|on)\s(?:[\w’'&-]+\s){0,6}?[\w’'&-]+)?,?\s"
    r"(?:\w+ly\s|also\s|then\s)?(?:rose|fell|grew|slipped|dropped|climbed|jumped|gained|sank|edged|dipped|declined|increased"
    r"|decreased|doubled|tripled|halved|narrowed|widened|improved|shrank|surged|soared|tumbled|plunged|slid|slumped|swelled"
    r"|rebounded|was|were|is|are|came|stood|stands|totalled|totaled|reached|hit|amounted|remained|held|stayed|will|would)\b"
)
_TOLD = re.compile(rf"\b(?i:{_NOUNS})\b")
_AMOUNT = re.compile(r"\d")
_STATING = frozenset({"report", "post", "say", "announce", "raise", "lower", "lift", "cut", "see", "expect", "warn"})
MOST = 80  # stretches of speech that are looked back over


def of_results(reading: Reading, governing: Governing, sentence: Bounds) -> Attribution | None:
    """The company that has told of its results before in the paragraph, for a sentence about sales, profit or debt."""
    if _OPENS.match(reading.text, *sentence) is None:
        return None
    last = bisect_right(governing.parts, sentence[0], key=lambda part: part[0])
    first = reading.paragraphs[number][0] if (number := at(reading.paragraphs, sentence[0])) >= 0 else sentence[0]
    for start, end, which in reversed(governing.parts[max(0, last - MOST) : last]):
        if start < first:
            return None
        told = governing.attributions[which]
        if told.kind == "body" and told.saying.lemma in _STATING and _is_of_accounts(reading.text, (start, end)):
            return told
    return None


def _is_of_accounts(text: str, content: Bounds) -> bool:
    return _TOLD.search(text, *content) is not None and _AMOUNT.search(text, *content) is not None
