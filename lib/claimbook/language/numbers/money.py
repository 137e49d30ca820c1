"""Currencies: the ISO code behind a sign, a code or a noun, by Babel's tables."""

from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies


def _current() -> frozenset[str]:
    """The codes of the currencies in use somewhere today."""
    territories = [str(name) for name in Locale("en").territories if len(str(name)) == 2]
    return frozenset(code for name in territories for code in get_territory_currencies(name)) | {"EUR", "USD"}


CODES = _current() - {"ALL", "TOP"}  # these two are English words in capitals

# As news writes them; Babel knows "CA$" and "A$", news writes "C$" and "AU$" too.
SIGNS = {
    "$": "USD", "US$": "USD", "USD$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "A$": "AUD", "AU$": "AUD",
    "AUD$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "MX$": "MXN", "R$": "BRL", "EC$": "XCD",
    "TT$": "TTD", "BZ$": "BZD", "Z$": "ZWG", "J$": "JMD", "B$": "BND", "G$": "GYD", "F$": "FJD", "WS$": "WST",
    "T$": "TOP", "L$": "LRD", "N$": "NAD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₡": "CRC", "₲": "PYG",
    "₵": "GHS", "₸": "KZT", "₼": "AZN", "₾": "GEL", "Rs": "INR", "Rs.": "INR", "Rp": "IDR", "Rp.": "IDR", "RM": "MYR",
    "R": "ZAR", "Tk": "BDT", "Tk.": "BDT", "Dh": "AED", "Dhs": "AED", "Dhs.": "AED", "N": "NGN", "P": "PHP",
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

# A bare noun that news uses for one currency; the nouns of several countries ("dinar", "peso") stay nouns.
BARE = {
    "dollar": "USD", "buck": "USD", "greenback": "USD", "euro": "EUR", "pound": "GBP", "quid": "GBP", "sterling": "GBP",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "hryvnia": "UAH",
    "hryvnya": "UAH", "zloty": "PLN", "lira": "TRY", "rand": "ZAR", "shekel": "ILS", "baht": "THB", "ringgit": "MYR",
    "rupiah": "IDR", "dong": "VND", "naira": "NGN", "forint": "HUF", "taka": "BDT", "hryvnias": "UAH", "koruna": "CZK",
    "krona": "SEK", "tenge": "KZT", "lari": "GEL", "lev": "BGN", "leva": "BGN", "birr": "ETB", "cedi": "GHS",
    "kwacha": "ZMW", "rupee": "INR", "won": "KRW",
}  # fmt: skip
SHARED = {
    "dinar", "dirham", "peso", "franc", "krone", "rial", "riyal", "shilling", "crown", "leu", "guilder",
    "rubel", "dram", "manat", "som", "kip", "kyat", "lek", "pula", "escudo", "bolivar", "real", "sol",
    "bitcoin", "ether",
}  # fmt: skip
CENTS = {"cent": "cent", "cents": "cent", "pence": "penny", "penny": "penny", "pennies": "penny", "p": "penny"}
_PLURALS = {"kroner": "krone", "kronor": "krona", "kronur": "krona", "zlotys": "zloty", "reais": "real", "lei": "leu",
            "koruny": "koruna", "korun": "koruna", "soles": "sol", "quid": "quid"}  # fmt: skip
_ADJECTIVES = {  # as news writes them beside Babel's names
    "u.s.": "USD", "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "british": "GBP",
    "hong kong": "HKD", "new zealand": "NZD", "saudi": "SAR", "emirati": "AED", "uae": "AED",
}  # fmt: skip


def noun(word: str) -> str | None:
    """The singular of a currency noun ("roubles", "kroner"), or None."""
    word = _PLURALS.get(word, word)
    for form in (word, word.removesuffix("s")):
        if form in BARE or form in SHARED:
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


@cache
def _by_name() -> dict[tuple[str, str], str]:
    """("norwegian", "krone") -> "NOK", for every currency in use."""
    table: dict[tuple[str, str], str] = {}
    for iso in sorted(CODES):
        *nation, last = get_currency_name(iso, count=1, locale="en").lower().split()
        if nation:
            table[" ".join(nation), last] = iso
    table |= {("russian", "rouble"): "RUB", ("belarusian", "rouble"): "BYN", ("swedish", "crown"): "SEK"}
    table |= {("norwegian", "crown"): "NOK", ("danish", "crown"): "DKK", ("czech", "crown"): "CZK"}
    for adjective, iso in _ADJECTIVES.items():
        table[adjective, get_currency_name(iso, count=1, locale="en").lower().split()[-1]] = iso
    return table
