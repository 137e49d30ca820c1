"""Who asserts what in an article: sayings of its sentences with their speakers, through which media, citing what."""

import re
from dataclasses import replace

from ..people.cast import cast
from ..people.places import SIDES
from ..people.roles import PLURALS
from ..people.speakers import Speaker, Stage
from ..quotes import Quotation
from ..sentences import Bounds
from .asserting import LOOKED_AT, is_body, is_known, speaker_of
from .attributions import Attribution, Reading
from .carrying import with_lone_quotes
from .finite import is_clause
from .papers import Papers
from .parsed import completed
from .relaying import chained, cited_words, media_told, passed_on, relaying_media
from .sayings import sayings
from .stretches import Saying
from .tokens import Line, cut
from .turns import Turns
from .words_of_clauses import PERSONAL

_NEW_CLAUSE = re.compile(r"(?:;|,\s+(?:while|whereas|but|and|though|although))\s+(?:the\s+|an?\s+)?\Z", re.IGNORECASE)

_NEW_CLAUSE_INSIDE = re.compile(r";|\b(?:after|when|while|whereas|as|because|although|though|but|where|who|which)\b")

_JOINED = re.compile(r"(?:,|,?\s+(?:and|but))\s+(?:(?:has|have|had|also|then|later)\s+){0,2}\Z")

_SOURCED = re.compile(r"\s[–—-]\s+(?:the\s+)?[A-Z][\w’' -]{1,36}\Z")  # "Storm takes 31 boats - WHO"

_OPENING_GROUP = re.compile(
    rf"(?:The\s)?(?P<who>(?i:{'|'.join(sorted(PLURALS))}))\s(?!(?:of|for|in|at|and|who)\b)"
)  # "Police made"

PLACES_RECORD = frozenset({"record", "register", "log"})
LOGGING = frozenset({"record", "register", "log", "count", "see"})
ENDS = '.!?:”"’'  # of sentences: what ends otherwise is a headline or a byline
OPENING = 70  # characters in which a sentence names its subject


def attributions(reading: Reading, with_cues: set[int]) -> list[Attribution]:
    """Every attribution of an article in reading order; ``with_cues``: the sentences that hold a word of saying."""
    stage, papers, turns = Stage(cast(reading.text)), Papers(), Turns(reading)
    found: list[Attribution] = []
    index = 0
    for number, bounds in enumerate(reading.sentences):
        while index < len(reading.quotes) and reading.quotes[index].end <= bounds[0]:
            index += 1
        here = _meeting(reading.quotes, index, bounds)
        if _inside(bounds, here):
            continue
        made = (
            _of_sentence(reading, cut(reading.text, bounds, here), stage, papers)
            if here or number in with_cues or _SOURCED.search(reading.text, max(bounds[0], bounds[1] - 44), bounds[1])
            else []
        )
        found += turns.said(bounds, made)
        if not made and reading.text[bounds[1] - 1] in ENDS:
            stage.notice((bounds[0], min(bounds[1], bounds[0] + OPENING)))
    return with_lone_quotes(reading, found)


def _meeting(quotes: list[Quotation], index: int, bounds: Bounds) -> list[tuple[int, Quotation]]:
    met = []
    while index < len(quotes) and quotes[index].start < bounds[1]:
        met.append((index, quotes[index]))
        index += 1
    return met


def _inside(bounds: Bounds, quotes: list[tuple[int, Quotation]]) -> bool:
    return any(quote.start <= bounds[0] and bounds[1] <= quote.end for _, quote in quotes)


def _of_sentence(reading: Reading, line: Line, stage: Stage, papers: Papers) -> list[Attribution]:
    made: list[Attribution] = []
    for saying in completed(sayings(line), reading.parses, line):
        attribution = _resolved(reading, saying, stage, papers)
        if attribution is not None:
            made.append(attribution)
    return chained(_reported_beliefs(reading.text, _apart(reading.text, made)))


def _begins_anew(text: str, saying: Saying) -> bool:
    """Whether what was said before ends where this saying begins: its own content stands before it, or a new clause."""
    if saying.form in ("before", "according"):
        return True
    return _NEW_CLAUSE.search(text, max(0, saying.reach[0] - 14), saying.reach[0]) is not None


def _beginning(text: str, one: Attribution, other: Attribution) -> list[int]:
    """Where what ``one`` says must end because ``other`` begins: at its clause, or at its verb joined by "and"."""
    saying = other.saying
    if _begins_anew(text, saying):
        return [saying.reach[0]]
    joined = _JOINED.search(text, max(0, saying.cue[0] - 30), saying.cue[0])
    if joined and one.speaker == other.speaker and saying.form == "after":
        return [joined.start()]
    parting = text.rfind(";", one.saying.cue[1], saying.reach[0])
    return [parting] if parting > 0 and one.speaker != other.speaker else []


def _apart(text: str, made: list[Attribution]) -> list[Attribution]:
    """Content behind a verb ends where a later saying, whose content stands before it, begins: "X said A, Y said"."""
    result = []
    for index, one in enumerate(made):
        if index + 1 == len(made):
            result.append(one)
            break
        starts = [at for o in made[index + 1 :] for at in _beginning(text, one, o)]
        parts = tuple((s, min([e, *(at for at in starts if s < at)])) for s, e in one.content)
        result.append(replace(one, content=parts) if parts != one.content else one)
    return result


