"""Whom titles, surnames, pronouns and offices mean inside an article."""

import pytest

from claimbook.language.people.cast import cast
from claimbook.language.people.person_names import is_person_name, split_title
from claimbook.language.people.speakers import Speaker, Stage


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Deputy Trade Minister Ivo Marek", "Ivo Marek"),
        ("chief executive Lin Osaka", "Lin Osaka"),
        ("Prof. Adaeze Obi", "Adaeze Obi"),
        ("Norway's Foreign Minister Kari Dal", "Kari Dal"),
        ("the charity's Lena Moss", "Lena Moss"),
        ("Interior Ministry", "Interior Ministry"),
        ("brokers Hale & Quist", "Hale & Quist"),
    ],
)
def test_titles_are_dropped_from_a_name(words: str, name: str) -> None:
    assert split_title(words)[1] == name


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Kari Dal", True), ("Juan de la Cruz", True), ("World Bank", False), ("North Korea", False), ("Oslo", False)],
)
def test_a_persons_name_is_told_from_a_body_and_a_place(name: str, is_one: bool) -> None:
    assert is_person_name(name) is is_one


TEXT = (
    "Ghanaian President Kofi Asare met Health Minister Ama Boadu in Accra. The Volta Rescue Group (VRG), a charity, "
    "was there too, as was Coppervale, the carmaker. "
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Asare", "Kofi Asare"),
        ("the president", "Kofi Asare"),
        ("the Ghanaian leader", "Kofi Asare"),
        ("the minister", "Ama Boadu"),
        ("VRG", "Volta Rescue Group"),
        ("the group", "Volta Rescue Group"),
        ("a senior official", "senior official"),
    ],
)
def test_a_short_form_means_who_was_named_before(words: str, meant: str) -> None:
    speaker = Stage(cast(TEXT)).resolve(words, len(TEXT))
    assert speaker is not None
    assert speaker.name == meant


def test_a_pronoun_means_the_last_person_and_keeps_the_gender() -> None:
    stage = Stage(cast(TEXT))
    stage.enter(Speaker("Ama Boadu", "person", 0.9))
    assert [found.name for word in ("She", "she") if (found := stage.resolve(word, len(TEXT)))] == ["Ama Boadu"] * 2
    assert stage.resolve("he", len(TEXT)).name == "Kofi Asare"


def test_it_means_a_body_and_never_a_person() -> None:
    stage = Stage(cast(TEXT))
    stage.enter(Speaker("Ama Boadu", "person", 0.9))
    assert stage.resolve("it", len(TEXT)) is None


def test_he_is_the_spokesman_who_spoke_last() -> None:
    stage = Stage(cast(TEXT))
    stage.enter(Speaker("Kofi Asare", "person", 0.9))
    stage.enter(Speaker("spokesman for the port", "described", 0.6))
    meant = stage.resolve("he", len(TEXT))
    assert meant is not None
    assert meant.name == "spokesman for the port"


@pytest.mark.parametrize("words", ["Four in ten", "delivery", "rest", "rise of two points", "satellite phone"])
def test_what_cannot_speak_is_no_speaker(words: str) -> None:
    assert Stage(cast(TEXT)).resolve(words, len(TEXT), says=True) is None


def test_a_name_whose_initials_the_text_uses_is_a_body() -> None:
    found = cast("Sailors Without Harbours came. SWH said so.")
    assert ([person.name for person in found.persons], found.acronyms) == ([], {"SWH": "Sailors Without Harbours"})


def test_a_single_name_is_a_persons_by_what_follows() -> None:
    assert [person.name for person in cast("Called on Friday, Belo, the port's director, hung up.").persons] == ["Belo"]
