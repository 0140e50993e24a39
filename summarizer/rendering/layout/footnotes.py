"""Quotes numbered in the order in which a document first uses them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from summarizer.models.article import Article
from summarizer.models.comparison import Source
from summarizer.models.evidence import Evidence
from summarizer.models.report import Item, Meeting, Proposal, Term
from summarizer.rendering.layout.words import speaker_words


@dataclass(frozen=True)
class Speaker:
    """Whose word a quote is.

    `named_in` holds the article's words that name the speaker where the quote itself does not.
    """

    words: str
    named_in: str | None = None


@dataclass(frozen=True)
class Citation:
    """A quote about to be cited."""

    evidence: Evidence
    speaker: Speaker | None = None


@dataclass(frozen=True)
class Mark:
    """One use of a quote: the number a reader sees, and which use of that quote it is."""

    number: int
    use: int
    source: str


@dataclass(frozen=True)
class Quote:
    """A footnote: verbatim words of a source, under one number in the whole document."""

    number: int
    source: str
    language: str
    text: str
    speakers: tuple[Speaker, ...]
    uses: int
    evidence: Evidence


def runs(marks: Iterable[Mark]) -> Iterator[tuple[Mark, ...]]:
    """The marks, those whose numbers follow each other together: 4, 5, 6, then 9."""
    for _, run in groupby(enumerate(marks), key=lambda placed: placed[1].number - placed[0]):
        yield tuple(mark for _, mark in run)


def citations_of(item: Item) -> Iterator[Citation]:
    """Every quote the item rests on, its parts' included, each with its speaker."""
    yield from own_citations(item)
    if isinstance(item, Proposal):
        for term in item.terms:
            yield term_citation(term, item)
    if isinstance(item, Meeting):
        for assessment in item.assessments:
            judge = Speaker(assessment.by) if assessment.by else _speaker(item)
            yield Citation(assessment.evidence, judge)


def own_citations(item: Item) -> Iterator[Citation]:
    """The quotes the item rests on as a whole, its parts' not included."""
    speaker = _speaker(item)
    for evidence in item.evidence:
        yield Citation(evidence, speaker)


def term_citation(term: Term, proposal: Item) -> Citation:
    """The quote one term of a proposal rests on, with the proposal's speaker."""
    return Citation(term.evidence, _speaker(proposal))


def _speaker(item: Item) -> Speaker:
    words, naming = speaker_words(item.attribution), item.attribution.evidence
    if naming is None or any(_holds(quote, naming) for quote in item.evidence):
        return Speaker(words)
    return Speaker(words, named_in=naming.quote)


def _holds(outer: Evidence, inner: Evidence) -> bool:
    same = outer.article == inner.article
    return same and outer.start <= inner.start and inner.end <= outer.end


def _longest(citations: tuple[Citation, ...]) -> Iterator[Citation]:
    for citation in citations:
        if not any(
            other.evidence != citation.evidence
            and other.speaker == citation.speaker
            and _holds(other.evidence, citation.evidence)
            for other in citations
        ):
            yield citation


@dataclass
class _Entry:
    number: int
    source: str
    article: Article
    evidence: Evidence
    speakers: dict[Speaker, None] = field(default_factory=dict[Speaker, None])
    uses: int = 0


class Footnotes:
    """Gives out numbers while a document is laid out from its beginning to its end."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.article.id: source for source in sources}
        self._entries: dict[Evidence, _Entry] = {}

    def cite(self, citations: Iterable[Citation]) -> tuple[Mark, ...]:
        """Marks for one place in the document: a quote once, in ascending order.

        A quote gets no mark of its own where a longer one by the same speaker holds its words.
        """
        cited: dict[Evidence, _Entry] = {}
        for citation in _longest(tuple(citations)):
            entry = cited[citation.evidence] = self._entry(citation.evidence)
            if citation.speaker is not None:
                entry.speakers[citation.speaker] = None
        marks: list[Mark] = []
        for entry in sorted(cited.values(), key=lambda entry: entry.number):
            entry.uses += 1
            marks.append(Mark(entry.number, entry.uses, entry.source))
        return tuple(marks)

    def hold(self, citations: Iterable[Citation]) -> bool:
        """Whether every one of these quotes has its number already."""
        return all(citation.evidence in self._entries for citation in citations)

    def quotes(self) -> tuple[Quote, ...]:
        """The footnotes so far."""
        return tuple(
            Quote(
                number=entry.number,
                source=entry.source,
                language=entry.article.language,
                text=entry.evidence.quote,
                speakers=tuple(entry.speakers),
                uses=entry.uses,
                evidence=entry.evidence,
            )
            for entry in self._entries.values()
        )

    def _entry(self, evidence: Evidence) -> _Entry:
        if evidence not in self._entries:
            source = self._sources[evidence.article]
            number = len(self._entries) + 1
            self._entries[evidence] = _Entry(number, source.label, source.article, evidence)
        return self._entries[evidence]
