"""How newspapers, agencies and sections are named: the words, and nothing but the words."""

import re


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# a name that ends with one of these is a newspaper's, a station's or an agency's
LAST_WORDS = _words("""
    advertiser advocate agency argus beacon broadcasting bugle bulletin chronicle citizen courier daily democrat digest
    dispatch echo economist enquirer examiner express gazette globe guardian herald independent informer inquirer
    intelligencer journal ledger leader magazine mail media mercury messenger mirror monitor news newspaper newswire
    observer outlook pioneer post press radio record recorder register reporter review scotsman sentinel spectator
    standard star sun telegraph television times today tribune tv voice week weekly wire world zeitung
    """)
# a name that begins with one of these is one too: "Radio Karsu", "Times of Malta", "Agence Nord"
FIRST_WORDS = _words("agence agencia agenzia daily radio")
FIRST_WITH_OF = _words("bulletin journal news times voice")

AGENCIES = _words("""
    AAP AFP AJC ANI ANSA ANP AP APA BBC BNS CNA CNN CP DPA EFE IANS IRNA ITAR-TASS KCNA Kyodo NHK NPR NTB PA PAP PTI
    RFE/RL RIA Reuters SANA TASS TT UPI WAM Xinhua Yonhap Anadolu Bloomberg Interfax Ukrinform dpa
    """)

# names of sections, not of papers, even where they end with "News"
SECTION_WORDS = _words("""
    africa america analysis asia black breaking business culture daily domestic economy editorial entertainment europe
    exclusive explainer feature featured features fashion financial football foreign health home in international latest
    life live local main market markets more most my national new opinion our other people politics political popular
    read regional related science special sport sports stories tech technology the this today top trending travel uk us
    video watch weather weekly wire world your
    """)
SECTION_ENDS = _words("daily digest magazine media news outlook post press review today tv video week world")

# who else publishes: a name by itself in a head that ends with one of these is the publisher's, no person's
PUBLISHERS = _words("""
    affairs agency alert alliance archive association authority beat blog board brief briefing broadcast broadcaster
    bureau business campaign central centre center channel chamber charity college commission committee company
    conference corporation corps council department desk edition embassy exchange federation feed file files finance fm
    focus forum foundation fund gateway group hub index industry info insider insight insights institute institution
    investor lab ledger letter line lens link live logistics ltd memo ministry monthly movement nation network networks
    newsletter newspapers newsroom newswires notes now office online organisation organization outlet page panel party
    people's platform plc portal press programme project publishing pulse quarterly report reports research scene
    secretariat service services society source spotlight state survey syndicate tech today trade trader trust union
    university update view views watch wires
    """)
PUBLISHING_BODIES = _words("""
    agency association authority bank board bureau centre center chamber college commission committee council
    department embassy federation foundation institute ministry office organisation organization society union
    university
    """)
_COMPOUND = ("wire", "line", "beat", "post", "press", "news", "times", "mail", "blatt", "zeitung", "watch", "desk",
             "pulse", "cast", "media", "feed", "hub", "presse", "week", "daily", "report", "sphere", "scope", "byte",
             "bytes", "tech", "pedia")  # fmt: skip

SMALL_WORDS = _words("a al and da das de del della der des di die du e el for in la las le les los of the & y and")

# where anybody publishes: the host says nothing about the outlet
OPEN_HOSTS = _words("""
    bit.ly bsky.app docs.google.com drive.google.com facebook.com goo.gl instagram.com linkedin.com reddit.com t.co
    t.me telegram.me threads.net tiktok.com tinyurl.com twitter.com vk.com wa.me whatsapp.com x.com youtu.be youtube.com
    news.google.com archive.ph archive.is archive.today localhost
    """)
RELEASES = (
    "for immediate release", "for immediate use", "for immediate publication", "press release", "media release",
    "news release", "press statement", "media statement",
)  # fmt: skip
NOTICES = (
    *RELEASES, "live blog", "liveblog", "live updates", "as it happened", "letters to the editor", "leading article",
)  # fmt: skip
_STAFF = _words("staff our special senior chief own court crime")
_LINKS = _words("of for")
_DASH = re.compile(r"\s[–—|-]\s")
_BRAND = re.compile(r"(?!Ma?c|Fitz|Van|Von|D[ei]|L[ae])[A-Z][a-z]{2,}[A-Z][a-z]{2,}")  # AgriDesk; no McArdle
_TRAIL = re.compile(r"\s*[>»›·•|/]\s*|\s{3,}")


