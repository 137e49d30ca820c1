"""Words that carry a full stop without ending a sentence, and words that begin one."""

from .wordlists import words

ALWAYS_OPEN = words(
    """
    mr mrs ms mx dr prof rev hon gen col lt sgt capt cmdr adm maj cpl pvt gov sen rep pres amb supt insp det
    messrs st mt ft vs viz cf approx est fig figs ed eds vol pp ca al nos e.g i.e dep asst atty
    """
)
MAY_CLOSE = words(
    """
    inc ltd co corp llc plc bros etc jr sr u.s u.k u.n e.u a.m p.m d.c ave blvd rd univ dept govt assn intl bn
    mn sq jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    """
)
STARTERS = words(
    """
    the a an he she it they we i you his her its their our my this that these those there here in on at by for
    from with to of as but and or so yet if when while after before since because although though however
    meanwhile also another some many most more several both each every no not what who how why where which one
    two according despite during under over since then now earlier later last next
    """
)
