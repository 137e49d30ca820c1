"""What money is for: the nouns and verbs that name it. Data, and the nearest of them to an amount."""

import re

from .sentences import Bounds

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
    "damage": "damage damages",
    "cost": "cost costs bill price priced worth valued",
    "aid": "aid relief assistance",
    "pledges": "pledge pledges pledged promise promised promises donation donations donated contribution contributions",
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
    "deal": "deal contract contracts takeover acquisition bid",
    "share price": "share shares stock stocks",
    "savings": "savings save saved saving",
    "overpayment": "overpaid overcharged overpayment",
    "fraud": "fraud embezzled stolen theft laundered bribe bribes",
}
PURPOSES = {word: name for name, words in _PURPOSES.items() for word in words.split()}
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
BEFORE, AFTER = 140, 60  # characters


def purpose(text: str, chars: Bounds, sentence: Bounds) -> str | None:
    """What the money at these bounds is for: by the nearest word before it in its sentence, else behind it."""
    before = text[max(sentence[0], chars[0] - BEFORE) : chars[0]].lower()
    named = [PURPOSES[word] for word in _WORD.findall(before) if word in PURPOSES]
    if named:
        return named[-1]
    after = text[chars[1] : min(sentence[1], chars[1] + AFTER)].lower()
    return next((PURPOSES[word] for word in _WORD.findall(after) if word in PURPOSES), None)
