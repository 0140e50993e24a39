"""Whose stance it is: the holders a sentence names, and those whom it only points at."""

import re
from collections.abc import Iterator, Sequence

from summarizer.extraction.mentions import names_in
from summarizer.grounding.holders import Holder, find_holders, is_bystander, is_generic
from summarizer.grounding.names import find_names, is_person_name
from summarizer.grounding.offices import OFFICE, OFFICE_KIND
from summarizer.grounding.parties import party_name, states_named
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

_YEAR = re.compile(r"\b(?:in|since|from|of)\s((?:19|20)\d\d)\b", re.IGNORECASE)
_OFFICE = re.compile(
    rf"\b(?:(?:{OFFICE_KIND}|trade|climate|delegation)[ -])*"
    rf"(?:{OFFICE}|spokes(?:man|woman|person))\b(?!\sof\b)",
    re.IGNORECASE,
)
_SPEAKS_FOR = re.compile(r"\s(?:for|from|at)\s(?:the\s)?(?=\S)")
_REQUIRES = re.compile(r"requir", re.IGNORECASE)
_PORTFOLIO = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary)\b")
_CLOSES = re.compile(r"[,.!?][”\"]\s(?:the\s)?")
_SAID = re.compile(r"(?:said|says|told|added|insisted|warned)\s(?:the\s)?")
_SAYS = re.compile(rf"\s(?:\w+ly\s)?(?:{REPORTS}|told|grumbled|replied|quipped)\b")
# 'Ada Renholt, the chief executive of Northline'
_HEADS = re.compile(
    rf"\b{OFFICE}\s(?:of|for|at)\s(?:the\s)?(?P<of>(?!State\b)[A-Z][\w’'-]*(?:\s(?:of\s)?[A-Z][\w’'-]*)*)$"
)
_TEAM = re.compile(r"(?P<of>[A-Z][\w’'-]*\w)['’]s\s(?:team|side|camp|delegation|aides|negotiators)")
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
# 'He said …', '"…," she said': the sentence speaks of whoever was named before.
_GOES_ON = re.compile(r"(?:He|She)\s|[“\"][^“”\"]+[”\"]\s(?:he|she)\s")
_THEY_GO_ON = re.compile(r"(?:It|They)\s(?:has|have|had|also|\w+ed|wants?|said)\b")
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
        elif not is_bystander(name, article.text):
            yield name


def _meant(article: Article, number: int, name: str, cue: StanceCue) -> Iterator[str]:
    """Who 'the group' is in what somebody says of it, or before it: whoever speaks."""
    text = article.sentence(number)
    said = tuple(_speaker(article, number, cue)) if _REPORTED.search(text, 0, cue.start) else ()
    if said:
        yield from said
    elif not _VAGUE.fullmatch(name):
        yield name
    elif cue.noun:
        holders = find_holders(text, names_in(article, number))
        yield from (_representing(text, holders, h) for h in holders[:1] if h.text != name)


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
        spoken = [_representing(text, holders, holder) for holder in able]
        yield from spoken or _speaker(article, number, cue)
        return
    if pronoun in ("he", "she"):
        people = _people(article, number)
        able = [holder for holder in able if any(name in holder.text for name in people)]
    if able:
        for holder in able:
            yield from _owner(article, number, holder, cue) or [
                _representing(text, holders, holder)
            ]
        return
    pronoun = pronoun or owner_pronoun(text, cue)
    if pronoun and number > 1:
        who = _person if pronoun in _OF_PEOPLE else _subject
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
        return tuple(_subject(article, number - 1)) if number > 1 else ()
    if speaker := tuple(_speaker(article, number, cue)):
        return speaker
    holders = find_holders(text, names_in(article, number))
    before = (h for h in holders if h.end <= own.start() and not is_placed(text, h.start))
    return tuple(_representing(text, holders, first) for first in before)[:1]


def _beside(text: str, holders: Sequence[Holder], holder: Holder) -> tuple[str, ...]:
    """Who is named beside 'her counterpart'."""
    named = (other for other in holders if 0 < other.start - holder.end <= len(", the "))
    return tuple(_representing(text, holders, other) for other in named)[:1]


def _representing(text: str, holders: Sequence[Holder], holder: Holder) -> str:
    """For whom a holder speaks as far as the sentence says it, else the holder."""
    if _OFFICE.search(holder.text) and _SPEAKS_FOR.match(text, holder.end):
        behind = next((other for other in holders if other.start > holder.end), None)
        if behind:
            return behind.text
    whole = {name.text for name in find_names(text) if _is_short_for(holder.text, name.text)}
    if len(whole) == 1:
        return whole.pop()
    return _acting_for(text[holder.start : holder.end], holder.text)