def _reported_beliefs(text: str, made: list[Attribution]) -> list[Attribution]:
    """Sayings without what others believe, expect or count inside them: whoever says so asserts it."""
    return [
        one
        for one in made
        if one.saying.force not in ("think", "foresee", "show", "tally", "ask")
        or _is_of_others(one)
        or not any(_reports(text, other, one) for other in made if other is not one)
    ]


def _is_of_others(one: Attribution) -> bool:
    """Whether only a number is told to be foreseen by others: "the 40 million | expected by analysts"."""
    saying = one.saying
    return (
        saying.force == "foresee" and saying.form == "passive" and one.kind == "described" and len(saying.content) == 1
    )


def _reports(text: str, outer: Attribution, inner: Attribution) -> bool:
    if inner.saying.force == "tally" and _NEW_CLAUSE_INSIDE.search(text, outer.saying.cue[1], inner.saying.cue[0]):
        return False
    who = inner.saying.who
    if who is not None and outer.saying.form == "after" and who[0] < outer.saying.reach[0]:
        return False  # "X, a hotline that says it was called, put the number at 40"
    if inner.saying.lemma in LOGGING and outer.saying.form == "according" and outer.part(inner.saying.cue[0]):
        return True  # "Lima recorded 40 mm of rain, according to the weather office"
    own = outer.saying.force == "deny" and inner.speaker_text.lower() in PERSONAL  # "denied that it was seeking 40"
    own = own and not re.search(r"[,;:–—“\"]", text[outer.saying.cue[1] : inner.saying.cue[0]])
    says = outer.saying.force == "say" or own
    plain = outer.kind != "medium" and says and outer.saying.form in ("after", "before")
    parts = [part for part in outer.content if outer.saying.form == "after" or part[1] <= outer.saying.cue[0]]
    return plain and any(start <= inner.saying.cue[0] < end for start, end in parts)


def _resolved(reading: Reading, saying: Saying, stage: Stage, papers: Papers) -> Attribution | None:
    speaker, words = _heard(reading, saying, stage)
    if saying.form in ("colon", "headline") and not is_known(speaker, stage):
        return None
    if speaker is not None and _is_only_where(reading.text, saying, speaker):
        return None
    citing = tuple(cited_words(reading.text, span) for span in saying.citing)
    via = media_told(reading, saying)
    if speaker is None:
        return None
    speaker = papers.meant(words, speaker)
    stage.enter(speaker)
    if speaker.kind == "described" and is_body(speaker):
        stage.body = speaker
    teller, cited = speaker, citing
    speaker, via, citing = passed_on(reading, speaker, via, citing, stage, saying)
    return Attribution(
        saying=saying,
        speaker=speaker.name,
        speaker_text=words,
        kind=speaker.kind,
        via=tuple(dict.fromkeys(via)),
        citing=citing,
        content=_full(reading, saying),
        quotes=saying.quotes,
        score=speaker.score,
        why=speaker.why,
        relays=relaying_media(reading, teller, speaker),
        cited=cited,
    )


def _is_only_where(text: str, saying: Saying, speaker: Speaker) -> bool:
    """Whether a name is only the place of what is told: "Lima: 40 degrees, 12 deaths", "Lima records 40 deaths"."""
    if speaker.kind != "body" or " " in speaker.name or speaker.name.isupper():
        return False
    if saying.form == "colon":
        told = saying.quotes or any(is_clause(text[slice(*part)]) or text[part[0]].isalpha() for part in saying.content)
        return speaker.name.lower() in SIDES and not told
    placed = re.compile(rf"\b(?:in|at|near|across)\s{re.escape(speaker.name)}\b")
    return saying.lemma in PLACES_RECORD and placed.search(text, 0, LOOKED_AT) is not None


def _heard(reading: Reading, saying: Saying, stage: Stage) -> tuple[Speaker | None, str]:
    """Who speaks and by which words; what a pronoun may mean is first looked for in its own sentence."""
    if saying.who and reading.text[slice(*saying.who)] == "they":
        stage.notice_many((saying.sentence[0], saying.who[0]))  # "Divers have lost 40 boats; they expect ..."
    speaker, words = speaker_of(reading.text, saying, stage)
    if speaker is None and words.lower() == "it" and saying.form == "before" and saying.content:
        stage.notice(saying.content[0])  # "The board will cut 40 jobs, it said."
        speaker, words = speaker_of(reading.text, saying, stage)
    if speaker is None and words == "they" and (group := _OPENING_GROUP.match(reading.text, saying.sentence[0])):
        return Speaker(group["who"], "described", 0.6, f"‘they’ are {group['who']}"), words
    if words.lower() in ("he", "she", "they") and saying.form == "after" and saying.who and speaker is None:
        stage.notice((saying.sentence[0], saying.who[0]))  # "Berg opposes it because he says ..."
        speaker, words = speaker_of(reading.text, saying, stage)
    return speaker, words


def _full(reading: Reading, saying: Saying) -> tuple[Bounds, ...]:
    """The content of a saying; quotations in it are whole, also where they began in an earlier sentence."""
    whole = [reading.quotes[index] for index in sorted(saying.quotes)]
    spans = list(saying.content)
    for quote in whole:
        spans = [
            (min(s, quote.start), max(e, quote.end)) if s < quote.end and quote.start < e else (s, e) for s, e in spans
        ]
    return tuple(spans)
