"""What money is for: the nouns and verbs that name it. Data, and the nearest of them to an amount."""

import re

from ..sentences import Bounds

_PURPOSES = {
    "fine": "fine fines fined penalty penalties",
    "loss": "loss losses lost",
    "profit": "profit profits earnings income net",
    "revenue": "revenue revenues sales turnover takings",
    "budget": "budget budgets",
    "deficit": "deficit deficits hole gap shortfall",
    "debt": "debt debts",
    "borrowing": "borrowing borrowings borrow borrowed",
    "spending": "spending spend spent expenditure",
    "investment": "investment investments invest invested investing",
    "damage": "damage",
    "award": "award awards awarded damages verdict",
    "ransom": "ransom ransoms extortion",
    "liabilities": "liability liabilities",
    "savings": "savings save saved saving",
    "cost": "cost costs price priced pricetag overrun overruns",
    "value": "worth valued value",
    "package": "package bill measure stimulus plan plans programme program scheme project",
    "aid": "aid relief assistance",
    "donations": "donation donations donated donor-gifts",
    "pledges": "pledge pledges pledged promise promised promises contribution contributions",
    "appeal": "appeal appealed appeals",
    "loan": "loan loans lent lend",
    "grants": "grant grants",
    "funding": "funding funds fund financing raised",
    "compensation": "compensation settlement settle damages-claim",
    "severance": "severance",
    "dividend": "dividend dividends payout",
    "wages": "wage wages salary salaries pay earn earns",
    "tax": "tax taxes duty duties levy tariff tariffs",
    "rent": "rent rents",
    "exports": "export exports exported",
    "imports": "import imports imported",
    "deal": "deal contract contracts takeover acquisition bid merger buyout tie-up purchase",
    "share price": "share shares stock stocks",
    "overpayment": "overpaid overcharged overpayment",
    "fraud": "fraud embezzled stolen theft laundered bribe bribes",
}
PURPOSES = {word: name for name, words in _PURPOSES.items() for word in words.split()}
_RATES = {
    "turnout": "turnout",
    "inflation": "inflation",
    "unemployment": "unemployment joblessness",
    "interest rate": "rate rates",
    "growth": "growth grow grows grew grown",
    "support": "support backing approval popularity backed rating ratings",
    "pay": "pay wage wages salary salaries",
    "commission": "commission commissions",
    "fares": "fare fares",
    "prices": "price prices",
    "pensions": "pension pensions",
    "rents": "rent rents",
    "sales": "sales turnover",
    "share price": "shares stock stocks",
    "market share": "market",
}
RATES = {word: name for name, words in _RATES.items() for word in words.split()}
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_PAYING = re.compile(r"\b(?:to|will|would|must|should|could|can|may|might|they|we|who)\s+pay\b")  # a verb, no wages
BEFORE, AFTER = 140, 60  # characters


def rate(text: str, chars: Bounds, sentence: Bounds) -> str | None:
    """What a share without a noun of its own is a rate of: by the nearest word around it in its sentence."""
    return _nearest(RATES, text, chars, sentence)


def _nearest(names: dict[str, str], text: str, chars: Bounds, sentence: Bounds) -> str | None:
    before = text[max(sentence[0], chars[0] - BEFORE) : chars[0]].lower()
    named = [names[word] for word in _WORD.findall(_PAYING.sub(" ", before)) if word in names]
    if named:
        return named[-1]
    after = text[chars[1] : min(sentence[1], chars[1] + AFTER)].lower()
    return next((names[word] for word in _WORD.findall(after) if word in names), None)


def purpose_named(counted: str) -> str | None:
    """The purpose that a noun phrase names by its head: "quarterly loss" -> "loss"."""
    words = _WORD.findall(re.split(r"\s(?:of|in|for|to|from|on)\s", counted.lower())[0])
    return PURPOSES.get(words[-1]) if words else None


_CAME_AT = re.compile(r"\b(?:came|come|comes|coming|came\s+out)\s+(?:in\s+)?(?:at|to)\s+(?:\w+\s){0,2}\Z")


def purpose(text: str, chars: Bounds, sentence: Bounds) -> str | None:
    """What the money at these bounds is for: by the nearest word before it in its sentence, else behind it."""
    if _CAME_AT.search(text, max(sentence[0], chars[0] - 40), chars[0]):
        return "cost"
    return _nearest(PURPOSES, text, chars, sentence)
