"""What a number counts: people and what became of them, things, members of a body, seats."""

import re
from collections.abc import Sequence

from summarizer.extraction.amount_states import AmountState
from summarizer.extraction.bare_counts import (
    counted_before,
    limit_set,
    set_at,
    taken_up,
    unit_left_out,
)
from summarizer.extraction.count_states import CountState, count_state
from summarizer.extraction.measures import count_measure, is_person
from summarizer.extraction.phrases import words_before
from summarizer.extraction.stated_numbers import SEATS, StatedNumber
from summarizer.extraction.told_before import Counted, ToldBefore
from summarizer.models.draft import FigureDraft

_POINTS_BACK = re.compile(r"\b(?:of|among) (?:them|which|whom|those|these)\b")
# 'ordered to leave, only 312 did so'
_DID_SO = re.compile(r"\s(?:did so|have done so|had done so|has done so)\b")
# 'a delegation of 14'
_BODY = re.compile(
    r"\b(team|delegation|committee|panel|commission|mission|crew|council|task force)\sof\s*$"
)
# 'freed 90 prisoners, including 15 serving life sentences'
_AMONG_THEM = re.compile(r"\b(?:including|among them)\s*$")
# '… fled and two million need food'
_OWN_VERB = re.compile(r"\s(?:need|face|depend|rely|live|lack|require|want|work|use|support)\b")
_GAPPED = re.compile(r"(?:and\s+|or\s+)?(?:the\s+)?(?:[A-Z][\w\u2019-]*\s+){0,3}(?:[a-z]+s\s+)?")
# 'which represents about 2,700 of its employees'
_REPRESENTS = re.compile(r"\b(?:represent(?:s|ed|ing)?|speak(?:s|ing)?\sfor)$")
# 'was rejected by two lenders'
_AGENT = re.compile(r"\b[a-z]+(?:ed|n|t)\sby\s*$")
_POINTERS = ("others", "more", "another")
"""Nouns that leave open who is counted."""


def find_count(stated: StatedNumber, told: ToldBefore) -> FigureDraft | None:
    """The figure of a number that is no amount, time or age; None where its words leave it open.

    Args:
        stated: the number.
        told: what those before it measured; what this one counts is added.
    """
    noun = None if stated.mention.noun in _POINTERS else stated.mention.noun
    if named := _by_its_form(stated, noun, told):
        return named
    return _bare(stated, told) if noun is None else _of_noun(stated, noun, told)


def _of_noun(stated: StatedNumber, noun: str, told: ToldBefore) -> FigureDraft:
    """What a number counts that stands before its noun."""
    near = told.counted_near(stated)
    state = _state(stated, noun, near)
    counted = _in_full(noun, near)
    measure = _measure(stated, counted, state)
    if is_person(noun) and _REPRESENTS.search(words_before(stated.sentence, stated.mention)):
        measure = f"{measure} represented"
    measure = _with_asked(stated, measure, state, stated.asked)
    told.counted.append(Counted(noun, stated.number, stated.mention.value, state, measure))
    return stated.draft(counted, measure)


def _bare(stated: StatedNumber, told: ToldBefore) -> FigureDraft | None:
    """What a number counts that no noun follows."""
    near = told.counted_near(stated)
    if same := taken_up(stated, near):
        return stated.draft(same.noun_for(stated), same.measure)
    if unit := unit_left_out(stated, told, near):
        return stated.draft(unit.mention.noun or "", f"{unit.name} {stated.supposed}")
    state = _state(stated, None, near)
    before = counted_before(stated, state, near)
    if before is None and state in ("other", "laid off"):
        return set_at(stated, told)
    if before and _DID_SO.match(stated.sentence, stated.mention.end):
        return stated.draft(before.noun_for(stated), f"{before.noun} who did so")
    measure = _measure(stated, before.noun if before else "", state)
    measure = _with_asked(stated, measure, state, stated.supposed)
    if before is None:
        told.counted.append(Counted("", stated.number, stated.mention.value, state, measure))
    return stated.draft(before.noun_for(stated) if before else "", measure)


def _measure(stated: StatedNumber, counted: str, state: CountState) -> str:
    return count_measure(counted or "people", state, f"{stated.clause} {_pointed_at(stated)}")


def _with_asked(stated: StatedNumber, measure: str, state: CountState, asked: AmountState) -> str:
    """The measure with that it is demanded or offered, where nothing is told to have happened."""
    is_asked = state == "other" and asked != "other" and not _AGENT.search(stated.lead)
    return f"{measure} {asked}" if is_asked else measure


def _by_its_form(stated: StatedNumber, noun: str | None, told: ToldBefore) -> FigureDraft | None:
    """What the words tied to the number settle: 'a team of 14', '101-member', 'a limit of 900'."""
    if body := _BODY.search(stated.sentence[: stated.mention.start]):
        return stated.draft(noun or "", f"{body[1]} members")
    if seats := SEATS.match(stated.sentence, stated.mention.end):
        whole = seats["of"].casefold()
        measure = "majority in seats" if whole == "majority" else f"seats in {whole}"
        return stated.draft(seats["by"], measure)
    return limit_set(stated, told) if noun is None else None


def _in_full(noun: str, near: Sequence[Counted]) -> str:
    """What '800 of the cuts' are of, told shortly before in full: 'job cuts'."""
    whole = [other.noun for other in near if other.noun.endswith(f" {noun}")]
    return whole[0] if whole and noun.islower() and not is_person(noun) else noun


def _state(stated: StatedNumber, noun: str | None, near: Sequence[Counted]) -> CountState:
    """What happened to those counted: by the clause, or as with those its verb is said of too."""
    if noun is None and _OWN_VERB.match(stated.sentence, stated.mention.end):
        return "other"
    same = near[0] if near and near[0].sentence == stated.number else None
    if noun is None and same and _AMONG_THEM.search(stated.lead):
        return same.state
    state = count_state(stated.clause, stated.sentence, is_open=noun is None)
    # 'the army will free 62 fighters and the rebels 27 soldiers'
    if state == "other" and same and is_person(noun or "") and _GAPPED.fullmatch(stated.lead):
        return same.state
    return state


def _pointed_at(stated: StatedNumber) -> str:
    """The sentences in which 'of them' is answered; empty where nothing points there."""
    if not _POINTS_BACK.search(stated.clause):
        return ""
    first = max(stated.number - 2, 1)
    return " ".join(stated.article.sentence(number) for number in range(first, stated.number + 1))
