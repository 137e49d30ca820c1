"""Who goes on speaking from one sentence to the next, and whom short forms mean: one invented sentence a pattern."""

import pytest

from claimbook.language import suggest
from claimbook.model import Article, Claim


def figure(text: str, quote: str) -> Claim:
    """The suggested figure with this quote."""
    return next(claim for claim in suggest(Article("a.txt", text)) if claim.tag == "figure" and claim.quote == quote)


REPORTS = [
    ("The storm closed the port for a day, the Coastal Board said. Nine boats sank.", "Nine", "Coastal Board"),
    ("The storm closed the port, the Coastal Board said. In May alone it cost 31 boats.", "31", "Coastal Board"),
    ("The storm closed the port, the Coastal Board said. There were 31 boats at sea.", "31", "Coastal Board"),
    ("The storm closed the port, the Coastal Board said. The harbour was built for 31 boats.", "31", None),
    ("The storm closed the port, the Coastal Board said. Some 31 boats are believed lost.", "31", None),
    ("The storm closed the port, the Coastal Board said.\n\nSome 31 boats came home.", "31", None),
    ("The storm closed the port, Ana Belo said. Some 31 boats came home.", "31", None),
    ("The Coastal Board says that the port is shut. It plans to sell 31 boats.", "31", "Coastal Board"),
    ("The Coastal Board says that the port is shut. It is home to 31 boats.", "31", None),
]
SHORT_FORMS = [
    (
        "A source in the port office told divers to wait. There were 31 boats missing, the source added.",
        "31",
        "source in the port office",
    ),
    (
        "The pier is gone, the Coastal Board said. Some 31 boats sank, according to the same source.",
        "31",
        "Coastal Board",
    ),
    ("The ferry line was sued. The airline gave its own count. “We lost 31 boats,” it said.", "31", "airline"),
    ("The pier was rebuilt by the charity Saving Lima. It was dear. Some 31 boats sank, it said.", "31", "Saving Lima"),
    ("Consultancy Harbour Lund sees a bad year. Catches fell by 31 tonnes, it said.", "31", "Harbour Lund"),
    ("Rosa, 29, dives for pearls. By noon, she says, there were 31 boats.", "31", "Rosa"),
    ("A clerk for the Office of Work said 31 boats were lost.", "31", "clerk for the Office of Work"),
    ("The port was shut on Sunday, quoting an officer. The officer said 31 boats sank.", "31", "officer"),
    ("Ana Belo attributed the loss to the tide, which had swept away 31 boats.", "31", "Ana Belo"),
]
WHOLE_SENTENCES = [
    ("The fleet has 31 boats, but only a handful sail, a pilot said.", "31", "pilot"),
    ("Ana Belo says the fleet has 31 boats, but 12 are at sea, a pilot said.", "12", "pilot"),
    (
        "Losses crossed £31 million in May, the Coastal Board had noted in its Report No. 2.",
        "£31 million",
        "Coastal Board",
    ),
    ("Some 31 boats may sail, the Coastal Board wrote in a note seen by divers.", "31", "Coastal Board"),
    ("The dock lost 31 boats by the police count, and 12 by the union's.", "31", "police"),
    ("The dock lost 31 boats by the police count, and 12 by the Sailors' Union's.", "12", "Sailors' Union"),
    (
        "ReefLine, a divers' hotline that says it was called at noon, put the number at 31 boats.",
        "31",
        "ReefLine",
    ),
    ("The pier is gone, according to the port office, which warns that 31 boats are adrift.", "31", "port office"),
    ("The Inspector and Auditor General said 31 boats were lost.", "31", "Inspector and Auditor General"),
    ("Measles: 31 more fall ill in Lima\n\nDoctors fear that measles will spread.", "31", None),
]


@pytest.mark.parametrize(("text", "quote", "speaker"), [*REPORTS, *SHORT_FORMS, *WHOLE_SENTENCES])
def test_a_figure_goes_on_with_whoever_plainly_goes_on_speaking(text: str, quote: str, speaker: str | None) -> None:
    assert figure(text, quote).speaker == speaker


