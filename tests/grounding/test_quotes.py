"""Quotes are found in any typography, as the text's own characters, and never by similarity."""

import time
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.grounding.quotes import locate, locate_words, missing_words
from summarizer.models import Span

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def found(quote: str, text: str, within: Span | None = None) -> str | None:
    span = locate(quote, text, within)
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("the tariff falls", "Then the tariff falls.", "the tariff falls"),
        ('"fair" offer', "a “fair” offer", "“fair” offer"),
        ("'fair' offer", "a “fair” offer", "“fair” offer"),
        ("Lisbon's offer", "Lisbon’s offer", "Lisbon’s offer"),
        ("dock - and pier", "dock — and pier", "dock — and pier"),
        ("dock-and pier", "dock – and pier", "dock – and pier"),
        ("wait... then", "wait… then", "wait… then"),
        ("wait… then", "wait . . . then", "wait . . . then"),
        ("1 200 tonnes", "1\u00a0200 tonnes", "1\u00a0200 tonnes"),
        ("the next round", "the  next\n round", "the  next\n round"),
        ("The Next ROUND", "the next round", "the next round"),
        ("office", "o\ufb03ce", "o\ufb03ce"),
        ("negotiation", "nego\u00adtiation", "nego\u00adtiation"),
        ("the round", "the\u200b round", "the\u200b round"),
        ("Élysée", "E\u0301lyse\u0301e", "E\u0301lyse\u0301e"),
        ("cease-fire now", "a ceasefire now", "ceasefire now"),
        ("ceasefire now", "a cease-fire now", "cease-fire now"),
        ("ceasefire now", "a cease fire now", "cease fire now"),
        ("cease fire", "a ceasefire", "ceasefire"),
        ("the tariff falls.", "the tariff falls by then", "the tariff falls"),
        ("“the tariff falls”", "the tariff falls", "the tariff falls"),
    ],
)
def test_typographic_variants_give_the_whole_span(quote: str, text: str, expected: str) -> None:
    assert found(quote, text) == expected


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("5 ships", "25 ships"),
        ("5 ships", "1.5 ships"),
        ("fire", "cease\u00adfire"),
        ("200 ships", "1,200 ships"),
        ("200 ships", "1 200 ships"),
        ("1,200 ships", "1,201 ships"),
        ("25", "25,000"),
        ("33 ships", "42 ships"),
        ("five ships", "twenty-five ships"),
        ("102", "10²"),
        ("510", "5-10"),
        ("art", "party"),
        ("part", "party"),
        ("the tariff rises", "the tariff falls"),
        ("", "the tariff falls"),
        ("  ", "the tariff falls"),
        ("...", "the tariff falls"),
    ],
)
def test_another_number_or_half_a_word_is_no_match(quote: str, text: str) -> None:
    assert locate(quote, text) is None


def test_the_first_whole_match_is_taken() -> None:
    text = "25 ships, then 5 ships, then 5 ships"
    assert locate("5 ships", text) == Span(start=15, end=22)


def test_within_limits_the_search_and_keeps_the_texts_offsets() -> None:
    text = "No deal. The deal is off. A deal!"
    assert locate("deal", text, Span(start=9, end=25)) == Span(start=13, end=17)
    assert locate("deal", text, Span(start=9, end=12)) is None


def test_an_article_of_a_million_may_be_left_out() -> None:
    assert found("million workers", "more than a million workers") == "million workers"


@given(st.text(max_size=120), st.data())
def test_any_substring_at_word_boundaries_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end].strip()
    padded = f"( {text[:start]} , {quote} , {text[end:]} )"
    assume(quote and not quote[0].isdigit() and not quote[-1].isdigit())
    span = locate(quote, padded)
    assert span is None or padded[span.start : span.end]
    exact = padded.index(f", {quote} ,") + 2
    within = Span(start=exact, end=exact + len(quote))
    assert locate(quote, padded, within) is not None


_VARIANTS = st.sampled_from([
    ("'", "’"), ('"', "“"), ("-", "—"), ("-", " – "), (" ", "\u00a0"), (" ", "\n"), (" ", "  "),
    ("...", "…"), ("e", "e\u00ad"), ("fi", "\ufb01"), (" ", " \u200b"),
])  # fmt: skip


