"""How exactly a number is meant, by the words before and behind it; and what is a change, not a total."""

import pytest

from claimbook.language.figures.reading import read

APPROX = (
    "about|some|around|roughly|nearly|almost|approaching|close to|perhaps|maybe|approximately|an estimated|"
    "something like|in the region of|the estimated figure of|just about|circa"
)
AT_LEAST = "at least|no fewer than|no less than|upwards of|a minimum of|not less than|at the very least"
AT_MOST = "up to|as many as|no more than|at most|not more than|a maximum of|at the most"
MORE = "more than|over|well over|above|in excess of|exceeding|slightly more than|just over|north of"
LESS = "fewer than|less than|under|below|just under|just short of|well below|not even"
BOUNDS = {
    "approx": (900, 900),
    "at_least": (900, None),
    "more_than": (900, None),
    "at_most": (None, 900),
    "less_than": (None, 900),
}
CASES = [
    (words, name)
    for name, line in zip(BOUNDS, (APPROX, AT_LEAST, MORE, AT_MOST, LESS), strict=True)
    for words in line.split("|")
]


DIRECT = {"over", "above", "under", "below", "some", "north of", "perhaps"}  # only directly before the number


@pytest.mark.parametrize(
    ("words", "qualifier", "between"),
    [(*case, "") for case in CASES] + [(*case, "another ") for case in CASES if case[0] not in DIRECT],
)
def test_words_before_a_number_qualify_it(words: str, qualifier: str, between: str) -> None:
    (found,) = read(f"They found {words} {between}900 people.").found
    assert (found.figure.low, found.figure.high) == BOUNDS[qualifier]
    assert (found.figure.qualifier, found.figure.hedge, found.figure.delta) == (qualifier, words, bool(between))
    assert f"‘{words}’ before it" in found.why


@pytest.mark.parametrize(
    ("text", "qualifier", "hedge"),
    [
        ("They found 900 people or so.", "approx", "or so"),
        ("They found 900-odd people.", "approx", "odd"),
        ("They found, as many, she says, as 900 people.", "at_most", "as many, she says, as"),
        ("At least, he said, 900 people came.", "at_least", "At least, he said,"),
        ("It will hit, he said, 900 people.", "exact", None),
        ("It did not exceed 900 people.", "at_most", "not exceed"),
        ("It never fell below 900 people.", "at_least", "never fell below"),
        ("Up to and including 900 people may come.", "at_most", "Up to and including"),
        ("The ward was short of 900 people.", "exact", None),
        ("The total was short of 900.", "less_than", "short of"),
        ("They flew over 900 people.", "exact", None),
        ("They found 900 people, give or take.", "approx", "give or take"),
        ("They found 900 or more people.", "at_least", "or more"),
        ("They found 900+ people.", "at_least", "+"),
        ("They found 900-plus people.", "at_least", "plus"),
        ("They found 900 people at least.", "at_least", "at least"),
        ("They need 900 people a week, minimum.", "at_least", "minimum"),
        ("They found 900 people at most.", "at_most", "at most"),
        ("They found 900 or fewer people.", "at_most", "or fewer"),
        ("They found only 900 people.", "exact", "only"),
        ("They found just 900 people.", "exact", "just"),
        ("They found barely 900 people.", "exact", "barely"),
        ("They found 900 people.", "exact", None),
        ("Sales could top £900m.", "more_than", "top"),
        ("It was no warmer than 9 degrees.", "at_most", "no warmer than"),
        ("It is no colder than 9 degrees.", "at_least", "no colder than"),
        ("It is heavier than 9 tonnes.", "more_than", "heavier than"),
        ("It is nearer than 9 km.", "less_than", "nearer than"),
        ("She is faster than 900 people.", "exact", None),
        ("The crowd is larger than 900 people.", "more_than", "larger than"),
        ("The shop on top sold 900 hats.", "exact", None),
        ("They spoke about 900 people.", "exact", None),
        ("They handed over 900 people.", "exact", None),
        ("Some soldiers saw 900 people.", "exact", None),
        ("Over the 900 people it fell.", "exact", None),
    ],
)
def test_words_elsewhere_qualify_it_or_leave_it_alone(text: str, qualifier: str, hedge: str | None) -> None:
    (found,) = read(text).found
    assert (found.figure.qualifier, found.figure.hedge) == (qualifier, hedge)


@pytest.mark.parametrize(
    ("text", "deltas"),
    [
        ("Another 900 people came.", [True]),
        ("A further 900 people came.", [True]),
        ("An additional 900 people came.", [True]),
        ("They took 900 more people.", [True]),
        ("There were 900 fewer people.", [True]),
        ("It is up by 900.", [True]),
        ("Sales rose by 12%.", [True]),
        ("Sales rose 12%.", [True]),
        ("Sales were down 1.1%.", [True]),
        ("Sales closed 6% lower.", [True]),
        ("It costs €4bn more than planned.", [True]),
        ("An increase of 900 is planned.", [True]),
        ("Sales rose to 900.", [False]),
        ("Sales rose above $900.", [False]),
        ("Sales rose from 5% to 8%.", [False, False]),
        ("The toll was lifted by 900 to 1,200.", [True, False]),
        ("The number is 112, up from 23.", [False, False]),
        ("It was founded by 900 people.", [False]),
        ("They shot down 41 drones.", [False]),
        ("It is 900 more likely.", [False]),
        ("Sales fell $3, or 2%.", [True, True]),
        ("Prices rose 2% on the month and 3% on the year.", [True, True]),
        ("They foresee 2% growth and 3% inflation.", [True, False]),
        ("Sales: €1bn (+4%)", [False, True]),
        ("It was lowered one percentage point.", [True]),
        ("They raised rates 25 basis points.", [True]),
        ("There were 16 deaths more than in May.", [True]),
        ("The price is a sixth higher.", [True]),
        ("Prices were down a fifth on the year.", [True]),
        ("Rent makes up 40% of it.", [False]),
        ("They put up $4m.", [False]),
        ("The index fell 42 points.", [True]),
        ("It will rise by 5 to 9 per cent.", [True]),
        ("It rose by five to 31.", [True, False]),
        ("The ewe was 90 up on the week at €740.", [True, False]),
        ("Rams were €20 to €30 dearer and lambs were €5-€8 easier.", [True, True]),
        ("Bonds closed 2½ per cent firmer.", [True]),
        ("Rye was $3 a bushel softer.", [True]),
        ("The index was 31.5 points, or 0.4 per cent, higher at 7,200.", [True, True, False]),
        ("Turnover was €3bn, higher than in May.", [False]),
        ("Flour was 4 per cent dearer, salt 11.3.", [True, True]),
        ("Tin shed 2.1% and the Lido index 3.4%.", [True, True]),
        ("Nickel was off 1.6 per cent.", [True]),
        ("The shop gives 20% off.", [False]),
        ("Emissions must be cut 55 per cent.", [True]),
        ("Results improved 3 per cent.", [True]),
        ("The queue is 80 longer than in May.", [True]),
        ("The site has 60m users, 9m more than in June.", [False, True]),
        ("It has a 31.4% margin.", [False]),
        ("Rooms are from €85 up.", [False]),
        ("Two-thirds of the crop is lost.", [False]),
        ("It rose by 0.5 to 5.5%.", [True, False]),
    ],
)
def test_a_change_is_told_from_a_total(text: str, deltas: list[bool]) -> None:
    assert [found.figure.delta for found in read(text).found] == deltas
