"""Stretches of text whose digits and number words measure nothing: dates, times, addresses of every sort, navigation.

Each kind is one line of one pattern, and its name is the reason that is shown.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Left(NamedTuple):
    """A number that is left alone, in characters, and why."""

    start: int
    end: int
    why: str


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?"
)
_ZONE = r"(?:GMT|UTC|BST|CET|CEST|EET|EST|EDT|CST|CDT|PST|PDT|MSK|IST|JST|KST|HKT|SGT|AEST|local\ time|Z)"
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and|&|or|,|/)\s?\d{1,2}(?:st|nd|rd|th)?)?"  # 3rd, 3-5, 3 and 4
_MINUTES, _NOON = r"(?:[:.]\d{2})", r"[ap]\.m\.|[apAP][mM]\b|[oO]'[cC]lock\b"
_JOINT = r"(?:and|or|,|-|–|to)"
_EQUALS = r"\s=\s[^\n)]{0,20}\d[\d.,]*[ \w]{0,24}"
_DOMAIN = "com|org|net|me|io|co|uk|gov|edu|tv|info|news|de|fr|eu|ru|ua"
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# "In May 12 people died": the day is none when a counted noun follows
_NOT_PLURAL = "his|was|its|this|has|as|is|us|does|across|unless|towards|perhaps|always|news|says|plus|besides"
_UNCOUNTED = (
    r"(?!\s+(?:more\s+)?(?:people|men|women|children|police|per\ cent|percent|million|billion|thousand"
    rf"|(?!(?:{_NOT_PLURAL})\b)[a-z]{{2,20}}s)\b)"
)
_PEOPLED = r"(?!\s(?:people|men|women|children|soldiers|troops|workers)\b)"
_LIMIT = r"(?!\d|,\d)"  # a year ends here: no digit, no thousands
_KINDS = (
    ("part of a web address", r"\b(?:https?://|www\.)\S+"),
    ("an e-mail address", r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"),
    ("part of a web address", rf"\b[\w-]{{1,60}}(?:\.[\w-]{{1,60}}){{0,4}}\.(?:{_DOMAIN})/\S*"),
    ("a handle or a hashtag", r"(?<!\w)[@#]\w*[^\W\d]\w*"),
    (
        "an exchange rate printed for the reader",
        rf"\(?(?:(?:US)?[$€£¥]\s?1|\b1\s[A-Za-z. ]{{3,24}})(?:\.0+)?{_EQUALS}\)?",
    ),
    ("a telephone number", r"(?<!\w)\+\d(?:[\s().-]{0,2}\d){6,15}"),
    ("a telephone number", r"(?<![\w,.])(?<!\d[ \xa0])\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}(?!,?\d)"),
    (
        "a telephone number",
        r"(?<![\w,.])0\d{4}\ \d{5,6}\b|(?<![\w,.])(?<!\d[ \xa0])0\d{1,4}(?:[ -]\d{2,4}){2,4}(?!,?\d)",
    ),
    (
        "a telephone number",
        r"\b(?:911|999|112|111|101|000)\s(?=(?:emergency\s)?(?:calls?|callers?|operators?|dispatchers?|service|line)\b)",
    ),
    (
        "a telephone number",
        r"\(\d{3}\)\s?\d{3}-\d{4}\b|(?<![\w.-])(?:1-)?\d{3}(?P<dot>[-.])\d{3}(?P=dot)\d{4}\b|\b555-\d{4}\b",
    ),
    ("a telephone number", r"(?<![\w,.$€£])1[38]00[ -]\d{3}[ -]\d{3}\b"),  # 1800 555 019
    ("a telephone number", r"\b1-(?:800|888|877|866|900)-[A-Z0-9][A-Z0-9-]+"),  # 1-800-FLY-HOME
    ("a version or a code", r"\bIS[BS]N:?\s[\d-]{8,}"),
    ("a date", r"(?<![\w-])\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)"),  # 2024-10-29
    ("a date", r"(?<![\w.])\d{1,2}\.(?:0[1-9]|1[0-2])\.(?=\s[a-z(])"),  # on 14.05. at noon
    ("a date", r"(?<![\w.])\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?!\d)"),  # 07.11.2024
    (
        "a date",
        rf"(?<![\w,.$€£]){_DAYS}(?:\s+of)?[\s-]{_MONTH}(?:,?[\s-]\d{{4}}{_LIMIT}|\s'\d\d\b)?",
    ),  # 3 and 4 May 2025
    (
        "a date",
        rf"\b{_MONTH}\s{_DAYS}(?![\d%:]|[.,]\d|st|nd|rd|th){_UNCOUNTED}(?:,?\s\d{{4}}{_LIMIT})?",
    ),  # Nov. 3, 2025
    ("a date", rf"(?:\b[Tt]he\s|^){_MONTH}\s\d{{1,2}}(?=\s[a-z]+s\b){_PEOPLED}"),  # the July 7 attacks
    ("a date", r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s\d{1,2}(?=[.;)]|,\s(?!\d))"),  # Friday 13.
    (
        "a date",
        r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s\d{1,2}(?=\s(?:until|till|from|at)\s\d{1,2}(?:[ap]m|[.:]))",
    ),
    ("a date", rf"\b{_MONTH},?\s(?:of\s)?(?:1[5-9]|20)\d\d{_LIMIT}"),  # June 2024
    (
        "a time of day",
        r"^(?:[01]?\d|2[0-4])\.[0-5]\d(?=:?\s+[A-Z“\"‘])(?!\s+(?:[MBT]r?illion|Per|Euros?|Dollars?|Pounds?|Points?)\b)",
    ),  # 18.05 The square is full
    (
        "a time of day",
        rf"(?<![\w.,])\d{{1,2}}{_MINUTES}?(?:\s?(?:[-–]|to|and|or)\s?\d{{1,2}}{_MINUTES}?)?\s?(?:{_NOON}|{_ZONE}\b)",
    ),
    ("a time, a race time or a verse", rf"(?<![\w.,])\d{{1,3}}(?::\d{{2}}){{1,3}}(?:\.\d+)?(?:\s?{_ZONE}\b)?"),  # 21:05
    ("a time of day", rf"(?<![\w.,])(?:[01]\d|2[0-4])[0-5]\d\s?(?:{_ZONE}|hours|hrs)\b"),  # 1430 GMT
    ("a time of day in words", rf"\b(?:{_HOURS})(?:\s(?:thirty|fifteen))?\s(?:{_NOON})"),  # six o'clock
    ("a time of day in words", rf"\b(?:half|quarter|twenty(?:-five)?|ten|five)[ -]past\s(?:{_HOURS}|\d{{1,2}})\b"),
    (
        "a time of day in words",
        rf"\b(?:quarter|(?:at|by|until|till|before|after)\s(?:twenty(?:-five)?|ten|five))[ -]to\s(?:{_HOURS})\b",
    ),
    ("the minutes that a page takes to read", r"(?i:\b\d{1,3}[ -]min(?:ute)?s?[ -]read\b)"),
    ("a page or a picture of several", r"(?i:\b(?:page|photo|image|picture|slide|part):?\s\d+\s?(?:of|/)\s?\d+\b)"),
    ("a place in a row", r"(?:(?<=[Ss]eat\s)|(?<=[Rr]ow\s)|(?<=[Bb]erth\s)|(?<=[Gg]ate\s))\d{1,3}[A-Z]\b"),  # seat 14F
    ("a decade", r"\b(?:1\d|20)\d0'?s\b|(?<![\w,.])'?[1-9]0'?s\b"),  # the 1990s, in his 50s, the 80's
    ("a decade", r"\b(?:nineteen|eighteen|seventeen)[ -](?:twen|thir|for|fif|six|seven|eigh|nine)ties\b"),
    ("a year", r"(?<![\w'])'\d\d\b(?!')"),  # the storm of '87
    ("a year", r"\b\d{1,4}\s?(?:BCE?|CE|AD)\b|\bAD\s?\d{1,4}\b|\bFY\s?\d{2,4}\b"),
    ("a span of years", r"(?<![\w,.])(?:1[5-9]|20)\d\d[-–/](?:\d{2}|(?:1[5-9]|20)\d\d)(?!\w|[.,]\d)"),  # 2024-25
    ("an ordinal", r"(?<![\w.,])\d[\d,]*+(?:st|nd|rd|th)s?\b"),
    ("a footnote", r"\[\d{1,3}(?:\s?[-–,]\s?\d{1,3}){0,5}\]"),
    ("a list number", r"^[ ]*\(?\d{1,2}[.)](?=\s)|(?<=\s)\(\d\)(?=\s[a-z])|(?<=[.;:] )\(\d{1,2}\)"),
    ("a list number", r"(?:(?<=[.;] )\d{1,2}|(?<=: )1)\.(?=\s[A-Z])"),  # two steps: 1. Wash. 2. Dry
    (
        "the number of a thing",
        rf"(?:§+|\#|№|\bN[or]s?\.|\bNos?(?!\s?\d{{1,3}},\d{{3}}|\s?\d+(?:\.\d+)?\s?(?:%|per\b))|nº|n°)\s?\d[\d.,]*(?:\s?{_JOINT}\s?\d+)*\b",
    ),  # No. 40
    ("a postal address", r"\b(?:P\.?\s?O\.?\s?)?Box\s\d+\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b"),  # CA 92842
    ("a ratio", r"(?<![\w,.:])\d{1,3}:\d{1,2}(?![\d:])"),  # 3:1
    ("part of a law", r"(?<![\w,.])\d{1,3}(?:\([a-z0-9]\))+"),  # a 401(k) plan
    (
        "a version or a code",
        r"(?<![\w.])(?!\d{1,3}(?:\.\d{3}){2}\.000)\d{1,3}(?:\.\d{1,3}){3}(?!\d)|(?<![\w.])v\.?\d[\d.]*",
    ),
    ("a version or a code", r"(?<![\w.])\d{1,4}(?:\.\d{1,2}){2,5}(?!\d)"),
    (
        "a place on the map",
        r"(?<!\w)\d{1,3}(?:\.\d+)?\s?°\s?(?:\d{1,2}(?:\.\d+)?\s?'\s?)?(?:\d+(?:\.\d+)?\s?\"\s?)?(?:[NSEW]|North|South|East|West)\b",
    ),
    ("a frequency of a broadcast", r"(?<![\w,.$€£])\d{2,4}(?:\.\d{1,2})?\s?(?:FM|MHz|kHz|LW)\b"),
    ("a crossword's count of letters", r"\(\d{1,2}(?:[,-]\d{1,2})+\)|(?<=[a-z?!] )\([1-9]\d?\)(?=\s*$)"),
    ("a resolution", r"(?<![\w,.$€£])\d{3,4}\s?[x×]\s?\d{3,4}(?!\w)"),
    ("an emoji", r"[\d\#*]\ufe0f?\u20e3"),
)


def _pattern(kinds: list[int], opening: str = "") -> re.Pattern[str]:
    """One pattern of several kinds; ``opening`` looks at the first character, which spares most places the attempt."""
    return re.compile(opening + "(?:" + "|".join(f"(?P<k{i}>{_KINDS[i][1]})" for i in kinds) + ")", re.MULTILINE)


# sought in the whole paragraph, each where its mark stands in it; the others near digits only
_MARKED = {
    "part of a web address": re.compile(r"www\.|/"),
    "an e-mail address": re.compile(r"@"),
    "a handle or a hashtag": re.compile(r"[@#]"),
    "a time of day in words": re.compile(
        r"'[cC]lock|\s[apAP]\.?[mM]\b|(?:half|quarter|ten|five|twenty)[ -](?:past|to)\b"
    ),
    "a decade": re.compile(r"\d0'?s|teen[ -]\w+ties\b"),
}
_ANYWHERE = [
    (_pattern([i for i, (kind, _) in enumerate(_KINDS) if kind == sought]), marks) for sought, marks in _MARKED.items()
]
_NEAR_DIGITS = _pattern(
    [i for i, (kind, _) in enumerate(_KINDS) if kind not in _MARKED],
    r"(?=[^a-z\s]|^[ ]|n[º°]|v[.\d]|the\s)",
)
_DIGITS = re.compile(r"\d(?:.{0,36}\d)*", re.DOTALL)
_REACH = 40  # characters around digits in which the words of a date or a telephone number stand
_CREDITS = re.compile(r"(?i)\((?:additional\s+)?(?:reporting|editing|writing|compiled|translated)\s+by\b[^)\n]*\)?")
_NAVIGATION = re.compile(
    r"""[ >•*·-]*(?:
        (?:read|see|watch|listen)\s+(?:more|also|next|too|now)\b | also\s+(?:read|see)\b
      | more\s+(?:on\s+this|from|stories|news)\b | you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested)
      | (?:related|recommended|trending|most\s+read|don't\s+miss|editor'?s'?\s+picks?)\b[^.\n]{0,30}:
      | (?:last\s+)?(?:updated|published|posted):?\s+[^\n]{0,20}\bago\b
      | (?:original|source|canonical)\s+(?:url|link)s?\s*: )[^\n]*""",
    re.VERBOSE | re.IGNORECASE,
)
_LINE = re.compile(r"[^\n]+")


def masked(text: str) -> list[Left]:
    """The stretches of a paragraph that are left alone whatever stands around them, in order."""
    return sorted(set(_masked(text)))


def _masked(text: str) -> Iterator[Left]:
    for match in (*_led_away(text), *_CREDITS.finditer(text)):
        yield Left(*match.span(), "a line that leads to other articles, or credits")
    for pattern, marks in _ANYWHERE:
        if marks.search(text):
            yield from (_left(match) for match in pattern.finditer(text))
    for digits in _DIGITS.finditer(text):
        start, end = max(0, digits.start() - _REACH), digits.end() + _REACH
        yield from (_left(match) for match in _NEAR_DIGITS.finditer(text, start, end))


def _led_away(text: str) -> Iterator[re.Match[str]]:
    """The lines that lead to other articles."""
    lines = (_NAVIGATION.match(text, *line.span()) for line in _LINE.finditer(text))
    return (line for line in lines if line)


def _left(match: re.Match[str]) -> Left:
    return Left(*match.span(), _KINDS[int((match.lastgroup or "k0").removeprefix("k"))][0])
