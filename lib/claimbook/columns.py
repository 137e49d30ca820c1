"""The columns of a claim as a row, which are promised: in grid, charts, CSV and JSON Lines the same, in one order."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Type = Literal["text", "list", "integer", "number", "boolean", "day"]

_CLAIM: dict[str, Type] = {
    "claim_id": "text",
    "article": "text",
    "title": "text",
    "outlet": "text",
    "author": "text",
    "url": "text",
    "published": "day",
    "start": "integer",
    "end": "integer",
    "quote": "text",
    "sentence": "text",
    "tag": "text",
    "verdict": "text",
    "speaker": "text",
    "speaker_text": "text",
    "cue": "text",
    "via": "list",
    "citing": "list",
    "said_on": "day",
    "said_on_basis": "text",
    "status": "text",
    "hedge": "text",
    "qualifier": "text",
    "low": "number",
    "high": "number",
    "kind": "text",
    "unit": "text",
    "counted": "text",
    "vague": "boolean",
    "delta": "boolean",
    "base_claim": "text",
    "series": "text",
    "stage": "text",
    "note": "text",
    "origin": "text",
    "reason": "text",
    "score": "number",
    "annotator": "text",
    "created": "text",
    "updated": "text",
    "article_sha256": "text",
    "camp": "text",
}
_ARTICLE: dict[str, Type] = {
    "article": "text",
    "title": "text",
    "outlet": "text",
    "author": "text",
    "published": "day",
    "published_evidence": "text",
    "url": "text",
    "sha256": "text",
    "characters": "integer",
}
CLAIM: Mapping[str, Type] = MappingProxyType(_CLAIM)
ARTICLE: Mapping[str, Type] = MappingProxyType(_ARTICLE)