def _is_short_for(word: str, name: str) -> bool:
    """Whether a body's one word stands for its name: 'the bank' for 'the World Bank'."""
    return name.casefold().endswith(f" {word.casefold()}")


def _acting_for(words: str, name: str) -> str:
    """The body an office is said to be of ('SLF delegation chief Ibrahim Sessou'), or the name.

    Args:
        words: the name with the office that stands beside it.
        name: what the article calls whoever holds the office.
    """
    if team := _TEAM.fullmatch(words):
        return team["of"]
    headed = _HEADS.search(words)
    if headed and (states_named(headed["of"]) or not _PORTFOLIO.search(words)):
        return headed["of"]
    names = find_names(f"so {words}")
    people = [found.text for found in names if is_person_name(found.text, found.title)]
    if len(people) > 1 or not _OFFICE.search(words):
        return name
    bare = _OFFICE.sub("", words.replace(people[0], "") if people else words).strip(" ,")
    if _PORTFOLIO.search(words):
        # 'Transport Minister': what the office is over is no party, unless it is a state.
        states = [
            found.text
            for found in names
            if found.text in bare
            and (states_named(found.text) or re.search(rf"{found.text}['’]s?\s", words))
        ]
        return states[0] if len(states) == 1 else name
    described = [holder.text for holder in find_holders(f"so the {bare}")]
    if len(described) == 1 and " " in described[0]:
        return described[0]
    bodies = [found.text for found in names if found.text not in people and found.text in bare]
    only = bodies or described
    return only[0] if len(only) == 1 else name


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
        yield from _person(article, number - 1)
        return
    if number > 1 and _THEY_SAY.match(article.sentence(number)):
        yield from _subject(article, number - 1)
        return
    if said.speaker and _ONES_OWN.match(f"{said.speaker.split()[0]} "):
        yield from _subject(article, number - 1) if number > 1 else ()
    elif said.speaker and (
        said.kind in ("named", "official") or party_name(said.speaker, said.speaker)
    ):
        yield _acting_for(said.speaker, said.speaker)
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
            yield _representing(text, holders, holder)
            return


def _quoted_before(article: Article, number: int) -> Iterator[str]:
    """Whoever spoke the quotation before, where a sentence only goes on with it."""
    if number == 1 or not _ALL_QUOTED.fullmatch(article.sentence(number)):
        return
    text = article.sentence(number - 1)
    if _PERSON_SAYS.search(text):
        # '"…," he said. "We will not …"': whoever was named before.
        yield from _person(article, number - 1)
        return
    holders = find_holders(text, names_in(article, number - 1))
    for holder in holders:
        behind = _SAYS.match(text, holder.end)
        if text[holder.start - 2 : holder.start - 1] in ('"', "”") and behind:
            yield _representing(text, holders, holder)
            return
    for closing in _CLOSES.finditer(text):
        for holder in holders:
            if _SAID.fullmatch(text, closing.end(), holder.start):
                yield _representing(text, holders, holder)
                return


def _person(article: Article, number: int) -> Iterator[str]:
    """The person 'he' or 'she' in the next sentence mostly means.

    It is the one a sentence names first, or where it goes on with 'he', the one of the sentence
    before.
    """
    text = article.sentence(number)
    holders = find_holders(text, names_in(article, number))
    if number > 1 and _GOES_ON.match(text):
        yield from _person(article, number - 1)
        return
    for name in _people(article, number)[:1]:
        holder = next((h for h in holders if name in text[h.start : h.end]), None)
        yield _representing(text, holders, holder) if holder else name


def _people(article: Article, number: int) -> tuple[str, ...]:
    """The people a sentence names, by their whole names or by the last of them alone."""
    named = (name for name in find_names(article.text) if is_person_name(name.text, name.title))
    last = {name.text.split()[-1] for name in named}
    return tuple(
        name.text
        for name in names_in(article, number)
        if is_person_name(name.text, name.title) or name.text in last
    )


def _subject(article: Article, number: int) -> Iterator[str]:
    """Whom a sentence is about: the first holder that stands before its verb."""
    text = article.sentence(number)
    if number > 1 and _THEY_GO_ON.match(text):
        yield from _subject(article, number - 1)
        return
    holders = find_holders(text, names_in(article, number))
    for holder in holders:
        if not is_placed(text, holder.start):
            yield _representing(text, holders, holder)
            return


def tells_of_the_past(article: Article, text: str, start: int, end: int) -> bool:
    """Whether a clause tells of a year that had passed when the article appeared."""
    published = article.published
    if published is None:
        return False
    low = max(text.rfind(", ", 0, start), 0)
    return any(int(year[1]) < published.year for year in _YEAR.finditer(text, low, end))
