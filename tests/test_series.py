"""Which figures count the same thing, and at which stage."""

import pytest

from claimbook.language import suggest, suggest_all
from claimbook.language.series.naming import kind_of, side_of
from claimbook.model import Article, Claim


def figures(text: str) -> list[Claim]:
    return [claim for claim in suggest(Article("a.txt", text)) if claim.tag == "figure"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad sent 400 Chadian troops to the border.",
        "N'Djamena's soldiers number 400, 400 Chadian soldiers in all.",
        "The Chadian contingent was small. Only 400 soldiers came.",
    ],
)
def test_soldiers_of_one_side_are_one_series_under_any_name(text: str) -> None:
    assert {claim.series for claim in figures(text)} == {"Chadian soldiers"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There were 400 Chadian troops.", "There were 400 Malian troops."),
        ("There were 400 Chadian troops.", "There were 400 Chadian officers."),
        ("There were 400 Chadian troops.", "There were 400 Chadian workers."),
        ("The storm killed 40 people.", "The storm injured 40 people."),
        ("Some 40 homes burned.", "Some 40 per cent of homes burned."),
    ],
)
def test_other_sides_and_other_kinds_are_other_series(one: str, other: str) -> None:
    assert figures(one)[0].series != figures(other)[0].series


@pytest.mark.parametrize(
    ("text", "series", "stage"),
    [
        ("The storm killed 40 people.", "deaths", "killed"),
        ("Forty people died and 31 were injured.", "injured", "injured"),
        ("The storm drove 900 people from their homes.", "displaced", "displaced"),
        ("Already 400 Chadian soldiers are stationed there.", "Chadian soldiers", "present"),
        ("Chad has sent 400 Chadian soldiers.", "Chadian soldiers", "sent"),
        ("Chad will send 400 Chadian soldiers.", "Chadian soldiers", "expected"),
        ("More than 400 Chadian soldiers have been killed or wounded.", "Chadian soldiers", "killed_or_injured"),
        ("The board confirmed 40 deaths.", "deaths", "killed"),
        ("Ana Belo put the Chadian contingent at 400.", "Chadian soldiers", "present"),
    ],
)
def test_the_stage_divides_a_series(text: str, series: str, stage: str) -> None:
    claim = next(c for c in figures(text) if c.quote != "Forty")
    assert (claim.series, claim.stage) == (series, stage)


def test_a_part_is_no_rival_of_its_whole() -> None:
    sold = figures("The port will sell two of its 31 boats.")
    launched = figures("Chad launched 400 drones, of which 90 drones were shot down.")
    assert [claim.series for claim in sold] == ["ships (part)", "ships"]
    assert [claim.series for claim in launched] == ["drones", "drones (shot)"]


def test_a_bare_number_goes_on_from_the_one_before() -> None:
    text = "There are 400 Chadian soldiers here, and another 90 are expected soon."
    first, second = figures(text)
    assert (second.series, second.stage, second.base_claim) == (first.series, "expected", first.id)


def test_the_name_of_a_series_does_not_hang_on_the_other_articles() -> None:
    articles = [
        Article("a.txt", "There were 400 Chadian troops."),
        Article("b.txt", "There were 500 Chadian soldiers."),
    ]
    together = [[claim.series for claim in claims] for _, claims in suggest_all(articles)]
    assert together == [[claim.series for claim in suggest(article)] for article in articles]


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("Ankara's troops", "Turkish"),
        ("soldiers of South Korea", "South Korean"),
        ("the soldiers", None),
        ("let us go", None),
    ],
)
def test_a_capital_speaks_for_its_side(words: str, side: str | None) -> None:
    assert side_of(words) == side


@pytest.mark.parametrize(
    ("counted", "kind"),
    [("foot soldiers", "soldiers"), ("fatalities", "deaths"), ("makeshift camps", "camps"), ("a city", "cities")],
)
def test_a_kind_is_named_by_its_head_noun(counted: str, kind: str) -> None:
    assert kind_of(counted)[0] == kind


REFERRING = [
    ("There are 400 Chadian soldiers. In all, Ana Belo said at noon, at least 300 of them were at the border.", "300"),
    ("There are 400 Chadian soldiers, Ana Belo said in her address to the nation. “Soon it will be 900.”", "900"),
    ("There are 400 Chadian soldiers. Ana Belo said in Lima that the figure could rise to 900.", "900"),
    ("Ana Belo doubles her estimate to 400\n\nThere are 400 Chadian soldiers, Ana Belo said.", "400"),
    ("400 troops at the border\n\nThere are 400 Chadian soldiers, Ana Belo said.", "400"),
    ("Chad has sent around 400 soldiers to the border.", "400"),
    ("There are 400 Chadian soldiers. The forecast of 400 was made on Friday.", "400"),
]


