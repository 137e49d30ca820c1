"""Compare: the figures of one series, or several, by who said them and by when."""

import streamlit as st

from claimbook import compare
from claimbook.compare import measures
from claimbook.ui import comparing, session
from claimbook.ui.words import count, literal

st.title("Compare")

book = session.book()
articles, claims = book.articles(), book.claims()
figures = [claim for claim in claims if claim.figure and claim.verdict != "rejected"]

if not figures:
    st.info("No figures yet. They appear here as soon as the book has articles with figures in them.")
    st.stop()

nothing_accepted = not comparing.any_accepted(claims)
suggestions = "compare_suggestions_drawn" if nothing_accepted else "compare_suggestions"
with st.container(horizontal=True, vertical_alignment="bottom"):
    comparing.recall("compare_side", "source")
    side = st.segmented_control(
        "Draw", comparing.SIDES, format_func=comparing.SIDES.get, required=True, key="compare_side"
    )
    choices, by = comparing.CHOICES[side], f"compare_{side}"
    comparing.recall(by, next(iter(choices)))
    choice = st.segmented_control(comparing.ASKED[side], choices, format_func=choices.get, required=True, key=by)
    comparing.recall(suggestions, nothing_accepted)
    also = st.toggle("Suggestions too", disabled=nothing_accepted, key=suggestions)
    pool = comparing.pool(claims, suggestions=also)
    options = comparing.series(pool)
    comparing.recall_series("compare_series", list(options))
    picked = st.multiselect(
        "Series",
        list(options),
        format_func=lambda name: f"{name} ({count(options.get(name, 0), 'figure')})",
        key="compare_series",
    )
    comparing.keep("compare_side", by, suggestions, "compare_series")

if nothing_accepted:
    st.info("Nothing is accepted yet. These are the suggestions, drawn pale; accept them on the Annotate page.")

if not picked:
    st.info("Pick a series")
    st.stop()

chosen = comparing.of_series(pool, picked)
table = compare.tidy(claims, articles)
shown = comparing.part(table, chosen)
clicked = comparing.draw(shown, side, choice)
st.caption(literal(compare.accounts(table, shown)))
for sentence in measures.summary(shown):
    st.markdown(literal(sentence))
comparing.go(book, comparing.listed(chosen, articles) or clicked)
