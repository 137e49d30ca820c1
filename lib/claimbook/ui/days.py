"""A day as it is typed into a cell: 2024-10-29 or 29 October 2024; anything else is refused in words."""

from datetime import date

from claimbook.errors import BadField
from claimbook.reading import dates


def meant(field: str, typed: str) -> date | None:
    """The day that was typed; None where nothing was."""
    text = typed.strip()
    day = dates.stated(text)
    if text and day is None:
        raise BadField(field, text, "no day; type it as 2024-10-29 or 29 October 2024")
    return day
