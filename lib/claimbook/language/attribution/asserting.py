"""Who asserts by the words of a saying: the author of a report, joint speakers, or nobody that can be named."""

import re
from dataclasses import replace

from ..people.person_names import is_one_name, is_person_name
from ..people.places import SIDES
from ..people.roles import BODIES, GROUPS, ROLES, SOURCES
from ..people.speakers import Speaker, Stage
from ..wordlists import words as words_of
from .cues import GIVING, HEARSAY, PAPERS, REPORT_NOUNS, SELDOM_SPEAKS
from .finite import is_clause
from .stretches import Saying
from .words_of_clauses import CONJUNCTIONS, DETERMINERS, NUMBERS, PERSONAL, PREPOSITIONS, RELATIVES, TIMES

_NOUN = "|".join(sorted(REPORT_NOUNS))
_REPORT = rf"(?:\A(?i:{_NOUN})|\b(?:{_NOUN}))\b"
_NOT_READ = "".join(
    rf"(?<!\b{word}\s)" for word in ("obtained", "seen", "viewed", "reviewed", "read", "cited", "quoted")
)
_BY_REPORT = re.compile(rf"{_REPORT}\s(?:[\w’'-]+\s+){{0,9}}?{_NOT_READ}(?:by|from)\s+(?!\d)(.+)\Z", re.DOTALL)
_OF_REPORT = re.compile(rf"{_REPORT}\s+(?:of|at)\s+((?:the\s+)?[A-Z].+|the\s.+)\Z", re.DOTALL)
_BY_SIZE = re.compile(r"\s(?:of|among|with|covering)\s(?:\w+\s){0,2}?\d.*\Z")
_WHERE = re.compile(  # "reports from the area"
    r"(?:the|an?|that|this)\s(?:[a-z-]+\s)?(?:area|region|scene|ground|field|front|site|city|town|village|country|zone|north"
    r"|south|east|west|frontline|battlefield)\Z"
)
_DATED = re.compile(r"\s(?:released|published|issued|posted|dated|compiled|obtained|collected|seen)\Z")
_CALLED = re.compile(r"\s(?:(?:calling|naming)\s+(?:itself|themselves|himself|herself)|(?:known|billed)\s+as)\s+")
LOOKED_AT = 20_000  # characters in which a plain noun is sought
PLAIN = words_of("people person persons those sources source officials")
COUNTING = words_of("arrive put estimate peg value")
SPOKEN = words_of("say tell announce admit insist complain joke vow explain")
OWN_PAPERS = words_of(
    "paper papers website filing filings site dashboard portal tracker channel"
)  # ... of somebody, who speaks

_OPENING = re.compile(
    r"(?i)\A(?:(?:the|an?|this|that|these|those|another|its|his|her|their|new|recent|latest|same)\s+)+"
)
_ASIDE = re.compile(
    r"(?:,(?!\d)|\s(?:who|which|that|(?!red\b|need\b|shed\b)[a-z]+ed|seen|written|drawn|known|shown|sent|made|given|held)\s"
    r"(?=(?:by|on|in|at|about|to|from|with|for|as|of|this|last|[A-Z0-9])))"
)
_NAMED_LAST = re.compile(r"(?:\s|\A[A-Z]\w+-)([a-z][\w-]+)\s((?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w'’-]+)\Z")
_INSIDE = re.compile(r"(?:\A|\s)[a-z][\w-]+\s(?:of|for|from|at|with|in|to|by)\s")  # a phrase of another's name
_THAT = re.compile(r"\s+to\s|(?:\s\w+){0,5}?\s+that\s|\s*:")
_ENDING = re.compile(
    r"(?<=[a-z])\s(?:(?!red\b|need\b)[a-z]{3,}ed|seen|written|drawn|sent)\Z"
)  # "an indictment unsealed"
_SUBJECTS = {"him": "he", "her": "she", "them": "they"}  # "according to him"
_NOBODY = re.compile(r"(?i)(?:neither|none|nobody|no\s+one|no\s+(?=[a-z]))\b")
_VAGUE = frozenset({"some", "other", "several", "many", "various", "unconfirmed", "early", "initial"})
_SILENT = (
    words_of(
        """
        one many few some any none nobody everybody anybody somebody everyone anyone someone no nothing something
        anything everything this these those such all both neither either each every what there me us him them most
        fact facts idea evidence history logic experience legend wisdom rumour rumor rumors rumours sign signs chance
        thing things number way reason case point question answer problem photo photos picture pictures video footage
        move decision result results increase rise fall drop loss change absence presence year years day days time
        """
    )
    | PERSONAL
    | RELATIVES
)

_OWNER = re.compile(r"(.+?)(?:['’]s|(?<=s)['’])\s")

ARTICLE = re.compile(r"(?i)\A(?:the|a|an)\s+")


