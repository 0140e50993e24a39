"""Word lists, written as one reads them."""


def words(text: str) -> frozenset[str]:
    """The words of a list that is written with spaces."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list that is written with commas, the longest first."""
    found = (" ".join(phrase.split()) for phrase in text.split(","))
    return tuple(sorted(filter(None, found), key=len, reverse=True))
