"""What is no figure, and the reason that is given for leaving it alone."""

import pytest

from claimbook.language.figures.explaining import explain
from claimbook.language.figures.reading import read

NOTHING_COUNTED = [
    "See Figure 3 and Table 2 on page 112; cf. Articles 5, 6 and 8 of the Convention.",
    "Call 020 7946 0018 or 1-800-555-0199 before 5pm; e-mail press@un24.org or visit unit9.co.uk/24.",
    "Route 66, Interstate 95 and the A1 were closed; the M25 stayed open.",
    "The F-16s and Su-35s met MiG-29s; a T-72 tank and an S-300 battery were hit by a HIMARS M31 rocket.",
    "COVID-19 and H5N1 spread; Omicron BA.2 fell back; Type 2 diabetes and stage 3 cancers rose.",
    "Resolution 1701, UN Security Council resolution 242 and Agenda 2030 were cited under Chapter VII.",
    "On the one hand he won, on the other no one cared; one by one they left; it was one of those days.",
    "First, they lost twice; then the second and third teams tied; a 21st birthday.",
    "The 1990s and the '80s were boom years; he is in his mid-50s; the class of 2009 met in 2010.",
    "In 2022, the 2022 World Cup; since 1945; by 2030; the 2020 election;",
    "the 1979 revolution; winter 2026; fiscal 2025.",
    "He was born on the 4th of July, 1976, and died on 3 March 2020 at 10.30am.",
    "At 12:45 p.m. on 5/6/2024 (05.06.24), he ran 2:03:59 in the marathon.",
    "Henry VIII, Louis XIV, World War II and Apollo 11, Windows 11 and iOS 17.4.",
    "Flat 3, 221B Baker Street, London NW1 6XE; 10 Downing Street; 1600 Pennsylvania Avenue.",
    "A .45-calibre pistol, a 9mm handgun, 105-mm shells, a 12-gauge shotgun and 7.62x39mm rounds.",
    "Twice as many, ten times more, a tenfold rise, a threefold increase, 3x faster; it doubled, halved and tripled.",
    "Anna Lind, 34, and her sons aged 6 and 9; Bo Ek (71);",
    "a girl of twelve; a 9-year-old; men over 60; the under-21s; children under 5.",
    "The G20, the E3, the P5+1, Group of 77 and the Big Four met.",
    "[1] See note 4. [12] Ibid.",
    "1. Open the box. 2. Read it. (3) Close.",
    "@user99 wrote #metoo2 at https://x.com/a/status/123456789.",
    "Won 6-4, 7-6 (7-3); lost 3-2 on aggregate; drew 1-1; the series is tied 2-2.",
    "The couple married; a couple of days later they met halfway;",
    "the twins; a pair of shoes; half-time; half past ten; the other half.",
    "It was No. 1 in the charts, the number one seed, ranked No 4; Number 10 declined to comment.",
    "Zero tolerance, net zero, ground zero, zero-sum; a net-zero target.",
    "Day 3 of the trial, week two, Phase 1 and Level 5; room 101; gate 22; Flight MH17, flight 370.",
    "Windows XP SP3, PlayStation 5, Galaxy S24, iPhone 15, Boeing 737 MAX 8, Airbus A320neo.",
    "Read more: 5 things to know",
    "(Reporting by A. Smith; Editing by Desk 2)",
    "($1 = 0.92 euros) ($1 = 7.1 Chinese yuan renminbi)",
    "BBC Two and Radio 4 carried it; Channel 4 did not.",
    "A two-state solution, a five-star hotel, a four-wheel drive, a two-way street, a one-off.",
    "The file, 9f86d081884c7d659a2f, came from 192.168.0.1 with version v2.3.1.",
    "It was a Catch-22; she was on cloud nine, he at sixes and sevens, and both were on all fours.",
    "The accident at Three Mile Island came before the Five Eyes pact was known.",
    "The plate was ABC-1234; the case was no. 24-1122.",
    "The helpline is open 24/7; the 9/11 attacks; a 50/50 chance.",
    "They met by eight o'clock, at half past six, at 9pm and at six on Monday.",
    "An unspecified number of villagers and a relatively small number of soldiers stayed.",
    "Her flat, No. 40, is gone; Nos. 12 and 14 stand.",
    "“One of us must go,” he said, and no one moved.",
    "It won 1-0, 21-17 and 38-6.",
    "The numbers drawn were 3, 11, 19 and 42; the lucky balls: 2, 7, 8.",
    "Anyone in danger should ring 999; dial 112 abroad; or call 101, text 60066 or phone the helpline on 116.",
    "A 911 call came in; 999 calls are recorded; Tel. 031 555 20 10.",
    "Ranked 14, seeded 3, rated 2650, he was outside the top 20 and out of its bottom three.",
    "The 737 taxied to the runway. A 777 was behind it.",
    "They screened “Nine Lives”, a thriller; a van marked “17”; the novel “Seven”.",
    "The yield on the 10-year bond and on two-year Treasury notes; the five-second rule; a 30mph zone.",
    "A 7-Eleven with a 4K screen; a 10K run.",
    "She has one or two.",
    "The shop opens at 9.30 and shuts at 17.00. Updated 3 May 2025 at 08.15\nPaper",
    "She took the 7.42 to Leeds, from 6 to 9 a.m., and on 14.05. again.",
    "The storm of '87 and the summer of ’76 were recalled by 2031-32, officials hope.",
    "It lies at 62° North.",
    "When Ana Moss was fifteen she left; he is 46. He died at 92, and his brother, then 19, left school at 14.",
    "A passenger of 33 and the driver of the van, 46, were hurt; the foreman, 51, was not.",
    "Entrants must be 18 or over, and none under 60; they were mostly over 70.",
    "Routes 6, 14 and X9 are closed; bus 12, bed 7 and board 20 too. Apollo 11 it is not.",
    "That is half the fun. They kept at it for forty days and forty nights, nine times out of ten.",
    "Use your own two feet; the last two were worse; I heard a million and one tales.",
    "One week on, nothing has changed. “One people, one land.”",
    "Orbiter 6 lifted off from the coast; Sonda 3 will follow. Studio 19 closed, and Court 4 was empty.",
    "Division 8 fell back; Motion 31 passed; Camp 9 at the border is empty.",
    "A Dart 6-300 biplane and the Harrier 2 was shown; Industry 4.0 is a slogan.",
    "In the pair, both 71, doctors saw boys as young as eight; the average age was 38; she turns 60 in May.",
    "The plumber (44), Ravi (31) and his wife were held; a father-of-two, 39, and Mr Osei, who is 52, fled.",
    "Women over 50 travel free. The pension age is 66 now.",
    "She won 3 – 0, then it ended 1 – 1. He went 3-for-4 at the plate.",
    "It opens at nine, ends at ten to six and starts again on Friday at 7. They met on Thursday 13.",
    "The June 9 marches failed. The 80's and nineteen-seventies; it was built in 340 AD.",
    "It mixes at 3:1 [4, 5] under a 403(b) plan; write to PO Box 118, Elmira, NY 14901 or 607.555.0142.",
    "A .38 revolver; a three way tie; stay a day or two. Years 7 to 9 are out, grades 4 to 6 too.",
    "World Fair 2019 day two opened; Cancer in 2005 - a study.",
    "Junctions 4 and 5 for the airport are shut; game seven is on; round two goes to the Greens.",
    "Six Nations winners sang a song a hundred times.",
    "Case 24-1187 is closed; the 2+2 format; a five-a-side pitch; a two-factor login.",
]
COUNTED_ALL_THE_SAME = [
    ("She called 300 witnesses and rang 120 of them.", ["300", "120"]),
    ("The dead may number 540.", ["540"]),
    ("Deaths top 10,000.", ["10,000"]),
    ("The company has 737 employees.", ["737"]),
    ("On board 12 people slept.", ["12"]),
    ("Officials put the number of dead at 112.", ["112"]),
    ("It was downloaded 10,000 times.", ["10,000"]),
    ("Between 24-30 people came.", ["24-30"]),
    ("The dollar stood at 7.30.", ["7.30"]),
    ("The plan runs for ten years, and a three-year extension.", ["ten", "three"]),
    ("He owned seven flats and eleven cars.", ["seven", "eleven"]),
    ("“Seven people died,” he said.", ["Seven"]),
    ("The crowd was 300 strong; a total of 33 fell.", ["300", "33"]),
    ("Rescuers found one or two survivors.", ["one or two"]),
    ("In May 12 people died, and in Lund 300 homes burned.", ["12", "300"]),
    ("It gave Kyiv 31 tanks and cost Boeing 300 jobs.", ["31", "300"]),
    ("She told the BBC three children were missing.", ["three"]),
    ("Deaths: 12. Injured: 40.", ["12", "40"]),
    ("He was stabbed 17 times and she was fined a dozen times since.", ["17", "a dozen"]),
    ("They had only one day to test it, and two half-brothers helped.", ["one", "two"]),
    ("It notes 10 points; buses seat 50 riders.", ["10", "50"]),
    ("Nordbank +3%, Ostbank +0.4%.", ["3%", "0.4%"]),
    ("They must win two of the last three games.", ["two", "three"]),
]


