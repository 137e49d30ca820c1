"""The annotator's Python side: what the browser is told, and what its acts do in the book."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from bookmaking import BRIDGE, CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION, claim_on

from claimbook.book import Book, Heading
from claimbook.errors import BadField
from claimbook.model import Article, Claim, Figure, Span
from claimbook.ui import words
from claimbook.ui.annotator import asking, assets, fields, message, near, ops


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(":memory:", annotator="Mara") as opened:
        opened.add([DAM, FERRY])
        opened.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
        opened.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
        yield opened


def acts(*sent: dict[str, Any], client: str = "tab") -> list[dict[str, Any]]:
    return [{"client": client, "seq": seq, "article": DAM.sha256, **act} for seq, act in enumerate(sent, 1)]


def marked(words: str, tag: str = "quote", claim_id: str = "f" * 32) -> dict[str, Any]:
    start = DAM.text.index(words)
    return {"op": "mark", "id": claim_id, "tag": tag, "start": start, "end": start + len(words), "quote": words}


def verdicts(book: Book) -> dict[str, str]:
    return {claim.quote: claim.verdict for claim in book.claims(DAM.sha256)}


ACCEPT = {"op": "judge", "id": CRACKS.id, "verdict": "accepted"}
REJECT = {"op": "judge", "id": OLD.id, "verdict": "rejected"}


def test_acts_are_done_in_order_and_acknowledged(book: Book) -> None:
    done = ops.apply(book, acts(ACCEPT, REJECT))
    assert done == ops.Done({"tab": 2}, about=OLD.id)
    assert verdicts(book) == {"1,200 cracks": "accepted", "about 900": "rejected", "2,000": "suggested"}


def test_acts_that_arrive_again_are_not_done_again(book: Book) -> None:
    sent = acts(ACCEPT, {"op": "undo"}, REJECT, marked("in the dam"))
    ops.apply(book, sent[:3])
    before = book.revision
    ops.apply(book, sent[:3])
    assert book.revision == before
    ops.apply(book, sent)
    ops.apply(book, sent)
    assert [claim.quote for claim in book.claims(DAM.sha256, tag="quote")] == ["in the dam"]


def test_what_is_left_of_a_reloaded_tab_is_done_before_what_is_new(book: Book) -> None:
    done = ops.apply(book, [*acts(ACCEPT, client="before"), *acts(REJECT, client="after")])
    assert done.acks == {"before": 1, "after": 1}
    assert verdicts(book)["about 900"] == "rejected"


def test_an_act_of_an_article_no_longer_on_the_screen_is_done_in_the_article_it_names(book: Book) -> None:
    start = FERRY.text.index("the port")
    act = {"op": "mark", "id": "e" * 32, "tag": "claim", "start": start, "end": start + 8, "quote": "the port"}
    ops.apply(book, [{"client": "tab", "seq": 1, "article": FERRY.sha256, **act}])
    assert [claim.quote for claim in book.claims(FERRY.sha256, tag="claim")] == ["the port"]


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ({"op": "judge", "id": "nowhere", "verdict": "accepted"}, "no claim nowhere in this book."),
        ({"op": "fly"}, "the act “fly” is not known here; it was dropped. Reload the page."),
        ({**marked("in the dam"), "quote": "on the dam"}, "'in the dam', not 'on the dam'"),
        (
            {"op": "edit", "id": CRACKS.id, "field": "speaker", "value": "Ada", "was": "Bo"},
            "was changed elsewhere meanwhile",
        ),
        (
            {"op": "edit", "id": CRACKS.id, "field": "said_on", "value": "May", "was": "2026-11-17"},
            "type it as 2024-10-23",
        ),
    ],
)
def test_a_refused_act_is_told_in_words_and_the_next_one_done(book: Book, act: dict[str, Any], words: str) -> None:
    sent = acts(act, REJECT)
    done = ops.apply(book, sent)
    assert [(refusal.client, refusal.seq) for refusal in done.refused] == [("tab", 1)]
    assert words in done.refused[0].words
    assert done.acks == {"tab": 2}
    assert verdicts(book)["about 900"] == "rejected"
    assert ops.apply(book, sent, known=done.refused).refused == done.refused


def test_an_act_that_makes_no_sense_does_not_hold_up_the_next_one(book: Book) -> None:
    done = ops.apply(book, acts({"op": "judge", "id": CRACKS.id, "verdict": 7}, REJECT))
    assert "by a fault of Claimbook" in done.refused[0].words
    assert verdicts(book)["about 900"] == "rejected"


REJECTED = "changed elsewhere: rejected by Mara; press again to change it"


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (ACCEPT, REJECTED),
        ({"op": "tag", "id": CRACKS.id, "tag": "denial"}, REJECTED),
        ({"op": "remove", "id": CRACKS.id}, REJECTED),
        ({"op": "edit", "id": CRACKS.id, "field": "note", "value": "ask"}, REJECTED),
        ({**marked("cracks in"), "op": "edges", "id": CRACKS.id}, REJECTED),
    ],
)
def test_an_act_on_a_claim_that_another_tab_has_changed_is_told_and_not_done(
    book: Book, act: dict[str, Any], words: str
) -> None:
    seen = book.claim(CRACKS.id)
    book.judge([CRACKS.id], "rejected")
    before = book.revision
    done = ops.apply(book, acts({**act, "seen": seen.verdict, "revision": seen.revision}))
    assert [refusal.words for refusal in done.refused] == [words]
    assert book.revision == before
    now = book.claim(CRACKS.id)
    assert ops.apply(book, acts({**act, "seen": now.verdict, "revision": now.revision}, client="again")).refused == ()


def test_a_verdict_that_another_tab_gave_already_is_no_second_event(book: Book) -> None:
    seen = book.claim(CRACKS.id)
    book.judge([CRACKS.id], "accepted")
    before = book.revision
    done = ops.apply(book, acts({**ACCEPT, "seen": seen.verdict, "revision": seen.revision}))
    assert (done.refused, done.said) == ((), "accepted already by Mara, elsewhere")
    assert book.revision == before


def test_a_claim_edited_in_another_tab_is_not_judged_unseen(book: Book) -> None:
    book.judge([CRACKS.id], "accepted")
    seen = book.claim(CRACKS.id)
    book.edit([CRACKS.id], {"note": "recount"})
    done = ops.apply(book, acts({**ACCEPT, "verdict": "rejected", "seen": "accepted", "revision": seen.revision}))
    assert [refusal.words for refusal in done.refused] == [
        "changed elsewhere: accepted by Mara; press again to change it"
    ]


def test_one_verdict_for_all_that_is_drawn_is_one_act_with_one_undo(book: Book) -> None:
    ids = [[CRACKS.id, "suggested"], [OLD.id, "suggested"]]
    done = ops.apply(book, acts({"op": "all", "ids": ids, "verdict": "rejected"}))
    assert done.said == "rejected 2"
    assert verdicts(book) == {"1,200 cracks": "rejected", "about 900": "rejected", "2,000": "suggested"}
    assert book.undo() == "rejected 2 suggestions"
    assert set(verdicts(book).values()) == {"suggested"}


def test_of_all_that_is_drawn_what_changed_elsewhere_is_left_alone(book: Book) -> None:
    book.judge([OLD.id], "accepted")
    ids = [[CRACKS.id, "suggested"], [OLD.id, "suggested"]]
    done = ops.apply(book, acts({"op": "all", "ids": ids, "verdict": "rejected"}))
    assert done.said == "rejected 1; 1 changed elsewhere, left as they are"
    assert verdicts(book)["about 900"] == "accepted"


def offered(book: Book, *sent: dict[str, Any], article: Article = DAM) -> dict[str, Any] | None:
    """What is offered after these acts."""
    around = message.surroundings(book, book.headings(), None)
    told = message.message(book, article, around, ops.apply(book, acts(*sent)))
    return told["same"]


def test_after_a_mark_the_same_words_are_offered_here_and_elsewhere_and_taken_with_one_undo(book: Book) -> None:
    book.add([replace(FERRY, text="The union met in port. The union, it said, would wait.")])
    same = offered(book, marked("The union", "quote"))
    assert same is not None
    assert (same["count"], same["title"], same["verb"]) == (2, "The same again: 2 in 1 other article", "Accept all 2")
    assert same["preview"][1]["words"] == "The union"
    assert same["preview"][1]["before"] == "The union met in port. "
    sent = acts(marked("The union", "quote"), {"op": "same", "id": "f" * 32, "count": 2})
    assert ops.apply(book, sent).said == "accepted 2 more"
    assert len(book.claims(tag="quote", verdict="accepted")) == 3
    assert book.undo() == "accepted 2 more like “The union”"
    assert len(book.claims(tag="quote")) == 1


def test_after_a_verdict_only_suggestions_that_say_the_same_are_offered(book: Book) -> None:
    assert offered(book, ACCEPT) is None
    twin = replace(OLD, id="twin", span=UNION.span, quote="2,000", figure=OLD.figure)
    book.suggest(DAM.sha256, [CRACKS, OLD, twin], "rules 2")
    same = offered(book, ACCEPT, REJECT)
    assert same is not None
    assert (same["count"], same["title"], same["verb"]) == (1, "The same again: 1 here", "Reject it too")


def test_of_more_than_can_be_looked_through_the_first_are_offered_and_called_so(book: Book) -> None:
    quay = Article("quay.txt", "The guild said 40. " * 600)
    spans = [Span(at.start(), at.end()) for at in re.finditer("40", quay.text)]
    one = claim_on(quay, "40", figure=Figure(40, 40), speaker="guild")
    book.add([quay])
    book.suggest(quay.sha256, [replace(one, id=f"{n:032}", span=span) for n, span in enumerate(spans)], "rules 1")
    judged = {"op": "judge", "article": quay.sha256, "id": f"{599:032}", "verdict": "accepted"}
    same = offered(book, judged, article=quay)
    assert same is not None
    assert (same["count"], same["title"], same["verb"]) == (500, "The same again, first: 500 here", "Accept these 500")


@pytest.mark.parametrize("field", ["", "speaker"])
def test_what_is_no_longer_as_much_as_was_offered_is_refused_and_not_tried_again(book: Book, field: str) -> None:
    done = ops.apply(book, acts(ACCEPT, {"op": "same", "id": CRACKS.id, "count": 4, "field": field}))
    assert done.refused == (ops.Refusal("tab", 2, "not done: there are 0 now, not 4; look again"),)


def says(name: str, claim_id: str = OLD.id) -> dict[str, Any]:
    return {"op": "edit", "id": claim_id, "field": "speaker", "value": name, "was": ""}


@pytest.fixture
def ministers(book: Book) -> Book:
    """A book in which one minister is named by the same words in two articles."""
    said = {"speaker": None, "speaker_text": "the minister"}
    book.suggest(DAM.sha256, [replace(claim, **said) for claim in (CRACKS, OLD)], "rules 2")
    book.suggest(FERRY.sha256, [replace(claim, **said) for claim in (CAPTAIN, PORT)], "rules 2")
    return book


def test_a_speaker_that_was_set_is_offered_for_the_same_words_and_set_with_one_undo(ministers: Book) -> None:
    same = offered(ministers, says("Olha Rud"))
    assert same is not None
    where = "1 here, 2 in 1 other article"
    assert same["title"] == f"“the minister” for another than Olha Rud: {where}"
    assert (same["verb"], same["field"], same["count"]) == ("Set Olha Rud in all 3", "speaker", 3)
    assert same["preview"][0]["label"] == f"{DAM.label}, now by nobody"
    more = {"op": "same", "id": OLD.id, "count": 3, "field": "speaker"}
    assert ops.apply(ministers, acts(says("Olha Rud"), more)).said == "Olha Rud says 3 more"
    assert {claim.speaker for claim in ministers.claims()} == {"Olha Rud"}
    assert ministers.undo() == "set speaker of 3 suggestions in 2 articles"
    assert [claim.speaker for claim in ministers.claims()].count(None) == 3


def test_for_a_pronoun_no_speaker_is_offered_elsewhere(ministers: Book) -> None:
    he = [replace(claim, speaker=None, speaker_text="He") for claim in (CAPTAIN, PORT)]
    ministers.suggest(FERRY.sha256, he, "rules 3")
    assert offered(ministers, says("Olha Rud", CAPTAIN.id)) is None


def test_an_undo_says_what_it_took_back(book: Book) -> None:
    assert ops.apply(book, acts(ACCEPT, {"op": "undo"})).said == "undone: accepted “1,200 cracks”"
    assert ops.apply(book, acts(ACCEPT, {"op": "undo"}, {"op": "redo"})).said == "done again: accepted “1,200 cracks”"
    assert verdicts(book)["1,200 cracks"] == "accepted"


def test_a_selection_is_read_like_a_suggestion_and_stands_under_the_id_the_browser_gave(book: Book) -> None:
    ops.apply(book, acts(marked("Engineers counted 1,200 cracks in the dam", "claim")))
    claim = book.claim("f" * 32)
    assert (claim.origin, claim.verdict, claim.tag, claim.annotator) == ("analyst", "accepted", "claim", "Mara")
    assert claim.span.of(DAM.text) == claim.quote
    assert claim.figure is None


def test_a_selected_number_arrives_with_its_figure(book: Book) -> None:
    book.add([BRIDGE])
    start = BRIDGE.text.index("50")
    act = {"op": "mark", "id": "d" * 32, "tag": "figure", "start": start, "end": start + 2, "quote": "50"}
    ops.apply(book, [{"client": "tab", "seq": 1, "article": BRIDGE.sha256, **act}])
    figure = book.claim("d" * 32).figure
    assert figure is not None
    assert figure.low == 50


def test_a_selection_over_a_suggestion_of_the_same_tag_takes_it_over_instead_of_doubling_it(book: Book) -> None:
    ops.apply(book, acts(marked("put it at 2,000", "figure")))
    assert [(claim.id, claim.quote, claim.verdict) for claim in book.claims(DAM.sha256)][-1] == (
        UNION.id,
        "put it at 2,000",
        "accepted",
    )


def test_other_edges_bring_another_quote_and_keep_a_figure_that_the_analyst_typed(book: Book) -> None:
    book.edit([UNION.id], {"figure": Figure(1999, 1999)})
    act = {**marked("at 2,000"), "op": "edges", "id": UNION.id}
    ops.apply(book, acts(act))
    claim = book.claim(UNION.id)
    assert (claim.quote, claim.figure) == ("at 2,000", Figure(1999, 1999))


def test_another_tag_leaves_the_figure_out_and_brings_it_back(book: Book) -> None:
    change = {"op": "tag", "id": UNION.id}
    ops.apply(book, acts({**change, "tag": "claim"}))
    assert (book.claim(UNION.id).tag, book.claim(UNION.id).figure) == ("claim", None)
    ops.apply(book, acts({**change, "tag": "claim"}, {**change, "tag": "figure"}))
    figure = book.claim(UNION.id).figure
    assert figure is not None
    assert figure.low == 2000


def test_a_deleted_suggestion_stays_in_the_book_as_rejected_and_a_mark_by_hand_leaves_it(book: Book) -> None:
    ops.apply(book, acts(marked("in the dam"), {"op": "remove", "id": "f" * 32}, {"op": "remove", "id": OLD.id}))
    assert verdicts(book) == {"1,200 cracks": "suggested", "about 900": "rejected", "2,000": "suggested"}


@pytest.mark.parametrize(
    ("field", "typed", "change"),
    [
        ("speaker", " Olha Rud ", {"speaker": "Olha Rud"}),
        ("speaker", "", {"speaker": None}),
        ("via", "a leaflet; the radio", {"via": ("a leaflet", "the radio")}),
        ("said_on", "2026-11-18", {"said_on": date(2026, 11, 18), "said_on_basis": "analyst"}),
        ("said_on", "", {"said_on": None, "said_on_basis": "analyst"}),
        ("status", "expected", {"status": "expected"}),
        ("stage", "killed_or_injured", {"stage": "killed_or_injured"}),
        ("stage", "", {"stage": None}),
        ("series", "cracks", {"series": "cracks"}),
        ("note", "ask the union", {"note": "ask the union"}),
        ("counted", "old cracks", {"figure": Figure(1200, 1200, counted="old cracks")}),
        ("figure", "", {"figure": None}),
        ("figure", "about 1,300", {"figure": Figure(1300, 1300, "approx", hedge="about", counted="cracks")}),
    ],
)
def test_what_is_typed_into_a_field(field: str, typed: str, change: dict[str, object]) -> None:
    assert fields.meant(CRACKS, field, typed) == change


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("figure", "many a crack"),
        ("said_on", "Tuesday"),
        ("status", "rumoured"),
        ("stage", "asleep"),
        ("status", ""),
        ("id", "x"),
    ],
)
def test_what_means_nothing_is_refused_in_words(field: str, typed: str) -> None:
    with pytest.raises(BadField, match="It was not saved"):
        fields.meant(CRACKS, field, typed)


def test_a_figure_typed_anew_keeps_its_money_and_what_it_is_of() -> None:
    cost = Figure(3e6, 3e6, kind="money", unit="EUR", counted="the repair")
    claim = replace(CRACKS, figure=cost)
    assert fields.meant(claim, "figure", "4,000,000") == {"figure": replace(cost, low=4e6, high=4e6)}


def test_a_figure_typed_with_what_it_counts_is_no_percentage_any_more() -> None:
    share = replace(CRACKS, figure=Figure(50, 50, kind="percent", unit="%"))
    assert fields.meant(share, "figure", "12,000 people") == {"figure": Figure(12000, 12000, counted="people")}


@pytest.mark.parametrize("claim", [CRACKS, OLD, UNION, PORT, claim_on(DAM, "The union", "claim")])
@pytest.mark.parametrize("field", ["counted", "speaker", "via", "said_on", "status", "series", "stage", "note"])
def test_a_field_left_as_it_is_shown_means_what_it_was(claim: Claim, field: str) -> None:
    shown = fields.shown(claim)[field]
    if field == "counted" and claim.figure is None:
        return
    meant = fields.meant(claim, field, shown)
    assert replace(claim, **(meant | {"said_on_basis": claim.said_on_basis})) == claim


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (None, ""),
        (Figure(1200, 1200), "read as exactly 1,200"),
        (Figure(None, 11000, "at_most"), "read as at most 11,000"),
        (Figure(600000, None, "more_than"), "read as more than 600,000"),
        (Figure(2000, 9999, "range", vague=True), "read as a vague amount, drawn as 2,000 – 9,999"),
        (Figure(1.5, 1.5, "approx", kind="distance", unit="km"), "read as about 1.5 km"),
        (Figure(9000, 9000, delta=True), "read as exactly 9,000, a change and no total"),
    ],
)
def test_the_panel_says_how_a_figure_is_read(figure: Figure | None, words: str) -> None:
    assert fields.read_as(figure) == words


def told(book: Book, article: Article = DAM, *, held: message.Held | None = None) -> dict[str, Any]:
    around = message.surroundings(book, book.headings(), None)
    return message.message(book, article, around, ops.Done({}), held)


def after(sent: dict[str, Any]) -> message.Held:
    """What a browser holds that has heard this."""
    return message.Held(sent["sha"], sent["at"], sent["frame"])


def test_the_browser_is_told_only_plain_values(book: Book) -> None:
    sent = told(book)
    assert json.loads(json.dumps(sent)) == sent
    assert [claim["quote"] for claim in sent["claims"]] == ["1,200 cracks", "about 900", "2,000"]
    assert sent["claims"][1]["figure"] == "about 900"
    assert sent["facts"] == [
        {"field": "title", "value": "Cracks in the dam"},
        {"field": "outlet", "value": "Valley Post", "words": "Valley Post"},
        {"field": "published", "value": "2026-11-18", "words": "18 November 2026", "evidence": "18 November 2026"},
        {"field": "author"},
        {"field": "url"},
    ]
    assert (sent["before"], sent["after"]) == (None, {"sha": FERRY.sha256, "label": "Port Gazette"})
    assert sent["next"] == {"sha": FERRY.sha256, "label": "Port Gazette", "unreviewed": 2}
    assert sent["done"] == [0, 2]


def test_the_words_of_an_article_are_a_message_that_no_act_changes(book: Book) -> None:
    before = message.text(book.article(DAM.sha256))
    book.judge([CRACKS.id], "accepted")
    assert message.text(book.article(DAM.sha256)) == before == {"sha": DAM.sha256, "text": DAM.text}


def test_after_an_act_only_what_it_changed_is_told(book: Book) -> None:
    held = after(told(book))
    assert told(book, held=held)["claims"] == []
    book.judge([OLD.id], "accepted")
    news = told(book, held=held)
    assert [(claim["quote"], claim["verdict"]) for claim in news["claims"]] == [("about 900", "accepted")]
    assert {"tags", "speakers", "label"} & news.keys() == set()
    assert (news["base"], news["at"]) == (held.at, book.revision)


def test_a_mark_that_left_is_told_by_its_name(book: Book) -> None:
    ops.apply(book, acts(marked("in the dam")))
    held = after(told(book))
    book.undo()
    assert (told(book, held=held)["claims"], told(book, held=held)["gone"]) == ([], ["f" * 32])


def test_what_changed_in_another_article_is_not_told_here(book: Book) -> None:
    held = after(told(book))
    book.judge([PORT.id], "accepted")
    assert (told(book, held=held)["claims"], told(book, held=held)["gone"]) == ([], [])


def test_an_article_that_the_browser_does_not_hold_is_told_whole(book: Book) -> None:
    held = after(told(book))
    sent = told(book, FERRY, held=held)
    assert (sent["base"], [claim["quote"] for claim in sent["claims"]]) == (None, ["310 people", "340"])


def test_a_heading_or_tag_that_changed_is_told_again(book: Book) -> None:
    held = after(told(book))
    book.edit_article(DAM.sha256, title="Old cracks")
    sent = told(book, book.article(DAM.sha256), held=held)
    assert (sent["label"], len(sent["tags"]), "speakers" in sent) == ("Old cracks", len(book.tags()), False)


def test_an_article_is_done_when_nothing_in_it_waits_for_a_verdict(book: Book) -> None:
    book.judge([CRACKS.id, OLD.id, UNION.id], "rejected")
    assert told(book)["done"] == [1, 2]
    book.add([Article("unread.txt", "Seven sheds stood there.")])
    assert told(book)["done"] == [1, 3]


def test_articles_follow_each_other_by_day_and_the_undated_come_last(book: Book) -> None:
    book.add([replace(BRIDGE, name="zoo.txt", published=date(2026, 1, 2))])
    around = message.surroundings(book, book.headings(), None)
    assert [around.labels[sha256] for sha256 in around.order] == ["zoo.txt", "Cracks in the dam", "Port Gazette"]


def test_of_very_many_articles_the_list_holds_those_around_the_one_that_is_read() -> None:
    shelf = [Heading(DAM.sha256 if at == 500 else f"{at:064}", f"{at}.txt") for at in range(1000)]
    assert [heading.name for heading in near(shelf, DAM)] == [f"{at}.txt" for at in range(400, 600)]
    assert near(shelf[498:503], DAM) == shelf[498:503]


def asked(book: Book, **question: str) -> dict[str, Any]:
    return asking.answer(book, {"n": "7", **question}, None)


def test_what_is_found_in_the_book_comes_by_article_with_its_sentence(book: Book) -> None:
    found = asked(book, search="speaker:rud")["found"]
    assert (found["n"], found["typed"], found["count"]) == ("7", "speaker:rud", 2)
    assert [(group["label"], group["day"], [hit["words"] for hit in group["hits"]]) for group in found["groups"]] == [
        ("Port Gazette", "", ["340"]),
        ("Cracks in the dam", "18 November 2026", ["about 900"]),
    ]


def test_an_answer_that_was_heard_is_not_given_again(book: Book) -> None:
    assert asking.answer(book, {"n": "7", "search": "dam"}, "7") == {}
    assert asking.answer(book, {}, None) == {}


def test_a_claim_tells_its_history_and_what_it_was_at_first(book: Book) -> None:
    book.edit([OLD.id], {"speaker": "Ada Holm", "figure": Figure(950, 950)})
    about = asked(book, about=OLD.id)["about"]
    assert [(met["who"], met["words"]) for met in about["history"]] == [
        ("rules", "suggested 3 claims in 1 article"),
        ("Mara", "set speaker, figure of “about 900”: figure about 900 → 950; speaker Olha Rud → Ada Holm"),
    ]
    assert about["original"] == {"figure": "about 900", "speaker": "Olha Rud"}


def test_a_claim_tells_of_its_series_in_the_other_articles(book: Book) -> None:
    book.edit([CRACKS.id, OLD.id, PORT.id, CAPTAIN.id], {"series": "cracks"})
    book.judge([CAPTAIN.id], "rejected")
    kin = asked(book, about=CRACKS.id)["about"]["kin"]
    assert [(each["label"], each["words"], each["verdict"]) for each in kin] == [
        ("Port Gazette", "at least 340 · Olga Rud; captain", "accepted")
    ]


def test_of_a_claim_that_left_nothing_is_told(book: Book) -> None:
    about = asked(book, about="gone")["about"]
    assert (about["history"], about["original"], about["kin"]) == ([], {}, [])


def test_the_choices_are_the_names_used_anywhere_in_the_book(book: Book) -> None:
    book.edit([CRACKS.id], {"series": "cracks"})
    sent = told(book, FERRY)
    assert (sent["speakers"], sent["series"]) == (["Olga Rud; captain", "Olha Rud", "captain", "the union"], ["cracks"])


def test_an_article_of_which_nothing_is_known_is_called_by_its_file_and_never_none(book: Book) -> None:
    book.add([BRIDGE])
    heading = told(book, BRIDGE)
    assert heading["label"] == "bridge.txt"
    assert [fact["words"] for fact in heading["facts"] if "words" in fact] == ["no outlet", "no date"]


def test_no_two_articles_are_called_the_same_in_a_list() -> None:
    twin = replace(DAM, text="The same headline over other words.")
    named = words.labels([DAM, twin, FERRY])
    assert named[FERRY.sha256] == "Port Gazette"
    assert named[DAM.sha256] == f"Cracks in the dam (Valley Post) · dam.txt · {DAM.sha256[:6]}"
    assert len(set(named.values())) == 3


def test_a_tag_that_is_no_longer_offered_keeps_its_marks(book: Book) -> None:
    ops.apply(book, acts({"op": "tag", "id": UNION.id, "tag": "denial"}))
    book.retire_tag("denial")
    tags = {tag["name"]: (tag["key"], tag["retired"]) for tag in told(book)["tags"]}
    assert tags["denial"] == ("", True)


def test_every_javascript_module_reaches_the_browser_in_one_piece() -> None:
    folder = Path(str(files("claimbook.ui.annotator")))
    joined = assets.js() + assets.wire()
    assert all(path.read_text("utf-8").splitlines()[0] in joined for path in folder.glob("*.js"))
    assert re.findall(r"^(?:import|export)\b.*", joined, re.MULTILINE) == [
        "export default function annotator(component) {",
        "export default ({ data, setStateValue }) => {",
    ]


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_the_modules_do_not_use_one_name_twice(tmp_path: Path) -> None:
    (tmp_path / "joined.mjs").write_text(assets.js(), "utf-8")
    checked = subprocess.run(["node", "--check", tmp_path / "joined.mjs"], capture_output=True, text=True, check=False)
    assert checked.stderr == ""


def described(field: str, typed: str, was: str = "") -> dict[str, Any]:
    return {"op": "article", "field": field, "value": typed, "was": was}


def test_what_is_known_of_an_article_is_corrected_above_its_text_and_undone(book: Book) -> None:
    sent = [described("outlet", "Hill Herald", "Valley Post"), described("author", " N. Roe ")]
    done = ops.apply(book, acts(*sent, described("url", "https://example.org/dam")))
    now = book.article(DAM.sha256)
    assert (done.acks, done.refused, done.said) == ({"tab": 3}, (), "url saved")
    assert (now.outlet, now.outlet_evidence) == ("Hill Herald", "entered by Mara")
    assert (now.author, now.url) == ("N. Roe", "https://example.org/dam")
    for _ in range(3):
        book.undo()
    assert book.article(DAM.sha256) == DAM


def test_an_article_that_is_dated_above_its_text_has_its_weekdays_read_anew(book: Book) -> None:
    from claimbook import language

    paper = Article("ward.txt", "The ward had 40 beds on Tuesday, the matron said.", published=date(2026, 11, 18))
    book.add([paper])
    book.suggest(paper.sha256, language.suggest(paper), "rules 1")
    act = {**described("published", "2026-12-02", "2026-11-18"), "article": paper.sha256}
    done = ops.apply(book, acts(act))
    assert done.said == "2 December 2026; 2 claims changed day"
    assert {claim.said_on for claim in book.claims(paper.sha256)} == {date(2026, 12, 1)}
    assert told(book, paper)["facts"][2]["evidence"] == "entered by Mara"


@pytest.mark.parametrize(
    ("field", "typed", "was", "words"),
    [
        ("published", "the day before", "2026-11-18", "no day; type it as 2024-10-29 or 29 October 2024"),
        ("outlet", "Hill Herald", "Another Paper", "changed elsewhere"),
        ("weather", "fair", "", "there is no such field"),
    ],
)
def test_what_cannot_be_said_of_an_article_is_refused(book: Book, field: str, typed: str, was: str, words: str) -> None:
    done = ops.apply(book, acts(described(field, typed, was)))
    assert [words in refusal.words for refusal in done.refused] == [True]
    assert book.article(DAM.sha256) == DAM
