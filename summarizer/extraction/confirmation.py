"""What an article says is confirmed, denied, or not confirmed: a meeting, talks, a deal.

Only the talks and what may come of them are looked for. A confirmation or denial without anybody
who utters it is left out.
"""

import re
from collections.abc import Iterator
from typing import Literal

from summarizer.articles.reporting import is_heading, reporting_sentences
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import find_names
from summarizer.grounding.speaker_kinds import speaker_kind
from summarizer.grounding.speakers import find_attribution
from summarizer.models import Article, Attribution, Confirmation, Evidence

Status = Literal["confirmed", "unconfirmed", "denied"]

_MEETING = (
    r"(?:met|meetings?|talks|negotiations|summit|sessions?|visit|encounter|gathering|contacts?"
    r"|participants?|participation|attendance|delegations?)"
)
_OUTCOME = (
    r"(?:deal|agreement|accord|truce|cease-?fire|armistice|settlement|offer|proposal|compromise"
    r"|merger|takeover|pact|treaty|tariffs?|strike|walkout|concessions?|breakthrough|exchange"
    r"|swap|withdrawal|postponement|suspension)"
)
_ADVERBS = r"(?:(?:yet|officially|formally|publicly|independently|immediately|so\s+far)\s+)*"
_PHRASE = r"(?:(?:the|this|that|these|those|such|any|a|an|its|their|his|her)\s+)"
_UP_TO = r"[^,;:.!?\"“”()]"
_UNCONFIRMED = (
    # The meeting has not been officially confirmed.
    re.compile(
        rf"(?P<what>{_PHRASE}(?:[\w’'-]+\s+){{0,4}}?(?:{_MEETING}|{_OUTCOME})\b{_UP_TO}{{0,60}}?)\s+"
        rf"(?:(?:has|have|had|was|were|is|are)\s+not|(?:has|have|had|was|were|is|are)n[’']t)\s+"
        rf"{_ADVERBS}(?:been\s+)?{_ADVERBS}confirmed\b",
        re.IGNORECASE,
    ),
    # There was no confirmation of a deal; there were unconfirmed reports of a deal.
    re.compile(
        rf"\b(?:no\s+(?:\w+\s+){{0,2}}confirmation|unconfirmed\s+(?:\w+\s+)?reports?)\s+"
        rf"(?:of|that|about|on)\s+(?P<what>{_UP_TO}{{3,120}})",
        re.IGNORECASE,
    ),
    # The ministry declined to confirm the visit.
    re.compile(
        rf"\b(?:declined|declines|refused|refuses|would\s+not|did\s+not)\s+(?:to\s+)?(?:{_ADVERBS})"
        rf"confirm(?:\s+or\s+deny)?\s+(?:that\s+|whether\s+)?(?P<what>{_UP_TO}{{3,120}})",
        re.IGNORECASE,
    ),
)
_DENIED = (
    # "Denied" with such words behind it is no refusal ("denied entry", "denied a request").
    re.compile(
        r"(?<!\bto\s)(?<!\bnot\s)(?<!\bor\s)(?<!\bnor\s)\bden(?:ied|ies)\s+"
        r"(?:(?:reports?|claims?|rumou?rs?|suggestions?)\s+(?:of|about|that)\s+|that\s+"
        r"|(?=(?:having|any|there|it|he|she|they|its|their)\s))"
        rf"(?P<what>{_UP_TO}{{3,120}})",
        re.IGNORECASE,
    ),
)
_CONFIRMED = (
    re.compile(
        r"(?<!\bnot\s)(?<!\bnever\s)(?<!\bbeen\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bis\s)(?<!\bare\s)"
        r"(?<!\bneither\s)(?<!\byet\s)(?<!\bbe\s)(?<!\bofficially\s)"
        rf"\bconfirm(?:ed|s)\s+(?P<what>(?:that\s+)?(?:{_PHRASE}){_UP_TO}{{3,120}})",
        re.IGNORECASE,
    ),
    # ..., a press release confirms.
    re.compile(
        rf"^(?P<what>[^;:.!?\"“”]{{10,300}}),\s+{_UP_TO}{{3,80}}?\s(?<!\bnot\s)confirm(?:ed|s)\b"
        rf"(?:\s+(?:on\s+)?\w+)?[.!]?\s*$",
        re.IGNORECASE,
    ),
)
_PATTERNS: tuple[tuple[Status, tuple[re.Pattern[str], ...]], ...] = (
    ("unconfirmed", _UNCONFIRMED),
    ("denied", _DENIED),
    ("confirmed", _CONFIRMED),
)
_ON_MEETING = re.compile(rf"\b{_MEETING}\b", re.IGNORECASE)
_ON_OUTCOME = re.compile(rf"\b{_OUTCOME}\b", re.IGNORECASE)
_KNOWN = re.compile(rf"\b(?:the|this|these|its|their)\s+(?:\w+\s+)?{_MEETING}\b", re.IGNORECASE)
_PLACE = re.compile(r"\bin\s+(?:the\s+)?[A-Z]")
_OTHER_MEETING = re.compile(
    r"\b(?:next|further|future|new|another|earlier|previous|last|later|separate|planned|second"
    r"|upcoming|follow-up)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|[,;:]\s+|\b(?:and|but|although|though|while|that|as)\s+)"
    r"(?P<who>(?!(?:and|but|or|although|though|while|as|who|which|that|it|he|she|they|this|there|neither|nobody|no)\b)"
    r"[\w’'-]+(?:\s+[\w’'-]+){0,5}?)\s+"
    r"(?:(?:has|have|had|also|later|again|flatly|firmly|categorically|officially|formally"
    r"|quickly|immediately|then|both)\s+)*$",
    re.IGNORECASE,
)
"""The subject of a verb that stands right behind it."""
_HEAD = 60
"""Characters from the beginning of what is confirmed in which a word for the talks stands."""


