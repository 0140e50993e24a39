"""Whatever is written and copied: evidence is verbatim, and numbers stay what they are."""

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.articles.load import article_from_text
from summarizer.grounding.cited import Refusal
from summarizer.grounding.judge import judge
from summarizer.grounding.numbers import find_numbers, unsupported_numbers
from summarizer.grounding.quotes import locate
from summarizer.models import AnyItem, Article, Figure
from summarizer.models.draft import (
    AnyDraft,
    FigureDraft,
    MatterDraft,
    MeetingDraft,
    NextStepDraft,
    ParticipantDraft,
    PositionDraft,
    ProposalDraft,
)

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(number: int) -> str:
    """The number in English words, below a billion."""
    for scale, word in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = f" and {in_words(number % scale)}" if number % scale else ""
            return f"{in_words(number // scale)} {word}{rest}"
    if number < 20:
        return ONES[number]
    tens, ones = TENS[number // 10 - 2], number % 10
    return f"{tens}-{ONES[ones]}" if ones else tens


def grouped(separator: str) -> Callable[[int], str]:
    return lambda number: f"{number:,}".replace(",", separator)


NOTATIONS = (
    str, grouped(","), grouped("\u00a0"), grouped("\u202f"), grouped("\u2009"), grouped("’"),
    grouped("'"), in_words,
)  # fmt: skip
NUMBERS = st.integers(2, 999_999)
WRITTEN = st.tuples(NUMBERS, st.sampled_from(NOTATIONS))
NOUNS = st.sampled_from(
    ["hostages", "trawlers", "striking nurses", "tonnes of cod", "soldiers", "postal workers",
     "members of parliament", "prisoners", "seats", "delegates"]
)  # fmt: skip
QUALIFIERS = st.sampled_from(
    ["", "about ", "at least ", "more than ", "up to ", "fewer than ", "some ", "nearly "]
)
FRAMES = st.sampled_from(
    ["The ministry said {} were counted in the city.",
     "The union’s leader – who wasn’t there – said “{} is too few” for a cease-fire.",
     "Officials in Oslo confirmed that {} had left before the talks resumed.",
     "Under the draft, {} would be released in the first phase… the rest later.",
     "Of the delegations, {} rejected the offer."]
)  # fmt: skip


# --- what is counted --------------------------------------------------------------------------


@given(WRITTEN, QUALIFIERS, NOUNS, FRAMES)
def test_a_number_in_any_notation_is_read_to_its_value(
    written: tuple[int, Callable[[int], str]], qualifier: str, noun: str, frame: str
) -> None:
    number, notation = written
    assume(not (notation is str and 1500 <= number < 2200))  # may be a year
    text = frame.format(f"{qualifier}{notation(number)} {noun}")
    assert float(number) in {mention.value for mention in find_numbers(text)}
    assert unsupported_numbers(f"{number:,} {noun}", text) == ()


@given(WRITTEN, WRITTEN, NOUNS, FRAMES)
def test_a_number_is_never_found_in_another(
    stated: tuple[int, Callable[[int], str]],
    sought: tuple[int, Callable[[int], str]],
    noun: str,
    frame: str,
) -> None:
    (number, notation), (other, other_notation) = stated, sought
    assume(number != other)
    text = frame.format(f"{notation(number)} {noun}")
    assert locate(f"{other_notation(other)} {noun}", text) is None
    assert unsupported_numbers(f"{other:,} {noun}", text) != ()


@given(NUMBERS, st.sampled_from(NOTATIONS), NOUNS, st.data())
def test_the_end_of_a_number_is_not_a_number(
    number: int, notation: Callable[[int], str], noun: str, data: st.DataObject
) -> None:
    written = notation(number)
    assume(len(written) > 1)
    cut = data.draw(st.integers(1, len(written) - 1))
    text = f"They said {written} {noun} left."
    found = locate(f"{written[cut:]} {noun}", text)
    # What is left may begin with the space or the "and" between two words.
    assert found is None


# --- what is cited ----------------------------------------------------------------------------

SENTENCES = (
    "The dockers’ union rejected the government’s “final” offer of {} jobs on Tuesday.",
    "Union leader Mira Oyen – head of the delegation – met Labour Minister Paulo Reis in Lisbon.",
    "Norway proposed a cease-fire of {} days in exchange for the release of {} hostages… in May.",
    "The talks about the pilots’ contract will resume in Oslo next Friday, the ministry said.",
    "At least {} nurses walked out, the hospital’s director said in a statement.",
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5))
    lines: list[str] = []
    for sentence in chosen:
        numbers = [draw(st.sampled_from(NOTATIONS))(draw(NUMBERS)) for _ in range(2)]
        lines.append(sentence.format(*numbers))
    return article_from_text(" ".join(lines), id="a", source="a.txt")


