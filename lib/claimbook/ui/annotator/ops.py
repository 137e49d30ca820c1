"""The analyst's acts, as the browser sends them, done in the book: each once, in order, in the article it names."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from claimbook.book import Book
from claimbook.errors import BookBusy, ChangedElsewhere, ClaimbookError, NotSaved, SpanMismatch, UnknownAct
from claimbook.model import Article, Claim, Span, Verdict
from claimbook.ui.annotator import again, fields, metadata

_REPEATED = frozenset({"judge", "mark", "edges"})  # the acts after which the same again is offered
_LOG = logging.getLogger(__name__)
_REMEMBERED = 50  # refusals kept for the browser to hear of


@dataclass(frozen=True, slots=True)
class Act:
    """One act: which tab sent it, its number there, what it does, to which claim of which article."""

    client: str
    seq: int
    op: str
    article: str
    id: str = ""
    tag: str = ""
    verdict: Verdict = "accepted"
    field: str = ""
    value: str = ""
    was: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    seen: str = ""  # the verdict that the tab showed
    count: int = 0  # of what was offered
    ids: Sequence[tuple[str, str]] = ()  # claims and the verdict each had in the tab
    revision: int | None = None  # of the claim as the tab knew it; None where acts of its own were on their way

    @property
    def number(self) -> tuple[str, int]:
        return self.client, self.seq


@dataclass(frozen=True, slots=True)
class Refusal:
    """An act that the book did not take, and why."""

    client: str
    seq: int
    words: str


@dataclass(frozen=True, slots=True)
class Done:
    """What came of the acts: confirmed up to which number, refused which, and words to show."""

    acks: dict[str, int]
    refused: tuple[Refusal, ...] = ()
    said: str = ""
    about: str | None = None  # the claim that was marked or judged last; empty when something else was done since
    speaker: bool = False  # whether it was given a speaker, and no verdict


def apply(book: Book, sent: Iterable[Mapping[str, Any]], *, known: Sequence[Refusal] = ()) -> Done:
    """Do what was not done before; an act that is refused is told and dropped, one not saved waits for the next try."""
    acts = [_act(each) for each in sent]
    refused = {(refusal.client, refusal.seq): refusal for refusal in known}
    said, last = "", None
    for act in acts:
        if act.number in refused or act.seq <= book.ack(act.client):
            continue
        try:
            if changed := _elsewhere(book, act):
                refused[act.number] = Refusal(act.client, act.seq, changed)
                continue
            said = _DEEDS.get(act.op, _unknown)(book, act) or ""
            last = act
        except (BookBusy, NotSaved) as trouble:
            said = str(trouble)
            break
        except ClaimbookError as refusal:
            refused[act.number] = Refusal(act.client, act.seq, str(refusal))
        except Exception as fault:  # a bug: sent again and again, it would keep every later act out of the book
            _LOG.exception("the act %s failed", act)
            refused[act.number] = Refusal(act.client, act.seq, f"not done, by a fault of Claimbook: {fault!r}")
    acks = {act.client: book.ack(act.client) for act in acts}
    return Done(acks, tuple(refused.values())[-_REMEMBERED:], said, _about(last), _names(last))


def _about(last: Act | None) -> str | None:
    if last is None:
        return None
    return last.id if last.op in _REPEATED or _names(last) else ""


def _names(last: Act | None) -> bool:
    """Whether an act says who speaks."""
    return last is not None and (last.op, last.field) == ("edit", "speaker")


def _act(sent: Mapping[str, Any]) -> Act:
    known = {name: sent[name] for name in Act.__dataclass_fields__ if name in sent}
    return Act(**{"client": "", "seq": 0, "op": "", "article": "", **known})


def _elsewhere(book: Book, act: Act) -> str | None:
    """What is said where the claim is not as the tab showed it; a verdict that it has by now is no quarrel."""
    if not act.seen:
        return None
    claim = book.claim(act.id)
    known = act.revision is None or claim.revision <= act.revision
    agreed = act.op == "judge" and claim.verdict == act.verdict
    if agreed or (known and claim.verdict == act.seen):
        return None
    return f"changed elsewhere: {claim.verdict}{_by(claim)}; press again to change it"


def _by(claim: Claim) -> str:
    return f" by {claim.annotator}" if claim.annotator else ""


def _judge(book: Book, act: Act) -> str:
    claim = book.claim(act.id)
    book.judge([act.id], act.verdict, op=act.number)
    already = act.seen and act.seen != act.verdict == claim.verdict
    return f"{claim.verdict} already{_by(claim)}, elsewhere" if already else ""


def _all(book: Book, act: Act) -> str:
    """One verdict for many claims, as one act; what has another verdict by now than the tab showed is left alone."""
    now = {claim.id: claim.verdict for claim in book.claims(act.article)}
    same = [claim_id for claim_id, seen in act.ids if now.get(claim_id) == seen]
    changed = book.judge(same, act.verdict, op=act.number)
    left = len(act.ids) - len(same)
    return f"{act.verdict} {changed}" + (f"; {left} changed elsewhere, left as they are" if left else "")


def _mark(book: Book, act: Act) -> None:
    """A mark of the analyst; a suggestion made meanwhile on the same words is taken over."""
    article, span = _place(book, act)
    suggested = book.claims(act.article, verdict="suggested", tag=act.tag)
    met = [claim for claim in suggested if claim.span.overlaps(span)]
    if met:
        book.edit([met[0].id], _moved(book, article, met[0], span), op=act.number)
    else:
        book.mark(replace(_read(book, article, span, act.tag), id=act.id), op=act.number)


def _edges(book: Book, act: Act) -> None:
    article, span = _place(book, act)
    book.edit([act.id], _moved(book, article, book.claim(act.id), span), op=act.number)


def _read(book: Book, article: Article, span: Span, tag: str) -> Claim:
    """The words as a claim, read as the book's suggestions are."""
    from claimbook import language

    return language.read(article, span, tag, language.chosen(setting=book.setting("language")))


