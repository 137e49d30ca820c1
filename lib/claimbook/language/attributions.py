"""An attribution as a value: who asserts which stretches of an article, and which attribution governs a place."""

from collections.abc import Iterable
from dataclasses import dataclass

from .quotes import Quotation
from .sentences import Bounds
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

    def covers(self, position: int) -> int | None:
        """The length of the stretch of content that holds a position, or None."""
        part = self.part(position)
        return part[1] - part[0] if part else None

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


def governing(attributions: Iterable[Attribution], position: int) -> Attribution | None:
    """The attribution whose content most closely holds a position."""
    best: tuple[int, Attribution] | None = None
    for attribution in attributions:
        size = attribution.covers(position)
        if size is not None and (best is None or size <= best[0]):
            best = size, attribution
    return best[1] if best else None
