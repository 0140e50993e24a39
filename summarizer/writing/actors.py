"""Who does what: a sentence must not hand one party's act or stance to another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from summarizer.grounding.countries import countries_in
from summarizer.grounding.quotes import missing_words
from summarizer.grounding.words import stem, word_key
from summarizer.models import Comparison, NextStep, Participant, Party, Position, Proposal
from summarizer.writing.grounds import Grounds
from summarizer.writing.lexicon import words
from summarizer.writing.stances import (
    Act,
    is_stance,
    mentions_of,
    owned_stances,
    same_actor,
    stances,
    stances_against,
)

_SYNONYMS = {
    "demands": "demand insist insistence require call seek want condition",
    "offers": "offer propose proposal put forward table",
    "accepts": "accept agree approve endorse concede",
    "rejects": "reject refuse refusal rejection turn down rule out oppose dismiss",
    "threatens": "threaten warn threat warning",
    "urges": "urge call appeal",
    "criticises": "criticise criticize accuse blame slam condemn criticism",
}
_FAMILY = {
    "demands": "demands", "conditions": "demands", "seeks": "demands",
    "insists": "demands", "offers": "offers",
    "accepts": "accepts", "concedes": "accepts", "rejects": "rejects",
    "threatens": "threatens", "urges": "urges", "criticises": "criticises",
}  # fmt: skip
_NOBODY = words("parties party sides side delegations delegation they both others it")
_TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_OF_PRESENCE = words("took take takes taking part attend attended attends present")
"""What the rule on names holds to the participants themselves."""
_PASSED_OVER = words(
    """a an the and or of in on at to for by with from as is are was were be been being has have
    had that which who whom while but its their his her both also not only still would will
    could may might should do does did all no according
    citing reports report reported said says say put puts"""
)
_NEAR = 60
"""Characters before a verb, or behind its `by`, in which its actor is looked for in a passage."""


def party_names(comparison: Comparison) -> tuple[str, ...]:
    """Every name under which the comparison's items speak of somebody who acts."""
    found: list[str] = []
    for finding in comparison.findings:
        for claim in finding.claims:
            match claim.item:
                case Position() as item:
                    found += [*item.parties, *([item.addressee] if item.addressee else [])]
                case Proposal() as item:
                    found += [*item.proposers, *item.accepted_by, *item.rejected_by]
                case Participant() as item:
                    found += [name for name in (item.party, item.name) if name]
                case NextStep() as item:
                    found += [item.actor] if item.actor else []
                case Party() as item:
                    found += [item.name, *item.aliases]
                case _:
                    pass
    bare = (re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE) for name in found)
    named = {name for name in bare if name and name.casefold() not in _NOBODY}
    return tuple(sorted(named, key=len, reverse=True))


def misplaced_stances(text: str, grounds: Grounds) -> Iterator[Act]:
    """The stances of a sentence that its findings give to somebody else."""
    names = (*party_names(grounds.comparison), *countries_in(grounds.words))
    allowed = [
        *_typed(grounds),
        *chain.from_iterable(stances(quote, names) for quote in grounds.quotes),
        *chain.from_iterable(owned_stances(quote, names) for quote in grounds.quotes),
        *stances(grounds.told, names),
        *owned_stances(grounds.told, names),
    ]
    for act in (*stances(text, names), *owned_stances(text, names)):
        if not any(act.stance == a.stance and same_actor(act.party, a.party) for a in allowed):
            yield act


def turned_stances(text: str, grounds: Grounds) -> Iterator[Act]:
    """The stances that are told of somebody unnamed, against whoever takes them."""
    names = (*party_names(grounds.comparison), *countries_in(grounds.words))
    typed = [*_typed(grounds)]
    for act in stances_against(text, names):
        if any(act.stance == own.stance and same_actor(act.party, own.party) for own in typed):
            yield act


