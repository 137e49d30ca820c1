"""Series and stage of an article's figures, in order: what a bare number counts goes on from the one before."""

import re
from dataclasses import dataclass, field, replace

from claimbook.model import Figure, Status

from ..sentences import Bounds
from ..wordlists import words
from .countables import BECAME, MORTAL, MOVABLE, NAMED_SO, PERSONS
from .naming import INHERITED_FROM, is_bare, is_change, kind_of, name_of_amount, plight, series
from .nearest import begins_clause, deed_before, noun_before, topic
from .purposes import purpose, purpose_named, rate
from .stages import stage, suffered
from .votes import holder

NEAR = 250  # characters within which a bare number goes on from the figure before
NEXT_PARAGRAPH = 100  # ... and where a paragraph ends between them
NEXT_NUMBER = 45  # ... and an amount of money or a share from the one before
NEXT_AMOUNT = 150  # ... and one of the same unit and of like size
BESIDE = 70  # characters on either side of a count in which its noun stands
FURTHER = 400  # ... and a part that is added to it: "a further 3,000"
ASKED = 350  # characters before a bare number in which "how many" asks for it
UNLIKE = 80  # times as large: no count of the same thing
SMALL = 100
SAME = 10  # smaller numbers are equal by chance
COMING = frozenset(
    f"people ({verb})"
    for verb in words("answered arrived came filled joined packed poured reached streamed stood took walked were")
)
TOPIC = 250  # characters that tell what an article is about
NOT_IN_GUIDE = {"trapped": "missing"}


