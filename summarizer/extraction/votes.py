"""Shares of voters and of those polled: how many are for something, how many against."""

import re

_VOTED_BY = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|approv(?:ed|al)|ratified|backed|endorsed|passed|carried)\b"
    r"[^.;,]{0,25}?\s(?:by|with)\s(?:an?\s|more\sthan\s|about\s|over\s)?$"
)
_VOTED_DOWN_BY = re.compile(
    r"\b(?:rejected|voted down|turned down|thrown out|defeated)\s(?:by|with)\s"
    r"(?:an?\s|more\sthan\s|about\s|over\s)?$"
)
_IN_FAVOUR = re.compile(
    r"(?:\s+of(?:\s+\w+){1,4}?)?,?\s+(?:in favou?r|voted? (?:for|in favou?r|to)|backed"
    r"|approv\w+|voting (?:for|in favou?r)|to authori[sz]e)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"(?:\s+of(?:\s+\w+){1,4}?)?\s+(?:vot(?:ed?|ing) )?against\b")
_WHO = r"(?:\sof\s[^,.;]{2,40}?)?\s(?:(?:now|still|also)\s)?"
_SUPPORT = re.compile(
    rf"{_WHO}(?:support(?:s|ed)?|back(?:s|ed)?|favou?r(?:s|ed)?|approv(?:e|es|ed)"
    r"|(?:are|were|is|was) in favou?r)\b"
)
_OPPOSE = re.compile(
    rf"{_WHO}(?:oppos(?:e|es|ed)|disapprov(?:e|es|ed)|reject(?:s|ed)?"
    r"|(?:are|were|is|was) against)\b"
)
# 'Two thirds of lawmakers must approve': so many are needed, and none has voted yet.
_HAVE_TO = re.compile(
    r"(?:\s+of(?:\s+[\w\u2019'-]+){1,5}?)?\s+(?:must|need(?:s|ed)?\s+to|ha(?:s|ve|d)\s+to|would\s+(?:have|need)\s+to"
    r"|(?:is|are|was|were)\s(?:needed|required))\b"
)
_POLLED = re.compile(
    r"\b(?:poll(?:s|ing|sters?)?|surveys?|respondents|voters|those asked)\b", re.IGNORECASE
)
_OF_PEOPLE = re.compile(
    r"\sof\s(?:[a-z]+\s){0,2}(?:[A-Z][a-z]+s|people|voters|adults|respondents)\b"
)


def share_of_voters(sentence: str, head: str, end: int) -> str | None:
    """The normalised name of a percentage of voters or of those polled; None if it is of others.

    Args:
        sentence: the text that states it.
        head: what stands before it and its qualifier, without the space between.
        end: offset behind it.
    """
    if (people := _OF_PEOPLE.match(sentence, end)) or _POLLED.search(sentence):
        if _SUPPORT.match(sentence, end):
            return "public support"
        if _OPPOSE.match(sentence, end):
            return "public opposition"
    if _HAVE_TO.match(sentence, end):
        return None
    if _VOTED_DOWN_BY.search(f"{head} ") or _AGAINST.match(sentence, end):
        return "votes against"
    voted = _VOTED_BY.search(f"{head} ") or (not people and _IN_FAVOUR.match(sentence, end))
    return "votes in favour" if voted else None
