import pytest

from summarizer.comparison.parties import same_party


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Qatar", "the Qatari government", True),
        ("Moro", "Moro Resistance movement", True),
        ("Moro", "the armed group Moro", True),
        ("EU", "European Union", True),
        ("Resistance", "Moro Resistance movement", False),
        ("dockers' union", "port", False),
        ("Brannian resistance", "Brannia", False),
    ],
)
def test_names_of_one_party(one: str, other: str, *, same: bool) -> None:
    assert same_party(one, other) is same
