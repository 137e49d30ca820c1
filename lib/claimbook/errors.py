"""The refusals, as a tree. Every message says what, where, and what to do.

ClaimbookError
├── Unreadable          a file that is no article: binary, empty, unknown format, a column missing
├── NothingRead         not one of the paths given held an article
├── BookError           a database that cannot be opened or written
│   ├── NoSuchBook
│   ├── NoFolder
│   ├── NotABook
│   ├── EmptyBookFile
│   ├── NewerBook
│   ├── DamagedBook
│   ├── ReadOnlyBook
│   ├── BookBusy
│   └── NotSaved
├── NotFound            an article, claim or tag that is not in the book
├── TagTaken            a name or key that another tag of the book bears
├── MergedAway          a series that was merged into another one
├── ChangedElsewhere    another tab changed the claim meanwhile
├── NotAsOffered        what was offered for one key is more or less by now
├── BadField            a text typed into a field that means nothing there
├── UnknownAct          an act of the annotator that this version does not know
├── SpanMismatch        a span whose quote does not stand in the text there
├── BadImport           an export that cannot be read back
├── NotWritten          a file that could not be written
├── NoPictures          a chart as a file, without what draws it
├── PortInUse
├── NoSuchLanguage      a trained pipeline that is not installed
└── ChangedLanguage     the shipped pipeline is not as it was shipped
"""

from collections.abc import Iterable


class ClaimbookError(Exception):
    """Something the analyst can mend; its text says how."""


class Unreadable(ClaimbookError):
    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name, self.why = name, why


class NothingRead(ClaimbookError):
    def __init__(self, refused: Iterable[Unreadable]) -> None:
        super().__init__(f"no article could be read: {'; '.join(map(str, refused))}")


class BookError(ClaimbookError):
    """A book that cannot be opened or written."""


class NoSuchBook(BookError):
    def __init__(self, path: object) -> None:
        super().__init__(f"there is no book {path}. Name one, or make one: claimbook FOLDER --book {path}")


class NoFolder(BookError):
    def __init__(self, folder: object, book: object) -> None:
        super().__init__(f"there is no folder {folder} for the book {book}. Make it first, or name another --book.")


class NotABook(BookError):
    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is not a Claimbook book. It was left as it is; name another file with --book.")


class EmptyBookFile(BookError):
    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is empty: a book that lost its content, or no book. Restore a copy or delete it.")


class NewerBook(BookError):
    def __init__(self, path: object, book: str, known: str) -> None:
        super().__init__(f"{path} is of version {book}; this Claimbook knows up to {known}. Update Claimbook.")


class DamagedBook(BookError):
    def __init__(self, path: object, why: object) -> None:
        super().__init__(f"{path} is damaged ({why}). It was left as it is; open a copy of it, or name another file.")


class ReadOnlyBook(BookError):
    def __init__(self, path: object) -> None:
        super().__init__(f"{path} cannot be written here. Copy it to a folder of yours, or mend its permissions.")


class BookBusy(BookError):
    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is in use by another program; not saved. Try again in a moment.")


class NotSaved(BookError):
    def __init__(self, path: object, why: object) -> None:
        super().__init__(f"{path}: not saved: {why}. What was saved before is intact.")


class NotFound(ClaimbookError):
    def __init__(self, what: str, key: object) -> None:
        super().__init__(f"no {what} {key} in this book.")


class TagTaken(ClaimbookError):
    def __init__(self, what: str, tag: str) -> None:
        super().__init__(f"there is a tag of that {what}: {tag}. Nothing was changed.")


class MergedAway(ClaimbookError):
    def __init__(self, name: str, into: str) -> None:
        super().__init__(f"the series {name} is merged into {into}: part them first, or take another name")


class ChangedElsewhere(ClaimbookError):
    def __init__(self, claim_id: str) -> None:
        super().__init__(f"claim {claim_id} was changed elsewhere meanwhile; nothing was overwritten. Look again.")


class NotAsOffered(ClaimbookError):
    def __init__(self, there: int, offered: int) -> None:
        super().__init__(f"not done: there are {there} now, not {offered}; look again")


class BadField(ClaimbookError):
    def __init__(self, field: str, typed: str, why: str) -> None:
        super().__init__(f"{field} “{typed}”: {why}. It was not saved.")


class UnknownAct(ClaimbookError):
    def __init__(self, name: str) -> None:
        super().__init__(f"the act “{name}” is not known here; it was dropped. Reload the page.")


class SpanMismatch(ClaimbookError):
    def __init__(self, start: int, end: int, quote: str, found: str) -> None:
        super().__init__(f"at {start}-{end} the text says {found[:60]!r}, not {quote[:60]!r}.")


class BadImport(ClaimbookError):
    def __init__(self, name: object, why: str) -> None:
        super().__init__(f"{name} cannot be imported: {why}")


class NotWritten(ClaimbookError):
    def __init__(self, path: object, why: str) -> None:
        super().__init__(f"{path} was not written: {why}. Name another file with -o.")


class NoPictures(ClaimbookError):
    def __init__(self) -> None:
        super().__init__(
            "a chart as PNG, SVG or a page needs vl-convert-python. Install it with pip install 'claimbook[pictures]'; "
            "CSV and Vega-Lite JSON go out without it."
        )


class PortInUse(ClaimbookError):
    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} is in use. Name another with --port, or leave --port out.")


class NoSuchLanguage(ClaimbookError):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"there is no language pipeline {name}. Say blank (rules alone), claimbook_en (the one that ships with "
            "Claimbook), or the name of a spaCy pipeline that pip has installed; never a folder."
        )


class ChangedLanguage(ClaimbookError):
    def __init__(self, folder: object) -> None:
        super().__init__(
            f"{folder} is not the pipeline that ships with Claimbook: a file was changed, added or lost. It was not "
            "loaded. Install Claimbook again, or say --language blank."
        )
