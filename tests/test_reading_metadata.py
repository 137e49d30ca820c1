"""What an article's own words tell of it, and what they do not."""

import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.reading import dates, from_text, urls
from claimbook.reading.mastheads import is_masthead
from claimbook.reading.metadata import Metadata, metadata

BODY = (
    "The harbour board said on Tuesday that 40 barges had left the basin and that more would follow by the weekend, "
    "according to two pilots who asked not to be named.\n\nA second convoy was being loaded."
)
THIRD_OF_MAY = date(2024, 5, 3)


def told(*head: str, foot: str = "") -> Metadata:
    return metadata("\n\n".join([*head, BODY, foot]).rstrip("\n"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("3 May 2024", "3 May 2024"),
        ("May 3, 2024", "May 3, 2024"),
        ("Friday, May 3rd, 2024 at 9 a.m. ET", "Friday, May 3rd, 2024 at 9 a.m. ET"),
        ("Fri 3 May 2024 14.30 BST", "Fri 3 May 2024 14.30 BST"),
        ("2024-05-03T23:30:00-07:00", "2024-05-03T23:30:00-07:00"),
        ("03.05.2024", "03.05.2024"),
        ("Date: 2024-05-03", "Date: 2024-05-03"),
        ("By Lena Osk, 3 May 2024", "By Lena Osk, 3 May 2024"),
        ("Lena Osk | 3 May 2024 | 4 min read", "Lena Osk | 3 May 2024 | 4 min read"),
        ("3 May 2024 | Ferry Weekly, issue 1,208", "3 May 2024 | Ferry Weekly, issue 1,208"),
        ("Published 3 May 2024, updated 5 May 2024", "Published 3 May 2024"),
        ("Updated 5 May 2024 | Published 3 May 2024", "Published 3 May 2024"),
        ("Published\n3 May 2024\nLast updated\n5 May 2024", "Published 3 May 2024"),
        ("Updated: 5 May 2024\nPublished: 3 May 2024", "Published: 3 May 2024"),
    ],
)
def test_a_day_under_the_headline_is_the_day_of_publication(line: str, words: str) -> None:
    found = told("Barges leave the basin", line)
    assert (found.title, found.published, found.published_evidence) == ("Barges leave the basin", THIRD_OF_MAY, words)


@pytest.mark.parametrize(
    "line",
    [
        "May 3",
        "3 May",
        "Accessed: 5 May 2024",
        "03/04/2024",
        "3/5/24",
        "2024-02-30",
        "31 April 2024",
        "Date: 0001-01-01",
        "3 May 9024",
        "Auguſt 3, 2024",
        "May 2024",
        "A convoy to remember, as of 3 May 2024 nothing like it",
    ],
)
def test_no_day_is_better_than_a_wrong_one(line: str) -> None:
    found = told("Barges leave the basin", line)
    assert (found.title, found.published, found.published_evidence) == ("Barges leave the basin", None, None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Updated: 3 May 2024", "Updated: 3 May 2024"),
        ("UPDATED May 03, 2024, 08:30 PM", "UPDATED May 03, 2024"),
        ("Updated - May 03, 2024 08:13 am IST", "Updated - May 03, 2024"),
        ("Last updated 6 May 2024\n\nUpdated 3 May 2024", "Updated 3 May 2024"),
    ],
)
def test_the_day_of_an_update_stands_for_that_of_publication_where_none_else_is_told(line: str, words: str) -> None:
    found = told("Barges leave the basin", line)
    assert (found.published, found.published_evidence) == (THIRD_OF_MAY, words)


@pytest.mark.parametrize(
    ("head", "opening", "foot"),
    [
        ("https://www.osthavenpost.com/2024/05/03/barges-81", "", ""),
        ("Barges leave the basin", "OSTHAVEN, May 3, 2024 (Norwire) — ", ""),
        ("Barges leave the basin", "", "Published 3 May 2024"),
    ],
)
def test_an_update_does_not_beat_the_day_of_publication_that_stands_elsewhere(
    head: str, opening: str, foot: str
) -> None:
    found = metadata(f"{head}\n\nUpdated 5 May 2024\n\n{opening}{BODY}\n\n{foot}")
    assert found.published == THIRD_OF_MAY


