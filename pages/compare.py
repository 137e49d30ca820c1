"""Compare: everything that is counted; then one series, or several, by who said it and by when."""

import streamlit as st

from claimbook import compare
from claimbook.compare import crowds, origins
from claimbook.ui import (
    camping,
    comparing,
    keeping,
    lighting,
    recalling,
    ruler,
    session,
    sources,
    spans,
    taking,
    tolerances,
)
from claimbook.ui.words import literal

st.title("Compare")

book = session.book()
articles, claims = book.articles(), book.claims()
figures = [claim for claim in claims if claim.figure and claim.verdict != "rejected"]

if not figures:
    st.info("No figures yet. They appear here as soon as the book has articles with figures in them.")
    st.stop()

lighting.arrive(claims, none=comparing.NO_SERIES)
found = sources.found(book, claims, articles)
table = origins.marked(compare.tidy(claims, articles, book.camps_of(claims)), found.of, found.voices)
nothing_accepted = not comparing.any_accepted(claims)
suggestions = f"{recalling.SUGGESTIONS}_drawn" if nothing_accepted else recalling.SUGGESTIONS
with st.container(horizontal=True, vertical_alignment="bottom"):
    held = recalling.begins(suggestions, nothing_accepted)
    pool = comparing.pool(claims, suggestions=held)
    crowded = crowds.series(comparing.part(table, pool))
    side = comparing.side(crowded)
    choice = comparing.choice(side)
    st.toggle("Suggestions too", held, disabled=nothing_accepted, key=suggestions)
    recalling.keep(suggestions)

options = comparing.series(pool, among=crowded if side == "many" else None)
picked = list(options) if side == "overview" else comparing.pick(options)

if nothing_accepted:
    st.info("Nothing is accepted yet. These are the suggestions, drawn pale; accept them on the Annotate page.")

if not picked:
    st.info("Pick a series")
    st.stop()

chosen = pool if side == "overview" else comparing.of_series(pool, picked)
shown, held = comparing.part(table, chosen), tolerances.held(book)
comparing.say(shown, held, side)
lit = lighting.lit([claim for claim in chosen if claim.verdict != "rejected"])
lighting.tell(lit)
days = spans.held(shown, choice) if side == "date" else None
made = comparing.chart(shown, side, choice, camps=comparing.camps(table), held=held, wide=ruler.wide())
clicked = comparing.draw(made, side, choice, lit=lit, days=days)
st.caption(literal(comparing.accounted(table, shown, side, choice)))
part = spans.ask(shown, choice, days) if side == "date" else shown
listed = comparing.listed(comparing.among(chosen, part), articles, comparing.reckoned(shown, side))
if side == "origins":
    sources.ask(book, found)
camping.ask(book, chosen)
tolerances.ask(book)
keeping.ask(book, part, side, choice)
taking.ask(book, articles, taking.Drawn(table, part, side, choice, days))
comparing.go(book, listed or clicked)
