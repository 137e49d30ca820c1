"""Who asserts what in an article: sayings of its sentences with their speakers, through which media, citing what."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from .clauses import Line, cut
from .cues import REPORT_NOUNS
from .media import medium
from .places import SIDES
from .quotes import Quotation
from .roles import SOURCES
from .sayings import Saying, sayings
from .sentences import Bounds
from .speakers import Speaker, Stage, cast

_OF_REPORT = re.compile(r"\b(\w+)\s+(?:\w+ed\s+)?(?:from|by|of|at)\s+(.+)\Z", re.DOTALL)
_ARTICLE = re.compile(r"(?i)\A(?:the|a|an)\s+")
_CARRIES_ON = re.compile(r"(?:Of|Among)\s+(?:these|those|them)\b|(?:Another|A\s+further|An\s+additional|The\s+rest)\b")


_NEW_CLAUSE = re.compile(r"(?:;|,\s+(?:while|whereas|but|and|though))\s+(?:the\s+|an?\s+)?\Z", re.IGNORECASE)
OPENING = 70  # characters in which a sentence names its subject


@dataclass(frozen=True, slots=True)
class Attribution:
    """A saying with its speaker resolved. Spans are of the text; ``quotes``: the quotations it holds, by index."""

    saying: Saying
    speaker: str
    speaker_text: str
    kind: str
    via: tuple[str, ...]
    citing: tuple[str, ...]
    content: tuple[Bounds, ...]
    quotes: frozenset[int]
    score: float
    why: str
    relays: tuple[str, ...] = ()  # the media that only pass on what is said inside their content
    cited: tuple[str, ...] = ()  # whom these media cite

    def covers(self, position: int) -> int | None:
        """The length of the stretch of content that holds a position, or None."""
        part = self.part(position)
        return part[1] - part[0] if part else None

    def part(self, position: int) -> Bounds | None:
        """The stretch of content that holds a position, or None."""
        return next(((start, end) for start, end in self.content if start <= position < end), None)


@dataclass(slots=True)
class Reading:
    """What attribution needs to know of an article: its text and how it is cut."""

    text: str
    sentences: list[Bounds]
    paragraphs: list[Bounds]
    quotes: list[Quotation]
    outlet: str | None = None


def attributions(reading: Reading, with_cues: set[int]) -> list[Attribution]:
    """Every attribution of an article in reading order; ``with_cues``: the sentences that hold a word of saying."""
    stage = Stage(cast(reading.text))
    found: list[Attribution] = []
    index = 0
    for number, bounds in enumerate(reading.sentences):
        while index < len(reading.quotes) and reading.quotes[index].end <= bounds[0]:
            index += 1
        here = _meeting(reading.quotes, index, bounds)
        if _inside(bounds, here):
            continue
        made = _of_sentence(reading, cut(reading.text, bounds, here), stage) if number in with_cues else []
        found += made
        if not made:
            stage.notice((bounds[0], min(bounds[1], bounds[0] + OPENING)))
    return _with_lone_quotes(reading, found)


def governing(attributions: Iterable[Attribution], position: int) -> Attribution | None:
    """The attribution whose content most closely holds a position."""
    best: tuple[int, Attribution] | None = None
    for attribution in attributions:
        size = attribution.covers(position)
        if size is not None and (best is None or size <= best[0]):
            best = size, attribution
    return best[1] if best else None


def _meeting(quotes: list[Quotation], index: int, bounds: Bounds) -> list[tuple[int, Quotation]]:
    met = []
    while index < len(quotes) and quotes[index].start < bounds[1]:
        met.append((index, quotes[index]))
        index += 1
    return met


def _inside(bounds: Bounds, quotes: list[tuple[int, Quotation]]) -> bool:
    return any(quote.start <= bounds[0] and bounds[1] <= quote.end for _, quote in quotes)


# --- one sentence


def _of_sentence(reading: Reading, line: Line, stage: Stage) -> list[Attribution]:
    made: list[Attribution] = []
    for saying in sayings(line):
        attribution = _resolved(reading, saying, stage)
        if attribution is not None:
            made.append(attribution)
    return _chained(_reported_beliefs(_apart(reading.text, made)))


def _begins_anew(text: str, saying: Saying) -> bool:
    """Whether what was said before ends where this saying begins: its own content stands before it, or a new clause."""
    if saying.form in ("before", "according"):
        return True
    return _NEW_CLAUSE.search(text, max(0, saying.reach[0] - 14), saying.reach[0]) is not None


def _apart(text: str, made: list[Attribution]) -> list[Attribution]:
    """Content behind a verb ends where a later saying, whose content stands before it, begins: "X said A, Y said"."""
    result = []
    for index, one in enumerate(made):
        starts = [o.saying.reach[0] for o in made[index + 1 :] if _begins_anew(text, o.saying)]
        parts = [(s, min([e, *(at for at in starts if s < at)])) for s, e in one.content]
        result.append(replace(one, content=tuple(parts)))
    return result


def _reported_beliefs(made: list[Attribution]) -> list[Attribution]:
    """Sayings without what others believe or expect inside them: whoever says so asserts it."""
    return [
        one
        for one in made
        if one.saying.force not in ("think", "foresee")
        or not any(_reports(other, one) for other in made if other is not one)
    ]


def _reports(outer: Attribution, inner: Attribution) -> bool:
    plain = outer.kind != "medium" and outer.saying.force == "say" and outer.saying.form == "after"
    return plain and any(start <= inner.saying.cue[0] < end for start, end in outer.content)


def _resolved(reading: Reading, saying: Saying, stage: Stage) -> Attribution | None:
    speaker, words = _speaker(reading.text, saying, stage)
    if saying.form in ("colon", "headline") and not _is_known(speaker, stage):
        return None
    citing = tuple(_cited(reading.text, span) for span in saying.citing)
    via = _told(reading, saying)
    if speaker is None:
        return None
    stage.enter(speaker)
    teller, cited = speaker, citing
    speaker, via, citing = _through(reading, speaker, via, citing, stage, saying)
    return Attribution(
        saying=saying,
        speaker=speaker.name,
        speaker_text=words,
        kind=speaker.kind,
        via=via,
        citing=citing,
        content=_full(reading, saying),
        quotes=saying.quotes,
        score=speaker.score,
        why=speaker.why,
        relays=_relays(reading, teller, speaker),
        cited=cited,
    )


def _relays(reading: Reading, teller: Speaker, speaker: Speaker) -> tuple[str, ...]:
    """The medium that tells, or that passes on the words of whom it cites; the outlet itself is none."""
    passes_on = teller.kind == "medium" or teller.name != speaker.name
    return (teller.name,) if passes_on and not _is_outlet(teller.name, reading.outlet) else ()


def _is_known(speaker: Speaker | None, stage: Stage) -> bool:
    """Whether the article speaks of this person or body elsewhere too; a mere kicker ("BREAKING:") is nobody."""
    if speaker is None or speaker.kind == "described":
        return False
    named = speaker.name.lower()
    return speaker.kind in ("person", "medium") or named in SIDES or stage.cast.text.lower().count(named) > 1


def _speaker(text: str, saying: Saying, stage: Stage) -> tuple[Speaker | None, str]:
    if saying.who is None:
        return None, ""
    words = " ".join(text[slice(*saying.who)].split())
    asserting = _asserting(words)
    if asserting is None:
        return None, words
    parts = _parts(text, saying, asserting)
    found = [speaker for part in parts if (speaker := stage.resolve(part, saying.who[0])) is not None]
    if not found:
        return None, words
    if len(found) == 1:
        return found[0], words
    return Speaker("; ".join(speaker.name for speaker in found), "joint", min(s.score for s in found)), " and ".join(
        parts
    )


def _parts(text: str, saying: Saying, asserting: str) -> list[str]:
    """The joint speakers of a phrase, or the one."""
    if saying.joint is not None:
        return [" ".join(text[slice(*saying.joint)].split()), asserting]
    halves = asserting.split(" and ")
    if len(halves) == 2 and all(_is_whole_name(half) for half in halves):
        return halves
    return [asserting]


def _is_whole_name(words: str) -> bool:
    bare = _ARTICLE.sub("", words)
    return bare[:1].isupper() and not re.search(r"\b(?:of|for)\b", words) and len(bare) > 2


def _asserting(words: str) -> str | None:
    """Who asserts by a report: "a note from brokers X" -> "brokers X"; "the ministry's figures" -> "the ministry"."""
    match = _OF_REPORT.search(words)
    if match and match.group(1).lower() in REPORT_NOUNS:
        return match.group(2)
    head = words.split()[-1].lower()
    if head not in REPORT_NOUNS or (words[:1].isupper() and words.split()[-1][:1].isupper()):
        return words
    owner = re.match(r"(.+?)(?:['’]s|(?<=s)['’])\s", words)
    if owner:
        return owner.group(1)
    named = re.match(r"(?:[Tt]he\s+|[Aa]n?\s+)?((?:[A-Z][\w’'.-]*\s+)+)(?:\w+\s+){0,2}\w+\Z", words)
    return named.group(1).strip() if named and named.group(1).split()[0] not in {"The", "A", "Some"} else None


def _told(reading: Reading, saying: Saying) -> tuple[str, ...]:
    names = [medium(reading.text[slice(*span)]) for span in saying.told]
    return tuple(dict.fromkeys(name for name in names if name and not _is_outlet(name, reading.outlet)))


def _is_outlet(name: str, outlet: str | None) -> bool:
    return outlet is not None and _folded(name) == _folded(outlet)


def _folded(name: str) -> str:
    return re.sub(r"\W|\bthe\b|\.(?:com|org|net)\b", "", name.lower())


def _cited(text: str, span: Bounds) -> str:
    return _ARTICLE.sub("", " ".join(text[slice(*span)].split()))


def _through(
    reading: Reading, speaker: Speaker, via: tuple[str, ...], citing: tuple[str, ...], stage: Stage, saying: Saying
) -> tuple[Speaker, tuple[str, ...], tuple[str, ...]]:
    """A medium that cites somebody is the way the words came; the cited one speaks."""
    if not citing or speaker.kind in ("person", "joint"):
        return speaker, via, citing
    source = _source(reading.text, saying, stage)
    if source is None or (speaker.kind != "medium" and not (saying.lemma == "report" and source.kind == "described")):
        return speaker, via, citing
    name = () if _is_outlet(speaker.name, reading.outlet) else (speaker.name,)
    return replace(source, why=f"{speaker.name} cites {source.name}"), (*name, *via), citing[1:]


def _source(text: str, saying: Saying, stage: Stage) -> Speaker | None:
    """The cited one, when it is a person or a body that can speak, no paper or image."""
    start, end = saying.citing[0]
    words = _asserting(" ".join(text[start:end].split()))
    if words is None:
        return None
    names = words.split()
    head = re.split(r"\s(?:of|in|at|with|close|from|for|on|who|familiar)\s", words)[0].split()[-1].lower()
    if head in SOURCES or all(name[:1].isupper() for name in names[-1:]):
        own = re.match(r"(?i)(?:its|his|her|their)\s+(.+)", words)
        return Speaker(own.group(1), "described", 0.7) if own else stage.resolve(words, start)
    return None


def _full(reading: Reading, saying: Saying) -> tuple[Bounds, ...]:
    """The content of a saying; quotations in it are whole, also where they began in an earlier sentence."""
    whole = [reading.quotes[index] for index in sorted(saying.quotes)]
    spans = list(saying.content)
    for quote in whole:
        spans = [
            (min(s, quote.start), max(e, quote.end)) if s < quote.end and quote.start < e else (s, e) for s, e in spans
        ]
    return tuple(spans)


def _chained(made: list[Attribution]) -> list[Attribution]:
    """A medium whose content holds another's saying is the way it came: "..., X said, AFP reported"."""
    result = []
    for attribution in made:
        outer = [other for other in made if other is not attribution and _holds(other, attribution)]
        via = tuple(dict.fromkeys([*attribution.via, *(medium for o in outer for medium in o.relays)]))
        citing = tuple(dict.fromkeys([*attribution.citing, *(cited for o in outer for cited in o.cited)]))
        result.append(replace(attribution, via=via, citing=citing))
    return result


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if outer.speaker == inner.speaker or not outer.relays:
        return False
    return any(start <= inner.saying.cue[0] < end for start, end in outer.content)


