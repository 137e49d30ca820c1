"""Speakers under one name: "A; B" are two of them, and a name merged once is read so ever after. Pure."""

from collections.abc import Iterable, Mapping


def parts(speaker: str) -> list[str]:
    """The single speakers of "A; B"."""
    return [part.strip() for part in speaker.split(";") if part.strip()]


def resolved(speaker: str | None, aliases: Mapping[str, str]) -> str | None:
    """The speaker with each part under the name it was merged into, no name twice."""
    if speaker is None or not aliases:
        return speaker
    if speaker in aliases:
        return aliases[speaker]
    names = parts(speaker)
    if not any(name in aliases for name in names):
        return speaker
    return "; ".join(dict.fromkeys(aliases.get(name, name) for name in names))


def merged(aliases: Mapping[str, str], names: Iterable[str], into: str) -> dict[str, str]:
    """The aliases once ``names`` are ``into``: every one leads straight to its last name, ``into`` to itself."""
    gone = set(names) - {into}
    straight = {name: into if target in gone else target for name, target in aliases.items()}
    straight |= dict.fromkeys(sorted(gone), into)
    straight.pop(into, None)
    return straight


def camp_of(speaker: str | None, camps: Mapping[str, str]) -> str | None:
    """The camp of a speaker; of joint ones the camp they share."""
    if speaker is None or speaker in camps:
        return camps.get(speaker or "")
    shared = {camps.get(name) for name in parts(speaker)}
    return shared.pop() if len(shared) == 1 else None


def with_aliases(camps: Mapping[str, str], aliases: Mapping[str, str]) -> dict[str, str]:
    """The camps with those of merged names passed on to the name they go by now, unless it has its own."""
    inherited = {into: camps[name] for name, into in aliases.items() if name in camps}
    return inherited | dict(camps)
