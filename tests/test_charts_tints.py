"""Colour says for which side a speaker speaks; where nobody has a side yet, who speaks."""

from invented import EXACT, claim, day, table

from claimbook.compare import charts, origins
from claimbook.compare.marks import Mark, marks
from claimbook.compare.palette import LIGHT
from claimbook.compare.tints import speaker, tint


def speaking(*camps: str | None) -> list[Mark]:
    """A mark by a speaker of each camp."""
    found = marks(table(*(claim(f"c{n}", "3,000", EXACT, f"Speaker {n}") for n in range(len(camps)))))
    by_id = dict(zip((f"c{n}" for n in range(len(camps))), camps, strict=True))
    return [mark._replace(camp=by_id[mark.claim_id]) for mark in found]


def colours_of(*camps: str | None, order: tuple[str, ...] = ()) -> tuple[list[str], dict[str, str]]:
    found = speaking(*camps)
    shown = tint(found, LIGHT, camps=order, source=speaker, named=True)
    return [shown.of(mark) for mark in found], dict(shown.legend)


def test_speakers_of_one_camp_share_its_colour_and_who_has_none_is_grey() -> None:
    first, second, *_ = LIGHT.hues
    assert colours_of("Hill", "River", "Hill", None) == (
        [first, second, first, LIGHT.rest],
        {"Hill": first, "River": second, "no camp": LIGHT.rest},
    )


def test_a_camp_keeps_its_colour_whichever_series_is_drawn() -> None:
    assert colours_of("River", order=("Hill", "River"))[1] == {"River": LIGHT.hues[1]}


def test_six_camps_have_a_colour_and_more_are_grey() -> None:
    drawn, legend = colours_of(*"abcdefgh")
    assert drawn == [*LIGHT.hues, LIGHT.rest, LIGHT.rest]
    assert list(legend) == [*"abcdef", "2 other camps"]


def test_grey_may_be_another_camp_or_none() -> None:
    assert list(colours_of(*"abcdefg", None)[1])[-1] == "1 other camp or no camp"


def test_before_any_camp_is_set_the_sources_have_the_colours() -> None:
    assert colours_of(None, None)[0] == list(LIGHT.hues[:2])


def test_the_key_names_the_camps_in_both_charts() -> None:
    found = table(claim("a", "3,000", EXACT, "Ann"), claim("b", "3,000", EXACT, "Bea"), camps={"a": "Hill"})
    for chart in (charts.by_source(found), charts.by_date(found)):
        key = [row["text"] for row in chart.to_dict()["datasets"]["words_0"]]
        assert key == ["as a plain number", "Hill", "no camp"]


def test_one_speaker_spelled_in_two_ways_has_one_colour_and_one_entry_in_the_key() -> None:
    pairs = [
        claim("a", "3,000", EXACT, "Volodymyr Zelenskiy", said_on=day(3)),
        claim("b", "3,000", EXACT, "Volodymyr Zelensky", said_on=day(4)),
        claim("c", "3,000", EXACT, "Bea", said_on=day(5)),
    ]
    found = origins.origins([one for one, _ in pairs], [article for _, article in pairs])
    [voice] = found.voices.values()
    spelled = origins.marked(table(*pairs), found.of, found.voices)
    for chart in (charts.overview(spelled), charts.by_date(spelled), charts.provenance(spelled)):
        sets = chart.to_dict()["datasets"]
        assert [row["text"] for row in sets["words_0"]][-2:] == [voice, "Bea"]
    shown = marks(spelled)
    hues = tint(shown, LIGHT, source=speaker, named=True)
    assert [hues.of(mark) for mark in shown] == [LIGHT.hues[0], LIGHT.hues[0], LIGHT.hues[1]]
    rows = charts.by_source(spelled).to_dict()["datasets"]["points_1"]
    assert len({row["ink"] for row in rows if row["ink"] in LIGHT.hues}) == 2
