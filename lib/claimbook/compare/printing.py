"""A chart as it leaves the house: as a picture, a drawing, its specification or a page, each with its source and day.

Pictures need vl-convert-python, which the extra ``pictures`` brings; nothing of it asks the network.
"""

import html
import importlib
import importlib.util
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

import altair as alt
import pandas as pd

from claimbook.errors import NoPictures
from claimbook.words import number_of

from . import days, overview, reckoning, thinned
from .labels import wrap
from .layers import FONT, Spec
from .marks import NOBODY, Mark, marks
from .matrix import matrix
from .palette import palette

SCALE = 2
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~$]|^[-+=]|^\d+(?=[.)])")
_OUTLETS = 4  # named in the source line
_SHOWN: Mapping[str, Callable[[list[Mark]], Iterable[Mark]]] = {
    "overview": lambda found: (mark for row in overview.rows(found) for mark in row.marks),
    "source": thinned.highest,
    "date": thinned.spread,
    "origins": lambda found: (mark for origin in matrix(found).origins for mark in origin.mentions),
}


def drawn(table: pd.DataFrame, side: str, choice: str = "") -> list[str]:
    """The ids of the claims that a chart of ``table`` draws, in the table's order."""
    if side == "many":
        return reckoning.drawn(table, choice)
    shown = {mark.claim_id for mark in _SHOWN[side](marks(table)) if mark.drawn}
    return [claim_id for claim_id in table["claim_id"] if claim_id in shown]


def source_line(table: pd.DataFrame, exported: date) -> str:
    """Who printed what is drawn, and the day it was exported."""
    outlets = list(dict.fromkeys(filter(None, table["outlet"])))
    unnamed = table.loc[table["outlet"].isna(), "article_sha256"].nunique()
    more = [number_of(len(outlets) - _OUTLETS, "more outlet")] if len(outlets) > _OUTLETS else []
    articles = [number_of(unnamed, "article") + " of unknown outlet"] if unnamed else []
    printed = ", ".join([*outlets[:_OUTLETS], *more, *articles]) or "none"
    return f"Source: {printed}. Exported {days.said(exported)}, Claimbook."


def signed(chart: alt.TopLevelMixin, line: str, *, told: str = "", dark: bool = False) -> Spec:
    """The specification of the chart with its source line at its foot, under what is ``told``: the line of accounts."""
    spec: Spec = chart.to_dict()
    wide = max(view.get("width", 0) for view in spec["vconcat"])
    lines = [*wrap(told, wide - 8, 12), *_signed(line, wide - 8)]
    mark = {"type": "text", "align": "left", "baseline": "top", "x": 2, "y": 2, "fontSize": 12, "lineHeight": 15}
    text = {"value": lines}
    spec["vconcat"].append(
        {
            "data": {"values": [{}]},
            "width": wide,
            "height": 15 * len(lines) + 4,
            "mark": {**mark, "font": FONT, "color": palette(dark=dark).mute},
            "encoding": {"text": text},
        }
    )
    return spec


def _signed(line: str, room: float) -> list[str]:
    """The source line; where it takes several, its last sentence stands whole on one of its own."""
    lines = wrap(line, room, 12)
    printed, stop, exported = line.rpartition(". ")
    return lines if len(lines) < 2 or not stop else [*wrap(f"{printed}.", room, 12), *wrap(exported, room, 12)]


def title_of(spec: Spec) -> str:
    """The title over the chart, on one line."""
    return " ".join(spec["title"]["text"])


def specification(spec: Spec) -> bytes:
    """The Vega-Lite JSON, readable by any tool that draws it."""
    return json.dumps(spec, ensure_ascii=False, indent=1).encode()


def png(spec: Spec) -> bytes:
    """The picture at twice its size."""
    return bytes(_converter().vegalite_to_png(spec, scale=SCALE))


def svg(spec: Spec) -> bytes:
    """The drawing, which stays sharp at any size."""
    return str(_converter().vegalite_to_svg(spec)).encode()


@dataclass(frozen=True, slots=True)
class Section:
    """A piece of a page: text, or a chart with the claims it draws, its source line and text under it."""

    text: str = ""
    spec: Spec | None = None
    table: pd.DataFrame | None = None
    line: str = ""


