"""Through which media the words came: told, interviewed by, quoted by, on air; never the outlet itself."""

import pytest

from claimbook.language import suggest
from claimbook.model import Article

# sentence, speaker, media, the outlet of the article
SAYINGS: list[tuple[str, str | None, tuple[str, ...], str | None]] = [
    ("More than 300 barges are stuck, pilot Ana Belo told the BBC.", "Ana Belo", ("BBC",), None),
    ("More than 300 barges are stuck, pilot Ana Belo told BBC News on Friday.", "Ana Belo", ("BBC News",), None),
    ("“We counted 300 barges,” Ana Belo told the Quay Herald in an interview.", "Ana Belo", ("Quay Herald",), None),
    ("In an interview with the Quay Herald, Ana Belo said 300 barges were stuck.", "Ana Belo", ("Quay Herald",), None),
    ("Speaking to Radio Quay, Ana Belo said that 300 barges were stuck.", "Ana Belo", ("Radio Quay",), None),
    ("Ana Belo was quoted by Interfax as saying that 300 barges were stuck.", "Ana Belo", ("Interfax",), None),
    ("Ana Belo was quoted as saying by the Tarn news agency that 300 barges were stuck.", "Ana Belo", ("Tarn",), None),
    (
        "Reuters reported that 300 barges were stuck, citing two port officials.",
        "two port officials",
        ("Reuters",),
        None,
    ),
    (
        "Reuters, citing two port officials, reported that 300 barges were stuck.",
        "two port officials",
        ("Reuters",),
        None,
    ),
    (
        "Citing two port officials, Reuters reported that 300 barges were stuck.",
        "two port officials",
        ("Reuters",),
        None,
    ),
    ("Some 300 barges were stuck, the daily El Correo reported on Friday.", "El Correo", (), None),
    ("Ana Belo told the daily El Correo that 300 barges were stuck.", "Ana Belo", ("El Correo",), None),
    ("Ana Belo told broadcaster GBS that 300 barges were stuck.", "Ana Belo", ("GBS",), None),
    ("Ana Belo told the news site Quayside that 300 barges were stuck.", "Ana Belo", ("Quayside",), None),
    ("Ana Belo told the GBS broadcaster that 300 barges were stuck.", "Ana Belo", ("GBS",), None),
    ("According to Reuters, port officials estimate that 300 barges are stuck.", "port officials", ("Reuters",), None),
    ("Port officials estimate that 300 barges are stuck, according to Reuters.", "Port officials", ("Reuters",), None),
    ("“Three hundred barges are stuck,” Ana Belo said, AFP reported.", "Ana Belo", ("AFP",), None),
    (
        "“Some 300 barges are stuck,” Ana Belo said in remarks carried by state television.",
        "Ana Belo",
        ("state television",),
        None,
    ),
    ("Ana Belo said on state television that 300 barges were stuck.", "Ana Belo", ("state television",), None),
    ("Ana Belo told state television that 300 barges were stuck.", "Ana Belo", ("state television",), None),
    ("Ana Belo said on Radio Quay's morning programme that 300 barges were stuck.", "Ana Belo", ("Radio Quay",), None),
    ("Ana Belo told reporters that 300 barges were stuck.", "Ana Belo", (), None),
    ("Ana Belo told the Quay Herald that 300 barges were stuck.", "Ana Belo", (), "Quay Herald"),
    ("Ana Belo told the Herald that 300 barges were stuck.", "Ana Belo", (), "The Quay Herald"),
    ("Ana Belo told the Quay Herald newspaper that 300 barges were stuck.", "Ana Belo", ("Quay Herald",), None),
    ("Ana Belo, speaking on CNN, put the number of barges at 300.", "Ana Belo", ("CNN",), None),
    ("Ana Belo wrote in the Quay Herald that 300 barges were stuck.", "Ana Belo", ("Quay Herald",), None),
    (
        "“We have 300 barges stuck,” Ana Belo said in an interview with Sky News on Monday.",
        "Ana Belo",
        ("Sky News",),
        None,
    ),
    ("Ana Belo said in an interview with Der Kanal that 300 barges were stuck.", "Ana Belo", ("Der Kanal",), None),
    ("In comments to the Tarn agency, Ana Belo said 300 barges were stuck.", "Ana Belo", ("Tarn",), None),
    (
        "Ana Belo, the harbour master, told Le Fanal, a weekly, that 300 barges were stuck.",
        "Ana Belo",
        ("Le Fanal",),
        None,
    ),
    ("A nurse told the newspaper Le Fanal that two wards were full.", "nurse", ("Le Fanal",), None),
    ("Tarn TV said 300 barges were stuck, quoting the harbour board.", "harbour board", ("Tarn TV",), None),
    ("Local media reported 300 barges stuck, citing the harbour board.", "harbour board", ("Local media",), None),
    ("Ana Belo told local media that 300 barges were stuck.", "Ana Belo", ("local media",), None),
    ("Pilots told GBS that 300 barges were stuck.", "Pilots", ("GBS",), None),
    ("Pilots told GBS that 300 barges were stuck. GBS has seen the log.", "Pilots", (), "Global Broadcast Service"),
    ("Ana Belo told this newspaper that 300 barges were stuck.", "Ana Belo", (), None),
    ("As Ana Belo told Yonhap last week, 300 barges were stuck.", "Ana Belo", ("Yonhap",), None),
    ("Asked by Radio Quay, Ana Belo put the number of stuck barges at 300.", "Ana Belo", ("Radio Quay",), None),
    (
        "In a call with the Financial Times, Ana Belo said 300 barges were stuck.",
        "Ana Belo",
        ("Financial Times",),
        None,
    ),
    ("Ana Belo, quoted by the Tarn news agency, said 300 barges were stuck.", "Ana Belo", ("Tarn",), None),
    ("Ana Belo said, as quoted by Interfax, that 300 barges were stuck.", "Ana Belo", ("Interfax",), None),
    ("“300 barges are stuck,” Interfax quoted Ana Belo as saying.", "Ana Belo", ("Interfax",), None),
    ("“We have 300 barges stuck,” the agency Tarn quoted Ana Belo as saying.", "Ana Belo", ("Tarn",), None),
    (
        "The Wall Street Journal reported that the firm would cut 300 jobs, citing people familiar with the matter.",
        "people familiar with the matter",
        ("Wall Street Journal",),
        None,
    ),
    (
        "The firm would cut 300 jobs, Bloomberg News reported, citing unnamed executives.",
        "unnamed executives",
        ("Bloomberg News",),
        None,
    ),
    ("Ana Belo told the radio station RTQ that 300 barges were stuck.", "Ana Belo", ("RTQ",), None),
    ("Ana Belo told The Quayman, a trade magazine, that 300 barges were stuck.", "Ana Belo", ("Quayman",), None),
]


@pytest.mark.parametrize(("sentence", "speaker", "via", "outlet"), SAYINGS)
def test_the_media_that_somebody_spoke_through_are_named(
    sentence: str, speaker: str | None, via: tuple[str, ...], outlet: str | None
) -> None:
    claims = suggest(Article("a.txt", sentence, outlet=outlet), "blank")
    assert [(claim.speaker, claim.via) for claim in claims if claim.tag == "figure"][-1:] == [(speaker, via)]