@st.composite
def drafts(draw: st.DrawFn, article: Article) -> AnyDraft:
    """A draft of any kind with words of one sentence, and fields from the article or elsewhere."""
    number = draw(st.integers(1, len(article.sentences)))
    tokens = article.sentence(number).split(" ")
    first = draw(st.integers(0, len(tokens) - 1))
    last = draw(st.integers(first + 1, len(tokens)))
    words = " ".join(tokens[first:last]).rstrip("…")
    names = st.sampled_from(["The dockers’ union", "Norway", "Mira Oyen", "Lisbon", "Atlantis"])
    stated = [mention.text for mention in find_numbers(article.sentence(number))]
    name, figure = draw(names), draw(st.sampled_from([*stated, "7", "33", "1,201"]))
    cites = {"sentence": number, "words": words}
    return draw(
        st.sampled_from(
            [
                MatterDraft(**cites, negotiation="labour"),
                MeetingDraft(**cites, venue=name, day="next Friday"),
                ParticipantDraft(**cites, name=name, role="Union leader"),
                ProposalDraft(**cites, proposer=name),
                PositionDraft(**cites, party=name, stance="rejects"),
                NextStepDraft(**cites, actor=name, when="next Friday"),
                FigureDraft(**cites, number=figure, counted="jobs", measure="jobs"),
            ]
        )
    )


RETYPED = (
    ("’", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("–", "—"), ("…", "..."), ("…", ". . ."),
    (" ", "\u00a0"), (" ", "\u2009"), (" ", "\n"), (" ", "  "), ("cease-fire", "ceasefire"),
    ("cease-fire", "cease fire"), ("cease-fire", "cease‑fire"), ("union", "uni\u00adon"),
    ("offer", "of\u200bfer"), ("offer", "o\ufb00er"), ("The", "THE"), ("e", "e"),
)  # fmt: skip


def retyped(words: str, variants: list[tuple[str, str]]) -> str:
    for plain, variant in variants:
        words = words.replace(plain, variant)
    return words


@given(st.data())
def test_an_accepted_item_quotes_the_article_and_survives_retyping(data: st.DataObject) -> None:
    article = data.draw(articles())
    draft = data.draw(drafts(article))
    verdict = judge(article, draft)
    variants = data.draw(st.lists(st.sampled_from(RETYPED), max_size=4))
    again = judge(article, draft.model_copy(update={"words": retyped(draft.words, variants)}))
    if isinstance(verdict, Refusal):
        return
    _stands(article, draft, verdict)
    assert again == verdict


def _stands(article: Article, draft: AnyDraft, item: AnyItem) -> None:
    cited = article.sentences[draft.sentence - 1]
    for evidence in item.all_evidence():
        assert article.text[evidence.start : evidence.end] == evidence.quote
    assert any(evidence.overlaps(cited) for evidence in item.evidence)
    quotes = " ".join(evidence.quote for evidence in item.evidence)
    assert all(digits in quotes for digits in re.findall(r"\d+", draft.words))
    if isinstance(item, Figure):
        assert item.quantity.text in quotes


@given(st.data(), WRITTEN)
def test_words_with_another_number_are_refused(
    data: st.DataObject, other: tuple[int, Callable[[int], str]]
) -> None:
    number, notation = other
    article = data.draw(articles())
    stated = {value for mention in find_numbers(article.text) for value in mention.written}
    assume(float(number) not in stated)
    draft = data.draw(drafts(article))
    copied = re.sub(r"\d[\d.,\u00a0\u202f\u2009’']*(?<=\d)", notation(number), draft.words)
    if copied == draft.words:
        return
    assert isinstance(judge(article, draft.model_copy(update={"words": copied})), Refusal)


@given(st.data(), st.lists(st.sampled_from(RETYPED), max_size=4))
def test_a_plain_quote_is_found_whole_in_any_typography(
    data: st.DataObject, variants: list[tuple[str, str]]
) -> None:
    article = data.draw(articles())
    number = data.draw(st.integers(1, len(article.sentences)))
    quote = article.sentence(number)
    varied = retyped(quote, variants)
    text = f"It began. {varied} It ended."
    span = locate(quote, text)
    assert span is not None
    assert text[span.start : span.end] == varied


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("33 hostages", "42 hostages"),
        ("5 milhões", "3,5 milhões de pessoas"),
        ("200 reféns", "1.200 reféns"),
        ("cinco reféns", "vinte e cinco reféns"),
        ("٢٠٠ أسير", "١٬٢٠٠ أسير"),
        ("آلاف أسير", "خمسة آلاف أسير"),
        ("מאות חטופים", "שלוש מאות חטופים"),
    ],
)
def test_no_number_is_found_in_another_of_its_language(quote: str, text: str) -> None:
    assert locate(quote, text) is None
