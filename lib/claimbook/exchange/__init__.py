"""Out of Claimbook and back in: CSV and JSON Lines, without loss and safe to open in a spreadsheet."""

from claimbook.columns import ARTICLE, CLAIM

from . import csv, jsonl
from .back import Imported, restore, restore_from
from .columns import CHOICES, Row
from .out import FORMATS, Exported, Format, content, export, files, named, oversize, replacing, selection, write
from .rows import article_row, claim, row, rows

__all__ = [
    "ARTICLE",
    "CHOICES",
    "CLAIM",
    "FORMATS",
    "Exported",
    "Format",
    "Imported",
    "Row",
    "article_row",
    "claim",
    "content",
    "csv",
    "export",
    "files",
    "jsonl",
    "named",
    "oversize",
    "replacing",
    "restore",
    "restore_from",
    "row",
    "rows",
    "selection",
    "write",
]
