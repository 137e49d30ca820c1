"""What the browser gets: the page's skeleton, its looks, and the small JavaScript modules as one."""

import re
from importlib.resources import files

_MODULES = (  # in an order in which each finds what it needs
    "offsets.js",
    "pieces.js",
    "log.js",
    "keys.js",
    "dom.js",
    "post.js",
    "text.js",
    "bars.js",
    "turns.js",
    "afloat.js",
    "again.js",
    "search.js",
    "panel.js",
    "head.js",
    "sieve.js",
    "hand.js",
    "dialogs.js",
    "reach.js",
    "ways.js",
    "room.js",
    "acts.js",
    "hearing.js",
    "annotator.js",
)
_IMPORT = re.compile(r"^import [^;]+;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?!default)", re.MULTILINE)


def html() -> str:
    return _read("annotator.html")


def css() -> str:
    return _read("annotator.css")


def js() -> str:
    """All modules in one, since the component takes one text: imports dropped, only the default export left."""
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", _read(name))) for name in _MODULES)


def wire() -> str:
    """The second component: it shows nothing, brings each message, and is small, for it travels with each."""
    return _read("wire.js")


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")