def test_who_was_quoted_by_a_medium_before_is_heard_through_it_again() -> None:
    text = (
        "Radio Costa reported, quoting a retired officer, that 12 boats sank. "
        "The fleet had 31 boats, the officer was quoted as saying."
    )
    found = figure(text, "31")
    assert (found.speaker, found.via) == ("retired officer", ("Radio Costa",))


FORMS = [
    ("A grower at Lower Bay, who owns a pier, reckoned he'd lost 31 boats.", "31", "grower at Lower Bay"),
    ("The Sailors’ Front is demanding R31,500 a month.", "R31,500", "Sailors’ Front"),
    ("Ana Belo was glum. She had pencilled in 31 sales.", "31", "Ana Belo"),
    ("The weather office gives it a 31 per cent chance.", "31 per cent", "weather office"),
    ("The road would grow to 31 miles, from 12, by the council's own figures.", "31", "council"),
    ("The port office's estimate of the loss, 31 million crowns, is high.", "31 million", "port office"),
    ("Support fell to 31 per cent in the latest Harbour Pulse survey.", "31 per cent", "Harbour Pulse"),
    (
        "Support fell to 40 per cent in the latest Harbour Pulse poll. One in five is unsure. Some 31% would not vote.",
        "31%",
        "Harbour Pulse",
    ),
    ("HarbourScope left its estimate at 31 tonnes.", "31", "HarbourScope"),
    ("Coast ministry figures show 31 boats sank.", "31", "Coast ministry"),
    ("The port's dashboard showed 31 boats.", "31", "port"),
    ("Local media put the loss at 31 boats.", "31", "Local media"),
    ("Partial results from the Coastal Board gave Belo 31% of the vote.", "31%", "Coastal Board"),
    ("Ana Belo, its chief pilot, was quoted by the Harbour Post as saying 31 boats sank.", "31", "Ana Belo"),
    ("Ana Belo said the port had asked for 31 boats.", "31", "Ana Belo"),
    ("The coast's rescue agency fears that 12 sank. Its count for the year is 31.", "31", "coast's rescue agency"),
    ("The port office told divers that 40 boats were adrift. By evening, that had fallen to 31.", "31", "port office"),
    ("The port office said 40 boats sank. Of that, 31 were raised.", "31", "port office"),
    ("The prefect for his part counted 31 boats.", "31", "prefect"),
    ("Some 12 sank according to the unions (31 according to the port office).", "31", "port office"),
    ("Harbour agencies have appealed for £31m.", "£31m", "Harbour agencies"),
    ("Tarra recorded 31 mm of rain, according to the Weather Office.", "31", "Weather Office"),
    ("The port's news channel spoke of 31 boats.", "31", "port"),
    ("Ana Belo, who denies wrongdoing, is said to have sunk 31 boats.", "31", None),
    ("Fish body Harbour Lund estimates losses of R31 million.", "R31 million", "Harbour Lund"),
    ("Omar Diaz, port manager: 31 boats, at the last count.", "31", "Omar Diaz"),
    ("Ana Belo is sure, but ReefLine, a hotline that was called at 1:15 a.m., put the loss at 31.", "31", "ReefLine"),
    ("Some 12 sank according to the port office, 31 according to the unions.", "12", "port office"),
    ("Some 12 sank according to the port office, 31 according to the unions.", "31", "unions"),
    ("The loss, 12 according to the port office and 31 according to the unions, is high.", "31", "unions"),
    ("The hull left its estimate. The storm left 31 dead.", "31", None),
]


@pytest.mark.parametrize(("text", "quote", "speaker"), FORMS)
def test_forms_that_attribute(text: str, quote: str, speaker: str | None) -> None:
    assert figure(text, quote).speaker == speaker


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("A diver told Tempo Lama that 31 boats sank.", ("Tempo Lama",)),
        ("“We lost 31 boats,” Ana Belo told eHTV.", ("eHTV",)),
        ("A diver told the Harbour Diet that 31 boats sank.", ()),
        ("A diver told Omar Diaz that 31 boats sank. Diaz wept.", ()),
        ("A diver told Congress that 31 boats sank.", ()),
    ],
)
def test_an_unknown_name_that_is_told_is_a_medium_unless_it_is_somebody(text: str, via: tuple[str, ...]) -> None:
    assert figure(text, "31").via == via
