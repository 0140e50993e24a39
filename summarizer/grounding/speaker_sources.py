"""Sources named before and only pointed back at: "the statement", "the official", "the person"."""

import re

from summarizer.grounding.speaker_reports import Report, find_reports
from summarizer.grounding.speaker_subjects import subject_before, trimmed_subject
from summarizer.models import Article, Span

_DOCUMENT = (
    r"(?:statement|communiqu\u00e9|communique|press\srelease|news\srelease|filing|announcement|letter|notice"
    r"|memo|tweet|post)"
)
_THE_DOCUMENT = re.compile(
    rf"(?:the|that|this|its|their)\s(?:(?:same|joint|written|brief)\s)?(?P<document>{_DOCUMENT})$",
    re.IGNORECASE,
)
_THE_PERSON = re.compile(
    r"the\s(?:same\s)?(?P<noun>person|people|officials?|sources?|diplomats?|aides?|mediators?"
    r"|negotiators?|analysts?|sp\w+kes(?:man|woman|person))$",
    re.IGNORECASE,
)
_ISSUED = r"(?:\s(?:issued|released|published|put\sout|sent))?\s(?:by|from)\s"
_ISSUES = r"(?:issued|released|published|put\sout|sent|filed|posted)"
_REACH = 3
"""Sentences before in which the source is looked for."""


def source_before(article: Article, sentence: int, speaker: Span) -> Span | None:
    """Whom a document or an unnamed person stands for that was told of before.

    "The statement" is the word of whoever was last said to speak in a statement, or to have issued
    one; "the official" is "a trade official with knowledge of the talks".

    Args:
        article: the article.
        sentence: number of the sentence with the words (1 is the first).
        speaker: the words.

    Returns:
        The words that name the source; None where the words point at none.
    """
    words = article.text[speaker.start : speaker.end]
    document, person = _THE_DOCUMENT.match(words), _THE_PERSON.match(words)
    if not (document or person):
        return None
    for number in range(sentence, max(0, sentence - _REACH - 1), -1):
        reports = [r for r in find_reports(article, number) if r.speaker.end <= speaker.start]
        for report in sorted(reports, key=lambda report: -report.verb.start):
            if document and _speaks_in(article, number, report, document["document"]):
                return report.speaker
            if person and _introduces(article, report, person["noun"]):
                return report.speaker
        if document and (issuer := _issuer(article, number, document["document"], speaker.start)):
            return issuer
    return None


def _speaks_in(article: Article, number: int, report: Report, document: str) -> bool:
    """'said in a joint statement on Friday', right behind the verb."""
    end = article.sentences[number - 1].end
    said = re.compile(
        rf"[^,;.\"\u201c\u201d]{{0,60}}\sin\s(?:an?|its|their)\s(?:[\w-]+\s){{0,2}}{document}\b",
        re.IGNORECASE,
    )
    return said.match(article.text, report.verb.end, end) is not None


def _introduces(article: Article, report: Report, noun: str) -> bool:
    """'a person with direct knowledge of the matter', 'two Indian officials'."""
    words = article.text[report.speaker.start : report.speaker.end]
    is_same = re.search(rf"\b{noun}\b", words, re.IGNORECASE) is not None
    return is_same and _THE_PERSON.match(words) is None


def _issuer(article: Article, number: int, document: str, before: int) -> Span | None:
    """'a statement issued by the ministry', 'the ministry put out a statement'."""
    span = article.sentences[number - 1]
    issues = re.compile(rf"\b{_ISSUES}\s(?:an?|its|their)\s(?:[\w-]+\s){{0,2}}{document}\b")
    if issuing := issues.search(article.text, span.start, min(span.end, before)):
        return subject_before(article.text, span.start, issuing.start())
    issued = re.compile(
        rf"\b{document}{_ISSUED}(?P<by>[^,;:.\"\u201c\u201d]{{2,60}})", re.IGNORECASE
    )
    found = issued.search(article.text, span.start, min(span.end, before))
    return trimmed_subject(article.text, *found.span("by")) if found else None
