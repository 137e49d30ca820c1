"""What is printed at an axis: as many amounts, or days, as stand apart from each other."""

from datetime import date

from . import days
from .labels import width
from .scales import Scale, stride

_SIZE, _APART = 12.0, 6  # pixels: of the words, between two of them
_A_DAY = 72  # pixels that the words of a day take at most


def of_amounts(scale: Scale, unit: str | None) -> dict[float, str]:
    """The round amounts of the axis, each with its words."""
    values = scale.ticks()
    words = [scale.says(value, unit) for value in values]
    every = stride([scale.pixel(value) for value in values], [width(word, _SIZE) + _APART for word in words])
    return dict(zip(values[::every], words[::every], strict=True))


def of_days(scale: Scale, first: date, last: date) -> dict[float, str]:
    """Days between these two on their axis, by their ordinals, each with its words."""
    most = max(2, int((scale.end - scale.start) / _A_DAY))
    return {float(day.toordinal()): words for day, words in days.ticks(first, last, most).items()}
