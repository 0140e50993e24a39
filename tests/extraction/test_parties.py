"""The parties, each once under its full name, and what they are in the talks."""

from collections.abc import Callable

import pytest

from summarizer.extraction.parties import name_parties
from summarizer.models import Article, Evidence, Position
from summarizer.models.report import Stance

MakeArticle = Callable[[str], Article]


def parties(article: Article, *stances: tuple[str, Stance]) -> list[tuple[str, str]]:
    evidence = (Evidence.of(article, 0, 4),)
    positions = [
        Position(parties=(name,), stance=stance, content="it", evidence=evidence)
        for name, stance in stances
    ]
    return [(party.name, party.role) for party in name_parties(article, [], [], positions)]


def test_names_and_descriptions_of_one_are_one_party(article_of: MakeArticle) -> None:
    article = article_of(
        "Talks between the National Rail Workers' Union and train operator Northline ended."
    )
    named: list[tuple[str, Stance]] = [
        ("union", "demands"), ("the rail union", "rejects"), ("operator", "offers"),
    ]  # fmt: skip
    assert parties(article, *named) == [
        ("National Rail Workers' Union", "party"),
        ("Northline", "party"),
    ]


@pytest.mark.parametrize("words", ["proposal but", "sides", "Mira Oyen", "chief negotiator", "it"])
def test_fragments_and_persons_are_no_parties(article_of: MakeArticle, words: str) -> None:
    assert parties(article_of("Then Mira Oyen came, and it was late."), (words, "demands")) == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("They met at the service Acas, which is mediating.", "Acas", "mediator"),
        ("The talks, hosted by Switzerland, went on.", "Switzerland", "host"),
        ("The truce was brokered by Qatar in May.", "Qatar", "mediator"),
        ("The pact is guaranteed by Turkey.", "Turkey", "guarantor"),
    ],
)
def test_third_parties_are_known_by_what_they_do(
    article_of: MakeArticle, text: str, name: str, role: str
) -> None:
    assert (name, role) in parties(article_of(text))


def test_a_place_where_others_mediate_is_no_mediator(article_of: MakeArticle) -> None:
    assert parties(article_of("They met at City Hall in a session mediated by a judge.")) == []


def test_whoever_only_criticises_from_afar_is_no_side(article_of: MakeArticle) -> None:
    article = article_of("Norway met Iceland, and Russia condemned the talks.")
    assert parties(article, ("Norway", "demands"), ("Russia", "criticises")) == [
        ("Norway", "party"),
        ("Russia", "other"),
    ]
