"""A number with the noun it counts, as a sentence has it."""


def number_of(number: int, noun: str) -> str:
    """ "1 figure", "1,200 figures"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
