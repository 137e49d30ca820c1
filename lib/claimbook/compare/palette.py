"""The colours of the charts, on a light and on a dark page.

The six hues of each page stay apart for the three colour-blindnesses, and from the grey of everybody else; each is of
one family on both pages, blue, orange, green, purple, brown, indigo, and none is the colour of words. A test computes
it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """What has a colour."""

    page: str
    ink: str  # what is read first
    mute: str  # what is read second
    grid: str
    guide: str  # leads the eye from a name to its mark
    panel: str  # the ground of what has no date
    rest: str  # every source beyond the hues
    hues: tuple[str, ...]


LIGHT = Palette(
    page="#ffffff",
    ink="#1b1f2a",
    mute="#5f6675",
    grid="#e2e5ea",
    guide="#c3c8d1",
    panel="#f3f4f7",
    rest="#7f7f7f",
    hues=("#0072B2", "#D55E00", "#004d40", "#4b0055", "#6b3d00", "#332288"),
)
DARK = Palette(
    page="#171614",
    ink="#f2f1ee",
    mute="#aaa8a2",
    grid="#3a3833",
    guide="#55524c",
    panel="#2d2b27",
    rest="#aeb6c2",
    hues=("#32bafd", "#f57304", "#058847", "#ae4ea3", "#f3c97c", "#6257fa"),
)


def palette(*, dark: bool) -> Palette:
    """The colours of a light page, or of a dark one."""
    return DARK if dark else LIGHT


def inks(sources: Iterable[str], colours: Palette) -> dict[str, str]:
    """A colour for each source: the hues for those who speak most, first come first; the rest is grey."""
    ranked = [source for source, _ in Counter(sources).most_common()]
    return {
        source: colours.hues[rank] if rank < len(colours.hues) else colours.rest for rank, source in enumerate(ranked)
    }
