"""The sentence a draft cites, and what of the draft it supports."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeVar

from summarizer.grounding.name_support import unsupported_names
from summarizer.grounding.names import find_names
from summarizer.grounding.numbers import unsupported_numbers
from summarizer.grounding.offices import OFFICE
from summarizer.grounding.parties import party_name
from summarizer.grounding.quotes import locate, locate_words, missing_words
from summarizer.grounding.speakers import find_attribution
from summarizer.grounding.uncased import unsupported_uncased
from summarizer.models import Article, Attribution, Evidence, Span
from summarizer.models.draft import Draft
from summarizer.models.report import Rule

DraftT = TypeVar("DraftT", bound=Draft)

_LONG = 100
"""Characters from which words may have been cut off by the bound a schema sets."""

_REACH = 3
"""Sentences before and behind the cited one in which the venue of a meeting may stand."""


BOTH = re.compile(r"(?:Both|The\s(?:other\s)?two|The\stwo\sother)\s")
"""How a sentence opens that speaks of two who were named apart before."""

# 'He said …', '"…," she said', or nothing but a quotation: it goes on with whoever spoke before.
_POINTS_BACK = re.compile(
    r"(?:But\s|And\s)?(?:He|She|It|They|His|Her|Its|Their)\s"
    rf"|The\s(?:{OFFICE}|group|company|movement|union|firm|team)\s"
    r"|[“\"][^“”\"]+(?:[”\"]\s(?:he|she|it|they)\s|[”\"]?$)"
)


@dataclass(frozen=True)
class Refusal:
    """Why a draft does not stand, in a sentence the model can act on."""

    rule: Rule
    reason: str


class RefusedError(Exception):
    """Carries a refusal out of a judgement."""

    def __init__(self, rule: Rule, reason: str) -> None:
        super().__init__(reason)
        self.refusal = Refusal(rule, reason)


class Cited:
    """The sentence a draft cites, and the words in it."""

    def __init__(self, article: Article, draft: Draft) -> None:
        """Look the sentence up and the draft's words in it.

        Raises:
            RefusedError: there is no such sentence, it is boilerplate, or it does not say the
                words.
        """
        if not 1 <= draft.sentence <= len(article.sentences):
            raise RefusedError("evidence", f"There is no sentence {draft.sentence}.")
        self.article = article
        self.speaker = draft.speaker
        self.number = draft.sentence
        self.span: Span = article.sentences[draft.sentence - 1]
        self.text = article.sentence(draft.sentence)
        if article.is_boilerplate(self.span):
            raise RefusedError("evidence", f"Sentence {draft.sentence} is no part of the report.")
        self.words = self.locate(draft.words)

    @property
    def within(self) -> tuple[int, int]:
        """Offsets of the words in the sentence."""
        return self.words.start - self.span.start, self.words.end - self.span.start

    def locate(self, words: str) -> Span:
        """Where the words stand in the sentence.

        Raises:
            RefusedError: they do not stand there.
        """
        if not _bare(words):
            raise RefusedError("words", "No words of the sentence were copied.")
        found = _stated(words, self.article, self.span)
        if found is None:
            missing = missing_words(_bare(words), self.text)
            detail = f" ({', '.join(missing)} is not in it)" if missing else ""
            raise RefusedError("words", f"The sentence does not say {words!r}{detail}.")
        return found

    def neighbourhood(self) -> str:
        """The sentence with the one before and the one behind it."""
        first = max(self.number - 1, 1)
        last = min(self.number + 1, len(self.article.sentences))
        return " ".join(self.article.sentence(number) for number in range(first, last + 1))

    def supports(self, phrase: str) -> bool:
        """Whether the sentence and its neighbours have every name, number and word of the phrase.

        Capitals, inflections and the notation of numbers do not matter.
        """
        return self._is_told(phrase, self.neighbourhood())

    def _is_told(self, phrase: str, near: str) -> bool:
        return not (
            unsupported_names(phrase, near)
            or unsupported_numbers(phrase, near, language=self.article.language)
            or missing_words(phrase, near)
        )

    def require_name(self, name: str) -> str:
        """The name, if the sentence or a neighbour supports it, or one it points back to.

        A sentence of 'he' or 'they' speaks of whom the one before it does; 'both unions' may have
        been told apart anywhere before.

        Raises:
            RefusedError: a name, a number or a word of it occurs nowhere near.
        """
        near = f"{self._pointed_at()} {self.neighbourhood()}".strip()
        if self._is_told(name, near) or party_name(name, near) or _has_uncased(name, near):
            return name
        raise RefusedError("name", f"The sentence does not name {name!r}.")

    def _pointed_at(self) -> str:
        """The sentences before that the sentence's first words point back to."""
        if BOTH.match(self.text):
            return " ".join(self.article.sentence(number) for number in range(1, self.number))
        first = self.number
        while first > 1 and _POINTS_BACK.match(self.article.sentence(first)):
            first -= 1
        return " ".join(self.article.sentence(number) for number in range(first, self.number))

    def names(self, name: str) -> bool:
        """Whether the sentence has the name: its very words, or a form of each name in it.

        Words that are no names to code (in lower case, or in a script without capitals) have to
        stand there as they are.
        """
        return (
            locate(name, self.text) is not None
            or _has_uncased(name, self.text)
            or bool(
                find_names(name)
                and not unsupported_names(name, self.text)
                and not unsupported_uncased(name, self.text)
            )
        )

    def optional_party(self, words: str | None) -> str | None:
        """The party the words name, if it is supported; the item stands without it."""
        return next(iter(self.optional_parties(words)), None)

    def optional_parties(self, words: str | None) -> tuple[str, ...]:
        """The parties the words name if they are supported, else none."""
        if not words:
            return ()
        try:
            return self.parties(self.require_name(words))
        except RefusedError:
            return ()

    def parties(self, words: str) -> tuple[str, ...]:
        """The parties the words name, each once: states by their names, others as written."""
        near = self.neighbourhood()
        names = [name.text for name in find_names(words)] if " and " in words else []
        return tuple(dict.fromkeys(party_name(name, near) or name for name in names or [words]))

    def near(self, words: str | None) -> Span | None:
        """Where the words stand: in the sentence, else near it; None if nowhere."""
        if not words:
            return None
        first, last = max(self.number - _REACH, 1), self.number + _REACH
        numbers = sorted(range(first, last + 1), key=lambda number: abs(number - self.number))
        for number in numbers:
            if number <= len(self.article.sentences):
                found = locate(words, self.article.text, self.article.sentences[number - 1])
                if found:
                    return found
        return None

    def here(self, words: str | None) -> str | None:
        """The article's spelling of the words, if the sentence itself has them."""
        found = locate(words, self.article.text, self.span) if words else None
        return self.excerpt(found) if found else None

    def sentence_at(self, span: Span) -> Span:
        """The sentence that holds the span."""
        return next(sentence for sentence in self.article.sentences if sentence.overlaps(span))

    def attribution(self, span: Span | None = None, *, of_number: bool = False) -> Attribution:
        """Whose word the words at the span are; the cited ones by default.

        Code finds speakers in English; in other languages it is whom the draft names, if the
        sentence or one near it has that name.
        """
        words = span or self.words
        if self.article.language != "en":
            return self._as_drafted()
        return find_attribution(
            self.article, self.number, words.start, words.end, of_number=of_number
        )

    def _as_drafted(self) -> Attribution:
        span = self.near(self.speaker)
        if span is None:
            return Attribution()
        return Attribution(speaker=self.excerpt(span), kind="named", evidence=self.evidence(span))

    def evidence(self, span: Span | None = None) -> Evidence:
        """The words at the span as evidence; the cited ones by default."""
        words = span or self.words
        return Evidence.of(self.article, words.start, words.end)

    def excerpt(self, span: Span) -> str:
        """The article's text at the span."""
        return self.article.text[span.start : span.end]


