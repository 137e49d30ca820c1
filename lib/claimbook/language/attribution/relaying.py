"""Through whom the words came, and what is cited: media are told, relay, and cite."""

import re
from dataclasses import replace

from ..people.media import medium
from ..people.media_named import media_around, medium_beside_name, told_medium
from ..people.roles import ROLES, SOURCES
from ..people.speakers import Speaker, Stage
from ..sentences import Bounds
from .asserting import ARTICLE, asserter
from .attributions import Attribution, Reading
from .stretches import Saying


def relaying_media(reading: Reading, teller: Speaker, speaker: Speaker) -> tuple[str, ...]:
    """The medium that tells, or that passes on the words of whom it cites; the outlet itself is none."""
    passes_on = teller.kind == "medium" or teller.name != speaker.name
    return (teller.name,) if passes_on and not _is_outlet(teller.name, reading.outlet) else ()


def media_told(reading: Reading, saying: Saying) -> tuple[str, ...]:
    """The media that were told, or that the sentence names beside the saying, without the outlet itself."""
    told = [told_medium(reading.text, span) for span in saying.told]
    near = [name for name in media_around(reading.text, _own_words(reading, saying), saying.cue) if name]
    if saying.form == "colon" and saying.who is not None:
        near.append(medium_beside_name(reading.text, saying.who, saying.cue[0]) or "")
    names = dict.fromkeys(name for name in (*told, *near) if name and not _is_foreign_body(reading, name))
    return tuple(name for name in names if not _is_outlet(name, reading.outlet))


def _own_words(reading: Reading, saying: Saying) -> Bounds:
    """The sentence of a saying up to where a quotation that it holds begins, when the verb precedes it."""
    start, end = saying.sentence
    inside = [reading.quotes[index] for index in saying.quotes]
    after = [quote.start for quote in inside if quote.start >= saying.cue[1]]
    before = [quote.end for quote in inside if quote.end <= saying.cue[0]]
    return max([start, *before]), min([end, *after])


def _is_foreign_body(reading: Reading, name: str) -> bool:
    """Whether the text spells the letters out as a body that is no medium: "Centre for Disease Control (CDC)"."""
    place = reading.text.find(f"({name})") if name.isupper() else -1
    spelled = " ".join(reading.text[max(0, place - 60) : place].split()[-6:]) if place > 0 else ""
    return place > 0 and medium(spelled) is None


def _is_outlet(name: str, outlet: str | None) -> bool:
    return outlet is not None and (_folded(name) == _folded(outlet) or _is_short_for(name, outlet))


def _initials(outlet: str) -> str:
    return "".join(word[0] for word in outlet.split() if word[0].isupper() and word != "The")


def _is_short_for(name: str, outlet: str) -> bool:
    """ "the Courier" in The Agricultural Courier."""
    if name == _initials(outlet) and len(name) > 1:
        return True
    last = re.sub(r"\A(?:the|a)\s+", "", name.strip(), flags=re.IGNORECASE).lower().split()
    return len(last) == 1 and outlet.lower().split()[-1:] == last


def _folded(name: str) -> str:
    return re.sub(r"\W|\bthe\b|\.(?:com|org|net)\b", "", name.lower())


def cited_words(text: str, span: Bounds) -> str:
    return ARTICLE.sub("", " ".join(text[slice(*span)].split()))


