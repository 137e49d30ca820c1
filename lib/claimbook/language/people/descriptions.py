"""What a description is of: one person, several, or a thing that cannot speak."""

from .naming import head_noun
from .person_names import bare_word
from .roles import BODIES, GROUPS, ROLES, SHORT_TITLES, SOURCES, THINGS


def is_human(name: str) -> bool:
    """Whether a description is of one person: "a spokesman for the port"."""
    head = head_noun([bare_word(word) for word in name.split()])
    return (head in SOURCES or head in ROLES) and head not in GROUPS and not head.endswith("s")


def is_plural(name: str) -> bool:
    return head_noun([bare_word(word) for word in name.split()]).endswith("s")


def can_speak(words: list[str]) -> bool:
    """Whether a described subject can be a speaker: some report, index or thing cannot."""
    head = head_noun(words)
    titled = (
        head in ROLES
        or head.removesuffix("s") in ROLES | BODIES
        or (head.endswith("ies") and f"{head[:-3]}y" in BODIES)
        or head in BODIES
        or head in SHORT_TITLES
        or head in SOURCES
        or head == "media"
    )
    singular = head.endswith(("er", "or", "ist", "ian", "man", "woman", "eer", "ant")) and head not in THINGS
    return (
        titled
        or singular
        or head.endswith(("ers", "ors", "ists", "ials", "ants", "ents", "eers", "men", "people", "ians", "tics"))
    )
