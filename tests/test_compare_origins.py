"""One origin however often it is printed: copies, passages that stand twice, a body and who speaks for it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import EXACT, UP_TO, claim, day, number, table

from claimbook.compare import charts, measures
from claimbook.compare.copies import Pair, clusters, pairs, share
from claimbook.compare.origins import marked, origins, spoken_for
from claimbook.model import Article, Claim

WORDS = (
    "The harbour office of Selby counted three thousand tents along the river on Friday, a day after the storm. "
    "Its clerk, Ana Belo, told reporters that the pumps had failed twice during the night and that no crew could be "
    "found to mend them. Farmers on the far bank moved their cattle to the chapel hill, where the water has not come "
    "since the dam was built. The bridge at Orne stays closed until engineers have looked at its second pier."
)
OTHER = (
    "A committee of the parliament asked the minister of transport to explain why the tunnel under the strait will "
    "cost twice what was promised when the first stone was laid. Nobody in the room had an answer, said its chair, "
    "and the letter of the builder has been lost. The next hearing is in the spring, after the election of a mayor."
)


def article(name: str, text: str) -> Article:
    return Article(name, text, outlet=name)


@pytest.mark.parametrize(
    ("one", "other", "copied"),
    [
        pytest.param(WORDS, f"SELBY (Wire) - {WORDS}", True, id="with a head of its own"),
        pytest.param(WORDS, WORDS[: len(WORDS) // 2], True, id="trimmed by half"),
        pytest.param(WORDS, WORDS.upper().replace(",", " -"), True, id="set in other type"),
        pytest.param(WORDS, WORDS.replace("Belo", "Bello").replace("Orne", "Orn"), True, id="respelled"),
        pytest.param(WORDS, f"{OTHER} {OTHER[:200]} {WORDS}", True, id="swallowed by a longer one"),
        pytest.param(WORDS, f"{OTHER} {WORDS[:100]}", False, id="one sentence in common"),
        pytest.param(WORDS, OTHER, False, id="of another thing"),
        pytest.param("Three thousand tents.", "Three thousand tents!", False, id="too short to tell"),
        pytest.param("", WORDS, False, id="nothing"),
    ],
)
def test_an_article_that_repeats_most_of_another_is_its_copy(one: str, other: str, copied: bool) -> None:
    found = pairs([article("one", one), article("other", other)])
    assert [sorted((pair.one, pair.other)) for pair in found] == (
        [sorted((article("", one).sha256, article("", other).sha256))] if copied else []
    )


TEXTS = st.lists(st.sampled_from([*WORDS.split(), *OTHER.split()]), max_size=60).map(" ".join)


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_what_two_texts_share_does_not_depend_on_which_comes_first(one: str, other: str) -> None:
    assert share(one, other) == share(other, one)
    assert share(one, one) == (1.0 if one else 0.0)


@settings(max_examples=40)
@given(st.permutations([WORDS, f"{WORDS} More of it later.", WORDS[:300], OTHER, f"{OTHER} {OTHER}"]))
def test_copies_are_the_same_in_whatever_order_the_articles_come(texts: list[str]) -> None:
    found = pairs(article(str(count), text) for count, text in enumerate(texts))
    assert found == pairs(article(str(count), text) for count, text in enumerate(sorted(texts)))
    assert len(set(clusters(found).values())) == 2


def test_articles_that_hang_together_by_a_third_are_one_cluster() -> None:
    assert clusters([Pair("a", "b", 0.9), Pair("b", "d", 0.7), Pair("x", "y", 1.0)]) == {
        **dict.fromkeys("abd", "a"),
        **dict.fromkeys("xy", "x"),
    }


# claims


def said(name: str, sentence: str, speaker: str | None, **fields: object) -> tuple[Claim, Article]:
    found, printed = claim(name, "3,000", EXACT, speaker, sentence=sentence, **fields)
    return found, printed


def counted(*found: tuple[Claim, Article], **fields: object) -> int:
    made = origins([one for one, _ in found], [printed for _, printed in found], **fields)
    return len(set(made.of.values()))


SPOKEN = "Ministry spokesperson Ana Belo counted 3,000 tents."
COUNTED = "The office counted 3,000 tents on the bank."


@pytest.mark.parametrize(
    ("found", "count"),
    [
        pytest.param([said("a", COUNTED, "Ann"), said("b", "It was 3,000.", "Ann")], 1, id="one speaker"),
        pytest.param([said("a", COUNTED, "Ann"), said("b", "It was 3,000.", "Bea")], 2, id="two speakers"),
        pytest.param([said("a", COUNTED, None), said("b", "It was 3,000.", None)], 2, id="nobody, in two articles"),
        pytest.param(
            [said("a", COUNTED, "Ann"), said("b", "It was 3,000.", "Ann", stage="sent")], 2, id="of another stage"
        ),
        pytest.param(
            [
                said("a", SPOKEN, "Ana Belo", said_on=day(3), speaker_text="Ministry spokesperson Ana Belo"),
                said("b", "The ministry said 3,000.", "the Ministry", said_on=day(3)),
            ],
            1,
            id="a body and who speaks for it",
        ),
        pytest.param(
            [
                said("a", SPOKEN, "Ana Belo", said_on=day(3), speaker_text="Ministry spokesperson Ana Belo"),
                said("b", "The ministry said 3,000.", "the Ministry", said_on=day(4)),
            ],
            2,
            id="on another day",
        ),
        pytest.param(
            [
                said("a", SPOKEN, "Ana Belo", speaker_text="Ministry spokesperson Ana Belo"),
                said("b", "The ministry said 3,000.", "the Ministry"),
            ],
            2,
            id="undated, so it cannot be told",
        ),
        pytest.param(
            [
                said("a", SPOKEN, "Ana Belo", said_on=day(3), speaker_text="Ministry spokesperson Ana Belo"),
                said("b", "The army said 3,000.", "the Army", said_on=day(3)),
            ],
            2,
            id="another body",
        ),
    ],
)
def test_origins_are_counted(found: list[tuple[Claim, Article]], count: int) -> None:
    assert counted(*found) == count
    assert counted(*reversed(found)) == count


def test_a_passage_that_stands_twice_in_an_article_is_one_origin_whoever_is_named_there() -> None:
    first, printed = said("a", COUNTED, "Ann")
    again = replace(first, id="b", speaker=None)
    assert counted((first, printed), (again, printed)) == 1
    assert counted((first, printed), (again, printed), parted={"claim:b"}) == 2
    assert counted((first, printed), (replace(again, sentence="Others doubt the 3,000."), printed)) == 2


def wired(name: str, text: str, speaker: str | None) -> tuple[Claim, Article]:
    found, _ = said(name, COUNTED, speaker)
    printed = article(name, text)
    return replace(found, article_sha256=printed.sha256), printed


def test_a_line_reprinted_without_its_speaker_is_one_origin_until_the_analyst_parts_it() -> None:
    found = [wired("Wire", WORDS, "Ann"), wired("Post", f"{WORDS} Ends.", None), wired("Star", OTHER, None)]
    copied = pairs(printed for _, printed in found)
    made = origins([one for one, _ in found], [printed for _, printed in found], copied)
    assert len(set(made.of.values())) == 2
    assert [(join.cause, {join.one, join.other}) for join in made.joins] == [
        ("copy", {"Wire", "Post"}),
        ("passage", {"Ann", "not said by whom"}),
    ]
    assert counted(*found, pairs=copied, parted={made.joins[0].key}) == 3


@settings(max_examples=30)
@given(st.integers(1, 6), st.sampled_from(["Ann", None]))
def test_however_many_copies_there_are_they_are_one_origin(copies: int, speaker: str | None) -> None:
    found = [wired(f"Paper {count}", f"{WORDS} Page {count}.", speaker) for count in range(copies)]
    assert counted(*found, pairs=pairs(printed for _, printed in found)) == 1


@pytest.mark.parametrize(
    ("speaker", "printed", "sentence", "body"),
    [
        ("Ana Belo", "Ministry spokesperson Ana Belo", "", {"ministry"}),
        ("Ana Belo", "Ana Belo, a spokeswoman for the Harbour Office", "", {"harbour", "office"}),
        ("Ana Belo", "Belo", "Harbour Office spokeswoman Ana Belo said so.", {"harbour", "office"}),
        ("Ana Belo", "Belo", "Ana Belo said so.", set()),
        (None, None, "A spokesman for the office said so.", set()),
    ],
)
def test_the_body_that_is_spoken_for_is_read_beside_the_name(
    speaker: str | None, printed: str | None, sentence: str, body: set[str]
) -> None:
    one, _ = claim("a", "3,000", EXACT, speaker, sentence="It was 3,000.", speaker_text=printed)
    assert spoken_for(replace(one, sentence=sentence)) == body


def test_charts_and_sentences_count_what_was_joined_as_one() -> None:
    found = [
        said("a", SPOKEN, "Ana Belo", said_on=day(3), speaker_text="Ministry spokesperson Ana Belo"),
        said("b", "The ministry said 3,000.", "the Ministry", said_on=date(2024, 10, 3)),
        claim("c", "11,000", UP_TO, None),
        claim("d", "12,000", number(12_000), "Ann"),
    ]
    made = origins([one for one, _ in found], [printed for _, printed in found])
    shown = marked(table(*found), made.of)
    assert charts.provenance(shown).to_dict()["title"]["text"] == ["Tents: 4 mentions, 3 origins"]
    assert measures.summary(shown)[0] == (
        "4 figures in 4 articles come from 3 origins: 4 statements of 3 named speakers; 1 names nobody."
    )


def test_a_name_spelled_in_two_ways_is_one_origin_and_one_speaker_and_that_is_said() -> None:
    found = [
        claim("a", "12,000", number(12_000), "Andriy Belenko", said_on=day(3)),
        claim("b", "12,000", number(12_000), "Andrii Belenko"),
        claim("c", "9,000", number(9_000), "Andriy Belenko", said_on=day(1)),
    ]
    made = origins([one for one, _ in found], [printed for _, printed in found])
    assert made.voices == {"Andrii Belenko": "Andriy Belenko"}
    assert [(join.cause, join.key) for join in made.joins] == [("spelling", "speaker:Andrii Belenko")]
    assert made.of["a"] == made.of["b"] != made.of["c"]
    assert measures.summary(marked(table(*found), made.of, made.voices)) == [
        "3 figures in 3 articles come from 2 origins: 2 statements of 1 named speaker.",
        "Said to be there already: highest is 1.3 times lowest: 12,000 (Andriy Belenko) against 9,000 (Andriy Belenko)."
        " Andriy Belenko moved from 9,000 (1 Oct 2024) to 12,000 (3 Oct 2024): a revision, not a dispute.",
        "Andriy Belenko and Andrii Belenko are taken for one speaker: the same name, spelled differently.",
    ]


@pytest.mark.parametrize("key", ["speaker:Andrii Belenko", "names:Andrii Belenko|Andriy Belenko"])
def test_names_that_are_kept_apart_are_two_speakers(key: str) -> None:
    found = [claim("a", "3,000", EXACT, "Andriy Belenko"), claim("b", "3,000", EXACT, "Andrii Belenko")]
    made = origins([one for one, _ in found], [printed for _, printed in found], parted=[key])
    assert (made.voices, made.joins) == ({}, ())
    assert made.of["a"] != made.of["b"]
