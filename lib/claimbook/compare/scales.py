"""Amounts on an axis: linear with its zero, or logarithmic with a lane of its own for none."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

LOG_FROM = 20  # the largest is that many times the smallest
_TENS = "every step of the amounts is ten times the one before"
_FAR = 0.5  # of the highest: where the lowest is more, zero would take half of the axis
_STEPS = (1, 2, 2.5, 3, 5, 10, 20, 25, 30, 50)
_WORDS = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))


def amount(value: float, unit: str | None = None) -> str:
    """A number as it stands at an axis or in a sentence: "12,000", "1.5m", "113tn", "40%"."""
    percent = "%" if unit == "%" else ""
    for size, word in _WORDS:
        if abs(value) >= size:
            return f"{value / size:,.4g}{word}{percent}" if abs(value) < 1e16 else f"{value:.3g}{percent}"
    return f"{value:,.10g}{percent}"


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from ``low`` to ``high`` drawn from pixel ``start`` to pixel ``end``."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False
    none: bool = False  # the left end of a log axis is a lane for zero
    blank: bool = False  # nothing but zero stands on it

    @property
    def told(self) -> str:
        """What a reader must know of the axis; nothing where it begins with zero."""
        if self.log:
            steps = pairwise(tick for tick in self.ticks() if tick > self.low or not self.none)
            tens = all(math.isclose(after, 10 * before) for before, after in steps)
            return _TENS if tens else "equal distances between amounts are equal multiples"
        return f"the amounts begin at {amount(self.low)}" if self.low > 0 else ""

    def clamped(self, value: float) -> float:
        """The pixel of ``value``, or the end of the axis beyond which it lies."""
        return self.pixel(min(max(value, self.low), self.high))

    def at(self, value: float) -> float:
        """The value at which ``value`` is drawn: itself, but for what a log axis cannot show."""
        return max(value, self.low) if self.log else value

    def pixel(self, value: float) -> float:
        return self.start + (self.end - self.start) * self._share(self.at(value))

    def _share(self, value: float) -> float:
        if self.log:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def ticks(self) -> list[float]:
        """Round values to print at the axis; on a log axis the first one may be the lane for none."""
        if self.blank:
            return [0.0]
        return _decades(self.low, self.high) if self.log else _rounds(self.low, self.high)

    def says(self, tick: float, unit: str | None = None) -> str:
        return "none" if self.none and tick == self.low else amount(tick, unit)


def decades(values: Iterable[float], start: float, end: float) -> Scale:
    """The scale by decades for ``values``; where one is zero or less, with a lane for none at its left."""
    numbers = list(values)
    above = [number for number in numbers if number > 0] or [1.0, 10.0]
    none = any(number <= 0 for number in numbers)
    low = _below(min(above), none=none)
    return Scale(low, max(max(above), (100 if none else 10) * low), start, end, log=True, none=none)


def scale(values: Iterable[float], start: float, end: float) -> Scale:
    """The scale for ``values``: from zero when they are near each other, by decades when they are far apart."""
    numbers = sorted(values)
    above = [number for number in numbers if number > 0]
    if above and numbers[0] >= 0 and above[-1] >= LOG_FROM * above[0]:
        none = numbers[0] == 0
        return Scale(_below(above[0], none=none), above[-1], start, end, log=True, none=none)
    low, high = min(0.0, *numbers, 0.0), max(0.0, *numbers, 0.0)
    return Scale(low, high, start, end) if high > low else Scale(0, 1, start, end, blank=True)


def following(values: Iterable[float], start: float, end: float) -> Scale:
    """The scale for places and no lengths: as ``scale``, but where all are far from zero from below the lowest on."""
    numbers = sorted(values)
    whole = scale(numbers, start, end)
    if whole.log or whole.blank or numbers[0] < _FAR * numbers[-1] or numbers[0] == numbers[-1]:
        return whole
    step = _step(numbers[-1] - numbers[0])
    return Scale(math.floor(numbers[0] / step) * step, numbers[-1], start, end)


def _below(lowest: float, *, none: bool) -> float:
    """Where a log axis begins: at the decade under the lowest, one further left when none has a lane."""
    exponent = math.floor(math.log10(lowest) + 1e-9)
    return float(10.0 ** (exponent - 1 if none else exponent))


def _decades(low: float, high: float) -> list[float]:
    first, last = round(math.log10(low)), math.floor(math.log10(high) + 1e-9)
    stride = max(1, math.ceil((last - first) / 6))
    within = (1, 3) if last - first < 3 else (1,)
    ticks = [step * 10.0**decade for decade in range(first, last + 1, stride) for step in within]
    return [tick for tick in ticks if tick <= high * (1 + 1e-9) and tick != 3 * low]


def _rounds(low: float, high: float) -> list[float]:
    step = _step(high - low)
    first = math.ceil(low / step - 1e-9)
    return [count * step for count in range(first, math.floor(high / step + 1e-9) + 1)]


def _step(extent: float) -> float:
    """The round distance that divides ``extent`` into about four, exactly if one does."""
    size = 10.0 ** math.floor(math.log10(extent / 4))
    steps = [step * size for step in _STEPS if 2 <= extent / (step * size) <= 6]
    return min(steps, key=lambda step: (not _divides(step, extent), abs(extent / step - 4)))


def _divides(step: float, extent: float) -> bool:
    return math.isclose(extent / step, round(extent / step))


def stride(pixels: Sequence[float], widths: Sequence[float]) -> int:
    """Every how many-th tick is printed so that their words do not touch."""
    for every in range(1, len(pixels)):
        places = list(zip(pixels[::every], widths[::every], strict=True))
        if all(b - a >= (wide + wider) / 2 for (a, wide), (b, wider) in pairwise(places)):
            return every
    return max(1, len(pixels))
