"""Numbers of quotes, and who is said to speak in them."""

import pytest

from summarizer.models.article import Article, Span
from summarizer.models.comparison import Source
from summarizer.models.evidence import Attribution, Evidence
from summarizer.models.quantity import Quantity
from summarizer.models.report import Figure, Item, Matter
from summarizer.rendering.layout.document import lay_out
from summarizer.rendering.layout.footnotes import (
    Citation,
    Footnotes,
    Mark,
    Speaker,
    citations_of,
    runs,
)
from summarizer.rendering.layout.words import speaker_words

TEXT = "The minister said that 40 of 900 boats stay in port. They wait."
ARTICLE = Article(id="a", text=TEXT, source="a.txt", sentences=(Span(start=0, end=len(TEXT)),))
ANNA = Speaker("Anna")


def words(quoted: str) -> Evidence:
    start = TEXT.index(quoted)
    return Evidence.of(ARTICLE, start, start + len(quoted))


def notes() -> Footnotes:
    return Footnotes([Source(label="A", article=ARTICLE)])


def test_quotes_are_numbered_by_first_use_and_counted():
    given = notes()
    first = given.cite([Citation(words("They wait."))])
    second = given.cite([Citation(words("40 of 900 boats")), Citation(words("They wait."))])
    assert [(mark.number, mark.use) for mark in first] == [(1, 1)]
    assert [(mark.number, mark.use) for mark in second] == [(1, 2), (2, 1)]
    assert [(quote.number, quote.text, quote.uses) for quote in given.quotes()] == [
        (1, "They wait.", 2),
        (2, "40 of 900 boats", 1),
    ]


def test_a_quote_inside_a_longer_one_by_the_same_speaker_gets_no_mark():
    given = notes()
    given.cite([Citation(words("900 boats"), ANNA), Citation(words("40 of 900 boats"), ANNA)])
    assert [quote.text for quote in given.quotes()] == ["40 of 900 boats"]


def test_a_quote_inside_a_longer_one_by_another_speaker_keeps_its_mark():
    given = notes()
    given.cite([Citation(words("900 boats"), ANNA), Citation(words("40 of 900 boats"))])
    assert len(given.quotes()) == 2


def test_everybody_who_is_said_to_speak_in_a_quote_is_named():
    given = notes()
    given.cite([Citation(words("They wait."), ANNA)])
    given.cite([Citation(words("They wait."), Speaker("Bo"))])
    given.cite([Citation(words("They wait."), ANNA)])
    assert [speaker.words for speaker in given.quotes()[0].speakers] == ["Anna", "Bo"]


@pytest.mark.parametrize(
    ("quoted", "named_in"),
    [("The minister said that 40 of 900 boats", None), ("40 of 900 boats", "The minister said")],
)
def test_words_that_name_the_speaker_are_quoted_where_the_quote_lacks_them(quoted, named_in):
    item = Figure(
        subject="boats",
        measure="boats",
        quantity=Quantity(value=40, unit="boat", text="40"),
        evidence=(words(quoted),),
        attribution=Attribution(
            speaker="The minister", kind="official", evidence=words("The minister said")
        ),
    )
    (citation,) = citations_of(item)
    assert citation.speaker == Speaker("The minister", named_in)


@pytest.mark.parametrize(
    ("attribution", "said"),
    [
        (Attribution(), "the article itself"),
        (Attribution(firsthand=False), "the article itself, reported second-hand"),
        (Attribution(speaker="Anna", kind="named"), "Anna"),
        (Attribution(speaker="an aide", kind="anonymous"), "an aide, unnamed"),
        (Attribution(kind="anonymous"), "an unnamed source"),
        (Attribution(speaker="X", kind="outlet", firsthand=False), "X, reported second-hand"),
        (Attribution(speaker="Anna", kind="named", spoken="on Monday"), "Anna, said on Monday"),
    ],
)
def test_speaker_in_words(attribution, said):
    assert speaker_words(attribution) == said


def test_a_judgement_carries_the_name_of_its_judge(strike):
    quotes = lay_out(strike).quotes
    (judgement,) = [quote for quote in quotes if quote.text == "businesslike"]
    assert [speaker.words for speaker in judgement.speakers] == ["Mediator Jon Dahl"]


@pytest.mark.parametrize("name", ["strike", "hostile"])
def test_the_words_of_every_evidence_are_in_a_footnote(request, name):
    briefing = request.getfixturevalue(name)
    labels = {source.article.id: source.label for source in briefing.comparison.sources}
    shown = {(quote.source, quote.text) for quote in lay_out(briefing).quotes}
    shown |= {
        (quote.source, speaker.named_in)
        for quote in lay_out(briefing).quotes
        for speaker in quote.speakers
        if speaker.named_in
    }
    for evidence in briefing.comparison.all_evidence():
        label = labels[evidence.article]
        assert any(source == label and evidence.quote in text for source, text in shown)


def test_an_item_without_parts_has_its_own_quotes_only():
    item: Item = Matter(subject="boats", evidence=(words("boats"), words("They wait.")))
    assert [citation.evidence.quote for citation in citations_of(item)] == ["boats", "They wait."]


@pytest.mark.parametrize(
    ("numbers", "together"),
    [
        ([], []),
        ([3], [[3]]),
        ([1, 2, 3], [[1, 2, 3]]),
        ([4, 5, 6, 9, 11, 12], [[4, 5, 6], [9], [11, 12]]),
    ],
)
def test_marks_in_a_row_are_taken_together(numbers, together):
    marks = [Mark(number, 1, "A") for number in numbers]
    assert [[mark.number for mark in run] for run in runs(marks)] == together
