"""Who asserts a figure, through whom: one invented sentence a pattern."""

import pytest

from claimbook.language import suggest
from claimbook.model import Article, Claim


def figure(text: str, quote: str, **fields: object) -> Claim:
    """The suggested figure with this quote."""
    found = [claim for claim in suggest(Article("a.txt", text, **fields)) if claim.tag == "figure"]  # type: ignore[arg-type]
    return next(claim for claim in found if claim.quote == quote)


DIRECT = [
    ("Ana Belo said on Friday that 31 boats were lost.", "31", "Ana Belo"),
    ("Some 31 boats were lost, Ana Belo said.", "31", "Ana Belo"),
    ("“We lost 31 boats in an hour,” said Ana Belo, a harbour pilot, citing the port's log.", "31", "Ana Belo"),
    ("“We lost 31 boats,” Belo said. “Another 12 are missing.” Ana Belo runs the port.", "12", "Ana Belo"),
    ("“It was quick,” said harbour master Ana Belo. “We had 31 boats. That was all.”", "31", "Ana Belo"),
    ("The harbour, port captain Ana Belo, 61, told a hearing, has room for 31 boats.", "31", "Ana Belo"),
    ("Some 31 boats were lost, the head of the port authority, Ana Belo, wrote on Sunday.", "31", "Ana Belo"),
    ("Ana Belo, who has run the port since the flood, told investors that 31 boats were lost.", "31", "Ana Belo"),
]
BODIES = [
    ("Up to 31 boats were lost, according to the Coastal Board.", "31", "Coastal Board"),
    ("According to the Coastal Board, 31 boats were lost.", "31", "Coastal Board"),
    ("The fleet shrank, according to the Coastal Board, by 31 boats.", "31", "Coastal Board"),
    ("The loss was put by the Coastal Board at 31 boats.", "31", "Coastal Board"),
    ("By the Coastal Board's count, 31 boats were lost.", "31", "Coastal Board"),
    ("By the reckoning of the Coastal Board, it is 31 boats.", "31", "Coastal Board"),
    ("An estimate by the Coastal Board of 31 lost boats was revised later.", "31", "Coastal Board"),
    ("Figures from the Coastal Board show 31 boats were lost.", "31", "Coastal Board"),
    ("A report by the Coastal Board found that 31 boats were lost.", "31", "Coastal Board"),
    ("The Coastal Board described the storm, adding that 31 boats were lost.", "31", "Coastal Board"),
    (
        "The Coastal Board put the number of lost boats at “close to 31, once you count dinghies”.",
        "31",
        "Coastal Board",
    ),
    ("The Coastal Board had a bad night. It said 31 boats were lost.", "31", "Coastal Board"),
    ("The Coastal Board rejects that. The board says 31 boats were lost.", "31", "Coastal Board"),
    ("Lima says 31 boats were lost.", "31", "Lima"),
    (
        "The storm passed, the Coastal Board said, and 12 were hurt. Its director said 31 boats were lost.",
        "31",
        "director",
    ),
    (
        "Two officials with knowledge of the inquiry said 31 boats were lost.",
        "31",
        "Two officials with knowledge of the inquiry",
    ),
    ("The ministry and the Coastal Board differ. Fishermen spoke of 31 boats.", "31", "Fishermen"),
    ("Coastal Board: 31 boats are gone\n\nThe Coastal Board met at noon.", "31", "Coastal Board"),
    ("31 boats lost in storm, Coastal Board says", "31", "Coastal Board"),
    ("The Coastal Board thinks 12 is too low; the Sailors' Union says 31.", "12", "Coastal Board"),
    ("The Coastal Board says 12 boats were lost, while the Sailors Union says 31.", "31", "Sailors Union"),
]
GOING_ON = [
    ("The storm cost 12 boats, Ana Belo said, and 31 more are missing.", "31", "Ana Belo"),
    ("The fleet, she said, has 31 boats. Ana Belo runs the port.", "31", None),
    ("The Coastal Board met. The fleet, it said, has 31 boats.", "31", "Coastal Board"),
    ("The board lost 12 boats, the Coastal Board said Friday; another 31 are overdue.", "31", "Coastal Board"),
    ("The fleet, said harbour master Ana Belo, had been 31 boats strong.", "31", "Ana Belo"),
    ("The real loss, Ana Belo told Radio Costa, was closer to 31 boats than to 12.", "31", "Ana Belo"),
    ("The Coastal Board will keep 31 boats, it promised.", "31", "Coastal Board"),
]
SUBJECTS = [
    ("A diver who has seen the wreck thinks it holds 31 boats.", "31", "diver"),
    ("A diver who spoke on condition of anonymity told the board that 31 boats were lost.", "31", "diver"),
    (
        "Its head, Ana Belo, who had sailed with naval officers, said a ban on night sailings hit 31 boats.",
        "31",
        "Ana Belo",
    ),
    ("Omar al-Rashid, the harbour's chief, however, claimed 31 boats were lost.", "31", "Omar al-Rashid"),
    ("The Coastal Board itself said 31 boats were lost.", "31", "Coastal Board"),
    ("The WHO said 31 boats were lost.", "31", "WHO"),
    ("A gang calling itself Red Heron claims to have sunk 31 boats.", "31", "Red Heron"),
    ("Coastal Board figures released on Friday show 31 boats.", "31", "Coastal Board"),
    ("A survey published by the Coastal Board on Friday found 31 boats.", "31", "Coastal Board"),
    ("The council's own paper says 31. The Coastal Board does not.", "31", "council"),
    ("Chilean intelligence believes that 31 boats were lost.", "31", "Chilean intelligence"),
    ("Peru believes that 31 boats were lost, Ana Belo said.", "31", "Ana Belo"),
    ("Just 31 boats were safe, according to testimony by harbour engineer Ana Belo.", "31", "Ana Belo"),
    ("It would cost the council 31 boats, by the council's own estimate.", "31", "council"),
    ("The board, which is accused by the Coastal Union of ignoring 31 boats, was silent.", "31", "Coastal Union"),
    ("Of 120 sailors polled by the Coastal Union, 31 per cent stayed.", "31 per cent", "Coastal Union"),
    ("The Coastal Union wants 12 boats; Lima offers 31.", "31", None),
]
NAMES = [
    ("The nonpartisan Coastal Audit Office said 31 boats were lost.", "31", "Coastal Audit Office"),
    ("Harbour union DWU said 31 boats were lost.", "31", "DWU"),
    ("The Fisheries and Harbours Board said 31 boats were lost.", "31", "Fisheries and Harbours Board"),
    ("The Office of Salvage and Wrecks said 31 boats were lost.", "31", "Office of Salvage and Wrecks"),
    ("The Justice Department said 31 boats were lost.", "31", "Justice Department"),
    ("The General Staff in its evening bulletin reported that 31 boats were lost.", "31", "General Staff"),
    ("Cllr Ana Belo said 31 boats were lost.", "31", "Ana Belo"),
    ("DCI Ana Belo of Coastal Police said 31 boats were lost.", "31", "Ana Belo"),
    ("Ana Belo KC told the court 31 boats were lost.", "31", "Ana Belo"),
    ("Ms June Belo said 31 boats were lost.", "31", "June Belo"),
    ("19:40 Coastal Police say 31 boats were lost.", "31", "Coastal Police"),
    ("Ana Belo told reporters Lima had lost 31 boats.", "31", "Ana Belo"),
    ("Ana Belo, a diver who was not on board, said 31 boats were lost.", "31", "Ana Belo"),
    ("Ana Belo claimed without proof that 31 boats were lost.", "31", "Ana Belo"),
    ("According to a survey published on Friday by the Coastal Union, 31 boats were lost.", "31", "Coastal Union"),
    ("Two port officials were less sure. They said 31 boats were lost.", "31", "Two port officials"),
    ("Belo Motors fell by a tenth. The engine maker expects 31 sales.", "31", "Belo Motors"),
    ("Ana Belo insisted the fleet was safe. She would sell 31 boats at most.", "31", "Ana Belo"),
    ("A Quorum poll found 12% of sailors afraid. Among divers, 31% were.", "31%", "Quorum"),
    ("The Coastal Union, using aerial pictures, came to 31 boats.", "31", "Coastal Union"),
    ("“We lost 31 boats. Count them!” Ana Belo tells the Harbour Post. Omar Diaz says 12.", "31", "Ana Belo"),
]
PAPERS = [
    ("The lawsuit claims the board lost 31 boats.", "31", "lawsuit"),
    ("The board lost 31 boats, according to court records.", "31", "court records"),
    ("According to a letter seen by the Post, 31 boats were lost.", "31", "letter"),
    (
        "A report by a fact-finding team of the Sailors' Union has found that 31 boats sank.",
        "31",
        "fact-finding team of the Sailors' Union",
    ),
    ("A memo from Ana Belo says nobody drowned. The document says 31 boats sank.", "31", "Ana Belo"),
    ("“We lost 31 boats.”\n\nSo reads a memo from Ana Belo, the harbour master.", "31", "Ana Belo"),
    ("The Coastal Board issued a statement saying 31 boats were lost.", "31", "Coastal Board"),
]
NOUNS = [
    ("Ana Belo's claim that 31 boats were lost has been dropped.", "31", "Ana Belo"),
    ("Ana Belo voiced concern that 31 boats were lost.", "31", "Ana Belo"),
    ("Ana Belo repeated her claim that 31 boats were lost.", "31", "Ana Belo"),
    ("Ana Belo left the hearing with a promise that 31 boats would be raised.", "31", "Ana Belo"),
    ("The estimate from the Coastal Board, which owns some, is that 31 boats were lost.", "31", "Coastal Board"),
    ("Ana Belo is convinced that 31 boats were lost.", "31", "Ana Belo"),
    ("Ana Belo made clear that 31 boats were lost.", "31", "Ana Belo"),
    ("As one diver put it, 31 boats were lost.", "31", "one diver"),
    ("Some 31 boats were lost, per the Coastal Board.", "31", "Coastal Board"),
    ("Storm takes 31 boats - Coastal Board\n\nThe Coastal Board met at noon.", "31", "Coastal Board"),
    ("- Fire chief Ana Belo: 31 boats lost", "31", "Ana Belo"),
]
CLAUSES = [
    ("Ana Belo welcomed the plan but said 31 boats were lost.", "31", "Ana Belo"),
    ("Confirming the loss of 31 boats, Ana Belo said that more would follow.", "31", "Ana Belo"),
    ("“It was quick,” said Ana Belo, a pilot, citing logs that show 31 boats were lost.", "31", "Ana Belo"),
    ("Rosa Lund and Ana Belo, who was in Lima telling a court that 31 boats were lost.", "31", "Ana Belo"),
    ("Divers are saying that 31 boats were lost.", "31", "Divers"),
    ("Ana Belo went on to say that 31 boats were lost.", "31", "Ana Belo"),
    ("The fleet lost 31 boats, said Ana Belo when asked about the storm.", "31", "Ana Belo"),
    ("Sen. Ana Belo (R-Fla.), a member of the panel, said 31 boats were lost.", "31", "Ana Belo"),
    ("Ana Belo, a nurse from Toledo, Ohio, said 31 boats were lost.", "31", "Ana Belo"),
    ("Ana Belo, curator of boats at the Lima Museum, said 31 boats were lost.", "31", "Ana Belo"),
    ("Harbour union secretary Ana Belo said 31 boats were lost.", "31", "Ana Belo"),
    ("Divers hired by the port said 31 boats were lost.", "31", "Divers"),
    ("People briefed on the plan said 31 boats were lost.", "31", "People briefed on the plan"),
    ("The Chilean military said 31 boats were lost.", "31", "Chilean military"),
    ("Ana Belo was quoted as saying 31 boats were lost.", "31", "Ana Belo"),
    ("“I ran,” Ana Belo said.\n\n“But 31 boats were lost.”\n\nThe storm went on.", "31", "Ana Belo"),
]
LAYOUT = [
    ("BELO: We lost 12 boats. Some 31 more are missing.\n\nAna Belo runs the port.", "31", "Ana Belo"),
    ("Harbour chief Ana Belo, on Channel 9: “We lost 31 boats.”\n\nThe storm went on.", "31", "Ana Belo"),
    ("Ana Belo, speaking to Radio Costa: “We lost 31 boats.”\n\nThe storm went on.", "31", "Ana Belo"),
]
LEFT_OVER = [
    ("“We lost 31 boats,” Prime Minister Jan Lund told sailors.", "31", "Jan Lund"),
    ("Jan Lund said 31 boats were lost.", "31", "Jan Lund"),
    ("In June Lund said 31 boats were lost. Eva Lund runs the port.", "31", "Eva Lund"),
    ("The island's Coastal Rescue Board said 31 boats were lost.", "31", "Coastal Rescue Board"),
    ("The port lost 60 boats, according to the Coastal Board, some 31 of them new.", "31", "Coastal Board"),
    ("Ana Belo said the port had logged 31 losses.", "31", "Ana Belo"),
    ("Ana Belo accused the board of sloth after the Coastal Union put the loss at 31.", "31", "Coastal Union"),
    ("The fleet shrank to 31 boats, the Coastal Board said yesterday as it met in Lima.", "31", "Coastal Board"),
    ("The fleet shrank to 60 boats, the Coastal Board said. That is 31 fewer than in 2015.", "31", "Coastal Board"),
    ("Few boats were lost, the Coastal Board said. The real number was 31.", "31", "Coastal Board"),
    ("The catch will be 60 tonnes, the Coastal Board said, cutting a May forecast of 31.", "31", "Coastal Board"),
    ("The final police estimate is 31 boats.", "31", "police"),
    ("Divers have had a bad year; they expect to find 31 boats.", "31", "Divers"),
]
NOBODY = [
    ("He was sent to jail for 31 months for a theft that divers said had cost $5m.", "31"),
    ("LIMA: The harbour was shut. Some 31 boats were lost.", "31"),
    ("Ana Belo did not say whether 31 boats were lost.", "31"),
    ("Ana Belo pleaded not guilty to 31 counts.", "31"),
    ("Neither side has confirmed that 31 boats were lost.", "31"),
    ("Brent crude for delivery in August added 31 cents.", "31"),
    ("Divers find 31 more boats in the bay.", "31"),
    ("LIMA, March 3 (Wire) — Divers raised a boat, lifting the total to 31.", "31"),
    ("Some 31 boats were lost in the storm.", "31"),
    ("At least 31 boats were reportedly lost.", "31"),
    ("The fleet is believed to count 31 boats.", "31"),
    ("Some reports suggest that 31 boats were lost.", "31"),
    ("The “lost” fleet of 31 boats came home.", "31"),
]


