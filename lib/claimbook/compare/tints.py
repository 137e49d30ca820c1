"""The colour of each mark: the camp of its speaker; where nobody has a camp yet, the source itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimbook.words import number_of

from .marks import NOBODY, Mark
from .palette import Palette, inks

NO_CAMP = "no camp"


@dataclass(frozen=True, slots=True)
class Tint:
    """The colours of a chart's marks, and what its key says of them."""

    inks: Mapping[str, str]
    name: Callable[[Mark], str | None]
    rest: str
    legend: Mapping[str, str]

    def of(self, mark: Mark) -> str:
        return self.inks.get(self.name(mark) or "", self.rest)


def speaker(mark: Mark) -> str | None:
    """Who speaks, one however the name is spelled; nobody where nobody is named."""
    return mark.heard if mark.speaker else None


def tint(
    marks: Iterable[Mark],
    colours: Palette,
    *,
    camps: Sequence[str] = (),
    source: Callable[[Mark], str | None],
    named: bool,
) -> Tint:
    """By camp, the first six of ``camps`` before all others; by ``source`` where no mark has a camp.

    ``named`` says whether the key has to tell the sources' colours; those of camps it always tells.
    """
    shown = list(marks)
    if any(mark.camp for mark in shown):
        return _by_camp(shown, colours, camps)
    found = inks(filter(None, map(source, shown)), colours)
    nobody = {NOBODY: colours.rest} if any(source(mark) is None for mark in shown) else {}
    return Tint(found, source, colours.rest, _named(found, colours) | nobody if named else {})


def _by_camp(shown: Sequence[Mark], colours: Palette, camps: Sequence[str]) -> Tint:
    there = [mark.camp for mark in shown if mark.camp]
    order = dict.fromkeys([*camps, *inks(there, colours)])
    found = dict(zip(order, colours.hues, strict=False))
    legend = {camp: ink for camp, ink in found.items() if camp in there}
    if rest := _rest(shown, found):
        legend[rest] = colours.rest
    return Tint(found, _camp, colours.rest, legend)


def _rest(shown: Iterable[Mark], found: Mapping[str, str]) -> str:
    """What the grey stands for: camps beyond the hues, marks of no camp, or both."""
    grey = {mark.camp for mark in shown if mark.camp not in found}
    others = number_of(len(grey - {None}), "other camp") if grey - {None} else ""
    return " or ".join(filter(None, (others, NO_CAMP if None in grey else "")))


def _camp(mark: Mark) -> str | None:
    return mark.camp


def _named(found: Mapping[str, str], colours: Palette) -> dict[str, str]:
    """The sources that have a colour of their own, and one grey for all others."""
    own = {source: ink for source, ink in found.items() if ink != colours.rest}
    others = len(found) - len(own)
    return own | ({number_of(others, "other"): colours.rest} if others else {})
