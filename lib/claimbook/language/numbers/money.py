"""Currencies: the ISO code behind a sign, a code or a noun, by Babel's tables."""

import unicodedata
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies


def _current() -> frozenset[str]:
    """The codes of the currencies in use somewhere today."""
    territories = [str(name) for name in Locale("en").territories if len(str(name)) == 2]
    return frozenset(code for name in territories for code in get_territory_currencies(name)) | {"EUR", "USD"}


_IN_USE = _current()
CODES = _IN_USE - {"ALL", "TOP"}  # these two are English words in capitals

# As news writes them; Babel knows "CA$" and "A$", news writes "C$" and "AU$" too.
SIGNS = {
    "$": "USD", "US$": "USD", "USD$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "A$": "AUD", "AU$": "AUD",
    "AUD$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "MX$": "MXN", "R$": "BRL", "EC$": "XCD",
    "TT$": "TTD", "BZ$": "BZD", "Z$": "ZWG", "J$": "JMD", "B$": "BND", "G$": "GYD", "F$": "FJD", "WS$": "WST",
    "T$": "TOP", "L$": "LRD", "N$": "NAD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₡": "CRC", "₲": "PYG",
    "₵": "GHS", "₸": "KZT", "₼": "AZN", "₾": "GEL", "Rs": "INR", "Rs.": "INR", "Rp": "IDR", "Rp.": "IDR", "RM": "MYR",
    "R": "ZAR", "Tk": "BDT", "Tk.": "BDT", "Dh": "AED", "Dhs": "AED", "Dhs.": "AED", "N": "NGN", "P": "PHP", "K": "ZMW",
    "KSH": "KES", "KSHS": "KES", "GH₵": "GHS", "GH¢": "GHS", "SFr": "CHF", "SFr.": "CHF", "SKr": "SEK", "NKr": "NOK",
    "DKr": "DKK", "Kč": "CZK", "E£": "EGP", "kr": "krone", "kr.": "krone", "¢": "cent",
}  # fmt: skip

# the shilling, with or without the letter of its country: KSh, Ksh., TShs, Sh
SIGNS |= {
    f"{letter}{sh}{end}": iso
    for letter, iso in (("K", "KES"), ("T", "TZS"), ("U", "UGX"), ("", "shilling"))
    for sh in ("Sh", "sh")
    for end in ("", "s", ".")
}

# A bare noun of several countries that news uses for one, and names of its own for a currency.
_CUSTOMARY = {
    "dollar": "USD", "buck": "USD", "greenback": "USD", "pound": "GBP", "quid": "GBP", "sterling": "GBP",
    "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "hryvnya": "UAH", "krona": "SEK", "rupee": "INR", "won": "KRW",
    "crown": "crown", "bolivar": "VES", "guilder": "guilder", "taler": "taler", "thaler": "thaler",
    "peseta": "peseta", "drachma": "drachma", "deutschmark": "deutschmark", "markka": "markka",
}  # fmt: skip
_WORDS = {"gold"}  # Zimbabwe's currency by Babel, and never told from the metal


def _plain(name: str) -> str:
    """The name in small letters without accents: "córdoba" is written "cordoba" too."""
    return "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))


def _nouns() -> tuple[dict[str, str], dict[str, str]]:
    """Each currency noun with its code, or with itself where several countries share it; plurals and singulars."""
    owners: dict[str, set[str]] = {}
    plurals: dict[str, str] = {}
    for iso in _IN_USE:
        one, many = (get_currency_name(iso, count=count, locale="en").split()[-1].lower() for count in (1, 2))
        for spelt in (str.lower, _plain):
            owners.setdefault(spelt(one), set()).add(iso)
            plurals[spelt(many)] = spelt(one)
    return {noun: min(codes) if len(codes) == 1 else noun for noun, codes in owners.items()}, plurals


_OWNED, _PLURALS = _nouns()
BARE = {noun: code for noun, code in _OWNED.items() if noun not in _WORDS} | _CUSTOMARY
_PLURALS |= {"roubles": "rouble", "soums": "som", "kronur": "króna", "meticais": "metical", "quetzales": "quetzal"}
_PLURALS |= {"reais": "real", "koruny": "koruna", "korun": "koruna", "maloti": "loti", "quid": "quid"}
CENTS = {
    "cent": "cent",
    "cents": "cent",
    "pence": "GBP penny",
    "penny": "GBP penny",
    "pennies": "GBP penny",
    "p": "GBP penny",
    "paisa": "INR paisa",
    "paise": "INR paisa",
    "kobo": "NGN kobo",
    "kopeck": "RUB kopeck",
    "kopecks": "RUB kopeck",
    "kopeks": "RUB kopeck",
    "pesewas": "GHS pesewa",
    "piastres": "EGP piastre",
    "ngwee": "ZMW ngwee",
    "öre": "SEK öre",
    "øre": "øre",
    "centimes": "centime",
}
_ADJECTIVES = {  # as news writes them beside Babel's names
    "u.s.": "USD", "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "british": "GBP",
    "hong kong": "HKD", "new zealand": "NZD", "saudi": "SAR", "emirati": "AED", "uae": "AED",
}  # fmt: skip


def noun(word: str) -> str | None:
    """The singular of a currency noun ("roubles", "kroner"), or None."""
    word = _PLURALS.get(word, word)
    for form in (word, word.removesuffix("s")):
        if form in BARE:
            return form
    return None


def code(currency: str, nation: tuple[str, ...] = ()) -> str:
    """The ISO code of a currency noun with the words that name its country; without a code, the noun."""
    for start in range(len(nation)):
        found = _by_name().get((" ".join(nation[start:]), currency))
        if found:
            return found
    return BARE.get(currency, currency)


def nation_length(words: tuple[str, ...], currency: str) -> int:
    """How many of the words before a currency noun name its country."""
    return next((len(words) - i for i in range(len(words)) if (" ".join(words[i:]), currency) in _by_name()), 0)


def nations() -> list[tuple[str, str, str]]:
    """Each word for a country with the noun of its currency and the code: ("danish", "krone", "DKK")."""
    return [(nation, noun, iso) for (nation, noun), iso in _by_name().items() if iso in CODES]


@cache
def _by_name() -> dict[tuple[str, str], str]:
    """("norwegian", "krone") -> "NOK", for every currency in use."""
    table: dict[tuple[str, str], str] = {}
    for iso in sorted(CODES):
        *nation, last = get_currency_name(iso, count=1, locale="en").lower().split()
        for k in range(len(nation)):  # West African CFA francs, CFA francs
            name = " ".join(nation[k:]), last
            table[name] = iso if k == 0 or name not in table else BARE[last]
    table |= {("russian", "rouble"): "RUB", ("belarusian", "rouble"): "BYN", ("swedish", "crown"): "SEK"}
    table |= {("norwegian", "crown"): "NOK", ("danish", "crown"): "DKK", ("czech", "crown"): "CZK"}
    for adjective, iso in _ADJECTIVES.items():
        table[adjective, get_currency_name(iso, count=1, locale="en").lower().split()[-1]] = iso
    return table