EVERY = [*NAMES, *DIRECT, *BODIES, *GOING_ON, *SUBJECTS, *PAPERS, *NOUNS, *CLAUSES, *LAYOUT, *LEFT_OVER]


@pytest.mark.parametrize(("text", "quote", "speaker"), EVERY)
def test_a_figure_has_the_one_who_asserts_it_for_a_speaker(text: str, quote: str, speaker: str | None) -> None:
    assert figure(text, quote).speaker == speaker


@pytest.mark.parametrize(("text", "quote"), NOBODY)
def test_nobody_is_invented_where_the_text_names_nobody(text: str, quote: str) -> None:
    claim = figure(text, quote)
    assert (claim.speaker, claim.speaker_text, claim.cue, claim.via) == (None, None, None, ())


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("“There were 31 boats,” Ana Belo said, AFP reported.", "Ana Belo", ("AFP",)),
        (
            "According to Reuters, Peruvian officials estimate that 31 boats were lost.",
            "Peruvian officials",
            ("Reuters",),
        ),
        ("According to Reuters, 31 boats were lost.", "Reuters", ()),
        ("Ana Belo told Radio Costa that 31 boats were lost.", "Ana Belo", ("Radio Costa",)),
        ("Ana Belo told reporters that 31 boats were lost.", "Ana Belo", ()),
        ("Ana Belo told the state broadcaster TVX that 31 boats were lost.", "Ana Belo", ("TVX",)),
        (
            "The Harbour Post reported, citing a diver it did not name, that 31 boats were lost.",
            "diver",
            ("Harbour Post",),
        ),
        (
            "Citing two people close to the talks, Bloomberg reported that 31 boats would be sold.",
            "two people close to the talks",
            ("Bloomberg",),
        ),
        ("Ana Belo told the BBC that 31 boats were lost.", "Ana Belo", ("BBC",)),
        (
            "A source at the port, quoted by the Harbour Post, said 31 boats were lost.",
            "source at the port",
            ("Harbour Post",),
        ),
        ("Some 31 boats were lost, Ana Belo said in an interview with Radio Costa.", "Ana Belo", ("Radio Costa",)),
        ("State television, quoting divers, reported that 31 boats were lost.", "divers", ("State television",)),
    ],
)
def test_the_medium_through_which_it_came_is_kept_apart(text: str, speaker: str, via: tuple[str, ...]) -> None:
    claim = figure(text, "31")
    assert (claim.speaker, claim.via) == (speaker, via)