def test_the_days_that_a_report_covers_are_not_the_day_it_was_posted() -> None:
    found = told("Osthaven floods: report no. 4", "Source: QuayAid", "Posted 3 May 2024 (covering 28-30 April 2024)")
    assert (found.published, found.outlet, found.title) == (THIRD_OF_MAY, "QuayAid", "Osthaven floods: report no. 4")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("date 2024-05-03 As barges left the basin, pilots went on strike.", "date 2024-05-03"),
        (" date 2024-05-03 As barges left the basin, pilots went on strike.", "date 2024-05-03"),
        ("2024-05-03 Barges left the basin.", "2024-05-03"),
        ("OSTHAVEN, May 3, 2024 (Norwire) — Barges left the basin.", "OSTHAVEN, May 3, 2024 (Norwire) —"),
        ("Osthaven, 3 May 2024 – Barges left the basin.", "Osthaven, 3 May 2024 –"),
    ],
)
def test_a_day_that_opens_the_report_is_the_day_of_publication(text: str, expected: str) -> None:
    found = metadata(f"{text}\n\n{BODY}")
    assert (found.title, found.published, found.published_evidence) == (None, THIRD_OF_MAY, expected)


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2024 was a bad day for the basin.",
        "On 3 May 2024 – the day of the strike – no barge left.",
        "Published on 3 May 2024, the report names no pilot.",
        "2024-05-03 was a bad day for the basin.",
        "OSTHAVEN, May 3 (Norwire) — Barges left the basin.",
        "Barges left the basin on 3 May 2024.",
        "The Basin Authority (BA) — founded on 3 May 2024 — said so.",
    ],
)
def test_a_day_in_a_sentence_is_no_day_of_publication(text: str) -> None:
    assert metadata(f"{text}\n\n{BODY}").published is None


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("https://www.osthavenpost.com/2024/05/03/barges-81", ""),
        ("https://www.osthavenpost.com/2024/may/03/barges-81", ""),
        ("https://www.osthavenpost.com/a/20240503/barges-81", ""),
        ("https://web.archive.org/web/20250101000000/https://www.osthavenpost.com/2024/05/03/barges-81", ""),
        ("", "Original url: https://www.osthavenpost.com/2024/05/03/barges-81"),
        ("", "Original url:\nhttps://www.osthavenpost.com/2024/05/03/barges-\n81\n\nhttps://a.com/2025/01/01/other"),
        ("", "Read more: https://a.com/2025/01/01/other\n\nURL: https://www.osthavenpost.com/2024/05/03/barges-81"),
    ],
)
def test_the_articles_own_address_tells_day_and_outlet(head: str, foot: str) -> None:
    found = told(*filter(None, [head]), "Barges leave the basin", foot=foot)
    assert (found.title, found.published, found.outlet) == ("Barges leave the basin", THIRD_OF_MAY, "osthavenpost.com")
    assert found.url
    assert found.url.startswith("https://www.osthavenpost.com/")
    assert found.url.endswith("barges-81")
    assert (found.published_evidence or "").startswith("https://www.osthavenpost.com/")


@pytest.mark.parametrize(
    "foot",
    [
        "You may also like: https://www.osthavenpost.com/2024/05/03/barges-81",
        "Read more: https://www.osthavenpost.com/2024/05/03/barges-81",
        "Related article: Barges\nhttps://www.osthavenpost.com/2024/05/03/barges-81",
        "https://www.osthavenpost.com/2024/05/03/barges-81",
        "Original url: https://www.osthavenpost.com/barges-81\nhttps://www.osthavenpost.com/2024/05/03/barges-80",
        "Related\nPublished: 3 May 2024",
        "Published: 3 May 2024\nPublished: 4 May 2024",
    ],
)
def test_other_articles_tell_no_day(foot: str) -> None:
    assert told("Barges leave the basin", foot=foot).published is None


@pytest.mark.parametrize(
    "headline",
    [
        "Why did the barges leave?",
        "‘We will not stay’: the pilots of Osthaven",
        "Barges leave the basin, U.S. says",
        "BASIN HELL: 40 barges, 2 pilots and it's not over",
        "Pilots Meet the Press",
        "Up to 11,000 jobs at risk - and nobody counts them",
    ],
)
def test_a_headline_stands_alone_above_the_text(headline: str) -> None:
    assert (told(headline).title, told(headline).title_evidence) == (headline, headline)


