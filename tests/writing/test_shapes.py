import pytest

from summarizer.writing.shapes import (
    determined,
    is_determined,
    is_foreign,
    points_elsewhere,
    shape,
    unpointed,
)


@pytest.mark.parametrize(
    ("phrase", "context", "expected"),
    [
        ("the total withdrawal of troops", "demands the total withdrawal of troops", "noun"),
        ("a plan which would halve the duty", "", "noun"),
        ("leaving before the deadline is met", "", "noun"),
        ("talks the next day", "", "noun"),
        ("36 pence a share", "", "noun"),
        ("pay talks", "", "noun"),
        ("to lift the quota", "", "infinitive"),
        ("not to attack the city", "", "infinitive"),
        ("double the duty", "it will double the duty", "bare"),
        ("go back to the members", "what we cannot do is go back to the members", "bare"),
        ("extend a fragile truce by 45 days", "", "bare"),
        ("hand over 287 detainees", "", "bare"),
        ("exchange nearly 900 prisoners", "", "bare"),
        ("pause tariffs", "", "bare"),
        ("suspend new tariffs for 90 days", "", "bare"),
        ("give up a position it had retaken", "it will not give up a position", "bare"),
        ("every prisoner be freed", "insists that every prisoner be freed", "subordinate"),
        ("it will attack the city", "it will attack the city", "clause"),
        ("pressure is the best way", "", "clause"),
        ("the offer undervalued the company", "", "clause"),
        ("live with is not knowing", "what we cannot live with is not knowing", "clause"),
        ("a 2019 plan worth 5 billion euros collapsed", "", "clause"),
        ("there will be no money", "", "clause"),
        ("of 3.5%", "an offer of 3.5%", "fragment"),
        ("to members to return to work", "appealed to members to return to work", "fragment"),
        ("to focus on wages", "", "infinitive"),
        ("step in", "offered to step in", "bare"),
        ("other sources of revenue", "open to other sources of revenue", "noun"),
        ("voluntarily", "would contribute voluntarily", "fragment"),
    ],
)
def test_shape_says_what_a_phrase_can_follow(phrase: str, context: str, expected: str) -> None:
    assert shape(phrase, [context]) == expected


@pytest.mark.parametrize(
    ("phrase", "stands"),
    [
        ("a truce", True),
        ("import quotas", True),
        ("9 percent", True),
        ("sharing the river", True),
        ("mining town", False),
        ("Climate summit", False),
        ("$3.1 Billion Bid", False),
    ],
)
def test_noun_phrases_that_lack_their_article_do_not_stand_alone(
    phrase: str, *, stands: bool
) -> None:
    assert is_determined(phrase) is stands


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("4.5% offer", "the 4.5% offer"),
        ("€7.4 billion bid", "the €7.4 billion bid"),
        ("70 euros", "70 euros"),
        ("5.5 percent over two years", "5.5 percent over two years"),
        ("22 percent", "22 percent"),
    ],
)
def test_a_number_before_a_noun_gets_its_article(phrase: str, expected: str) -> None:
    assert determined(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "elsewhere"),
    [
        ("to touch it", True),
        ("them to accept a truce", True),
        ("go back to our members", True),
        ("he sign at once", True),
        ("a paper of his own", True),
        ("the port to reopen before it floods", False),
        ("to withdraw its bid", False),
        ("an offer if they lift the ban", False),
    ],
)
def test_pronouns_for_what_a_phrase_does_not_name_are_found(
    phrase: str, *, elsewhere: bool
) -> None:
    assert points_elsewhere(phrase) is elsewhere


def test_what_points_elsewhere_is_quoted_behind_its_to() -> None:
    assert unpointed("to touch it") == "to “touch it”"
    assert unpointed("them to sign") == "“them to sign”"
    assert unpointed("to lift the ban") == "to lift the ban"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("a contratação de 120 trabalhadores temporários", True),
        ("un alto el fuego de dos meses", True),
        ("das Ende der Kämpfe", True),
        ("الإفراج عن الأسرى", True),
        ("the release of all detainees", False),
        ("release all detainees", False),
        ("talks with Rio de Janeiro dockers", False),
        ("a pause of the Côte d’Ivoire tariff", False),
        ("UN peacekeepers", False),
    ],
)
def test_words_of_another_language_are_told(phrase: str, expected: bool):
    assert is_foreign(phrase) is expected
    assert not is_foreign(phrase) or shape(phrase) == "clause"
