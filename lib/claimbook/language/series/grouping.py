"""Series and stage of an article's figures, in order: what a bare number counts goes on from the one before."""

from dataclasses import dataclass, field, replace

from claimbook.model import Figure, Status

from ..sentences import Bounds
from .countables import BECAME, MOVABLE, PERSONS
from .naming import INHERITED_FROM, is_bare, kind_of, series
from .purposes import purpose, rate
from .stages import stage, suffered

NEAR = 250  # characters within which a bare number goes on from the figure before
NEXT_PARAGRAPH = 100  # ... and where a paragraph ends between them
NEXT_NUMBER = 45  # ... and an amount of money or a share from the one before
NOT_IN_GUIDE = {"trapped": "missing"}


@dataclass(frozen=True, slots=True)
class Group:
    """Where a figure belongs: series and stage, the kind of thing, and why in words."""

    series: str | None = None
    stage: str | None = None
    kind: str = ""
    why: str = ""


@dataclass(slots=True)
class Grouping:
    """The figures of one text, to be grouped in reading order."""

    text: str
    last: dict[str, tuple[Bounds, Group, str | None]] = field(default_factory=dict)  # by kind of figure

    def group(
        self, figure: Figure, chars: Bounds, sentence: Bounds, status: Status, speaker: str | None = None
    ) -> Group:
        """The group of the next figure."""
        found = self._own(figure, chars, sentence, status)
        bare = figure.counted is None or (status == "revised_from" and found.stage is None)
        before = self._before(figure, chars, sentence, speaker) if bare else None
        if before is not None and (found.series is None or status == "revised_from"):
            found = self._inherited(before, chars, sentence, status)
        if found.series is not None:
            self.last[figure.kind] = chars, found, speaker
        return replace(found, stage=NOT_IN_GUIDE.get(found.stage or "", found.stage))

    def _own(self, figure: Figure, chars: Bounds, sentence: Bounds, status: Status) -> Group:
        if figure.kind == "money" and (figure.counted is None or figure.counted[:1].isupper()):
            return Group(series=purpose(self.text, chars, sentence), kind="money")
        if figure.kind == "percent" and is_bare(figure.counted):
            named = rate(self.text, chars, sentence)
            return Group(f"{named} (share)" if named else None, kind="share")
        if figure.counted is None:
            became = suffered(self.text, chars, sentence) if figure.kind == "count" else None
            return Group(BECAME[became], became, "people") if became in BECAME else Group()
        kind = kind_of(figure.counted)[0]
        what = self._stage(kind, chars, sentence, status) if figure.kind == "count" else None
        name, why = series(
            figure, what, self.text[max(0, sentence[0] - INHERITED_FROM) : chars[0]], self.text[chars[1] : sentence[1]]
        )
        return Group(name, what, kind, why)

    def _stage(self, kind: str, chars: Bounds, sentence: Bounds, status: Status) -> str | None:
        persons = kind in PERSONS or kind == "soldiers"
        return stage(self.text, chars, sentence, status, movable=kind in MOVABLE, persons=persons)

    def _before(self, figure: Figure, chars: Bounds, sentence: Bounds, speaker: str | None) -> Group | None:
        """The group of the figure before, of the same sort, in the same sentence or near in the same paragraph."""
        at, group, who = self.last.get(figure.kind, ((-1, -1), Group(), None))
        if at[0] < 0 or group.series is None:
            return None
        gap = chars[0] - at[1]
        if figure.kind != "count":
            return group if gap <= NEXT_NUMBER and "\n\n" not in self.text[at[1] : chars[0]] else None
        parted = "\n\n" in self.text[at[1] : chars[0]]
        near = gap <= (NEXT_PARAGRAPH if parted else NEAR) and (who == speaker or not parted)
        return group if near or at[0] >= sentence[0] else None

    def _inherited(self, before: Group, chars: Bounds, sentence: Bounds, status: Status) -> Group:
        what = self._stage(before.kind, chars, sentence, status) if before.kind in MOVABLE else None
        return Group(
            before.series, what or before.stage, before.kind, f"a bare number: goes on from {before.series} before"
        )
