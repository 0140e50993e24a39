"""What each party wants, refuses and does, party by party."""

import re
from collections.abc import Sequence

from summarizer.comparison.parties import bare_name, same_party
from summarizer.models import Claim, Finding, Position
from summarizer.writing.phrases import lowered, names, quoted, sentence, shortened
from summarizer.writing.stance_phrases import stance_taken
from summarizer.writing.voices import in_brackets, speakers

_MOST = 22
"""Words of a position that are told; its footnote has all of them."""


def by_party(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """Findings about positions, those of a party together; parties with most to tell first.

    Within a party stands first what most sources report.
    """
    groups: list[list[Finding]] = []
    for finding in findings:
        group = next((g for g in groups if _same_sides(_sides(g[0]), _sides(finding))), None)
        if group is None:
            groups.append([finding])
        else:
            group.append(finding)
    return tuple(
        tuple(sorted(group, key=lambda finding: -len(finding.sources)))
        for group in sorted(groups, key=len, reverse=True)
    )


def party_sentence(findings: Sequence[Finding]) -> str:
    """All positions of one party, or of several that take them together.

    `Hamas requires a withdrawal (002 and 003); rejects a two-month ceasefire (001).`
    """
    subject = _subject(findings)
    told = "; ".join(_position(finding) for finding in findings)
    return sentence(f"{subject} {told}")


def _position(finding: Finding) -> str:
    """One position without its party, and whose word it is."""
    issue = _issue(finding)
    if issue is None:
        fullest = max(finding.claims, key=lambda claim: len(_item(claim).content))
        return f"{_short(stance_taken(_item(fullest)))} {in_brackets(finding.claims)}"
    contents: dict[str, list[Claim]] = {}
    for claim in finding.claims:
        contents.setdefault(_item(claim).content.strip(), []).append(claim)
    if len(contents) == 1:
        return f"{issue} {in_brackets(finding.claims)}"
    said = "; ".join(
        f"{_voices(claims)}: {quoted(shortened(words, _MOST))}"
        for words, claims in contents.items()
    )
    return f"{issue} ({said})"


def _short(told: str) -> str:
    short = shortened(told, _MOST)
    return f"{short}”" if short.count("“") > short.count("”") else short


def _voices(claims: Sequence[Claim]) -> str:
    return in_brackets(claims)[1:-1] if len(speakers(claims)) == 1 else in_brackets(claims)


def _issue(finding: Finding) -> str | None:
    """What sources agree on in other words, where the comparison has a name for it."""
    contents = {_item(claim).content.strip() for claim in finding.claims}
    if len(contents) < 2 or ":" in finding.subject:
        return None
    found = re.search(r"\b(?:requires|refuses)\b.*", finding.subject)
    return found.group() if found else None


def _item(claim: Claim) -> Position:
    if not isinstance(claim.item, Position):
        raise TypeError(f"{claim.item.kind} is not a position")
    return claim.item


def _sides(finding: Finding) -> tuple[str, ...]:
    """The parties of a finding: of an agreement those that all its claims name."""
    first, *others = (_item(claim).parties for claim in finding.claims)
    shared = tuple(
        name
        for name in first
        if all(any(same_party(name, other) for other in parties) for parties in others)
    )
    return shared or first


def _same_sides(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) == len(b) and all(any(same_party(one, other) for other in b) for one in a)


def _subject(findings: Sequence[Finding]) -> str:
    """The parties under the shortest of their names; with a small letter where a source has it."""
    chosen: dict[str, str] = {}
    for finding in findings:
        context = [e.quote for claim in finding.claims for e in claim.item.evidence]
        for written in _sides(finding):
            name = lowered(written.strip('"“”'), context)
            known = chosen.get(bare_name(name))
            if known is None or (len(name), name[:1].isupper()) < (len(known), known[:1].isupper()):
                chosen[bare_name(name)] = name
    return names(tuple(chosen.values()))