def page(title: str, sections: Sequence[Section], *, dark: bool = False) -> bytes:
    """One HTML file that holds the charts, what draws them and every claim with its sentence; it asks no network."""
    specs = {f"chart{count}": section.spec for count, section in enumerate(sections) if section.spec}
    colours = palette(dark=dark)
    return _PAGE.substitute(
        title=html.escape(title),
        library=_library() if specs else "",
        specs=json.dumps(specs).replace("<", "\\u003c"),
        sections="\n".join(_section(count, section) for count, section in enumerate(sections)),
        background=colours.page,
        ink=colours.ink,
    ).encode()


def markdown(title: str, sections: Sequence[Section], picture: Callable[[int], str]) -> str:
    """The same as Markdown; ``picture`` names the file that holds a section's chart."""
    parts = [f"# {_plain(title)}"]
    for count, section in enumerate(sections):
        if section.spec:
            parts.append(f"![{_plain(title_of(section.spec))}]({picture(count)})")
        parts += [_plain(section.text)] if section.text else []
        if section.table is not None:
            parts += [*map(_quoted, _rows(section)), f"*{_plain(section.line)}*"]
    return "\n\n".join(parts) + "\n"


def _quoted(row: Mapping[Any, Any]) -> str:
    sentence = " ".join((row["sentence"] or row["quote"]).split())
    return f"> {_plain(sentence)}\n>\n> {_plain(_told(row))}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is, line by line."""
    return "  \n".join(_MARKUP.sub(_escaped, line) for line in text.splitlines())


def _escaped(sign: re.Match[str]) -> str:
    return f"{sign[0]}\\" if sign[0].isdigit() else f"\\{sign[0]}"


def _rows(section: Section) -> list[dict[Any, Any]]:
    return [] if section.table is None else section.table.to_dict("records")


def _section(count: int, section: Section) -> str:
    text = "".join(f"<p>{html.escape(line)}</p>" for line in section.text.splitlines() if line.strip())
    if section.spec is None:
        return f"<section>{text}</section>"
    claims = "\n".join(_claim(row, count) for row in _rows(section))
    summary = "<summary>The claims, as they were printed</summary>"
    return (
        f'<section><div class="chart" id="chart{count}"></div>{text}'
        f"<details open>{summary}<ol>{claims}</ol></details><p>{html.escape(section.line)}</p></section>"
    )


def _told(row: Mapping[Any, Any]) -> str:
    where = ", ".join(filter(None, (row["outlet"], row["title"] or row["article"])))
    told = [row["quote"], row["speaker"] or NOBODY, row["said_on"] or "undated", where]
    return " · ".join([*told, *([f"camp: {row['camp']}"] if row["camp"] else [])])


def _claim(row: Mapping[Any, Any], count: int) -> str:
    id_, quote, about = map(html.escape, (row["claim_id"], row["sentence"] or row["quote"], _told(row)))
    return f'<li id="chart{count}-{id_}"><blockquote>{quote}</blockquote><p>{about}</p></li>'


def _converter() -> Any:
    if importlib.util.find_spec("vl_convert") is None:
        raise NoPictures
    return _with_fonts()


@cache
def _with_fonts() -> Any:
    """What draws, with the fonts that the page has too: of the machine's it knows only those that are installed."""
    converter = importlib.import_module("vl_convert")
    converter.register_font_directory(str(Path(__file__).parent / "fonts"))
    return converter


@cache
def _library() -> str:
    """What draws the chart in a browser; made once, it takes seconds."""
    return str(_converter().javascript_bundle())


_PAGE = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; \
style-src 'unsafe-inline'; img-src data:">
<title>$title</title>
<style>
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; font: 16px/1.5 "Source Sans", sans-serif; }
body { background: $background; color: $ink; }
blockquote { margin: 0; }
li p { margin: 0 0 .8rem; opacity: .75; }
li:target { outline: 2px solid; outline-offset: 4px; }
section { margin: 2rem 0; }
.chart { overflow-x: auto; }
</style>
<script>$library</script>
</head>
<body>
<h1>$title</h1>
$sections
<script>
for (const [id, spec] of Object.entries($specs)) {
  vegaEmbed("#" + id, spec, { renderer: "svg", actions: false }).then(({ view }) =>
    view.addEventListener("click", (event, item) => {
      if (item && item.datum && item.datum.claim_id) location.hash = id + "-" + item.datum.claim_id;
    }));
}
</script>
</body>
</html>
""")
