"""How sure a suggestion is: the raw weight of its attribution, turned into how often such a weight was right.

The steps are those of an isotonic fit over marked articles; ``benchmarks/confidence.py`` prints the fit anew.
"""

from bisect import bisect_right

UNSURE = 0.75  # below this a person should look twice: about one speaker in four is wrong there

# from this raw weight on, this share of the speakers was right; rising
_STEPS = ((0.0, 0.55), (0.5, 0.65), (0.55, 0.75), (0.65, 0.83), (0.72, 0.92), (0.85, 0.94))
NOBODY = 0.85  # of the figures said to be the outlet's own, so many are


def confidence(raw: float | None) -> float:
    """The share of right speakers among attributions of this raw weight, 0 to 1; None stands for "nobody said it"."""
    if raw is None:
        return NOBODY
    return _STEPS[max(0, bisect_right(_STEPS, (raw, 1.0)) - 1)][1]
