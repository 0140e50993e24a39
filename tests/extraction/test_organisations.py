# ruff: noqa: E501
"""Whom the names and descriptions of an article mean."""

from collections.abc import Callable

import pytest

from summarizer.extraction.organisations import Organisations
from summarizer.models import Article

MakeArticle = Callable[[str], Article]
TEXT = (
    "Talks between the National Rail Workers' Union and train operator Northline ended. "
    "The Sanwi Liberation Front (SLF) waited, and so did Dzoria, Halden Industries and Halden. "
    "Officials from South Korea spoke to the Dzorian army, and the Front left. "
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the union", "National Rail Workers' Union"),
        ("rail union", "National Rail Workers' Union"),
        ("teachers' union", None),
        ("the operator", "Northline"),
        ("the company", "Northline"),
        ("train operator Northline", "Northline"),
        ("the Northline board", "Northline"),
        ("Northline works council", None),
        ("SLF", "Sanwi Liberation Front"),
        ("the Front", "Sanwi Liberation Front"),
        ("the rebel Sanwi Liberation Front", "Sanwi Liberation Front"),
        ("Halden", "Halden Industries"),
        ("Dzorian officials", "Dzoria"),
        ("Korea", "South Korea"),
        ("Seoul", "South Korea"),
        ("proposal but", None),
        ("nurses", None),
    ],
)
def test_words_mean_an_organisation(
    article_of: MakeArticle, words: str, expected: str | None
) -> None:
    assert Organisations(article_of(TEXT)).meant_by(words) == expected


def test_two_unions_are_not_the_union(article_of: MakeArticle) -> None:
    article = article_of("They saw the Pilots' Union and the Dockers' Union leave.")
    assert Organisations(article).meant_by("the union") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then the government of Velmora fell.", "Velmora"),
        ("Then Velmora's new government fell.", "Velmora"),
        ("Norwegian unions met the government.", "Norway"),
        ("Norway and Iceland met. Then the government fell.", "government"),
        ("Norway and Iceland met.", None),
    ],
)
def test_the_government_is_that_of_the_one_state(
    article_of: MakeArticle, text: str, expected: str | None
) -> None:
    assert Organisations(article_of(text)).government == expected


def test_other_names_are_aliases(article_of: MakeArticle) -> None:
    organisations = Organisations(article_of(TEXT))
    assert organisations.aliases("Sanwi Liberation Front") == ("Front", "SLF")
    assert organisations.aliases("Northline") == ()


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # abbreviations, with or without brackets
        ("The Writers Guild of America (WGA) left.", "the guild", "Writers Guild of America"),
        ("Velmora Maritime Alliance, or VMA, left.", "VMA", "Velmora Maritime Alliance"),
        # a workers' body is a union by whatever name
        ("The Longshoremen's Association left.", "the union", "Longshoremen's Association"),
        # who fights is meant by 'rebels'
        ("The Barisan Revolusi (BR) will halt attacks.", "rebels", "Barisan Revolusi"),
        ("The European Commission left.", "the commission", "European Union"),
        # a group named long after 'the group' is another
        (f"The group left. {'It rained. ' * 30}The Fossil Network, a campaign group, spoke.", "the group", None),
        # a place is no short name, and a dateline no abbreviation
        ("LORVIK (AP) — The Lorvik Teachers Union left a hall in Lorvik.", "Lorvik", None),
        ("They flew to Saudi Arabia (AP) — all of them.", "AP", None),
    ],
)  # fmt: skip
def test_descriptions_are_read_by_the_whole_article(
    article_of: MakeArticle, text: str, words: str, expected: str | None
) -> None:
    meant = Organisations(article_of(text)).meant_by(words)
    assert meant == expected or (expected is None and meant == words)


@pytest.mark.parametrize(
    "beside",
    [
        "Veltra and the drivers' union failed to agree.",
        "The drivers' union and Veltra failed to agree.",
        "Veltra is talking with its rail union, and the drivers' union against Veltra.",
    ],
)
def test_who_stands_beside_the_union_is_not_the_union(article_of: MakeArticle, beside: str) -> None:
    text = f"{beside} On Monday Veltra spoke of progress. It made an offer that the union rejected."
    assert Organisations(article_of(text)).meant_by("the union") is None
