"""Parts of a whole: "two thirds of", "half the fleet", "3/4", "one in five"."""

import re
from decimal import Decimal

from summarizer.grounding.numbers.digits import SCALES, any_of
from summarizer.grounding.numbers.number_words import ONES

PARTS = {
    "half": Decimal("0.5"), "third": Decimal(1) / 3, "quarter": Decimal("0.25"),
    "fifth": Decimal("0.2"), "sixth": Decimal(1) / 6, "seventh": Decimal(1) / 7,
    "eighth": Decimal("0.125"), "ninth": Decimal(1) / 9, "tenth": Decimal("0.1"),
}  # fmt: skip

_ONE = any_of(ONES)
# 'the province wants half.'
_TAKES_HALF = "|".join(
    rf"(?<=\b{verb} half)"
    for verb in (
        "want", "wants", "wanted", "demand", "demands", "demanded", "seek", "seeks", "sought",
        "offer", "offers", "offered", "accept", "accepts", "accepted", "get", "gets", "got",
        "receive", "receives", "received", "take", "takes", "took", "keep", "keeps", "kept", "only",
    )
)  # fmt: skip
_PART = rf"({any_of(PARTS)})"
_BY_A_PART = "|".join(rf"(?<=\bby a {part})" for part in PARTS)
# 'less than a tenth was paid out'
_SO_SMALL_A_PART = "|".join(
    rf"(?<=\b{word} a {part})"
    for word in ("than", "only", "nearly", "almost", "about", "roughly", "barely", "under", "over")
    for part in PARTS
)
# "a third of", "two-thirds", "by a third in May", but not "a third round", "the third quarter".
_FRACTION = re.compile(
    rf"(?:(half)(?:(?=\s(?:of|an?|the|its|their|his|her|all)\b|-(?:hour|day|year)\b)"
    r"|(?:(?<=\bby half)|(?<=\bin half)|(?<=\bthan half)|(?<=\bunder half)|(?<=\bover half)"
    r"|(?<=\bnearly half)|(?<=\balmost half)|(?<=\babout half)|(?<=\baround half)"
    r"|(?<=\broughly half))(?![\w-]|\s(?:hour|hearted))"
    rf"|(?:{_TAKES_HALF})(?=[.,;]|\s(?:and|but|while|from)\b|$))"
    rf"|(an?|one)[- ]{_PART}(?=\s+(?:of|less|more)\b|\s*[.,;)]|\s*$"
    rf"|(?:{_BY_A_PART})\s(?:in|to|from|on|since|this|last|during|compared|and|but)\b"
    rf"|(?:{_SO_SMALL_A_PART})\s(?:was|were|is|are|has|have|had|went|goes|came|would|will)\b)"
    rf"|({_ONE})[- ]{_PART}s)(?!\w)",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(\d)/([234568]|10)(?![\d/])")
_COUNT = rf"(?:{_ONE}|\d{{1,3}})"
_RATIO = re.compile(
    rf"(?:(one|1)[\s-](?:in|out\sof)(?:\severy)?[\s-]({_COUNT})"
    r"|(\w+)[\s-](?:in|out\sof)(?:\severy)?[\s-](10|ten|100)"
    rf"|({_COUNT})[\s-](?:in|out\sof)\severy\s({_COUNT}))"
    r"(?![\w%]|[.,]\d|\s(?:hours?|days?|weeks?|months?|years?|decades?|hundred|thousand|million)\b)",
    re.IGNORECASE,
)
_OF_SCALE = re.compile(
    rf"(?:(half) an?|(?:(three)[- ]|an? |one[- ])?quarters? of an?) ({any_of(SCALES)})(?!\w)",
    re.IGNORECASE,
)


def slashed_at(text: str, start: int) -> tuple[Decimal, int] | None:
    """The fraction that digits such as "3/4" write at `start`, and where it ends."""
    found = _SLASHED.match(text, start)
    if found is None or int(found[1]) >= int(found[2]) or not int(found[1]):
        return None
    return Decimal(found[1]) / Decimal(found[2]), found.end()


def fraction_at(text: str, start: int) -> tuple[Decimal, int] | None:
    """The fraction that the words at `start` write, and where it ends."""
    found = _FRACTION.match(text, start)
    if found is None:
        return None
    if found[1]:
        return PARTS["half"], found.end()
    if found[2]:
        return PARTS[found[3].lower()], found.end()
    return ONES[found[4].lower()] * PARTS[found[5].lower()], found.end()


def ratio_at(text: str, start: int) -> tuple[int, int, int] | None:
    """The two numbers of "one in five" or "nine out of ten" at `start`, and where it ends."""
    found = _RATIO.match(text, start)
    if found is None:
        return None
    few, many = (_small(word) for word in found.groups() if word)
    return (few, many, found.end()) if 0 < few < many else None


def part_of_scale_at(text: str, start: int) -> tuple[Decimal, int, int] | None:
    """The number that "half a million" at `start` is, where it ends, and the factor of its scale.

    These parts are numbers, not shares.
    """
    found = _OF_SCALE.match(text, start)
    if found is None:
        return None
    part = PARTS["half"] if found[1] else PARTS["quarter"] * (3 if found[2] else 1)
    scale = SCALES[found[3].lower()]
    return part * scale, found.end(), scale


def _small(word: str) -> int:
    return int(word) if word.isdecimal() else ONES.get(word.lower(), 0)
