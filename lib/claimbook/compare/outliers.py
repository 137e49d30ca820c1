"""Statements that lie far from all others: flagged by their distance from the median, never dropped."""

import math
from collections.abc import Sequence
from statistics import median

from .statements import Statement

LEAST = 6  # statements of one number each: among fewer nothing is far from the others
FAR = 3.5  # robust standard deviations of the logarithm
_TO_DEVIATION = 1.4826  # what makes the median distance a standard deviation, were the numbers normal


def outliers(now: Sequence[Statement]) -> list[Statement]:
    """Those that are far from the median of all, by the share and not by the amount; the farthest first."""
    points = [statement for statement in now if statement.point and statement.mark.value > 0]
    if len(points) < LEAST:
        return []
    logs = [math.log(statement.mark.value) for statement in points]
    middle = median(logs)
    distances = [abs(log - middle) for log in logs]
    usual = _TO_DEVIATION * median(distances)
    far = [(distance, point) for distance, point in zip(distances, points, strict=True) if distance > FAR * usual > 0]
    return [point for _, point in sorted(far, key=lambda pair: -pair[0])]
