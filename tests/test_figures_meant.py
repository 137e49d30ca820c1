"""What a figure means in the words around it: value, kind, unit, what is counted, and whether it is a change."""

import pytest

from claimbook.language.figures.reading import read

Row = tuple[str, float | None, float | None, str, str | None, str | None, bool]


def rows(text: str) -> list[Row]:
    found = [(text[one.start : one.end], one.figure) for one in read(text).found]
    return [(quote, f.low, f.high, f.kind, f.unit, f.counted, f.delta) for quote, f in found]


def money(quote: str, value: float, unit: str) -> Row:
    return quote, value, value, "money", unit, None, False


@pytest.mark.parametrize(
    ("written", "value", "code"),
    [
        ("KSh7.8 billion", 7.8e9, "KES"),
        ("Ksh 300", 300, "KES"),
        ("TSh 4 million", 4e6, "TZS"),
        ("UShs900,000", 900_000, "UGX"),
        ("Sh200", 200, "shilling"),
        ("N50,000", 50_000, "NGN"),
        ("N2.5 billion", 2.5e9, "NGN"),
        ("P1.2 billion", 1.2e9, "PHP"),
        ("R1,200", 1200, "ZAR"),
        ("GH₵500", 500, "GHS"),
        ("Rs.500 crore", 5e9, "INR"),
        ("₹1.5 lakh crore", 1.5e12, "INR"),
        ("Rs 12,50,000", 1_250_000, "INR"),
        ("1.100.000.000 euros", 1.1e9, "EUR"),
    ],
)
def test_money_is_told_by_letters_before_it(written: str, value: float, code: str) -> None:
    quote = written.removesuffix(" euros")
    assert rows(f"They paid {written}.") == [money(quote, value, code)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "It weighed four point two kilos.",
            [("four point two", 4.2, 4.2, "weight", "kg", None, False)],
        ),
        (
            "They got three and three-quarters.",
            [("three and three-quarters", 3.75, 3.75, "count", None, None, False)],
        ),
        (
            "Between a third and a half of homes are empty.",
            [("a third and a half", 33.33, 50, "percent", "%", "homes", False)],
        ),
        (
            "Sales were a tenth higher than last year.",
            [("a tenth", 10, 10, "percent", "%", None, True)],
        ),
        (
            "The reserve holds 1.250 of the 3.400 birds.",
            [
                ("1.250", 1250, 1250, "count", None, "birds", False),
                ("3.400", 3400, 3400, "count", None, "birds", False),
            ],
        ),
        (
            "They said 180, 190 thousand came.",
            [("180, 190 thousand", 180_000, 190_000, "count", None, None, False)],
        ),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, figures: list[Row]) -> None:
    assert rows(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The bank charged 38, against 44 per cent a year ago.",
            [("38", 38, 38, "percent", "%", None, False), ("44 per cent", 44, 44, "percent", "%", None, False)],
        ),
        (
            "Red won 43.5 per cent, the Blues 12 and Green 9.",
            [
                ("43.5 per cent", 43.5, 43.5, "percent", "%", None, False),
                ("12", 12, 12, "percent", "%", None, False),
                ("9", 9, 9, "percent", "%", None, False),
            ],
        ),
        (
            "The barge is 80 metres long, 12 wide, and carries 40 tonnes, 3 fewer than planned.",
            [
                ("80", 80, 80, "distance", "m", None, False),
                ("12", 12, 12, "distance", "m", None, False),
                ("40", 40, 40, "weight", "t", None, False),
                ("3", 3, 3, "weight", "t", None, True),
            ],
        ),
        (
            "Each gets 5 kg of rice instead of 9.",
            [("5", 5, 5, "weight", "kg", "rice", False), ("9", 9, 9, "weight", "kg", None, False)],
        ),
        (
            "Farms harvested 12 million tonnes. The union expects less than 10 million.",
            [
                ("12 million", 12e6, 12e6, "weight", "t", None, False),
                ("10 million", None, 10e6, "weight", "t", None, False),
            ],
        ),
        (
            "The crest was 7.1 metres, not the 7.9 her staff had foreseen.",
            [("7.1", 7.1, 7.1, "distance", "m", None, False), ("7.9", 7.9, 7.9, "distance", "m", None, False)],
        ),
        (
            "They caught 30-odd kilos of eel and 12 sq m of net.",
            [("30", 30, 30, "weight", "kg", "eel", False), ("12", 12, 12, "other", "square metre", "net", False)],
        ),
        (
            "The index closed at 5,212.4 points.",
            [("5,212.4", 5212.4, 5212.4, "other", "point", None, False)],
        ),
        (
            "Dams are 63 percent full, 11 points below normal.",
            [
                ("63 percent", 63, 63, "percent", "%", None, False),
                ("11", 11, 11, "percent", "%", None, True),
            ],
        ),
        (
            "The motion passed 56 to 43.",
            [("56", 56, 56, "count", None, "motion", False), ("43", 43, 43, "count", None, "motion", False)],
        ),
    ],
)
def test_a_number_takes_what_it_leaves_out_from_its_neighbour(text: str, figures: list[Row]) -> None:
    assert rows(text) == figures


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Dead: 14\nInjured: 62\nHomes destroyed: about 300", ["Dead", "Injured", "Homes"]),
        ("Half our nurses are new, and almost 40 quit last month.", ["nurses", "nurses"]),
        ("Waiting list passes 90,000 for the first time", ["Waiting list"]),
        ("Measles cases near 5,000 in the north", ["Measles cases"]),
        ("The injured numbered more than 900.", ["injured"]),
        ("Of the 14 mills it owns, five are shut.", ["mills", "mills"]),
        ("Hundreds mourn a slain mayor", ["people"]),
        ("The injured, 14 of whom could walk, were flown out.", ["injured"]),
        ("They took 14 bakers, including six women, and 33 others.", ["bakers", "women", "bakers"]),
        ("A nation of 40 million faces famine.", ["nation"]),
        ("A 12-point plan was agreed.", ["point plan"]),
        ("Each of the 16 teams plays thrice.", ["teams"]),
        ("They scored 2, 3 and 4 goals.", ["goals", "goals", "goals"]),
        ("Some said 50,000 took part; some said 12,000.", ["people", "people"]),
        ("The jobless total hits 2.4m.", ["jobless total"]),
        ("The raid killed at least 21 and injured dozens.", ["people", "people"]),
        ("Four were arrested, and 9,000 had to flee.", ["people", "people"]),
        ("Fog strands a jet with 72 on board", ["people"]),
        ("They sent 40 lorries. On Friday five were hurt.", ["lorries", "people"]),
        ("They sent 40 drivers. On Friday five were hurt.", ["drivers", "drivers"]),
        ("Two people were killed and 11 wounded.", ["people", "wounded"]),
        ("Two people were killed and 11 were hurt.", ["people", "people"]),
        ("The force grew from 200 to 340 officers.", ["officers", "officers"]),
        ("It was not 500 but 300 ewes.", ["ewes", "ewes"]),
        ("That brings to 14 the number of yachts lost.", ["yachts"]),
        ("A 12-member council meets on Tuesday.", ["member council"]),
        ("At least one expert believes it.", ["expert"]),
        ("A 60-odd-strong crowd waited.", ["crowd"]),
        ("They ran 300 daily ferries on two very busy routes.", ["daily ferries", "very busy routes"]),
        ("Four Bank of Ireland tellers left.", ["Bank of Ireland tellers"]),
        ("We have four (4) spare tyres and 500 (or so) bolts.", ["spare tyres", "bolts"]),
        ("There are 60 wells, nine of them dry.", ["wells", "wells"]),
        ("There are 60 boats, nine of them trawlers.", ["boats", "trawlers"]),
        ("She filed a 50-page claim, asking federal judges to act.", ["page claim"]),
        ("Attendance was 41,000.", ["Attendance"]),
        ("The garrison has shrunk to fewer than 4,000.", ["garrison"]),
        ("They seized bales of flax and three loaded guns.", ["loaded guns"]),
        ("Regular readers of its paper hit 3 million, 200,000 more than in May.", ["Regular readers"] * 2),
        ("The mill has a staff exceeding 120, forty of whom are new.", ["staff", "staff"]),
        ("Some 900 nurses and porters will march.", ["nurses and porters"]),
        ("Twelve boys and girls were found.", ["boys and girls"]),
        ("It took 40 roofs and cars were hit.", ["roofs"]),
        ("They hold 60 pupils and two teachers.", ["pupils", "teachers"]),
        (
            "The boat had 70 passengers, 20 of them children, and another 15 swam.",
            ["passengers", "children", "passengers"],
        ),
        ("Tups, 220 of them, were sold.", ["Tups"]),
        ("Members reached 4.2m in March.", ["Members"]),
        ("They cut repair crews from 64 to 23.", ["repair crews", "repair crews"]),
        ("Holes, of which the board has mapped 241.", ["Holes"]),
        ("The unions are sticking with 40,000.", [None]),
    ],
)
def test_what_is_counted_is_found_in_labels_headlines_and_the_figure_before(text: str, counted: list[str]) -> None:
    assert [one.figure.counted for one in read(text).found] == counted


