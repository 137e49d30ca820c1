"""Statements that somebody makes, as spans of their own: quotations, claims, denials, forecasts."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from ..figures.unnumbered import unnumbered
from ..quotes import Quotation, quote_at
from ..sentences import Bounds, holds
from ..view import view
from ..wordlists import words
from .attributions import Attribution, Reading
from .finite import is_clause

SHORTEST = 3  # words of a clause
JUDGING = words("call describe brand dub label deem dismiss term reject denounce condemn hail attack criticise")
ASKING_PEOPLE = words("poll survey interview")
POINTING = words("it this that them him her these those")
COUNTING = words("put estimate value peg give say claim report list record promise pledge cite offer announce warn")
_TO_COME = re.compile(
    r"\b(?:will|(?:wo|ca)n['’]t|would(?!\s+have)|could(?!\s+have)|may|might|is\s+going\s+to|are\s+going\s+to)\b"
)
_JOINING = re.compile(
    r"(?:(?:and|but)\s+(?:that\s+)?|(?:the\s+|an?\s+)?(?:reports?|claims?|allegations?|suggestions?|rumou?rs?)\s+that\s+)"
)
_REMARK = re.compile(
    r"(?:who|whom|whose|which|when|where|as|nearly|almost|(?:\w+\s+){1,3}(?:after|before|earlier|later)\b)\b", re.I
)
_THAT = re.compile(r"\bthat\s+\Z", re.IGNORECASE)
_ASKED = re.compile(r"(?:whether|why|how|what|who|if|when|where)\s", re.IGNORECASE)
_BEFORE_PHRASE = re.compile(r"(?:for|of|about|on)\s+")
_OF = re.compile(r"\bof\s+")
_PART = re.compile(r",\s+(?:al)?though\b|,\s+(?:while|whereas|but|after|before|when|because|adding|saying|citing)\b")
_QUOTED = re.compile(r"[\"“‘„«]|''")
_NICKNAME = re.compile(r"[A-Z]\w+ [\"“‘]\w+[\"”’] [A-Z]")  # Arthur “Boss” Belo
_AMOUNT = re.compile(r"\d|\b(?:half|third|quarter|dozens?|hundreds?|thousands?|millions?)\b", re.IGNORECASE)
_INFINITIVE = re.compile(r"\w\sto\s(?:be\s)?[a-z]+\s")
_DATELINE = re.compile(r"[A-Z][A-Z'’. ]{2,30}(?:,[^\n—–]{2,40}?)?(?:\([^)\n]{2,40}\)\s*)?\s[—–-]{1,2}\s")
_UNDERSTOOD = re.compile(
    r"\b[Ii]t\s+(?:is|was|has\s+been|had\s+been)\s+(?:now\s+|also\s+|widely\s+)?"
    r"(?:understood|believed|thought|reported|alleged|claimed|rumoured|rumored|feared|estimated)\s+(?:that\s+)?"
    r"(?P<said>(?:[^.;:\n]|\.(?=\d)|(?<!\n)\n(?!\n))+)"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement: its bounds, its tag, the attribution it comes from, and why it is offered."""

    chars: Bounds
    tag: str
    held: Attribution | None
    why: str


def statements(doc: Doc) -> Iterator[Statement]:
    """The statements of an article, each span once for a tag."""
    seen: set[tuple[Bounds, str]] = set()
    for statement in (*_attributed(doc), *_agentless(doc), *_unnumbered(doc)):
        key = statement.chars, statement.tag
        if key not in seen:
            seen.add(key)
            yield statement


def _attributed(doc: Doc) -> Iterator[Statement]:
    reading: Reading = doc._.reading
    together: dict[Bounds, list[Attribution]] = {}
    for held in doc._.attributions:
        together.setdefault(held.saying.sentence, []).append(held)
    for held in doc._.attributions:
        if _relays(held, together[held.saying.sentence]):
            continue
        for part in held.content:
            if _carried(reading, part):
                continue
            chars, quoted = _unquoted(reading, _without_dateline(reading.text, part))
            phrase = None if quoted else _phrase(reading.text, chars, held)
            if phrase is not None:
                chars = phrase
                yield Statement(chars, _tag(reading.text[slice(*chars)], held, quoted), held, "what is said")
            elif _is_statement(reading.text, chars, held, quoted=quoted):
                yield Statement(chars, _tag(reading.text[slice(*chars)], held, quoted), held, "what is said")


def _is_statement(text: str, chars: Bounds, held: Attribution, *, quoted: bool) -> bool:
    """Whether a stretch of content can stand for itself: an utterance, or a clause with its verb."""
    said = text[slice(*chars)]
    if quoted:
        return chars[1] > chars[0] and _NICKNAME.search(text, max(0, chars[0] - 20), chars[1] + 20) is None
    if len(said.split()) < SHORTEST:
        return False
    if held.saying.force == "ask" and _ASKED.match(said):
        return True
    if held.saying.force in ("ask", "revise") or held.saying.lemma == "accuse" or _REMARK.match(said):
        return False
    if held.saying.cue[0] >= chars[0] and held.saying.cue[1] <= chars[1]:
        return False
    if _THAT.search(text, max(0, chars[0] - 8), chars[0]):
        return True
    if held.saying.force == "foresee" and _INFINITIVE.search(said):
        return True
    return is_clause(said, strict=held.saying.form == "after" and held.saying.force != "say")


