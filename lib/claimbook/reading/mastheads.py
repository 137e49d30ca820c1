"""How newspapers, agencies and sections are named: the words, and nothing but the words."""


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

SMALL_WORDS = _words("a al and da das de del della der des di die du e el for in la las le les los of the & y")

# where anybody publishes: the host says nothing about the outlet
OPEN_HOSTS = _words("""
    bit.ly bsky.app docs.google.com drive.google.com facebook.com goo.gl instagram.com linkedin.com reddit.com t.co
    t.me telegram.me threads.net tiktok.com tinyurl.com twitter.com vk.com wa.me whatsapp.com x.com youtu.be youtube.com
    news.google.com archive.ph archive.is archive.today localhost
    """)


def is_masthead(name: str) -> bool:
    """Whether ``name`` reads as the name of a newspaper, a station or an agency."""
    if name in AGENCIES:
        return True
    words = name.split() if len(name) <= 60 else []
    if len(words) not in range(1, 7) or not all(map(_is_name_word, words)):
        return False
    plain = [word.lower().strip(".") for word in words if word.lower() != "the"]
    return bool(plain) and not _is_section(plain) and _ends_or_begins(plain, article=words[0].lower() == "the")


def is_section(line: str) -> bool:
    """Whether a line names a section of a paper: "WORLD", "Breaking News"."""
    words = line.lower().split() if len(line) <= 60 else []
    return bool(words) and all(word in SECTION_WORDS or word in SECTION_ENDS or word in {"&", "and"} for word in words)


def _is_name_word(word: str) -> bool:
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
