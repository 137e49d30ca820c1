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
NAMES = [
    ("Pilots Without Borders said it had lost 31 boats.", "31", "Pilots Without Borders"),
    ("Some 31 boats were lost, according to Pilots Without Borders.", "31", "Pilots Without Borders"),
    ("The nonprofit Harbour First counted 31 boats.", "31", "Harbour First"),
    ("Peruvian lawmakers, citing the National Coast Service, said 31 boats were lost.", "31", "Peruvian lawmakers"),
    ("Police made 31 arrests, they said in a statement.", "31", "Police"),
    ("Ana Belo, CEO of Harbour Lines, said: “We lost 31 boats.”", "31", "Ana Belo"),
    ("Union figures put the loss at 31 boats.", "31", "Union"),
    ("One of the pilots said 31 boats were lost.", "31", "One of the pilots"),
    ("Reports from the area suggest 31 boats were lost.", "31", None),
    ("Initial reports spoke of 31 boats.", "31", None),
    ("Harbour owner billed for 31 boats, jury told", "31", None),
    (
        "Harbour Lines reported a loss of 12 million, above the 31 million expected by analysts.",
        "31 million",
        "analysts",
    ),
    ("Sales were 12 million, below the 31 million forecast by analysts, Harbour Lines said.", "31 million", "analysts"),
]
TALLIES = [
    ("The harbour office's own tally stands at 31.", "31", "harbour office"),
    ("The harbour office's count: 31 lost.", "31", "harbour office"),
    ("The police tally stood at 31 on Monday.", "31", "police"),
    ("Peru's estimate, at 31, is lower.", "31", "Peru"),
    ("For the unions the figure is 31.", "31", "unions"),
    ("The union's own sum is about 31.", "31", "union"),
]
TITLED = [
    ("Mr Belo warned of floods. There were 31 boats at sea, he added.", "31", "Belo"),
    ("Ms. Belo spoke first. She said 31 boats were lost.", "31", "Belo"),
    ("President Belo spoke first. He said 31 boats were lost. Later Ana Belo left.", "31", "Ana Belo"),
    ("Mr Belo, the pilot, spoke first.\n\nHe said 31 boats sank.\n\n“It was cold,” said Ivan Lund.", "31", "Belo"),
]


@pytest.mark.parametrize(("text", "quote", "speaker"), [*GAPPED, *NOT_GAPPED, *TALLIES, *NAMES])
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


def test_a_broadcaster_that_opens_a_sentence_is_one_all_the_same() -> None:
    claim = figure("State radio, quoting Mayor Ana Belo, gave the number of boats as 31.", "31")
    assert (claim.speaker, claim.via) == ("Ana Belo", ("State radio",))


def test_whoever_is_cited_by_what_he_is_and_by_name_has_the_name() -> None:
    claim = figure("Some 31 boats sank, state television said, quoting the harbour master, Ana Belo.", "31")
    assert (claim.speaker, claim.via) == ("Ana Belo", ("state television",))


GOING_ON = [
    ("Harbour Lines said sales fell 31%. Organic growth was 12%, against 9% a year earlier.", "12%", "Harbour Lines"),
    ("Harbour Lines said sales fell 31%. Net debt stood at £12 million.", "£12 million", "Harbour Lines"),
    ("Harbour Lines said sales fell 31%.\n\nNet debt stood at £12 million.", "£12 million", None),
    ("Harbour Lines said sales fell 31%. Shares in the firm rose 12%.", "12%", None),
    ("Harbour Lines opened a pier. Net debt stood at £12 million.", "£12 million", None),
    (
        "Belo leads by 9 points, a Harbour Lund poll shows.\n\nShe draws 31% of voters in towns.",
        "31%",
        "Harbour Lund",
    ),
    ("Belo leads by 9 points, a Harbour Lund poll shows.\n\nThe port handles 31% of the coast's trade.", "31%", None),
]
SHORT = [
    ("The pier is old, Agence Costa reported. It has 31 boats, the agency said.", "31", "Agence Costa"),
    ("Leader of the Opposition Ana Belo spoke first. She said 31 boats were lost.", "31", "Ana Belo"),
    (
        "The ferry's owner, Blue Heron Lines, denies it. It says 31 boats were sold.",
        "31",
        "Blue Heron Lines",
    ),
]


@pytest.mark.parametrize(("text", "quote", "speaker"), GOING_ON)
def test_results_and_polls_go_on_with_whose_they_are(text: str, quote: str, speaker: str | None) -> None:
    assert figure(text, quote).speaker == speaker


@pytest.mark.parametrize(("text", "quote", "speaker"), SHORT)
def test_short_forms_mean_the_medium_or_body_named_before(text: str, quote: str, speaker: str) -> None:
    assert figure(text, quote).speaker == speaker


def test_a_medium_named_after_its_country_is_told() -> None:
    claim = figure("Ana Belo told France Inter that 31 boats were lost.", "31")
    assert (claim.speaker, claim.via) == ("Ana Belo", ("France Inter",))
