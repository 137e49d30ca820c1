"""Speakers whose verb is left out because it is the one before, and sayings told in other set ways."""

import pytest

from claimbook.language import suggest
from claimbook.model import Article, Claim


def figure(text: str, quote: str) -> Claim:
    """The suggested figure with this quote."""
    return next(claim for claim in suggest(Article("a.txt", text)) if claim.tag == "figure" and claim.quote == quote)


GAPPED = [
    ("Pilots claim 310, the harbour union 12.", "310", "Pilots"),
    ("Pilots claim 310, the harbour union 12.", "12", "harbour union"),
    ("The navy counted 31 boats, the opposition more than 90.", "90", "opposition"),
    ("Divers put the loss at 31 boats; police, at 12.", "12", "police"),
    ("Police estimated the crowd at 3,100 and organisers at 12,000.", "12,000", "organisers"),
    ("Police spoke of 31 boats, the organisers of some 90.", "90", "organisers"),
    ("Pilots claim 310, the harbour union 12 and police 40.", "12", "harbour union"),
    ("Pilots claim 310, the harbour union 12 and police 40.", "40", "police"),
    ("The Coastal Board reported 31 losses, the Red Cross 90.", "90", "Red Cross"),
    ("The pilots spoke of 31 boats, whereas the prefecture counted 12.", "12", "prefecture"),
]
NOT_GAPPED = [
    ("Police counted 31 boats and 12 crews.", "12", "Police"),
    ("The board put sales at 31 million, profit at 12 million.", "12 million", "board"),
    ("The poll put Labour on 31, the Greens on 12.", "12", "poll"),
    ("The board reported 31 deaths, 12 of them in Lima.", "12", "board"),
    ("The Coastal Union wants 12 boats; Lima offers 31.", "31", None),
]
SET_WAYS = [
    ("Some 31 boats sank, as per the Directorate of Ports.", "31", "Directorate of Ports"),
    ("As per the Directorate of Ports, 31 boats sank.", "31", "Directorate of Ports"),
    ("Losses rose to 12 per cent by the port's count and to 31 per cent by that of the union.", "31 per cent", "union"),
    ("A port officer, who asked not to be named, pegged the loss at 31 boats.", "31", "port officer"),
    (
        "The northern branch of the divers' union has sought 31 boats.",
        "31",
        "northern branch of the divers' union",
    ),
    ("Some 31 boats sank, wrote mayor Ana Belo on Telegram.", "31", "Ana Belo"),
    ("Divers searched 12 boats, a pilot said by phone, and raised 31 chests.", "31", "pilot"),
    ("The loss was put at 31 boats by the mayor.", "31", "mayor"),
    ("The Coastal Board's last report had it at 31 boats.", "31", "Coastal Board"),
    ("Polling by Harbour Lund has the party on 31 per cent.", "31 per cent", "Harbour Lund"),
    ("A Harbour Lund survey of 1,200 sailors put the party on 31 per cent.", "31 per cent", "Harbour Lund"),
    ("Harbour Lines posted a loss of £31 million.", "£31 million", "Harbour Lines"),
]
TITLED = [
    ("Mr Belo warned of floods. There were 31 boats at sea, he added.", "31", "Belo"),
    ("Ms. Belo spoke first. She said 31 boats were lost.", "31", "Belo"),
    ("President Belo spoke first. He said 31 boats were lost. Later Ana Belo left.", "31", "Ana Belo"),
    ("Mr Belo, the pilot, spoke first.\n\nHe said 31 boats sank.\n\n“It was cold,” said Ivan Lund.", "31", "Belo"),
]


@pytest.mark.parametrize(("text", "quote", "speaker"), [*GAPPED, *NOT_GAPPED])
def test_a_speaker_whose_verb_is_left_out_says_his_own_number(text: str, quote: str, speaker: str | None) -> None:
    assert figure(text, quote).speaker == speaker


@pytest.mark.parametrize(("text", "quote", "speaker"), SET_WAYS)
def test_other_set_ways_of_saying_have_their_speaker(text: str, quote: str, speaker: str) -> None:
    assert figure(text, quote).speaker == speaker


@pytest.mark.parametrize(("text", "quote", "speaker"), TITLED)
def test_whoever_is_only_called_by_title_and_surname_is_a_person(text: str, quote: str, speaker: str) -> None:
    assert figure(text, quote).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "According to Reuters, which cited two divers, 31 boats were lost.",
        "Reuters, which cited two divers, reported that 31 boats were lost.",
    ],
)
def test_whoever_a_medium_is_said_to_have_cited_speaks_through_it(text: str) -> None:
    claim = figure(text, "31")
    assert (claim.speaker, claim.via) == ("two divers", ("Reuters",))


def test_whoever_is_cited_by_what_he_is_and_by_name_has_the_name() -> None:
    claim = figure("Some 31 boats sank, state television said, quoting the harbour master, Ana Belo.", "31")
    assert (claim.speaker, claim.via) == ("Ana Belo", ("state television",))
