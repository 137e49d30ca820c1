"""An attribution as a value: who asserts which stretches of an article, and which attribution governs a place."""

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from ..parses import Parses
from ..quotes import Quotation
from ..sentences import Bounds
from .stretches import Saying


@dataclass(frozen=True, slots=True)
class Attribution:
    """A saying with its speaker resolved. Spans are of the text; ``quotes``: the quotations it holds, by index."""

    saying: Saying
    speaker: str
    speaker_text: str
    kind: str
    via: tuple[str, ...]
    citing: tuple[str, ...]
    content: tuple[Bounds, ...]
    quotes: frozenset[int]
    score: float
    why: str
    relays: tuple[str, ...] = ()  # the media that only pass on what is said inside their content
    cited: tuple[str, ...] = ()  # whom these media cite

    def part(self, position: int) -> Bounds | None:
        """The stretch of content that holds a position, or None."""
        return next(((start, end) for start, end in self.content if start <= position < end), None)


@dataclass(slots=True)
class Reading:
    """What attribution needs to know of an article: its text and how it is cut."""

    text: str
    sentences: list[Bounds]
    paragraphs: list[Bounds]
    quotes: list[Quotation]
    outlet: str | None = None
    parses: Parses = field(default_factory=Parses)


@dataclass(slots=True)
class Governing:
    """The attributions of an article, to be asked which one governs a place."""

    attributions: list[Attribution]
    parts: list[tuple[int, int, int]] = field(default_factory=list)  # start, end, whose; by start
    reached: list[int] = field(default_factory=list)  # how far any part up to this one reaches
    spoken: set[int] = field(default_factory=set)  # where the sentences begin that attribute

    def __post_init__(self) -> None:
        self.parts = sorted((*part, which) for which, one in enumerate(self.attributions) for part in one.content)
        self.spoken = {one.saying.sentence[0] for one in self.attributions}
        self.reached = list(accumulate((end for _, end, _ in self.parts), max))

    def at(self, position: int) -> Attribution | None:
        """The attribution whose content most closely holds a position."""
        best: tuple[int, int] | None = None
        index = bisect_right(self.parts, position, key=lambda part: part[0]) - 1
        while index >= 0 and self.reached[index] > position:
            start, end, which = self.parts[index]
            if position < end and (best is None or (end - start, -which) < best):
                best = end - start, -which
            index -= 1
        return self.attributions[-best[1]] if best else None