def exchanged_matters(text: str, grounds: Grounds) -> Iterator[tuple[Act, tuple[str, ...]]]:
    """The stances whose matter is what somebody else's stance in the findings is about."""
    if len(grounds.findings) < 2:
        return
    for act in stances(text, party_names(grounds.comparison)):
        theirs = tuple(
            finding
            for finding in grounds.findings
            if any(
                act.stance == a.stance and same_actor(act.party, a.party)
                for a in _typed(Grounds((finding,), grounds.comparison))
            )
        )
        others = tuple(finding for finding in grounds.findings if finding not in theirs)
        if not theirs or not others:
            continue
        own = Grounds(theirs, grounds.comparison)
        strange = {*missing_words(act.matter, f"{own.words}\n{own.told}")}
        strange -= {*missing_words(act.matter, Grounds(others, grounds.comparison).words)}
        if strange:
            yield act, tuple(sorted(strange))


def stance_words(grounds: Grounds) -> str:
    """The verbs in which the stances of the findings may be told; the rule on actors holds them."""
    return " ".join(_SYNONYMS[act.stance] for act in _typed(grounds))


def misplaced_deeds(text: str, grounds: Grounds) -> Iterator[tuple[str, str]]:
    """Party and verb of a sentence where the quotes know the verb, but of other parties only."""
    names = party_names(grounds.comparison)
    passages = [*grounds.quotes, *grounds.told.splitlines(), *_completed(grounds)]
    for party, word in _deeds(text, names):
        if is_stance(word):
            continue
        known = [p for p in passages if _root(word) in map(_root, _TOKEN.findall(p))]
        if known and not any(_does(passage, party, word, names) for passage in known):
            yield party, word


def _completed(grounds: Grounds) -> Iterator[str]:
    """The passages that lack their subject, with it; each holds what its claim's party does."""
    for claim in grounds.claims:
        match claim.item:
            case Position() as item:
                parties = item.parties
            case Proposal() as item:
                parties = item.proposers or item.accepted_by or item.rejected_by
            case NextStep(actor=str(actor)):
                parties = (actor,)
            case _:
                continue
        yield from (f"{' and '.join(parties)} {evidence.quote}" for evidence in claim.item.evidence)


def _typed(grounds: Grounds) -> Iterator[Act]:
    for claim in grounds.claims:
        if isinstance(claim.item, Position):
            for party in claim.item.parties:
                yield Act(party, _FAMILY[claim.item.stance])
        elif isinstance(claim.item, Proposal):
            yield from (Act(party, "offers") for party in claim.item.proposers)
            yield from (Act(party, "rejects") for party in claim.item.rejected_by)
            yield from (Act(party, "accepts") for party in claim.item.accepted_by)


def _deeds(text: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each party with the word that follows it."""
    found = mentions_of(text, names, ("name",))
    for place, (_, end, name) in enumerate(found):
        until = found[place + 1][0] if place + 1 < len(found) else len(text)
        following = re.split(r"[,;:.()]", text[end:until], maxsplit=1)[0]
        if re.match(r"['’]", following) or re.match(r"\s+(?:and|or)\b", following):
            continue
        for token in _TOKEN.findall(following):
            if token[0].isdigit() or token.casefold() in _PASSED_OVER:
                continue
            if token.casefold() not in _OF_PRESENCE:
                yield name, token
            break


def _does(passage: str, party: str, word: str, names: Iterable[str]) -> bool:
    """Whether a passage has the party close before the word, or behind it with `by`."""
    known = [name for name in names if same_actor(name, party)] or [party]
    for found in _TOKEN.finditer(passage):
        if _root(found.group()) != _root(word):
            continue
        before = passage[max(0, found.start() - _NEAR) : found.start()]
        by = re.search(r"\bby\b(.*)", passage[found.end() : found.end() + _NEAR])
        near = mentions_of(f"{before} {by[1] if by else ''}", known)
        if any(same_actor(name, party) for _, _, name in near):
            return True
    return False


def _root(word: str) -> str:
    return stem(word_key(word))
