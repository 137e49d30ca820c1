"""A sentence cut into words, with its quotations as single words."""

import re
from dataclasses import dataclass, field

from ..quotes import Quotation
from ..sentences import Bounds
from .cues import CLAUSAL, VERBS
from .words_of_clauses import AUXILIARIES, DETERMINERS, FINITE, NAMED_CALL, NUMBERS, PERSONAL, RELATIVES

CONTRACTED = ("'d", "'ll", "'ve", "'re")  # "he'd drilled"
PUNCTUATION = frozenset(",;:()[]–—-")
_TOKEN = re.compile(
    rf"{NAMED_CALL}(?:['’]s)?|"
    r"[£€$¥₹₦₽₩₺]?\w+(?:(?:[-'’/&.,](?=\w)|(?<=\d):(?=\d\d))\w+)*(?:(?<=s)['’](?!\w))?|&|[,;:()\[\]–—-]"
)
_CAPITAL = re.compile(r"(?:(?:al|el|an|ad|as|ar|at|az|d|l)[-'’])?[^\W\d_a-zß-öø-ÿ]")  # Belo, al-Sabah, d'Arc
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?:?\s+(?=\S)", re.IGNORECASE
)  # "15:30 Police say": of a live blog
_MONEY = re.compile(r"[A-Z][A-Za-z]{0,2}\d+[.,]\d")  # R17,500; KSh3.1; no road and no aircraft
CURRENCIES = "$€£¥₹₦₽₩₺"
CAPITALS = frozenset(word.upper() for word in PERSONAL | RELATIVES | {"us", "so"} if len(word) > 1)


@dataclass(slots=True)
class Line:
    """A sentence as words: ``low`` in lower case, ``quote`` the quotation that a word stands for, or -1."""

    text: str
    start: int
    end: int
    words: list[str] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quote: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def add(self, word: str, start: int, end: int, quote: int) -> None:
        self.words.append(word)
        self.low.append(self.lowered(word))
        self.starts.append(start)
        self.ends.append(end)
        self.quote.append(quote)

    def lowered(self, word: str) -> str:
        """The word in lower case; a little word that is a name in capitals, "the WHO", with a full stop."""
        if word in CAPITALS and not self.text[self.start : self.end].isupper():
            return f"{word.lower()}."
        return word.lower().replace("’", "'")

    def span(self, first: int, last: int) -> Bounds:
        return self.starts[first], self.ends[last]

    def is_mark(self, index: int) -> bool:
        return self.words[index] in PUNCTUATION or self.quote[index] >= 0

    def is_clausal(self, first: int, last: int) -> bool:
        """Whether the words from first to last hold a finite verb."""
        return any(self.is_verb(index) for index in range(first, last + 1))

    def is_verb(self, index: int) -> bool:
        if not self._may_be_verb(index):
            return False
        return not (
            index and (self.words[index] == "May" or self._ends_name(index))
        )  # the month; "Department for Work"

    def _may_be_verb(self, index: int) -> bool:
        word = self.low[index]
        if word in AUXILIARIES or (word in FINITE and not (index and self.low[index - 1] in DETERMINERS)):
            return True
        cue = VERBS.get(word)
        if cue is None:
            return "'" in word and word.endswith(CONTRACTED)
        return not cue.noun and cue.lemma not in CLAUSAL and cue.shape in ("past", "present")

    def _ends_name(self, index: int) -> bool:
        """Whether a capital stands behind "of", "for" or "and" that a capital leads to: no verb but part of a name."""
        if index < 2 or not self.is_name(index):
            return False
        return self.low[index - 1] in {"of", "for", "and"} and self.is_name(index - 2)

    def is_number(self, index: int) -> bool:
        word = self.low[index]
        if word[0].isdigit() or word[0] in CURRENCIES or word in NUMBERS:
            return True
        return word[-1].isdigit() and _MONEY.match(self.words[index]) is not None

    def is_name(self, index: int) -> bool:
        return bool(_CAPITAL.match(self.words[index])) and self.quote[index] < 0


def cut(text: str, bounds: Bounds, quotes: list[tuple[int, Quotation]]) -> Line:
    """The sentence as a Line; ``quotes`` are the quotations that meet it, with their indices."""
    line = Line(text, *bounds)
    clock = _CLOCK.match(text, *bounds)
    position = clock.end() if clock else bounds[0]
    for index, quote in quotes:
        _words(line, text, position, max(quote.start, position))
        inside = max(quote.start, bounds[0]), min(quote.end, bounds[1])
        line.add("“”", *inside, index)
        position = max(position, inside[1])
    _words(line, text, position, bounds[1])
    return line


def _words(line: Line, text: str, start: int, end: int) -> None:
    """Add the words between two places: all at once, for there are many."""
    found = list(_TOKEN.finditer(text, start, end))
    words = [match.group() for match in found]
    line.words += words
    line.low += [line.lowered(word) for word in words]
    line.starts += [match.start() for match in found]
    line.ends += [match.end() for match in found]
    line.quote += [-1] * len(found)
