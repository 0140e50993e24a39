"""Positions: code finds the words that take a stance, the model says whose stance it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from summarizer.articles.reporting import reporting_sentences
from summarizer.engines.schema import AnswerModel, answer_model, exactly, one_of
from summarizer.extraction.mentions import names_in
from summarizer.extraction.question import Question
from summarizer.grounding.holders import Holder, find_holders
from summarizer.grounding.stances import StanceCue, clause_of, find_stances
from summarizer.grounding.subjects import (
    able_holders,
    agent_behind,
    passive_by,
    stands_before,
    subject_before,
)
from summarizer.models import Article
from summarizer.models.draft import AnyDraft, PositionDraft

_NOBODY = "nobody"
_AT_ONCE = 4


@dataclass(frozen=True)
class _Candidate:
    """A cue, the words of the stance, and who may hold it."""

    cue: StanceCue
    start: int
    end: int
    holders: tuple[str, ...]


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
                            f"{index}. {text[candidate.cue.start : candidate.end]}"
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
    # A question takes no stance.
    cues = () if text.rstrip('"”').endswith("?") else find_stances(text)
    covered = 0
    for index, cue in enumerate(cues):
        following = cues[index + 1].start if index + 1 < len(cues) else None
        start, end = clause_of(text, cue, following)
        able = _able(text, holders, cue)
        # What somebody is asked, or offers, to do is no stance of its own.
        nested = cue.start < covered and not cue.noun
        if able and end - start > 1 and not nested:
            covered = max(covered, end)
            yield _Candidate(cue, start, end, tuple(dict.fromkeys(h.text for h in able)))


def _able(text: str, holders: Sequence[Holder], cue: StanceCue) -> list[Holder]:
    spans = [(holder.start, holder.end) for holder in holders]
    able = [holders[index] for index in able_holders(text, spans, cue)]
    if cue.noun or cue.stance == "conditions":
        return able
    if any(stands_before(text, holder.end, cue) for holder in able):
        return able
    if passive_by(text, cue):
        plain = None if able else agent_behind(text, cue)
    else:
        plain = subject_before(text, cue.start)
    return [plain] if plain else able


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
    begin = min(candidate.cue.start, candidate.start)
    end = max(candidate.cue.end, candidate.end)
    return PositionDraft(
        sentence=number,
        words=text[begin:end],
        content=_unquoted(text[candidate.start : candidate.end]),
        party=party,
        stance=candidate.cue.stance,
    )


def _unquoted(content: str) -> str:
    """The content without a quotation mark whose partner stands outside of it."""
    bare = content.strip(" ,")
    if bare.count('"') % 2 or bare.count("“") != bare.count("”"):
        return bare.strip(' ,"“”')
    return bare
