"""Limiting a comparison to what a reader asks about."""

import pytest

from summarizer.exceptions import UserError
from summarizer.models import Comparison, Gap
from summarizer.writing.focus import focused


def kept(comparison: Comparison, focus: str) -> set[str]:
    return {finding.id for finding in focused(comparison, focus).findings}


@pytest.mark.parametrize(
    ("focus", "topics"),
    [
        ("dockers on strike", {"figure"}),
        ("Mira Oyen", {"participant", "assessment"}),
        ("pay", {"figure", "proposal", "position"}),
    ],
)
def test_findings_about_the_focus_are_kept(
    strike: Comparison, focus: str, topics: set[str]
) -> None:
    found = focused(strike, focus).findings
    assert topics <= {finding.topic for finding in found}
    assert len(found) < len(strike.findings)


@pytest.mark.parametrize(("word", "other"), [("pay", "wages"), ("strike", "strikers")])
def test_words_that_news_uses_for_the_same_find_the_same(
    strike: Comparison, word: str, other: str
) -> None:
    assert kept(strike, word) == kept(strike, other) != set()


def test_every_word_of_a_focus_has_to_be_there(strike: Comparison) -> None:
    assert kept(strike, "pay port") < kept(strike, "pay")


def test_commas_part_several_matters(strike: Comparison) -> None:
    assert kept(strike, "ships, Mira Oyen") == kept(strike, "ships") | kept(strike, "Mira Oyen")


def test_ids_sources_and_rounds_stay(strike: Comparison) -> None:
    found = focused(strike, "pay")
    assert found.sources == strike.sources
    assert found.rounds == strike.rounds
    assert set(found.findings) <= set(strike.findings)


def test_people_without_a_part_in_it_are_left_out(strike: Comparison) -> None:
    assert [person.name for person in focused(strike, "Mira Oyen").people] == ["Mira Oyen"]


def test_a_focus_nobody_speaks_of_is_refused_with_words_that_would_do(strike: Comparison) -> None:
    with pytest.raises(UserError, match=r"about “whaling”: try a word of theirs, such as “\w+”"):
        focused(strike, "whaling")


@pytest.mark.parametrize("focus", ["", "the", "pay, "])
def test_a_focus_without_a_word_is_refused(strike: Comparison, focus: str) -> None:
    with pytest.raises(UserError, match="is no focus"):
        focused(strike, focus)


def test_questions_and_people_that_are_not_about_it_are_left_out(strike: Comparison) -> None:
    gaps = (Gap(question="Who proposed the pay rise?"), Gap(question="When did ships leave?"))
    other = strike.people[0].model_copy(update={"id": "P99", "name": "Ida Lund", "aliases": ()})
    more = strike.model_copy(update={"gaps": gaps, "people": (*strike.people, other)})
    assert focused(more, "pay").gaps == gaps[:1]
    assert focused(more, "Mira Oyen").people == strike.people[:1]
