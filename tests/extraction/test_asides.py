"""Which numbers count nothing a briefing could compare."""

import pytest

from summarizer.extraction.asides import is_aside
from summarizer.grounding.numbers import find_numbers


@pytest.mark.parametrize(
    ("sentence", "aside"),
    [
        ("The two sides met.", True),
        ("The four ministries agreed.", True),
        ("Two officials familiar with the talks spoke.", True),
        ("A dozen people briefed on the plan spoke.", True),
        ("One of four advisers left.", True),
        ("A team of six sat there.", True),
        ("A four-person panel decides.", True),
        ("He asked three times.", True),
        ("They sat at 14 Rua Castilho.", True),
        ("During that 30-day period they talk.", True),
        ("They said that 30 boats sank.", False),
        ("They agreed on 30 boats.", False),
        ("Three of the 11 seats are empty.", False),
        ("Six soldiers were killed.", False),
    ],
)
def test_asides_are_told_from_counts(sentence: str, aside: bool) -> None:
    assert any(is_aside(sentence, mention) for mention in find_numbers(sentence)) == aside
