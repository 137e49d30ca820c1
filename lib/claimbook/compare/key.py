"""The key that stands over every chart: the signs it uses, each with the word it stands for."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from .alphabet import ARROW, WHISKER, Piece, Seat, drawn, whisker
from .ink import Point, Sheet, Words
from .labels import cut, width
from .levels import sample as line
from .marks import Form, Mark
from .palette import Palette
from .scales import Scale, amount

_FORMS: dict[Form, str] = {
    "exact": "as a plain number",
    "about": "“about”",
    "approaching": "“approaching”",
    "more": "“more than”",
    "most": "“up to”",
    "range": "from … to …",
    "vague": "a vague word",
    "another": "“another …”",
}
_LINES = ("holds until the speaker’s next figure", "no newer figure by the speaker")
_LONG = {"range", "vague", "another", "more", "most", "approaching"}
NO_SOURCES: Mapping[str, str] = MappingProxyType({})
_SIZE, _LINE, _GAP, _START = 12.5, 24.0, 20.0, 11.0
_SAMPLE = Mark(
    claim_id="",
    form="exact",
    low=0,
    high=0,
    base=None,
    words="",
    number="",
    quote="",
    speaker=None,
    outlet="",
    said_on=None,
    inferred=False,
    published=None,
    status="reported",
    pale=False,
    series=None,
    stage=None,
    unit=None,
    counted=None,
    citing="",
    article="",
    article_sha256="",
)


def key(
    marks: Iterable[Mark],
    wide: float,
    colours: Palette,
    sources: Mapping[str, str] = NO_SOURCES,
    *,
    days: bool = False,
    lines: tuple[bool, bool] = (False, False),
) -> Sheet:
    """The signs of those ``marks``, in as many lines as they need, and the colours of ``sources`` beneath.

    By ``days`` those that were inferred have a sign, and so have ``lines`` to a next figure and on while there is none.
    """
    used = [mark for mark in marks if mark.drawn]
    sheet = Sheet(wide, _LINE, Scale(0, wide, 0, wide))
    pen = _Pen(sheet, colours)
    for sample, word in _signs(used):
        pen.sign(sample, word)
    if days and any(mark.inferred for mark in used):
        pen.whisker("day inferred")
    for there, dotted, word in zip(lines, (False, True), _LINES, strict=True):
        if there:
            pen.line(word, dotted=dotted)
    if sources:
        pen.down()
        for source, ink in sources.items():
            pen.source(source, ink)
    sheet.tall = pen.y + _LINE / 2
    return sheet


def _signs(used: list[Mark]) -> list[tuple[Mark, str]]:
    forms = {mark.form for mark in used}
    words = _FORMS | {"vague": _vague(mark for mark in used if mark.form == "vague")}
    signs = [(_SAMPLE._replace(form=form), words[form]) for form in _FORMS if form in forms]
    statuses = {mark.status for mark in used}
    if "expected" in statuses:
        signs.append((_SAMPLE._replace(status="expected"), "expected"))
    if any(mark.status == "expected" and mark.form == "about" for mark in used):
        signs.append((_SAMPLE._replace(form="about", status="expected"), "expected, “about”"))
    if "denied" in statuses:
        signs.append((_SAMPLE._replace(status="denied"), "denied"))
    if "revised_from" in statuses:
        signs.append((_SAMPLE._replace(status="revised_from"), "since revised"))
    if any(mark.pale for mark in used):
        signs.append((_SAMPLE._replace(pale=True), "suggested, not yet judged"))
    return signs


def _vague(found: Iterable[Mark]) -> str:
    """Which numbers a band covers: those the word may mean."""
    bands = {(mark.low, mark.high): mark for mark in found}
    if len(bands) != 1:
        return "a vague word, drawn over what it may mean"
    [((low, high), mark)] = bands.items()
    if low is None or high is None:
        return _FORMS["vague"]
    return f"“{mark.number.lower()}”, drawn from {amount(low)} to {amount(high)}"


class _Pen:
    """Writes from left to right, and on in the next line where one is full."""

    def __init__(self, sheet: Sheet, colours: Palette) -> None:
        self.sheet, self.colours = sheet, colours
        self.x, self.y = _START, _LINE / 2

    def sign(self, sample: Mark, word: str) -> None:
        long = ARROW + 4 if sample.form in _LONG else 0
        self._room(long + width(word, _SIZE) + 14)
        low, high = (self.x, self.x + long) if long else (self.x, self.x)
        stop = low if sample.form == "more" else high
        seat = Seat(low if sample.bar else stop, high if sample.bar else stop, low, self.y, self.x - 4)
        self.sheet.add(*(_flat(piece) for piece in drawn(sample, seat, self.colours.mute, self.colours)))
        self._word(self.x + long + 12, word)

    def whisker(self, word: str) -> None:
        self._room(2 * WHISKER + 8 + width(word, _SIZE))
        self.sheet.add(*map(_flat, whisker(self.x + WHISKER, self.y, self.colours.mute)))
        self._word(self.x + 2 * WHISKER + 8, word)

    def line(self, word: str, *, dotted: bool) -> None:
        self._room(ARROW + width(word, _SIZE) + 8)
        self.sheet.add(line(self.x - 6, self.y, self.x - 6 + ARROW, self.colours.mute, dotted=dotted))
        self._word(self.x + ARROW + 2, word)

    def source(self, name: str, ink: str) -> None:
        word = cut(name, 170, _SIZE)
        self._room(width(word, _SIZE) + 12)
        self.sheet.add(Point(self.x, self.y, "circle", 80, ink, ink, 0))
        self._word(self.x + 10, word)

    def down(self) -> None:
        if self.x > _START:
            self.x, self.y = _START, self.y + _LINE

    def _room(self, needed: float) -> None:
        if self.x + needed > self.sheet.wide:
            self.down()

    def _word(self, x: float, word: str) -> None:
        self.sheet.add(Words(x, self.y, word, _SIZE, self.colours.mute))
        self.x = x + width(word, _SIZE) + _GAP


def _flat(piece: Piece) -> Piece:
    """A sign of the key stands for no value: it is placed by its pixels alone."""
    return replace(piece, at=None) if isinstance(piece, Point) else replace(piece, at=None, to=None)