@given(
    st.lists(
        st.sampled_from(
            ["the", "offer's", "final", "word", '"no"', "take-it", "wait...", "1,200", "ferries"]
        ),
        min_size=1,
        max_size=12,
    ),
    st.lists(_VARIANTS, max_size=4),
)
def test_variants_keep_the_whole_span_and_its_digits(
    words: list[str], variants: list[tuple[str, str]]
) -> None:
    quote = varied = " ".join(words)
    for plain, variant in variants:
        varied = varied.replace(plain, variant)
    text = f"They said: {varied} (so far)."
    within = Span(start=11, end=11 + len(varied))
    span = locate(quote, text, within)
    assert span is not None
    assert text[span.start : span.end] == varied.strip("\u00ad")
    digits = [char for char in text[span.start : span.end] if char.isdigit()]
    assert digits == [char for char in quote if char.isdigit()]


def test_an_unmatched_long_quote_is_refused_quickly() -> None:
    sentence = "The ministers’ talks — held “in private” — ended on day {} with no deal… "
    text = "".join(sentence.format(number) for number in range(400))
    quote = "The ministers' talks ended " + "with a deal that nobody had expected " * 16
    started = time.perf_counter()
    assert locate(quote, text) is None
    assert time.perf_counter() - started < 0.2


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("release of crews", "the release of the crews", "release of the crews"),
        ("a wage rise", "They want a real wage rise", "wage rise"),
        ("cut in May", "a cut, or end, in May", "cut, or end, in May"),
        ("open ports", "open roads and open all ports", "open all ports"),
        ("ceasefire talks", "cease-fire talks", "cease-fire talks"),
        ("cease-fire talks", "ceasefire talks", "ceasefire talks"),
        ("1200 jobs", "1,200 dock jobs", "1,200 dock jobs"),
    ],
)  # fmt: skip
def test_shortened_words_are_found_in_order(words: str, text: str, expected: str) -> None:
    span = locate_words(words, text)
    assert span is not None
    assert text[span.start : span.end] == expected


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("cut wages", "cut tariffs"),
        ("ports open", "open ports"),
        ("open ports", "open " + "and again " * 5 + "ports"),
        ("five jobs", "twenty-five jobs"),
        ("200 jobs", "1,200 jobs"),
        ("two jobs", "two hundred jobs"),
        ("some 2 jobs", "some 2\u2009000 jobs"),
        ("", "open ports"),
    ],
)
def test_missing_or_scattered_words_are_not_found(words: str, text: str) -> None:
    assert locate_words(words, text) is None


def test_words_are_looked_for_within_a_sentence() -> None:
    text = "Open ports. Open all the ports."
    span = locate_words("open ports", text, Span(start=12, end=len(text)))
    assert span == Span(start=12, end=30)


@pytest.mark.parametrize(
    ("phrase", "evidence", "missing"),
    [
        ("ferry crews on strike", "Crews of the ferries struck.", ()),
        ("withdrawal of troops", "They want all troops withdrawn", ()),
        ("negotiated agreement", "to negotiate and agree", ()),
        ("cease-fire", "a ceasefire", ()),
        ("ceasefire", "a cease-fire", ()),
        ("labour ministers", "the labor minister", ()),
        ("two ministers", "the ministers", ()),
        ("Israel's offer", "the Israeli offer", ()),
        ("the United States offer", "Washington's offer", ()),
        ("ferry crews", "hostages were released", ("ferry", "crews")),
        ("walkout of nurses", "walkout of drivers", ("nurses",)),
        ("talks on October 7", "talks on November 7", ("October",)),
        ("the French offer", "the Israeli offer", ("French",)),
    ],
)
def test_missing_content_words(phrase: str, evidence: str, missing: tuple[str, ...]) -> None:
    assert missing_words(phrase, evidence) == missing


@pytest.mark.parametrize(
    "seed", sorted((Path(__file__).parents[2] / "seeds").glob("*.txt")), ids=lambda path: path.stem
)
def test_sentences_of_real_articles_are_found_when_retyped_plainly(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    plain = text.translate({0x201C: '"', 0x201D: '"', 0x2019: "'", 0x2014: "-", 0x2013: "-"})
    for sentence in filter(None, (part.strip() for part in plain.split(". "))):
        assert locate(" ".join(sentence.split()), text) is not None, sentence
