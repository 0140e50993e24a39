"""What the talks are about, in one sentence for all who name it."""

from collections.abc import Sequence

from summarizer.models import Comparison, Finding
from summarizer.writing.phrases import listing, quoted, sentence
from summarizer.writing.templates import finding_sentences
from summarizer.writing.voices import in_brackets, of_many, told_by


def matter_sentence(findings: Sequence[Finding], comparison: Comparison) -> str:
    """The matter as most sources have it, and in their words what the others call it."""
    first, *others = sorted(findings, key=lambda finding: -len(finding.sources))
    told = finding_sentences(first, comparison)[0]
    if not others:
        return told
    if len(first.sources) == 1:
        named = [f"{quoted(f.claims[0].value)} {in_brackets(f.claims)}" for f in (first, *others)]
        return sentence(f"the sources name the matter at hand as {listing(named)}")
    called = [
        f"{told_by(f.claims)} {of_many(f.claims, 'speaks')} of {quoted(f.claims[0].value)}"
        for f in others
    ]
    return sentence(f"{told.removesuffix('.')}; {listing(called)}")
