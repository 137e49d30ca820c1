"""The words that attribute: verbs of saying, thinking and denying, and the nouns that stand for what was said. Data."""

from dataclasses import dataclass
from typing import Literal

from ..wordlists import words

Shape = Literal["past", "present", "base", "ing"]
Force = Literal["say", "think", "deny", "foresee", "ask", "tally", "revise", "show"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of an attributing verb. ``noun``: the form is as often a noun, so it must prove to be a verb."""

    lemma: str
    force: Force
    shape: Shape
    noun: bool = False


_REGULAR: dict[Force, str] = {
    "say": """
        accept accuse acknowledge add admit affirm allege announce argue assert assess assure attest boast caution
        charge claim clarify comment complain concede conclude confide confirm contend counter declare deem describe
        detail disclose divulge elaborate emphasize emphasise endorse explain express grumble hint imply inform insist
        interject joke lament maintain mention muse note object observe opine pledge point proclaim promise quip recall
        reckon recount reiterate relate relay remark remind repeat reply report respond retort reveal signal specify
        state stress suggest tell-off testify tweet underline underscore vow warn weigh verify corroborate label agree
        denounce criticize criticise blast lambast accentuate highlight indicate post rule certify
    """,
    "think": "believe consider doubt fear guess hope suspect suppose assume judge worry calculate compute consider",
    "deny": "deny reject dismiss refute dispute rebut rubbish contradict disavow",
    "foresee": "anticipate envisage expect forecast predict project",
    "ask": "appeal ask beg call demand implore plead request urge want",
    "tally": "poll survey interview count list record register log tally document estimate quote peg number",
    "revise": "lift raise lower cut revise slash trim upgrade downgrade reduce increase update correct",
    "show": "show find demonstrate",
}
_IRREGULAR: dict[Force, str] = {  # lemma present past ing
    "say": """
        say says said saying; tell tells told telling; write writes wrote writing written; speak speaks spoke
        speaking spoken;
        swear swears swore swearing; hold holds held holding; stick sticks stuck sticking; put puts put putting;
        go goes went going; stand stands stood standing; sign signs signed signing; withdraw withdraws withdrew
        withdrawing withdrawn
    """,
    "think": "think thinks thought thinking; feel feels felt feeling; have has had having",
    "foresee": "foresee foresees foresaw foreseeing foreseen; see sees saw seeing",
    "ask": "seek seeks sought seeking",
    "show": "find finds found finding; show shows showed showing shown; give gives gave giving given",
    "revise": "cut cuts cut cutting",
    "tally": "put puts put putting",
}
_DOUBLING = frozenset({"admit", "log", "peg", "quip", "rebut", "trim", "beg", "plan", "cut", "hint-"})
_ALSO_NOUNS = words(
    """
    claim comment report estimate forecast project claims comments reports estimates forecasts projects notes
    note state states charge charges post posts object objects joke point points reply response boast count
    counts list lists record records log logs number numbers tally document documents doubt doubts fear fears
    guess hope hopes judge judges call calls demand demands request requests appeal appeals cut cuts raise
    increase increases update updates trim signal signals quote quotes dispute disputes rule rules promise
    promises pledge pledges label labels blast brief briefs caution detail details express assess show shows
    find finds worry worries want wants hold stand stands sign signs register registers repeat relay object
    stress reply poll polls survey surveys interview interviews highlight highlights project projects say feel
    """
)
PARTICLES: dict[str, frozenset[str]] = {  # these verbs attribute only with one of these words near behind
    "speak": frozenset({"of"}),
    "go": frozenset({"for"}),
    "stick": frozenset({"to", "with", "by"}),
    "stand": frozenset({"by"}),
    "put": frozenset({"at"}),
    "sign": frozenset({"off"}),
    "withdraw": frozenset({"claim", "estimate", "figure", "statement", "assertion"}),
    "call": frozenset({"for", "on", "that", "it", "this", "them"}),
    "appeal": frozenset({"for", "to"}),
    "point": frozenset({"to", "out"}),
    "describe": frozenset({"as"}),
    "label": frozenset({"as", "a", "an", "the"}),
    "rule": frozenset({"out", "that"}),
    "weigh": frozenset({"that"}),
    "quote": frozenset({"at", "that"}),
    "number": frozenset({"at"}),
    "peg": frozenset({"at"}),
    "give": frozenset({"as", "at", "toll", "figure", "number"}),
    "see": frozenset({"at", "margin", "growth", "reaching", "rising", "falling", "of"}),
    "maintain": frozenset({"that"}),
    "accept": frozenset({"that"}),
    "promise": frozenset({"that"}),
    "pledge": frozenset({"that"}),
    "feel": frozenset({"that"}),
    "hold": frozenset({"to", "that"}),
    "agree": frozenset({"that"}),
}
TALLY_NOUNS = words(
    """
    number numbers figure figures toll tally count total totals estimate estimates forecast forecasts projection
    projections outlook assessment target targets guidance cost costs bill reckoning calculation calculations
    calculus demand demands offer
    """
)
TALLIED = words(
    """
    dead deaths injured wounded missing names victims fatalities casualties cases bodies complaints reports
    """
)
REPORT_NOUNS = words(
    """
    report reports estimate estimates figure figures data assessment assessments forecast forecasts projection
    projections survey surveys poll polls study studies analysis note notes statement statements document
    documents tally tallies count counts reckoning calculation calculations census statistics numbers claim
    claims information intelligence assessment warning warnings announcement letter memo audit briefing release
    bulletin records account accounts testimony review index images footage draft
    """
)
OPEN_VERBS = frozenset({"quote", "cite", "citing", "quoting"})
CITING = frozenset({"citing", "quoting"})
NEVER_INVERTED = frozenset(
    {"tell", "accuse", "put", "have", "find", "give", "show", "go", "hold", "stand", "cut", "see"}
)


def _regular(lemma: str) -> tuple[str, str, str]:
    """The -s, -ed and -ing forms of a regular verb."""
    if lemma in _DOUBLING:
        return lemma + "s", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    return lemma + ("es" if lemma.endswith(("s", "ch", "sh")) else "s"), lemma + "ed", lemma + "ing"


def _forms() -> dict[str, Cue]:
    forms: dict[str, Cue] = {}
    for force, lemmas in _REGULAR.items():
        for lemma in lemmas.split():
            _enter(forms, force, lemma, *_regular(lemma))
    for force, table in _IRREGULAR.items():
        for row in table.split(";"):
            lemma, present, past, ing, *participle = row.split()
            _enter(forms, force, lemma, present, past, ing)
            forms.update({form: Cue(lemma, force, "past") for form in participle})
    forms["forecast"] = Cue("forecast", "foresee", "past", True)
    forms["pledge"] = Cue("pledge", "say", "base", True)
    return forms


def _enter(forms: dict[str, Cue], force: Force, lemma: str, present: str, past: str, ing: str) -> None:
    shapes: tuple[tuple[str, Shape], ...] = ((lemma, "base"), (present, "present"), (ing, "ing"), (past, "past"))
    for form, shape in shapes:
        forms[form] = Cue(lemma, force, shape, form in _ALSO_NOUNS)


VERBS: dict[str, Cue] = _forms()
