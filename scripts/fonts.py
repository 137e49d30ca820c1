"""Cut the fonts of the pictures, `lib/claimbook/compare/fonts/`, from the variable ones that Streamlit brings.

    python scripts/fonts.py

Needs `pip install fonttools brotli`, and some minutes. What draws a picture reads neither compressed fonts nor those of
variable weight. Their licence asks that what is changed bears another name.
"""

from importlib.util import find_spec
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).parents[1] / "lib" / "claimbook" / "compare" / "fonts"
CUTS = (
    ("SourceSansVF-Upright*.woff2", "Claimbook Sans", "Regular", {"wght": 400}),
    ("SourceSansVF-Upright*.woff2", "Claimbook Sans", "SemiBold", {"wght": 600}),
    ("SourceSansVF-Italic*.woff2", "Claimbook Sans", "Italic", {"wght": 400}),
    ("SourceSerifVariable-Roman*.woff2", "Claimbook Serif", "SemiBold", {"wght": 600, "opsz": 20}),
)
LETTERS = ((0x20, 0x180), (0x218, 0x21C), (0x2B0, 0x330), (0x370, 0x530), (0x1E00, 0x1F00))
SIGNS = ((0x2000, 0x2070), (0x20A0, 0x20C0), (0x2116, 0x2123), (0x2190, 0x2194), (0x2212, 0x2213), (0x2248, 0x2266))
KEPT = (0, 13, 14)  # names: the copyright, the licence and where it stands


def cut(source: Path, family: str, style: str, at: dict[str, int]) -> TTFont:
    """One weight of a variable font, with the letters of Europe."""
    font = TTFont(source)
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp"], hinting=False, name_IDs=["*"])
    only = subset.Subsetter(options)
    only.populate(unicodes=[code for first, end in (*LETTERS, *SIGNS) for code in range(first, end)])
    only.subset(font)
    font = instancer.instantiateVariableFont(font, at)
    full = f"{family} {style}"
    names = {1: family, 2: style, 3: full, 4: full, 6: full.replace(" ", "-"), 16: family, 17: style}
    font["name"].names = [record for record in font["name"].names if record.nameID in KEPT]
    for number, words in names.items():
        font["name"].setName(words, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = at["wght"]
    font.flavor = None
    return font


def main() -> None:
    media = Path(find_spec("streamlit").submodule_search_locations[0]) / "static" / "static" / "media"
    for pattern, family, style, at in CUTS:
        target = FONTS / f"{family.replace(' ', '')}-{style}.ttf"
        cut(next(media.glob(pattern)), family, style, at).save(target)
        print(target)


if __name__ == "__main__":
    main()
