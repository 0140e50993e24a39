"""Who can be said to speak: the noun phrase that is the subject of a reporting verb."""

import re

from summarizer.grounding.saying import REPORTS, WHEN
from summarizer.grounding.speaker_kinds import ANONYMOUS, DATA
from summarizer.models import Span

_BEFORE_VERB = re.compile(
    r"(?:\s(?:also|has|have|had|further|recently|later|earlier|previously|then|now|again|would|will"
    r"|\w+ly))+$"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got|not)(?:\s\w+ly)?$")
_BOUNDARY = re.compile(r"[,;:\u201c\u201d\"(\n]|\s[\u2013\u2014-]\s")
# 'The agency that feeds the families': no verb of saying stands before.
_TELLING = re.compile(rf"\b{REPORTS}\b")
_CONJUNCTION = re.compile(r"\b(?:and|but|while|when|as|because|that|after|although|though)\s")
_NEW_SUBJECT = re.compile(r"(?:the|a|an|one)\s|[A-Z]|s?he\b|they\b|it\b")
_LEADING = re.compile(
    rf"(?:\d{{1,2}}[.:]\d\d\s+)?(?:(?:and|but|as|while|when|because|that|meanwhile|however|also|then|{WHEN})\b,?\s*)*",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    r"(?:(?:the|an?|one|some|many|several|most|other|both|his|her|its|their|two|three|local|state)\b"
    r"|(?:[a-z-]+\s){0,3}(?:data|parliament|government|management|media|figures|statistics|records)"
    r"(?:$|\s(?:from|of|by|for|on|compiled|released|published|collected|issued|obtained|seen)\b)"
    r"|(?!\w+ed\b)(?:[a-z-]+\s(?:(?:and|for|of)\s)?){1,3}[A-Z][\w\u2019'-]+\s[A-Z]"
    r"|[A-Z]|[a-z]+s\b|he\b|she\b|they\b|it\b|people\b|police\b)"
)
_RELATIVE = re.compile(r",?\s(?:who|which|whose|whom|that|but|when)\b.*$", re.DOTALL)
_TRAILING_TIME = re.compile(
    rf"(?:\s(?:released|published|issued))?\s(?:(?:on\s)?(?:{WHEN})|(?:outside|inside|in\sfront\sof)\s.*)$",
    re.DOTALL,
)
_PROPER = re.compile(r"\b[A-Z]")
_APPOSED_BODY = re.compile(
    r"\s(?:the\s)?([A-Z][\w\u2019'-]+(?:\s(?:(?:of|for|and|the|on)\s){0,2}[A-Z][\w\u2019'-]+){0,6})"
)
_APPOSED_NAME = re.compile(
    r"\s((?:[A-Z][\w\u2019'-]+|[A-Z]\.)(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w\u2019'-]+){1,3})"
)
_AND = re.compile(r"\b(?:and|but|then)$")
_WHICH = re.compile(r",?\s(?:which|who)$")
_LAST_NOUN = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|its|his|her|their)\s(?:[\w\u2019'-]+\s?){1,5}"
    r"|[A-Z][\w\u2019'-]*(?:\s(?:of\s|the\s)?[A-Z][\w\u2019'-]*)*)$"
)
# 'the Dockers' Union (DU) said': what stands in brackets beside a name is no part of it.
_BRACKETED = re.compile(r"\([^()]*\)")
_BRACKET_BEHIND = re.compile(r"\s*\([^()]*\)$")
# 'the countermeasures under study' are no study.
_BEHIND_HEAD = re.compile(r"\s(?:under|in|at|on|with|without|before|after|from|by|for)\s")
_EXPLETIVE = re.compile(r"^(?:it|there|what|this|that|which|who|these|those)\b", re.IGNORECASE)
PRONOUN = re.compile(r"^(?:he|she|they|it)$", re.IGNORECASE)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|told|tells|met|did|does|do|must|may"
    r"|might|should)\b|\b[a-z]{2,}ed\b"
    # Pasts that no noun phrase has: 'Police gave no estimate'.
    r"|\b(?:gave|took|went|came|got|fell|rose|grew|began|broke|kept|sold|bought|saw|knew|thought|spoke"
    r"|wrote|chose|drew|fought|brought|sent|spent|sank|stood|struck|withdrew|became|felt|meant|swore)\b"
    r"|\blost\s(?=\d|the\b|its\b|their\b|an?\b|some\b|about\b|more\b|nearly\b)"
)
_DISPUTES = re.compile(r"\s(?:disputes|contests|rejects|denies|disagrees|challenges|questions)\b")
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|must|may|might|should)\b"
    r"|\b[a-z]+ed\s(?:to|the|an?|that|by|in|on|at|with|from|for|its|their|his|her)\b"
    # 'cuts its pay', 'drops their'
    r"|\s(?!(?:and|or|of|for|from|by|with|in|at|to|both|all)\s)[a-z]+\s(?:its|their|his|her)\b"
)
_DETERMINER_LAST = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|no|any|this|that)$", re.IGNORECASE
)
_LEADING_CLAUSE = re.compile(
    r"(?:When|In|On|At|After|As|Asked|Although|While|During|Before|Last|Since|Amid|Quoting|Citing)"
    r"\b[^,]*,\s"
)
_BARE = re.compile(
    r"^(?:the|an?|one|some|many|several|most|other|both|its|their|his|her)$", re.IGNORECASE
)


