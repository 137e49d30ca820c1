"""What several ask of one table is made once, and is not kept when the table is gone."""

import gc
from weakref import ref

from invented import EXACT, claim, table

from claimbook.compare.latest import Latest
from claimbook.compare.marks import marks


def test_it_is_made_once_for_a_table_and_anew_for_another() -> None:
    asked: list[int] = []
    sizes = Latest(lambda found: asked.append(len(found)) or len(found))
    one, other = table(claim("a", "3,000", EXACT)), table(claim("a", "3,000", EXACT), claim("b", "3,000", EXACT))
    assert [sizes(one), sizes(one), sizes(other), sizes(one)] == [1, 1, 2, 1]
    assert asked == [1, 2, 1]


def test_it_is_forgotten_with_its_table() -> None:
    class Made:
        pass

    latest, found = Latest(lambda _: Made()), table(claim("a", "3,000", EXACT))
    made = ref(latest(found))
    assert made()
    del found
    gc.collect()
    assert made() is None


def test_who_changes_the_list_of_marks_changes_no_other() -> None:
    found = table(claim("a", "3,000", EXACT))
    marks(found).clear()
    assert [mark.claim_id for mark in marks(found)] == ["a"]
