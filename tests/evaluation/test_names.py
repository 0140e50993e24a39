"""Speakers and parties under different names."""

import pytest

from summarizer.evaluation.parties import same_party
from summarizer.evaluation.speakers import same_speaker


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("US", "United States"),
        ("the White House", "Washington"),
        ("Israeli officials", "Israel"),
        ("EU", "European Union"),
        ("the union", "the dockers' union"),
        ("Kestrel Front", "the Kestrel Front"),
        ("families of the hostages", "hostages' families"),
    ],
)
def test_same_party(first: str, second: str):
    assert same_party(first, second)
    assert same_party(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norway", "Sweden"),
        ("France", "French farmers"),
        ("government", "Spanish government"),
        ("the employers", "the union"),
        ("Kestrel Front", "Kite Front"),
    ],
)
def test_other_party(first: str, second: str):
    assert not same_party(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (None, None),
        ("Gaza Ministry of Health", "Ministry of Health in the Palestinian enclave"),
        ("Gaza Ministry of Health", "Hamas-controlled Health Ministry"),
        ("The New York Times", "the New York Times newspaper"),
        ("The Financial Times", "FT"),
        ("Volodymyr Zelensky", "Ukrainian President Volodymyr Zelenskyy"),
        ("union leader Mira Oyen", "Oyen"),
        ("an Israeli official", "Israeli officials"),
    ],
)
def test_same_speaker(first: str | None, second: str | None):
    assert same_speaker(first, second)
    assert same_speaker(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Reuters", None),
        ("", "Reuters"),
        ("The New York Times", "The New York Post"),
        ("Ministry of Health", "Ministry of Defence"),
        ("Arden Ministry of Health", "Ministry of Defence in Arden"),
        ("Israeli Ministry of Health", "Lebanese Ministry of Health"),
        ("the dockers' union", "the teachers' union"),
        ("Israeli officials", "US officials"),
        ("Mira Oyen", "Karl Oyen"),
    ],
)
def test_other_speaker(first: str | None, second: str | None):
    assert not same_speaker(first, second)
    assert not same_speaker(second, first)
