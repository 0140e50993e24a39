"""Whose stance it is: the holders a sentence names, and those whom it only points at."""

import re
from collections.abc import Iterator, Sequence

from summarizer.extraction.mentions import names_in
from summarizer.extraction.pointing_back import (
    body_meant,
    opening_meant,
    people_named,
    person_meant,
    subject_meant,
)
from summarizer.extraction.representing import acting_for, representing
from summarizer.grounding.holders import Holder, find_holders, is_bystander, is_generic
from summarizer.grounding.parties import party_name
from summarizer.grounding.saying import REPORTS
from summarizer.grounding.speakers import find_attribution
from summarizer.grounding.stances import StanceCue, is_passive
from summarizer.grounding.subjects import (
    able_holders,
    agent_behind,
    is_placed,
    owner_pronoun,
    pronoun_subject,
    stands_before,
    subject_before,
)
from summarizer.models import Article

_YEARS_AGO = re.compile(r"\b(?:years|decades)\sago\b")
_YEAR = re.compile(r"\b(?:in|since|from|of)\s((?:19|20)\d\d)\b", re.IGNORECASE)
_REQUIRES = re.compile(r"requir", re.IGNORECASE)
_CLOSES = re.compile(r"[,.!?][”\"]\s(?:the\s)?")
_SAID = re.compile(r"(?:said|says|told|added|insisted|warned)\s(?:the\s)?")
_SAYS = re.compile(rf"\s(?:\w+ly\s)?(?:{REPORTS}|told|grumbled|replied|quipped)\b")
# Those who sit at the table, without saying who: 'the sides', 'delegates'.
_VAGUE = re.compile(
    r"(?:[Tt]wo |[Bb]oth |[Tt]hree )?(?:sides?|parties|delegations?|delegates|negotiators|leaders"
    r"|officials|ministers|diplomats|members|countries|states|teams|groups?|people|capital|counterparts?)",
    re.IGNORECASE,
)
_PERSON_SAYS = re.compile(
    r"(?:^|[”\"]\s|,\s)(?:[Hh]e|[Ss]he)\s(?:said|says|told|added|insisted|warned)\b"
)
_ALL_QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]?")
_THEY_SAY = re.compile(
    r"(?:It|They)\s(?:\w+\s)?(?:said|says|say|told|added|insisted|warned|argued)\b"
)
_REPORTED = re.compile(rf"\b(?:{REPORTS})\b")
# 'his side', 'her country': whoever speaks.
_ONES_OWN = re.compile(r"\b(?:his|her|their|our|its)\s(?:\w+\s)?$", re.IGNORECASE)


def who_can_hold(
    article: Article, number: int, holders: Sequence[Holder], cue: StanceCue
) -> Iterator[str]:
    """Those who may hold a stance, as the article calls them; several where that is open.

    Behind 'we' and in what is said of a proposal it is whoever is quoted, behind another pronoun
    whoever was named before. People who are told by their age or calling alone take no side.

    Args:
        article: the article.
        number: number of the sentence, from 1.
        holders: whom the sentence names.
        cue: the words that take the stance.
    """
    names = [
        name
        for name in _named(article, number, holders, cue)
        if is_generic(name) or not _VAGUE.fullmatch(name)
    ]
    if not names and cue.stance == "conditions":
        # 'said poor countries would need more before they could sign': whoever says so.
        names = list(_speaker(article, number, cue))
    for name in names:
        if is_generic(name):
            yield from _meant(article, number, name, cue)
        elif opens := opening_meant(article, number, name):
            yield opens
        elif not is_bystander(name, article.text):
            yield name


def _meant(article: Article, number: int, name: str, cue: StanceCue) -> Iterator[str]:
    """Who 'the group' is in what somebody says of it, or before it: whoever speaks."""
    text = article.sentence(number)
    said = tuple(_speaker(article, number, cue)) if _REPORTED.search(text, 0, cue.start) else ()
    if said:
        yield from said
    elif named := body_meant(article, number, name):
        yield named
    elif not _VAGUE.fullmatch(name):
        yield name
    elif cue.noun:
        holders = find_holders(text, names_in(article, number))
        yield from (representing(text, holders, h) for h in holders[:1] if h.text != name)


def _named(
    article: Article, number: int, holders: Sequence[Holder], cue: StanceCue
) -> Iterator[str]:
    text = article.sentence(number)
    pronoun = pronoun_subject(text, cue)
    if pronoun in ("we", "i"):
        yield from _speaker(article, number, cue)
        return
    able = _able(text, holders, cue)
    if cue.side == "speaker":
        spoken = [representing(text, holders, holder) for holder in able]
        yield from spoken or _speaker(article, number, cue)
        return
    if pronoun in ("he", "she"):
        people = people_named(article, number)
        able = [holder for holder in able if any(name in holder.text for name in people)]
    if able:
        for holder in able:
            yield from _owner(article, number, holder, cue) or [representing(text, holders, holder)]
        return
    pronoun = pronoun or owner_pronoun(text, cue)
    if pronoun and number > 1:
        who = person_meant if pronoun in _OF_PEOPLE else subject_meant
        yield from who(article, number - 1)
    elif cue.stance == "conditions" or _REQUIRES.match(text, cue.start):
        # 'said the release requires a ceasefire', 'said the guards stay as long as …'
        yield from _speaker(article, number, cue)


