"""A line over days that is level while a value holds and upright where it changes."""

from collections.abc import Callable, Iterable, Iterator

from .ink import Stroke
from .scales import Scale
from .standings import merged


def stairs(
    parts: Iterable[tuple[int, int, float]],
    across: Scale,
    level: Callable[[float], float],
    ink: str,
    thick: float,
    opacity: float = 1,
) -> Iterator[Stroke]:
    """The line of values, each from a day until another; nothing joins parts with days between them."""
    before: tuple[int, float] | None = None
    for day, until, value in merged(parts):
        x, y = across.pixel(day), level(value)
        if before and before[0] == day and before[1] != y:
            yield Stroke(x, before[1], x, y, ink, thick, opacity=opacity, at=day, to=day)
        yield Stroke(x, y, across.pixel(until), y, ink, thick, opacity=opacity, at=day, to=until)
        before = until, y
