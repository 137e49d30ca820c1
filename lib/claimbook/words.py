"""Words that every part says alike: a number with the noun it counts, a text on one line."""


def number_of(number: int, noun: str) -> str:
    """ "1 figure", "1,200 figures"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def short(text: str, most: int) -> str:
    """The text on one line, cut where it has more letters than that."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
