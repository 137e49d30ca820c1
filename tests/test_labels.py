"""Words that fit where they are put."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimbook.compare.labels import Box, Ground, cut, place, width, wrap

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)


@given(words, st.integers(12, 400))
def test_what_is_cut_fits(text: str, room: int) -> None:
    assert width(cut(text, room, 12), 12) <= max(room, width("…", 12))


def test_what_fits_is_left_whole_and_on_one_line() -> None:
    assert cut("about  3,000\nof them", 400, 12) == "about 3,000 of them"


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert cut("the directorate of roads and bridges", 100, 12) == "the directorate…"


@given(words, st.integers(40, 400))
@example("000000IIMis\u0cdfM", 90)  # in whose sum the last digit differs
def test_wrapped_lines_fit_and_are_never_more_than_asked_for(text: str, room: int) -> None:
    lines = wrap(text, room, 12, most=2)
    assert len(lines) <= 2
    assert all(width(line, 12) <= room for line in lines)


def test_wrapping_loses_no_word_that_has_room() -> None:
    assert wrap("one two three four", 60, 12, most=4) == ["one two", "three four"]


def test_wide_characters_count_as_wide_and_combining_ones_not_at_all() -> None:
    assert width("数", 10) == 10
    assert width("e\u0301", 10) == width("e", 10)


@given(st.lists(st.tuples(st.integers(0, 280), st.integers(0, 180), st.integers(10, 90)), max_size=25))
def test_no_label_is_put_upon_another_or_outside_the_frame(marks: list[tuple[int, int, int]]) -> None:
    frame, taken = Box(0, 0, 300, 200), []
    for x, y, across in marks:
        if spot := place(Box(x, y, x + 12, y + 12), across, 14, Ground(taken), frame):
            assert spot.box.within(frame)
            assert not any(spot.box.meets(other) for other in taken)
            taken.append(spot.box)


boxes = st.builds(
    lambda x, y, across, tall: Box(x, y, x + across, y + tall),
    st.floats(-50, 900),
    st.floats(-50, 300),
    st.floats(1, 500),
    st.floats(1, 60),
)


@given(st.lists(boxes, max_size=25), boxes)
def test_what_is_taken_is_known_whichever_square_it_lies_in(taken: list[Box], box: Box) -> None:
    ground = Ground(taken)
    assert ground.free(box) == (not any(box.meets(other) for other in taken))
    assert ground.covered(box) == pytest.approx(sum(box.common(other) for other in taken))


@pytest.mark.parametrize(("x", "side"), [(10, "left"), (270, "right")])
def test_a_label_stands_right_of_its_mark_unless_the_frame_ends_there(x: int, side: str) -> None:
    spot = place(
        Box(x, 90, x + 12, 102), 60, 14, Ground([Box(0, 60, 300, 88), Box(0, 104, 300, 130)]), Box(0, 0, 300, 200)
    )
    assert spot is not None
    assert spot.align == side