def test_the_outlet_itself_is_no_medium_in_between() -> None:
    assert figure("Ana Belo told the BBC that 31 boats were lost.", "31", outlet="BBC").via == ()
    assert figure("Ana Belo told the Post that 31 boats were lost.", "31", outlet="The Harbour Post").via == ()


def test_what_is_cited_stands_beside_the_speaker() -> None:
    claim = figure("Some 31 boats were lost, Ana Belo said, citing the port's log.", "31")
    assert (claim.speaker, claim.citing) == ("Ana Belo", ("port's log",))


def test_the_accused_does_not_speak() -> None:
    assert figure("Ana Belo accused the Coastal Board of losing 31 boats.", "31").speaker == "Ana Belo"


def test_whoever_reports_an_expectation_asserts_it() -> None:
    assert figure("Ana Belo said the Coastal Board expects 31 boats to sink.", "31").speaker == "Ana Belo"


def test_a_quotation_over_two_paragraphs_keeps_its_speaker() -> None:
    text = "“We were late,” said Ana Belo. “Nobody came.\n\n“We lost 31 boats.”"
    assert figure(text, "31").speaker == "Ana Belo"


def test_sources_in_brackets_speak_in_a_list() -> None:
    text = "The Coastal Board and the Red Cross keep tallies.\n\n- Monday: 12 dead (Coastal Board); 31 (Red Cross)"
    assert [figure(text, quote).speaker for quote in ("12", "31")] == ["Coastal Board", "Red Cross"]


