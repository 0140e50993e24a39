# ruff: noqa: E501
"""For whom a person, an office or a description speaks."""

from collections.abc import Callable

import pytest

from summarizer.extraction.allegiance import Allegiances
from summarizer.extraction.participants import find_named_people
from summarizer.grounding.judge import judge
from summarizer.models import Article, Participant

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        # persons speak for the party of their office
        ("Norwegian Prime Minister Ada Renholt came. Renholt refused.", "Renholt", "Norway"),
        ("Norwegian opposition leader Ada Renholt came. Renholt refused.", "Renholt", "Renholt"),
        ("Ada Renholt came. Renholt refused.", "Renholt", "Renholt"),
        # an office alone is that of its last holder
        ("Icelandic Prime Minister Jon Karlsson met Norwegian Prime Minister Ada Renholt.", "head of government", "Norway"),
        ("Icelandic Prime Minister Jon Karlsson met Norwegian Trade Minister Ada Renholt.", "prime minister", "Iceland"),
        ("Norwegian Trade Minister Ada Renholt came.", "prime minister", "prime minister"),
        # those who speak for a body
        ("It said so.", "leaders of the dockers' union", "leaders of the dockers' union"),
        ("Then the dockers' union Verdalo met. Leaders of the union refused.", "leaders of the union", "Verdalo"),
        # a description, and the name in it or behind it
        ("The Velmora resistance movement met. Then Velmora refused.", "Velmora resistance movement", "Velmora"),
        ("The armed group Velmora met.", "armed group", "Velmora"),
        ("The group Velmora met the group Tessaly.", "group", "group"),
        ("Norway's group met. The Norwegian group refused.", "Norwegian group", "Norwegian group"),
        ("The pilots' union met the union Verdalo.", "pilots' union", "pilots' union"),
        ("", "dockers' union", "dockers' union"),
    ],
)  # fmt: skip
def test_the_party_is_whom_somebody_speaks_for(
    article_of: MakeArticle, text: str, name: str, expected: str
) -> None:
    article = article_of(text or "Nothing was said about it.")
    judged = [judge(article, draft) for draft in find_named_people(article)]
    people = [item for item in judged if isinstance(item, Participant)]
    assert Allegiances(article, people).party(name, len(article.text)) == expected


def test_a_later_holder_of_an_office_is_not_meant(article_of: MakeArticle) -> None:
    article = article_of("The prime minister refused. Norwegian Prime Minister Ada Renholt came.")
    judged = [judge(article, draft) for draft in find_named_people(article)]
    people = [item for item in judged if isinstance(item, Participant)]
    assert Allegiances(article, people).party("prime minister", 0) == "prime minister"
