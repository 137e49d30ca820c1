"""A token in the making: what noise changes before a gold document is made of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """One token; ``head`` is a place in the list of pieces, ``entity`` an IOB tag, "-" where it is not known."""

    text: str
    space: bool
    tag: str
    pos: str
    lemma: str
    head: int
    dep: str
    entity: str