@dataclass(frozen=True, slots=True)
class Group:
    """Where a figure belongs: series and stage, the kind of thing, and why in words."""

    series: str | None = None
    stage: str | None = None
    kind: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure that has found its group: where it stands, how large it is, who said it."""

    at: Bounds
    group: Group
    speaker: str | None
    figure: Figure


@dataclass(slots=True)
class Grouping:
    """The figures of one text, to be grouped in reading order."""

    text: str
    year: int | None = None  # in which the article was published
    last: dict[str, "Placed"] = field(default_factory=dict)  # by kind of figure

    sizes: dict[str, list[float]] = field(default_factory=dict)  # by series
    amounts: dict[tuple[str, float | None, float | None], Group] = field(default_factory=dict)
    seen: int = -1  # where the last figure ends
    crowded: bool = field(init=False)
    topic: str | None = field(init=False)

    def __post_init__(self) -> None:
        self.crowded = _CROWD.search(self.text[:TOPIC]) is not None

        self.topic = topic(self.text) or ("crowd" if self.crowded else None)

    def group(
        self, figure: Figure, chars: Bounds, sentence: Bounds, status: Status, speaker: str | None = None
    ) -> Group:
        """The group of the next figure."""
        if figure.kind == "count" and self._is_only_place(figure, chars, sentence):
            figure = replace(figure, counted=None)
        elided = figure.kind == "count" and not self._printed(figure, chars, sentence)
        bare_one = replace(figure, counted=None) if elided else figure
        found = self._own(bare_one, chars, sentence, status)
        bare = elided or figure.counted is None or (status == "revised_from" and found.stage is None)
        wanted = kind_of(figure.counted)[0] if elided and figure.counted else ""
        before = self._before(figure, chars, sentence, speaker, wanted) if bare else None
        if before is not None and (found.series is None or status == "revised_from"):
            found = self._inherited(before, chars, sentence, status)
        if found.series is None and elided and self._may_go_on(figure, wanted):
            found = self._own(figure, chars, sentence, status)
        if found.series is None:
            found = self._repeated(figure) or self._of_topic(figure) or found
        if found.series in TOLLS and found.series in self.sizes and (year := self._other_year(sentence)):
            found = replace(found, series=f"{found.series} ({year})", why=f"of {year}, and so of another event")
        if found.series is not None and (part := self._part(found, chars, sentence)):
            found = replace(found, series=part)
        elif found.series is not None:
            placed = Placed(chars, found, speaker, figure)
            self.last[figure.kind] = self.last[f"count {found.kind}"] = placed
            self.sizes.setdefault(found.series, []).append(_size(figure))
            self.amounts.setdefault((figure.kind, figure.low, figure.high), found)
        self.seen = chars[1]
        return replace(found, stage=NOT_IN_GUIDE.get(found.stage or "", found.stage))

    def _other_year(self, sentence: Bounds) -> str | None:
        """The one year, not the article's own, of which a sentence tells: "In 2011 floods killed 40"."""
        years = set(_YEAR.findall(self.text, *sentence))
        told = _OF_YEAR.search(self.text, *sentence)
        return told["year"] if told and len(years) == 1 and told["year"] != str(self.year) else None

    def _part(self, found: Group, chars: Bounds, sentence: Bounds) -> str | None:
        """The series of a part told apart by its plight: "40 hurt, 12 of them gravely" are no rivals."""
        if found.kind == "soldiers":
            return None
        match = _OF_THEM.match(self.text, chars[1], sentence[1])
        last = self.last.get("count")
        if _OF_ITS.match(self.text, chars[1], sentence[1]):
            return f"{found.series} (part)"
        inside = last is not None and last.group.series == found.series and last.at[0] >= sentence[0]
        if inside and _OF_WHICH.search(self.text, sentence[0], chars[0]):
            done = _DONE.match(self.text, chars[1], sentence[1])
            return f"{found.series} ({done['how'] if done else 'part'})"
        same = match is not None and last is not None and last.group.series == found.series
        return (
            f"{found.series} ({match['how'].lower()})"
            if match and same and last and last.at[0] >= sentence[0]
            else None
        )

    def _repeated(self, figure: Figure) -> Group | None:
        """The group of the same amount, where it stood before with what it counts."""
        same = self.amounts.get((figure.kind, figure.low, figure.high))
        told = figure.counted is not None and not is_bare(figure.counted)
        if same is None or told or figure.delta or _size(figure) < SAME:
            return None
        return replace(same, stage=None, why=f"the same amount as one of {same.series} before")

    def _of_topic(self, figure: Figure) -> Group | None:
        """The group that the headline speaks of, for a large number that nothing else tells the meaning of."""
        if self.topic is None or figure.kind != "count" or figure.counted is not None or _size(figure) < SMALL:
            return None
        return Group(self.topic, why=f"the headline is of {self.topic}")

    def _is_only_place(self, figure: Figure, chars: Bounds, sentence: Bounds) -> bool:
        """Whether the noun before a number only says where: "the force near the border tops 8,000"."""
        if figure.counted is None:
            return False
        ahead = self.text[max(sentence[0], chars[0] - BESIDE) : chars[0]]
        return (
            re.search(rf"\b(?:near|at|along|across|inside|outside)\s(?:the\s)?{re.escape(figure.counted)}\b", ahead)
            is not None
        )

    def _may_go_on(self, figure: Figure, wanted: str) -> bool:
        """Whether a count may be of what the last of that kind counted, by its size."""
        last = self.last.get(f"count {wanted}")
        return last is None or self._may_be_of(last, figure)

    def _may_be_of(self, last: Placed, figure: Figure) -> bool:
        return _comparable(figure, self.sizes[last.group.series or ""])

    def _printed(self, figure: Figure, chars: Bounds, sentence: Bounds) -> bool:
        """Whether what a count counts stands beside it; else it is only understood."""
        if figure.counted is None:
            return True
        ahead = self.text[max(sentence[0], self.seen, chars[0] - BESIDE) : chars[0]]
        if self.seen > sentence[0]:  # the first words belong to the number before: "104 people and infected 3,900"
            ahead = " ".join(ahead.split()[3:])
        return figure.counted.split()[-1] in f"{ahead} {self.text[chars[1] : min(sentence[1], chars[1] + BESIDE)]}"

    def _own(self, figure: Figure, chars: Bounds, sentence: Bounds, status: Status) -> Group:
        if figure.kind == "money":
            return Group(self._of_money(figure, chars, sentence), kind="money")
        if figure.kind == "percent" and (is_bare(figure.counted) or is_change(figure.counted)):
            whose = holder(self.text, chars, sentence)
            if whose and figure.unit == "%" and not is_change(figure.counted):
                return Group(f"{whose} vote (share)", kind="share")
            named = rate(self.text, chars, sentence)
            return Group(f"{named} (share)" if named else None, kind="share")
        if figure.kind == "duration" and _JAILED.search(self.text, max(sentence[0], chars[0] - 80), chars[1] + 40):
            return Group("sentence (duration)", kind="sentence")
        if figure.counted is None:
            return self._bare(figure, chars, sentence, status) if figure.kind == "count" else Group()
        kind = kind_of(figure.counted)[0]
        what = self._stage(kind, chars, sentence, status) if figure.kind == "count" else None
        name, why = series(
            figure, what, self.text[max(0, sentence[0] - INHERITED_FROM) : chars[0]], self.text[chars[1] : sentence[1]]
        )
        if figure.kind == "count" and name and (often := frequency(self.text, chars, sentence)):
            name = f"{name} {often}"
        if self.crowded and kind in PERSONS and (name is None or name in COMING):
            name, why = "crowd", "the article is of a crowd"
        return Group(name, what, kind, why)

    def _of_money(self, figure: Figure, chars: Bounds, sentence: Bounds) -> str | None:
        """What an amount is for: by the noun it is of where that tells, else by the nearest word that does."""
        if each := _EACH.match(self.text, chars[1], sentence[1]):
            return f"price per {each['unit'].lower()}"
        counted = figure.counted or ""
        named = purpose_named(counted) if counted and not counted[:1].isupper() else None
        return named or purpose(self.text, chars, sentence) or (name_of_amount(figure) if counted.islower() else None)

    def _bare(self, figure: Figure, chars: Bounds, sentence: Bounds, status: Status) -> Group:
        """The group of a count that names nothing, by what befell them or by the noun that its sentence names."""
        became = suffered(self.text, chars, sentence)
        if became in BECAME:
            return Group(BECAME[became], became, "people")
        done = deed_before(self.text, chars, sentence)
        if done:
            return Group(done, None, "people")
        if figure.delta:
            return Group()
        noun = noun_before(self.text, chars, sentence)
        if noun is None and (asked := self._asked(chars)):
            return asked
        if noun is None and begins_clause(self.text, chars, sentence):
            doing = plight(self.text[chars[1] : sentence[1]])
            return Group(doing, None, "people") if doing else Group()
        return self._own(replace(figure, counted=noun), chars, sentence, status) if noun else Group()

    def _asked(self, chars: Bounds) -> Group | None:
        """The group that a question shortly before asks for: "how many were on board"."""
        asked = list(_HOW_MANY.finditer(self.text, max(0, chars[0] - ASKED), chars[0]))
        if not asked:
            return None
        words = asked[-1].group("what")
        if doing := plight(words):
            return Group(doing, None, "people", "a question before asks for it")
        kind = kind_of(words.split()[0])[0] if words.split()[0].endswith("s") else ""
        return Group(kind, None, kind, "a question before asks for it") if kind else None

    def _stage(self, kind: str, chars: Bounds, sentence: Bounds, status: Status) -> str | None:
        if kind in NAMED_SO:
            return NAMED_SO[kind]
        persons = kind in PERSONS or kind in MORTAL or kind == "soldiers"
        return stage(self.text, chars, sentence, status, movable=kind in MOVABLE, persons=persons)

    def _before(
        self, figure: Figure, chars: Bounds, sentence: Bounds, speaker: str | None, wanted: str
    ) -> Group | None:
        """The group of the figure before, of the same sort, in the same sentence or near in the same paragraph."""
        last = (self.last.get(f"count {wanted}") if wanted else None) or self.last.get(figure.kind)
        if last is None or last.group.series is None or not self._may_be_of(last, figure):
            return None
        gap = chars[0] - last.at[1]
        parted = "\n\n" in self.text[last.at[1] : chars[0]]
        if figure.kind != "count":
            like = figure.unit == last.figure.unit and _like(figure, last.figure)
            return last.group if not parted and gap <= (NEXT_AMOUNT if like else NEXT_NUMBER) else None
        reach = FURTHER if figure.delta else NEXT_PARAGRAPH if parted else NEAR
        near = gap <= reach and (last.speaker == speaker or not parted)
        return last.group if near or last.at[0] >= sentence[0] else None

    def _inherited(self, before: Group, chars: Bounds, sentence: Bounds, status: Status) -> Group:
        what = self._stage(before.kind, chars, sentence, status) if before.kind in MOVABLE else None
        return Group(
            before.series, what or before.stage, before.kind, f"a bare number: goes on from {before.series} before"
        )


