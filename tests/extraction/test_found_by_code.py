# ruff: noqa: E501
"""What code alone finds in an article: assessments, sticking points, wording, parties."""

from collections.abc import Callable

import pytest

from summarizer.extraction.assessments import find_assessments
from summarizer.extraction.parties import name_parties
from summarizer.extraction.sticking_points import find_sticking_points
from summarizer.extraction.wording import find_wording
from summarizer.models import Article, Evidence, Participant, Position

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The talks were "constructive", the ministry said.', [("constructive", "ministry")]),
        ("The union said that “real gaps” remain in the negotiations.", [("real gaps", "union")]),
        # nobody is quoted, it is no judgement of the talks, or it is a name or a whole sentence
        ('The "constructive" talks went on.', []),
        ('The ministry said the harvest was "constructive".', []),
        ('The ministry said talks on "Velmora" went on.', []),
        ('The ministry said of the talks: "We came here to find a way out of this long and bitter strike."', []),
        # each once
        ('The talks were "good", the ministry said. The talks were "good", the ministry said.', [("good", "ministry")]),
    ],
)  # fmt: skip
def test_judgements_of_the_talks_are_short_quotes_of_somebody(
    article_of: MakeArticle, text: str, expected: list[tuple[str, str]]
) -> None:
    article = article_of(text)
    found = list(find_assessments(article))
    assert [(item.words, item.by) for item in found] == expected
    assert all(item.evidence.stands_in(article) for item in found)


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("The main sticking point is the length of shifts.", ["the length of shifts"]),
        ("The talks broke down on Monday.", []),
        ("The talks broke down on 4 May over pensions.", ["pensions"]),
        ("The sticking point is Upper Varn, a village of 2,300 people.", ["Upper Varn"]),
        ("Talks are at an impasse over cod, officials said.", ["cod"]),
        ("The two sides differ on the budget ceiling.", ["the budget ceiling"]),
        ("They still differ over who would patrol the road.", ["who would patrol the road"]),
        ("Officials said pensions remain unresolved.", ["pensions"]),
        ("Talks broke down over job cuts on Monday.", ["job cuts on Monday"]),
        ("A deadlock set in late at night.", ["A deadlock set in late at night."]),
        ("The two sides agreed on the budget ceiling.", []),
    ],
)
def test_what_holds_talks_up_is_named(
    article_of: MakeArticle, text: str, issues: list[str]
) -> None:
    assert [item.issue for item in find_sticking_points(article_of(text))] == issues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port hired scabs, and the scabs left.", [("scabs", "label")]),
        ('The port hired "Helpers" on Monday night.', [("Helpers", "scare_quotes")]),
        ('The minister said "never" on Monday night.', []),
        ('The plan was called "Dawn" on Monday night.', []),
        ("The port hired more workers on Monday.", []),
        ("The regime fell on Monday night.", [("regime", "label")]),
        ("A new tariff regime starts on Monday.", []),
        ("The offensive in the north goes on.", [("offensive", "label")]),
        ("An offensive remark was made on Monday.", []),
        ("There was resistance to the plan.", []),
    ],
)
def test_labels_and_scare_quotes_are_wording(
    article_of: MakeArticle, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(item.term, item.device) for item in find_wording(article_of(text))] == expected


def test_who_mediates_and_takes_no_stance_is_a_mediator(article_of: MakeArticle) -> None:
    article = article_of("Norway and Chad mediated. Chad rejected the truce.")
    evidence = (Evidence.of(article, 0, 6),)
    people = [
        Participant(role="envoy", party=party, evidence=evidence) for party in ("Norway", "Chad")
    ]
    stance = Position(parties=("Chad",), stance="rejects", content="the truce", evidence=evidence)
    named = name_parties(article, people, [], [stance])
    assert [(party.name, party.role) for party in named] == [
        ("Norway", "mediator"),
        ("Chad", "party"),
    ]