def _moved(book: Book, article: Article, claim: Claim, span: Span) -> dict[str, object]:
    """The change that gives a claim other edges; its figure is read again unless the analyst has set it."""
    now, before = (_read(book, article, place, claim.tag) for place in (span, claim.span))
    change: dict[str, object] = {"span": span, "sentence": now.sentence}
    if now.figure and (claim.figure is None or claim.figure == before.figure):
        change["figure"] = now.figure
    return change


def _tag(book: Book, act: Act) -> None:
    """Another tag: a figure is read where there was none, and left out where the tag has none."""
    claim = book.claim(act.id)
    change: dict[str, object] = {"tag": act.tag}
    if act.tag != claim.tag:
        change["figure"] = _read(book, book.article(claim.article_sha256), claim.span, act.tag).figure
    book.edit([act.id], change, op=act.number)


def _edit(book: Book, act: Act) -> None:
    claim = book.claim(act.id)
    if fields.shown(claim).get(act.field) not in {act.was, act.value}:
        raise ChangedElsewhere(act.id)
    book.edit([act.id], fields.meant(claim, act.field, act.value), op=act.number)


def _article(book: Book, act: Act) -> str:
    return metadata.edit(book, act.article, act.field, act.value, was=act.was, op=act.number)


def _remove(book: Book, act: Act) -> None:
    book.remove([act.id], op=act.number)


def _same(book: Book, act: Act) -> str:
    do = again.say if act.field == "speaker" else again.accept
    return do(book, act.id, act.count, act.number)


def _undo(book: Book, act: Act) -> str:
    words = book.undo(op=act.number)
    return f"undone: {words}" if words else "nothing to undo"


def _redo(book: Book, act: Act) -> str:
    words = book.redo(op=act.number)
    return f"done again: {words}" if words else "nothing to redo"


def _unknown(book: Book, act: Act) -> None:
    raise UnknownAct(act.op)


def _place(book: Book, act: Act) -> tuple[Article, Span]:
    article, span = book.article(act.article), Span(act.start, act.end)
    if not act.quote or span.of(article.text) != act.quote:
        raise SpanMismatch(act.start, act.end, act.quote, span.of(article.text))
    return article, span


def told(refusals: Iterable[Refusal]) -> list[dict[str, Any]]:
    """Refusals as the browser reads them."""
    return [asdict(refusal) for refusal in refusals]


_DEEDS: Mapping[str, Callable[[Book, Act], str | None]] = {
    "judge": _judge,
    "all": _all,
    "mark": _mark,
    "edges": _edges,
    "tag": _tag,
    "edit": _edit,
    "article": _article,
    "remove": _remove,
    "same": _same,
    "undo": _undo,
    "redo": _redo,
}
