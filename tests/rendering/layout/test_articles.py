"""Articles cut where quotes begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models.article import Span
from summarizer.rendering.layout.articles import passages_of, quoted_articles
from summarizer.rendering.layout.document import lay_out

TEXT = "Talks went on. They end on Friday."


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def cut(text: str, **quoted: str) -> list[list[tuple[str, tuple[int, ...]]]]:
    spans = {int(name[1:]): span(words, text) for name, words in quoted.items()}
    return [[(s.text, s.quotes) for s in passage] for passage in passages_of(text, spans)]


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, dict[int, Span]]:
    text = draw(st.text(alphabet="ab. \n\t é", min_size=1, max_size=60))
    bounds = st.tuples(*[st.integers(0, len(text))] * 2).filter(lambda pair: pair[0] != pair[1])
    pairs = draw(st.lists(bounds, max_size=6))
    return text, {n: Span(start=min(p), end=max(p)) for n, p in enumerate(pairs, start=1)}


@given(texts_with_spans())
def test_segments_make_up_the_text_and_each_span_its_words(drawn):
    text, spans = drawn
    segments = [segment for passage in passages_of(text, spans) for segment in passage]
    assert all(segment.text for segment in segments)
    assert "".join(segment.text for segment in segments) == text
    for number, span_ in spans.items():
        held = "".join(segment.text for segment in segments if number in segment.quotes)
        assert held == text[span_.start : span_.end]
        assert [number in segment.begins for segment in segments].count(True) == 1
        assert [number in segment.ends for segment in segments].count(True) == 1
    for segment in segments:
        assert set(segment.begins) | set(segment.ends) <= set(segment.quotes)


@pytest.mark.parametrize(
    ("quoted", "segments"),
    [
        ({}, [(TEXT, ())]),
        ({"q1": TEXT}, [(TEXT, (1,))]),
        (
            {"q1": "went on"},
            [("Talks ", ()), ("went on", (1,)), (". They end on Friday.", ())],
        ),
        (
            {"q1": "Talks went on.", "q2": "went"},  # one in the other
            [("Talks ", (1,)), ("went", (1, 2)), (" on.", (1,)), (" They end on Friday.", ())],
        ),
        (
            {"q2": "Talks went on", "q1": "went on. They"},  # one over the end of the other
            [
                ("Talks ", (2,)),
                ("went on", (1, 2)),
                (". They", (1,)),
                (" end on Friday.", ()),
            ],
        ),
    ],
)
def test_quotes_may_lie_in_each_other_and_overlap(quoted, segments):
    assert cut(TEXT, **quoted) == [segments]


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("One.\nTwo.\n", ["One.\n", "Two.\n"]),
        ("One\nline.\n\nTwo.", ["One\nline.\n\n", "Two."]),
        ("One.\n \t\n\nTwo.", ["One.\n \t\n\n", "Two."]),
        ("One.\n   Two.", ["One.\n   ", "Two."]),
    ],
)
def test_paragraphs_are_kept(text, passages):
    assert ["".join(s.text for s in passage) for passage in passages_of(text, {})] == passages


def test_the_blank_behind_a_passage_is_told_apart():
    (first, _) = passages_of("One.\n\nTwo.", {})
    assert [(segment.text, segment.is_gap) for segment in first] == [
        ("One.", False),
        ("\n\n", True),
    ]


def test_a_quote_over_two_passages_begins_in_one_and_ends_in_the_other():
    first, second = passages_of("One.\nTwo.", {7: Span(start=0, end=9)})
    assert [segment.begins for segment in first] == [(7,), ()]
    assert [segment.ends for segment in second] == [(7,)]


def test_articles_carry_what_is_known_of_them(strike):
    harbour, coast = quoted_articles(strike.comparison.sources, lay_out(strike).quotes)
    assert (harbour.place, harbour.label, harbour.title) == (
        0,
        "Harbour Post",
        "Second night of talks",
    )
    assert harbour.origin == "Harbour Post · 7 May 2024"
    assert harbour.link == "https://harbourpost.example/strike?day=2&page=1"
    assert (coast.place, coast.origin, coast.link) == (1, "", None)


def test_an_article_without_quotes_is_left_out(strike):
    quotes = [quote for quote in lay_out(strike).quotes if quote.source == "Coast Radio"]
    (only,) = quoted_articles(strike.comparison.sources, quotes)
    assert only.label == "Coast Radio"
