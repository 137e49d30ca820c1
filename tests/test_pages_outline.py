"""A grouped list cut into pages: each claim stands on one page, under the head of its group."""

from hypothesis import given
from hypothesis import strategies as st

from claimbook.ui.outline import Part, length, parts
from claimbook.ui.sieve import Group

SHEEP, GOATS, NONE = Group("sheep", 3, 1), Group("goats", 2, 2), Group(None, 1, 0)


def test_a_page_shows_heads_with_the_claims_beneath_them() -> None:
    assert length([SHEEP, GOATS, NONE], {"goats"}) == 7
    assert list(parts([SHEEP, GOATS, NONE], {"goats"}, range(0, 7))) == [
        Part(SHEEP, True, range(0, 3)),
        Part(GOATS, False, range(0)),
        Part(NONE, True, range(5, 6)),
    ]


def test_a_group_begun_on_the_page_before_has_its_head_again() -> None:
    assert list(parts([SHEEP, GOATS], (), range(2, 5))) == [Part(SHEEP, True, range(1, 3)), Part(GOATS, True, range(0))]
    assert list(parts([SHEEP, GOATS], (), range(5, 7))) == [Part(GOATS, True, range(3, 5))]


@given(st.lists(st.integers(1, 9), max_size=8), st.sets(st.integers(0, 7)), st.integers(1, 7))
def test_every_claim_of_an_unfolded_group_stands_on_exactly_one_page(
    sizes: list[int], folded: set[int], size: int
) -> None:
    groups = [Group(name, claims, 0) for name, claims in enumerate(sizes)]
    lines = length(groups, folded)
    pages = [range(start, min(start + size, lines)) for start in range(0, lines, size)]
    met = [row for page in pages for part in parts(groups, folded, page) for row in part.rows]
    starts = [sum(sizes[:name]) for name in range(len(sizes))]
    assert met == [
        row for name, start in enumerate(starts) if name not in folded for row in range(start, start + sizes[name])
    ]
    assert {part.group.name for page in pages for part in parts(groups, folded, page)} == {*range(len(sizes))}
