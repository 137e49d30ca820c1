"""Old suggestions against new: what is added, what changes, what leaves, and what was decided stays. Pure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claimbook.book.rules import Rules, ruled
from claimbook.errors import NotFound, SpanMismatch
from claimbook.model import Claim, Span


@dataclass(frozen=True, slots=True)
class Difference:
    """New suggestions against the claims of an article."""

    added: tuple[Claim, ...] = ()
    updated: tuple[tuple[Claim, Claim], ...] = ()  # before, after
    removed: tuple[Claim, ...] = ()
    kept: int = 0


def difference(existing: Sequence[Claim], suggested: Iterable[Claim]) -> Difference:
    """What makes ``existing`` agree with ``suggested``, leaving alone whatever the analyst touched."""
    untouched = {claim.id: claim for claim in existing if claim.annotator is None and claim.origin != "analyst"}
    decided = [claim for claim in existing if claim.id not in untouched]
    wanted = {claim.id: claim for claim in _undecided(suggested, decided)}
    pairs = [(untouched[name], claim) for name, claim in wanted.items() if name in untouched]
    updated = tuple((old, new) for old, new in pairs if not same(old, new))
    removed = tuple(claim for name, claim in untouched.items() if name not in wanted)
    added = tuple(claim for name, claim in wanted.items() if name not in untouched)
    return Difference(added, updated, removed, len(existing) - len(updated) - len(removed))


def same(one: Claim, other: Claim) -> bool:
    """Whether two claims say the same, whenever they were written."""
    return replace(one, revision=0) == replace(other, revision=0)


def named(claim: Claim, rules: Rules, tags: Mapping[str, str]) -> Claim:
    """A suggestion in this book's words: speakers, series and tags by the name they bear now."""
    tag = tags.get(claim.tag, claim.tag)
    came = names(claim)
    now = ruled(rules, claim.id, came, claim.figure.counted or "" if claim.figure else "") if rules else came
    if now == came:
        return claim if tag == claim.tag else replace(claim, tag=tag)
    figure = claim.figure and replace(claim.figure, unit=now["unit"])
    return replace(claim, speaker=now["speaker"], series=now["series"], stage=now["stage"], figure=figure, tag=tag)


def names(claim: Claim) -> dict[str, str | None]:
    """What the analyst may have decided otherwise."""
    unit = claim.figure.unit if claim.figure else None
    return {"speaker": claim.speaker, "series": claim.series, "stage": claim.stage, "unit": unit}


def checked(claims: Iterable[Claim], texts: Mapping[str, str]) -> None:
    """Nothing, if every quote stands in its text where its span says; else the refusal."""
    for claim in claims:
        if claim.article_sha256 not in texts:
            raise NotFound("article", claim.article_sha256)
        text, found = texts[claim.article_sha256], claim.span.of(texts[claim.article_sha256])
        if found != claim.quote or not 0 <= claim.span.start <= claim.span.end <= len(text):
            raise SpanMismatch(claim.span.start, claim.span.end, claim.quote, found)


def _undecided(suggested: Iterable[Claim], decided: Sequence[Claim]) -> Iterator[Claim]:
    """The suggestions upon which no verdict was given: not on this one, nor on one of its tag that it overlaps."""
    ids = {claim.id for claim in decided}
    taken: dict[str, list[Span]] = defaultdict(list)
    for claim in sorted(decided, key=lambda claim: claim.span.start):
        _cover(taken[claim.tag], claim.span)
    for claim in suggested:
        if claim.id not in ids and not _meets(taken[claim.tag], claim.span):
            yield claim


def _cover(spans: list[Span], span: Span) -> None:
    """Add a span that starts no earlier than the last, so that the list stays without overlap."""
    if spans and span.start < spans[-1].end:
        spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
    else:
        spans.append(span)


def _meets(spans: Sequence[Span], span: Span) -> bool:
    """Whether a span overlaps one of a list that is in order and without overlap."""
    place = bisect_left(spans, span.end, key=lambda other: other.start)
    return place > 0 and spans[place - 1].overlaps(span)
