"""Articles and claims of our own for the tests of the book."""

from datetime import date
from typing import Any

from claimbook.model import Article, Claim, Figure, Span, suggestion_id

DAM = Article(
    "dam.txt",
    "Engineers counted 1,200 cracks in the dam on Tuesday. Minister Olha Rud said about 900 were old. "
    "The union put it at 2,000 \U0001f4a5 and rising, and Olga Rud denied it.",
    title="Cracks in the dam",
    outlet="Valley Post",
    published=date(2026, 11, 18),
    published_evidence="18 November 2026",
)
FERRY = Article(
    "ferry.txt", "The ferry carried 310 people, its captain said; the port said 340.", outlet="Port Gazette"
)
BRIDGE = Article("bridge.txt", "No one knows how many crossed the bridge; 50 at least.")


def claim_on(article: Article, words: str, tag: str = "figure", **fields: Any) -> Claim:
    """A suggestion on the first place where the words stand."""
    start = article.text.index(words)
    span = Span(start, start + len(words))
    made = {"id": suggestion_id(article.sha256, tag, span), "reason": "a number before a plural", **fields}
    return Claim(article_sha256=article.sha256, span=span, quote=words, sentence=words, tag=tag, **made)


CRACKS = claim_on(DAM, "1,200 cracks", figure=Figure(1200, 1200, counted="cracks"), said_on=date(2026, 11, 17))
OLD = claim_on(DAM, "about 900", figure=Figure(900, 900, "approx", hedge="about"), speaker="Olha Rud")
UNION = claim_on(DAM, "2,000", figure=Figure(2000, 2000), speaker="the union", via=("a leaflet", "a radio | station"))
CAPTAIN = claim_on(FERRY, "310 people", figure=Figure(310, 310), speaker="captain")
PORT = claim_on(FERRY, "340", figure=Figure(340, None, "at_least"), speaker="Olga Rud; captain")