_LISTED = re.compile(r",\s(?=(?:the\s)?[A-Z])")  # "Ana Belo, Jo Lund"


def _is_known_name(word: str) -> bool:
    """Whether a word that begins a sentence is a name: a side, or an acronym."""
    return word.strip().lower() in SIDES or word.strip().lower() in BODIES or word.strip().isupper()


def is_known(speaker: Speaker | None, stage: Stage) -> bool:
    """Whether the article speaks of this person or body elsewhere too; a mere kicker ("BREAKING:") is nobody."""
    if speaker is None or speaker.kind == "described":
        return False
    if speaker.name in stage.cast.acronyms.values():
        return True
    named = speaker.name.lower()
    plain = re.compile(rf"\b{re.escape(named)}\b")
    if speaker.kind == "body" and named not in GROUPS | BODIES and plain.search(stage.cast.text, 0, LOOKED_AT):
        return False  # "Cholera: 14 more die": a plain noun
    return speaker.kind in ("person", "medium") or named in SIDES or stage.cast.text.lower().count(named) > 1


def is_body(speaker: Speaker) -> bool:
    """Whether a described speaker is an "it": a paper or a body, no person and no group."""
    head = head_of(speaker.name.lower().split())
    return head in PAPERS or not (
        head.endswith("s") or head in ROLES or head in SOURCES or head.endswith(("er", "or", "ist", "man", "an"))
    )


def speaker_of(text: str, saying: Saying, stage: Stage) -> tuple[Speaker | None, str]:
    if saying.who is None:
        return None, ""
    words = " ".join(text[slice(*saying.who)].split())
    if _NOBODY.match(words):
        return None, words
    words = _SUBJECTS.get(words.lower(), words)
    asserting = named_last(asserter(words, opens=saying.who[0] == saying.sentence[0]))
    if asserting is None:
        return _paper(words), words
    parts = _parts(text, saying, asserting)
    says = saying.lemma in SPOKEN
    found = [speaker for part in parts if (speaker := stage.resolve(part, saying.who[0], says=says)) is not None]
    if not found:
        whoever = _unlisted(asserting, saying) if _says_clause(text, saying) else None
        if asserting != words:
            return Speaker(described(asserting), "described", 0.55), words
        return _paper(words) or whoever, words
    gives = saying.lemma in GIVING and not saying.quotes and not _THAT.match(text, saying.cue[1])
    if gives and saying.form == "after" and not _is_named(text, found[0]):
        return None, words
    if len(found) == 1:
        return _without_tail(found[0]), words
    return Speaker("; ".join(speaker.name for speaker in found), "joint", min(s.score for s in found)), " and ".join(
        parts
    )


def _without_tail(speaker: Speaker) -> Speaker:
    """A described speaker without the participle behind him: "diplomat | briefed on the talks"."""
    shown = described(speaker.name) if speaker.kind == "described" else ""
    plain = head_of(shown.lower().split()) in PLAIN  # "people briefed on the talks" are nobody without it
    return replace(speaker, name=shown) if shown and not plain else speaker


def named_last(words: str | None) -> str | None:
    """The person at the end of a phrase that says before what he is: "nominee Ana Belo"; else the phrase."""
    found = _NAMED_LAST.search(words) if words else None
    if words is None or found is None or _INSIDE.search(words):
        return words
    plain = found.group(1) in GROUPS or found.group(1) in PREPOSITIONS or found.group(1) in DETERMINERS | CONJUNCTIONS
    return found.group(2) if not plain and is_person_name(found.group(2)) else words


def _says_clause(text: str, saying: Saying) -> bool:
    """Whether what is said is an utterance: a quotation, a clause, or what the speaker only follows."""
    if (
        saying.quotes
        or saying.form == "before"
        or saying.lemma in ("tell", "accuse")
        or saying.force in ("think", "foresee", "deny")
    ):
        return True
    clausal = any(is_clause(text[slice(*part)], strict=True) for part in saying.content)
    return clausal or _THAT.match(text, saying.cue[1]) is not None


def _is_named(text: str, speaker: Speaker) -> bool:
    """Whether a speaker has a name: a plural ("Donors") only where a capital stands inside a sentence too."""
    if speaker.kind == "described":
        return False
    plural = speaker.name.endswith("s") and " " not in speaker.name
    return not plural or any(
        before[-1:] == "," or before[-1:].islower() for before in text.split(f" {speaker.name}")[:-1]
    )


def described(words: str) -> str:
    """A description without its article, "new" and the like, and what only tells more of it ("briefed on the plan")."""
    return _ENDING.sub("", _ASIDE.split(_OPENING.sub("", words), maxsplit=1)[0].strip(" ,"))


