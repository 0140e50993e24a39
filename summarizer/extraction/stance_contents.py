"""What a stance is about; of 'it' or 'the offer' what somebody has put forward before."""

import re
from collections.abc import Iterator, Sequence

from summarizer.extraction.mentions import names_in
from summarizer.extraction.taking_sides import who_can_hold
from summarizer.grounding.contents import clause_of, says_nothing
from summarizer.grounding.holders import find_holders
from summarizer.grounding.stance_words import PROPOSED
from summarizer.grounding.stances import StanceCue, find_stances, judgement_end
from summarizer.models import Article
from summarizer.models.report import Stance

_PUT_FORWARD = ("offers", "demands", "seeks", "conditions", "urges")
_PUT = re.compile(rf"\b{PROPOSED}\b", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:it|this|that|them|these|those|both|all|so|(?:to\s)?do\s(?:so|that|it|this))"
    r"(?:\s(?!for\s)(?:on|in|at|out|again|with|after|by|outright)\b.*)?",
    re.IGNORECASE,
)
_LAST_NOUN = re.compile(
    r"(?:the|this|that|such\san?|these|those)\s(?:\w+\s)?(?P<noun>[a-z]+)(?=\s|$)", re.IGNORECASE
)
_PROPOSAL = re.compile(
    rf"\b(?:the|an?|its|their|his|her)\s(?:[\w%$£€.-]+\s){{0,3}}?{PROPOSED}\b"
    r"(?:\s(?:of|for|to|on)\s[^,.;“”\"]{2,50}?(?=[,.;“\"]|\s(?:was|were|is|are|has|had|would|as|and|but)\b))?",
    re.IGNORECASE,
)
# 'promised for the spring', 'put forward in March': what, is told before the verb.
_LOOSE = re.compile(
    r"(?:under|in|at(?!\sleast|\smost)|during|after|before|from|by|as|until|since|early|late|for|at(?!\sleast|\smost)|when|where|amid|within"
    r"|on\s(?:\w+day|\d))\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[.,!?]?[”\"]")
# 'called it "premature"': what was called so, and what it was called.
_JUDGED = re.compile(
    r"(?P<what>it|that|this|them)\s(?:as\s)?(?P<judged>(?:an?\s|the\s)?[“\"\w].*)", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?<=\s)(?:idea|proposal|offer|plan|move|demand|request|suggestion|bid|deal|terms|text|draft|paper"
    r"|figure|compromise|package|claim|accusation|appeal)s?\b",
    re.IGNORECASE,
)
_CALLED_SO: tuple[tuple[re.Pattern[str], tuple[Stance, ...]], ...] = (
    (re.compile(r"demand|request|terms|claim"), ("demands", "seeks", "conditions")),
    (re.compile(r"appeal"), ("urges", "demands")),
    (re.compile(r"offer|bid"), ("offers",)),
    (
        re.compile(r"idea|proposal|plan|suggestion|compromise|figure|move|package"),
        ("offers", "demands", "seeks", "urges", "conditions"),
    ),
)
# 'would sign if the ban were lifted': what is asked for in return.
_ASKED = re.compile(r"\b(?:if|unless|once|provided(?:\sthat)?|as\slong\sas)\s")
# What is demanded of, or blamed on, each other is nobody's position.
_EACH_OTHER = re.compile(r"(?:each\sother|one\sanother)\b")
# 'its demand that the arsenals be counted': what is demanded begins behind 'that'.
_THAT = re.compile(
    r"^that\s(?=(?:the|an?|its|their|his|her|no|all|any|only|it|they|there)\s|[A-Z\d])"
)
_DENIES = re.compile(r"(?:den|disput|contest|rebut)", re.IGNORECASE)
_SAID_THAT = re.compile(
    r"\b(?:says?|said|claims?|claimed|alleges?|alleged|estimates?|estimated|argued|argues)\s(?:that\s)?"
    r"(?P<clause>[^;“”\"]{15,}?)(?:,\s(?:nearly|almost|about|which|who)\b.*)?[.]$"
)
# A number, or a word that is more than the day on which something was done.
_SAYS_WHAT = re.compile(
    r"\d|\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!(?:the|last|this|next|early|late|week"
    r"|month|year|on|in|at|and|to|of|by|for|with)\b)[A-Za-z]{3,}"
)


def stance_clauses(text: str) -> Iterator[tuple[StanceCue, tuple[int, int]]]:
    """The cues of a sentence and where their contents stand. A question takes no stance."""
    cues = () if text.rstrip('"”’').endswith("?") else find_stances(text)
    for index, cue in enumerate(cues):
        following = cues[index + 1].start if index + 1 < len(cues) else None
        yield cue, clause_of(text, cue, following)


