"""Series of figures that name nothing themselves, once the whole article is read: the same amount, "of them"."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from claimbook.model import Claim

from .naming import is_bare

SMALLEST = 10  # smaller numbers are equal by chance
_ANAPHOR_BEFORE = re.compile(
    r"""\b(?:(?:the|that|this|its|their|his|her)\s+(?:\w+\s+)?(?:total|number|figure|contingent|force|tally|count
    |deployment|estimate|forecast)|it\s+(?:will|would|could|may|might|was|is)\s+be|it\s+(?:was|is)\s+not|put\s+it)\b[^.;:]{0,60}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_ANAPHOR_AFTER = re.compile(r"\s+of\s+(?:them|these|those)\b", re.IGNORECASE)
BEFORE = 90  # characters in which the pronoun or noun may stand


def settled(text: str, claims: list[Claim], stage: Callable[[Claim, str], str | None]) -> list[Claim]:
    """The figures, those without a series in that of the figures they repeat or refer to; ``stage`` finds theirs."""
    known = {_amount(claim): claim for claim in reversed(claims) if claim.series and _counts(claim)}
    main = _main(claims)
    sums = {(_amount(claim), _unit(claim)): claim for claim in reversed(claims) if claim.series and not _counts(claim)}
    made = []
    for claim in claims:
        series, why = None, ""
        same = sums.get((_amount(claim), _unit(claim)))
        if claim.series is None and same is not None and _unit(claim)[0] == "money":
            series, why = same.series, f"the same amount as ‘{same.quote}’ of {same.series}"
            made.append(replace(claim, series=series, reason=_reason(claim, why)))
            continue
        if claim.series is None and _counts(claim) and claim.figure and is_bare(claim.figure.counted):
            series, why = _meant(text, claim, known, main)
        elif claim.series == "soldiers" and main and main.endswith(" soldiers"):
            series, why = main, f"‘{claim.figure.counted if claim.figure else ''}’ without a side: {main}"
        if series:
            claim = replace(claim, series=series, stage=stage(claim, series), reason=_reason(claim, why))
        made.append(claim)
    return made


def _counts(claim: Claim) -> bool:
    return claim.figure is not None and claim.figure.kind == "count"


def _amount(claim: Claim) -> tuple[float | None, float | None] | None:
    return (claim.figure.low, claim.figure.high) if claim.figure else None


def _unit(claim: Claim) -> tuple[str, str | None]:
    return (claim.figure.kind, claim.figure.unit) if claim.figure else ("", None)


def _meant(
    text: str, claim: Claim, known: dict[tuple[float | None, float | None] | None, Claim], main: str | None
) -> tuple[str | None, str]:
    """The series a figure repeats or refers to, and why in words."""
    figure = claim.figure
    same = known.get(_amount(claim))
    if same is not None and figure and max(figure.low or 0, figure.high or 0) >= SMALLEST:
        return same.series, f"the same number as ‘{same.quote}’ of {same.series}"
    start, end = claim.span.start, claim.span.end
    if _ANAPHOR_AFTER.match(text, end) or _ANAPHOR_BEFORE.search(text[max(0, start - BEFORE) : start]):
        return main, f"it refers to {main}, which the article mostly counts"
    return None, ""


def _main(claims: list[Claim]) -> str | None:
    """The series of at least half of the article's counts, or None."""
    named = (claim.series for claim in claims if claim.series and _counts(claim) and _large(claim))
    counted = Counter(name for name in named if name != "soldiers")
    name, times = next(iter(counted.most_common(1)), (None, 0))
    often = times > 1 or (name is not None and name.endswith((" soldiers", "deaths")))
    return name if often and times * 2 >= counted.total() else None


def _large(claim: Claim) -> bool:
    figure = claim.figure
    return figure is not None and max(figure.low or 0, figure.high or 0) >= SMALLEST


def _reason(claim: Claim, why: str) -> str:
    return "; ".join(part for part in (claim.reason, why) if part)
