"""Nothing is lost: not by fast keys, a reload, a killed server; and nothing hangs on a huge text."""

import pytest
from browser.waiting import settled, until
from playwright.sync_api import expect

NUMBERS = [f"{100 + number}" for number in range(14)]
LIST = "".join(f"Ward {chr(65 + at)} reported {number} beds.\n" for at, number in enumerate(NUMBERS))


def beds(lay, more, **kwargs):
    return lay(LIST + more, NUMBERS, **kwargs)


def test_fast_keys_are_all_kept(lay):
    desk = beds(lay, "Fast.")
    for at in range(12):
        desk.keys("ax"[at % 2])
        desk.page.wait_for_timeout(20)
    expect(desk.page.get_by_text("12 of 14 reviewed")).to_be_visible()
    expected = {
        number: "suggested" if at > 11 else ("accepted", "rejected")[at % 2] for at, number in enumerate(NUMBERS)
    }
    assert desk.verdicts() == expected


def test_a_reload_right_after_a_key_keeps_what_was_done(lay):
    desk = beds(lay, "Reloaded.")
    desk.keys("a", "x", "a")
    desk.page.reload()
    expect(desk.page.get_by_text("3 of 14 reviewed")).to_be_visible()
    assert list(desk.verdicts().values())[:4] == ["accepted", "rejected", "accepted", "suggested"]


@pytest.fixture
def beside(context):
    """A second tab on the same article."""

    def opened(desk):
        other = context.new_page()
        other.goto(desk.page.url)
        expect(other.locator("mark.chosen")).to_have_text(NUMBERS[0])
        settled(other)
        return other

    return opened


def test_what_is_done_in_one_tab_is_seen_in_the_one_beside_it_and_both_keep_it(lay, beside):
    desk = beds(lay, "Beside it.")
    other = beside(desk)
    other.keyboard.press("J")
    other.keyboard.press("x")
    for page in (other, desk.page):
        expect(page.get_by_text("1 of 14 reviewed")).to_be_visible()
    desk.keys("a")
    for page in (desk.page, other):
        expect(page.get_by_text("2 of 14 reviewed")).to_be_visible()
    assert list(desk.verdicts().values())[:3] == ["accepted", "rejected", "suggested"]


def test_an_article_deleted_elsewhere_gives_way_to_another_one(lay):
    beds(lay, "Left over.", title="Left over")
    desk = beds(lay, "Deleted elsewhere.", title="Deleted elsewhere")
    desk.book.delete_article(desk.article.sha256)
    desk.keys("a")
    expect(desk.page.get_by_role("heading", name="Deleted elsewhere")).to_have_count(0)
    expect(desk.text).to_be_focused()
    desk.settle()


FOCUSED = """() => {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    const root = attach.call(this, how);
    new MutationObserver(() => {
      if (root.querySelector("mark.chosen")) globalThis.focused ??= String(root.activeElement?.className);
    }).observe(root, { subtree: true, childList: true });
    return root;
  };
}"""


def test_the_text_has_the_keys_in_the_moment_its_marks_are_drawn(lay, context):
    desk = beds(lay, "In that moment.")
    desk.page = context.new_page()
    desk.page.add_init_script(f"({FOCUSED})()")
    desk.open()
    assert desk.page.evaluate("globalThis.focused") == "cb-box"


def test_keys_pressed_while_the_server_is_dead_are_done_once_after_it_is_back(lay, own_server):
    desk = beds(lay, "Killed.", server=own_server)
    desk.keys("a", "a")
    desk.settle()
    own_server.kill()
    desk.keys("x", "x")
    expect(desk.page.get_by_text("4 of 14 reviewed")).to_be_visible()
    own_server.start()
    desk.settle()
    assert list(desk.verdicts().values())[:5] == ["accepted", "accepted", "rejected", "rejected", "suggested"]
    assert desk.book.undoable == f"rejected “{NUMBERS[3]}”"


MANY = [f"{1000 + number}" for number in range(101)]
LONG = "".join(f"Hut {number} held {number} lamps.\n" for number in MANY)
IN_TURN = ("accepted", "rejected")


def happened(desk):
    """What the book's log says of the verdicts: the quote of the claim and the verdict, in order of the acts."""
    told = [
        (met.seq, claim.quote, met.after["verdict"])
        for claim in desk.claims()
        for met in desk.book.history(claim.id)
        if met.act == "judge"
    ]
    return [(quote, verdict) for _, quote, verdict in sorted(told)]


