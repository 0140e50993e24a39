"""Whoever can hold a stance or make a proposal: the parties and people a sentence names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.grounding.names import NameMention, find_names

_BODIES = (
    r"governments?|ministr(?:y|ies)|administration|cabinet|parliament|office|army|authorit(?:y|ies)"
    r"|unions?|workers|employees|employers|strikers|compan(?:y|ies)|management|board|owners"
    r"|shareholders|federation|association|council|commission|committee|agency|bank|court"
    r"|delegations?|negotiators?|mediators?|ministers?|officials?|representatives|leaders|leadership"
    r"|families|relatives|protesters|opposition|coalition|party|parties|factions?|group|movement"
    r"|resistance|rebels|militants|militia|fighters|states?|nations|countries|islands|bloc|members"
    r"|farmers|fishermen|fishers|drivers|nurses|doctors|teachers|pilots|dockers|miners|producers"
    r"|growers|exporters|importers|industry|lenders|creditors|investors|activists|side|sides|head"
    r"|chief|director|president|premier|chancellor|minister|spokes(?:man|woman|person)|envoy"
)
_WORD = r"[A-Za-z][\w-]*"
# 'the dockers' union', 'Israel's war cabinet', 'families of the hostages': a body with the
# capitals, owners and adjectives before it, and what it is a body of.
_BODY = re.compile(
    r"(?<![\w’'])(?:(?:[A-Z][\w-]*(?:['’]s)?|[A-Za-z-]+(?:s['’]|['’]s)|[a-z]+(?:an|ian|ese|ish|al)"
    r"|small|rich|poor|local|national|central|left-wing|right-wing|main|largest|united|trade|labou?r"
    rf"|farm|fishing|island|war|port|school|rail|steel|oil)\s+)*(?:{_BODIES}|(?i:{_BODIES}))(?![\w’'])"
    rf"(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w-]*\s+)?{_WORD})?"
)


_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_JOINT = re.compile(r"^(?:,\s+and\s+|,\s+|\s+and\s+)(?:the\s+)?$")
_SUBJECT = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+((?:[a-z-]+\s+){0,2}[a-z-]+)\s+(?:\w+\s+)?$"
)

_NO_NOUN = re.compile(r"\b(?:who|that|which|and|or|of|in|on|at|to|for|after|before|\w+ed|\w+ly)\b")


@dataclass(frozen=True)
class Holder:
    """Somebody named in a sentence, with offsets in it; the article before is left out.

    Several who are named in one breath ('Qatar, Egypt and the United States') are one holder.
    """

    start: int
    end: int
    text: str


def find_holders(sentence: str, names: Sequence[NameMention] | None = None) -> tuple[Holder, ...]:
    """The parties, bodies and people a sentence names, in reading order.

    Where one stands within another ('Israel' in 'Israel's war cabinet'), the longer one counts.

    Args:
        sentence: the text to look in.
        names: the names in it, where the text around it tells more of them than it does alone.
    """
    known = find_names(sentence) if names is None else names
    found = [*_bodies(sentence), *(Holder(name.start, name.end, name.text) for name in known)]
    kept: list[Holder] = []
    for holder in sorted(found, key=lambda h: (h.start, -h.end)):
        if not kept or holder.start >= kept[-1].end:
            kept.append(holder)
    return tuple(_joint(sentence, kept))


def subject_before(sentence: str, start: int) -> Holder | None:
    """The plain noun right before an offset, where an article leads it: 'the port has rejected'."""
    found = _SUBJECT.search(sentence[:start])
    if found is None or _NO_NOUN.search(found.group(1)):
        return None
    return Holder(found.start(1), found.end(1), found.group(1))


def _bodies(sentence: str) -> Iterator[Holder]:
    for match in _BODY.finditer(sentence):
        text = _ARTICLE.sub("", match.group())
        yield Holder(match.end() - len(text), match.end(), text)


def _joint(sentence: str, holders: Sequence[Holder]) -> Iterator[Holder]:
    """The holders, those that are listed with 'and' joined into one."""
    index = 0
    while index < len(holders):
        last = index
        while last + 1 < len(holders) and _JOINT.match(
            sentence[holders[last].end : holders[last + 1].start]
        ):
            last += 1
        gaps = [sentence[holders[i].end : holders[i + 1].start] for i in range(index, last)]
        if not any("and" in gap for gap in gaps):
            last = index
        start, end = holders[index].start, holders[last].end
        yield Holder(start, end, sentence[start:end])
        index = last + 1