@pytest.mark.parametrize(("text", "quote"), REFERRING)
def test_a_number_that_refers_to_others_is_in_their_series(text: str, quote: str) -> None:
    assert next(claim.series for claim in figures(text) if claim.quote == quote) == "Chadian soldiers"
    assert {claim.series for claim in figures(text)} == {"Chadian soldiers"}


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("Feeding 400 people costs money.", "people (feeding)"),
        ("Some 400 people crossed the river.", "people (crossed)"),
        ("The storm drowned 400 people.", "deaths"),
        ("Turnout was 41 per cent.", "turnout (share)"),
        ("Inflation rose to 4.1 per cent in May, from 3.9 per cent.", "inflation (share)"),
        ("The jury told the firm to pay €40m in damages.", "award"),
        ("The death toll stands at 40.", "deaths"),
        ("The outbreak has infected 3,900, the board said.", "cases"),
        ("Some 90 cases are found each day.", "cases a day"),
        ("Fifteen passengers are missing.", "missing"),
        ("Police arrested 48 people.", "arrests"),
        ("The rally drew a crowd. Some 400 people came.", "crowd"),
        ("The hall is a 400-seat theatre.", "seats"),
        ("Ana Belo won 41 per cent of the vote.", "Belo vote (share)"),
        ("Belo took 41 per cent in the election.", "Belo vote (share)"),
        ("The bill would cost €40m.", "cost"),
        ("Lowering the age would mean 400 Tesmarran soldiers.", "Tesmarran soldiers"),
        ("The Tesmarran army is small. Only 400 Tesmarrans fight.", "Tesmarran soldiers"),
    ],
)
def test_every_amount_that_can_be_charted_has_a_series(text: str, series: str) -> None:
    assert {claim.series for claim in figures(text)} == {series}


def test_bare_soldiers_are_of_the_side_that_was_named_last() -> None:
    text = "Malian forces face Chadian soldiers at the border. There are 400 troops."
    assert {claim.series for claim in figures(text)} == {"Chadian soldiers"}


@pytest.mark.parametrize(
    ("text", "quote", "series"),
    [
        ("Some 30 managers were told. The planned number is 8,200.", "8,200", None),
        ("Police counted 38,000 people at the march. The organisers claimed 140,000.", "140,000", "crowd"),
        ("Some 2,300 people came in 140 boats, compared with 860 a year ago.", "140", "ships"),
        ("Two are dead and 45,000 have been told to leave their homes.", "45,000", "displaced"),
    ],
)
def test_what_a_number_leaves_out_is_taken_from_what_it_may_mean(text: str, quote: str, series: str | None) -> None:
    assert next(claim.series for claim in figures(text) if claim.quote == quote) == series


@pytest.mark.parametrize(
    ("text", "quote", "series"),
    [
        ("Tesmarran force near Odrian border tops 8,000, Ana Belo says\n\nIt grows.", "8,000", "Tesmarran soldiers"),
        (
            "There are 400 Chadian soldiers. A further 90 are on their way, Ana Belo said at noon.",
            "90",
            "Chadian soldiers",
        ),
        ("As many as 1,500 are already dead or hurt.", "1,500", "casualties"),
        ("Mill to announce job cuts today\n\n“We will say 4,000,” the memo reads.", "4,000", "jobs"),
        ("The bridge came in at €610m.", "€610m", "cost"),
        ("March on the port\n\nThe police say 4,000, the unions 9,000.", "9,000", "crowd"),
        ("How many were on board? The owner says 214.", "214", "aboard"),
        ("How many homes are dark? The board says 4,000.", "4,000", "homes"),
        ("Lima's population falls\n\n“We will be 900,000 by then,” the board said.", "900,000", "population"),
        ("The cook was sentenced to 11 years.", "11", "sentence (duration)"),
        ("In all 41 people were hurt, 12 of them gravely.", "12", "injured (gravely)"),
        ("Town offers €40m\n\nThe package for growers is worth €40m, the package of the year.", "€40m", "value"),
    ],
)
def test_headlines_and_neighbours_tell_what_a_number_is_of(text: str, quote: str, series: str) -> None:
    assert next(claim.series for claim in figures(text) if claim.quote == quote) == series


STORM = "The storm has killed 31 people, Ana Belo said on 4 May 2025.\n\n"


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("In 2011 a storm killed 444 people.", "deaths (2011)"),
        ("The 2019 storm killed 444 people.", "deaths (2019)"),
        ("The toll has since reached 444.", "deaths"),
        ("Storms killed 444 people between 2011 and 2019.", "deaths"),
    ],
)
def test_what_another_year_cost_is_a_series_of_its_own(text: str, series: str) -> None:
    assert figures(STORM + text)[-1].series == series


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("Some 444 patients have been discharged.", "discharged"),
        ("Some 444 patients are still in hospital.", "in hospital"),
        ("The ward has 444 patients.", "patients"),
        ("Wheat is sold at 444 dollars a tonne.", "price per tonne"),
        ("Oil fetched 444 dollars per barrel.", "price per barrel"),
    ],
)
def test_patients_are_told_apart_and_a_price_is_of_one_unit(text: str, series: str) -> None:
    assert figures(text)[0].series == series


def test_a_march_is_no_month() -> None:
    assert figures("LIMA, 3 March 2025. Some 444 people were shot dead.")[-1].series == "deaths"
    assert figures("A march for water filled Lima.\n\nSome 444 people came.")[-1].series == "crowd"
