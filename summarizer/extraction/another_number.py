"""Whether a number is another one for what was told before: by its words, and by its size."""

import re

COMPARABLE = 20.0
"""How many times as large as the other one of two numbers for one thing may be."""

# 'puts it at', 'gave the total as', 'reckons it is nearer': another number for what was counted.
TAKES_UP = re.compile(
    r"\b(?:put|puts|putting|estimate[sd]?|reckon(?:s|ed)?|gave|gives?|say(?:s)?|said|claim(?:s|ed)?"
    r"|count(?:s|ed)?)\s+(?:that\s+)?(?:it|(?:the|a|an)\s+(?:\w+\s+)?(?:figure|number|total"
    r"|toll|count"
    r"|cost|bill|sum|share|estimate)s?)"
    r"(?:[\u2019']s| is| was| would be)?(?:\s+(?:at|as|to be))?,?$"
    r"|\bthe\s+(?:true|real|actual|right|correct|official)\s+(?:figure|number|total|toll|count)"
    r"\s+(?:is|was)$",
    re.IGNORECASE,
)


def are_comparable(one: float, other: float) -> bool:
    """Whether two numbers are near enough in size to be of one thing."""
    sizes = (abs(one), abs(other))
    return max(sizes) <= COMPARABLE * min(sizes)