def is_masthead(name: str) -> bool:
    """Whether ``name`` reads as the name of a newspaper, a station or an agency."""
    if name in AGENCIES:
        return True
    words = name.split() if len(name) <= 60 else []
    if len(words) not in range(1, 7) or not all(map(is_name_word, words)):
        return False
    plain = [word.lower().strip(".") for word in words if word.lower() != "the"]
    if len(plain) > 1 and plain[-1] == "reporter" and (plain[-2] in _STAFF or plain[-2].endswith(("'s", "’s"))):
        return False  # Our Staff Reporter
    return bool(plain) and not _is_section(plain) and _ends_or_begins(plain, article=words[0].lower() == "the")


def is_publisher(name: str) -> bool:
    """Whether ``name``, alone in the head of an article, is that of who publishes it: a masthead, a body, "The ..."."""
    if is_masthead(name):
        return True
    words = name.split() if len(name) <= 60 else []
    if len(words) not in range(1, 8) or not all(map(is_name_word, words)) or is_section(name):
        return False
    plain = [word.lower().strip(".,") for word in words]
    if len(words) == 1:
        return plain[0].endswith(_COMPOUND) and plain[0] not in _COMPOUND
    article = plain[0] == "the" and len(words) <= 5
    pair = "&" in plain or (len(plain) == 3 and plain[1] == "and")
    return (
        article
        or pair
        or _BRAND.fullmatch(words[-1]) is not None
        or plain[-1] in PUBLISHERS
        or (plain[0] in PUBLISHING_BODIES and plain[1] in _LINKS)
    )


def is_section(line: str) -> bool:
    """Whether a line names a section of a paper, or says what sort of text it is: "WORLD", "PRESS RELEASE"."""
    words = line.lower().strip(" :").split() if len(line) <= 60 else []
    if all(part.strip(" :") in NOTICES for part in _DASH.split(line.lower())):
        return True
    return bool(words) and all(word in SECTION_WORDS or word in SECTION_ENDS or word in {"&", "and"} for word in words)


def is_notice(line: str) -> bool:
    """Whether a line says that a body speaks for itself: "PRESS RELEASE", "For immediate release"."""
    return any(part.strip(" :") in RELEASES for part in _DASH.split(line.lower()))


def is_trail(line: str) -> bool:
    """Whether a line is a way to the page, in few words a step: "Home > Energy", "Companies · Retail"."""
    steps = _TRAIL.split(line.strip()) if len(line) <= 90 else []
    capital = all(step[:1].isupper() and len(step.split()) <= 3 for step in steps)
    return len(steps) > 1 and capital and not any(map(str.isdigit, line))


def is_heading_of_section(line: str) -> bool:
    """Whether a line could name a section, if a headline stands below: "Courts & Justice", "Money and Markets"."""
    words = line.split() if len(line) <= 40 else []
    small = {"&", "and", "of", "the"}
    return 1 < len(words) <= 4 and all((word[:1].isupper() and word.isalpha()) or word in small for word in words)


def is_name_word(word: str) -> bool:
    """Whether a word can stand in a name: begun with a capital, or one of the small words of names."""
    letters = word.strip(".&'’-")
    return word.lower() in SMALL_WORDS or (letters[:1].isupper() and not any(map(str.isdigit, letters)))


def _is_section(words: list[str]) -> bool:
    return words[-1] in SECTION_ENDS and all(word in SECTION_WORDS for word in words[:-1])


def _ends_or_begins(words: list[str], *, article: bool) -> bool:
    if len(words) == 1:
        return article and words[0] in LAST_WORDS
    if words[0] in FIRST_WORDS or (words[0] in FIRST_WITH_OF and words[1] == "of"):
        return len(words) <= 4
    return words[-1] in LAST_WORDS and len(words) <= (5 if article else 4)