def _owner(article: Article, number: int, holder: Holder, cue: StanceCue) -> tuple[str, ...]:
    """Who 'his side' or 'their spokesman' belongs to: whoever speaks, or was named before."""
    text = article.sentence(number)
    own = _ONES_OWN.search(text, 0, holder.start)
    if own is None:
        return ()
    if holder.text == "counterpart":
        return _beside(text, find_holders(text, names_in(article, number)), holder)
    if own.start() == 0:
        return tuple(subject_meant(article, number - 1)) if number > 1 else ()
    if speaker := tuple(_speaker(article, number, cue)):
        return speaker
    holders = find_holders(text, names_in(article, number))
    before = (h for h in holders if h.end <= own.start() and not is_placed(text, h.start))
    return tuple(representing(text, holders, first) for first in before)[:1]


def _beside(text: str, holders: Sequence[Holder], holder: Holder) -> tuple[str, ...]:
    """Who is named beside 'her counterpart'."""
    named = (other for other in holders if 0 < other.start - holder.end <= len(", the "))
    return tuple(representing(text, holders, other) for other in named)[:1]


_OF_PEOPLE = ("he", "she", "his", "her")


def _able(text: str, holders: Sequence[Holder], cue: StanceCue) -> list[Holder]:
    spans = [(holder.start, holder.end) for holder in holders]
    able = [holders[index] for index in able_holders(text, spans, cue)]
    if cue.side != "subject" or cue.stance == "conditions":
        return able
    if any(stands_before(text, (holder.start, holder.end), cue) for holder in able):
        return able
    if is_passive(text, cue):
        plain = None if able else agent_behind(text, cue)
    elif pronoun_subject(text, cue):
        plain = None
    else:
        plain = subject_before(text, cue.start)
    return [plain] if plain else able


def _speaker(article: Article, number: int, cue: StanceCue) -> Iterator[str]:
    """Whoever is quoted with the words, if it is somebody who can stand for a side."""
    at = article.sentences[number - 1].start
    said = find_attribution(article, number, at + cue.start, at + cue.end)
    if number > 1 and _PERSON_SAYS.search(article.sentence(number)):
        yield from person_meant(article, number - 1)
        return
    if number > 1 and _THEY_SAY.match(article.sentence(number)):
        yield from subject_meant(article, number - 1)
        return
    if said.speaker and _ONES_OWN.match(f"{said.speaker.split()[0]} "):
        yield from subject_meant(article, number - 1) if number > 1 else ()
    elif said.speaker and (
        said.kind in ("named", "official") or party_name(said.speaker, said.speaker)
    ):
        yield acting_for(said.speaker, said.speaker)
    elif said.speaker is None:
        yield from tuple(_quoted(article, number, cue)) or _quoted_before(article, number)


def _quoted(article: Article, number: int, cue: StanceCue) -> Iterator[str]:
    """Whoever is named with a verb of saying right behind the quotation a cue stands in."""
    text = article.sentence(number)
    closing = _CLOSES.search(text, cue.end)
    if closing is None:
        return
    holders = find_holders(text, names_in(article, number))
    for holder in holders:
        led = _SAID.fullmatch(text, closing.end(), holder.start)
        if led or (holder.start == closing.end() and _SAYS.match(text, holder.end)):
            yield representing(text, holders, holder)
            return


def _quoted_before(article: Article, number: int) -> Iterator[str]:
    """Whoever spoke the quotation before, where a sentence only goes on with it."""
    if number == 1 or not _ALL_QUOTED.fullmatch(article.sentence(number)):
        return
    text = article.sentence(number - 1)
    if _PERSON_SAYS.search(text):
        # '"…," he said. "We will not …"': whoever was named before.
        yield from person_meant(article, number - 1)
        return
    holders = find_holders(text, names_in(article, number - 1))
    for holder in holders:
        behind = _SAYS.match(text, holder.end)
        if text[holder.start - 2 : holder.start - 1] in ('"', "”") and behind:
            yield representing(text, holders, holder)
            return
    for closing in _CLOSES.finditer(text):
        for holder in holders:
            if _SAID.fullmatch(text, closing.end(), holder.start):
                yield representing(text, holders, holder)
                return


def tells_of_the_past(article: Article, text: str, start: int, end: int) -> bool:
    """Whether a clause tells of what was years ago when the article appeared."""
    low = max(text.rfind(", ", 0, start), 0)
    if _YEARS_AGO.search(text, low, end):
        return True
    published = article.published
    if published is None:
        return False
    return any(int(year[1]) < published.year for year in _YEAR.finditer(text, low, end))