def test_the_reason_names_speaker_and_cue_as_printed() -> None:
    claim = figure("Some 31 boats were lost, harbour master Ana Belo said.", "31")
    assert (claim.speaker_text, claim.cue) == ("harbour master Ana Belo", "say")
    assert "‘harbour master Ana Belo’ with ‘say’" in (claim.reason or "")


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("In a Harbour Institute survey of 900 sailors, 31 per cent stayed away.", "31 per cent", "Harbour Institute"),
        ("In a poll by the Harbour Institute, 31 per cent stayed away.", "31 per cent", "Harbour Institute"),
        ("Were boats lost? Yes, says the Coastal Board: 31 of them.", "31", "Coastal Board"),
        ("The Inner Harbour Ministry said 31 boats were lost.", "31", "Inner Harbour Ministry"),
        ("Boat builder Karvo said 31 boats were lost.", "31", "Karvo"),
    ],
)
def test_a_survey_and_a_trade_name_who_asserts_it(text: str, quote: str, speaker: str) -> None:
    assert figure(text, quote).speaker == speaker


@pytest.mark.parametrize(
    "text",
    ["“We lost 31 boats,” shrugged Ana Belo.", "Ana Belo came. “We lost 31 boats,” Belo snorted."],
)
def test_any_verb_behind_a_quotation_says(text: str) -> None:
    assert figure(text, "31").speaker == "Ana Belo"


def test_an_expectation_joined_to_a_saying_is_not_of_the_same_speaker() -> None:
    text = "The tide will turn, the harbour master said, and port officials expect a delay of 31 hours."
    assert figure(text, "31").speaker == "port officials"