@pytest.mark.parametrize("text", NOTHING_COUNTED)
def test_a_text_that_counts_nothing_gets_no_figure(text: str) -> None:
    assert [text[found.start : found.end] for found in read(text).found] == []


@pytest.mark.parametrize(("text", "quotes"), COUNTED_ALL_THE_SAME)
def test_what_looks_like_a_name_or_a_rank_and_is_counted_is_a_figure(text: str, quotes: list[str]) -> None:
    assert [text[found.start : found.end] for found in read(text).found] == quotes


@pytest.mark.parametrize(
    ("text", "number", "why"),
    [
        ("in 2022", "2022", "a year"),
        ("the toddler, a girl as young as two, was", "two", "an age: ‘young as’ before it"),
        ("a ratio of 3:1", "3:1", "a ratio"),
        ("a 401(k) plan", "401(k)", "part of a law"),
        ("Flying Boat 6 will sail", "6", "part of the name ‘Boat 6’"),
        ("on 3 May 2025", "3 May 2025", "a date"),
        ("Anna Lind, 34, said", "34", "an age: it stands between commas behind a person"),
        ("boys aged 6 and 9", "9", "it goes with the one before it"),
        ("three times as many", "three", "‘times’ makes it a multiplier"),
        ("see page 14", "14", "‘page’ before it: a name or a place in an order"),
        ("the DAX 40 was flat", "40", "‘DAX’ before it: a name or a place in an order"),
        ("one of the survivors", "one", "‘one’ as a pronoun or an article"),
        ("the two sides met", "two", "‘the’ before it: which ones, not how many"),
        ("call +44 20 7946 0123 now", "+44 20 7946 0123", "a telephone number"),
        ("a two-state solution", "two", "‘-state’ makes it a kind of thing"),
        ("at 21:05 on Friday", "21:05", "a time, a race time or a verse"),
        ("the 155mm shells", "155", "a calibre"),
        ("room 007", "007", "it begins with 0, as codes and room numbers do"),
        ("12 Elm Street burned", "12", "an address: ‘Street’ after it"),
        ("resolution 46/182", "46", "part of a code or a fraction"),
        ("a 9-year-old boy", "9", "an age: ‘old’ after it"),
        ("the 1990s", "1990s", "a decade"),
        ("the 21st time", "21st", "an ordinal"),
        ("an F-16 fell", "16", "a hyphen ties it to a name or a code"),
        ("they won 1-0", "1", "a score"),
        ("mail us: press@un24.org", "press@un24.org", "part of a web or e-mail address"),
        ("follow @user99 now", "@user99", "a handle or a hashtag"),
        ("the story [3] goes", "[3]", "a footnote"),
        ("($1 = 0.92 euros)", "($1 = 0.92 euros)", "an exchange rate printed for the reader"),
    ],
)
def test_a_number_left_alone_has_a_reason(text: str, number: str, why: str) -> None:
    assert (number, why) in [(text[left.start : left.end], left.why) for left in explain(text)]


def test_an_amount_without_a_number_is_told_apart_from_figures() -> None:
    text = "An unspecified number of soldiers and a “relatively small number” of advisers came."
    unnumbered = read(text).unnumbered
    assert [text[one.start : one.end] for one in unnumbered] == ["An unspecified number", "relatively small number"]
    assert unnumbered[0].why == "‘unspecified’: an amount without a number"