def test_a_hundred_acts_at_twenty_milliseconds_are_all_kept_in_their_order(lay):
    desk = lay(f"{LONG}A hundred.", MANY)
    for at in range(100):
        desk.keys("ax"[at % 2])
        desk.page.wait_for_timeout(20)
    expect(desk.page.get_by_text("100 of 101 reviewed")).to_be_visible()
    assert happened(desk) == [(number, IN_TURN[at % 2]) for at, number in enumerate(MANY[:100])]


def test_a_server_killed_and_started_again_under_the_fingers_loses_and_doubles_nothing(lay, own_server):
    desk = lay(f"{LONG}Under the fingers.", MANY, server=own_server)
    for at in range(60):
        desk.keys("ax"[at % 2])
        desk.page.wait_for_timeout(20)
        if at == 20:
            own_server.kill()
        if at == 40:
            expect(desk.page.get_by_role("dialog")).to_be_visible()
            own_server.start()
            expect(desk.text).to_be_focused()
    desk.settle()
    assert happened(desk) == [(number, IN_TURN[at % 2]) for at, number in enumerate(MANY[:60])]


def test_two_tabs_that_work_through_one_article_from_both_ends_keep_all_of_it(lay, beside):
    desk = beds(lay, "From both ends.")
    other = beside(desk)
    for _ in range(5):
        desk.keys("a")
        other.keyboard.press("K")  # unreviewed before this one: round to the last
        other.keyboard.press("x")
        other.keyboard.press("K")
    settled(other)
    verdicts = desk.verdicts()
    assert [verdicts[number] for number in NUMBERS[:5]] == ["accepted"] * 5
    assert [*verdicts.values()].count("rejected") == 5
    for page in (desk.page, other):
        page.bring_to_front()
        page.evaluate("dispatchEvent(new Event('focus'))")
        expect(page.get_by_text("10 of 14 reviewed")).to_be_visible()


def test_a_mark_deleted_in_one_tab_leaves_the_other_one_too(lay, beside):
    desk = lay("Ward A reported 100 beds. Deleted in one.", ["100"])
    desk.drag("Deleted", "one")
    desk.keys("2")
    desk.settle()
    other = beside(desk)
    other.keyboard.press("k")
    expect(other.locator("mark.chosen")).to_have_text("Deleted in one")
    desk.keys("Backspace")
    desk.settle()
    other.evaluate("dispatchEvent(new Event('focus'))")
    expect(other.locator("mark", has_text="Deleted in one")).to_have_count(0)


def worked(session):
    """The seconds that the page has had of the processor: how long it would take where nothing else is running."""
    return {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}["ThreadTime"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", ["beds " * 200_000, "Ward by ward the beds were counted again.\n" * 120_000], ids=["one line", "5 MB"]
)
def test_a_huge_text_opens_and_takes_keys(lay, text):
    desk = lay(f"Some 77 {text} and 88 more", ["77", "88"])
    session = desk.page.context.new_cdp_session(desk.page)
    session.send("Performance.enable")
    began = worked(session)
    desk.keys("a")
    expect(desk.page.locator("mark.chosen")).to_have_text("88")
    expect(desk.page.locator("mark.chosen")).to_be_in_viewport()
    assert worked(session) - began < 5
    desk.settle()
    assert desk.verdicts() == {"77": "accepted", "88": "suggested"}


def test_a_small_window_needs_no_sideways_scrolling(lay):
    desk = beds(lay, "Small window.")
    desk.page.set_viewport_size({"width": 1024, "height": 700})
    for locator in (desk.page.locator('[data-testid="stMain"]'), desk.text):
        until(desk.page, lambda locator=locator: locator.evaluate("box => box.scrollWidth <= box.clientWidth"))


def test_keys_pressed_while_the_dialog_of_a_lost_connection_stands_in_the_way_are_done(lay, own_server):
    desk = beds(lay, "Behind a dialog.", server=own_server)
    own_server.kill()
    desk.keys("a")
    expect(desk.page.get_by_role("dialog")).to_be_visible()
    expect(desk.text).not_to_be_focused()
    desk.keys("x", "a")
    expect(desk.page.get_by_text("3 of 14 reviewed")).to_be_visible()
    own_server.start()
    expect(desk.text).to_be_focused()
    desk.settle()
    assert list(desk.verdicts().values())[:4] == ["accepted", "rejected", "accepted", "suggested"]
