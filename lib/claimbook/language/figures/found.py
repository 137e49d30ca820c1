"""A figure as it was found in a text."""

from dataclasses import dataclass

from claimbook.model import Figure


@dataclass(frozen=True, slots=True)
class Found:
    """A figure in a text: where it stands, what it means, and why it was read so."""

    start: int
    end: int
    figure: Figure
    why: str
    counted: tuple[int, int] | None = None  # where the noun phrase stands that was taken as counted
    hedge: tuple[int, int] | None = None  # where the qualifying words stand