def main_subject(text: str, low: int, high: int) -> Span | None:
    """The subject of a sentence's main clause: what stands before its verb or an apposition.

    Args:
        text: the article's text.
        low: offset where the sentence begins.
        high: offset up to which its words are looked at.
    """
    if leading := _LEADING_CLAUSE.match(text, low, high):
        low = leading.end()
    verb = FINITE.search(text, low, high) or _DISPUTES.search(text, low, high)
    comma = text.find(",", low, high)
    ends = [end for end in (verb.start() if verb else -1, comma) if end > low]
    return trimmed_subject(text, low, min(ends)) if ends else None


def is_data(text: str, subject: Span) -> bool:
    """Whether the subject is what shows something: data, a survey, somebody's figures."""
    behind = _BEHIND_HEAD.search(text, subject.start, subject.end)
    head = text[subject.start : behind.start() if behind else subject.end]
    return DATA.search(head) is not None


def subject_before(text: str, low: int, verb: int) -> Span | None:
    """The noun phrase directly before a verb, over a parenthesis if there is one.

    Where two verbs share a subject ("the union rejected it and said …") it is that of the first.

    Args:
        text: the article's text.
        low: offset where the sentence begins.
        verb: offset of the verb.
    """
    high = low + len(text[low:verb].rstrip())
    if adverbs := _BEFORE_VERB.search(text[low:high]):
        high = low + adverbs.start()
    if high <= low or _PASSIVE.search(text[low:high]):
        return None
    if _AND.search(text[low:high]):
        return main_subject(text, low, high)
    if relative := _WHICH.search(text[low:high]):
        return _noun_before(text, low, low + relative.start())
    if text[high - 1] == ",":
        return _before_apposition(text, low, high - 1)
    return _last_phrase(text, low, high)


def _before_apposition(text: str, low: int, comma: int) -> Span | None:
    """Who stands before an apposition: "Ana Costa, 41, the envoy, said"; or in it, if a name does.

    Args:
        text: the article's text.
        low: offset where the sentence begins.
        comma: offset of the comma that ends the apposition.
    """
    opening = text.rfind(",", low, comma)
    if opening < 0:
        return None
    if (named := _APPOSED_NAME.fullmatch(text, opening + 1, comma)) is not None:
        # 'Its leader, Ana Costa, said'
        return Span(start=named.start(1), end=named.end(1))
    body = _APPOSED_BODY.fullmatch(text, opening + 1, comma)
    if body and _PROPER.search(text, low + 1, opening) is None:
        # 'The agency that feeds the families, the Relief Fund, said'
        return Span(start=body.start(1), end=body.end(1))
    earlier = text.rfind(",", low, opening)
    is_age = earlier >= 0 and text[earlier + 1 : opening].strip().isdigit()
    return _last_phrase(text, low, earlier if is_age else opening)


def _last_phrase(text: str, low: int, high: int) -> Span | None:
    """The noun phrase that a stretch of a sentence ends in."""
    if quoted := re.search(r"[\"\u201c][A-Z][\w\s]{1,30}[\"\u201d]$", text[low:high]):
        return Span(start=low + quoted.start(), end=high)
    bare = _BRACKETED.sub(lambda found: " " * len(found[0]), text[low:high]).rstrip()
    high = low + len(bare)
    start = max((low + found.end() for found in _BOUNDARY.finditer(bare)), default=low)
    for conjunction in _CONJUNCTION.finditer(text, start, high):
        rest = text[conjunction.end() : high]
        head = text[start : conjunction.start()]
        is_list = conjunction[0] == "and " and len(head.split()) <= 4
        if conjunction[0] == "that ":
            if FINITE.search(head) or _TELLING.search(head) or not head.strip():
                start = conjunction.end()
            continue
        if not is_list and _NEW_SUBJECT.match(rest):
            start = conjunction.end()
    return trimmed_subject(text, start, high)


def _noun_before(text: str, low: int, high: int) -> Span | None:
    """The noun phrase a stretch ends in: what "which" and "who" stand for."""
    high -= len(text[low:high]) - len(_BRACKET_BEHIND.sub("", text[low:high]))
    found = _LAST_NOUN.search(text, low, high)
    return trimmed_subject(text, found.start(), high) if found else None


def trimmed_subject(text: str, start: int, end: int, *, reduced: bool = False) -> Span | None:
    """The noun phrase of a stretch, without what only leads to it; None if it is no speaker's.

    Args:
        text: the article's text.
        start: offset where the stretch begins.
        end: offset where it ends.
        reduced: whether participles may follow the noun, as behind "according to": "an internal
            note seen by the paper".
    """
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    if leading := _LEADING.match(text, start, end):
        start = leading.end()
    words = text[start:end].rstrip()
    words = _BRACKET_BEHIND.sub("", _TRAILING_TIME.sub("", _RELATIVE.sub("", words))).rstrip()
    return Span(start=start, end=start + len(words)) if _can_speak(words, reduced) else None


_PREPOSITION = re.compile(
    r"(?:under|in|at|on|by|with|without|from|during|despite|after|before|amid|for|since|until|of"
    r"|to|into|against|through|following|because|among|between|if|unless"
    r"|whether|where|why|how)\s",
    re.IGNORECASE,
)


def _can_speak(words: str, reduced: bool) -> bool:  # noqa: FBT001
    """Whether the words are one noun phrase, and not a clause or an empty subject ("it was")."""
    if (
        words.count("(") != words.count(")")
        or _PREPOSITION.match(words)
        or not _NOUN_PHRASE.match(words)
        or _BARE.match(words)
        or _DETERMINER_LAST.search(words)
        or len(words.split()) > 14
    ):
        return False
    if _EXPLETIVE.match(words) and not PRONOUN.match(words):
        return False
    return reduced or _PREDICATE.search(words) is None or ANONYMOUS.search(words) is not None
