"""What the analyst is told, and where the keys go, when the book says no or stands otherwise than the tab believed."""

import pytest
from playwright.sync_api import expect

SILO = "The mill weighed 6,200 sacks on Friday. Foreman Otto Kranz spoke of 5,800, and a driver of 6,050."
FIGURES = ("6,200", "5,800", "6,050")


def weighed(lay, more: str):
    return lay(f"{SILO}{more}", FIGURES, title="Sacks in the mill", outlet="Mill Herald")


def figure(desk):
    return desk.page.get_by_label("Figure", exact=True)


def test_a_correction_typed_after_a_refused_figure_goes_into_the_figure(lay):
    desk = weighed(lay, " Corrected.")
    desk.keys("e")
    desk.page.keyboard.type("about banana")
    desk.keys("Enter")
    expect(desk.page.get_by_role("alert")).to_contain_text("no figure in it")
    expect(figure(desk)).to_be_focused()
    desk.page.keyboard.type("about 61,300 sacks")
    expect(figure(desk)).to_have_value("about 61,300 sacks")
    desk.keys("Enter")
    expect(desk.page.get_by_text("read as about 61,300")).to_be_visible()
    expect(desk.text).to_be_focused()
    assert desk.verdicts() == {"6,200": "accepted", "5,800": "suggested", "6,050": "suggested"}


def test_the_same_words_entered_again_are_refused_again(lay):
    desk = weighed(lay, " Again.")
    desk.keys("e")
    desk.page.keyboard.type("plenty")
    for _ in range(2):
        desk.keys("Enter")
        desk.settle()
        expect(figure(desk)).to_be_focused()
        expect(desk.page.get_by_role("alert")).to_contain_text("no figure in it")
    desk.keys("Escape")
    expect(figure(desk)).to_have_value("6,200")
    expect(desk.page.get_by_role("alert")).to_be_empty()
    expect(desk.text).to_be_focused()


@pytest.mark.parametrize(("typed", "verdicts"), [("up to 6,300", ["accepted"] * 2), ("plenty", ["suggested"] * 2)])
def test_keys_pressed_before_the_answer_wait_for_it(lay, typed, verdicts):
    desk = weighed(lay, f" Before the answer to {typed}.")
    desk.keys("e")
    desk.page.keyboard.type(typed)
    desk.keys("Enter", "j", "a")
    desk.settle()
    desk.page.wait_for_timeout(300)
    assert list(desk.verdicts().values()) == [*verdicts, "suggested"]
