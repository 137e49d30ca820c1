"""The tokenizer of the pipeline: spaCy's English one, cut as the Universal Dependencies of English cut words."""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.symbols import NORM, ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

# prefixes that Universal Dependencies leave on their word: "non-profit" is one word, "state-owned" three
_PREFIXES = (
    "anti bi co counter cross de di ex extra hyper inter intra macro mega meta micro mid mini mis mono "
    "multi neo non omni pan para poly post pre pro proto pseudo quasi re semi sub super tele trans tri "
    "ultra un uni e psycho over"
)
_KEPT = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.capitalize()})" for prefix in _PREFIXES.split())
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿĀ-ž"
_UNHYPHENED = r"(?:-|–|—|--|---|——|~)"

_PUNCTUATION_RUNS = [
    r"[!?]{2,}",
    r"<{2,}",
    r">{2,}",
    r"={2,}",
    r"_{2,}",
    r"\*{2,}",
    r"~{2,}",
    r"#{2,}",
    r"\+{2,}",
    r"\${2,}",
    r"(?<=[a-z][a-z])\.[!?]+",
]
_INFIXES = [
    rf"(?<=[{_LETTER}0-9]){_KEPT}{_UNHYPHENED}(?=[{_LETTER}])",  # state-owned, 18-year
    rf"(?<=[{_LETTER}])-(?=[0-9])",  # F-16
    r"(?<=[0-9])[–—](?=[0-9])",  # 10–12
    rf"(?<=[{_LETTER}])[()](?=[{_LETTER}])",  # soldier(s)
    rf"(?<=[{_LETTER}0-9\)])/(?=[{_LETTER}\(])",  # and/or
    r"[!?]{2,}(?=[A-Za-z])",  # what?!No
    r"[\"”](?=<)|(?<=\))\((?=[A-Za-z])",  # "Ann"<ann@...
]
_PM = r"(?:[ap]m|[AP]M|[ap]\.m\.|[AP]\.M\.)"
_SUFFIXES = [rf"(?<=[0-9]){_PM}", r"(?<=[A-Za-z0-9])[/–—]"]
_PREFIX_RULES = [rf"[-–—](?=[{_LETTER}])", rf"/(?=[{_LETTER}])"]
_WHOLE = r"^(?:(?:\d-)?\(?\d{3}\)?-)?\d{3}-\d{4}$|^\d{1,2}-\d{1,2}-\d{4}$"  # 555-0100, 11-20-2000
_ABBREVIATIONS = (
    "etc. Etc. al. Ft. Lt. Sgt. Capt. Col. Maj. Cpl. Cmdr. Adm. Sat. Wed. Thu. Thur. Thurs. Tue. Tues. Fri. "
    "Mon. Attn. attn. ext. Ext. Reps. Sens. L.P. ca. approx. div. vols. pp. Sept. Rep. Sen. Gov. Gen. Rev. "
    "Hon. Pres. Sec. Amb."
)
_SLASHED = ["w/", "w/o", "b/c", "B/c", "W/"]
_JOINED = {"wanna": 3, "Wanna": 3, "lotta": 3, "gimme": 3, "Gimme": 3, "lemme": 3, "outta": 3, "alot": 1}
_MISREAD = "and/or id Id wed Wed Wed. ): )-: (8 8) 8-) 8D 8-D We'd. Id. id."


@registry.callbacks("claimbook.tokenizer.v1")
def aligned_on_init() -> Callable[[Language], None]:
    """What ``spacy train`` does to the pipeline before it is initialized."""
    return aligned


def aligned(nlp: Language) -> None:
    """Give a pipeline the cuts of the treebanks; they are saved with its tokenizer."""
    defaults, tokenizer = nlp.Defaults, nlp.tokenizer
    prefixes = [*_PUNCTUATION_RUNS, *_PREFIX_RULES, *defaults.prefixes]
    suffixes = [*_PUNCTUATION_RUNS, *_SUFFIXES, *defaults.suffixes]
    infixes = [*_INFIXES, *(infix for infix in defaults.infixes if "(?:-|" not in infix)]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.token_match = re.compile(_WHOLE).match
    tokenizer.rules = _rules(tokenizer.rules)


def _rules(rules: dict[str, list[dict]]) -> dict[str, list[dict]]:
    """spaCy's exceptions without those that misread, and with shouted contractions, abbreviations and "wanna"."""
    kept = {text: pieces for text, pieces in rules.items() if text not in _MISREAD.split()}
    shouted = {
        text.upper(): [{ORTH: piece[ORTH].upper(), NORM: piece.get(NORM, piece[ORTH])} for piece in pieces]
        for text, pieces in kept.items()
        if "'" in text or "’" in text
    }
    whole = {text: [{ORTH: text}] for text in [*_ABBREVIATIONS.split(), *_SLASHED]}
    cut = {text: [{ORTH: text[:at]}, {ORTH: text[at:]}] for text, at in _JOINED.items()}
    return shouted | kept | whole | cut
