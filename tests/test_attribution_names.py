"""Names that are hard to see whole: calls, offices, lists of three, places; and what stands where a name could."""

import pytest

from claimbook.language import suggest
from claimbook.model import Article, Claim


def figure(text: str, quote: str) -> Claim:
    """The suggested figure with this quote."""
    found = [claim for claim in suggest(Article("a.txt", text)) if claim.tag == "figure"]
    return next(claim for claim in found if claim.quote == quote)


CALLS = [
    ("Save the Children says 31 boats are full.", "Save the Children"),
    ("Feed the Hungry, a small charity, counted 31 boats.", "Feed the Hungry"),
    ("Some 31 boats were lost, Save the Whales told the hearing.", "Save the Whales"),
    ("According to Rescue the Lakes, 31 boats were lost.", "Rescue the Lakes"),
    ("Stop the Dam spoke first. The charity said 31 boats were lost.", "Stop the Dam"),
    ("Some 31 boats were lost, Save the Children's Ana Belo said.", "Ana Belo"),
    ("Help the Board, Ana Belo said: it has 31 boats.", "Ana Belo"),
    ("In Lima the Coastal Board said 31 boats were lost.", "Coastal Board"),
]
OFFICES = [
    ("The Department for Harbours, which counted 31 boats, was late.", "Department for Harbours"),
    ("The Office for National Fisheries, which put the loss at 31 boats, was late.", "Office for National Fisheries"),
    ("Director of Coastal Affairs Dr Ana Belo said 31 boats were lost.", "Ana Belo"),
    ("Commissioner of Police Mr Jo Lund said 31 boats were lost.", "Jo Lund"),
    (
        "Harbours Minister Jo Lund spoke. A spokesman for Dr Ana Belo said 31 boats were lost.",
        "spokesman for Dr Ana Belo",
    ),
    ("Jo Lund was brief. Union Fisheries Minister Ana Belo spoke. She said 31 boats were lost.", "Ana Belo"),
    ("09:15 CET\nHarbour captain Ana Belo says 31 boats were lost.\n\n" + "The port is shut. " * 9, "Ana Belo"),
]
LISTS = [
    ("Ana Belo, Jo Lund and Kit Sand said 31 boats were lost.", "Ana Belo; Jo Lund; Kit Sand"),
    ("Chad, Mali and Niger say 31 boats were lost.", "Chad; Mali; Niger"),
    (
        "Save the Whales, Oceana, and the Coastal Board said 31 boats were lost.",
        "Save the Whales; Oceana; Coastal Board",
    ),
    ("In Lima, Ana Belo and Jo Lund said 31 boats were lost.", "Ana Belo; Jo Lund"),
    ("Ana Belo, the pilot, and Jo Lund said 31 boats were lost.", "Jo Lund"),
]
VERBS = [
    ("The Coastal Board, which owns the pier, admitted losses of 31 boats.", "Coastal Board"),
    ("Ana Belo, who runs the port, reported queues of 31 boats.", "Ana Belo"),
    ("Some 31 boats lay in the dock, which was shut, reported officials.", "officials"),
    ("The Coastal Board measured waves of 31 feet.", "Coastal Board"),
    ("Ana Belo rejected a police claim that 31 boats were lost.", "police"),
    ("Ana Belo disputes the army claim that 31 boats were lost.", "army"),
    ("The Times spoke of a sale. A spokesman for Nordal denied that it was buying 31 boats.", "spokesman for Nordal"),
    ("The Times spoke of a sale. A spokesman for Nordal denied that it wanted 31 boats.", "spokesman for Nordal"),
    ("Nordal and the Coastal Board estimate that 31 boats were lost.", "Nordal; Coastal Board"),
    ("According to the indictment, Ana Belo spoke. There she wrote 31 cheques, said Jo Lund.", "Jo Lund"),
    ("Ana Belo dismissed a police claim that 12 boats were lost: “Not even 31,” she said.", "Ana Belo"),
]


@pytest.mark.parametrize(("text", "speaker"), [*CALLS, *OFFICES, *LISTS, *VERBS])
def test_a_name_is_seen_whole_and_speaks(text: str, speaker: str) -> None:
    assert figure(text, "31").speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Lima: 31 degrees at noon\n\nLima was hot.",
        "Tortuga records 31 cases in a day\n\nThe clinic in Tortuga is full.",
        "The raft measured 31 feet.",
    ],
)
def test_a_place_in_which_it_happened_does_not_speak(text: str) -> None:
    assert figure(text, "31").speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lima: we lost 31 boats\n\nLima spoke at noon.", "Lima"),
        ("Coastal Board records 31 boats lost\n\nThe Coastal Board met.", "Coastal Board"),
    ],
)
def test_a_place_or_body_that_tells_speaks(text: str, speaker: str) -> None:
    assert figure(text, "31").speaker == speaker