def _phrase(text: str, chars: Bounds, held: Attribution) -> Bounds | None:
    """The noun phrase that is said, if it is one, without the preposition before it and the clause behind it."""
    if held.saying.form != "after" or held.saying.lemma in ASKING_PEOPLE:
        return None
    opening = (_OF.search if held.saying.lemma == "accuse" else _BEFORE_PHRASE.match)(text, *chars)
    start = opening.end() if opening else chars[0]
    parting = _PART.search(text, start, chars[1])
    phrase = _trim(text, (start, parting.start() if parting else chars[1]))
    return phrase if _is_phrase(text[slice(*phrase)], held, opened=opening is not None) else None


def _is_phrase(said: str, held: Attribution, *, opened: bool) -> bool:
    """Whether a noun phrase is said of something: "the crowd at 500", "the plan “a gimmick”", "of hiding 40 deaths"."""
    saying = held.saying
    if is_clause(said) or _TO_COME.search(said) or said.lower() in POINTING:
        return False
    if saying.lemma == "accuse":
        return opened
    if saying.force == "deny" or saying.lemma in JUDGING:
        return saying.lemma == "deny" or " as " in said or _QUOTED.search(said) is not None
    counts = saying.force in ("foresee", "tally") or saying.lemma in COUNTING
    return counts and (_AMOUNT.search(said) or _QUOTED.search(said)) is not None


def _without_dateline(text: str, part: Bounds) -> Bounds:
    """The content without the place and agency that an article begins with: "LIMA (Wire) — "."""
    line = _DATELINE.match(text, *part)
    return (line.end(), part[1]) if line else part


def _relays(held: Attribution, others: list[Attribution]) -> bool:
    """Whether a medium's saying only relays another's."""
    return held.kind == "medium" and any(
        other is not held and start <= other.saying.cue[0] < end for other in others for start, end in held.content
    )


def _unquoted(reading: Reading, part: Bounds) -> tuple[Bounds, bool]:
    """The part without quotation marks when it is one quotation, and whether it is."""
    quote = quote_at(reading.quotes, part[0])
    if quote is not None and part[1] <= quote.end:
        inner = max(part[0], quote.inner[0]), _end_over_paragraphs(reading, quote)
        return _trim(reading.text, inner), True
    return _trim(reading.text, part), False


def _end_over_paragraphs(reading: Reading, quote: Quotation) -> int:
    """Where a quotation ends that is carried over paragraphs."""
    index = bisect_left(reading.quotes, quote.start, key=lambda other: other.start)
    while index + 1 < len(reading.quotes) and reading.quotes[index + 1].carried:
        index += 1
    return reading.quotes[index].inner[1]


def _carried(reading: Reading, part: Bounds) -> bool:
    """Whether a part is a later paragraph of a quotation, and so belongs to the statement before."""
    quote = quote_at(reading.quotes, part[0])
    return quote is not None and quote.carried and part[1] <= quote.end


def _trim(text: str, bounds: Bounds) -> Bounds:
    start, end = bounds
    while start < end and (text[start].isspace() or text[start] in ",;:–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—"):
        end -= 1
    joining = _JOINING.match(text, start, end)
    return (joining.end() if joining else start), end


def _tag(said: str, held: Attribution, quoted: bool) -> str:
    if held.saying.force == "deny":
        return "denial"
    if held.saying.force == "foresee" or (not quoted and _TO_COME.search(said[:200])):
        return "forecast"
    return "quote" if quoted else "claim"


def _agentless(doc: Doc) -> Iterator[Statement]:
    """What is said without a word of who says it: "It is understood that ..."."""
    reading: Reading = doc._.reading
    for match in _UNDERSTOOD.finditer(reading.text):
        chars = _trim(reading.text, match.span("said"))
        governed = doc._.governing.at(match.start()) is not None or doc._.governing.at(chars[0]) is not None
        if not governed and not holds(doc._.boilerplate, chars[0]) and is_clause(reading.text[slice(*chars)]):
            yield Statement(chars, "forecast" if _TO_COME.search(match["said"]) else "claim", None, "nobody is named")


def _unnumbered(doc: Doc) -> Iterator[Statement]:
    """Amounts without a number, as claims: "an unspecified number of ..."."""
    reading: Reading = doc._.reading
    for found in unnumbered(view(reading.text)):
        chars = found.start, found.end
        if not holds(doc._.boilerplate, found.start):
            yield Statement(chars, "claim", doc._.governing.at(found.start), found.why)
