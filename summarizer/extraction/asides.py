"""Numbers that count nothing a briefing could compare: who speaks, who sits where, when and how."""

import re

from summarizer.grounding.numbers import NumberMention

_FEW = 10
"""Below it 'the two agencies' points back and counts nothing."""

_POINTING = re.compile(r"\b(?:this|these|those|the same|both)\s+$", re.IGNORECASE)
# 'that 30-day period'; 'said that 30 boats' does not point.
_THAT = re.compile(r"\bthat\s+$", re.IGNORECASE)
_THE = re.compile(
    r"(?:\b(?:the|its|their|his|her|both|all|these|other)|[a-z][\u2019']s|s[\u2019'])\s+(?:other\s+)?$",
    re.IGNORECASE,
)
_OF_A_WHOLE = re.compile(r"\bof\s+(?:the|its|their|all)\s+$", re.IGNORECASE)
_PARTIES = re.compile(
    r"(?:^|\s)(?:sides|parties|delegations|teams|negotiators|mediators|countries|nations|states"
    r"|governments|leaders|economies|powers|presidents|ministers|unions|allies|neighbou?rs|capitals|foes|rivals"
    r"|enemies|camps|groups|officials|sources|diplomats|aides|advisers|advisors|envoys|observers"
    r"|cartographers|experts|analysts|witnesses|times|things|ways|points|reasons|options|sentences"
    r"|words|charts|takeaways|questions|issues|rounds|meetings|sessions|phases|stages|steps|tracks"
    r"|fronts|halves|persons)$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:people|persons|person|sources?|officials?|diplomats?|men|women"
    r"|aides?)?"
    r"\s*(?:familiar|briefed|close to|with (?:direct )?knowledge|who (?:spoke|asked|declined"
    r"|attended)"
    r"|in the room|involved)\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\bone of\s+(?:the\s+|its\s+|his\s+|her\s+)?$", re.IGNORECASE)
_TEAM = re.compile(
    r"\b(?:team|group|panel|delegation|committee|family|party) of\s+$", re.IGNORECASE
)
_GROUP = re.compile(r"\b(?:group|family|party) of\s+$", re.IGNORECASE)
_HYPHENED = re.compile(r"-(?:person|man|woman|member|way|party|strong|point|page|part|star|seat)\b")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d$")
_STREET = re.compile(
    r"\s+(?:[A-Z][\w\u2019'.-]+\s)*(?:Street|Road|Avenue|Lane|Square|Drive|Place|Row|Boulevard)\b"
)
_CAPITALISED = re.compile(r"\s+[A-Z][a-z]+\s+[A-Z]")
_SCORE = re.compile(r"\s?[-\u2013]\s?\d")
_PHONE = re.compile(r"[\s-]?\d{3}[\s-]\d{3,4}\b|^\+")
_AT = re.compile(r"\b(?:at|to|on|from|of)\s+$")
_LINE_START = re.compile(r"(?:^|\n)\s*$")
_SO_MANY_TIMES = re.compile(r"\s+(?:times|points?)\b")


def is_aside(sentence: str, mention: NumberMention) -> bool:
    """Whether the number is of no weight: 'the two sides', 'three people briefed on the talks'.

    Args:
        sentence: the text that states it.
        mention: a number of it.
    """
    before = sentence[: mention.start]
    compound = "-" in sentence[mention.start : mention.end]
    if _POINTING.search(before) or (compound and _THAT.search(before)):
        return True
    if mention.kind != "count":
        return False
    return (
        (mention.value < _FEW and _is_of_few(sentence, mention))
        or _is_of_speakers(sentence, mention)
        or _is_no_count(sentence, mention.start, mention.end, has_noun=bool(mention.noun))
    )


def _is_of_few(sentence: str, mention: NumberMention) -> bool:
    """Whether a small number only points back, or counts who talks: 'the two', 'three parties'."""
    before = sentence[: mention.start]
    points_back = _THE.search(before) and not _OF_A_WHOLE.search(before)
    counts_sides = _PARTIES.search(mention.noun or "")
    sits_there = _TEAM.search(before)
    return bool(
        points_back or counts_sides or sits_there or _SO_MANY_TIMES.match(sentence, mention.end)
    )


def _is_of_speakers(sentence: str, mention: NumberMention) -> bool:
    """Whether it counts who speaks or sits there: 'three people briefed on it', 'a team of six'."""
    before = sentence[: mention.start]
    return bool(
        _SPEAKS.match(sentence, mention.end)
        or _HYPHENED.match(sentence, mention.end)
        or _ONE_OF.search(before)
        or _GROUP.search(before)
    )


def _is_no_count(sentence: str, start: int, end: int, *, has_noun: bool) -> bool:
    """Whether the number is a time of day, a house number, a score or a telephone number."""
    written, before = sentence[start:end], sentence[:start]
    if (
        _CLOCK.match(written)
        and (_LINE_START.search(before) or _AT.search(before))
        and not has_noun
    ):
        return True
    if _STREET.match(sentence, end) or _PHONE.match(sentence, end):
        return True
    if has_noun:
        return False
    return _SCORE.match(sentence, end) is not None or (
        _CAPITALISED.match(sentence, end) is not None and written.isdigit()
    )
