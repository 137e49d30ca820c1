"""What the Compare page draws: which claims, of which series, from which side; and from a mark to its sentence."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import pandas as pd
import streamlit as st

from claimbook.book import Book
from claimbook.compare import accounts, charts, many, matrix, measures, overview, reckoning, thinned, touch
from claimbook.compare.drawing import PICK
from claimbook.model import Article, Claim
from claimbook.ui import doors, ledger, lighting, recalling, ruler, spans, theme, words

_SENTENCES = 5  # that stand open above a chart
NO_SERIES = "no series yet"
_MANY = {"corridor": many.corridor, "multiples": many.multiples, "revisions": many.revisions}
SIDES = {"overview": "Overview", "source": "By source", "date": "By date", "origins": "Provenance"}
KEPT = {"overview": overview.kept, "source": thinned.kept, "date": thinned.kept, "origins": matrix.kept}
ASKED = {"source": "Source", "date": "Date", "many": "As"}
MANY = {"many": "Many sources"}  # a side only where a series has enough of them
CHOICES = {
    "source": {"speaker": "Speaker", "outlet": "Outlet"},
    "date": {"said_on": "Said on", "published": "Published"},
    "many": {"corridor": "Corridor", "multiples": "Source by source", "revisions": "Who moved"},
}


def pool(claims: Sequence[Claim], *, suggestions: bool) -> list[Claim]:
    """The judged claims; with the suggestions where these are wanted, or where no figure is accepted."""
    suggestions = suggestions or not any_accepted(claims)
    return [claim for claim in claims if suggestions or claim.verdict != "suggested"]


def any_accepted(claims: Sequence[Claim]) -> bool:
    """Whether a figure has been accepted."""
    return any(claim.figure and claim.verdict == "accepted" for claim in claims)


def series(claims: Sequence[Claim], *, among: Sequence[str] | None = None) -> dict[str, int]:
    """Every series, or those ``among`` some, with the number of its figures, the fullest first; none comes last."""
    counts = Counter(claim.series or NO_SERIES for claim in claims if claim.figure and claim.verdict != "rejected")
    wanted = [(name, count) for name, count in counts.items() if among is None or name in among]
    return dict(sorted(wanted, key=lambda one: (one[0] == NO_SERIES, -one[1], one[0])))


def of_series(claims: Sequence[Claim], picked: Sequence[str]) -> list[Claim]:
    """The claims of these series, and the statements of no series, which no chart can show."""
    return [claim for claim in claims if (claim.series or (NO_SERIES if claim.figure else None)) in {*picked, None}]


def part(table: pd.DataFrame, claims: Sequence[Claim]) -> pd.DataFrame:
    """The rows of the tidy table that speak of these claims."""
    return table[table["claim_id"].isin([claim.id for claim in claims])]


def among(claims: Sequence[Claim], part: pd.DataFrame) -> list[Claim]:
    """Those of the claims that the rows speak of."""
    ids = set(part["claim_id"])
    return [claim for claim in claims if claim.id in ids]


def side(crowded: Sequence[str]) -> str:
    """Ask which chart is drawn; that of many sources is offered where there are such series."""
    key, sides = recalling.SIDE, SIDES | (MANY if crowded else {})
    held = recalling.begins_among(key, list(sides), "source")
    asked = st.segmented_control("Draw", sides, format_func=sides.__getitem__, required=True, default=held, key=key)
    recalling.keep(key)
    return str(asked)


def pick(options: Mapping[str, int]) -> list[str]:
    """Ask which series are drawn."""
    picked = st.multiselect(
        "Series",
        list(options),
        default=recalling.series(recalling.SERIES, list(options)),
        format_func=lambda name: f"{name} ({words.count(options.get(name, 0), 'figure')})",
        key=recalling.SERIES,
    )
    recalling.keep(recalling.SERIES)
    return list(picked)


def choice(side: str) -> str:
    """Ask which source or which day is meant, where there is a choice."""
    if side not in CHOICES:
        return ""
    key, choices = f"compare_{side}", CHOICES[side]
    held = recalling.begins(key, next(iter(choices)))
    named = choices.__getitem__
    chosen = st.segmented_control(ASKED[side], choices, format_func=named, required=True, default=held, key=key)
    recalling.keep(key)
    return str(chosen)


def say(shown: pd.DataFrame, held: measures.Tolerances, side: str) -> None:
    """The sentences above a chart, the rest of many behind a click; above the overview the first alone."""
    sentences, most = measures.summary(shown, held), 1 if side == "overview" else _SENTENCES
    with st.container(gap="xsmall"):
        for sentence in sentences[:most]:
            st.markdown(words.literal(sentence))
    if more := sentences[most:]:
        with st.expander(f"How far apart, and can all be true? {words.count(len(more), 'sentence')}"):
            for sentence in more:
                st.markdown(words.literal(sentence))


def draw(made: Any, side: str, choice: str, *, lit: Claim | None, days: touch.Days | None) -> str | None:
    """Draw the chart; the id of the claim whose mark was clicked."""
    dated = side == "date"
    there = lit is not None and touch.has(made, lit.id)
    if lit and there:
        made = touch.lit(made, lit.id, dark=theme.dark())
    if dated:
        made = touch.spanned(made, spans.drawn(days), dark=theme.dark())
    with ruler.box("compare", lit=lit.id if lit and there else ""):
        event = st.altair_chart(
            made,
            width="content",
            theme=None,
            on_select=spans.dragged if dated else "rerun",
            selection_mode=[PICK, touch.SPAN] if dated else PICK,
            key=spans.key() if dated else f"compare_chart_{side}_{choice}",
            alt=f"{(SIDES | MANY)[side]}: the figures as a chart; the same claims stand in the list below",
        )
    lighting.missing(lit, drawn=there)
    picked: list[Mapping[str, Any]] = event["selection"].get(PICK) or []
    return str(picked[0]["claim_id"]) if picked else None


def camps(table: pd.DataFrame) -> list[str]:
    """The camps of a whole book, those that speak most first, so that each has one colour in all its charts."""
    return [str(camp) for camp in table["camp"].dropna().value_counts().index]


def chart(
    shown: pd.DataFrame, side: str, choice: str, *, camps: Sequence[str], held: measures.Tolerances, wide: int
) -> Any:
    """The chart of that side, its verdicts by the tolerances of the book."""
    dark = theme.dark()
    match side:
        case "overview":
            return charts.overview(shown, camps=camps, held=held, dark=dark, width=wide)
        case "source":
            source: Literal["outlet", "speaker"] = "outlet" if choice == "outlet" else "speaker"
            return charts.by_source(shown, source=source, camps=camps, held=held, dark=dark, width=wide)
        case "origins":
            return charts.provenance(shown, camps=camps, held=held, dark=dark, width=wide)
        case "many":
            return _MANY[choice](shown, camps=camps, dark=dark, width=wide)
    when: Literal["published", "said_on"] = "published" if choice == "published" else "said_on"
    return charts.by_date(shown, when=when, camps=camps, held=held, dark=dark, width=wide)


def accounted(table: pd.DataFrame, shown: pd.DataFrame, side: str, choice: str) -> str:
    """The line of accounts: what the chart of ``shown`` does with each claim of the table."""
    if side == "many":
        return reckoning.accounts(table, shown, choice)
    return accounts(table, shown, KEPT[side])


def reckoned(shown: pd.DataFrame, side: str) -> dict[str, str] | None:
    """What the list says of each claim beside a chart that does not count all."""
    return reckoning.reckoned(shown) if side == "many" else None


def listed(claims: Sequence[Claim], articles: Sequence[Article], told: Mapping[str, str] | None = None) -> str | None:
    """List the claims, those with a number first; the id of the one that was picked, by mouse or keyboard.

    ``told`` says of each whether the chart counts it, where it does not count all.
    """
    there = [claim for claim in claims if claim.verdict != "rejected"]
    claims = sorted(there, key=lambda claim: claim.figure is None)
    found = lines(claims, articles)
    if told is not None:
        found = [{"Counted": told.get(one.id, "no number")} | line for one, line in zip(claims, found, strict=True)]
    event = st.dataframe(
        pd.DataFrame(found),
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        key=f"compare_list_{hash(tuple(claim.id for claim in claims))}",
        placeholder="",
        column_config={"Sentence": st.column_config.TextColumn(width="large")},
        alt="The claims of the chart; pick one to open its sentence",
    )
    rows = event["selection"]["rows"]
    return claims[rows[0]].id if rows else None


def lines(claims: Sequence[Claim], articles: Sequence[Article]) -> list[dict[str, str]]:
    """A line for each claim, as it stands under a chart."""
    shelf = {article.sha256: article for article in articles}
    return [_line(claim, shelf[claim.article_sha256]) for claim in claims]


def go(book: Book, claim_id: str | None) -> None:
    """Open the sentence of the claim that was picked, if one was."""
    if claim_id is not None:
        doors.to_sentence(book.claim(claim_id), back_to="compare")


def _line(claim: Claim, article: Article) -> dict[str, str]:
    return {
        "Figure": words.figure(claim.figure),
        "Said by": ledger.chain(claim, article),
        "Said on": claim.said_on.isoformat() if claim.said_on else "",
        "Stage": words.spoken(claim.stage),
        "Sentence": claim.sentence,
        "Article": article.label,
        "Verdict": claim.verdict,
    }
