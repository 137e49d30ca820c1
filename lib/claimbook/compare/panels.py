"""Which marks may share a panel, and which panels an axis: one series, one unit; casualties apart from strength."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.model import STAGES

from .marks import Mark

TITLES = {
    "present": "Said to be there already",
    "sent": "Said to have been sent, in all",
    "expected": "Expected or planned",
    "killed": "Said to have been killed",
    "injured": "Said to have been injured",
    "killed_or_injured": "Said to have been killed or injured",
    "missing": "Said to be missing",
    "captured": "Said to have been captured",
    "displaced": "Said to have been displaced",
    "rescued": "Said to have been rescued",
}
_STRENGTH = ("present", "sent", "expected")
_TOLL = ("killed", "injured", "killed_or_injured")


@dataclass(frozen=True, slots=True)
class Panel:
    """The marks of one stage of a series, in one unit."""

    title: str
    stage: str | None
    marks: tuple[Mark, ...]

    @property
    def inside(self) -> str:
        """The title as it stands inside a sentence."""
        return self.title[:1].lower() + self.title[1:]


@dataclass(frozen=True, slots=True)
class Group:
    """The panels that share an axis."""

    subject: str
    unit: str | None
    panels: tuple[Panel, ...]

    @property
    def title(self) -> str:
        return f"{self.subject} ({'per cent' if self.unit == '%' else self.unit})" if self.unit else self.subject

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(mark for panel in self.panels for mark in panel.marks)


def subject_of(mark: Mark) -> str:
    """What the mark counts: its series, else the words."""
    return mark.series or mark.counted or "No series"


def groups(marks: Iterable[Mark]) -> list[Group]:
    """The marks sorted into panels under their axes; what has no number joins the first axis of its series."""
    everything = list(marks)
    held: dict[_Key, list[Mark]] = defaultdict(list)
    for mark in everything:
        if mark.drawn:
            held[_key(mark)].append(mark)
    first: dict[tuple[str | None, str | None], _Key] = {}
    for key in held:
        for family in (key[2], None):
            first.setdefault((key[0], family), key)
    for mark in everything:
        if not mark.drawn and mark.series and (home := _home(mark, first)):
            held[home].append(mark)
    found = [_group(*one) for one in sorted(held.items(), key=lambda one: tuple(str(part or "") for part in one[0]))]
    sizes: Counter[str] = Counter()
    for group in found:
        sizes[group.title] += sum(len(panel.marks) for panel in group.panels)
    return sorted(found, key=lambda group: (-sizes[group.title], group.title, _order(group.panels[0].stage)))


_Key = tuple[str, str | None, str | None]


def _key(mark: Mark) -> _Key:
    return subject_of(mark), mark.unit, _family(mark.stage)


def _home(mark: Mark, first: dict[tuple[str | None, str | None], _Key]) -> _Key | None:
    key = first.get((mark.series, _family(mark.stage)))
    return key or (first.get((mark.series, None)) if mark.stage is None else None)


def _family(stage: str | None) -> str | None:
    """What may be read off one axis: those who are there, those who were hurt, every other stage by itself."""
    if stage in _STRENGTH or stage is None:
        return None
    return "toll" if stage in _TOLL else stage


def _group(key: _Key, members: list[Mark]) -> Group:
    stages = sorted({mark.stage for mark in members}, key=_order)
    return Group(
        key[0],
        key[1],
        tuple(
            Panel(_title(stage, len(stages)), stage, tuple(mark for mark in members if mark.stage == stage))
            for stage in stages
        ),
    )


def _order(stage: str | None) -> tuple[int, str]:
    return (STAGES.index(stage) if stage in STAGES else len(STAGES) + (stage is None), stage or "")


def _title(stage: str | None, stages: int) -> str:
    if stage is None:
        return "Stage not said" if stages > 1 else ""
    return TITLES.get(stage, stage[:1].upper() + stage[1:])
