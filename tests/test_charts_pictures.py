"""Every chart is drawn as a picture: of the sample and of forty sources, light and dark, in the page's own fonts."""

import importlib.util
import io
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from drawn import CHARTS, MANY, of_sample
from invented import crowd, season
from PIL import Image

from claimbook.compare import layers, printing
from claimbook.compare.palette import palette

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
FONTS = Path(layers.__file__).parent / "fonts"
ALL = {**CHARTS, **MANY}
DRAWN = [  # each chart of two books and in both schemes, none twice
    *(("sample", how, False) for how in CHARTS),
    *(("forty sources", how, True) for how in CHARTS),
    *(("half a year", how, place % 2 == 1) for place, how in enumerate(MANY)),
]
BOOKS = {"sample": of_sample, "forty sources": cache(lambda: crowd(40)), "half a year": cache(season)}
needs_pictures = pytest.mark.skipif(
    importlib.util.find_spec("vl_convert") is None, reason="vl-convert-python draws the pictures"
)


def picture(how: str, table: pd.DataFrame, *, dark: bool) -> Image.Image:
    return Image.open(io.BytesIO(printing.png(ALL[how](table, dark=dark).to_dict()))).convert("RGB")


@needs_pictures
@pytest.mark.slow
@pytest.mark.parametrize(("name", "how", "dark"), DRAWN)
def test_every_chart_is_drawn_on_the_page_s_colour_and_nothing_touches_its_edge(
    name: str, how: str, dark: bool
) -> None:
    drawn = picture(how, BOOKS[name](), dark=dark)
    page = tuple(int(palette(dark=dark).page[at : at + 2], 16) for at in (1, 3, 5))
    assert drawn.width in range(1_800, 1_840)  # twice 900, and its padding
    edges = [drawn.crop((0, 0, 3, drawn.height)), drawn.crop((drawn.width - 3, 0, drawn.width, drawn.height))]
    assert [set(edge.get_flattened_data()) for edge in edges] == [{page}] * 2
    assert len(set(drawn.resize((450, 400)).get_flattened_data())) > 50


@needs_pictures
@pytest.mark.slow
def test_a_picture_has_the_page_s_fonts_and_not_those_of_the_machine() -> None:
    def wide(font: str) -> int:
        mark = {"type": "text", "font": font, "fontSize": 40, "text": "approaching 12,000"}
        spec = {
            "data": {"values": [{}]},
            "mark": mark,
            "width": 600,
            "height": 60,
            "config": {"view": {"stroke": None}},
        }
        drawn = Image.open(io.BytesIO(printing.png(spec))).convert("L").point(lambda level: 255 - level)
        left, _, right, _ = drawn.getbbox()
        return right - left

    assert wide(layers.FONT) == wide("Claimbook Sans") != wide("sans-serif")


def test_the_fonts_have_their_licence_beside_them() -> None:
    assert sorted(path.name for path in FONTS.iterdir()) == [
        "ClaimbookSans-Italic.ttf",
        "ClaimbookSans-Regular.ttf",
        "ClaimbookSans-SemiBold.ttf",
        "ClaimbookSerif-SemiBold.ttf",
        "OFL.txt",
    ]


@pytest.mark.parametrize("picture", sorted(PICTURES.glob("chart-*.png")), ids=lambda path: path.stem)
def test_a_chart_of_the_gallery_takes_few_bytes(picture: Path) -> None:
    assert 20_000 < picture.stat().st_size <= 160_000