def find_confirmations(article: Article, venue: str | None) -> Iterator[Confirmation]:
    """What the article says is confirmed, unconfirmed or denied, each once, in reading order.

    Args:
        article: the article.
        venue: where the meeting took place that it reports, if it says so.
    """
    seen: set[tuple[str, str]] = set()
    for number, text in reporting_sentences(article):
        if is_heading(article, number):
            continue
        found = _in_sentence(article, number, text, venue)
        if found is not None and (found.status, found.content.casefold()) not in seen:
            seen.add((found.status, found.content.casefold()))
            yield found


def _in_sentence(
    article: Article, number: int, text: str, venue: str | None
) -> Confirmation | None:
    for status, patterns in _PATTERNS:
        for match in (found for pattern in patterns if (found := pattern.search(text))):
            about = _about(match["what"], venue)
            if about is None:
                continue
            attribution = _attribution(article, number, match)
            if status != "unconfirmed" and attribution.speaker is None:
                continue
            start = article.sentences[number - 1].start
            return Confirmation(
                status=status,
                about=about,
                content=match["what"].strip().removeprefix("that "),
                attribution=attribution,
                evidence=(Evidence.of(article, start + match.start(), start + match.end()),),
            )
    return None


def _about(what: str, venue: str | None) -> Literal["meeting", "other"] | None:
    """Whether the reported meeting is spoken of, or what comes of the talks; None for the rest.

    It is the reported meeting if its venue is named, or if no other place is and the words take it
    as known ("the talks").
    """
    meeting, outcome = _ON_MEETING.search(what), _ON_OUTCOME.search(what, 0, _HEAD)
    if meeting is None or (outcome and outcome.start() < meeting.start()):
        return "other" if outcome else None
    if _OTHER_MEETING.search(what, 0, meeting.start()):
        return None
    if venue and venue in what:
        return "meeting"
    elsewhere = venue and _PLACE.search(what)
    return "meeting" if _KNOWN.search(what) and not elsewhere else "other"


def _attribution(article: Article, number: int, match: re.Match[str]) -> Attribution:
    """Who utters it: the subject of the verb, else whoever the sentence is the word of.

    That something "has not been confirmed" is the article's own word.
    """
    sentence = article.sentences[number - 1].start
    if match.start("what") == match.start():
        if match.re in _UNCONFIRMED:
            return Attribution()
        what = sentence + match.start("what"), sentence + match.end("what")
        return find_attribution(article, number, *what)
    subject = _SUBJECT.search(match.string, 0, match.start())
    if subject is None:
        return Attribution()
    start, end = sentence + subject.start("who"), sentence + subject.end("who")
    words = article.text[start:end]
    named = any(is_person_name(name.text, name.title) for name in find_names(words))
    return Attribution(
        speaker=words,
        kind=speaker_kind(words, is_person=named),
        evidence=Evidence.of(article, start, end),
    )
