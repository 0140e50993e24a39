# ruff: noqa: E501
"""Who takes part in the reported talks, and who is only quoted or was elsewhere."""

from collections.abc import Callable

import pytest

from summarizer.extraction.participants import find_named_people, find_participants
from summarizer.models import Article, Evidence, Meeting

MakeArticle = Callable[[str], Article]


def present(
    article: Article, venue: str | None = None, day: str | None = None
) -> list[tuple[str | None, str]]:
    span = article.sentences[0]
    meeting = Meeting(venue=venue, day=day, evidence=(Evidence.of(article, span.start, span.end),))
    return [
        (draft.name or draft.party, draft.presence) for draft in find_participants(article, meeting)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Union leader Mira Oyen and Labour Minister Paulo Reis took part in the talks.",
         [("Mira Oyen", "attended"), ("Paulo Reis", "attended")]),
        ("The talks between Norwegian and Icelandic officials dragged on.",
         [("Norway", "attended"), ("Iceland", "attended")]),
        ("Finance Minister Ana Ruiz will meet Senate leader Tom Hale.",
         [("Ana Ruiz", "expected"), ("Tom Hale", "expected")]),
        ("Brazilian Environment Minister Ana Souza attended, but Indian envoy Raj Mehta stayed away.",
         [("Ana Souza", "attended"), ("Raj Mehta", "absent")]),
        ("Talks between Finance Minister Ana Ruiz and union leader Tom Hale went on.",
         [("Ana Ruiz", "attended"), ("Tom Hale", "attended")]),
        ("Velmora sent its commerce minister, Mira Oyen.", [("Mira Oyen", "attended")]),
        # the source of a statement takes no part
        ("Norwegian officials met in Bergen, Prime Minister Ada Renholt said.", [("Norway", "attended")]),
        ("According to Jon Karlsson, Norwegian officials met.", [("Norway", "attended")]),
        ("Mira Oyen, leader of the dockers' union, said the talks with the port had failed.", []),
        # no talks, no participants
        ("Jon Karlsson bought a boat.", []),
    ],
)  # fmt: skip
def test_whoever_is_put_at_the_talks_takes_part(
    article_of: MakeArticle, sentence: str, expected: list[tuple[str | None, str]]
) -> None:
    assert present(article_of(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Ada Renholt met Jon Karlsson in Oslo.", False),
        ("Ada Renholt met Jon Karlsson on Monday.", False),
        ("Ada Renholt met Jon Karlsson in Bergen.", True),
        ("Ada Renholt met Jon Karlsson on Friday.", True),
        ("Ada Renholt met Jon Karlsson.", True),
    ],
)
def test_other_days_and_places_are_other_meetings(
    article_of: MakeArticle, sentence: str, *, found: bool
) -> None:
    assert bool(present(article_of(sentence), venue="Bergen", day="Friday")) is found


def test_named_people_need_name_office_and_party(article_of: MakeArticle) -> None:
    article = article_of("Norwegian Prime Minister Ada Renholt rested. Jon Karlsson slept.")
    assert [(d.name, d.party) for d in find_named_people(article)] == [("Ada Renholt", "Norway")]
