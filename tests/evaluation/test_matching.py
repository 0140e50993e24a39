"""Pairs are made one to one, and as many as possible."""

import pytest

from summarizer.evaluation.matching import match


@pytest.mark.parametrize(
    ("fits", "pairs"),
    [
        ({"a": "xy", "b": "x"}, {"a": "y", "b": "x"}),
        ({"a": "x", "b": "x"}, {"a": "x"}),
        ({"a": "xyz", "b": "xyz"}, {"a": "x", "b": "y"}),
        ({"a": "xy", "b": "xz", "c": "x"}, {"a": "y", "b": "z", "c": "x"}),
        ({"a": ""}, {}),
    ],
    ids=["greed would lose one", "one for two", "in order", "a chain of moves", "none"],
)
def test_pairs(fits: dict[str, str], pairs: dict[str, str]):
    answers, offers = list(fits), list("xyz")
    found = match(answers, offers, lambda answer, offer: offer in fits[answer])
    assert {answers[a]: offers[o] for a, o in found.items()} == pairs
