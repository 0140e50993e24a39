"""For whom somebody speaks, as far as the sentence says it."""

import re
from collections.abc import Sequence

from summarizer.grounding.holders import Holder, find_holders
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import find_names
from summarizer.grounding.offices import OFFICE, OFFICE_KIND
from summarizer.grounding.parties import states_named

_OFFICE = re.compile(
    rf"\b(?:(?:{OFFICE_KIND}|trade|climate|delegation)[ -])*"
    rf"(?:{OFFICE}|spokes(?:man|woman|person))\b(?!\sof\b)",
    re.IGNORECASE,
)
_SPEAKS_FOR = re.compile(r"\s(?:for|from|at)\s(?:the\s)?(?=\S)")
_PORTFOLIO = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary)\b")
# 'Ada Renholt, the chief executive of Northline'
_HEADS = re.compile(
    rf"\b{OFFICE}\s(?:of|for|at)\s(?:the\s)?(?P<of>(?!State\b)[A-Z][\w’'-]*(?:\s(?:of\s)?[A-Z][\w’'-]*)*)$"
)
_IN = re.compile(r"\sin\s")
_STATE_OFFICE = re.compile(
    rf"(?:(?:{OFFICE_KIND}|ministry|commerce|treasury)\s)*(?:officials?|ministers?|spokes(?:man|woman|person)"
    r"|diplomats?|negotiators?)",
    re.IGNORECASE,
)
_TEAM = re.compile(r"(?P<of>[A-Z][\w’'-]*\w)['’]s\s(?:team|side|camp|delegation|aides|negotiators)")
# 'Teachers' union leader Ada Renholt'
_OWN_LEADER = re.compile(
    rf"(?P<of>(?:[\w-]+\s)?[\w-]+(?:s['’]|['’]s)\s(?:union|party|federation|council))\s{OFFICE}\s"
)


def representing(text: str, holders: Sequence[Holder], holder: Holder) -> str:
    """For whom a holder speaks as far as the sentence says it, else the holder."""
    if _OFFICE.search(holder.text) and _SPEAKS_FOR.match(text, holder.end):
        behind = next((other for other in holders if other.start > holder.end), None)
        if behind:
            return behind.text
    if _STATE_OFFICE.fullmatch(holder.text) and _IN.match(text, holder.end):
        # 'a Foreign Ministry spokesman in Beijing'
        seat = next((o for o in holders if o.start == holder.end + len(" in ")), None)
        if seat and states_named(seat.text):
            return seat.text
    whole = {name.text for name in find_names(text) if _is_short_for(holder.text, name.text)}
    if len(whole) == 1:
        return whole.pop()
    return acting_for(text[holder.start : holder.end], holder.text)


def _is_short_for(word: str, name: str) -> bool:
    """Whether a body's one word stands for its name: 'the bank' for 'the World Bank'."""
    return name.casefold().endswith(f" {word.casefold()}")


def acting_for(words: str, name: str) -> str:
    """The body an office is said to be of ('SLF delegation chief Ibrahim Sessou'), or the name.

    Args:
        words: the name with the office that stands beside it.
        name: what the article calls whoever holds the office.
    """
    if team := _TEAM.fullmatch(words) or _OWN_LEADER.match(words):
        return team["of"]
    headed = _HEADS.search(words)
    if headed and (states_named(headed["of"]) or not _PORTFOLIO.search(words)):
        return headed["of"]
    names = find_names(f"so {words}")
    people = [found.text for found in names if is_person_name(found.text, found.title)]
    if len(people) > 1 or not _OFFICE.search(words):
        return name
    bare = _OFFICE.sub("", words.replace(people[0], "") if people else words).strip(" ,")
    if _PORTFOLIO.search(words):
        # 'Transport Minister': what the office is over is no party, unless it is a state.
        states = [
            found.text
            for found in names
            if found.text in bare
            and (states_named(found.text) or re.search(rf"{found.text}['’]s?\s", words))
        ]
        return states[0] if len(states) == 1 else name
    described = [holder.text for holder in find_holders(f"so the {bare}")]
    if len(described) == 1 and " " in described[0]:
        return described[0]
    bodies = [found.text for found in names if found.text not in people and found.text in bare]
    only = bodies or described
    return only[0] if len(only) == 1 else name
