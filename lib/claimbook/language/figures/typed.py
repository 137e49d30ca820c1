"""A figure as a person types it into a field: "about 12k", "10,000-12,000", "€3.5bn", "twenty-three"."""

from dataclasses import replace

from claimbook.model import Figure

from .reading import Found, read

# What would be a fragment, a fraction or a pronoun in running text is a number in a field that holds nothing else.
_AROUND = ("{}", "It was {}", "{} of them", "at least {}", "{} people")
_NOT_TYPED = {"{} of them", "{} people"}  # the people are ours


def figure_of(text: str) -> Figure | None:
    """The one figure that the text holds, or None where there is none, or more than one."""
    typed = _signed(" ".join(text.split()))
    figures = (_only(typed, around) for around in _AROUND)
    return next((figure for figure in figures if figure), None)


def _signed(typed: str) -> str:
    """The text with its sign as a word: "-5%" as "minus 5%", "+120" as "another 120"."""
    sign, rest = typed[:1], typed[1:].strip()
    if sign in {"-", "−"} and rest:
        return f"minus {rest}"
    return f"another {rest}" if sign == "+" and rest[:1].isdigit() else typed


def _only(typed: str, around: str) -> Figure | None:
    """The figure of the text amid some words when it is the only one and no digit stands beside it."""
    text = around.format(typed)
    found = read(text).found
    if len(found) != 1 or _digits_beside(text, found[0]):
        return None
    figure = found[0].figure
    if around == "{} people" and text[: found[0].start].strip() != (figure.hedge or ""):
        return None  # "in 1999" is no amount, "up to 1999" is
    if around == "at least {}":
        return replace(figure, high=figure.low, qualifier="exact", hedge=None)
    return replace(figure, counted=None) if around in _NOT_TYPED else figure


def _digits_beside(text: str, found: Found) -> bool:
    return any(character.isdigit() for character in text[: found.start] + text[found.end :])
