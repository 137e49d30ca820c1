"""The words that make a number part of a name, an age or a saying. Data only."""

# These number things, in capitals or not, in digits or words: "page 14", "Article Nine", "phase two".
DESIGNATORS = {
    "annex", "apartment", "apt", "appendix", "article", "articles", "category", "chapter", "chapters", "clause",
    "column", "door", "episode", "exhibit", "exit", "figure", "flat", "floor", "footnote", "gate", "grade",
    "highway", "interstate", "issue", "item", "junction", "lane", "level", "locker", "no", "nos", "no.", "nos.",
    "number", "numbers", "nr", "nr.", "p", "p.", "pp", "pp.", "page", "pages", "para", "paragraph",
    "paragraphs", "part", "phase", "pier", "platform", "plot", "postcode", "protocol", "question", "resolution",
    "resolutions", "room", "route", "row", "rule", "runway", "schedule", "season", "section", "sections",
    "sequence", "serial", "size", "stage", "step", "suite", "table", "tables", "terminal", "tier", "title",
    "tome", "type", "unit", "verse", "version", "volume", "vol", "vol.", "ward", "week", "wave", "zone", "year",
    "day", "scene", "act", "track", "bay", "block", "booth", "building", "bus", "carriage", "cell", "channel",
    "flight", "lot", "line", "octane", "sector", "wing", "warehouse", "exercise", "lesson", "theorem",
    "equation", "fig", "fig.", "art.", "sec.", "ext", "ext.", "extension", "factor", "age", "aged", "ages",
    "vitamin", "omega", "press", "key", "button", "lap", "hole",
    "game", "round", "race", "heat", "leg", "mile", "hwy", "set", "example", "extract", "marker",
    "note", "notes", "classes", "docket", "ball", "board", "bed", "pin", "berth", "shelf", "seat", "aisle",
    "tram", "clue", "bib", "cert", "certificate", "juror", "turbine", "reactor",
}  # fmt: skip
# These only with a capital: "Type 3", "Group 4", "Formula One", "World War Two".
CAPITAL_DESIGNATORS = {
    "formula", "war", "agenda", "apollo", "sputnik", "group", "class", "series", "model",
    "mark", "mk", "radio", "bbc", "itv", "sky", "kanal", "canal", "desk", "house", "camp", "district",
    "division", "fortune", "nasdaq", "ftse", "dax", "cac", "nikkei", "stoxx", "russell", "bloc", "covid",
    "windows", "iphone", "galaxy", "playstation", "xbox", "android", "ios", "psalm", "psalms", "catch", "area",
    "studio", "station", "bill", "proposition", "prop", "amendment", "directive", "regulation", "measure",
    "plan", "vision", "horizon", "expo", "euro", "cop", "hawk", "league", "quarter", "q", "pit", "reactor",
    "tower", "tunnel", "bridge", "dam", "well", "shaft", "mine", "vat", "corps", "brigade", "regiment",
    "battalion", "squadron", "company", "fleet", "army", "school", "hospital", "ligue", "bundesliga", "serie",
    "kosmos", "starship", "years", "soyuz", "voyager", "pioneer", "falcon", "atlas", "ariane", "shenzhou",
    "big", "constituency", "precinct",
}  # fmt: skip
STREETS = {
    "street", "st", "st.", "road", "rd", "rd.", "avenue", "ave", "ave.", "lane", "drive", "boulevard", "blvd",
    "square", "terrace", "crescent", "way", "place", "court", "gardens", "row", "close", "mews", "embankment",
    "strasse", "highway",
}  # fmt: skip

# these stand before the name of the street
STREETS_FIRST = {
    "rue", "via", "calle", "avenida", "avenue", "rua", "piazza", "place", "boulevard", "viale", "corso", "plaza",
    "ulica", "ul", "paseo", "quai", "impasse", "vicolo", "praça", "largo", "strada", "ulitsa", "carrer", "allée",
    "jalan",
}  # fmt: skip

