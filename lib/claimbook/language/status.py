"""Whether a figure is reported, expected, denied, or the earlier value of a newer one. Plain text in."""

import re

from claimbook.model import Status

from .attribution.words_of_clauses import NUMBERS
from .sentences import Bounds

_REVISED_BEFORE = re.compile(
    r"""
    (?: \b(?:down|up|revis\w+|rais\w+|lift\w+|lower\w+|cut|reduc\w+|increas\w+|ris(?:es|en|ing|e)|rose|grow\w*|grew
    |climb\w+|jump\w+
        |fall\w*|fell|drop\w+|correct\w+|updat\w+|slash\w+|trimm\w+|downgrad\w+|upgrad\w+|swell\w*|doubl\w+|tripl\w+
        |surg\w+)
        \b[^.;]{0,40}?\bfrom
      | \b(?:earlier|previous|initial|preliminary|original|first)\s+(?:official\s+)?(?:toll|count|estimates?|figures?
      |forecasts?
        |report|tally|number|projection|guidance|target)s?\s+(?:\w+\s+)?(?:of|had\s+(?:been|put)|was|at|that)
      | \bpreviously\s+(?:reported|announced|estimated|put|given|thought)
      | \bhad\s+(?:earlier|initially|at\s+first)\s+(?:been\s+)?(?:put|estimated|given)\s[^.,;:]{0,30}?\b(?:at|as)
      | \b(?:withdr[ae]wn?|retract\w+|took\s+back|recant\w+)\s+(?:\w+\s+){0,3}(?:claim|estimate|figure|statement
      |assertion)s?\s+(?:that|of)
      | \binstead\s+of
      | \bto\s+(?:\w+\s+){0,2}[€$£]?\d\S*(?:\s(?:and|to|or)\s[€$£]?\d\S*)?(?:\s\w+){0,3},?\s+from )
    \s+(?:an?\s+|the\s+|its\s+|some\s+|about\s+|around\s+|nearly\s+|over\s+|at\s+least\s+|more\s+than\s+
    |as\s+many\s+as\s+
      |(?:earlier|previous|initial|preliminary)\s+)*
    (?:(?:forecast|estimate|figure|count|tally|toll)\s+of\s+)?[€$£]?\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REVISED_TALLY = re.compile(  # "cutting a May forecast of 20"
    r"""\b(?:cut(?:s|ting)?|lower(?:s|ed|ing)|rais(?:es|ed|ing)|trim(?:s|med|ming)|slash(?:es|ed|ing)|revis(?:es|ed|ing)
        |lift(?:s|ed|ing)|reduc(?:es|ed|ing)|correct(?:s|ed|ing)|abandon(?:s|ed|ing)|scrap(?:s|ped|ping))\s+
        (?:an?|the|its|his|her|their)\s+(?:[\w'’-]+\s+){0,3}(?:forecast|estimate|projection|target|guidance|count|tally|toll)
        \s+of\s+(?:about\s+|around\s+|some\s+|nearly\s+|at\s+least\s+|up\s+to\s+|more\s+than\s+)?[€$£]?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_MAY_REVISE = re.compile(
    r"\bfrom\b|earlier|previous|initial|preliminary|original|first|withdr|retract|took\s+back|recant|instead", re.I
)
_REVISED_AFTER = re.compile(
    r"[^.;]{0,12}?,\s+(?:later\s+|since\s+|then\s+)?(?:cut|revised|lowered|corrected|raised|lifted|reduced|amended|increased)\s+"
    r"(?:\w+\s+){0,4}(?:to|down|up)\b"
    r"|(?:\s(?!to\b)\w+){0,4},\s(?:but\s)?(?:has|have|had)\s(?:since\s|now\s|then\s|already\s)?"  # 40 at noon, has
    r"(?:risen|climbed|grown|jumped|soared|swollen|increased|doubled|tripled|fallen|dropped)\s(?:\w+\s){0,2}?to\b",
    re.IGNORECASE,
)
_SUPERSEDED = re.compile(  # "Earlier it was reported that 40 were hurt"
    r"(?:\bEarlier,?\sit\s(?:was|had\sbeen)|\b[Ii]t\s(?:was|had)\s(?:earlier|previously|initially|at\sfirst)(?:\sbeen)?)"
    r"\s(?:reported|said|announced|thought|believed|feared)\sthat\s[^.;]*\Z"
)
_NOT_BEFORE = re.compile(
    r"\b(?:not|n['’]t|never|neither|nor)\s+(?:the\s+|some\s+|about\s+|an?\s+|any\s+)?[€$£]?\Z", re.IGNORECASE
)
_NOT_SO = re.compile(  # "it was not the case that", "it is wrong to say that"
    r"""\b(?: (?:not|n['’]t|never|hardly)\s+(?:the\s+case|so|true|right|correct|accurate)
           | (?:false|untrue|incorrect|inaccurate|wrong|nonsense|a\s+lie)(?:\s+to\s+(?:say|suggest|claim|report)\w*)? )
        (?:,\s[^,;.]{2,40},)?\s+that\b[^.;]*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_OF_WHOLE = re.compile(  # "15 of the airline's 52": how many there are is not what is denied
    r"\b[\w,.]+\s+of\s+(?:(?:the|its|his|her|their|our|all)\s+)?(?:[\w-]+['’]s?\s+)?(?:\w+\s+)?\Z", re.IGNORECASE
)
_NOT_MERELY = re.compile(r"\bnot\s+(?:only|just|even|merely|yet)\s+\Z", re.IGNORECASE)
_ABLE = (
    "hear|smell|hold|seat|sleep|house|accommodate|remember|recall|afford|fit|contain|count"  # what one is able to do
)
_EXPECTED_BEFORE = re.compile(
    rf"""
    \b(?: (?:wi|sha)ll(?!\s+have\s+(?:been|had)) | (?:won|ca)['’]t | ['’]ll
      | (?:would|(?-i:may)|might|should)(?!\s+(?:have|since)\b|\s+not\b) | could(?!\s+(?:not|have|since|{_ABLE})\b)
      | (?:is|are|was|were|be|being)\s+(?:now\s+)?(?:set|due|expected|likely|forecast|projected|scheduled|planned
      |poised|about|supposed)\b
      | (?:is|are)\s+to\b | set\s+to | due\s+to\s+(?:be|arrive|start|open|join)
      | expect(?:s|ed|ing|ations?)?\b | forecasts?\b | project(?:s|ed|ions?)\b | predict\w*
      | plan(?:s|ned|ning)?\s+(?:to|for|on) | prepar(?:es|ed|ing)\s+(?:to|for) | intend\w* | aim(?:s|ed|ing)?\s+(?:to
      |for)
      | likel(?:y|ier|iest)\b(?!\s+voters?\b) | an?\s+promised | prospective | budget(?:s|ed)?\s+for | upcoming
      | looming | going\s+to
      | (?:pledg|promis|vow)\w*\s+to | hop(?:es?|ed|ing)\s+(?:to|for)\b | wants?\s+to | ought\s+to
      | jobs\s+(?:in\s+danger|at\s+risk)
      | (?:is|are)\s+(?:now\s+)?seen\s+(?:at|reaching|rising|falling|growing)
      | ready\s+to | announced\s+(?:cuts|layoffs|redundancies|plans) | at\s+risk\s+of )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EXPECTED_AFTER = re.compile(
    r"""
    \A[\s\w%'’-]{0,45}?(?<!than\s)\b(?: (?:wi|sha)ll | would(?!\s+have) | could(?!\s+(?:have|not)\b|n['’]t)
      | (?-i:may) | might
      | expected | soon | planned | in\s+the\s+coming | ought\s+to | on\s+(?:the|their|its)\s+way
      | (?:is|are)\s+(?:forecast|predicted|projected|tipped)
      | is\s+to | are\s+to | likel(?:y\b(?!\s+voters?\b)|ier)
      | to\s+(?:come|follow|be\s+\w+ed) | by\s+(?:the\s+end\s+of\s+)?next
      | next\s+(?:year|month|week) | due\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PREPARED_AFTER = re.compile(r"\A[\s\w%'’-]{0,60}?\b(?:prepar(?:es|ing)|plan(?:s|ning))\s+to\b", re.IGNORECASE)
_SO_FAR = re.compile(r"\A[\s\w]{0,30}?\b(?:so\s+far|already|to\s+date|until\s+now)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|versus|compared\s+(?:with|to)|than|from)\s+(?:[a-z]+\s+){0,2}[€$£]?\Z")
_EARLIER = re.compile(
    r"\A[^,;.]{0,40}?\b(?:last|previous|same)\s+(?:year|season|month|week|quarter|time|period|summer|winter)\b"
    r"|\A[^,;.]{0,20}?\b(?:now|today|currently|at\s+present)\b"
    r"|\A[^,;.]{0,40}?\b(?:a|one|the)\s+(?:year|month|week|quarter|season)\s+(?:ago|earlier|before)\b"
)
_OF_KNOWN = re.compile(r"\sof\s+(?:(?:the|its|his|her|their|our)\s+|[\w-]+['’]s\s+)\Z")  # will close two of its | nine
_OF_NOW = re.compile(  # than this year's 40, against a five-year average of 40
    r"\b(?:against|than|from|with|to)\s+(?:(?:this|last)\s+\w+['’]s|[^,;.]{2,30}\saverage\s+of)\s+\S?\Z"
)
_ANNOUNCED = re.compile(  # "Council to shut 17 schools", "Firm cuts outlook, to shed 400 jobs"
    r"(?:\A(?:(?:[A-Z][\w’'&.-]*|of|and|the|for|&)\s){1,6}|,\s)to\s(?!about|around|nearly|almost|some|over|just|only|under)[a-z]+\s"
    r"(?:(?:in|up|out|off|back|down|by|on)\s)?(?:(?:up\sto|some|about|over|nearly|another|more\sthan|at\sleast)\s)?[€$£]?\Z"
)
_ANOTHER = re.compile(r"\band\s+(?:another|a\s+further)\b")
_OWN_VERB = re.compile(  # "seven | were children and two would lose a leg": the next number has a verb of its own
    r"(?P<own>[^,;.]*?\b(?:was|were|is|are|had|has|have|died|[a-z]{2,}ed)\s[^,;.]*?)\band\s(?:\w+\s){0,2}?"
    rf"(?:\d|(?:{'|'.join(sorted(NUMBERS))})\b)"
)
_ASKED = re.compile(
    r"\b(?:pledg\w*|offer\w*|donat\w*|contribut\w*|appeal\w*|ask(?:s|ed|ing)?|demand\w*|want(?:s|ed)?(?!\s+to\b)|seek\w*|sought|giv(?:e|es|ing)"
    r"|request\w*|compensation|accept)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:–—]|,\s+(?:\w+\s+)?of\s+(?:which|whom)\b|\b(?:after|before)\b(?=[^,]*\Z)|,\s+(?:while|but|whereas|although|though|which|who|when|down|up|and\s+(?:that|he|she|it|they|the))\b|\.\s+|\b(?:but|while|because|and\s+(?:I|we|he|she|they))\b"
)
ENDS = '.!?:;”"’'
VERB = 8  # characters before an infinitive in which its verb stands
BEFORE, AFTER = 200, 90  # characters that are looked at


def status(
    text: str, figure: Bounds, sentence: Bounds, said: Bounds, force: str = "", *, denied: bool = False
) -> tuple[Status, str]:
    """The status of the figure at these bounds, and the words that show it; ``said``: the statement it stands in."""
    after = text[figure[1] : min(sentence[1], figure[1] + AFTER)]
    flat = text[max(sentence[0], figure[0] - BEFORE) : figure[0]].replace("\n", " ")
    revised = (
        (_MAY_REVISE.search(flat) and _REVISED_BEFORE.search(flat))
        or (flat.rstrip("€$£").endswith(" ") and " of " in flat[-24:] and _REVISED_TALLY.search(flat))
        or _REVISED_AFTER.match(after)
        or _SUPERSEDED.search(flat)
    )
    if revised:
        return "revised_from", f"‘{_shown(revised.group())}’: an earlier value"
    if denied and _OF_WHOLE.search(flat) and _is_counted(flat):
        return "reported", ""
    if denied or (_NOT_BEFORE.search(flat) and not _NOT_MERELY.search(flat)) or _NOT_SO.search(flat):
        return "denied", "it is said not to be so"
    if text[sentence[1] - 1] not in ENDS and _ANNOUNCED.search(text[sentence[0] : figure[0]]):
        return "expected", "a headline announces it"
    start = said[0] - VERB if text.startswith("to ", said[0]) else said[0]  # "hopes | to sell 40"
    return _outlook(flat[-max(0, figure[0] - start) :] if figure[0] > start else "", after, force)


def _is_counted(before: str) -> bool:
    """Whether "of" is led by a number: "15 of its 52"."""
    words = before.rsplit(" of ", 1)[0].split()
    return bool(words) and (words[-1][:1].isdigit() or words[-1].lower() in NUMBERS)


def _outlook(before: str, after: str, force: str) -> tuple[Status, str]:
    if _SO_FAR.match(after) or (_AGAINST.search(before) and _EARLIER.match(after)):
        return "reported", ""
    if _OF_NOW.search(before) or (_OF_KNOWN.search(before) and _is_counted(before)):
        return "reported", ""
    clause = _CLAUSE.split(before)[-1] or before
    here = _ANOTHER.split(_CLAUSE.split(after)[0])[0]
    own = _OWN_VERB.match(here)
    here = own["own"] if own else here
    expected = _EXPECTED_BEFORE.search(clause) or _EXPECTED_AFTER.match(here) or _PREPARED_AFTER.match(here)
    if expected is None and force != "foresee":
        return "reported", ""
    if _ASKED.search(clause):
        return "reported", ""
    return "expected", f"‘{_shown(expected.group())}’: still to come" if expected else "a forecast"


def _shown(words: str) -> str:
    return " ".join(words.split())[-40:].strip(" ,")
