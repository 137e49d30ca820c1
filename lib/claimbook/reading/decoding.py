"""Bytes to text: which encoding it is, what is no text at all, and the cleaning that fixes every offset."""

import codecs
import re

from claimbook.errors import Unreadable
from claimbook.words import number_of

_MARKS = (  # the longer mark first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = (
    (b"%PDF-", "a PDF", "Save its text as a .txt file."),
    (b"PK\x03\x04", "a zip or Office file", "Save its text as a .txt file."),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "Save its text as a .txt file."),
    (b"{\\rtf", "a rich text file", "Save it as plain text."),
    (b"\x89PNG", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"\x1f\x8b", "a compressed file", "Unpack it first."),
    (b"SQLite format 3\x00", "a database", ""),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def decode(data: bytes, name: str, *, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of ``data`` and remarks on its encoding; Unreadable for what is no text.

    ``declared`` is the encoding that the file names itself, as web pages do.
    """
    if not data.strip():
        raise Unreadable(name, "is empty.")
    for magic, what, instead in _NO_TEXT:
        if data.startswith(magic):
            raise Unreadable(name, f"is {what}, not text. {instead}".rstrip())
    text, remarks = _marked(data, name) or _unmarked(data, name, declared)
    if len(_CONTROLS.findall(text)) * 10 > len(text):
        raise Unreadable(name, "is no text: it is full of control characters.")
    if not text.strip(" \t\r\n\x00\ufeff\ufffd\u00a0"):
        raise Unreadable(name, "is empty.")
    return text, remarks


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` as it is kept, with remarks: no mark at its head, line ends as LF, NUL and lone surrogates as U+FFFD."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    remarks = []
    if count := text.count("\x00"):
        text = text.replace("\x00", "\ufffd")
        remarks.append(f"{number_of(count, 'NUL character')} replaced")
    text, count = _SURROGATES.subn("\ufffd", text)
    if count:
        remarks.append(f"{number_of(count, 'lone surrogate')} replaced")
    return text, tuple(remarks)


def _marked(data: bytes, name: str) -> tuple[str, tuple[str, ...]] | None:
    """The text after a byte order mark; lone surrogates pass, since cleaning replaces them one for one."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding, "surrogatepass")
            except UnicodeDecodeError as error:
                where = error.start + len(mark)
                raise Unreadable(name, f"is damaged {encoding.upper()}: byte {where:,} cannot be read.") from None
            return text, () if encoding == "utf-8" else (f"read as {encoding.upper()}",)
    return None


def _unmarked(data: bytes, name: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    if (encoding := _bare_utf16(data)) and (text := _declared(data, encoding)) is not None:
        return text, (f"read as {encoding.upper()}",)
    try:
        return data.decode("utf-8", "surrogatepass"), ()
    except UnicodeDecodeError as error:
        where = error.start
    if declared and (text := _declared(data, declared)) is not None:
        return text, (f"read as {declared}",)
    if _is_damaged_utf8(data):
        raise Unreadable(name, f"is damaged UTF-8: byte {where:,} cannot be read.")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise Unreadable(name, "is no text, or in an unknown encoding. Save it as UTF-8.") from None
    if _CONTROLS.search(text):
        raise Unreadable(name, "is no text: it holds control characters and is no UTF-8.")
    return text, ("read as Windows-1252 (cp1252)",)


def _bare_utf16(data: bytes) -> str | None:
    """Which UTF-16 it is that has lost its mark: of Latin letters every other byte is NUL, and no other is."""
    for encoding, high, low in (("utf-16-le", data[1::2], data[::2]), ("utf-16-be", data[::2], data[1::2])):
        if high.count(0) * 2 > len(high) and not low.count(0):
            return encoding
    return None


def _declared(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is beyond ASCII is right UTF-8, which Windows-1252 is by chance only."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(map("\x7f".__lt__, text)) > 2 * wrong
