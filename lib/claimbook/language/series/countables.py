"""Nouns that count the same kind of thing under one name, and words that tell what became of those counted. Data."""

import re

from ..wordlists import words

_KINDS = {
    "soldiers": """
        soldier soldiers troop troops serviceman servicemen servicewoman servicewomen personnel fighter
        fighters combatant combatants infantry infantryman infantrymen foot-soldier foot-soldiers contingent
        contingents force forces servicemember servicemembers conscript conscripts recruit recruits
        reservist reservists paratrooper paratroopers marine marines army militaries""",
    "deaths": "dead death deaths fatality fatalities toll corpse corpses lives killed",
    "bodies": "body bodies remains",
    "injured": "injured wounded injury injuries hurt",
    "casualties": "casualty casualties losses",
    "missing": "missing unaccounted",
    "displaced": "displaced homeless evacuee evacuees refugee refugees uprooted",
    "prisoners": "prisoner prisoners detainee detainees captive captives pow pows",
    "hostages": "hostage hostages abductee abductees",
    "jobs": "job jobs post posts position positions layoff layoffs redundancy redundancies headcount",
    "workers": "worker workers employee employees staff staffer staffers workforce",
    "homes": "home homes house houses household households dwelling dwellings",
    "attacks": "attack attacks strike strikes assault assaults raid raids bombardment bombardments",
    "shells": "shell shells round rounds munition munitions",
    "missiles": "missile missiles rocket rockets",
    "drones": "drone drones uav uavs",
    "protesters": "protester protesters demonstrator demonstrators marcher marchers",
    "cases": "case cases infection infections",
    "people": """people person persons resident residents inhabitant inhabitants citizen citizens civilian civilians man
        men woman women""",
}
KINDS: dict[str, str] = {noun: name for name, nouns in _KINDS.items() for noun in nouns.split()}
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
        (
            "crowd",
            r"attend\w*|march\w*|rall(?:y|ied|ying)|gather\w*|protest\w*|took\s+to\s+the\s+streets|demonstrat\w*|turned\s+out",
        ),
        ("arrested", r"arrest\w*|detain\w*|in\s+custody|jailed|imprisoned"),
        ("trapped", r"trapped|buried|beneath|under\s+(?:the\s+)?rubble|remain\w*\s+(?:in|under|below)|stranded"),
        ("without power", r"without\s+(?:power|electricity)|lost\s+power"),
        ("without water", r"without\s+(?:\w+\s+)?water"),
        ("in need", r"need\w*|require\w*|depend\w*\s+on"),
        ("hungry", r"hungry|hunger|starv\w*|famine|food\s+insecur\w*"),
        ("infected", r"infected|tested\s+positive|fell\s+ill|sickened|hospitali[sz]ed"),
        ("vaccinated", r"vaccinated|inoculated"),
        ("employed", r"employed|work\w*\s+(?:at|for|in)"),
        ("voters", r"voted|cast\s+(?:their\s+)?ballots"),
        ("affected", r"affected|hit|struck"),
    )
)
