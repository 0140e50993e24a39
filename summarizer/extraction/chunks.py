"""Long articles in pieces that a model can read at a time."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from summarizer.articles.lines import lines
from summarizer.articles.reporting import reporting_sentences
from summarizer.models import Article

LONGEST_CHUNK = 8_000
"""Characters of an article shown at a time: 2,000 tokens of English, at most twice as many of
Arabic or Hebrew, which leaves room for prompt and answer in a context of 8,192 tokens."""

LONGEST_OVERLAP = 1_200
"""Characters of the paragraph before that are shown again, its end where it is longer."""

NumberedSentence = tuple[int, str]


@dataclass(frozen=True)
class Chunk:
    """Some sentences of an article, each with its number in the article.

    `own` are the sentences the chunk is read for; `before` are the last of the chunk before,
    shown so that "they" and "the offer" can be understood. Each sentence is one chunk's own, so
    nothing is found twice where chunks overlap.
    """

    before: tuple[NumberedSentence, ...]
    own: tuple[NumberedSentence, ...]

    @property
    def text(self) -> str:
        """The sentences as a model is shown them, numbered."""
        return "\n".join(f"[{number}] {text}" for number, text in (*self.before, *self.own))

    @property
    def shown(self) -> tuple[int, ...]:
        """Numbers of the sentences a model is shown."""
        return tuple(number for number, _ in (*self.before, *self.own))

    def shows_again(self, number: int) -> bool:
        """Whether the sentence is only shown here, and another chunk's own."""
        return any(number == shown for shown, _ in self.before)


def chunks_of(article: Article, longest: int = LONGEST_CHUNK) -> tuple[Chunk, ...]:
    """The reporting sentences of an article in chunks that end with paragraphs.

    A paragraph that is longer than a chunk is divided between its sentences; a sentence that is
    longer than a chunk is a chunk of its own.

    Args:
        article: the article.
        longest: characters of a chunk's own sentences, at most.
    """
    chunks: list[Chunk] = []
    own: list[NumberedSentence] = []
    previous: Sequence[NumberedSentence] = ()
    for paragraph in _pieces(article, longest):
        if own and _length((*own, *paragraph)) > longest:
            chunks.append(Chunk(_end_of(previous), tuple(own)))
            previous, own = own, []
        own.extend(paragraph)
    if own:
        chunks.append(Chunk(_end_of(previous), tuple(own)))
    return tuple(chunks)


def _pieces(article: Article, longest: int) -> Iterator[list[NumberedSentence]]:
    """The paragraphs, those that are too long in parts."""
    for paragraph in _paragraphs(article):
        piece: list[NumberedSentence] = []
        for sentence in paragraph:
            if piece and _length((*piece, sentence)) > longest:
                yield piece
                piece = []
            piece.append(sentence)
        yield piece


def _paragraphs(article: Article) -> Iterator[list[NumberedSentence]]:
    """The sentences line by line; no sentence crosses a line break."""
    starts = [line.start for line in lines(article.text)]

    def line_of(sentence: NumberedSentence) -> int:
        number, _ = sentence
        return bisect_right(starts, article.sentences[number - 1].start)

    for _, paragraph in groupby(reporting_sentences(article), key=line_of):
        yield list(paragraph)


def _end_of(sentences: Sequence[NumberedSentence]) -> tuple[NumberedSentence, ...]:
    """The last sentences, as many as the overlap holds."""
    end: tuple[NumberedSentence, ...] = ()
    for sentence in reversed(sentences):
        if _length((sentence, *end)) > LONGEST_OVERLAP:
            break
        end = (sentence, *end)
    return end


def _length(sentences: Sequence[NumberedSentence]) -> int:
    return sum(len(text) + 1 for _, text in sentences)
