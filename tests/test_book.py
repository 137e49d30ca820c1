"""A book in the analyst's day: articles in, claims judged, edited, merged, dated; each act kept and named."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from bookmaking import BRIDGE, CAPTAIN, CRACKS, DAM, FERRY, OLD, PORT, UNION, claim_on

from claimbook.book import Added, Book, Restored, Suggested
from claimbook.errors import ChangedElsewhere, NotFound, SpanMismatch, TagTaken
from claimbook.model import DEFAULT_TAGS, Article, Figure, Span, Tag


@pytest.fixture
def book() -> Iterator[Book]:
    """Two articles with five suggestions."""
    with Book.open(":memory:", annotator="ida") as opened:
        opened.add([DAM, FERRY])
        opened.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 1")
        opened.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1")
        yield opened


def said(book: Book) -> list[tuple[str, str, str | None]]:
    return [(claim.quote, claim.verdict, claim.speaker) for claim in book.claims()]


# articles


def test_a_new_book_has_the_five_tags_and_nothing_to_undo() -> None:
    with Book.open(":memory:") as book:
        assert book.tags() == list(DEFAULT_TAGS)
        assert (book.articles(), book.claims(), book.undoable, book.redoable) == ([], [], None, None)


def test_articles_stand_by_name_as_they_were_read(book: Book) -> None:
    assert book.articles() == [DAM, FERRY]
    assert book.article(FERRY.sha256) == FERRY


def test_the_same_text_again_is_known_whatever_its_file_is_called(book: Book) -> None:
    again = replace(DAM, name="copy of dam.txt")
    silent = Article("pasted.txt", DAM.text)
    assert book.add([again, silent]) == Added(known=(again, silent))
    assert book.articles() == [DAM, FERRY]


@pytest.mark.parametrize(
    "elsewhere",
    [{"outlet": "Hill Herald"}, {"url": "https://hill.example/dam"}, {"published": date(2026, 11, 19)}],
)
def test_the_same_text_from_elsewhere_is_another_printing(book: Book, elsewhere: dict[str, object]) -> None:
    other = replace(DAM, name="other.txt", **elsewhere)
    assert book.add([other, other]) == Added(printings=(other,), known=(other,))
    assert book.printings(DAM.sha256) == [other]
    assert book.articles() == [DAM, FERRY]


def test_a_corrected_outlet_does_not_make_a_printing_of_the_same_file(book: Book) -> None:
    book.edit_article(DAM.sha256, outlet="The Valley Post")
    assert book.add([DAM]) == Added(known=(DAM,))
    assert book.printings(DAM.sha256) == []


def test_a_text_twice_in_one_folder_comes_in_once() -> None:
    with Book.open(":memory:") as book:
        twin = replace(DAM, name="twin.txt")
        assert book.add([DAM, twin]) == Added(new=(DAM,), known=(twin,))


def test_a_corrected_field_carries_the_annotators_name(book: Book) -> None:
    edited = book.edit_article(FERRY.sha256, outlet="Harbour Times", published=date(2026, 11, 20), author="N. Roe")
    assert edited == replace(
        FERRY,
        outlet="Harbour Times",
        outlet_evidence="entered by ida",
        published=date(2026, 11, 20),
        published_evidence="entered by ida",
        author="N. Roe",
    )
    assert book.undo() == "set outlet, published, author of ferry.txt"
    assert book.article(FERRY.sha256) == FERRY


def test_an_emptied_field_holds_nothing_and_claims_no_evidence(book: Book) -> None:
    edited = book.edit_article(DAM.sha256, published=None, title="")
    assert edited == replace(DAM, published=None, published_evidence=None, title=None)


def test_dating_an_article_moves_the_days_of_untouched_claims_only(book: Book) -> None:
    book.judge([OLD.id], "accepted")
    before = book.claims(DAM.sha256)
    moved = [replace(claim, said_on=date(2026, 12, 1), said_on_basis="resolved") for claim in before]
    assert book.date_article(DAM.sha256, date(2026, 12, 2), moved) == 2
    assert [claim.said_on for claim in book.claims(DAM.sha256)] == [date(2026, 12, 1), None, date(2026, 12, 1)]
    assert book.article(DAM.sha256).published_evidence == "entered by ida"
    assert book.undo() == "dated Cracks in the dam 2026-12-02"
    assert [claim.said_on for claim in book.claims(DAM.sha256)] == [date(2026, 11, 17), None, None]
    assert book.article(DAM.sha256) == DAM


def test_a_deleted_article_takes_its_claims_along_and_undo_brings_them_back(book: Book) -> None:
    before = said(book)
    book.delete_article(DAM.sha256)
    assert (book.articles(), len(book.claims()), list(book.counts())) == ([FERRY], 2, [FERRY.sha256])
    with pytest.raises(NotFound):
        book.article(DAM.sha256)
    assert book.undo() == "deleted Cracks in the dam"
    assert (book.articles(), said(book)) == ([DAM, FERRY], before)


def test_a_deleted_article_that_is_added_again_comes_back_with_its_verdicts(book: Book) -> None:
    book.judge([CRACKS.id], "rejected")
    book.delete_article(DAM.sha256)
    assert book.add([DAM]) == Added(new=(DAM,))
    assert book.claim(CRACKS.id).verdict == "rejected"


def test_a_folder_opened_once_more_leaves_deleted_what_was_deleted(book: Book) -> None:
    book.delete_article(DAM.sha256)
    assert book.add([DAM], bring_back=False) == Added(deleted=(DAM,))
    assert DAM not in book.articles()


def test_an_article_without_suggestions_waits(book: Book) -> None:
    book.add([BRIDGE])
    assert book.waiting() == [BRIDGE]
    book.suggest(BRIDGE.sha256, [], "rules 1")
    assert book.waiting() == []


def test_each_verdict_is_counted(book: Book) -> None:
    book.add([BRIDGE])
    book.judge([CRACKS.id, OLD.id], "accepted")
    book.judge([PORT.id], "rejected")
    assert book.counts() == {
        DAM.sha256: {"suggested": 1, "accepted": 2, "rejected": 0},
        FERRY.sha256: {"suggested": 1, "accepted": 0, "rejected": 1},
        BRIDGE.sha256: {"suggested": 0, "accepted": 0, "rejected": 0},
    }


# claims


def test_suggestions_come_back_as_they_went_in(book: Book) -> None:
    found = [replace(claim, revision=0) for claim in book.claims()]
    assert found == [CRACKS, OLD, UNION, CAPTAIN, PORT]
    assert [claim.annotator for claim in book.claims()] == [None] * 5


def test_claims_are_found_by_article_verdict_and_tag(book: Book) -> None:
    book.judge([PORT.id], "accepted")
    assert [claim.id for claim in book.claims(FERRY.sha256)] == [CAPTAIN.id, PORT.id]
    assert [claim.id for claim in book.claims(verdict="accepted")] == [PORT.id]
    assert [claim.id for claim in book.claims(FERRY.sha256, verdict="suggested", tag="figure")] == [CAPTAIN.id]
    assert book.claims(tag="denial") == []


def test_a_verdict_is_signed_and_named(book: Book) -> None:
    assert book.judge([CRACKS.id, OLD.id, PORT.id], "rejected") == 3
    judged = book.claim(OLD.id)
    assert (judged.verdict, judged.annotator) == ("rejected", "ida")
    assert judged.created == judged.updated is not None
    assert book.undoable == "rejected 3 suggestions in 2 articles"


def test_the_same_verdict_again_is_no_act(book: Book) -> None:
    book.judge([CRACKS.id], "accepted")
    revision = book.revision
    assert (book.judge([CRACKS.id], "accepted"), book.revision) == (0, revision)


def test_a_marked_sentence_is_the_analysts_claim(book: Book) -> None:
    draft = claim_on(DAM, "Olga Rud denied it", "denial", id="mine", origin="analyst", speaker="Olga Rud")
    marked = book.mark(draft)
    expected = replace(draft, verdict="accepted", annotator="ida", created=marked.created, updated=marked.created)
    assert replace(marked, revision=0) == expected
    assert book.claim("mine") == marked
    assert book.undo() == "tagged “Olga Rud denied it” as denial"
    with pytest.raises(NotFound):
        book.claim("mine")


@pytest.mark.parametrize(("field", "value"), [("quote", "other words"), ("span", Span(5, 900))])
def test_a_claim_that_does_not_quote_its_text_is_refused(book: Book, field: str, value: object) -> None:
    wrong = replace(claim_on(DAM, "Tuesday", id="wrong"), **{field: value})
    for act in (
        lambda: book.mark(wrong),
        lambda: book.suggest(DAM.sha256, [wrong], "rules 2"),
        lambda: book.edit([CRACKS.id], {"span": Span(0, 9), field: value}),
    ):
        with pytest.raises(SpanMismatch):
            act()
    assert [replace(claim, revision=0) for claim in book.claims(DAM.sha256)] == [CRACKS, OLD, UNION]


def test_a_mark_beyond_an_emoji_quotes_what_it_covers(book: Book) -> None:
    marked = book.mark(claim_on(DAM, "\U0001f4a5 and rising", "quote", id="boom"))
    assert marked.span.of(book.article(DAM.sha256).text) == marked.quote == "\U0001f4a5 and rising"


def test_an_edited_suggestion_is_accepted(book: Book) -> None:
    changes = {"figure": Figure(950, 1000, "range"), "speaker": "O. Rud", "said_on": date(2026, 11, 16), "note": ""}
    assert book.edit([OLD.id], changes) == 1
    edited = book.claim(OLD.id)
    assert edited == replace(
        OLD,
        figure=Figure(950, 1000, "range"),
        speaker="O. Rud",
        said_on=date(2026, 11, 16),
        said_on_basis="analyst",
        verdict="accepted",
        annotator="ida",
        created=edited.created,
        updated=edited.created,
        revision=edited.revision,
    )
    assert book.undo() == "set figure, speaker, day, note of “about 900”"
    assert replace(book.claim(OLD.id), revision=0) == OLD


def test_an_edit_of_many_is_one_act(book: Book) -> None:
    ids = [claim.id for claim in book.claims()]
    assert book.edit(ids, {"series": "cracks", "stage": "present"}) == 5
    assert book.undoable == "set series, stage of 5 suggestions in 2 articles"
    book.undo()
    assert [replace(claim, revision=0) for claim in book.claims()] == [CRACKS, OLD, UNION, CAPTAIN, PORT]


def test_an_edit_that_changes_nothing_accepts_nothing(book: Book) -> None:
    assert book.edit([OLD.id], {"speaker": "Olha Rud"}) == 0
    assert replace(book.claim(OLD.id), revision=0) == OLD


def test_a_figure_can_be_taken_from_a_claim(book: Book) -> None:
    book.edit([CRACKS.id], {"figure": None, "tag": "claim"})
    assert (book.claim(CRACKS.id).figure, book.claim(CRACKS.id).tag) == (None, "claim")


def test_wider_edges_quote_what_they_cover(book: Book) -> None:
    book.edit([OLD.id], {"span": Span(OLD.span.start, OLD.span.end + len(" were old"))})
    assert book.claim(OLD.id).quote == "about 900 were old"


@pytest.mark.parametrize("field", ["id", "article_sha256", "revision", "annotator", "colour"])
def test_what_is_the_books_own_is_not_edited(book: Book, field: str) -> None:
    with pytest.raises(ValueError, match=field):
        book.edit([OLD.id], {field: "x"})


def test_a_tag_that_does_not_exist_is_refused(book: Book) -> None:
    with pytest.raises(NotFound, match="rumour"):
        book.edit([OLD.id], {"tag": "rumour"})


def test_the_second_of_two_tabs_hears_that_the_claim_changed(book: Book) -> None:
    shown = book.claim(OLD.id).revision
    book.edit([OLD.id], {"note": "first tab"}, revision=shown)
    with pytest.raises(ChangedElsewhere):
        book.edit([OLD.id], {"note": "second tab"}, revision=shown)
    assert book.claim(OLD.id).note == "first tab"


def test_a_claim_that_went_there_and_back_has_changed_all_the_same(book: Book) -> None:
    shown = book.claim(OLD.id).revision
    book.edit([OLD.id], {"note": "x"})
    book.undo()
    with pytest.raises(ChangedElsewhere):
        book.edit([OLD.id], {"note": "y"}, revision=shown)


def test_an_accepted_claim_that_another_tab_removed_is_named(book: Book) -> None:
    mine = book.mark(claim_on(FERRY, "the port said 340", "claim", id="mine"))
    book.remove([mine.id])
    with pytest.raises(NotFound, match="mine"):
        book.judge([OLD.id, mine.id], "accepted")
    assert book.claim(OLD.id).verdict == "suggested"


def test_removing_takes_my_own_claims_away_and_rejects_suggestions(book: Book) -> None:
    mine = book.mark(claim_on(FERRY, "the port said 340", "claim", id="mine"))
    assert book.remove([mine.id, PORT.id]) == 2
    assert [(claim.id, claim.verdict) for claim in book.claims(FERRY.sha256)] == [
        (CAPTAIN.id, "suggested"),
        (PORT.id, "rejected"),
    ]
    assert book.undo() == "removed 2 claims"
    assert replace(book.claim("mine"), revision=0) == replace(mine, revision=0)


def test_an_operation_sent_twice_is_done_once(book: Book) -> None:
    mine = claim_on(FERRY, "the port said 340", "claim", id="mine")
    first = book.mark(mine, op=("tab", 1))
    assert book.mark(replace(mine, id="again"), op=("tab", 1)) == first
    assert book.judge([CRACKS.id], "accepted", op=("tab", 2)) == 1
    assert book.judge([CRACKS.id], "rejected", op=("tab", 2)) == 0
    assert book.edit([CRACKS.id], {"note": "x"}, op=("tab", 1)) == 0
    assert book.remove([CRACKS.id], op=("tab", 2)) == 0
    assert book.undo(op=("tab", 3)) == "accepted “1,200 cracks”"
    assert book.undo(op=("tab", 3)) is None
    assert (book.ack("tab"), book.ack("other")) == (3, 0)
    assert book.claim(CRACKS.id).verdict == "suggested"


def test_a_refused_operation_is_not_asked_for_again(book: Book) -> None:
    with pytest.raises(NotFound):
        book.judge(["nowhere"], "accepted", op=("tab", 7))
    assert book.ack("tab") == 7


# speakers


def test_two_spellings_of_a_speaker_become_one(book: Book) -> None:
    assert book.merge_speakers(["Olga Rud", "Olha Rud"], "Olha Rud") == 1
    assert said(book)[-1] == ("340", "suggested", "Olha Rud; captain")
    assert book.claim(PORT.id).annotator is None
    assert book.undo() == "merged Olga Rud into Olha Rud"
    assert (said(book)[-1][2], book.aliases()) == ("Olga Rud; captain", {})


def test_a_merged_speaker_is_read_so_in_later_suggestions(book: Book) -> None:
    book.merge_speakers(["Olga Rud", "captain"], "Olha Rud")
    book.merge_speakers(["Olha Rud"], "Minister Rud")
    assert book.aliases() == dict.fromkeys(("Olga Rud", "Olha Rud", "captain"), "Minister Rud")
    assert book.suggest(FERRY.sha256, [CAPTAIN, PORT], "rules 1") == Suggested(kept=2)
    assert [claim.speaker for claim in book.claims(FERRY.sha256)] == ["Minister Rud", "Minister Rud"]


def test_a_merge_the_other_way_round_leaves_no_circle(book: Book) -> None:
    book.merge_speakers(["Olga Rud"], "Olha Rud")
    book.merge_speakers(["Olha Rud"], "Olga Rud")
    assert book.aliases() == {"Olha Rud": "Olga Rud"}
    assert [claim.speaker for claim in book.claims() if "Rud" in (claim.speaker or "")] == [
        "Olga Rud",
        "Olga Rud; captain",
    ]


# tags


def test_a_renamed_tag_takes_its_claims_along_and_meets_later_suggestions(book: Book) -> None:
    book.judge([CRACKS.id], "rejected")
    book.save_tag(Tag("number", "#0072B2", "1"), was="figure")
    assert {claim.tag for claim in book.claims()} == {"number"}
    assert book.suggest(DAM.sha256, [CRACKS, OLD, UNION], "rules 2") == Suggested(kept=3)
    assert [tag.name for tag in book.tags()] == ["number", "claim", "denial", "forecast", "quote"]


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        (Tag("claim", "#0072B2", "1"), "there is a tag of that name: claim"),
        (Tag("number", "#0072B2", "2"), "there is a tag of that key: claim"),
        (Tag("figure", "#0072B2", "3"), "there is a tag of that key: denial"),
    ],
)
def test_no_tag_takes_the_name_or_the_key_of_another(book: Book, tag: Tag, told: str) -> None:
    before = (book.tags(), book.claims(), book.revision)
    with pytest.raises(TagTaken, match=told):
        book.save_tag(tag, was="figure")
    assert (book.tags(), book.claims(), book.revision) == before


def test_the_name_of_a_retired_tag_is_taken_and_its_key_is_free(book: Book) -> None:
    book.retire_tag("claim")
    with pytest.raises(TagTaken):
        book.save_tag(Tag("claim", "#0072B2", "1"), was="figure")
    book.save_tag(Tag("number", "#0072B2", "2"), was="figure")
    assert [tag.key for tag in book.tags()] == ["2", "3", "4", "5"]


def test_a_rename_is_taken_back(book: Book) -> None:
    before = book.claims()
    book.save_tag(Tag("number", "#0072B2", "1"), was="figure")
    assert book.undo() == "renamed tag figure to number"
    assert book.tags() == list(DEFAULT_TAGS)
    assert [claim.tag for claim in book.claims()] == [claim.tag for claim in before]


def test_a_retired_tag_is_offered_no_more_and_stays_on_its_claims(book: Book) -> None:
    book.retire_tag("figure")
    assert "figure" not in [tag.name for tag in book.tags()]
    assert replace(DEFAULT_TAGS[0], retired=True) in book.tags(retired=True)
    assert {claim.tag for claim in book.claims()} == {"figure"}
    assert book.undo() == "retired tag figure"
    assert book.tags() == list(DEFAULT_TAGS)


def test_a_new_tag_stands_last(book: Book) -> None:
    rumour = Tag("rumour", "#444444", "6", "hearsay")
    book.save_tag(rumour)
    book.save_tag(replace(rumour, key="7"))
    assert book.tags()[-1] == replace(rumour, key="7")


# history


def test_a_claim_tells_its_history(book: Book) -> None:
    book.judge([OLD.id], "accepted")
    book.edit([OLD.id], {"note": "old ones"})
    book.undo()
    told = [(event.act, event.who, (event.after or {}).get("note", "-")) for event in book.history(OLD.id)]
    assert told == [("suggest", "ida", "-"), ("judge", "ida", "-"), ("edit", "ida", "old ones"), ("undo", "ida", None)]


def test_another_annotator_signs_what_comes_after(book: Book) -> None:
    book.judge([OLD.id], "accepted")
    book.set_setting("annotator", "bo")
    book.judge([UNION.id], "accepted")
    assert [book.claim(name).annotator for name in (OLD.id, UNION.id)] == ["ida", "bo"]
    assert book.undo() == "accepted “2,000”"


def test_every_act_moves_the_books_number_on(book: Book) -> None:
    numbers = [book.revision]
    for act in (
        lambda: book.judge([OLD.id], "accepted"),
        book.undo,
        book.redo,
        lambda: book.set_setting("theme", "dark"),
    ):
        act()
        numbers.append(book.revision)
    assert numbers == sorted(set(numbers))


# import


def test_an_import_puts_claims_as_they_were_and_is_one_act(book: Book) -> None:
    book.add([BRIDGE])
    mine = replace(
        claim_on(BRIDGE, "50 at least", "forecast", id="f" * 32),
        origin="analyst",
        verdict="accepted",
        annotator="bo",
        created="2026-01-02T03:04:05Z",
        updated="2026-02-03T04:05:06Z",
    )
    theirs = replace(OLD, verdict="rejected", annotator="bo", created="2026-01-01T00:00:00Z")
    fields = {
        BRIDGE.sha256: {"outlet": "Daily Span", "published": date(2026, 1, 1)},
        DAM.sha256: {"outlet": DAM.outlet},
    }
    astray = replace(claim_on(FERRY, "340", id="astray"), quote="341")
    done = book.restore(fields, [mine, theirs, CRACKS, astray])
    assert done == Restored(1, 1, 1, 3, ("claim astray: at 62-65 the text says '340', not '341'.",))
    assert [replace(book.claim(name), revision=0) for name in (mine.id, OLD.id)] == [mine, theirs]
    assert book.article(BRIDGE.sha256).published_evidence == "from an import"
    assert book.waiting() == []
    assert book.undo() == "imported 2 claims in 3 articles"
    assert (book.article(BRIDGE.sha256), book.waiting()) == (BRIDGE, [BRIDGE])
    assert replace(book.claim(OLD.id), revision=0) == OLD


def test_an_imported_tag_that_the_book_lacks_is_added(book: Book) -> None:
    book.restore({}, [claim_on(DAM, "on Tuesday", "rumour", id="r")])
    assert book.tags()[-1].name == "rumour"


# text that means harm, and size


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "'; drop table claim; --", "%s {0} \\", "\u202e\U0001f4a5"]
)
def test_hostile_words_are_kept_letter_by_letter(hostile: str) -> None:
    with Book.open(":memory:", annotator=hostile) as book:
        article = Article(f"{hostile}.txt", f"He said {hostile} twice.", title=hostile, outlet=hostile, author=hostile)
        book.add([article])
        book.save_tag(Tag(hostile, "#000000", "9", hostile))
        marked = book.mark(claim_on(article, hostile, hostile, id=hostile, speaker=hostile, note=hostile))
        assert book.articles() == [article]
        assert (marked.tag, marked.speaker, marked.note, marked.annotator) == (hostile,) * 4
        assert book.history(hostile)[0].words == f"tagged “{hostile}” as {hostile}"


def test_half_a_character_in_a_file_name_does_not_stop_the_import() -> None:
    with Book.open(":memory:") as book:
        book.add([Article("caf\udce9.txt", "Nothing but text.")])
        assert [article.name for article in book.articles()] == ["caf\ufffd.txt"]


def many(count: int) -> tuple[Article, list]:
    article = Article("long.txt", " ".join(f"{number} boats," for number in range(count)))
    claims, start = [], 0
    for number in range(count):
        words = f"{number} boats"
        claims.append(
            replace(claim_on(article, "0 boats"), id=f"c{number}", span=Span(start, start + len(words)), quote=words)
        )
        start += len(words) + 2
    return article, claims


def cpu_of(count: int) -> float:
    article, claims = many(count)
    with Book.open(":memory:") as book:
        book.add([article])
        book.suggest(article.sha256, claims, "rules 1")
        begun = time.thread_time()
        book.judge([claim.id for claim in claims], "accepted")
        assert len(book.claims(article.sha256)) == count
        book.suggest(article.sha256, claims, "rules 2")
        return time.thread_time() - begun


def test_twice_the_claims_take_no_more_than_about_twice_the_time() -> None:
    cpu_of(200)
    assert min(cpu_of(3000) for _ in range(2)) < 3 * min(cpu_of(1500) for _ in range(2)) + 0.05


def test_the_claims_of_one_article_are_looked_up_not_searched_for(book: Book) -> None:
    with book._database.reading() as connection:
        plan = connection.exec_driver_sql(
            "explain query plan select * from claim where article_sha256 = 'x' order by start"
        ).fetchall()
        counted = connection.exec_driver_sql(
            "explain query plan select article_sha256, verdict, count(*) from claim group by article_sha256, verdict"
        ).fetchall()
    assert [row[3] for row in plan] == ["SEARCH claim USING INDEX claim_article (article_sha256=?)"]
    assert [row[3] for row in counted] == ["SCAN claim USING COVERING INDEX claim_verdict"]


def test_many_threads_act_and_read_at_once(tmp_path) -> None:
    article, claims = many(40)
    with Book.open(tmp_path / "threads.db") as book, ThreadPoolExecutor(8) as threads:
        book.add([article])
        book.suggest(article.sha256, claims, "rules 1")
        reading = [threads.submit(book.claims) for _ in range(20)]
        done = list(threads.map(lambda claim: book.judge([claim.id], "accepted"), claims))
        assert (sum(done), {len(read.result()) for read in reading}) == (40, {40})
        assert book.counts()[article.sha256]["accepted"] == 40


def test_a_list_of_claims_is_the_askers_own(book: Book) -> None:
    book.claims().clear()
    assert len(book.claims()) == 5
    book.judge([OLD.id], "accepted")
    assert [claim.id for claim in book.claims(verdict="accepted")] == [OLD.id]
