"""Words for the screen: counts with their nouns, days, figures; and text that must not be read as markup."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from claimbook import words
from claimbook.book import Heading
from claimbook.model import Article, Figure

count = words.number_of  # "1 article", "2,400 claims"
_MARKUP = re.compile(r"[\\`*_{}\[\]()#+.!|~<>$:&=^\-]")
_BEFORE = {
    "approx": "about ",
    "at_least": "at least ",
    "at_most": "up to ",
    "more_than": "more than ",
    "less_than": "less than ",
}


def literal(text: object) -> str:
    """The text so that Streamlit's markdown shows it as it is, on one paragraph a line."""
    return "  \n".join(_MARKUP.sub(r"\\\g<0>", line) for line in str(text).splitlines())


def short(text: str, most: int = 60) -> str:
    """The text, cut where it grows too long for one line."""
    return words.short(text, most)


def spoken(name: str | None) -> str:
    """A stage or a status as it is read: "killed or injured"."""
    return (name or "").replace("_", " ")


def day(value: date | None) -> str:
    """The day as a newspaper prints it, or nothing."""
    return f"{value.day} {value:%B %Y}" if value else ""


def figure(value: Figure | None) -> str:
    """The figure in words that are read back as the same figure; nothing where there is none."""
    if value is None or (value.low is None and value.high is None):
        return ""
    more = "another " if value.delta else ""
    if value.vague and value.hedge:
        return value.hedge if "another" in value.hedge.casefold() else more + value.hedge
    return more + _bounds(value)


def _bounds(value: Figure) -> str:
    if value.qualifier == "range" and value.low is not None and value.high is not None:
        return f"{_number(value.low)}-{_number(value.high)}"
    number = value.high if value.low is None or value.qualifier in {"at_most", "less_than"} else value.low
    return _BEFORE.get(value.qualifier, "") + _number(number)


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def labels(articles: Sequence[Article | Heading]) -> dict[str, str]:
    """What to call each article in a list, by its hash; no two are called the same."""
    names = {article.sha256: _listed(article) for article in articles}
    times = Counter(names.values())
    unlike = {article.sha256: f" · {article.name} · {article.sha256[:6]}" for article in articles}
    return {sha256: name + (unlike[sha256] if times[name] > 1 else "") for sha256, name in names.items()}


def named(article: Article) -> str:
    """What to call one article in a message: an outlet alone would name many, so the file's name stands with it."""
    return article.label if article.title or not article.outlet else f"{article.name} ({article.outlet})"


def _listed(article: Article | Heading) -> str:
    return f"{article.label} ({article.outlet})" if article.title and article.outlet else article.label