@pytest.mark.parametrize(
    "lead",
    [
        "The basin is empty, and nobody can say for how long.",
        "Forty barges have left the basin,\npilots of the harbour said on Tuesday.",
        "Forty barges have left the basin in one night and\nPilots of the harbour were not told of it at all",
        f"{BODY}\nForty Barges on the Wrong River\n{BODY}",
        "- Forty barges left\n- Two stayed",
        "Harbour board joins NATO.",
        "By Sunday night the basin was empty.",
    ],
)
def test_a_sentence_or_a_heading_further_down_is_no_title(lead: str) -> None:
    assert metadata(f"{lead}\n\n{BODY}").title is None


@pytest.mark.parametrize(
    ("head", "foot", "outlet", "evidence"),
    [
        (["The Osthaven Tribune", "Barges leave the basin"], "", "The Osthaven Tribune", "The Osthaven Tribune"),
        (["Barges leave the basin", "THE BASIN OBSERVER"], "", "THE BASIN OBSERVER", "THE BASIN OBSERVER"),
        (["Barges leave the basin | The Osthaven Tribune"], "", "The Osthaven Tribune", None),
        (["Barges leave the basin", "Lena Osk, The Osthaven Tribune"], "", "The Osthaven Tribune", None),
        (["Barges leave the basin", "By Lena Osk for Ferry Weekly"], "", "Ferry Weekly", None),
        (["Barges leave the basin", "By Lena Osk, Osthaven Courier"], "", "Osthaven Courier", None),
        (["Barges leave the basin", "Source: Norwire"], "", "Norwire", "Source: Norwire"),
        (["Barges leave the basin"], "Follow norwire.com on Google News", "norwire.com", None),
        (["Norwire was told of barges", "https://norwire.com/a/b"], "", "Norwire", "https://norwire.com/a/b"),
        (["Barges leave the basin"], "© 2024 Ferry Weekly. All rights reserved.", "Ferry Weekly", None),
        (["Barges leave the basin"], "This article first appeared in Ferry Weekly.", "Ferry Weekly", None),
        (["Barges leave the basin"], "Follow us on Telegram", None, None),
        (["Barges leave the basin"], "Follow Lena Osk on Telegram", None, None),
        (["Barges leave the basin", "World News"], "", None, None),
        (["Barges leave the basin", "https://t.me/norwire/81"], "", None, None),
        (["Barges leave the basin"], "Nobody knew, according to Norwire.", None, None),
    ],
)
def test_the_outlet_is_who_prints_it(head: list[str], foot: str, outlet: str | None, evidence: str | None) -> None:
    found = told(*head, foot=foot)
    assert found.outlet == outlet
    assert (found.outlet_evidence or "") in "\n".join([*head, foot])
    assert evidence is None or found.outlet_evidence == evidence


@pytest.mark.parametrize(
    ("text", "outlet", "author"),
    [
        ("OSTHAVEN, May 3 (Norwire) — Barges left.", "Norwire", None),
        ("Osthaven (Reuters) - Barges left.", "Reuters", None),
        ("https://www.norpost.com/x/y\n\nOSTHAVEN (AFP) — Barges left.", "norpost.com", "AFP"),
        ("The Basin Authority (BA) — a body of nine — said so.", None, None),
        ("Lena Osk (Greens) — a pilot — said so.", None, None),
    ],
)
def test_the_agency_of_a_dateline(text: str, outlet: str | None, author: str | None) -> None:
    found = metadata(f"{text}\n\n{BODY}")
    assert (found.outlet, found.author) == (outlet, author)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Lena Osk", "Lena Osk"),
        ("By Lena Osk, 3 May 2024", "Lena Osk"),
        ("By Lena Osk and Tom van Dyk in Osthaven", "Lena Osk and Tom van Dyk"),
        ("Author: Lena Osk", "Lena Osk"),
        ("https://www.norpost.com/author/afp-2", "AFP"),
        ("https://www.norpost.com/authors/lena-osk/", "Lena Osk"),
        ("By Lena Osk, The Osthaven Tribune", "Lena Osk"),
        ("By Lena Osk and Tom van Dyk, Osthaven Courier", "Lena Osk and Tom van Dyk"),
        ("By AFP", None),
        ("By Sunday night", None),
    ],
)
def test_the_author_is_named_under_the_headline(line: str, author: str | None) -> None:
    assert told("Barges leave the basin", line).author == author


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-10-29T23:30:00Z", date(2024, 10, 29)),
        ("Tue, 29 Oct 2024 23:30:00 GMT", date(2024, 10, 29)),
        ("29/10/2024", date(2024, 10, 29)),
        ("10/29/2024", date(2024, 10, 29)),
        ("05/05/2024", date(2024, 5, 5)),
        ("21-Oct-2024", date(2024, 10, 21)),
        ("05/06/2024", None),
        ("yesterday", None),
        ("1e5", None),
        ("٢٠٢٤-١٠-٢٩", None),
    ],
)
def test_a_cell_states_a_day_as_printed(cell: str, day: date | None) -> None:
    assert dates.stated(cell) == day


