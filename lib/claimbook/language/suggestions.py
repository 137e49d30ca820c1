"""An article's suggestions: its figures and statements as claims, each with speaker, day, status, series and reason."""

from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc
from spacy.tokens import Span as FigureSpan

from claimbook.model import Article, Basis, Claim, Figure, Span, suggestion_id

from . import pipeline
from .attribution import statements
from .attribution.attributions import Attribution, Reading
from .attribution.carrying import carried_over
from .confidence import confidence
from .days import Day, within
from .quotes import quote_at
from .sentences import Bounds, at, holds
from .series.countables import MOVABLE, PERSONS
from .series.grouping import Grouping
from .series.settling import settled
from .series.stages import stage
from .status import status


@dataclass(frozen=True, slots=True)
class Said:
    """On which day something was said, and how that is known."""

    day: date | None = None
    basis: Basis = ""
    why: str = ""


def suggest(article: Article, language: str | None = None) -> list[Claim]:
    """Every claim found in an article, in reading order; the language as ``models.chosen`` gives it."""
    doc = pipeline.read(article, language)
    calendar = Calendar.of(doc)
    grouping = Grouping(article.text, article.published.year if article.published else None)
    read = [span for span in doc.spans["figures"] if not holds(doc._.boilerplate, span._.chars[0])]
    figures = [_claim(doc, calendar, grouping, span) for span in read]
    figures = settled(article.text, figures, lambda claim, name: _stage(doc, claim, name))
    others = [_statement(doc, calendar, found) for found in statements.statements(doc)]
    return sorted([*_linked(figures), *others], key=lambda claim: (claim.span.start, claim.span.end, claim.tag))


# --- figures


def _claim(doc: Doc, calendar: "Calendar", grouping: Grouping, span: FigureSpan) -> Claim:
    reading: Reading = doc._.reading
    chars: Bounds = span._.chars
    figure: Figure = span._.figure
    sentence = sentence_bounds(doc, chars)
    held = held_at(doc, chars[0])
    said = calendar.said(held, sentence, chars)
    force = held.saying.force if held else ""
    window = held.part(chars[0]) if held else None
    denied = force == "deny" and quote_at(reading.quotes, chars[0]) is None
    standing, standing_why = status(reading.text, chars, sentence, window or sentence, force, denied=denied)
    group = grouping.group(figure, chars, sentence, standing, held.speaker if held else None)
    reasons = [span._.why or "", speaker_reason(held), said.why, standing_why, group.why]
    return replace(
        attributed(base_claim(doc._.article, chars, sentence, "figure"), held, said),
        figure=figure,
        status=standing,
        series=group.series,
        stage=group.stage,
        reason="; ".join(part for part in reasons if part) or None,
        score=confidence(held.score if held and held.speaker else None),
    )


def _stage(doc: Doc, claim: Claim, series: str) -> str | None:
    """The stage of a figure whose series is only known by others of the article."""
    chars = claim.span.start, claim.span.end
    kind = series.split()[-1]
    persons = kind in PERSONS or kind == "soldiers"
    movable = kind in MOVABLE
    return stage(doc._.article.text, chars, sentence_bounds(doc, chars), claim.status, movable=movable, persons=persons)


def held_at(doc: Doc, position: int) -> Attribution | None:
    """The attribution that a place of the text belongs to, or None."""
    return doc._.governing.at(position) or carried_over(doc._.reading, doc._.governing, position)


def base_claim(article: Article, chars: Bounds, sentence: Bounds, tag: str) -> Claim:
    """A bare suggestion at these bounds."""
    span = Span(*chars)
    return Claim(
        id=suggestion_id(article.sha256, tag, span),
        article_sha256=article.sha256,
        span=span,
        quote=span.of(article.text),
        sentence=article.text[slice(*sentence)],
        tag=tag,
    )


def attributed(claim: Claim, held: Attribution | None, said: Said) -> Claim:
    """The claim with who says it, through whom and when."""
    dated = replace(claim, said_on=said.day, said_on_basis=said.basis)
    if held is None or held.speaker is None:
        return dated
    return replace(
        dated,
        speaker=held.speaker,
        speaker_text=held.speaker_text,
        cue=held.saying.lemma,
        via=held.via,
        citing=held.citing,
    )


def speaker_reason(held: Attribution | None) -> str:
    """Who is taken for the speaker, and by which word, in words."""
    if held is None or held.speaker is None:
        return ""
    shown = f"‘{held.speaker_text}’ with ‘{held.saying.lemma}’"
    return f"{shown} ({held.why})" if held.why else shown


def sentence_bounds(doc: Doc, chars: Bounds) -> Bounds:
    """The sentence that holds the bounds."""
    index = at(doc._.sentences, chars[0])
    bounds: Bounds = doc._.sentences[index] if index >= 0 else chars
    return min(bounds[0], chars[0]), max(bounds[1], chars[1])