def frequency(text: str, chars: Bounds, sentence: Bounds) -> str | None:
    """How often so many are counted anew: "90 cases each day" -> "a day"."""
    match = _OFTEN.match(text, chars[1], sentence[1])
    return f"a {match['period'].lower()}" if match else None


TOLLS = frozenset(BECAME.values())
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_YEAR = re.compile(  # In 2011 floods killed 40; the 2019 quake left 31 dead
    r"(?:\b[Ii]n\s|\b[Tt]he\s)(?:\w+\s(?:of\s)?)?(?P<year>(?:19|20)\d\d)\b(?!\s?[-–])"
)
_EACH = re.compile(  # 40 dollars a barrel
    r"(?:\s[\w.]+)?\s(?:an?|per|the)\s(?P<unit>tonne|ton|quintal|barrel|bushel|kilo|kilogram|kg|litre|liter|gallon|ounce|sack|crate"
    r"|dozen|megawatt-hour|kilowatt-hour|MWh|kWh|hectare|acre|square\s(?:metre|meter|foot)|head|bottle|loaf|ticket)\b",
    re.IGNORECASE,
)
_OF_ITS = re.compile(r"\s+of\s+(?:its|their|his|her|our)\s+\d")  # will close 2 of its 31 breweries
_OF_WHICH = re.compile(r",\s+of\s+(?:which|whom)\s+(?:(?:about|some|nearly|only|just|over)\s+)?\Z")
_DONE = re.compile(r"(?:\s\w+)?\s(?:have\s|had\s)?(?:were|was|are|been)\s(?P<how>[a-z]+(?:ed|en|ot))\b")
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom)\s+(?:were\s+|was\s+|are\s+|in\s+(?:an?\s+)?)?(?P<how>[a-z][\w-]+)")
_HOW_MANY = re.compile(r"\b[Hh]ow\s+many\s+(?:more\s+|other\s+)?(?P<what>[^.?!;,\n]{4,60})")
_CROWD = re.compile(
    r"\b(?:(?-i:march)|(?-i:March)(?=\s(?:on|for|against|through|of|over|to)\b)|marche[sd]|marchers|rall(?:y|ies|ied)|protests?|protesters|demonstrat\w+|crowds?|vigil)\b",
    re.I,
)

_JAILED = re.compile(
    r"\b(?:jail(?:ed|ing)?|prison|sentenced?|behind\s+bars|custody|imprison(?:ed|ment))\b", re.IGNORECASE
)

_OFTEN = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:a|an|per|each|every)\s(?P<period>day|week|month|hour|night|minute)\b", re.IGNORECASE
)


def _comparable(one: Figure, others: list[float]) -> bool:
    """Whether a count may be of what the others count: thirty managers are not the 8,200 of the sentence after."""
    size = _size(one)
    pairs = [sorted((size, other)) for other in others]
    return one.kind != "count" or any(low * UNLIKE >= high or high < SMALL for low, high in pairs)


def _size(figure: Figure) -> float:
    """How many, or the least of them that a vague word may mean."""
    known = [bound for bound in (figure.low, figure.high) if bound is not None]
    return max(min(known) if figure.vague else max(known), 1) if known else 1


def _like(one: Figure, other: Figure) -> bool:
    low, high = sorted(map(_size, (one, other)))
    return high <= low * 5
