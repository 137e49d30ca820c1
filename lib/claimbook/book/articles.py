"""The articles of a book: taken in, looked up, corrected, dated, deleted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from sqlalchemy import Select, func, select

from claimbook.book import words
from claimbook.book.base import Base, Op
from claimbook.book.desk import Change, Desk, changed, inserted
from claimbook.book.rows import EVIDENCED, Row, article_cell, article_of, article_row, claim_of, claim_row, printing_row
from claimbook.book.suggesting import checked
from claimbook.book.tables import ARTICLE, CLAIM, PRINTING
from claimbook.errors import NotFound
from claimbook.model import Article, Claim, Verdict

_EDITABLE = frozenset({"name", "title", "outlet", "author", "published", "url"})
_TELLS_PRINTINGS_APART = ("outlet", "url", "published")


@dataclass(frozen=True, slots=True)
class Added:
    """What came of taking articles in."""

    new: tuple[Article, ...] = ()
    known: tuple[Article, ...] = ()  # the same text is in the book
    deleted: tuple[Article, ...] = ()  # deleted from the book, and left so
    printings: tuple[Article, ...] = ()  # the same text, from another outlet, address or day


class Articles(Base):
    """A book as a shelf of articles."""

    def add(self, articles: Iterable[Article], *, bring_back: bool = True, undoable: bool = False) -> Added:
        """Take the articles in, all or none. Said of each: new, known or another printing.

        A deleted one comes back, as new, unless ``bring_back`` is false. Undone, the new ones are deleted again.
        """
        arrived = list(articles)

        def added(desk: Desk) -> Added:
            sorted_in = _Intake(desk, arrived, bring_back=bring_back)
            arrivals, showing = _in_two(sorted_in.changes) if undoable else (sorted_in.changes, [])
            desk.write("add", _added_words(sorted_in), arrivals, undoable=False)
            desk.write("add", _added_words(sorted_in), showing)
            return Added(*map(tuple, (sorted_in.new, sorted_in.known, sorted_in.deleted, sorted_in.printings)))

        return cast(Added, self._act(added)) if arrived else Added()

    def articles(self) -> list[Article]:
        """The articles by name, without the deleted."""
        return self._read(_standing(), article_of)

    def article(self, sha256: str) -> Article:
        """One article, by the hash of its text."""
        found = self._rows(_standing().where(ARTICLE.c.sha256 == sha256))
        if not found:
            raise NotFound("article", sha256)
        return article_of(found[0])

    def printings(self, sha256: str) -> list[Article]:
        """Where else the same text was printed, in the order found."""
        query = select(PRINTING, ARTICLE.c.text).join(ARTICLE).where(ARTICLE.c.sha256 == sha256, PRINTING.c.place > 0)
        return self._read(query.order_by(PRINTING.c.place), article_of)

    def waiting(self) -> list[Article]:
        """The articles for which no suggestions were made yet."""
        return self._read(_standing().where(ARTICLE.c.suggested_by.is_(None)), article_of)

    def queue(self) -> dict[str, str]:
        """The names of the same articles by the hash of their text, the shortest text first; no text is fetched."""
        length = func.length(ARTICLE.c.text)
        query = select(ARTICLE.c.sha256, ARTICLE.c.name).where(~ARTICLE.c.deleted, ARTICLE.c.suggested_by.is_(None))
        return {row["sha256"]: row["name"] for row in self._rows(query.order_by(length, ARTICLE.c.name))}

    def counts(self, sha256s: Sequence[str] | None = None) -> dict[str, dict[Verdict, int]]:
        """For each article, or each of a few hundred, how many claims there are of each verdict."""
        claims = select(CLAIM.c.article_sha256, CLAIM.c.verdict, func.count().label("claims"))
        articles = select(ARTICLE.c.sha256).where(~ARTICLE.c.deleted)
        if sha256s is not None:
            claims = claims.where(CLAIM.c.article_sha256.in_(sha256s))
            articles = articles.where(ARTICLE.c.sha256.in_(sha256s))
        rows = self._rows(claims.group_by(CLAIM.c.article_sha256, CLAIM.c.verdict))
        shown = self._rows(articles)
        counts: dict[str, dict[Verdict, int]] = {
            row["sha256"]: {"suggested": 0, "accepted": 0, "rejected": 0} for row in shown
        }
        for row in (row for row in rows if row["article_sha256"] in counts):
            counts[row["article_sha256"]][cast(Verdict, row["verdict"])] = row["claims"]
        return counts

    def edit_article(self, sha256: str, *, op: Op | None = None, **fields: object) -> Article:
        """The article with its fields corrected; the evidence for them is then the annotator's word."""

        def edited(desk: Desk) -> Article:
            row = desk.article(sha256)
            change = changed("article", row, _corrected(fields, row, f"entered by {desk.who}"))
            if change:
                name = words.short(row["title"] or row["name"])
                desk.write("article", f"set {words.field_names(fields)} of {name}", [change])
            return article_of(desk.article(sha256))

        return cast(Article, self._act(edited, op))

    def date_article(
        self, sha256: str, published: date | None, claims: Sequence[Claim], *, op: Op | None = None
    ) -> int:
        """How many untouched claims changed, as the article was dated and its weekdays were read anew: one act."""

        def dated(desk: Desk) -> int:
            row = desk.article(sha256)
            article = changed("article", row, _corrected({"published": published}, row, f"entered by {desk.who}"))
            checked(claims, {sha256: row["text"]})
            told = f"dated {words.short(row['title'] or row['name'])} {published or 'unknown'}"
            redated = _redated(desk, claims)
            desk.write("date", told, [*([article] if article else []), *redated])
            return len(redated)

        return cast(int, self._act(dated, op))

    def delete_article(self, sha256: str) -> None:
        """Take an article and its claims out of sight; undo brings them back."""

        def deleted(desk: Desk) -> None:
            row = desk.article(sha256)
            if row["deleted"]:
                raise NotFound("article", sha256)
            change = Change("article", sha256, {"deleted": False}, {"deleted": True})
            desk.write("delete", f"deleted {words.short(row['title'] or row['name'])}", [change])

        self._act(deleted)


