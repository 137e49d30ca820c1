"""The ways from page to page: to a page by its name, to an article, to the sentence of a claim."""

from pathlib import Path
from typing import NoReturn

import streamlit as st

from claimbook.model import Claim
from claimbook.ui import launch

_PREFIX = 12  # of the article's hash: short enough for an address, long enough to name one text


def page(name: str) -> Path:
    """The script of the page of that name."""
    return launch.app().parent / "pages" / f"{name}.py"


def to(name: str) -> NoReturn:
    """The page of that name."""
    st.switch_page(page(name))


def to_article(sha256: str) -> NoReturn:
    """The article, open for marking."""
    st.switch_page(page("annotate"), query_params={"article": sha256[:_PREFIX]})


def to_sentence(claim: Claim, *, back_to: str | None = None) -> NoReturn:
    """The article, open at the sentence the claim stands in, with a way back to the page one came from."""
    query = {"article": claim.article_sha256[:_PREFIX], "claim": claim.id}
    st.switch_page(page("annotate"), query_params=query | ({"from": back_to} if back_to else {}))


def to_chart(claim_id: str = "") -> NoReturn:
    """The comparison; where a claim is named, the chart of its series with its mark lit."""
    st.switch_page(page("compare"), query_params={"claim": claim_id} if claim_id else None)


def address(sha256: str) -> str:
    """The address of an article's page, for a table of links."""
    return f"/annotate?article={sha256[:_PREFIX]}"
