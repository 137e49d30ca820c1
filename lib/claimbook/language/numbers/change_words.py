"""The words that tell of a change, not a total. Data only."""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# something changes by itself: verbs in their forms
_VERBS = """
    rises rose risen rising falls fell fallen falling grows grew grown growing increases increased increasing
    decreases decreased decreasing climbs climbed climbing drops dropped dropping jumps jumped jumping slides slid
    sliding slips slipped slipping gains gained gaining declines declined declining surges surged surging soars
    soared soaring plunges plunged plunging tumbles tumbled tumbling plummets plummeted plummeting dips dipped
    dipping eases eased easing edges edged edging inched inching sinks sank sunk sinking shrinks shrank shrunk
    shrinking swells swelled swollen swelling widens widened widening narrows narrowed narrowing expands expanded
    expanding contracts contracted contracting rebounds rebounded rebounding recovers recovered recovering rallies
    rallied rallying advances advanced advancing retreats retreated retreating leaps leaped leapt leaping crashed
    crashing spikes spiked spiking ticks ticked ticking depreciated depreciating appreciated appreciating weakens
    weakened weakening strengthens strengthened strengthening rise fall grow increase decrease climb drop jump slide
    slip gain decline surge soar plunge tumble plummet dip ease edge sink shrink swell widen narrow expand contract
    slump slumps slumped slumping sag sags sagged sagging creep creeps crept dwindle dwindled dwindling balloon
    ballooned rocket rocketed skyrocketed mushroomed nosedived dive dived slow slows slowed slowing firmed softened
    rebound recover rally advance retreat leap spike tick weaken strengthen
    """
RISING = _words(_VERBS)
# these say a change of any count; the rest may be movement ("climbed 300 metres", "dropped 30 bombs")
GROWING = _words(
    """
    rose risen rising grew grown growing increased increasing declined declining shrank shrunk shrinking gained gaining
    """
)
# somebody changes something: the amount stands behind "by", or "from"
MADE = _words(
    """
    raise raises raised raising lift lifts lifted lifting cut cuts cutting reduce reduces reduced reducing lower
    lowers lowered lowering boost boosts boosted boosting slash slashes slashed slashing trim trims trimmed trimming
    extend extends extended extending change changes changed changing revise revises revised revising hike hikes
    hiked hiking push pushes pushed pushing bring brings brought bringing exceed exceeds exceeded exceeding shift
    shifts shifted move moved moving went gone doubled doubles doubling halved tripled up down higher upgraded
    downgraded improve improved improving worsened shortened lengthened
    """
)
NOUNS = _words(
    """
    rise rises fall falls growth increase increases decrease decreases climb drop drops jump jumps slide slides slip
    gain gains decline declines surge surges plunge plunges tumble dip dips rebound contraction expansion spike
    spikes leap leaps slump slumps boost cut cuts reduction reductions hike hikes uptick downturn swing
    """
)
PLAIN_NOUNS = _words("rise increase decrease decline reduction growth gain drop fall jump")
ADDED = _words("another further additional extra")
ADDING = _words("add adds added adding")
LOSING = _words("lose loses lost losing shed sheds shedding")
COMPARED = _words(
    """
    higher lower more fewer less extra cheaper dearer faster slower longer shorter larger smaller taller heavier lighter
    stronger weaker bigger warmer colder hotter cooler further additional easier firmer softer steadier richer poorer
    wetter drier wider narrower deeper shallower steeper
    """
)
# of things counted: "18 more", not "18 longer than a week"
COUNT_COMPARED = _words("higher lower more fewer less extra further additional")
LEVELS = _words("up down better worse ahead")
# "18,000 more likely", "100 or more": no comparison of amounts
NOT_COMPARED = _words("likely or recently recent often important like to from and")
# what a change is measured from, and no thing that is counted: "below the average", "a peak of 50,000"
MARKS = _words(
    """
    average normal target record mark last previous forecast forecasts level levels limit norm expectations estimate
    estimates inflation peak high low pre-war old budget plan year price minimum usual maximum median mean goal quota
    threshold figure figures
    """
)
# "makes up 40 per cent", "put up $4m": here "up" is no rise
UP_TAKING = _words(
    """
    make makes made making take takes took taken taking put puts putting pay pays paid paying give gives gave given
    giving buy buys bought buying use uses used using pick picks picked rack racked racking cough coughed stump
    stumped snap snapped write writes wrote written writing end ends ended eat eats ate eaten eating soak soaks soaked
    soaking suck sucks sucked sucking swallow swallows swallowed swallowing gobble gobbles gobbled burn burns burned
    burnt burning clock clocks clocked clocking chalk chalked notch notched ring rang rung tie ties tied tying
    """
)
COPULAS = _words("is was are were be been being remain remained stood stay go goes went gone")

CHANGED = RISING | MADE | NOUNS
