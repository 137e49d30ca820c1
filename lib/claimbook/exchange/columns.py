"""What a cell of each column may hold, on its way out and back."""

import math
import sys
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeAlias, get_args

from claimbook.columns import CLAIM, Type
from claimbook.model import Basis, Kind, Origin, Qualifier, Status, Verdict

Value: TypeAlias = str | int | float | bool | list[str] | None
Row: TypeAlias = dict[str, Value]

NEEDED = ("claim_id", "article_sha256", "start", "end", "quote", "tag", "verdict")
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "verdict": get_args(Verdict),
        "said_on_basis": get_args(Basis),
        "status": get_args(Status),
        "qualifier": get_args(Qualifier),
        "kind": get_args(Kind),
        "origin": get_args(Origin),
    }
)


class BadCell(ValueError):
    """A cell that does not hold what its column promises."""


def checked(name: str, value: object) -> Value:
    """``value`` as the column ``name`` holds it, or BadCell saying what it should be."""
    if value is None:
        if name in NEEDED:
            raise BadCell("is empty, and is needed")
        return None
    found = _CHECKS[CLAIM[name]](value)
    if name in CHOICES and found not in CHOICES[name]:
        raise BadCell(f"is {value!r:.60}, not one of {', '.join(filter(None, CHOICES[name]))}")
    return found


def plain(value: object) -> Value:
    """``value`` as JSON holds it: days as text, 12000.0 as 12000, nothing for empty text."""
    match value:
        case bool():
            return value
        case float():
            return _number(value) if math.isfinite(value) else None
        case date():
            return value.isoformat()
        case tuple() | list():
            return [str(part) for part in value if part]
        case str():
            return value or None
        case int() | None:
            return value
    raise TypeError(f"no column holds {value!r}")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadCell(f"is {value!r:.60}, not text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise BadCell(f"is {value!r:.60}, which holds half a character") from None
    return value


def _list(value: object) -> list[str]:
    if not isinstance(value, list):
        raise BadCell(f"is {value!r:.60}, not a list")
    return [_text(part) for part in value if part != ""]


def _number(value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= sys.float_info.max:
        raise BadCell(f"is {value!r:.60}, not a number")
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _integer(value: object) -> int:
    whole = value if isinstance(value, bool) else _number(value)
    if isinstance(whole, bool) or not isinstance(whole, int):
        raise BadCell(f"is {value!r:.60}, not a whole number")
    return whole


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise BadCell(f"is {value!r:.60}, not true or false")
    return value


def _day(value: object) -> str:
    try:
        return date.fromisoformat(_text(value)).isoformat()
    except ValueError:
        raise BadCell(f"is {value!r:.60}, not a day like 2024-10-29") from None


_CHECKS: Mapping[Type, Callable[[object], Value]] = {
    "text": _text,
    "list": _list,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "day": _day,
}
