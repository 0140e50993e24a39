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
from summarizer.extraction.stance_contents import stance_clauses, stance_content
from summarizer.extraction.taking_sides import tells_of_the_past, who_can_hold
from summarizer.grounding.holders import Holder, find_holders
from summarizer.grounding.stances import StanceCue, find_stances, is_passive, judgement_end
from summarizer.grounding.subjects import owner_pronoun
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, PositionDraft
from summarizer.models.report import Stance

_NOBODY = "nobody"

_AT_ONCE = 4

_POINTS_ON = re.compile(r"(?:it|that|this|them)\s", re.IGNORECASE)

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

_SEVERAL = re.compile(r"\sand\s|,\s")


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
    for cue, (start, end) in stance_clauses(text):
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
        content = stance_content(article, number, cue, (start, end), able)
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
