"""How the word lists of this package are written down: words parted by spaces."""


def words(listed: str) -> frozenset[str]:
    """The set of the words in a string."""
    return frozenset(listed.split())
