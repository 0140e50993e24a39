"""Which number of a sentence is put into whose mouth."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.models import Claim
from summarizer.writing.grounds import Grounds, label_places

SOURCE_COUNT = re.compile(
    r"\b(?:(?P<all>all|every|each|both)(?: of)?(?: the)?(?: (?P<n>\w+))?"
    r"|(?:the )?(?P<some>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: of the)?"
    r"(?: \w+)?) (?:sources?|outlets?|articles?|(?:news)?papers?|accounts?|media)\b",
    re.IGNORECASE,
)
"""`all sources`, `both of the outlets`, `three sources`: a number of sources, not of things."""

_SAYING = (
    r"(?:says?|said|puts?|gives?|gave|counts?|reports?|reported|estimates?|claims?|states?"
    r"|speaks? of)"
)
_JOINT = re.compile(r"[\s,()]*(?:(?:and|or|both|all|the|citing)[\s,()]*)*")
_LEADS_BACK = re.compile(
    r"^[^,]*(?:\(|\b(?:by|according to|citing|from|of|in|to))[\s(]*(?:the\s+)?$"
    r"|,\s*(?:by|according to|citing)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NO_VALUE = frozenset({"date", "time", "year"})


@dataclass(frozen=True)
class _Teller:
    """A source or speaker where a text names it as the one who says something."""

    name: str
    start: int
    end: int
    claims: tuple[Claim, ...]


def told_numbers(
    text: str, grounds: Grounds
) -> Iterator[tuple[NumberMention, Mapping[str, tuple[Claim, ...]]]]:
    """Each number of the text with the sources and speakers it is attributed to.

    A number belongs to those named behind it in brackets or after `by`, `according to` and the
    like; otherwise to those named before it; otherwise to the next ones behind it. Numbers that
    nobody is named for, and days, are left out.
    """
    blank = SOURCE_COUNT.sub(_blanked, text)
    for _, start, end in label_places(text, grounds.labels):
        blank = f"{blank[:start]}{'x' * (end - start)}{blank[end:]}"
    groups = _groups(text, grounds)
    numbers = [number for number in find_numbers(blank) if number.kind not in _NO_VALUE]
    for place, number in enumerate(numbers):
        until = numbers[place + 1].start if place + 1 < len(numbers) else len(text)
        group = _group_of(text, number, until, groups)
        if group:
            yield number, {teller.name: teller.claims for teller in group}


def speaker_places(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a text names somebody as the one who says something."""
    who = rf"(?:the )?(?P<who>{re.escape(name)})(?!\w)"
    for found in re.finditer(
        rf"\b(?:according to|citing|(?:said|given|reported|stated) by) {who}", text, re.IGNORECASE
    ):
        yield found.span("who")
    for found in re.finditer(
        rf"(?<!\w){who}(?:,[^,]*,)?(?: and (?:the )?\w+(?: \w+)?)? (?:itself )?{_SAYING}\b",
        text,
        re.IGNORECASE,
    ):
        yield found.span("who")


def _groups(text: str, grounds: Grounds) -> list[list[_Teller]]:
    """Those who tell, in the order of the text; joined ones in one group."""
    tellers = [
        _Teller(
            label,
            start,
            end,
            tuple(c for c in grounds.claims if c.source == label),
        )
        for label, start, end in label_places(text, grounds.labels)
    ]
    for name, claims in grounds.speakers.items():
        tellers += [_Teller(name, s, e, claims) for s, e in speaker_places(name, text)]
    groups: list[list[_Teller]] = []
    for teller in sorted(tellers, key=lambda teller: teller.start):
        if groups and _JOINT.fullmatch(text[groups[-1][-1].end : teller.start]):
            groups[-1].append(teller)
        else:
            groups.append([teller])
    return groups


def _is_subject(text: str, group: list[_Teller], number: NumberMention) -> bool:
    """Whether a number follows its teller at once: `, 001 about 136`, `and 004 at least 26,400`."""
    return (
        re.fullmatch(
            rf"\s+(?:{_SAYING}\s+)?(?:at|as|it at)?\s*", text[group[-1].end : number.start]
        )
        is not None
    )


def _group_of(
    text: str, number: NumberMention, until: int, groups: list[list[_Teller]]
) -> list[_Teller]:
    behind = [g for g in groups if number.end <= g[0].start < until]
    before = [
        g
        for g in groups
        if g[-1].end <= number.start and not text[: g[0].start].rstrip().endswith("(")
    ]
    if before and _is_subject(text, before[-1], number):
        return before[-1]
    if behind and _LEADS_BACK.search(text[number.end : behind[0][0].start]):
        # "The union puts it at 12,000 (000)": both have to say so.
        subject = before[-1] if before else []
        between = text[subject[-1].end : number.start] if subject else ""
        is_subject = re.match(rf"\W*(?:itself )?{_SAYING}\b", between, re.IGNORECASE)
        return [*behind[0], *(subject if is_subject and "," not in between else [])]
    if before:
        return before[-1]
    return behind[0] if behind else []


def _blanked(found: re.Match[str]) -> str:
    """A word as long as what it stands for, so that offsets keep their meaning."""
    return "x" * len(found.group())
