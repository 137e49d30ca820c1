"""What newspapers do to text that treebanks do not show: paragraphs, headlines, curly quotes, other numbers."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pieces import Piece
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.training import Example
from spacy.util import registry
from swaps import swapped

BREAKS = ("\n", "\n", "\n\n", "\n\n", "\n\n", "\n\n\n", " \n", "\t")
CURLY = str.maketrans({"'": "’", "`": "‘"})
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@registry.augmenters("claimbook.noise.v1")
def noise(level: float = 1.0, seed: int = 0, marked: int = 1) -> Callable[[Language, Example], Iterator[Example]]:
    """Cuts texts into stretches of sentences, anew in every epoch; texts with mentions ``marked`` times."""
    dice = random.Random(seed)

    def dirtied(nlp: Language, example: Example) -> Iterator[Example]:
        times = marked if example.reference.has_annotation("ENT_IOB") else 1
        for span in (span for _ in range(times) for span in _stretches(example.reference, dice)):
            gold = _doc(_dirty(_pieces(span), span, dice, level), nlp)
            yield Example(nlp.make_doc(gold.text), gold)

    return dirtied


def _stretches(doc: Doc, dice: random.Random) -> Iterator[Span]:
    """The text in stretches of one to many sentences."""
    sentences = list(doc.sents)
    while sentences:
        size = dice.choice((1, 4, 10, 20))
        yield doc[sentences[0].start : sentences[:size][-1].end]
        sentences = sentences[size:]


def _pieces(span: Span) -> list[Piece]:
    return [
        Piece(t.text, bool(t.whitespace_), t.tag_, t.pos_, t.lemma_, t.head.i - span.start, t.dep_, _entity(t))
        for t in span
    ]


def _entity(token: Token) -> str:
    return "-" if not token.ent_iob_ else "O" if token.ent_iob_ == "O" else f"{token.ent_iob_}-{token.ent_type_}"


def _dirty(pieces: list[Piece], span: Span, dice: random.Random, level: float) -> list[Piece]:
    sentences = [(s.start - span.start, s.end - span.start) for s in span.sents]
    pieces = swapped(pieces, dice, rate=0.4 * level)
    for start, end in sentences:
        if dice.random() < 0.12 * level:
            pieces[start:end] = _recased(pieces[start:end], dice)
    if dice.random() < 0.5 * level:
        pieces = _requoted(pieces, dice)
    if dice.random() < 0.6 * level:
        pieces = [_renumbered(piece, dice) if dice.random() < 0.3 else piece for piece in pieces]
    return _broken(pieces, sentences, dice, level)


def _recased(pieces: list[Piece], dice: random.Random) -> list[Piece]:
    """A sentence in capitals, in lower case, or with Capitals as in Headlines."""
    case = dice.choice((str.upper, str.lower, _capital, _capital))
    return [replace(piece, text=case(piece.text)) for piece in pieces]


def _capital(word: str) -> str:
    return (
        word
        if word in ("a", "an", "the", "of", "in", "to", "and", "for", "on", "at", "n't")
        else word[:1].upper() + word[1:]
    )


def _requoted(pieces: list[Piece], dice: random.Random) -> list[Piece]:
    """All quotation marks and apostrophes straight, or all curly."""
    if dice.random() < 0.5:
        return [replace(piece, text=piece.text.translate(STRAIGHT)) for piece in pieces]
    return [replace(piece, text=_curly(piece)) for piece in pieces]


def _curly(piece: Piece) -> str:
    if piece.text == '"':
        return "“" if piece.tag == "``" else "”"
    if piece.text == "'" and piece.tag == "``":
        return "‘"
    return piece.text.translate(CURLY)


def _renumbered(piece: Piece, dice: random.Random) -> Piece:
    """Another number of digits in the place of a number of digits (years stay years)."""
    if (
        piece.tag != "CD"
        or not re.fullmatch(r"\d[\d,.]*\d|\d", piece.text)
        or re.fullmatch(r"(?:19|20)\d\d", piece.text)
    ):
        return piece
    value = dice.choice(
        (dice.randrange(1, 100), dice.randrange(100, 1000), dice.randrange(1, 100) * 100, dice.randrange(1000, 900_000))
    )
    text = f"{value:,}" if dice.random() < 0.9 else str(value)
    return replace(piece, text=text, lemma=text)


def _broken(pieces: list[Piece], sentences: list[tuple[int, int]], dice: random.Random, level: float) -> list[Piece]:
    """Line breaks after some sentences (whose full stop may then be missing), no-break spaces before some words."""
    rate = dice.choice((0.0, 0.0, 0.0, 0.0, 0.3, 1.0)) * level
    breaks = {end - 1: dice.choice(BREAKS) for _, end in sentences if dice.random() < rate}
    heads = {piece.head for piece in pieces}
    drops = {at for at in breaks if pieces[at].text == "." and at and at not in heads and dice.random() < 0.15}
    nobreak = dice.random() < 0.04 * level
    out: list[Piece] = []
    moved: dict[int, int] = {}
    for at, piece in enumerate(pieces):
        if at in drops:
            out[-1] = replace(out[-1], space=False)
            out.append(_white(breaks[at], at - 1))
            continue
        moved[at] = len(out)
        gap = breaks.get(at) or ("\u00a0" if nobreak and piece.space and dice.random() < 0.3 else "")
        out.append(replace(piece, space=piece.space and not gap))
        if gap:
            out.append(
                _white(
                    gap,
                    at,
                    inside=(at + 1 < len(pieces) and pieces[at + 1].entity[:2] == "I-" and pieces[at + 1].entity) or "",
                )
            )
    return [replace(piece, head=moved[piece.head]) for piece in out]


def _white(text: str, head: int, inside: str = "") -> Piece:
    return Piece(text, False, "_SP", "SPACE", text, head, "dep", inside or "O")


def _doc(pieces: list[Piece], nlp: Language) -> Doc:
    marked = any(piece.entity != "-" and piece.pos != "SPACE" for piece in pieces)
    return Doc(
        nlp.vocab,
        words=[piece.text for piece in pieces],
        spaces=[piece.space for piece in pieces],
        tags=[piece.tag for piece in pieces],
        pos=[piece.pos for piece in pieces],
        lemmas=[piece.lemma for piece in pieces],
        heads=[piece.head for piece in pieces],
        deps=[piece.dep for piece in pieces],
        ents=[piece.entity if marked else "" for piece in pieces],
    )
