"""The colours hold for every eye, on a light and on a dark page: computed, not believed."""

from colorsys import rgb_to_hsv
from itertools import combinations

import pytest

from claimbook.compare.palette import DARK, LIGHT, Palette, inks

Colour = tuple[float, float, float]
# how each colour-blindness sees linear red, green and blue
EYES: dict[str, tuple[Colour, Colour, Colour]] = {
    "every cone": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
APART = 19.0  # in Lab; about 2 is just seen side by side


def linear(hex_: str) -> Colour:
    parts = [int(hex_[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def through(matrix: tuple[Colour, Colour, Colour], colour: Colour) -> Colour:
    x, y, z = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return x, y, z


def lab(colour: Colour) -> Colour:
    clipped = tuple(min(max(part, 0.0), 1.0) for part in colour)
    xyz = through(XYZ, clipped)
    shares = [part / white for part, white in zip(xyz, WHITE, strict=True)]
    x, y, z = (share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116 for share in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def light(hex_: str) -> float:
    return through(XYZ, linear(hex_))[1]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_any_two_sources_are_told_apart(colours: Palette, eye: str) -> None:
    seen = {hue: lab(through(EYES[eye], linear(hue))) for hue in (*colours.hues, colours.rest)}
    for one, other in combinations(seen, 2):
        distance = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
        assert distance >= APART, (one, other)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("part", "least"), [("ink", 10.0), ("mute", 4.5), ("rest", 3.0)])
def test_what_is_read_stands_out_from_the_page(colours: Palette, part: str, least: float) -> None:
    assert contrast(getattr(colours, part), colours.page) >= least


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_hue_stands_out_from_the_page(colours: Palette) -> None:
    assert all(contrast(hue, colours.page) >= 3 for hue in colours.hues)


def turn(hex_: str) -> float:
    """Where on the wheel of hues a colour lies, in degrees."""
    return 360 * rgb_to_hsv(*(int(hex_[at : at + 2], 16) / 255 for at in (1, 3, 5)))[0]


def test_a_camp_has_one_hue_on_the_light_and_on_the_dark_page() -> None:
    turns = [(turn(light), turn(dark)) for light, dark in zip(LIGHT.hues, DARK.hues, strict=True)]
    assert all(min(abs(one - other), 360 - abs(one - other)) <= 30 for one, other in turns), turns


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_no_camp_has_the_colour_of_words_or_is_without_a_hue(colours: Palette) -> None:
    for hue in colours.hues:
        seen, words = lab(linear(hue)), lab(linear(colours.ink))
        assert sum((a - b) ** 2 for a, b in zip(seen, words, strict=True)) ** 0.5 >= APART, hue
        assert (seen[1] ** 2 + seen[2] ** 2) ** 0.5 >= 20, hue


@pytest.mark.parametrize(("colours", "least"), [(LIGHT, 1.08), (DARK, 1.25)], ids=["light", "dark"])
def test_the_ground_of_the_undated_is_seen_on_the_page(colours: Palette, least: float) -> None:
    assert contrast(colours.panel, colours.page) >= least
    assert contrast(colours.mute, colours.panel) >= 4.5


def contrast(one: str, other: str) -> float:
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_six_sources_that_speak_most_have_a_colour_and_the_others_are_grey() -> None:
    found = inks([*"aabbccddeeffgh"], LIGHT)
    assert [found[source] for source in "abcdef"] == list(LIGHT.hues)
    assert {found["g"], found["h"]} == {LIGHT.rest}
