"""Positions: code finds the words that take a stance, the model says whose stance it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel, answer_model, exactly, one_of
from summarizer.extraction.mentions import names_in
from summarizer.extraction.question import Question
from summarizer.extraction.taking_sides import tells_of_the_past, who_can_hold
from summarizer.grounding.contents import clause_of, says_nothing
from summarizer.grounding.holders import Holder, find_holders
from summarizer.grounding.stance_words import PROPOSED
from summarizer.grounding.stances import StanceCue, find_stances, is_passive, judgement_end
from summarizer.grounding.subjects import owner_pronoun
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, PositionDraft
from summarizer.models.report import Stance

_NOBODY = "nobody"
_AT_ONCE = 4
_PUT_FORWARD = ("offers", "demands", "seeks", "conditions", "urges")
_PUT = re.compile(rf"\b{PROPOSED}\b", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:it|this|that|them|these|those|both|all|so|(?:to\s)?do\s(?:so|that|it|this))"
    r"(?:\s(?!for\s)(?:on|in|at|out|again|with|after|by|outright)\b.*)?",
    re.IGNORECASE,
)
_POINTS_ON = re.compile(r"(?:it|that|this|them)\s", re.IGNORECASE)
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
# ', and have instead offered': the verb has no subject of its own.
_GOES_ON = re.compile(
    r"(?:,\s)?\b(?:and|but|then)\s(?:(?:has|have|had|is|are|was|were|will|would|also|then|instead|now"
    r"|later|still|again|in\s(?:turn|return)|\w+ly)\s){0,3}$"
)
_OFFER = re.compile(r"(?:The|Its|Their|That|This)\s(?:\w+\s)?(?:offer|proposal|pledge|promise)\s")
_JOINED = re.compile(r"\band\s(?:the\s|its\s)?(?:\w+\s)?$")
# 'the talks, backed by Qatar': whoever helps them along takes no side.
_TALKS = re.compile(
    r"(?:talks|negotiations|meetings?|efforts?|mediation|summit|process)", re.IGNORECASE
)
_AGREES = re.compile(r"agree", re.IGNORECASE)
_CLOSING = re.compile(r"[.,!?]?[”\"]")
# 'called it "premature"': what was called so, and what it was called.
_JUDGED = re.compile(
    r"(?P<what>it|that|this|them)\s(?:as\s)?(?P<judged>(?:an?\s|the\s)?[“\"\w].*)", re.IGNORECASE
)
_SEVERAL = re.compile(r"\sand\s|,\s")
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


@dataclass(frozen=True)
class _Candidate:
    """A cue, the words of the stance, who may hold it, and what it is about."""

    cue: StanceCue
    start: int
    end: int
    holders: tuple[str, ...]
    content: str

    def words(self, text: str) -> str:
        """The cue and what it is about, as they stand in the sentence."""
        begin = min(self.cue.start, self.start)
        return text[begin : max(judgement_end(text, self.cue), self.end)]


def position_questions(article: Article) -> Iterator[Question]:
    """One question for each sentence in which it is open who takes a stance."""
    for number, text in reporting_sentences(article):
        open_ones = [c for c in _candidates(article, number, text) if len(c.holders) > 1]
        if open_ones:
            candidates = open_ones[:_AT_ONCE]
            yield Question(
                task="positions",
                sentence=number,
                text="\n".join(
                    (
                        f"Sentence: {text}",
                        "Stances:",
                        *(
                            f"{index}. {candidate.words(text)}"
                            for index, candidate in enumerate(candidates, start=1)
                        ),
                        f"Parties: {' | '.join(_all_holders(candidates))}",
                    )
                ),
                answer=position_answer([candidate.holders for candidate in candidates]),
                drafts=partial(_drafts, number, text, candidates),
            )


def find_positions(article: Article) -> Iterator[PositionDraft]:
    """The stances that only one party of their sentence can hold."""
    for number, _ in reporting_sentences(article):
        yield from stances_in(article, number)


def stances_in(article: Article, number: int) -> Iterator[PositionDraft]:
    """The stances of one sentence that only one of the parties it names can hold."""
    text = article.sentence(number)
    for candidate in _candidates(article, number, text):
        if len(candidate.holders) == 1:
            yield _draft(number, text, candidate, candidate.holders[0])


def _candidates(article: Article, number: int, text: str) -> Iterator[_Candidate]:
    holders = find_holders(text, names_in(article, number))
    covered = 0
    taken: set[Stance] = set()
    last: tuple[str, ...] = ()
    for cue, (start, end) in _clauses(text):
        # What somebody is asked, or offers, to do is no stance of its own.
        nested = cue.start < covered and (not cue.noun or owner_pronoun(text, cue))
        if nested or end - start < 2 or tells_of_the_past(article, text, cue.start, end):
            continue
        if is_passive(text, cue) and _is_no_proposal(text[start:end], holders):
            # 'Norway, backed by Iceland, offered': nothing is backed but somebody.
            continue
        if cue.stance in taken and _POINTS_ON.match(text, start):
            # 'slammed the plan, calling it a betrayal': the same once more.
            continue
        taken.add(cue.stance)
        able = tuple(dict.fromkeys(who_can_hold(article, number, holders, cue)))
        if (
            last
            and cue.side == "subject"
            and not is_passive(text, cue)
            and _GOES_ON.search(text, 0, cue.start)
        ):
            able = last
        if not able and cue.stance == "conditions" and number > 1:
            able = _who_offered(article, number - 1) if _OFFER.match(text) else ()
        if (
            cue.stance == "accepts"
            and _AGREES.match(text, cue.start)
            and any(_is_of_several(text, name) for name in able)
        ):
            # What several agree on is a deal, no stance of one towards the other.
            continue
        content = _content(article, number, cue, (start, end), able)
        if able and content:
            covered = max(covered, end)
            last = able if cue.side == "subject" and cue.stance != "conditions" else last
            yield _Candidate(cue, start, end, able, content)


def _is_no_proposal(content: str, holders: Sequence[Holder]) -> bool:
    """Whether what is 'backed by' somebody is but a party, or the talks themselves."""
    bare = re.sub(r"^(?:the|an?|both)\s", "", content.strip(" ,"), flags=re.IGNORECASE)
    return _TALKS.fullmatch(bare) is not None or any(bare == h.text for h in holders)


def _is_of_several(text: str, name: str) -> bool:
    """Whether others act with somebody: 'writers and the studios agreed'."""
    return _SEVERAL.search(name) is not None or (
        _JOINED.search(text, 0, max(text.find(name), 0)) is not None
    )


def _who_offered(article: Article, number: int) -> tuple[str, ...]:
    """Who makes the offer of a sentence, of which the next one says on what it hangs."""
    text = article.sentence(number)
    holders = find_holders(text, names_in(article, number))
    for cue in find_stances(text):
        if cue.stance == "offers":
            return tuple(dict.fromkeys(who_can_hold(article, number, holders, cue)))
    return ()


def _clauses(text: str) -> Iterator[tuple[StanceCue, tuple[int, int]]]:
    """The cues of a sentence and where their contents stand. A question takes no stance."""
    cues = () if text.rstrip('"”’').endswith("?") else find_stances(text)
    for index, cue in enumerate(cues):
        following = cues[index + 1].start if index + 1 < len(cues) else None
        yield cue, clause_of(text, cue, following)


def _content(
    article: Article, number: int, cue: StanceCue, span: tuple[int, int], able: Sequence[str]
) -> str | None:
    """What the stance is about; of 'it' or 'the offer' what somebody else has put forward.

    None where the words say nothing and nothing near says what they stand for.
    """
    text = article.sentence(number)
    words = _unquoted(text[span[0] : _closed(text, *span)])
    judged = _JUDGED.fullmatch(words) if judgement_end(text, cue) > cue.end else None
    if judged:
        words, fallback = judged["what"], judged["judged"]
    else:
        fallback = None
    if not says_nothing(words):
        return words if _SAYS_WHAT.search(words) and not _LOOSE.match(words) else None
    # What is called by its kind ('the demand') may have been told a little earlier.
    for earlier in (number, number - 1, *((number - 2,) if _NAMED.search(words) else ())):
        if earlier < 1:
            continue
        told = article.sentence(earlier)
        before = span[0] if earlier == number else len(told)
        holders = find_holders(told, names_in(article, earlier))
        for put, (start, end) in reversed(list(_clauses(told))):
            content = _unquoted(told[start:end]).split(" as ")[0]
            puts = put.stance in _PUT_FORWARD or _PUT.search(content)
            if end > before or not puts or _POINTS.fullmatch(content):
                continue
            if not _is_called(words, put, content):
                continue
            if put.stance not in _PUT_FORWARD or set(able).isdisjoint(
                who_can_hold(article, earlier, holders, put)
            ):
                return content
    if fallback:
        return fallback
    if not _POINTS.fullmatch(words):
        return _told_in_full(article, number, words) or words
    if _DENIES.match(text, cue.start):
        return _said_before(article, number)
    return _put_before(article, number, span[0])


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


def _all_holders(candidates: Sequence[_Candidate]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for candidate in candidates for name in candidate.holders))


def position_answer(holders: Sequence[Sequence[str]]) -> type[AnswerModel]:
    """A schema with exactly one party for each stance.

    Args:
        holders: for each stance, those who can hold it.
    """
    return answer_model("Positions", parties=exactly([one_of((*who, _NOBODY)) for who in holders]))


def _drafts(
    number: int, text: str, candidates: Sequence[_Candidate], answer: Any
) -> tuple[AnyDraft, ...]:
    return tuple(
        _draft(number, text, candidate, party)
        for candidate, party in zip(candidates, answer.parties, strict=True)
        if party != _NOBODY
    )


def _draft(number: int, text: str, candidate: _Candidate, party: str) -> PositionDraft:
    return PositionDraft(
        sentence=number,
        words=candidate.words(text),
        content=candidate.content,
        party=party,
        stance=candidate.cue.stance,
    )


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
