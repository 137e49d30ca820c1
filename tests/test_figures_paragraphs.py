"""Paragraphs of every kind of news: each figure with all that it means, and nothing else suggested."""

from pathlib import Path

import pytest

from claimbook.language.figures.reading import Found, read

TABLE = Path(__file__).parent / "golden" / "figures.txt"


def paragraphs() -> list[tuple[str, list[str]]]:
    """Each paragraph of the table with its lines."""
    made: list[tuple[str, list[str]]] = []
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("> "):
            made.append((line[2:], []))
        elif line and not line.startswith("#"):
            made[-1][1].append(line)
    return made


def number(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}" if value < 1e12 else str(int(value))


def line_of(text: str, found: Found) -> str:
    """A figure as a line of the table."""
    figure = found.figure
    low, high = number(figure.low), number(figure.high)
    fields = [
        text[found.start : found.end],
        low if low == high else f"{low}..{high}",
        figure.qualifier + (f" [{figure.hedge}]" if figure.hedge else ""),
        figure.unit or "count",
        figure.counted or "-",
    ]
    flags = [name for name, on in (("vague", figure.vague), ("delta", figure.delta)) if on]
    return " ; ".join([*fields, *flags])


def without_subject(line: str) -> str:
    """The line without what is counted, which the table leaves open for sums, shares and measures."""
    fields = line.split(" ; ")
    return line if fields[3] == "count" else " ; ".join([*fields[:4], "-", *fields[5:]])


@pytest.mark.parametrize(
    ("text", "lines"), paragraphs(), ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_a_paragraph_of_news_is_read_as_the_table_says(text: str, lines: list[str]) -> None:
    assert [without_subject(line_of(text, found)) for found in read(text).found] == [
        without_subject(line) for line in lines
    ]
