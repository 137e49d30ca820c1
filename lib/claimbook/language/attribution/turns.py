"""Turns of a talk in print: "BELO: We lost 40 boats. Twelve more are missing." is Belo's up to the paragraph's end."""

from dataclasses import replace

from ..sentences import Bounds, at
from .attributions import Attribution, Reading


class Turns:
    """Whose turn it is in the paragraph that is read."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._turn: Attribution | None = None
        self._paragraph = -1

    def said(self, sentence: Bounds, made: list[Attribution]) -> list[Attribution]:
        """The attributions of a sentence; one that has none of its own goes on with the turn it stands in."""
        number = at(self._reading.paragraphs, sentence[0])
        if number != self._paragraph:
            self._paragraph, self._turn = number, None
        if made or self._turn is None:
            self._turn = _opening(made, self._reading.paragraphs[number]) or self._turn
            return made
        why = f"it goes on in the turn of {self._turn.speaker}"
        said = sentence[0], sentence[1] - (self._reading.text[sentence[1] - 1] == ".")
        return [replace(self._turn, content=(said,), quotes=frozenset(), score=self._turn.score * 0.9, why=why)]


def _opening(made: list[Attribution], paragraph: Bounds) -> Attribution | None:
    """The attribution that opens a paragraph with a person's name and a colon."""
    opens = [one for one in made if one.saying.form == "colon" and one.kind == "person" and not one.quotes]
    return next((one for one in opens if one.saying.who and one.saying.who[0] <= paragraph[0] + 2), None)