def _linked(claims: list[Claim]) -> list[Claim]:
    """The claims, each part ("another 9,000") with the id of the total before it that it adds to."""
    totals: dict[str, str] = {}
    linked = []
    for claim in claims:
        if claim.figure is not None and claim.figure.delta and claim.series in totals:
            claim = replace(claim, base_claim=totals[claim.series])
        elif claim.series is not None:
            totals[claim.series] = claim.id
        linked.append(claim)
    return linked


# --- statements


def _statement(doc: Doc, calendar: "Calendar", found: "statements.Statement") -> Claim:
    sentence = sentence_bounds(doc, found.chars)
    said = calendar.said(found.held, sentence, found.chars)
    made = base_claim(doc._.article, found.chars, (sentence[0], max(sentence[1], found.chars[1])), found.tag)
    reasons = [found.why, speaker_reason(found.held), said.why]
    return replace(
        attributed(made, found.held, said),
        status="denied" if found.tag == "denial" else "expected" if found.tag == "forecast" else "reported",
        reason="; ".join(part for part in reasons if part) or None,
        score=confidence(found.held.score if found.held else None),
    )


# --- days

GOES_ON = 700  # characters in which a speaker who has been dated goes on


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of an article, and on which of them each speaker spoke, as far as is said."""

    days: list[Day]
    by_speaker: dict[str, list[tuple[int, date]]]
    published: date | None
    text: str
    sentences: list[Bounds]

    @classmethod
    def of(cls, doc: Doc) -> "Calendar":
        made = cls(doc._.days, {}, doc._.article.published, doc._.article.text, doc._.sentences)
        for held in doc._.attributions:
            said = made._in_reach(held)
            if held.speaker and said.day:
                made.by_speaker.setdefault(held.speaker, []).append((held.saying.cue[0], said.day))
        return made

    def said(self, held: Attribution | None, sentence: Bounds, chars: Bounds) -> Said:
        """The day of an assertion: named with the saying, else in its sentence, else the speaker's only day."""
        stated = self._in_reach(held) if held else Said()
        if stated.day:
            return stated
        around = self._in_sentence(held, sentence, chars)
        if self.published is None:
            return around if around.basis == "stated" else Said()  # no guess where nothing dates the article
        if around.day or held is None or held.speaker is None:
            return around
        known = self.by_speaker.get(held.speaker, [])
        if known:
            return self._of_speaker(held.speaker, known, chars[0])
        return self._in_sentence_before(held.speaker, sentence) or self._only_day()

    def _of_speaker(self, speaker: str, known: list[tuple[int, date]], position: int) -> Said:
        """A guess: the only day on which somebody is dated, or of several the one last named shortly before."""
        near = [day for at, day in known if at <= position < at + GOES_ON]
        day = known[0][1] if len({day for _, day in known}) == 1 else near[-1] if near else None
        return Said(day, "inferred", f"{speaker} is dated {day} elsewhere in the article") if day else Said()

    def _in_sentence_before(self, speaker: str, sentence: Bounds) -> Said | None:
        """A guess: the one day of the sentence before, in the same paragraph, if it begins with the speaker."""
        number = at(self.sentences, sentence[0]) - 1
        bounds = self.sentences[number] if number >= 0 else sentence
        begins = speaker.split()[-1] in self.text[bounds[0] : bounds[0] + 50]
        found = {day.day: day for day in within(self.days, bounds) if day.free}
        if number < 0 or not begins or len(found) != 1 or "\n\n" in self.text[bounds[1] : sentence[0]]:
            return None
        (day,) = found.values()
        return Said(day.day, "inferred", day.why)

    def _only_day(self) -> Said:
        """A guess: the one day on which all dated assertions of the article fall."""
        all_days = {day for known in self.by_speaker.values() for _, day in known}
        if len(all_days) != 1:
            return Said()
        day = next(iter(all_days))
        return Said(day, "inferred", f"every dated statement of the article is of {day}")

    def _in_reach(self, held: Attribution) -> Said:
        found = [day for day in within(self.days, held.saying.reach) if day.free]
        return Said(found[0].day, found[0].basis, found[0].why) if found else Said()

    def _in_sentence(self, held: Attribution | None, sentence: Bounds, chars: Bounds) -> Said:
        """A guess: the one day that the sentence names outside of what is quoted."""
        bounds = held.saying.sentence if held else sentence
        found = [day for day in within(self.days, bounds) if day.free]
        if held is None and found and len({day.day for day in found}) > 1:
            found = [day for day in found if day.start < chars[0]][:1]
        if len({day.day for day in found}) != 1:
            return Said()
        listed = found[0].start - bounds[0] < 5
        return Said(found[0].day, found[0].basis if listed else "inferred", found[0].why)
