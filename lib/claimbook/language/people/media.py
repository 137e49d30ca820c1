"""Which names are media: agencies, broadcasters, papers, by list, by the form of the name, or by their description."""

import re

from ..wordlists import words

KNOWN = frozenset(
    name.strip()
    for name in """
    reuters; afp; agence france-presse; ap; the associated press; associated press; bloomberg; dpa; efe; ansa; tass;
    ria;
    ria novosti; interfax; interfax-ukraine; ukrinform; unian; xinhua; kyodo; yonhap; kcna; anadolu; upi; pti; afp-jiji;
    dow jones; bbc; cnn; nbc; abc; cbs; npr; pbs; msnbc; fox; fox news; sky; sky news; itv; channel 4; rte; rfi; tf1;
    bfm;
    bfmtv; france 24; ard; zdf; n-tv; deutsche welle; dw; rai; rtve; nhk; kbs; mbc; cctv; al jazeera; al-jazeera; al
    arabiya; al-arabiya; al mayadeen; euronews; politico; axios; the economist; economist; le monde; le figaro;
    liberation; l'express; le parisien; die zeit; der spiegel; spiegel; bild; die welt; el pais; el mundo; la
    repubblica;
    corriere della sera; the guardian; guardian; the independent; the telegraph; telegraph; the financial times; ft;
    kommersant; izvestia; vedomosti; meduza; novaya gazeta; haaretz; ynet; asahi; mainichi; nikkei; caixin; hurriyet;
    cumhuriyet; dawn; the hindu; ndtv; vrt; nos; tvp; suspilne; rbc; rbc-ukraine; hotnews; digi24; telex; voa; rfe/rl;
    radio free europe; radio free asia; cnbc; mtv; the atlantic; the new yorker; time; newsweek; forbes; wired;
    the intercept; buzzfeed; vox; usa today; the hill; the times; the sun; the mirror; al-manar; sana; irna; isna; fars;
    tasnim; wafa; petra; mena; bernama; antara; belta; agerpres; pap; ctk; apa; ntb; ritzau; tt; lusa; belga; anp;
    keystone-sda
    """.replace("\n", " ").split(";")
    if name.strip()
)
_FORM = re.compile(
    r"""
    (?: \b(?:Times|Post|Tribune|Herald|Journal|Gazette|Ledger|Observer|Chronicle|Telegraph|Courier|Examiner|Inquirer|
        Sentinel|Mail|Mirror|Standard|Daily|News|Newswire|Wire|Press|Dispatch|Zeitung|Presse|Weekly|Globe|Register|
        Bulletin|Podcast|Argus|Echo|Radio|TV|Television|Broadcasting|Magazine|News\s+Agency|Press\s+Agency|Network)
        (?:\s(?:Agency|Service|Corporation|Trust|Association|\d+))?\Z
      | (?:post|zeitung|blatt|pravda|presse|nachrichten|bladet|posten)\Z
      | \A(?:Agence|Agencia|Agenzia|Radio|TV|Channel|Kanal|Canal|Daily|Agentur|Jornal|Journal|Diario|Corriere
      |Gazeta)\s )
    """,
    re.VERBOSE,
)
DESCRIPTIONS = words(
    """
    agency broadcaster newspaper daily weekly magazine tabloid paper network station channel outlet website
    portal newswire newspapers broadsheet podcast
    """
)
_DESCRIBED = re.compile(
    rf"\b(?:(?:news|press|state|wire|radio|television|tv|streaming)\s+)*(?:{'|'.join(sorted(DESCRIPTIONS))}|(?:news|web|gossip)\s(?:site|service|blog)"
    r"|television|radio|TV)\b",
    re.IGNORECASE,
)
_MODIFIERS = re.compile(
    r"\A(?:(?:the|a|an|its|his|her|their|state|public|national|local|daily|weekly|business|independent|german|french|news|"
    r"state-run|state-owned|pro-government|private|leading|own)\s+)+"
)
_HOUSES = frozenset(
    {"BBC", "CNN", "NBC", "CBS", "PBS", "RTE", "ITV", "Sky", "Al-Jazeera", "VRT", "NHK", "CNBC"}
)  # "BBC Wales"
_AGENCY_OF_STATE = frozenset(
    {"intelligence", "space", "un", "aid", "security", "spy", "environment", "energy", "nuclear"}
)


def medium(words: str) -> str | None:
    """The name of the medium that a phrase names ("the state broadcaster VRT" -> "VRT"), or None."""
    phrase = " ".join(words.split()).strip(" ,.")
    bare = re.sub(r"(?i)\A(?:the|a|an)\s+", "", phrase)
    if not bare:
        return None
    if bare.lower() in KNOWN or phrase.lower() in KNOWN:
        return bare
    if _FORM.search(bare) and bare[0].isupper():
        return bare
    first = bare.split()[0]
    if first in _HOUSES and all(word[0].isupper() or word[0].isdigit() for word in bare.split()):
        return bare
    return _described(bare)


def medium_beside(phrase: str) -> str | None:
    """The name of a medium that a phrase says what it is first: "state agency BNA", "newspaper Le Fanal"."""
    match = _DESCRIBED.match(phrase)
    name = (
        _described(phrase) if match and phrase[:1].islower() and phrase[match.end() :].strip()[:1].isupper() else None
    )
    return name if name and phrase.endswith(name) else None


def _described(phrase: str) -> str | None:
    """The name beside a description: "broadcaster Orbit 3", "the Volk daily"."""
    match = _DESCRIBED.search(phrase)
    if (
        match is None
        or (match.group()[:1].isupper() and match.start())
        or any(word in _AGENCY_OF_STATE for word in phrase.lower().split())
    ):
        return None
    after = phrase[match.end() :].strip(" ,")
    before = _MODIFIERS.sub("", phrase[: match.start()].strip(" ,"))
    for name in (after, before):
        if name and name[0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in name.split()):
            return name
    return None


def is_described(words: str) -> bool:
    """Whether a phrase is a medium without a name: "a local newspaper", "state television"."""
    last = words.lower().split()[-1:] or [""]
    if last[0] in {"television", "radio", "tv"}:
        return True
    return last[0] in DESCRIPTIONS - {"agency", "network", "channel", "station"} or words.lower().endswith(
        "news agency"
    )
