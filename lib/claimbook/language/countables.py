"""Nouns that count the same kind of thing under one name, and words that tell what became of those counted. Data."""

from .wordlists import words

_KINDS = {
    "soldiers": """soldier soldiers troop troops serviceman servicemen servicewoman servicewomen personnel fighter fighters
        combatant combatants infantry infantryman infantrymen foot-soldier foot-soldiers contingent contingents force forces
        servicemember servicemembers conscript conscripts recruit recruits reservist reservists paratrooper paratroopers
        marine marines army militaries""",
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
    "people": "people person persons resident residents inhabitant inhabitants citizen citizens civilian civilians man men woman women",
}
KINDS: dict[str, str] = {noun: name for name, nouns in _KINDS.items() for noun in nouns.split()}
MOVABLE = frozenset({"soldiers", "workers", "people"})
PERSONS = frozenset({"people"})  # who are counted by what became of them: dead, injured, missing
BECAME = {  # stage -> what those counted are then called
    "killed": "deaths",
    "injured": "injured",
    "killed_or_injured": "casualties",
    "missing": "missing",
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