@settings(deadline=None)
@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back_from_its_forms(day: date) -> None:
    forms = [day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day} {day:%B %Y}", f"{day:%b}. {day.day}, {day.year}"]
    assert [dates.stated(form) for form in forms] == [day] * 4


@pytest.mark.parametrize("name", ["The Osthaven Tribune", "Times of Malta", "Radio Osthaven", "Reuters", "THE SUN"])
def test_a_masthead_is_known_by_its_words(name: str) -> None:
    assert is_masthead(name)


@pytest.mark.parametrize(
    "name", ["World News", "Lena Osk", "Read more", "Times", "barges leave the post", "", "Post, 3"]
)
def test_other_lines_are_no_masthead(name: str) -> None:
    assert not is_masthead(name)


@settings(deadline=None)
@given(st.text() | st.text(alphabet="0123/-. May:\n|,()—ByJan", max_size=80))
def test_metadata_is_read_from_any_text(text: str) -> None:
    found = metadata(text)
    assert (found.published is None) == (found.published_evidence is None)
    assert (found.title is None) == (found.title_evidence is None)
    assert (found.outlet is None) == (found.outlet_evidence is None)


@settings(deadline=None)
@given(st.text())
def test_any_words_may_stand_where_an_address_is_expected(text: str) -> None:
    assert urls.host(f"https://{text}") is None or "." in text
    assert urls.day(f"https://a.b/{text}") is None or any(map(str.isdigit, text))


PATTERNS = [
    *("A", "9,999,", "http://", "http://a-\n", " ", "\n", "The ", "By Ana ", "3 May 2024 ", "— ", "norwire", "$", "💥"),
    *("x reports\n", "Follow a on\n", "url:\n", "https://a.b/author/x \n", "Published 3 May 2024\n", "(Reporting by "),
]


def seconds(text: str) -> float:
    start = time.thread_time()
    from_text(text, "a.txt")
    return time.thread_time() - start


@pytest.mark.parametrize("pattern", PATTERNS)
def test_reading_takes_time_in_proportion_to_the_text(pattern: str) -> None:
    top = "https://www.norwire.com/x/y\n\n"
    once, twice = (
        min(seconds(top + pattern * (size // len(pattern))) for _ in range(2)) for size in (200_000, 400_000)
    )
    assert twice < max(3 * once, 0.3)


SHARED = Path(__file__).parents[2] / "shared"


@pytest.mark.parametrize(("gold", "folder"), [("seeds", "seeds"), ("devset", "devset/articles")])
def test_days_titles_and_outlets_of_the_measured_articles(gold: str, folder: str) -> None:
    if not (SHARED / gold / "gold.jsonl").exists():
        pytest.skip("the measured articles are not beside the project")
    for line in (SHARED / gold / "gold.jsonl").read_text("utf-8").splitlines():
        wanted = json.loads(line)
        found = metadata((SHARED / folder / wanted["file"]).read_text("utf-8"))
        outlets = {name.lower() for name in [wanted["outlet"], *wanted.get("outlet_accept", [])] if name}
        assert (found.published and found.published.isoformat()) == wanted["published"]
        assert found.title == wanted["title"]
        assert (found.outlet or "").lower() in (outlets or {""})


@pytest.mark.parametrize(
    "above",
    [
        "Home > Harbours > Barges",
        "Northern Wire » Europe",
        "Companies · Shipping",
        "News   Sport   Harbours   Subscribe",
        "Ships & Harbours",
    ],
)
def test_a_way_to_the_page_above_the_headline_is_no_headline(above: str) -> None:
    assert told(above, "Forty barges leave the basin at night", "3 May 2024").title == (
        "Forty barges leave the basin at night"
    )


@pytest.mark.parametrize("title", ["Barges Leave", "Ferry sinks off Lindhavn", "Lindhavn | A port in need"])
def test_a_short_headline_above_the_day_stays_one(title: str) -> None:
    assert told(title, "3 May 2024").title is not None
