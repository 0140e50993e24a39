"""The noun phrase behind a number that says what is counted."""

import re

_WORD = re.compile(r"\s([A-Za-z][\w\u2019'-]*)")
_OF_THE = re.compile(r"\sof\s(?:the|its|their|these|those|all)(?=\s)")
_OF = re.compile(r"\sof(?=\s)")
_TWO_KINDS = re.compile(
    r"\s([a-z-]+(?<!ed)(?<!s))\s(?:and|or)\s([a-z-]+(?<!ed)(?<!s))\s([a-z-]+s)(?![\w-])"
)
_NO_KINDS = frozenset(
    (
        "dead",
        "alive",
        "hostage",
        "captive",
        "prisoner",
        "overnight",
        "more",
        "so",
        "injured",
        "home",
        "apiece",
        "daily",
        "altogether",
        "total",
        "each",
        "percent",
    )
)
_IRREGULAR_PLURALS = frozenset(
    """
    people men women children staff troops personnel police cattle sheep fish media data crew
    militia per-cent servicemen servicewomen policemen fishermen businessmen aircraft pence
    """.split()  # noqa: SIM905
)
_ATTRIBUTIVE_PLURALS = frozenset(
    ("rights", "arms", "sports", "goods", "sales", "news", "customs", "human", "jobs", "economics",
     "savings")
)  # fmt: skip
_NOT_PLURAL = re.compile(
    r"(?:ss|us|is|ous|\u2019s|'s)$|^(?:was|has|does|says|as|its|his|this|yes|perhaps|always|besides"
    r"|times|plus|across|whereas|afterwards|sometimes|towards|overseas|less)$"
)
_NOT_IN_NOUN = frozenset(
    """
    a an the and or but of in on at to for from by with without within against among between into
    over under about after before since until during that which who whom whose when where while if
    as than then so not no nor only also still now already yet even just is are was were be been
    being am has have had having do does did will would shall should can could may might must remain
    remained remains later earlier ago each per including serving
    """.split()  # noqa: SIM905
)


def counted_noun(text: str, start: int, *, of: bool = False) -> str | None:
    """The noun phrase that begins at `start`, up to its first plural.

    Args:
        text: the text of the number.
        start: where the number ends.
        of: whether a bare "of" may stand between, as in "dozens of ships" and "a third of voters".
    """
    if link := _OF_THE.match(text, start) or (_OF.match(text, start) if of else None):
        start = link.end()
    if kinds := _with_two_kinds(text, start):
        return kinds
    position, first = start, None
    for _ in range(4):
        found = _WORD.match(text, position)
        if found is None or found[1].lower() in _NOT_IN_NOUN:
            return None
        first = found.start(1) if first is None else first
        if _is_plural(text, found):
            return text[first : found.end()]
        position = found.end()
    return None


def _with_two_kinds(text: str, start: int) -> str | None:
    """'student and work visas': two kinds of what is counted, whose noun stands behind both."""
    found = _TWO_KINDS.match(text, start)
    if (
        found is None
        or found[1] in _NO_KINDS
        or found[2] in _NOT_IN_NOUN
        or found[1] in _NOT_IN_NOUN
    ):
        return None
    last = _WORD.match(text, found.start(3) - 1)
    return found[0][1:] if last is not None and _is_plural(text, last) else None


def _is_plural(text: str, found: re.Match[str]) -> bool:
    word = found[1]
    if word.lower() in _IRREGULAR_PLURALS:
        return True
    if not word.endswith("s") or _NOT_PLURAL.search(word.lower()) or len(word) < 4:
        return False
    following = _WORD.match(text, found.end())
    continues = (
        following is not None
        and following[1].lower() not in _NOT_IN_NOUN
        and (following[1].lower() in _IRREGULAR_PLURALS or following[1].endswith("s"))
    )
    attributive = word[0].isupper() or word.lower() in _ATTRIBUTIVE_PLURALS
    return not (continues and attributive)