def _paper(words: str) -> Speaker | None:
    """What is written, as the speaker where nobody is named: "the lawsuit", "court records"; no hearsay."""
    shown = described(words)
    parts = shown.lower().split()
    head = head_of(parts)
    if head not in PAPERS or (head in HEARSAY and len(parts) == 1) or parts[0] in NUMBERS | _VAGUE:
        return None
    return Speaker(shown, "described", 0.55)


def _unlisted(words: str, saying: Saying) -> Speaker | None:
    """Whoever else is the subject of a verb of saying, because he speaks; no pronoun, time or amount does."""
    shown = described(words)
    parts = shown.lower().split()
    counts = saying.lemma in COUNTING
    read = saying.form == "before" and bool(saying.quotes)
    if (
        not parts
        or (saying.lemma in SELDOM_SPEAKS and not (read or counts))
        or (saying.force in ("ask", "tally", "revise", "show") and not counts)
    ):
        return None
    head = head_of(parts[2:] if parts[0] == "one" and parts[1:2] == ["of"] else parts)  # "one of the sources"
    silent = head in _SILENT or head in HEARSAY or head in TIMES or head.endswith("ing") or head[:1].isdigit()
    amount = parts[0][:1].isdigit() and not parts[0].endswith("-old")
    return None if silent or parts[0] in PERSONAL or amount else Speaker(shown, "described", 0.5)


def head_of(parts: list[str]) -> str:
    """The head of a noun phrase: its last word before a preposition."""
    end = next((i for i, word in enumerate(parts) if i and word in PREPOSITIONS), len(parts))
    return re.sub(r"['’]s?\Z", "", parts[end - 1]) if parts else ""


def _parts(text: str, saying: Saying, asserting: str) -> list[str]:
    """The joint speakers of a phrase, or the one."""
    if saying.joint is not None and not _is_one(text, saying, asserting):
        return [*_LISTED.split(" ".join(text[slice(*saying.joint)].split())), asserting]
    halves = asserting.split(" and ")
    if len(halves) == 2 and not is_one_name(*halves) and all(_is_whole_name(half) for half in halves):
        return halves
    return [asserting]


def _is_one(text: str, saying: Saying, asserting: str) -> bool:
    """Whether "the rancher and nominee for governor" is one person: only the first has its article."""
    first = text[slice(*saying.joint)] if saying.joint else ""
    return ARTICLE.match(first) is not None and ARTICLE.match(asserting) is None and first[-1:] != "s"


def _is_whole_name(words: str) -> bool:
    bare = ARTICLE.sub("", words)
    return bare[:1].isupper() and not re.search(r"\b(?:of|for)\b", words) and len(bare) > 2


def asserter(words: str, *, opens: bool = True) -> str | None:
    """Who asserts by a report: "a note from brokers X" -> "brokers X"; "the ministry's figures" -> "the ministry"."""
    words = _CALLED.split(_DATED.sub("", words))[-1]
    for authored in (_BY_REPORT, _OF_REPORT):
        if author := authored.search(words):
            return None if _WHERE.match(author.group(1)) else author.group(1)
    if head_of(words.lower().split()) not in REPORT_NOUNS | OWN_PAPERS:
        return words
    written = head_of(words.lower().split())
    if (owned := _OWNER.match(words)) and len(words) > owned.end() and words.split()[-1].lower() != written:
        return owned.group(1)  # "the union's survey of its members"
    if written in REPORT_NOUNS and (size := _BY_SIZE.search(words)):
        words = words[: size.start()]  # "a Harbour Lund survey | of 1,000 adults"
    head = words.split()[-1].lower()
    if head in REPORT_NOUNS and len(words.split()) == 1:
        return None
    if head in OWN_PAPERS and (owned := _OWNER.match(words)):
        return owned.group(1)
    if head not in REPORT_NOUNS or head == "intelligence" or (words[:1].isupper() and words.split()[-1][:1].isupper()):
        return words
    return _owner_of_report(words, opens=opens)


def _owner_of_report(words: str, *, opens: bool) -> str | None:
    """Whose report it is by the words before the noun: an owner, a body, a name; None for nobody."""
    owner = _OWNER.match(words)
    if owner:
        return owner.group(1)
    if len(words.split()) > 1 and words.split()[-2] in (BODIES | {"police"}) - {"court"}:
        return words.rsplit(maxsplit=1)[0]  # "health ministry | figures"
    named = re.match(r"(?:[Tt]he\s+|[Aa]n?\s+)?((?:[A-Z][\w’'.-]*\s+)+)(?:\w+\s+){0,2}\w+\Z", words)
    if (
        named
        and len(named.group(1).split()) == 1
        and words.startswith(named.group(1))
        and opens
        and not _is_known_name(named.group(1))
    ):
        return None
    return named.group(1).strip() if named and named.group(1).split()[0].lower() not in DETERMINERS | _VAGUE else None
