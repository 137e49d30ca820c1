"""Titles, offices and the nouns by which persons and bodies are called. Data."""

from ..wordlists import words

ROLES = words(
    """
    president vice-president minister premier chancellor secretary spokesman spokeswoman spokesperson chief
    director general major colonel lieutenant captain sergeant admiral commander marshal governor mayor
    commissioner counsel executive chairman chairwoman chair chairperson professor prof dr doctor mr mrs ms miss
    sir lord lady dame leader king queen prince princess pope cardinal archbishop bishop rabbi imam sheikh
    ayatollah senator congressman congresswoman representative rep sen gov gen col lt sgt capt maj judge justice
    prosecutor attorney lawyer ambassador envoy diplomat official officer analyst economist expert scientist
    researcher engineer pollster strategist adviser advisor aide deputy head boss founder owner manager coach
    captain editor author historian activist campaigner organiser organizer negotiator co-founder co-chair
    co-chairman coordinator superintendent inspector constable sheriff detective medic nurse surgeon physician
    pathologist coroner epidemiologist virologist seismologist geologist meteorologist volcanologist treasurer
    speaker comptroller mp mep pm ceo cfo coo cto broker brokers group firm company carmaker charity agency broadcaster
    lobby outfit think-tank thinktank newspaper bank maker retailer airline operator giant rev reverend father
    sister brother baker farmer teacher resident witness survivor mother co-author president-elect
    neighbour neighbor onlooker bystander eyewitness pensioner student driver trader shopkeeper businessman
    businesswoman actor actress singer comedian presenter journalist reporter blogger midfielder striker defender
    goalkeeper winger skipper grandmother grandfather mum dad housewife landlord tenant fisherman firefighter
    paramedic investor banker barrister solicitor producer director-general chef novelist poet artist musician
    nominee candidate frontrunner incumbent challenger administrator convenor convener
    undersecretary whip lawmaker legislator councillor councilman alderman trustee auditor ombudsman registrar
    rector dean principal prefect headteacher controller governor-general commander-in-chief undersecretary-general
    secretary-general director-general
    """
)
GROUPS = words(  # roles of bodies
    """
    group firm company carmaker charity agency broadcaster lobby outfit think-tank thinktank newspaper bank maker
    retailer airline operator giant broker brokers people police
    """
)
ORGANISATIONS = (
    GROUPS - words("broker brokers people police giant maker broadcaster newspaper agency")
) | words(  # before a name: no person's
    """
    consultancy brokerage ngo nonprofit insurer lender utility supermarket chipmaker drugmaker planemaker watchdog
    regulator union party organisation organization federation foundation nonprofit start-up startup
    """
)
GENERIC = words(  # what a body is called for short once it has been named, whatever its name
    """
    group firm company carmaker charity lobby outfit think-tank thinktank retailer watchdog organisation organization
    planemaker chipmaker drugmaker supermarket builder miner brewer utility regulator
    airline carrier automaker conglomerate
    ngo nonprofit consultancy pollster manufacturer maker developer supplier insurer lender
    """
)
SHORT_TITLES = words(
    """
    mr mrs ms miss dr prof sir lord lady dame rev gen col lt sgt capt maj sen rep gov
    """
)
ADDRESSES = SHORT_TITLES | words(  # titles that a surname alone may follow: "President Belo"
    """
    president vice-president chancellor premier senator governor mayor judge justice professor doctor colonel major
    general captain admiral lieutenant sergeant inspector superintendent sheriff cardinal archbishop bishop rabbi imam
    congressman congresswoman representative ambassador king queen prince princess pope
    """
)
RANKS = words(
    """
    private corporal cpl lance pte pvt cllr det supt insp dci di ds dc pc wpc dig dcp acp ssp cmdr brig maj lt col gen
    capt sgt adm detective chief acting deputy assistant honourable honorable hon rt right judge justice commissioner
    brigadier sergeant-major inspector superintendent constable staff petty warrant
    """
)
DOMAINS = words(  # what bodies are there for: "and" between two of these joins no two bodies
    """
    health safety customs border food drug drugs trade industry work pensions science technology education skills
    energy climate environment housing communities culture media sport transport agriculture fisheries farming finance
    management budget disease control defense defence homeland labor labour veterans immigration revenue alcohol
    tobacco firearms parks fish wildlife oil gas water land fire rescue search standards securities aviation space
    ocean oceanic planning statistics families women children youth human social public natural international research
    development business economic economy quality medicines museums prisons probation alcohol atomic welfare rights
    """
)
FEMALE = words(
    """
    mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman actress sister mother
    """
)
MALE = words("mr sir lord king prince pope spokesman chairman congressman father brother")
BODIES = words(
    """
    opposition prosecution defence defense staff
    ministry department agency institute institution council commission committee office bank university college
    school hospital court parliament senate congress government administration authority authorities service
    services police army navy force forces guard command union federation association organisation organization
    society group party fund foundation trust board bureau centre center company corporation inc ltd llc plc
    corp co holdings partners brothers nations crescent cross house pentagon kremlin treasury exchange league
    club network coalition alliance front movement brigade corps intelligence observatory survey station reserve
    directorate secretariat inspectorate prefecture municipality consulate tribunal panel unit branch campaign junta
    militia battalion regiment clinic diocese academy consortium syndicate
    programme program mission embassy volunteers watch international airlines airways motors industries energy
    oil gas steel research consulting capital securities times post journal news press republic kingdom states
    state county province region district city town island islands korea arabia africa zealand lanka faso leone
    emirates lines foods systems technologies solutions pharmaceuticals chemicals electronics semiconductors logistics
    shipping ferries railways properties estates ventures stores supermarkets insurance telecom telecoms software
    sabha samiti morcha sangh parishad sangathan mahasabha panchayat samaj
    laboratories studios entertainment beverages breweries petroleum petrochemicals metals minerals mining mines
    """
)
SAME_OFFICE: tuple[frozenset[str], ...] = (  # "the Ukrainian leader" may be the president
    words("leader president premier chancellor king queen ruler prime pm"),
    frozenset(["spokesman", "spokeswoman", "spokesperson"]),
    frozenset(["minister", "secretary"]),
    words("chief boss head executive ceo director chairman chairwoman chair founder"),
    frozenset(["professor", "prof", "scientist", "researcher", "academic", "expert"]),
    frozenset(["lawyer", "counsel", "attorney"]),
    frozenset(["general", "commander", "officer"]),
    frozenset(["doctor", "dr", "medic", "physician", "surgeon"]),
)
THINGS = words(
    """
    website site page post message text article headline rule contract deal email e-mail web advertisement slogan song
    book story stories legend tradition wisdom evidence experience history logic maths math map chart charts logs log
    paper newspaper letter register order number computer power weather winter summer water river matter manner corner
    border offer chapter poster banner folder motor error factor sector minor major plan restaurant plant
    warrant grant amount majority minority poll law rule index sign figure layer tower centre center quarter
    """
)
PLURALS = words(
    """
    officials leaders analysts experts sources people engineers rescuers witnesses residents doctors organisers
    organizers
    researchers scientists investigators prosecutors police observers campaigners activists lawmakers diplomats
    economists
    traders investors neighbours neighbors survivors authorities ministers soldiers villagers workers managers
    """
)
SOURCES = words(
    """
    source sources person people official officials diplomat diplomats witness witnesses doctor doctors resident
    residents aide aides officer officers insider insiders spokesman spokeswoman spokesperson executive
    executives lawyer lawyers analyst analysts minister ministers director police prosecutor prosecutors
    survivor survivors eyewitness eyewitnesses employee employees worker workers head chief commander soldier
    soldiers governor mayor relative relatives adviser envoy
    """
)
