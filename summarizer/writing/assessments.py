"""The words in which talks are judged, and whose words they are."""

from summarizer.models import Claim, Finding, Meeting
from summarizer.writing.phrases import listing, lowered, mentions, quoted, sentence, with_article
from summarizer.writing.voices import of_many, speakers


def assessment_sentence(finding: Finding) -> str | None:
    """How the talks were judged; none where no claim of the finding is a judgement."""
    told: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in finding.claims:
        found = _assessment(claim)
        if found is not None:
            told.setdefault(found, []).append(claim)
    parts: list[str] = []
    for (words, judge), claims in told.items():
        labels = listing(tuple(speakers(claims)))
        if judge:
            reporting = f"as {labels} {of_many(claims, 'reports')}"
            called = "called the talks" if _is_one_word(words) else "said of the talks:"
            parts.append(f"{judge} {called} {quoted(words)}, {reporting}")
        elif _is_one_word(words):
            parts.append(f"{labels} {of_many(claims, 'calls')} the talks {quoted(words)}")
        else:
            parts.append(f"{labels} {of_many(claims, 'says')} of the talks: {quoted(words)}")
    return sentence("; ".join(parts)) if parts else None


def _is_one_word(words: str) -> bool:
    """Whether the judgement is an adjective, as far as can be told: `constructive`."""
    return len(words.split()) == 1


def _assessment(claim: Claim) -> tuple[str, str | None] | None:
    """The words of judgement a claim is about, and who used them."""
    if not isinstance(claim.item, Meeting):
        return None
    for found in claim.item.assessments:
        if mentions(claim.value, [found.words]) or mentions(found.words, [claim.value]):
            judge = found.by or claim.item.attribution.speaker
            named = with_article(lowered(judge, [found.evidence.quote])) if judge else None
            return found.words, named
    return None
