"""A number as written, with its place and worth: what the grammar makes and everything else reads."""

import math
from dataclasses import dataclass
from typing import Literal

from claimbook.model import Kind

from .counted_words import FUNCTION
from .tokens import END, Token

Form = Literal["digits", "words", "vague", "share"]


Tokens = list[Token]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: tokens ``first`` to ``last``, characters ``start`` to ``end``, and its worth."""

    first: int
    last: int
    start: int
    end: int
    low: float
    high: float
    form: Form
    scale: float = 1.0  # the multiplier written at it; two ends of a range may share it
    money: str | None = None
    percent: bool = False
    range: bool = False
    borrowed: tuple[Kind, str] | None = None  # the measure it leaves out and the number before it names

    @property
    def mantissa(self) -> float:
        return self.high / self.scale


def peek(tokens: Tokens, i: int) -> Token:
    return tokens[i] if 0 <= i < len(tokens) else END


def closes(token: Token) -> bool:
    """Whether no noun, verb or adjective stands here: a mark, the end, a word of a closed class."""
    return token.kind != "w" or token.low in FUNCTION


def tidy(value: float) -> float:
    """The value without the dust of multiplying: 4.1 x 1e9 is 4,100,000,000."""
    return float(f"{value:.15g}")


def made(tokens: Tokens, first: int, last: int, value: float, form: Form, scale: float = 1.0) -> Number | None:
    if not math.isfinite(value):
        return None
    value = tidy(value)
    return Number(first, last, tokens[first].start, tokens[last - 1].end, value, value, form, scale)