@pytest.mark.parametrize(
    ("text", "deltas"),
    [
        ("It was 3.2C above the long-term average.", [True]),
        ("The lake lies 300 metres above sea level.", [False]),
        ("It was 2C below freezing.", [False]),
        ("Takings were €9m above last year's.", [True]),
        ("The firm lost £7m last year.", [False]),
        ("The lira lost 3 per cent.", [True]),
        ("Charges of $180m fall due in May.", [False]),
        ("A $180m fall came in May.", [True]),
        ("They reported a further 211 cases and six deaths.", [True, True]),
        ("The course gained 3,200 pupils.", [True]),
        ("Some 2,077 waited longer than planned.", [False]),
        ("The party was put on 28 per cent.", [False]),
        ("The poll put on 28 per cent.", [True]),
        ("The bridge cost €96m, €11m over budget.", [False, True]),
    ],
)
def test_a_change_is_told_by_the_mark_it_is_measured_from(text: str, deltas: list[bool]) -> None:
    assert [one.figure.delta for one in read(text).found] == deltas


@pytest.mark.parametrize(
    ("text", "qualifier", "hedge"),
    [
        ("They took 900 or more", "at_least", "or more"),
        ("Yesterday I had fifty, maybe.", "approx", "maybe"),
        ("Arrivals near 9,000.", "approx", "near"),
        ("The bill passed 56 to 43.", "exact", None),
        ("The loss was £19m at the outside.", "at_most", "at the outside"),
        ("Floods come about every eight years.", "approx", "about"),
    ],
)
def test_a_hedge_at_the_edge_of_a_text_is_read(text: str, qualifier: str, hedge: str | None) -> None:
    assert (read(text).found[0].figure.qualifier, read(text).found[0].figure.hedge) == (qualifier, hedge)


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "kind", "unit"),
    [
        ("Fares rise by 5 to 10 per cent.", "5 to 10 per cent", 5, 10, "percent", "%"),
        ("The sea rose by 2 to 3 metres.", "2 to 3", 2, 3, "distance", "m"),
        ("Rates went from 3 to 5 per cent.", "3", 3, 3, "percent", "%"),
        ("Rates rose by 0.5 to 5.5 per cent.", "0.5", 0.5, 0.5, "percent", "%"),
        ("He got four weeks, two of them suspended.", "two", 2, 2, "duration", "week"),
        ("Profit was 12m crowns ($1.2m), up from 10m.", "10m", 10e6, 10e6, "money", "crown"),
        ("She was 7.2 seconds behind, Ito a further 4.1 back.", "4.1", 4.1, 4.1, "duration", "second"),
        ("Reds got 47.2 per cent, the opposition 44.9.", "44.9", 44.9, 44.9, "percent", "%"),
        ("Waits are 14.2 weeks, up from 8.1.", "8.1", 8.1, 8.1, "duration", "week"),
        ("They camped at 5,400m.", "5,400", 5400, 5400, "distance", "m"),
        ("It took 3h 20m by rail.", "20", 20, 20, "duration", "minute"),
        ("The boxer weighs 14 stone.", "14", 14, 14, "weight", "stone"),
        ("It cost $3m, a third of it borrowed.", "a third", 33.33, 33.33, "percent", "%"),
        ("They have $3m, of which a third is new.", "a third", 33.33, 33.33, "percent", "%"),
        ("They have $3m, a third of them.", "a third", 33.33, 33.33, "percent", "%"),
        ("They won prizes of 900, 500 and 200 euros.", "900", 900, 900, "money", "EUR"),
        ("Growth was 2, 3 and 4 per cent.", "2", 2, 2, "percent", "%"),
        ("He was off for 2, 5 and 6 weeks.", "5", 5, 5, "duration", "week"),
        ("The franc was up half a cent.", "half", 0.5, 0.5, "money", "cent"),
        ("The Dow shed 30 points.", "30", 30, 30, "other", "point"),
        ("The Reds are on 14 per cent, up two points.", "two", 2, 2, "percent", "%"),
        ("The margin of error is 3 points.", "3", 3, 3, "percent", "%"),
        ("The striker scored 30 points.", "30", 30, 30, "count", None),
        ("It was minus 12 in Tromso.", "minus 12", -12, -12, "other", "degree"),
        ("The mercury hit 41 at noon.", "41", 41, 41, "other", "degree"),
        ("They held 80 micrograms of lead.", "80", 80, 80, "weight", "microgram"),
        ("Methane reached 1.9 parts per million.", "1.9", 1.9, 1.9, "other", "ppm"),
    ],
)
def test_a_measure_is_told_by_the_words_around_it(
    text: str, quote: str, low: float, high: float, kind: str, unit: str | None
) -> None:
    assert (quote, low, high, kind, unit) in [row[:5] for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Fares are up £300 in two years to £1,450.", [("£300", True), ("two", False), ("£1,450", False)]),
        ("It halves the climb from one and a half hours to 25 minutes.", [("one and a half", False), ("25", False)]),
        ("Tin put on $4 to $312.", [("$4", True), ("$312", False)]),
        ("Wheat added €2 to €204 a tonne.", [("€2", True), ("€204", False)]),
        ("The share lost 6p to 148p.", [("6", True), ("148", False)]),
        ("The index was up 12 to 30.", [("12", True), ("30", False)]),
        ("They have 20 to 25 vans.", [("20 to 25", False)]),
        ("They added 20 to 25 vans.", [("20 to 25", True)]),
        ("Entry is between 5 and $10.", [("5 and $10", False)]),
    ],
)
def test_two_numbers_of_one_kind_are_a_range_and_a_step_with_its_level_is_none(
    text: str, figures: list[tuple[str, bool]]
) -> None:
    assert [(row[0], row[6]) for row in rows(text)] == figures


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A 5.9-magnitude quake killed 61 people, up from 40, and hurt another 310, 25 of them badly.", "o c c c c"),
        ("The 14-storey block has 80 flats, compared with 66 next door.", "o c c"),
        ("Inflation is 9.1%. Banks had foreseen 8.8. Bread was 4 per cent dearer, beer 5.5.", "% % % %"),
        ("Turnout was 54 per cent. In the capital it was 47, in the south 60.", "% % %"),
        ("Reds have 31 per cent. A poll sees Blues up 3 to 26 and Greens on 9½.", "% % % %"),
        ("Core inflation will slow to 3.4 this year and 2.9 next.", "% %"),
        ("The bond yields 3.", "%"),
        ("The crop yields 3.", "c"),
        ("Prices rose 4 per cent. Of 40 shops asked, 12 had shut.", "% c c"),
        ("Prices rose 4 per cent. Deaths rose to 12.", "% c"),
        ("Prices rose 4 per cent. The crash killed 12.", "% c"),
        ("Prices rose 4 per cent. It hired 12 more cooks.", "% c"),
        ("Gusts reached 140 km/h, and in the hills 165.", "o o"),
        ("She was clocked at 96 in a 60 km/h zone.", "o o"),
        ("He did 118 km/h where the limit is 80.", "o o"),
        ("It was 31C in Lund and 28 in Malmo.", "o o"),
        ("It was minus 11 in Kiruna, about 4 below normal.", "o o"),
        ("Rye: 2–2.4m t", "w"),
        ("It was valued at half a million. It went for €90,000.", "m m"),
        ("It shared $600,000, a quarter of a million each.", "m m"),
        ("It was worth the wait for 20,000.", "c"),
        ("The farm got 6.1 tonnes a hectare, against an average of 7.3.", "w w"),
        ("Rye rose by 2.75 to 241.50 euros.", "m m"),
        ("Stays fell by 18 per cent, from 402 to 330.", "% c c"),
        ("The quake may bring aftershocks that exceed 5.1 for days.", "o"),
    ],
)
def test_a_level_is_said_again_without_its_unit_and_a_count_borrows_none(text: str, kinds: str) -> None:
    letters = {"count": "c", "money": "m", "percent": "%", "other": "o", "duration": "d", "weight": "w"}
    assert " ".join(letters[row[3]] for row in rows(text)) == kinds


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("ariary", "MGA"),
        ("cedis", "GHS"),
        ("dalasis", "GMD"),
        ("lempiras", "HNL"),
        ("meticais", "MZN"),
        ("cordobas", "NIO"),
        ("córdobas", "NIO"),
        ("Moldovan lei", "MDL"),
        ("lei", "leu"),
        ("dirhams", "dirham"),
        ("francs", "franc"),
        ("guilders", "guilder"),
        ("drachmas", "drachma"),
        ("CFA francs", "franc"),
        ("West African CFA francs", "XOF"),
        ("Swiss francs", "CHF"),
        ("Malawian kwacha", "MWK"),
        ("roubles", "RUB"),
    ],
)
def test_every_currency_noun_of_the_table_is_money_and_a_shared_one_stays_a_noun(written: str, unit: str) -> None:
    assert rows(f"They paid 4,000 {written} for it.") == [("4,000", 4000, 4000, "money", unit, None, False)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("It lies 40 light-years away.", ("40", "distance", "light-year")),
        ("It lies 40 light years away.", ("40", "distance", "light-year")),
        ("They stole 700 ether, worth $2m.", ("700", "count", None)),
        ("They passed two marks.", ("two", "count", None)),
        ("It cost four grand, up from £900.", ("four grand", "money", "GBP")),
        ("It holds two grand pianos.", ("two", "count", None)),
    ],
)
def test_what_looks_like_money_or_time_is_told_by_the_whole_word(text: str, row: tuple[str, str, str | None]) -> None:
    (quote, _, _, kind, unit, *_), *_ = rows(text)
    assert (quote, kind, unit) == row


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Output rose from 300 to 410 tonnes.", [(300, "t", False), (410, "t", False)]),
        ("Rain fell from 98 to 41 millimetres.", [(98, "millimetre", False), (41, "millimetre", False)]),
        ("Exports grew from 3.1 to 4.2 million barrels.", [(3.1e6, "barrel", False), (4.2e6, "barrel", False)]),
        ("Sales went from 900 to 1.2 million.", [(900, None, False), (1.2e6, None, False)]),
        ("Waits were cut from 40 to 3 days.", [(40, "day", False), (3, "day", False)]),
        ("It was 31C as a quake of magnitude 6.1 struck.", [(31, "degree", False), (6.1, "magnitude", False)]),
        ("It took crews five hours; 14 of them fell ill.", [(5, "hour", False), (14, None, False)]),
        ("They asked for four weeks, two of them unpaid.", [(4, "week", False), (2, "week", False)]),
        ("Of the 9.8m voters, 3m stayed at home.", [(9.8e6, None, False), (3e6, None, False)]),
        ("The stock, quoted in €, fell to 412p.", [(412, "GBP penny", False)]),
        ("She paid for half a pound of cheese.", [(0.5, "pound", False)]),
        ("Sales in Spain (-4%) and Italy (+6%) differed.", [(-4, "%", True), (6, "%", True)]),
        ("Add 3 eggs. The plant will add 40 jobs.", [(3, None, False), (40, None, True)]),
        ("It has a one-in-four chance.", [(25, "%", False)]),
        ("Wheat rose to $5.61 3/4 a bushel.", [(5.6175, "USD", False)]),
        ("It ordered 340 737 MAX jets and 40 787s.", [(340, None, False), (40, None, False)]),
    ],
)
def test_numbers_keep_to_their_own_measure(text: str, values: list[tuple[float, str | None, bool]]) -> None:
    assert [(high, unit, delta) for _, _, high, _, unit, _, delta in rows(text)] == values


def test_each_state_of_a_list_is_counted_by_its_own_number() -> None:
    assert [counted for *_, counted, _ in rows("Casualties: 12 dead, 40 hurt, 3 missing.")] == [
        "dead",
        "people",
        "missing",
    ]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("She put Peruvian losses over the past week at 31.", "Peruvian losses"),
        ("The board estimates deaths in the valley since May at 31.", "deaths"),
        ("He put arrests during the storm at between 31 and 40.", "arrests"),
        ("She put the number of boats in the bay at 31.", "boats"),
        ("They put the convoy at 31.", "convoy"),
        ("He put out boats in the bay at 31 piers.", "piers"),
    ],
)
def test_what_is_put_at_a_number_is_counted_past_when_and_where(text: str, counted: str) -> None:
    assert [found.figure.counted for found in read(text).found] == [counted]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Belo has 44% and Lund 41%. Her lead could grow to 15 points.", "%"),
        ("With 90% counted, the margin was 9 points.", "%"),
        ("They won by 15 points and lead the league.", None),
    ],
)
def test_points_of_a_lead_are_per_cent_where_shares_are_the_talk(text: str, unit: str | None) -> None:
    last = read(text).found[-1].figure
    assert (last.unit if last.kind == "percent" else None) == unit
