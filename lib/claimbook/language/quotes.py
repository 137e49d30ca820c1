"""What stands in quotation marks: balanced, broken off at a paragraph's end, or carried over several paragraphs."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from .sentences import Bounds

SCARE = 3  # words: fewer than this, without a stop, are a term and no utterance

_MARK = re.compile(r'["“”„«»]|(?<![^\s(\[—–-])[‘](?=\w)|(?<=[\w.,!?…])’(?!\w)')
_OPENS_BEFORE = " \t\n\r\u00a0([{—–-/:>‘'“"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quotation marks and what they hold; ``inner`` is without the marks. ``carried``: it goes on from the last one."""

    start: int
    end: int
    inner: Bounds
    carried: bool = False
    single: bool = False

    def is_utterance(self, text: str) -> bool:
        """Whether somebody speaks here: a clause or so, not a scare quote or a name."""
        words = text[self.inner[0] : self.inner[1]]
        return len(words.split()) >= SCARE + 1 or words.rstrip()[-1:] in {".", ",", "!", "?", "…"}


def quotations(text: str, paragraphs: list[Bounds]) -> list[Quotation]:
    """The quotations of a text in order; none crosses a paragraph, inner quotations are part of the outer."""
    marks = list(_MARK.finditer(text))
    found: list[Quotation] = []
    index, unclosed = 0, False
    for start, end in paragraphs:
        here = index
        while index < len(marks) and marks[index].start() < end:
            index += 1
        unclosed = here < index and _in_paragraph(text, (start, end), marks[here:index], unclosed, found)
    return found


def quote_at(quotes: list[Quotation], position: int) -> Quotation | None:
    """The quotation that holds a position, of quotations in order, or None."""
    index = bisect_right(quotes, position, key=lambda quote: quote.start) - 1
    return quotes[index] if index >= 0 and position < quotes[index].end else None


def _in_paragraph(
    text: str, paragraph: Bounds, marks: list[re.Match[str]], carried: bool, found: list[Quotation]
) -> bool:
    """Add the quotations of one paragraph; whether the last was left open, to be gone on with in the next."""
    opened: re.Match[str] | None = None
    for mark in marks:
        opens = _opens(text, mark, opened)
        if opened is None and opens:
            opened = mark
        elif opened is not None and not opens and _same_kind(opened.group(), mark.group()):
            goes_on = carried and opened.start() == paragraph[0]
            found.append(_quotation(opened.start(), mark.end(), goes_on, opened.group()))
            opened = None
    if opened is None or opened.group() == "‘":
        return False
    end = paragraph[1]
    goes_on = carried and opened.start() == paragraph[0]
    found.append(Quotation(opened.start(), end, (opened.end(), end), goes_on))
    return True


def _quotation(start: int, end: int, carried: bool, mark: str) -> Quotation:
    return Quotation(start, end, (start + 1, end - 1), carried, mark == "‘")


def _opens(text: str, mark: re.Match[str], opened: re.Match[str] | None) -> bool:
    kind, at = mark.group(), mark.start()
    if kind in "“„«‘":
        return not (kind == "“" and opened is not None and opened.group() == "„")
    if kind in "”»’":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if opened is not None and opened.group() == '"':
        return before in _OPENS_BEFORE and before not in "–—-" and not after.isspace() and after not in ".,;:!?)"
    return before in _OPENS_BEFORE and not after.isspace()


def _same_kind(opened: str, closing: str) -> bool:
    return closing in {"“": '”"“', "„": "“”", "«": "»", "‘": "’", '"': '"”'}.get(opened, '"')
