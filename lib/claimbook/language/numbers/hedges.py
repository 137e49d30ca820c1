"""The words that qualify a number, before and after it. Data only; the longest phrase decides."""

from claimbook.model import Qualifier

_BEFORE: dict[Qualifier, str] = {
    "approx": """
        about | around | some | roughly | nearly | almost | approaching | close to | closer to | close on | perhaps |
        maybe | possibly | probably | approximately | approx | approx. | circa | ca | ca. | c. | ~ | ≈ |
        something like | somewhere around | somewhere near | somewhere in the region of | in the region of |
        in the order of | on the order of | of the order of | in the neighbourhood of |
        in the neighborhood of | in the vicinity of | to the tune of | an estimated | estimated |
        estimated at | estimated to be | estimated as | the estimated figure of | an estimated figure of |
        estimated figure of | an estimated total of | an estimate of | an approximate |
        approximately some | more or less | just about | as good as | virtually | practically | not far off |
        not far from | nearing | nigh on | well nigh | verging on | bordering on | in the area of | or about |
        near | nears | neared | approaches | approached | nearer | nearer to | pushing | nudging | touching |
        almost exactly | the better part of | the best part of |
        very nearly | very roughly | a rough | as near as | believed to be about | more like | not quite
    """,
    "at_least": """
        at least | at the very least | upwards of | upward of | no less than | no fewer than | not less than |
        not fewer than | a minimum of | minimum of | a minimum | minimum | at a minimum | at minimum |
        as few as | as little as | starting at |
        start at | starts at | starting from | not under | not below | ≥ | >= | as low as
    """,
    "at_most": """
        up to | up to and including | as many as | as much as | no more than | not more than | at most | at the most |
        at the very most | within | a maximum of | maximum of | a maximum | maximum | at a maximum | max |
        capped at | not exceeding | not over | not above |
        never more than | as high as | as far as | as long as | as large as | a ceiling of | a cap of |
        a limit of | limited to | anything up to | ≤ | <=
    """,
    "more_than": """
        more than | over | well over | just over | slightly over | a little over | well above | just above |
        slightly above | slightly more than | a little more than | rather more than | many more than |
        far more than | much more than | well more than | considerably more than | significantly more than |
        a bit more than | somewhat more than | even more than | still more than | exceed |
        exceeds | exceeded | exceeding | in excess of | well in excess of | past | well past | passes |
        passed | passing | cross | crosses | crossed | crossing |
        breach | breaches | breached | breaching | top | tops | topped | topping | surpass |
        surpasses | surpassed | surpassing | above |
        beyond | well beyond | north of | upward from | to over | >
    """,
    "less_than": """
        fewer than | less than | under | below | well below | well under | just under | just below |
        slightly under | slightly below | slightly less than | slightly fewer than | a little under |
        a little less than | far fewer than | far less than | much less than | many fewer than |
        well short of | just short of | short of | shy of | just shy of | a little short of | not even |
        south of | nowhere near | <
    """,
    "exact": "only | just | barely | exactly | precisely | a mere | merely | hardly | scarcely",
}  # fmt: skip
_AFTER: dict[Qualifier, str] = {
    "approx": """maybe | perhaps | or so | or thereabouts | give or take | more or less | approximately | roughly
        | or something
        | ish | odd""",
    "at_least": """
        or more | and more | and rising | and climbing | if not more |
        or above | or higher | or over | or greater | or better | or longer | or older |
        and up | and upwards | and upward | upwards | and above | and over | and counting | plus | + |
        at least | at a minimum | at minimum | minimum | at the very least | and not a cent less |
        and not one less
    """,
    "at_most": """
        or less | or fewer | or under | or below | or lower | and under | and below | or younger |
        or shorter | at most | at the most | maximum | tops | at the very most | max | at a maximum |
        at the outside | at the utmost
    """,
}


def _table(phrases: dict[Qualifier, str]) -> dict[tuple[str, ...], Qualifier]:
    return {
        tuple(phrase.split()): qualifier
        for qualifier, line in phrases.items()
        for phrase in " ".join(line.split()).split(" | ")
    }


BEFORE = _table(_BEFORE)
AFTER = _table(_AFTER)
# how many words the phrases have that end in a word, the longest first
LENGTHS = {
    last: sorted({len(words) for words in BEFORE if words[-1] == last}, reverse=True)
    for last in {words[-1] for words in BEFORE}
}

# These stand between a qualifier and its number and change nothing: "at least another 40", "up to a further 500".
FILLERS = {
    "another", "a", "an", "further", "additional", "extra", "total", "of", "record", "combined", "whopping",
    "staggering", "mere", "astonishing", "estimated", "reported", "as", "some", "every",
}  # fmt: skip

# "worries about 12 officers": here "about" does not hedge
TOPICS = {
    "talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "spoken", "ask", "asks", "asked",
    "asking", "hear", "heard", "worry", "worries", "worried", "concern", "concerns", "concerned", "complain",
    "complains", "complained", "complaint", "complaints", "know", "knew", "question", "questions", "story",
    "stories", "book", "books", "film", "article", "articles", "information", "details", "doubts", "warning",
    "warnings", "think", "thinking", "wrote", "learn", "learned", "news", "evidence", "dispute", "argument",
    "forget", "forgot",
}  # fmt: skip

# "hand over 300 prisoners": "over" belongs to the verb
PHRASAL = {
    "hand", "hands", "handed", "handing", "take", "takes", "took", "taken", "taking", "turn", "turned",
    "turning", "sign", "signed", "carry", "carried", "roll", "rolled", "run", "ran", "knock", "knocked", "win",
    "won", "spread", "fight", "fought",
}  # fmt: skip

# "flew over 60 villages": "over" is above them, not more than
CROSSED = {
    "fly", "flies", "flew", "flown", "flying", "hover", "hovered", "hovering", "tower", "towers", "towered", "towering",
    "look", "looks", "looked", "looking", "preside", "presides", "presided", "rule", "rules", "ruled", "watch",
    "watched", "mourn", "mourned", "outrage", "anger",
}  # fmt: skip

# "colder than 9", "no cheaper than $40": of the comparatives in -er, those that say less; every other says more
LESSER = {
    "lower", "smaller", "shorter", "lighter", "colder", "cooler", "younger", "slower", "narrower", "thinner", "nearer",
    "closer", "sooner", "earlier", "cheaper", "poorer", "weaker", "shallower",
}  # fmt: skip
# what a growing number crosses: "the 2,000 mark", "the 40-dollar barrier"
CROSSED_LINES = {"mark", "barrier", "threshold", "level", "line"}
# in -er and no comparatives of an amount
NOT_LESS_OR_MORE = {"other", "rather", "either", "neither", "another", "whether", "former", "latter", "over", "under"}
# "could top $100m": a verb behind these, else a noun or an adjective
LEADING_TO_TOP = {
    "could", "would", "will", "may", "might", "should", "can", "to", "must", "not", "cannot", "easily", "also", "soon",
}  # fmt: skip