PERSONS = {
    "man", "woman", "boy", "girl", "child", "baby", "mother", "father", "son", "daughter", "brother", "sister",
    "wife", "husband", "widow", "widower", "student", "teenager", "pensioner", "grandmother", "grandfather",
    "lad", "youth", "nurse", "teacher", "farmer", "driver", "soldier", "victim", "suspect", "resident",
    "passenger", "tourist", "hiker", "climber", "walker", "cyclist", "motorist", "motorcyclist", "swimmer", "diver",
    "skier", "sailor", "fisherman", "shepherd", "carer", "builder", "plumber", "electrician", "mechanic", "chef",
    "cook", "waiter", "waitress", "refugee", "migrant", "inmate", "prisoner", "convict", "gunman", "attacker",
    "hostage", "toddler", "infant", "teen", "adult", "girlfriend", "boyfriend", "fiance", "bride", "groom",
    "neighbour", "neighbor", "cousin", "uncle", "aunt", "nephew", "niece", "stepson", "stepdaughter", "veteran",
    "conscript", "recruit", "pilot", "musician", "painter", "poet", "novelist", "writer", "journalist", "reporter",
    "photographer", "artist", "dancer", "athlete", "footballer", "boxer", "striker", "midfielder", "defender",
    "goalkeeper", "winger", "jockey", "golfer", "miner", "foreman", "labourer", "laborer", "bookkeeper", "pupil",
    "singer", "actor", "actress", "boys", "girls", "men", "women", "children", "sons", "daughters", "grandson",
    "grandsons", "granddaughter", "retiree", "worker",
}  # fmt: skip
LINKING = {"were", "are"}
AGED_GROUPS = PERSONS | LINKING | {
    "those", "people", "kids", "adults", "anyone", "everyone", "players", "everybody", "persons",
    "residents", "workers", "drivers", "voters", "women", "men", "youngsters", "patients", "pupils", "students",
    "teenagers", "youths",
}  # fmt: skip
SAYING = {
    "said", "says", "told", "who", "was", "has", "had", "is", "added", "whose", "from", "died", "and", "a",
    "an", "the", "of", "will", "recalled", "were",
}  # fmt: skip
CALLING = {
    "call", "calls", "called", "calling", "dial", "dials", "dialled", "dialed", "dialling", "dialing", "ring", "rings",
    "rang", "ringing", "phone", "phoned", "phoning", "telephone", "telephoned", "text", "texted", "texting", "hotline",
    "helpline", "tel", "tel.", "fax",
}  # fmt: skip
AGES_AFTER = {"old", "olds"}

# what a person is by a hundred per cent
ATTITUDES = {
    "sure", "certain", "innocent", "guilty", "committed", "behind", "right", "wrong", "correct", "confident", "honest",
    "positive", "convinced", "ready", "focused", "focussed", "clear", "true", "dedicated", "loyal", "serious", "agree",
    "support", "fit", "happy", "certainty", "effort", "sober", "genuine", "supportive", "determined", "satisfied",
    "comfortable", "accurate", "believe", "commitment", "love", "trust", "against",
}  # fmt: skip

# "the two sides", "its three neighbours": which, not how many
KNOWN = {"the", "these", "those", "both", "all", "other", "latter", "same"}
KNOWN_NUMBERS = {"two", "three", "four"}

# behind a hyphen these make a kind of thing, not an amount: "two-state solution", "five-star hotel"
KINDS = {
    "state", "way", "tier", "tiered", "party", "faced", "sided", "wheel", "wheeled", "wheeler", "star", "door",
    "time", "times", "handed", "part", "piece", "fold", "pronged", "legged", "stroke", "dimensional", "d",
    "off", "on", "to", "lane", "figure", "digit", "letter", "line", "nation", "power", "child", "country",
    "ball", "horse", "poster", "rated", "sum", "carbon", "emission", "emissions", "tolerance", "hit", "liner",
    "stop", "size", "shot", "track", "step", "stage", "phase", "bit", "by", "and", "pack", "up", "term",
    "thirds", "touch", "tone", "toed", "timer", "timers", "pin", "pointer", "nil", "all", "love", "act",
    "speed", "cylinder", "seater", "sex", "chamber", "chambered", "eyed", "something", "somethings", "style",
    "finger", "course", "ply", "alarm", "sigma", "tailed", "headed", "footed", "hourly",
    "a", "factor", "strike", "strikes", "engined", "cornered", "layered", "humped", "masted", "fingered", "for", "in",
    "hands",
}  # fmt: skip


# Sayings: the number word and what stands around it, in lower case; "#" is the number.
def _around(line: str) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    sayings = (saying.split() for saying in " ".join(line.split()).split(" | ") if "#" in saying)
    return {(tuple(s[: s.index("#")]), tuple(s[s.index("#") + 1 :])) for s in sayings}


SAYINGS: dict[str, set[tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "one": _around("# foot in | # foot out | # foot on | # step ahead | # step closer | # eye on"),
    "billion": _around("a # miles"),
    "zero": _around(
        "ground # | net # | # tolerance | # sum | patient # | year # | # gravity | sub # | from # | # hour"
    ),
    "seven": _around("# seas | # deadly sins | # wonders | # sisters"),
    "two": _around(
        "# sides of the | # sides to | of # halves | # can play | # heads are"
        " | # for tea | # left feet | # faces of | and # together | in # minds | of # minds | # cents worth"
        " | # thumbs | # wrongs | # by # | one or # things | # peas | put # and | it takes # | # birds with"
    ),
    "three": _around("# cheers | # strikes | # by # | # lions | # gorges"),
    "four": _around("on all # | # corners of | # walls | # winds | # seasons"),
    "five": _around("high # | take # | # eyes"),
    "six": _around("# feet under | at # and | # nations"),
    "eight": _around("after #"),
    "nine": _around("cloud # | # lives | # to five"),
    "eleven": _around("starting # | first #"),
    "half": _around(
        "# as much again | # as many again | # as big again | # as large again | # as long again"
        " | # the fun | # the battle | # the problem | # the trouble | # the story | # the reason"
    ),
    "forty": _around("# winks | # days and forty | days and # nights"),
    "fifty": _around("# -fifty"),
    "ten": _around("# commandments | number # | # out of # | times out of # | times in #"),
    "thousand": _around("# cuts | # words"),
    "hundred": _around("a # times"),
}