class _Intake:
    """Arriving articles sorted against the book, and against each other."""

    def __init__(self, desk: Desk, articles: Sequence[Article], *, bring_back: bool) -> None:
        self.new: list[Article] = []
        self.known: list[Article] = []
        self.deleted: list[Article] = []
        self.printings: list[Article] = []
        self.changes: list[Change] = []
        self._deleted_come_back = bring_back
        self._held = desk.rows("article", (article.sha256 for article in articles))
        self._printed = _printings(desk, self._held)
        for article in articles:
            self._sort(article)

    def _sort(self, article: Article) -> None:
        held = self._held.get(article.sha256)
        if held is None:
            self._begin(article)
        elif held["deleted"] and self._deleted_come_back:
            self._bring_back(article)
        elif held["deleted"]:
            self.deleted.append(article)
        elif any(_same_printing(printing_row(article), row) for row in [held, *self._printed[article.sha256]]):
            self.known.append(article)
        else:
            self._print(article)
            self.printings.append(article)

    def _begin(self, article: Article) -> None:
        row = {**article_row(article), "deleted": False, "suggested_by": None}
        self._held[article.sha256], self._printed[article.sha256] = row, []
        self.changes.append(inserted("article", row))
        self._print(article)
        self.new.append(article)

    def _bring_back(self, article: Article) -> None:
        self._held[article.sha256] = {**self._held[article.sha256], "deleted": False}
        self.changes.append(Change("article", article.sha256, {"deleted": True}, {"deleted": False}))
        self.new.append(article)

    def _print(self, article: Article) -> None:
        place = len(self._printed[article.sha256])
        row = {"id": f"{article.sha256}:{place}", "article_sha256": article.sha256, "place": place}
        row |= printing_row(article)
        self._printed[article.sha256].append(row)
        self.changes.append(inserted("printing", row))


def _printings(desk: Desk, sha256s: Iterable[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {sha256: [] for sha256 in sha256s}
    for sha256, rows in found.items():
        rows += desk.all(select(PRINTING).where(PRINTING.c.article_sha256 == sha256).order_by(PRINTING.c.place))
    return found


def _same_printing(row: Row, held: Row) -> bool:
    """Whether nothing that was read now contradicts what was read then; silence contradicts nothing."""
    return all(row[name] is None or row[name] == held[name] for name in _TELLS_PRINTINGS_APART)


def _in_two(changes: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """New texts arriving unseen, and what shows them: only that is taken back, for claims may stand on them by then."""
    new = {change.key for change in changes if change.table == "article" and change.before is None}
    unseen = [_unseen(change) for change in changes if _text_of(change) in new]
    shown = [Change("article", sha256, {"deleted": True}, {"deleted": False}) for sha256 in sorted(new)]
    return unseen, [*shown, *(change for change in changes if _text_of(change) not in new)]


def _unseen(change: Change) -> Change:
    return replace(change, after={**(change.after or {}), "deleted": True}) if change.table == "article" else change


def _text_of(change: Change) -> str:
    """The hash of the text that a change of an article or a printing is about."""
    return change.key.partition(":")[0]


def _added_words(intake: _Intake) -> str:
    told = f"added {words.count(len(intake.new), 'article')}"
    return told + (f" and {words.count(len(intake.printings), 'printing')}" if intake.printings else "")


def _standing() -> Select[Any]:
    return select(ARTICLE).where(~ARTICLE.c.deleted).order_by(ARTICLE.c.name, ARTICLE.c.sha256)


def _corrected(fields: Mapping[str, object], row: Row, evidence: str) -> Row:
    """The columns of an article once ``fields`` were entered; what was emptied has no evidence any more."""
    if strange := fields.keys() - _EDITABLE:
        raise ValueError(f"no field of an article to edit: {', '.join(sorted(strange))}")
    after: Row = {name: article_cell(name, value) for name, value in fields.items()}
    for name in [name for name in after if name in EVIDENCED and after[name] != row[name]]:
        after[f"{name}_evidence"] = evidence if after[name] is not None else None
    return after


def _redated(desk: Desk, claims: Iterable[Claim]) -> list[Change]:
    """The changes that put each of these claims in its place, where it is there and no one touched it."""
    wanted = {claim.id: claim for claim in claims}
    rows = [row for row in desk.rows("claim", wanted).values() if claim_of(row).annotator is None]
    changes = (changed("claim", row, claim_row(wanted[row["id"]])) for row in rows)
    return [change for change in changes if change]
