"""Through whom the words came, and what is cited: media are told, relay, and cite."""

import re
from dataclasses import replace

from ..people.media import medium
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


_RELAYED_BY = re.compile(
    r"\b(?:quoted|cited|interviewed)\s+(?:\w+ly\s+)?by\s+((?:the\s+)?[^,;.“”]{2,50}?)(?=,|\.|\s(?:as|on|in)\s)"
)


def _relayed_by(text: str, saying: Saying) -> list[str]:
    """The media of an aside between speaker and verb: "a source, quoted by the Harbour Post, said"."""
    if saying.who is None or saying.form != "after" or saying.who[1] > saying.cue[0]:
        return []
    return _RELAYED_BY.findall(text, saying.who[1], saying.cue[0])


_INTERVIEW = re.compile(
    r"\s+(?:\w+\s+)?in\s+(?:an?|its|their)\s+(?:\w+\s+){0,2}interview\s+(?:with|on)\s+([^,;.“”]{2,40})(?=[,;.])"
)


def _interviewed(text: str, saying: Saying) -> list[str]:
    """The medium of "..., X said in an interview with the Harbour Post."."""
    found = _INTERVIEW.match(text, saying.cue[1], saying.sentence[1])
    return [found.group(1)] if found else []


def media_told(reading: Reading, saying: Saying) -> tuple[str, ...]:
    told = [reading.text[slice(*span)] for span in saying.told]
    names = [
        medium(words) for words in (*told, *_relayed_by(reading.text, saying), *_interviewed(reading.text, saying))
    ]
    return tuple(dict.fromkeys(name for name in names if name and not _is_outlet(name, reading.outlet)))


def _is_outlet(name: str, outlet: str | None) -> bool:
    return outlet is not None and (_folded(name) == _folded(outlet) or _is_short_for(name, outlet))


def _is_short_for(name: str, outlet: str) -> bool:
    """ "the Courier" in The Agricultural Courier."""
    last = re.sub(r"\A(?:the|a)\s+", "", name.strip(), flags=re.IGNORECASE).lower().split()
    return len(last) == 1 and outlet.lower().split()[-1:] == last


def _folded(name: str) -> str:
    return re.sub(r"\W|\bthe\b|\.(?:com|org|net)\b", "", name.lower())


def cited_words(text: str, span: Bounds) -> str:
    return ARTICLE.sub("", " ".join(text[slice(*span)].split()))


def passed_on(
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
        via = tuple(dict.fromkeys([*attribution.via, *(medium for o in outer for medium in o.relays)]))
        citing = tuple(dict.fromkeys([*attribution.citing, *(cited for o in outer for cited in o.cited)]))
        result.append(replace(attribution, via=via, citing=citing))
    return result


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if outer.speaker == inner.speaker or not outer.relays:
        return False
    return any(start <= inner.saying.cue[0] < end for start, end in outer.content)