def cited_anew(article: Article, draft: DraftT, shown: Collection[int]) -> DraftT:
    """The draft, citing the sentence that has its words where the one it cites has them not.

    Models copy words better than they number sentences. Words tell which sentence is meant if one
    alone has them; a draft with words of several or of none stays as it is.

    Args:
        article: the article.
        draft: what a model offers.
        shown: numbers of the sentences that the model was shown.
    """

    def has_words(number: int) -> bool:
        return _stated(draft.words, article, article.sentences[number - 1]) is not None

    if draft.sentence in shown and has_words(draft.sentence):
        return draft
    having = [number for number in shown if has_words(number)]
    return draft.model_copy(update={"sentence": having[0]}) if len(having) == 1 else draft


def _bare(words: str) -> str:
    return words.strip().strip(".,;:…")


def _stated(words: str, article: Article, sentence: Span) -> Span | None:
    """Where the sentence has the words; None if it does not."""
    bare = _bare(words)
    return (
        locate(bare, article.text, sentence)
        or locate_words(bare, article.text, sentence)
        or _cut(bare, article, sentence)
    )


def _cut(words: str, article: Article, sentence: Span) -> Span | None:
    """Where long words stand but for the last, which a bound on their length may have cut."""
    if len(words) < _LONG:
        return None
    return locate(words.rsplit(" ", 1)[0], article.text, sentence)


def _has_uncased(name: str, text: str) -> bool:
    """Whether the name is written without capitals altogether, and stands in the text."""
    is_uncased = name.upper() == name.lower() and any(char.isalpha() for char in name)
    return is_uncased and not unsupported_uncased(name, text)
