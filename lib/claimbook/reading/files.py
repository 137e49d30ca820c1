"""Files and folders -> articles; what cannot be read is named with its reason and the rest goes on."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path, PurePath

from claimbook.errors import Unreadable
from claimbook.model import Article
from claimbook.reading import lines, markdown, plain, table, webpage
from claimbook.reading.decoding import clean, decode
from claimbook.reading.records import Source
from claimbook.words import number_of

_ONE = {".txt": plain.article, ".md": markdown.article, ".html": webpage.article, ".htm": webpage.article}
_MANY = {".csv": table.articles, ".jsonl": lines.articles}
FORMATS = frozenset(_ONE | _MANY)

_DOCUMENTS = frozenset(
    {".doc", ".docx", ".eml", ".epub", ".msg", ".ods", ".odt", ".pdf", ".rtf", ".xls", ".xlsx", ".zip"}
)
_LARGEST = 200_000_000  # bytes


def read(path: Path, *, name: str | None = None) -> list[Article]:
    """The articles of a file: one, or one a row of a csv or jsonl; Unreadable where any of it cannot be read."""
    return _all(_of_file(path, path.name if name is None else name))


def from_bytes(data: bytes, name: str) -> list[Article]:
    """The same of bytes, an upload's; its format is told by ``name``."""
    return _all(parts(data, name))


def from_text(text: str, name: str) -> Article:
    """The article of pasted text."""
    return plain.article(Source(_printable(name)), text)


def parts(data: bytes, name: str) -> Iterator[Article | Unreadable]:
    """Yield the articles of bytes, and in their place the rows, or the file, that cannot be read."""
    try:
        yield from _parts(data, _printable(name))
    except Unreadable as error:
        yield error


def gather(paths: Iterable[Path]) -> Iterator[Article | Unreadable]:
    """Yield the articles of files and, sorted, of all that folders hold; errors in their place."""
    for path in paths:
        if _is_folder(path):
            yield from _of_folder(path)
        else:
            yield from _of_file(path, path.name)


def _all(found: Iterable[Article | Unreadable]) -> list[Article]:
    articles = []
    for part in found:
        if isinstance(part, Unreadable):
            raise part
        articles.append(part)
    return articles


def _parts(data: bytes, name: str) -> Iterator[Article | Unreadable]:
    suffix = _suffix(name)
    declared = webpage.declared(data) if suffix in {".html", ".htm"} else None
    text, remarks = decode(data, name, declared=declared)
    source = Source(name, hashlib.sha256(data).hexdigest(), remarks)
    if suffix in _ONE:
        yield _ONE[suffix](source, text)
    else:
        yield from _rows(suffix, source, text)


def _rows(suffix: str, source: Source, text: str) -> Iterator[Article | Unreadable]:
    """Yield each row's article or refusal; a file without a single article is refused once, not row by row."""
    text, remarks = clean(text)
    rows = _MANY[suffix](Source(source.name, source.file_sha256, (*source.remarks, *remarks)), text)
    refused: list[Unreadable] = []
    for row in rows:
        if isinstance(row, Article):
            yield from chain(refused, [row], rows)
            return
        refused.append(row)
    if len(refused) > 1:
        raise Unreadable(source.name, f"holds no article in {len(refused):,} rows. The first: {refused[0].why}")
    raise refused[0] if refused else Unreadable(source.name, "has no rows under its header.")


def _suffix(name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    if suffix not in FORMATS:
        raise Unreadable(name, f"is of an unknown kind. Claimbook reads {', '.join(sorted(FORMATS))}.")
    return suffix


def _of_file(path: Path, name: str) -> Iterator[Article | Unreadable]:
    try:
        data = _data(path, _printable(name))
    except Unreadable as error:
        yield error
    else:
        yield from parts(data, name)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, or in a place that is shut: it is told as a file that cannot be opened
        return False


def _data(path: Path, name: str) -> bytes:
    try:
        if not path.exists():
            raise Unreadable(name, f"there is no file or folder {_printable(str(path))}.")
        _suffix(name)
        if not path.is_file():
            raise Unreadable(name, "is no file.")
        if path.stat().st_size > _LARGEST:
            raise Unreadable(name, f"is larger than {_LARGEST // 1_000_000} MB. Split it.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise Unreadable(name, f"cannot be opened: {getattr(error, 'strerror', None) or error}.") from error


def _of_folder(folder: Path) -> Iterator[Article | Unreadable]:
    """Yield what the files of a folder hold. Hidden and foreign files are passed over, documents among them named."""
    shut: list[OSError] = []
    files = sorted(_files(folder, shut))
    readable = [file for file in files if PurePath(file).suffix.lower() in FORMATS]
    for file in readable:
        yield from _of_file(folder / file, file)
    for error in shut:
        yield Unreadable(_printable(str(error.filename)), f"cannot be opened: {error.strerror}.")
    if readable and (left := [file for file in files if PurePath(file).suffix.lower() in _DOCUMENTS]):
        yield Unreadable(_printable(folder.name or str(folder)), _left_out(left))
    if not readable and not shut:
        found = ", ".join(map(_printable, files[:5])) or "nothing"
        name = _printable(folder.name or str(folder))
        yield Unreadable(name, f"holds no file that Claimbook reads ({', '.join(sorted(FORMATS))}); found {found}.")


def _left_out(files: Sequence[str]) -> str:
    names = ", ".join(map(_printable, files[:5])) + (f" and {len(files) - 5:,} more" if len(files) > 5 else "")
    documents = number_of(len(files), "document")
    return f"holds {documents} that Claimbook does not read: {names}. Save them as text or HTML."


def _files(folder: Path, shut: list[OSError]) -> Iterator[str]:
    for place, folders, names in os.walk(folder, onerror=shut.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield (Path(place) / name).relative_to(folder).as_posix()


def _printable(name: str) -> str:
    """A file's name without the lone surrogates that stand for bytes that are no UTF-8."""
    return clean(name)[0]