def passed_on(
    reading: Reading, speaker: Speaker, via: tuple[str, ...], citing: tuple[str, ...], stage: Stage, saying: Saying
) -> tuple[Speaker, tuple[str, ...], tuple[str, ...]]:
    """A medium that cites or quotes somebody is the way the words came; the one cited or quoted speaks."""
    quoted = _quoted(reading, speaker, saying, stage)
    if quoted is None and not via and _IS_QUOTED.search(reading.text, max(0, saying.cue[0] - 14), saying.cue[0]):
        known = stage.heard_by.get(speaker.name)
        return speaker, (known,) if known else via, citing
    if quoted is not None:
        stage.enter(quoted)
        name = () if _is_outlet(speaker.name, reading.outlet) else (medium(speaker.name) or speaker.name,)
        return replace(quoted, why=f"{speaker.name} quotes {quoted.name}"), (*name, *via), citing
    if not citing or speaker.kind in ("person", "joint"):
        return speaker, via, citing
    source = _source(reading.text, saying, stage)
    if source is None or (speaker.kind != "medium" and not (saying.lemma == "report" and source.kind == "described")):
        return speaker, via, citing
    name = () if _is_outlet(speaker.name, reading.outlet) else (speaker.name,)
    stage.enter(source)
    if name:
        stage.heard_by[source.name] = speaker.name
    return replace(source, why=f"{speaker.name} cites {source.name}"), (*name, *via), citing[1:]


_QUOTES = re.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+(?!by\b)(?P<who>[^,;.:“”\"]{2,70}?)\s+as\s+(?:saying|telling|stating|warning|claiming)\b"
)
_WAS_QUOTED = re.compile(
    r"(?:\A|[,;]\s+)(?P<who>[^,;:“”\"]{2,60}?)\s+(?:was|were|is|are|had\s+been|has\s+been)\s+(?:quoted|cited)\s+"
    r"(?:as\s+saying\s+)?by\s"
)


def _quoted(reading: Reading, teller: Speaker, saying: Saying, stage: Stage) -> Speaker | None:
    """Whom the teller quotes: "Interfax quoted X as saying", "X was quoted by Interfax as saying"."""
    start, end = saying.sentence
    sentence = reading.text[start:end]
    found = _QUOTES.search(sentence)
    if found is None and (found := _WAS_QUOTED.search(sentence)) is None:
        return None
    if not found.start() <= saying.cue[0] - start <= found.end() + 12:
        return None
    who = stage.resolve(found["who"], start + found.start("who"))
    return who if who is not None and who.name != teller.name else None


_IS_QUOTED = re.compile(r"\b(?:quoted|cited)\s+as\s+\Z")  # "the officer was quoted as | saying"


_AGENT = re.compile(
    r"(?i)\A(?:an?|one|the)\s(?:[\w-]+\s)?(?!paper|newspaper|letter|register|order|number|computer)[a-z]+(?:er|or|ist|ian|man|woman)\b"
)


def _source(text: str, saying: Saying, stage: Stage) -> Speaker | None:
    """The cited one, when it is a person or a body that can speak, no paper or image."""
    start, end = saying.citing[0]
    words = asserter(" ".join(text[start:end].split()))
    if words is None:
        return None
    names = words.split()
    head = re.split(r"\s(?:of|in|at|with|close|from|for|on|who|familiar)\s", words)[0].split()[-1].lower()
    if (
        head in SOURCES
        or head in ROLES
        or _AGENT.search(" ".join(names))
        or all(name[:1].isupper() for name in names[-1:])
    ):
        own = re.match(r"(?i)(?:its|his|her|their)\s+(.+)", words)
        return Speaker(own.group(1), "described", 0.7) if own else stage.resolve(words, start)
    described = stage.resolve(words, start) if head.islower() else None
    return described if described is not None and described.kind == "described" else None


def chained(made: list[Attribution]) -> list[Attribution]:
    """A medium whose content holds another's saying is the way it came: "..., X said, AFP reported"."""
    result = []
    for attribution in made:
        outer = [other for other in made if other is not attribution and _holds(other, attribution)]
        if not outer:
            result.append(attribution)
            continue
        via = tuple(dict.fromkeys([*attribution.via, *(medium for o in outer for medium in o.relays)]))
        citing = tuple(dict.fromkeys([*attribution.citing, *(cited for o in outer for cited in o.cited)]))
        result.append(replace(attribution, via=via, citing=citing))
    return result


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if outer.speaker == inner.speaker or not outer.relays:
        return False
    return any(start <= inner.saying.cue[0] < end for start, end in outer.content)
