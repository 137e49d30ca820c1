"""Nouns that count the same kind of thing under one name, and words that tell what became of those counted. Data."""

import re

from ..wordlists import words

_KINDS = {
    "soldiers": """
        soldier soldiers troop troops serviceman servicemen servicewoman servicewomen personnel fighter
        fighters combatant combatants infantry infantryman infantrymen foot-soldier foot-soldiers contingent
        contingents force forces servicemember servicemembers conscript conscripts recruit recruits
        reservist reservists paratrooper paratroopers marine marines army militaries""",
    "officers": "officer officers agent agents guard guards patrolman patrolmen constables",
    "deaths": "dead death deaths fatality fatalities toll corpse corpses lives killed killings",
    "bodies": "body bodies remains",
    "injured": "injured wounded injury injuries hurt",
    "casualties": "casualty casualties losses",
    "missing": "missing unaccounted",
    "displaced": """displaced homeless evacuee evacuees refugee refugees uprooted evacuations idps""",
    "prisoners": "prisoner prisoners detainee detainees captive captives pow pows inmate inmates",
    "arrests": "arrest arrests detentions",
    "hostages": "hostage hostages abductee abductees",
    "jobs": """job jobs post posts position positions role roles layoff layoffs redundancy redundancies headcount
        job-cuts dismissals""",
    "workers": "worker workers employee employees staff staffer staffers workforce",
    "homes": "home homes house houses household households dwelling dwellings",
    "attacks": """attack attacks strike strikes assault assaults raid raids bombardment bombardments airstrike
        airstrikes""",
    "shells": "shell shells round rounds munition munitions",
    "missiles": "missile missiles rocket rockets",
    "drones": "drone drones uav uavs",
    "crowd": """protester protesters protestor protestors demonstrator demonstrators marcher marchers spectator
        spectators mourner mourners crowd crowds onlooker onlookers attendee attendees attendance""",
    "cases": "case cases caseload caseloads infection infections",
    "doses": "dose doses jab jabs vaccine vaccines shot shots",
    "schools": "school schools primaries",
    "pupils": "pupil pupils schoolchild schoolchildren",
    "students": "student students undergraduate undergraduates",
    "farmers": "farmer farmers grower growers cultivator cultivators smallholder smallholders",
    "violations": "violation violations breach breaches",
    "passengers": "passenger passengers",
    "ships": "ship ships vessel vessels boat boats",
    "planes": "plane planes jet jets aircraft airliner airliners",
    "factories": "factory factories plant plants",
    "shops": "shop shops store stores outlet outlets branch branches",
    "migrants": "migrant migrants asylum-seeker asylum-seekers",
    "children": "child children infant infants baby babies toddler toddlers",
    "lawsuits": "lawsuit lawsuits suit suits",
    "claims": "claim claims",
    "population": "population populations",
    "customers": "customer customers client clients subscriber subscribers",
    "people": """people person persons resident residents inhabitant inhabitants citizen citizens civilian civilians man
        men woman women villager villagers""",
}
KINDS: dict[str, str] = {noun: name for name, nouns in _KINDS.items() for noun in nouns.split()}
SEATED = {"seat": "seats", "bed": "beds", "room": "rooms", "berth": "berths"}  # "a 400-bed hospital"
DEEDS = {  # verbs whose object, where it is a bare number, is of that kind
    verb: kind
    for kind, verbs in {
        "cases": "infected infecting infects sickened sickening",
        "arrests": "arrested arresting arrests detained detaining",
        "vaccinated": "vaccinated vaccinating inoculated",
        "jobs": "sacked sacking axed axing fired dismissed",
        "crowd": "attended",
    }.items()
    for verb in verbs.split()
}
HAPPENING = words(  # to persons of any calling: passengers may be missing, miners trapped
    """
    passenger passengers pupil pupils student students farmer farmers patient patients child children infant infants
    migrant migrants miner miners worker workers employee employees fan fans tourist tourists motorist motorists
    marcher marchers protester protesters demonstrator demonstrators pilgrim pilgrims shopper shoppers climber climbers
    fisherman fishermen sailor sailors crew firefighter firefighters rescuer rescuers doctor doctors nurse nurses
    journalist journalists family families teenager teenagers guest guests visitor visitors boy boys girl girls driver
    drivers pedestrian pedestrians swimmer swimmers bystander bystanders
    """
)
MORTAL = frozenset(KINDS.get(noun, noun) for noun in HAPPENING)
MOVABLE = frozenset({"soldiers", "workers", "people"})
PERSONS = frozenset({"people"})  # who are counted by what became of them: dead, injured, missing
BECAME = {  # stage -> what those counted are then called
    "killed": "deaths",
    "injured": "injured",
    "killed_or_injured": "casualties",
    "missing": "missing",
    "trapped": "trapped",
    "displaced": "displaced",
    "rescued": "rescued",
    "captured": "prisoners",
}
NAMED_SO = {name: stage for stage, name in BECAME.items() if stage != "captured"}  # "340 deaths" are killed
NOT_DISTINGUISHING = words(
    """
    the a an this that these those its his her their our my some any all more other another further additional
    total overall new current estimated reported initial final official officially true real actual entire whole
    first last recent confirmed so-called around about of up number figure figures amount share proportion rest
    least most many
    """
)
PLIGHTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for name, pattern in (
        ("discharged", r"discharged|sent\s+home"),
        ("in hospital", r"admitted|in\s+(?:hospital|intensive\s+care)|on\s+wards?"),
        ("aboard", r"aboard|on\s+board|and\s+crew"),
        (
            "crowd",
            r"attend\w*|at\s+(?:the|a|its|their)\s+(?:peak|march|rally|protest|demonstration|vigil)|march\w*|rall(?:y|ied|ying)|gather\w*|protest\w*|took\s+to\s+the\s+streets|demonstrat\w*|turned\s+out",
        ),
        ("arrests", r"arrest\w*|detain\w*|in\s+custody|jailed|imprisoned"),
        ("trapped", r"trapped|buried|beneath|under\s+(?:the\s+)?rubble|remain\w*\s+(?:in|under|below)|stranded"),
        ("without power", r"without\s+(?:power|electricity)|lost\s+power"),
        ("without water", r"without\s+(?:\w+\s+)?water"),
        ("in need", r"need\w*|require\w*|depend\w*\s+on"),
        ("hungry", r"hungry|hunger|starv\w*|famine|food\s+insecur\w*"),
        ("cases", r"infected|tested\s+positive|fell\s+ill|sickened|contracted"),
        ("vaccinated", r"vaccinated|inoculated"),
        ("employed", r"employed|work\w*\s+(?:at|for|in)"),
        ("voters", r"voted|cast\s+(?:their\s+)?ballots"),
        ("returned", r"return\w*|went\s+(?:back|home)"),
        ("homeless", r"homeless"),
        ("affected", r"affected|hit|struck"),
    )
)
