"""Back into a book: an export's claims, put where their words stand, and nowhere else."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimbook.errors import BadImport
from claimbook.model import Article, Claim, Span

from . import csv, jsonl
from .rows import article_fields, claim
from .table import Table, contents

if TYPE_CHECKING:
    from claimbook.book import Book

NEAR = 200  # characters a quote may have moved and still be taken for the same


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, in numbers, and what it has to remark, in words."""

    claims: int
    replaced: int  # of the claims, how many stood in the book already
    articles: int
    remarks: tuple[str, ...] = ()


def restore(path: Path, book: "Book", articles: Iterable[Article] = (), *, undoable: bool = True) -> Imported:
    """Put an export back into a book; articles are those of the book and the ones given, found by their text.

    The articles count as suggested, also those the export has no row of: what it left out is not made again.
    """
    return restore_from(contents(path), path.name, book, articles, undoable=undoable)


def restore_from(
    data: bytes, name: str, book: "Book", articles: Iterable[Article] = (), *, undoable: bool = True
) -> Imported:
    """The same on the bytes of an upload called ``name``."""
    table = parse(data, name)
    given = list(articles)
    texts = {article.sha256: article for article in [*given, *book.articles()]}
    _refuse_missing(name, table, texts)
    before = {claim.id: claim for claim in book.claims()}
    placed, remarks = _placed(table, texts, before)
    about = _about(table)
    silent: dict[str, dict[str, Any]] = {article.sha256: {} for article in given}
    book.add(_first_as_exported(given, about))
    book.restore(silent | about, placed, camps=_camps(table), undoable=undoable)
    replaced = sum(claim.id in before for claim in placed)
    return Imported(len(placed), replaced, len(about), (*table.remarks, *remarks))


def parse(data: bytes, name: str) -> Table:
    """The rows of an export: JSON Lines when it begins with a brace, else CSV."""
    begins = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return jsonl.parse(data, name) if begins.startswith(b"{") else csv.parse(data, name)


def placed(claim: Claim, text: str) -> tuple[Claim | None, str | None]:
    """The claim where its quote stands in ``text``, and what to say of it; no claim when that is not certain."""
    found = claim.span.of(text) if 0 <= claim.span.start < claim.span.end else ""
    if claim.quote and found == claim.quote:
        return claim, None
    if not claim.quote:
        return None, "left out: it has no quote"
    if (span := _from_utf16(claim.span, text)).of(text) == claim.quote:
        return replace(claim, span=span), f"moved from {_place(claim.span)} to {_place(span)}: counted in UTF-16"
    near = list(_near(claim.quote, claim.span.start, text))
    if len(near) != 1:
        times = f"{len(near)} times" if near else "not"
        return None, f"left out: {claim.quote[:60]!r} stands {times} near {_place(claim.span)}"
    return replace(claim, span=near[0]), f"moved from {_place(claim.span)} to {_place(near[0])}, where its quote stands"


def _refuse_missing(name: str, table: Table, texts: dict[str, Article]) -> None:
    missing = {str(row["article_sha256"]): row for _, row in table.rows if row["article_sha256"] not in texts}
    if missing:
        names = "; ".join(f"{row.get('article') or 'an article'} (sha256 {key[:12]})" for key, row in missing.items())
        raise BadImport(name, f"these texts are not in the book, name their files with --articles: {names}.")


def _placed(table: Table, texts: dict[str, Article], before: dict[str, Claim]) -> tuple[list[Claim], list[str]]:
    claims, remarks = [], []
    for place, row in table.rows:
        found, remark = placed(claim(row, before.get(str(row["claim_id"]))), texts[str(row["article_sha256"])].text)
        claims += [found] if found else []
        remarks += [f"{place}: claim {row['claim_id']} {remark}"] if remark else []
    return claims, remarks


def _about(table: Table) -> dict[str, dict[str, Any]]:
    """What the export says of each article; its first row speaks."""
    about: dict[str, dict[str, Any]] = {}
    for _, row in table.rows:
        about.setdefault(str(row["article_sha256"]), article_fields(row))
    return about


def _camps(table: Table) -> dict[str, str]:
    """The camp of each speaker; a file that names none changes none."""
    said = {str(row["speaker"]): row["camp"] for _, row in table.rows if row.get("speaker") and row.get("camp")}
    return {speaker: str(camp) for speaker, camp in said.items()}


def _first_as_exported(articles: Sequence[Article], about: dict[str, dict[str, Any]]) -> list[Article]:
    """Of several printings of a text, the one the export names comes first: the others are kept as printings of it."""
    return sorted(articles, key=lambda article: about.get(article.sha256, {}).get("name") != article.name)


def _near(quote: str, start: int, text: str) -> Iterator[Span]:
    low, high = max(0, start - NEAR), start + NEAR + len(quote)
    while (low := text.find(quote, low, high)) >= 0:
        yield Span(low, low + len(quote))
        low += 1


def _from_utf16(span: Span, text: str) -> Span:
    """The span read as counts of UTF-16 units, as some tools give it."""
    units = text.encode("utf-16-le", "surrogatepass")
    return Span(*(len(units[: 2 * max(0, at)].decode("utf-16-le", "ignore")) for at in (span.start, span.end)))


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"
