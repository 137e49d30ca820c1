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
        accept accuse acknowledge add admit advise advocate affirm allege allude announce answer argue arrive articulate
        ascribe assert assess assure attest attribute aver avow bark bemoan blame boast brag brand brief bristle caution
        certify charge chide chime cite claim clarify command commend comment complain concede conclude concur condemn
        confess confide confirm contend convey corroborate counsel counter criticise criticize crow cry declare
        decree decry deem
        defend demur denounce deplore deride describe detail determine disagree disclose discover divulge dub echo
        elaborate emphasise emphasize endorse enthuse exclaim explain express fault
        fume gloat grant gripe groan growl grumble guarantee gush hail highlight hint hypothesise hypothesize
        identify imply indicate inform insist instruct interject intimate intone invoke joke label lambast
        lambaste lament
        laud lecture maintain mention mock moan mourn mumble murmur muse mutter narrate note notify object observe offer
        opine order outline pledge point ponder portray posit post postulate praise preach proclaim profess
        promise pronounce propose protest proffer purport question quip rail rant reaffirm realise realize reason
        reassert reassure recall recite reckon recognise recognize recommend recount refer reiterate relate relay remark
        remember remind reminisce repeat reply report respond restate retort reveal roar rule scoff scold scream
        seethe shout shrug sigh signal slam snap sneer specify speculate spell stammer state stipulate stress stutter
        submit suggest summarise summarize sum surmise taunt testify text theorise theorize threaten
        thunder tip tout trumpet tweet underline underscore utter venture verify voice volunteer vouch vow
        wail warn weigh whine whisper yell agree blast accentuate reflect
    """,
    "think": """
        believe consider doubt fear guess hope suspect suppose assume judge worry calculate compute imagine fret
        conceive deduce infer gather presume trust figure conjecture
    """,
    "deny": """
        deny reject dismiss refute dispute rebut rubbish contradict disavow debunk disprove repudiate rebuff contest
        discount disclaim negate
    """,
    "foresee": "anticipate envisage envision expect forecast pencil predict project prophesy",
    "ask": "appeal ask beg call demand implore plead request urge want wonder inquire enquire",
    "tally": """
        poll survey interview count list record register log tally document estimate quote peg number value measure""",
    "revise": "lift raise lower cut revise slash trim upgrade downgrade reduce increase update correct",
    "show": "show find demonstrate prove establish illustrate",
}
_IRREGULAR: dict[Force, str] = {  # lemma present past ing
    "say": """
        say says said saying; tell tells told telling; write writes wrote writing written; speak speaks spoke
        speaking spoken; read reads read reading; swear swears swore swearing sworn; hold holds held holding;
        stick sticks stuck sticking; put puts put putting; go goes went going; stand stands stood standing;
        sign signs signed signing; withdraw withdraws withdrew withdrawing withdrawn; talk talks talked talking;
        come comes came coming; learn learns learned learning learnt; spit spits spat spitting;
        shoot shoots shot shooting; hit hits hit hitting; fire fires fired firing; push pushes pushed pushing
    """,
    "think": """
        think thinks thought thinking; feel feels felt feeling; have has had having; understand understands understood
        understanding
    """,
    "foresee": """
        foresee foresees foresaw foreseeing foreseen; pencil pencils pencilled pencilling;
        see sees saw seeing; bet bets bet betting
    """,
    "ask": "seek seeks sought seeking",
    "show": "find finds found finding; show shows showed showing shown; give gives gave giving given",
    "revise": "cut cuts cut cutting; leave leaves left leaving; keep keeps kept keeping",
    "tally": "put puts put putting",
}
_DOUBLING = frozenset(
    {"submit", "admit", "log", "peg", "quip", "rebut", "trim", "beg", "plan", "cut", "brag", "tip", "snap", "sum"}
)
_ALSO_NOUNS = words(
    """
    claim comment report estimate forecast project claims comments reports estimates forecasts projects notes
    note state states charge charges post posts object objects joke point points reply response boast count
    counts list lists record records log logs number numbers tally document documents value values doubt doubts
    fear fears
    guess hope hopes judge judges call calls demand demands request requests appeal appeals cut cuts raise
    increase increases update updates trim signal signals quote quotes dispute disputes rule rules promise
    promises pledge pledges label labels blast brief briefs caution detail details express assess show shows
    find finds worry worries hold stand stands sign signs register registers repeat relay object
    stress reply poll polls survey surveys interview interviews highlight highlights project projects
    shot hit hits fires push firing shooting account answer answers briefed informed polled surveyed interviewed
    bark blame bet bets brand brands command commands conjecture contest contests counsel counter
    cry cries determined discount discounts echo echoes established fault fire figure figures gripe gripes groan growl
    grant grants gush hail inform lament laments learned lecture lectures mention mentions moan moans mock murmur offer
    offers order orders outline outlines praise proposed protest protests question questions rail rant rants read reads
    reason reasons recommended reflect related roar scoff scold scream screams shout shouts shrug sigh sighs signal slam
    snap spell spells sum sums talk talks taunt text texts thunder tip tips trumpet trust trusts tout voice voices wail
    whisper whispers whine whines yell illustrated understanding finding findings warning advocate advocates
    reckoning volunteer
    measure measures hearing meaning saying sayings feeling feelings writing writings telling telling ruling rulings
    """
)
GIVING = words("promise pledge offer guarantee")  # who gives 40 need not say so: a name does, "donors" do not
SELDOM_SPEAKS = words(  # the subject of these verbs is often no speaker: it must be a person, a body or a paper
    """
    suggest indicate show find demonstrate prove signal imply highlight underline underscore reflect
    corroborate establish illustrate put have see give go hold stand stick cut come arrive bet offer point number
    count list record register log measure project weigh post sign express describe label cite document detail raise
    lift lower charge order guarantee accept repeat read threaten refer
    """
)
PARTICLES: dict[str, frozenset[str]] = {  # these verbs attribute only with one of these words near behind
    "speak": frozenset({"of"}),
    "attribute": frozenset({"to"}),
    "ascribe": frozenset({"to"}),
    "go": frozenset({"for"}),
    "stick": frozenset({"to", "with", "by"}),
    "stand": frozenset({"by"}),
    "put": frozenset({"at", "on"}),
    "sign": frozenset({"off"}),
    "withdraw": frozenset({"claim", "estimate", "figure", "statement", "assertion"}),
    "call": frozenset({"for", "on", "that", "it", "this", "them"}),
    "appeal": frozenset({"for", "to"}),
    "point": frozenset({"to", "out"}),
    "describe": frozenset({"as", "how", "it"}),
    "identify": frozenset({"as", "him", "her", "them"}),
    "label": frozenset({"as", "a", "an", "the"}),
    "rule": frozenset({"out", "that"}),
    "weigh": frozenset({"that"}),
    "quote": frozenset({"at", "that"}),
    "number": frozenset({"at"}),
    "peg": frozenset({"at"}),
    "value": frozenset({"at"}),
    "give": frozenset({"as", "at", "toll", "figure", "number", "chance", "odds"}),
    "see": frozenset({"at", "margin", "growth", "reaching", "rising", "falling", "of"}),
    "maintain": frozenset({"that"}),
    "accept": frozenset({"that"}),
    "shoot": frozenset({"back"}),
    "hit": frozenset({"back", "out"}),
    "fire": frozenset({"back"}),
    "push": frozenset({"back"}),
    "arrive": frozenset({"at"}),
    "come": frozenset({"up", "to"}),
    "allude": frozenset({"to"}),
    "refer": frozenset({"to"}),
    "talk": frozenset({"of", "about", "up"}),
    "spell": frozenset({"out"}),
    "sum": frozenset({"up"}),
    "pencil": frozenset({"in"}),
    "grant": frozenset({"that"}),
    "prove": frozenset({"that"}),
    "brand": frozenset({"as", "a", "an", "the", "it", "“”"}),
    "dub": frozenset({"as", "a", "an", "the", "it", "“”"}),
    "feel": frozenset({"that"}),
    "hold": frozenset({"to", "that"}),
    "agree": frozenset({"that"}),
}
CLAUSE = frozenset({"that", "“”", ":", "how", "why", "whether", "what"})  # what is said may begin so
CLAUSAL = words(  # these verbs attribute only with a clause or a quotation
    """
    advise answer articulate aver avow bark blame boast brag brief bristle chide chime command commend concur condemn
    convey counsel crow cry decree defend demur deplore deride determine disagree discover echo enthuse exclaim fault
    fume gloat gripe groan growl grumble gush hail hypothesise hypothesize infer inquire enquire instruct intimate
    intone
    invoke joke lambast lambaste laud learn lecture moan mock mourn mumble murmur muse mutter narrate notify
    observe offer order ponder portray posit post postulate praise preach profess pronounce proffer protest purport
    question quip rail rant read realise realize reason recite recognise recognize reflect relate relay remember remind
    reminisce repeat reply respond retort roar rule scoff scold scream seethe shout shrug sigh slam snap sneer speculate
    spit stammer stutter submit summarise summarize surmise taunt text theorise theorize threaten thunder tip trumpet
    tweet urge utter venture verify voice vouch wail weigh whine whisper wonder yell blast accentuate trust imagine fret
    conceive deduce gather presume figure conjecture understand bet establish illustrate
    """
)
ISSUING = words(  # verbs that make the noun of saying behind them their subject's: "voiced concern that"
    """
    make makes made making give gives gave giving given issue issues issued issuing voice voices voiced voicing express
    expresses expressed expressing repeat repeats repeated repeating reiterate reiterated raise raises raised raising
    offer offered offering release releases released releasing deliver delivered share shares shared hold holds held
    level leveled levelled float floated air aired renew renewed sound sounded sounding send sends sent sending publish
    publishes published post posted wrote write writes have has had stand stands stood defend defended defends
    """
)
ATTITUDES = words(  # "X is convinced that", "X was adamant that"
    """
    convinced confident adamant certain sure concerned worried afraid fearful hopeful optimistic pessimistic aware
    sceptical skeptical doubtful unsure alarmed insistent emphatic clear positive wary satisfied persuaded unaware
    disappointed outraged frustrated pleased proud glad grateful sorry angry surprised upset fearful dismayed
    """
)
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
HEARSAY = words(
    "reports rumours rumors speculation estimates figures claims allegations numbers gossip data statistics"
)
PAPERS = words(  # what is written speaks for itself where its author is not named
    """
    report study memo document documents letter survey poll polls analysis assessment audit review filing filings
    complaint indictment lawsuit suit affidavit brief ruling order opinion statement email e-mail resolution draft
    emails e-mails messages accounts letters memos transcripts transcript note notes post release petition dossier
    blueprint manifesto guidance editorial records manual circular communique communiqué census index model models
    testimony warrant verdict judgment judgement inquiry investigation probe findings textbook website notice
    advisory bulletin tweet diary forecast projection estimate proposal
    """
)
REPORT_NOUNS = words(
    """
    report reports estimate estimates figure figures data assessment assessments forecast forecasts projection
    projections survey surveys poll polls study studies analysis note notes statement statements document
    documents tally tallies count counts reckoning calculation calculations census statistics numbers claim
    claims information intelligence assessment warning warnings announcement letter memo audit briefing release
    bulletin records account accounts testimony review index images footage draft model models dossier filing findings
    inquiry investigation email emails results returns
    """
)
CITING = frozenset({"citing", "quoting"})
NEVER_INVERTED = words(
    """
    tell accuse put have find give show go hold stand cut see call describe brand dub label dismiss reject accept
    peg value number
    """
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

_NOUNS: dict[Force, str] = {
    "say": """
        claim assertion allegation insistence contention argument statement suggestion accusation announcement admission
        acknowledgment acknowledgement confirmation declaration revelation complaint conclusion finding ruling warning
        promise pledge vow assurance boast charge remark comment testimony confession threat estimate figure tally count
        toll assessment reminder observation explanation contention disclosure affirmation calculation reckoning guess
        proclamation lament notion theory hint verdict message sum
    """,
    "think": "belief view opinion suspicion fear hope concern worry conviction impression",
    "foresee": "forecast projection prediction expectation",
    "deny": "denial rejection refusal rebuttal",
}
NOUNS: dict[str, Cue] = {
    form: Cue(lemma, force, "base", True)
    for force, lemmas in _NOUNS.items()
    for lemma in lemmas.split()
    for form in (lemma, lemma + "s")
}
CUE_WORDS = ("according", "by", "per", "words", "opinion", *VERBS, *NOUNS, *ATTITUDES)
