"""Bytes -> Article: decoding, cleaning, one module a format, and the metadata that the text itself tells."""

from claimbook.reading.decoding import clean, decode
from claimbook.reading.files import FORMATS, from_bytes, from_text, gather, parts, read

__all__ = ["FORMATS", "clean", "decode", "from_bytes", "from_text", "gather", "parts", "read"]
