"""No words overlap others or leave the frame: read from what the browser is sent, for every chart of every book."""

import re
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import altair as alt
import pandas as pd
import pytest
from drawn import CHARTS, doors, of_sample, overlapping, views
from hypothesis import given
from hypothesis import strategies as st
from invented import crowd

from claimbook import compare, language, reading
from claimbook.compare.labels import parted, width
from claimbook.model import Article

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"


def of_seeds() -> pd.DataFrame:
    if not SEEDS.is_dir():
        pytest.skip("the seed articles lie beside the project, and are not here")
    articles = [article for article in reading.gather([SEEDS]) if isinstance(article, Article)]
    articles = [article for article in articles if article.name.endswith(".txt")]
    claims = [replace(claim, verdict="accepted") for article in articles for claim in language.suggest(article)]
    return compare.tidy(claims, articles)


BOOKS = {"sample": of_sample, "seeds": cache(of_seeds), "forty sources": cache(lambda: crowd(40))}


@pytest.mark.parametrize("wide", [600, 900, 1200])
@pytest.mark.parametrize("how", CHARTS)
@pytest.mark.parametrize("name", BOOKS)
def test_no_words_overlap_others_or_leave_the_frame(name: str, how: str, wide: int) -> None:
    for frame, words in views(CHARTS[how](BOOKS[name](), width=wide).to_dict()):
        assert [one for one in words if one.text and not one.box.within(frame)] == []
        assert [pair for pair in combinations(words, 2) if overlapping(*pair)] == []


@pytest.mark.parametrize("how", CHARTS)
def test_altair_reads_the_charts_of_forty_sources_back_the_same(how: str) -> None:
    spec = CHARTS[how](BOOKS["forty sources"]()).to_dict()
    assert alt.VConcatChart.from_dict(spec).to_dict() == spec


@pytest.mark.parametrize("how", CHARTS)
@pytest.mark.parametrize("name", BOOKS)
def test_every_figure_of_the_book_has_a_door(name: str, how: str) -> None:
    found = BOOKS[name]()
    opened = {*doors(CHARTS[how](found))}
    figures = {row.claim_id for row in found.itertuples() if row.verdict != "rejected" and pd.notna(row.kind)}
    if (name, how) == ("forty sources", "provenance"):  # of so many articles it shows those with most figures
        assert opened < figures
    else:
        assert opened == figures


@given(st.lists(st.text("abcdeilnoprstuxÄß10,", min_size=1, max_size=20), max_size=5), st.integers(30, 90))
def test_a_parted_word_is_the_same_word_and_its_letters_fit(words: list[str], room: int) -> None:
    told = parted(" ".join(words), room, 12)
    assert re.sub("- ", "", f"{told} ") == f"{' '.join(words)} "
    assert all(width(piece, 12) <= room for piece in told.split() if piece.isalpha() and len(piece) > 5)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Correspondent", "Corres- pondent"),
        ("approximately", "approxi- mately"),
        ("1,000,000,000,000", "1,000,000,000,000"),
        ("Post", "Post"),
    ],
)
def test_a_word_is_parted_by_its_syllables_and_a_number_never(word: str, said: str) -> None:
    assert parted(word, 55, 12) == said


def test_the_seeds_separate_who_is_there_from_who_was_sent_and_who_is_expected() -> None:
    found = of_seeds()
    soldiers = found[found.series == "North Korean soldiers"]
    assert set(soldiers.stage) == {"present", "sent", "expected"}
    apart = found[found.low.isin([600_000, 200])]
    assert set(apart.series) & {"North Korean soldiers"} == set()
    assert apart.series.nunique() == 2
