"""Small closed classes of words by which a sentence is cut into who, said, what. Data."""

from ..wordlists import words

AUXILIARIES = words(
    """
    is are was were be been being am has have had will would could may might can shall should must do does did
    isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't can't don't doesn't didn't it's
    that's there's cannot 's 've 'd is,
    """
)
ADVERBS = words(
    """
    also previously now later earlier repeatedly again still then meanwhile already first only just always never
    long even too once twice soon recently today yesterday tonight once further instead however therefore thus
    so far often sometimes not back here there ever since separately reportedly allegedly already both all each
    last this next online offline afterward afterwards however
    """
)
CALLS = words(  # with "the" or "our" they begin a name: "Save the Children", "Stop the War"
    """
    save feed help rescue protect stop free heal defend keep support reclaim end ban fund reach teach fight build
    restore remember hear house shelter
    """
)
_CALL = "|".join(sorted(word.title() for word in CALLS))
NAMED_CALL = rf"(?=[A-Z][a-z]+\s(?:the|our)\s[A-Z])\b(?:{_CALL})\s(?:the|our)\s[A-Z][\w-]*"
PRONOUNS = words("he she it they we i you who which")
NUMBERS = words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half dozens scores hundreds thousands
    millions
    """
)
PERSONAL = words("he she it they we i you")
RELATIVES = words("who which whom whose that where when")
DETERMINERS = words(
    """
    the a an this that these those its his her their our my some any no another each every all both many several
    most
    """
)
JOINING = words("of for in at from with near against within inside on between")  # inside a noun phrase
PREPOSITIONS = JOINING | words(
    """
    by to as after before during since until till over under about around into onto through despite amid without
    following like per than because via upon among against toward towards including besides beyond
    """
)
CONJUNCTIONS = words(
    """
    and but or nor so yet while whereas though although because if unless when whenever as that whether than
    """
)
CONTRASTS = frozenset(["but", "while", "whereas", "though", "although"])
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec
    """
)
TIMES = (
    WEEKDAYS
    | (MONTHS - {"may", "march"})
    | words(
        """
    morning afternoon evening night noon midday midnight week month year today yesterday tonight
    """
    )
)
REPORTERS = words(
    """
    reporters journalists lawmakers parliament legislators mps deputies senators congress investors shareholders
    analysts staff workers employees viewers listeners readers delegates diplomats supporters briefing
    conference broadcaster newspaper radio television tv agency magazine daily press media court judges jurors
    hearing committee council assembly crowd audience us them him her everyone people
    """
)
FINITE = words(
    """
    killed left made took came went became remained began rose fell grew dropped climbed reached hit lost won
    gave got kept brought led met faced died fled arrived struck needs need makes takes comes goes remains keeps
    sold built wants want shows show needs gets get lives live works work stands means mean includes include
    """
)
