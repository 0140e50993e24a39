"""Plain English for explanations: lists, quotes, verbs that agree."""

from collections.abc import Iterable, Sequence


def listed(names: Iterable[str], conjunction: str = "and") -> str:
    """Names as a list in a sentence: "000", "000 and 001", "000, 001 and 002"."""
    items = list(names)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def verb(subjects: Sequence[str], singular: str, plural: str) -> str:
    """The form of the verb that agrees with the number of subjects."""
    return singular if len(subjects) == 1 else plural


def quoted(text: str) -> str:
    """A source's own words, marked as such."""
    return f"“{text.strip().strip('“”')}”"
