"""Whoever can hold a stance or make a proposal: the parties and people a sentence names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.grounding.names import NameMention, find_names
from summarizer.grounding.offices import OFFICE, OFFICE_KIND
from summarizer.grounding.words import STOP_WORDS

_BODIES = (
    r"(?:government|administration|cabinet|parliament|office|union|employer|striker|board|owner"
    r"|shareholder|federation|association|council|commission|committee|bank|court|relative"
    r"|protester|opposition|coalition|faction|group|movement|rebel|militant|militia|fighter|state"
    r"|nation|island|bloc|member|farmer|fisher|driver|nurse|doctor|teacher|pilot|docker|miner"
    r"|producer|grower|exporter|importer|lender|creditor|investor|activist|side|worker|employee"
    r"|resident|shipper|operator)s?"
    r"|ministr(?:y|ies)|arm(?:y|ies)|authorit(?:y|ies)|compan(?:y|ies)|agenc(?:y|ies)|famil(?:y|ies)"
    r"|part(?:y|ies)|countr(?:y|ies)|industr(?:y|ies)|management|leadership|resistance|fishermen"
    rf"|spokes(?:man|woman|person)|{OFFICE}(?<=s)es|{OFFICE}s?"
)
# 'the dockers' union', 'Israel's war cabinet', 'families of the hostages': a body with the
# capitals, owners and adjectives before it, and what it is a body of.
_BODY = re.compile(
    r"(?<![\w’'])(?:(?:[A-Z][\w-]*(?:['’]s)?|[A-Za-z-]+(?:s['’]|['’]s)|[a-z]+(?:an|ese|ish|al)"
    r"|small|rich|poor|local|left-wing|right-wing|main|largest|united|farm|fishing|island|war|port"
    rf"|school|rail|steel|oil|{OFFICE_KIND})\s+){{0,5}}(?i:{_BODIES})(?!\w)"
    r"(?!\s(?:strike|elections?|public)\b)(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w-]*\s+)?"
    r"(?:[A-Za-z]+(?:s['’]|['’]s)\s+)?(?!\w+ing\b)[A-Za-z][\w-]*)?"
)
_OFFICE_LAST = re.compile(rf"\b{OFFICE}$", re.IGNORECASE)
_JOINT = re.compile(r"^(?:,\s+and\s+|,\s+|\s+and\s+)(?:the\s+)?$")


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
    return tuple(_joint(sentence, _titled(sentence, kept)))


def _bodies(sentence: str) -> Iterator[Holder]:
    for match in _BODY.finditer(sentence):
        text = match.group()
        # 'The teachers', 'Then union leaders': a sentence's first word has a capital anyway.
        while " " in text and text.split()[0].casefold() in STOP_WORDS:
            text = text.split(None, 1)[1]
        yield Holder(match.end() - len(text), match.end(), text)


def _titled(sentence: str, holders: Sequence[Holder]) -> list[Holder]:
    """The holders, an office and the name behind it as one: 'union leader Ada Renholt'."""
    kept: list[Holder] = []
    for holder in holders:
        last = kept[-1] if kept else None
        if last and sentence[last.end : holder.start] == " " and _OFFICE_LAST.search(last.text):
            kept[-1] = Holder(last.start, holder.end, sentence[last.start : holder.end])
        else:
            kept.append(holder)
    return kept


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
