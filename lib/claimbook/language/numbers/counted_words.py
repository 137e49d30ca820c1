"""The words at which a noun phrase ends, for finding what is counted without a parser. Data only."""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# closed classes: prepositions, conjunctions, pronouns, auxiliaries, determiners, adverbs that stand behind nouns
FUNCTION = _words(
    """
    a about above across after again against ahead ago all almost along already also although always am amid among
    amongst an and another any anybody anyone anything apart are aren't around as aside at away back be became
    because become becomes been before behind being below beneath beside besides between beyond both but by came can
    can't cannot come comes could couldn't currently despite did didn't do does doesn't doing don't down due during
    each either else elsewhere enough even ever every except far for from further get gets getting go goes going
    gone got had hadn't has hasn't have haven't having he hence her here hers herself him himself his how however i
    if in including inside instead into is isn't it it's its itself just kept last later least left less let like
    likely made make makes many may maybe me meanwhile might mine more most much must my myself near nearby nearly
    neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or other
    others otherwise ought our ours out outside over own past per perhaps plus put rather really same saw says said
    seem seems seen several shall she should shouldn't since so some somebody someone something soon still such take
    taken takes than that that's the their theirs them themselves then there therefore these they this those though
    through throughout thus till to today together tomorrow tonight too took toward towards under unless unlike
    until up upon us usually versus very via was wasn't we well went were weren't what when where whereas whether
    which while who whom whose why will with within without won't worth would wouldn't yes yesterday yet you your
    fewer longer shorter
    lower higher bigger smaller cheaper faster slower larger greater better worse older younger earlier
    includes contains remains means shows consists brings represents follows belongs
    yours yourself monday tuesday wednesday thursday friday saturday sunday i'm i've we're we've they're they've
    you're he's she's who've who're there's it'll they'll we'll thereafter altogether overall respectively apiece
    alone alive aboard abroad ashore overnight early late worldwide nationwide annually daily weekly monthly
    yearly quarterly strong odd ish minus vs namely whatsoever january february march april june july
    august september october november december
    """
)
# verbs that commonly follow the counted noun and do not end in -ed or -ing
VERBS = _words(
    """
    die died fell fall rose rise grew grow began begin broke break bring brought build built buy bought caught cost
    costs cut drove drew eat fed feel felt fight fought find found flee fled flew fly forced froze gave give
    given held hid hit hold hope keep knew know lack lay lead led leave lie lies live lose lost meet met move
    need needed pay paid perish play read remain remained remains require return run ran rang sail sat seek sought
    sell sold send sent set shot show shown shut sing sit slept cast earned forecast sleep spend spent spoke speak
    spread stand stayed stay stole stood struck suffer swam swept take tell think thought told turn wait wake walk want
    war wear went win won wore work worked write wrote written say stays stands needs wants works expect agree believe
    belong consist exist face follow happen have include join open oppose pass plan reach receive report respond
    serve start stop struggle support survive travel try use visit vote voted took torn hurt ill dead injured
    wounded missing killed unaccounted slain born drawn known thrown driven ridden sunk sank quit sounds
    sound looks seems
    appears appear
    """
)
STATES = _words(
    """
    dead injured wounded missing killed displaced homeless hurt unaccounted trapped arrested
    detained hospitalised hospitalized captured infected vaccinated evacuated rescued unemployed jobless stranded
    sick ill drowned slain affected
    """
)
# such states name those who are in them ("the dead"); of the rest it is people who are counted ("12 arrested")
NAMED_STATES = _words(
    """
    dead injured wounded missing displaced homeless unaccounted unemployed jobless sick ill
    """
)
# what is done by people or to them: where no noun is counted, people are
HUMAN = (STATES - NAMED_STATES) | _words(
    """
    aboard alive arrest arresting arrests attend attended attending beheaded buried charged convicted dead
    demonstrated deported die died dies drowning employ employing employs evacuate evacuating executed fled flee
    fleeing flees gathered held homeless injure injured injures injuring jailed kill killing kills march marched
    missing mourn mourned protested queue queued rallied sacked sentenced sheltered sheltering sickened sign signed
    slain starved survive survived uprooted wound wounded wounding wounds
    """
)
HUMAN_PAIRS = {
    ("on", "board"),
    ("took", "part"),
    ("take", "part"),
    ("taking", "part"),
    ("turned", "out"),
    ("turned", "up"),
}
# verbs that are nouns behind a singular noun: "a 12-point plan", "a six-day visit"
DEEDS = _words(
    """
    plan report visit walk work play vote fight need return support turn use wait stop start stay show stand run hold
    look strike test march drive trial stage
    """
)
PLURALS = _words(
    """
    people men women children police troops cattle sheep fish deer aircraft staff crew personnel clergy data media
    feet teeth geese mice lice oxen policemen policewomen firemen servicemen servicewomen fishermen gunmen
    businessmen salesmen craftsmen spacecraft hovercraft criteria phenomena bacteria species series headquarters
    crossroads offspring poultry youth folk infantry cavalry artillery militia livestock grandchildren stepchildren
    businesswomen congressmen clergymen alumni
    """
)
SINGULAR_S = _words(
    """
    this is was has his its as us bus gas plus less across business press class pass loss boss cross glass grass
    mass process progress success access address congress express fitness illness witness virus coronavirus census
    campus status bonus focus crisis basis analysis diagnosis thesis emphasis hypothesis serious various previous
    famous religious dangerous numerous precious enormous nervous anxious curious obvious tremendous hazardous
    poisonous infectious suspicious indigenous homeless jobless helpless wireless endless stateless landless
    contagious anonymous simultaneous autonomous politics economics mathematics physics athletics tennis news always
    perhaps sometimes besides towards swiss paris texas brussels athens christmas hamas illinois arkansas honduras
    cyprus laos los des mars venus james chess mess overseas upstairs downstairs indoors outdoors afterwards
    nowadays measles rabies diabetes mumps shingles
    """
)
# heads that say nothing themselves: what they are "of" is counted ("the number of dead")
MEASURING = _words(
    """
    number numbers total toll figure count tally amount estimate share percentage proportion rate level
    """
)
# end like a participle or an adverb and are nouns or adjectives all the same
NOUNS_LIKE_VERBS = _words(
    """
    building meeting killing warning opening sitting wedding painting drawing shooting bombing hearing ruling
    reading king ring thing spring string wing evening morning ceiling feeling being offspring sibling holding
    filing listing landing crossing posting recording family assembly monthly weekly daily only early elderly
    friendly likely deadly costly ugly lonely orderly july italy fly ally supply reply bully belly butterfly
    monopoly anomaly deed seed weed need speed breed feed bed shed shred steed bleed creed moped biped
    """
)
ADJECTIVES_IN_ED = _words(
    """
    armed unarmed wounded injured displaced registered planned mixed used retired confirmed reported suspected
    abandoned disabled elected unoccupied skilled unskilled organised organized uniformed masked promised furnished
    red listed related educated experienced damaged ruined collapsed refrigerated stranded detained captured trained
    proposed unidentified required infected vaccinated heated paid unpaid convicted alleged accused seized stolen
    united advanced licensed sacred unmarried married forced combined unused fortified occupied homemade guided
    unmanned manned crewed tagged undecided unexploded hundred indebted gifted wicked rugged naked
    """
)
# verbs whose participle may open a noun phrase: "two lost children", "six known cases"
PARTICIPLES = _words(
    """
    lost broken known frozen hidden stolen lead live open play work show test built drawn shown shot struck torn
    sunk sunken unknown report support visit travel feel stand cut hurt killed set past staff
    """
)
# of a closed class, but adjectives or their adverbs before a noun: "300 daily flights", "two very busy roads"
ADJECTIVAL = _words(
    """
    daily weekly monthly yearly quarterly overnight overseas early late nearby inside outside very well most almost
    younger older lower higher larger greater smaller bigger longer shorter cheaper faster slower earlier later
    further former like strong worldwide nationwide once nearly rather
    """
)
# between a number and its noun, saying nothing of it
SKIPPED = _words(
    """
    more other so further additional such extra fewer odd + plus
    """
)
DETERMINERS = _words(
    """
    the a an its their his her our those these this that all such my your promised planned some about more than
    other last first past next every
    """
)
AUXILIARIES = _words(
    """
    could would will might may can should have has had is are was were been be also already since then there
    """
)