def stance_content(
    article: Article, number: int, cue: StanceCue, span: tuple[int, int], able: Sequence[str]
) -> str | None:
    """What the stance is about; of 'it' or 'the offer' what somebody else has put forward.

    None where the words say nothing and nothing near says what they stand for.
    """
    text = article.sentence(number)
    words = _THAT.sub("", _unquoted(text[span[0] : _closed(text, *span)]))
    judged = _JUDGED.fullmatch(words) if judgement_end(text, cue) > cue.end else None
    fallback = judged["judged"] if judged else None
    words = judged["what"] if judged else words
    if not says_nothing(words):
        tells = _SAYS_WHAT.search(words) and not _LOOSE.match(words)
        return words if tells and not _EACH_OTHER.match(words) else None
    if put := _put_by_another(article, number, words, span[0], able) or fallback:
        return put
    if not _POINTS.fullmatch(words):
        return _told_in_full(article, number, words) or words
    if _DENIES.match(text, cue.start):
        return _said_before(article, number)
    return _put_before(article, number, span[0])


def _put_by_another(
    article: Article, number: int, words: str, position: int, able: Sequence[str]
) -> str | None:
    """What somebody else has put forward before, and words such as 'the offer' may mean."""
    # What is called by its kind ('the demand') may have been told a little earlier.
    for earlier in (number, number - 1, *((number - 2,) if _NAMED.search(words) else ())):
        if earlier < 1:
            continue
        told = article.sentence(earlier)
        before = position if earlier == number else len(told)
        holders = find_holders(told, names_in(article, earlier))
        for put, (start, end) in reversed(list(stance_clauses(told))):
            content = _unquoted(told[start:end]).split(" as ")[0]
            if put.stance == "conditions" and (asked := _ASKED.search(content)):
                content = content[asked.end() :]
            puts = put.stance in _PUT_FORWARD or _PUT.search(content)
            if end > before or not puts or _POINTS.fullmatch(content):
                continue
            if not _is_called(words, put, content):
                continue
            if put.stance not in _PUT_FORWARD or set(able).isdisjoint(
                who_can_hold(article, earlier, holders, put)
            ):
                return content
    return None


def _told_in_full(article: Article, number: int, words: str) -> str | None:
    """The fuller words for 'the increase' or 'such an alliance' a sentence or two before."""
    noun = _LAST_NOUN.match(words)
    if noun is None:
        return None
    fuller = re.compile(
        rf"\b(?:an?|the|its|their|his|her)\s(?:[\w%$£€.-]+\s){{1,4}}?{noun['noun']}\b"
        r"(?:\s(?:in|of|on|to|for|with)\s[^,.;“”\"]{2,60}?(?=[,.;]|\s(?:was|were|is|are|has|had|would"
        r"|will|that|which|and|but)\b|$))?"
    )
    for earlier in (number - 1, number - 2, number - 3):
        told = fuller.search(article.sentence(earlier)) if earlier > 0 else None
        if told and len(told[0]) > len(words):
            return told[0]
    return None


def _put_before(article: Article, number: int, position: int) -> str | None:
    """What 'it' stands for in what is done with a proposal: the last one named before."""
    here = list(_PROPOSAL.finditer(article.sentence(number), 0, position))
    if not here and number > 1:
        here = list(_PROPOSAL.finditer(article.sentence(number - 1)))
    return here[-1][0].strip() if here else None


def _said_before(article: Article, number: int) -> str | None:
    """What the sentence before says that somebody said, which 'denied it' denies."""
    said = _SAID_THAT.search(article.sentence(number - 1)) if number > 1 else None
    return said["clause"].strip() if said else None


def _is_called(words: str, cue: StanceCue, content: str) -> bool:
    """Whether what was put forward may be called so: a demand is no draft."""
    named = _NAMED.search(words)
    if named is None:
        return True
    stances = next((s for noun, s in _CALLED_SO if noun.match(named[0])), None)
    if stances is None:
        return re.search(rf"\b{named[0]}\b", content, re.IGNORECASE) is not None
    return cue.stance in stances


def _closed(text: str, start: int, end: int) -> int:
    """The end of a content, the mark that closes a quotation within it included."""
    closing = _CLOSING.match(text, end)
    is_open = text.count('"', start, end) % 2 or text.count("“", start, end) > text.count(
        "”", start, end
    )
    return closing.end() if closing and is_open and text[start] not in '"“' else end


def _unquoted(content: str) -> str:
    """The content without a quotation mark whose partner stands outside of it."""
    bare = content.strip(" ,")
    if bare.count('"') % 2 or bare.count("“") != bare.count("”"):
        return bare.strip(' ,"“”')
    return bare
