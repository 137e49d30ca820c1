"""Origins are counted, not articles: what one speaker said of one number is one, wherever it is repeated."""

from datetime import date
from itertools import combinations

import pytest
from invented import ABOUT, EXACT, MORE, UP_TO, claim, crowd, day, number, table

from claimbook.compare import charts, provenance
from claimbook.compare.ink import Door, Sheet
from claimbook.compare.labels import Box
from claimbook.compare.marks import marks
from claimbook.compare.palette import LIGHT
from claimbook.compare.tints import tint

REPEATED = (
    claim("a", "3,000", EXACT, "Ann", published=day(9), outlet="Lowland Wire"),
    claim("b", "3,000", ABOUT, "Ann", published=day(4), outlet="Hill Post"),
    claim("c", "3,000", EXACT, "Bea", published=None, outlet=None),
    claim("d", "11,000", UP_TO, None, published=day(9)),
    claim("e", "11,000", UP_TO, None, published=day(9), sentence="Elsewhere up to 11,000 came."),
    claim("f", "9,000", MORE, "Ann", published=day(9), base_claim="a", stage="expected"),
)


def laid_out(found, wide: int = 900) -> Sheet:  # type: ignore[no-untyped-def]
    shown = provenance.matrix(marks(found))
    everyone = [mark for origin in shown.origins for mark in origin.mentions]
    hues = tint(everyone, LIGHT, source=lambda mark: mark.speaker, named=True)
    return provenance.sheet(shown, wide, hues, LIGHT)


def test_one_speaker_s_number_is_one_origin_and_two_unnamed_articles_are_two() -> None:
    found = provenance.matrix(marks(table(*REPEATED)))
    assert [(origin.said, origin.who, origin.told) for origin in found.origins] == [
        ("up to 11,000", "not said by whom", "1 mention, 1 article"),
        ("up to 11,000", "not said by whom", "1 mention, 1 article"),
        ("3,000", "Ann", "2 mentions, 2 articles"),
        ("3,000", "Bea", "1 mention, 1 article"),
        ("9,000", "Ann", "1 mention, 1 article"),
    ]
    assert charts.provenance(table(*REPEATED)).to_dict()["title"]["text"] == ["6 mentions, 5 origins"]


def test_articles_stand_in_the_order_in_which_they_were_published() -> None:
    assert [day for _, day in provenance.matrix(marks(table(*REPEATED))).names][0::5] == ["4 Oct", "undated"]


def test_the_larger_the_dot_the_more_mentions_in_one_article() -> None:
    (first, article), (again, _) = REPEATED[0], claim("g", "3,000", EXACT, "Ann", sentence=REPEATED[0][1].text)
    twice = table((first, article), (again, article), REPEATED[1])
    [origin] = provenance.matrix(marks(twice)).origins
    assert origin.told == "3 mentions, 2 articles"
    assert len(laid_out(twice).of(Door)) == 2


def test_a_number_is_printed_whole_or_not_at_all() -> None:
    found = table(
        *(claim(f"c{n}", "10,000", number(10_000, hedge="very roughly"), "Ann", published=day(n)) for n in range(1, 13))
    )
    words = [one.text for one in laid_out(found, 600).words]
    assert not [text for text in words if text.startswith("10,0") and "10,000" not in text]


@pytest.mark.parametrize("wide", [600, 900, 1200])
@pytest.mark.parametrize("found", [table(*REPEATED), crowd(40), table()], ids=["repeated", "forty sources", "nothing"])
def test_no_words_overlap_others_or_leave_the_frame(found, wide: int) -> None:  # type: ignore[no-untyped-def]
    sheet = laid_out(found, wide)
    frame = Box(0, 0, sheet.wide, max(sheet.tall, 44))
    assert [words for words in sheet.words if not words.box.within(frame)] == []
    assert [pair for pair in combinations(sheet.words, 2) if pair[0].box.meets(pair[1].box)] == []


def test_the_year_is_told_once_where_it_is_the_year_of_all_articles() -> None:
    two_years = [REPEATED[0], claim("z", "3,000", EXACT, "Ann", published=date(2025, 1, 2))]
    assert provenance.matrix(marks(table(*REPEATED))).year == "2024"
    assert provenance.matrix(marks(table(*two_years))).year == ""
    assert "days of 2024" in str(charts.provenance(table(*REPEATED)).to_dict()["title"])