# --- quotations without a cue of their own


def _with_lone_quotes(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """The attributions and, where a quotation plainly goes on from an attributed one, its own."""
    by_quote = {index: attribution for attribution in found for index in attribution.quotes}
    extra: list[Attribution] = []
    for index, quote in enumerate(reading.quotes):
        if index in by_quote or not quote.is_utterance(reading.text):
            continue
        if governing(found, quote.start) is not None:
            continue
        before = _goes_on(reading, index, by_quote, found)
        if before is not None:
            made = _continued(before, quote, index)
            by_quote[index] = made
            extra.append(made)
    return sorted([*found, *extra], key=lambda a: a.content[0] if a.content else a.saying.cue)


def _goes_on(
    reading: Reading, index: int, by_quote: dict[int, Attribution], found: list[Attribution]
) -> Attribution | None:
    """The attribution that a quotation without a cue carries on: of the same paragraph, or carried over its end."""
    quote = reading.quotes[index]
    before = by_quote.get(index - 1)
    if quote.carried and before is not None:
        return before
    paragraph = _paragraph(reading, quote.start)
    here = [a for a in found if paragraph[0] <= a.saying.cue[0] < paragraph[1] and a.speaker]
    after = next((a for a in here if a.saying.cue[0] > quote.end and a.quotes), None)
    if before is not None and reading.quotes[index - 1].start >= paragraph[0]:
        return before
    earlier = [a for a in here if a.saying.cue[1] <= quote.start]
    return earlier[-1] if earlier else after


def _paragraph(reading: Reading, position: int) -> Bounds:
    return next((p for p in reading.paragraphs if p[0] <= position < p[1]), (position, position))


def _continued(before: Attribution, quote: Quotation, index: int) -> Attribution:
    return replace(
        before,
        content=((quote.start, quote.end),),
        quotes=frozenset({index}),
        score=before.score * 0.8,
        why=f"the quotation goes on from {before.speaker}" if before.speaker else "",
    )


def carried_over(reading: Reading, found: list[Attribution], position: int) -> Attribution | None:
    """The attribution of the sentence before, for a sentence of the same paragraph that plainly carries it on."""
    for (start, end), here in pairwise(reading.sentences):
        if here[0] <= position < here[1]:
            if not _CARRIES_ON.match(reading.text, here[0]) or "\n\n" in reading.text[end : here[0]]:
                return None
            return governing([a for a in found if start <= a.saying.cue[0] < end], end - 2)
    return None
