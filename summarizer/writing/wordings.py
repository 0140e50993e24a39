"""The words sources choose."""

from collections.abc import Sequence

from summarizer.models import Claim, Finding, Wording
from summarizer.writing.phrases import listing, quoted, sentence, unlike


def wording_sentence(finding: Finding) -> str:
    """Which source uses which words: `000 writes “hostages”; 004 writes “captives”`."""
    words: dict[str, list[Claim]] = {}
    for claim in finding.claims:
        words.setdefault(claim.source, []).append(claim)
    told: dict[str, list[str]] = {}
    for source, claims in words.items():
        told.setdefault(word_choice(claims), []).append(source)
    parts = [
        f"{listing(sources)} {choice if len(sources) == 1 else _plural(choice)}"
        for choice, sources in told.items()
    ]
    return sentence("; ".join(parts))


def word_choice(claims: Sequence[Claim]) -> str:
    """The words of one source, as a predicate: `writes “captives” for “hostages”`."""
    wordings = [claim.item for claim in claims if isinstance(claim.item, Wording)]
    terms = listing(unlike(quoted(wording.term) for wording in wordings))
    if all(wording.device == "scare_quotes" for wording in wordings):
        return f"puts {terms} in quotation marks"
    refers_to = wordings[0].refers_to
    if refers_to is None or refers_to.casefold() == wordings[0].term.casefold():
        return f"writes {terms}"
    return f"writes {terms} for {quoted(refers_to)}"


def _plural(choice: str) -> str:
    verb, words = choice.split(" ", 1)
    return f"{verb.removesuffix('s')} {words}"
